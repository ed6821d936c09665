"""A paper that is printed again says what was known in its time; only dots where somebody signs are filled later."""

from dataclasses import replace

from support import small
from support.meeting import Meeting
from support.reading import flat

from exports.catalogue import papers
from sessions.agenda.decisions import AgendaItemStarted
from sessions.commissions.decisions import CommissionsFormed
from sessions.office.decisions import OfficialsNamed
from sessions.steps.decisions import MeetingScheduled
from sessions.values.agenda import AgendaId
from sessions.values.attendance import Official, Role


def text(meeting: Meeting, name: str) -> str:
    return flat(papers(meeting.session)[name].build(meeting.ledger))


def led_by(name: str, meeting: Meeting) -> CommissionsFormed:
    return CommissionsFormed(commissions=tuple(replace(own, chair=name) for own in meeting.session.commissions))


def test_an_invitation_follows_the_preparation_until_the_sidang_begins_and_nothing_after_it() -> None:
    meeting = small.prepared()
    meeting.decide(led_by("Tri Widodo", meeting), MeetingScheduled(held_on=small.DAY, place="Aula Kecamatan"))
    sent = text(meeting, "undangan")
    assert "Tri Widodo" in sent
    assert "Aula Kecamatan" in sent
    meeting.on(small.DAY, "08.00")
    meeting.decide(AgendaItemStarted(item=AgendaId("pendaftaran")), led_by("Sulastri", meeting))
    assert sent == text(meeting, "undangan")


def test_the_names_of_who_signs_fill_the_dots_and_replace_nobody() -> None:
    meeting = small.recapped()
    assert "Wisnu" not in text(meeting, "rekap")
    meeting.decide(OfficialsNamed(officials=tuple(Official(role=role, name=f"Wisnu {role.value}") for role in Role)))
    filled = text(meeting, "rekap")
    assert "Wisnu Camat" in filled
    assert "Wisnu Pimpinan Sidang" not in filled
    later = small.prepared()
    later.decide(OfficialsNamed(officials=(Official(role=Role.CAMAT, name="Retno Utami"),)))
    assert "Retno Utami" not in text(later, "draf-usulan")
    assert "Wisnu Hardjanto" in text(later, "draf-usulan")
