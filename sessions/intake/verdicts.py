"""What the intake says about each row of a file, and the totals that must add up to the file."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from enum import StrEnum
from typing import Self

from sessions.intake.grid import HiddenParts, SheetMoney
from sessions.intake.layouts import FieldName, Known, LayoutName
from sessions.intake.mapping import NO_MAPPING, ColumnMapping
from sessions.intake.tables_below import TableBelow
from sessions.values.office import VillageCode
from sessions.values.proposals import ProposalDraft


class Verdict(StrEnum):
    """How a row fares, from light to heavy.

    All but the last three come in; `diragukan` and `duplikat` come in flagged.
    """

    ACCEPTED = "diterima"
    REPAIRED = "diperbaiki"
    DOUBTFUL = "diragukan"
    DUPLICATE = "duplikat"
    REFUSED = "ditolak"
    ELSEWHERE = "kecamatan lain"
    SKIPPED = "dilewati"


COMES_IN = frozenset(Verdict) - {Verdict.REFUSED, Verdict.ELSEWHERE, Verdict.SKIPPED}
"""Verdicts of rows that become proposals."""


class Why(StrEnum):
    """Reasons for a finding; the value is the name, as it goes on the wire and into `ProposalDraft.doubts`."""

    verdict: Verdict
    """What a finding for this reason leads to; the heaviest of a row decides."""

    def __new__(cls, name: str, verdict: Verdict) -> Self:
        """A name that knows its verdict."""
        member = str.__new__(cls, name)
        member._value_ = name
        member.verdict = verdict
        return member

    @property
    def is_doubt(self) -> bool:
        """Whether somebody should look at it, so that it stays with the draft."""
        return self.verdict in {Verdict.DOUBTFUL, Verdict.DUPLICATE}

    # what was read out of the text without any doubt
    PRIORITY_FROM_TEXT = "PRIORITY_FROM_TEXT", Verdict.ACCEPTED
    VILLAGE_FROM_ADDRESS = "VILLAGE_FROM_ADDRESS", Verdict.ACCEPTED
    VILLAGE_FROM_PROPOSER = "VILLAGE_FROM_PROPOSER", Verdict.ACCEPTED
    VILLAGE_FROM_HEADING = "VILLAGE_FROM_HEADING", Verdict.ACCEPTED
    VILLAGE_THE_ONLY_ONE = "VILLAGE_THE_ONLY_ONE", Verdict.ACCEPTED
    VILLAGE_GIVEN = "VILLAGE_GIVEN", Verdict.ACCEPTED
    VILLAGE_BY_CODE = "VILLAGE_BY_CODE", Verdict.ACCEPTED
    VILLAGE_BY_TITLE = "VILLAGE_BY_TITLE", Verdict.ACCEPTED
    VILLAGE_WITHIN = "VILLAGE_WITHIN", Verdict.ACCEPTED
    VILLAGE_FROM_SIGNATURE = "VILLAGE_FROM_SIGNATURE", Verdict.ACCEPTED
    UNIT_FROM_DETAIL = "UNIT_FROM_DETAIL", Verdict.ACCEPTED
    VOLUME_FROM_DETAIL = "VOLUME_FROM_DETAIL", Verdict.ACCEPTED
    AGENCY_BY_NAME = "AGENCY_BY_NAME", Verdict.ACCEPTED
    VOLUME_SPLIT = "VOLUME_SPLIT", Verdict.ACCEPTED
    CODE_SPLIT = "CODE_SPLIT", Verdict.ACCEPTED
    COORDINATES_MOVED = "COORDINATES_MOVED", Verdict.ACCEPTED
    COST_FROM_RECOMMENDATION = "COST_FROM_RECOMMENDATION", Verdict.ACCEPTED
    BY_HAND = "BY_HAND", Verdict.ACCEPTED
    VERDICT_BY_HAND = "VERDICT_BY_HAND", Verdict.ACCEPTED
    # what was written otherwise
    COST_READ = "COST_READ", Verdict.REPAIRED
    COST_ROUNDED = "COST_ROUNDED", Verdict.REPAIRED
    COST_SCALED = "COST_SCALED", Verdict.REPAIRED
    AS_ABOVE = "AS_ABOVE", Verdict.REPAIRED
    VOLUME_READ = "VOLUME_READ", Verdict.REPAIRED
    LINE_PARTED = "LINE_PARTED", Verdict.REPAIRED
    COUNT_READ = "COUNT_READ", Verdict.REPAIRED
    FORMULA_TAIL = "FORMULA_TAIL", Verdict.REPAIRED
    AGENCY_FORMER = "AGENCY_FORMER", Verdict.REPAIRED
    PLACE_SPELLING = "PLACE_SPELLING", Verdict.REPAIRED
    ID_READ = "ID_READ", Verdict.REPAIRED
    CODE_READ = "CODE_READ", Verdict.REPAIRED
    DATE_READ = "DATE_READ", Verdict.REPAIRED
    # what somebody should look at
    VILLAGE_SPELLING = "VILLAGE_SPELLING", Verdict.DOUBTFUL
    VILLAGE_GUESSED = "VILLAGE_GUESSED", Verdict.DOUBTFUL
    VILLAGE_FROM_ABOVE = "VILLAGE_FROM_ABOVE", Verdict.DOUBTFUL
    WISH_FROM_ABOVE = "WISH_FROM_ABOVE", Verdict.DOUBTFUL
    COLUMN_GUESSED = "COLUMN_GUESSED", Verdict.DOUBTFUL
    COST_AMBIGUOUS = "COST_AMBIGUOUS", Verdict.DOUBTFUL
    COST_UNREADABLE = "COST_UNREADABLE", Verdict.DOUBTFUL
    COST_NEGATIVE = "COST_NEGATIVE", Verdict.DOUBTFUL
    COST_UNUSUAL = "COST_UNUSUAL", Verdict.DOUBTFUL
    VOLUME_UNREADABLE = "VOLUME_UNREADABLE", Verdict.DOUBTFUL
    VOLUME_AMBIGUOUS = "VOLUME_AMBIGUOUS", Verdict.DOUBTFUL
    VOLUME_SEVERAL_NUMBERS = "VOLUME_SEVERAL_NUMBERS", Verdict.DOUBTFUL
    UNITS_DIFFER = "UNITS_DIFFER", Verdict.DOUBTFUL
    VOLUME_NOT_AS_NAMED = "VOLUME_NOT_AS_NAMED", Verdict.DOUBTFUL
    COUNT_UNREADABLE = "COUNT_UNREADABLE", Verdict.DOUBTFUL
    COUNT_UNUSUAL = "COUNT_UNUSUAL", Verdict.DOUBTFUL
    NOT_HOUSEHOLDS = "NOT_HOUSEHOLDS", Verdict.DOUBTFUL
    POOR_EXCEED_ALL = "POOR_EXCEED_ALL", Verdict.DOUBTFUL
    YES_NO_UNREADABLE = "YES_NO_UNREADABLE", Verdict.DOUBTFUL
    AGENCY_SPELLING = "AGENCY_SPELLING", Verdict.DOUBTFUL
    AGENCY_UNKNOWN = "AGENCY_UNKNOWN", Verdict.DOUBTFUL
    AGENCY_PART = "AGENCY_PART", Verdict.DOUBTFUL
    STATUS_REJECTED = "STATUS_REJECTED", Verdict.DOUBTFUL
    ID_LOST = "ID_LOST", Verdict.DOUBTFUL
    DATE_UNREADABLE = "DATE_UNREADABLE", Verdict.DOUBTFUL
    CODE_UNREADABLE = "CODE_UNREADABLE", Verdict.DOUBTFUL
    THEME_UNKNOWN = "THEME_UNKNOWN", Verdict.DOUBTFUL
    TEXT_SHORTENED = "TEXT_SHORTENED", Verdict.DOUBTFUL
    SUM_DIFFERS = "SUM_DIFFERS", Verdict.DOUBTFUL
    ONLY_TEXT = "ONLY_TEXT", Verdict.DOUBTFUL
    SEVERAL_WISHES = "SEVERAL_WISHES", Verdict.DOUBTFUL
    COST_PER_PIECE = "COST_PER_PIECE", Verdict.DOUBTFUL
    VOLUME_DIMENSIONS = "VOLUME_DIMENSIONS", Verdict.DOUBTFUL
    NOT_A_WISH = "NOT_A_WISH", Verdict.DOUBTFUL
    DATE_MISPLACED = "DATE_MISPLACED", Verdict.DOUBTFUL
    MONEY_MISPLACED = "MONEY_MISPLACED", Verdict.DOUBTFUL
    CELL_ERROR = "CELL_ERROR", Verdict.DOUBTFUL
    FORMULA_NOT_CALCULATED = "FORMULA_NOT_CALCULATED", Verdict.DOUBTFUL
    # a row that says what an earlier one said
    SAME_ROW = "SAME_ROW", Verdict.DUPLICATE
    SAME_SIPD_ID = "SAME_SIPD_ID", Verdict.DUPLICATE
    # what cannot come in
    ACTIVITY_MISSING = "ACTIVITY_MISSING", Verdict.REFUSED
    VILLAGE_MISSING = "VILLAGE_MISSING", Verdict.REFUSED
    VILLAGE_UNKNOWN = "VILLAGE_UNKNOWN", Verdict.REFUSED
    VILLAGE_AMBIGUOUS = "VILLAGE_AMBIGUOUS", Verdict.REFUSED
    VILLAGE_SEVERAL = "VILLAGE_SEVERAL", Verdict.REFUSED
    # what is another kecamatan's
    OTHER_KECAMATAN = "OTHER_KECAMATAN", Verdict.ELSEWHERE
    # what is no proposal
    BLANK = "BLANK", Verdict.SKIPPED
    EMPTY_NUMBER = "EMPTY_NUMBER", Verdict.SKIPPED
    REMARK = "REMARK", Verdict.SKIPPED
    CONTINUED = "CONTINUED", Verdict.SKIPPED
    INCOME = "INCOME", Verdict.SKIPPED
    OTHER_TABLE = "OTHER_TABLE", Verdict.SKIPPED
    TITLE = "TITLE", Verdict.SKIPPED
    HEADING_REPEATED = "HEADING_REPEATED", Verdict.SKIPPED
    COLUMN_NUMBERS = "COLUMN_NUMBERS", Verdict.SKIPPED
    SUBTOTAL = "SUBTOTAL", Verdict.SKIPPED
    SECTION = "SECTION", Verdict.SKIPPED
    SIGNATURE = "SIGNATURE", Verdict.SKIPPED
    EXAMPLE = "EXAMPLE", Verdict.SKIPPED


WEIGHTY = (Known.VILLAGE, Known.LOCATION, Known.VOLUME, Known.COST, Known.AGENCY)
"""Fields whose want somebody should know of before a file comes in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CellFinding:
    """One thing found in a row: the field, the text of the cell, what was made of it ("" is nothing), and why."""

    field: FieldName
    was: str
    became: str
    why: Why


