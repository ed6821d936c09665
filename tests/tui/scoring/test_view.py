"""The ranking as rows: ranks, the line, who has none, which proposals a typed range means."""

import dataclasses

import pytest
from support import small, voting
from support.small import C1, C2, JT, K1, code, codes
from support.wall_scenes import hall_of

from sessions.guideline.decisions import GuidelineSet
from sessions.kernel.session import Ceilings
from sessions.line import words_reasons
from sessions.outcomes.decisions import OutcomesDecided
from sessions.proposals.decisions_corrections import ProposalChanged
from sessions.record.wall import Showing, Slide, SlideName
from sessions.rules.ranking import PositionsError
from sessions.scoring.decisions import OrderAgreed
from sessions.scoring.decisions_scores import ProposalScored
from sessions.values.guideline import LineKind, LineWay
from sessions.values.proposals import Outcome, Rater
from sessions.values.votes import Option, VoteCount, VoteId, VoteMethod, VoteUse
from sessions.votes.decisions import VoteOpened
from sessions.votes.decisions_count import CardsCounted, VoteCertified, VoteCounted
from tui.outcomes import flows
from tui.picture.drawing import whole
from tui.scoring import view as scoring_view
from tui.scoring import view_ties
from tui.scoring.view_ties import View
from tui.wall.slides import shown
from tui.widgets.view import Tone

ALL, FIRST = View(), View(commission=C1)


def keys(session, view=ALL):
    return [row.key for row in scoring_view.rows(session, view)]


def cells(session, name, view=ALL):
    columns = [column.heading for column in scoring_view.columns(session, View(), 0)]
    row = next(row for row in scoring_view.rows(session, view) if row.key == name)
    return dict(zip(columns, row.cells, strict=True))


def test_proposals_stand_by_rank_and_equal_ones_share_a_number():
    session = small.scored().session
    assert ["2001-01", "2003-01", "2001-02", "2003-02", "2008-01", "2008-02"] == keys(session)
    assert ["1", "2", "3", "3", "5", "6"] == [row.cells[0] for row in scoring_view.rows(session, ALL)]
    assert "90,00" == cells(session, "2001-01")["Nilai"]


def test_the_line_stands_after_the_last_inside_and_tells_what_is_left_of_the_ceiling():
    session = small.settled().session
    rows = scoring_view.rows(session, ALL)
    assert ["2001-01", "2003-01", "2003-02", None, "2001-02"] == [row.key for row in rows[:5]]
    assert "garis batas · sisa pagu 0 jt" == rows[3].cells[0]
    assert rows[3].is_rule


def test_a_tie_across_the_line_is_an_alert_and_offered_for_settling():
    session = small.at_the_line().session
    assert "= garis" == cells(session, "2001-02")["Hasil"]
    assert Tone.ALERT == next(row.tone for row in scoring_view.rows(session, ALL) if row.key == "2003-02")
    assert codes("2001-02 2003-02") == flows.tie_of(session, "2008-01")
    assert "2 nilai sama di garis: =" in scoring_view.summary(session, ALL)


def test_only_members_of_a_tie_are_at_the_line_and_what_waits_for_it_is_not_certain():
    meeting = small.scored(LineKind.CEILING, way=LineWay.SKIP, ceilings=Ceilings(kecamatan=500 * JT))
    session = meeting.session
    told = {name: cells(session, name)["Hasil"] for name in ("2001-02", "2003-02", "2008-01", "2008-02")}
    assert {"2001-02": "= garis", "2003-02": "= garis", "2008-01": "? belum pasti", "2008-02": "? belum pasti"} == told
    (rule,) = (row for row in scoring_view.rows(session, ALL) if row.is_rule)
    assert "garis batas · sisa pagu 200 jt, belum pasti" == rule.cells[0]
    wall = whole(shown(hall_of(meeting), Showing(slide=Slide(name=SlideName.RANKING))), 120)
    ends = [" ".join(line.split()[-2:]) for line in wall if "jt" in line and "Pagu" not in line]
    assert ["✓ dalam", "✓ dalam", "di garis", "di garis", "belum pasti", "belum pasti"] == ends
    waiting = "belum pasti, menunggu nilai sama di atasnya: 2001-02 (Kuto) dan 2003-02 (Ganten)."
    assert waiting in words_reasons.sentence(session, code("2008-01"))
    assert "belum pasti, menunggu" not in words_reasons.sentence(session, code("2001-02"))


def test_a_settled_tie_is_no_longer_offered():
    assert () == flows.tie_of(small.settled().session, "2008-01")


def test_without_scores_nobody_has_a_rank_and_a_rule_says_so():
    rows = scoring_view.rows(small.adopted().session, ALL)
    assert "belum bernomor: 6 usulan, nilai belum lengkap" == rows[0].cells[0]
    assert {""} == {row.cells[0] for row in rows[1:]}


