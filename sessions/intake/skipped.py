"""Rows that hold no proposal: blank ones, headings again, column numbers, sums, sections, signatures, remarks."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Self

from sessions.intake.contents import CellTrait, traits_of
from sessions.intake.grid import MessageRows
from sessions.intake.layouts import EXAMPLE_MARK, Known, normal_heading
from sessions.intake.outline import LineNumber, NumberKind, line_number, outlining, upper_lines
from sessions.intake.repairs.agencies import words_of
from sessions.intake.rows import SourceRow
from sessions.intake.signatures import is_dateline, is_office, is_signature
from sessions.intake.source_table import SourceTable
from sessions.intake.totals import PAGE, REMARK, SUBTOTAL, is_called_a_total, is_mean, titles
from sessions.intake.verdicts import Why

_SUBSTANCE = frozenset({
    Known.PROBLEM, Known.LOCATION, Known.VOLUME, Known.COST, Known.AGENCY, Known.HOUSEHOLDS, Known.STANDARD_WORK
})  # fmt: skip
"""Fields of which a proposal has at least one beside its activity, and a section or a signature has none."""

_CONTENT = _SUBSTANCE | {
    Known.ACTIVITY, Known.VILLAGE, Known.PRIORITY, Known.PROPOSER, Known.NOTE, Known.POOR_HOUSEHOLDS,
}  # fmt: skip

_LIKE_A_TOTAL = re.compile(r"(?:sub|grand)? ?(?:jumlah|total|jml|jmlh|rekap)\b.*")
_SECTION = re.compile(
    r"(?:(?:[ivxl]+|[a-z]|\d+) )?(?:bidang|kecamatan|desa|kelurahan|komisi|urusan|program|perangkat daerah|opd)\b.*"
    r"|(?:(?:[ivxl]+|[a-z]|\d+) )?(?:pendapatan|penerimaan|pembiayaan|belanja|pengeluaran)"
    r"(?: (?:desa|kelurahan|daerah))?"
)
_INCOME = re.compile(
    r"(?:(?:[ivxl]+|[a-z]|\d+) )?(?:pendapatan|penerimaan|pembiayaan)(?: (?:asli|desa|kelurahan|daerah|transfer"
    r"|pembiayaan|lain lain|netto))*"
)
_SERVICE_NUMBER = re.compile(r"\bnip\b[\d\W]*", re.IGNORECASE)
_NUMBERED = re.compile(r"([A-Z]|[IVX]{1,5}|\d{1,3}(?:\.\d{1,3})*)[.)]\s+(?=\S)")
_CURRENCY = re.compile(r"\b(?:rp|idr)\b", re.IGNORECASE)
_GROUPS = frozenset({Why.SECTION, Why.SUBTOTAL, Why.HEADING_REPEATED})
_ZERO = re.compile(r"(?:rp|idr)?[\s.]*(?:0(?:[.,]0+)?|[-\u2013])(?:,-)?", re.IGNORECASE)
"""What forms with formulas show in rows that nobody filled in."""

_SECTION_CELLS, _NUMBERED_CELLS = 3, 3
_LONGEST_MARK, _LARGEST_GAP, _MARKS_WITHIN = 4, 3, 2
_FEW_IN_CAPITALS = 0.2
_MOST, _SOME = 0.6, 0.3
_FEWEST_ALIKE = 2
_WORDS_OF_A_GROUP = 6
_NEARLY_ALL = 0.9
_FEWEST_LISTED = 2
_LETTERED = frozenset({NumberKind.LETTER, NumberKind.ROMAN})

CostOf = Callable[[SourceRow], int | None]


class SkippedRows:
    """Tells row by row, from the top, why a row holds no proposal; remembers where the signatures begin."""

    __slots__ = ("_above", "_again", "_begins", "_begun_at", "_columns", "_cost_of", "_counts", "_first", "_headings",
                 "_income", "_last", "_message", "_number", "_numbering", "_place_of", "_raw", "_signed", "_sum",
                 "_table", "_titles", "_upper")  # fmt: skip

    def __init__(self, table: SourceTable, rows: Sequence[SourceRow], cost_of: CostOf) -> None:
        self._table, self._message = table, table.sheet.message
        self._headings = tuple(normal_heading(heading) for heading in table.headings)
        rows_above = table.sheet.rows[table.heading_row - 1 : table.first_row - 1]
        self._above = tuple(_words(row) for row in rows_above)
        self._raw = {cell.strip().casefold() for above in rows_above for cell in above if cell.strip()}
        self._columns = sum(1 for heading in self._headings if heading)
        self._number = table.columns.get(Known.NUMBER)
        self._first = table.first_row
        self._cost_of = cost_of
        self._signed = False
        self._sum, self._begun_at = 0, {0}
        self._again = frozenset(row.number for row in rows if self._is_heading(row))
        self._titles = frozenset(titles(rows, self._again))
        self._numbering = frozenset(row.number for row in rows if self._is_numbering(row))
        wishes = [row for row in rows if Known.ACTIVITY in row.texts]
        self._place_of = self._outline(table, rows)
        self._upper = upper_lines([row for row in rows if not is_called_a_total(row)], self._place_of, cost_of)
        self._income: LineNumber | None = None
        marks = self._again | self._numbering
        listed = [row for row in wishes if row.number not in marks]
        self._counts = _Counts.of(listed, self.number_of)
        numbers = [line_number(self.number_of(row)) for row in wishes]
        self._begins = {
            row.number
            for row, after in zip(wishes, numbers[1:], strict=False)
            if after.kind is NumberKind.FIGURES and after.is_first and self._counts.figures >= _MOST
        }
        self._last = max((row.number for row in rows if cost_of(row) or Known.VOLUME in row.texts), default=0)

    def _outline(self, table: SourceTable, rows: Sequence[SourceRow]) -> Callable[[SourceRow], str]:
        """What numbers lines under each other: their number or, where a column to its left does, a code."""
        wish = table.columns.get(Known.ACTIVITY, 0)
        aside = {None, Known.IGNORED, Known.SUB_ACTIVITY}
        unread = (c.column for c in table.mapping.columns if c.field in aside and c.column < wish)
        own = [] if self._number is None else [self._number]
        return outlining(rows, (*own, *unread)) or self.number_of

    def why(self, row: SourceRow) -> Why | None:
        """The reason to skip the row, None where it must be read."""
        why = self._why(row) if self._message is None else self._why_of_line(row, self._message)
        if why in _GROUPS:
            self._begun_at.add(self._sum)
        elif why is None:
            self._sum += self._cost_of(row) or 0
        if why is Why.SECTION:
            self._enter(row)
        return Why.INCOME if why is None and self._income is not None else why

    def _enter(self, row: SourceRow) -> None:
        """Below a line of income only its own lines are income; another group ends it."""
        number = line_number(self._place_of(row))
        if _INCOME.fullmatch(words_of(row.text(Known.ACTIVITY))):
            self._income = number
        elif self._income is not None and not number.is_under(self._income):
            self._income = None

    def doubt(self, row: SourceRow) -> Why | None:
        """What somebody should look at in a row that is read: a sum that is none of those below, a text all alone."""
        if self._upper.get(row.number) is Why.SUM_DIFFERS:
            return Why.SUM_DIFFERS
        is_listed = self._message is not None and row.number in self._message.listed
        return Why.ONLY_TEXT if self._is_only_text(row) and not is_listed else None

    def _why_of_line(self, row: SourceRow, message: MessageRows) -> Why | None:
        """Of a message: what stands in its list is a wish, what stands around it is none."""
        activity = words_of(row.text(Known.ACTIVITY))
        if not row.filled or row.number in message.continues:
            return Why.CONTINUED if row.filled else Why.BLANK
        if SUBTOTAL.fullmatch(activity):
            return Why.SUBTOTAL
        if self._upper.get(row.number) is Why.SECTION:
            return self._begun(Why.SECTION)
        return None if row.number in message.listed else self._why_beside(row, activity, message.listed)

    def _why_beside(self, row: SourceRow, activity: str, listed: frozenset[int]) -> Why | None:
        """Of a message: a greeting, a group, a signature, a remark; a line between wishes may be one of them."""
        is_within = min(listed) < row.number < max(listed)
        if REMARK.match(row.text(Known.ACTIVITY)):
            return Why.REMARK
        if _SECTION.fullmatch(activity) or (is_within and self._is_group(row)):
            return self._begun(Why.SECTION)
        if row.number > min(listed) and self._is_signed(row, row.filled):
            return Why.SIGNATURE
        return None if is_within else Why.REMARK

    def _why(self, row: SourceRow) -> Why | None:
        if row.number in self._again:
            return self._begun(Why.HEADING_REPEATED)
        if row.number in self._numbering:
            return Why.COLUMN_NUMBERS
        if Known.ACTIVITY in row.texts and not _SUBSTANCE.isdisjoint(row.texts):
            return self._why_in_spite_of_substance(row)
        filled = row.filled
        if row.number in self._titles:
            return self._begun(Why.SECTION)
        if all(map(_ZERO.fullmatch, filled)):
            return Why.OTHER_TABLE if row.aside else Why.BLANK
        return self._why_of_few_cells(row, filled)

    def _why_in_spite_of_substance(self, row: SourceRow) -> Why | None:
        activity = row.text(Known.ACTIVITY)
        if activity.casefold().startswith(EXAMPLE_MARK.casefold()):
            return Why.EXAMPLE
        if is_mean(row):
            return Why.REMARK
        if self._is_total(row, words_of(activity)):
            return Why.SUBTOTAL
        if self._upper.get(row.number) is Why.SECTION or self._is_section_with_sum(row, words_of(activity)):
            return self._begun(Why.SECTION)
        return Why.SIGNATURE if self._is_signed(row, (activity,)) else None

    def _is_total(self, row: SourceRow, activity: str) -> bool:
        """Whether the row states a sum: by its words, or by beginning like one and being one."""
        if not {Known.VOLUME, Known.LOCATION}.isdisjoint(row.texts) and not self._adds_up(row):
            return False
        return bool(SUBTOTAL.fullmatch(activity)) or (bool(_LIKE_A_TOTAL.fullmatch(activity)) and self._adds_up(row))

    def _adds_up(self, row: SourceRow) -> bool:
        """Whether the amount of the row is the sum of the rows since the beginning or one of the groups above."""
        cost = self._cost_of(row)
        return bool(cost) and self._sum - (cost or 0) in self._begun_at

    def _begun(self, why: Why) -> Why:
        """A new list or group begins here, so the signatures are over."""
        self._signed = False
        return why

    def _is_signed(self, row: SourceRow, begun_by: Iterable[str]) -> bool:
        """Whether a place and date, names and offices stand here below each other, though one in the column of an
        amount; what is counted in a list is no signature. The first such row has one of `begun_by` to tell it.
        """
        if self._is_counted(row) or not (self._signed or is_signature(begun_by)):
            return False
        beside = (text for field, text in row.texts.items() if field in _SUBSTANCE and not is_dateline(text))
        self._signed = not any(character.isdigit() for character in _SERVICE_NUMBER.sub("", " ".join(beside)))
        return self._signed

    def _is_section_with_sum(self, row: SourceRow, activity: str) -> bool:
        """Whether it heads a group and states the group's sum: only a cost beside it, no number of a list before it."""
        has_only_a_cost = set(row.texts) - {Known.ACTIVITY} == {Known.COST}
        return has_only_a_cost and bool(_SECTION.fullmatch(activity)) and not self.number_of(row).isdecimal()

    def _why_of_few_cells(self, row: SourceRow, filled: tuple[str, ...]) -> Why | None:
        words = [words_of(text) for text in filled]
        if any(SUBTOTAL.fullmatch(text) for text in words) or self._is_sum_alone(row, filled):
            return Why.SUBTOTAL
        if self._is_signed(row, filled):
            return Why.SIGNATURE
        is_remark = _is_text_alone(row) and REMARK.match(row.text(Known.ACTIVITY)) and not self.number_of(row)
        if is_remark or all(map(PAGE.fullmatch, words)):
            return Why.REMARK
        if self._is_section(row, words) or self._upper.get(row.number) is Why.SECTION or self._is_group(row):
            return self._begun(Why.SECTION)
        said = [text for text in filled if not _ZERO.fullmatch(text)]
        if not any(character.isalpha() for text in said for character in text):
            return Why.EMPTY_NUMBER if _ZERO.fullmatch(row.text(Known.COST) or "0") else None
        return Why.REMARK if _CONTENT.isdisjoint(row.texts) else None

    def _is_sum_alone(self, row: SourceRow, filled: tuple[str, ...]) -> bool:
        """Whether there is an amount and no text: a sum of what is above, or what closes the table."""
        if Known.ACTIVITY in row.texts or not self._cost_of(row):
            return False
        has_text = any(character.isalpha() for text in filled for character in _CURRENCY.sub("", text))
        return not has_text and (self._adds_up(row) or (row.number >= self._last and not self._signed))

    def _is_group(self, row: SourceRow) -> bool:
        """Whether a text that stands alone heads a group: merged over the table, in capitals, or lettered."""
        number = line_number(self.number_of(row))
        if not _is_text_alone(row) or number.kind in {NumberKind.FIGURES, NumberKind.SMALL}:
            return False
        if number.kind is NumberKind.NONE and (row.number in self._begins or self._is_named_like_a_group(row)):
            return True
        is_lettered = number.kind in _LETTERED and (self._counts.figures >= _SOME or self._counts.unlettered)
        activity = row.text(Known.ACTIVITY)
        in_capitals = activity.isupper() and self._counts.capitals < _FEW_IN_CAPITALS
        is_wide = any(
            top == row.number == bottom and right - left >= _SECTION_CELLS
            for top, left, bottom, right in self._table.sheet.merged
        )
        return is_lettered or in_capitals or is_wide

    def _is_named_like_a_group(self, row: SourceRow) -> bool:
        """Whether it is no work's name, where nearly all wishes have a village or several things beside their text."""
        activity = row.text(Known.ACTIVITY)
        if not (activity[:1].isupper() or activity[:1].isdigit()):
            return False
        is_name = CellTrait.WORK not in traits_of(activity) and len(activity.split()) <= _WORDS_OF_A_GROUP
        return is_name and max(self._counts.placed, self._counts.rich) >= _NEARLY_ALL

    def _is_only_text(self, row: SourceRow) -> bool:
        """Whether the row has a wish's text and nothing else, not even the number that others have."""
        return _is_text_alone(row) and not self.number_of(row) and self._counts.lonely < _MOST

    def _is_section(self, row: SourceRow, words: Sequence[str]) -> bool:
        """Whether the row is little more than the name of a group."""
        is_short = len(words) <= _SECTION_CELLS and _SUBSTANCE.isdisjoint(row.texts) and not self._is_counted(row)
        return is_short and any(map(_SECTION.fullmatch, words))

    def _is_counted(self, row: SourceRow) -> bool:
        """Whether the row has an activity and a number or a place in its list, as only proposals have."""
        if Known.ACTIVITY not in row.texts:
            return False
        is_signed = self._signed or any(map(is_office, row.texts.values()))
        is_placed = Known.VILLAGE in row.texts and not is_signed
        return self.number_of(row).isdecimal() or is_placed or Known.PRIORITY in row.texts

    def number_of(self, row: SourceRow) -> str:
        """The row's number in its list; where no column has it, the one before its text."""
        if self._number is None:
            found = _NUMBERED.match(row.text(Known.ACTIVITY))
            return found[1] if found else ""
        return row.cells[self._number].strip(" .)") if self._number < len(row.cells) else ""

    def _is_heading(self, row: SourceRow) -> bool:
        """Whether most cells of the row repeat their headings, or one of the rows of which these are made."""
        if sum(cell.strip().casefold() in self._raw for cell in row.cells if cell) < _FEWEST_ALIKE:
            return False
        texts = _words(row.cells)
        filled = sum(map(bool, texts))
        return filled > 1 and any(
            2 * sum(bool(text) and text == own for text, own in zip(texts, above, strict=False)) > filled
            for above in (self._headings, *self._above)
        )

    def _is_numbering(self, row: SourceRow) -> bool:
        """Whether the cells count the columns, `1 2 3 4` or `a b c d`, maybe with gaps right below the headings."""
        if any(len(text) > _LONGEST_MARK for text in row.texts.values()):
            return False
        marks = [normal_heading(cell) for cell in row.cells if cell.strip()]
        if len(marks) < _NUMBERED_CELLS or 2 * len(marks) < self._columns:
            return False
        if all(mark.isdecimal() for mark in marks):
            numbers = [int(mark) for mark in marks]
        elif all(len(mark) == 1 and mark.isascii() and mark.isalpha() for mark in marks):
            numbers = [ord(mark) for mark in marks]
        else:
            return False
        gap = _LARGEST_GAP if row.number < self._first + _MARKS_WITHIN else 1
        steps = [later - earlier for earlier, later in pairwise(numbers)]
        return all(1 <= step <= gap for step in steps) and len(marks) > _NUMBERED_CELLS - (gap > 1)


