"""The poster for the door: one A3 sheet, a line for each village, counts that make the whole, nobody's name."""

from dataclasses import replace
from io import BytesIO

from pypdf import PdfReader
from support import denpasar
from support.meeting import Meeting
from support.reading import flat, paper

from exports.line.papers_poster import POSTER
from exports.paper import line as pictures
from exports.paper.document import Format
from exports.paper.line import VillageFigure
from exports.pdf.file import to_pdf
from sessions.language.local import speaking
from sessions.recapitulation import facts as recapitulation
from sessions.values.office import Village, VillageCode


def page_of(meeting: Meeting) -> str:
    (page,) = PdfReader(BytesIO(to_pdf(paper(meeting, POSTER)))).pages
    assert (1191, 842) == tuple(round(float(side)) for side in page.mediabox[2:])
    return " ".join(page.extract_text().split())


def test_it_is_one_a3_sheet_with_the_figures_of_every_village(kerjo: Meeting) -> None:
    text = page_of(kerjo)
    assert Format.A3 is paper(kerjo, POSTER).paper
    assert "HASIL PER DESA" in text
    picture = pictures.of(kerjo.session)
    for row in (*picture.villages, picture.whole):
        assert f"{row.name} {row.received} {row.inside} {row.outside} {row.unranked} {row.rupiah}" in text


def test_the_counts_of_a_village_make_what_it_brought_and_all_make_the_whole(kerjo: Meeting) -> None:
    picture = pictures.of(kerjo.session)
    for name in ("inside", "outside", "unranked", "received"):
        assert getattr(picture.whole, name) == sum(getattr(row, name) for row in picture.villages)
    assert recapitulation.of(kerjo.session).received == picture.whole.received
    assert recapitulation.of(kerjo.session).priorities.count == picture.whole.inside


def test_nobody_is_named(kerjo: Meeting) -> None:
    text = flat(paper(kerjo, POSTER)) + page_of(kerjo)
    people = [person.card.name for person in kerjo.session.people.values()]
    officials = [official.name for official in kerjo.session.officials.values()]
    assert not [name for name in (*people, *officials) if name and name in text]


def test_a_kota_speaks_its_own_words_and_a_draft_says_that_it_is_one(draft: Meeting) -> None:
    city = denpasar.held()
    with speaking(city.session.office):
        assert "HASIL PER DESA/KELURAHAN" in page_of(city).upper()
    assert "KONSEP" == paper(draft, POSTER).watermark


def test_long_names_that_begin_alike_stand_apart(kerjo: Meeting) -> None:
    office = kerjo.session.office
    assert office is not None
    ends = ("Wetan Baru", "Wetan Lama", "Kulon Baru", "Kulon Lama")
    name = "Karanganyar Kidul Krajan Tengah Ngargoyoso"
    pairs = zip(office.villages, ends, strict=False)
    known = {village.code: f"{name} {end}" for village, end in pairs}
    named = tuple(replace(village, name=known.get(village.code, village.name)) for village in office.villages)
    made = paper(kerjo, POSTER)
    figure = made.sections[0].blocks[0]
    assert isinstance(figure, VillageFigure)
    rows = pictures.of(replace(kerjo.session, office=replace(office, villages=named)))
    document = replace(made, sections=(replace(made.sections[0], blocks=(replace(figure, picture=rows),)),))
    (page,) = PdfReader(BytesIO(to_pdf(document))).pages
    text = page.extract_text()
    assert [end for end in ends if end in " ".join(text.split())] == list(ends)


def test_forty_villages_still_stand_on_one_sheet(kerjo: Meeting) -> None:
    office = kerjo.session.office
    assert office is not None
    more = tuple(Village(code=VillageCode(f"99.99.99.{number}"), name=f"Desa {number}") for number in range(2001, 2031))
    many = replace(kerjo.session, office=replace(office, villages=(*office.villages, *more)))
    with speaking(many.office):
        rows = pictures.of(many).villages
        figure = replace(paper(kerjo, POSTER).sections[0].blocks[0], picture=pictures.of(many))
        made = paper(kerjo, POSTER)
        document = replace(made, sections=(replace(made.sections[0], blocks=(figure,)),))
        assert 40 <= len(rows)
        assert 1 == len(PdfReader(BytesIO(to_pdf(document))).pages)
