"""The files of the villages by keyboard: a receipt, its correction, a village that sends nothing, the papers."""

from datetime import date

from support.palette import command

from sessions.receiving.decisions import FileReceived, VillageWillNotSend

KUTO = FileReceived(
    village="33.13.16.2001",
    brought_by="Suparno",
    position="Sekretaris Desa",
    received_by="Sari",
    letter_number="005/12/2027",
    letter_date=date(2027, 1, 15),
    stated_count=2,
    stated_cost=38_000_000,
    items=("Surat pengantar", "Daftar usulan"),
)


async def test_the_row_of_each_village_its_papers_and_a_village_that_sends_nothing(
    program, meeting, golden, latest, type_in
):
    sitting = meeting("rekap")
    sitting.decide(KUTO)
    app = program("terima", sitting)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        golden(app, "terima-80")
        await pilot.press("c", "1")
        await app.workers.wait_for_complete()
        assert (sitting.folder / "dokumen" / "tanda-terima-desa-2001.pdf").is_file()
        await pilot.press("down", "h")
        await type_in(pilot, "Musdes belum diadakan")
        await type_in(pilot, "Kepala Desa", "ctrl+s")
        said = VillageWillNotSend(village="33.13.16.2002", reason="Musdes belum diadakan", by="Kepala Desa")
        assert said == latest(app)
        await command(pilot, "berikutnya")
        assert "33.13.16.2003" == app.screen.cursor_key


async def test_a_receipt_is_typed_and_put_right(program, latest, type_in, screen_text):
    app = program("terima", "rekap")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        for text in ("005/12/2027", "15-1-2027", "2", "38 jt", "Suparno", "Sekretaris Desa"):
            await type_in(pilot, text)
        await type_in(pilot, "Sari")
        await type_in(pilot, "Surat pengantar, Daftar usulan", "ctrl+s")
        assert KUTO == latest(app)
        assert "kurang 1 usulan" in screen_text(app)
        await pilot.press("enter", "1")
        await pilot.pause()
        await pilot.press("down", "down")
        await type_in(pilot, "1", "ctrl+s")
        assert (1, 1) == (latest(app).corrects, latest(app).stated_count)
        assert "cocok" in screen_text(app)