def doubts_of(findings: Iterable[CellFinding]) -> tuple[str, ...]:
    """Names of the reasons somebody should look at, each once; what a draft itself shows at any time is not kept."""
    kept = (finding.why for finding in findings if finding.why.is_doubt)
    return tuple(dict.fromkeys(why.value for why in kept if why is not Why.VOLUME_NOT_AS_NAMED))


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """What somebody decided about one row: another verdict, or another value of a field as it was typed.

    The value of VILLAGE is a village's code. Plain data: it can be kept and applied again to the same file.
    """

    row: int
    verdict: Verdict | None = None
    field: FieldName | None = None
    value: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowVerdict:
    """A row of the file. `row` is its number as a spreadsheet shows it; `draft` is None unless the row comes in.

    `village` and `cost` are what could be read even where the row is refused, so that totals add up to the file; the
    cost of a row that holds no wish is what its cell states. `reading` is the draft as it was read even where the row
    does not come in.
    """

    row: int
    verdict: Verdict
    draft: ProposalDraft | None = None
    findings: tuple[CellFinding, ...] = ()
    village: VillageCode | None = None
    cost: int | None = None
    reading: ProposalDraft | None = None


def judged(
    row: int, reading: ProposalDraft, findings: tuple[CellFinding, ...], verdict: Verdict | None = None
) -> RowVerdict:
    """A row that holds a proposal, as it was read; its verdict is that of the findings if it is not given."""
    heaviest = max((finding.why.verdict for finding in findings), key=list(Verdict).index, default=Verdict.ACCEPTED)
    verdict = verdict or heaviest
    return RowVerdict(
        row=row,
        verdict=verdict,
        draft=reading if verdict in COMES_IN else None,
        findings=findings,
        village=reading.village,
        cost=reading.cost,
        reading=reading,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class VillageTotal:
    """What one village sent: rows and rupiah that come in, and that do not. `village` None: not known which."""

    village: VillageCode | None
    accepted: int
    cost: int
    refused: int
    refused_cost: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What an import of this file would bring; nothing has been changed yet.

    The counts of all verdicts together are always len(rows). `other_sheets` hold tables too and were not read;
    `sheet_rows` are the rows of every sheet; of those that nobody chose nothing is said where `is_sheet_chosen`.
    `heading_row` counts from 1; `mapping` tells what each column was read as;
    `overrides` are what somebody changed by hand; `money` is None without a column of costs; `answered` are fields
    whose column somebody named, or said not to be there; `below` are further tables of the sheet; `hidden` is what
    nobody sees in the file.
    Where nothing heads the columns, `heading_row` is the first row of the list.
    """

    file_name: str
    sha256: str
    layout: LayoutName
    rows: tuple[RowVerdict, ...]
    sheet: str = ""
    other_sheets: tuple[str, ...] = ()
    heading_row: int = 1
    mapping: ColumnMapping = NO_MAPPING
    overrides: tuple[Override, ...] = ()
    money: SheetMoney | None = None
    answered: frozenset[FieldName] = frozenset()
    sheet_rows: Mapping[str, int] = field(default_factory=dict)
    is_sheet_chosen: bool = False
    below: tuple[TableBelow, ...] = ()
    has_headings: bool = True
    hidden: HiddenParts = field(default_factory=HiddenParts)

    def mapping_at(self, row: int | None) -> ColumnMapping:
        """How the columns of the table that this row belongs to were read."""
        own = (table.mapping for table in self.below if row and table.heading_row <= row <= table.last_row)
        return next(own, self.mapping)

    @property
    def mappings(self) -> tuple[ColumnMapping, ...]:
        """How the columns of every list in the sheet were read."""
        return (self.mapping, *(table.mapping for table in self.below if table.is_read))

    @property
    def drafts(self) -> tuple[ProposalDraft, ...]:
        """The proposals that would come in, in the order of the file."""
        return tuple(row.draft for row in self.rows if row.draft is not None)

    @property
    def accepted(self) -> int:
        """Rows that come in, flagged ones included."""
        return len(self.drafts)

    @property
    def refused(self) -> int:
        """Rows that hold a proposal which cannot come in."""
        return self.counts[Verdict.REFUSED]

    @property
    def skipped(self) -> int:
        """Rows that hold no proposal."""
        return self.counts[Verdict.SKIPPED]

    @property
    def counts(self) -> Mapping[Verdict, int]:
        """Rows by verdict; every verdict has a count."""
        return {verdict: sum(1 for row in self.rows if row.verdict is verdict) for verdict in Verdict}

    @property
    def cost(self) -> int:
        """Rupiah of the rows that come in; unknown costs are left out."""
        return sum(row.cost or 0 for row in self.rows if row.verdict in COMES_IN)

    @property
    def cost_of_all(self) -> int:
        """Rupiah of all rows that hold a proposal, also of those left out; what the file's own sum should be."""
        return sum(row.cost or 0 for row in self.rows if row.verdict is not Verdict.SKIPPED)

    @property
    def stated_cost(self) -> int | None:
        """The sum that the file itself states: its last total, or its subtotals together; None where it has none."""
        stated = [
            row.cost
            for row in self.rows
            if row.cost and row.verdict is Verdict.SKIPPED and Why.SUBTOTAL in {found.why for found in row.findings}
        ]
        if not stated:
            return None
        return sum(stated) if self.cost_of_all == sum(stated) or stated[-1] < max(stated) else stated[-1]

    @property
    def columns(self) -> tuple[str, ...]:
        """The fields of a draft that every list of the file has a column for, by the alphabet: there an empty cell says
        something.
        """
        drafted = {drafted.name for drafted in fields(ProposalDraft)}
        common = drafted.intersection(*(mapping.places for mapping in self.mappings))
        return tuple(sorted(str(name) for name in common))

    @property
    def missing(self) -> tuple[FieldName, ...]:
        """Fields of weight that no column of the file was read as."""
        return tuple(name for name in WEIGHTY if not any(name in mapping.places for mapping in self.mappings))

    @property
    def villages(self) -> tuple[VillageTotal, ...]:
        """Totals per village, by code, rows of no known village last; their sums are those of the file."""
        rows = [row for row in self.rows if row.verdict not in {Verdict.SKIPPED, Verdict.ELSEWHERE}]
        codes = sorted({row.village for row in rows}, key=lambda code: (code is None, code or ""))
        return tuple(_village_total(code, [row for row in rows if row.village == code]) for code in codes)


def _village_total(village: VillageCode | None, rows: list[RowVerdict]) -> VillageTotal:
    brought = [row for row in rows if row.verdict in COMES_IN]
    kept_out = [row for row in rows if row.verdict is Verdict.REFUSED]
    return VillageTotal(
        village=village,
        accepted=len(brought),
        cost=sum(row.cost or 0 for row in brought),
        refused=len(kept_out),
        refused_cost=sum(row.cost or 0 for row in kept_out),
    )
