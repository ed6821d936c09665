"""Proposals that look alike: found once, kept until the proposals change."""

import pytest

from sessions.intake.duplicates.pairs import Likeness
from sessions.proposals.decisions import ProposalAdded
from sessions.proposals.decisions_pairs import LookalikesDismissed, ProposalsMerged
from sessions.values.proposals import Origin, ProposalDraft
from sessions.verification.decisions import ProposalsVerified
from tui.proposals import view_lookalikes


@pytest.fixture
def pairs(hall):
    return view_lookalikes.find(hall.session)


def test_one_talud_on_a_border_is_found_in_both_villages(pairs):
    assert [("2003-01", "2005-01")] == [(pair.a, pair.b) for pair in pairs]
    assert {"2003-01": ("2005-01",), "2005-01": ("2003-01",)} == view_lookalikes.partners(pairs)


def test_a_decision_that_leaves_the_wishes_alone_keeps_what_was_found(hall, pairs):
    hall.take(ProposalsVerified(codes=("2003-01",)))
    assert pairs is view_lookalikes.known(hall.session)


def test_a_new_wish_makes_the_search_necessary_again(hall, pairs):
    assert pairs
    draft = ProposalDraft(activity="Lampu", village="33.13.16.2001")
    hall.take(ProposalAdded(draft=draft, origin=Origin.VILLAGE))
    assert view_lookalikes.known(hall.session) is None


def test_another_meeting_with_the_same_codes_is_not_taken_for_this_one(hall, pairs, make_hall):
    assert pairs
    other = make_hall(
        [ProposalDraft(activity="Lain", village=p.draft.village) for p in hall.session.proposals.values()]
    )
    assert set(hall.session.proposals) == set(other.session.proposals)
    assert view_lookalikes.known(other.session) is None


def test_a_pair_that_was_merged_is_settled(hall, pairs):
    assert pairs == view_lookalikes.undecided(hall.session, pairs)
    hall.take(ProposalsMerged(survivor="2003-01", absorbed=("2005-01",), cost=1))
    assert () == view_lookalikes.undecided(hall.session, pairs)


def test_a_pair_that_was_judged_to_be_two_does_not_come_back(hall, pairs):
    hall.take(LookalikesDismissed(pairs=(("2005-01", "2003-01"),), reason="Dua ruas"))
    assert pairs is view_lookalikes.known(hall.session)
    assert () == view_lookalikes.undecided(hall.session, pairs)


def test_two_are_told_side_by_side_with_what_differs_and_why_they_are_alike(hall, pairs):
    assert (
        "            2003-01                      2005-01",
        "Desa      ≠ Ganten                       Plosorejo",
    ) == view_lookalikes.comparison(hall.session, pairs[0], 68)[:2]
    text = "\n".join(view_lookalikes.comparison(hall.session, pairs[0], 68))
    assert "Kegiatan  ≠ Talud jalan                  Talud jalan\n" in text
    assert all(len(line) <= 68 for line in text.splitlines())
    assert text.endswith("saling menyebut desa.")


def test_the_lines_tell_both_wishes_and_begin_with_the_row_under_the_cursor(hall):
    pairs = [
        Likeness(a="2007-01", b="2007-02", score=90, alike=()),
        Likeness(a="2003-01", b="2005-01", score=80, alike=()),
    ]
    lines = view_lookalikes.pair_lines(hall.session, pairs, "2005-01")
    assert ["2003-01 2005-01", "2007-01 2007-02"] == [value for value, _, _ in lines]
    assert "2003-01 ≈ 2005-01  80 %  Talud jalan Ganten–Plosorejo (200 jt)" == lines[0][1]
    assert "Talud jalan Plosorejo–Ganten (180 jt)" == lines[0][2]


def test_no_more_pairs_are_listed_than_one_can_read(hall):
    pairs = [Likeness(a="2003-01", b="2005-01", score=80, alike=())] * (view_lookalikes.MOST_LINES + 1)
    assert view_lookalikes.MOST_LINES == len(view_lookalikes.pair_lines(hall.session, pairs))
