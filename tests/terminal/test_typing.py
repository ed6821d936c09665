"""All forms of the program in a real terminal, at the speeds of people and of machines, over disks of three kinds.

pytest -m long -n0 -s tests/terminal/test_typing.py
"""

import pytest
from support import small
from support.every_form import answered, typings
from support.on_disk import sitting_of
from support.terminal import ROOT

from sessions.record.sitting import Sitting

AS_PROGRAM = f"""
import runpy, sys
sys.path.insert(0, {str(ROOT / "tests")!r})
runpy.run_module("support.every_form", run_name="__main__", alter_sys=True)
"""
MINUTES = 600.0
"""Seconds for all forms, on a machine that has much else to do."""

TEN = 10
"""Forms over a disk that takes four seconds."""


@pytest.mark.long
@pytest.mark.parametrize("pause", [0, 0.005, 0.02, 0.05])
@pytest.mark.parametrize("sync", [0, 0.3, 4])
def test_what_is_typed_without_looking_is_decided_as_typed(start, tmp_path, pause, sync):
    meeting, folder = small.decided(), tmp_path / "rapat"
    sitting_of(meeting, folder).close()
    at = meeting.ledger.entries[-1].at
    with Sitting.open(folder, by="Sari", clock=lambda: at) as sitting:
        forms = tuple(typings(sitting.session))[: TEN if sync > 1 else None]
    terminal = start(folder, sync, len(forms), program=("-c", AS_PROGRAM))
    terminal.wait_for(f"Isian {len(forms)}")
    for form in forms:
        for sign in form.typed:
            terminal.send_keys(sign)
            if pause:
                terminal.read_for(pause)
    terminal.wait_until(lambda shown: "Semua isian selesai" in shown, "end of the forms", MINUTES)
    terminal.vanish()
    with Sitting.open(folder, by="Sari", clock=lambda: at, read_only=True) as sitting:
        found = answered(sitting)
    wrong = [form.form.__name__ for form, said in zip(forms, found, strict=True) if list(form.answers) != said]
    print(f"{len(forms)} forms, {pause * 1000:g} ms a key, sync {sync} s: {len(wrong)} wrong")  # noqa: T201 - the figure
    assert not wrong
