"""A list that SIPD gives back: which of its rows is which proposal, and which of them carry what the kecamatan typed.

A row is a proposal by its code here, else by its number in SIPD, else by the same activity of the same village where
only one has it. A list with the column Rekomendasi Kecamatan tells by it what was typed; without it every row was.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from sessions.intake.grid import Grid
from sessions.intake.layouts import FieldName, SourceColumn
from sessions.intake.named_tables import named_table, table_kind
from sessions.intake.repairs.agencies import words_of
from sessions.intake.repairs.places import VillageNames
from sessions.kernel.session import Session
from sessions.values.proposals import ProposalCode

_CODE, _NUMBER, _ACTIVITY = FieldName("code"), FieldName("sipd_id"), FieldName("activity")
_VILLAGE, _TYPED = FieldName("village"), FieldName("recommended")

RETURNED_LIST = table_kind(
    "daftar dari SIPD",
    (
        SourceColumn(name=_NUMBER, heading="ID Usulan", synonyms="id usulan|id sipd|id usulan sipd|id"),
        SourceColumn(name=_CODE, heading="Kode", synonyms="kode|kode usulan|kode musrenbang"),
        SourceColumn(name=_ACTIVITY, heading="Usulan", synonyms="usulan|kegiatan|nama kegiatan|uraian usulan"),
        SourceColumn(name=_VILLAGE, heading="{desa:title}", synonyms="desa|kelurahan|desa kelurahan|nama desa"),
        SourceColumn(name=_TYPED, heading="Rekomendasi Kecamatan", synonyms="rekomendasi kecamatan|rekomendasi camat"),
    ),
    needed=(),
    some_of=(_NUMBER, _CODE, _ACTIVITY),
)
"""A list of SIPD: its numbers, our codes, or what was asked for."""


class RowOf(StrEnum):
    """What a row of the list is."""

    ENTERED = "sudah diinput"
    OPEN = "belum memuat rekomendasi kecamatan"
    TWICE = "usulan yang sama sekali lagi"
    SEVERAL = "cocok dengan beberapa usulan"
    UNKNOWN = "tidak cocok dengan usulan mana pun"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnedRow:
    """A row by its number as a spreadsheet shows it, what it is, and the proposal; `told` is how it calls itself."""

    row: int
    what: RowOf
    code: ProposalCode | None
    told: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnedList:
    """The rows of a list that are not blank."""

    file_name: str
    rows: tuple[ReturnedRow, ...]

    @property
    def entered(self) -> tuple[ProposalCode, ...]:
        """The proposals that it tells are entered, in its order."""
        return tuple(row.code for row in self.rows if row.what is RowOf.ENTERED and row.code is not None)


def returned_list(grid: Grid, session: Session) -> ReturnedList:
    """The list of a file, held against the proposals. Raises NotATable."""
    table = named_table(RETURNED_LIST, grid)
    names = _Names(session)
    has_typed = _TYPED in table.mapping.places
    seen: set[ProposalCode] = set()
    rows = []
    for number, row in table.rows:
        cells = table.cells(row)
        if not any(cells.values()):
            continue
        code, what = names.of(cells)
        if code is not None:
            is_typed = not has_typed or bool(cells[_TYPED])
            what = RowOf.TWICE if code in seen else RowOf.ENTERED if is_typed else RowOf.OPEN
            seen.add(code)
        told = cells.get(_NUMBER) or cells.get(_CODE) or cells.get(_ACTIVITY, "")
        rows.append(ReturnedRow(row=number, what=what, code=code, told=told))
    return ReturnedList(file_name=grid.file_name, rows=tuple(rows))


class _Names:
    """How the rows of such lists may name the proposals of a session."""

    def __init__(self, session: Session) -> None:
        self._codes = set(session.proposals)
        self._villages = VillageNames(session.office) if session.office else None
        self._numbers: dict[str, list[ProposalCode]] = defaultdict(list)
        self._wishes: dict[tuple[str, str], list[ProposalCode]] = defaultdict(list)
        for code, proposal in session.proposals.items():
            if proposal.draft.sipd_id:
                self._numbers[proposal.draft.sipd_id].append(code)
            self._wishes[words_of(proposal.draft.activity), proposal.draft.village or ""].append(code)

    def of(self, cells: Mapping[FieldName, str]) -> tuple[ProposalCode | None, RowOf]:
        """The proposal of a row; why there is none."""
        for found in self._ways(cells):
            if len(found) == 1:
                return found[0], RowOf.ENTERED
            if found:
                return None, RowOf.SEVERAL
        return None, RowOf.UNKNOWN

    def _ways(self, cells: Mapping[FieldName, str]) -> Iterator[list[ProposalCode]]:
        code = ProposalCode(cells.get(_CODE, "").upper())
        yield [code] if code in self._codes else []
        yield self._numbers.get(cells.get(_NUMBER, ""), [])
        said = cells.get(_VILLAGE, "")
        village = (self._villages.by_name(said) or self._villages.by_code(said)) if said and self._villages else None
        if cells.get(_ACTIVITY):
            yield self._wishes.get((words_of(cells[_ACTIVITY]), village.code if village else ""), [])
