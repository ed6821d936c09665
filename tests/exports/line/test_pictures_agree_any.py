"""One picture of the line in whatever session: desk, wall, result page and table say the same, and parts add up."""

import json
import re
from decimal import Decimal
from html import unescape

from hypothesis import HealthCheck, given, settings
from support import any_session
from support.any_session import as_drawn

from exports import page_line
from exports.paper import line as pictures
from exports.paper.line import BoardPlace, LinePicture
from exports.text import line as drawing
from exports.text.line import BoardLook
from exports.text.villages import village_lines
from sessions.kernel.session import Session
from sessions.line.tables import TABLES
from sessions.record.wall import Slide, SlideName
from tui.line import slides_line
from tui.picture.drawing import whole
from tui.picture.picture import Hall

drawn = settings(as_drawn, max_examples=60, suppress_health_check=list(HealthCheck))


def number(printed: str) -> Decimal:
    """`1.323,9 jt`."""
    return Decimal(printed.removesuffix(" jt").replace(".", "").replace(",", "."))


def in_order(text: str, words: list[str]) -> None:
    at = 0
    for word in words:
        found = text.find(word, at)
        assert found >= 0, (word, text)
        at = found + len(word)


def places(picture: LinePicture) -> list[BoardPlace]:
    return [place for own in picture.lists for place in own.places]


@drawn
@given(any_session.sessions())
def test_what_is_printed_adds_up(session: Session) -> None:
    picture = pictures.of(session)
    whole_of_it = number(picture.bar.whole)
    assert whole_of_it == sum(number(run.amount) for run in picture.bar.runs)
    assert number(picture.whole.rupiah) == sum(number(row.rupiah) for row in picture.villages)
    assert picture.bar.inside == picture.whole.inside == sum(row.inside for row in picture.villages)
    if picture.bar.unit == "jt":
        taken = sum(number(run.amount) for run in picture.bar.runs if not run.is_rest)
        assert abs(number(picture.whole.rupiah) - taken) <= Decimal("0.01")


@drawn
@given(any_session.sessions())
def test_desk_wall_page_and_table_name_the_same_places_in_the_same_order(session: Session) -> None:
    picture = pictures.of(session)
    hall = Hall(ledger=any_session.ledger_of(session), now=any_session.NOW)
    wall = "\n".join(whole(slides_line.the_line(hall, Slide(name=SlideName.LINE)), 240))
    page = unescape(page_line.drawn(session))
    rows = {row["komisi"]: row for row in json.loads(json.dumps(TABLES["garis"](session)))[: len(picture.lists)]}
    for own in picture.lists:
        look = BoardLook(around=len(own.places), chosen=own.places[0].code if own.places else "", own=True)
        desk = "\n".join(map(drawing.plain_text, drawing.board_lines([own], 80, look)))
        assert own.state in wall
        seats = [*rows[own.commission]["di_dalam"], *rows[own.commission]["di_luar"]]
        assert [place.code for place in own.places] == [seat["kode"] for seat in seats]
        if own.places:
            in_order(desk, [place.code for place in own.places])
            told = re.findall(r"<text[^>]*>([^<]*)</text>", page)
            in_order("|".join(told), [place.code for place in own.places])
            in_order("|".join(told), [own.name, own.filled, own.state])
    assert all(place.code in wall and place.told in wall for place in places(picture))


@drawn
@given(any_session.sessions())
def test_villages_have_on_the_desk_what_they_have_on_the_wall(session: Session) -> None:
    picture = pictures.of(session)
    hall = Hall(ledger=any_session.ledger_of(session), now=any_session.NOW)
    slide = Slide(name=SlideName.SPREAD)
    wall = [line.split() for line in whole(slides_line.villages(hall, slide), 200)]
    desk = [drawing.plain_text(line).split() for line in village_lines(picture, 80)]
    for row in (*picture.villages, picture.whole):
        figures = f"{row.name} {row.inside} dari {row.received} {row.rupiah}".split()
        assert any(set(figures) <= set(line) for line in wall)
        assert any(set(figures) <= set(line) for line in desk)
