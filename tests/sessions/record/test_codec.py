"""Between decisions and plain data: what goes through unchanged, and everything that is refused."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import NewType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.kernel.decision import Decision
from sessions.kernel.refusals import Refused
from sessions.record.codec import decode, encode
from sessions.record.errors import BAD_SHAPE, UNKNOWN_KIND

Code = NewType("Code", str)
Number = NewType("Number", int)


class Colour(StrEnum):
    RED = "merah"
    BLUE = "biru"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    name: str = ""
    size: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Everything(Decision):
    """One field of every sort a decision may have."""

    text: str
    amount: int | None = None
    is_so: bool = False
    share: Fraction | None = None
    day: date | None = None
    at: datetime | None = None
    colour: Colour = Colour.RED
    parts: tuple[Part, ...] = ()
    pair: tuple[str, str] | None = None
    named: Mapping[Code, Mapping[Code, int]] = field(default_factory=dict)
    numbered: Mapping[Number, Part] = field(default_factory=dict)
    coloured: Mapping[Colour, int] = field(default_factory=dict)
    chosen: frozenset[str] = frozenset()

    def check(self, session):
        """Allowed."""

    def apply(self, session, stamp):  # noqa: ARG002  # it changes nothing
        """Nothing."""
        return session

    def sentence(self, after):  # noqa: ARG002  # it tells nothing of the session
        """Its text."""
        return self.text


KINDS = {"Everything": Everything}

FULL = Everything(
    text="Jalan usaha tani",
    amount=150_000_000,
    is_so=True,
    share=Fraction(7, 3),
    day=date(2027, 2, 3),
    at=datetime.fromisoformat("2027-02-03T10:42:07+07:00"),
    colour=Colour.BLUE,
    parts=(Part(name="a", size=Decimal("1.50")), Part()),
    pair=("Sari", "Budi"),
    named={Code("2007-03"): {Code("K1"): 5}},
    numbered={Number(10): Part(name="x"), Number(9): Part()},
    coloured={Colour.BLUE: 1},
    chosen=frozenset({"b", "a"}),
)


def data_with(**changes):
    return {**encode(FULL), **changes}


def refused(data):
    with pytest.raises(Refused) as refusal:
        decode("Everything", data, KINDS)
    assert BAD_SHAPE is refusal.value.reason
    return refusal.value.facts["field"]


def test_every_sort_of_field_has_one_plain_form():
    assert {
        "text": "Jalan usaha tani",
        "amount": 150_000_000,
        "is_so": True,
        "share": "7/3",
        "day": "2027-02-03",
        "at": "2027-02-03T10:42:07+07:00",
        "colour": "biru",
        "parts": [{"name": "a", "size": "1.50"}, {"name": "", "size": None}],
        "pair": ["Sari", "Budi"],
        "named": {"2007-03": {"K1": 5}},
        "numbered": {"9": {"name": "", "size": None}, "10": {"name": "x", "size": None}},
        "coloured": {"biru": 1},
        "chosen": ["a", "b"],
    } == encode(FULL)


def test_a_decision_comes_back_from_json_as_it_was():
    assert FULL == decode("Everything", json.loads(json.dumps(encode(FULL))), KINDS)


def test_the_same_decision_has_the_same_bytes_however_its_mapping_was_filled():
    one = Everything(text="", named={Code("a"): {}, Code("b"): {}})
    other = Everything(text="", named={Code("b"): {}, Code("a"): {}})

    assert json.dumps(encode(one)) == json.dumps(encode(other))


def test_fields_with_a_default_may_be_missing():
    assert Everything(text="x") == decode("Everything", {"text": "x"}, KINDS)


def test_every_text_and_key_is_cleaned_at_any_depth():
    decision = decode(
        "Everything", {"text": " a\x1b[2J\n", "parts": [{"name": "\u200bb"}], "named": {"2007-03\x07": {}}}, KINDS
    )

    assert Everything(text="a[2J", parts=(Part(name="b"),), named={Code("2007-03"): {}}) == decision


def test_large_decimals_are_written_out():
    assert [{"name": "", "size": "1000"}] == encode(Everything(text="", parts=(Part(size=Decimal("1E+3")),)))["parts"]


def test_an_unknown_kind_is_refused_by_its_name():
    with pytest.raises(Refused) as refusal:
        decode("Nothing\x1b", {}, KINDS)

    assert (UNKNOWN_KIND, {"kind": "Nothing"}) == (refusal.value.reason, refusal.value.facts)


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({"amount": 1.0}, "amount"),
        ({"amount": "1"}, "amount"),
        ({"amount": True}, "amount"),
        ({"amount": 2**53}, "amount"),
        ({"is_so": 1}, "is_so"),
        ({"text": None}, "text"),
        ({"text": b"x"}, "text"),
        ({"other": 1}, "other"),
        ({"parts": [{}, {"nmae": "x"}]}, "parts[1].nmae"),
        ({"parts": [{"size": 1}]}, "parts[0].size"),
        ({"parts": [{"size": "NaN"}]}, "parts[0].size"),
        ({"parts": [{"size": "1e999999999"}]}, "parts[0].size"),
        ({"parts": [{"size": "1_0"}]}, "parts[0].size"),
        ({"parts": {"0": {}}}, "parts"),
        ({"numbered": {"1": {"colour": "x"}}}, "numbered.1.colour"),
        ({"numbered": {"satu": {}}}, "numbered"),
        ({"named": {"a": {"b": 1.5}}}, "named.a.b"),
        ({"named": {"a": {}, "a\x07": {}}}, "named"),
        ({"named": {1: {}}}, "named"),
        ({"share": "1/0"}, "share"),
        ({"share": "0.5"}, "share"),
        ({"share": 1}, "share"),
        ({"at": "2027-02-03T10:42:07"}, "at"),
        ({"at": time(10)}, "at"),
        ({"day": "3 Februari"}, "day"),
        ({"colour": "hijau"}, "colour"),
        ({"pair": ["a"]}, "pair"),
    ],
)
def test_data_of_another_shape_are_refused_with_the_field(changes, where):
    assert where == refused(data_with(**changes))


def test_a_missing_field_is_refused():
    assert "" == refused({"amount": 1})


def test_data_nested_without_end_are_refused():
    deep = []
    for _ in range(5000):
        deep = [deep]

    assert refused(data_with(named=deep)).startswith("named[0][0]")


words = st.text("aK1 ./-\x07\u0301\u200b", max_size=5)
plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(sorted(encode(FULL))), plain))
def test_whatever_is_taken_comes_back_the_same_from_its_own_data(data):
    try:
        decision = decode("Everything", {"text": "x", **data}, KINDS)
    except Refused:
        return
    assert decision == decode("Everything", encode(decision), KINDS)


@given(
    st.builds(
        Everything,
        text=words,
        amount=st.none() | st.integers(-(2**53) + 1, 2**53 - 1),
        share=st.none() | st.fractions(max_denominator=10**9).filter(lambda share: abs(share.numerator) < 10**18),
        parts=st.lists(st.builds(Part, name=words, size=st.decimals(-(10**17), 10**17, places=3)), max_size=3).map(
            tuple
        ),
        coloured=st.dictionaries(st.sampled_from(Colour), st.integers(0, 9)),
    )
)
def test_what_is_applied_is_what_a_replay_reads(decision):
    taken = decode("Everything", encode(decision), KINDS)

    assert taken == decode("Everything", json.loads(json.dumps(encode(taken))), KINDS)
