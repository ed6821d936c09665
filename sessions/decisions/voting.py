"""Decisions of a vote: opened with a snapshot of who is entitled, counted, reconciled, certified."""

from dataclasses import dataclass, replace

from sessions import attendance
from sessions.decisions.base import Decision, Stamp, require_open_sidang
from sessions.decisions.checks import (
    require_not_negative,
    require_person,
    require_reason,
    require_running,
    require_text,
)
from sessions.office import VillageCode
from sessions.people import PersonId
from sessions.proposals import ProposalCode
from sessions.refusals import Reason, Refused
from sessions.rules import balloting
from sessions.session import Session
from sessions.votes import (
    NO,
    WHOLE_HALL,
    YES,
    DifferenceNote,
    Option,
    Vote,
    VoteCount,
    VoteId,
    VoteMethod,
    VoteState,
)

FOR_QUESTIONS = frozenset({VoteMethod.ACCLAMATION, VoteMethod.SHOW_OF_HANDS, VoteMethod.VILLAGE})
"""Methods that answer setuju or tidak setuju."""

FOR_CHOICES = frozenset({VoteMethod.VILLAGE, VoteMethod.K_DIFFERENT, VoteMethod.PERSONS})
"""Methods that choose among proposals or persons."""

LEAST_OPTIONS = 2


def require_vote(session: Session, id_: VoteId) -> Vote:
    """A vote of this session."""
    vote = session.votes.get(id_)
    if vote is None:
        raise Refused(Reason.VOTE_UNKNOWN, vote=id_)
    return vote


def _require_open_vote(session: Session, id_: VoteId) -> Vote:
    """A vote that is still being counted."""
    vote = require_vote(session, id_)
    if vote.state is not VoteState.OPEN:
        raise Refused(Reason.VOTE_NOT_OPEN, vote=id_, state=vote.state.value)
    return vote


def _row_name(session: Session, village: VillageCode) -> str:
    """The village a row is counted for, by its code where it is not of this kecamatan."""
    if village == WHOLE_HALL:
        return "seluruh peserta"
    known = session.office.village(village) if session.office else None
    return known.name if known else village


