"""Every key of all sheets while the disk refuses, is pulled out, hangs, or belongs to somebody else.

Each time it is said in a sentence, nothing is dead, nothing half written, and the meeting goes on when it is over.

pytest -m long -n0 -s tests/faults/test_every_sheet.py
"""

import errno
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from openpyxl import Workbook
from support import afterwards, onstage, small
from support.broken_disk import BrokenDisk, broken_disk, failed_sync, slow_sync, torn_out
from support.everywhere import MAY_BE_LOST, all_in, back, kept_in, keys_at, listen, press
from support.plain_words import wrong_in
from support.small import LATER

from sessions.agenda.decisions_notes import NoteRecorded
from sessions.kernel.decision import Decision
from sessions.kernel.session import NoteKind, Session
from sessions.record.sitting import Sitting
from sessions.record.verify import FindingKind, verify
from sessions.report.decisions import ReportNumbered
from tui.commands.folder import tables_of
from tui.program.app import MusrenbangApp
from tui.shell.places import SHEETS

pytestmark = pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="asks Linux which files are open")

FAULTS: dict[str, Callable[[Path], AbstractContextManager[BrokenDisk | None]]] = {
    "full": lambda folder: broken_disk(folder, errno.ENOSPC, is_lazy=True),
    "failing": lambda folder: broken_disk(folder, errno.EIO, is_lazy=True),
    "not to be written to": lambda folder: broken_disk(folder, errno.EROFS, is_lazy=False),
    "not to be synced": lambda _folder: failed_sync(),
    "pulled out": torn_out,
}
TOLD = ("belum tersimpan", "hanya dapat dibaca", "tidak dapat ditulis", "hanya baca")
NOTE = NoteRecorded(kind=NoteKind.PENDING, text="sesudah gangguan")


def next_of(session: Session) -> Decision:
    """What can be decided at any moment: a note, and after the closing another number of the report."""
    if not session.is_closed:
        return NOTE
    return ReportNumbered(number=f"400.10/{session.seq}/2027", dated=LATER)


@pytest.fixture(autouse=True)
def at_home(tmp_path, monkeypatch):
    """Another folder of this laptop is at hand, and no stick."""
    (tmp_path / "rumah").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path / "rumah"))
    monkeypatch.chdir(tmp_path / "rumah")
    for module in ("tui.program.flows_record", "tui.program.backups", "tui.shell.machine"):
        monkeypatch.setattr(f"{module}.volumes", lambda *_: ())


def is_whole(folder: Path) -> bool:
    """What a failed sync leaves may be one line more, whole or torn; nothing else is ever wrong."""
    finding = verify(folder, tables=tables_of)
    return finding is None or finding.kind in {FindingKind.TORN_TAIL, FindingKind.BARE_END}


def require_untouched(before: dict[str, bytes], folder: Path, fault: str) -> None:
    """Nothing is half written: every file is as it was, but that a journal that could not be synced may have more."""
    after = kept_in(folder)
    if fault == "not to be synced":
        assert after.pop("jurnal.jsonl").startswith(before["jurnal.jsonl"])
        after = {name: data for name, data in after.items() if name in before}
        before = {name: data for name, data in before.items() if name != "jurnal.jsonl"}
    assert before == after


def is_missed(refused: Sequence[str]) -> bool:
    """Whether anything of it is what somebody asked for: a decision or a paper, nothing that may be lost."""
    return any(not name.startswith(MAY_BE_LOST) for name in refused)


async def walk(meeting, folder: Path, places: Sequence[str], fault: str) -> int:
    """How many keys were pressed and told that nothing could be stored."""
    refused = 0
    onstage.sitting_of(meeting, folder).close()
    (folder / "sesi.json").unlink()
    with Sitting.open(folder, "Sari", onstage.clock, tables=tables_of) as sitting:
        app = MusrenbangApp(sitting, onstage.clock, settle_seconds=0.0)
        async with app.run_test(size=(80, 24)) as pilot:
            for number, place in enumerate(places):
                await app.go(place)
                await pilot.pause()
                here, before = sitting.folder, kept_in(sitting.folder)
                seq, heard = sitting.session.seq, []
                with FAULTS[fault](here) as disk:
                    for act, key in tuple(keys_at(app, with_common=number == 0)):
                        known = len(disk.refused) if disk else 0
                        said = await press(app, pilot, place, key)
                        is_told = any(words in said for words in TOLD)
                        assert app.session.seq == seq, (place, act)
                        assert [] == wrong_in(said), (place, act, said)
                        assert is_told or not (disk and is_missed(disk.refused[known:])), (place, act, said)
                        refused += is_told
                    is_stopped = sitting.is_read_only
                await back(app, pilot, heard)
                require_untouched(before, here, fault)
                assert is_whole(here), place
                if is_stopped:
                    await app.desk.move_to(folder.with_name(f"{folder.name}-{number}"))
                    await pilot.pause()
                assert await app.desk.attempt(next_of(app.session)) is None, (place, str(app.notice))
                listen(app, heard)
                assert verify(sitting.folder, tables=tables_of) is None
                assert app._exception is None
                assert sitting.snapshot_fault is None, place
    return refused


SOME = {
    "full": ("hadir", "kantor"),
    "not to be synced": ("terima", "sipd"),
    "pulled out": ("prioritas", "panitia"),
}


