"""How fields of a form are asked: `village: Annotated[VillageCode | None, Asked("Asal", choices=villages)]`."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import KW_ONLY, MISSING, Field, dataclass, fields
from datetime import date, time
from decimal import Decimal
from enum import Enum
from types import MappingProxyType
from typing import Any, ClassVar, Protocol, TypeAlias, TypeVar, get_args

from sessions.kernel.checks import REASON_LENGTH
from sessions.kernel.session import Session
from sessions.language.dates import clock, numeric_date
from sessions.language.local import Shown
from sessions.language.numbers import thousands, volume
from tui.dialogs.reading import (
    Unreadable,
    at_least,
    read_count,
    read_date,
    read_rupiah,
    read_text,
    read_time,
    read_volume,
)
from tui.widgets.lines import ChoiceLine, TextLine


class Declared(Protocol):
    """A dataclass."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]


T = TypeVar("T")
E = TypeVar("E", bound=Declared)

At: TypeAlias = T | Callable[[Session], T]
"""Known beforehand, or only when the form is opened."""

_LEFT_EMPTY = object()
_READERS: Mapping[object, Callable[[str], object]] = {
    str: read_text,
    int: read_count,
    Decimal: read_volume,
    date: read_date,
    time: read_time,
}


def as_typed(value: object) -> str:
    """A value as people type it; nothing for None."""
    match value:
        case None:
            return ""
        case date():
            return numeric_date(value)
        case time():
            return clock(value)
        case Decimal():
            return volume(value)
        case tuple():
            return ", ".join(map(str, value))
    return str(value)


@dataclass(frozen=True, slots=True)
class Asked:
    """A field of a form.

    The type of the field says how it is read: a text, a count, a volume, a day, a time, or one of an enum; other types
    need a `read`, which raises Unreadable where it cannot. `show` is its way back. `choices` are values with labels.
    A field without a default has to be filled in, unless `is_required` says otherwise; left empty it has its default,
    and so has one that `is_asked` does not want. `suggestions` complete what is being typed (arrow to the right).
    `answers` are the names by which refusals know what is typed here, where they are not that of the field.
    """

    label: At[Shown]
    _: KW_ONLY
    hint: At[Shown] = ""
    read: Callable[[str], Any] | None = None
    show: Callable[[Any], str] = as_typed
    choices: At[Mapping[Any, Shown]] | None = None
    suggestions: At[Iterable[str]] = ()
    is_asked: Callable[[Session], bool] | None = None
    is_required: bool | None = None
    answers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AskedEach:
    """A field that is a mapping: a line for each of its keys. Those left empty are not in it."""

    lines: At[Mapping[Any, Asked]]


Otherwise: TypeAlias = Mapping[str, Asked | AskedEach]
"""What is asked of a field instead of what its class says."""

AS_DECLARED: Otherwise = MappingProxyType({})
"""Nothing is asked otherwise than the class says."""


def money(label: At[Shown], *, hint: At[Shown] = "") -> Asked:
    """An amount in rupiah."""
    return Asked(label, hint=hint, read=read_rupiah, show=thousands)


def counted(label: At[Shown], *, hint: At[Shown] = "") -> Asked:
    """A count of which nought is an empty line."""
    return Asked(label, hint=hint, read=read_count, show=lambda count: str(count or ""))


def reasoned(label: str = "Alasan", *, what: str = "Alasan", hint: str = "") -> Asked:
    """Why, in enough characters to say something."""
    return Asked(label, hint=hint, read=at_least(REASON_LENGTH, what))


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedLine:
    """A line of an open form: what is asked of the field `field`, or of its part `key`."""

    field: str
    key: object = None
    label: str
    hint: str
    text: str
    chosen: object
    read: Callable[[str], Any]
    choices: Mapping[Any, str]
    suggestions: Sequence[str]
    is_required: bool
    answers: tuple[str, ...]

    @property
    def name(self) -> str:
        """Its name in a draft."""
        return self.field if self.key is None else f"{self.field} {self.key}"

    def widget(self) -> TextLine | ChoiceLine:
        """The line to type in, filled in."""
        if self.choices:
            return ChoiceLine(tuple(self.choices.items()), self.chosen)
        return TextLine(self.text, hint=self.hint, suggestions=self.suggestions, replaces=True)

    def answer(self, line: TextLine | ChoiceLine) -> object:
        """What is in the line. Raises Unreadable."""
        if isinstance(line, ChoiceLine):
            return line.value
        if line.value.strip():
            return self.read(line.value)
        if self.is_required:
            raise Unreadable("belum diisi.")
        return _LEFT_EMPTY


