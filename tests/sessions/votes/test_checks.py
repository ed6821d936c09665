"""What a vote on places must be able to change: who else is equal, who has a place, whose voices are enough."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from support.small import C1, C3, JT, KUTO, TIED, code, codes, ending, row, scored
from support.voting import ONE, held

from sessions.kernel.refusals import Refused
from sessions.kernel.session import Ceilings, Session
from sessions.outcomes.decisions import OutcomesDecided
from sessions.scoring.decisions import OrderAgreed
from sessions.scoring.decisions_scores import ScoresEntered
from sessions.values.commissions import CommissionId
from sessions.values.guideline import LineKind
from sessions.values.proposals import Outcome, ProposalCode
from sessions.values.votes import Option, Vote, VoteId, VoteMethod, VoteState, VoteUse
from sessions.votes.checks import VOTE_TOO_FEW_VOICES, VOTE_WITHOUT_PLACE, require_effect, require_voices, ties_to_part

THREE = (*TIED, code("2008-01"))


def on(names: str, voices: int = 1) -> Vote:
    options = tuple(map(Option, codes(names)))
    return Vote(
        id=VoteId(1),
        question="Urutan?",
        method=VoteMethod.K_DIFFERENT,
        options=options,
        marks=1,
        entitled={KUTO: voices},
        counts={},
        state=VoteState.OPEN,
        use=VoteUse.ORDER,
    )


def three_equal() -> Session:
    """Three of commission III are equal, and 2008-02 of the same commission has no scores."""
    session = scored().session
    like = session.proposals[TIED[0]]
    equal = [replace(session.proposals[name], commission=C3, scores=like.scores) for name in THREE]
    same = [replace(p, draft=replace(p.draft, village_priority=1)) for p in equal]
    return session.with_proposals([*same, replace(session.proposals[code("2008-02")], scores={})])


@pytest.mark.parametrize("orders", [{}, {C1: codes("2003-01 2001-01")}], ids=["one order", "apart"])
def test_three_voices_part_three_equals_and_one_does_not(
    orders: Mapping[CommissionId, tuple[ProposalCode, ...]],
) -> None:
    names, session = " ".join(THREE), replace(three_equal(), agreed_orders=orders)
    require_voices(session, on(names, voices=3))
    with pytest.raises(Refused) as refused:
        require_voices(session, on(names))
    assert (VOTE_TOO_FEW_VOICES, 1) == (refused.value.reason, refused.value.facts["voices"])


def test_equals_that_are_no_options_need_no_voices() -> None:
    require_voices(three_equal(), on("2001-01 2003-01"))


def test_where_one_option_has_no_place_nobody_need_be_parted() -> None:
    require_voices(three_equal(), on(f"{' '.join(THREE)} 2008-02"))


def test_what_was_agreed_to_still_competes() -> None:
    meeting = scored()
    meeting.decide(OutcomesDecided(endings=(ending("2001-01", Outcome.AGREED),)))
    require_effect(meeting.session, on("2001-01 2003-01"))


def test_options_of_one_commission_are_of_one_order_however_many_there_are() -> None:
    meeting = scored()
    meeting.decide(OrderAgreed(commission=C1, order=codes("2003-01 2001-01")))
    require_effect(meeting.session, on("2008-01 2008-02"))


def test_where_places_are_missing_a_vote_gives_them_to_one_commission_alone() -> None:
    session = three_equal()
    require_effect(session, on(f"{' '.join(THREE)} 2008-02"))
    elsewhere = session.with_proposals([replace(session.proposals[THREE[0]], commission=C1)])
    nowhere = session.with_proposals([replace(p, commission=None) for p in session.proposals.values()])
    for other in (elsewhere, nowhere, replace(session, agreed_orders={None: codes("2001-01")})):
        with pytest.raises(Refused) as refused:
            require_effect(other, on(f"{' '.join(THREE)} 2008-02"))
        assert VOTE_WITHOUT_PLACE is refused.value.reason


def test_one_that_was_not_agreed_to_is_equal_to_nobody() -> None:
    meeting = scored()
    meeting.decide(OutcomesDecided(endings=(ending(TIED[1], Outcome.NOT_AGREED, "RAB belum lengkap"),)))
    require_effect(meeting.session, on(f"2001-01 {TIED[0]}"))


def test_a_tie_that_a_rung_below_the_votes_parts_now_can_still_be_turned_round() -> None:
    session = scored().session
    first = session.proposals[TIED[0]]
    parted = session.with_proposals([replace(first, draft=replace(first.draft, households=60))])
    require_effect(parted, replace(on(" ".join(TIED)), use=VoteUse.TIE))


def test_a_later_vote_on_a_tie_counts_before_those_that_were_certified() -> None:
    session = held(scored().session, VoteUse.TIE, dict(zip(TIED, (3, 1), strict=True)))
    first = session.votes[ONE]
    again = replace(first, id=VoteId(2), certified_at_seq=5)
    require_effect(
        replace(session, votes={ONE: first, again.id: again}),
        replace(on(" ".join(TIED)), id=VoteId(3), use=VoteUse.TIE),
    )


def test_the_groups_to_part_stand_in_the_order_of_the_ranking_behind_those_at_a_line() -> None:
    def groups(pagu: int) -> tuple[tuple[ProposalCode, ...], ...]:
        meeting = scored(LineKind.CEILING, ceilings=Ceilings(kecamatan=pagu * JT))
        wanted = {code("2001-01"): row(1, 1, 1), code("2003-01"): row(1, 1, 1), code("2008-01"): row(5, 5, 5)}
        meeting.decide(ScoresEntered(scores={**wanted, code("2008-02"): row(5, 5, 5)}, reason="kekeliruan pencatatan"))
        return ties_to_part(meeting.session)

    top, middle, last = codes("2008-01 2008-02"), codes("2001-02 2003-02"), codes("2001-01 2003-01")
    assert (top, middle, last) == groups(10_000)
    assert (last, top, middle) == groups(550)


def test_what_an_order_agreed_on_names_is_no_group_to_part() -> None:
    session = three_equal()
    assert (tuple(sorted(THREE)),) == ties_to_part(session)
    assert (TIED,) == ties_to_part(replace(session, agreed_orders={C3: codes("2008-01")}))
    assert () == ties_to_part(replace(session, agreed_orders={None: THREE}))
