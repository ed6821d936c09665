"""Three looks for the same screens: dark, light, and high contrast for a weak projector.

Text keeps at least 7:1 against what it stands on (WCAG AAA), measured by a test. Colour is never the only sign.
"""

from typing import TypeVar

from textual.app import App
from textual.css.stylesheet import Stylesheet
from textual.theme import Theme

from tui.widgets.theme_names import DARK, LIGHT, STRONG

T = TypeVar("T")


def _theme(name: str, *, dark: bool, ink: str, paper: str, raised: str, quiet: str, lead: str, bar: tuple[str, str],
           warning: str, error: str, success: str, commissions: tuple[str, str, str],
           marks: tuple[str, str, str]) -> Theme:  # fmt: skip
    """A theme from its colours: `ink` on `paper`, dialogs on `raised`, `quiet` for less important text, `lead` for
    keys and headings, `bar` text and ground of the row under the cursor. `commissions` are those of the first three,
    `marks` the text on, and the grounds of, what has just come in and gone out.
    """
    return Theme(
        name=name,
        dark=dark,
        primary=lead,
        secondary=lead,
        accent=lead,
        foreground=ink,
        background=paper,
        surface=raised,
        panel=raised,
        warning=warning,
        error=error,
        success=success,
        variables={
            **_variables(ink=ink, raised=raised, quiet=quiet, lead=lead, bar=bar),
            **_of_the_line(commissions, marks),
        },
    )


def _of_the_line(commissions: tuple[str, str, str], marks: tuple[str, str, str]) -> dict[str, str]:
    """The colours of the picture of the line."""
    ink, enters, leaves = marks
    own = {f"komisi-{number}": colour for number, colour in enumerate(commissions, start=1)}
    return {**own, "mark-ink": ink, "enter-ground": enters, "leave-ground": leaves, **_CODE}


_CODE = {"code-ink": "#000000", "code-ground": "#ffffff"}
"""A square code is black on white in every theme, as a telephone reads it."""


def _variables(*, ink: str, raised: str, quiet: str, lead: str, bar: tuple[str, str]) -> dict[str, str]:
    """Our own names, and those of Textual that would else be mixed from half-transparent colours."""
    bar_ink, bar_ground = bar
    return {
        "quiet": quiet,
        "bar-ink": bar_ink,
        "bar-ground": bar_ground,
        "block-cursor-foreground": bar_ink,
        "block-cursor-background": bar_ground,
        "block-cursor-blurred-foreground": bar_ink,
        "block-cursor-blurred-background": bar_ground,
        "block-cursor-blurred-text-style": "bold",
        "text": ink,
        "text-muted": quiet,
        "text-disabled": quiet,
        "foreground-muted": quiet,
        "foreground-disabled": quiet,
        "border": lead,
        "border-blurred": quiet,
        "input-cursor-foreground": bar_ink,
        "input-cursor-background": bar_ground,
        "input-selection-foreground": bar_ink,
        "input-selection-background": bar_ground,
        "scrollbar": quiet,
        "scrollbar-hover": lead,
        "scrollbar-active": lead,
        "scrollbar-background": raised,
        "scrollbar-background-hover": raised,
        "scrollbar-background-active": raised,
    }


THEMES = (
    _theme(
        DARK,
        dark=True,
        ink="#f1f4f8",
        paper="#0f141b",
        raised="#1a222d",
        quiet="#b9c6d4",
        lead="#8fc7ff",
        bar=("#08121e", "#9fd0ff"),
        warning="#ffd479",
        error="#ffb0a8",
        success="#9be6b0",
        commissions=("#7cc4ff", "#6fe0c2", "#e0b0ff"),
        marks=("#f1f4f8", "#0f4a25", "#5a2a00"),
    ),
    _theme(
        LIGHT,
        dark=False,
        ink="#12181f",
        paper="#ffffff",
        raised="#eef2f7",
        quiet="#3a4654",
        lead="#0a4385",
        bar=("#ffffff", "#0a3d78"),
        warning="#5f4200",
        error="#8c1010",
        success="#0b5127",
        commissions=("#0b4a94", "#00564a", "#6a1b9a"),
        marks=("#12181f", "#c9f0d3", "#ffe0b8"),
    ),
    _theme(
        STRONG,
        dark=True,
        ink="#ffffff",
        paper="#000000",
        raised="#000000",
        quiet="#ffffff",
        lead="#ffff66",
        bar=("#000000", "#ffff00"),
        warning="#ffd75f",
        error="#ffc2bd",
        success="#a8ffbf",
        commissions=("#8fd3ff", "#8affd9", "#efc0ff"),
        marks=("#000000", "#a8ffbf", "#ffd75f"),
    ),
)
"""In the order of the palette; the first is the default."""


class KeptStyles(Stylesheet):
    """The styles, read anew only for other colours.

    Textual reads every text of them again, two or three times, whenever a place is shown for the first time: a tenth of
    a second before the first screen.
    """

    def __init__(self, *, variables: dict[str, str]) -> None:
        super().__init__(variables=variables)
        self._colours = variables
        self._are_other = False

    def set_variables(self, variables: dict[str, str]) -> None:
        """As Textual's; the same ones change nothing."""
        if variables != self._colours:
            self._colours = variables
            self._are_other = True
            super().set_variables(variables)

    def reparse(self) -> None:
        """Read all of it for other colours, else what was added."""
        if self._are_other:
            self.parse()
            self._are_other = False
        _ = self.rules


class ThemedApp(App[T]):
    """Knows our themes, and shows no palette of its own."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self, theme: str = DARK) -> None:
        super().__init__()
        for known in THEMES:
            self.register_theme(known)
        self.set_reactive(App.theme, theme)
        self.stylesheet = KeptStyles(variables=self.get_css_variables())

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The names of our own colours, known before a theme is chosen."""
        return THEMES[0].variables
