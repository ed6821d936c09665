"""Lampiran VIII: minutes of the sidang, made of the decisions: agenda, acts, quorum, notes, votes, ties."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import groupby

from exports.paper import frame, signing
from exports.paper.blocks import Align, Block, Column, Heading, Row, Signatures, Table, Title
from exports.paper.document import Section
from exports.paper.frame import Lampiran
from exports.votes import papers_lampiran
from sessions.agenda.decisions import AgendaItemStarted
from sessions.attendance.decisions_guests import QuorumChecked
from sessions.closing.decisions import SidangClosed
from sessions.house_rules.decisions import RulesAdopted
from sessions.kernel.decision import Minutes, fold
from sessions.kernel.session import Note, NoteKind, QuorumCheck, QuorumWay, Session, TieMeans
from sessions.record.ledger import Entry
from sessions.scoring.decisions import ProposalScored, ScoresEntered, TieResolved
from sessions.sentences import clauses
from sessions.sentences.clauses import listed, sentence
from sessions.values.agenda import Pause
from sessions.values.attendance import PersonId, Role
from sessions.values.guideline import CriterionId
from sessions.values.proposals import AGREED_RATER, ProposalCode, Rater

_OPENING = (AgendaItemStarted, RulesAdopted, QuorumChecked)
"""The first of these opens the sidang; what stands before it is preparation."""

LATE = timedelta(minutes=1)
"""What was typed so long after it happened was entered late (mode susulan)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """A standing decision of the sidang, with the session just before and just after it."""

    entry: Entry
    before: Session
    after: Session


