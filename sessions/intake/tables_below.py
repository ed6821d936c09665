"""A further table of the sheet that is read: where it stands, how its columns are read, or why it is not read."""

from dataclasses import dataclass
from enum import StrEnum

from sessions.intake.mapping import NO_MAPPING, ColumnMapping


class TableDoubt(StrEnum):
    """Why a further table is not read as a list of wishes unless somebody says that it is one."""

    NO_LIST = "NO_LIST"
    ASIDE = "ASIDE"
    SAME_SUM = "SAME_SUM"
    OF_ONE_WISH = "OF_ONE_WISH"
    OPEN_COLUMN = "OPEN_COLUMN"


@dataclass(frozen=True, slots=True, kw_only=True)
class TableBelow:
    """A table with headings in `heading_row`; its rows end with `last_row`, both from 1.

    `doubt` is None where nothing speaks against it; `is_read` then, or because somebody said so. What is no list at all
    cannot be read.
    """

    heading_row: int
    last_row: int
    mapping: ColumnMapping = NO_MAPPING
    doubt: TableDoubt | None = None
    is_read: bool = True
