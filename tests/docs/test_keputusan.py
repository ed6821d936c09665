"""docs/keputusan.md is what the code makes it; UPDATE_GOLDENS=1 writes it."""

from dataclasses import fields
from pathlib import Path

from support import reference_words as words
from support.decision_reference import reference
from support.golden import assert_golden

from sessions.kinds import KINDS

PAGE = Path(__file__).parents[2] / "docs" / "keputusan.md"


def test_the_page_is_the_one_that_the_code_makes() -> None:
    assert_golden(PAGE, reference())


def test_every_kind_and_every_field_of_its_data_has_its_words() -> None:
    text = reference()
    for kind in KINDS.values():
        section = text.partition(f"\n### {kind.__name__}\n")[2].partition("\n### ")[0]
        assert all(f"| `{field.name}` |" in section for field in fields(kind)), kind.__name__


def test_no_word_is_kept_for_a_field_that_is_gone() -> None:
    text = reference()
    assert [] == [name for name in words.FIELDS if f"| `{name}` |" not in text]
    assert [] == [name for name in words.SHAPES if f"### {name}\n" not in text]
