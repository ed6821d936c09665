"""A table of an earlier year: its proposals, or only what was realised of a list that is known.

Columns are found by their headings in any order: kode and kegiatan, or kode and realisasi, must be there. The tables
`usulan` and `tahun_lalu` that this program prints as CSV are read as they are. A list without codes is read as any list
that a village sends; a proposal of it is called after its row, and its columns of the year, the outcome and what was
realised count as they do in other tables.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from sessions.intake.account import account_of
from sessions.intake.grid import Finding, Grid, NotATable, SourceSheet
from sessions.intake.preview import preview_grid
from sessions.intake.reading import read_grid
from sessions.intake.repairs.agencies import words_of
from sessions.intake.repairs.money import read_cost, read_volume
from sessions.intake.repairs.places import VillageNames
from sessions.intake.rows import cells_named, columns_named
from sessions.intake.verdicts import Preview
from sessions.proposals.fields import IN_FILES
from sessions.values.last_year import LastYearItem, Realization, TakenInto
from sessions.values.office import Office, VillageCode
from sessions.values.proposals import Outcome, ProposalDraft

HEADINGS: Mapping[str, frozenset[str]] = {
    "year": frozenset({"tahun", "tahun rencana", "tahun rkpd", "rkpd", "tahun anggaran"}),
    "code": frozenset({"kode", "kode usulan", "id", "id usulan", "nomor", "no usulan"}),
    "sipd": frozenset({"id sipd", "id usulan sipd", "id usulan sipd ri"}),
    "activity": frozenset({"kegiatan", "usulan", "nama kegiatan", "uraian", "uraian kegiatan", "pekerjaan"}),
    "problem": frozenset({"masalah", "permasalahan"}),
    "village": frozenset({"desa", "kelurahan", "desa kelurahan", "kelurahan desa", "nama desa"}),
    "location": frozenset({"lokasi", "alamat"}),
    "volume": frozenset({"volume"}),
    "unit": frozenset({"satuan"}),
    "agency": frozenset({"opd", "perangkat daerah", "skpd", "pd", "dinas"}),
    "cost": frozenset({"anggaran", "biaya", "pagu", "anggaran rp", "biaya rp", "perkiraan biaya", "menurut hasil rp"}),
    "asked": frozenset({"anggaran usulan", "biaya usulan", "menurut usulan", "menurut usulan rp"}),
    "outcome": frozenset({"hasil", "status", "keputusan"}),
    "realization": frozenset({"realisasi", "terakomodasi", "realisasi usulan"}),
    "taken_into": frozenset({"masuk dalam", "dokumen", "rkpd apbd", "rkpd atau apbd"}),
    "budget": frozenset(
        {"anggaran masuk", "pagu apbd", "anggaran apbd", "pagu rkpd", "anggaran rkpd", "dianggarkan rp"}
    ),
    "note": frozenset({"keterangan", "catatan", "ket"}),
}
_HEADING_WITHIN = 20
"""Rows from the top among which the headings stand."""

_OUTCOMES = {outcome.value: outcome for outcome in Outcome}
REALIZATIONS = {
    **dict.fromkeys(
        (
            *("terakomodasi", "terakomodir", "diakomodasi", "diakomodir", "terealisasi", "ya", "sudah"),
            *("masuk apbd", "masuk rkpd", "apbd", "rkpd"),
        ),
        Realization.ACCOMMODATED,
    ),
    **dict.fromkeys(("belum", "belum terakomodasi", "belum terealisasi", "tunda"), Realization.NOT_YET),
    **dict.fromkeys(("ditolak", "tolak", "tidak", "tidak terakomodasi", "tidak diakomodir"), Realization.REJECTED),
}
_OF_A_VILLAGE = re.compile(r"(\d{4})-\d+", re.ASCII)
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierRow:
    """A row of the table by its number as a spreadsheet shows it; `plan_year` None where the row names none.

    `item` has no activity where the table only tells what was realised, and its code is empty where the row has none.
    """

    number: int
    item: LastYearItem
    plan_year: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LastYearTable:
    """What a file holds; `skipped` rows have no code, name one again, or tell of what was never decided.

    With a `question` nothing may be taken: every row would come in without what it asks for.
    """

    file_name: str
    rows: tuple[EarlierRow, ...]
    has_activities: bool
    skipped: int = 0
    question: str = ""

    @property
    def items(self) -> tuple[LastYearItem, ...]:
        """The items of all rows in their order."""
        return tuple(row.item for row in self.rows)

    @property
    def realizations(self) -> Mapping[str, Realization]:
        """What became of those that say so."""
        return {item.code: item.realization for item in self.items if item.realization is not None}

    @property
    def notes(self) -> Mapping[str, str]:
        """The notes that are not empty."""
        return {item.code: item.note for item in self.items if item.note}

    @property
    def by_year(self) -> Mapping[int | None, tuple[LastYearItem, ...]]:
        """The items by the plan that their row names, the latest first; None for those that name none."""
        found: dict[int | None, list[LastYearItem]] = {}
        for row in self.rows:
            found.setdefault(row.plan_year, []).append(row.item)
        order = sorted(found, key=lambda year: -(year or 0))
        return {year: tuple(found[year]) for year in order}


def year_in_name(name: str, before: int) -> int | None:
    """The only year earlier than this one in the name of a file: `usulan-2026.xlsx`."""
    years = {int(found) for found in _YEAR.findall(name)}
    return years.pop() if len(years) == 1 and max(years) < before else None


def read_last_year(path: Path, office: Office) -> LastYearTable:
    """The table of a file. Raises NotATable, where no sheet has the columns with the finding NO_HEADINGS."""
    grid = read_grid(path)
    for sheet, below, columns in tables_in(grid):
        if "code" in columns and ("activity" in columns or "realization" in columns):
            return _coded(grid.file_name, sheet, below, columns, office)
    return _as_sent(grid, office)


def tables_in(grid: Grid) -> Iterator[tuple[SourceSheet, int, Mapping[str, int]]]:
    """Every row near the top of a sheet that may be its headings: the sheet, how many rows it ends, and the columns."""
    for sheet in grid.sheets:
        for number, row in enumerate(sheet.rows[:_HEADING_WITHIN]):
            if len(columns := columns_named(row, HEADINGS)) > 1:
                yield sheet, number + 1, columns


def _as_sent(grid: Grid, office: Office) -> LastYearTable:
    seen, question = as_sent(grid, office)
    sheet = grid.named(seen.sheet)[0]
    columns = columns_named(sheet.rows[seen.heading_row - 1], HEADINGS) if seen.has_headings else {}
    drafts = [(row.row, row.draft) for row in seen.rows if row.draft is not None]
    rows = tuple(
        EarlierRow(number=number, item=replace(item_of(draft, f"baris-{number}"), **became), plan_year=_year(cells))
        for number, draft in drafts
        if (became := _became(cells := cells_named(sheet.rows[number - 1], columns))) is not None
    )
    skipped = seen.refused + len(drafts) - len(rows)
    return LastYearTable(file_name=grid.file_name, rows=rows, has_activities=True, skipped=skipped, question=question)


def as_sent(grid: Grid, office: Office) -> tuple[Preview, str]:
    """A list without codes, read as those that come in this year, and what has to be asked before any of it counts.

    Raises NotATable, NO_HEADINGS where no row is a wish.
    """
    seen = preview_grid(IN_FILES, grid, office)
    if not seen.accepted:
        raise NotATable(Finding.NO_HEADINGS, file=grid.file_name)
    questions = account_of(IN_FILES, seen).questions
    return seen, next((question.told for question in questions if question.is_blocking), "")


def item_of(draft: ProposalDraft, code: str) -> LastYearItem:
    """The wish of a list as an item; nobody says there what was decided, so it counts as agreed."""
    return LastYearItem(
        code=code,
        activity=draft.activity,
        village=draft.village,
        location=draft.location,
        agency=draft.agency,
        cost=draft.cost,
        asked=draft.cost,
        problem=draft.problem,
        volume=draft.volume,
        unit=draft.unit,
        households=draft.households,
        sipd_id=draft.sipd_id,
    )


def _coded(file: str, sheet: SourceSheet, below: int, columns: Mapping[str, int], office: Office) -> LastYearTable:
    has_activities = "activity" in columns
    found: dict[tuple[int | None, str], EarlierRow] = {}
    count = 0
    for row in rows_of(sheet, below, columns, office):
        count += 1
        if row is not None and row.item.code and (row.item.activity or not has_activities):
            found.setdefault((row.plan_year, row.item.code), row)
    skipped = count - len(found)
    return LastYearTable(file_name=file, rows=tuple(found.values()), has_activities=has_activities, skipped=skipped)


def rows_of(sheet: SourceSheet, below: int, columns: Mapping[str, int], office: Office) -> Iterator[EarlierRow | None]:
    """The rows below the headings that are not blank; None for what was never decided."""
    villages = VillageNames(office)
    for number, row in enumerate(sheet.rows[below:], start=below + 1):
        if any(map(str.strip, row)):
            yield _row(number, cells_named(row, columns), villages)


def _row(number: int, cells: Mapping[str, str], villages: VillageNames) -> EarlierRow | None:
    if (became := _became(cells)) is None:
        return None
    code, village, where = cells.get("code", ""), *_place(cells, villages)
    volume, unit, _ = read_volume(cells.get("volume", ""), cells.get("unit", ""), None)
    item = LastYearItem(
        code=code,
        activity=cells.get("activity", ""),
        village=village,
        location=where,
        agency=cells.get("agency", ""),
        cost=read_cost(cells.get("cost", ""))[0],
        asked=read_cost(cells.get("asked", ""))[0],
        problem=cells.get("problem", ""),
        volume=volume,
        unit=unit,
        sipd_id=cells.get("sipd", ""),
    )
    return EarlierRow(number=number, item=replace(item, **became), plan_year=_year(cells))


def _became(cells: Mapping[str, str]) -> dict[str, Any] | None:
    """What a row says of the outcome and of what was realised, by the names of an item; None where it was never
    decided.
    """
    ended, said = cells.get("outcome", "").casefold(), cells.get("realization", "")
    if ended and ended not in _OUTCOMES:
        return None
    realization = REALIZATIONS.get(words_of(said))
    is_in = realization is Realization.ACCOMMODATED
    named = f"{cells.get('taken_into', '')} {said}".upper()
    return {
        "outcome": _OUTCOMES.get(ended, Outcome.AGREED),
        "realization": realization,
        "note": cells.get("note", "") or ("" if realization else said),
        "taken_into": next((into for into in TakenInto if into.value in named), None) if is_in else None,
        "budget": read_cost(cells.get("budget", ""))[0] if is_in else None,
    }


def _year(cells: Mapping[str, str]) -> int | None:
    found = _YEAR.search(cells.get("year", ""))
    return int(found[0]) if found else None


def _place(cells: Mapping[str, str], villages: VillageNames) -> tuple[VillageCode | None, str]:
    """The village that is named, else the one whose code the proposal has; a name of no village stays in the place."""
    named, where = cells.get("village", ""), cells.get("location", "")
    found = _OF_A_VILLAGE.fullmatch(cells.get("code", ""))
    village = (villages.by_name(named) or villages.by_code(named)) if named else None
    if not named and found:
        village = villages.by_code(found[1])
    return (village.code if village else None), where if village or not named else f"{named} {where}".strip()
