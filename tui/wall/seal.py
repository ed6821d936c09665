"""The slide with the code: the hall takes a photo of it, and is a witness of the journal from then on."""

from collections.abc import Iterator, Sequence

from exports.closing.papers_amendment import fingerprint
from exports.paper import frame
from sessions.closing.decisions import title
from sessions.language.dates import clock_in_zone
from sessions.record.ledger import Ledger
from sessions.record.wall import Slide, SlideName
from tui.picture.lines import Ink, Line, Piece
from tui.picture.offers import slide
from tui.picture.picture import Block, Canvas, Hall, Headline, OfSize, Picture, Words, picture
from tui.picture.sizes import WallSize

_QUIET = 2
"""Modules of white around the code."""

_BESIDE = 3
"""Rows for what is said below the code."""

_CELLS = " ▄▀█"
"""Two modules above one another in one cell: neither, the lower, the upper, both dark."""


@slide(SlideName.CODE, label="Kode verifikasi, untuk difoto")
def code(hall: Hall, _slide: Slide) -> Picture:
    """The hash of the last decision as a square code, and the code that is printed: of this moment or of the closing.

    A photo shows what the journal said then. Whoever later cuts it or writes it anew has another hash at this place.
    """
    if not frame.fingerprint(hall.ledger):  # before decision 1, or what is no real session: nobody is its witness
        return picture(hall, "", Headline("Kode verifikasi"), is_centred=True)
    said = tuple(_said(hall))
    squares = OfSize(lambda size: (*_square(hall.ledger.head, size), *said), said)
    return picture(hall, "Kode verifikasi", squares, is_centred=True)


def _said(hall: Hall) -> Iterator[Block]:
    seq, at = hall.session.seq, hall.ledger.entries[-1].at
    yield Words(f"Kode {frame.verification_code(hall.ledger.head)}", Ink.STRONG)
    yield Words(f"keadaan pada keputusan nomor {seq}, pukul {clock_in_zone(at)}")
    for told in _printed(hall.ledger):
        yield Words(told, gives_way=1)
    yield Words("Silakan difoto; foto ini bukti bila catatan sidang diubah kemudian.", Ink.LEAD)


def _printed(ledger: Ledger) -> Iterator[str]:
    """The code of each paper that was locked before this moment: the Berita Acara, and what put it right."""
    session = ledger.session
    if session.sidang.closed_at_seq not in {None, session.seq}:
        code = frame.verification_code(frame.fingerprint(frame.first(ledger)))
        yield f"{frame.CODE}{code} pada Berita Acara, ketika sidang ditutup"
    for amendment in session.amendments:
        if amendment.closed_at_seq not in {None, session.seq}:
            code = frame.verification_code(fingerprint(ledger, amendment))
            yield f"{frame.CODE}{code} pada {title(amendment)}"


def _square(head: str, size: WallSize) -> Iterator[Block]:
    """As large as there is room for; nothing where a telephone could not read it."""
    import segno  # noqa: PLC0415 - only for this slide

    modules = segno.make_qr(head.upper(), error="l", boost_error=False).matrix
    side = len(modules) + 2 * _QUIET
    scale = min(size.width // side, 2 * (size.height - _BESIDE) // side)
    if scale > 0:
        lines = tuple(_lines(_scaled(modules, scale)))
        yield Canvas(lambda _sheet: lines, lambda _width: (), rows=len(lines))


def _scaled(modules: Sequence[Sequence[int]], scale: int) -> list[list[int]]:
    """Each module as a square of so many, with the white around."""
    blank = [0] * (len(modules) + 2 * _QUIET)
    white = [0] * _QUIET
    rows = [blank] * _QUIET + [[*white, *row, *white] for row in modules] + [blank] * _QUIET
    return [[module for module in row for _ in range(scale)] for row in rows for _ in range(scale)]


def _lines(rows: Sequence[Sequence[int]]) -> Iterator[Line]:
    pairs = zip(rows[::2], [*rows[1::2], [0] * len(rows[0])], strict=False)
    for upper, lower in pairs:
        text = "".join(_CELLS[2 * bool(above) + bool(below)] for above, below in zip(upper, lower, strict=True))
        yield (Piece(text, Ink.CODE),)
