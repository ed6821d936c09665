"""How proposals get their end, one by one, in sets and by the line, and how an end is opened again."""

from dataclasses import replace
from decimal import Decimal

import pytest
from support.small import (
    C1,
    C2,
    C3,
    DAY,
    GUIDELINE,
    JT,
    TIED,
    adopted,
    at_the_line,
    code,
    codes,
    decided,
    draft,
    ending,
    prepared,
    recapped,
    scored,
    settled,
)

from sessions.agenda.decisions import AgendaItemStarted
from sessions.guideline.decisions import GuidelineSet
from sessions.house_rules.decisions import RulesAdopted
from sessions.kernel.session import Ceilings
from sessions.line.decisions import CeilingsSet
from sessions.outcomes.decisions import (
    ADJUSTED,
    BY_OTHER_DECISIONS,
    NOT_BY_THE_LINE,
    TO_THE_CEILING,
    Ending,
    Manner,
    OutcomesDecided,
    OutcomesReopened,
    by_line,
    rest_by_line,
)
from sessions.proposals.decisions import ProposalAdded
from sessions.proposals.decisions_corrections import ProposalChanged
from sessions.proposals.decisions_pairs import ProposalsMerged, ProposalWithdrawn
from sessions.recapitulation import facts as recapitulation
from sessions.recapitulation.facts import Verification, verdict_of
from sessions.scoring.decisions import OrderAgreed
from sessions.values.agenda import AgendaId
from sessions.values.guideline import LineKind, LineWay
from sessions.values.proposals import DISPOSED, NEEDS_REASON, PRIORITIES, Agreed, Origin, Outcome
from sessions.verification.decisions import ProposalsVerified

LONG = "Alasan yang cukup panjang"


def by_outcome(meeting) -> dict[str, Outcome | None]:
    return {name: p.outcome for name, p in meeting.session.proposals.items()}


def proposed(endings: tuple[Ending, ...]) -> dict[str, Outcome]:
    return {ending.code: ending.outcome for ending in endings}


def decide(*endings: Ending) -> OutcomesDecided:
    return OutcomesDecided(endings=endings)


@pytest.mark.parametrize("outcome", sorted(set(Outcome) - BY_OTHER_DECISIONS))
def test_an_outcome_is_kept_with_its_reason(outcome: Outcome) -> None:
    meeting = scored()
    reason = LONG if outcome in NEEDS_REASON else ""
    agreed = Agreed(cost=90 * JT) if outcome is Outcome.AGREED_CHANGED else Agreed()
    meeting.decide(decide(Ending(code=code("2001-01"), outcome=outcome, reason=reason, agreed=agreed)))
    proposal = meeting.session.proposals[code("2001-01")]
    assert (outcome, reason, agreed) == (proposal.outcome, proposal.reason, proposal.agreed)
    assert (outcome not in DISPOSED) == proposal.is_in_the_running


@pytest.mark.parametrize(
    "outcome", [Outcome.FAILED_VERIFICATION, Outcome.RETURNED, Outcome.FORWARDED, Outcome.DIVERTED]
)
def test_what_is_no_matter_of_the_sidang_is_decided_before_it(outcome: Outcome) -> None:
    meeting = recapped()
    meeting.decide(decide(ending("2001-01", outcome, LONG)))
    assert outcome == meeting.session.proposals[code("2001-01")].outcome


def test_an_end_may_be_changed_with_a_reason_also_back_into_the_running() -> None:
    meeting = scored()
    meeting.decide(decide(ending("2001-01", Outcome.FORWARDED, LONG)))
    meeting.decide(decide(ending("2001-01", Outcome.AGREED, "Ternyata kewenangan kabupaten")))
    proposal = meeting.session.proposals[code("2001-01")]
    assert (Outcome.AGREED, "Ternyata kewenangan kabupaten") == (proposal.outcome, proposal.reason)


def test_what_was_changed_before_is_agreed_with_changes_for_the_reason_of_the_change() -> None:
    meeting = scored()
    meeting.decide(ProposalChanged(code=code("2001-01"), cost=90 * JT, reason="Sesuai RAB DPUPR"))
    meeting.decide(decide(ending("2001-01", Outcome.AGREED), ending("2003-01", Outcome.AGREED)))
    changed, unchanged = (meeting.session.proposals[code(name)] for name in ("2001-01", "2003-01"))
    assert (Outcome.AGREED_CHANGED, "Sesuai RAB DPUPR") == (changed.outcome, changed.reason)
    assert (Outcome.AGREED, "") == (unchanged.outcome, unchanged.reason)