def _with(session: Session, vote: Vote) -> Session:
    return replace(session, votes={**session.votes, vote.id: vote})


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteOpened(Decision):
    """The chair asks for a vote. Options are proposal codes, person ids, or empty for setuju / tidak setuju.

    `marks` is k, how many different options one card names; None takes the table's k, or 1.
    """

    question: str
    method: VoteMethod
    options: tuple[Option, ...] = ()
    marks: int | None = None

    def check(self, session: Session) -> None:
        """One vote at a time, somebody entitled, options that exist, as many marks as they allow."""
        require_open_sidang(session, self)
        require_text(self.question, "pertanyaan")
        running = next((v for v in session.votes.values() if v.state is VoteState.OPEN), None)
        if running is not None:
            raise Refused(Reason.VOTE_STILL_OPEN, vote=running.id)
        if session.sidang.rules_adopted is None:
            raise Refused(Reason.RULES_NOT_ADOPTED)
        if not sum(attendance.voices(session).values()):
            raise Refused(Reason.NOBODY_ENTITLED)
        self._check_options(session)

    def _check_options(self, session: Session) -> None:
        options = self._options()
        is_question = options == (YES, NO)
        if self.method not in (FOR_QUESTIONS if is_question else FOR_CHOICES):
            raise Refused(Reason.VOTE_OPTIONS, method=self.method.value)
        if len(set(options)) != len(options) or len(options) < LEAST_OPTIONS:
            raise Refused(Reason.VOTE_OPTIONS, method=self.method.value)
        for option in () if is_question else options:
            if self.method is VoteMethod.PERSONS:
                require_person(session, PersonId(option))
            else:
                require_running(session, ProposalCode(option))
        most = len(options) - 1 if self.method in balloting.PAPER else 1
        if not 1 <= self._marks() <= most:
            raise Refused(Reason.VOTE_MARKS, marks=self._marks(), options=len(options))

    def _options(self) -> tuple[Option, ...]:
        return self.options or (YES, NO)

    def _marks(self) -> int:
        if self.marks is not None:
            return self.marks
        return balloting.marks(len(self.options)) if self.method is VoteMethod.K_DIFFERENT else 1

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """Who is entitled is fixed now, from the attendance ledger."""
        voices = {village: n for village, n in attendance.voices(session).items() if n}
        if self.method is VoteMethod.VILLAGE:
            voices = dict.fromkeys(voices, 1)
        vote = Vote(
            id=VoteId(len(session.votes) + 1),
            question=self.question,
            method=self.method,
            options=self._options(),
            marks=self._marks(),
            entitled=voices,
        )
        return _with(session, vote)


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteCounted(Decision):
    """What was counted for one village, or for the whole hall (empty village); a second count replaces the first."""

    vote: VoteId
    village: VillageCode = WHOLE_HALL
    count: VoteCount

    def check(self, session: Session) -> None:
        """A row this vote has, known options, no negative counts."""
        require_open_sidang(session, self)
        vote = _require_open_vote(session, self.vote)
        if not balloting.is_row_expected(vote, self.village):
            raise Refused(Reason.ROW_NOT_EXPECTED, village=_row_name(session, self.village))
        unknown = tuple(option for option in self.count.counts if option not in vote.options)
        if unknown:
            raise Refused(Reason.VOTE_OPTIONS, method=vote.method.value, options=unknown)
        count = self.count
        require_not_negative(
            "suara",
            *count.counts.values(),
            count.abstain,
            count.not_voting,
            count.issued,
            count.spoiled,
            count.not_returned,
            count.in_box,
            count.invalid,
        )

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The row is set; what was noted about an earlier count no longer explains this one."""
        vote = session.votes[self.vote]
        return _with(session, replace(vote, counts={**vote.counts, self.village: self.count}, difference=None))


@dataclass(frozen=True, slots=True, kw_only=True)
class CardsCounted(Decision):
    """Cards received from the printer and left over after handing out, for the whole hall."""

    vote: VoteId
    received: int
    unused: int

    def check(self, session: Session) -> None:
        """Not negative, on an open vote that has cards."""
        require_open_sidang(session, self)
        vote = _require_open_vote(session, self.vote)
        if vote.method not in balloting.PAPER:
            raise Refused(Reason.VOTE_WRONG_METHOD, method=vote.method.value)
        require_not_negative("kartu suara", self.received, self.unused)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """Both numbers are set; what was noted about an earlier count no longer explains this one."""
        vote = session.votes[self.vote]
        return _with(session, replace(vote, received=self.received, unused=self.unused, difference=None))


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteDifferenceNoted(Decision):
    """Catatan selisih: why the count does not add up, on the word of two named people. It holds for this count only."""

    vote: VoteId
    cause: str
    names: tuple[str, str]

    def check(self, session: Session) -> None:
        """An open vote that does not add up, a cause, two different names."""
        require_open_sidang(session, self)
        vote = _require_open_vote(session, self.vote)
        if not balloting.mismatches(vote):
            raise Refused(Reason.NOTHING_TO_DO)
        require_reason(self.cause)
        if len({name.strip().casefold() for name in self.names if name.strip()}) < len(self.names):
            raise Refused(Reason.TWO_NAMES_NEEDED)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The note is kept with the vote and printed."""
        note = DifferenceNote(cause=self.cause, names=self.names)
        return _with(session, replace(session.votes[self.vote], difference=note))


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteCertified(Decision):
    """The count adds up (or its difference is noted): from now on the result may be shown and used."""

    vote: VoteId

    def check(self, session: Session) -> None:
        """Every row there, every equation true or explained."""
        require_open_sidang(session, self)
        vote = _require_open_vote(session, self.vote)
        missing = balloting.missing_rows(vote)
        if missing:
            raise Refused(Reason.ROWS_MISSING, rows=tuple(_row_name(session, village) for village in missing))
        wrong = balloting.mismatches(vote)
        if wrong and vote.difference is None:
            raise Refused(Reason.NOT_RECONCILED, count=len(wrong))

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The vote is certified."""
        return _with(session, replace(session.votes[self.vote], state=VoteState.CERTIFIED))


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteCancelled(Decision):
    """The chair calls the vote off before it is certified; what was counted stays in the journal."""

    vote: VoteId
    reason: str

    def check(self, session: Session) -> None:
        """An open vote and a reason."""
        require_open_sidang(session, self)
        _require_open_vote(session, self.vote)
        require_reason(self.reason)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The vote is cancelled."""
        return _with(session, replace(session.votes[self.vote], state=VoteState.CANCELLED))
