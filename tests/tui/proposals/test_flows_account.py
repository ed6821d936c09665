"""The account of a file by keyboard: a question answered, a column mapped, a correction that others follow."""

import pytest
from support.patience import opened

from tui.dialogs.choice import AskChoice
from tui.proposals.dialog_import import ImportPreview

QUESTION = "No;Desa;Usulan Kegiatan;Lokasi;Total;Anu\n" + "".join(
    f"{n};{('Kuto', 'Ganten', 'Gempolan')[n % 3]};Talud jalan {n};Krajan RT {n};{37 * n};{37 * n}.000\n"
    for n in range(1, 10)
)
BLANKS = """\
No;Desa;Usulan Kegiatan;Lokasi;Perkiraan Anggaran (Rp)
1;Kuto;Talud;RT 1;90.000.000
2;;Jalan;RT 2;80.000.000
3;;Sumur;RT 3;70.000.000
4;Gantenn;Irigasi;RT 4;60.000.000
5;Gantenn;Jembatan;RT 5;50.000.000
"""


@pytest.fixture
def look(program, make_sitting, village_file, screen_text):
    """`async with look(text) as (app, press)`: the account of a file of this text."""

    class Look:
        def __init__(self, text):
            village_file.with_name("tanya.csv").write_text(text, encoding="utf-8")
            self.app = program("rekap", make_sitting(0))

        async def __aenter__(self):
            self._run = self.app.run_test(size=(80, 24))
            self.pilot = await self._run.__aenter__()
            await self.pilot.press("i")
            self.app.focused.value = "tanya"
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


async def test_a_question_is_answered_where_it_stands_and_what_changes_is_seen_at_once(look, golden):
    async with look(QUESTION) as (app, press):
        shown = await press()
        golden(app, "berkas-tanya-80x24")
        assert "Jawab dahulu pertanyaannya di lembar Berkas" in shown
        assert "Jawab dahulu pertanyaan pertama" in await press("ctrl+s")
        assert 1 == app.session.seq
        await press("home", "enter")
        assert isinstance(app.screen, AskChoice)
        shown = await press("2")
        assert isinstance(app.screen, ImportPreview)
        assert "Berubah: " in shown
        assert "pertanyaan terjawab" in shown
        await press("ctrl+s")
        drafts = [proposal.draft for proposal in app.session.proposals.values()]
        assert (9, 37_000 * 45) == (len(drafts), sum(draft.cost or 0 for draft in drafts))


async def test_that_there_is_no_such_column_is_an_answer_too(look):
    async with look(QUESTION) as (app, press):
        await press("home", "enter")
        await press("3")
        await press("ctrl+s")
        assert [None] * 9 == [proposal.draft.cost for proposal in app.session.proposals.values()]


async def test_a_column_is_mapped_from_its_line(look):
    async with look(BLANKS) as (app, press):
        shown = await press("end", "up", "enter")
        assert "Kolom D “Lokasi” dibaca sebagai" in shown
        app.focused.value = "permasalahan"
        await press("enter")
        await press("ctrl+s")
        assert "RT 1" in next(iter(app.session.proposals.values())).draft.problem


async def test_a_corrected_village_is_that_of_the_rows_below_and_a_repair_is_offered_for_its_kind(look, latest):
    async with look(BLANKS) as (app, press):
        await press("right", "home", "enter")
        await press("down", "right")
        shown = await press("ctrl+s")
        assert "Ikut berubah, karena mewarisi selnya: baris 3 dan 4." in shown
        await press("end", "enter", "m")
        shown = await press("ctrl+s")
        assert "Perlakukan sama?" in shown
        assert "1 baris lain juga" in shown
        assert "1 baris lain diperlakukan sama." in await press("1")
        await press("ctrl+s")
        villages = [draft.village[-4:] for draft in latest(app).drafts]
        assert 1 == len(set(villages[:3]))
        assert "2001" != villages[0]
        assert ["2003", "2003"] == villages[3:]
        assert [(), ()] == [draft.doubts for draft in latest(app).drafts[3:]]


SIDES = """\
No;Desa;Usulan Kegiatan;Lokasi;Volume;Perkiraan Anggaran (Rp)
1;Kuto;Talud;RT 1;350 x 3 m;90.000.000
2;Kuto;Jalan;RT 2;40 m;80.000.000
3;Kuto;Sumur;RT 3;120 x 1,5 m;70.000.000
"""


async def test_volumes_written_as_sides_are_asked_about_once_and_filled_with_one_key(look):
    async with look(SIDES) as (app, press):
        assert "2 volume ditulis sebagai ukuran" in await press("home")
        shown = await press("enter")
        assert isinstance(app.screen, AskChoice)
        assert "Panjangnya" in shown
        assert "350 m, 120 m" in shown
        assert "2 volume diisi dengan panjangnya." in await press("enter")
        await press("ctrl+s")
        kept = [(str(p.draft.volume), p.draft.unit, p.draft.note) for p in app.session.proposals.values()]
        assert [("350", "m", "Volume: 350 x 3 m"), ("40", "m", ""), ("120", "m", "Volume: 120 x 1,5 m")] == kept
