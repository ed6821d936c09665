"""When the medium fails in the middle of the meeting: one sentence, a way out, and nothing typed twice."""

import errno
from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated

import pytest
from support.patience import until

from sessions.closing.decisions import SidangClosed
from sessions.commissions.decisions import ProposalsAssigned
from sessions.record.disk import Disk
from sessions.record.sitting import Sitting
from tui.desk import SaveState
from tui.dialogs.asked import Asked
from tui.dialogs.confirm import AskConfirm
from tui.dialogs.form import AskForm
from tui.dialogs.show import ShowText
from tui.program import flows_record
from tui.program.writer import Health

STOPPED = "Sesi sekarang hanya dapat dibaca"


class FailingDisk(Disk):
    """A disk whose sync fails while `is_gone`."""

    is_gone = False

    def sync(self, descriptor):
        if self.is_gone:
            raise OSError(errno.EIO, "gone")
        super().sync(descriptor)


@pytest.fixture
def disk():
    return FailingDisk()


@pytest.fixture
def stick(tmp_path, monkeypatch):
    """A stick at hand, which for the program is a medium of its own."""
    (tmp_path / "STIK").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr("tui.program.flows_record.volumes", lambda: (tmp_path / "STIK",))
    return tmp_path / "STIK"


@dataclass(frozen=True, slots=True, kw_only=True)
class Assigned:
    commission: Annotated[str, Asked("Komisi")]


def assignment(app):
    """A form that decides which commission gets the first proposal."""

    async def accept(form):
        return await app.desk.attempt(ProposalsAssigned(assignments={"2007-01": form.commission}))

    return AskForm("Pembagian", Assigned, accept=accept)


@pytest.fixture
def failing(make_app, make_sitting, reopen, disk):
    """The program over a sitting on the failing disk."""
    return make_app(sitting=reopen(make_sitting(), disk=disk))


async def test_after_a_failed_sync_the_sitting_goes_on_elsewhere_with_what_was_typed(
    failing, disk, stick, screen_text, clock_now
):
    app = failing
    old = app.sitting.folder
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.ask(assignment(app), lambda _: None)
        await pilot.pause()
        disk.is_gone = True
        await pilot.press("I", "enter")
        await pilot.pause()
        shown = screen_text(app)
        assert STOPPED in shown
        assert "Folder sesi tidak dapat ditulis lagi: media simpan rusak" in shown
        assert "hanya baca" in shown.splitlines()[0]
        disk.is_gone = False
        await pilot.press("enter")
        await pilot.pause()
        assert "‹ STIK ›" in screen_text(app)
        await pilot.press("ctrl+s")
        await pilot.pause()
        await pilot.pause()
        assert isinstance(app.screen, ShowText)
        assert stick / f"{old.name}-lanjutan" == app.sitting.folder
        assert SaveState.SAVED is app.save_state
        await pilot.press("escape")
        assert "✗" not in screen_text(app)
        assert "I" == app.focused.value
        await pilot.press("enter")
        await pilot.pause()
        assert "I" == app.session.proposals["2007-01"].commission
    assert 3 == app.sitting.session.seq
    app.sitting.close()
    for folder, count in ((old, 2), (app.sitting.folder, 3)):
        with Sitting.open(folder, "Sari", lambda: clock_now, read_only=True, despite_alarm=True) as found:
            assert count <= found.session.seq


async def test_a_stop_is_told_once_and_a_new_folder_that_is_taken_is_refused(failing, disk, stick, screen_text):
    app = failing
    async with app.run_test(size=(80, 24)) as pilot:
        disk.is_gone = True
        await pilot.press("1")
        await pilot.pause()
        assert isinstance(app.screen, AskConfirm)
        await pilot.press("escape", "2")
        await pilot.pause()
        assert not isinstance(app.screen, AskConfirm)
        assert "→ Lanjutkan di folder lain: Ctrl+P, Simpan ke tempat lain" in screen_text(app)
        (stick / f"{app.sitting.folder.name}-lanjutan" / "isi").mkdir(parents=True)
        app.action_simpan_lain()
        await pilot.pause()
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert "✗ Folder tujuan sudah berisi; pilih folder baru" in screen_text(app)
        assert SaveState.READ_ONLY is app.save_state


