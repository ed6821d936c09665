"""The worksheet of a commission as a file that came back: what it says of each proposal, and what is to be looked at.

    Kode | Kegiatan | … | Volume | Biaya (Rp)  |  Urutan | Volume baru | Biaya baru (Rp) | S/T | Alasan
    what was looked at, locked in our own file |  what the commission filled in

Columns are found by their headings in any order; those to the left are only compared with the session, since it may
have changed while the sheet was away.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from sessions.commissions.facts import OF_A_COMMISSION, worksheet
from sessions.commissions.facts_worksheet import AGREED, LETTERS, NOTHING_SAID, PARKED, Filled, WorksheetLine
from sessions.intake.grid import Finding, Grid, NotATable
from sessions.intake.layouts import FieldName, Known, SourceColumn
from sessions.intake.mapping import Remembered
from sessions.intake.named_tables import NamedTable, named_tables, table_kind
from sessions.intake.repairs.agencies import words_of
from sessions.intake.repairs.money import heading_factor, read_cost, read_volume
from sessions.intake.verdicts import Why
from sessions.kernel.checks import REASON_LENGTH
from sessions.kernel.session import Session
from sessions.language.numbers import quantity, rupiah
from sessions.rules import ranking
from sessions.values.commissions import CommissionId
from sessions.values.proposals import Outcome, Proposal, ProposalCode


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadRow:
    """A row of the file, counted from 1. `code` is None where no proposal of the session is meant, `line` where the
    row says nothing that can be taken over; `told` are sentences about what somebody should look at.
    """

    row: int
    written: str
    code: ProposalCode | None = None
    line: WorksheetLine | None = None
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadWorksheet:
    """A file as the worksheet of one commission. `missing` are its undecided proposals of which no row speaks.

    `table` is how its columns were read.
    """

    file_name: str
    commission: CommissionId
    rows: tuple[ReadRow, ...]
    missing: tuple[ProposalCode, ...]
    table: NamedTable

    @property
    def unread(self) -> tuple[str, ...]:
        """The headings of columns that have something in them and mean nothing here."""
        return self.table.unread

    @property
    def lines(self) -> Filled:
        """What can be taken over."""
        return {row.code: row.line for row in self.rows if row.code is not None and row.line is not None}


CODE = FieldName("code")
_FILLED = (
    SourceColumn(
        name=FieldName("place"),
        heading="Urutan",
        synonyms="urutan|urut|nomor urut|urutan komisi|urutan prioritas",
    ),
    SourceColumn(
        name=FieldName("volume"),
        heading="Volume baru",
        synonyms="volume baru|volume hasil|volume perubahan|volume disepakati",
    ),
    SourceColumn(
        name=FieldName("cost"),
        heading="Biaya baru (Rp)",
        synonyms="biaya baru rp|biaya baru|anggaran baru|biaya hasil|biaya disepakati|pagu baru",
    ),
    SourceColumn(
        name=FieldName("verdict"),
        heading="S/T",
        synonyms="s t|setuju|setuju tidak|setuju tidak setuju|hasil|keputusan|kesepakatan",
    ),
    SourceColumn(name=FieldName("reason"), heading="Alasan", synonyms="alasan|keterangan|catatan|alasan perubahan"),
)
_LOOKED_AT = (
    SourceColumn(name=CODE, heading="Kode", synonyms="kode|kode usulan|id usulan"),
    SourceColumn(
        name=FieldName("activity"),
        heading="Kegiatan",
        synonyms="kegiatan|usulan|usulan kegiatan|nama kegiatan|uraian kegiatan",
    ),
    SourceColumn(
        name=FieldName("asked_volume"),
        heading="Volume semula",
        synonyms="volume|volume usulan|volume semula",
    ),
    SourceColumn(
        name=FieldName("asked_cost"),
        heading="Biaya semula (Rp)",
        synonyms="biaya rp|biaya|anggaran|biaya usulan|biaya semula|perkiraan biaya",
    ),
    SourceColumn(
        name=Known.IGNORED,
        synonyms="no|nomor|lokasi|alamat|desa|kelurahan|desa kelurahan|satuan|prioritas desa|prio desa"
        "|prioritas kelurahan|prio kelurahan|paraf",
    ),
)
_TO_FILL = tuple(str(column.name) for column in _FILLED)
WORKSHEET = table_kind(
    "lembar kerja komisi", (*_LOOKED_AT, *_FILLED), needed=(CODE,), some_of=(column.name for column in _FILLED)
)
"""The worksheet of a commission: the codes, and at least one column to fill in."""

_WORDS: Mapping[str, tuple[str, ...]] = {
    AGREED: ("s", "setuju", "ya", "v", "disetujui", "disepakati"),
    Outcome.NOT_AGREED.value: ("t", "tidak", "tidak setuju", "belum disepakati", "belum setuju", "ditolak"),
    Outcome.RETURNED.value: ("k", "dikembalikan", "kembali", "dikembalikan ke desa", "dikembalikan ke kelurahan"),
    Outcome.FORWARDED.value: ("p", "provinsi", "pusat", "provinsi pusat", "diteruskan", "diteruskan ke provinsi pusat"),
    Outcome.DIVERTED.value: ("h", "hibah", "dialihkan ke mekanisme hibah"),
    PARKED: ("d", "tunda", "ditunda"),
}
_VERDICTS = {word: verdict for verdict, words in _WORDS.items() for word in words}
_ODD_COSTS = frozenset({Why.COST_UNUSUAL, Why.COST_AMBIGUOUS})


def worksheet_in(
    grid: Grid,
    session: Session,
    commission: CommissionId | None = None,
    table: NamedTable | None = None,
    remembered: Remembered | None = None,
) -> ReadWorksheet:
    """The sheet that speaks of most proposals; without `commission` that of which it names most.

    `table` is one that somebody arranged, `remembered` are columns that somebody arranged before. Raises NotATable:
    NO_COLUMNS where no sheet has a column of codes and one to fill in, NO_HEADINGS where it names no proposal.
    """
    found = (table,) if table else named_tables(WORKSHEET, grid, remembered)
    best = max(found, key=lambda one: len(_codes(session, one, commission)))
    named = Counter(session.proposals[code].commission for code in _codes(session, best))
    named.pop(None, None)
    whose = commission or next((id_ for id_, _ in named.most_common(1)), None)
    if whose is None:
        raise NotATable(Finding.NO_HEADINGS, file=grid.file_name)
    rows = tuple(_told_of_twins(list(_Reading(session, whose, best).rows())))
    told = {row.code for row in rows}
    return ReadWorksheet(
        file_name=grid.file_name,
        commission=whose,
        rows=rows,
        missing=tuple(p.code for p in worksheet(session, whose) if p.code not in told),
        table=best,
    )


def _codes(session: Session, table: NamedTable, commission: CommissionId | None = None) -> list[ProposalCode]:
    """The proposals that a table names; of one commission where that is given."""
    column = table.mapping.places[CODE]
    cells = (row[column] for _, row in table.rows if column < len(row))
    codes = [code for cell in cells if (code := _code(session, cell)) is not None]
    return [code for code in codes if commission in {None, session.proposals[code].commission}]


def _code(session: Session, written: str) -> ProposalCode | None:
    """The one proposal that a cell names, `2001 - 3` and `2001–03` too."""
    named = ranking.parse("-".join(part.strip() for part in written.replace("–", "-").split("-")))
    return ProposalCode(named[0]) if len(named) == 1 and named[0] in session.proposals else None


class _Reading:
    """Reads the rows of one table against the session."""

    def __init__(self, session: Session, commission: CommissionId, table: NamedTable) -> None:
        self._session, self._commission, self._table = session, commission, table
        headings = {str(column.field): column.heading for column in table.mapping.columns}
        self._factors = {name: heading_factor(headings.get(name, "")) for name in ("cost", "asked_cost")}

    def rows(self) -> Iterator[ReadRow]:
        """Every row that says something: names a proposal, or has anything where the commission writes."""
        for number, row in self._table.rows:
            cells = {str(field): text for field, text in self._table.cells(row).items()}
            proposal = self._session.proposals.get(_code(self._session, cells["code"]) or ProposalCode(""))
            written = cells["code"] or cells.get("activity", "")
            if proposal is not None:
                yield self._row(number, proposal, cells)
            elif cells["code"] or any(cells.get(name) for name in (*_TO_FILL, "activity")):
                yield ReadRow(row=number, written=written, told=(_unknown(cells),))

    def _row(self, number: int, proposal: Proposal, cells: Mapping[str, str]) -> ReadRow:
        """What a row says of this proposal, of another commission only that it is wanted here."""
        told = list(self._changed_since(proposal, cells))
        is_filled = any(cells.get(name) for name in _TO_FILL)
        if proposal.outcome is not None:
            told += [f"Usulan ini sudah diputus: {proposal.outcome.label}; barisnya dilewati."] if is_filled else []
            return ReadRow(row=number, written=cells["code"], code=proposal.code, told=tuple(told))
        if proposal.commission != self._commission:
            told.append("Usulan komisi lain: diminta komisi ini dan menjadi pertanyaan Pleno II.")
            line = WorksheetLine(is_claimed=True)
            return ReadRow(row=number, written=cells["code"], code=proposal.code, line=line, told=tuple(told))
        line, odd = self._line(proposal, cells)
        taken = line if line != NOTHING_SAID else None
        return ReadRow(row=number, written=cells["code"], code=proposal.code, line=taken, told=(*told, *odd))

    def _line(self, proposal: Proposal, cells: Mapping[str, str]) -> tuple[WorksheetLine, tuple[str, ...]]:
        told: list[str] = []
        place = self._place(cells.get("place", ""), told)
        verdict = _verdict(cells.get("verdict", ""), told)
        volume, unit = _volume(proposal, cells.get("volume", ""), told)
        cost = self._cost(cells.get("cost", ""), told)
        reason = cells.get("reason", "")
        if place is not None and verdict not in {"", AGREED}:
            told.append(f"Bernomor urut {place}, padahal {_label(verdict)}; nomornya tidak dipakai.")
            place = None
        line = WorksheetLine(
            place=place,
            verdict="" if place is not None or verdict == AGREED else verdict,
            volume=None if volume == proposal.volume else volume,
            unit="" if unit == proposal.unit else unit,
            cost=None if cost == proposal.cost else cost,
            reason=reason,
        )
        is_changed = (line.volume, line.unit, line.cost) != (None, "", None)
        if (is_changed or line.outcome is not None) and len(reason.strip()) < REASON_LENGTH:
            told.append("Perubahan atau penolakan ini belum beralasan; isilah sebelum disahkan.")
        if verdict == AGREED and place is None:
            told.append("Disetujui tanpa nomor urut; beri nomornya sebelum disahkan.")
        return line, tuple(told)

    def _place(self, written: str, told: list[str]) -> int | None:
        digits = written.strip().rstrip(".")
        if not digits:
            return None
        if digits.isdecimal() and 0 < int(digits[:6]) <= len(self._session.proposals):
            return int(digits)
        told.append(f"Urutan “{written}” bukan nomor urut; dilewati.")
        return None

    def _cost(self, written: str, told: list[str]) -> int | None:
        cost, why = read_cost(written, factor=self._factors["cost"])
        if written and cost is None:
            told.append(f"Biaya baru “{written}” tidak terbaca; biaya semula dipakai.")
        elif cost is not None and why in _ODD_COSTS:
            told.append(f"Biaya baru “{written}” dibaca {rupiah(cost)}; mohon dipastikan.")
        return cost

    def _changed_since(self, proposal: Proposal, cells: Mapping[str, str]) -> Iterator[str]:
        """What the sheet was made from, where the session says otherwise by now."""
        activity = cells.get("activity", "")
        if activity and words_of(activity) != words_of(proposal.draft.activity):
            yield f"Kegiatan di lembar “{activity}”, di sesi “{proposal.draft.activity}”."
        cost = read_cost(cells.get("asked_cost", ""), factor=self._factors["asked_cost"])[0]
        if cost is not None and cost != proposal.cost:
            now = "belum diketahui" if proposal.cost is None else rupiah(proposal.cost)
            yield f"Biaya di lembar {rupiah(cost)}, di sesi {now}."
        volume, _, why = read_volume(cells.get("asked_volume", ""), proposal.unit, ",")
        if volume is not None and why is None and volume != proposal.volume:
            now = "belum diketahui" if proposal.volume is None else quantity(proposal.volume, proposal.unit)
            yield f"Volume di lembar {quantity(volume, proposal.unit)}, di sesi {now}."


def _label(verdict: str) -> str:
    return next((outcome.label for outcome in OF_A_COMMISSION if outcome.value == verdict), "ditunda")


def _unknown(cells: Mapping[str, str]) -> str:
    if cells["code"]:
        return f"Kode “{cells['code']}” tidak ada dalam sesi ini; barisnya dilewati."
    text = next(cells[name] for name in ("activity", *_TO_FILL) if cells.get(name))
    return f"Baris tanpa kode: “{text}”. Usulan yang baru muncul dicatat dengan e di Prioritas (g p)."


def _verdict(written: str, told: list[str]) -> str:
    if not written:
        return ""
    verdict = _VERDICTS.get(words_of(written))
    if verdict is None:
        told.append(f"S/T “{written}” bukan salah satu dari {', '.join(LETTERS)}; dilewati.")
    return verdict or ""


def _volume(proposal: Proposal, written: str, told: list[str]) -> tuple[Decimal | None, str]:
    """The new volume and its unit, that of the proposal where the cell names none."""
    if not written:
        return None, ""
    volume, unit, why = read_volume(written, "", ",")
    if volume is None:
        told.append(f"Volume baru “{written}” tidak terbaca sebagai satu angka; volume semula dipakai.")
        return None, ""
    if why in {Why.VOLUME_AMBIGUOUS, Why.VOLUME_SEVERAL_NUMBERS}:
        told.append(f"Volume baru “{written}” dibaca {quantity(volume, unit or proposal.unit)}; mohon dipastikan.")
    return volume, unit


def _told_of_twins(rows: list[ReadRow]) -> Iterator[ReadRow]:
    """A code that stands there twice counts once, and a place that is given twice is told on both rows."""
    first: dict[ProposalCode, int] = {}
    places = Counter(row.line.place for row in rows if row.line and row.line.place)
    for row in rows:
        if row.code is not None and row.code in first:
            told = f"Kode {row.code} sudah ada pada baris {first[row.code]}; baris ini dilewati."
            yield replace(row, line=None, told=(told,))
            continue
        if row.code is not None:
            first[row.code] = row.row
        if row.line and row.line.place and places[row.line.place] > 1:
            twice = f"Urutan {row.line.place} dipakai lebih dari satu kali; urutan tidak mengenal nomor kembar."
            yield replace(row, told=(*row.told, twice))
            continue
        yield row
