"""Scores, agreed orders and settled ties as they change the session."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from support.refused_sittings import presented
from support.small import C1, C2, K1, K2, TIED, URGENT, adopted, at_the_line, code, codes, ending, gathered, row, scored
from support.voting import ONE, held

from sessions.commissions.decisions_results import CommissionResultReceived, ResultRow
from sessions.kernel.decision import Stamp
from sessions.kernel.refusals import ORDER_OF_PLENO_STANDS, Refused
from sessions.kernel.session import TieMeans, TieSettled
from sessions.line import facts as line
from sessions.outcomes.decisions import OutcomesDecided
from sessions.scoring.decisions import HarmlessTiesSettled, OrderAgreed, TieResolved
from sessions.scoring.decisions_scores import ProposalScored, ScoresEntered
from sessions.sentences.clauses import FEW
from sessions.values.guideline import Rung
from sessions.values.proposals import Outcome, Rater
from sessions.values.votes import VoteUse

STAMP = Stamp(seq=99, at=datetime(2027, 2, 3, 10, tzinfo=UTC), by="Sari")


def score(value: int, rater: str = "") -> ProposalScored:
    return ProposalScored(code=code("2001-01"), criterion=K1, score=value, rater=Rater(rater))


def test_a_second_score_of_the_same_rater_replaces_the_first() -> None:
    meeting = gathered()
    meeting.decide(score(3), score(5, "Sri"), score(4, "Joko"), score(2, "Sri"))
    assert {K1: {"": 3, "Sri": 2, "Joko": 4}} == meeting.session.proposals[code("2001-01")].scores


def test_scores_may_be_given_before_the_rules_are_adopted() -> None:
    meeting = gathered()
    meeting.decide(ScoresEntered(scores={code("2001-01"): row(5, 4, 4)}))
    assert 90 == line.of(meeting.session).by_code[code("2001-01")].score


def test_many_scores_at_once_leave_the_other_cells_alone() -> None:
    meeting = gathered()
    sheet = {code("2001-01"): {K2: 5}, code("2001-02"): {K1: 1}, code("2003-01"): {}}
    meeting.decide(score(3), ScoresEntered(scores=sheet))
    proposals = meeting.session.proposals
    assert {K1: {"": 3}, K2: {"": 5}} == proposals[code("2001-01")].scores
    assert {K1: {"": 1}} == proposals[code("2001-02")].scores
    assert {} == proposals[code("2003-01")].scores


def test_an_agreed_order_is_kept_per_commission_and_for_the_kecamatan() -> None:
    meeting = adopted()
    meeting.decide(
        OrderAgreed(commission=C1, order=codes("2003-01")),
        OrderAgreed(commission=None, order=codes("2003-01 2008-01")),
        OrderAgreed(commission=C2, order=codes("2003-02 2001-02")),
    )
    expected = {None: codes("2003-01 2008-01"), C1: codes("2003-01"), C2: codes("2003-02 2001-02")}
    assert expected == meeting.session.agreed_orders
    assert ORDER_OF_PLENO_STANDS == meeting.refusal(OrderAgreed(commission=C1, order=codes("2001-01 2003-01")))


def test_an_order_of_pleno_two_is_not_undone_by_one_of_a_commission() -> None:
    """Those it does not name have their numbers from it too; once it is taken back, a commission agrees again."""
    meeting = scored()
    meeting.decide(OrderAgreed(commission=None, order=codes("2003-01 2001-01"), reason=URGENT))
    ranks = [row.rank for row in line.of(meeting.session).rows]
    for names in ("2001-02", "2003-02 2001-02"):
        assert ORDER_OF_PLENO_STANDS == meeting.refusal(OrderAgreed(commission=C2, order=codes(names), reason=URGENT))
    result = CommissionResultReceived(commission=C2, order=TIED)
    assert ORDER_OF_PLENO_STANDS == meeting.refusal(result)
    assert None is meeting.refusal(replace(result, order=(), rows=(ResultRow(code=TIED[0], is_deferred=True),)))
    assert ranks == [row.rank for row in line.of(meeting.session).rows]
    meeting.decide(OrderAgreed(commission=None, order=()), OrderAgreed(commission=C2, order=codes("2003-02")))
    assert ("2003-02", Rung.DELIBERATION) == (
        line.of(meeting.session).of_commission(C2)[0].code, line.of(meeting.session).of_commission(C2)[0].decided_by,
    )  # fmt: skip


def test_an_empty_order_takes_the_agreed_one_back() -> None:
    meeting = adopted()
    meeting.decide(OrderAgreed(commission=C2, order=codes("2001-02")), OrderAgreed(commission=C2, order=()))
    assert {} == meeting.session.agreed_orders


def test_pleno_two_needs_no_reason_where_it_moves_nobody() -> None:
    meeting = scored()
    meeting.decide(OrderAgreed(commission=None, order=codes("2001-01 2003-01 2003-02 2001-02 2008-01 2008-02")))
    meeting.decide(OrderAgreed(commission=None, order=codes("2001-01 2003-01")))
    expected = codes("2001-01 2003-01 2003-02 2001-02 2008-01 2008-02")
    assert expected == meeting.session.agreed_orders[None]


def test_an_order_stands_before_the_one_that_was_agreed_on_earlier() -> None:
    meeting = scored()
    meeting.decide(
        OrderAgreed(commission=None, order=codes("2008-02 2008-01"), reason=URGENT),
        OrderAgreed(commission=None, order=codes("2003-02 2008-01"), reason=URGENT),
    )
    assert codes("2003-02 2008-01 2008-02") == meeting.session.agreed_orders[None]


def test_an_order_that_changes_nothing_of_a_presented_one_needs_no_reason() -> None:
    meeting = presented()
    before = meeting.session
    meeting.decide(OrderAgreed(commission=C1, order=codes("2001-01")))
    assert before.agreed_orders == meeting.session.agreed_orders


def test_pleno_two_needs_no_reason_where_nothing_was_computed() -> None:
    meeting = scored()
    meeting.decide(
        OrderAgreed(commission=C1, order=codes("2003-01 2001-01")),
        OrderAgreed(commission=None, order=codes("2008-02 2003-01")),
    )
    assert codes("2008-02 2003-01") == meeting.session.agreed_orders[None]


def test_pleno_two_tells_why_it_overrules_the_scores() -> None:
    meeting = scored()
    meeting.decide(OrderAgreed(commission=None, order=codes("2008-02 2001-01"), reason=URGENT))
    assert codes("2008-02 2001-01") == meeting.session.agreed_orders[None]


def test_a_settled_tie_keeps_how_and_before_whom() -> None:
    meeting = at_the_line()
    lot = TieResolved(order=TIED, means=TieMeans.LOT, drawn_by="Sulastri", witnesses=("Joko", "Endang"))
    meeting.decide(lot)
    expected = TieSettled(order=TIED, means=TieMeans.LOT, drawn_by="Sulastri", witnesses=("Joko", "Endang"))
    assert (expected,) == meeting.session.ties


def test_a_tie_settled_wrongly_is_settled_again_and_the_latest_counts() -> None:
    meeting = at_the_line()
    for order in (TIED, tuple(reversed(TIED))):
        meeting.decide(TieResolved(order=order, means=TieMeans.DELIBERATION))
    ranks = {row.code: row.rank for row in line.of(meeting.session).rows if row.code in TIED}
    assert {"2003-02": 3, "2001-02": 4} == ranks
    assert 2 == len(meeting.session.ties)


def test_a_tie_without_a_line_may_be_settled_too() -> None:
    meeting = scored()
    meeting.decide(TieResolved(order=TIED, means=TieMeans.DELIBERATION))
    assert frozenset() == line.open_ties(meeting.session)


@pytest.mark.parametrize(
    ("drawn_by", "witnesses", "asked"),
    [
        (" ", ("Joko", "Endang"), "drawn_by"),
        ("Sulastri", (), "first"),
        ("Sulastri", (" ",), "first"),
        ("Sulastri", ("Joko",), "second"),
        ("Sulastri", ("Joko", " joko "), "second"),
    ],
)
def test_a_lot_points_at_who_is_missing(drawn_by: str, witnesses: tuple[str, ...], asked: str) -> None:
    with pytest.raises(Refused) as refused:
        TieResolved(order=TIED, means=TieMeans.LOT, drawn_by=drawn_by, witnesses=witnesses).check(at_the_line().session)
    assert (asked,) == refused.value.fields
    assert asked != "drawn_by" or {"field": "pengambil undian"} == refused.value.facts


def test_an_order_that_is_taken_back_gives_their_places_back_to_the_vote() -> None:
    """Of two orders that named one of them the other still does."""
    votes = {code("2001-01"): 1, code("2003-01"): 2, code("2008-01"): 3}
    session, overruled = held(scored().session, VoteUse.ORDER, votes), []
    for decision in (
        OrderAgreed(commission=C1, order=codes("2001-01 2003-01")),
        OrderAgreed(commission=None, order=codes("2003-01 2008-01")),
        OrderAgreed(commission=None, order=()),
        OrderAgreed(commission=C1, order=()),
    ):
        session = decision.apply(session, STAMP)
        overruled.append({*session.votes[ONE].overruled})
    one, other, third = codes("2001-01 2003-01 2008-01")
    assert [{one, other}, {one, other, third}, {one, other}, set()] == overruled


def test_one_that_competes_is_enough_for_an_order() -> None:
    meeting = scored()
    meeting.decide(OutcomesDecided(endings=(ending("2001-01", Outcome.NOT_AGREED, "RAB belum lengkap"),)))
    meeting.decide(OrderAgreed(commission=C1, order=codes("2001-01 2003-01")))
    assert codes("2001-01 2003-01") == meeting.session.agreed_orders[C1]


def test_an_order_of_pleno_two_in_the_sense_of_a_presented_one_needs_no_reason_with_others_before_it() -> None:
    """That of commission I stays as it is; nothing was computed that the others could come before."""
    meeting = presented()
    own = meeting.session.agreed_orders[C1]
    meeting.decide(OrderAgreed(commission=None, order=(code("2008-02"), *own)))
    assert (code("2008-02"), *own) == meeting.session.agreed_orders[None]


def test_a_reason_is_kept_with_its_order_and_no_other() -> None:
    meeting = scored()
    meeting.decide(
        OrderAgreed(commission=C1, order=codes("2003-01 2001-01"), reason=URGENT),
        OrderAgreed(commission=C2, order=codes("2003-02 2001-02"), reason="  "),
    )
    assert {C1: URGENT} == meeting.session.order_reasons
    meeting.decide(OrderAgreed(commission=C2, order=codes("2001-02"), reason=URGENT))
    assert {C1: URGENT, C2: URGENT} == meeting.session.order_reasons
    meeting.decide(
        OrderAgreed(commission=C1, order=codes("2001-01")), OrderAgreed(commission=C2, order=(), reason=URGENT)
    )
    assert {} == meeting.session.order_reasons


@pytest.mark.parametrize(
    ("count", "more"), [(1, ""), (FEW, ""), (FEW + 1, "; dan 1 kelompok lain"), (FEW + 3, "; dan 3 kelompok lain")]
)
def test_of_many_ties_that_are_settled_at_once_the_first_few_are_told(count: int, more: str) -> None:
    orders = tuple(codes(f"20{number:02}-01 20{number:02}-02") for number in range(1, count + 1))
    told = "; ".join(f"20{number:02}-01, lalu 20{number:02}-02" for number in range(1, min(count, FEW) + 1))
    groups = f"{count} kelompok nilai sama yang tidak menyentuh garis batas"
    settled = HarmlessTiesSettled(orders=orders)
    assert f"{groups} diurutkan secara musyawarah: {told}{more}" == settled.sentence(scored().session)
