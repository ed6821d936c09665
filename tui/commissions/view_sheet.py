"""The worksheet of a commission that came back as a file: what it says against what the session has, row by row."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sessions.commissions.facts_worksheet import NOTHING_SAID, Filled, WorksheetLine
from sessions.commissions.intake import CODE, WORKSHEET, ReadRow, ReadWorksheet
from sessions.intake.layouts import FieldName, Known
from sessions.intake.named_tables import NamedTable, nearest_named
from sessions.kernel.session import Session
from sessions.language.numbers import rupiah
from sessions.proposals.intake import Arrangement
from sessions.sentences.clauses import listed
from sessions.sentences.short import short_name
from sessions.values.proposals import Proposal
from tui.commissions.view_results import agreed_place, verdict_name
from tui.proposals.view_columns import ColumnsOf
from tui.proposals.view_one import volume_text
from tui.widgets.view import ComparedSheet, Detail, ListColumn, ListRow, Tone, rows_of


def arrangement(table: NamedTable) -> Arrangement:
    """How a table is read."""
    return Arrangement(sheet=table.sheet.name, heading_row=table.heading_row, mapping=table.mapping)


OF_A_WORKSHEET = ColumnsOf(
    names=lambda field: WORKSHEET.columns[field].heading,
    offered=tuple(field for field in WORKSHEET.columns if field != Known.IGNORED),
    needed=(CODE,),
    missed=(CODE, FieldName("place")),
    at_heading=lambda grid, sheet, row: arrangement(nearest_named(WORKSHEET, grid, sheet, row)),
)
"""The columns of a worksheet, for the screen on which those of a file are arranged."""

CHANGED, TO_LOOK_AT, SAME = "Diisi", "Periksa", "Tidak diisi"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A row of the file: what it says, and what is there now."""

    key: int
    row: ReadRow
    activity: str
    says: str
    now: str
    tone: Tone


COLUMNS: tuple[ListColumn[_Line], ...] = (
    ListColumn("Baris", 5, lambda line: str(line.row.row), is_number=True),
    ListColumn("Kode", 8, lambda line: line.row.code or line.row.written),
    ListColumn("Kegiatan", 16, lambda line: line.activity, grows=1, gives_way=1, cut=short_name),
    ListColumn("Menurut lembar", 22, lambda line: line.says, grows=2),
    ListColumn("Sekarang di sesi", 22, lambda line: line.now, grows=1),
)


def sheets(session: Session, read: ReadWorksheet, now: Filled) -> tuple[ComparedSheet, ...]:
    """What is to be looked at, what was filled in, and the rest; a row may be on the first two."""
    odd = [row for row in read.rows if row.told]
    filled = [row for row in read.rows if row.line is not None]
    rest = [row for row in read.rows if row.line is None and not row.told]
    named = ((TO_LOOK_AT, odd), (CHANGED, filled), (SAME, rest))
    found = tuple(ComparedSheet(name=name, rows=table(session, rows, now)) for name, rows in named if rows)
    return found or (ComparedSheet(name=SAME, rows=()),)


def table(session: Session, rows: Iterable[ReadRow], now: Filled) -> tuple[ListRow[int], ...]:
    """The rows of the file, what it says beside what is there now."""
    return rows_of((_line(session, row, now) for row in rows), COLUMNS)


def _line(session: Session, row: ReadRow, now: Filled) -> _Line:
    proposal = session.proposals.get(row.code) if row.code else None
    return _Line(
        key=row.row,
        row=row,
        activity=proposal.draft.activity if proposal else "",
        says=said(proposal, row.line) if proposal and row.line else "–",
        now=_now(session, proposal, now) if proposal else "tidak ada",
        tone=Tone.ALERT if row.told else Tone.PLAIN if row.line else Tone.DIM,
    )


def said(proposal: Proposal, line: WorksheetLine) -> str:
    """`urutan 3, 80 m, Rp160.000.000`; of a line of another commission that it is wanted."""
    parts = list(_parts(proposal, line))
    return listed(parts) if parts else "hanya alasan"


def _parts(proposal: Proposal, line: WorksheetLine) -> Iterator[str]:
    if line.is_claimed:
        yield "diminta"
    if line.place is not None:
        yield f"urutan {line.place}"
    if line.verdict:
        yield verdict_name(line.verdict)
    if line.volume is not None or line.unit:
        volume = proposal.volume if line.volume is None else line.volume
        yield volume_text(volume, line.unit or proposal.unit)
    if line.cost is not None:
        yield rupiah(line.cost)


def _now(session: Session, proposal: Proposal, now: Filled) -> str:
    """What was typed already, else the place in the agreed order; then the figures in force."""
    typed = now.get(proposal.code, NOTHING_SAID)
    place = agreed_place(session, proposal)
    told = [f"diketik: {said(proposal, typed)}"] if typed != NOTHING_SAID else [f"urutan {place}"] if place else []
    cost = "biaya belum diketahui" if proposal.cost is None else rupiah(proposal.cost)
    return ", ".join((*told, volume_text(proposal.volume, proposal.unit), cost))


def detail(session: Session, read: ReadWorksheet, now: Filled, key: int) -> Detail | None:
    """A row in full: what the file says, its reason, and what is to be looked at."""
    row = next((row for row in read.rows if row.row == key), None)
    if row is None:
        return None
    found = _line(session, row, now)
    told = f"{found.now} → {found.says}" if row.line else "Tidak ada yang diambil dari baris ini."
    reason = (f"Alasan: {row.line.reason}",) if row.line and row.line.reason else ()
    return Detail(title=f"{row.code or row.written} {found.activity}".strip(), lines=(*row.told, told, *reason))


def summary(read: ReadWorksheet) -> str:
    """`Komisi I: 12 baris diisi, 3 perlu diperiksa; 2 usulan tidak ada di lembar ini: 2003-04, 2003-09`."""
    odd = sum(bool(row.told) for row in read.rows)
    told = [f"Komisi {read.commission}: {len(read.lines)} baris diisi"]
    told += [f"{odd} perlu diperiksa"] if odd else []
    lacking = f"{len(read.missing)} usulan tidak ada di lembar ini: {', '.join(read.missing)}" if read.missing else ""
    unread = f"kolom tidak dibaca: {', '.join(read.unread)}" if read.unread else ""
    return "; ".join(filter(None, (", ".join(told), unread, lacking)))