async def test_a_lock_that_is_taken_away_is_noticed_without_a_key(make_app, screen_text):
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        (app.sitting.folder / "kunci").unlink()
        app._tick()
        await pilot.pause()
        assert "kunci sesi hilang" in screen_text(app)


async def test_who_reads_from_the_start_is_not_told_of_a_stop_and_cannot_move(
    make_app, make_sitting, reopen, stick, screen_text
):
    app = make_app(sitting=reopen(make_sitting(), read_only=True))
    async with app.run_test(size=(80, 24)) as pilot:
        app._tick()
        await pilot.press("1")
        await pilot.pause()
        assert "✗ Sesi hanya dapat dibaca: sedang dibuka untuk ditulis di tempat lain." in screen_text(app)
        app.action_simpan_lain()
        await pilot.pause()
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert "Tutup dahulu di tempat sesi ini sedang ditulis" in screen_text(app)
    assert [] == list(stick.iterdir())


async def test_worries_are_told_once_and_go_when_they_are_over(make_app):
    app = make_app()
    behind = Health(snapshot_error="ENOSPC")

    def tell(health):
        app.desk.health = health
        app._tick()

    async with app.run_test():
        tell(behind)
        assert (False, "sesi.json belum dapat ditulis") == (app.notice.is_refusal, app.notice.found[:29])
        app.notice = None
        tell(behind)
        assert app.notice is None, "told already"
        tell(Health())
        tell(behind)
        assert app.notice is not None, "it has come back"
        tell(Health())
        assert app.notice is None, "over"
        tell(Health(is_low_on_space=True))
        assert "500 MB" in app.notice.found
        await app.desk.decide(SidangClosed())
        tell(Health(is_low_on_space=True, snapshot_error="EIO"))
        assert app.notice.is_refusal, "never over a refusal"


async def test_a_clock_that_was_set_back_is_told_on_opening_and_while_the_program_runs(make_app, monkeypatch):
    app = make_app()
    now = app.clock()
    monkeypatch.setattr(app, "clock", lambda: now)
    async with app.run_test() as pilot:
        app._tick()
        assert app.notice is None
        now = app.sitting.entries[-1].at - timedelta(minutes=25)
        app._tick()
        assert app.notice.found.startswith("Jam komputer lebih awal daripada keputusan terakhir, ")
        now = app.sitting.entries[-1].at
        app._tick()
        assert app.notice is None, "over"
        now -= timedelta(minutes=25)
        flows_record.tell_what_was_found(app)
        assert app.notice.found.startswith("Jam komputer lebih awal daripada keputusan terakhir, ")
        assert not app.notice.is_refusal
        await pilot.pause()


async def test_a_wall_that_stands_still_is_told_to_who_pushes(make_app, screen_text):
    app = make_app()
    (app.sitting.folder / "layar.json.baru").mkdir()
    async with app.run_test(size=(80, 24)) as pilot:
        app.wall.pause(is_paused=True)
        await until(pilot, lambda: app.wall.error)
        await until(pilot, lambda: app.notice)
        assert "Layar hadirin tidak dapat diperbarui" in screen_text(app)
        (app.sitting.folder / "layar.json.baru").rmdir()
        app.wall.pause(is_paused=False)
        await until(pilot, lambda: not app.notice)


async def test_a_fault_in_the_tables_ends_no_meeting(make_app, make_sitting, reopen):
    def broken(_session, _entries):
        raise KeyError("Bu Retno")

    app = make_app(sitting=reopen(make_sitting(), tables=broken))
    async with app.run_test() as pilot:
        assert await app.desk.attempt(ProposalsAssigned(assignments={"2007-01": "I"})) is None
        app.desk._follow(gives_way=False)
        await until(pilot, lambda: app.notice is not None)
        assert "sesi.json belum dapat ditulis (kesalahan program)" in app.notice.found
    log = (app.sitting.folder / "catatan.log").read_text(encoding="utf-8")
    assert ("KeyError" in log, "Retno" in log) == (True, False)
    assert app._exception is None
