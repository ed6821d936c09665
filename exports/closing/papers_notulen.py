"""Lampiran VIII: minutes of the sidang, made of the decisions: agenda, acts, quorum, notes, votes, ties."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from exports.paper import columns, frame
from exports.paper.blocks import Block, Heading, Signatures, Title
from exports.paper.document import Section
from exports.paper.frame import Lampiran
from exports.paper.tables import Align, Column, Table
from exports.votes import papers_lampiran
from sessions.agenda.decisions import AgendaItemStarted
from sessions.attendance.decisions_guests import QuorumChecked
from sessions.closing.decisions import SidangClosed
from sessions.house_rules.decisions import RulesAdopted
from sessions.kernel.decision import Minutes, fold
from sessions.kernel.session import Note, NoteKind, QuorumCheck, QuorumWay, Session, TieMeans
from sessions.receiving.decisions import ListsConfirmed
from sessions.record.ledger import Entry
from sessions.scoring.decisions import TieResolved
from sessions.scoring.decisions_scores import ProposalScored, ScoresEntered
from sessions.sentences import clauses
from sessions.sentences.clauses import apart, listed, sentence
from sessions.values.agenda import AgendaItem, Pause
from sessions.values.attendance import Role
from sessions.values.guideline import CriterionId
from sessions.values.proposals import AGREED_RATER, ProposalCode, Rater

_OPENING = (AgendaItemStarted, RulesAdopted, QuorumChecked)
"""The first of these opens the sidang; what is before it is preparation."""

LATE = timedelta(minutes=1)
"""What was typed so long after it happened was entered late (mode susulan)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """A standing decision of the sidang, with the session just before and just after it."""

    entry: Entry
    before: Session
    after: Session


def section(session: Session, entries: Sequence[Entry]) -> Section:
    """Parts A to F; every part says so where there is nothing to tell, or nothing yet."""
    acts = tuple(acts_of(entries))
    blocks: list[Block] = [
        Title(("NOTULEN", frame.meeting_name(session).upper())),
        Heading("A. Susunan acara"),
        agenda(session),
        Heading("B. Jalannya sidang"),
        _course(session, acts),
        Heading("C. Pemeriksaan kuorum"),
        _quorum(session, acts),
        Heading("D. Keberatan, catatan kejadian, dan skors"),
        _notes(session),
        Heading("E. Pemungutan suara"),
        *papers_lampiran.blocks_of(session),
        Heading("F. Penyelesaian nilai sama"),
        _ties(session, acts),
        Signatures(
            (
                frame.role_slot(session, Role.CHAIR, "Mengetahui,"),
                frame.role_slot(session, Role.SECRETARY, frame.place_and_date(session)),
            )
        ),
    ]
    return frame.lampiran_section(session, Lampiran.NOTULEN, blocks)


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


def agenda(session: Session) -> Table:
    """The items that were begun, with their minutes and times."""
    zone = frame.zone_name(frame.office_of(session))
    started = [item for item in session.agenda if item.started is not None]
    own: tuple[Column[AgendaItem], ...] = (
        columns.number(),
        Column("Acara", 90, lambda item: item.title),
        Column("Rencana (menit)", 24, lambda item: str(item.minutes), Align.RIGHT),
        Column(f"Mulai ({zone})", 24, lambda item: _minutes(session, item.started), Align.CENTER),
        Column(f"Selesai ({zone})", 24, lambda item: _minutes(session, item.ended), Align.CENTER),
    )
    return columns.table(started, own, nihil=columns.none_yet(session))


def _minutes(session: Session, at: datetime | None) -> str:
    return frame.minutes_of(session, at) if at else ""


def _course(session: Session, acts: Sequence[Act]) -> Table:
    own: tuple[Column[tuple[str, str]], ...] = (
        Column(f"Pukul ({frame.zone_name(frame.office_of(session))})", 24, itemgetter(0), Align.CENTER),
        Column("Uraian", 147, itemgetter(1)),
    )
    return columns.table(_lines(session, acts), own, nihil=columns.none_yet(session))


def _lines(session: Session, acts: Sequence[Act]) -> Iterator[tuple[str, str]]:
    """When and what; runs of routine acts in one line, objections under the act they are against."""
    for _, run in groupby(
        (act for act in acts if act.entry.decision.facts.minutes is not Minutes.SILENT),
        key=_run,
    ):
        told = tuple(run)
        yield _span(session, told), _told(told)
        yield from (("", _objection(note)) for act in told for note in _under(session, act.entry.seq))


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
    return f"{span} (susulan)" if any(_is_late(act.entry) for act in run) else span


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
    return {
        Minutes.SCORES: f"{scores} skor untuk {proposals} usulan dicatat.",
        Minutes.ARRIVALS: f"Pendaftaran: {arrived} orang dicatat hadir.",
        Minutes.HEADCOUNTS: f"Hitung cepat kehadiran: {len(run)} kelompok dicatat.",
        Minutes.LEAVING: f"{len(run)} orang meninggalkan sidang.",
        Minutes.RETURNING: f"{len(run)} orang kembali ke sidang.",
        Minutes.COUNTS: f"Hasil hitung suara dicatat ({len(run)} catatan).",
        Minutes.LISTS: _confirmed(run),
    }[way]


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


