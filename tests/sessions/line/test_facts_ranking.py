"""The ranking: one order and its restrictions, agreed orders, ties, votes, the line, the village's own order."""

from dataclasses import replace
from fractions import Fraction

import pytest
from support.examples import persons_counted
from support.meeting import Meeting
from support.small import (
    BOTOK,
    C1,
    C2,
    C3,
    GUIDELINE,
    JT,
    K1,
    SCORES,
    SRI,
    SUPARNO,
    TIED,
    URGENT,
    adopted,
    at_the_line,
    code,
    codes,
    draft,
    ending,
    gathered,
    opened,
    recapped,
    row,
    scored,
    settled,
)

from sessions.commissions.decisions import ProposalsAssigned
from sessions.guideline.decisions import GuidelineSet
from sessions.kernel.session import Ceilings, Session, TieMeans
from sessions.line import facts as line
from sessions.line.decisions import CeilingsSet
from sessions.outcomes.decisions import OutcomesDecided
from sessions.proposals.decisions import ProposalAdded, ProposalsImported
from sessions.proposals.decisions_corrections import ProposalChanged
from sessions.proposals.decisions_pairs import ProposalsMerged
from sessions.rules.ceiling import Placement
from sessions.rules.limits import Limit
from sessions.scoring.decisions import OrderAgreed, TieResolved
from sessions.scoring.decisions_scores import ProposalScored, ScoresEntered
from sessions.values.guideline import LineKind, LineWay, Rung
from sessions.values.proposals import Origin, Outcome, Rater
from sessions.values.votes import Option, VoteCount, VoteMethod, VoteUse
from sessions.votes.checks import VOTE_NOT_THE_TIE
from sessions.votes.decisions import VoteOpened
from sessions.votes.decisions_count import CardsCounted, VoteCertified, VoteCounted

LONG = "Alasan yang cukup panjang"
INSIDE, OUTSIDE, UNSETTLED = Placement.INSIDE, Placement.OUTSIDE, Placement.UNSETTLED


def ranks(meeting: Meeting) -> list[tuple[str, int | None]]:
    return [(r.code, r.rank) for r in line.of(meeting.session).rows]


def of(meeting: Meeting, name: str) -> line.Ranked:
    return line.of(meeting.session).by_code[code(name)]


def placements(meeting: Meeting) -> dict[str, Placement]:
    return {r.code: r.placement for r in line.of(meeting.session).rows}


def certified(meeting: Meeting, method: VoteMethod, use: VoteUse = VoteUse.TIE, **votes: int) -> None:
    """A vote on these proposals (underscores for hyphens), certified with this count; it need not part a whole tie."""
    options = tuple(Option(name[1:].replace("_", "-")) for name in votes)
    meeting.decide(VoteOpened(question="Urutan?", method=method, options=options, marks=1, use=use))
    vote = meeting.session.votes[list(meeting.session.votes)[-1]]
    waiting = list(votes.values())
    for village, right in vote.entitled.items():
        taken = []
        for left in waiting:
            taken.append(min(left, right - sum(taken)))
        waiting = [left - given for left, given in zip(waiting, taken, strict=True)]
        cards = {"issued": right, "in_box": sum(taken), "not_returned": right - sum(taken)}
        hands = {"abstain": right - sum(taken)}
        count = VoteCount(
            counts=dict(zip(options, taken, strict=True)), **(cards if method is VoteMethod.K_DIFFERENT else hands)
        )
        meeting.decide(VoteCounted(vote=vote.id, village=village, count=count))
    if method is VoteMethod.K_DIFFERENT:
        meeting.decide(CardsCounted(vote=vote.id, received=sum(vote.entitled.values()), unused=0))
    meeting.decide(VoteCertified(vote=vote.id))


def test_scores_make_one_order_for_the_kecamatan_with_equal_ranks_for_ties() -> None:
    expected = [("2001-01", 1), ("2003-01", 2), ("2001-02", 3), ("2003-02", 3), ("2008-01", 5), ("2008-02", 6)]
    assert expected == ranks(scored())
    assert line.of(scored().session).is_kecamatan_wide


