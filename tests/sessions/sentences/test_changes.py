"""Changes in words: whose they are, which fact, and both sides; nothing personal and no vote before its time."""

from dataclasses import fields, is_dataclass, replace
from decimal import Decimal

import pytest
from support.examples import EXAMPLES, Example, hands, hands_counted
from support.small import (
    C3,
    GANTEN,
    JT,
    KUTO,
    SUPARNO,
    adopted,
    closed,
    code,
    codes,
    delegate,
    gathered,
    recapped,
    row,
    scored,
)

from sessions.agenda.decisions_notes import NoteRecorded
from sessions.attendance.decisions import PersonCorrected
from sessions.attendance.decisions_counts import HeadcountRecorded
from sessions.guideline.decisions import GuidelineSet
from sessions.house_rules.decisions import HouseRulesSet
from sessions.kernel.changes import NOT_FACTS, Change, Subject, changes
from sessions.kernel.decision import Decision, Stamp, fold
from sessions.kernel.session import Amendment, Ceilings, NoteKind, Session, Sidang, StepRecord
from sessions.outcomes.decisions import Ending, OutcomesDecided
from sessions.proposals.decisions_corrections import ProposalChanged
from sessions.proposals.decisions_pairs import ProposalsMerged, ProposalWithdrawn
from sessions.proposals.fields import FIELDS
from sessions.scoring.decisions_scores import ScoresEntered
from sessions.sentences.changes import HIDDEN, LABELS, ChangeLine, told
from sessions.values.agenda import AgendaItem, Pause
from sessions.values.attendance import Committee, CommitteeMember, Invitation, Official, Person, PersonCard, Unsur
from sessions.values.commissions import Commission
from sessions.values.guideline import Criterion, Guideline
from sessions.values.house_rules import HouseRules
from sessions.values.proposals import Outcome, Proposal, ProposalDraft
from sessions.values.receiving import FileReceipt
from sessions.values.votes import NO, YES, Vote, VoteCount, VoteId
from sessions.votes.decisions_count import VoteCertified, VoteCounted


def lines(meeting, *decisions: Decision) -> list[str]:
    before = meeting.session
    meeting.decide(*decisions)
    return [str(told(change, before, meeting.session, FIELDS)) for change in changes(before, meeting.session)]


def around(example: Example) -> tuple[Session, Session]:
    meeting = example.given() if example.given else recapped()
    before = meeting.session if example.given else Session()
    return before, fold(before, example.decision, Stamp(seq=99, at=meeting.now, by="Sari"))


def test_a_cost_is_told_in_rupiah_and_a_volume_with_its_unit() -> None:
    change = ProposalChanged(code=code("2001-01"), volume=Decimal("62.5"), cost=95 * JT, reason="Sesuai RAB DPUPR")
    assert [
        "2001-01 Talud jalan Dk. Ngasem: volume 100 m → 62,5 m",
        "2001-01 Talud jalan Dk. Ngasem: biaya Rp100.000.000 → Rp95.000.000",
        "2001-01 Talud jalan Dk. Ngasem: alasan — → Sesuai RAB DPUPR",
    ] == lines(recapped(), change)


def test_the_four_parts_stand_apart_for_a_table() -> None:
    meeting = recapped()
    before = meeting.session
    meeting.decide(ProposalWithdrawn(code=code("2001-01"), by="Kades", reason="Sudah didanai APB Desa"))
    first = told(changes(before, meeting.session)[0], before, meeting.session, FIELDS)
    assert (
        ChangeLine(subject="2001-01 Talud jalan Dk. Ngasem", field="hasil", was="—", becomes="ditarik pengusul")
        == first
    )


def test_the_way_back_reads_backwards() -> None:
    meeting = recapped()
    before = meeting.session
    meeting.decide(ProposalsMerged(survivor=code("2001-01"), absorbed=codes("2003-01"), cost=250 * JT))
    back = [str(told(change, meeting.session, before, FIELDS)) for change in changes(meeting.session, before)]
    assert "2001-01 Talud jalan Dk. Ngasem: biaya Rp250.000.000 → Rp100.000.000" in back
    assert "2001-01 Talud jalan Dk. Ngasem: gabungan dari 2003-01 → —" in back
    assert "2003-01 Overlay jalan Dk. Krajan: hasil digabung → —" in back


def test_scores_tell_criterion_and_rater() -> None:
    found = lines(adopted(), ScoresEntered(scores={code("2001-01"): row(5, 4, 3)}))
    assert "2001-01 Talud jalan Dk. Ngasem: skor K1 — → 5" == found[0]
    change = Change(subject=Subject.PROPOSAL, key="2001-01", field="scores.K1.Sri H.", before=None, after=4)
    session = recapped().session
    assert "skor K1 oleh Sri H." == told(change, session, session, FIELDS).field


def test_an_outcome_is_named_as_the_office_names_it() -> None:
    ending = Ending(code=code("2001-01"), outcome=Outcome.RETURNED, reason="Data belum lengkap")
    assert "2001-01 Talud jalan Dk. Ngasem: hasil — → dikembalikan ke desa" in lines(
        scored(), OutcomesDecided(endings=(ending,))
    )


