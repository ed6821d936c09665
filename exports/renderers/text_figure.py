"""Bars in plain blocks, for a terminal and for papers as text."""

from exports.figures import Figure
from exports.renderers.text_table import display_width, wrapped_cells

FILLS = ("█", "▒", "░")
"""Parts of a bar from the left."""

MARK = "│"
EMPTY = "·"
"""Between the end of a bar and the mark; a cell of a list would lose blanks."""

_LABEL = 22
_SMALLEST = 8


def strip(parts: tuple[int, ...], most: int, width: int, mark: int | None = None) -> str:
    """One bar of at most `width` cells on a scale that ends at `most`; what is there at all has a cell."""
    cells: list[str] = []
    done = 0
    for number, part in enumerate(parts):
        done += part
        upto = min(width, -(-done * width // most)) if part else len(cells)
        cells += FILLS[min(number, len(FILLS) - 1)] * (upto - len(cells))
    if mark is not None:
        at = min(width - 1, mark * width // most)
        cells += EMPTY * (at + 1 - len(cells))
        cells[at] = MARK
    return "".join(cells)


def figure_lines(figure: Figure, width: int) -> list[str]:
    """Title, a line for each bar, and what the blocks and the mark mean."""
    label = min(_LABEL, max((display_width(bar.label) for bar in figure.bars), default=0))
    value = max((display_width(bar.text) for bar in figure.bars), default=0)
    room = max(_SMALLEST, width - label - value - 2)
    lines = [*wrapped_cells(figure.title, width)]
    for bar in figure.bars:
        name = bar.label[:label]
        drawn = strip(bar.parts, figure.most, room, figure.mark)
        lines.append(f"{name}{' ' * (label - display_width(name))} {drawn:<{room}} {bar.text}".rstrip())
    legend = [f"{fill} {name}" for fill, name in zip(FILLS, figure.legend, strict=False)]
    if figure.mark is not None:
        legend.append(f"{MARK} {figure.mark_label}")
    return [*lines, *(wrapped_cells("   ".join(legend), width) if legend else [])]
