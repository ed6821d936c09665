"""A list that SIPD gives back: which of its rows is which proposal, and which of them carry what the kecamatan typed.

A row is a proposal by its code here, else by its number in SIPD, else by the same activity where only one has it, of
the same village if the row names one. Where these lead to two, or to one that has another number in SIPD, it is none.
A list with the column Rekomendasi Kecamatan tells by it what was typed; without it every row was.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from sessions.intake.grid import Grid
from sessions.intake.layouts import FieldName, SourceColumn
from sessions.intake.named_tables import named_table, table_kind
from sessions.intake.repairs.agencies import words_of
from sessions.intake.repairs.numbers import is_nothing
from sessions.intake.repairs.places import VillageNames
from sessions.kernel.session import Session
from sessions.values.office import VillageCode
from sessions.values.proposals import ProposalCode

_CODE, _NUMBER, _ACTIVITY = FieldName("code"), FieldName("sipd_id"), FieldName("activity")
_VILLAGE, _TYPED = FieldName("village"), FieldName("recommended")

RETURNED_LIST = table_kind(
    "daftar dari SIPD",
    (
        SourceColumn(
            name=_NUMBER,
            heading="ID Usulan",
            synonyms="id usulan|id sipd|id usulan sipd|nomor usulan sipd|no usulan sipd|id",
        ),
        SourceColumn(name=_CODE, heading="Kode", synonyms="kode|kode usulan|kode musrenbang"),
        SourceColumn(
            name=_ACTIVITY, heading="Usulan", synonyms="usulan|kegiatan|nama kegiatan|nama usulan|uraian usulan|uraian"
        ),
        SourceColumn(
            name=_VILLAGE,
            heading="{desa:title}",
            synonyms="desa|kelurahan|desa kelurahan|kelurahan desa|kel desa|desa kel|nama desa|nama kelurahan",
        ),
        SourceColumn(
            name=_TYPED,
            heading="Rekomendasi Kecamatan",
            synonyms="rekomendasi kecamatan|rekomendasi camat|rekom kecamatan|rekomendasi kec",
        ),
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
    DIFFERING = "kode, ID SIPD, dan kegiatannya tidak menunjuk usulan yang sama"
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
    rows = []
    for number, row in table.rows:
        cells = table.cells(row)
        if not any(cells.values()):
            continue
        code, what = names.of(cells)
        if code is not None and has_typed and tells_nothing(cells[_TYPED]):
            what = RowOf.OPEN
        told = cells.get(_NUMBER) or cells.get(_CODE) or cells.get(_ACTIVITY, "")
        rows.append(ReturnedRow(row=number, what=what, code=code, told=told))
    return ReturnedList(file_name=grid.file_name, rows=tuple(_each_once(rows)))


def _each_once(rows: Sequence[ReturnedRow]) -> Iterator[ReturnedRow]:
    """The rows, of several of one proposal the first that is entered, or else the first, and the others as such."""
    first: dict[ProposalCode | None, ReturnedRow] = {}
    for row in sorted(rows, key=lambda row: row.what is not RowOf.ENTERED):
        first.setdefault(row.code, row)
    for row in rows:
        yield row if row.code is None or first[row.code] is row else replace(row, what=RowOf.TWICE)


_NOTHING = frozenset({"0", "belum", "belum direkomendasikan", "belum diisi", "none", "null", "nan"})


def tells_nothing(recommended: str) -> bool:
    """Whether a cell of recommendations holds none: empty, a dash, `belum`."""
    return is_nothing(recommended) or words_of(recommended) in _NOTHING


_AS_FRACTION = re.compile(r"(\d+)[.,]0{1,2}")
_IN_GROUPS = re.compile(r"\d{1,3}(?:[., ]\d{3})+")
_WITH_EXPONENT = re.compile(r"(\d)[.,](\d+)E\+?(\d{1,2})", re.IGNORECASE)


def number_in_sipd(said: str) -> str:
    """A number as SIPD has it, however a spreadsheet wrote it: `2187447.0`, `'2187447`, `2.187.447`, `2,187447E+06`.

    One with an exponent that leaves out digits stays as it is.
    """
    text = said.strip().lstrip("'’").strip()
    if found := _AS_FRACTION.fullmatch(text):
        text = found[1]
    elif _IN_GROUPS.fullmatch(text):
        text = re.sub(r"\D", "", text)
    elif (found := _WITH_EXPONENT.fullmatch(text)) and len(found[2].rstrip("0")) <= int(found[3]) <= len(found[2]):
        text = f"{found[1]}{found[2][: int(found[3])]}"
    return text.lstrip("0").casefold() or text


class _Names:
    """How the rows of such lists may name the proposals of a session."""

    def __init__(self, session: Session) -> None:
        self._codes = set(session.proposals)
        self._villages = VillageNames(session.office) if session.office else None
        self._numbers: dict[str, list[ProposalCode]] = defaultdict(list)
        self._wishes: dict[tuple[str, VillageCode | None], list[ProposalCode]] = defaultdict(list)
        for code, proposal in session.proposals.items():
            if proposal.draft.sipd_id:
                self._numbers[number_in_sipd(proposal.draft.sipd_id)].append(code)
            for village in {proposal.draft.village, None}:
                self._wishes[words_of(proposal.draft.activity), village].append(code)
        self._has = {code: number for number, codes in self._numbers.items() for code in codes}

    def of(self, cells: Mapping[FieldName, str]) -> tuple[ProposalCode | None, RowOf]:
        """The proposal of a row; why there is none."""
        code, number = ProposalCode(cells.get(_CODE, "").upper()), number_in_sipd(cells.get(_NUMBER, ""))
        ways = ([code] if code in self._codes else [], self._numbers.get(number, []))
        found = next(filter(None, ways), None) or self._by_wish(cells)
        if not found:
            return None, RowOf.UNKNOWN
        if all(ways) and set(ways[0]).isdisjoint(ways[1]):
            return None, RowOf.DIFFERING
        if len(found) > 1:
            return None, RowOf.SEVERAL
        if number and not any(ways) and self._has.get(found[0], number) != number:
            return None, RowOf.DIFFERING
        return found[0], RowOf.ENTERED

    def _by_wish(self, cells: Mapping[FieldName, str]) -> list[ProposalCode]:
        """Those with the activity of a row, of its village where it names one; none where that is not known."""
        said = cells.get(_VILLAGE, "")
        village = (self._villages.by_name(said) or self._villages.by_code(said)) if said and self._villages else None
        if said and village is None:
            return []
        return self._wishes.get((words_of(cells.get(_ACTIVITY, "")), village.code if village else None), [])
