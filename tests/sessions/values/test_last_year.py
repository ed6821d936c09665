"""Last year's proposals: what a session leaves, what is counted of it, what looks like it this year."""

from support.around import LAST_YEAR, REALIZED, with_last_year
from support.small import KUTO, closed

from sessions.last_year.decisions import LastYearLoaded
from sessions.last_year.intake_alike import alike_this_year
from sessions.proposals.decisions import ProposalAdded
from sessions.values.last_year import LastYearItem, Realization, by_realization, items_of
from sessions.values.proposals import PRIORITIES, Origin, Outcome, ProposalDraft


def test_a_session_leaves_what_it_agreed_kept_in_reserve_and_did_not_agree() -> None:
    proposals = closed().session.proposals
    kept = {p.code for p in proposals.values() if p.outcome in {*PRIORITIES, Outcome.RESERVE, Outcome.NOT_AGREED}}
    assert kept == {item.code for item in items_of(proposals.values(), {})}


def test_what_is_noted_stands_and_the_rest_stays() -> None:
    meeting = with_last_year()
    meeting.decide(REALIZED)
    items = {item.code: item for item in meeting.session.last_year.items}
    assert (Realization.ACCOMMODATED, "DPUPR, dilaksanakan 2026") == (
        items["2001-01"].realization,
        items["2001-01"].note,
    )
    assert (None, Realization.REJECTED) == (items["2001-02"].realization, items["2008-01"].realization)


def test_the_counts_of_all_kinds_are_all_items_and_an_unknown_cost_is_no_cost() -> None:
    items = (
        LastYearItem(code="1", activity="a", cost=3, realization=Realization.ACCOMMODATED),
        LastYearItem(code="2", activity="b", cost=None, realization=Realization.ACCOMMODATED),
        LastYearItem(code="3", activity="c", cost=5),
    )
    counts = by_realization(items)
    assert (2, 3) == (counts[Realization.ACCOMMODATED].items, counts[Realization.ACCOMMODATED].cost)
    assert (1, 5) == (counts[None].items, counts[None].cost)
    assert len(items) == sum(count.items for count in counts.values())


def test_a_wish_that_waited_is_found_again_under_its_new_code() -> None:
    meeting = with_last_year()
    waited = LastYearItem(
        code="2001-02",
        activity="Talud jalan Dk. Ngasem",
        location="Dk. Ngasem RT 01/RW 02",
        village=KUTO,
        cost=100,
        outcome=Outcome.RESERVE,
    )
    meeting.decide(LastYearLoaded(plan_year=2027, source="daftar.csv", items=(waited, *LAST_YEAR.items[2:])))
    draft = ProposalDraft(activity="Talud jalan Dk. Ngasem", location="Dk. Ngasem RT 01/RW 02", village=KUTO, cost=120)
    meeting.decide(ProposalAdded(draft=draft, origin=Origin.VILLAGE))
    assert {"2001-02": ("2001-01",)} == alike_this_year(meeting.session)


def test_without_a_list_nothing_is_alike() -> None:
    assert {} == alike_this_year(closed().session)