def test_what_was_changed_and_changed_back_is_simply_agreed() -> None:
    meeting = scored()
    meeting.decide(
        ProposalChanged(code=code("2001-01"), cost=90 * JT, reason=LONG),
        ProposalChanged(code=code("2001-01"), cost=100 * JT, reason=LONG),
        decide(ending("2001-01", Outcome.AGREED)),
    )
    assert Outcome.AGREED == meeting.session.proposals[code("2001-01")].outcome


def test_the_reason_given_with_the_outcome_is_the_one_that_counts() -> None:
    meeting = scored()
    meeting.decide(ProposalChanged(code=code("2001-01"), cost=90 * JT, reason="Sesuai RAB DPUPR"))
    meeting.decide(decide(ending("2001-01", Outcome.AGREED, "Disepakati Komisi I")))
    assert "Disepakati Komisi I" == meeting.session.proposals[code("2001-01")].reason


def test_a_tie_across_the_line_may_go_to_one_side_as_a_whole() -> None:
    for outcome in (Outcome.AGREED, Outcome.RESERVE):
        meeting = at_the_line()
        meeting.decide(decide(*(ending(name, outcome) for name in TIED)))
        assert {outcome} == {meeting.session.proposals[name].outcome for name in TIED}


def test_one_of_a_tie_may_be_agreed_with_changes_beside_the_other() -> None:
    meeting = at_the_line()
    one, other = TIED
    changed = replace(ending(other, Outcome.AGREED_CHANGED, LONG), agreed=Agreed(volume=Decimal(50)))
    meeting.decide(decide(ending(one, Outcome.AGREED), changed))
    assert Outcome.AGREED == meeting.session.proposals[one].outcome


def test_who_leaves_the_contest_ends_the_tie() -> None:
    meeting = at_the_line()
    one, other = TIED
    meeting.decide(decide(ending(one, Outcome.NOT_AGREED, LONG), ending(other, Outcome.AGREED)))
    assert (Outcome.NOT_AGREED, Outcome.AGREED) == tuple(meeting.session.proposals[name].outcome for name in TIED)


def test_others_may_be_decided_while_a_tie_waits() -> None:
    meeting = at_the_line()
    meeting.decide(decide(ending("2001-01", Outcome.AGREED), ending(TIED[0], Outcome.NOT_AGREED, LONG)))
    assert Outcome.NOT_AGREED == meeting.session.proposals[TIED[0]].outcome


def test_a_settled_tie_goes_to_both_sides() -> None:
    expected = {
        "2001-01": Outcome.AGREED,
        "2003-01": Outcome.AGREED,
        "2003-02": Outcome.AGREED,
        "2001-02": Outcome.RESERVE,
        "2008-01": Outcome.RESERVE,
        "2008-02": Outcome.RESERVE,
    }
    assert expected == proposed(by_line(settled().session))


def test_by_the_line_a_tie_across_it_waits() -> None:
    expected = {"2001-01": Outcome.AGREED, "2003-01": Outcome.AGREED, "2008-01": Outcome.RESERVE}
    assert {**expected, "2008-02": Outcome.RESERVE} == proposed(by_line(at_the_line().session))


def test_by_the_line_everybody_with_a_rank_is_agreed_where_there_is_no_line() -> None:
    meeting = scored()
    meeting.decide(ProposalAdded(draft=draft(None, "Tanpa nilai", JT), origin=Origin.KECAMATAN))
    endings = proposed(by_line(meeting.session))
    assert {Outcome.AGREED} == set(endings.values())
    assert "KEC-01" not in endings


def test_by_the_line_who_was_changed_is_agreed_with_changes() -> None:
    meeting = settled()
    meeting.decide(ProposalChanged(code=code("2001-01"), volume=Decimal(99), reason="Diukur ulang di lapangan"))
    first = next(e for e in by_line(meeting.session) if e.code == "2001-01")
    assert (Outcome.AGREED_CHANGED, "Diukur ulang di lapangan") == (first.outcome, first.reason)


