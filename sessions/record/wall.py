"""The wall: what two hundred people read, and what of a meeting may stand there.

What is shown is no decision: it changes nothing of the meeting. A slide shows only what the forum has confirmed; the
same rule refuses the push and is asked again by whoever draws the slide, since an undo may take back what was shown.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from sessions.kernel.refusals import (
    COMMISSION_UNKNOWN,
    PROPOSAL_UNKNOWN,
    RULES_NOT_ADOPTED,
    SESSION_NOT_OPENED,
    VOTE_NOT_CERTIFIED,
    VOTE_UNKNOWN,
    Refused,
)
from sessions.kernel.session import Session
from sessions.last_year.facts import told_years
from sessions.line import facts as line
from sessions.record.errors import WALL_EMPTY
from sessions.record.ledger import Entry, Ledger
from sessions.values.commissions import CommissionId
from sessions.values.proposals import ProposalCode
from sessions.values.votes import Vote, VoteId, VoteState


class SlideName(StrEnum):
    """The slides, by the names they have in layar.json and on the command line."""

    TITLE = "judul"
    AGENDA = "acara"
    QUORUM = "kuorum"
    PROPOSAL = "usulan"
    VOTE = "suara"
    RESULT = "hasil"
    LINE = "garis"
    RANKING = "peringkat"
    CEILING = "pagu"
    TIES = "nilai-sama"
    DELEGATES = "utusan"
    MINUTES = "berita-acara"
    DECISION = "keputusan"
    LAST_YEAR = "realisasi"
    SPREAD = "sebaran"
    BREAK = "skors"
    FINISHED = "selesai"
    READABILITY = "uji-baca"
    CODE = "kode"

    @classmethod
    def _missing_(cls, value: object) -> "SlideName | None":
        """The name that the last slide had before."""
        return cls.FINISHED if value == "terima-kasih" else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Slide:
    """What is shown: a slide, and where there are several of the kind which one.

    `about` is a proposal code, the number of a vote, a commission, or the seq of a decision; empty for the whole.
    `sentence` is the sentence of a decision that is read out and does not stand yet, only ever with DECISION; `figures`
    are the numbers that it makes, each with the lines that stand below it.
    """

    name: SlideName = SlideName.TITLE
    about: str = ""
    sentence: str = ""
    figures: tuple[tuple[str, ...], ...] = ()

    def __str__(self) -> str:
        """`peringkat II`."""
        return f"{self.name.value} {self.about}".strip()


PICTURE_CM = range(30, 1001)
"""Heights of a picture that somebody may type."""

LAST_SEAT_M = range(1, 101)
"""The same of the distance of the last chairs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seating:
    """How high the picture on the wall is, and how far from it the last chairs stand; 0 while nobody has said."""

    picture_cm: int = 150
    last_seat_m: int = 0


UNMEASURED = Seating()


@dataclass(frozen=True, slots=True, kw_only=True)
class Showing:
    """What the wall shows and how far it follows.

    `seq` is the last acknowledged line that the wall may know; while `is_held` it stays, and so does the picture.
    `is_paused` lays the neutral slide over everything. `turned` pages were turned by hand, onward or
    back. `theme` names the colours of the wall, empty for its own.
    `ahead` are how many seconds the meeting's clock is ahead of the computer's, as a sample's does.
    `seating` is what the secretary has measured in the hall.
    """

    slide: Slide = Slide()
    seq: int = 0
    is_held: bool = False
    is_paused: bool = False
    turned: int = 0
    theme: str = ""
    ahead: int = 0
    seating: Seating = UNMEASURED


def first_slide(session: Session) -> Slide:
    """What stands on a wall for which nothing was chosen: the end of a closed sidang, else the title."""
    return Slide(name=SlideName.FINISHED if session.is_closed else SlideName.TITLE)


UNDER_WAY = frozenset({VoteState.PREPARED, VoteState.OPEN})
"""States of a vote that is going on."""


def running_vote(session: Session) -> Vote | None:
    """The vote that is prepared or being counted, or None."""
    return next((vote for vote in session.votes.values() if vote.state in UNDER_WAY), None)


