"""What an import would bring: every row of the file with its verdict, before anything is decided."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from sessions.intake.drafting import Custom, custom_of, drafted
from sessions.intake.grid import Grid
from sessions.intake.headings import Table, found_table
from sessions.intake.layouts import Known
from sessions.intake.mapping import Remembered
from sessions.intake.overrides import with_overrides
from sessions.intake.placing import Place, Placing, filled_from_the_others
from sessions.intake.reading import read_grid
from sessions.intake.repairs.agencies import AgencyNames
from sessions.intake.repairs.money import read_cost
from sessions.intake.repairs.places import VillageNames
from sessions.intake.rows import Row, rows_below_heading
from sessions.intake.skipped import SkippedRows, with_twins
from sessions.intake.source_fields import SourceFields
from sessions.intake.verdicts import CellFinding, Override, Preview, RowVerdict, Verdict, Why, judged
from sessions.values.office import Office, VillageCode


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """How a file is to be read, where it is not left to its headings.

    `layout` is a LayoutName, `sheet` the name of a sheet; `remembered` mappings apply to tables with their headings.
    `village` is that of rows that name none; `overrides` are applied last, in order.
    """

    layout: str | None = None
    sheet: str | None = None
    remembered: Remembered = field(default_factory=dict)
    village: VillageCode | None = None
    overrides: tuple[Override, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A row with the reason to skip it, if there is one, and its place."""

    row: Row
    why: Why | None
    place: Place


def preview(known: SourceFields, path: Path, office: Office, asked: Asked | None = None) -> Preview:
    """Reads a file for an office; `known` are the fields of a proposal.

    Raises NotATable. Doubtful rows and suspected duplicates have a draft with their doubts; refused rows have none.
    """
    return preview_grid(known, read_grid(path), office, asked)


def preview_grid(known: SourceFields, grid: Grid, office: Office, asked: Asked | None = None) -> Preview:
    """Reads the cells of a file again, as after a change of its mapping; otherwise as `preview`."""
    asked = asked or Asked()
    table = found_table(known, grid, asked.layout, asked.sheet, asked.remembered)
    verdicts = sorted(_verdicts(known, table, office, asked.village), key=lambda verdict: verdict.row)
    seen = Preview(
        file_name=grid.file_name,
        sha256=grid.sha256,
        layout=table.layout.name,
        rows=tuple(with_twins(verdicts)),
        sheet=table.sheet.name,
        other_sheets=table.others,
        heading_row=table.heading_row,
        mapping=table.mapping,
    )
    return with_overrides(seen, office, asked.overrides)


def _verdicts(known: SourceFields, table: Table, office: Office, village: VillageCode | None) -> Iterator[RowVerdict]:
    """Verdicts of all rows: the skipped ones first, then those that hold a proposal."""
    lines = tuple(_lines(table, office, village))
    proposals = [line for line in lines if line.why is None]
    custom = custom_of(known, table, (line.row for line in proposals), AgencyNames(office))
    for line in lines:
        if line.why is not None:
            yield _skipped(line.row, line.why, line.place, custom)
    places = filled_from_the_others(line.place for line in proposals)
    for line, place in zip(proposals, places, strict=True):
        yield judged(line.row.number, *drafted(line.row, place, custom))


def _lines(table: Table, office: Office, village: VillageCode | None) -> Iterator[_Line]:
    skipped, placing = SkippedRows(table), Placing(table, VillageNames(office), village)
    for row in rows_below_heading(table):
        why = skipped.why(row)
        if why is Why.SECTION:
            placing.enter_section(row)
        place = placing.place(row) if why is None or Known.ACTIVITY in row.texts else Place()
        yield _Line(row=row, why=why, place=place)


def _skipped(row: Row, why: Why, place: Place, custom: Custom) -> RowVerdict:
    finding = CellFinding(field=Known.ACTIVITY, was=row.text(Known.ACTIVITY), became="", why=why)
    reading = drafted(row, place, custom)[0] if Known.ACTIVITY in row.texts else None
    cost = read_cost(row.text(Known.COST), custom.cost_mark, custom.cost_factor)[0] if why is Why.SUBTOTAL else None
    return RowVerdict(row=row.number, verdict=Verdict.SKIPPED, findings=(finding,), cost=cost, reading=reading)
