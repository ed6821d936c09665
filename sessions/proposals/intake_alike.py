"""What a correction of one row of a file says about others: those that inherit the cell, and those of the same kind."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from sessions.intake.grid import Grid
from sessions.intake.layouts import FieldName, Known
from sessions.intake.preview import CHANGEABLE
from sessions.intake.rows import SHARED
from sessions.intake.verdicts import CellFinding, Override, Preview, RowVerdict, Verdict, Why

INHERITED = tuple(field for field in CHANGEABLE if field in SHARED)
"""Fields of which a row may have what stands in another one's cell."""

_OF_AN_EMPTY_CELL = frozenset({Why.VILLAGE_FROM_ABOVE, Why.VILLAGE_THE_ONLY_ONE})
_UNCLEAR = frozenset({Why.VILLAGE_UNKNOWN, Why.VILLAGE_AMBIGUOUS, Why.VILLAGE_SEVERAL})
"""What a cell says that names no one village, so that empty ones below have none to take from it."""

_BY_HAND = frozenset({Why.BY_HAND, Why.VERDICT_BY_HAND})


def inheriting(grid: Grid, base: Preview, row: int, field: FieldName) -> tuple[int, ...]:
    """The other rows that have what stands in this row's cell: a merged cell covers theirs, or theirs is empty.

    `base` is the file as it was read. Of a village below a title all rows of the title.
    """
    rows = [read for read in base.rows if read.verdict is not Verdict.SKIPPED or _is_title(read)]
    at = next((place for place, read in enumerate(rows) if read.row == row), None)
    if at is None or field not in INHERITED:
        return ()
    if field == Known.VILLAGE and _has(rows[at], Why.VILLAGE_FROM_HEADING):
        around = (*_until_title(rows[:at][::-1]), *_until_title(rows[at + 1 :]))
        return tuple(sorted(read.row for read in around if _has(read, Why.VILLAGE_FROM_HEADING)))
    covered = _covered(grid, base, row, field)
    empty = _OF_AN_EMPTY_CELL if not _has(rows[at], Why.VILLAGE_THE_ONLY_ONE) else {Why.VILLAGE_FROM_ABOVE}
    if any(finding.why in _UNCLEAR and finding.was for finding in rows[at].findings):
        empty = empty | {Why.VILLAGE_MISSING}
    above = _while_inherited(rows[: at + 1][::-1], covered, ()) if row in covered else []
    top = [rows[at - len(above)].row] if row in covered and at >= len(above) else []
    below = _while_inherited(rows[at + 1 :], covered, empty if field == Known.VILLAGE else ())
    return tuple(sorted({*top, *(read.row for read in (*above, *below))} - {row}))


def inherited(grid: Grid, base: Preview, seen: Preview, made: Iterable[Override]) -> tuple[Override, ...]:
    """The same values for the rows that inherit the cells of which somebody typed another, unless theirs were typed."""
    typed = {(override.row, override.field) for override in seen.overrides}
    return tuple(
        Override(row=row, field=override.field, value=override.value)
        for override in made
        if override.field is not None
        for row in inheriting(grid, base, override.row, override.field)
        if (row, override.field) not in typed
    )


def _covered(grid: Grid, base: Preview, row: int, field: FieldName) -> frozenset[int]:
    """The rows whose cell of this field a merged cell above covers."""
    column = base.mapping_at(row).places.get(field)
    sheet = next(iter(grid.named(base.sheet)), None)
    if column is None or sheet is None:
        return frozenset()
    return frozenset(covered for covered, place in sheet.covered if place == column + 1)


def _while_inherited(rows: Sequence[RowVerdict], covered: frozenset[int], empty: Collection[Why]) -> list[RowVerdict]:
    """The rows up to the first that has a cell of its own; `empty` are the reasons that tell of an empty one."""
    found = []
    for read in rows:
        is_empty = any(finding.why in empty and not finding.was for finding in read.findings)
        if _is_title(read) or not (read.row in covered or is_empty):
            break
        found.append(read)
    return found


def _until_title(rows: Iterable[RowVerdict]) -> Iterator[RowVerdict]:
    for read in rows:
        if _is_title(read):
            return
        yield read


def _is_title(read: RowVerdict) -> bool:
    return read.verdict is Verdict.SKIPPED and any(found.why is Why.SECTION for found in read.findings)


def _has(read: RowVerdict, why: Why) -> bool:
    return any(found.why is why for found in read.findings)


@dataclass(frozen=True, slots=True, kw_only=True)
class SameRepair:
    """What was decided about one row, as it would be decided about `rows` of the same kind.

    `was` is the text that all of them have; empty where only the reason is the same.
    """

    rows: tuple[int, ...]
    overrides: tuple[Override, ...]
    why: Why
    was: str = ""


def same_repairs(base: Preview, seen: Preview, row: int, decided: Iterable[Override]) -> tuple[SameRepair, ...]:
    """The repairs of other rows that what was decided about this one offers: the same text first, then the same reason.

    `base` is the file as it was read, `seen` as it stands now. Rows of which somebody decided already are left alone.
    """
    read = {found.row: found for found in base.rows}
    settled = {override.row for override in seen.overrides}
    others = [found for found in base.rows if found.row not in settled]
    if row not in read:
        return ()
    offers: list[SameRepair] = []
    for override in decided:
        if override.field is not None:
            offers += _of_value(read[row], others, override, override.field)
        elif override.verdict is Verdict.ACCEPTED:
            offers += _of_verdict(read[row], others, override.verdict)
    return tuple(offers)


def _of_value(own: RowVerdict, others: Sequence[RowVerdict], made: Override, field: FieldName) -> Iterator[SameRepair]:
    """The same value for the rows whose cell says the same."""
    for finding in own.findings:
        if finding.field == field and finding.was and finding.why not in _BY_HAND:
            rows = tuple(read.row for read in others if finding in read.findings and read.reading is not None)
            if rows:
                overrides = tuple(Override(row=row, field=field, value=made.value) for row in rows)
                yield SameRepair(rows=rows, overrides=overrides, why=finding.why, was=finding.was)
                return


def _of_verdict(own: RowVerdict, others: Sequence[RowVerdict], verdict: Verdict) -> Iterator[SameRepair]:
    """Acceptance of the rows that are doubted for the same reasons: those with the same texts, then all of them."""
    doubts = [finding for finding in own.findings if finding.why.is_doubt]
    if own.verdict is not Verdict.DOUBTFUL or not doubts:
        return
    doubted = [read for read in others if read.verdict is Verdict.DOUBTFUL]
    same = tuple(read.row for read in doubted if {*_doubts(read)} <= {*doubts})
    kinds = {(finding.field, finding.why) for finding in doubts}
    alike = tuple(read.row for read in doubted if {(found.field, found.why) for found in _doubts(read)} <= kinds)
    for rows, was in ((same, doubts[0].was), (alike, "")):
        if rows and (was or rows != same):
            overrides = tuple(Override(row=row, verdict=verdict) for row in rows)
            yield SameRepair(rows=rows, overrides=overrides, why=doubts[0].why, was=was)


def _doubts(read: RowVerdict) -> Iterator[CellFinding]:
    return (finding for finding in read.findings if finding.why.is_doubt)
