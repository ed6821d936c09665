"""What is asked about a rehearsal that was not left, before any screen of the meeting is open."""

from enum import StrEnum

from tui.dialogs.choice import AskChoice, Choice
from tui.program.helping import HelpedApp


class WayOn(StrEnum):
    """What becomes of it."""

    GO_ON = "lanjutkan"
    ANEW = "mulai lagi"
    DELETE = "hapus"
    LATER = "nanti"


class LeftBehindApp(HelpedApp[WayOn]):
    """Asks what becomes of the rehearsal of the session `name`; None when the question was left.

    `may_wait`: the person came for something else, and may decide later.
    """

    CSS_PATH = "../styles/base.tcss"

    def __init__(self, name: str, *, may_wait: bool = False) -> None:
        super().__init__()
        self._session, self._may_wait = name, may_wait

    def on_mount(self) -> None:
        """Ask at once."""
        self.push_screen(question(self._session, may_wait=self._may_wait), self.exit)


def question(name: str, *, may_wait: bool) -> AskChoice[WayOn]:
    """`Gladi musrenbang-kerjo-2028 belum ditinggalkan`, and what may be done about it."""
    choices = [Choice(value=WayOn.GO_ON, label="Lanjutkan gladi", note="dari tempat terhentinya")]
    if not may_wait:
        choices.append(Choice(value=WayOn.ANEW, label="Mulai gladi dari awal", note="yang tertinggal dihapus"))
    choices.append(Choice(value=WayOn.DELETE, label="Hapus gladi", note="sesi sebenarnya tidak berubah"))
    if may_wait:
        choices.append(Choice(value=WayOn.LATER, label="Nanti", note="ditanyakan lagi"))
    return AskChoice(
        f"Gladi {name} belum ditinggalkan",
        choices,
        explanation="Program berakhir sebelum gladi itu ditinggalkan dengan q.",
    )