def test_a_session_without_an_office_has_no_ranking() -> None:

    empty = line.of(Session())
    assert ((), (), ()) == (empty.rows, empty.unranked, empty.crossing)
    assert not empty.is_kecamatan_wide


def test_who_has_no_complete_scores_has_no_rank() -> None:
    meeting = gathered()
    meeting.decide(ScoresEntered(scores={code("2001-01"): row(5, 4, 4), code("2001-02"): {K1: 5}}))
    table = line.of(meeting.session)
    assert [("2001-01", 1)] == ranks(meeting)
    assert codes("2001-02 2003-01 2003-02 2008-01 2008-02") == table.unranked


def test_several_raters_count_by_their_mean() -> None:
    meeting = scored()
    for rater, value in (("Sri", 4), ("Joko", 4)):
        meeting.decide(ProposalScored(code=code("2001-01"), criterion=K1, score=value, rater=Rater(rater)))
    assert Fraction(130, 3) + 40 == of(meeting, "2001-01").score


def test_the_rank_in_the_commission_is_a_restriction_of_the_kecamatan_order() -> None:
    meeting = scored()
    table = line.of(meeting.session)
    assert [("2001-01", 1), ("2003-01", 2)] == [(r.code, r.commission_rank) for r in table.of_commission(C1)]
    assert [("2001-02", 1), ("2003-02", 1)] == [(r.code, r.commission_rank) for r in table.of_commission(C2)]
    assert [("2008-01", 1), ("2008-02", 2)] == [(r.code, r.commission_rank) for r in table.of_commission(C3)]


def test_ranks_in_a_commission_count_on_after_a_tie() -> None:
    meeting = recapped()
    one, two = row(5, 5, 5), row(3, 3, 3)
    given = {code("2001-01"): one, code("2003-01"): one, code("2001-02"): one, code("2003-02"): two}
    meeting.decide(ScoresEntered(scores=given))
    assert [1, 1, 3, 4] == [r.commission_rank for r in line.of(meeting.session).rows]


def test_the_order_in_which_scores_arrive_does_not_matter() -> None:
    expected = line.of(at_the_line().session).rows
    names = list(SCORES)
    for order in (names[::-1], names[3:] + names[:3], names[1::2] + names[::2]):
        meeting = adopted(LineKind.CEILING, ceilings=Ceilings(kecamatan=450 * JT))
        for name in order:
            meeting.decide(ScoresEntered(scores={name: row(*SCORES[name])}))
        shuffled = {name: meeting.session.proposals[name] for name in order}
        assert expected == line.of(replace(meeting.session, proposals=shuffled)).rows


def test_an_agreed_order_of_one_commission_empties_the_kecamatan_ranks() -> None:
    meeting = scored()
    meeting.decide(OrderAgreed(commission=C1, order=codes("2003-01 2001-01")))
    expected = [("2003-01", 1), ("2001-01", 2), ("2001-02", 1), ("2003-02", 1), ("2008-01", 1), ("2008-02", 2)]
    assert expected == [(r.code, r.commission_rank) for r in line.of(meeting.session).rows]
    assert {None} == {rank for _, rank in ranks(meeting)}
    assert {None} == {r.computed_rank for r in line.of(meeting.session).rows}
    assert not line.of(meeting.session).is_kecamatan_wide


def test_until_pleno_two_agrees_on_an_order_for_the_kecamatan() -> None:
    meeting = scored()
    meeting.decide(
        OrderAgreed(commission=C1, order=codes("2003-01 2001-01")),
        OrderAgreed(commission=None, order=codes("2003-01 2003-02 2001-01 2001-02 2008-02 2008-01")),
    )
    assert [1, 2, 3, 4, 5, 6] == [rank for _, rank in ranks(meeting)]
    assert {Rung.DELIBERATION} == {r.decided_by for r in line.of(meeting.session).rows}
    assert [1, 2, 1, 2, 1, 2] == [
        of(meeting, n).commission_rank for n in ("2003-01", "2001-01", "2003-02", "2001-02", "2008-02", "2008-01")
    ]


