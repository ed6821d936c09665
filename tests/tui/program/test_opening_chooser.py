"""Before a session is open: which one, a new one, or the sample."""

import os

import pytest

from sessions.office.file_reading import read_file
from sessions.record.journal import sessions_in
from tui.program.opening import ChooserApp, ChosenSession


@pytest.fixture
def sessions(tmp_path):
    """`sessions("a", "b")`: folders with a journal, the last one used last; one more folder without."""
    (tmp_path / "surat").mkdir()

    def make(*names):
        for number, name in enumerate(names, start=1):
            (tmp_path / name).mkdir()
            (tmp_path / name / "jurnal.jsonl").write_text("{}\n")
            os.utime(tmp_path / name / "jurnal.jsonl", (number, number))
        return tmp_path

    return make


@pytest.fixture
def chooser(tmp_path):
    return ChooserApp(tmp_path, next_year=2028)


async def fill(pilot, **values):
    """Fill the form for a new session and send it."""
    names = [field.key or field.name for field in pilot.app.screen._fields]
    for name, value in values.items():
        pilot.app.screen._lines[names.index(name)].value = value
    await pilot.press("ctrl+s")
    await pilot.pause()


def test_sessions_are_listed_the_latest_first(sessions):
    folder = sessions("kerjo-2027", "kerjo-2028", "contoh")
    assert ["contoh", "kerjo-2028", "kerjo-2027"] == [path.name for path in sessions_in(folder)]


def test_a_folder_that_is_a_session_itself_is_among_them(sessions):
    folder = sessions("kerjo-2028")
    assert [folder / "kerjo-2028"] == list(sessions_in(folder / "kerjo-2028"))


def test_a_folder_without_sessions_and_one_that_is_not_there_have_none(sessions, tmp_path):
    assert () == sessions_in(sessions())
    assert () == sessions_in(tmp_path / "tidak-ada")


async def test_an_existing_session_is_one_key_away(sessions, screen_text):
    app = ChooserApp(sessions("kerjo-2027", "kerjo-2028"), next_year=2028)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "1 kerjo-2028  buka" in screen_text(app)
        await pilot.press("1")
    assert ChosenSession(folder=app._folder / "kerjo-2028") == app.return_value


async def test_the_session_one_stands_in_is_opened_as_it_is(sessions):
    folder = sessions("kerjo-2028") / "kerjo-2028"
    app = ChooserApp(folder, next_year=2028)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("1")
    assert ChosenSession(folder=folder) == app.return_value


async def test_the_sample_is_offered_last(chooser, tmp_path, screen_text):
    async with chooser.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "3 Sesi contoh  Kecamatan Kerjo, di tengah sidang" in screen_text(chooser)
        await pilot.press("3")
    assert ChosenSession(folder=tmp_path, is_sample=True) == chooser.return_value


async def test_esc_leaves_with_nothing(chooser):
    async with chooser.run_test(size=(80, 24)) as pilot:
        await pilot.press("escape")
    assert chooser.return_value is None


async def test_a_new_session_is_named_after_its_kecamatan(chooser, tmp_path):
    async with chooser.run_test(size=(80, 24)) as pilot:
        await pilot.press("1")
        await fill(pilot, kecamatan="331316", typist=" Sari  Wulandari ")
    folder = tmp_path / "musrenbang-kerjo-2028"
    expected = ChosenSession(folder=folder, kecamatan="33.13.16", plan_year=2028, typist="Sari Wulandari")
    assert expected == chooser.return_value
    assert not folder.exists()


async def test_a_folder_of_ones_own_name_becomes_a_safe_one(chooser, tmp_path):
    async with chooser.run_test(size=(80, 24)) as pilot:
        await pilot.press("1")
        await fill(pilot, kecamatan="33.13.16", plan_year="2029", typist="Sari", folder="../Rapat Désa")
    assert tmp_path / "rapat-desa" == chooser.return_value.folder
    assert 2029 == chooser.return_value.plan_year


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"kecamatan": "99.99.99"}, "✗ Kode kecamatan 99.99.99 tidak dikenal."),
        ({"kecamatan": ""}, "✗ Kecamatan: belum diisi."),
        (
            {"kecamatan": "33.13.16", "plan_year": "28"},
            "✗ Tahun rencana: Tulis tahun dengan empat angka, misalnya 2028.",
        ),
        ({"kecamatan": "33.13.16", "typist": ""}, "✗ Siapa yang mengetik: belum diisi."),
        ({"kecamatan": "33.13.16", "folder": "surat"}, "✗ Folder surat sudah ada."),
    ],
)
async def test_what_cannot_be_is_said_and_the_form_stays(sessions, screen_text, values, sentence):
    app = ChooserApp(sessions(), next_year=2028)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("1")
        await fill(pilot, **{"typist": "Sari", **values})
        assert sentence in screen_text(app)
        assert [*values][-1] == app.screen._fields[app.screen._lines.index(app.focused)].field
        assert app.is_running
    assert app.return_value is None


