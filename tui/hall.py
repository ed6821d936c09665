"""What every screen can do in the hall: note, object, pause, enter late, and print the emergency kit."""

from exports.catalogue import EMERGENCY
from tui.acts import hall as acts
from tui.acts.papers import write_now
from tui.door import DecidingApp


class HallApp(DecidingApp, inherit_bindings=False):
    """The keys of the hall; each acts on the screen in front."""

    def action_catat_dulu(self) -> None:
        """`;`: a free line, kept at once."""
        if screen := acts.stage_in_front(self):
            acts.ask_pending(screen)

    def action_keberatan(self) -> None:
        """`!`: an objection to the proposal under the cursor or to the last decision."""
        if screen := acts.stage_in_front(self):
            acts.ask_objection(screen)

    async def action_skors(self) -> None:
        """`.`: the sidang stands still, or goes on."""
        if screen := acts.stage_in_front(self):
            acts.pause_or_go_on(screen)

    def action_susulan(self) -> None:
        """`@`: what is decided from now on happened then."""
        if screen := acts.stage_in_front(self):
            acts.ask_late(screen)

    def action_kit_darurat(self) -> None:
        """`#`: the emergency kit as one PDF."""
        if screen := acts.stage_in_front(self):
            self.run_worker(write_now(screen, (EMERGENCY,)), exclusive=True, group="kit")
