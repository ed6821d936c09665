"""What an import would bring: every row of the file with its verdict, before anything is decided.

Somebody may decide a row otherwise than it was read: another verdict, or a value typed by hand. Nothing is changed in
place: the answer is a new preview that remembers the override, so that it can be shown, taken back by reading the file
again, and applied again after another mapping.
"""

import contextlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from sessions.intake.drafting import misnamed
from sessions.intake.grid import Finding, Grid, HiddenParts, NotATable, SourceSheet
from sessions.intake.headings import found_table, nearest_table
from sessions.intake.layouts import FieldName, Known
from sessions.intake.questions import Questions
from sessions.intake.reading import read_grid
from sessions.intake.repairs.agencies import AgencyNames
from sessions.intake.repairs.money import UNUSUALLY_SMALL, read_cost, read_volume
from sessions.intake.repairs.numbers import read_households, read_priority
from sessions.intake.repairs.places import VillageNames
from sessions.intake.sheet_reading import found_below, read_sheet
from sessions.intake.source_fields import SourceFields
from sessions.intake.source_table import SourceTable
from sessions.intake.twins import judged_again, with_twins
from sessions.intake.verdicts import (
    COMES_IN,
    CellFinding,
    Override,
    Preview,
    RowVerdict,
    Verdict,
    Why,
    doubts_of,
    judged,
)
from sessions.kernel.refusals import MusrenbangError
from sessions.kernel.text import clean
from sessions.values.office import Office, VillageCode
from sessions.values.proposals import ProposalDraft, SourceCell

_TEXTS = (Known.ACTIVITY, Known.PROBLEM, Known.LOCATION, Known.UNIT, Known.NOTE)
CHANGEABLE = (
    Known.VILLAGE, Known.ACTIVITY, Known.PROBLEM, Known.LOCATION, Known.VOLUME, Known.UNIT, Known.COST, Known.AGENCY,
    Known.PRIORITY, Known.HOUSEHOLDS, Known.NOTE,
)  # fmt: skip
"""Fields that can be typed, in the order of a form."""

_SETTLED_BY = {Known.VILLAGE: frozenset({Known.VILLAGE, Known.KECAMATAN})}
_OF_ANOTHER_PLACE = frozenset({Why.OTHER_KECAMATAN, Why.VILLAGE_GUESSED})
_HARMLESS = frozenset({None, Why.COST_READ, Why.COST_ROUNDED, Why.VOLUME_READ, Why.VOLUME_SPLIT, Why.COUNT_READ})
_TYPED = range(10_000, UNUSUALLY_SMALL)
"""Rupiah that are unlikely but can be meant; `5` is a slip for `5 jt`."""


class OverrideRefused(MusrenbangError):
    """What was typed or decided cannot be; `finding` tells why, in the words of the intake."""

    def __init__(self, finding: CellFinding) -> None:
        self.finding = finding
        super().__init__(f"{finding.why.value} {finding.field}")


def with_override(seen: Preview, office: Office, override: Override) -> Preview:
    """The preview with one row decided otherwise; a row that is not there changes nothing. Raises OverrideRefused.

    Which rows repeat another one is judged again.
    """
    rows = tuple(_changed(row, seen, office, override) if row.row == override.row else row for row in seen.rows)
    return replace(seen, rows=tuple(judged_again(rows)), overrides=(*seen.overrides, override))


def with_overrides(seen: Preview, office: Office, overrides: Iterable[Override]) -> Preview:
    """The preview with all overrides that can still be applied."""
    rows = {row.row: row for row in seen.rows}
    applied: list[Override] = []
    for override in overrides:
        try:
            if row := rows.get(override.row):
                rows[override.row] = _changed(row, seen, office, override)
        except OverrideRefused:
            continue
        applied.append(override)
    if not applied:
        return seen
    return replace(seen, rows=tuple(judged_again(rows.values())), overrides=(*seen.overrides, *applied))


def _changed(row: RowVerdict, seen: Preview, office: Office, override: Override) -> RowVerdict:
    if override.field is not None:
        row = _with_value(row, seen, office, override.field, clean(override.value))
    return row if override.verdict is None else _with_verdict(row, override.verdict)


