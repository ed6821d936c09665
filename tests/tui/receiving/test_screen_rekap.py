"""What came in, by keyboard: importing a file, typing a proposal, and looking at a village."""

import pytest
from support.patience import opened, until

from sessions.proposals.decisions import ProposalAdded, ProposalsImported
from sessions.values.labels import StandardWork
from sessions.values.proposals import Origin
from tui.dialogs.confirm import AskConfirm
from tui.dialogs.pick_file import PickFile
from tui.proposals.dialog_import import ImportPreview


async def test_before_anything_came_in_the_screen_says_what_to_do(program, make_sitting, golden):
    app = program("rekap", make_sitting(0))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        golden(app, "rekap-awal-80")


async def test_the_villages_and_their_files_at_120(program, golden):
    app = program("rekap", "rekap")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        golden(app, "rekap-120")


async def _opened_preview(pilot, app):
    await pilot.press("i")
    app.focused.value = "kuto"
    await pilot.press("enter")
    await opened(pilot, ImportPreview)


@pytest.mark.usefixtures("village_file")
async def test_an_import_is_shown_before_it_is_decided(program, make_sitting, golden):
    app = program("rekap", make_sitting(0))
    async with app.run_test(size=(80, 24)) as pilot:
        await _opened_preview(pilot, app)
        golden(app, "impor-80")
        assert 1 == app.session.seq


async def test_ctrl_s_takes_the_file_in(program, make_sitting, village_file, latest, screen_text):
    app = program("rekap", make_sitting(0))
    async with app.run_test(size=(80, 24)) as pilot:
        await _opened_preview(pilot, app)
        await pilot.press("ctrl+s")
        decision = latest(app)
        assert isinstance(decision, ProposalsImported)
        assert (village_file.name, 2, 1) == (decision.file, len(decision.drafts), len(decision.refused))
        assert ["2001-01", "2001-02"] == list(app.session.proposals)
        assert "Kuto 2 210 jt" in " ".join(screen_text(app).split())


@pytest.mark.usefixtures("village_file")
async def test_escape_takes_nothing_in(program, make_sitting):
    app = program("rekap", make_sitting(0))
    async with app.run_test(size=(80, 24)) as pilot:
        await _opened_preview(pilot, app)
        await pilot.press("escape")
        assert ("rekap", 1) == (app.screen.place, app.session.seq)


@pytest.mark.usefixtures("village_file")
async def test_the_preview_turns_from_sheet_to_sheet(program, make_sitting, screen_text):
    app = program("rekap", make_sitting(0))
    async with app.run_test(size=(80, 24)) as pilot:
        await _opened_preview(pilot, app)
        assert "▸Berkas" in screen_text(app)
        await pilot.press("left")
        assert "▸Ditolak 1" in screen_text(app)
        assert "Desa “Mars” tidak ada di kecamatan ini." in screen_text(app)
        await pilot.press("right", "right")
        assert "▸Semua 3" in screen_text(app)
        await pilot.press("right", "right")
        assert "▸Diperbaiki 1" in screen_text(app)
        assert "dibaca sebagai Rp90.000.000" in screen_text(app)


async def test_a_file_of_which_nothing_can_come_in_is_not_decided(program, make_sitting, village_file, screen_text):
    village_file.write_text(
        "No,Desa,Usulan Kegiatan,Lokasi,Perkiraan Anggaran (Rp)\n1,Mars,Talud,Krajan,50.000.000\n", encoding="utf-8"
    )
    app = program("rekap", make_sitting(0))
    async with app.run_test(size=(80, 24)) as pilot:
        await _opened_preview(pilot, app)
        assert "Tidak ada baris yang dapat masuk" in screen_text(app)
        await pilot.press("ctrl+s")
        assert isinstance(app.screen, ImportPreview)
        assert 1 == app.session.seq


@pytest.mark.usefixtures("village_file")
async def test_a_bad_file_is_one_sentence_and_what_was_typed_stays(program, make_sitting, screen_text, type_in):
    app = program("rekap", make_sitting(0))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("i")
        await type_in(pilot, "tidak-ada.csv")
        await until(pilot, lambda: "✗" in screen_text(app))
        shown = screen_text(app)
        assert isinstance(app.screen, PickFile)
        assert "✗ Berkas tidak-ada.csv tidak ditemukan atau tidak dapat dibuka." in shown
        assert "tidak-ada.csv" in shown.splitlines()[13]
        assert 1 == app.session.seq


@pytest.mark.usefixtures("village_file")
async def test_the_same_file_comes_in_only_once(program, make_sitting, screen_text):
    app = program("rekap", make_sitting(0))
    async with app.run_test(size=(80, 24)) as pilot:
        for _ in range(2):
            await _opened_preview(pilot, app)
            await pilot.press("ctrl+s")
            await pilot.pause()
        assert "✗ Tidak ada yang berubah: berkas rekap-kuto.csv sudah pernah diimpor." in screen_text(app)
        assert 1 == len(app.session.imports)


