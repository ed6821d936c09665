"""What is asked of a file beside what its headings say."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sessions.intake.layouts import FieldName
from sessions.intake.mapping import Remembered
from sessions.intake.verdicts import Override
from sessions.values.office import VillageCode


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions:
    """How a file is to be read, where it is not left to its headings.

    `layout` is a LayoutName, `sheet` the name of a sheet; `remembered` mappings apply to tables with their headings.
    `columns` are fields whose column somebody names, by its letters or heading, or NO_COLUMN. `village` is that of rows
    that name none; `tables` are the rows of headings of further tables that are lists of wishes in spite of all doubts;
    `overrides` are applied last, in order; `year` is that of the plan, so that amounts of other years are told apart.
    """

    layout: str | None = None
    sheet: str | None = None
    remembered: Remembered = field(default_factory=dict)
    columns: Mapping[FieldName, str] = field(default_factory=dict)
    village: VillageCode | None = None
    tables: frozenset[int] = frozenset()
    overrides: tuple[Override, ...] = ()
    year: int | None = None
