"""Large letters: the wall's own face, capitals five dots high, in three sizes.

*judul* is three rows high, two dots a cell; *angka* five or ten rows, each dot two to four cells wide. There is a wide
and a narrow cut of every sign; a text that does not fit in the wide one is tried in the narrow one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from tui.widgets.plain import BOUND, bound

DOTS = 5
"""Height of a capital in dots."""


@dataclass(frozen=True, slots=True)
class Scale:
    """How large a dot is: `across` cells wide, and `halves` half rows high."""

    across: int
    halves: int

    @property
    def rows(self) -> int:
        """Rows of a text, the half one below a *judul* included."""
        return -(-DOTS * self.halves // 2)

    @property
    def capital(self) -> Fraction:
        """Height of a capital in rows."""
        return Fraction(DOTS * self.halves, 2)


TITLE = Scale(1, 1)
"""*judul*."""

NUMBERS = (Scale(4, 4), Scale(3, 4), Scale(2, 2))
"""*angka*, the largest first."""

SCALES = (*NUMBERS, TITLE)
"""All of them, the largest first."""

_WIDE = {
    "A": "#### #..# #### #..# #..#",
    "B": "###. #..# ###. #..# ###.",
    "C": "#### #... #... #... ####",
    "D": "###. #..# #..# #..# ###.",
    "E": "#### #... ###. #... ####",
    "F": "#### #... ###. #... #...",
    "G": "#### #... #.## #..# ####",
    "H": "#..# #..# #### #..# #..#",
    "I": "# # # # #",
    "J": "...# ...# ...# #..# ####",
    "K": "#..# #.#. ##.. #.#. #..#",
    "L": "#.. #.. #.. #.. ###",
    "M": "#...# ##.## #.#.# #...# #...#",
    "N": "#..# ##.# #.## #..# #..#",
    "O": "#### #..# #..# #..# ####",
    "P": "#### #..# #### #... #...",
    "Q": "#### #..# #..# #.## ####",
    "R": "###. #..# ###. #.#. #..#",
    "S": "#### #... #### ...# ####",
    "T": "### .#. .#. .#. .#.",
    "U": "#..# #..# #..# #..# ####",
    "V": "#...# #...# .#.#. .#.#. ..#..",
    "W": "#...# #...# #.#.# ##.## #...#",
    "X": "#...# .#.#. ..#.. .#.#. #...#",
    "Y": "#...# .#.#. ..#.. ..#.. ..#..",
    "Z": "#### ...# .##. #... ####",
    "0": "### #.# #.# #.# ###",
    "1": ".#. ##. .#. .#. ###",
    "2": "### ..# ### #.. ###",
    "3": "### ..# ### ..# ###",
    "4": "#.# #.# ### ..# ..#",
    "5": "### #.. ### ..# ###",
    "6": "### #.. ### #.# ###",
    "7": "### ..# ..# ..# ..#",
    "8": "### #.# ### #.# ###",
    "9": "### #.# ### ..# ###",
    ".": ". . . . #",
    ",": ".. .. .. .# #.",
    ":": ". # . # .",
    "-": "... ... ### ... ...",
    "−": "... ... ### ... ...",
    "–": "... ... ### ... ...",
    "+": "... .#. ### .#. ...",
    "/": "..# ..# .#. #.. #..",
    "%": "#..# ...# .##. #... #..#",
    "=": "... ### ... ### ...",
    "(": ".# #. #. #. .#",
    ")": "#. .# .# .# #.",
    ";": ".. .# .. .# #.",
    "'": "# # . . .",
    "’": "# # . . .",
    '"': "#.# #.# ... ... ...",
    "“": "#.# #.# ... ... ...",
    "”": "#.# #.# ... ... ...",
    "&": ".##. #... .##. #.#. .###",
    "·": ". . # . .",
    "×": "... #.# .#. #.# ...",
    "²": "##. .#. ##. ... ...",
    "?": "### ..# .## ... .#.",
    "!": "# # # . #",
    "✓": "....# ....# #..#. .##.. ..#..",
    "✗": "#...# .#.#. ..#.. .#.#. #...#",
    "○": ".##. #..# #..# #..# .##.",
    "→": "..#. ...# #### ...# ..#.",
    " ": ".. .. .. .. ..",
    BOUND: ".. .. .. .. ..",
}
"""The dots of each sign, row by row."""

_NARROW = _WIDE | {
    "A": "### #.# ### #.# #.#",
    "B": "##. #.# ##. #.# ##.",
    "C": "### #.. #.. #.. ###",
    "D": "##. #.# #.# #.# ##.",
    "E": "### #.. ##. #.. ###",
    "F": "### #.. ##. #.. #..",
    "G": "### #.. #.# #.# ###",
    "H": "#.# #.# ### #.# #.#",
    "J": "..# ..# ..# #.# ###",
    "K": "#.# #.# ##. #.# #.#",
    "O": "### #.# #.# #.# ###",
    "P": "### #.# ### #.. #..",
    "Q": "### #.# #.# ### ..#",
    "R": "##. #.# ##. #.# #.#",
    "S": "### #.. ### ..# ###",
    "U": "#.# #.# #.# #.# ###",
    "V": "#.# #.# #.# #.# .#.",
    "X": "#.# #.# .#. #.# #.#",
    "Y": "#.# #.# .#. .#. .#.",
    "Z": "### ..# .#. #.. ###",
}
"""The same, at most three dots wide but for M, N and W."""

CUTS = tuple({sign: tuple(dots.split()) for sign, dots in cut.items()} for cut in (_WIDE, _NARROW))
"""Each sign with its rows of dots, in the wide and in the narrow cut."""

_WIDTHS = tuple({sign: len(rows[0]) + 1 for sign, rows in cut.items()} for cut in CUTS)
"""Dots of each sign with the free one behind it."""

SIGNS = frozenset(_WIDE) - {" ", BOUND}
"""Everything the face can draw; small letters are drawn as capitals."""

_CELLS = {(True, True): "█", (True, False): "▀", (False, True): "▄", (False, False): " "}


@dataclass(frozen=True, slots=True)
class Lettering:
    """How a text is drawn: its size, and in the narrow cut or in the wide one."""

    scale: Scale
    is_narrow: bool = False

    def width(self, text: str) -> int:
        """Cells of the text."""
        widths = _WIDTHS[self.is_narrow]
        return self.scale.across * (sum([widths[sign] for sign in text.upper()]) - 1) if text else 0

    def drawn(self, text: str, *, is_low: bool = False) -> tuple[str, ...]:
        """The text as rows of cells, all equally long; one dot is free between two signs.

        A half row that is left over is free below the text, or above one that `is_low`.
        """
        signs = self._signs(text)
        dots = [".".join(sign[row] for sign in signs) for row in range(DOTS)]
        halves = [row for row in dots for _ in range(self.scale.halves)]
        free = ["." * len(halves[0])] * (len(halves) % 2)
        halves = [*free, *halves] if is_low else [*halves, *free]
        return tuple(self._row(top, below) for top, below in zip(halves[::2], halves[1::2], strict=True))

    def _row(self, top: str, below: str) -> str:
        cells = (_CELLS[one == "#", other == "#"] for one, other in zip(top, below, strict=True))
        return "".join(cell * self.scale.across for cell in cells)

    def _signs(self, text: str) -> list[tuple[str, ...]]:
        return [CUTS[self.is_narrow][sign] for sign in text.upper()]


def is_drawable(text: str) -> bool:
    """Whether the face has every sign."""
    return bool(text.strip()) and _WIDE.keys() >= set(text.upper())


def lettering(texts: Sequence[str], width: int, rows: int, scales: Sequence[Scale] = SCALES) -> Lettering | None:
    """The largest of these sizes in which each text fits into so much room; None where letters have to do."""
    if not all(map(is_drawable, texts)):
        return None
    tried = (Lettering(scale, is_narrow) for scale in scales if scale.rows <= rows for is_narrow in (False, True))
    return next((found for found in tried if all(found.width(text) <= width for text in texts)), None)


def wrapped(text: str, width: int) -> tuple[Lettering, list[str]] | None:
    """The words of a text as lines of *judul*; None where a word is wider, or has a sign that the face lacks.

    The narrow cut is taken where that saves a line. A number stays on a line with its unit.
    """
    words = bound(text).split(" ")
    if lettering(words, width, TITLE.rows, [TITLE]) is None:
        return None
    cuts = (Lettering(TITLE), Lettering(TITLE, is_narrow=True))
    fitting = [(letters, _lines(words, letters, width)) for letters in cuts if _fits(words, letters, width)]
    return min(fitting, key=lambda found: len(found[1]))


def _fits(words: Sequence[str], letters: Lettering, width: int) -> bool:
    return all(letters.width(word) <= width for word in words)


def _lines(words: Sequence[str], letters: Lettering, width: int) -> list[str]:
    lines = [words[0]]
    for word in words[1:]:
        longer = f"{lines[-1]} {word}"
        if letters.width(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