async def test_a_kecamatan_is_found_by_its_name(chooser, screen_text):
    async with chooser.run_test(size=(80, 24)) as pilot:
        await pilot.press("1")
        await fill(pilot, kecamatan="Karanganyar", typist="Sari")
        assert "✗ Beberapa kecamatan cocok: " in screen_text(chooser)
        await fill(pilot, kecamatan="Kerjo")
    assert "33.13.16" == chooser.return_value.kecamatan


async def test_an_office_file_that_lies_here_is_offered_and_asks_for_no_kecamatan(chooser, tmp_path, screen_text):
    (tmp_path / "kantor.toml").write_text('kode = "33.13.16"\nkertas = "F5"\n')
    async with chooser.run_test(size=(80, 24)) as pilot:
        await pilot.press("1")
        await pilot.pause()
        assert "kantor.toml baris 2: kertas tertulis F5; pilihannya: F4, A4." in screen_text(chooser)
        (tmp_path / "kantor.toml").write_text('kode = "33.13.16"\n')
        await pilot.press("escape", "1")
        await fill(pilot, typist="Sari")
    folder = tmp_path / "musrenbang-kerjo-2028"
    assert ChosenSession(folder=folder, office_file=True, plan_year=2028, typist="Sari") == chooser.return_value


async def test_an_office_file_is_made_and_filled_in_by_forms(chooser, tmp_path, screen_text):
    path = tmp_path / "kantor.toml"
    async with chooser.run_test(size=(80, 24)) as pilot:
        await pilot.press("2")
        await fill(pilot, kecamatan="Kerjo")
        assert "kantor.toml: bagian mana?" in screen_text(chooser)
        await pilot.press(*"kop", "enter")
        await pilot.pause()
        await fill(pilot, kontak="Telepon (0271) 000", logo="tidak-ada.png")
        assert "berkas logo tidak-ada.png tidak ditemukan" in " ".join(screen_text(chooser).split())
        assert 'kontak = ""' in path.read_text()
        await fill(pilot, logo="")
        await pilot.press("escape")
        await pilot.pause()
        assert "Musrenbang Kecamatan: sesi mana?" in screen_text(chooser)
    assert 'kontak = "Telepon (0271) 000"' in path.read_text()
    assert "# Kop surat." in path.read_text()
    assert "Telepon (0271) 000" == read_file(path).office.contact


async def test_a_part_of_an_office_file_that_cannot_be_read_is_not_asked_but_its_fault_told(
    chooser, tmp_path, screen_text
):
    (tmp_path / "kantor.toml").write_text('kode = "33.13.16"\nkode = "33.13.16"\n')
    async with chooser.run_test(size=(80, 24)) as pilot:
        await pilot.press("3")
        await pilot.pause()
        await pilot.press(*"kop", "enter")
        await pilot.pause()
        assert "kantor.toml baris 2: kunci atau bagian ini sudah tertulis di" in screen_text(chooser)


async def test_esc_in_the_form_leads_back_to_the_first_question(chooser, screen_text):
    async with chooser.run_test(size=(80, 24)) as pilot:
        await pilot.press("1", "escape")
        await pilot.pause()
        assert "Musrenbang Kecamatan: sesi mana?" in screen_text(chooser)
        await pilot.press("3")
    assert chooser.return_value.is_sample


async def test_a_name_that_looks_like_markup_is_shown_as_it_is(sessions, screen_text):
    app = ChooserApp(sessions("[b]rapat[x]"), next_year=2028)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "1 [b]rapat[x]  buka" in screen_text(app)


@pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_two_questions(sessions, golden, size):
    app = ChooserApp(sessions("musrenbang-kerjo-2027", "musrenbang-contoh"), next_year=2028)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        golden(app, f"pilih-{size[0]}x{size[1]}")
        await pilot.press("3")
        await pilot.pause()
        golden(app, f"pilih-baru-{size[0]}x{size[1]}")


async def test_the_only_session_is_rehearsed_at_once(sessions, screen_text):
    folder = sessions("kerjo-2028")
    app = ChooserApp(folder, next_year=2028)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "2 Gladi sesi ini …" in screen_text(app)
        await pilot.press("2")
    assert ChosenSession(folder=folder / "kerjo-2028", is_rehearsal=True) == app.return_value


async def test_of_several_sessions_one_is_asked_for(sessions, screen_text):
    folder = sessions("kerjo-2027", "kerjo-2028")
    app = ChooserApp(folder, next_year=2028)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("3")
        await pilot.pause()
        assert "Gladi sesi mana?" in screen_text(app)
        await pilot.press("2")
    assert ChosenSession(folder=folder / "kerjo-2027", is_rehearsal=True) == app.return_value