def _quorum(session: Session, acts: Iterable[Act]) -> Table:
    """Every check as it was found, also those that the opening of a pleno made."""
    own: tuple[Column[tuple[str, QuorumCheck]], ...] = (
        Column("Pukul", 18, lambda line: frame.minutes_of(session, line[1].at), Align.CENTER),
        Column("Acara", 60, itemgetter(0)),
        Column("Diundang", 22, lambda line: str(line[1].invited), Align.RIGHT),
        Column("Hadir", 18, lambda line: str(line[1].present), Align.RIGHT),
        Column("Kuorum", 18, lambda line: str(line[1].needed), Align.RIGHT),
        Column("Keterangan", 35, lambda line: _verdict(line[1])),
    )
    checked = (
        (next((i.title for i in act.after.agenda if i.started is not None and i.ended is None), "-"), check)
        for act in acts
        if (check := act.after.sidang.quorum) is not None and check is not act.before.sidang.quorum
    )
    return columns.table(checked, own, nihil=columns.none_yet(session))


def _verdict(check: QuorumCheck) -> str:
    verdict = "memenuhi kuorum" if check.is_met else "tidak memenuhi kuorum"
    ways = {QuorumWay.POSTPONE: "; sidang ditunda", QuorumWay.PROCEED: "; sidang dilanjutkan sesuai Tata Tertib"}
    return verdict + (ways[check.way] if check.way else "")


def _notes(session: Session) -> Table:
    """By time; a line that was kept at once says what became of it."""
    told = [
        TimedNote(note.at, note.kind.value, note.who or "-", note.about or "-", f"{note.text}{_settled(note)}")
        for note in session.notes
    ]
    told += [TimedNote(pause.started, "skors", "-", "-", _pause(session, pause)) for pause in session.pauses]
    own: tuple[Column[TimedNote], ...] = (
        Column("Pukul", 18, lambda line: frame.minutes_of(session, line.at), Align.CENTER),
        Column("Jenis", 22, lambda line: line.kind),
        Column("Dari", 36, lambda line: line.who),
        Column("Usulan", 20, lambda line: line.about),
        Column("Isi", 75, lambda line: line.text),
    )
    return columns.table(sorted(told, key=lambda line: line.at), own, nihil=columns.none_yet(session))


class TimedNote(NamedTuple):
    """A note or a suspension as the minutes tell it."""

    at: datetime
    kind: str
    who: str
    about: str
    text: str


def _settled(note: Note) -> str:
    if note.kind is not NoteKind.PENDING:
        return ""
    return " (belum ditindaklanjuti)" if note.is_open else f" ({note.remark or 'selesai'})"


def _pause(session: Session, pause: Pause) -> str:
    until = f"sampai dengan {frame.minutes_of(session, pause.ended)}" if pause.ended else "belum dilanjutkan"
    return f"{pause.reason}; {until}"


def _ties(session: Session, acts: Iterable[Act]) -> Table:
    own: tuple[Column[tuple[Act, TieResolved]], ...] = (
        Column("Pukul", 18, lambda line: frame.minutes_of(session, line[0].entry.stamp.when), Align.CENTER),
        Column("Yang bernilai sama", 42, lambda line: listed(sorted(_names(session, line[1])))),
        Column("Cara", 24, lambda line: line[1].means.value),
        Column("Urutan yang ditetapkan", 48, lambda line: ", lalu ".join(_names(session, line[1]))),
        Column("Pengambil dan saksi", 39, lambda line: _drawn(line[1])),
    )
    ties = ((act, tie) for act in acts if isinstance(tie := act.entry.decision, TieResolved))
    return columns.table(ties, own, nihil=columns.none_yet(session))


def _drawn(tie: TieResolved) -> str:
    is_lot = tie.means is TieMeans.LOT
    return f"diundi oleh {tie.drawn_by}, disaksikan {apart(tie.witnesses)}" if is_lot else columns.NOTHING


def _names(session: Session, tie: TieResolved) -> list[str]:
    return [papers_lampiran.label(session, key) for key in tie.order]
