"""A table of last year's proposals: the list to compare with, or only what was realised of a list that is known.

Columns are found by their headings in any order: kode and kegiatan, or kode and realisasi, must be there. The tables
`usulan` and `tahun_lalu` that this program prints as CSV are read as they are.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sessions.intake.grid import Finding, NotATable, SourceSheet
from sessions.intake.reading import read_grid
from sessions.intake.repairs.agencies import words_of
from sessions.intake.repairs.money import read_cost
from sessions.intake.repairs.places import VillageNames
from sessions.intake.rows import cells_named, columns_named
from sessions.kernel.session import Session
from sessions.values.last_year import LastYear, LastYearItem, Realization
from sessions.values.office import Office, Village
from sessions.values.proposals import Outcome, ProposalCode, ProposalDraft

_THEN = "lalu "


def alike_this_year(session: Session) -> Mapping[str, tuple[ProposalCode, ...]]:
    """Code of last year -> codes of this year's proposals that look like it, most alike first."""
    if session.last_year is None or session.office is None:
        return {}
    drafts = {str(code): proposal.draft for code, proposal in session.proposals.items()}
    return session.last_year.derived(_alike, drafts, session.office.villages)


def _alike(
    last_year: LastYear, drafts: dict[str, ProposalDraft], villages: tuple[Village, ...]
) -> Mapping[str, tuple[ProposalCode, ...]]:
    """Each pair across the years."""
    from sessions.intake.duplicates.pairs import suspects  # noqa: PLC0415 - it loads its library

    then = {f"{_THEN}{item.code}": _draft(item) for item in last_year.waiting}
    found: dict[str, list[ProposalCode]] = {}
    for pair in suspects({**then, **drafts}, {village.code: village.name for village in villages}):
        if pair.a in then and pair.b in drafts:
            found.setdefault(pair.a.removeprefix(_THEN), []).append(ProposalCode(pair.b))
    return {code: tuple(codes) for code, codes in found.items()}


def _draft(item: LastYearItem) -> ProposalDraft:
    return ProposalDraft(activity=item.activity, village=item.village, location=item.location, cost=item.cost)


_HEADINGS: Mapping[str, frozenset[str]] = {
    "code": frozenset({"kode", "kode usulan", "id", "id usulan", "nomor", "no usulan"}),
    "activity": frozenset({"kegiatan", "usulan", "nama kegiatan", "uraian", "uraian kegiatan", "pekerjaan"}),
    "village": frozenset({"desa", "kelurahan", "desa kelurahan", "kelurahan desa", "nama desa"}),
    "location": frozenset({"lokasi", "alamat"}),
    "agency": frozenset({"opd", "perangkat daerah", "skpd", "pd", "dinas"}),
    "cost": frozenset({"anggaran", "biaya", "pagu", "anggaran rp", "biaya rp", "perkiraan biaya"}),
    "outcome": frozenset({"hasil", "status", "keputusan"}),
    "realization": frozenset({"realisasi", "terakomodasi", "realisasi usulan"}),
    "note": frozenset({"keterangan", "catatan", "ket"}),
}
_HEADING_WITHIN = 20
"""Rows from the top among which the headings stand."""

_OUTCOMES = {outcome.value: outcome for outcome in Outcome}
_REALIZATIONS = {
    **dict.fromkeys(
        ("terakomodasi", "terakomodir", "diakomodasi", "diakomodir", "terealisasi", "ya", "sudah", "masuk apbd"),
        Realization.ACCOMMODATED,
    ),
    **dict.fromkeys(("belum", "belum terakomodasi", "belum terealisasi", "tunda"), Realization.NOT_YET),
    **dict.fromkeys(("ditolak", "tolak", "tidak", "tidak terakomodasi", "tidak diakomodir"), Realization.REJECTED),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class LastYearTable:
    """What a file holds: items of its rows, which have no activity where it only tells what was realised.

    `skipped` rows have no code, or name one again.
    """

    file_name: str
    items: tuple[LastYearItem, ...]
    has_activities: bool
    skipped: int = 0

    @property
    def realizations(self) -> Mapping[str, Realization]:
        """What became of those that say so."""
        return {item.code: item.realization for item in self.items if item.realization is not None}

    @property
    def notes(self) -> Mapping[str, str]:
        """The notes that are not empty."""
        return {item.code: item.note for item in self.items if item.note}


def read_last_year(path: Path, office: Office) -> LastYearTable:
    """The table of a file. Raises NotATable, NO_HEADINGS where no sheet has the columns."""
    grid = read_grid(path)
    villages = VillageNames(office)
    for sheet in grid.sheets:
        for number, row in enumerate(sheet.rows[:_HEADING_WITHIN]):
            columns = columns_named(row, _HEADINGS)
            if "code" in columns and ("activity" in columns or "realization" in columns):
                return _table(grid.file_name, sheet, number + 1, columns, villages)
    raise NotATable(Finding.NO_HEADINGS, file=grid.file_name)


def _table(
    file: str, sheet: SourceSheet, below: int, columns: Mapping[str, int], villages: VillageNames
) -> LastYearTable:
    rows = [row for row in sheet.rows[below:] if any(map(str.strip, row))]
    items: dict[str, LastYearItem] = {}
    for item in _items(rows, columns, villages):
        items.setdefault(item.code, item)
    has_activities = "activity" in columns
    kept = tuple(item for item in items.values() if item.activity or not has_activities)
    return LastYearTable(file_name=file, items=kept, has_activities=has_activities, skipped=len(rows) - len(kept))


def _items(rows: Sequence[Sequence[str]], columns: Mapping[str, int], villages: VillageNames) -> Iterator[LastYearItem]:
    for row in rows:
        cells = cells_named(row, columns)
        if not (code := cells["code"]):
            continue
        named, where = cells.get("village", ""), cells.get("location", "")
        village = villages.by_name(named) if named else None
        yield LastYearItem(
            code=code,
            activity=cells.get("activity", ""),
            village=village.code if village else None,
            location=where if village or not named else f"{named} {where}".strip(),
            agency=cells.get("agency", ""),
            cost=read_cost(cells.get("cost", ""))[0],
            outcome=_OUTCOMES.get(cells.get("outcome", "").casefold(), Outcome.AGREED),
            realization=_REALIZATIONS.get(words_of(cells.get("realization", ""))),
            note=cells.get("note", ""),
        )