def _with_value(row: RowVerdict, seen: Preview, office: Office, what: FieldName, typed: str) -> RowVerdict:
    """The row with a value typed by hand; what was found about this field before is settled by it."""
    before = row.reading or ProposalDraft(activity="", row=row.row)
    was = _text(before, office, what)
    after = replace(_set(before, office, what, typed), original=_original(before, seen, what, was))
    settled = _SETTLED_BY.get(what, frozenset({what}))
    findings = tuple(
        finding
        for finding in row.findings
        if finding.field not in settled and not (what == Known.VILLAGE and finding.why in _OF_ANOTHER_PLACE)
        if finding.why is not Why.VOLUME_NOT_AS_NAMED
    )
    by_hand = CellFinding(field=what, was=was, became=_text(after, office, what), why=Why.BY_HAND)
    findings = (*findings, by_hand, *_still_to_look_at(what, typed), *misnamed(after))
    return judged(row.row, replace(after, doubts=doubts_of(findings)), findings)


def _still_to_look_at(what: FieldName, typed: str) -> Iterator[CellFinding]:
    """An unlikely amount that can be meant is taken as it was typed, and flagged."""
    if what == Known.COST and (cost := read_cost(typed)[0]) in _TYPED:
        yield CellFinding(field=what, was=typed, became=str(cost), why=Why.COST_UNUSUAL)


def _with_verdict(row: RowVerdict, verdict: Verdict) -> RowVerdict:
    """The row under another verdict; one that is accepted by hand keeps its findings but no doubts."""
    by_hand = CellFinding(field=Known.ACTIVITY, was=row.verdict.value, became=verdict.value, why=Why.VERDICT_BY_HAND)
    findings = (*row.findings, by_hand)
    if verdict not in COMES_IN:
        return replace(row, verdict=verdict, draft=None, findings=findings)
    draft = row.reading
    if draft is None or not draft.activity:
        raise OverrideRefused(CellFinding(field=Known.ACTIVITY, was="", became="", why=Why.ACTIVITY_MISSING))
    if draft.village is None:
        raise OverrideRefused(CellFinding(field=Known.VILLAGE, was="", became="", why=Why.VILLAGE_MISSING))
    if verdict in {Verdict.ACCEPTED, Verdict.REPAIRED}:
        draft = replace(draft, doubts=())
    return judged(row.row, draft, findings, verdict)


def _set(draft: ProposalDraft, office: Office, what: FieldName, typed: str) -> ProposalDraft:
    """The draft with one field as it was typed; raises OverrideRefused where that is no such value."""
    if what in _TEXTS:
        if what == Known.ACTIVITY and not typed:
            raise OverrideRefused(CellFinding(field=what, was="", became="", why=Why.ACTIVITY_MISSING))
        return replace(draft, **{what: typed})  # type: ignore[arg-type]
    why: Why | None = None
    match what:
        case Known.VILLAGE:
            if office.village(VillageCode(typed)) is None:
                raise OverrideRefused(CellFinding(field=what, was=typed, became="", why=Why.VILLAGE_UNKNOWN))
            return replace(draft, village=VillageCode(typed))
        case Known.COST:
            cost, why = read_cost(typed)
            why = None if cost in _TYPED else why
            draft = replace(draft, cost=cost)
        case Known.VOLUME:
            volume, unit, why = read_volume(typed, "", ",")
            draft = replace(draft, volume=volume, unit=unit or draft.unit)
        case Known.AGENCY:
            draft = replace(draft, agency=AgencyNames(office).read(typed)[0])
        case Known.PRIORITY:
            priority, why = read_priority(typed)
            draft = replace(draft, village_priority=priority)
        case _:
            households, why = read_households(typed)
            draft = replace(draft, households=households)
    if why not in _HARMLESS:
        raise OverrideRefused(CellFinding(field=what, was=typed, became="", why=why or Why.COUNT_UNREADABLE))
    return draft


def _text(draft: ProposalDraft, office: Office, what: FieldName) -> str:
    if what == Known.VILLAGE and (village := office.village(draft.village)):
        return village.name
    if what == Known.VOLUME:
        return "" if draft.volume is None else f"{draft.volume:f} {draft.unit}".strip()
    value = getattr(draft, what)
    return "" if value is None else str(value)


