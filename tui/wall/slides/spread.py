"""Sebaran hasil on the wall: what each village brought, and what of it is inside; only when the forum asks."""

from sessions import spread as spreads
from sessions.office import VillageCode
from sessions.session import Session
from sessions.spread import Spread
from sessions.wall import Slide
from tui.presenters.proposal import money
from tui.presenters.rows import Column, Row, Tone
from tui.wall.hall import Hall, picture, village_word
from tui.wall.picture import Figure, Figures, Gap, Ink, Listing, Picture

_COLUMNS = (
    Column(key="desa", label="", width=14, grows=1),
    Column(key="masuk", label="Usulan", width=6, is_number=True),
    Column(key="dalam", label="Di dalam", width=8, is_number=True),
    Column(key="rp", label="Rp", width=9, is_number=True),
    Column(key="terdekat", label="Terdekat ke garis", width=17, is_number=True),
)


def spread(hall: Hall, _slide: Slide) -> Picture:
    """One row for each village; where nothing is inside, the best rank tells how far it was."""
    session = hall.session
    found, word = spreads.by_village(session), village_word(session)
    villages = [row for row in found if row.key is not None]
    figures = Figures(
        (
            Figure(str(sum(row.inside > 0 for row in villages)), f"{word} dengan usulan di dalam garis batas"),
            Figure(str(len(villages)), word, Ink.PLAIN),
            Figure(str(sum(row.inside for row in found)), "usulan di dalam garis batas", Ink.PLAIN),
        )
    )
    rows = tuple(_row(session, row, word) for row in found)
    return picture(hall, f"Sebaran hasil per {word}", figures, Gap(), Listing(_COLUMNS, rows))


def _row(session: Session, row: Spread, word: str) -> Row:
    name = session.village_name(VillageCode(row.key)) if row.key else f"bukan dari {word}"
    nearest = f"peringkat {row.best_rank}" if row.best_rank is not None else ""
    return Row(
        key=row.key or name,
        cells=(name, str(row.received), str(row.inside), money(row.cost) if row.inside else "-", nearest),
        tone=Tone.PLAIN,
    )
