"""Every row of a table to its verdict: what is no proposal, whose it is, what it says."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from sessions.intake.drafting import CostReading, Custom, custom_of, drafted
from sessions.intake.grid import SheetMoney
from sessions.intake.layouts import Known
from sessions.intake.placing import Placing, RowVillage, filled_from_the_others, signed_for
from sessions.intake.repairs.agencies import AgencyNames
from sessions.intake.repairs.numbers import is_nothing
from sessions.intake.repairs.places import VillageNames
from sessions.intake.rows import SourceRow, cell_text
from sessions.intake.skipped import SkippedRows
from sessions.intake.source_fields import SourceFields
from sessions.intake.source_table import SourceTable
from sessions.intake.verdicts import CellFinding, RowVerdict, Verdict, Why, judged
from sessions.values.office import Office, VillageCode

_TOLD = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class _PlacedRow:
    """A row with the reason to skip it, if there is one, and its place."""

    row: SourceRow
    why: Why | None
    place: RowVillage
    doubts: tuple[CellFinding, ...] = ()


def verdicts_of(
    known: SourceFields,
    table: SourceTable,
    rows: Sequence[SourceRow],
    costs: CostReading,
    office: Office,
    *,
    village: VillageCode | None = None,
) -> Iterator[RowVerdict]:
    """Verdicts of all rows: the skipped ones first, then those that hold a proposal."""
    names = VillageNames(office)
    lines = tuple(_lines(table, rows, costs, Placing(table, names, village, rows)))
    proposals = [line for line in lines if line.why is None]
    custom = custom_of(known, table, [line.row for line in proposals], AgencyNames(office), costs)
    for line in lines:
        if line.why is not None:
            yield _skipped(line.row, line.why, line.place, custom)
    signatures = [cell for line in lines if line.why is Why.SIGNATURE for cell in line.row.filled]
    places = signed_for(filled_from_the_others(line.place for line in proposals), signatures, names)
    for line, place in zip(proposals, places, strict=True):
        doubted = replace(place, findings=(*place.findings, *line.doubts))
        yield judged(line.row.number, *drafted(line.row, doubted, custom))


def _lines(table: SourceTable, rows: Sequence[SourceRow], costs: CostReading, placing: Placing) -> Iterator[_PlacedRow]:
    skipped = SkippedRows(table, rows, costs.cost_of)
    for row in rows:
        why = skipped.why(row)
        if why is Why.SECTION or (why is Why.REMARK and table.sheet.message is not None):
            placing.enter_section(row)
        place = placing.place(row) if why is None or Known.ACTIVITY in row.texts else RowVillage()
        doubt = skipped.doubt(row) if why is None else None
        doubts = [_doubted(row, doubt, costs)] if doubt else []
        doubts += [_parted(row)] if why is None and table.sheet.message and len(row.texts) > 1 else []
        yield _PlacedRow(row=row, why=why, place=place, doubts=tuple(doubts))


def _doubted(row: SourceRow, doubt: Why, costs: CostReading) -> CellFinding:
    field = Known.COST if doubt is Why.SUM_DIFFERS else Known.ACTIVITY
    became = str(costs.cost_of(row) or "") if field == Known.COST else ""
    return CellFinding(field=field, was=row.text(field), became=became, why=doubt)


def _parted(row: SourceRow) -> CellFinding:
    """Into what a line of a message was parted."""
    became = " · ".join(row.texts.values())
    return CellFinding(field=Known.ACTIVITY, was=row.cells[0], became=became, why=Why.LINE_PARTED)


def _skipped(row: SourceRow, why: Why, place: RowVillage, custom: Custom) -> RowVerdict:
    said = row.text(Known.ACTIVITY) or (" ".join(row.filled) or row.aside)[:_TOLD]
    finding = CellFinding(field=Known.ACTIVITY, was=said, became="", why=why)
    reading = drafted(row, place, custom)[0] if Known.ACTIVITY in row.texts else None
    cost = None if why in WITHOUT_MONEY else custom.costs.cost_of(row)
    return RowVerdict(row=row.number, verdict=Verdict.SKIPPED, findings=(finding,), cost=cost, reading=reading)


WITHOUT_MONEY = frozenset({Why.COLUMN_NUMBERS, Why.HEADING_REPEATED, Why.SIGNATURE, Why.OTHER_TABLE})
"""Rows whose cell in the column of costs is no amount at all."""


def money_of(table: SourceTable, costs: CostReading, apart: AbstractSet[int]) -> SheetMoney | None:
    """What stands in the column of costs, cell by cell, whatever its rows are but for those set apart by number."""
    place = table.columns.get(Known.COST)
    if place is None:
        return None
    below = table.sheet.rows[table.first_row - 1 :]
    texts = [
        text
        for number, row in enumerate(below, start=table.first_row)
        if number not in apart and place < len(row) and not is_nothing(text := cell_text(row[place]))
    ]
    read = [cost for text in texts if (cost := costs.read(text)[0]) is not None]
    return SheetMoney(cells=len(texts), rupiah=sum(read), unread=len(texts) - len(read))