def test_those_an_order_of_a_commission_does_not_name_follow_it_in_the_order_they_had() -> None:
    meeting = recapped()
    equal = dict.fromkeys(codes("2001-01 2003-01 2001-02"), row(4, 4, 4))
    meeting.decide(
        ProposalsAssigned(
            assignments=dict.fromkeys(codes("2001-01 2001-02 2003-01 2003-02 2008-01 2008-02"), C2),
            reason="Kekeliruan pencatatan",
        ),
        ScoresEntered(scores={**equal, code("2008-01"): row(5, 5, 5), code("2003-02"): row(1, 1, 1)}),
        OrderAgreed(commission=C2, order=codes("2003-02")),
    )
    table = line.of(meeting.session)
    expected = [("2003-02", 1), ("2008-01", 2), ("2001-01", 3), ("2003-01", 3), ("2001-02", 5)]
    assert expected == [(r.code, r.commission_rank) for r in table.of_commission(C2)]
    assert (Rung.DELIBERATION, Rung.SCORE) == tuple(r.ahead_by for r in table.rows[:2])
    assert codes("2008-02") == table.unranked


def test_who_has_no_commission_has_no_rank_while_orders_run_per_commission() -> None:
    meeting = recapped()
    meeting.decide(ScoresEntered(scores={name: row(*given) for name, given in SCORES.items()}))
    assert 6 == len(line.of(meeting.session).rows)

    meeting.decide(
        ProposalsAssigned(assignments={code("2001-01"): C1}), OrderAgreed(commission=C1, order=codes("2001-01"))
    )
    assert [("2001-01", None)] == ranks(meeting)
    assert 5 == len(line.of(meeting.session).unranked)


def test_those_a_kecamatan_order_does_not_name_follow_it_in_the_order_they_had() -> None:
    meeting = scored()
    meeting.decide(OrderAgreed(commission=None, order=codes("2008-02 2001-01"), reason=URGENT))
    assert [
        ("2008-02", 1),
        ("2001-01", 2),
        ("2003-01", 3),
        ("2001-02", 4),
        ("2003-02", 4),
        ("2008-01", 6),
    ] == ranks(meeting)
    assert codes("2003-02") == of(meeting, "2001-02").tied_with
    assert [6, 1, 2, 3, 3, 5] == [r.computed_rank for r in line.of(meeting.session).rows]


def test_those_a_kecamatan_order_does_not_name_follow_without_a_rank_where_commissions_are_not_compared() -> None:
    meeting = scored()
    meeting.decide(OrderAgreed(commission=C3, order=codes("2008-01 2008-02")))
    meeting.decide(OrderAgreed(commission=None, order=codes("2008-01 2001-01"), reason=URGENT))
    expected = [
        ("2008-01", 1),
        ("2001-01", 2),
        ("2003-01", None),
        ("2001-02", None),
        ("2003-02", None),
        ("2008-02", None),
    ]
    assert expected == ranks(meeting)
    assert [2, 1, 1, 2] == [r.commission_rank for r in line.of(meeting.session).rows[2:]]
    assert {OUTSIDE} == {r.placement for r in line.of(meeting.session).rows[2:]}


def test_the_computed_rank_stays_beside_the_one_that_pleno_two_agreed_on() -> None:
    meeting = scored()
    meeting.decide(OrderAgreed(commission=None, order=codes("2008-02 2001-01"), reason=URGENT))
    assert [(1, 6), (2, 1)] == [(r.rank, r.computed_rank) for r in line.of(meeting.session).rows[:2]]
    assert 3 == of(meeting, "2003-02").computed_rank


