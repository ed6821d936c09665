"""Rows of a sheet that may be headings: one row, or two or three whose cells belong together.

Village forms merge cells: above `Jmlh (Rp)` and `Sumber` stands `Biaya dan Sumber Pembiayaan` in the first column only,
and beside it a heading that takes both rows. So a heading is the text above, carried to the right, and the text below.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from sessions.intake.readers.grid import Sheet
from sessions.text import clean

SEARCHED_ROWS = 30
"""Headings begin within this many rows from the top; above them come titles and the village's name."""

_DEEPEST = 3
_FEWEST_CELLS = 2
_FEWEST_BELOW = 2
_LONGEST_HEADING = 120
_FEWEST_LETTERS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadingRows:
    """Headings that begin in `row` (from 1) and take `depth` rows; `texts` are whole, `lower` only the lowest part."""

    row: int
    depth: int
    texts: tuple[str, ...]
    lower: tuple[str, ...]

    def spellings(self, column: int) -> tuple[str, ...]:
        """The heading of a column as a whole and, where it has parts, its lowest one."""
        return tuple(dict.fromkeys((self.texts[column], self.lower[column])))


def heading_rows(sheet: Sheet) -> Iterator[HeadingRows]:
    """All rows near the top that could be headings, alone and together with the rows below them."""
    for number in range(1, min(SEARCHED_ROWS, len(sheet.rows)) + 1):
        texts = _texts(sheet, number)
        if sum(map(bool, texts)) < _FEWEST_CELLS:
            continue
        found = HeadingRows(row=number, depth=1, texts=texts, lower=texts)
        yield found
        while found.depth < _DEEPEST and (deeper := _with_next_row(sheet, found)):
            found = deeper
            yield found


def _texts(sheet: Sheet, number: int) -> tuple[str, ...]:
    return tuple(clean(cell, _LONGEST_HEADING) for cell in sheet.rows[number - 1])


def _with_next_row(sheet: Sheet, found: HeadingRows) -> HeadingRows | None:
    """The headings with the parts in the row below them, None where that row is none of theirs.

    It must fill a gap, hold words and no numbers or letters in a row, and leave most headings as they are.
    """
    number = found.row + found.depth
    if number > len(sheet.rows):
        return None
    width = max(len(found.texts), len(sheet.rows[number - 1]))
    upper = found.texts + ("",) * (width - len(found.texts))
    below = _texts(sheet, number)
    below += ("",) * (width - len(below))
    parts = [text for text in below if text]
    fills_a_gap = any(text and not above for text, above in zip(below, upper, strict=True))
    stands_alone = any(above and not text for text, above in zip(below, upper, strict=True))
    if len(parts) < _FEWEST_BELOW or not fills_a_gap or not stands_alone or not all(map(_is_words, parts)):
        return None
    texts: list[str] = []
    carried = ""
    for above, text in zip(upper, below, strict=True):
        carried = above or (carried if text else "")
        texts.append(f"{carried} {text}".strip() if text else above)
    lower = tuple(text or above for text, above in zip(below, upper, strict=True))
    return HeadingRows(row=found.row, depth=found.depth + 1, texts=tuple(texts), lower=lower)


def _is_words(text: str) -> bool:
    """Whether it could be a part of a heading: it does not begin with a number and has some letters."""
    return not text.lstrip("(+-").startswith(tuple("0123456789")) and sum(map(str.isalpha, text)) >= _FEWEST_LETTERS
