"""Pra-Musrenbang beside the division: the letters, members, the cap, and doubtful proposals with what to do."""

from dataclasses import replace
from datetime import date

from support.meeting import Meeting
from support.small import DRAFTS, GANTEN, JT, KUTO, OFFICE, draft, gathered, prepared

from sessions.attendance.decisions_guests import InvitationIssued
from sessions.commissions.decisions import ProposalsMarked
from sessions.language.local import filled
from sessions.proposals import facts as proposals
from sessions.proposals.decisions import ProposalsImported
from sessions.values.labels import Doubt
from tui.commissions import view_pra as view
from tui.commissions.view_pra import PraKey, PraTopic
from tui.widgets.view import Tone


def line(session, key):
    return next(row for row in view.VIEW.rows(session) if row.key == key)


def doubtful(cap=None):
    meeting = Meeting(replace(OFFICE, cap_per_village=cap), 2028)
    drafts = (*DRAFTS, draft(GANTEN, "Pembangunan gapura", JT, 3), draft(KUTO, "Hibah gamelan", JT, 3))
    meeting.decide(ProposalsImported(file="a.xlsx", sha256="ab" * 32, layout="A", drafts=drafts))
    return meeting


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


def test_a_doubtful_proposal_says_what_to_do_and_is_settled_by_discussing_it() -> None:
    meeting = doubtful()
    row = line(meeting.session, PraKey(PraTopic.DOUBT, "2003-03"))
    assert (("!", "2003-03 kewenangan desa", "Pembangunan gapura"), Tone.ALERT) == (row.cells, row.tone)
    assert filled(proposals.ADVICE[Doubt.VILLAGE]) in view.detail(meeting.session, row.key).lines[1]
    assert ("2003-03", Doubt.VILLAGE) == view.doubt_at(meeting.session, row.key)
    meeting.decide(ProposalsMarked(codes=("2003-03",), to_be_discussed=True))
    assert "✓" == line(meeting.session, PraKey(PraTopic.DOUBT, "2003-03")).cells[0]


def test_villages_over_the_cap_are_listed_only_where_there_is_one() -> None:
    assert not [row for row in view.VIEW.rows(doubtful().session) if row.key and row.key.what is PraTopic.CAP]
    row = line(doubtful(cap=2).session, PraKey(PraTopic.CAP, GANTEN))
    assert ("!", "Ganten", "3 usulan, 1 melebihi batas 2") == row.cells


def test_n_goes_round_the_lines_that_want_a_look() -> None:
    session = doubtful().session
    first = view.next_line(session, None)
    second = view.next_line(session, first)
    third = view.next_line(session, second)
    assert [PraKey(PraTopic.INVITATION), PraKey(PraTopic.DIVISION), PraKey(PraTopic.DOUBT, "2003-03")] == [
        first,
        second,
        third,
    ]
    assert PraKey(PraTopic.INVITATION) == view.next_line(session, view.next_line(session, third))
    assert "4 hal perlu diperhatikan" == view.summary(session)


def test_every_doubt_has_its_words() -> None:
    assert set(Doubt) == set(proposals.ADVICE) == set(proposals.REASONS)
    assert all(len(reason) >= 10 for reason in proposals.REASONS.values())