def test_a_sheet_of_a_commission_has_its_own_numbers():
    session = small.scored().session
    assert ["2001-01", "2003-01"] == keys(session, FIRST)
    assert ["1", "1"] == [row.cells[0] for row in scoring_view.rows(session, View(commission=C2))]


def test_agreed_orders_of_commissions_leave_no_number_for_the_kecamatan():
    meeting = small.scored()
    meeting.decide(OrderAgreed(commission=C1, order=codes("2003-01 2001-01")))
    assert "I.1" == cells(meeting.session, "2003-01")["No"]


def test_limits_of_the_kecamatan_and_of_a_commission_stand_in_the_summary():
    limits = (LineKind.CEILING, LineKind.COMMISSION_CEILING, LineKind.PER_COMMISSION)
    ceilings = Ceilings(kecamatan=450 * JT, commissions={C1: 100 * JT}, quota_per_commission=1)
    session = small.scored(*limits, ceilings=ceilings).session
    assert "pagu 450 jt · terpakai 100 jt" in scoring_view.summary(session, ALL)
    assert "pagu komisi 100 jt · terpakai 100 jt" in scoring_view.summary(session, FIRST)
    assert "kuota terisi 1 dari 1" in scoring_view.summary(session, FIRST)
    assert "tanpa batas" in scoring_view.summary(small.scored().session, ALL)


def test_what_is_funded_in_part_says_so():
    session = small.scored(LineKind.CEILING, way=LineWay.PARTIAL, ceilings=Ceilings(kecamatan=200 * JT)).session
    assert "· sebagian" == cells(session, "2003-01")["Hasil"]


def test_outcomes_stand_in_words_that_fit_their_column():
    session = small.decided().session
    assert "✓ disepakati" == cells(session, "2001-01")["Hasil"]
    assert "○ cadangan" == cells(session, "2001-02")["Hasil"]
    assert "✗ belum" == cells(session, "2008-02")["Hasil"]
    width = next(column.width for column in scoring_view.columns(session, View(), 0) if column.heading == "Hasil")
    assert width >= max(len(row.cells[-1]) for row in scoring_view.rows(session, ALL) if not row.is_rule)


def test_the_criterion_that_digits_go_to_is_pointed_at():
    assert ["K2"] == [c.heading for c in scoring_view.columns(small.scored().session, View(), 1) if c.is_chosen]


def test_scores_of_several_raters_show_their_mean_and_how_many_there_are():
    meeting = small.scored()
    meeting.decide(ProposalScored(code=code("2001-01"), criterion=K1, score=4, rater=Rater("Sumardi")))
    assert "4,5" == cells(meeting.session, "2001-01")["K1"]
    detail = scoring_view.detail(meeting.session, "2001-01", 0)
    assert "K1 Keterdesakan (50%): 4,50, rata-rata 2 penilai, sebaran 4–5" == detail.lines[0]


def test_the_detail_tells_place_and_money_first_and_why_it_stands_there():
    detail = scoring_view.detail(small.scored().session, "2001-01", 0)
    assert "2001-01 · Kuto · 100 jt · Talud jalan Dk. Ngasem" == detail.title
    assert "K1 Keterdesakan (50%): 5 5" == detail.lines[0]
    assert "Nomor 1 dari 6, nilai 90,00, tanpa pagu dan kuota yang membatasi." == detail.lines[1]
    assert "Di atas 2003-01: nilai 90,00 > 80,00." == scoring_view.explained(small.scored().session, "2001-01")[0]
    assert ("K1 = 1", "1") == detail.facts[0]


def test_a_proposal_without_a_score_says_what_is_missing():
    detail = scoring_view.detail(small.adopted().session, "2001-01", 0)
    assert "K1 Keterdesakan (50%): belum diisi" == detail.lines[0]
    assert "Nilai belum lengkap." == detail.lines[1]


def voted():
    meeting = small.scored()
    meeting.decide(
        VoteOpened(question="Urutan", method=VoteMethod.K_DIFFERENT, options=codes("2001-02 2003-02 2008-01 2008-02"))
    )
    for village, voices in meeting.session.votes[VoteId(1)].entitled.items():
        given = {code("2001-02"): voices, code("2008-01"): voices}
        count = VoteCount(counts=given, issued=voices, in_box=voices)
        meeting.decide(VoteCounted(vote=VoteId(1), village=village, count=count))
    return meeting


def test_an_uncertified_vote_has_no_column():
    assert "Suara" not in [column.heading for column in scoring_view.columns(voted().session, View(), 0)]


