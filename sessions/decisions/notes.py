"""Decisions about the minutes: objections, incidents, lines that are kept at once and settled a minute later."""

from dataclasses import dataclass, replace

from sessions.decisions.base import Decision, Stamp, in_the_sidang, require_open_sidang
from sessions.decisions.checks import require_proposal, require_text
from sessions.proposals import ProposalCode
from sessions.refusals import Reason, Refused
from sessions.session import Note, NoteKind, Session


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteRecorded(Decision):
    """An objection (catatan keberatan) or an incident for the Berita Acara, or a line kept at once (catat dulu).

    `about` is the proposal it speaks of, `decision` the line of the journal it stands under; 0 is none.
    """

    kind: NoteKind
    text: str
    who: str = ""
    about: ProposalCode | None = None
    decision: int = 0

    def check(self, session: Session) -> None:
        """Something was written; an objection says whose it is."""
        require_open_sidang(session, self)
        require_text(self.text, "catatan")
        if self.kind is NoteKind.OBJECTION:
            require_text(self.who, "yang berkeberatan")
        if self.about is not None:
            require_proposal(session, self.about)
        if not 0 <= self.decision <= session.seq:
            raise Refused(Reason.DECISION_UNKNOWN, number=self.decision)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The note is kept with its time."""
        note = Note(
            kind=self.kind,
            text=self.text,
            who=self.who,
            about=self.about,
            at=in_the_sidang(session, stamp),
            decision=self.decision,
        )
        return replace(session, notes=(*session.notes, note))


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteSettled(Decision):
    """A line that was kept at once is dealt with: it became decisions, or nothing. `note` is its place, from 1."""

    note: int
    remark: str = ""

    def check(self, session: Session) -> None:
        """A line of that kind that is still open."""
        require_open_sidang(session, self)
        if not 1 <= self.note <= len(session.notes) or session.notes[self.note - 1].kind is not NoteKind.PENDING:
            raise Refused(Reason.NOTE_UNKNOWN, note=self.note)
        if not session.notes[self.note - 1].is_open:
            raise Refused(Reason.NOTE_ALREADY_SETTLED, note=self.note)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The line stays, with when and how it was settled."""
        notes = list(session.notes)
        notes[self.note - 1] = replace(notes[self.note - 1], settled=stamp.when, remark=self.remark)
        return replace(session, notes=tuple(notes))
