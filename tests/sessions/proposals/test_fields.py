"""The rows of the fields and the draft agree: every field has one row, and what a row makes is what the draft holds."""

from dataclasses import MISSING, fields
from types import NoneType
from typing import get_args, get_origin, get_type_hints

import pytest

from sessions.intake.mapping import clear_meaning
from sessions.intake.source_fields import in_words
from sessions.proposals.fields import FIELDS, IN_FILES, ON_PAGE
from sessions.values.proposals import ProposalDraft

TYPES = get_type_hints(ProposalDraft)
DEFAULTS = {field.name: field.default for field in fields(ProposalDraft)}
ROWS = pytest.mark.parametrize("row", FIELDS.values(), ids=FIELDS)


def is_of(value: object, hint: object) -> bool:
    """Whether the value is what the hint says, looked at as deeply as drafts go."""
    if get_origin(hint) is tuple:
        return isinstance(value, tuple) and all(is_of(part, get_args(hint)[0]) for part in value)
    parts = get_args(hint) or (hint,)
    return type(value) in {getattr(part, "__supertype__", part) for part in parts}


def test_every_field_of_a_draft_has_one_row() -> None:
    assert set(TYPES) == set(FIELDS) == set(IN_FILES.fields)
    assert all(name == row.name for name, row in FIELDS.items())


@ROWS
def test_what_a_row_reads_is_what_the_draft_holds(row) -> None:
    if row.read:
        made, _why = get_args(get_type_hints(row.read)["return"])
        assert made == TYPES[row.name]
        assert row.read("") == (DEFAULTS[row.name], None)
    if row.asked and row.asked.read:
        typed = get_type_hints(row.asked.read)["return"]
        assert TYPES[row.name] in {typed, *(part for part in get_args(typed) if part is not NoneType)}
    assert all(is_of(example, TYPES[row.name]) for example in row.examples)


@ROWS
def test_a_field_that_files_have_is_known_by_its_heading_and_phrases(row) -> None:
    if row.synonyms:
        assert all((row.name, 100) == clear_meaning(IN_FILES.meanings, (text,)) for text in row.synonyms.split("|"))
    assert bool(row.heading) == bool(row.known_as or row.synonyms)


@ROWS
def test_nothing_known_of_a_field_is_nothing_in_words(row) -> None:
    if (default := DEFAULTS[row.name]) is not MISSING:
        assert "" == row.show(default) == in_words(default)


def test_no_two_rows_have_the_same_key_label_or_place() -> None:
    for taken in (
        [row.column for row in FIELDS.values() if row.column],
        [row.label for row in FIELDS.values()],
        [row.heading for row in FIELDS.values() if row.heading],
        [row.page for row in ON_PAGE],
    ):
        assert len(taken) == len(set(taken))
