"""Small tables as a spreadsheet shows them, read without a file."""

from collections.abc import Sequence

from sessions.intake.grid import Grid, SourceSheet
from sessions.intake.preview import preview_grid
from sessions.intake.questions import Questions
from sessions.intake.verdicts import Preview, RowVerdict, Why
from sessions.proposals.fields import IN_FILES
from sessions.values.office import Office

Range = tuple[int, int, int, int]

WISHES = (
    *("Pembangunan talud jalan Krajan", "Pelatihan menjahit remaja putri", "Rehab saluran irigasi Tegal"),
    *("Pengadaan bibit kelapa genjah", "Perbaikan atap posyandu Melati", "Pavingisasi gang masjid"),
)
"""No two alike, each naming a thing."""


def grid_of(*sheets: Sequence[Sequence[str]], merged: Sequence[Range] = (), names: Sequence[str] = ()) -> Grid:
    """The sheets, named S1, S2 unless they have names; `merged` are ranges of the first."""
    made = (
        SourceSheet(
            name=names[n] if names else f"S{n + 1}",
            rows=tuple(map(tuple, rows)),
            merged=tuple(merged) if n == 0 else (),
            covered=frozenset((row, left) for top, left, end, _ in merged for row in range(top + 1, end + 1) if n == 0),
        )
        for n, rows in enumerate(sheets)
    )
    return Grid(file_name="daftar.xlsx", sha256="", sheets=tuple(made))


def read(
    office: Office, rows: Sequence[Sequence[str]], merged: Sequence[Range] = (), asked: Questions | None = None
) -> Preview:
    """What an import of one sheet would bring."""
    return preview_grid(IN_FILES, grid_of(rows, merged=merged), office, asked)


def whys(row: RowVerdict) -> list[Why]:
    """The reasons of a row, in their order."""
    return [finding.why for finding in row.findings]


def wished(seen: Preview) -> list[tuple[str, int | None]]:
    """What comes in: the wish and its rupiah."""
    return [(draft.activity, draft.cost) for draft in seen.drafts]


def columns(seen: Preview) -> dict[str, int]:
    """Each field that is read with its column, those aside left out."""
    return {field: place for field, place in seen.mapping.places.items() if field != "ignored"}
