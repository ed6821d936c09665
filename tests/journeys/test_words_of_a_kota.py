"""No screen, slide or paper of a kota of kelurahan says desa or kabupaten; a law keeps its title, SIPD its columns."""

import io
import re
from contextvars import Context
from datetime import datetime

import openpyxl
import pytest
from support import in_a_kota

from exports import catalogue
from exports.catalogue import DataFile
from exports.text.file import to_text
from exports.xlsx import to_xlsx
from sessions.intake import words
from sessions.kernel.refusals import REFUSALS, Refused, explain
from sessions.language.local import speaking
from sessions.office.defaults import office_for
from sessions.proposals.fields import IN_FILES
from sessions.record.sitting import Sitting
from sessions.record.wall import Slide, SlideName, is_showable
from tui.picture.picture import Hall
from tui.program.app import MusrenbangApp
from tui.wall.slides import name_of, preview

WRONG = re.compile(r"(?i)\b\w*(?:desa|kabupaten|bupati|kades|lpmd|pemdes|rkpdes)(?:nya)?\b")
ALLOWED = (
    "terdesak", "keterdesakan", "mendesak",
    "tentang Desa", "Pembangunan Desa", "Masyarakat dan Desa",
    "sebutan desa dan kelurahan",
    "Kabupaten/Kota", "Rekomendasi Kelurahan/Desa",
)  # fmt: skip
"""Titles of laws and of an agency, the setting that holds both words, and two columns of SIPD."""


def wrong_lines(text: str) -> list[str]:
    """The lines with a word that is not said in a kota."""
    lines = []
    for line in text.splitlines():
        left = line
        for allowed in ALLOWED:
            left = left.replace(allowed, "")
        if WRONG.search(left):
            lines.append(" ".join(line.split()))
    return lines


def cells_of(data: bytes) -> str:
    book = openpyxl.load_workbook(io.BytesIO(data))
    rows = (row for sheet in book for row in ((sheet.title,), *sheet.iter_rows(values_only=True)))
    return "\n".join(str(cell) for row in rows for cell in row if cell)


WHEN = [pytest.param(False, id="selagi sidang", marks=pytest.mark.long), pytest.param(True, id="selesai")]


@pytest.fixture(scope="module", params=WHEN)
def sitting(request, tmp_path_factory):
    with in_a_kota.played(tmp_path_factory.mktemp("kota") / "sesi", to_the_end=request.param) as sitting:
        yield sitting


def papers_of(sitting: Sitting) -> dict[str, str]:
    """Every paper as a text, every spreadsheet as its cells, the page of results without its tags and its script."""
    found = {}
    for name, output in catalogue.outputs(sitting.session).items():
        if not isinstance(output, DataFile):
            document = output.build(sitting.ledger)
            sheets = cells_of(to_xlsx(output.workbook(sitting.ledger))) if output.workbook else ""
            found[name] = f"{document.title}\n{to_text(document)}\n{sheets}"
        elif output.suffix == ".xlsx":
            found[name] = cells_of(to_xlsx(output.build(sitting.ledger)))
        elif output.suffix == ".html":
            body = output.build(sitting.ledger).decode().partition("<body")[2].partition("<script")[0]
            found[name] = re.sub("<[^>]*>", "\n", body)
    return found


def test_no_paper_says_desa_or_kabupaten_whoever_asks_for_it(sitting):
    papers = Context().run(papers_of, sitting)
    assert {"berita-acara", "laporan", "undangan", "lembar-hasil", "laman", "kit-darurat"} <= papers.keys()
    assert {} == {name: lines for name, text in papers.items() if (lines := wrong_lines(text))}


def test_no_slide_of_the_wall_does(sitting):
    hall = Hall(ledger=sitting.ledger, now=sitting.entries[-1].at)
    slides = [Slide(name=name) for name in SlideName if is_showable(sitting.ledger, Slide(name=name))]
    with speaking(sitting.session.office):
        names = [name_of(sitting.session, slide) for slide in slides]
    told = {slide.name: f"{name}\n{preview(hall, slide)}" for name, slide in zip(names, slides, strict=True)}
    assert SlideName.TITLE in told
    assert {} == {name: lines for name, text in told.items() if (lines := wrong_lines(text))}


async def test_no_screen_help_or_explanation_does(sitting):
    now: datetime = sitting.entries[-1].at
    app, shown = MusrenbangApp(sitting, lambda: now), {}
    async with app.run_test(size=(140, 45)) as pilot:
        for place in app.places:
            await app.go(place.name)
            for key in ("home", "question_mark", "f1"):
                await pilot.press(key)
                strips = app.screen._compositor.render_strips()
                shown[f"{place.name} {key}"] = "\n".join(strip.text for strip in strips)
                while len(app.screen_stack) > 1:
                    await pilot.press("escape")
    assert len(app.places) * 3 == len(shown)
    assert {} == {name: lines for name, text in shown.items() if (lines := wrong_lines(text))}


def test_no_sentence_about_a_refusal_a_row_or_a_change_does():
    with speaking(office_for(in_a_kota.KLOJEN)):
        told = {reason: str(explain(Refused(reason))) for reason in REFUSALS.values()}
        columns = [words.field_name(IN_FILES, field) for field in IN_FILES.columns]
    assert {} == {reason: lines for reason, text in told.items() if (lines := wrong_lines(text))}
    assert [] == wrong_lines("\n".join(columns))


def test_what_a_session_of_a_kota_starts_from_is_said_as_there():
    klojen = office_for(in_a_kota.KLOJEN)
    criteria = [text for c in klojen.guideline.criteria for text in (c.name, *c.anchors)]
    assert [] == wrong_lines("\n".join((*criteria, *(item.text for item in klojen.checklist))))


async def test_where_there_are_both_both_are_said(tmp_path):
    with in_a_kota.played(tmp_path / "sesi", kept=3) as sitting:
        papers = papers_of(sitting)
        assert "prioritas desa/kelurahan" in papers["pedoman"]
        assert "Kelurahan Gempolan" in papers["berita-acara"]
        assert "Desa Kuto" in papers["berita-acara"]
        twice = ("kelurahan/kelurahan", "desa/desa", "Lurah/Lurah")
        assert [] == [name for name, text in papers.items() for word in twice if word in text]
