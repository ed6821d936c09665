"""Acuan RKPD: what the draft plan calls priority, target and program, as columns 2 to 4 of T-D.4 have it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanReference:
    """One line: for sub kegiatan whose code begins with `prefix`, or, where that is empty, for all of an `agency`.

    `agency` is a short name. Of `priority`, `target` and `program` some may be empty, never all.
    """

    priority: str = ""
    target: str = ""
    program: str = ""
    prefix: str = ""
    agency: str = ""
