"""Sittings of commissions: parked, split with lineage, a result on paper, claims, the presentation in Pleno II."""

from dataclasses import replace
from decimal import Decimal

import pytest
from support import voting
from support.refused_sittings import LONG, claimed, deferred, presented, split
from support.small import C1, C2, GANTEN, JT, URGENT, adopted, code, codes, decided, draft, ending, scored, settled
from support.sums import adds_up

from sessions.closing import checks
from sessions.commissions import facts as commissions
from sessions.commissions.decisions import ProposalsAssigned
from sessions.commissions.decisions_results import CommissionPresented, CommissionResultReceived, ResultRow
from sessions.kernel.checks import REASON_TOO_SHORT
from sessions.kernel.session import Ceilings, TieMeans
from sessions.line import facts as line
from sessions.outcomes.decisions import OutcomesDecided, by_line
from sessions.outcomes.decisions_split import ProposalPart, ProposalsDeferred, ProposalSplit
from sessions.proposals.decisions import ProposalAdded
from sessions.proposals.decisions_pairs import ProposalsMerged, ProposalWithdrawn
from sessions.recapitulation import facts as recapitulation
from sessions.scoring.decisions import HarmlessTiesSettled, OrderAgreed
from sessions.values.commissions import CommissionId
from sessions.values.guideline import LineKind, Rung
from sessions.values.proposals import Agreed, Origin, Outcome


def test_a_parked_proposal_is_passed_over_by_the_line_until_it_comes_back() -> None:
    meeting = deferred()
    assert codes("2001-01") == tuple(p.code for p in commissions.parked(meeting.session))
    assert code("2001-01") not in {ending.code for ending in by_line(meeting.session)}
    meeting.decide(ProposalsDeferred(codes=codes("2001-01"), is_deferred=False))
    assert code("2001-01") in {ending.code for ending in by_line(meeting.session)}


def test_what_gets_an_outcome_has_left_the_drawer() -> None:
    meeting = deferred()
    meeting.decide(OutcomesDecided(endings=(ending("2001-01", Outcome.AGREED),)))
    assert () == commissions.parked(meeting.session)


def test_the_parts_of_a_split_proposal_know_their_parent_and_stand_where_it_stood() -> None:
    meeting = scored()
    meeting.decide(
        ProposalSplit(
            code=code("2003-01"),
            parts=(
                ProposalPart(activity="Sisi utara", volume=Decimal(60), cost=120 * JT),
                ProposalPart(activity="Sisi selatan", volume=Decimal(40), agency="DISPERTAN PP"),
            ),
            reason=LONG,
        )
    )
    proposals = meeting.session.proposals
    parent, north, south = (proposals[code(name)] for name in ("2003-01", "2003-03", "2003-04"))
    assert (Outcome.SPLIT, codes("2003-03 2003-04"), {}) == (parent.outcome, parent.split_into, parent.scores)
    assert ("2003-01", Origin.PART, GANTEN, C1) == (
        north.split_from, north.origin, north.draft.village, north.commission,
    )  # fmt: skip
    assert (120 * JT, "DPUPR", Decimal(60), "m") == (north.cost, north.agency, north.volume, north.unit)
    assert (None, "DISPERTAN PP") == (south.cost, south.agency)


def test_received_is_the_sum_of_all_origins_and_parts_ask_for_nothing_twice() -> None:
    before = recapitulation.of(scored().session)
    meeting = split()
    after = recapitulation.of(meeting.session)
    origins = {origin: part.count for origin, part in after.by_origin.items()}
    assert (8, {Origin.VILLAGE: 6, Origin.PART: 2}) == (after.received, origins)
    assert (before.all.asked, {Outcome.SPLIT: 1}, 7) == (after.all.asked, after.outcomes, after.open)
    assert (100 * JT, 0, 2) == (after.absorbed, after.of_parts, after.all.result_unknown)
    assert adds_up(meeting.session)


def test_a_part_may_be_merged_split_again_and_withdrawn() -> None:
    meeting = split()
    meeting.decide(
        ProposalSplit(
            code=code("2001-03"), parts=(ProposalPart(activity="A"), ProposalPart(activity="B")), reason=LONG
        ),
        ProposalsMerged(survivor=code("2001-05"), absorbed=codes("2001-06")),
        ProposalWithdrawn(code=code("2001-04"), by="Kepala Desa Kuto", reason=LONG),
    )
    own = recapitulation.of(meeting.session)
    assert (10, 2, 1, 1) == (own.received, *map(own.ended, (Outcome.SPLIT, Outcome.MERGED, Outcome.WITHDRAWN)))
    assert adds_up(meeting.session)


def result(**changes) -> CommissionResultReceived:
    rows = (
        ResultRow(code=code("2003-01"), agreed=Agreed(volume=Decimal(80), cost=160 * JT), reason=LONG),
        ResultRow(code=code("2001-01"), outcome=Outcome.NOT_AGREED, reason="RAB belum ada sampai hari sidang"),
    )
    return replace(CommissionResultReceived(commission=C1, order=codes("2003-01"), rows=rows), **changes)


