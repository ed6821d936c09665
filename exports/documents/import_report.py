"""The verdicts of an import row by row, to hand back to the village that sent the file."""

from collections.abc import Iterator

from exports.renderers.sheet import Value
from exports.wording import places
from exports.wording.intake import field_name, made_of, row_sentence
from sessions.intake.verdicts import Preview, RowVerdict, Verdict
from sessions.office import Office

TITLE = "Hasil pemeriksaan"
"""Name of the sheet."""

_HEADINGS = (
    "Baris",
    "Putusan",
    "Desa",
    "Usulan Kegiatan",
    "Perkiraan Anggaran (Rp)",
    "Kolom",
    "Semula",
    "Menjadi",
    "Keterangan",
)
"""A row of the file takes as many lines as there are findings about it; only the first names its cost."""


def headings(office: Office) -> tuple[str, ...]:
    """The headings of the sheet, as the office says them."""
    return tuple(places.worded(office, heading) for heading in _HEADINGS)


def report_rows(seen: Preview, office: Office) -> Iterator[tuple[Value, ...]]:
    """A line per finding, for rows without any one line, in the order of the file; then sums per village."""
    for row in seen.rows:
        yield from _row_lines(row, office)
    yield from _sums(seen, office)


def _row_lines(row: RowVerdict, office: Office) -> Iterator[tuple[Value, ...]]:
    draft = row.draft or row.reading
    is_proposal = row.verdict is not Verdict.SKIPPED
    village = office.village(row.village)
    head = (
        row.row,
        row.verdict.value,
        village.name if village else None,
        draft.activity if draft else None,
    )
    cost = row.cost if is_proposal else None
    if not row.findings:
        yield (*head, cost, None, None, None, None)
    for number, finding in enumerate(row.findings):
        yield (
            *head,
            None if number else cost,
            field_name(office, finding.field) if is_proposal else None,
            finding.was or None,
            made_of(finding) or None,
            row_sentence(finding, office),
        )


def _sums(seen: Preview, office: Office) -> Iterator[tuple[Value, ...]]:
    yield (None,) * len(_HEADINGS)
    for total in seen.villages:
        village = office.village(total.village)
        name = village.name if village else places.worded(office, "(desa tidak dikenali)")
        yield (None, "masuk", name, f"{total.accepted} usulan", total.cost, None, None, None, None)
        if total.refused:
            yield (None, "ditolak", name, f"{total.refused} usulan", total.refused_cost, None, None, None, None)
    yield (None, "masuk", "Jumlah", f"{seen.accepted} usulan", seen.cost, None, None, None, None)
