"""Nothing private and nothing unconfirmed is ever on the wall, whatever is asked for and at whatever moment."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import small, voting
from support.wall_scenes import SCENES, hall_of

from sessions.attendance.decisions import PersonArrived
from sessions.proposals.decisions import ProposalAdded
from sessions.record.wall import Showing, Slide, SlideName
from sessions.values.attendance import Sex
from sessions.values.proposals import Origin, ProposalDraft
from sessions.values.votes import WHOLE_HALL, VoteCount, VoteMethod
from sessions.votes.decisions_count import VoteCounted
from tui.picture.drawing import draw, whole
from tui.picture.lines import text_of
from tui.picture.sizes import SIZES
from tui.wall.slides import shown

PRIVATE = "RAHASIA"
UNUSUAL = 7919
"""A count that no other number of these meetings looks like."""


def marked():
    """A meeting in which everything that is private says so."""
    meeting = small.settled()
    card = small.delegate("Tukijan", small.BOTOK)
    meeting.decide(
        PersonArrived(
            card=replace(card, phone=f"{PRIVATE}-HP", address=f"{PRIVATE}-ALAMAT", mandate=f"{PRIVATE}-MANDAT")
        ),
        ProposalAdded(
            draft=ProposalDraft(
                activity="Drainase Dk. Wetan",
                village=small.KUTO,
                cost=10 * small.JT,
                problem=f"{PRIVATE}-MASALAH",
                proposer=f"{PRIVATE}-PENGUSUL",
                note=f"{PRIVATE}-CATATAN",
                sipd_id=f"{PRIVATE}-SIPD",
                land_status=f"{PRIVATE}-LAHAN",
            ),
            origin=Origin.FORUM,
            brought_by="Ketua BPD Kuto",
        ),
    )
    return meeting


def everything(meeting):
    """All that any slide of any kind says of this meeting, on the wall and as text."""
    hall = hall_of(meeting, minutes=1)
    session = meeting.session
    abouts = {
        SlideName.PROPOSAL: tuple(session.proposals),
        SlideName.RANKING: ("", *(c.id for c in session.commissions)),
        SlideName.VOTE: ("", *map(str, session.votes)),
        SlideName.RESULT: ("", *map(str, session.votes)),
    }
    for name in SlideName:
        for about in abouts.get(name, ("",)):
            picture = shown(hall, Showing(slide=Slide(name=name, about=str(about))))
            yield "\n".join(whole(picture, 100))
            for width, height in SIZES:
                for page in range(draw(picture, width, height).pages):
                    yield "\n".join(map(text_of, draw(picture, width, height, seconds=page * 10).lines))


def test_telephones_addresses_and_words_of_other_people_are_on_no_slide():
    text = "\n".join(everything(marked()))
    assert "Drainase Dk. Wetan" in text
    assert PRIVATE not in text
    assert small.CARD_ADDRESS not in text
    assert small.CARD_PHONE not in text


def test_the_addresses_of_those_who_sign_are_on_no_slide():
    text = "\n".join(everything(small.closed()))
    assert small.CARD_ADDRESS not in text


@pytest.mark.parametrize("method", [VoteMethod.K_DIFFERENT, VoteMethod.PERSONS])
def test_no_count_is_on_the_wall_before_it_is_certified(method):
    options = voting.OPTIONS if method is VoteMethod.K_DIFFERENT else voting.PERSONS
    meeting = voting.opened(method, options, marks=None if method is VoteMethod.K_DIFFERENT else 3)
    row = small.KUTO if method is VoteMethod.K_DIFFERENT else WHOLE_HALL
    counts = dict.fromkeys(options, UNUSUAL)
    meeting.decide(VoteCounted(vote=voting.ONE, village=row, count=VoteCount(counts=counts, issued=3, in_box=3)))
    assert str(UNUSUAL) not in "\n".join(everything(meeting))


def test_even_where_the_hall_reads_along_a_row_that_does_not_agree_is_left_out():
    make, slide = SCENES["suara-berjalan"]
    meeting = make()
    wrong = VoteCount(counts={voting.OPTIONS[0]: UNUSUAL}, issued=2, in_box=2)
    meeting.decide(VoteCounted(vote=voting.ONE, village=small.GANTEN, count=wrong))
    text = "\n".join(everything(meeting))
    assert str(UNUSUAL) not in text
    assert "1/3" in "\n".join(whole(shown(hall_of(meeting), Showing(slide=slide)), 80))


def test_votes_on_persons_are_secret_even_where_the_hall_may_read_along():
    meeting = voting.on_persons()
    rules = replace(meeting.session.house_rules, shows_tally=True)
    counts = dict.fromkeys(voting.PERSONS, UNUSUAL)
    voting.count(meeting, WHOLE_HALL, VoteCount(counts=counts, issued=7, in_box=7))
    ledger = replace(meeting.ledger, session=replace(meeting.session, house_rules=rules))
    hall = replace(hall_of(meeting), ledger=ledger)
    text = "\n".join(whole(shown(hall, Showing(slide=Slide(name=SlideName.VOTE))), 80))
    assert str(UNUSUAL) not in text
    assert "Suparno" in text


@given(
    name=st.sampled_from(SlideName),
    about=st.sampled_from(["", "1", "2", "99", "I", "2001-01", "x", "-1", "²"]),
    stage=st.sampled_from([*small.STAGES, voting.complete]),
    sentence=st.sampled_from(["", "Kalimat yang dibacakan."]),
)
def test_whatever_the_file_asks_for_the_wall_shows_a_slide_or_the_title(name, about, stage, sentence):
    meeting = stage()
    hall = hall_of(meeting)
    lines = draw(shown(hall, Showing(slide=Slide(name=name, about=about, sentence=sentence))), 80, 24).lines
    assert 24 == len(lines)
    assert "KERJO · RKPD 2028" in text_of(lines[0])


def test_women_and_men_are_counted_but_nobody_is_named_on_the_quorum():
    meeting = small.gathered()
    text = "\n".join(whole(shown(hall_of(meeting), Showing(slide=Slide(name=SlideName.QUORUM))), 80))
    assert not [card.name for card in small.HALL if card.name in text and card.sex is Sex.MALE]