def test_by_the_line_a_merged_proposal_is_agreed_with_changes_because_of_the_merge() -> None:
    meeting = adopted()
    meeting.decide(
        ProposalsMerged(survivor=code("2001-01"), absorbed=codes("2003-01"), cost=250 * JT),
        OrderAgreed(commission=C1, order=codes("2001-01")),
    )
    (only,) = by_line(meeting.session)
    assert (Outcome.AGREED_CHANGED, "Gabungan dengan 2003-01") == (only.outcome, only.reason)
    meeting.decide(decide(only))


def test_by_the_line_what_is_funded_in_part_costs_what_is_left() -> None:
    meeting = scored(LineKind.CEILING, way=LineWay.PARTIAL, ceilings=Ceilings(kecamatan=250 * JT))
    endings = {e.code: e for e in by_line(meeting.session)}
    part = endings["2003-01"]
    assert (Outcome.AGREED_CHANGED, TO_THE_CEILING, 150 * JT) == (part.outcome, part.reason, part.agreed.cost)
    meeting.decide(OutcomesDecided(endings=by_line(meeting.session)))
    assert 150 * JT == meeting.session.proposals[code("2003-01")].cost


def test_by_the_line_an_unknown_cost_waits_under_a_ceiling_and_no_cost_is_agreed() -> None:
    meeting = adopted(LineKind.CEILING, ceilings=Ceilings(kecamatan=450 * JT))
    meeting.decide(
        ProposalAdded(draft=draft(None, "Biaya belum diketahui", None), origin=Origin.KECAMATAN),
        ProposalAdded(draft=draft(None, "Usul kebijakan", 0), origin=Origin.KECAMATAN),
        OrderAgreed(commission=None, order=codes("KEC-01 KEC-02 2001-01")),
    )
    assert {"KEC-02": Outcome.AGREED, "2001-01": Outcome.AGREED} == proposed(by_line(meeting.session))


def test_by_the_line_who_has_no_number_in_the_kecamatan_order_waits() -> None:
    meeting = scored()
    meeting.decide(
        OrderAgreed(commission=C3, order=codes("2008-01 2008-02")),
        OrderAgreed(commission=None, order=codes("2001-01 2003-01")),
    )
    assert {"2001-01", "2003-01"} == set(proposed(by_line(meeting.session)))


def test_by_the_line_of_the_commissions_every_ranked_proposal_has_its_end() -> None:
    meeting = adopted(LineKind.PER_COMMISSION, ceilings=Ceilings(quota_per_commission=1))
    meeting.decide(
        OrderAgreed(commission=C1, order=codes("2003-01 2001-01")), OrderAgreed(commission=C2, order=codes("2003-02"))
    )
    expected = {"2003-01": Outcome.AGREED, "2001-01": Outcome.RESERVE, "2003-02": Outcome.AGREED}
    assert expected == proposed(by_line(meeting.session))


def test_by_the_line_only_the_undecided_get_an_end_and_it_can_be_decided() -> None:
    meeting = settled()
    meeting.decide(decide(ending("2001-01", Outcome.NOT_AGREED, LONG)))
    endings = by_line(meeting.session)
    assert "2001-01" not in proposed(endings)
    meeting.decide(OutcomesDecided(endings=endings))
    assert None not in by_outcome(meeting).values()
    assert () == by_line(meeting.session)


def test_outcomes_are_never_recomputed() -> None:
    meeting = decided()
    before = by_outcome(meeting)
    meeting.decide(CeilingsSet(ceilings=Ceilings(kecamatan=0)))
    assert before == by_outcome(meeting)


def test_an_end_that_was_opened_again_leaves_no_trace_but_the_change() -> None:
    meeting = scored()
    meeting.decide(
        ProposalChanged(code=code("2003-01"), cost=90 * JT, reason="Sesuai RAB DPUPR"),
        decide(ending("2001-01", Outcome.RETURNED, LONG), ending("2003-01", Outcome.AGREED)),
        OutcomesReopened(codes=codes("2001-01 2003-01"), reason="Berkas sudah dilengkapi desa"),
    )
    first, second = (meeting.session.proposals[code(name)] for name in ("2001-01", "2003-01"))
    assert (None, "") == (first.outcome, first.reason)
    assert (None, "Sesuai RAB DPUPR") == (second.outcome, second.reason)


