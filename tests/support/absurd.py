"""Decisions with absurd values: those of the examples, with leaves of their data replaced by what nobody would type."""

from collections.abc import Iterator

from hypothesis import strategies as st
from support.examples import Example

from sessions.kernel.decision import Decision
from sessions.kernel.refusals import Refused
from sessions.kernel.text import LARGEST, Json
from sessions.kinds import KINDS
from sessions.record.codec import decode, encode

Path = tuple[str | int, ...]

LONG = ("x" * 2000, "panjang " * 250, "漢字" * 300, "A\u0301" * 300)
MARKUP = ("<b>[red]=1+1", "%s {x} {{", "\u202eabc", "😀👩‍👩‍👧", "عربي ثلاثة", "")
DATES = ("0001-01-01", "1900-01-01", "2200-12-31", "9999-12-31")
TIMES = ("0001-01-01T00:00:00+00:00", "9999-12-31T23:59:59-12:00", "2027-02-03T23:59:00+14:00")
NUMBERS = ("999999999999999999.999999999999999999", "0", "-1", "1/3", "0.000000000000000001")
INTEGERS = (0, 1, -1, 5, 999, 10**15, LARGEST)

texts = st.sampled_from((*LONG, *MARKUP, *DATES, *TIMES, *NUMBERS))
integers = st.sampled_from(INTEGERS)
anything = st.none() | texts | integers


def leaves(value: Json, path: Path = ()) -> Iterator[tuple[Path, Json]]:
    """Where in the data something stands that is neither list nor object."""
    if isinstance(value, dict | list):
        for key, part in value.items() if isinstance(value, dict) else enumerate(value):
            yield from leaves(part, (*path, key))
    else:
        yield path, value


def put(value: Json, path: Path, new: Json) -> Json:
    """The data with another leaf."""
    if not path:
        return new
    head, *rest = path
    if isinstance(value, dict):
        return {key: put(part, tuple(rest), new) if key == head else part for key, part in value.items()}
    assert isinstance(value, list)
    return [put(part, tuple(rest), new) if number == head else part for number, part in enumerate(value)]


def _other(old: Json) -> st.SearchStrategy[Json]:
    match old:
        case bool():
            return st.just(not old)
        case int():
            return integers
        case str():
            return texts
        case _:
            return anything


@st.composite
def decisions(draw: st.DrawFn, example: Example) -> Decision | None:
    """The example with one to three absurd leaves; None where they do not fit its shape."""
    data: Json = encode(example.decision)
    for _ in range(draw(st.integers(1, 3))):
        if found := list(leaves(data)):
            path, old = draw(st.sampled_from(found))
            data = put(data, path, draw(_other(old)))
    assert isinstance(data, dict)
    try:
        return decode(type(example.decision).__name__, data, KINDS)
    except Refused:
        return None