def test_who_left_the_running_leaves_no_gap_in_an_agreed_order_and_comes_back_to_its_place() -> None:
    meeting = scored()
    meeting.decide(
        OrderAgreed(commission=None, order=codes("2001-01 2003-01 2003-02")),
        OutcomesDecided(endings=(ending("2003-01", Outcome.FORWARDED, LONG),)),
    )
    assert [("2001-01", 1), ("2003-02", 2)] == ranks(meeting)[:2]
    meeting.decide(OutcomesDecided(endings=(ending("2003-01", Outcome.RESERVE, LONG),)))
    assert [("2001-01", 1), ("2003-01", 2), ("2003-02", 3)] == ranks(meeting)[:3]


def test_an_agreed_order_of_which_nobody_is_left_no_longer_counts() -> None:
    meeting = scored()
    meeting.decide(
        OrderAgreed(commission=C1, order=codes("2001-01")),
        OutcomesDecided(endings=(ending("2001-01", Outcome.FORWARDED, LONG),)),
    )
    assert ("2003-01", 1) == ranks(meeting)[0]


def test_a_settled_tie_has_its_order_and_tells_the_means() -> None:
    meeting = settled()
    assert [("2003-02", 3), ("2001-02", 4)] == ranks(meeting)[2:4]
    assert (Rung.LOT, Rung.LOT, ()) == (
        of(meeting, "2003-02").decided_by,
        of(meeting, "2003-02").ahead_by,
        of(meeting, "2003-02").tied_with,
    )
    assert frozenset() == line.open_ties(meeting.session)


def test_of_equals_who_no_longer_competes_is_a_level_apart() -> None:
    meeting = scored()
    meeting.decide(OutcomesDecided(endings=(ending("2003-02", Outcome.NOT_AGREED, LONG),)))
    assert of(meeting, "2001-02").rank == of(meeting, "2003-02").rank
    levels = line.levels(meeting.session, of(meeting, "2001-01"))
    assert ["2001-01", "2003-01", "2001-02", "2003-02", "2008-01", "2008-02"] == [row.code for (row,) in levels]


def test_a_tie_names_its_members_and_is_open() -> None:
    meeting = scored()
    assert codes("2003-02") == of(meeting, "2001-02").tied_with
    assert {frozenset(TIED)} == line.open_ties(meeting.session)


def test_a_rung_that_one_of_a_tie_has_no_value_for_is_skipped() -> None:
    meeting = opened()

    drafts = (draft(BOTOK, "Jalan", JT, 1), replace(draft(BOTOK, "Talud", JT, 2), households=None))
    meeting.decide(ProposalsImported(file="a", sha256="1", layout="A", drafts=drafts))
    meeting.decide(ScoresEntered(scores={name: row(3, 3, 3) for name in meeting.session.proposals}))
    first = line.of(meeting.session).rows[0]
    assert (Rung.VILLAGE_PRIORITY, (Rung.BENEFIT,)) == (first.decided_by, first.skipped)


def test_without_a_certified_count_the_ladder_has_no_votes() -> None:
    meeting = scored()
    assert {()} == {r.skipped for r in line.of(meeting.session).rows}
    assert {None} == {r.votes for r in line.of(meeting.session).rows}


def test_a_certified_count_that_holds_all_of_a_tie_decides_it() -> None:
    meeting = scored()
    certified(meeting, VoteMethod.K_DIFFERENT, _2001_02=2, _2003_02=5)
    assert [("2003-02", 3), ("2001-02", 4)] == ranks(meeting)[2:4]
    assert [(5, Rung.VOTES), (2, Rung.VOTES)] == [(r.votes, r.decided_by) for r in line.of(meeting.session).rows[2:4]]


def test_each_vote_decides_its_own_and_no_other() -> None:
    meeting = scored()
    certified(meeting, VoteMethod.K_DIFFERENT, _2001_02=5, _2003_02=2)
    certified(meeting, VoteMethod.K_DIFFERENT, VoteUse.ORDER, _2008_01=1, _2008_02=6)
    assert [("2001-02", 3), ("2003-02", 4), ("2008-02", 5), ("2008-01", 6)] == ranks(meeting)[2:]
    assert [5, 2, 1] == [of(meeting, name).votes for name in ("2001-02", "2003-02", "2008-01")]


