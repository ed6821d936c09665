"""Every form of the program, filled by somebody who types without looking: what is decided is what was typed."""

from support import small
from support.every_form import SlowDisk, answered, program, typings
from support.on_disk import sitting_of
from textual import events

from sessions.record.sitting import Sitting

MOST_SECONDS = 300
ENOUGH = 60
"""Forms, of the seventy that are declared; the others are asked with fields that their opener knows."""


def _key(sign):
    return events.Key({"\r": "enter", " ": "space"}.get(sign, sign), None if sign == "\r" else sign)


async def test_all_forms_typed_in_one_breath_over_a_slow_disk_are_decided_as_typed(tmp_path):
    meeting = small.decided()
    sitting_of(meeting, tmp_path / "rapat").close()
    disk, at = SlowDisk(0.01), meeting.ledger.entries[-1].at
    with Sitting.open(tmp_path / "rapat", by="Sari", clock=lambda: at, disk=disk) as sitting:
        app, forms = program(sitting, at), tuple(typings(sitting.session))
        async with app.run_test() as pilot:
            disk.begin()
            app.screen.begin(forms)
            await pilot.pause()
            for sign in "".join(form.typed for form in forms):
                app.post_message(_key(sign))
            for _ in range(MOST_SECONDS):
                await pilot.pause(1)
                if app.notice is not None:
                    break
        assert len(forms) >= ENOUGH
        assert [list(form.answers) for form in forms] == answered(sitting)
