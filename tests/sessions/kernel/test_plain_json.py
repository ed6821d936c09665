"""One way to write JSON: a journal of any release has the bytes that the standard library would write."""

import json

from hypothesis import given
from hypothesis import strategies as st

from sessions.kernel.text import LARGEST, dump, load

texts = st.text(st.characters(exclude_categories=["Cs"]))
values = st.recursive(
    st.none() | st.booleans() | st.integers(-LARGEST, LARGEST) | texts,
    lambda inner: st.lists(inner) | st.dictionaries(texts, inner),
)


@given(values)
def test_it_is_the_compact_form_of_the_standard_library_and_comes_back_as_it_was(value):
    assert json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() == dump(value)
    assert value == load(dump(value))
