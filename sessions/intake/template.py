"""The app's own form for proposals, to hand to the villages and to read back: CSV or XLSX."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from sessions.intake.grid import Finding, NotATable
from sessions.intake.layouts import TEMPLATE, Field
from sessions.intake.rows import guarded
from sessions.intake.skipped import EXAMPLE_MARK
from sessions.values.labels import Theme
from sessions.values.office import Office, VillageCode
from sessions.values.proposals import ProposalDraft

COLUMNS = tuple(column for column in TEMPLATE.columns if column.field is not Field.IGNORED)
"""The columns of the form, left to right."""

HEADINGS = tuple(column.headings[0] for column in COLUMNS)

FormCell = str | int | Decimal | None
"""What stands in a cell of the form; None is a blank one."""

_AMBIGUOUS_DECIMALS = 3

_EXAMPLES = (
    ProposalDraft(
        activity=f"{EXAMPLE_MARK} Pembangunan talud jalan kabupaten",
        problem="Tebing jalan longsor sepanjang 40 meter setiap musim hujan",
        location="Dusun Krajan RT 02 RW 01",
        volume=Decimal(40),
        unit="meter",
        cost=150_000_000,
        households=85,
        poor_households=21,
        village_priority=1,
        proposer="Musyawarah Desa",
        documents=("RAB", "foto lokasi"),
        sub_activity="1.03.10.2.01.0011",
        land_status="Milik Pemerintah",
        note="Baris contoh; tidak ikut dibaca",
    ),
    ProposalDraft(
        activity=f"{EXAMPLE_MARK} Pelatihan olahan singkong bagi kelompok wanita tani",
        problem="Hasil panen dijual mentah dengan harga rendah",
        location="Balai desa",
        volume=Decimal(25),
        unit="orang",
        cost=37_500_000,
        households=25,
        village_priority=2,
        proposer="KWT Sri Rejeki",
        from_women=True,
        themes=(Theme.INCLUSION, Theme.EXTREME_POVERTY),
        note="Baris contoh; tidak ikut dibaca",
    ),
)


UNITS: tuple[str, ...] = (
    "m",
    "m2",
    "m3",
    "unit",
    "paket",
    "titik",
    "orang",
    "KK",
    "ruang",
    "ekor",
    "batang",
    "set",
    "SR",
)
"""Units that the form offers where a session has none of its own."""


def write_template(path: Path, office: Office | None, units: Sequence[str] = UNITS) -> None:
    """Writes the empty form with two example rows, which the intake skips; the suffix tells `.csv` or `.xlsx`.

    The XLSX offers units, and with an office its villages and agencies, for choice; figures must be figures there, and
    a village one of the office. Overwrites; raises NotATable (UNSUPPORTED) for
    another suffix and OSError where the file cannot be written.
    """
    village = office.villages[0].code if office and office.villages else None
    write_proposals(path, (replace(example, village=village) for example in _EXAMPLES), office, units)


def write_proposals(
    path: Path, drafts: Iterable[ProposalDraft], office: Office | None, units: Sequence[str] = UNITS
) -> None:
    """Writes proposals in the form; `preview` reads back the same drafts. Errors as `write_template`."""
    rows = [_form_row(number, draft, office) for number, draft in enumerate(drafts, start=1)]
    match path.suffix.lower():
        case ".csv":
            _write_csv(path, rows)
        case ".xlsx":
            from sessions.intake.template_sheet import write_sheet  # noqa: PLC0415 (openpyxl is heavy)

            write_sheet(path, HEADINGS, rows, office, units)
        case suffix:
            raise NotATable(Finding.UNSUPPORTED, file=path.name, found=suffix)


def number_text(number: int | Decimal) -> str:
    """A number as text with a decimal comma; three decimals get a zero, lest they be read as thousands."""
    whole, _, decimals = format(Decimal(number), "f").partition(".")
    if not decimals:
        return whole
    return f"{whole},{decimals}0" if len(decimals) == _AMBIGUOUS_DECIMALS else f"{whole},{decimals}"


def _form_row(number: int, draft: ProposalDraft, office: Office | None) -> tuple[FormCell, ...]:
    """The cells of one proposal in the order of COLUMNS."""
    cells: dict[Field, FormCell] = {
        Field.NUMBER: number,
        Field.VILLAGE: _village_text(draft.village, office),
        Field.PRIORITY: draft.village_priority,
        Field.ACTIVITY: draft.activity,
        Field.PROBLEM: draft.problem,
        Field.LOCATION: draft.location,
        Field.VOLUME: draft.volume,
        Field.UNIT: draft.unit,
        Field.COST: draft.cost,
        Field.AGENCY: draft.agency,
        Field.HOUSEHOLDS: draft.households,
        Field.POOR_HOUSEHOLDS: draft.poor_households,
        Field.PROPOSER: draft.proposer,
        Field.FROM_WOMEN: "ya" if draft.from_women else "tidak",
        Field.DOCUMENTS: _documents_text(draft.documents),
        Field.LAND_STATUS: draft.land_status,
        Field.SIPD_ID: draft.sipd_id,
        Field.NOTE: draft.note,
        Field.SUB_ACTIVITY: draft.sub_activity,
        Field.THEMES: "; ".join(draft.themes),
    }
    return tuple(cells[column.field] for column in COLUMNS)


def _village_text(code: VillageCode | None, office: Office | None) -> str:
    """The name of the village where it is clear, else its code."""
    village = office.village(code) if office else None
    if office is None or village is None:
        return code or ""
    return village.name if sum(1 for v in office.villages if v.name == village.name) == 1 else village.code


def _documents_text(documents: Sequence[str]) -> str:
    """Names joined by semicolons; a single name with a comma gets one at its end, so that it stays one."""
    text = "; ".join(documents)
    return f"{text};" if "," in text and ";" not in text else text


def _write_csv(path: Path, rows: Iterable[Sequence[FormCell]]) -> None:
    """UTF-8 with byte order mark and semicolons, as a spreadsheet with Indonesian settings opens it by itself."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(HEADINGS)
        writer.writerows([_csv_text(cell) for cell in row] for row in rows)


def _csv_text(cell: FormCell) -> str:
    if isinstance(cell, str):
        return guarded(cell)
    return "" if cell is None else number_text(cell)