def test_a_wrong_merge_is_mended_by_opening_what_was_absorbed() -> None:
    meeting = recapped()
    first, second, third = codes("2001-01 2003-01 2001-02")
    meeting.decide(
        ProposalsMerged(survivor=first, absorbed=(second, third), cost=250 * JT),
        OutcomesReopened(codes=(second,), reason="Ternyata dua ruas yang berbeda"),
    )
    survivor, opened, still_merged = (meeting.session.proposals[code] for code in (first, second, third))
    assert ((third,), 250 * JT) == (survivor.merged_from, survivor.cost)
    assert (None, None, "") == (opened.outcome, opened.merged_into, opened.reason)
    assert (Outcome.MERGED, first) == (still_merged.outcome, still_merged.merged_into)
    meeting.decide(ProposalChanged(code=first, cost=200 * JT, reason="Hanya untuk dua usulan"))
    assert 200 * JT == meeting.session.proposals[first].cost


def test_several_that_were_merged_into_one_are_opened_at_once() -> None:
    meeting = recapped()
    first, second, third = codes("2001-01 2003-01 2001-02")
    meeting.decide(
        ProposalsMerged(survivor=first, absorbed=(second, third)),
        OutcomesReopened(codes=(second, third), reason="Ternyata tiga ruas yang berbeda"),
    )
    assert () == meeting.session.proposals[first].merged_from
    assert {None} == {meeting.session.proposals[code].outcome for code in (first, second, third)}


def test_what_was_withdrawn_by_mistake_is_opened_again_with_a_reason() -> None:
    meeting = recapped()
    meeting.decide(
        ProposalWithdrawn(code=code("2001-01"), by="Kades", reason="Sudah didanai APB Desa"),
        OutcomesReopened(codes=codes("2001-01"), reason="Yang ditarik usulan 2001-02, salah catat"),
    )
    assert (None, "") == (
        meeting.session.proposals[code("2001-01")].outcome,
        meeting.session.proposals[code("2001-01")].reason,
    )


def test_a_change_without_a_reason_of_its_own_is_an_adjustment_of_the_sidang() -> None:
    meeting = scored()
    meeting.decide(
        ProposalChanged(code=code("2003-01"), cost=90 * JT, reason="Sesuai RAB DPUPR"),
        decide(ending("2003-01", Outcome.RESERVE)),
        OutcomesReopened(codes=codes("2003-01"), reason=LONG),
        decide(ending("2003-01", Outcome.AGREED)),
    )
    proposal = meeting.session.proposals[code("2003-01")]
    assert (Outcome.AGREED_CHANGED, ADJUSTED) == (proposal.outcome, proposal.reason)


def said_by_the_line(*endings: Ending) -> OutcomesDecided:
    return OutcomesDecided(endings=endings, manner=Manner.BY_LINE)


def test_what_is_said_to_follow_from_the_line_is_what_the_line_says_at_that_moment() -> None:
    meeting = settled()
    stale = by_line(meeting.session)
    inside = next(ending for ending in stale if ending.outcome is Outcome.AGREED)
    for other in (Outcome.RESERVE, Outcome.AGREED_CHANGED):
        bad = replace(inside, outcome=other, reason=LONG, agreed=Agreed(cost=1))
        assert NOT_BY_THE_LINE == meeting.refusal(said_by_the_line(bad))
    assert NOT_BY_THE_LINE == meeting.refusal(said_by_the_line(replace(inside, agreed=Agreed(cost=1))))
    meeting.decide(CeilingsSet(ceilings=Ceilings(kecamatan=0)))
    assert NOT_BY_THE_LINE == meeting.refusal(said_by_the_line(*stale))
    meeting.decide(said_by_the_line(*by_line(meeting.session)))


def test_a_part_of_what_the_line_says_may_be_decided_and_nothing_twice() -> None:
    meeting = settled()
    first, *_ = by_line(meeting.session)
    meeting.decide(said_by_the_line(first))
    assert NOT_BY_THE_LINE == meeting.refusal(said_by_the_line(replace(first, reason=LONG)))


def test_the_rest_by_the_line_has_what_is_funded_in_part_with_its_amount() -> None:
    meeting = scored(LineKind.CEILING, way=LineWay.PARTIAL, ceilings=Ceilings(kecamatan=250 * JT))
    decision = rest_by_line(meeting.session)
    assert decision is not None
    partial = [ending for ending in decision.endings if ending.agreed.cost is not None]
    meeting.decide(decision)
    (ended,) = (meeting.session.proposals[ending.code] for ending in partial)
    assert (Outcome.AGREED_CHANGED, TO_THE_CEILING) == (ended.outcome, ended.reason)
    assert 250 * JT == sum(p.cost or 0 for p in meeting.session.proposals.values() if p.outcome in PRIORITIES)
    assert rest_by_line(meeting.session) is None or not {
        ending.code for ending in rest_by_line(meeting.session).endings
    } & {ending.code for ending in decision.endings}


