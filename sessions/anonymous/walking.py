"""Every text in a decision, found by type: each with what an anonymous copy does with it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from functools import cache
from typing import Any, NewType, cast, get_args, get_origin, get_type_hints

from sessions.anonymous.treatments import KEYS, Treatment, treatment
from sessions.values.office import Logo

Act = Callable[[Treatment, str], str]
"""Gives the text that stands in the place of one with this treatment."""


def walked(value: object, act: Act) -> Any:
    """The value with the texts that `act` gives; LookupError for a field of texts without a treatment."""
    if not is_dataclass(value) or isinstance(value, type):
        raise TypeError(type(value).__name__)
    owner = type(value)
    changed: dict[str, object] = {}
    for name, hint in _hints(owner).items():
        before = getattr(value, name)
        after = _walked(before, hint, (owner.__name__, name), act)
        if after is not before:
            changed[name] = after
    return replace(cast("Any", value), **changed) if changed else value


def _walked(value: object, hint: object, at: tuple[str, str], act: Act) -> object:
    match value:
        case Logo():
            return None
        case Enum():
            return value
        case str():
            return act(_treated(at, hint), value)
        case Mapping():
            return dict(_walked_pairs(value, hint, at, act))
        case tuple():
            kinds = _within(hint, tuple)
            return tuple(_walked(part, kinds[min(n, len(kinds) - 1)], at, act) for n, part in enumerate(value))
        case _:
            return walked(value, act) if is_dataclass(value) else value


def _walked_pairs(value: Mapping[Any, Any], hint: object, at: tuple[str, str], act: Act) -> Iterator[tuple[Any, Any]]:
    key, part = _within(hint, Mapping)
    for name, own in value.items():
        yield _walked(name, key, (at[0], f"{at[1]}{KEYS}"), act), _walked(own, part, at, act)


def _treated(at: tuple[str, str], hint: object) -> Treatment:
    kinds = [kind for kind in _spoken(hint) if _is_text(kind)]
    found = treatment(*at, kinds[0]) if len(kinds) == 1 else None
    if found is None:
        raise LookupError(".".join(at))
    return found


def _within(hint: object, origin: type) -> tuple[Any, ...]:
    """What the container in a hint holds, which may be there or None."""
    found = next(part for part in (hint, *get_args(hint)) if _is_of(get_origin(part), origin))
    return tuple(part for part in get_args(found) if part is not ...)


def _is_of(found: object, origin: type) -> bool:
    return isinstance(found, type) and issubclass(found, origin)


def texts_of_type(kind: type, seen: set[type] | None = None) -> Iterator[tuple[str, object]]:
    """Every `Type.field` of texts in a kind of decision and in the values of which it is made, with its type."""
    seen = set() if seen is None else seen
    if kind in seen:
        return
    seen.add(kind)
    for name, hint in _hints(kind).items():
        yield from _texts(hint, f"{kind.__name__}.{name}", seen)


def _texts(hint: object, at: str, seen: set[type]) -> Iterator[tuple[str, object]]:
    if _is_text(hint):
        yield at, hint
    elif isinstance(hint, type) and is_dataclass(hint):
        if hint is not Logo:  # a file that does not go along: None in the copy
            yield from texts_of_type(hint, seen)
    elif _is_of(get_origin(hint), Mapping):
        key, part = get_args(hint)
        yield from _texts(key, f"{at}{KEYS}", seen)
        yield from _texts(part, at, seen)
    else:
        for part in get_args(hint):
            yield from _texts(part, at, seen)


def _spoken(hint: object) -> Iterator[object]:
    yield hint
    for part in get_args(hint):
        yield from _spoken(part)


def _is_text(hint: object) -> bool:
    return hint is str or (isinstance(hint, NewType) and hint.__supertype__ is str)


@cache
def _hints(kind: type) -> Mapping[str, object]:
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(cast("Any", kind))}
