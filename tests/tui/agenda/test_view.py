"""The day and its notes: how a line that was kept reads as a range, what stands in the list, what is moved."""

import pytest
from support import small

from sessions.agenda.decisions_notes import NoteRecorded, NoteSettled, SidangPaused
from sessions.kernel.session import NoteKind
from sessions.values.agenda import AgendaId, PlannedItem
from tui.agenda import view


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Nomor 7 sampai 15 setuju!", "7 sampai 15"),
        ("nomor 7 s.d. 15 dan 18 cadangan", "7 s.d. 15, 18"),
        ("2003-11 dan frm-01 disepakati", "2003-11 FRM-01"),
        ("Bupati datang", ""),
    ],
)
def test_numbers_and_codes_are_found_in_a_free_line(text, typed):
    assert typed == view.meant(text)


def test_open_lines_stand_out_and_settled_ones_say_what_they_became():
    meeting = small.adopted()
    for text in ("Nomor 2 setuju", "Nomor 3 setuju"):
        meeting.decide(NoteRecorded(kind=NoteKind.PENDING, text=text))
    meeting.decide(NoteSettled(note=1, remark="sudah diputus"), SidangPaused(reason="ishoma"))
    first, second, pause = view.note_rows(meeting.session)
    assert ("✓", "Nomor 2 setuju → sudah diputus") == (first.cells[0], first.cells[4])
    assert ("!", "catat dulu") == (second.cells[0], second.cells[2])
    assert ("‖", "ishoma, belum dilanjutkan") == (pause.cells[0], pause.cells[4])
    assert 2 == view.next_open(meeting.session, 1)
    assert "1 baris catat dulu belum selesai" in view.notes_summary(meeting.session)


def test_an_item_is_put_at_its_place_or_left_out():
    session = small.gathered().session
    doa = PlannedItem(id=AgendaId("doa"), title="Doa", minutes=5)
    assert "doa" == view.rearranged(session, doa, 1)[0].id
    assert "doa" == view.rearranged(session, doa, 99)[-1].id
    left_out = view.rearranged(session, PlannedItem(id=AgendaId("doa"), title="Doa", minutes=0), 1)
    assert "doa" not in {item.id for item in left_out}


def test_an_objection_is_to_the_last_decision_that_is_no_note():
    meeting = small.adopted()
    adopted = meeting.entries[-1]
    meeting.decide(NoteRecorded(kind=NoteKind.INCIDENT, text="Bupati datang"), SidangPaused(reason="ishoma"))
    assert adopted is view.latest_decision(meeting.ledger.standing)