def test_a_vote_on_places_is_no_rung_for_those_it_does_not_place() -> None:
    meeting = scored()
    certified(meeting, VoteMethod.K_DIFFERENT, VoteUse.ORDER, _2008_01=1, _2008_02=6)
    assert (codes("2003-02"), ()) == (of(meeting, "2001-02").tied_with, of(meeting, "2001-02").skipped)


def test_a_count_without_one_of_the_tie_decides_nothing() -> None:
    meeting = scored()
    certified(meeting, VoteMethod.K_DIFFERENT, _2001_02=6, _2003_02=1)
    meeting.decide(
        ScoresEntered(scores={code("2008-01"): row(*SCORES[code("2001-02")])}, reason="kekeliruan pencatatan")
    )
    tied = {"2001-02", "2003-02"}
    assert {(Rung.VOTES,)} == {of(meeting, name).skipped for name in tied}
    assert 6 == of(meeting, "2001-02").votes


def test_one_voice_a_village_may_rank_proposals_too() -> None:
    meeting = scored()
    certified(meeting, VoteMethod.VILLAGE, _2001_02=1, _2003_02=2)
    assert [("2003-02", 3), ("2001-02", 4)] == ranks(meeting)[2:4]


@pytest.mark.parametrize("method", [VoteMethod.VILLAGE, VoteMethod.ACCLAMATION])
def test_a_yes_or_no_vote_decides_its_question_and_ranks_nothing(method: VoteMethod) -> None:
    meeting = scored()
    meeting.decide(VoteOpened(question="Setuju?", method=method))
    vote = meeting.session.votes[list(meeting.session.votes)[-1]]
    for village in () if method is VoteMethod.ACCLAMATION else vote.entitled:
        meeting.decide(VoteCounted(vote=vote.id, village=village, count=VoteCount(counts={vote.options[0]: 1})))
    meeting.decide(VoteCertified(vote=vote.id))
    assert {None} == {r.votes for r in line.of(meeting.session).rows}


def test_votes_first_is_a_ladder_too_and_needs_a_count_of_everybody() -> None:
    meeting = scored()
    ladder = (Rung.VOTES, Rung.SCORE, Rung.DELIBERATION, Rung.LOT)
    meeting.decide(GuidelineSet(guideline=replace(GUIDELINE, ladder=ladder), reason=LONG))
    some = tuple(map(Option, codes("2008-02 2008-01")))
    opening = VoteOpened(question="Urutan?", method=VoteMethod.VILLAGE, options=some, use=VoteUse.TIE)
    assert VOTE_NOT_THE_TIE == meeting.refusal(opening)
    certified(meeting, VoteMethod.K_DIFFERENT, _2008_02=4, _2008_01=2, _2001_01=1, _2001_02=0, _2003_01=0, _2003_02=0)
    assert ["2008-02", "2008-01", "2001-01", "2003-01"] == [name for name, _ in ranks(meeting)][:4]


def test_without_adopted_kinds_of_line_amounts_have_no_effect() -> None:
    meeting = scored(ceilings=Ceilings(kecamatan=0, commissions={C1: 0}, agencies={"DPUPR": 0}, quota_per_commission=0))
    assert {INSIDE} == set(placements(meeting).values())
    assert {} == line.of(meeting.session).tallies


def test_the_tie_across_the_line_is_unsettled_and_named() -> None:
    meeting = at_the_line()
    expected = {"2001-01": INSIDE, "2003-01": INSIDE, "2001-02": UNSETTLED, "2003-02": UNSETTLED}
    assert {**expected, "2008-01": OUTSIDE, "2008-02": OUTSIDE} == placements(meeting)
    assert (TIED,) == line.of(meeting.session).crossing


