"""What an import would bring: every row of the file with its verdict, before anything is decided."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from sessions.intake.drafting import Custom, drafted
from sessions.intake.headings import Table, found_table
from sessions.intake.layouts import Field
from sessions.intake.placing import Place, Placing, filled_from_the_others
from sessions.intake.readers import read_grid
from sessions.intake.repairs.agencies import AgencyNames
from sessions.intake.repairs.names import words_of
from sessions.intake.repairs.numbers import decimal_mark
from sessions.intake.repairs.villages import VillageNames
from sessions.intake.rows import Row, rows_below_heading
from sessions.intake.skipped import SkippedRows
from sessions.intake.verdicts import COMES_IN, CellFinding, Preview, RowVerdict, Verdict, Why, verdict_of
from sessions.office import Office
from sessions.proposals import ProposalDraft

_SHORTEST_SIPD_ID = 4
"""Digits below which equal ids are only numbers that start again in the next list."""


def preview(path: Path, office: Office, layout: str | None = None, sheet: str | None = None) -> Preview:
    """Reads a file for an office. `layout` (a LayoutName) and `sheet` are found by the headings unless given.

    Raises NotATable. Doubtful rows and suspected duplicates have a draft with their doubts; refused rows have none.
    """
    grid = read_grid(path)
    table = found_table(grid, layout, sheet)
    verdicts = sorted((*_skipped_and_read(table, office),), key=lambda verdict: verdict.row)
    return Preview(
        file_name=grid.file_name,
        sha256=grid.sha256,
        layout=table.layout.name,
        rows=tuple(_with_twins(verdicts)),
        sheet=table.sheet.name,
        other_sheets=table.others,
    )


def _skipped_and_read(table: Table, office: Office) -> Iterator[RowVerdict]:
    """Verdicts of all rows: the skipped ones first, then those that hold a proposal."""
    skipped, placing = SkippedRows(table), Placing(table, VillageNames(office))
    rows: list[Row] = []
    places: list[Place] = []
    for row in rows_below_heading(table):
        why = skipped.why(row)
        if why is None:
            rows.append(row)
            places.append(placing.place(row))
            continue
        if why is Why.SECTION:
            placing.enter_section(row)
        finding = CellFinding(field=Field.ACTIVITY, was=row.text(Field.ACTIVITY), became="", why=why)
        yield RowVerdict(row=row.number, verdict=Verdict.SKIPPED, findings=(finding,))
    mark = decimal_mark(row.text(Field.VOLUME) for row in rows)
    custom = Custom(table=table, agencies=AgencyNames(office), volume_mark=mark)
    for row, place in zip(rows, filled_from_the_others(places), strict=True):
        yield _read(row, place, custom)


def _read(row: Row, place: Place, custom: Custom) -> RowVerdict:
    draft, findings = drafted(row, place, custom)
    verdict = verdict_of(findings)
    return RowVerdict(
        row=row.number,
        verdict=verdict,
        draft=draft if verdict in COMES_IN else None,
        findings=findings,
        village=draft.village,
        cost=draft.cost,
    )


def _with_twins(verdicts: Iterable[RowVerdict]) -> Iterator[RowVerdict]:
    """Flags a row that says what an earlier one said, or bears its SIPD id; the earlier one stands as it is."""
    rows_by_saying: dict[tuple[object, ...], int] = {}
    rows_by_id: dict[str, int] = {}
    for verdict in verdicts:
        draft = verdict.draft
        if draft is None:
            yield verdict
            continue
        twin = rows_by_saying.setdefault(_saying(draft), verdict.row)
        namesake = verdict.row
        if len(draft.sipd_id) >= _SHORTEST_SIPD_ID:
            namesake = rows_by_id.setdefault(draft.sipd_id, verdict.row)
        if twin != verdict.row:
            yield _flagged(verdict, draft, Field.ACTIVITY, twin, Why.SAME_ROW)
        elif namesake != verdict.row:
            yield _flagged(verdict, draft, Field.SIPD_ID, namesake, Why.SAME_SIPD_ID)
        else:
            yield verdict


def _saying(draft: ProposalDraft) -> tuple[object, ...]:
    """What a row asks for, without its numbers in lists and without spelling."""
    words = tuple(map(words_of, (draft.activity, draft.problem, draft.location, draft.standard_work, draft.unit)))
    return (draft.village, *words, draft.volume, draft.cost)


def _flagged(verdict: RowVerdict, draft: ProposalDraft, field: Field, earlier: int, why: Why) -> RowVerdict:
    was = draft.activity if field is Field.ACTIVITY else draft.sipd_id
    findings = (*verdict.findings, CellFinding(field=field, was=was, became=str(earlier), why=why))
    doubted = replace(draft, doubts=(*draft.doubts, why.value))
    return replace(verdict, verdict=verdict_of(findings), draft=doubted, findings=findings)
