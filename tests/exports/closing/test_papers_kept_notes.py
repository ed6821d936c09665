"""A line that was kept at once and became a record of the sidang stands in the notulen once, at its own time."""

from dataclasses import replace

from support.meeting import Meeting
from support.reading import only
from support.small import decided

from exports.closing.papers import berita_acara
from exports.paper.frame import Lampiran
from sessions.agenda.decisions_notes import NoteRecorded, NoteSettled
from sessions.kernel.session import NoteKind
from sessions.record.ledger import EMPTY, extend

TEXT = "Pecatu minta sumur bor didahulukan tahun depan"


def notulen(meeting: Meeting) -> str:
    return only(berita_acara(meeting.ledger), Lampiran.NOTULEN)


def with_occurred(meeting: Meeting, text: str) -> None:
    """A record of what was said four minutes ago, as the desk makes it of a line that was kept."""
    meeting.decide(NoteRecorded(kind=NoteKind.INCIDENT, text=text))
    *entries, last = meeting.entries
    at = next((note.at for note in meeting.session.notes if note.kind is NoteKind.PENDING), meeting.session.opened)
    meeting.ledger = extend(EMPTY, (*entries, replace(last, occurred=at)))


def kept(text: str) -> Meeting:
    meeting = decided()
    meeting.at("11.20")
    meeting.decide(NoteRecorded(kind=NoteKind.PENDING, text=TEXT))
    meeting.at("11.24")
    with_occurred(meeting, text)
    meeting.decide(NoteSettled(note=1, remark="menjadi catatan persidangan"))
    return meeting


def test_it_is_told_once_and_not_as_a_late_entry() -> None:
    course, others = notulen(kept(TEXT)).split("C. Keberatan")
    assert 1 == others.count(TEXT)
    assert f"Pukul 11.20, catatan: {TEXT}." in others
    assert f"Dicatat dahulu: {TEXT}." in course
    assert "susulan" not in course
    assert "Catatan persidangan:" not in course


def test_what_was_really_entered_later_says_so() -> None:
    course, others = notulen(kept("Listrik padam")).split("C. Keberatan")
    assert "11.20 (susulan)" in course
    assert "Catatan persidangan: Listrik padam." in course
    assert 1 == others.count("Listrik padam")
    assert f"{TEXT} (menjadi catatan persidangan)" in others
