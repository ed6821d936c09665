"""The picture of the line on the Laman Hasil: the bar, and a list for each commission, drawn as SVG in the page itself.

A list is a drawing of its own, so that they stand below one another on a telephone. `title` and `desc` say the same in
words, for those who hear the page.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from exports.page_words import text
from exports.paper import line
from exports.paper.line import BoardList, BoardPlace, LineBar
from sessions.kernel.session import Session
from sessions.line import facts as line_facts
from sessions.sentences.short import both_ends

AROUND = 5
"""Proposals on each side of the line."""

COLOURS = 3
"""Runs with a colour of their own in laman.css; the next one begins again."""


def drawn(session: Session) -> str:
    """The section of the page; empty before anybody has a number."""
    if not line_facts.of(session).rows:
        return ""
    picture = line.of(session)
    lists = "".join(_list(own) for own in picture.lists if own.places)
    return (
        f'<section aria-labelledby="g"><h2 id="g">{line.TITLE}</h2><p class="kalimat">{text(picture.bar.sentence)}</p>'
        f'{_bar(picture.bar)}<div class="papan">{lists}</div><p class="ket">Biaya dalam juta rupiah (jt). Bila yang '
        "menghalangi kuota, tertulis selisih nilai dengan yang terakhir masuk, atau penentunya bila nilainya sama.</p>"
        "</section>"
    )


_WIDTH, _HIGH, _NUMERAL = 720, 52, 22
"""Of the bar in units of its drawing, and how high its numerals are."""


def _bar(bar: LineBar) -> str:
    top = _NUMERAL + 6
    marks, done = [], 0
    for run in bar.runs:
        x, end = _WIDTH * done // bar.most, _WIDTH * (done + run.share) // bar.most
        done += run.share
        kind = "sisa" if run.is_rest else f"k{run.number % COLOURS}"
        marks.append(f'<rect class="{kind}" x="{x}" y="{top}" width="{end - x}" height="{_HIGH - top}"/>')
        if end - x > 0.6 * _NUMERAL * len(run.name):
            marks.append(f'<text class="kepala" x="{x}" y="{_NUMERAL}">{text(run.name)}</text>')
    edge = f'<rect class="tepi" x="0" y="{top}" width="{_WIDTH}" height="{_HIGH - top}"/>'
    return _svg("sungai", (_WIDTH, _HIGH), "Batang garis batas", bar.sentence, "".join((*marks, edge)))


def _svg(kind: str, size: tuple[int, int], title: str, told: str, marks: str) -> str:
    return (
        f'<svg class="{kind}" viewBox="0 0 {size[0]} {size[1]}" role="img"><title>{text(title)}</title>'
        f"<desc>{text(told)}</desc>{marks}</svg>"
    )


_LIST, _ROW, _SIGN, _FREE = 320, 20, 8, 6
"""Width of a list, height of a row; of a sign at most, and between two texts."""


def _list(own: BoardList) -> str:
    rows: list[BoardPlace | None] = [*own.above[-AROUND:], None, *own.below[:AROUND]]
    places = [row for row in rows if row is not None]
    rank = _SIGN * (1 + max(len(_rank(place)) for place in places))
    at = _Columns(rank=rank, code=rank + _FREE, village=rank + 3 * _FREE + _SIGN * max(len(p.code) for p in places))
    marks = [_at(8, _ROW, own.name, "kepala"), _at(_LIST - 4, _ROW, own.filled, "kepala ujung")]
    for number, row in enumerate(rows, start=2):
        y = number * _ROW
        marks += _line(own, y) if row is None else _place(row, y, at)
    height = (len(rows) + 1) * _ROW + _ROW // 2
    return _svg(f"daftar k{own.number % COLOURS}", (_LIST, height), own.name, _told(own), "".join(marks))


def _at(x: int, y: int, told: str, kind: str) -> str:
    return f'<text class="{kind}" x="{x}" y="{y}">{text(told)}</text>'


def _line(own: BoardList, y: int) -> Iterator[str]:
    yield f'<line x1="0" y1="{y - _ROW + 7}" x2="{_LIST}" y2="{y - _ROW + 7}"/>'
    yield _at(8, y, own.state, "keadaan")


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the number ends, and where code and village begin."""

    rank: int
    code: int
    village: int


def _rank(place: BoardPlace) -> str:
    return f"{place.sign} {place.rank}".strip()


def _place(place: BoardPlace, y: int, at: _Columns) -> Iterator[str]:
    """A row; of a village that has no room before what is told of the proposal both ends."""
    side = "dalam" if place.is_inside else "luar"
    room = _LIST - at.village - _SIGN * len(place.told) - 2 * _FREE
    yield _at(at.rank, y, _rank(place), f"{side} ujung")
    yield _at(at.code, y, place.code, side)
    yield _at(at.village, y, both_ends(place.village, room // _SIGN), side)
    yield _at(_LIST - 4, y, place.told, f"{side} ujung")


def _told(own: BoardList) -> str:
    """The list in one sentence for each side."""
    above, below = (
        "; ".join(f"{place.rank} {place.code} {place.village} {place.told}" for place in places)
        for places in (own.above[-AROUND:], own.below[:AROUND])
    )
    return (
        f"{own.filled} di dalam. Di atas garis: {above or 'tidak ada'}. Garis: {own.state}. "
        f"Di bawah garis: {below or 'tidak ada'}."
    )