def adopt(meeting) -> None:
    """Pleno I, as the rules stand."""
    meeting.on(DAY, "09.30")
    meeting.decide(AgendaItemStarted(item=AgendaId("pleno-1")), GuidelineSet(guideline=GUIDELINE), RulesAdopted())


def verdict(meeting, name: str) -> Verification:
    return verdict_of(meeting.session.proposals[code(name)])


def test_until_the_rules_are_adopted_the_latest_verdict_counts() -> None:
    meeting = recapped()
    meeting.decide(decide(ending("2001-01", Outcome.FAILED_VERIFICATION, LONG)))
    assert Verification.FAILED is verdict(meeting, "2001-01")
    meeting.decide(decide(ending("2001-01", Outcome.RETURNED, LONG)))
    assert Verification.RETURNED is verdict(meeting, "2001-01")
    meeting.decide(OutcomesReopened(codes=codes("2001-01"), reason=LONG))
    assert Verification.OPEN is verdict(meeting, "2001-01")
    meeting.decide(ProposalsVerified(codes=codes("2001-01")))
    assert Verification.PASSED is verdict(meeting, "2001-01")
    meeting.decide(decide(ending("2001-01", Outcome.FORWARDED, LONG)))
    assert Verification.FORWARDED is verdict(meeting, "2001-01")


def test_a_verdict_stays_whatever_the_sidang_decides() -> None:
    meeting = scored()
    meeting.decide(
        decide(ending("2001-01", Outcome.RETURNED, LONG), ending("2001-02", Outcome.FAILED_VERIFICATION, LONG))
    )
    assert {Verification.PASSED} == {verdict(meeting, name) for name in ("2001-01", "2001-02")}
    meeting.decide(OutcomesReopened(codes=codes("2001-01"), reason=LONG))
    assert Verification.PASSED is verdict(meeting, "2001-01")


def test_one_that_failed_before_the_sidang_has_failed_though_the_forum_agrees_to_it() -> None:
    meeting = prepared()
    meeting.decide(decide(ending("2001-01", Outcome.FAILED_VERIFICATION, LONG)))
    adopt(meeting)
    meeting.decide(OutcomesReopened(codes=codes("2001-01"), reason=LONG))
    assert Verification.FAILED is verdict(meeting, "2001-01")
    meeting.decide(decide(ending("2001-01", Outcome.AGREED)))
    assert (Verification.FAILED, 6) == (verdict(meeting, "2001-01"), recapitulation.of(meeting.session).verified)


def test_what_nobody_had_verified_gets_its_verdict_in_the_sidang_and_keeps_it() -> None:
    meeting = adopted()
    meeting.decide(
        ProposalAdded(draft=draft(None, "Rambu", None), origin=Origin.KECAMATAN),
        ProposalAdded(draft=draft(None, "Talud", None), origin=Origin.POKIR, brought_by="Sulastri, DPRD"),
        decide(ending("KEC-01", Outcome.DIVERTED, LONG), ending("PKR-01", Outcome.DIVERTED, LONG)),
    )
    assert Verification.DIVERTED is verdict(meeting, "KEC-01")
    assert Verification.IN_SESSION is verdict(meeting, "PKR-01")
    meeting.decide(
        OutcomesReopened(codes=codes("KEC-01"), reason=LONG), decide(ending("KEC-01", Outcome.RETURNED, LONG))
    )
    assert Verification.DIVERTED is verdict(meeting, "KEC-01")


def test_what_ends_unverified_in_the_sidang_is_never_verified() -> None:
    meeting = adopted()
    meeting.decide(ProposalAdded(draft=draft(None, "Rambu", None), origin=Origin.KECAMATAN))
    assert Verification.OPEN is verdict(meeting, "KEC-01")
    meeting.decide(decide(ending("KEC-01", Outcome.NOT_AGREED, LONG)))
    assert Verification.UNVERIFIED is verdict(meeting, "KEC-01")
