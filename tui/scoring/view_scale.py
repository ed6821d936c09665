"""What each score from 1 to 5 says, for the box that is chosen: all of it, in three lines of the narrowest screen."""

import re
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


def scale(proposal: Proposal, criterion: Criterion) -> str:
    """What each score of the criterion says, the given one marked and in full; the others shorter if need be."""
    given = proposal.scores.get(criterion.id, {})
    only = next(iter(given.values())) if len(given) == 1 else None
    told = "" if only is not None else f" {meaning(proposal, criterion)};"
    text = ""
    for name, ends, cells in _SHORTER:
        called = crop(criterion.name, name) if name else criterion.name
        anchors = " · ".join(_anchor(criterion, score, only, ends, cells) for score in SCORES)
        text = f"{criterion.id} {called} ({criterion.weight}%):{told} {anchors}"
        if len(wrap(text, SCALE_WIDTH)) <= SCALE_ROWS:
            break
    return text


def _anchor(criterion: Criterion, score: int, given: int | None, ends: str, cells: int) -> str:
    """What a score says: all of it where it is given, else up to one of the signs, and no wider than that."""
    whole = criterion.anchors[score - 1]
    if score == given:
        return f"{_GIVEN}{score}: {whole}"
    part = re.split(f"[{ends}]", whole, maxsplit=1)[0].strip() if ends else whole
    return f"{score}: {crop(part, cells) if cells else part}"
