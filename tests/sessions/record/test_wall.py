from dataclasses import replace

import pytest
from support import small, voting

from sessions.kernel.refusals import (
    COMMISSION_UNKNOWN,
    PROPOSAL_UNKNOWN,
    RULES_NOT_ADOPTED,
    SESSION_NOT_OPENED,
    VOTE_NOT_CERTIFIED,
    VOTE_UNKNOWN,
    Refused,
)
from sessions.record.errors import WALL_EMPTY
from sessions.record.ledger import EMPTY
from sessions.record.wall import (
    Slide,
    SlideName,
    first_slide,
    is_showable,
    require_showable,
    running_vote,
    shown_entry,
    shown_vote,
)
from sessions.votes.decisions import VoteCancelled


def refusal(meeting, name, about=""):
    with pytest.raises(Refused) as caught:
        require_showable(meeting.ledger, Slide(name=name, about=about))
    return caught.value


def may(meeting, name, about=""):
    return is_showable(meeting.ledger, Slide(name=name, about=about))


def test_before_decision_one_there_is_nothing_to_show():
    with pytest.raises(Refused) as caught:
        require_showable(EMPTY, Slide())
    assert SESSION_NOT_OPENED is caught.value.reason


@pytest.mark.parametrize(
    "name",
    [
        SlideName.TITLE,
        SlideName.AGENDA,
        SlideName.QUORUM,
        SlideName.MINUTES,
        SlideName.BREAK,
        SlideName.FINISHED,
        SlideName.READABILITY,
        SlideName.CODE,
    ],
)
def test_what_everybody_knows_may_always_be_shown(name):
    assert may(small.opened(), name)


def test_without_a_choice_a_closed_sidang_shows_its_end_and_every_other_one_the_title():
    assert Slide(name=SlideName.FINISHED) == first_slide(small.closed().session)
    assert Slide() == first_slide(small.decided().session)


def test_the_last_slide_is_known_by_its_old_name_too():
    assert SlideName.FINISHED is SlideName("terima-kasih") is SlideName("selesai")


def test_a_result_may_be_shown_only_when_it_is_certified():
    assert VOTE_NOT_CERTIFIED is refusal(voting.complete(), SlideName.RESULT, "1").reason
    assert may(voting.certified(), SlideName.RESULT, "1")


def test_an_undo_takes_a_result_from_the_wall():
    meeting = voting.certified()
    meeting.take_back()
    assert not may(meeting, SlideName.RESULT, "1")


def test_a_cancelled_vote_has_neither_counting_nor_result():
    meeting = voting.complete()
    meeting.decide(VoteCancelled(vote=voting.ONE, reason="Kartu tertukar di meja penghitungan"))
    assert WALL_EMPTY is refusal(meeting, SlideName.VOTE, "1").reason
    assert VOTE_NOT_CERTIFIED is refusal(meeting, SlideName.RESULT, "1").reason


@pytest.mark.parametrize("about", ["7", "satu"])
def test_a_vote_that_is_not_there_is_told(about):
    assert VOTE_UNKNOWN is refusal(voting.complete(), SlideName.VOTE, about).reason


def test_without_a_number_the_running_vote_and_the_last_result_are_meant():
    open_, done = voting.complete(), voting.certified()
    assert running_vote(open_.session) is shown_vote(open_.session, Slide(name=SlideName.VOTE))
    assert voting.vote_of(done) is shown_vote(done.session, Slide(name=SlideName.RESULT))
    assert WALL_EMPTY is refusal(done, SlideName.VOTE).reason


def test_scores_rank_nothing_before_the_hall_until_the_rules_are_adopted():
    meeting = small.scored()
    unadopted = replace(meeting.session, sidang=replace(meeting.session.sidang, rules_adopted=None))
    for name in (SlideName.RANKING, SlideName.CEILING, SlideName.TIES, SlideName.SPREAD):
        with pytest.raises(Refused) as caught:
            require_showable(replace(meeting.ledger, session=unadopted), Slide(name=name))
        assert RULES_NOT_ADOPTED is caught.value.reason
    assert may(meeting, SlideName.RANKING)


def test_what_has_no_content_yet_is_refused_by_its_name():
    meeting = small.adopted()
    for name in (SlideName.RANKING, SlideName.CEILING, SlideName.TIES, SlideName.DELEGATES, SlideName.LAST_YEAR):
        refused = refusal(meeting, name)
        assert (WALL_EMPTY, {"slide": name.value}) == (refused.reason, refused.facts)


def test_slides_appear_as_the_meeting_goes_on():
    assert may(small.at_the_line(), SlideName.TIES)
    assert may(small.at_the_line(), SlideName.CEILING)
    assert may(small.chosen(), SlideName.DELEGATES)


def test_a_proposal_and_a_commission_must_exist():
    meeting = small.scored()
    assert may(meeting, SlideName.PROPOSAL, "2001-01")
    assert PROPOSAL_UNKNOWN is refusal(meeting, SlideName.PROPOSAL, "9999-01").reason
    assert may(meeting, SlideName.RANKING, "II")
    assert COMMISSION_UNKNOWN is refusal(meeting, SlideName.RANKING, "IX").reason


def test_a_decision_that_was_taken_back_is_not_shown():
    meeting = small.settled()
    about = str(meeting.session.seq)
    assert may(meeting, SlideName.DECISION, about)
    meeting.take_back()
    assert WALL_EMPTY is refusal(meeting, SlideName.DECISION, about).reason
    assert "TieResolved" != shown_entry(meeting.entries, Slide(name=SlideName.DECISION)).kind
