"""Pemeriksaan keabsahan: every point open and in order, and which of them refuse the closing."""

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

import pytest
from support.examples import FIRST, cards_for_persons, pending, persons_counted
from support.meeting import Meeting
from support.small import (
    BAMBANG,
    KUTO,
    SRI,
    SUPARNO,
    WAHYU,
    adopted,
    at_the_line,
    chosen,
    code,
    decided,
    delegate,
    draft,
    ending,
    gathered,
    opened,
    prepared,
    settled,
)

from sessions.attendance.decisions import PersonCorrected
from sessions.attendance.decisions_counts import HeadcountRecorded
from sessions.attendance.decisions_guests import QuorumChecked
from sessions.attendance.decisions_leaving import PersonLeft
from sessions.closing import checks as closing_checks
from sessions.delegates.decisions import DelegatesAppointed
from sessions.guideline.decisions import GuidelineSet
from sessions.kernel.session import Ceilings, Session
from sessions.line.decisions import CeilingsSet
from sessions.office.decisions import OfficialsNamed
from sessions.outcomes.decisions import OutcomesDecided
from sessions.outcomes.decisions_split import ProposalsDeferred
from sessions.proposals.decisions import ProposalAdded
from sessions.values.attendance import Official, Role, Unsur
from sessions.values.guideline import LineKind
from sessions.values.proposals import Origin, Outcome
from sessions.votes.decisions import VoteCancelled

LONG = "Alasan yang cukup panjang"


def point(session: Session, name: str) -> closing_checks.Check:
    (found,) = (check for check in closing_checks.checks(session) if check.name == name)
    return found


def after(start: Callable[[], Meeting], *decisions) -> Callable[[], Meeting]:
    def stage() -> Meeting:
        meeting = start()
        meeting.decide(*decisions)
        return meeting

    return stage


UNCOUNTED = HeadcountRecorded(unsur=Unsur.PKK, village=KUTO, men=0, women=4)
WITHOUT_COST = ProposalAdded(draft=draft(None, "Tanpa harga", None), origin=Origin.KECAMATAN)
MEN = DelegatesAppointed(persons=(BAMBANG, WAHYU), women_reason="Tidak ada perempuan yang bersedia")


def a_camat_alone() -> Meeting:
    meeting = opened()
    meeting.decide(OfficialsNamed(officials=(Official(role=Role.CAMAT, name="Wisnu"),)))
    return meeting


def no_quorum() -> Meeting:
    meeting = gathered()
    meeting.decide(PersonLeft(person=SUPARNO), PersonLeft(person=SRI), QuorumChecked())
    return meeting


def over_every_ceiling() -> Meeting:
    """Ceilings that came after the outcomes, one of each kind; unlimited kinds are not exceeded."""
    meeting = decided()
    guideline = meeting.session.guideline
    assert guideline is not None
    kinds = (LineKind.CEILING, LineKind.COMMISSION_CEILING, LineKind.AGENCY_CEILING)
    first = next(p for p in meeting.session.proposals.values() if p.outcome is Outcome.AGREED and p.cost)
    assert first.commission is not None
    amounts = Ceilings(kecamatan=1, commissions={first.commission: 1}, agencies={first.agency: 1})
    meeting.decide(
        GuidelineSet(guideline=replace(guideline, line=kinds), reason="Pagu baru diterima"),
        CeilingsSet(ceilings=amounts),
    )
    return meeting


def a_priority_without_cost() -> Meeting:
    meeting = settled()
    meeting.decide(WITHOUT_COST, OutcomesDecided(endings=(ending("KEC-01", Outcome.AGREED),)))
    return meeting


def a_priority_of_no_agency() -> Meeting:
    meeting = settled()
    meeting.decide(
        ProposalAdded(draft=replace(draft(None, "Mobil jenazah", 9), agency=""), origin=Origin.KECAMATAN),
        OutcomesDecided(endings=(ending("KEC-01", Outcome.AGREED),)),
    )
    return meeting


def women_of_no_commission() -> Meeting:
    meeting = chosen()
    meeting.decide(PersonCorrected(person=SRI, card=delegate("Sri Hartini", KUTO)))
    return meeting


class Tried(NamedTuple):
    """A point, a meeting in which it is open and one in which it is in order, each with the detail shown."""

    name: str
    is_blocking: bool
    stage: str
    unmet: Callable[[], Meeting]
    missing: str
    met: Callable[[], Meeting]
    there: str


