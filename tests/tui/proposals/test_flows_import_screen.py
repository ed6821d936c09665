"""An import by keyboard: its columns, its rows changed by hand, a pasted table, the verdicts and the form on paper."""

import openpyxl
import pytest
from support.palette import command
from support.patience import opened
from textual import events

from tui.dialogs.choice import AskChoice
from tui.dialogs.form import AskForm
from tui.dialogs.pick_file import MOST, PasteTable
from tui.proposals.dialog_import import ImportPreview

ODD = """\
REKAP USULAN
kode;name;rab;coverage
A1;Talud jalan Dk. Ngasem;120.000.000;75
A2;Drainase Dk. Wetan;90.000.000;80
"""


class Hands:
    """Keys of a person, each with the screen that stands after them."""

    def __init__(self, screen_text):
        self._text = screen_text

    async def press(self, pilot, *keys):
        await pilot.press(*keys)
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        return self._text(pilot.app)

    async def type(self, pilot, text, *keys):
        pilot.app.focused.value = text
        return await self.press(pilot, *(keys or ("enter",)))

    async def wait_for(self, pilot, dialog):
        await opened(pilot, dialog)
        return await self.press(pilot)

    async def open_file(self, pilot, name, dialog):
        await pilot.press("i")
        await self.type(pilot, name)
        return await self.wait_for(pilot, dialog)


@pytest.fixture
def hands(screen_text):
    return Hands(screen_text)


@pytest.fixture
def odd_file(village_file):
    path = village_file.with_name("aneh.csv")
    path.write_text(ODD, encoding="utf-8")
    return path


@pytest.mark.usefixtures("odd_file")
async def test_columns_are_arranged_by_keyboard(program, make_sitting, golden, hands):
    app = program("rekap", make_sitting(0))
    async with app.run_test(size=(80, 24)) as pilot:
        await hands.open_file(pilot, "aneh", ImportPreview)
        golden(app, "berkas-80x24")
        await hands.press(pilot, "u")
        golden(app, "susunan-80x24")
        await pilot.resize_terminal(120, 36)
        await pilot.pause()
        golden(app, "susunan-120x36")
        assert "Kolom “coverage” dibaca sebagai" in await hands.press(pilot, "end", "enter")
        await hands.type(pilot, "penerima")
        await hands.press(pilot, "home", "down", "enter")
        await hands.type(pilot, "kuto")
        shown = await hands.press(pilot, "ctrl+s")
        assert isinstance(app.screen, ImportPreview)
        assert "2 usulan akan masuk, Rp210.000.000" in shown
        await hands.press(pilot, "ctrl+s")
        assert [75, 80] == [proposal.draft.households for proposal in app.session.proposals.values()]
        assert {"2001-01", "2001-02"} == set(app.session.proposals)


@pytest.mark.usefixtures("odd_file")
async def test_columns_without_a_wish_are_not_accepted_and_escape_changes_nothing(program, make_sitting, hands):
    app = program("rekap", make_sitting(0))
    async with app.run_test(size=(80, 24)) as pilot:
        await hands.open_file(pilot, "aneh", ImportPreview)
        await hands.press(pilot, "u", "down", "down", "enter")
        await hands.type(pilot, "tidak dibaca")
        assert "✗ Belum ada kolom Usulan Kegiatan." in await hands.press(pilot, "ctrl+s")
        await hands.press(pilot, "home", "enter")
        assert isinstance(app.screen, AskChoice)
        await hands.press(pilot, "escape", "escape", "escape")
        assert ("rekap", 1) == (app.screen.place, app.session.seq)