def section(session: Session, entries: Sequence[Entry]) -> Section:
    """Parts A to F; every part says NIHIL where there is nothing to tell."""
    acts = tuple(acts_of(entries))
    blocks: list[Block] = [
        Title(lines=("NOTULEN", frame.meeting_name(session).upper())),
        Heading(text="A. Susunan acara"),
        _agenda(session),
        Heading(text="B. Jalannya sidang"),
        _course(session, acts),
        Heading(text="C. Pemeriksaan kuorum"),
        _quorum(session, acts),
        Heading(text="D. Keberatan, catatan kejadian, dan skors"),
        _notes(session),
        Heading(text="E. Pemungutan suara"),
        *papers_lampiran.blocks_of(session),
        Heading(text="F. Penyelesaian nilai sama"),
        _ties(session, acts),
        Signatures(
            slots=(
                signing.role_slot(session, Role.CHAIR, "Mengetahui,"),
                signing.role_slot(session, Role.SECRETARY, frame.place_and_date(session)),
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


def _agenda(session: Session) -> Table:
    zone = frame.zone_name(frame.office_of(session))
    started = [item for item in session.agenda if item.started is not None]
    rows = [
        Row(
            (
                str(number),
                item.title,
                str(item.minutes),
                frame.minutes_of(session, item.started) if item.started else "",
                frame.minutes_of(session, item.ended) if item.ended else "",
            )
        )
        for number, item in enumerate(started, start=1)
    ]
    return Table(
        columns=(
            Column(heading="No", width=9, align=Align.CENTER),
            Column(heading="Acara", width=90),
            Column(heading="Rencana (menit)", width=24, align=Align.RIGHT),
            Column(heading=f"Mulai ({zone})", width=24, align=Align.CENTER),
            Column(heading=f"Selesai ({zone})", width=24, align=Align.CENTER),
        ),
        rows=tuple(rows),
    )


def _course(session: Session, acts: Sequence[Act]) -> Table:
    rows = []
    for _, run in groupby(
        (act for act in acts if act.entry.decision.facts.minutes is not Minutes.SILENT),
        key=_run,
    ):
        told = tuple(run)
        rows.append(Row((_span(session, told), _told(told))))
        rows += [Row(("", _objection(note))) for act in told for note in _under(session, act.entry.seq)]
    return Table(
        columns=(
            Column(heading=f"Pukul ({frame.zone_name(frame.office_of(session))})", width=24, align=Align.CENTER),
            Column(heading="Uraian", width=147),
        ),
        rows=tuple(rows),
    )


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
    }[way]


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
    rows = [
        _quorum_row(session, act, check)
        for act in acts
        if (check := act.after.sidang.quorum) is not None and check is not act.before.sidang.quorum
    ]
    return Table(
        columns=(
            Column(heading="Pukul", width=18, align=Align.CENTER),
            Column(heading="Acara", width=60),
            Column(heading="Diundang", width=22, align=Align.RIGHT),
            Column(heading="Hadir", width=18, align=Align.RIGHT),
            Column(heading="Kuorum", width=18, align=Align.RIGHT),
            Column(heading="Keterangan", width=35),
        ),
        rows=tuple(rows),
    )


def _quorum_row(session: Session, act: Act, check: QuorumCheck) -> Row:
    running = next((i.title for i in act.after.agenda if i.started is not None and i.ended is None), "-")
    verdict = "memenuhi kuorum" if check.is_met else "tidak memenuhi kuorum"
    ways = {QuorumWay.POSTPONE: "; sidang ditunda", QuorumWay.PROCEED: "; sidang dilanjutkan sesuai Tata Tertib"}
    verdict += ways[check.way] if check.way else ""
    return Row(
        (
            frame.minutes_of(session, check.at),
            running,
            str(check.invited),
            str(check.present),
            str(check.needed),
            verdict,
        )
    )


def _notes(session: Session) -> Table:
    """By time; a line that was kept at once says what became of it."""
    told = [
        (note.at, (note.kind.value, note.who or "-", note.about or "-", f"{note.text}{_settled(note)}"))
        for note in session.notes
    ]
    told += [(pause.started, ("skors", "-", "-", _pause(session, pause))) for pause in session.pauses]
    rows = [Row((frame.minutes_of(session, at), *cells)) for at, cells in sorted(told, key=lambda line: line[0])]
    return Table(
        columns=(
            Column(heading="Pukul", width=18, align=Align.CENTER),
            Column(heading="Jenis", width=22),
            Column(heading="Dari", width=36),
            Column(heading="Usulan", width=20),
            Column(heading="Isi", width=75),
        ),
        rows=tuple(rows),
    )


def _settled(note: Note) -> str:
    if note.kind is not NoteKind.PENDING:
        return ""
    return " (belum ditindaklanjuti)" if note.is_open else f" ({note.remark or 'selesai'})"


def _pause(session: Session, pause: Pause) -> str:
    until = f"sampai dengan {frame.minutes_of(session, pause.ended)}" if pause.ended else "belum dilanjutkan"
    return f"{pause.reason}; {until}"


def _ties(session: Session, acts: Iterable[Act]) -> Table:
    rows = [_tie_row(session, act, act.entry.decision) for act in acts if isinstance(act.entry.decision, TieResolved)]
    return Table(
        columns=(
            Column(heading="Pukul", width=18, align=Align.CENTER),
            Column(heading="Yang bernilai sama", width=42),
            Column(heading="Cara", width=24),
            Column(heading="Urutan yang ditetapkan", width=48),
            Column(heading="Pengambil dan saksi", width=39),
        ),
        rows=tuple(rows),
    )


def _tie_row(session: Session, act: Act, tie: TieResolved) -> Row:
    names = [_named(session, key) for key in tie.order]
    by = "-"
    if tie.means is TieMeans.LOT:
        by = f"diambil {tie.drawn_by}; saksi {listed(tie.witnesses)}"
    return Row(
        (
            frame.minutes_of(session, act.entry.stamp.when),
            listed(sorted(names)),
            tie.means.value,
            ", lalu ".join(names),
            by,
        )
    )


def _named(session: Session, key: str) -> str:
    """A person by name, a proposal by its activity and code."""
    person = session.people.get(PersonId(key))
    if person is not None:
        return person.card.name
    proposal = session.proposals.get(ProposalCode(key))
    return f"{proposal.draft.activity} ({key})" if proposal else key