async def test_what_a_corrected_file_changes_is_shown_before_it_is_decided(
    program, make_sitting, village_file, latest, screen_text
):
    app = program("rekap", make_sitting(0))
    async with app.run_test(size=(80, 24)) as pilot:
        await _opened_preview(pilot, app)
        await pilot.press("ctrl+s")
        corrected = village_file.read_text(encoding="utf-8").replace("Rp 90.000.000", "Rp 95.000.000")
        village_file.write_text(corrected, encoding="utf-8")
        await _opened_preview(pilot, app)
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "Ctrl+S bandingkan: 2 dari 2 sudah ada" in screen_text(app)
        await pilot.press("ctrl+s")
        await pilot.pause()
        shown = screen_text(app)
        assert "1 berubah, 1 sama" in shown
        assert "Perkiraan Anggaran: Rp90.000.000 → Rp95.000.000" in shown
        assert 1 == len(app.session.imports)
        await pilot.press("right")
        assert "▸Sama 1" in screen_text(app)
        await pilot.press("enter")
        assert ([], 1) == ([*latest(app).drafts], len(latest(app).updates))
        assert {"2001-01", "2001-02"} == set(app.session.proposals)


@pytest.fixture
def kamus_file(village_file):
    """A kamus of one work under the name of the village's file."""
    village_file.write_text("Uraian;Satuan;Harga (Rp)\nRabat beton jalan;m2;185.000\n", encoding="utf-8")


@pytest.mark.usefixtures("kamus_file")
async def test_a_kamus_completes_and_warns_while_a_proposal_is_typed(
    program, make_sitting, latest, screen_text, type_in
):
    app = program("rekap", make_sitting(0))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("i")
        app.focused.value = "kuto"
        await pilot.press("enter")
        await opened(pilot, AskConfirm)
        assert "1 pekerjaan dengan satuan dan harga." in screen_text(app)
        await pilot.press("enter")
        assert (StandardWork(name="Rabat beton jalan", unit="m2", price=185_000),) == latest(app).works
        await pilot.press("e")
        await pilot.pause()
        await pilot.press("down", "k", "w", *["down"] * 2)
        await type_in(pilot, "Rabat beton Dk. Majan")
        await pilot.press("down", "down", *"rabat")
        await pilot.pause()
        await pilot.press("right", "enter")
        for text in ("10", "m2", "6 jt"):
            await type_in(pilot, text)
        assert "Kamus: Rp185.000 per m2 · ! 3,2 kali kamus, periksa" in screen_text(app)
        await pilot.press("ctrl+s")
        draft = latest(app).draft
        assert ("Rabat beton jalan", "33.13.16.2007") == (draft.standard_work, draft.village)


async def test_a_proposal_of_the_forum_needs_who_brought_it(program, latest, screen_text, type_in):
    app = program("rekap", "rekap")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("e", "f", "down", "down", "down")
        await type_in(pilot, "Lampu pasar", "ctrl+s")
        assert "✗ Pembawa usulan belum disebut." in screen_text(app)
        assert "Lampu pasar" in screen_text(app)
        await type_in(pilot, "Tono, BPD", "ctrl+s")
        decision = latest(app)
        assert isinstance(decision, ProposalAdded)
        assert (Origin.FORUM, "Tono, BPD") == (decision.origin, decision.brought_by)
        assert "FRM-01" in app.session.proposals
        assert "Forum" in screen_text(app)


async def test_the_price_is_read_while_it_is_typed(program, screen_text, type_in):
    app = program("rekap", "rekap")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("e", *["down"] * 6)
        for text in ("320", "m", "150 jt"):
            await type_in(pilot, text)
        assert "= Rp150.000.000 · Rp468.750 per m" in screen_text(app)


async def test_the_village_under_the_cursor_is_offered(program, latest, type_in):
    app = program("rekap", "rekap")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("down", "down", "e", "down", "down", "down")
        await type_in(pilot, "Talud", "ctrl+s")
        assert "33.13.16.2003" == latest(app).draft.village


async def test_enter_shows_the_proposals_of_the_village(program, screen_text):
    app = program("rekap", "rekap")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*["down"] * 6, "enter")
        await pilot.pause()
        assert "usulan" == app.screen.place
        assert "Desa Kwadungan · usulan desa: 2 dari 5" in screen_text(app)


async def test_enter_on_a_village_that_sent_nothing_stays(program):
    app = program("rekap", "rekap")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("down", "enter")
        assert "rekap" == app.screen.place


async def test_the_question_mark_names_who_is_missing(program, screen_text):
    app = program("rekap", "rekap")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("question_mark")
        assert "Belum mengirim: Tamansari, Gempolan" in screen_text(app)
