"""Votes of the small meeting at marked points; Kuto has three voices, Ganten and Botok two."""

from collections.abc import Mapping
from dataclasses import replace

from support import small
from support.meeting import Meeting
from support.small import BAMBANG, BOTOK, ENDANG, GANTEN, JOKO, KUTO, SRI, SUPARNO, codes

from sessions.kernel.session import Session
from sessions.values.office import VillageCode
from sessions.values.proposals import ProposalCode
from sessions.values.votes import WHOLE_HALL, Option, Vote, VoteCount, VoteId, VoteMethod, VoteState, VoteUse
from sessions.votes.decisions import VoteOpened
from sessions.votes.decisions_count import CardsCounted, VoteCertified, VoteCounted

ONE = VoteId(1)
OPTIONS = tuple(map(Option, codes("2001-02 2003-02 2008-01 2008-02")))
PERSONS = tuple(map(Option, (SUPARNO, SRI, BAMBANG, ENDANG, JOKO)))
VOICES = {KUTO: 3, GANTEN: 2, BOTOK: 2}


def opened(
    method: VoteMethod, options: tuple[Option, ...] = (), marks: int | None = None, twice_from: int = 0
) -> Meeting:
    """The small meeting with scores and one vote, just opened."""
    meeting = small.scored()
    meeting.at("10.40")
    meeting.decide(
        VoteOpened(question="Pertanyaan", method=method, options=options, marks=marks, twice_from=twice_from)
    )
    return meeting


def on_proposals() -> Meeting:
    """k pilihan berbeda on four proposals, k = 2; nothing is counted yet."""
    return opened(VoteMethod.K_DIFFERENT, OPTIONS)


def on_persons(*, twice_from: int = 0) -> Meeting:
    """Kartu tertutup on five people for three seats, three names a card."""
    return opened(VoteMethod.PERSONS, PERSONS, marks=3, twice_from=twice_from)


def paper(cards: int, *votes: int, **figures: int) -> VoteCount:
    """A row of paper: all cards in the box and valid unless told otherwise."""
    counts = {option: given for option, given in zip(OPTIONS, votes, strict=False) if given}
    return VoteCount(counts=counts, **{"issued": cards, "in_box": cards, **figures})


def count(meeting: Meeting, village: VillageCode, counted: VoteCount) -> Meeting:
    meeting.decide(VoteCounted(vote=ONE, village=village, count=counted))
    return meeting


def complete(meeting: Meeting | None = None) -> Meeting:
    """Every village counted, ten cards received, three left over: everything agrees."""
    meeting = meeting or on_proposals()
    for village, voices in VOICES.items():
        count(meeting, village, paper(voices, voices, 0, voices))
    meeting.decide(CardsCounted(vote=ONE, received=10, unused=3))
    return meeting


def certified() -> Meeting:
    """2001-02 and 2008-01 got seven votes each."""
    meeting = complete()
    meeting.decide(VoteCertified(vote=ONE))
    return meeting


def elected(*votes: int) -> Meeting:
    """A certified vote on five people (Suparno, Sri, Bambang, Endang, Joko) with seven valid cards."""
    meeting = on_persons()
    counts = dict(zip(PERSONS, votes, strict=True))
    count(meeting, WHOLE_HALL, VoteCount(counts=counts, issued=7, in_box=7))
    meeting.decide(CardsCounted(vote=ONE, received=7, unused=0), VoteCertified(vote=ONE))
    return meeting


def hands(yes: int, no: int, abstain: int = 0, silent: int = 0) -> VoteCount:
    return VoteCount(counts={Option("setuju"): yes, Option("tidak setuju"): no}, abstain=abstain, not_voting=silent)


def vote_of(meeting: Meeting) -> Vote:
    return meeting.session.votes[ONE]


def held(session: Session, use: VoteUse, count: Mapping[ProposalCode, int]) -> Session:
    """The session in which nothing but this vote was certified."""
    options = tuple(map(Option, count))
    vote = Vote(
        id=ONE,
        question="Urutan?",
        method=VoteMethod.K_DIFFERENT,
        options=options,
        marks=1,
        entitled={KUTO: 7},
        counts={KUTO: VoteCount(counts={Option(code): votes for code, votes in count.items()})},
        state=VoteState.CERTIFIED,
        use=use,
        certified_at_seq=1,
    )
    return replace(session, votes={ONE: vote}, moves=())