def lines_of(form: type[E], start: object, session: Session, more: Otherwise) -> tuple[AskedLine, ...]:
    """The lines of a form, filled in with what `start` holds under the names of its fields.

    `start` is a mapping or has attributes. `more` is asked instead of what the class says; a field that
    neither asks is left to its default.
    """
    known = fields(form)
    names = {field.name for field in known}
    if unknown := {*more, *(start if isinstance(start, Mapping) else ())} - names:
        raise TypeError(f"{form.__name__} does not ask {', '.join(sorted(unknown))}")
    held = start if isinstance(start, Mapping) else {name: getattr(start, name, None) for name in names}
    return tuple(line for field in known for line in _lines(field, held.get(field.name), session, more))


def _lines(field: Field[Any], held: object, session: Session, more: Otherwise) -> Iterator[AskedLine]:
    type_, *metadata = get_args(field.type) if hasattr(field.type, "__metadata__") else (field.type,)
    asked = more.get(field.name) or next((one for one in metadata if isinstance(one, Asked | AskedEach)), None)
    is_required = field.default is MISSING and field.default_factory is MISSING
    if isinstance(asked, Asked) and (asked.is_asked is None or asked.is_asked(session)):
        yield _line(asked, type_, held, session, field=field.name, is_required=is_required)
    elif isinstance(asked, AskedEach):
        _, part = get_args(type_)
        parts = held if isinstance(held, Mapping) else {}
        for key, one in _at(asked.lines, session).items():
            named = {"field": field.name, "key": key}
            yield _line(one, part, parts.get(key), session, is_required=is_required, **named)


def _line(asked: Asked, type_: object, held: object, session: Session, *, is_required: bool, **named: Any) -> AskedLine:
    plain = _plain(type_)
    offered = _members(plain) if asked.choices is None else _at(asked.choices, session)
    choices = {value: str(label) for value, label in offered.items()}
    return AskedLine(
        **named,
        label=str(_at(asked.label, session)),
        hint=str(_at(asked.hint, session)),
        text="" if held is None or choices else asked.show(held),
        chosen=held,
        read=asked.read or (read_text if choices else _READERS[plain]),
        choices=choices,
        suggestions=tuple(_at(asked.suggestions, session)),
        is_required=is_required if asked.is_required is None else asked.is_required,
        answers=asked.answers,
    )


def _at(what: At[T], session: Session) -> T:
    return what(session) if callable(what) else what


def _plain(type_: object) -> object:
    """The type without None, and what a NewType is made of."""
    parts = get_args(type_)
    given = next(part for part in parts if part is not type(None)) if type(None) in parts else type_
    return getattr(given, "__supertype__", given)


def _members(type_: object) -> Mapping[Any, str]:
    if isinstance(type_, type) and issubclass(type_, Enum):
        return {member: str(member.value) for member in type_}
    return {}


def entry(form: type[E], lines: Sequence[AskedLine], answers: Sequence[object]) -> E:
    """What the lines make; what was left empty has its default."""
    given: dict[str, Any] = {}
    for line, answer in zip(lines, answers, strict=True):
        if line.key is not None:
            parts = given.setdefault(line.field, {})
            parts.update({line.key: answer} if answer is not _LEFT_EMPTY else {})
        elif answer is not _LEFT_EMPTY:
            given[line.field] = answer
    return form(**given)


def values(filled: Declared) -> dict[str, Any]:
    """What is in the fields by their names, for something else that has fields of these names."""
    return {field.name: getattr(filled, field.name) for field in fields(filled)}
