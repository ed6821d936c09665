"""What an import would bring, row by row, before it is decided."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from exports.wording.intake import FIELD_NAMES, LAYOUT_NAMES, row_sentence
from exports.wording.money import rupiah, short
from sessions.intake.layouts import Field
from sessions.intake.verdicts import Preview, RowVerdict, Verdict, VillageTotal
from sessions.session import Session
from tui.presenters.proposal import UNKNOWN, money
from tui.presenters.rows import Detail, Row, Tone

NOBODY = "tidak jelas"
"""Stands for the village of a row that names none of this kecamatan."""

_TONES = {
    Verdict.ACCEPTED: Tone.PLAIN,
    Verdict.REPAIRED: Tone.PLAIN,
    Verdict.DOUBTFUL: Tone.ALERT,
    Verdict.DUPLICATE: Tone.ALERT,
    Verdict.REFUSED: Tone.STRONG,
    Verdict.SKIPPED: Tone.DIM,
}


class Sheet(StrEnum):
    """What of the file is shown."""

    ALL = "semua"
    ATTENTION = "periksa"
    REPAIRED = "diperbaiki"
    REFUSED = "ditolak"
    VILLAGES = "per desa"


_SHOWN: dict[Sheet, Callable[[Verdict], bool]] = {
    Sheet.ALL: lambda _verdict: True,
    Sheet.ATTENTION: lambda verdict: verdict in {Verdict.DOUBTFUL, Verdict.DUPLICATE},
    Sheet.REPAIRED: lambda verdict: verdict is Verdict.REPAIRED,
    Sheet.REFUSED: lambda verdict: verdict is Verdict.REFUSED,
    Sheet.VILLAGES: lambda _verdict: False,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetCount:
    """A sheet and how many lines it has."""

    sheet: Sheet
    count: int


def sheets(seen: Preview) -> tuple[SheetCount, ...]:
    """Every sheet with its number of lines."""
    counts = {sheet: sum(_SHOWN[sheet](row.verdict) for row in seen.rows) for sheet in Sheet}
    counts[Sheet.VILLAGES] = len(seen.villages)
    return tuple(SheetCount(sheet=sheet, count=count) for sheet, count in counts.items())


def lines(session: Session, seen: Preview, sheet: Sheet) -> tuple[Row, ...]:
    """The rows of a sheet: row number, verdict, village, wish, cost, and what was found."""
    if sheet is Sheet.VILLAGES:
        return tuple(_village_line(session, total) for total in seen.villages)
    return tuple(_line(session, row) for row in seen.rows if _SHOWN[sheet](row.verdict))


def _line(session: Session, row: RowVerdict) -> Row:
    is_proposal = row.verdict is not Verdict.SKIPPED
    village = session.village_name(row.village) if row.village else NOBODY
    cells = (
        str(row.row),
        row.verdict.value,
        village if is_proposal else "",
        row.draft.activity if row.draft else _first_words(row),
        money(row.cost) if is_proposal else "",
        _found(row),
    )
    return Row(key=str(row.row), cells=cells, tone=_TONES[row.verdict])


def _first_words(row: RowVerdict) -> str:
    """What a row without a draft says, as far as a finding quotes it."""
    return next((finding.was for finding in row.findings if finding.was), UNKNOWN)


def _found(row: RowVerdict) -> str:
    return " ".join(row_sentence(finding) for finding in row.findings)


def _village_line(session: Session, total: VillageTotal) -> Row:
    name = session.village_name(total.village) if total.village else NOBODY
    refused = f"{total.refused} ditolak, {rupiah(total.refused_cost)}" if total.refused else "semua masuk"
    cells = (str(total.accepted), "usulan", name, refused, short(total.cost), "")
    return Row(key=f"desa {total.village or ''}", cells=cells)


def detail(seen: Preview, key: str) -> Detail | None:
    """What was found in one row; None for a village."""
    row = next((row for row in seen.rows if str(row.row) == key), None)
    if row is None:
        return None
    if not row.findings:
        return Detail(title=f"Baris {key}: {row.verdict.value}", lines=("Terbaca seperti tertulis.",))
    fields = ", ".join(dict.fromkeys(FIELD_NAMES[f.field] for f in row.findings if f.field is not Field.IGNORED))
    return Detail(title=f"Baris {key}: {row.verdict.value} ({fields})", lines=(_found(row),))


def summary(seen: Preview) -> str:
    """What the file is and what would come in: `148 usulan masuk, Rp21.000.000.000; 2 baris tidak masuk`."""
    counts = seen.counts
    told = [f"{seen.accepted} usulan akan masuk, {rupiah(seen.cost)}"]
    told += [f"{seen.refused} ditolak"] if seen.refused else []
    told += [f"{counts[Verdict.SKIPPED]} baris bukan usulan"] if counts[Verdict.SKIPPED] else []
    return "; ".join(told)


def origin(seen: Preview) -> str:
    """How the file was read: its layout, its sheet, and the sheets that were left alone."""
    parts = [f"tata letak {LAYOUT_NAMES[seen.layout]}"]
    parts += [f"lembar {seen.sheet}"] if seen.sheet else []
    parts += [f"tidak dibaca: lembar {', '.join(seen.other_sheets)}"] if seen.other_sheets else []
    return " · ".join(parts)
