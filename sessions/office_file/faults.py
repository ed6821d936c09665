"""What can be wrong in an office file: the line, the key, and the problem; the sentences are not told here."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from sessions.refusals import MusrenbangError, Refused


class Problem(StrEnum):
    """Why a line cannot be taken, or, the last three, why it should be looked at."""

    TOO_LARGE = "TOO_LARGE"
    NOT_UTF8 = "NOT_UTF8"
    SYNTAX = "SYNTAX"
    TWICE = "TWICE"
    UNKNOWN_KEY = "UNKNOWN_KEY"
    MISSING = "MISSING"
    NOT_A_TEXT = "NOT_A_TEXT"
    NOT_A_NUMBER = "NOT_A_NUMBER"
    NOT_A_DATE = "NOT_A_DATE"
    NOT_A_LIST = "NOT_A_LIST"
    NOT_A_TABLE = "NOT_A_TABLE"
    NOT_ONE_OF = "NOT_ONE_OF"
    WRONG_COUNT = "WRONG_COUNT"
    NAMED_TWICE = "NAMED_TWICE"
    PLACE_UNKNOWN = "PLACE_UNKNOWN"
    ELSEWHERE = "ELSEWHERE"
    NIP_DIGITS = "NIP_DIGITS"
    LOGO_MISSING = "LOGO_MISSING"
    LOGO_TOO_LARGE = "LOGO_TOO_LARGE"
    LOGO_NOT_A_PICTURE = "LOGO_NOT_A_PICTURE"
    REFUSED = "REFUSED"
    OLD_LAW = "OLD_LAW"
    NIP_DOUBTFUL = "NIP_DOUBTFUL"
    BLANK_NAME = "BLANK_NAME"


WARNINGS = frozenset({Problem.OLD_LAW, Problem.NIP_DOUBTFUL, Problem.BLANK_NAME})
"""Problems with which the file can still be taken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing that is wrong: `line` from 1, None where it is about the whole file; `key` as it is written.

    `found` is what stands there, `known` what could stand there, `refused` the rule of the meeting that is broken.
    """

    problem: Problem
    line: int | None = None
    key: str = ""
    found: str = ""
    known: tuple[str, ...] = ()
    refused: Refused | None = None

    @property
    def is_warning(self) -> bool:
        """Whether the file can be taken all the same."""
        return self.problem in WARNINGS


class OfficeFileWrong(MusrenbangError):
    """An office file that cannot be taken: its name and everything wrong in it, warnings too, by line."""

    def __init__(self, file: str, faults: Sequence[Fault]) -> None:
        self.file = file
        self.faults = tuple(faults)
        super().__init__(f"{file}: {len(self.faults)} faults")
