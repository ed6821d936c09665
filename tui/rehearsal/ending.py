"""The end of a rehearsal: what is not prepared yet, where Enter opens its form, and what was slow."""

from collections.abc import Sequence

from sessions.rehearsal.readiness import SlowAct, Unprepared
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.show import ShowText
from tui.program.helping import HelpedApp

MOST = 6
"""Slow acts that are told one by one."""


class EndingApp(HelpedApp[Unprepared]):
    """Answers what is to be prepared now in the session itself; None when nothing is."""

    CSS_PATH = "../styles/base.tcss"

    def __init__(self, unprepared: Sequence[Unprepared], slow: Sequence[SlowAct], *, in_time: int) -> None:
        super().__init__()
        self._unprepared = unprepared
        self._told = told(slow, in_time=in_time)

    def on_mount(self) -> None:
        """Tell at once."""
        self._ask()

    def _ask(self) -> None:
        choices = [Choice(value=one.id, label=one.title, note=one.told) for one in self._unprepared]
        title = "Belum disiapkan" if choices else "Semua sudah disiapkan"
        done = Choice(value="", label="Selesai", note="gladi dihapus, sesi tidak berubah")
        self.push_screen(AskChoice(title, [*choices, done], explanation=self._told), self._chosen)

    def _chosen(self, id_: str | None) -> None:
        one = next((one for one in self._unprepared if one.id == id_), None)
        if one is not None and not one.work:
            self.push_screen(ShowText(one.title, one.where), lambda _: self._ask())
        else:
            self.exit(one)


def told(slow: Sequence[SlowAct], *, in_time: int) -> str:
    """`Tepat waktu: 4 adegan.`, and below it what was slow."""
    first = f"Tepat waktu: {in_time} adegan."
    if not slow:
        return f"{first} Tidak ada yang lambat."
    played = [act for act in slow if act.played is not None]
    left = len(slow) - len(played)
    lines = [f"  {act}" for act in played[:MOST]]
    if len(played) > MOST:
        lines.append(f"  dan {len(played) - MOST} lainnya")
    if left:
        first += f" Belum sampai: {left} adegan."
    return "\n".join([first, *(["Lambat:", *lines] if lines else [])])
