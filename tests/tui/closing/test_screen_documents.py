"""The sheet *Dokumen* of Penutupan: every paper, read, printed, to the stick; what became of it stands beside it."""

import pytest
from support import onstage, small
from support.patience import until

from exports.catalogue import outputs
from sessions.closing.decisions_handing import CopyMade
from sessions.values.handing import CopyPlace
from tui.closing import view_documents
from tui.dialogs.choice import AskChoice
from tui.dialogs.confirm import AskConfirm
from tui.dialogs.show import ShowPaper
from tui.program.app import MusrenbangApp


@pytest.fixture
def app(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))  # no printer
    with onstage.sitting_of(small.closed(), tmp_path / "sesi") as sitting:
        yield MusrenbangApp(sitting, onstage.clock, start="dokumen", settle_seconds=0.0)


def state(app, name):
    row = next(row for row in view_documents.rows(app.session) if row.key == name)
    return row.cells[2]


async def test_tab_of_penutupan_leads_to_every_paper_once(app, screen_text):
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("g", "b", "shift+tab")
        assert "dokumen" == app.screen.place
        keys = [row.key for row in app.screen.rows if not row.is_rule]
        assert len(keys) == len(set(keys))
        assert set(outputs(app.session)) == set(keys) - {"kiriman", "word", "balikan"}
        assert "langkah 5 · " in screen_text(app)


async def test_the_sheet_looks_like_this(app, golden):
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        golden(app, "dokumen-80x24")


async def test_p_reads_c_prints_and_the_row_says_so(app):
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.show_row("berita-acara-inti")
        await pilot.press("p")
        await until(pilot, lambda: isinstance(app.screen, ShowPaper))
        await pilot.press("escape", "c")
        await until(pilot, lambda: isinstance(app.screen, AskConfirm))
        assert "terbit" == state(app, "berita-acara-inti")
        await pilot.press("enter")
        await pilot.pause()
        assert CopyMade(what=("berita-acara-inti",), where=CopyPlace.PRINTER) == app.sitting.entries[-1].decision
        assert state(app, "berita-acara-inti").startswith("tercetak ")


async def test_one_paper_goes_beside_what_lies_on_the_stick(app, tmp_path):
    stick = tmp_path / "STIK"
    (stick / "foto").mkdir(parents=True)
    app.backups.find_volumes = lambda: (stick,)
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.show_row("utusan")
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, AskChoice)
        app.screen.finish("salin")
        await until(pilot, lambda: app.session.copies_made)
        assert CopyMade(what=("utusan",), where=CopyPlace.MEDIUM) == app.sitting.entries[-1].decision
        written = app.sitting.folder / "dokumen" / "daftar-utusan.pdf"
        assert written.read_bytes() == (stick / "daftar-utusan.pdf").read_bytes()
        assert {"foto", "daftar-utusan.pdf"} <= {path.name for path in stick.iterdir()}
        assert state(app, "utusan").startswith("disalin ")


async def test_a_file_of_data_is_not_printed_and_its_dead_key_says_why(app):
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.show_row("hasil")
        await pilot.press("c")
        assert "Baris ini tidak dicetak langsung." == app.notice.found
        assert () == app.session.copies_made
