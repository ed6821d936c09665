"""Proposals that look alike: found once, kept until the proposals change."""

import pytest

from sessions.decisions.intake import ProposalAdded, ProposalsVerified
from sessions.decisions.pra import ProposalsMerged
from sessions.intake.duplicates import Pair
from sessions.proposals import Origin, ProposalDraft
from tui.presenters import lookalikes


@pytest.fixture
def pairs(hall):
    return lookalikes.find(hall.session)


def test_one_talud_on_a_border_is_found_in_both_villages(pairs):
    assert [("2003-01", "2005-01")] == [(pair.a, pair.b) for pair in pairs]
    assert {"2003-01": ("2005-01",), "2005-01": ("2003-01",)} == lookalikes.partners(pairs)


def test_a_decision_that_leaves_the_wishes_alone_keeps_what_was_found(hall, pairs):
    hall.take(ProposalsVerified(codes=("2003-01",)))
    assert pairs is lookalikes.known(hall.session)


def test_a_new_wish_makes_the_search_necessary_again(hall, pairs):
    assert pairs
    draft = ProposalDraft(activity="Lampu", village="33.13.16.2001")
    hall.take(ProposalAdded(draft=draft, origin=Origin.VILLAGE))
    assert lookalikes.known(hall.session) is None


def test_another_meeting_with_the_same_codes_is_not_taken_for_this_one(hall, pairs, make_hall):
    assert pairs
    other = make_hall(
        [ProposalDraft(activity="Lain", village=p.draft.village) for p in hall.session.proposals.values()]
    )
    assert set(hall.session.proposals) == set(other.session.proposals)
    assert lookalikes.known(other.session) is None


def test_a_pair_that_was_merged_is_settled(hall, pairs):
    assert pairs == lookalikes.undecided(hall.session, pairs)
    hall.take(ProposalsMerged(survivor="2003-01", absorbed=("2005-01",), cost=1))
    assert () == lookalikes.undecided(hall.session, pairs)


def test_the_lines_tell_both_wishes_and_begin_with_the_row_under_the_cursor(hall):
    pairs = [Pair(a="2007-01", b="2007-02", likeness=90), Pair(a="2003-01", b="2005-01", likeness=80)]
    lines = lookalikes.pair_lines(hall.session, pairs, "2005-01")
    assert ["2003-01 2005-01", "2007-01 2007-02"] == [value for value, _, _ in lines]
    assert "2003-01 ≈ 2005-01  80 %  Talud jalan Ganten–Plosorejo (200 jt)" == lines[0][1]
    assert "Talud jalan Plosorejo–Ganten (180 jt)" == lines[0][2]


def test_no_more_pairs_are_listed_than_one_can_read(hall):
    pairs = [Pair(a="2003-01", b="2005-01", likeness=80)] * (lookalikes.MOST_LINES + 1)
    assert lookalikes.MOST_LINES == len(lookalikes.pair_lines(hall.session, pairs))