def latest_result(session: Session) -> Vote | None:
    """The vote that was opened last of those that are certified, or None."""
    certified = [vote for vote in session.votes.values() if vote.state is VoteState.CERTIFIED]
    return certified[-1] if certified else None


def shown_vote(session: Session, slide: Slide) -> Vote | None:
    """The vote a slide is about: the one it names, else the running one, or the last result."""
    if slide.about:
        return session.votes.get(VoteId(int(slide.about))) if slide.about.isdecimal() else None
    return running_vote(session) if slide.name is SlideName.VOTE else latest_result(session)


def shown_entry(entries: Sequence[Entry], slide: Slide) -> Entry | None:
    """The decision a slide is about: the one it names while it stands, else the last one that stands."""
    if not slide.about:
        return next((entry for entry in reversed(entries) if entry.is_standing), None)
    number = int(slide.about) if slide.about.isdecimal() else 0
    entry = entries[number - 1] if 0 < number <= len(entries) else None
    return entry if entry is not None and entry.is_standing else None


def require_showable(ledger: Ledger, slide: Slide) -> None:
    """Refused where the slide would be empty, or would show what is not confirmed yet.

    WALL_EMPTY (slide), PROPOSAL_UNKNOWN, COMMISSION_UNKNOWN, VOTE_UNKNOWN, VOTE_NOT_CERTIFIED, RULES_NOT_ADOPTED.
    """
    session = ledger.session
    if not session.is_opened:
        raise SESSION_NOT_OPENED()
    match slide.name:
        case SlideName.PROPOSAL:
            if ProposalCode(slide.about) not in session.proposals:
                raise PROPOSAL_UNKNOWN(code=slide.about)
        case SlideName.VOTE | SlideName.RESULT:
            _require_vote(session, slide)
        case SlideName.LINE | SlideName.RANKING | SlideName.CEILING | SlideName.TIES | SlideName.SPREAD:
            _require_ranking(session, slide)
        case _ if _has_nothing(ledger, slide):
            raise _empty(slide)


def is_showable(ledger: Ledger, slide: Slide) -> bool:
    """Whether the slide may be shown now."""
    try:
        require_showable(ledger, slide)
    except Refused:
        return False
    return True


def _has_nothing(ledger: Ledger, slide: Slide) -> bool:
    session = ledger.session
    match slide.name:
        case SlideName.DECISION:
            return not slide.sentence and shown_entry(ledger.entries, slide) is None
        case SlideName.DELEGATES:
            return not session.delegates
        case SlideName.LAST_YEAR:
            return not any(year.priorities for year in told_years(session) if slide.about in {"", str(year.plan_year)})
    return False


def _require_vote(session: Session, slide: Slide) -> None:
    """A result only once it is certified; before, only that a vote is held and how far the counting is."""
    vote = shown_vote(session, slide)
    if vote is None:
        raise VOTE_UNKNOWN(vote=slide.about) if slide.about else _empty(slide)
    if slide.name is SlideName.RESULT and vote.state is not VoteState.CERTIFIED:
        raise VOTE_NOT_CERTIFIED(vote=vote.id)
    if slide.name is SlideName.VOTE and vote.state not in UNDER_WAY:
        raise _empty(slide)


def _require_ranking(session: Session, slide: Slide) -> None:
    """Scores under rules that nobody has adopted are provisional and rank nothing before the hall."""
    if slide.about and session.commission(CommissionId(slide.about)) is None:
        raise COMMISSION_UNKNOWN(commission=slide.about)
    if session.sidang.rules_adopted is None:
        raise RULES_NOT_ADOPTED()
    table = line.of(session)
    is_empty = not (table.of_commission(CommissionId(slide.about)) if slide.about else table.rows)
    if slide.name is SlideName.TIES:
        is_empty = not line.open_ties(session) and not session.ties
    elif slide.name is SlideName.CEILING:
        is_empty = not table.tallies
    if is_empty:
        raise _empty(slide)


def _empty(slide: Slide) -> Refused:
    return WALL_EMPTY(slide=slide.name.value)
