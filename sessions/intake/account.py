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
from dataclasses import dataclass, replace
from enum import Enum, auto

from sessions.intake import account_words as words
from sessions.intake import sides
from sessions.intake.evidence import Because
from sessions.intake.grid import SheetMoney
from sessions.intake.layouts import FieldName, Known
from sessions.intake.mapping import MANY, MappedColumn
from sessions.intake.readers.guards import column_letters
from sessions.intake.source_fields import SourceFields
from sessions.intake.sums import PrintedTotal, printed_totals
from sessions.intake.tables_below import TableBelow
from sessions.intake.verdicts import COMES_IN, Preview, Verdict, Why


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


@dataclass(frozen=True, slots=True, kw_only=True)
class TableAccount:
    """A further table of the sheet that was read for itself: how many of its rows come in, with how many rupiah, and
    as what its columns were read.
    """

    heading_row: int
    rows: int
    cost: int
    told: str


class Topic(Enum):
    """What a question is about."""

    COLUMN = auto()
    CARRIER = auto()
    SHEET = auto()
    TABLE = auto()
    HEADINGS = auto()
    SIDES = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Something that only a person can answer. `field` and `columns` are those of a COLUMN that is sought; of a TABLE
    `rows` is that of its headings; one that stands at the side has `columns` instead. Of SIDES they are the rows.

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
    kecamatan by name; `hidden` tells what nobody sees in the file.
    """

    columns: tuple[ColumnAccount, ...]
    classes: tuple[ClassAccount, ...]
    money: SheetMoney | None
    totals: tuple[PrintedTotal, ...]
    elsewhere: Mapping[str, int]
    questions: tuple[Question, ...]
    lines: tuple[str, ...]
    tables: tuple[TableAccount, ...] = ()
    hidden: tuple[str, ...] = ()

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
    totals, elsewhere = printed_totals(seen.rows), _elsewhere(seen)
    questions = tuple(_questions(known, seen, columns))
    tables = tuple(_table(known, seen, table) for table in seen.below if table.is_read)
    hidden = tuple(words.hidden_lines(seen))
    return Account(
        columns=columns,
        classes=classes,
        money=seen.money,
        totals=totals,
        elsewhere=elsewhere,
        questions=questions,
        tables=tables,
        hidden=hidden,
        lines=(
            *words.class_lines({one.verdict: (one.rows, one.cost) for one in classes}, classes[-1].reasons, seen.money),
            *words.column_lines(known, seen),
            *(words.table_line(table.heading_row, table.told) for table in tables),
            *words.uncalculated_line(seen),
            *hidden,
            *words.other_sheet_lines(seen),
            *words.total_lines(totals),
            *words.elsewhere_lines(elsewhere),
            *words.remark_lines(seen),
            *(question.told for question in questions),
        ),
    )


def _elsewhere(seen: Preview) -> Counter[str]:
    """The rows of other kecamatan by its name."""
    return Counter(
        finding.became or finding.was
        for row in seen.rows
        if row.verdict is Verdict.ELSEWHERE
        for finding in row.findings
        if finding.why is Why.OTHER_KECAMATAN
    )


def _table(known: SourceFields, seen: Preview, table: TableBelow) -> TableAccount:
    rows = [row for row in seen.rows if table.heading_row <= row.row <= table.last_row and row.verdict in COMES_IN]
    return TableAccount(
        heading_row=table.heading_row,
        rows=len(rows),
        cost=sum(row.cost or 0 for row in rows),
        told=words.named_columns(known, table.mapping),
    )


def without_sheets(account: Account) -> Account:
    """The account of one sheet of several that come in together: the others are no question any more."""
    asked = tuple(question for question in account.questions if question.topic is not Topic.SHEET)
    told = {question.told for question in account.questions if question not in asked}
    return replace(account, questions=asked, lines=tuple(line for line in account.lines if line not in told))


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
        unread = [c for c in seen.mapping.columns if c.field in {None, *MANY} and not c.is_aside]
        alike = [column for column in unread if column.looks_like == field]
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
    yield from _of_sides(seen)
    if aside := [c for c in seen.mapping.columns if c.looks_like and c.is_aside]:
        listed = tuple(told[column.column] for column in aside)
        yield Question(topic=Topic.TABLE, columns=listed, told=words.beside_question(aside))
    if pivoted := [c for c in seen.mapping.columns if any(e.because is Because.OF_VILLAGE for e in c.evidence)]:
        listed = tuple(told[column.column] for column in pivoted)
        blocking = Known.VILLAGE not in seen.mapping.places
        yield Question(topic=Topic.TABLE, columns=listed, is_blocking=blocking, told=words.pivot_question(pivoted))
    for table in seen.below:
        if not table.is_read:
            yield Question(
                topic=Topic.TABLE,
                rows=(table.heading_row,),
                told=words.table_question(table),
                advice=words.table_advice(table),
            )
    if not seen.has_headings:
        yield Question(topic=Topic.HEADINGS, told=words.headless_question(known, seen), advice=words.HEADLESS_ADVICE)
    if seen.other_sheets or seen.hidden.lists:
        yield Question(topic=Topic.SHEET, told=words.sheet_question(seen), advice=words.SHEET_ADVICE)


def _of_sides(seen: Preview) -> Iterator[Question]:
    if found := sides.sided(seen):
        rows = tuple(one.row for one in found)
        yield Question(topic=Topic.SIDES, rows=rows, told=sides.question(found), advice=sides.ADVICE)


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