@pytest.mark.usefixtures("village_file")
async def test_rows_are_filtered_corrected_and_left_out_before_anything_changes(
    program, make_sitting, golden, hands, latest
):
    app = program("rekap", make_sitting(0))
    async with app.run_test(size=(120, 36)) as pilot:
        await hands.open_file(pilot, "kuto", ImportPreview)
        shown = await hands.press(pilot, "left", "enter")
        assert isinstance(app.screen, AskForm)
        assert "Baris 4: ditolak" in shown
        await hands.press(pilot, "m", "ctrl+s")
        assert "✗ Desa belum ditentukan." in await hands.press(pilot)
        await hands.press(pilot, "left", "down", "g", *["down"] * 6)
        shown = await hands.type(pilot, "500 jt", "ctrl+s")
        assert "3 usulan akan masuk, Rp710.000.000; 1 diubah di sini (*)" in shown
        assert 1 == app.session.seq
        await hands.press(pilot, "right", "right", "home", "enter", "j", "ctrl+s")
        shown = await hands.press(pilot, "f", "2")
        golden(app, "impor-120x36")
        assert "Hanya desa Kuto" in shown
        await hands.press(pilot, "ctrl+s")
        decision = latest(app)
        assert [("Kuto", 90_000_000), ("Ganten", 500_000_000)] == [
            (app.session.village_name(draft.village), draft.cost) for draft in decision.drafts
        ]
        assert [(2, ("VERDICT_BY_HAND",))] == [(row.row, row.why) for row in decision.refused]


async def test_a_pasted_table_comes_in_and_one_that_is_too_long_does_not(
    program, make_sitting, village_file, hands, latest
):
    app = program("rekap", make_sitting(0))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        app.screen.post_message(events.Paste(village_file.read_text(encoding="utf-8").replace(",", "\t")))
        await pilot.pause()
        assert isinstance(app.screen, PasteTable)
        app.focused.post_message(events.Paste("x" * MOST))
        assert "✗ Tabel terlalu panjang untuk ditempel." in await hands.press(pilot)
        app.focused.post_message(events.Paste("9\tKuto\tPos ronda \x1b[2J\tDk. Wetan\t1\tunit\t20.000.000"))
        shown = await hands.press(pilot)
        assert "Pos ronda" in shown
        assert "\x1b" not in shown
        await hands.press(pilot, "ctrl+s")
        await hands.wait_for(pilot, ImportPreview)
        await hands.press(pilot, "ctrl+s")
        assert ("tempelan", 3) == (latest(app).file, len(latest(app).drafts))


@pytest.mark.usefixtures("village_file")
async def test_verdicts_and_the_form_are_written_into_the_papers(program, make_sitting, hands):
    app = program("rekap", make_sitting(0))
    async with app.run_test(size=(80, 24)) as pilot:
        await hands.open_file(pilot, "kuto", ImportPreview)
        assert "Putusan ditulis ke dokumen/pemeriksaan-rekap-kuto-csv.xlsx dan .pdf." in await hands.press(pilot, "c")
        await hands.press(pilot, "escape")
        await app.screen.run_action("templat")
        assert "Templat usulan ditulis ke dokumen/templat-usulan.xlsx." in await hands.press(pilot)
        papers = app.sitting.folder / "dokumen"
        report = openpyxl.load_workbook(papers / "pemeriksaan-rekap-kuto-csv.xlsx").worksheets[0]
        assert "Desa “Mars” tidak ada di kecamatan ini." in [row[8] for row in report.iter_rows(values_only=True)]
        form = openpyxl.load_workbook(papers / "templat-usulan.xlsx")
        assert [v.name for v in app.session.office.villages] == [c.value for c in form["Daftar"]["A"][1:] if c.value]
        assert 1 == app.session.seq


async def test_a_message_is_pasted_from_the_leading_screen_at_the_first_time(program, make_sitting, hands, latest):
    app = program("alur", make_sitting(0))
    lines = [f"{n}. {wish} 60 m, Rp {n},5 jt" for n, wish in enumerate(("Talud", "Jalan", "Sumur bor"), start=11)]
    message = "\n".join(["Om Swastyastu, berikut usulan Desa Kuto:", *lines, "Suksma"])
    async with app.run_test(size=(80, 24)) as pilot:
        await command(pilot, "tempel")
        await hands.wait_for(pilot, PasteTable)
        app.focused.post_message(events.Paste(message))
        await hands.press(pilot, "ctrl+s")
        await hands.wait_for(pilot, ImportPreview)
        shown = await hands.press(pilot)
        assert "3 usulan akan masuk, Rp37.500.000" in shown
        await hands.press(pilot, "ctrl+s")
        wishes = [(draft.activity, str(draft.volume), draft.cost) for draft in latest(app).drafts]
        assert [("Talud", "60", 11_500_000), ("Jalan", "60", 12_500_000), ("Sumur bor", "60", 13_500_000)] == wishes
