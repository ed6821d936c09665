"""What Alur asks over itself: an equal at the line, the code by hand, who signed, who took the papers, and printing."""

import sys

import pytest
from support import onstage, small
from support.patience import until

from sessions.agenda.decisions import AgendaItemStarted
from sessions.closing.decisions_handing import CodeWritten, CopyMade, HandedOver, WitnessesSigned
from sessions.kernel.session import TieMeans
from sessions.scoring.decisions import TieResolved
from sessions.values.handing import CopyPlace
from tui.dialogs.confirm import AskConfirm
from tui.papers.flows_printing import print_out
from tui.program.palette import SCREENS

ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="the commands of Linux")


@pytest.fixture
def open_at(make_app, tmp_path):
    opened = []

    def make(meeting, *items):
        meeting.decide(*(AgendaItemStarted(item=item) for item in items))
        opened.append(onstage.sitting_of(meeting, tmp_path / "sesi"))
        return make_app(SCREENS, sitting=opened[-1], start="alur")

    yield make
    for sitting in opened:
        sitting.close()


async def begun(pilot, id_):
    await pilot.pause()
    pilot.app.screen.show_row(id_)
    await pilot.press("enter")
    await pilot.pause()


@pytest.fixture
def printer(tmp_path, monkeypatch):
    """`printer("true")`: a folder that is the whole PATH, with a printer that does this; without it there is none."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))

    def put(script):
        path = folder / "lp"
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o700)

    return put


async def test_of_two_equals_a_digit_says_who_stands_above_and_what_that_does(open_at, latest, screen_text):
    app = open_at(small.at_the_line(), "pleno-2")
    async with app.run_test(size=(80, 24)) as pilot:
        await begun(pilot, "nilai-sama")
        assert "1 Musyawarah: 2001-02 Kuto di atas" in screen_text(app)
        assert "2 Musyawarah: 2003-02 Ganten di atas" in screen_text(app)
        assert "2003-02 Ganten di atas: " in screen_text(app).replace("Musyawarah: 2003-02 Ganten di atas", "")
        await pilot.press("2", "enter")
        await pilot.pause()
        assert TieResolved(order=("2003-02", "2001-02"), means=TieMeans.DELIBERATION) == latest(app)


async def test_a_lot_is_asked_with_its_witnesses(open_at, screen_text):
    app = open_at(small.at_the_line(), "pleno-2")
    async with app.run_test(size=(80, 24)) as pilot:
        await begun(pilot, "nilai-sama")
        await pilot.press("3")
        await pilot.pause()
        assert "Saksi pertama" in screen_text(app)


async def test_who_wrote_the_code_and_who_took_the_papers(open_at, latest, type_in):
    app = open_at(small.closed())
    async with app.run_test(size=(80, 24)) as pilot:
        await begun(pilot, "tulis-kode")
        await type_in(pilot, "Budi Santoso")
        assert CodeWritten(by="Budi Santoso") == latest(app)
        await begun(pilot, "serahkan")
        await type_in(pilot, "Ibu Camat", "ctrl+s")
        decision = latest(app)
        assert isinstance(decision, HandedOver)
        assert "Ibu Camat" == decision.to


async def test_who_signed_for_the_participants_is_ticked(open_at, latest):
    app = open_at(small.chosen(), "pembacaan")
    async with app.run_test(size=(80, 24)) as pilot:
        await begun(pilot, "ttd-wakil")
        await pilot.press("enter", "ctrl+s")
        await pilot.pause()
        assert WitnessesSigned(witnesses=(1,)) == latest(app)


@ON_LINUX
async def test_what_the_printer_took_is_kept_as_printed(open_at, latest, printer):
    printer("exit 0")
    app = open_at(small.chosen(), "pembacaan")
    async with app.run_test(size=(80, 24)) as pilot:
        await begun(pilot, "cetak-inti")
        await until(pilot, lambda: isinstance(latest(app), CopyMade))
        assert CopyMade(what=("berita-acara-inti", "lembar-tanda-tangan"), where=CopyPlace.PRINTER) == latest(app)


@ON_LINUX
@pytest.mark.usefixtures("printer")
async def test_without_a_printer_somebody_says_that_it_is_printed(open_at, latest):
    app = open_at(small.chosen(), "pembacaan")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        before = app.session.seq
        print_out(app.screen, "berita-acara-inti")
        await until(pilot, lambda: isinstance(app.screen, AskConfirm))
        assert before == app.session.seq
        await pilot.press("enter")
        await pilot.pause()
        assert CopyMade(what=("berita-acara-inti",), where=CopyPlace.PRINTER) == latest(app)