@pytest.mark.parametrize("fault", SOME)
async def test_no_key_of_some_sheets_is_dead_when_the_disk_fails(tmp_path, fault):
    assert await walk(small.decided(), tmp_path / "sesi", SOME[fault], fault) >= len(SOME[fault])


@pytest.mark.long
@pytest.mark.parametrize("meeting", [small.prepared, small.at_the_line, small.decided, afterwards.reported])
@pytest.mark.parametrize("fault", FAULTS)
async def test_no_key_of_any_sheet_is_dead_when_the_disk_fails(tmp_path, meeting, fault):
    refused = await walk(meeting(), tmp_path / "sesi", tuple(SHEETS), fault)
    print(f"{meeting.__name__}, {fault}: {len(SHEETS)} sheets, {refused} keys refused in a sentence")  # noqa: T201
    assert refused >= (len(SHEETS) if meeting is not afterwards.reported else AFTERWARDS)


AFTERWARDS = 20
"""Keys that still decide or write once the sidang is locked, by the least of the faults."""


async def read_along(meeting, folder: Path, places: Sequence[str]) -> int:
    """How many keys were told that somebody else writes; nothing of the folder changes, not even what may be lost."""
    refused = 0
    onstage.sitting_of(meeting, folder).close()
    with Sitting.open(folder, "Budi", onstage.clock):
        before = all_in(folder)
        with Sitting.open(folder, "Sari", onstage.clock, read_only=True, tables=tables_of) as sitting:
            app = MusrenbangApp(sitting, onstage.clock, settle_seconds=0.0)
            async with app.run_test(size=(80, 24)) as pilot:
                for number, place in enumerate(places):
                    await app.go(place)
                    await pilot.pause()
                    for act, key in tuple(keys_at(app, with_common=number == 0)):
                        said = await press(app, pilot, place, key)
                        assert [] == wrong_in(said), (place, act, said)
                        refused += any(words in said for words in TOLD)
        assert before == all_in(folder)
    with Sitting.open(folder, "Sari", onstage.clock) as sitting:
        sitting.decide(next_of(sitting.session))
    return refused


async def test_who_reads_while_somebody_writes_is_told_so_and_changes_nothing(tmp_path):
    assert await read_along(small.decided(), tmp_path / "sesi", ("hadir", "sipd")) > 5


@pytest.mark.long
@pytest.mark.parametrize("meeting", [small.prepared, small.at_the_line, small.decided, afterwards.reported])
async def test_who_reads_is_told_so_at_every_sheet(tmp_path, meeting):
    refused = await read_along(meeting(), tmp_path / "sesi", tuple(SHEETS))
    print(f"{meeting.__name__}, read along: {len(SHEETS)} sheets, {refused} keys refused in a sentence")  # noqa: T201


NOT_STARTED = "Pembaca lembar kerja tidak dapat dijalankan"
READ_AT = ("rekap", "lalu", "kantor", "hadir", "hasil", "prioritas", "sipd")


async def test_a_reader_that_does_not_start_is_told_at_every_sheet_that_reads_a_file(tmp_path, monkeypatch):
    book = Workbook()
    book.active.append(["buah", "warna"])
    book.save(tmp_path / "rumah" / "daftar.xlsx")
    with onstage.sitting_of(small.at_the_line(), tmp_path / "sesi") as sitting:
        app, seq = MusrenbangApp(sitting, onstage.clock, settle_seconds=0.0), sitting.session.seq
        async with app.run_test(size=(80, 24)) as pilot:
            for place in READ_AT:
                await app.go(place)
                await pilot.pause()
                key = next(key for act, key in keys_at(app, with_common=False) if act.startswith("impor"))
                with monkeypatch.context() as patched:
                    patched.setattr("sys.executable", str(tmp_path / "tidak-ada"))
                    said = await press(app, pilot, place, key, typed=("daftar.xlsx",))
                assert NOT_STARTED in said, (place, said)
                assert [] == wrong_in(said.replace(str(tmp_path), "")), (place, said)
                said = await press(app, pilot, place, key, typed=("daftar.xlsx",))
                assert NOT_STARTED not in said, place
                assert "daftar.xlsx" in said, (place, said)
        assert seq == sitting.session.seq


@pytest.mark.long
async def test_a_disk_that_takes_four_seconds_delays_what_is_decided_and_loses_nothing(tmp_path):
    folder = tmp_path / "sesi"
    onstage.sitting_of(small.decided(), folder).close()
    (folder / "sesi.json").unlink()
    with Sitting.open(folder, "Sari", onstage.clock, tables=tables_of) as sitting:
        app, began = MusrenbangApp(sitting, onstage.clock, settle_seconds=0.0), sitting.session.seq
        async with app.run_test(size=(80, 24)) as pilot:
            with slow_sync(4.0):
                for place in SHEETS:
                    await app.go(place)
                    await pilot.pause()
                    for act, key in tuple(keys_at(app, with_common=False)):
                        said = await press(app, pilot, place, key)
                        assert [] == wrong_in(said), (place, act, said)
                        assert app._exception is None
        decided = sitting.session.seq - began
    assert verify(folder, tables=tables_of) is None
    print(f"sync of 4 s: {len(SHEETS)} sheets, {decided} decisions, none lost")  # noqa: T201
    assert decided > len(SHEETS) // 2
