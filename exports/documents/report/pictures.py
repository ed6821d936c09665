"""The pictures of chapter III: scores, line, and the result of each village."""

from collections.abc import Iterator

from exports.blocks import Block, Heading, Paragraph
from exports.documents import pictures
from sessions.session import Session

HEADING = "3.10 Gambar Hasil"


def blocks(session: Session) -> Iterator[Block]:
    """What there is to draw; nothing is drawn of an empty list."""
    drawn = [pictures.villages(session), pictures.scores(session), pictures.line(session, pictures.AROUND)]
    yield Heading(text=HEADING, outline=1)
    shown = [figure for figure in drawn if any(bar.length for bar in figure.bars)]
    if not shown:
        yield Paragraph(text="Belum ada hasil yang dapat digambarkan.")
    yield from shown
