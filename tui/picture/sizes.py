"""How much room a wall has, and how far what stands on it is read."""

from dataclasses import dataclass
from fractions import Fraction
from math import floor

from sessions.record.wall import UNMEASURED
from tui.picture.face import Scale

TALL = 30
"""From this many rows on the subject of a slide and the rows of its list are set in *judul*."""

_ROOMY = 20
"""From this many rows on an empty line stands below the first line and above the last one."""

_MARGIN = 40
"""One cell of margin at each side for this many columns."""

PICTURE_CM = UNMEASURED.picture_cm
"""Height of the picture on the wall, unless the secretary has typed another."""

_DISTANCE = 250
"""Letters are read from this many times the height of a capital."""

_TEXT = Fraction(53, 100)
"""Height of a capital of ordinary letters, in rows."""

SIZES = ((48, 15), (80, 24), (120, 36), (200, 50))
"""Columns and rows of the walls that slides are made for; the first is the one read from farthest."""


@dataclass(frozen=True, slots=True)
class WallSize:
    """Columns and rows of cells."""

    columns: int
    rows: int

    def __str__(self) -> str:
        """`80 × 24`."""
        return f"{self.columns} × {self.rows}"

    @property
    def margin(self) -> int:
        """Cells that are free at the left and at the right."""
        return self.columns // _MARGIN

    @property
    def width(self) -> int:
        """Cells between the margins."""
        return self.columns - 2 * self.margin

    @property
    def gap(self) -> int:
        """Empty lines below the first line and above the last one."""
        return 1 if self.rows >= _ROOMY else 0

    @property
    def height(self) -> int:
        """Rows between the first line and the last one."""
        return max(1, self.rows - 2 - 2 * self.gap)

    @property
    def is_tall(self) -> bool:
        """Whether lists and subjects are set in *judul*, since ordinary letters are read from a few metres."""
        return self.rows >= TALL

    def reach(self, scale: Scale | None = None, picture_cm: int = PICTURE_CM) -> int:
        """Metres from which letters of this size are read, ordinary ones unless told; rounded down."""
        capital = _TEXT if scale is None else scale.capital
        return floor(capital / self.rows * picture_cm * _DISTANCE / 100)


def size_for(metres: int, picture_cm: int = PICTURE_CM) -> WallSize:
    """The finest of the sizes of which ordinary letters are read from there, else the coarsest."""
    walls = [WallSize(*size) for size in SIZES]
    return next((wall for wall in reversed(walls) if wall.reach(picture_cm=picture_cm) >= metres), walls[0])
