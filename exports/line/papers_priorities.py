"""Lampiran II: T-D.4 with its sums per Perangkat Daerah, and below it the changes and who was moved."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from exports.paper import columns, frame
from exports.paper.blocks import Block, Heading, LabelValue, Paragraph, Title
from exports.paper.document import Section
from exports.paper.frame import Lampiran
from exports.paper.tables import Align, Column, GroupRow, Row, Table, TotalRow
from sessions.closing.facts import MinutesFacts
from sessions.closing.facts import priorities as priorities_of_closing
from sessions.closing.facts_sums import AgencyShare
from sessions.kernel.session import Session
from sessions.language import numbers
from sessions.language.local import desa_brief, desa_or_kelurahan
from sessions.line import facts as line_facts
from sessions.line import words, words_listed, words_reasons
from sessions.office.facts_plan import are_all_blank, reference
from sessions.proposals import facts_corrections as corrections
from sessions.proposals.decisions_corrections import ProposalChanged
from sessions.proposals.decisions_pairs import ProposalsMerged
from sessions.record.ledger import Entry
from sessions.sentences import places
from sessions.values.plan import PlanReference
from sessions.values.proposals import PRIORITIES, Outcome, Proposal

CHANGES_PART, NOTES_PART = "A", "B"
"""Of what stands below the list."""
UNNAMED_AGENCY = "Perangkat Daerah belum ditetapkan"


def section(session: Session, facts: MinutesFacts, entries: Sequence[Entry]) -> Section:
    """T-D.4 with JUMLAH per agency and in all; below it the changes with their reasons."""
    office = frame.office_of(session)
    blocks: list[Block] = [
        Title(("DAFTAR URUTAN KEGIATAN PRIORITAS KECAMATAN", "MENURUT PERANGKAT DAERAH")),
        LabelValue((("Kecamatan", office.kecamatan), ("Tahun", str(session.plan_year)))),
        _priority_table(session, facts),
        *_notes(session, facts),
        *columns.objections(session, [p for share in facts.regency for p in share.proposals]),
        *_changes(session, facts, entries),
        *_order_notes(session, facts),
        frame.CAMAT_INITIALS,
    ]
    return frame.lampiran_section(session, Lampiran.PRIORITIES, blocks, landscape=True)


ADJUSTED = "menyesuaikan Rancangan Awal RKPD"
"""What stands in place of priority, target and program where none is known: blanks in a signed paper invite filling."""


def of_the_plan(session: Session) -> Iterator[tuple[str, Callable[[Proposal], str]]]:
    """Headings of columns 2 to 4, and what the Acuan RKPD says of a proposal: blank where it says nothing."""

    def said(part: Callable[[PlanReference], str]) -> Callable[[Proposal], str]:
        return lambda p: part(found) if (found := reference(session, p)) is not None else ""

    yield "Prioritas Daerah", said(lambda line: line.priority)
    yield "Sasaran Daerah", said(lambda line: line.target)
    yield "Program", said(lambda line: line.program)


def _of_the_plan(session: Session, facts: MinutesFacts) -> Iterator[Column[Proposal]]:
    if _is_plan_blank(session, facts):
        yield Column("Prioritas, Sasaran, Program", 50, lambda _: ADJUSTED, Align.CENTER)
        return
    for heading, cell in of_the_plan(session):
        yield Column(heading, 33, cell)


def _is_plan_blank(session: Session, facts: MinutesFacts) -> bool:
    return are_all_blank(session, (p for share in facts.regency for p in share.proposals))


def _priority_table(session: Session, facts: MinutesFacts) -> Table:
    """The columns 2 to 4 come from the kabupaten's draft plan; where none of them is known, one column says so."""
    activity, place = (92, 62) if _is_plan_blank(session, facts) else (62, 46)
    own: tuple[Column[Proposal], ...] = (
        columns.number(8),
        *_of_the_plan(session, facts),
        Column("Kegiatan Prioritas", activity, columns.activity),
        Column("Sasaran Kegiatan", 15, _households),
        Column(f"Lokasi ({desa_or_kelurahan:title})", place, partial(columns.located, session)),
        Column("Volume", 16, columns.volume),
        Column("Pagu (Rp)", 22, columns.cost, Align.RIGHT, total=columns.sum_of),
        Column("Perangkat Daerah Penanggung Jawab", 28, columns.agency),
    )
    rows: list[Row | GroupRow | TotalRow] = []
    for share in facts.regency:
        count = f"({len(share.proposals)} kegiatan)"
        rows += columns.grouped([(agency_name(share), share.proposals)], own)
        label = f"JUMLAH {share.agency or UNNAMED_AGENCY} menurut hasil {count}"
        rows.append(columns.total(label, share.proposals, own))
    if facts.regency:
        everything = [p for share in facts.regency for p in share.proposals]
        rows.append(columns.total(f"JUMLAH menurut hasil ({facts.of_the_regency.count} kegiatan)", everything, own))
    none = columns.none_decided(facts)
    return Table(columns=own, rows=tuple(rows), number_row=True, tight=True, nihil=none)


