"""The app's own form for proposals, to hand to the villages and to read back: CSV or XLSX."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from sessions.intake.grid import Finding, NotATable
from sessions.intake.layouts import FieldName, Known
from sessions.intake.rows import guarded
from sessions.intake.source_fields import FormCell, SourceFields
from sessions.kernel.files import naming
from sessions.values.labels import UNITS
from sessions.values.office import Office, VillageCode
from sessions.values.proposals import ProposalDraft

_AMBIGUOUS_DECIMALS = 3


def headings(known: SourceFields) -> tuple[str, ...]:
    """The headings of the form, left to right."""
    return tuple(column.headings[0] for column in known.form)


def write_template(known: SourceFields, path: Path, office: Office | None, units: Sequence[str] = UNITS) -> None:
    """Writes the empty form with two example rows, which the intake skips; the suffix tells `.csv` or `.xlsx`.

    The XLSX offers units, and with an office its villages and agencies, for choice; figures must be figures there, and
    a village one of the office. Overwrites; raises NotATable (UNSUPPORTED) for another suffix and OSError where the
    file cannot be written.
    """
    village = office.villages[0].code if office and office.villages else None
    write_proposals(known, path, (replace(example, village=village) for example in _examples(known)), office, units)


def _examples(known: SourceFields) -> Iterator[ProposalDraft]:
    """The example rows, as many as the wish has examples; a field with fewer is left empty in the rest."""
    for number, _ in enumerate(known[Known.ACTIVITY].examples):
        told = {row.name: row.examples[number] for row in known.fields.values() if number < len(row.examples)}
        yield ProposalDraft(**told)


def write_proposals(
    known: SourceFields,
    path: Path,
    drafts: Iterable[ProposalDraft],
    office: Office | None,
    units: Sequence[str] = UNITS,
) -> None:
    """Writes proposals in the form; `preview` reads back the same drafts. Errors as `write_template`."""
    rows = [_form_row(known, number, draft, office) for number, draft in enumerate(drafts, start=1)]
    match path.suffix.lower():
        case ".csv":
            _write_csv(path, headings(known), rows)
        case ".xlsx":
            from sessions.intake.template_sheet import write_sheet  # noqa: PLC0415 (openpyxl is heavy)

            write_sheet(known, path, rows, office, units)
        case suffix:
            raise NotATable(Finding.UNSUPPORTED, file=path.name, found=suffix)


def number_text(number: int | Decimal) -> str:
    """A number as text with a decimal comma; three decimals get a zero, lest they be read as thousands."""
    whole, _, decimals = format(Decimal(number), "f").partition(".")
    if not decimals:
        return whole
    return f"{whole},{decimals}0" if len(decimals) == _AMBIGUOUS_DECIMALS else f"{whole},{decimals}"


def _form_row(known: SourceFields, number: int, draft: ProposalDraft, office: Office | None) -> tuple[FormCell, ...]:
    """The cells of one proposal, left to right."""
    own: dict[FieldName, FormCell] = {Known.NUMBER: number, Known.VILLAGE: _village_text(draft.village, office)}
    return tuple(
        own[name] if name in own else known[name].cell(getattr(draft, name))
        for name in (column.field for column in known.form)
    )


def _village_text(code: VillageCode | None, office: Office | None) -> str:
    """The name of the village where it is clear, else its code."""
    village = office.village(code) if office else None
    if office is None or village is None:
        return code or ""
    return village.name if sum(1 for v in office.villages if v.name == village.name) == 1 else village.code


def _write_csv(path: Path, headings: Sequence[str], rows: Iterable[Sequence[FormCell]]) -> None:
    """UTF-8 with byte order mark and semicolons, as a spreadsheet with Indonesian settings opens it by itself."""
    with naming(path), path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(headings)
        writer.writerows([_csv_text(cell) for cell in row] for row in rows)


def _csv_text(cell: FormCell) -> str:
    if isinstance(cell, str):
        return guarded(cell)
    return "" if cell is None else number_text(cell)
