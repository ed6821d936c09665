"""Where one goes and what one does by name: the menu after `g`, the lines of the palette, the screen of every sheet."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from importlib import import_module
from typing import cast

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from sessions.kernel.refusals import PROPOSAL_UNKNOWN, Explanation, explain
from sessions.kernel.session import Session
from tui.desk import Program
from tui.dialogs import guide
from tui.dialogs.base import Dialog
from tui.program.palette_lines import (
    Command,
    GuideTopic,
    KeyElsewhere,
    Palette,
    UseTheme,
    commands,
    over_a_question,
    topics,
)
from tui.shell import settings
from tui.shell.acts import ScreenAct
from tui.shell.places import HOME, SHEETS, Place, PlaceSheet, named, way
from tui.shell.stage import StageScreen, ask, here, in_front
from tui.widgets.plain import plain

_LABEL = 12
_LONGEST_CODE = 20


class GoMenu(Dialog[str]):
    """Answers a letter that leads somewhere, or a code, which begins with a digit. Any other key closes the menu."""

    takes_keys = True
    hint = "huruf: menuju layar · angka: kode usulan · Esc batal"

    def __init__(self, places: Sequence[Place]) -> None:
        super().__init__("Pergi ke")
        self._places = tuple(places)
        self._letters = led_by(places)
        self._code = ""

    def body(self) -> ComposeResult:
        """A line for each place."""
        yield Static(self._menu(), classes="isi")

    def _menu(self) -> Content:
        """What Tab walks through stands behind each place that has more than one sheet."""
        lines = []
        for place in self._places:
            sheets = " · ".join(str(sheet.label) for sheet in place.sheets) if len(place.sheets) > 1 else ""
            label = str(place.label).ljust(_LABEL)
            lines.append(Content.assemble((place.letter, "bold $primary"), " ", label, plain(sheets, "$quiet")))
        return Content("\n").join(lines)

    def on_key(self, event: events.Key) -> None:
        """The first key answers, unless it is a digit: that begins a code, which Enter ends."""
        if event.key == "escape":
            return
        event.stop()
        if self._code or (event.character or "").isdecimal():
            self._spell(event)
        else:
            self.finish(event.key if event.key in self._letters else None)

    def _spell(self, event: events.Key) -> None:
        if event.key == "enter":
            self.finish(self._code)
        elif event.key == "backspace":
            self._code = self._code[:-1]
        elif event.character and event.is_printable:
            self._code = (self._code + event.character)[:_LONGEST_CODE]
        self.query_one(".isi", Static).update(plain(f"Kode usulan: {self._code}_") if self._code else self._menu())


def led_by(places: Iterable[Place]) -> Mapping[str, str]:
    """Letter -> name of the sheet: those of the places, and those that sheets had when they were places."""
    return {
        letter: sheet.name
        for place in places
        for letter, sheet in ((place.letter, place.sheets[0]), *((sheet.was, sheet) for sheet in place.sheets))
        if letter
    }


async def go_to(app: Program, answer: str, places: Iterable[Place]) -> None:
    """To the place of the menu, or to the proposal of the code; a letter of old times says where that is now."""
    if not answer[0].isdecimal():
        name = led_by(places)[answer]
        await app.go(name)
        if answer == SHEETS[name].was:
            now = f"{SHEETS[name].label} sekarang ada di {named(name)}."
            app.notice = Explanation(found=now, advice=f"Tekan {way(name)}, lalu Tab.", is_refusal=False)
        return
    known = {str(code).casefold(): str(code) for code in app.session.proposals}
    if found := known.get(answer.casefold()):
        await app.go("usulan", row=found)
    else:
        app.notice = explain(PROPOSAL_UNKNOWN(code=answer))


FINDING, HELPING = "tui.proposals.dialog_finding", "tui.program.helping"
FOUND = "tui.proposals.view_finding"


def dialog(screen: StageScreen, places: Sequence[Place]) -> Palette:
    """The palette over this screen."""
    return Palette((*commands(screen.acts_here(), places, screen.place), *topics(guide.headings())))


def find(app: Program, typed: str, code: str = "") -> None:
    """Ask for a proposal among all, beginning with what was typed, and open it; over a question only look it up.

    With a code that one is opened at once.
    """
    is_over = in_front(app) is None
    if code and not is_over:
        app.call_later(_open, app, code)
        return
    dialog = import_module(FINDING).FindProposal(app.session, typed, only_shows=is_over)
    if is_over:
        app.push_screen(dialog)
    else:
        ask(app, dialog, partial(_open, app))


async def _open(app: Program, code: str) -> None:
    """Lead to a proposal, and read what there is to know about it."""
    if await app.go("usulan", row=code) and (screen := in_front(app)):
        await screen.run_action("buka")


def elsewhere(session: Session, typed: str) -> Sequence[tuple[str, str]]:
    """As `Program.elsewhere`."""
    return cast("Sequence[tuple[str, str]]", import_module(FOUND).lines(session, typed))


def ask_command(app: Program, places: Sequence[Place]) -> None:
    """Ctrl+P: the palette of the screen; over a question what works there, and the guide."""
    if screen := in_front(app):
        ask(app, dialog(screen, places), partial(run, app))
    elif isinstance(app.screen, Dialog) and not isinstance(app.screen, Palette):
        app.push_screen(Palette((*over_a_question(), *topics(guide.headings()))), partial(_run_over, app))


async def _run_over(app: Program, command: Command | None) -> None:
    if command is not None:
        await run(app, command)


def help_here(app: Program) -> None:
    """F1: what is done here, what the keys do, and the guide."""
    import_module(HELPING).show(app, here(app)[0])


async def run(app: Program, command: Command) -> None:
    """Do what a line of the palette says."""
    match command:
        case PlaceSheet():
            await app.go(command.name)
        case KeyElsewhere(act, sheet):
            await _show_where(app, act, sheet)
        case UseTheme(name, is_of_wall=True):
            app.wall.use_theme(name)
        case UseTheme(name):
            app.theme = name
            if app.settings_file:
                settings.keep(app.settings_file, theme=name)
        case GuideTopic():
            import_module(HELPING).show_topic(app, command.heading)
        case ScreenAct():
            await app.run_action(command.id, None if command.by_app else app.screen)


async def _show_where(app: Program, act: ScreenAct, sheet: PlaceSheet) -> None:
    """To the sheet of an act, which nothing presses but the person where it acts on a row: that is not seen before."""
    if await app.go(sheet.name) and (screen := in_front(app)):
        if act.opens:
            await app.run_action(act.id, screen)
            return
        what = f"Tekan {act.shown}" if act.keys else f"Tekan ^P lalu ketik {act.label}"
        screen.tell(f"{what}: {act.help}")


def _opened(path: str) -> Screen[None]:
    """A new screen of `module:Class`."""
    module, _, name = path.partition(":")
    return cast("Screen[None]", getattr(import_module(module), name)())


_PATHS = {
    HOME: "tui.steps.screen:AlurScreen",
    "langkah": "tui.steps.screen_steps:LangkahScreen",
    "rekap": "tui.receiving.screen:RekapScreen",
    "terima": "tui.receiving.screen:TerimaScreen",
    "usulan": "tui.verification.screen:UsulanScreen",
    "kewenangan": "tui.verification.screen_authority:KewenanganScreen",
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
    "dokumen": "tui.closing.screen_documents:DokumenScreen",
    "lalu": "tui.last_year.screen:LastYearScreen",
    "kantor": "tui.office.screen:KantorScreen",
    "jurnal": "tui.journal.screen:JurnalScreen",
    "layar": "tui.wall.screen:LayarScreen",
}

SCREENS: Mapping[str, Callable[[], Screen[None]]] = {name: partial(_opened, path) for name, path in _PATHS.items()}
"""Name of a sheet -> what opens its screen."""