def _households(proposal: Proposal) -> str:
    households = proposal.draft.households
    return f"{numbers.thousands(households)} KK" if households else columns.NOTHING


def agency_name(share: AgencyShare) -> str:
    """With its short name behind it, where that is another one."""
    if not share.agency:
        return UNNAMED_AGENCY
    return share.agency if share.name == share.agency else f"{share.name} ({share.agency})"


def _notes(session: Session, facts: MinutesFacts) -> Iterator[Block]:
    chosen = [proposal for share in facts.regency for proposal in share.proposals]
    if not chosen:
        return
    notes = []
    if not facts.has_ceiling:
        notes.append(f"Kolom ({7 if _is_plan_blank(session, facts) else 9}): {columns.ESTIMATE_NOTE}")
    if not _is_plan_blank(session, facts):
        notes.append("Kolom (2), (3), dan (4) menurut Rancangan Awal RKPD.")
    notes.append(columns.unknown_cost_note(chosen))
    if told := " ".join(filter(None, notes)):
        yield Paragraph(f"Keterangan: {told}", small=True)


def _changes(session: Session, facts: MinutesFacts, entries: Iterable[Entry]) -> Iterator[Block]:
    """Old and new volume, cost or agency of every priority that was changed, with the reason on record."""
    reasons = change_reasons(entries)
    own: tuple[Column[Proposal], ...] = (
        columns.number(8),
        Column("Kegiatan", 90, columns.activity),
        Column("Semula", 50, columns.asked),
        Column("Menjadi", 50, columns.granted),
        Column("Alasan", 88, lambda p: _told([*reasons.get(p.code, ()), p.reason.strip()])),
    )
    yield Heading(f"{CHANGES_PART}. Perubahan volume, biaya, atau Perangkat Daerah atas kegiatan prioritas")
    yield columns.table(changed_below(session), own, tight=True, nihil=columns.none_decided(facts))


def _order_notes(session: Session, facts: MinutesFacts) -> Iterator[Block]:
    """Catatan urutan: of those above what their number and their score do not tell; nothing where there is no more."""
    own: tuple[Column[Proposal], ...] = (
        columns.number(8),
        Column("Kode", 16, lambda p: p.code),
        Column("Kegiatan", 74, columns.named),
        Column(f"{desa_brief}", 30, lambda p: places.village_in_list(frame.office_of(session), p.draft.village)),
        Column("Catatan", 156, lambda p: _order_note(session, facts, p)),
    )
    if noted := noted_below(session, facts):
        yield Heading(f"{NOTES_PART}. Catatan urutan")
        yield columns.table(noted, own, tight=True)


def changed_below(session: Session) -> tuple[Proposal, ...]:
    """The rows of part A below Lampiran II."""
    return tuple(p for p in priorities_of_closing(session) if columns.is_changed(p))


def noted_below(session: Session, facts: MinutesFacts) -> tuple[Proposal, ...]:
    """The rows of part B: of the list above it in the order of the ranking, then what was moved and is on no list."""
    moved = (session.proposals[row.code] for row in line_facts.of(session).rows if row.moved)
    others = (p for p in moved if p.outcome not in {*PRIORITIES, Outcome.RESERVE})
    return tuple(p for p in (*priorities_of_closing(session), *others) if _order_note(session, facts, p))


def _order_note(session: Session, facts: MinutesFacts, proposal: Proposal) -> str:
    if proposal.outcome not in PRIORITIES:
        row = line_facts.of(session).by_code[proposal.code]
        return words_reasons.joined([words.moved(session, row, row.moved)] if row.moved else [])
    if proposal in facts.elsewhere:
        return ""
    told = words_listed.of(session, proposal.code)
    mended = (f"{found} ({found.reason})" for found in corrections.mended(session, proposal))
    return words_reasons.joined((*told.besides(()), *mended))


def _told(reasons: Sequence[str]) -> str:
    """Each reason once; one that another repeats in its own words is left out."""
    told = [r for r in dict.fromkeys(reasons) if r and not any(r in other for other in reasons if other != r)]
    return "; ".join(told) or columns.NOTHING


def change_reasons(entries: Iterable[Entry]) -> dict[str, list[str]]:
    """Code -> the reasons given whenever its volume, cost or agency was changed, oldest first."""
    reasons: dict[str, list[str]] = {}
    for entry in entries:
        match entry.decision:
            case ProposalChanged(code=code, reason=reason) | ProposalsMerged(survivor=code, reason=reason):
                if reason.strip():
                    reasons.setdefault(code, []).append(reason.strip())
    return reasons
