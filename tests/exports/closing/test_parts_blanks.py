"""What the closing reads out as empty is what the Berita Acara has empty, and nothing else."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support import nihil, small
from support.meeting import Meeting
from support.reading import only, paper

from sessions.agenda.decisions_notes import NoteRecorded
from sessions.attendance.decisions_guests import QuorumChecked
from sessions.closing import facts_blanks
from sessions.closing.decisions import MinutesNumbered, WitnessesNamed
from sessions.closing.decisions_speeches import SpeechesRecorded
from sessions.closing.facts_blanks import Printed, blanks
from sessions.kernel.decision import Decision
from sessions.kernel.session import Ceilings, NoteKind
from sessions.line.decisions import CeilingsSet
from sessions.office.decisions import OfficialsNamed
from sessions.values.attendance import Official, Role, Speech, Witness
from sessions.values.proposals import Outcome

DOTS = "....."
SPOKEN = (Speech(speaker="Sulastri"),)

FILLED: tuple[Decision, ...] = (
    SpeechesRecorded(speeches=SPOKEN),
    SpeechesRecorded(speeches=()),
    SpeechesRecorded(presentations=SPOKEN),
    SpeechesRecorded(presentations=()),
    MinutesNumbered(number="050/12/2027"),
    NoteRecorded(kind=NoteKind.INCIDENT, text="Listrik padam"),
    NoteRecorded(kind=NoteKind.PENDING, text="Nanti"),
    WitnessesNamed(witnesses=(Witness(name="Suparno", institution="Desa Kuto"),)),
    QuorumChecked(),
    CeilingsSet(ceilings=Ceilings(kecamatan=450 * small.JT), source="SE Bupati Nomor 1"),
    CeilingsSet(ceilings=Ceilings(kecamatan=450 * small.JT)),
    OfficialsNamed(officials=(Official(role=Role.KASI_PMD, name="Agus"), Official(role=Role.SEKCAM, name="Rini"))),
)
MEETINGS = (small.chosen, small.decided, small.settled)


def said(meeting: Meeting) -> dict[str, Printed]:
    return {blank.name: blank.printed for blank in blanks(meeting.session)}


def printed(text: str, *, closes: bool) -> dict[str, Printed]:
    """What the text of the part to sign has empty, by the same names; read from its words alone."""
    found = {}
    for name in (facts_blanks.SPEECHES, facts_blanks.TALKS):
        if f"{name}: NIHIL" in text:
            found[name] = Printed.NIHIL
        if f"{name}: belum diisi {DOTS}" in text:
            found[name] = Printed.UNFILLED
    others = (
        (f"NOMOR : {DOTS}", facts_blanks.NUMBER, Printed.DOTS),
        (f"yang dimulai pukul {DOTS}", facts_blanks.BEGINNING, Printed.DOTS),
        (f"dipimpin oleh {DOTS}", facts_blanks.CHAIR, Printed.DOTS),
        ("belum diperiksa", facts_blanks.QUORUM, Printed.UNFILLED),
        (f"menurut {DOTS}", facts_blanks.CEILING_SOURCE, Printed.DOTS),
        ("Kegiatan prioritas Kecamatan Kerjo: NIHIL", facts_blanks.PRIORITY_LIST, Printed.NIHIL),
        ("Usulan cadangan: NIHIL", facts_blanks.RESERVE_LIST, Printed.NIHIL),
        ("usulan yang belum disepakati: NIHIL", facts_blanks.NOT_AGREED_LIST, Printed.NIHIL),
        (
            "catatan persidangan: NIHIL" if closes else "catatan persidangan: belum diisi",
            facts_blanks.PROCEEDINGS,
            Printed.NIHIL,
        ),
        ("Wakil perempuan", facts_blanks.WITNESSES, Printed.DOTS),
    )
    return found | {name: how for words, name, how in others if words in text}


@settings(max_examples=40)
@given(
    begin=st.sampled_from((small.chosen, small.decided)),
    filled=st.lists(st.sampled_from(range(len(FILLED))), unique=True),
)
def test_what_is_read_out_is_what_the_paper_has_empty(begin, filled) -> None:
    meeting = begin()
    for number in filled:
        meeting.refusal(FILLED[number])
    expected = {name: how for name, how in said(meeting).items() if name != facts_blanks.INITIALS}
    assert expected == printed(only(paper(meeting)), closes=False)


def test_after_the_closing_what_was_read_out_stands_on_the_paper() -> None:
    meeting = nihil.held()
    found = said(meeting)
    found.pop(facts_blanks.INITIALS)
    assert found == printed(only(paper(meeting)), closes=True)
    assert Printed.NIHIL is found[facts_blanks.PRIORITY_LIST]
    assert Printed.UNFILLED is found[facts_blanks.SPEECHES]


def test_the_names_of_who_initials_are_empty_until_both_are_known() -> None:
    meeting = small.chosen()
    assert Printed.DOTS is said(meeting)[facts_blanks.INITIALS]
    meeting.decide(OfficialsNamed(officials=(Official(role=Role.KASI_PMD, name="Agus"),)))
    assert facts_blanks.INITIALS in said(meeting)
    meeting.decide(OfficialsNamed(officials=(Official(role=Role.SEKCAM, name="Rini"),)))
    assert facts_blanks.INITIALS not in said(meeting)


@pytest.mark.parametrize("stage", small.STAGES)
def test_results_are_never_called_nihil_before_all_is_decided(stage) -> None:
    meeting = stage()
    text = only(paper(meeting))
    if any(p.outcome is None for p in meeting.session.proposals.values()):
        assert not {facts_blanks.PRIORITY_LIST, facts_blanks.RESERVE_LIST} & said(meeting).keys()
    if any(p.outcome is None for p in meeting.session.proposals.values()) or not meeting.session.proposals:
        assert not any(f"{name}: NIHIL" in text for name in ("Kerjo", "cadangan", "belum disepakati"))
        assert "belum diputus" in text


def test_a_list_of_results_that_is_empty_after_all_is_decided_is_nihil() -> None:
    meeting = small.chosen()
    outcomes = {p.outcome for p in meeting.session.proposals.values()}
    lists = ((facts_blanks.RESERVE_LIST, Outcome.RESERVE), (facts_blanks.NOT_AGREED_LIST, Outcome.NOT_AGREED))
    for name, outcome in lists:
        assert (name in said(meeting)) is (outcome not in outcomes)


def listed(meeting: Meeting) -> list[tuple[str, str, str]]:
    return [(blank.name, blank.printed.name, blank.stage) for blank in blanks(meeting.session)]


def test_before_anything_is_filled_in_all_that_is_known_to_stay_empty_is_listed_in_the_order_of_the_paper() -> None:
    assert [
        ("Nomor Berita Acara", "DOTS", "tatib"),
        ("Hari, tanggal, dan tempat", "DOTS", "tatib"),
        ("Pukul sidang dimulai", "DOTS", "catatan"),
        ("Pimpinan Sidang", "DOTS", "panitia"),
        ("Pemeriksaan kuorum", "UNFILLED", "hadir"),
        ("Sambutan", "UNFILLED", "tatib"),
        ("Pemaparan", "UNFILLED", "tatib"),
        ("Catatan persidangan", "NIHIL", "catatan"),
        ("Camat", "DOTS", "panitia"),
        ("Nama pemaraf (Kasi PMD, Sekcam)", "DOTS", "panitia"),
        ("Wakil peserta", "DOTS", "tatib"),
    ] == listed(small.opened())


def test_what_is_filled_in_is_no_longer_listed() -> None:
    assert [
        ("Nomor Berita Acara", "DOTS", "tatib"),
        ("Sambutan", "UNFILLED", "tatib"),
        ("Pemaparan", "UNFILLED", "tatib"),
        ("Dasar pagu", "DOTS", "prioritas"),
        ("Nama pemaraf (Kasi PMD, Sekcam)", "DOTS", "panitia"),
    ] == listed(small.closed())
