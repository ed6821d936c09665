"""The published JSON Schema: the one in docs, true to the code, and read by us as by anybody's validator."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from support.golden import assert_golden
from support.published import LONG, Place, Results, keys_of, leaves, results_of, rich, with_leaf, without

from exports.results import shape
from exports.results.shape import first_fault, schema, schema_text
from sessions.kernel.session import TieMeans
from sessions.rules.ceiling import Placement
from sessions.values.attendance import Sex, Unsur
from sessions.values.guideline import LineKind, LineWay, Rung
from sessions.values.proposals import Origin, Outcome
from sessions.values.votes import VoteMethod

DOCS = Path(__file__).parents[3] / "docs"
OTHERS: tuple[Any, ...] = (None, True, 0, -1, 6, 10**16, "", "x", "1/2", LONG * 100, ["x"], {}, {"x": 1})
"""Values of every type, and beyond every bound."""


@pytest.fixture(scope="module")
def results() -> Results:
    """With one row of each list and one entry of each map, so that thousands of changes are soon compared."""
    return one_of_each_list(results_of(rich()))


def one_of_each_list(value: Any) -> Any:
    if isinstance(value, dict):
        is_map = any(not key.isidentifier() or key in {"I", "sepakat", "setuju"} for key in value)
        return {key: one_of_each_list(part) for key, part in [*value.items()][: 1 if is_map else None]}
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return [one_of_each_list(max(value, key=lambda row: len(str(row))))]
    return value


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    return Draft202012Validator(schema())


def is_in_shape(value: Any) -> bool:
    return first_fault(value, schema(), schema()["$defs"]) is None


def one_of_each(results: Results) -> Iterator[Place]:
    """The first leaf of every key."""
    seen = set()
    for place, _ in leaves(results):
        if (keys := keys_of(place)) not in seen:
            seen.add(keys)
            yield place


def allowed(*path: str) -> set[Any]:
    """The enum at this path of the schema, without the empty value; list items are passed through."""
    rules: Any = schema()
    for step in path:
        rules = rules["properties"][step]
        rules = rules.get("items", rules)
        if "$ref" in rules:
            rules = schema()["$defs"][rules["$ref"].rsplit("/", 1)[1]]
    return set(rules["enum"]) - {None}


def test_the_schema_in_docs_is_the_one_of_the_program() -> None:
    assert_golden(DOCS / "hasil.schema.json", schema_text())


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(schema())


def test_every_word_the_program_writes_is_in_the_schema() -> None:
    for enum, path in (
        (Rung, ("pedoman", "tangga")),
        (LineKind, ("garis", "jenis")),
        (LineWay, ("garis", "bila_tidak_muat")),
        (Origin, ("usulan", "asal")),
        (Outcome, ("usulan", "hasil")),
        (TieMeans, ("nilai_sama", "cara")),
        (Sex, ("orang", "jenis_kelamin")),
        (Unsur, ("orang", "unsur")),
        (VoteMethod, ("suara", "cara")),
        (Placement, ("hitungan", "usulan", "garis")),
        (Rung, ("hitungan", "usulan", "dilewati")),
    ):
        assert {member.value for member in enum} == allowed(*path), path


def test_what_the_program_writes_keeps_to_the_schema(validator: Draft202012Validator) -> None:
    results = results_of(rich())
    assert [] == list(validator.iter_errors(results))
    assert is_in_shape(results)


@pytest.mark.parametrize("every", [6, pytest.param(1, marks=pytest.mark.long)])
def test_we_and_a_validator_agree_on_every_changed_value(
    results: Results, validator: Draft202012Validator, every: int
) -> None:
    refused = 0
    for number, place in enumerate(one_of_each(results)):
        for other in OTHERS[number % every :: every]:
            changed = with_leaf(results, place, other)
            expected = validator.is_valid(changed)
            assert expected is is_in_shape(changed), (place, other)
            refused += not expected
    assert refused > 1000 / every


@pytest.mark.parametrize("every", [3, pytest.param(1, marks=pytest.mark.long)])
def test_we_and_a_validator_agree_on_every_missing_and_every_unknown_key(
    results: Results, validator: Draft202012Validator, every: int
) -> None:
    parents = dict.fromkeys(place[:-1] for place in one_of_each(results) if isinstance(place[-1], str))
    for parent in [*parents][::every]:
        unknown = with_leaf(results, (*parent, "tidak_dikenal"), 1)
        assert validator.is_valid(unknown) is is_in_shape(unknown), parent
    for place in [*one_of_each(results)][::every]:
        for length in range(1, len(place) + 1):
            if isinstance(place[length - 1], str):
                changed = without(results, *place[:length])
                assert validator.is_valid(changed) is is_in_shape(changed), place[:length]


def test_a_list_with_a_text_twice_is_refused_where_the_schema_says_so(
    results: Results, validator: Draft202012Validator
) -> None:
    ladder = [*results["pedoman"]["tangga"][:3], results["pedoman"]["tangga"][0]]
    changed = with_leaf(results, ("pedoman", "tangga"), ladder)
    assert not validator.is_valid(changed)
    assert not is_in_shape(changed)


def test_a_keyword_we_do_not_understand_is_our_fault_and_is_told() -> None:
    with pytest.raises(ValueError, match="multipleOf"):
        first_fault(1, {"multipleOf": 2}, {})


def test_the_place_of_a_fault_is_named() -> None:
    changed = with_leaf(results_of(rich()), ("usulan", 3, "biaya_usulan"), "1")
    expected = shape.Fault(
        wrong=shape.Wrong.TYPE,
        place=("usulan", 3, "biaya_usulan"),
        detail="string",
        expected=("integer", "null"),
    )
    assert expected == first_fault(changed, schema(), schema()["$defs"])
