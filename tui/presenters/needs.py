"""What a step needs, as lines for the room there is: what is missing whole where it fits, with who mends it where."""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """One requirement: its words, whether it is fulfilled and holds anything up, who mends it and the way there."""

    text: str
    is_met: bool
    is_blocking: bool
    way: str
    stage: str
    who: str = ""

    @property
    def mark(self) -> str:
        """`✓` fulfilled, `✗` holds the step up, `!` is only worth knowing."""
        return "✓" if self.is_met else "✗" if self.is_blocking else "!"


def need_lines(listed: Sequence[Need], width: int, height: int) -> tuple[str, ...]:
    """The requirements in so many lines: the missing ones with their way at the right, the others two by two.

    What finds no room is counted in the last line.
    """
    met = _two_by_two([f"{need.mark} {need.text}" for need in listed if need.is_met], width)
    whole = [line for need in listed if not need.is_met for line in _whole_lines(need, width)] + met
    if len(whole) <= height:
        return tuple(whole)
    lines = [_missing_line(need, width) for need in listed if not need.is_met] + met
    if len(lines) <= height:
        return tuple(lines)
    left_out = len(lines) - height + 1
    return (*lines[: height - 1], f"… dan {left_out} baris lagi (?)")


def _missing_line(need: Need, width: int) -> str:
    way = who_where(need)
    return f"{need.mark} {_cut(need.text, width - len(way) - 4):<{width - len(way) - 3}} {way}"


def _whole_lines(need: Need, width: int) -> list[str]:
    """Nothing is cut: what finds no room goes on below."""
    way = who_where(need)
    first, *others = textwrap.wrap(need.text, width - len(way) - 4)
    return [f"{need.mark} {first:<{width - len(way) - 3}} {way}", *(f"  {line}" for line in others)]


def who_where(need: Need) -> str:
    """Who mends it and the keys that lead there."""
    return f"{need.who} → {need.way}".lstrip()


def _two_by_two(texts: Sequence[str], width: int) -> list[str]:
    half = (width - 2) // 2
    lines: list[str] = []
    waiting = ""
    for text in texts:
        if len(text) > half:
            lines.append(_cut(text, width))
        elif waiting:
            lines.append(f"{waiting:<{half}}  {text}")
            waiting = ""
        else:
            waiting = text
    return [*lines, waiting] if waiting else lines


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else f"{text[: width - 1].rstrip()}…"