def test_once_settled_the_line_goes_between_them() -> None:
    meeting = settled()
    assert (INSIDE, OUTSIDE) == (of(meeting, "2003-02").placement, of(meeting, "2001-02").placement)
    assert () == line.of(meeting.session).crossing
    tally = line.of(meeting.session).tallies[Limit(kind=LineKind.CEILING)]
    assert (450 * JT, 450 * JT, 0) == (tally.amount, tally.used, tally.left)


def test_the_way_of_the_line_is_the_adopted_one() -> None:
    ceilings = Ceilings(kecamatan=360 * JT)
    stop = placements(scored(LineKind.CEILING, ceilings=ceilings))
    skip = scored(LineKind.CEILING, way=LineWay.SKIP, ceilings=ceilings)
    partial = scored(LineKind.CEILING, way=LineWay.PARTIAL, ceilings=Ceilings(kecamatan=250 * JT))
    assert (OUTSIDE, OUTSIDE) == (stop["2001-02"], stop["2008-02"])
    assert (OUTSIDE, INSIDE) == (placements(skip)["2001-02"], placements(skip)["2008-02"])
    assert (Placement.PARTIAL, 150 * JT) == (of(partial, "2003-01").placement, of(partial, "2003-01").funded)


def test_who_is_outside_learns_what_was_missing() -> None:
    meeting = settled()
    (block,) = of(meeting, "2001-02").blocked_by
    assert (LineKind.CEILING, 150 * JT) == (block.limit.kind, block.shortfall)


@pytest.mark.parametrize(
    ("kind", "ceilings", "outside"),
    [
        (LineKind.PER_COMMISSION, Ceilings(quota_per_commission=1), "2003-01 2001-02 2003-02 2008-02"),
        (LineKind.PER_VILLAGE_AND_COMMISSION, Ceilings(quota_per_village_and_commission=1), "2008-02"),
        (LineKind.COMMISSION_CEILING, Ceilings(commissions={C1: 300 * JT, C3: 100 * JT}), "2008-02"),
        (LineKind.AGENCY_CEILING, Ceilings(agencies={"DPUPR": 300 * JT}), "2001-02 2003-02 2008-01 2008-02"),
    ],
)
def test_each_kind_of_line_applies_where_it_was_adopted(kind: LineKind, ceilings: Ceilings, outside: str) -> None:
    meeting = scored(kind, ceilings=ceilings)
    assert set(codes(outside)) == {name for name, placed in placements(meeting).items() if placed is not INSIDE}


def test_without_a_kecamatan_order_lines_run_per_commission_and_ceilings_of_the_hall_rest() -> None:
    kinds = (LineKind.CEILING, LineKind.AGENCY_CEILING, LineKind.COMMISSION_CEILING)
    amounts = Ceilings(kecamatan=0, agencies={"DPUPR": 0}, commissions={C1: 250 * JT, C3: 80 * JT})
    meeting = scored(*kinds, ceilings=amounts)
    meeting.decide(OrderAgreed(commission=C1, order=codes("2003-01 2001-01")))
    outside = {name for name, placed in placements(meeting).items() if placed is not INSIDE}
    assert set(codes("2001-01 2008-02")) == outside
    tallies = line.of(meeting.session).tallies
    assert {"I": 200 * JT, "III": 80 * JT} == {limit.commission: tally.used for limit, tally in tallies.items()}


def test_what_the_forum_did_not_agree_to_takes_no_money() -> None:
    meeting = settled()
    meeting.decide(OutcomesDecided(endings=(ending("2003-01", Outcome.NOT_AGREED, LONG),)))
    assert (OUTSIDE, INSIDE) == (of(meeting, "2003-01").placement, of(meeting, "2001-02").placement)
    assert 2 == of(meeting, "2003-01").rank


def test_a_reserve_keeps_its_place_before_the_line() -> None:
    meeting = settled()
    meeting.decide(OutcomesDecided(endings=(ending("2003-01", Outcome.RESERVE),)))
    assert (INSIDE, OUTSIDE) == (of(meeting, "2003-01").placement, of(meeting, "2001-02").placement)


