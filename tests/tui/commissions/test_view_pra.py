"""Pra-Musrenbang beside the division: the letters, and the members of the commissions."""

from datetime import date

from support.small import gathered, prepared, recapped

from sessions.attendance.decisions_guests import InvitationIssued
from tui.commissions import view_pra as view
from tui.commissions.view_pra import PraKey, PraTopic


def line(session, key):
    return next(row for row in view.VIEW.rows(session) if row.key == key)


def test_the_letters_tell_how_early_they_are() -> None:
    meeting = prepared()
    assert ("!", "Undangan, pengumuman", "belum diisi") == line(meeting.session, PraKey(PraTopic.INVITATION)).cells
    meeting.decide(InvitationIssued(dated=date(2027, 1, 25), announced_on=date(2027, 1, 30)))
    text = "4 hari sebelum sidang (sedikitnya 7); Nomor menyusul, 25 Januari 2027; diumumkan 30 Januari 2027"
    assert ("!", "Undangan, pengumuman", text) == line(meeting.session, PraKey(PraTopic.INVITATION)).cells
    meeting.decide(InvitationIssued(number="7", dated=date(2027, 1, 25), announced_on=date(2027, 1, 25)))
    assert "✓" == line(meeting.session, PraKey(PraTopic.INVITATION)).cells[0]


def test_the_members_of_every_commission_stand_there() -> None:
    session = gathered().session
    assert (
        "2 orang (L 1, P 1), 2 utusan desa; 1 desa belum berutusan"
        == line(session, PraKey(PraTopic.MEMBERS, "III")).cells[2]
    )
    assert (("belum berutusan", "Botok"),) == view.detail(session, PraKey(PraTopic.MEMBERS, "III")).facts


def test_the_palette_goes_round_the_lines_that_want_a_look() -> None:
    session = recapped().session
    first = view.next_line(session, None)
    second = view.next_line(session, first)
    assert [PraKey(PraTopic.INVITATION), PraKey(PraTopic.DIVISION)] == [first, second]
    assert first == view.next_line(session, second)
    assert "2 hal perlu diperhatikan" == view.summary(session)
