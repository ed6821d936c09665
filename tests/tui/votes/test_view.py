"""A vote as rows: what was counted and what is missing; no total of an option is shown before it is certified."""

from dataclasses import replace

import pytest
from support import small, voting
from support.small import BOTOK, GANTEN, KUTO
from support.voting import PERSONS, count, hands, paper, vote_of

from sessions.house_rules.decisions import HouseRulesSet
from sessions.values.votes import WHOLE_HALL, VoteCount, VoteMethod
from sessions.votes.decisions import VoteCancelled
from sessions.votes.decisions_count import VoteCertified, VoteDifferenceNoted
from tui.votes import view, view_results
from tui.votes.view import Extra
from tui.widgets.view import Tone


def rows(meeting):
    return view.rows(meeting.session, vote_of(meeting))


def cells(meeting, key):
    columns = [column.heading for column in view.columns(vote_of(meeting))]
    return dict(zip(columns, next(row.cells for row in rows(meeting) if row.key == key), strict=True))


def test_every_row_has_a_cell_for_each_column():
    meetings = (
        voting.on_proposals(),
        voting.complete(),
        voting.certified(),
        voting.on_persons(),
        voting.opened(VoteMethod.SHOW_OF_HANDS),
        voting.opened(VoteMethod.VILLAGE),
        count(voting.on_proposals(), KUTO, paper(3, 1)),
    )
    for meeting in meetings:
        width = len(view.columns(vote_of(meeting)))
        assert {width} == {len(row.cells) for row in rows(meeting) if not row.is_rule}


def test_villages_wait_with_their_right_until_they_are_counted():
    meeting = voting.on_proposals()
    assert [KUTO, GANTEN, BOTOK, None, Extra.SUM, Extra.CARDS, Extra.LEFT] == [row.key for row in rows(meeting)]
    assert ("Kuto", "3", "") == tuple(cells(meeting, KUTO).values())[:3]


def telling(meeting):
    """The same meeting with a tata tertib that lets the hall read along."""
    rules = replace(meeting.session.house_rules, shows_tally=True)
    meeting.decide(HouseRulesSet(house_rules=rules, reason="Forum menyepakati hitungan berjalan"))
    return meeting


def test_a_counted_village_shows_whether_it_agrees_and_its_votes_only_where_the_rules_let_the_hall_read_along():
    meeting = count(voting.on_proposals(), KUTO, paper(3, 3, 2, 1, invalid=0))
    found = cells(meeting, KUTO)
    assert {"···"} == {found[option] for option in voting.OPTIONS}
    assert ("✓", "3", "0") == (found[""], found["Sah"], found["Tdk sah"])
    found = cells(telling(meeting), KUTO)
    assert ("3", "2", "1", "0") == tuple(found[option] for option in voting.OPTIONS)


def test_a_village_that_does_not_agree_is_an_alert_with_a_cross():
    meeting = count(voting.on_proposals(), KUTO, paper(3, 3, 2))
    assert "✗" == cells(meeting, KUTO)[""]
    assert Tone.ALERT == rows(meeting)[0].tone


def test_totals_of_options_are_shown_only_when_the_count_is_certified():
    meeting = voting.complete()
    assert {"···"} == {cells(meeting, Extra.SUM)[option] for option in voting.OPTIONS}
    assert "7" == cells(meeting, Extra.SUM)["Dibagi"]
    assert "Hasil belum tampil" in view.headline(vote_of(meeting))
    shown = cells(voting.certified(), Extra.SUM)
    assert ("7", "0", "7", "0") == tuple(shown[option] for option in voting.OPTIONS)


def test_a_count_for_the_whole_hall_is_masked_until_it_is_certified():
    meeting = count(voting.opened(VoteMethod.SHOW_OF_HANDS), WHOLE_HALL, hands(4, 2, 1))
    assert ("···", "···", "···") == tuple(cells(meeting, WHOLE_HALL)[key] for key in ("Setuju", "Tidak", "Abstain"))
    meeting.decide(VoteCertified(vote=voting.ONE))
    assert ("4", "2", "1") == tuple(cells(meeting, WHOLE_HALL)[key] for key in ("Setuju", "Tidak", "Abstain"))


def test_hands_are_counted_for_the_hall_or_village_by_village():
    meeting = voting.opened(VoteMethod.SHOW_OF_HANDS)
    assert [WHOLE_HALL, None, KUTO, GANTEN, BOTOK] == [row.key for row in rows(meeting)][:5]
    count(meeting, KUTO, hands(3, 0))
    assert [KUTO, GANTEN, BOTOK] == [row.key for row in rows(meeting)][:3]


