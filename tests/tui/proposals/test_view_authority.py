"""What is looked at again before the sidang: villages beyond the cap, and doubtful proposals with what to do."""

from dataclasses import replace

from support.meeting import Meeting
from support.small import DRAFTS, GANTEN, JT, KUTO, OFFICE, draft

from sessions.commissions.decisions import ProposalsMarked
from sessions.language.local import filled
from sessions.proposals import facts as proposals
from sessions.proposals.decisions import ProposalsImported
from sessions.values.labels import Doubt
from tui.proposals import view_authority as view
from tui.proposals.view_authority import AuthorityKey, AuthorityTopic
from tui.widgets.view import Tone


def line(session, key):
    return next(row for row in view.VIEW.rows(session) if row.key == key)


def doubtful(cap=None):
    meeting = Meeting(replace(OFFICE, cap_per_village=cap), 2028)
    drafts = (*DRAFTS, draft(GANTEN, "Pembangunan gapura", JT, 3), draft(KUTO, "Hibah gamelan", JT, 3))
    meeting.decide(ProposalsImported(file="a.xlsx", sha256="ab" * 32, layout="A", drafts=drafts))
    return meeting


def test_a_doubtful_proposal_says_what_to_do_and_is_settled_by_discussing_it() -> None:
    meeting = doubtful()
    row = line(meeting.session, AuthorityKey(AuthorityTopic.DOUBT, "2003-03"))
    assert (("!", "2003-03 kewenangan desa", "Pembangunan gapura"), Tone.ALERT) == (row.cells, row.tone)
    assert filled(proposals.ADVICE[Doubt.VILLAGE]) in view.detail(meeting.session, row.key).lines[1]
    assert ("2003-03", Doubt.VILLAGE) == view.doubt_at(meeting.session, row.key)
    meeting.decide(ProposalsMarked(codes=("2003-03",), to_be_discussed=True))
    assert "✓" == line(meeting.session, AuthorityKey(AuthorityTopic.DOUBT, "2003-03")).cells[0]


def test_villages_over_the_cap_are_listed_only_where_there_is_one() -> None:
    of_the_cap = [row for row in view.VIEW.rows(doubtful().session) if row.key and row.key.what is AuthorityTopic.CAP]
    assert [("·", "Batas usulan per desa", "tanpa batas")] == [row.cells for row in of_the_cap]
    assert "2 hal perlu diperhatikan" == view.summary(doubtful().session)
    row = line(doubtful(cap=2).session, AuthorityKey(AuthorityTopic.CAP, GANTEN))
    assert ("!", "Ganten", "3 usulan, 1 melebihi batas 2") == row.cells


def test_every_doubt_has_its_words() -> None:
    assert set(Doubt) == set(proposals.ADVICE) == set(proposals.REASONS)
    assert all(len(reason) >= 10 for reason in proposals.REASONS.values())
