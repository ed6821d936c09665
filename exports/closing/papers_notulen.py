"""Lampiran VIII: minutes of the sidang, made of the decisions: acts by item, quorum, notes, votes, ties."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import groupby
from operator import itemgetter

from exports.paper import columns, frame
from exports.paper.blocks import Block, Heading, Numbered, Paragraph, Signatures, Title
from exports.paper.document import Section
from exports.paper.frame import Lampiran
from exports.paper.tables import Align, Column, GroupRow, Row, Table
from exports.votes import papers_lampiran
from sessions.agenda.decisions import AgendaItemStarted
from sessions.agenda.decisions_notes import NoteRecorded
from sessions.attendance.decisions_guests import QuorumChecked
from sessions.closing.decisions import SidangClosed
from sessions.house_rules.decisions import RulesAdopted
from sessions.kernel.decision import Decision, Minutes, fold
from sessions.kernel.session import Note, NoteKind, Session, TieMeans
from sessions.receiving.decisions import ListsConfirmed
from sessions.record.ledger import Entry
from sessions.scoring.decisions import TieResolved
from sessions.scoring.decisions_scores import ProposalScored, ScoresEntered
from sessions.sentences import clauses
from sessions.sentences.clauses import apart, inner, listed, sentence, stopped
from sessions.values.agenda import AgendaId, Pause, running
from sessions.values.attendance import Role
from sessions.values.guideline import CriterionId
from sessions.values.proposals import AGREED_RATER, ProposalCode, Rater

_OPENING = (AgendaItemStarted, RulesAdopted, QuorumChecked)
"""The first of these opens the sidang; what is before it is preparation."""

_LATE_ENTRY = "susulan"

LATE = timedelta(minutes=1)
"""What was typed so long after it happened was entered late (mode susulan)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """A standing decision of the sidang, with the session just before and just after it."""

    entry: Entry
    before: Session
    after: Session


def section(session: Session, entries: Sequence[Entry]) -> Section:
    """Parts A to E; every part says so where there is nothing to tell, or nothing yet."""
    acts = tuple(acts_of(entries))
    blocks: list[Block] = [
        Title(("NOTULEN", frame.meeting_name(session).upper())),
        Heading("A. Jalannya sidang menurut susunan acara"),
        _course(session, acts),
        Heading("B. Pemeriksaan kuorum"),
        _told_in_lines(session, _checks(session, acts)),
        Heading("C. Keberatan, catatan kejadian, dan skors"),
        _told_in_lines(session, _notes(session)),
        Heading("D. Pemungutan suara"),
        *papers_lampiran.blocks_of(session),
        Heading("E. Penyelesaian nilai sama"),
        _told_in_lines(session, _ties(session, acts)),
        Signatures(
            (
                frame.role_slot(session, Role.CHAIR, "Mengetahui,"),
                frame.role_slot(session, Role.SECRETARY, frame.place_and_date(session)),
            )
        ),
    ]
    return frame.lampiran_section(session, Lampiran.NOTULEN, blocks)


def _told_in_lines(session: Session, told: Iterable[str]) -> Block:
    """A sentence each, numbered where there are several."""
    sentences = tuple(told) or (f"{columns.none_yet(session)}.",)
    return Numbered(sentences) if len(sentences) > 1 else Paragraph(sentences[0])


def acts_of(entries: Iterable[Entry]) -> Iterator[Act]:
    """The acts from the opening of the sidang to its closing."""
    before = Session()
    is_open = False
    for entry in entries:
        after = fold(before, entry.decision, entry.stamp)
        is_open = is_open or isinstance(entry.decision, _OPENING)
        if is_open:
            yield Act(entry=entry, before=before, after=after)
        if isinstance(entry.decision, SidangClosed):
            return
        before = after


def agenda_line(session: Session, item: AgendaId) -> str:
    """`08.40–08.47 · 2. Pembukaan (rencana 5 menit)`; empty for an item that was not begun."""
    begun = [own for own in session.agenda if own.started is not None]
    number, found = next(((n, own) for n, own in enumerate(begun, start=1) if own.id == item), (0, None))
    if found is None or found.started is None:
        return ""
    times = dict.fromkeys(frame.minutes_of(session, at) for at in (found.started, found.ended) if at)
    return f"{'–'.join(times)} · {number}. {found.title} (rencana {found.minutes} menit)"


