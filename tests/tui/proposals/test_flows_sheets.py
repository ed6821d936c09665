"""Files of several sheets and tables by keyboard: all sheets at once, a hidden one, a table that may be a list."""

import openpyxl
import pytest
from support.patience import opened

from tui.dialogs.choice import AskChoice
from tui.dialogs.compare import Compare
from tui.proposals.dialog_import import ImportPreview

HEADINGS = ["No", "Kegiatan", "Lokasi", "Biaya"]


def _rows(*wishes):
    return [HEADINGS, *([n, wish, "Dusun Krajan", n * 1_000_000] for n, wish in enumerate(wishes, start=1))]


SHEETS = {
    "Kwadungan": _rows("Talud jalan", "Rabat beton"),
    "Botok": _rows("Pelatihan las", "Posyandu baru"),
    "Lama": _rows("Gapura batas", "Lampu jalan", "Pagar makam"),
    "Catatan": [["Mohon dibaca", "lampiran"]],
}
STACKED = [
    ["DESA : KUTO"],
    *_rows("Talud jalan Dk. Ngasem", "Rabat beton Dk. Jetis", "Sumur resapan Dk. Wetan"),
    [],
    ["REKAPITULASI"],
    *_rows("Drainase Dk. Ngasem", "Kursus menjahit ibu-ibu"),
]


@pytest.fixture
def look(program, make_sitting, village_file, screen_text):
    """`async with look(**sheets) as (app, press)`: the account of a workbook; a sheet called Lama is hidden."""

    class Look:
        def __init__(self, **sheets):
            book = openpyxl.Workbook()
            book.remove(book.active)
            for name, rows in sheets.items():
                sheet = book.create_sheet(name)
                for row in rows:
                    sheet.append(row)
                sheet.sheet_state = "hidden" if name == "Lama" else "visible"
            book.save(village_file.with_name("lembar.xlsx"))
            self.app = program("rekap", make_sitting(0))

        async def __aenter__(self):
            self._run = self.app.run_test(size=(80, 24))
            self.pilot = await self._run.__aenter__()
            await self.pilot.press("i")
            self.app.focused.value = "lembar"
            await self.pilot.press("enter")
            await opened(self.pilot, ImportPreview)
            return self.app, self.press

        async def __aexit__(self, *error):
            await self._run.__aexit__(*error)

        async def press(self, *keys):
            await self.pilot.press(*keys)
            await self.app.workers.wait_for_complete()
            await self.pilot.pause()
            return screen_text(self.app)

    return Look


def _taken(app):
    drafts = [proposal.draft for proposal in app.session.proposals.values()]
    return sorted((app.session.village_name(draft.village), draft.activity, draft.cost) for draft in drafts)


async def test_all_sheets_are_looked_at_and_come_in_with_one_enter_each_as_a_decision(look, golden):
    async with look(**SHEETS) as (app, press):
        shown = await press("home", "enter")
        assert isinstance(app.screen, AskChoice)
        assert "4 baris, tersembunyi" in " ".join(shown.split())
        shown = await press("4")
        assert isinstance(app.screen, Compare)
        assert "4 usulan dari 2 lembar akan masuk, Rp6.000.000" in shown
        golden(app, "lembar-semua-80x24")
        assert "Pelatihan las" in await press("right")
        before = app.session.seq
        shown = await press("enter")
        assert before + 2 == app.session.seq
        assert "4 usulan direkap dari 2 lembar, Rp6.000.000." in " ".join(shown.split())
        assert [
            ("Botok", "Pelatihan las", 1_000_000),
            ("Botok", "Posyandu baru", 2_000_000),
            ("Kwadungan", "Rabat beton", 2_000_000),
            ("Kwadungan", "Talud jalan", 1_000_000),
        ] == _taken(app)


async def test_what_is_here_already_does_not_come_in_twice(look):
    async with look(**SHEETS) as (app, press):
        await press("home", "enter", "4", "enter")
        assert 4 == len(app.session.proposals)
        before = app.session.seq
        await press("i")
        app.focused.value = "lembar"
        await press("enter")
        await press("home", "enter", "4")
        shown = await press("enter")
        assert before == app.session.seq
        assert "Lembar Kwadungan: semua usulannya sudah ada." in " ".join(shown.split())


async def test_a_sheet_that_must_be_asked_about_stays_out_and_is_named(look):
    unclear = [["No", "Kegiatan", "Lokasi", "x", "y"]]
    unclear += [[n, f"{work} RT {n}", "Krajan", 3_000_000 + n, 9_000_000 + n] for n, work in enumerate(WORKS, start=1)]
    async with look(Kwadungan=SHEETS["Kwadungan"], Botok=unclear) as (app, press):
        await press("right", "left", "home", "enter")
        shown = await press("3")
        assert "2 usulan dari 1 lembar akan masuk" in shown
        assert "tidak ikut, buka" in shown
        assert "sendiri: Botok" in shown
        await press("enter")
        assert {"Kwadungan"} == {village for village, *_ in _taken(app)}


WORKS = ("Drainase jalan", "Senam lansia", "Lampu jalan", "Pagar makam", "Kursus las", "Jembatan bambu")


async def test_a_hidden_sheet_is_read_where_it_is_chosen(look):
    async with look(**SHEETS) as (app, press):
        shown = await press("home", "enter", "3")
        assert isinstance(app.screen, ImportPreview)
        assert "Lembar Lama yang dibaca" in shown


async def test_a_table_of_which_it_is_asked_comes_in_after_a_yes_and_stays_out_after_a_no(look):
    async with look(Usulan=STACKED) as (app, press):
        shown = await press("home")
        assert "adalah tabel lain yang tidak dibaca" in " ".join(shown.split())
        await press("enter")
        assert isinstance(app.screen, AskChoice)
        await press("2")
        assert "Ctrl+S masukkan 3 usulan" in await press()
        await press("home", "enter")
        shown = " ".join((await press("1")).split())
        assert "Berubah: diterima 3 → 5" in shown
        assert "1 pertanyaan terjawab" in shown
        await press("ctrl+s")
        assert 5 == len(_taken(app))
        assert ("Kuto", "Drainase Dk. Ngasem", 1_000_000) in _taken(app)


async def test_sides_in_any_sheet_are_asked_about_before_all_of_them_are_shown(look):
    sided = {
        name: [[*HEADINGS, "Volume"], *([*row, "350 x 3 m"] for row in _rows(f"Talud jalan {name}", "Rabat beton")[1:])]
        for name in ("Kwadungan", "Botok")
    }
    async with look(**sided) as (app, press):
        assert "Pakai panjangnya" in " ".join((await press("home")).split())
        assert "Panjangnya" in await press("down", "enter", "3")
        assert isinstance(app.screen, AskChoice)
        await press("enter")
        assert isinstance(app.screen, Compare)
        await press("enter")
        assert ["350 m"] * 4 == [f"{p.draft.volume} {p.draft.unit}" for p in app.session.proposals.values()]