def test_unknown_cost_is_not_zero() -> None:
    meeting = adopted(LineKind.CEILING, ceilings=Ceilings(kecamatan=100 * JT))
    meeting.decide(
        ProposalAdded(draft=draft(None, "Biaya belum diketahui", None), origin=Origin.KECAMATAN),
        ProposalAdded(draft=draft(None, "Tanpa biaya", 0), origin=Origin.KECAMATAN),
        OrderAgreed(commission=None, order=codes("KEC-01 KEC-02 2001-01")),
    )
    expected = [Placement.COST_UNKNOWN, Placement.NO_COST, INSIDE]
    assert expected == [r.placement for r in line.of(meeting.session).rows[:3]]


def test_the_line_goes_by_the_cost_in_force() -> None:
    meeting = settled()
    meeting.decide(ProposalChanged(code=code("2003-01"), cost=50 * JT, reason=LONG))
    assert INSIDE == of(meeting, "2001-02").placement


def test_a_merged_proposal_has_no_rank_until_it_is_scored_again() -> None:
    meeting = scored()
    meeting.decide(ProposalsMerged(survivor=code("2001-01"), absorbed=codes("2003-01")))
    table = line.of(meeting.session)
    assert codes("2001-01") == table.unranked
    assert code("2003-01") not in table.by_code


def test_melangkahi_urutan_desa_marks_who_stands_above_its_villages_own_first_choice() -> None:
    meeting = scored()
    assert set() == {r.code for r in line.of(meeting.session).rows if r.jumps_own_village}
    meeting.decide(ProposalScored(code=code("2008-02"), criterion=K1, score=5, reason="kekeliruan pencatatan"))
    assert {"2008-02"} == {r.code for r in line.of(meeting.session).rows if r.jumps_own_village}


def test_an_equal_rank_passes_over_nobody() -> None:
    meeting = recapped()
    meeting.decide(ScoresEntered(scores={code("2008-01"): row(3, 3, 3), code("2008-02"): row(3, 3, 3)}))
    ladder = (Rung.SCORE, Rung.DELIBERATION, Rung.LOT)
    meeting.decide(GuidelineSet(guideline=replace(GUIDELINE, ladder=ladder)))
    assert [("2008-01", 1, False), ("2008-02", 1, False)] == [
        (r.code, r.rank, r.jumps_own_village) for r in line.of(meeting.session).rows
    ]


def test_passing_over_counts_in_the_order_that_is_in_force() -> None:
    meeting = scored()
    meeting.decide(OrderAgreed(commission=C3, order=codes("2008-02 2008-01")))
    assert of(meeting, "2008-02").jumps_own_village
    meeting = scored()
    meeting.decide(OrderAgreed(commission=C1, order=codes("2003-01 2001-01")))
    assert not of(meeting, "2003-01").jumps_own_village


def test_a_kecamatan_order_that_leaves_out_the_first_choice_passes_over_it() -> None:
    meeting = scored()
    meeting.decide(OrderAgreed(commission=None, order=codes("2003-02 2008-01"), reason=URGENT))
    assert {"2003-02"} == {r.code for r in line.of(meeting.session).rows if r.jumps_own_village}


def test_a_tie_of_persons_at_the_last_seat_is_an_open_tie() -> None:

    meeting = persons_counted(3, 2, 1, 1)
    assert {frozenset({"P004", "P005"})} == line.open_ties(meeting.session)
    meeting.decide(TieResolved(order=("P005", "P004"), means=TieMeans.DELIBERATION))
    assert frozenset() == line.open_ties(meeting.session)
    assert {SUPARNO, SRI} <= set(meeting.session.people)


def test_the_ranking_is_kept_for_the_session_last_asked_for() -> None:
    one, other = scored().session, settled().session
    first = line.of(one)
    assert first is line.of(one)
    assert first != line.of(other)
    assert first == line.of(one)


def test_ceilings_set_later_move_the_line() -> None:
    meeting = settled()
    meeting.decide(CeilingsSet(ceilings=Ceilings(kecamatan=730 * JT)))
    assert {INSIDE} == set(placements(meeting).values())
