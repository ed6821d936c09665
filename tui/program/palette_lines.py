"""The lines of the palette, and which of them everyday words mean, one letter of which may be wrong."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from sessions.sentences.clauses import capital
from tui.dialogs.choice import AskChoice, Choice
from tui.shell.acts import ACTS, COMMANDS, ScreenAct
from tui.shell.places import Place, PlaceSheet, named, way
from tui.shell.synonyms import OF_KEYS, OF_PLACES, OF_TOPICS, phrases
from tui.widgets import spelling
from tui.widgets.theme_names import NAMES

ASKS = "apa yang dicari, dengan kata sehari-hari: absen, geser, istirahat"
"""Said in the empty line of the palette."""

_LEFT_TO_THE_KEYBOARD = frozenset({"perintah", "pergi", "kembali"})


class UseTheme(NamedTuple):
    """A theme for the screens, or for the wall."""

    name: str
    is_of_wall: bool = False


class KeyElsewhere(NamedTuple):
    """A key that works on another sheet: the palette leads there and says what to press."""

    act: ScreenAct
    sheet: PlaceSheet


class GuideTopic(NamedTuple):
    """A heading of the guide."""

    heading: str


Command: TypeAlias = ScreenAct | PlaceSheet | UseTheme | KeyElsewhere | GuideTopic
"""What a line does: what the key does, go to the sheet, use the theme, show where a key works, open the guide."""


class Palette(AskChoice[Command]):
    """Asks what to do, by everyday words."""

    def __init__(self, lines: Sequence[Choice[Command]]) -> None:
        super().__init__("Perintah", lines, find=finder(lines), asks=ASKS)


def topics(headings: Iterable[str]) -> tuple[Choice[Command], ...]:
    """A line for each heading of the guide."""
    return tuple(Choice(value=GuideTopic(name), label=f"Panduan: {name}", note="F1") for name in headings)


def over_a_question() -> tuple[Choice[Command], ...]:
    """What works whatever stands on the screen."""
    return tuple(map(_line, (act for act in ACTS if act.always or act.id == "cari")))


def _line(act: ScreenAct) -> Choice[Command]:
    note = f"{act.shown} · {act.help}" if act.keys else str(act.help)
    return Choice(value=act, label=capital(act.label), note=note)


def commands(keys: Sequence[ScreenAct], places: Sequence[Place], here: str) -> tuple[Choice[Command], ...]:
    """The lines of the palette on this sheet: its keys, the sheets of all places, the keys of the others, and themes.

    Keys that need to know which one was pressed are left to the keyboard.
    """
    actions = map(_line, filter(_has_a_line, keys))
    sheets = [sheet for place in places for sheet in place.sheets]
    goals = (Choice(value=sheet, label=named(sheet.name), note=way(sheet.name)) for sheet in sheets)
    themes = (Choice(value=UseTheme(name), label=f"Tema {name}", note="tampilan") for name in NAMES)
    wall = (
        Choice(value=UseTheme(name, is_of_wall=True), label=f"Tema layar hadirin {name}", note="layar kedua")
        for name in NAMES
    )
    return (*actions, *goals, *_elsewhere(sheets, here), *themes, *wall)


def _has_a_line(act: ScreenAct) -> bool:
    return not act.says_which and act.id not in _LEFT_TO_THE_KEYBOARD


def _elsewhere(sheets: Sequence[PlaceSheet], here: str) -> Iterator[Choice[Command]]:
    """A line for each key that works only on other sheets, at the first of them."""
    for act in (*ACTS, *COMMANDS):
        there = next((sheet for sheet in sheets if sheet.name in act.where), None)
        if there is not None and here not in act.where and act.id not in _LEFT_TO_THE_KEYBOARD:
            keys = f"{way(there.name)}, {act.shown if act.keys else '^P'}"
            yield Choice(value=KeyElsewhere(act, there), label=capital(act.label), note=f"{keys} · {act.help}")


class _Known(NamedTuple):
    """What a line is called: its label and its synonyms, their words, and all that is read of it; in small letters."""

    names: tuple[str, ...]
    words: tuple[str, ...]
    read: str


def finder(choices: Sequence[Choice[Command]]) -> Callable[[str], Sequence[Choice[Command]]]:
    """Which of the lines what was typed means, the likeliest first; all of them for nothing."""
    known = [(choice, _known(choice)) for choice in choices]

    def found(typed: str) -> Sequence[Choice[Command]]:
        wanted = " ".join(typed.casefold().split())
        ranked = [(rank, choice) for choice, names in known if (rank := _rank(wanted, names)) is not None]
        return [choice for _, choice in sorted(ranked, key=lambda pair: pair[0])]

    return found


def _known(choice: Choice[Command]) -> _Known:
    names = (choice.label.casefold(), *synonyms(choice.value))
    words = tuple(dict.fromkeys(word.strip(".,:") for name in names for word in name.split()))
    return _Known(names, words, f"{choice.label} {choice.note}".casefold())


def synonyms(command: Command) -> tuple[str, ...]:
    """What people call it besides its label."""
    match command:
        case PlaceSheet():
            return phrases(OF_PLACES, command.name)
        case ScreenAct():
            return phrases(OF_KEYS, command.id)
        case KeyElsewhere(act, _):
            return phrases(OF_KEYS, act.id)
        case GuideTopic():
            return phrases(OF_TOPICS, command.heading)
        case UseTheme():
            return ()


_RANKS: Sequence[Callable[[str, _Known], bool]] = (
    lambda wanted, known: wanted in known.names,
    lambda wanted, known: any(name.startswith(wanted) for name in known.names),
    lambda wanted, known: any(spelling.is_near(wanted, name) for name in known.names),
    lambda wanted, known: all(any(word.startswith(part) for word in known.words) for part in wanted.split()),
    lambda wanted, known: spelling.each(wanted.split(), known.words),
    lambda wanted, known: all(part in known.read for part in wanted.split()),
    lambda wanted, known: any(spelling.begins_near(wanted, name) for name in known.names),
)
"""From what surely is meant to what may be."""


def _rank(wanted: str, known: _Known) -> int | None:
    return next((rank for rank, fits in enumerate(_RANKS) if fits(wanted, known)), None)
