"""Contrast as WCAG measures it, and a filter that sees every text on its way to the terminal."""

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter


def _luminance(color: Color) -> float:
    channels = [
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
        for share in (channel / 255 for channel in (color.r, color.g, color.b))
    ]
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]


def contrast(one: Color, other: Color) -> float:
    """From 1, the same colour, to 21."""
    dark, light = sorted([_luminance(one), _luminance(other)])
    return (light + 0.05) / (dark + 0.05)


class Seen(LineFilter):
    """Remembers ink, ground and text of what was drawn; it changes nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.pairs: dict[tuple[Color, Color], str] = {}
        self.unstyled: list[str] = []

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The same segments."""
        for text, style, control in segments:
            if text.strip() and not control:
                self._keep(text, style, background)
        return segments

    def _keep(self, text: str, style: Style | None, background: Color) -> None:
        if style is None or style.color is None:
            self.unstyled.append(text)
            return
        ground = Color.from_rich_color(style.bgcolor) if style.bgcolor else background
        ink = Color.from_rich_color(style.color)
        pair = (ground, ink) if style.reverse else (ink, ground)
        self.pairs.setdefault(pair, text.strip())

    def below(self, least: float) -> dict[str, float]:
        """Texts that stand out less than that, each with its contrast."""
        found = {text: round(contrast(*pair), 2) for pair, text in self.pairs.items()}
        return {text: value for text, value in found.items() if value < least}
