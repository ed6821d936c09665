"""One picture of the line, drawn many ways: text, PDF, SVG and `daftar garis` say the same of every place."""

import json
import re
from dataclasses import replace
from html import unescape
from io import BytesIO
from itertools import pairwise

import pytest
from pypdf import PdfReader
from support import kerjo_sidang, small
from support.small import JT, ending

from exports import page_line
from exports.line import papers
from exports.paper import frame
from exports.paper import line as pictures
from exports.paper.document import Section
from exports.paper.line import BoardPlace, LinePicture
from exports.pdf.file import to_pdf
from exports.text import line as drawing
from exports.text.file import to_text
from exports.text.line import BoardLook, Part
from sessions.kernel.session import Ceilings, Session
from sessions.language.local import speaking
from sessions.line.tables import TABLES
from sessions.outcomes.decisions import OutcomesDecided
from sessions.values.guideline import LineKind
from sessions.values.proposals import Outcome

AROUND = page_line.AROUND


@pytest.fixture(scope="module", params=["terbuka", "tutup"])
def session(request: pytest.FixtureRequest) -> Session:
    """With an open tie at the line, and when everything is over."""
    until = {"terbuka": kerjo_sidang.score_everything, "tutup": kerjo_sidang.close}[request.param]
    return kerjo_sidang.held(until=until).session


@pytest.fixture(scope="module")
def picture(session: Session) -> LinePicture:
    with speaking(session.office):
        return pictures.of(session)


def shown(picture: LinePicture) -> list[BoardPlace]:
    """The places that every drawing has, list by list from the top."""
    return [place for own in picture.lists for place in (*own.above[-AROUND:], *own.below[:AROUND])]


def words_of(place: BoardPlace) -> list[str]:
    return [f"{place.sign} {place.rank}".strip(), place.code, place.village, place.told]


def in_order(text: str, wanted: list[str]) -> None:
    """Each of these is found in the text behind the one before."""
    at = 0
    for words in wanted:
        found = text.find(words, at)
        assert found >= 0, (words, text[at : at + 200])
        at = found + len(words)


def figure(session: Session) -> Section:
    return Section(blocks=tuple(papers.line(session)), landscape=True)


def test_the_pdf_says_it(session: Session, picture: LinePicture) -> None:
    with speaking(session.office):
        drawn = to_pdf(frame.document(session, "Uji", (figure(session),)))
    (page,) = PdfReader(BytesIO(drawn)).pages
    text = " ".join(page.extract_text().split())
    in_order(text, [picture.bar.sentence])
    for own in picture.lists:
        assert own.name in text
        assert own.state in text
    for place in shown(picture):
        in_order(text, [place.code, place.village])
        assert place.told in text


def test_the_svg_says_it_in_the_same_order(session: Session, picture: LinePicture) -> None:
    with speaking(session.office):
        drawn = page_line.drawn(session)
    texts = [unescape(text) for text in re.findall(r"<text[^>]*>([^<]*)</text>", drawn)]
    assert picture.bar.sentence in unescape(drawn)
    numerals = [run.name for run in picture.bar.runs if not run.is_rest]
    expected = []
    for own in picture.lists:
        expected += [own.name, own.filled]
        expected += [word for place in own.above[-AROUND:] for word in words_of(place)]
        expected += [own.state]
        expected += [word for place in own.below[:AROUND] for word in words_of(place)]
    assert [*numerals, *expected] == texts


def test_the_text_says_it_line_by_line(session: Session, picture: LinePicture) -> None:
    with speaking(session.office):
        drawn = to_text(frame.document(session, "Uji", (figure(session),)))
    assert picture.bar.sentence in drawn
    lines = drawn.splitlines()
    for own in picture.lists:
        assert any(own.state in line for line in lines)
        for place in (*own.above[-AROUND:], *own.below[:AROUND]):
            (line,) = [line for line in lines if f" {place.code} " in line]
            in_order(line[line.find(place.code) :], [place.village, place.told])


