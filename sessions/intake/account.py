"""The account of a file: what each column was taken for, what became of every row and rupiah, what must be asked.

    seen = preview(IN_FILES, path, office, Questions(columns={Known.COST: "G"}))
    account = account_of(IN_FILES, seen)
    account.lines          the sentences to show first
    account.columns        per column its letters, heading, field and the sentence why
    account.classes        per verdict how many rows and how many rupiah; `closes` says that they make up the sheet
    account.questions      what should be asked; with `must_ask` nothing may come in before an answer

An answer is given with `Questions.columns`: a field with the letters or the heading of its column, or NO_COLUMN.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from sessions.intake import account_words as words
from sessions.intake.evidence import Because
from sessions.intake.layouts import FieldName, Known
from sessions.intake.mapping import MANY, MappedColumn
from sessions.intake.readers.guards import column_letters
from sessions.intake.source_fields import SourceFields
from sessions.intake.sums import PrintedTotal, printed_totals
from sessions.intake.verdicts import COMES_IN, Preview, SheetMoney, Verdict, Why


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnAccount:
    """A column from 0 and what it was taken for; `field` None: it is not read. `told` is one sentence."""

    column: int
    heading: str
    field: FieldName | None
    is_sure: bool
    told: str

    @property
    def letters(self) -> str:
        """As a spreadsheet calls it: `G`."""
        return column_letters(self.column + 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassAccount:
    """The rows of one verdict: how many, their whole rupiah, and for what reasons.

    The reasons are counted for rows that hold no wish or are left out; a row has one.
    """

    verdict: Verdict
    rows: int
    cost: int
    reasons: Mapping[Why, int]

    @property
    def name(self) -> str:
        """What the class is called: `diterima`, `ganda`, `bukan usulan`."""
        return words.CLASS_NAMES[self.verdict]


class Topic(Enum):
    """What a question is about."""

    COLUMN = auto()
    CARRIER = auto()
    SHEET = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Something that only a person can answer. `field` and `columns` are those of a COLUMN that is sought.

    `is_blocking`: every wish would come in without it; `told` asks, `advice` tells how to answer on the command line.
    """

    topic: Topic
    field: FieldName | None = None
    columns: tuple[ColumnAccount, ...] = ()
    rows: tuple[int, ...] = ()
    is_blocking: bool = False
    told: str
    advice: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """All of a file in sums and sentences; a frozen value that says nothing the preview does not hold.

    `money` is what the cells of the money column hold, None without such a column. `elsewhere` counts the rows of other
    kecamatan by name.
    """

    columns: tuple[ColumnAccount, ...]
    classes: tuple[ClassAccount, ...]
    money: SheetMoney | None
    totals: tuple[PrintedTotal, ...]
    elsewhere: Mapping[str, int]
    questions: tuple[Question, ...]
    lines: tuple[str, ...]

    @property
    def cost(self) -> int:
        """Rupiah of all classes together."""
        return sum(one.cost for one in self.classes)

    @property
    def closes(self) -> bool:
        """Whether the classes make up all that stands in the money column."""
        return self.money is None or self.money.rupiah == self.cost

    @property
    def must_ask(self) -> bool:
        """Whether nothing may come in before an answer."""
        return any(question.is_blocking for question in self.questions)


def account_of(known: SourceFields, seen: Preview) -> Account:
    """The account of a preview, in the words of the office that speaks."""
    columns = tuple(
        ColumnAccount(
            column=mapped.column,
            heading=mapped.heading,
            field=None if mapped.field in MANY else mapped.field,
            is_sure=mapped.is_sure,
            told=words.column_sentence(known, mapped),
        )
        for mapped in seen.mapping.columns
        if mapped.heading or mapped.samples
    )
    classes = tuple(_class(seen, verdict) for verdict in Verdict)
    totals = printed_totals(seen.rows)
    elsewhere = Counter(
        finding.became or finding.was
        for row in seen.rows
        if row.verdict is Verdict.ELSEWHERE
        for finding in row.findings
        if finding.why is Why.OTHER_KECAMATAN
    )
    questions = tuple(_questions(known, seen, columns))
    return Account(
        columns=columns,
        classes=classes,
        money=seen.money,
        totals=totals,
        elsewhere=elsewhere,
        questions=questions,
        lines=(
            *words.class_lines({one.verdict: (one.rows, one.cost) for one in classes}, classes[-1].reasons, seen.money),
            *words.column_lines(known, seen),
            *words.total_lines(totals),
            *words.elsewhere_lines(elsewhere),
            *words.remark_lines(seen),
            *(question.told for question in questions),
        ),
    )


def _class(seen: Preview, verdict: Verdict) -> ClassAccount:
    rows = [row for row in seen.rows if row.verdict is verdict]
    heaviest = (
        next((finding.why for finding in row.findings if finding.why.verdict is verdict), None)
        for row in rows
        if verdict not in COMES_IN
    )
    return ClassAccount(
        verdict=verdict,
        rows=len(rows),
        cost=sum(row.cost or 0 for row in rows),
        reasons=Counter(why for why in heaviest if why is not None),
    )


_ASKED = (Known.COST, Known.VILLAGE, Known.ACTIVITY)
"""Fields whose column is asked for where it may be one that is not read."""


def _questions(known: SourceFields, seen: Preview, columns: tuple[ColumnAccount, ...]) -> Iterator[Question]:
    told = {column.column: column for column in columns}
    for field in _ASKED:
        alike = [c for c in seen.mapping.columns if c.field in {None, *MANY} and c.looks_like == field]
        if field in seen.answered or not alike or not _is_open(seen, field, alike):
            continue
        blocking = field not in seen.mapping.places and _none_has(seen, field)
        candidates = tuple(told[column.column] for column in alike)
        yield Question(
            topic=Topic.COLUMN,
            field=field,
            columns=candidates,
            is_blocking=blocking,
            told=words.column_question(known, field, alike, is_missing=field not in seen.mapping.places),
            advice=words.column_advice(known, field, candidates[0].letters),
        )
    carriers = tuple(row.row for row in seen.rows if any(f.why is Why.VILLAGE_SEVERAL for f in row.findings))
    if carriers:
        yield Question(topic=Topic.CARRIER, rows=carriers, told=words.carrier_question(carriers))
    if seen.other_sheets:
        yield Question(topic=Topic.SHEET, told=words.sheet_question(seen), advice=words.SHEET_ADVICE)


def _is_open(seen: Preview, field: FieldName, alike: list[MappedColumn]) -> bool:
    """Whether it is worth asking: nothing is read as the field, or the column that is has no better a claim."""
    taken = next((column for column in seen.mapping.columns if column.field == field), None)
    if taken is None:
        return True
    return field == Known.COST and not taken.is_by_heading and any(_is_money(column) for column in alike)


def _is_money(column: MappedColumn) -> bool:
    return any(told.because is Because.MONEY for told in column.evidence)


def _none_has(seen: Preview, field: FieldName) -> bool:
    """Whether no wish of the file has a value for the field."""
    readings = [row.reading for row in seen.rows if row.verdict not in {Verdict.SKIPPED, Verdict.ELSEWHERE}]
    return not any(reading is not None and getattr(reading, field) for reading in readings)
