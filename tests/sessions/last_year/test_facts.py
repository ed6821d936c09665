"""What was realised per village and plan, counted again by hand, and how often a wish was asked for."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st
from support.around import REPROPOSED, with_a_repeated_wish
from support.small import BOTOK, GANTEN, KUTO, opened

from sessions.kernel.decision import Stamp
from sessions.language.local import speaking
from sessions.last_year import facts, words
from sessions.last_year.decisions import LastYearLoaded
from sessions.values.last_year import LastYearItem, Realization
from sessions.values.proposals import PRIORITIES, Outcome, ProposalCode

KINDS = (*Realization, None)
VILLAGES = (KUTO, GANTEN, BOTOK, None)
kept = st.sampled_from((Outcome.AGREED, Outcome.AGREED_CHANGED, Outcome.RESERVE, Outcome.NOT_AGREED))


@st.composite
def lists(draw):
    """One to four plans with their items."""
    plans = draw(st.lists(st.integers(2020, 2027), min_size=1, max_size=4, unique=True))
    return tuple(
        LastYearLoaded(
            plan_year=plan,
            source=f"tahun-{plan}",
            items=tuple(
                draw(
                    st.lists(
                        st.builds(
                            LastYearItem,
                            code=st.integers(1, 400).map(str),
                            activity=st.just("Talud"),
                            village=st.sampled_from(VILLAGES),
                            cost=st.none() | st.integers(0, 10**9),
                            outcome=kept,
                            realization=st.sampled_from(KINDS),
                        ),
                        min_size=1,
                        max_size=25,
                        unique_by=lambda item: item.code,
                    )
                )
            ),
            with_others=True,
        )
        for plan in plans
    )


def loaded(found):
    meeting = opened()
    meeting.decide(*found)
    return meeting.session


@given(lists())
def test_the_sums_of_every_village_and_plan_are_those_of_a_count_by_hand(found):
    session = loaded(found)
    for plans in (session.earlier_years, session.earlier_years[:1]):
        chosen = {year.plan_year for year in plans}
        count, cost, unknown, beyond = Counter(), Counter(), Counter(), Counter()
        for one in found:
            for item in one.items if one.plan_year in chosen else ():
                key = (item.village, item.realization)
                if item.outcome not in PRIORITIES:
                    beyond[item.village] += item.realization is Realization.ACCOMMODATED
                    continue
                count[key] += 1
                cost[key] += item.cost or 0
                unknown[key] += item.cost is None
        shares = {share.village: share for share in facts.by_village(session, plans)}
        for village in VILLAGES:
            for kind in KINDS:
                told = shares[village].kinds[kind] if village in shares else None
                expected = (count[village, kind], cost[village, kind], unknown[village, kind])
                assert expected == ((told.items, told.cost, told.unknown) if told else (0, 0, 0))
            assert beyond[village] == (shares[village].beyond.items if village in shares else 0)
        whole = facts.whole(plans)
        assert (sum(count.values()), sum(cost.values())) == (whole.all.items, whole.all.cost)
        assert sum(beyond.values()) == whole.beyond.items


@given(lists(), lists())
def test_a_list_replaces_that_of_its_plan_and_the_latest_plan_stands_first(first, second):
    session = loaded((*first, *second))
    latest = {one.plan_year: one for one in (*first, *second)}
    assert sorted(latest, reverse=True) == [year.plan_year for year in session.earlier_years]
    assert all(latest[year.plan_year].items == year.items for year in session.earlier_years)


@given(lists())
def test_without_the_others_a_list_stands_alone_as_in_older_journals(found):
    session = loaded(found)
    alone = LastYearLoaded(plan_year=2019, source="x", items=found[0].items)
    after = alone.apply(session, Stamp(seq=99, at=None, by="Sari"))
    assert [2019] == [year.plan_year for year in after.earlier_years]


def test_a_history_counts_the_plans_at_hand_and_this_years():
    session = with_a_repeated_wish().session
    (code,) = session.histories
    with speaking(session.office):
        told = words.told(session, code)
    assert told == (
        "diusulkan ketiga kalinya sejak RKPD 2026 (RKPD 2026: 2001-05, belum disepakati, realisasi ditolak; "
        "RKPD 2027: 2001-02, cadangan, realisasi belum dicatat)"
    )
    assert {(2026, "2001-05"): code, (2027, "2001-02"): code} == facts.repeated_as(session)


def test_a_history_loses_what_no_list_has_any_more_and_says_so():
    meeting = with_a_repeated_wish()
    before = meeting.session
    (code,) = before.histories
    shorter = LastYearLoaded(
        plan_year=2026, source="lagi", items=(LastYearItem(code="9", activity="Lain"),), with_others=True
    )
    meeting.decide(shorter)
    assert {code: {2027: "2001-02"}} == meeting.session.histories
    assert f"riwayat pengusulan {code} disesuaikan dengan daftar baru" == shorter.no_longer(before, meeting.session)


def test_a_wish_comes_in_as_it_was_asked_for():
    session = with_a_repeated_wish().session
    proposal = session.proposals[ProposalCode("2001-01")]
    item = session.earlier_year(REPROPOSED.plan_year).item(REPROPOSED.code)
    assert (item.activity, item.village, item.cost) == (
        proposal.draft.activity,
        proposal.draft.village,
        proposal.draft.cost,
    )
