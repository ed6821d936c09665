"""The proof of test_power_cuts.py can fail: a record with one of its rules removed is found out, each in its way."""

from collections.abc import Callable
from contextlib import suppress

import pytest
from support.model_disk import ModelDisk
from support.operator_life import Outcome
from support.power_cuts import every_case, outcomes

from sessions.kernel.refusals import Refused
from sessions.record import journal
from sessions.record.journal import Journal

pytestmark = pytest.mark.long

EVERY = 5
"""One case of so many; enough for each of these."""

Break = Callable[[pytest.MonkeyPatch], type[ModelDisk]]


class NeverSyncs(ModelDisk):
    def sync(self, descriptor: int) -> None:
        """It says so at once."""


class NeverSyncsFolders(ModelDisk):
    def sync_folder(self, folder: object) -> None:
        """It says so at once."""


class TriesAgain(ModelDisk):
    def sync(self, descriptor: int) -> None:
        try:
            super().sync(descriptor)
        except OSError:
            super().sync(descriptor)


def without_sync(_patch: pytest.MonkeyPatch) -> type[ModelDisk]:
    return NeverSyncs


def without_folder_sync(_patch: pytest.MonkeyPatch) -> type[ModelDisk]:
    return NeverSyncsFolders


def with_a_second_sync(_patch: pytest.MonkeyPatch) -> type[ModelDisk]:
    return TriesAgain


def without_rollback(patch: pytest.MonkeyPatch) -> type[ModelDisk]:
    def keep_what_came(self: Journal) -> None:
        self._size = self._disk.size(self._descriptor)

    patch.setattr(Journal, "_cut", keep_what_came)
    return ModelDisk


def without_tail_cut(patch: pytest.MonkeyPatch) -> type[ModelDisk]:
    def write_behind_it(self: Journal, _found: object) -> None:
        self._size = self._disk.size(self._descriptor)
        self._disk.sync(self._descriptor)

    patch.setattr(Journal, "_mend", write_behind_it)
    return ModelDisk


def with_a_rename_before_the_sync(patch: pytest.MonkeyPatch) -> type[ModelDisk]:
    def write_only(disk: ModelDisk, path: object, mode: str, data: bytes) -> None:
        descriptor = disk.open(path, mode)
        disk.write(descriptor, data)
        disk.close(descriptor)

    patch.setattr(journal, "write_durably", write_only)
    return ModelDisk


def without_the_last_line_written_again(_patch: pytest.MonkeyPatch) -> type[ModelDisk]:
    class TrustsTheCache(ModelDisk):
        def write_again(self, path: object, offset: int, data: bytes) -> None:
            """What can be read is there."""

    return TrustsTheCache


def acknowledged_whatever_the_disk_says(patch: pytest.MonkeyPatch) -> type[ModelDisk]:
    append = Journal.append

    def too_early(self: Journal, raw: bytes, line: object) -> None:
        with suppress(Refused):
            append(self, raw, line)

    patch.setattr(Journal, "append", too_early)
    return ModelDisk


BROKEN: tuple[Break, ...] = (
    without_sync,
    without_folder_sync,
    with_a_second_sync,
    without_rollback,
    without_tail_cut,
    with_a_rename_before_the_sync,
    without_the_last_line_written_again,
    acknowledged_whatever_the_disk_says,
)


@pytest.mark.parametrize("break_it", BROKEN, ids=lambda break_it: break_it.__name__)
def test_a_record_without_this_rule_is_found_out(break_it: Break, monkeypatch: pytest.MonkeyPatch) -> None:
    cases = every_case()[::EVERY]
    disk = break_it(monkeypatch)
    counted, _ = outcomes(cases, disk)

    print(break_it.__name__, dict(counted))  # noqa: T201  # for the report
    assert counted.total() - counted[Outcome.SOUND] > 0