def test_persons_stand_one_below_the_other_and_hide_their_votes():
    meeting = voting.on_persons()
    assert list(PERSONS) == [row.key for row in rows(meeting)][:5]
    counts = dict(zip(PERSONS, (7, 6, 5, 2, 1), strict=True))
    count(meeting, WHOLE_HALL, VoteCount(counts=counts, issued=7, in_box=7))
    assert {"•"} == {row.cells[-1] for row in rows(meeting)[:5]}
    assert "7" == voting_cells(voting.elected(7, 6, 5, 2, 1))[0]


def voting_cells(meeting):
    return [row.cells[-1] for row in rows(meeting)[:5]]


def test_a_count_that_does_not_agree_asks_for_a_note():
    meeting = voting.complete()
    count(meeting, KUTO, paper(3, 3, 2))
    assert "↵" == cells(meeting, Extra.NOTE)["Hak"]
    note = VoteDifferenceNoted(vote=voting.ONE, cause="Satu kartu kurang satu tanda", names=("Suparno", "Sri"))
    meeting.decide(note)
    assert ("Catatan selisih", "✓") == tuple(cells(meeting, Extra.NOTE).values())[:2]


def test_a_row_key_leads_to_what_is_counted():
    vote = vote_of(voting.on_proposals())
    assert KUTO == view.village_of(vote, KUTO)
    assert view.village_of(vote, Extra.CARDS) is None
    assert view.village_of(vote, Extra.SUM) is None
    assert WHOLE_HALL == view.village_of(vote_of(voting.on_persons()), PERSONS[0])
    assert WHOLE_HALL == view.village_of(vote_of(voting.opened(VoteMethod.SHOW_OF_HANDS)), WHOLE_HALL)


def test_counting_goes_on_with_the_next_row_and_then_the_cards():
    meeting = count(voting.on_proposals(), GANTEN, paper(2, 2, 2))
    assert BOTOK == view.next_uncounted(vote_of(meeting), GANTEN)
    assert KUTO == view.next_uncounted(vote_of(meeting), BOTOK)
    for village, voices in ((KUTO, 3), (BOTOK, 2)):
        count(meeting, village, paper(voices, voices, voices))
    assert Extra.CARDS == view.next_uncounted(vote_of(meeting), BOTOK)
    assert view.next_uncounted(vote_of(voting.complete()), KUTO) is None


def test_the_detail_begins_with_what_is_wrong():
    meeting = count(voting.on_proposals(), KUTO, paper(3, 3, 2))
    detail = view.detail(meeting.session, KUTO, vote_of(meeting))
    assert ("Kuto", "suara 5 = 2 × 3 kartu sah, seharusnya 6 ✗") == (detail.title, detail.lines[0])
    assert () == detail.facts
    told = view.detail(telling(meeting).session, KUTO, vote_of(meeting))
    assert ("2001-02", "3  Jalan usaha tani Dk. Jetis") == told.facts[0]
    waiting = view.detail(meeting.session, GANTEN, vote_of(meeting))
    assert waiting.lines[0].startswith("Belum dihitung")


def test_nothing_that_is_shown_while_counting_gives_a_secret_vote_away():
    meeting = voting.on_persons()
    counts = dict(zip(PERSONS, (61, 52, 43, 34, 25), strict=True))
    count(meeting, WHOLE_HALL, VoteCount(counts=counts, issued=7, in_box=7))
    vote = vote_of(meeting)
    keys = [row.key for row in rows(meeting) if not row.is_rule]
    shown = repr((rows(meeting), view.headline(vote), view_results.rows(meeting.session)))
    shown += repr([view.detail(meeting.session, key, vote) for key in keys])
    assert [] == [votes for votes in (52, 43, 34, 25) if str(votes) in shown]


@pytest.mark.parametrize(("options", "k"), [(2, 1), (8, 3), (12, 5), (19, 7)])
def test_k_is_shown_with_where_it_comes_from(options, k):
    assert view.marks_derivation(options).startswith(f"= {options} pilihan → k = {k} (")


def test_the_running_vote_is_the_open_one():
    assert view.running(small.scored().session) is None
    assert voting.ONE == view.running(voting.on_proposals().session).id
    meeting = voting.on_proposals()
    meeting.decide(VoteCancelled(vote=voting.ONE, reason="Mufakat tercapai kembali"))
    assert view.running(meeting.session) is None