@dataclass(frozen=True, slots=True)
class _Counts:
    """What the wishes of the table are mostly like: shares of those with text alone, in capitals, with figures; and
    whether most have more than their text and none of these has a letter for its number.
    """

    lonely: float
    capitals: float
    figures: float
    placed: float
    rich: float
    unlettered: bool

    @classmethod
    def of(cls, wishes: Sequence[SourceRow], number_of: Callable[[SourceRow], str]) -> Self:
        """The shares among these rows."""
        if not wishes:
            return cls(0, 0, 0, 0, 0, unlettered=False)
        listed = [row for row in wishes if not _is_text_alone(row)]
        has_letters = any(line_number(number_of(row)).kind in _LETTERED for row in listed)
        return cls(
            lonely=sum(_is_text_alone(row) and not number_of(row) for row in wishes) / len(wishes),
            capitals=sum(row.text(Known.ACTIVITY).isupper() for row in wishes) / len(wishes),
            placed=sum(Known.VILLAGE in row.texts for row in listed) / max(1, len(listed)),
            rich=sum(len(_SUBSTANCE & row.texts.keys()) > 1 for row in listed) / max(1, len(listed)),
            figures=sum(line_number(number_of(row)).kind is NumberKind.FIGURES for row in wishes) / len(wishes),
            unlettered=len(listed) >= max(_FEWEST_LISTED, _MOST * len(wishes)) and not has_letters,
        )


def _is_text_alone(row: SourceRow) -> bool:
    """Whether the row has a wish's text and neither a village nor anything else that a wish has."""
    return Known.ACTIVITY in row.texts and (_SUBSTANCE | {Known.VILLAGE}).isdisjoint(row.texts)


def _words(cells: Sequence[str]) -> tuple[str, ...]:
    return tuple(map(normal_heading, cells))
