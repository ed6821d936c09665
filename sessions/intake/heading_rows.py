"""The rows of headings: merged cells spread over their columns, second rows joined to the first."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from sessions.intake.contents import CellTrait, traits_of
from sessions.intake.grid import SourceSheet
from sessions.kernel.text import clean

SEARCHED_ROWS = 30
"""Headings begin within this many filled rows from the top; above them come titles and the village's name."""

_DEEPEST = 3
_FEWEST_CELLS = 2
_FEWEST_BELOW = 2
_LONGEST_HEADING = 120
_FEWEST_LETTERS = 3
_OF_A_GROUP = re.compile(r"(?:[a-km-oq-z]|[ivx]+)$|(?:desa|kelurahan|kecamatan|dusun)\s\w+$", re.IGNORECASE)
_BRACKETED = re.compile(r"\([^()\d]{1,20}\)|\(\D{0,12}1?[.,]?000(?:[.,]000)?\)")
"""A unit that has a row of its own below its heading: `(Rp)`, `(m)`, `(Rp 1.000)`."""

_MEASURES = frozenset({"meter", "m", "m2", "m3", "km", "unit", "paket", "buah", "titik", "ls", "set"})
"""Units that no heading is called; people and places are counted below headings of that name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadingRows:
    """Headings that begin in `row` (from 1) and take `depth` rows; `texts` are whole, `upper` and `lower` their parts
    in the first and the lowest row.

    `carried` are, for blank headings, those that a merged or blank-following cell to their left may lend them.
    """

    row: int
    depth: int
    texts: tuple[str, ...]
    lower: tuple[str, ...]
    carried: tuple[str, ...] = ()
    upper: tuple[str, ...] = ()

    def spellings(self, column: int) -> tuple[str, ...]:
        """The heading of a column as a whole and, where it has parts, its lowest one."""
        return tuple(dict.fromkeys(filter(None, (self.texts[column], self.lower[column]))))


def heading_rows(sheet: SourceSheet) -> Iterator[HeadingRows]:
    """All rows near the top that could be headings, alone and together with the rows below them."""
    filled = (number for number, row in enumerate(sheet.rows, start=1) if any(row))
    for number in islice(filled, SEARCHED_ROWS):
        yield from headings_at(sheet, number)


def headings_at(sheet: SourceSheet, number: int) -> Iterator[HeadingRows]:
    """The headings that this row may begin, alone and together with the rows below it."""
    texts = row_texts(sheet, number)
    if sum(map(bool, texts)) < _FEWEST_CELLS:
        return
    found = HeadingRows(
        row=number, depth=1, texts=texts, lower=texts, carried=_carried(sheet, number, texts), upper=texts
    )
    yield found
    while found.depth < _DEEPEST and (deeper := _with_next_row(sheet, found)):
        found = deeper
        yield found


def row_texts(sheet: SourceSheet, number: int) -> tuple[str, ...]:
    """The cleaned cells of a row, as headings."""
    return tuple(clean(cell, _LONGEST_HEADING) for cell in sheet.rows[number - 1])


def _carried(sheet: SourceSheet, number: int, texts: Sequence[str]) -> tuple[str, ...]:
    """For every blank cell the text that it may share: of its merged range or, where nothing is merged, of its left."""
    merged = {
        column: texts[left - 1]
        for top, left, bottom, right in sheet.merged
        if top <= number <= bottom and left <= len(texts)
        for column in range(left, min(right, len(texts)) + 1)
    }
    is_merged = any(top == number for top, *_ in sheet.merged)
    found: list[str] = []
    left_text = ""
    for column, text in enumerate(texts, start=1):
        left_text = text or left_text
        found.append("" if text else merged.get(column, "" if is_merged else left_text))
    return tuple(found)


def _with_next_row(sheet: SourceSheet, found: HeadingRows) -> HeadingRows | None:
    """The headings with the parts in the row below them, None where that row is none of theirs."""
    number = found.row + found.depth
    if number > len(sheet.rows):
        return None
    width = max(len(found.texts), len(sheet.rows[number - 1]))
    upper = (*found.texts, *[""] * (width - len(found.texts)))
    below = row_texts(sheet, number)
    below += ("",) * (width - len(below))
    spans = _spans(sheet, number, found.row)
    lent = (*_carried(sheet, number - 1, upper), *[""] * width)
    if spans:  # a second table at the side has no part in the headings
        edge = next((n for n in range(1, width) if not upper[n] and not lent[n]), width)
        below = (*below[:edge], *[""] * (width - edge))
    if not (_goes_on(upper, below, spans) if spans else _is_part(upper, below)):
        return None
    texts: list[str] = []
    carried = ""
    for column, (above, text) in enumerate(zip(upper, below, strict=True)):
        carried = above or lent[column] or (carried if text else "")
        texts.append(f"{carried} {text}".strip() if text else above)
    lower = tuple(text or above for text, above in zip(below, upper, strict=True))
    own = _carried(sheet, number, below)
    blank = tuple("" if text else (lent[column] or own[column]) for column, text in enumerate(texts))
    return HeadingRows(
        row=found.row, depth=found.depth + 1, texts=tuple(texts), lower=lower, carried=blank, upper=found.upper
    )


def _spans(sheet: SourceSheet, number: int, first: int) -> frozenset[int]:
    """The columns, from 0, whose heading is merged down into this row."""
    return frozenset(
        column - 1
        for top, left, bottom, right in sheet.merged
        if first <= top < number <= bottom
        for column in range(left, min(right, left + len(sheet.rows[number - 1])) + 1)
    )


def _goes_on(upper: Sequence[str], below: Sequence[str], spans: frozenset[int]) -> bool:
    """Whether merged cells reach down into a row that has parts of headings beside them, and no data."""
    parts = [text for text in below if text]
    has_figures = any(character.isdigit() for text in parts for character in text)
    return len(spans) >= _FEWEST_BELOW and bool(parts) and not has_figures and any(upper)


def _is_part(upper: Sequence[str], below: Sequence[str]) -> bool:
    """Whether a row fills a gap, holds words and no numbers or letters in a row, and leaves most headings as they are;
    or is of units in brackets alone.

    Short parts, as LK and PR, count where all stand in gaps or where one begins.
    """
    parts = [text for text in below if text]
    if parts and all(map(_BRACKETED.fullmatch, parts)):
        return True
    fills_a_gap = any(text and not above for text, above in zip(below, upper, strict=True))
    stands_alone = any(above and not text for text, above in zip(below, upper, strict=True))
    if len(parts) < _FEWEST_BELOW or not fills_a_gap or not stands_alone or any(map(_is_of_data, parts)):
        return False
    if all(map(_is_words, parts)):
        return True
    begins_a_gap = [not after for after in (*upper[1:], "")]
    in_gaps = all(not above or gap for text, above, gap in zip(below, upper, begins_a_gap, strict=True) if text)
    return in_gaps and all(map(_has_letters, parts)) and not _counts(parts)


def _is_words(text: str) -> bool:
    """Whether it could be a part of a heading: it does not begin with a number and has some letters."""
    return not text.lstrip("(+-").startswith(tuple("0123456789")) and sum(map(str.isalpha, text)) >= _FEWEST_LETTERS


def _is_of_data(text: str) -> bool:
    """Whether a cell is rather a unit or a work of some words than a heading."""
    found = traits_of(text)
    if text.casefold() in _MEASURES or _OF_A_GROUP.match(text):
        return True
    return CellTrait.WORK in found and len(text.split()) >= _FEWEST_LETTERS


def _has_letters(text: str) -> bool:
    return text[:1].isalpha() and (len(text) > 1 or text.isupper())


def _counts(parts: Sequence[str]) -> bool:
    """Whether the parts are the letters of the columns, `a b c`."""
    return all(len(text.strip("().")) == 1 for text in parts)