def test_a_certified_vote_has_a_column_and_tells_how_many_a_card_could_name():
    meeting = voted()
    meeting.decide(CardsCounted(vote=VoteId(1), received=10, unused=3), VoteCertified(vote=VoteId(1)))
    session = meeting.session
    assert "7" == cells(session, "2001-02")["Suara"]
    assert "" == cells(session, "2001-01")["Suara"]
    assert "suara nomor 1, k = 2" in scoring_view.summary(session, ALL)
    assert ("Suara nomor 1", "7 dari 7 suara sah, k = 2") in scoring_view.detail(session, "2001-02", 0).facts
    assert keys(session).index("2001-02") < keys(session).index("2003-02")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1-2", "2001-01 2003-01"),
        ("3", "2001-02 2003-02"),
        ("5 sd 6, 1", "2001-01 2008-01 2008-02"),
        ("2008-2 2001-01", "2008-02 2001-01"),
        ("sisanya", "2001-01 2003-01 2001-02 2003-02 2008-01 2008-02"),
    ],
)
def test_a_typed_range_means_the_numbers_as_shown(typed, meant):
    assert set(codes(meant)) == set(flows.picked(small.scored().session, ALL, typed))


def test_what_is_left_are_the_undecided():
    meeting = small.settled()
    meeting.decide(OutcomesDecided(endings=(small.ending("2001-01", Outcome.AGREED),)))
    assert code("2001-01") not in flows.picked(meeting.session, ALL, "sisanya")


@pytest.mark.parametrize("typed", ["7", "2-1", "abc"])
def test_a_number_that_is_not_shown_is_refused(typed):
    with pytest.raises(PositionsError):
        flows.picked(small.scored().session, ALL, typed)


def test_numbers_mean_nothing_where_there_are_none():
    with pytest.raises(PositionsError):
        flows.picked(small.adopted().session, ALL, "1")


def test_an_unknown_code_among_codes_is_named():
    with pytest.raises(KeyError, match="2009-99"):
        flows.picked(small.scored().session, ALL, "2001-01 2009-99")


def test_scoring_walks_along_the_row_and_then_down():
    session = small.adopted().session
    view = View(by_code=True)
    assert ("2001-01", 1) == scoring_view.next_unscored(session, view, "2001-01", 0)
    assert ("2001-02", 0) == scoring_view.next_unscored(session, view, "2001-01", 2)
    assert scoring_view.next_unscored(small.scored().session, view, "2001-01", 0) is None


def test_a_set_is_told_by_number_and_money():
    session = small.scored().session
    assert "2 usulan, Rp300 jt menurut hasil" == flows.set_text(codes("2001-01 2003-01"), session)


def test_an_amended_guideline_brings_its_own_columns():
    meeting = small.scored()
    fewer = dataclasses.replace(
        small.GUIDELINE,
        criteria=(dataclasses.replace(small.GUIDELINE.criteria[0], weight=100),),
        readiness=K1,
    )
    meeting.decide(GuidelineSet(guideline=fewer, reason="Disepakati satu kriteria saja"))
    assert ["K1"] == [
        c.heading for c in scoring_view.columns(meeting.session, View(), 0) if c.heading in {"K1", "K2", "K3"}
    ]


def test_a_changed_cost_is_the_one_that_is_shown():
    meeting = small.scored(LineKind.CEILING, ceilings=Ceilings(kecamatan=450 * JT))
    meeting.decide(ProposalChanged(code=code("2001-01"), cost=50 * JT, reason="Volume dikurangi separuh"))
    assert "50 jt" == cells(meeting.session, "2001-01")["Rp"]


def test_requests_without_cost_stand_apart_below_the_line():
    meeting = small.scored(LineKind.CEILING, ceilings=Ceilings(kecamatan=450 * JT))
    meeting.decide(ProposalChanged(code=code("2001-01"), cost=0, reason="Tanpa biaya, permintaan aturan"))
    rows = scoring_view.rows(meeting.session, view_ties.View())
    keys = [row.key for row in rows]
    apart = next(at for at, row in enumerate(rows) if row.is_rule and "tidak berbiaya: 1 usulan" in row.cells[0])
    assert apart + 1 == keys.index("2001-01")
    assert keys.index("2003-01") < apart


def test_an_uncounted_vote_says_only_whether_it_can_still_move_the_line():
    session, tied = voting.on_proposals().session, small.at_the_line().session
    assert "suara nomor 1: 7 belum dihitung, tidak menggeser garis" in scoring_view.summary(session, view_ties.View())
    vote = dataclasses.replace(session.votes[voting.ONE], options=tuple(map(Option, small.TIED)), use=VoteUse.TIE)
    summary = scoring_view.summary(dataclasses.replace(tied, votes={vote.id: vote}), view_ties.View())
    assert "suara nomor 1: 7 belum dihitung, dapat menggeser garis" in summary