def _course(session: Session, acts: Sequence[Act]) -> Table:
    """Every item of the agenda that was begun, below it what was done in it."""
    own: tuple[Column[tuple[str, str]], ...] = (
        Column(f"Pukul ({frame.zone_name(frame.office_of(session))})", 22, itemgetter(0), Align.CENTER),
        Column("Acara dan uraian", 149, itemgetter(1)),
    )
    lines = tuple(_lines(session, acts))
    if not any(isinstance(line, Row) for line in lines):
        lines = tuple(Row(("", line.text)) for line in lines if isinstance(line, GroupRow))
    return Table(columns=own, rows=lines, tight=True, nihil=columns.none_yet(session))


def _lines(session: Session, acts: Sequence[Act]) -> Iterator[Row | GroupRow]:
    """What began; when and what; runs of routine acts in one line, objections under the act they are against."""
    for _, run in groupby(
        (act for act in acts if act.entry.decision.facts.minutes is not Minutes.SILENT and not _is_told(act)),
        key=_run,
    ):
        told = tuple(run)
        if begun := _begun(session, told[0]):
            yield GroupRow(begun)
        else:
            yield Row((_span(session, told), _told(told)))
        yield from (Row(("", _objection(note))) for act in told for note in _under(session, act.entry.seq))


def _is_told(act: Act) -> bool:
    """Whether it only makes a record of a line that was kept at once, which stands above as it was kept."""
    match act.entry.decision:
        case NoteRecorded(kind=NoteKind.INCIDENT, text=text, who=who, about=about) if act.entry.occurred is not None:
            return any(_is_kept(note, text, who, about) for note in act.before.notes)
    return False


def _is_kept(note: Note, text: str, who: str, about: ProposalCode | None) -> bool:
    return note.kind is NoteKind.PENDING and (note.text, note.who, note.about) == (text, who, about)


def _is_record(note: Note, notes: Iterable[Note]) -> bool:
    """Whether a line that was kept at once stands among these notes as a record of the sidang."""
    made = (own for own in notes if own.kind is NoteKind.INCIDENT)
    return not note.is_open and any(_is_kept(note, own.text, own.who, own.about) for own in made)


def _begun(session: Session, act: Act) -> str:
    """The line of the item that this act began; empty where it began none, or took one up again."""
    decision = act.entry.decision
    if not isinstance(decision, AgendaItemStarted):
        return ""
    before = next((item for item in act.before.agenda if item.id == decision.item), None)
    if before is None or before.started is not None:
        return ""
    line = agenda_line(session, decision.item)
    return f"{line}, {_LATE_ENTRY}" if line and _is_late(act.entry) else line


def _run(act: Act) -> Minutes | int:
    """What joins an act to its neighbours: the line that counts them, or nothing but its own number."""
    way = act.entry.decision.facts.minutes
    return act.entry.seq if way is Minutes.SENTENCE else way


def _under(session: Session, seq: int) -> Iterator[Note]:
    """Objections that stand under this decision."""
    return (note for note in session.notes if note.decision == seq and note.kind is NoteKind.OBJECTION)


def _objection(note: Note) -> str:
    return f"Catatan keberatan {note.who}: {clauses.stopped(note.text)}"


def _span(session: Session, run: Sequence[Act]) -> str:
    first, last = (frame.minutes_of(session, act.entry.stamp.when) for act in (run[0], run[-1]))
    span = first if first == last else f"{first}–{last}"
    return f"{span} ({_LATE_ENTRY})" if any(_is_late(act.entry) for act in run) else span


def _is_late(entry: Entry) -> bool:
    """Whether it was written down from paper, at another minute than it happened."""
    return entry.occurred is not None and abs(entry.at - entry.occurred) >= LATE


def _told(run: Sequence[Act]) -> str:
    """One act in its own sentence, a run of routine acts in one that counts them."""
    way = run[0].entry.decision.facts.minutes
    if way is Minutes.SENTENCE or len(run) == 1:
        return sentence(run[0].entry.decision, run[0].after, run[0].before)
    arrived = len(run[-1].after.people) - len(run[0].before.people)
    scores, proposals = _scores(run)
    groups = len({_group(act.entry.decision) for act in run})
    return {
        Minutes.SCORES: f"{scores} skor untuk {proposals} usulan dicatat.",
        Minutes.ARRIVALS: f"Pendaftaran: {arrived} orang dicatat hadir.",
        Minutes.HEADCOUNTS: f"Kehadiran dihitung per kelompok: {groups} kelompok dicatat.",
        Minutes.LEAVING: f"{len(run)} orang meninggalkan sidang.",
        Minutes.RETURNING: f"{len(run)} orang kembali ke sidang.",
        Minutes.COUNTS: f"Hasil hitung suara dicatat ({len(run)} catatan).",
        Minutes.LISTS: _confirmed(run),
    }[way]


