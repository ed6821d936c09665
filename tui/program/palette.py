"""Where one goes and what one does by name: the menu after `g`, the lines of the palette, the screen of every place."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from importlib import import_module
from typing import cast

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from sessions.kernel.refusals import PROPOSAL_UNKNOWN, explain
from tui.desk import Program
from tui.dialogs.base import Dialog
from tui.program.palette_lines import Command, KeyElsewhere, UseTheme
from tui.shell import settings
from tui.shell.keys import Key
from tui.shell.places import HOME, Place
from tui.shell.stage import in_front
from tui.widgets.plain import crop, plain

_PER_LINE = 3
_CELL = 23
_LONGEST_CODE = 20


class GoMenu(Dialog[str]):
    """Answers the name of a place, or a code, which begins with a digit. Any other key closes the menu."""

    takes_keys = True
    hint = "huruf: menuju layar · angka: kode usulan · Esc batal"

    def __init__(self, places: Sequence[Place]) -> None:
        super().__init__("Pergi ke")
        self._places = {place.letter: place for place in places}
        self._code = ""

    def body(self) -> ComposeResult:
        """The places in three columns."""
        yield Static(self._menu(), classes="isi")

    def _menu(self) -> Content:
        cells = [
            Content.assemble((place.letter, "bold $primary"), " ", crop(str(place.label), _CELL).ljust(_CELL))
            for place in self._places.values()
        ]
        lines = [Content("").join(cells[i : i + _PER_LINE]) for i in range(0, len(cells), _PER_LINE)]
        return Content("\n").join(lines)

    def on_key(self, event: events.Key) -> None:
        """The first key answers, unless it is a digit: that begins a code, which Enter ends."""
        if event.key == "escape":
            return
        event.stop()
        if self._code or (event.character or "").isdecimal():
            self._spell(event)
        else:
            place = self._places.get(event.key)
            self.finish(place.name if place else None)

    def _spell(self, event: events.Key) -> None:
        if event.key == "enter":
            self.finish(self._code)
        elif event.key == "backspace":
            self._code = self._code[:-1]
        elif event.character and event.is_printable:
            self._code = (self._code + event.character)[:_LONGEST_CODE]
        self.query_one(".isi", Static).update(plain(f"Kode usulan: {self._code}_") if self._code else self._menu())


async def go_to(app: Program, answer: str) -> None:
    """To the place of the menu, or to the proposal of the code."""
    if not answer[0].isdecimal():
        await app.go(answer)
        return
    known = {str(code).casefold(): str(code) for code in app.session.proposals}
    if found := known.get(answer.casefold()):
        await app.go("usulan", row=found)
    else:
        app.notice = explain(PROPOSAL_UNKNOWN(code=answer))


async def run(app: Program, command: Command) -> None:
    """Do what a line of the palette says."""
    match command:
        case Place():
            await app.go(command.name)
        case KeyElsewhere(key, place):
            await _show_where(app, key, place)
        case UseTheme(name, is_of_wall=True):
            app.wall.use_theme(name)
        case UseTheme(name):
            app.theme = name
            if app.settings_file:
                settings.keep(app.settings_file, theme=name)
        case Key():
            await app.run_action(command.id, None if command.by_app else app.screen)


async def _show_where(app: Program, key: Key, place: Place) -> None:
    """To the place of a key, which nothing presses but the person: what it acts on is not seen before."""
    if await app.go(place.name) and (screen := in_front(app)):
        what = f"Tekan {key.shown}" if key.keys else f"Tekan ^P lalu ketik {key.label}"
        screen.tell(f"{what}: {key.help}")


def _opened(path: str) -> Screen[None]:
    """A new screen of `module:Class`."""
    module, _, name = path.partition(":")
    return cast("Screen[None]", getattr(import_module(module), name)())


_PATHS = {
    HOME: "tui.steps.screen:AlurScreen",
    "rekap": "tui.receiving.screen:RekapScreen",
    "terima": "tui.receiving.screen:TerimaScreen",
    "usulan": "tui.verification.screen:UsulanScreen",
    "panitia": "tui.office.screen:PanitiaScreen",
    "tatib": "tui.house_rules.screen:TatibScreen",
    "pedoman": "tui.guideline.screen:PedomanScreen",
    "komisi": "tui.commissions.screen:KomisiScreen",
    "pra": "tui.commissions.screen:PraScreen",
    "catatan": "tui.agenda.screen:CatatanScreen",
    "hadir": "tui.attendance.screen:HadirScreen",
    "prioritas": "tui.scoring.screen:PrioritasScreen",
    "hasil": "tui.commissions.screen_results:HasilScreen",
    "sama": "tui.scoring.screen:SamaScreen",
    "sebaran": "tui.line.screen:SebaranScreen",
    "suara": "tui.votes.screen:SuaraScreen",
    "utusan": "tui.delegates.screen:UtusanScreen",
    "penutupan": "tui.closing.screen:PenutupanScreen",
    "laporan": "tui.report.screen:LaporanScreen",
    "sipd": "tui.sipd.screen:SipdScreen",
    "lalu": "tui.last_year.screen:LastYearScreen",
    "kantor": "tui.office.screen:KantorScreen",
    "jurnal": "tui.journal.screen:JurnalScreen",
    "layar": "tui.wall.screen:LayarScreen",
}

SCREENS: Mapping[str, Callable[[], Screen[None]]] = {name: partial(_opened, path) for name, path in _PATHS.items()}
"""Name of a place -> what opens its screen."""
