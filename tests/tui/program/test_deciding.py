"""The one door: committed in order, acknowledged late, refused without a change, taken back after a question."""

import asyncio
import threading

from support import onstage, small
from support.patience import PATIENCE, until

from sessions.closing.decisions import SidangClosed
from sessions.closing.decisions_handing import CopyMade
from sessions.commissions.decisions import ProposalsAssigned
from sessions.kernel.refusals import Explanation
from sessions.record.disk import Disk
from sessions.record.store import read_position
from sessions.sentences.clauses import sentence
from sessions.steps.decisions import StepCompleted
from sessions.values.handing import CopyPlace
from tui.commands.folder import tables_of
from tui.desk import SaveState
from tui.dialogs.confirm import AskConfirm
from tui.program import deciding
from tui.program.writer import Health, Writer
from tui.shell.frame import LastAct, TopLine


def _kinds(app):
    return [entry.kind for entry in app.sitting.entries]


async def test_a_decision_is_on_disk_and_on_the_screen(make_app, screen_text):
    app = make_app()
    async with app.run_test() as pilot:
        await pilot.press("down", "2")
        await pilot.pause()
        shown = screen_text(app)
    assert "▌2007-02 Jalan usaha tani Dk. Ngemplak 2 Kwadungan 152 jt II" in " ".join(shown.split())
    assert "Belum dibagi 2 │" in shown
    latest = app.sitting.entries[-1]
    assert f"10.42 {sentence(latest.decision, app.session)}"[:60] in shown
    assert "^Z batalkan" in shown
    assert "ProposalsAssigned" == _kinds(app)[-1]


async def test_a_refused_decision_changes_nothing_and_says_why(make_app, golden):
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("1", "1")
        await pilot.pause()
        assert 3 == app.session.seq
        golden(app, "refused")


async def test_a_success_takes_the_refusal_away(make_app):
    app = make_app()
    async with app.run_test() as pilot:
        await pilot.press("1", "1")
        assert app.notice is not None
        await pilot.press("2")
        assert app.notice is None


async def test_keys_that_come_quickly_are_decided_in_their_order(make_app, type_fast):
    app = make_app()
    async with app.run_test() as pilot:
        type_fast(app, "1", "2", "3", "down", "1")
        await pilot.pause()
        await pilot.pause()
        assert "III" == app.session.proposals["2007-01"].commission
        assert "I" == app.session.proposals["2007-02"].commission
    assert ["ProposalsAssigned"] * 4 == _kinds(app)[2:]


class SlowDisk(Disk):
    """A disk whose sync comes to an end only when it is let go."""

    def __init__(self) -> None:
        self.is_slow = False
        self.is_syncing = threading.Event()
        self.let_go = threading.Event()

    def sync(self, descriptor: int) -> None:
        if self.is_slow:
            self.is_syncing.set()
            self.let_go.wait(10)
        super().sync(descriptor)


async def test_nothing_is_called_saved_before_the_disk_says_so(make_app, make_sitting, reopen, type_fast):
    disk = SlowDisk()
    app = make_app(sitting=reopen(make_sitting(), disk=disk))
    async with app.run_test() as pilot:
        disk.is_slow = True
        type_fast(app, "1")
        assert await asyncio.to_thread(disk.is_syncing.wait, 10)
        assert "menyimpan…" == str(app.screen.query_one(TopLine).save_state)
        assert "masuk Komisi" not in app.screen.query_one(LastAct).sentence
        assert 2 == app.session.seq
        disk.let_go.set()
        await pilot.pause()
        assert SaveState.SAVED == app.save_state
        assert 3 == app.session.seq


async def test_two_decisions_at_once_wait_for_each_other(make_app):
    app = make_app()
    async with app.run_test():
        first, second = (ProposalsAssigned(assignments={"2007-01": number}) for number in ("I", "II"))
        outcomes = await asyncio.gather(app.desk.attempt(first), app.desk.attempt(second))
        assert [None, None] == outcomes
        assert "II" == app.session.proposals["2007-01"].commission


async def test_attempt_hands_the_refusal_back_without_showing_it(make_app):
    app = make_app()
    async with app.run_test():
        refusal = await app.desk.attempt(SidangClosed())
        assert isinstance(refusal, Explanation)
        assert "Sidang belum dapat ditutup" in refusal.found
        assert app.notice is None


async def test_undo_says_what_it_withdraws_and_withdraws_it(make_app, golden, screen_text):
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("1")
        told = sentence(app.sitting.entries[-1].decision, app.session)
        await pilot.press("ctrl+z")
        golden(app, "undo")
        await pilot.press("enter")
        await pilot.pause()
        assert app.session.proposals["2007-01"].commission is None
        assert f"10.42 Dibatalkan: {told}"[:60] in screen_text(app)
    assert "Withdrawn" == _kinds(app)[-1]


async def test_undo_can_be_left_alone(make_app):
    app = make_app()
    async with app.run_test() as pilot:
        await pilot.press("1", "ctrl+z", "escape")
        assert "I" == app.session.proposals["2007-01"].commission


async def test_undo_goes_on_backwards_until_the_opening(make_app, screen_text):
    app = make_app()
    async with app.run_test() as pilot:
        await pilot.press("1", "ctrl+z", "enter", "ctrl+z", "enter")
        await pilot.pause()
        assert {} == app.session.proposals
        assert "Belum ada usulan. Impor rekap desa dahulu (g r)." in screen_text(app)
        assert "^Z" not in screen_text(app)
        await pilot.press("ctrl+z")
        assert not isinstance(app.screen, AskConfirm)
        assert app.notice is not None