POINTS = tuple(
    Tried(*point)
    for point in (
        ("Langkah 1–4 SOP selesai", True, "alur", opened, "langkah 1, 2, 3, 4 belum", prepared, "lengkap"),
        (
            "Hari, tanggal, dan tempat sidang",
            True,
            "tatib",
            opened,
            "belum ditetapkan",
            prepared,
            "Pendapa Kecamatan Kerjo",
        ),
        ("Tata tertib dan pedoman disahkan", True, "tatib", prepared, "belum disahkan", adopted, "pukul 09.31"),
        ("Camat dan pimpinan sidang", True, "panitia", opened, "belum diisi", prepared, "lengkap"),
        ("Camat dan pimpinan sidang", True, "panitia", a_camat_alone, "belum diisi", prepared, "lengkap"),
        ("Daftar hadir terisi", True, "hadir", prepared, "0 orang hadir", gathered, "9 orang hadir"),
        (
            "Hitung cepat cocok dengan nama",
            False,
            "hadir",
            after(gathered, UNCOUNTED),
            "1 kelompok berbeda",
            gathered,
            "cocok",
        ),
        ("Kuorum", False, "hadir", gathered, "belum diperiksa", adopted, "hadir 7 dari 9, kuorum 6"),
        ("Kuorum", False, "hadir", no_quorum, "hadir 5 dari 9, kuorum 6", adopted, "hadir 7 dari 9, kuorum 6"),
        (
            "Setiap usulan mempunyai hasil",
            True,
            "prioritas",
            settled,
            "6 masuk, 0 diputus",
            decided,
            "6 masuk, 6 diputus",
        ),
        (
            "Daftar tunda kosong",
            True,
            "prioritas",
            after(settled, ProposalsDeferred(codes=("2001-01", "2008-01"))),
            "2 usulan ditunda",
            settled,
            "kosong",
        ),
        ("Tidak ada nilai sama di garis batas", True, "prioritas", at_the_line, "2 usulan", settled, "tidak ada"),
        (
            "Usulan prioritas berbiaya",
            False,
            "usulan",
            a_priority_without_cost,
            "1 biayanya belum diketahui",
            decided,
            "lengkap",
        ),
        (
            "Usulan prioritas ber-Perangkat Daerah",
            False,
            "usulan",
            a_priority_of_no_agency,
            "1 belum ditetapkan",
            decided,
            "lengkap",
        ),
        (
            "Prioritas tidak melampaui pagu",
            False,
            "prioritas",
            over_every_ceiling,
            "melampaui pagu kecamatan, pagu Komisi I, pagu DPUPR",
            decided,
            "sesuai",
        ),
        (
            "Ada usulan prioritas",
            False,
            "prioritas",
            settled,
            "0 prioritas, 0 cadangan",
            decided,
            "3 prioritas, 2 cadangan",
        ),
        ("Pemungutan suara selesai", True, "suara", cards_for_persons, "1 belum disahkan", adopted, "selesai"),
        (
            "Pemungutan suara selesai",
            True,
            "suara",
            cards_for_persons,
            "1 belum disahkan",
            after(cards_for_persons, VoteCancelled(vote=FIRST, reason=LONG)),
            "selesai",
        ),
        (
            "Tidak ada suara sama di kursi terakhir",
            True,
            "utusan",
            lambda: persons_counted(3, 2, 1, 1),
            "ada",
            after(lambda: persons_counted(3, 2, 1, 1), DelegatesAppointed(persons=(SRI,))),
            "tidak ada",
        ),
        (
            "Utusan ke Musrenbang Kabupaten",
            True,
            "utusan",
            decided,
            "belum dipilih",
            chosen,
            "3 utusan, 1 perempuan",
        ),
        (
            "Kesediaan utusan yang tidak hadir",
            False,
            "utusan",
            after(decided, PersonLeft(person=SRI), DelegatesAppointed(persons=(SRI,))),
            "1 belum menyatakan",
            after(decided, PersonLeft(person=SRI), DelegatesAppointed(persons=(SRI,), consents=(SRI,))),
            "lengkap",
        ),
        (
            "Keterwakilan perempuan di antara utusan",
            False,
            "utusan",
            decided,
            "belum dipilih",
            after(decided, MEN),
            "2 utusan, 0 perempuan",
        ),
        (
            "Utusan dari setiap komisi",
            False,
            "utusan",
            women_of_no_commission,
            "2 dari 3 komisi",
            chosen,
            "3 dari 3 komisi",
        ),
        ("Baris catat dulu selesai", False, "catatan", pending, "1 belum ditindaklanjuti", chosen, "selesai"),
        ("Wakil peserta penanda tangan", False, "tatib", decided, "0 orang", chosen, "1 orang"),
    )
)


@pytest.mark.parametrize("tried", POINTS, ids=lambda tried: tried.name)
def test_a_point_is_open_and_then_in_order(tried: Tried) -> None:
    before, then = point(tried.unmet().session, tried.name), point(tried.met().session, tried.name)
    assert (False, tried.missing) == (before.is_met, before.detail)
    assert (True, tried.there) == (then.is_met, then.detail)
    for check in (before, then):
        assert (tried.is_blocking, tried.stage) == (check.is_blocking, check.stage)


def test_a_refusal_without_a_reason_is_an_open_point() -> None:
    session = decided().session
    bare = replace(session.proposals[code("2008-02")], reason=" ")
    name = "Setiap penolakan beralasan"
    assert (True, "lengkap") == (point(session, name).is_met, point(session, name).detail)
    found = point(session.with_proposals([bare]), name)
    assert (False, True, "1 tanpa alasan") == (found.is_met, found.is_blocking, found.detail)


def test_every_point_is_tried_here_and_they_are_numbered_from_one() -> None:
    checks = closing_checks.checks(chosen().session)
    assert list(range(1, len(checks) + 1)) == [check.number for check in checks]
    assert {check.name for check in checks} == {name for name, *_ in POINTS} | {"Setiap penolakan beralasan"}


def is_ready(session: Session) -> bool:
    """Whether no blocking point is open."""
    return all(check.is_met for check in closing_checks.checks(session) if check.is_blocking)


def test_a_meeting_with_everything_in_order_is_ready_and_one_before_it_is_not() -> None:
    assert is_ready(chosen().session)
    assert not is_ready(decided().session)


def test_a_warning_does_not_refuse_the_closing() -> None:
    meeting = chosen()
    meeting.decide(HeadcountRecorded(unsur=Unsur.PKK, village=KUTO, men=0, women=4), PersonLeft(person=SUPARNO))
    meeting.decide(PersonLeft(person=BAMBANG), QuorumChecked())
    assert {"Hitung cepat cocok dengan nama", "Kuorum"} == {
        check.name for check in closing_checks.checks(meeting.session) if not check.is_met
    }
    assert is_ready(meeting.session)


def test_even_an_empty_meeting_can_be_checked() -> None:
    checks = closing_checks.checks(Session())
    assert not is_ready(Session())
    assert not next(check.is_met for check in checks if check.name == "Setiap usulan mempunyai hasil")