def _original(draft: ProposalDraft, seen: Preview, what: FieldName, was: str) -> tuple[SourceCell, ...]:
    """The kept cells, and the value before the change where its cell is not among them yet."""
    columns = seen.mapping_at(draft.row).columns
    heading = next((mapped.heading for mapped in columns if mapped.field == what), what)
    if not was or any(cell.heading == heading for cell in draft.original):
        return draft.original
    return (*draft.original, SourceCell(heading=heading, text=was))


def preview(known: SourceFields, path: Path, office: Office, asked: Questions | None = None) -> Preview:
    """Reads a file for an office; `known` are the fields of a proposal.

    Raises NotATable. Doubtful rows and suspected duplicates have a draft with their doubts; refused rows have none.
    """
    return preview_grid(known, read_grid(path), office, asked)


def preview_grid(known: SourceFields, grid: Grid, office: Office, asked: Questions | None = None) -> Preview:
    """Reads the cells of a file again, as after a change of its mapping; otherwise as `preview`."""
    asked = asked or Questions()
    table = _table(known, grid, office, asked)
    read = read_sheet(known, grid, table, office, asked)
    seen = Preview(
        file_name=grid.file_name,
        sha256=grid.sha256,
        layout=read.table.layout.name,
        rows=tuple(with_twins(read.rows)),
        sheet=table.sheet.name,
        other_sheets=table.others,
        heading_row=read.table.heading_row,
        mapping=read.table.mapping,
        money=read.money,
        answered=frozenset(known.columns if read.table.is_as_before else asked.columns),
        sheet_rows={s.name: _filled_rows(s) for s in (*grid.sheets, table.sheet) if len(grid.sheets + grid.hidden) > 1},
        is_sheet_chosen=asked.sheet is not None,
        below=read.below,
        has_headings=read.table.depth > 0,
        hidden=_hidden(known, grid, table, VillageNames(office)),
    )
    return with_overrides(seen, office, asked.overrides)


def _table(known: SourceFields, grid: Grid, office: Office, asked: Questions) -> SourceTable:
    """The table of the file; columns that somebody named may make a table of what was none."""
    names = VillageNames(office)
    try:
        return found_table(known, grid, asked.layout, asked.sheet, asked.remembered, names=names, year=asked.year)
    except NotATable as error:
        if error.finding not in {Finding.NO_COLUMNS, Finding.NO_HEADINGS}:
            raise
        if (stacked := found_below(known, grid, names, asked)) is not None:
            return stacked
        if grid.hidden and asked.sheet is None:
            with contextlib.suppress(NotATable):
                shown = replace(grid, sheets=grid.hidden, hidden=())
                return replace(_table(known, shown, office, replace(asked, columns={})), others=())
        if not asked.columns:
            raise
        return nearest_table(known, grid, asked.sheet, names=names, may_be_headless=True)


def _hidden(known: SourceFields, grid: Grid, table: SourceTable, names: VillageNames) -> HiddenParts:
    """What is hidden in the sheet that was read, and which other sheets are."""
    every = table.sheet.rows
    columns = [
        n for n in sorted(table.sheet.hidden_columns) if any(n <= len(row) and row[n - 1].strip() for row in every)
    ]
    others = [sheet for sheet in grid.hidden if sheet.name != table.sheet.name and _filled_rows(sheet)]
    return HiddenParts(
        rows=tuple(n for n in sorted(table.sheet.hidden_rows) if n <= len(every) and any(map(str.strip, every[n - 1]))),
        columns=tuple(columns),
        sheets={sheet.name: _filled_rows(sheet) for sheet in others},
        has_sheet=any(sheet.name == table.sheet.name for sheet in grid.hidden),
        lists=tuple(
            sheet.name for sheet in others if _is_list(known, replace(grid, sheets=(sheet,), hidden=()), names)
        ),
    )


def _is_list(known: SourceFields, grid: Grid, names: VillageNames) -> bool:
    try:
        found_table(known, grid, names=names)
    except NotATable:
        return False
    return True


def _filled_rows(sheet: SourceSheet) -> int:
    return sum(any(map(str.strip, row)) for row in sheet.rows)
