"""Tables below each other in one sheet: where each begins, and its part of the sheet as a sheet of its own.

Rows keep their numbers: what does not belong to a part is blank in it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import pairwise

from sessions.intake.contents import CellTrait, traits_of, value_of
from sessions.intake.grid import SourceSheet
from sessions.intake.heading_rows import HeadingRows, headings_at
from sessions.intake.layouts import FieldName, normal_heading
from sessions.intake.mapping import ENOUGH, Meanings
from sessions.intake.outline import NumberKind, line_number
from sessions.intake.repairs.places import VillageNames
from sessions.intake.roles import Headed, halves, heading_scores
from sessions.intake.signatures import is_signature
from sessions.kernel.text import clean

_FEWEST_KNOWN = 2
_FEWEST_TABLES = 2
_FEWEST_DATA = 2
_FEWEST_MEANT = 3
_MOSTLY = 0.6
_CELLS_OF_A_TITLE = 3
_RUNS_OF_A_TITLE = 3
_LONGEST_HEADING = 60
_OF_A_LIST = re.compile(r"\b(?:daftar|usulan|rekap\w*|tabel|kecamatan)\b", re.IGNORECASE)
ASIDE = re.compile(
    r"\b(?:rab|rincian|pendapatan|rekap|rekapitulasi|petunjuk|referensi|kamus|ssh|harga satuan)\b", re.IGNORECASE
)
"""Titles of tables that are no lists of wishes."""
_LABELLED = re.compile(
    r"\b(?:desa|kelurahan|kalurahan|kel)\b[\s.:]+(?!(?:tahun|ta|kec|kecamatan|se|dan|usulan|rkp\w*)\b)[^\W\d]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetPart:
    """A part of a sheet that begins with headings of its own. `title` are the numbers of the rows above them that
    belong to it, `heading` the row of the headings, `last` the last row of the part; all from 1. Of a list at the top
    whose headings nobody knows `heading` is the first row.
    """

    sheet: SourceSheet
    title: tuple[int, ...]
    heading: int
    last: int
    has_data: bool

    @property
    def title_text(self) -> str:
        """What stands above its headings."""
        return " ".join(clean(cell) for number in self.title for cell in self.sheet.rows[number - 1]).strip()


def parts_of(
    meanings: Meanings, sheet: SourceSheet, names: VillageNames, also: AbstractSet[int] = frozenset()
) -> tuple[SheetPart, ...]:
    """The tables of a sheet from the top; none where it has fewer than two.

    A table begins where most cells are known headings, and others than those before it; and in these rows `also`.
    A message is one list.
    """
    if sheet.message is not None:
        return ()
    begun = sorted({*(start.row for start in _starts(meanings, sheet, names)), *also})
    if begun and begun[0] > 1 and _has_data(sheet, range(1, begun[0])):
        begun = [1, *begun]
    if len(begun) < _FEWEST_TABLES:
        return ()
    top = tuple(range(1, begun[0]))
    titles = [top, *(_title(sheet, a, b, names) for a, b in pairwise(begun))]
    lasts = [*(min(title, default=row) - 1 for title, row in zip(titles[1:], begun[1:], strict=True)), len(sheet.rows)]
    return tuple(
        SheetPart(
            sheet=_cut(sheet, range(row, last + 1), title, _shared(sheet, top, title, names)),
            title=title,
            heading=row,
            last=last,
            has_data=_has_data(sheet, range(row, last + 1)),
        )
        for row, last, title in zip(begun, lasts, titles, strict=True)
    )


def is_below_data(part: SourceSheet, first: int, heading: int) -> bool:
    """Whether rows of a list stand between the first row of a part and where its headings were found."""
    return _has_data(part, range(first, heading))


def _has_data(sheet: SourceSheet, rows: range) -> bool:
    """Whether several rows have numbers beside other cells."""
    found = (_is_of_data([text for cell in sheet.rows[number - 1] if (text := clean(cell))]) for number in rows)
    return sum(found) >= _FEWEST_DATA


def _starts(meanings: Meanings, sheet: SourceSheet, names: VillageNames) -> Iterator[HeadingRows]:
    """The rows of headings that differ from those of the table above them."""
    above: HeadingRows | None = None
    is_signed = has_data = False
    for number, row in enumerate(sheet.rows, start=1):
        if above is not None and number < above.row + above.depth:
            continue
        texts = [text for cell in row if (text := clean(cell))]
        is_signed, has_data = is_signed or is_signature(texts), has_data or _is_of_data(texts)
        if not _may_be_headings(sheet, number, texts):
            continue
        is_again = above is not None and _repeats(row, above)
        if above is not None and is_again and not _is_set_aside(sheet, above.row, number, names):
            continue
        known = _known(meanings, texts)
        begun = above.row if above else 0
        is_below = known and (is_signed or (has_data and _is_apart(sheet, begun, number, names, known)))
        is_below = is_below or (known and has_data and _begins_anew(meanings, sheet, number, texts, begun))
        if is_below or _is_headings(meanings, texts, known):
            above, is_signed, has_data = [*headings_at(sheet, number)][-1], False, False
            yield above


def _is_set_aside(sheet: SourceSheet, above: int, number: int, names: VillageNames) -> bool:
    """Whether the title between says that what begins with the same headings again is no list of wishes."""
    return any(ASIDE.search(clean(" ".join(sheet.rows[row - 1]))) for row in _title(sheet, above, number, names))


def _is_of_data(texts: Sequence[str]) -> bool:
    """Whether a row has several cells and a number among them."""
    return len(texts) >= _FEWEST_MEANT and any(value_of(text) is not None for text in texts)


def _is_apart(sheet: SourceSheet, above: int, number: int, names: VillageNames, known: int) -> bool:
    """Whether the title of a list stands right above, or a blank row and the list begins with 1; where several headings
    are known any title or blank row, or most of them are known and a numbered list begins.
    """
    title = _title(sheet, above, number, names)
    texts = [text for cell in sheet.rows[number - 1] if (text := clean(cell))]
    if known >= _FEWEST_KNOWN and known >= _MOSTLY * len(texts) and _is_numbered_below(sheet, number):
        return True
    if known >= _FEWEST_KNOWN:
        return bool(title) or not any(map(str.strip, sheet.rows[number - 2]))
    is_below_a_gap = len(texts) >= _FEWEST_MEANT and not any(map(str.strip, sheet.rows[number - 2]))
    if is_below_a_gap and _is_numbered_below(sheet, number, from_one=True):
        return True
    lines = [clean(" ".join(sheet.rows[row - 1])) for row in title]
    return any(_OF_A_LIST.search(line) or _is_labelled([line], names) for line in lines)


def _begins_anew(meanings: Meanings, sheet: SourceSheet, number: int, texts: Sequence[str], begun: int) -> bool:
    """Whether a list begins with 1 right below, and half of the cells, two at least, may be headings; or only one, as
    many as the list below has and fewer than the widest row above, of those from `begun` on.
    """
    if not _is_numbered_below(sheet, number, from_one=True):
        return False
    meant = sum(_meaning(meanings, text) is not None for text in texts)
    filled = [sum(map(bool, map(str.strip, row))) for row in sheet.rows[max(begun - 1, 0) : number + 1]]
    above, below = max(filled[:-2], default=0), filled[-1]
    is_narrower = below == len(texts) < above
    return (meant >= _FEWEST_KNOWN and 2 * meant >= len(texts)) or (meant > 0 and is_narrower)


def _may_be_headings(sheet: SourceSheet, number: int, texts: Sequence[str]) -> bool:
    """Whether there are several short cells, none a number or what follows a label; below two of them numbers."""
    if any(len(text) > _LONGEST_HEADING or text.startswith(":") or value_of(text) is not None for text in texts):
        return False
    if len(texts) != _FEWEST_KNOWN:
        return len(texts) > _FEWEST_KNOWN
    if line_number(texts[0]).kind is not NumberKind.NONE:  # a group, `B` before `Bidang Pembangunan`
        return False
    return _is_numbered_below(sheet, number)


def _is_numbered_below(sheet: SourceSheet, number: int, *, from_one: bool = False) -> bool:
    """Whether a row right below begins with a number, as the rows of a list do, or has the letters of the columns."""
    below = [list(filter(None, map(clean, row))) for row in sheet.rows[number : number + _FEWEST_DATA]]
    values = [value_of(row[0]) for row in below if len(row) >= _FEWEST_KNOWN]
    has_marks = bool(below) and len(below[0]) >= _FEWEST_KNOWN and all(len(text) == 1 for text in below[0])
    return has_marks or any(value is not None and (value == 1 or not from_one) for value in values)


def _known(meanings: Meanings, texts: Iterable[str]) -> int:
    """How many cells are headings, or have a half that is one."""
    return sum(any(normal_heading(half) in meanings.of for half in (text, *halves(text))) for text in texts)


def _is_headings(meanings: Meanings, texts: Sequence[str], known: int) -> bool:
    """Whether most cells are headings of several fields, wherever they stand.

    Elsewhere fewer are enough: one below signatures or the title of a list, two below any title or a blank row.
    """
    if known < _FEWEST_KNOWN or len(texts) < _FEWEST_MEANT:
        return False
    meant = [field for text in texts if (field := _meaning(meanings, text)) is not None]
    return len(set(meant)) >= _FEWEST_MEANT and _MOSTLY * len(texts) <= len(meant)


def _meaning(meanings: Meanings, text: str) -> FieldName | None:
    scores = heading_scores(meanings, Headed(spellings=(text,)))
    best = max(scores, key=lambda field: scores[field], default=None)
    return best if best is not None and scores[best] >= ENOUGH else None


def _repeats(row: Sequence[str], above: HeadingRows) -> bool:
    """Whether all cells are those of the headings above, in the same columns; `(ribu rupiah)` makes another table."""
    texts = [normal_heading(cell) for cell in row]
    while texts and not texts[-1]:
        texts.pop()
    return any(
        len(texts) <= len(headings)
        and all(not text or text == normal_heading(own) for text, own in zip(texts, headings, strict=False))
        for headings in (above.texts, above.upper, above.lower)
    )


def _title(sheet: SourceSheet, above: int, heading: int, names: VillageNames) -> tuple[int, ...]:
    """The rows right above the headings of a further table that are its title.

    They have few cells and no numbers. Where no blank row parts them from the table above, they are its title only if
    they name a village or stand in capitals.
    """
    runs: list[list[int]] = [[]]
    number = heading - 1
    while number > above and len(runs) <= _RUNS_OF_A_TITLE:
        texts = [text for cell in sheet.rows[number - 1] if (text := clean(cell))]
        if not texts:
            runs += [[]] if runs[-1] else []
        elif _is_of_a_title(texts):
            runs[-1].append(number)
        else:
            break
        number -= 1
    ends_at_data = number > above and any(map(str.strip, sheet.rows[number - 1]))
    if ends_at_data and runs[-1]:
        runs[-1] = [row for row in runs[-1] if _is_said_to_be_one(sheet.rows[row - 1], names)]
    found = sorted(row for run in runs[:_RUNS_OF_A_TITLE] for row in run)
    return tuple(range(found[0], heading)) if found else ()


def _is_of_a_title(texts: Sequence[str]) -> bool:
    if len(texts) > _CELLS_OF_A_TITLE or is_signature(texts):
        return False
    return all(value_of(text.lstrip(": ")) is None or CellTrait.YEAR in traits_of(text.lstrip(": ")) for text in texts)


def _is_said_to_be_one(row: Sequence[str], names: VillageNames) -> bool:
    line = clean(" ".join(row))
    return line.isupper() or names.labelled_in(line) is not None or names.by_name(line) is not None


def _shared(sheet: SourceSheet, top: Sequence[int], title: Sequence[int], names: VillageNames) -> Iterable[int]:
    """The rows of the title of the whole sheet that hold for a part, whose own title may name another village."""
    names_one = any(_is_labelled(sheet.rows[number - 1], names) for number in title)
    return (number for number in top if not (names_one and _is_labelled(sheet.rows[number - 1], names)))


def _cut(sheet: SourceSheet, own: range, title: Iterable[int], shared: Iterable[int]) -> SourceSheet:
    kept = {*own, *title, *shared}
    rows = (row if number in kept else () for number, row in enumerate(sheet.rows[: own[-1]], start=1))
    return replace(sheet, rows=tuple(rows))


def _is_labelled(row: Sequence[str], names: VillageNames) -> bool:
    """Whether a title names a village, be it one of another kecamatan."""
    line = clean(" ".join(row))
    return _LABELLED.search(line) is not None or names.by_name(line) is not None
