"""Decisions about the order of the day and the minutes: what begins now, and what is to be written down."""

from dataclasses import dataclass, replace

from sessions.agenda import PLENO_ONE, PLENO_TWO, AgendaId
from sessions.decisions.attendance import with_quorum
from sessions.decisions.base import Decision, Stamp, in_the_sidang, require_open_sidang
from sessions.decisions.checks import require_proposal, require_text
from sessions.proposals import ProposalCode
from sessions.refusals import Reason, Refused
from sessions.session import Note, NoteKind, Session


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItemStarted(Decision):
    """An item of the agenda begins and the one before ends; a pleno checks the quorum as it opens."""

    item: AgendaId

    def check(self, session: Session) -> None:
        """A known item that is not the present one, on a day that is set."""
        require_open_sidang(session, self)
        item = next((i for i in session.agenda if i.id == self.item), None)
        if item is None:
            raise Refused(Reason.AGENDA_ITEM_UNKNOWN, item=self.item)
        if item.started is not None and item.ended is None:
            raise Refused(Reason.AGENDA_ALREADY_THERE, item=item.title)
        if session.sidang.held_on is None:
            raise Refused(Reason.DATE_MISSING)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """Times come from here, never from printing. An item taken up again keeps its first beginning."""
        items = []
        for item in session.agenda:
            if item.id == self.item:
                items.append(replace(item, started=item.started or stamp.when, ended=None))
            elif item.started is not None and item.ended is None:
                items.append(replace(item, ended=stamp.when))
            else:
                items.append(item)
        session = replace(session, agenda=tuple(items))
        return with_quorum(session, stamp) if self.item in {PLENO_ONE, PLENO_TWO} else session


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteRecorded(Decision):
    """An objection (catatan keberatan) or an incident for the minutes, printed in the Berita Acara."""

    kind: NoteKind
    text: str
    who: str = ""
    about: ProposalCode | None = None

    def check(self, session: Session) -> None:
        """Something was written; an objection says whose it is."""
        require_open_sidang(session, self)
        require_text(self.text, "catatan")
        if self.kind is NoteKind.OBJECTION:
            require_text(self.who, "yang berkeberatan")
        if self.about is not None:
            require_proposal(session, self.about)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The note is kept with its time."""
        note = Note(kind=self.kind, text=self.text, who=self.who, about=self.about, at=in_the_sidang(session, stamp))
        return replace(session, notes=(*session.notes, note))