def _group(decision: Decision) -> tuple[object, object]:
    """Whom a count at the door is of: one that was counted again, or gives way to names, is one."""
    return getattr(decision, "unsur", None), getattr(decision, "village", None)


def _confirmed(run: Sequence[Act]) -> str:
    """Whose lists, each once, in the order in which they were confirmed."""
    given = [act.entry.decision.villages for act in run if isinstance(act.entry.decision, ListsConfirmed)]
    villages = tuple(dict.fromkeys(village for own in given for village in own))
    return sentence(ListsConfirmed(villages=villages), run[-1].after, run[0].before) if villages else ""


def _scores(run: Iterable[Act]) -> tuple[int, int]:
    """How many cells of the matrix were filled, a corrected one once, and for how many proposals."""
    filled: set[tuple[ProposalCode, CriterionId, Rater]] = set()
    for act in run:
        match act.entry.decision:
            case ProposalScored(code=code, criterion=criterion, rater=rater):
                filled.add((code, criterion, rater))
            case ScoresEntered(scores=scores):
                filled.update((code, criterion, AGREED_RATER) for code, row in scores.items() for criterion in row)
    return len(filled), len({code for code, _, _ in filled})


def _checks(session: Session, acts: Iterable[Act]) -> Iterator[str]:
    """Every check as it was found, also those that the opening of a pleno made."""
    for act in acts:
        check = act.after.sidang.quorum
        if check is not None and check is not act.before.sidang.quorum:
            item = running(act.after.agenda)
            during = f", {item.title}" if item else ""
            yield stopped(f"Pukul {frame.minutes_of(session, check.at)}{during}: {clauses.quorum(check)}")


def _notes(session: Session) -> Iterator[str]:
    """By time; a line that was kept at once says what became of it, unless it became a record, which says the same."""
    told = [(note.at, _noted(note)) for note in session.notes if not _is_record(note, session.notes)]
    told += [(pause.started, f"skors {_pause(session, pause)}") for pause in session.pauses]
    for at, text in sorted(told, key=itemgetter(0)):
        yield stopped(f"Pukul {frame.minutes_of(session, at)}, {text}")


def _noted(note: Note) -> str:
    who = f" {note.who}" if note.who else ""
    about = f" atas usulan {note.about}" if note.about else ""
    kind = NoteKind.INCIDENT if note.kind is NoteKind.PENDING else note.kind  # what `;` keeps is a note to the reader
    return f"{kind.value}{who}{about}: {inner(note.text)}{_settled(note)}"


def _settled(note: Note) -> str:
    if note.kind is not NoteKind.PENDING:
        return ""
    return " (belum ditindaklanjuti)" if note.is_open else f" ({note.remark or 'selesai'})"


def _pause(session: Session, pause: Pause) -> str:
    until = f"sampai dengan {frame.minutes_of(session, pause.ended)}" if pause.ended else "belum dilanjutkan"
    return f"{until}: {inner(pause.reason)}"


def _ties(session: Session, acts: Iterable[Act]) -> Iterator[str]:
    for act in acts:
        tie = act.entry.decision
        if isinstance(tie, TieResolved):
            at = frame.minutes_of(session, act.entry.stamp.when)
            labels = sorted(papers_lampiran.label(session, key) for key in tie.order)
            order = ", lalu ".join(clauses.member(session, key) for key in tie.order)
            settled = f"{listed(labels)} bernilai sama; {_MEANS[tie.means]} ditetapkan urutan {order}"
            yield stopped(f"Pukul {at}: {settled}{_drawn(tie)}")


_MEANS = {TieMeans.DELIBERATION: "secara musyawarah", TieMeans.LOT: "dengan undian"}


def _drawn(tie: TieResolved) -> str:
    is_lot = tie.means is TieMeans.LOT
    return f", diundi oleh {tie.drawn_by}, disaksikan {apart(tie.witnesses)}" if is_lot else ""
