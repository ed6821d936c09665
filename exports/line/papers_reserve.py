"""Lampiran VII: the reserve by rank, a line each; what several have in common stands once above it, by letters."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from exports.paper import columns, frame
from exports.paper.blocks import Block, Paragraph, Title
from exports.paper.document import Section
from exports.paper.frame import Lampiran
from exports.paper.printable import list_sign
from exports.paper.tables import Align, Column, NoteRow, Table, TableRow
from sessions.closing.facts import MinutesFacts
from sessions.kernel.session import Session
from sessions.language.local import desa_brief
from sessions.line import facts as line
from sessions.line import words_listed
from sessions.line.facts import Ranked
from sessions.line.words_limits import Names
from sessions.line.words_listed import ReasonInList
from sessions.line.words_reasons import joined, value_of
from sessions.sentences import places
from sessions.sentences.clauses import capital
from sessions.values.proposals import Proposal

SHARED = 2
"""Rows from which on a clause stands above the list."""

IN_THE_ROW = "catatan"
"""In place of letters: the row itself says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A row of the list."""

    proposal: Proposal
    row: Ranked | None
    reason: ReasonInList


def section(session: Session, facts: MinutesFacts) -> Section:
    """What the letters mean, the list with JUMLAH, objections, and the paraf."""
    lines = tuple(_lines(session, facts))
    signs = _signs(lines)
    blocks: list[Block] = [
        Title((f"DAFTAR USULAN CADANGAN TAHUN {session.plan_year}",)),
        *_legend(session, lines, signs),
        _list(session, facts, lines, signs),
        *_notes(facts),
        *columns.objections(session, facts.reserve),
        frame.CAMAT_INITIALS,
    ]
    return replace(frame.lampiran_section(session, Lampiran.RESERVE, blocks), has_long_lines=True)


def _lines(session: Session, facts: MinutesFacts) -> Iterator[_Line]:
    by_code = line.of(session).by_code
    for proposal in facts.reserve:
        reason = words_listed.of(session, proposal.code)
        yield _Line(proposal=proposal, row=by_code.get(proposal.code), reason=reason)


def _signs(lines: Sequence[_Line]) -> Mapping[str, str]:
    """Clause -> its letter, of those that several rows have: limits first, each in the order of the list."""
    times = Counter(clause for own in lines for clause in dict.fromkeys(own.reason.shareable))
    limits = (clause for own in lines for clause in own.reason.limits)
    ordered = dict.fromkeys((*limits, *times))
    shared = [clause for clause in ordered if times[clause] >= SHARED]
    return {clause: list_sign(1, number).rstrip(".") for number, clause in enumerate(shared, start=1)}


def _legend(session: Session, lines: Sequence[_Line], signs: Mapping[str, str]) -> Iterator[Block]:
    """The letters, and beside whom the column Selisih is reckoned."""
    if signs:
        yield columns.table(signs.items(), _MEANINGS, tight=True)
    if lines:
        yield Paragraph(" ".join(_reading(session, lines)), small=True, leads=True)


def _reading(session: Session, lines: Sequence[_Line]) -> Iterator[str]:
    """What the short headings mean, and who was the last inside of each commission."""
    yield "Kec: urutan kecamatan. Sebab: batas yang lebih dahulu penuh disebut lebih dahulu."
    names = Names(session)
    last = {own.reason.last: own.row for own in lines if own.reason.last and own.row}
    by_code = line.of(session).by_code
    told = [
        f"{f'Komisi {row.commission}' if row.commission else 'di luar komisi'} {names(code)} {value_of(by_code[code])}"
        for code, row in sorted(last.items(), key=lambda found: str(found[1].commission))
    ]
    if told:
        beside = "Selisih: nilai usulan dikurangi nilai usulan terakhir yang masuk dalam komisinya, yaitu"
        yield f"{beside} {'; '.join(told)}."


_MEANINGS: tuple[Column[tuple[str, str]], ...] = (
    Column("Sebab", 12, lambda found: found[1], Align.CENTER),
    Column("Artinya", 187, lambda found: capital(found[0])),
)


def _list(session: Session, facts: MinutesFacts, lines: Sequence[_Line], signs: Mapping[str, str]) -> Table:
    own = _columns(session, signs)
    rows: list[TableRow] = []
    for row, told in zip(columns.rows(lines, own), lines, strict=True):
        rows.append(row)
        if note := _note(session, told, signs):
            rows.append(NoteRow(note, first=_NOTED_FROM))
    if lines:
        rows.append(columns.total(f"JUMLAH menurut hasil ({len(lines)} usulan)", lines, own))
    return Table(columns=own, rows=tuple(rows), tight=True, nihil=columns.none_decided(facts))


_NOTED_FROM = 3
"""The column of the name."""


def _columns(session: Session, signs: Mapping[str, str]) -> tuple[Column[_Line], ...]:
    return (
        columns.number(8, Align.RIGHT),
        Column("Kec", 8, lambda own: columns.rank(own.row), Align.RIGHT),
        Column("Kode", 14, lambda own: own.proposal.code),
        Column("Kegiatan", 43, lambda own: columns.named(own.proposal)),
        Column(f"{desa_brief}; lokasi", 40, lambda own: places.located(session, own.proposal)),
        Column("Volume", 15, lambda own: columns.volume(own.proposal), Align.RIGHT),
        Column(
            "Biaya (Rp)",
            20,
            lambda own: columns.cost(own.proposal),
            Align.RIGHT,
            total=lambda all_: columns.sum_of(own.proposal for own in all_),
        ),
        Column("PD", 22, lambda own: columns.agency(own.proposal), whole=12),
        Column("Nilai", 11, lambda own: value_of(own.row) if own.row else columns.NOTHING, Align.RIGHT),
        Column("Selisih", 12, lambda own: own.reason.below or columns.NOTHING, Align.RIGHT),
        Column("Sebab", 12, lambda own: _letters(own, signs), Align.CENTER),
    )


def _letters(own: _Line, signs: Mapping[str, str]) -> str:
    found = [signs[clause] for clause in own.reason.shareable if clause in signs]
    return ", ".join(found) or IN_THE_ROW


def _note(session: Session, own: _Line, signs: Mapping[str, str]) -> str:
    """What no letter and no column tells."""
    text = joined(own.reason.besides(signs))
    return joined((text, *columns.besides(session, own.proposal, text)))


def _notes(facts: MinutesFacts) -> Iterator[Block]:
    estimate = "" if facts.has_ceiling else f"Kolom Biaya: {columns.ESTIMATE_NOTE}"
    note = " ".join(filter(None, (estimate, columns.unknown_cost_note(facts.reserve))))
    if facts.reserve and note:
        yield Paragraph(f"Keterangan: {note}", small=True)
