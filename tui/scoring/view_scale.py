"""What each score from 1 to 5 says, for the box that is chosen: all of it, in three lines of the narrowest screen."""

import re
from collections.abc import Iterator, Sequence
from textwrap import wrap

from sessions.values.guideline import SCORES, Criterion
from sessions.values.proposals import Proposal
from tui.scoring.view_ties import meaning
from tui.widgets.plain import crop

SCALE_ROWS, SCALE_WIDTH = 3, 78
"""The room of the scale on the narrowest screen."""

_SHORTER = (
    (0, "", 0), (0, ":;", 0), (26, ":;", 0), (26, ":;,", 0), (26, ":;,", 32), (26, ":;,", 28), (26, ":;,", 24),
    (26, ":;,", 20), (18, ":;,", 16), (12, ":;,", 12),
)  # fmt: skip
"""Cells of the name, the signs at which a score that is not given ends, and its cells; the fullest first, 0 is all."""

_GIVEN = "▸"

_LONGEST_BEGINNING = 30
"""Cells of a beginning that is told once."""


def scale(proposal: Proposal, criterion: Criterion) -> str:
    """What each score of the criterion says, the given one marked and in full; the others shorter if need be."""
    given = proposal.scores.get(criterion.id, {})
    only = next(iter(given.values())) if len(given) == 1 else None
    told = "" if only is not None else f" {meaning(proposal, criterion)};"
    text = ""
    for name, ends, cells in _SHORTER:
        called = crop(criterion.name, name) if name else criterion.name
        anchors = " · ".join(_anchors(criterion, only, ends, cells))
        text = f"{criterion.id} {called} ({criterion.weight}%):{told} {anchors}"
        if len(wrap(text, SCALE_WIDTH)) <= SCALE_ROWS:
            break
    return text


def _anchors(criterion: Criterion, given: int | None, ends: str, cells: int) -> Iterator[str]:
    """What each score says: all of it where it is given, else up to one of the signs, and no wider than that.

    What is cut to a width begins behind what all scores begin with, but for the first, which has it: there they differ.
    """
    common = _beginning(criterion.anchors) if cells else ""
    is_first = True
    for score, whole in zip(SCORES, criterion.anchors, strict=True):
        if score == given:
            yield f"{_GIVEN}{score}: {whole}"
            continue
        part = re.split(f"[{ends}]", whole, maxsplit=1)[0].strip() if ends else whole
        if common and part.startswith(common):
            own = crop(part.removeprefix(common), cells)
            part = f"{common}{own}" if is_first else f"…{own}"
        elif cells:
            part = crop(part, cells)
        is_first = False
        yield f"{score}: {part}"


def _beginning(texts: Sequence[str]) -> str:
    """The whole words that all of these begin with, if each goes on in its own way; else nothing."""
    words = [text.split() for text in texts]
    count = 0
    while all(len(own) > count + 1 for own in words) and len({own[count] for own in words}) == 1:
        count += 1
    own = {" ".join(rest[count:]) for rest in words}
    common = " ".join(words[0][:count])
    return f"{common} " if count and len(own) == len(words) and len(common) <= _LONGEST_BEGINNING else ""