def test_a_whole_commission_is_taken_in_at_once() -> None:
    meeting = adopted()
    meeting.decide(result())
    session = meeting.session
    changed, refused = session.proposals[code("2003-01")], session.proposals[code("2001-01")]
    assert {C1: codes("2003-01")} == session.agreed_orders
    assert (None, 160 * JT, 200 * JT, LONG) == (changed.outcome, changed.cost, changed.draft.cost, changed.reason)
    assert Outcome.NOT_AGREED is refused.outcome
    (first, *_) = commissions.progress(session)
    assert (2, 1, 1, 2) == (first.total, first.decided, first.placed, first.settled)
    assert (True, None) == (first.received is not None, first.presented)
    meeting.take_back()
    assert {} == meeting.session.results


def test_what_the_commission_agreed_to_gets_its_end_from_the_line_with_its_changes() -> None:
    meeting = adopted()
    meeting.decide(result())
    (ended,) = by_line(meeting.session)
    assert ("2003-01", Outcome.AGREED_CHANGED, LONG) == (ended.code, ended.outcome, ended.reason)


def test_a_paper_may_park_and_only_change() -> None:
    meeting = adopted()
    rows = (
        ResultRow(code=code("2003-01"), is_deferred=True),
        ResultRow(code=code("2001-01"), agreed=Agreed(cost=JT), reason=LONG),
    )
    meeting.decide(CommissionResultReceived(commission=C1, rows=rows))
    assert (True, JT) == (
        meeting.session.proposals[code("2003-01")].is_parked, meeting.session.proposals[code("2001-01")].cost,
    )  # fmt: skip


def test_the_list_of_the_paper_goes_by_code_and_leaves_out_what_is_decided() -> None:
    meeting = adopted()
    assert codes("2001-01 2003-01") == tuple(p.code for p in commissions.worksheet(meeting.session, C1))
    meeting.decide(result())
    assert codes("2003-01") == tuple(p.code for p in commissions.worksheet(meeting.session, C1))


def test_a_proposal_that_two_commissions_took_waits_for_pleno_two() -> None:
    meeting = claimed()
    wanted = meeting.session.proposals[code("2001-02")]
    assert (True, (C1,), C2) == (wanted.is_parked, wanted.claimed_by, wanted.commission)
    meeting.decide(CommissionResultReceived(commission=C2, order=codes("2001-02 2003-02")))
    assert meeting.session.proposals[code("2001-02")].is_parked
    assert not next(c for c in checks.checks(meeting.session) if c.name == "Daftar tunda kosong").is_met


@pytest.mark.parametrize("commission", [C1, C2])
def test_pleno_two_says_whose_it_is(commission) -> None:
    meeting = claimed()
    meeting.decide(ProposalsAssigned(assignments={code("2001-02"): commission}))
    settled_ = meeting.session.proposals[code("2001-02")]
    assert (False, (), commission) == (settled_.is_parked, settled_.claimed_by, settled_.commission)


def test_whom_a_second_paper_no_longer_names_gets_the_place_of_the_vote_again() -> None:
    meeting, (first, second) = voting.certified(), codes("2008-01 2008-02")
    votes = []
    for order in ((second, first), (second,)):
        meeting.decide(CommissionResultReceived(commission=CommissionId("III"), order=order, reason=URGENT))
        votes.append({name: line.of(meeting.session).by_code[name].voted is not None for name in (first, second)})
    assert [{first: False, second: False}, {first: True, second: False}] == votes


def test_a_presentation_keeps_its_time_and_gathers_responses() -> None:
    meeting = presented()
    first = meeting.session.results[C1].presented
    meeting.decide(CommissionPresented(commission=C1, by="Sri", response="Agar ruas Krajan didahulukan"))
    kept = meeting.session.results[C1]
    assert (first, "Suparno", ("Agar ruas Krajan didahulukan",)) == (kept.presented, kept.presented_by, kept.responses)


def test_after_the_presentation_an_order_changes_only_with_a_reason() -> None:
    meeting = presented()
    turned = OrderAgreed(commission=C1, order=codes("2003-01 2001-01"))
    assert REASON_TOO_SHORT is meeting.refusal(turned)
    meeting.decide(replace(turned, reason=URGENT))
    assert codes("2003-01 2001-01") == meeting.session.agreed_orders[C1]


def test_a_proposal_of_the_forum_comes_into_its_commission() -> None:
    meeting = scored()
    meeting.decide(
        ProposalAdded(draft=draft(None, "Jembatan", JT), origin=Origin.POKIR, brought_by="Sulastri", commission=C1)
    )
    added = meeting.session.proposals[code("PKR-01")]
    assert (C1, "Sulastri") == (added.commission, added.brought_by)


def test_harmless_ties_are_settled_in_one_act_and_the_rung_is_told() -> None:
    meeting = scored()
    assert (codes("2001-02 2003-02"),) == line.harmless_ties(meeting.session)
    meeting.decide(HarmlessTiesSettled(orders=(codes("2003-02 2001-02"),)))
    assert () == line.harmless_ties(meeting.session)
    rows = line.of(meeting.session).by_code
    assert (3, 4) == (rows[code("2003-02")].rank, rows[code("2001-02")].rank)
    assert Rung.DELIBERATION is rows[code("2003-02")].decided_by
    assert TieMeans.DELIBERATION is meeting.session.ties[-1].means


def test_a_tie_at_the_line_is_not_harmless() -> None:
    meeting = scored(LineKind.CEILING, ceilings=Ceilings(kecamatan=450 * JT))
    assert () == line.harmless_ties(meeting.session)
    assert () == line.harmless_ties(settled().session)


def test_the_sum_of_the_minutes_holds_with_parts() -> None:
    meeting = decided()
    assert adds_up(meeting.session)
