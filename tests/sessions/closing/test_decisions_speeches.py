"""Who spoke is None until recorded, "tidak ada" is said, and what stood empty is filled in until the signing."""

from support.afterwards import CAMAT
from support.meeting import Meeting
from support.small import adopted, amended, closed

from exports.closing.parts_opening import unheard
from exports.paper.tables import NIHIL
from sessions.agenda.decisions import AgendaArranged
from sessions.closing.decisions_speeches import SpeechesRecorded
from sessions.kernel.decision import SIDANG_CLOSED
from sessions.report.decisions import PaperSigned
from sessions.sentences.clauses import sentence
from sessions.values.agenda import ORDER_OF_THE_DAY, AgendaId, PlannedItem
from sessions.values.attendance import Role, Speech
from sessions.values.report import SignedPaper

REPORT, ADDRESS = AgendaId("laporan"), AgendaId("sambutan")
CHAIR = Speech(speaker="Retno", position="Ketua Panitia")
SULASTRI = Speech(speaker="Sulastri", position="Anggota DPRD")


def heard(meeting: Meeting) -> tuple[Speech, ...] | None:
    return meeting.session.sidang.speeches


def test_nobody_at_one_item_says_nothing_of_the_other() -> None:
    meeting = adopted()
    meeting.decide(SpeechesRecorded(nobody_at=(REPORT,)))
    assert (None, (REPORT,)) == (heard(meeting), meeting.session.sidang.nobody_at)
    assert unheard(heard(meeting)).startswith("belum diisi")
    assert "Laporan Ketua Panitia: tidak ada." == sentence(SpeechesRecorded(nobody_at=(REPORT,)), meeting.session)
    meeting.decide(SpeechesRecorded(speeches=(), nobody_at=(REPORT, ADDRESS)))
    assert () == heard(meeting)
    assert NIHIL == unheard(heard(meeting))


def test_taking_the_only_report_away_leaves_the_addresses_unasked() -> None:
    meeting = adopted()
    meeting.decide(SpeechesRecorded(speeches=(CHAIR,)), SpeechesRecorded(speeches=(), nobody_at=(REPORT,)))
    assert None is heard(meeting)
    meeting.decide(SpeechesRecorded(speeches=(SULASTRI,)), SpeechesRecorded(nobody_at=(REPORT,)))
    assert (SULASTRI,) == heard(meeting)


def test_an_item_that_is_not_on_the_agenda_is_not_waited_for() -> None:
    meeting = adopted()
    kept = (item for item in ORDER_OF_THE_DAY if item.id != REPORT)
    items = tuple(PlannedItem(id=item.id, title=item.title, minutes=item.minutes) for item in kept)
    meeting.decide(AgendaArranged(items=items), SpeechesRecorded(speeches=(), nobody_at=(ADDRESS,)))
    assert () == heard(meeting)


def test_what_stood_empty_at_the_closing_is_filled_in_until_it_is_signed() -> None:
    meeting = closed()
    meeting.decide(SpeechesRecorded(speeches=(SULASTRI,)), SpeechesRecorded(presentations=()))
    assert ((SULASTRI,), ()) == (heard(meeting), meeting.session.sidang.presentations)
    assert SIDANG_CLOSED is meeting.refusal(SpeechesRecorded(speeches=()))
    meeting = closed()
    meeting.decide(PaperSigned(paper=SignedPaper.BERITA_ACARA, role=Role.CAMAT, name=CAMAT))
    assert SIDANG_CLOSED is meeting.refusal(SpeechesRecorded(speeches=(SULASTRI,)))
    assert SIDANG_CLOSED is amended().refusal(SpeechesRecorded(speeches=(SULASTRI,)))
