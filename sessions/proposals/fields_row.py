"""What one field of a proposal says of itself: to files, forms, tables, papers, and sentences about changes."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, Flag, auto
from typing import Generic, TypeVar

from sessions.intake.repairs.codes import read_themes
from sessions.intake.source_fields import SourceField
from sessions.kernel.session import Session
from sessions.kernel.text import clean
from sessions.values.labels import Theme, is_code

T = TypeVar("T")


class AskGroup(Enum):
    """Parts of the forms about a proposal, in their order."""

    PLACE = auto()
    WISH = auto()
    WORK = auto()
    PRICE = auto()
    TASK = auto()
    LAND = auto()
    DOCUMENTS = auto()
    LABELS = auto()


class AskedIn(Flag):
    """Forms that ask for all of a proposal: for a new one, and for one that comes back from its village."""

    ENTRY = auto()
    RETURN = auto()


class Papers(Flag):
    """Papers that hold a field because it says so."""

    NONE = 0
    DRAFT_WORKBOOK = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask(Generic[T]):
    """How a form asks for a field. `read` makes the value of what was typed, None where it cannot be read, and then
    `unread` is the sentence to show; without it text is text, and figures are read as figures.
    """

    group: AskGroup
    label: str
    hint: str = ""
    read: Callable[[str], T | None] | None = None
    unread: str = ""
    suggestions: tuple[str, ...] = ()
    forms: AskedIn = AskedIn.ENTRY | AskedIn.RETURN


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ProposalField(SourceField[T]):
    """A field of the draft.

    `column` names it in table `usulan` of sesi.json, `page` on the page of a
    proposal; they are empty where table and page have code for it. `check` refuses what cannot be, `tell` says
    a value in a sentence where its type does not tell how.
    """

    column: str = ""
    check: Callable[[Session, T], None] | None = None
    tell: Callable[[Session, T], str] | None = None
    asked: Ask[T] | None = None
    page: str = ""
    papers: Papers = Papers.NONE


def typed_documents(typed: str) -> tuple[str, ...]:
    """Names between commas."""
    return tuple(name for part in clean(typed).split(",") if (name := part.strip()))


def typed_code(typed: str) -> str | None:
    """The code of a sub kegiatan, a point at its end left out."""
    code = clean(typed).rstrip(".")
    return code if is_code(code) else None


def typed_themes(typed: str) -> tuple[Theme, ...] | None:
    """The themes, where every part names one."""
    named, unknown = read_themes(clean(typed))
    return named if unknown is None else None
