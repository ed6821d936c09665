"""Backups while the meeting goes on: to the stick by ^S, by themselves at a change of stage and on leaving."""

import threading

from support.palette import command
from support.patience import until

from sessions.record.backup_keeping import kept, read
from sessions.steps.decisions import StepCompleted, Withdrawn
from sessions.values.handing import SESSION_DATA
from tui.dialogs.choice import AskChoice
from tui.dialogs.text import AskText
from tui.program.backups import BackupWriter
from tui.shell.settings import Settings, keep, load


async def finished(app, pilot):
    """Wait for what runs beside the program."""
    await app.workers.wait_for_complete()
    await pilot.pause()


def backups_in(folder):
    return [file.backup.seq for file in kept(folder)]


async def test_one_key_copies_the_session_to_the_stick_and_says_so(make_app, tmp_path, screen_text):
    stick = tmp_path / "STIK"
    stick.mkdir()
    app = make_app()
    app.backups.find_volumes = lambda: (stick,)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("1")
        await command(pilot, "salin ke stik USB")
        await until(pilot, lambda: "Salinan data tersimpan" in str(app.notice))
        (path,) = stick.iterdir()
        assert f"Salinan data tersimpan dan terbaca kembali: {path.name} di {stick}" in app.notice.found
        assert "• Salinan data tersimpan dan terbaca kembali:" in screen_text(app)
        assert app.sitting.entries[-2].hash == read(path).head
        assert [(SESSION_DATA,)] == [made.what for made in app.session.copies_made]

        stick.rename(tmp_path / "dicabut")
        await pilot.press("escape")
        await command(pilot, "salin ke stik USB")
        await until(pilot, lambda: "foldernya tidak ada, atau medianya belum dipasang." in str(app.notice))
        assert app.notice.is_refusal
        assert 1 == len(app.session.copies_made)


async def test_of_several_sticks_one_is_chosen_and_without_any_a_folder_is_typed(make_app, tmp_path):
    sticks = tuple(tmp_path / name for name in ("BIRU", "MERAH", "ketikan"))
    for stick in sticks:
        stick.mkdir()
    file = tmp_path / "setelan.json"
    app = make_app(settings_file=file)
    app.backups.find_volumes = lambda: sticks[:2]
    async with app.run_test() as pilot:
        await command(pilot, "salin ke stik USB")
        await finished(app, pilot)
        assert isinstance(app.screen, AskChoice)
        await pilot.press("2")
        await finished(app, pilot)
        assert [0, 1] == [len(list(stick.iterdir())) for stick in sticks[:2]]

        app.backups.find_volumes = lambda: ()
        await pilot.press("escape")
        await command(pilot, "salin ke stik USB")
        await finished(app, pilot)
        assert isinstance(app.screen, AskText)
        app.screen.query_one("Input").value = str(sticks[2])
        await pilot.press("enter")
        await finished(app, pilot)
        assert 1 == len(list(sticks[2].iterdir()))
    assert str(sticks[2]) == load(file).last_copied_to


async def test_a_slow_stick_holds_up_no_decision(make_app, tmp_path):
    let_go = threading.Event()
    app = make_app()
    app.backups.find_volumes = lambda: (tmp_path,)
    app.backups._thread.submit(let_go.wait, 10)
    async with app.run_test() as pilot:
        await command(pilot, "salin ke stik USB")
        await pilot.press("2")
        assert 3 == app.session.seq
        assert not list(tmp_path.glob("*.zip"))
        let_go.set()
        await finished(app, pilot)
    (path,) = tmp_path.glob("*.zip")
    assert read(path).seq in {2, 3}


async def test_a_change_of_stage_and_leaving_are_backed_up_also_to_the_chosen_folder(make_app, tmp_path, capfd):
    chosen = tmp_path / "pilihan"
    file = tmp_path / "setelan.json"
    keep(file, backups_to=str(chosen))
    app = make_app(settings_file=file)
    cadangan = app.sitting.folder / "cadangan"
    async with app.run_test() as pilot:
        await pilot.press("1")
        await finished(app, pilot)
        assert not cadangan.exists()
        await app.desk.decide(StepCompleted(step=1))
        await finished(app, pilot)
        assert app.notice.found.startswith(f"Salinan data tidak tersimpan di {chosen}: ")
        assert not app.notice.is_refusal

        chosen.mkdir()
        await app.desk.decide(Withdrawn(seq=4))
        await app.desk.decide(StepCompleted(step=1))
        await finished(app, pilot)
        assert app.notice is None
        assert ([6, 4], [6]) == (backups_in(cadangan), backups_in(chosen))

        await pilot.press("down", "2")
        chosen.rename(tmp_path / "dicabut")
    assert [7, 6, 4] == backups_in(cadangan)
    told = " ".join(capfd.readouterr().err.split())
    assert told.startswith("Salinan data tidak tersimpan di ")
    assert told.endswith("foldernya tidak ada, atau medianya belum dipasang.")


async def test_the_automatic_backups_follow_the_decisions_and_say_what_went_wrong(make_sitting, clock_now, tmp_path):
    sitting = make_sitting()
    unused = BackupWriter(sitting, lambda: clock_now)
    assert "" == unused.close()
    assert not (sitting.folder / "cadangan").exists()

    file = tmp_path / "setelan.json"
    keep(file, backups_to=str(tmp_path / "tidak-ada"))
    backups = BackupWriter(sitting, lambda: clock_now, file)
    sitting.decide(StepCompleted(step=1))
    assert (await backups.rotate()).startswith(f"Salinan data tidak tersimpan di {tmp_path / 'tidak-ada'}: foldernya")
    assert [3] == backups_in(sitting.folder / "cadangan")
    (sitting.folder / "cadangan").rename(sitting.folder / "lain")
    done = BackupWriter(sitting, lambda: clock_now)
    sitting.decide(Withdrawn(seq=3))
    assert "" == await done.rotate()
    (sitting.folder / "cadangan").rename(sitting.folder / "lain lagi")
    assert "" == done.close()
    assert not (sitting.folder / "cadangan").exists()

    (sitting.folder / "cadangan").write_bytes(b"")
    assert backups.close().startswith("Salinan data tidak tersimpan di cadangan/: ")


def test_changing_one_preference_leaves_the_others(tmp_path):
    file = tmp_path / "setelan.json"
    assert keep(file, backups_to="/media/stik")
    assert keep(file, theme="kontras tinggi")
    assert Settings(theme="kontras tinggi", backups_to="/media/stik") == load(file)
    file.write_text('{"theme": "ungu", "cadangan_ke": 7, "salinan_terakhir_ke": "/x"}')
    assert Settings(last_copied_to="/x") == load(file)
    for damaged in ("[]", "{", "7"):
        file.write_text(damaged)
        assert Settings() == load(file)
