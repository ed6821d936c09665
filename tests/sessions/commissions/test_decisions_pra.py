"""Pra-Musrenbang: commissions, dividing, marking, merging with lineage, withdrawing."""

from dataclasses import replace
from decimal import Decimal

from support.small import C1, C2, C3, JT, OFFICE, adopted, card, code, codes, prepared, recapped, scored

from sessions.attendance.decisions import PersonArrived
from sessions.commissions.decisions import CommissionsFormed, ProposalsAssigned, ProposalsMarked
from sessions.kernel.session import Ceilings
from sessions.line.decisions import CeilingsSet
from sessions.outcomes.decisions import Ending, OutcomesDecided
from sessions.proposals.decisions_pairs import ProposalsMerged, ProposalWithdrawn
from sessions.scoring.decisions import OrderAgreed
from sessions.values.commissions import Commission, CommissionId
from sessions.values.proposals import Outcome

ONE, TWO, THREE = OFFICE.commissions
LONG = "Alasan yang cukup panjang"
WRONG = "Kekeliruan pencatatan"


def test_commissions_get_new_names_and_keep_their_proposals() -> None:
    meeting = prepared()
    renamed = replace(ONE, name="Sarana dan Prasarana", chair="Suparno")
    meeting.decide(CommissionsFormed(commissions=(renamed, TWO, THREE)))
    assert renamed == meeting.session.commission(C1)
    assert C1 == meeting.session.proposals[code("2001-01")].commission


def test_nothing_is_left_of_a_commission_that_was_dropped() -> None:
    meeting = adopted()
    meeting.decide(
        PersonArrived(card=card("Karyono", commission=C3)),
        OrderAgreed(commission=C3, order=codes("2008-02 2008-01")),
        OrderAgreed(commission=C1, order=codes("2001-01 2003-01")),
        CeilingsSet(ceilings=Ceilings(commissions={C1: 1, C3: 2})),
        ProposalWithdrawn(code=code("2008-01"), by="Kades", reason=LONG),
        ProposalsAssigned(assignments={code("2008-02"): C2}, reason=WRONG),
        CommissionsFormed(commissions=(ONE, TWO)),
    )
    session = meeting.session
    assert session.proposals[code("2008-01")].commission is None
    assert {C1: codes("2001-01 2003-01")} == session.agreed_orders
    assert {C1: 1} == session.ceilings.commissions
    assert {C1, C2, None} == {person.card.commission for person in session.people.values()}


def test_five_commissions_are_allowed() -> None:
    meeting = prepared()
    more = tuple(Commission(id=CommissionId(n), name=n, short=n) for n in ("IV", "V"))
    meeting.decide(CommissionsFormed(commissions=(ONE, TWO, THREE, *more)))
    assert 5 == len(meeting.session.commissions)


def test_a_proposal_is_in_one_commission_and_the_order_it_leaves_forgets_it() -> None:
    meeting = adopted()
    meeting.decide(
        OrderAgreed(commission=C1, order=codes("2003-01 2001-01")),
        OrderAgreed(commission=None, order=codes("2003-01 2001-01")),
        ProposalsAssigned(assignments={code("2003-01"): C2, code("2001-01"): C1}, reason=WRONG),
    )
    assert C2 == meeting.session.proposals[code("2003-01")].commission
    assert {C1: codes("2001-01"), None: codes("2003-01 2001-01")} == meeting.session.agreed_orders
    meeting.decide(ProposalsAssigned(assignments={code("2001-01"): C3}, reason="Keterangan desa: itu gedung"))
    assert {None: codes("2003-01 2001-01")} == meeting.session.agreed_orders


def test_a_mark_is_set_for_a_set_and_taken_away_again() -> None:
    meeting = recapped()
    meeting.decide(ProposalsMarked(codes=codes("2001-01 2001-02"), to_be_discussed=True))
    meeting.decide(ProposalsMarked(codes=codes("2001-02 2003-01"), to_be_discussed=False))
    assert ["2001-01"] == [name for name, p in meeting.session.proposals.items() if p.to_be_discussed]


def test_the_survivor_keeps_its_code_and_both_originals_are_kept() -> None:
    meeting = recapped()
    meeting.decide(
        ProposalsMerged(survivor=code("2001-01"), absorbed=codes("2003-01"), volume=Decimal(150), cost=250 * JT)
    )
    survivor, absorbed = (meeting.session.proposals[code(name)] for name in ("2001-01", "2003-01"))
    assert (Decimal(150), "m", 250 * JT) == (survivor.volume, survivor.unit, survivor.cost)
    assert (100 * JT, 200 * JT) == (survivor.draft.cost, absorbed.draft.cost)
    assert (codes("2003-01"), None) == (survivor.merged_from, survivor.outcome)
    assert ("2001-01", Outcome.MERGED) == (absorbed.merged_into, absorbed.outcome)
    assert "Gabungan dengan 2003-01" == survivor.reason
    assert 6 == len(meeting.session.proposals)


def test_merging_what_was_merged_keeps_the_whole_lineage() -> None:
    meeting = recapped()
    meeting.decide(
        ProposalsMerged(survivor=code("2001-01"), absorbed=codes("2003-01")),
        ProposalsMerged(survivor=code("2008-01"), absorbed=codes("2001-01 2001-02")),
        ProposalsMerged(
            survivor=code("2008-01"), absorbed=codes("2008-02"), unit="paket", reason="Satu paket pelatihan"
        ),
    )
    proposals = meeting.session.proposals
    assert ["2001-01", "2008-01"] == [proposals[code(name)].merged_into for name in ("2003-01", "2001-01")]
    assert codes("2001-01 2001-02 2008-02") == proposals[code("2008-01")].merged_from
    assert "Gabungan dengan 2008-02: Satu paket pelatihan" == proposals[code("2008-01")].reason


def test_merging_without_new_values_changes_nothing_but_the_lineage() -> None:
    meeting = recapped()
    meeting.decide(ProposalsMerged(survivor=code("2001-01"), absorbed=codes("2003-01"), reason="sama"))
    survivor = meeting.session.proposals[code("2001-01")]
    assert (Decimal(100), 100 * JT, "") == (survivor.volume, survivor.cost, survivor.reason)


def test_scores_of_all_that_were_merged_are_dropped_and_orders_forget_the_absorbed() -> None:
    meeting = scored()
    meeting.decide(
        OrderAgreed(commission=C1, order=codes("2003-01 2001-01")),
        OrderAgreed(commission=C2, order=codes("2001-02")),
        ProposalsMerged(survivor=code("2001-01"), absorbed=codes("2003-01 2001-02")),
    )
    assert [{}, {}, {}] == [meeting.session.proposals[c].scores for c in codes("2001-01 2003-01 2001-02")]
    assert {C1: codes("2001-01")} == meeting.session.agreed_orders


def test_a_withdrawal_is_told_with_who_and_why_even_after_the_proposal_was_agreed() -> None:
    meeting = scored()
    meeting.decide(
        OutcomesDecided(endings=(Ending(code=code("2001-01"), outcome=Outcome.AGREED),)),
        OrderAgreed(commission=C1, order=codes("2001-01 2003-01")),
        ProposalWithdrawn(code=code("2001-01"), by="Kepala Desa Kuto", reason="Sudah didanai APB Desa"),
    )
    gone = meeting.session.proposals[code("2001-01")]
    assert (Outcome.WITHDRAWN, "Kepala Desa Kuto: Sudah didanai APB Desa") == (gone.outcome, gone.reason)
    assert {C1: codes("2003-01")} == meeting.session.agreed_orders