def test_addresses_and_telephones_are_never_told() -> None:
    meeting = gathered()
    card = replace(meeting.session.people[SUPARNO].card, address="Jl. Melati 1", phone="")
    assert [
        f"Suparno: alamat {HIDDEN} → {HIDDEN}",
        f"Suparno: telepon {HIDDEN} → —",
    ] == lines(meeting, PersonCorrected(person=SUPARNO, card=card))


def test_a_person_is_told_by_the_new_name() -> None:
    card = delegate("Suparno Adiwijaya", KUTO, commission=C3)
    assert [
        "Suparno Adiwijaya: nama Suparno → Suparno Adiwijaya",
        "Suparno Adiwijaya: komisi I → III",
    ] == lines(gathered(), PersonCorrected(person=SUPARNO, card=card))


def test_a_count_is_told_only_once_it_is_certified() -> None:
    counted = VoteCounted(vote=VoteId(1), count=VoteCount(counts={YES: 5, NO: 1}, abstain=1))
    (open_,) = lines(hands(), counted)
    assert open_.endswith("hitungan seluruh peserta — → tercatat")
    assert not any(figure in open_ for figure in "567")
    again = replace(counted, count=VoteCount(counts={YES: 4, NO: 2}, abstain=1))
    (changed,) = lines(hands_counted(), again)
    assert changed.endswith("tercatat → tercatat (diubah)")
    meeting = hands_counted()
    meeting.decide(VoteCertified(vote=VoteId(1)))
    certified = Change(subject=Subject.VOTE, key="1", field="counts", before=None, after=counted.count)
    line = told(certified, hands_counted().session, meeting.session, FIELDS)
    assert "setuju 5, tidak setuju 1, dan abstain 1" == line.becomes


def test_rules_groups_notes_and_papers_have_their_names() -> None:
    rules = replace(gathered().session.house_rules, seats=5)
    assert ["Tata Tertib: jumlah utusan 3 → 5"] == lines(gathered(), HouseRulesSet(house_rules=rules))
    assert ["Hitungan kehadiran TP PKK (Desa Ganten): hadir — → L 0, P 4, utusan 1"] == lines(
        gathered(), HeadcountRecorded(unsur=Unsur.PKK, village=GANTEN, men=0, women=4, delegates=1)
    )
    note = NoteRecorded(kind=NoteKind.OBJECTION, text="Nilai terlalu rendah", who="Bambang")
    assert ["Catatan keberatan: catatan — → Bambang: Nilai terlalu rendah"] == lines(adopted(), note)
    guideline = gathered().session.guideline
    assert guideline is not None
    first, *others = guideline.criteria
    renamed = replace(guideline, criteria=(replace(first, name="Kegentingan"), *others))
    (line,) = lines(gathered(), GuidelineSet(guideline=renamed))
    assert line == f"Kriteria K1: nama {first.name} → Kegentingan"


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: type(example.decision).__name__)
def test_every_change_has_words_both_ways(example: Example) -> None:
    before, after = around(example)
    for one, other in ((before, after), (after, before)):
        for change in changes(one, other):
            line = told(change, one, other, FIELDS)
            assert all((line.subject, line.field, line.was, line.becomes))
            assert line.was != line.becomes or HIDDEN == line.was
            assert not [text for text in (line.was, line.becomes) if "=" in text]


def test_every_field_that_can_change_has_a_name() -> None:
    compared = (
        Session, Proposal, ProposalDraft, Person, PersonCard, Commission, AgendaItem, Pause, Official, Guideline,
        Criterion, HouseRules, Ceilings, Sidang, StepRecord, Vote, Amendment, Committee, CommitteeMember, Invitation,
        FileReceipt,
    )  # fmt: skip
    told_otherwise = {"id", "code", "role", "card", "agreed", "criteria", "variants", "draft", "verified_as"}
    told_as_things = {
        "office", "steps", "steps_begun", "imports", "proposals", "sidang", "agenda", "pauses", "officials", "guests",
        "people", "headcounts", "guideline", "house_rules", "ceilings", "ties", "votes", "notes", "issued",
        "amendments",
        "committee", "invitation", "members", "receipts", "not_sending", "report", "signatures", "delivery",
        "earlier_years", "histories", "realized", "results", "exclusive_pairs", "moves", "copies_made", "code_written",
        "handed_over", "absences", "confirmed_lists", "movements", "witnesses_signed",
    }  # fmt: skip
    names = {field.name for cls in compared if is_dataclass(cls) for field in fields(cls)}
    assert set() == names - NOT_FACTS - told_otherwise - told_as_things - set(LABELS) - set(FIELDS)


def test_of_a_closed_meeting_everything_can_be_told() -> None:
    session = closed().session
    found = [str(told(change, Session(), session, FIELDS)) for change in changes(Session(), session)]
    assert len(found) == len(set(found))
    assert not [line for line in found if "Decimal(" in line or "datetime" in line or "=" in line]