def test_the_table_says_it(session: Session, picture: LinePicture) -> None:
    with speaking(session.office):
        rows = json.loads(json.dumps(TABLES["garis"](session)))
    for own, row in zip(picture.lists, rows, strict=False):
        assert own.state == row["keadaan"]
        seats = [*row["di_dalam"], *row["di_luar"]]
        assert [(p.rank, p.code, p.village, p.cost, p.own_gap) for p in own.places] == [
            (seat["nomor"], seat["kode"], seat["desa"], seat["biaya"], seat["selisih"] or "") for seat in seats
        ]
    printed = {run.name: run.amount for run in picture.bar.runs}
    assert printed == {row["komisi"] or row["bagian"]: row["juta"] for row in rows[:-1]}
    assert picture.bar.whole == rows[-1]["juta"]


def test_what_is_about_rupiah_stands_on_the_desk_only(picture: LinePicture) -> None:
    places = [place for own in picture.lists for place in own.places]
    assert not [place for place in places if "batas" in place.told or place.told.startswith("+")]
    looks = (BoardLook(around=9, own=own) for own in (True, False))
    desk, wall = (" ".join(map(drawing.plain_text, drawing.board_lines(picture.lists, 120, look))) for look in looks)
    assert ("2 batas" in desk) is any(place.own_gap == "2 batas" for place in places)
    assert "2 batas" not in wall


@pytest.mark.parametrize("width", [25, 48, 80, 120, 200])
def test_every_line_is_exactly_as_wide_as_the_board(picture: LinePicture, width: int) -> None:
    own = picture.lists[: drawing.lists_in(width)]
    for line in drawing.board_lines(own, width, BoardLook(around=3, own=True)):
        assert width == sum(drawing.display_width(piece.text) for piece in line)
    assert width == sum(len(piece.text) for piece in drawing.bar_line(picture.bar, width))


def test_the_chosen_one_is_always_in_sight_and_the_line_stays_where_it_is_as_long_as_it_can(
    picture: LinePicture,
) -> None:
    (first, *_) = picture.lists
    for place in first.places:
        lines = drawing.board_lines((first,), 40, BoardLook(around=4, chosen=place.code))
        assert 1 == sum(place.code in drawing.plain_text(line) for line in lines)
        at = [number for number, line in enumerate(lines) if line[0].part is Part.LINE]
        near = abs(first.places.index(place) - len(first.above)) < AROUND - 1
        assert not near or [5] == at


def test_more_than_three_that_were_passed_over_fold_into_one_row(picture: LinePicture) -> None:
    (first, *_) = picture.lists
    passed = tuple(
        BoardPlace(code=f"X-{n}", rank=n, village="Desa", activity="", cost="1 jt", sign="○") for n in range(1, 6)
    )
    own = replace(first, above=(*passed, first.above[-1]))
    told = [drawing.plain_text(line) for line in drawing.board_lines((own,), 40, BoardLook(around=6))]
    assert "  ○ 5 dilewati" in told
    looked_at = [
        drawing.plain_text(line) for line in drawing.board_lines((own,), 40, BoardLook(around=6, chosen="X-2"))
    ]
    assert 5 == sum("X-" in line for line in looked_at)


def test_what_was_agreed_beyond_the_pagu_is_said_and_the_parts_still_add_up() -> None:
    meeting = small.scored(LineKind.CEILING, ceilings=Ceilings(kecamatan=300 * JT))
    meeting.decide(OutcomesDecided(endings=(ending("2001-02", Outcome.AGREED),)))
    assert "Di dalam 450 jt = I 300 + II 150 + III 0, lebih 150 jt" == pictures.of(meeting.session).bar.sentence


def test_the_ends_of_the_runs_are_rounded_together(picture: LinePicture) -> None:
    for width in range(1, 200):
        line = drawing.bar_line(picture.bar, width)
        assert width == sum(len(piece.text) for piece in line)
        starts = [0, *(sum(len(p.text) for p in line[: n + 1]) for n in range(len(line)))]
        assert all(before < after for before, after in pairwise(starts))