async def test_undo_takes_back_the_decision_and_leaves_the_print_that_came_after_it(make_app, screen_text):
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("1")
        told = sentence(app.sitting.entries[-1].decision, app.session)
        for paper in ("naskah", "hari-h"):
            await app.desk.decide(CopyMade(what=(paper,), where=CopyPlace.PRINTER))
        printed = app.session.copies_made
        await pilot.press("ctrl+z")
        assert told[:40] in screen_text(app)
        assert "Salinan" not in screen_text(app)
        await pilot.press("enter")
        await pilot.pause()
        assert app.session.proposals["2007-01"].commission is None
        assert printed == app.session.copies_made
        assert f"10.42 Dibatalkan: {told}"[:60] in screen_text(app)


async def test_after_the_closing_a_print_does_not_let_undo_past_the_barrier(make_app, tmp_path):
    with onstage.sitting_of(small.closed(), tmp_path / "tutup") as sitting:
        app = make_app(sitting=sitting)
        async with app.run_test() as pilot:
            await app.desk.decide(CopyMade(what=("berita-acara",), where=CopyPlace.PRINTER))
            await pilot.press("ctrl+z")
            assert not isinstance(app.screen, AskConfirm)
            assert app.notice.found.startswith("Keputusan terakhir adalah penutupan sidang; yang itu tidak dapat")
            assert 1 == len(app.session.copies_made)


async def test_a_screen_that_was_not_in_front_catches_up(make_app):
    app = make_app()
    async with app.run_test() as pilot:
        await pilot.press("g", "a")
        await app.desk.decide(ProposalsAssigned(assignments={"2007-01": "I"}))
        table = app._screen_stacks["komisi"][0].table
        assert "" == next(row.cells[-1] for row in table.rows if row.key == "2007-01")
        await pilot.press("g", "k")
        await pilot.pause()
        assert "I" == next(row.cells[-1] for row in table.rows if row.key == "2007-01")


async def test_the_snapshot_follows_when_the_keys_rest(make_app, monkeypatch):
    monkeypatch.setattr(deciding, "IDLE_SECONDS", 0.05)
    app = make_app()
    written = app.sitting.folder / "sesi.json"
    async with app.run_test() as pilot:
        await pilot.press("1")
        await until(pilot, written.exists)
        assert read_position(written)


async def test_a_change_of_stage_is_in_the_tables_at_once(make_app, monkeypatch):
    monkeypatch.setattr(deciding, "IDLE_SECONDS", 60.0)
    app = make_app()
    tables = app.sitting.folder / "sesi.json"
    async with app.run_test() as pilot:
        await app.desk.decide(ProposalsAssigned(assignments={"2007-01": "I"}))
        for _ in range(5):
            await pilot.pause()
        assert not tables.exists()
        await app.desk.decide(StepCompleted(step=1))
        await until(pilot, tables.exists)
    assert Health() == await app.desk._writer.snapshot(gives_way=False), "too late for another"


async def test_no_key_waits_for_the_tables(make_app, make_sitting, monkeypatch):
    may_go_on, begun = threading.Event(), []

    def slowly(session, entries):
        begun.append(session.seq)
        may_go_on.wait(PATIENCE)
        return tables_of(session, entries)

    monkeypatch.setattr(deciding, "IDLE_SECONDS", 0.05)
    app = make_app(sitting=make_sitting(tables=slowly))
    try:
        async with app.run_test() as pilot:
            await app.desk.decide(ProposalsAssigned(assignments={"2007-01": "I"}))
            await until(pilot, lambda: begun)
            await pilot.press("down", "2")
            assert (1, 4) == (len(begun), app.session.seq)
            may_go_on.set()
            await until(pilot, lambda: 4 in begun)
    finally:
        may_go_on.set()


async def test_tables_of_a_pause_give_way_to_a_decision_that_waits_and_those_of_a_stage_do_not(make_sitting):
    sitting = make_sitting(tables=tables_of)
    writer, path = Writer(sitting), sitting.folder / "sesi.json"
    may_go_on = threading.Event()
    sitting._clock = lambda now=sitting._clock: (may_go_on.wait(PATIENCE), now())[1]
    deciding = asyncio.create_task(writer.commit(ProposalsAssigned(assignments={"2007-01": "I"})))
    try:
        await asyncio.sleep(0)
        await writer.snapshot(gives_way=True)
        assert not path.exists()
        await writer.snapshot(gives_way=False)
        assert path.exists()
    finally:
        may_go_on.set()
        await deciding
        writer.close()


async def test_after_a_refusal_the_tables_that_gave_way_to_it_are_made(make_app, monkeypatch):
    monkeypatch.setattr(deciding, "IDLE_SECONDS", 0.05)
    app = make_app()
    tables = app.sitting.folder / "sesi.json"
    async with app.run_test() as pilot:
        await until(pilot, tables.exists)
        await app.desk._writer.snapshot(gives_way=True)  # the one that made them has ended
        tables.unlink()
        assert not await app.desk.decide(StepCompleted(step=8))
        await until(pilot, tables.exists)


async def test_tables_that_are_begun_while_a_decision_waits_are_left_for_later(make_sitting):
    sitting = make_sitting(tables=tables_of)
    assert not sitting.snapshot(lambda: False)
    assert (False, "") == ((sitting.folder / "sesi.json").exists(), sitting.snapshot_error)
    assert sitting.snapshot()
