"""The themes of a proposal in any words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.intake.repairs.codes import read_themes
from sessions.intake.verdicts import Why
from sessions.values.labels import Theme, in_order


@pytest.mark.parametrize(
    ("text", "themes", "why"),
    [
        ("Stunting", (Theme.STUNTING,), None),
        ("PKE dan stunting", (Theme.EXTREME_POVERTY, Theme.STUNTING), None),
        ("ketahanan pangan; Mitigasi Bencana", (Theme.DISASTER, Theme.FOOD), None),
        ("Gender/Disabilitas/Anak", (Theme.INCLUSION,), None),
        ("gizi, stunting", (Theme.STUNTING,), None),
        ("stunting; -", (Theme.STUNTING,), None),
        ("stunting, pariwisata", (Theme.STUNTING,), Why.THEME_UNKNOWN),
        ("infrastruktur", (), Why.THEME_UNKNOWN),
        ("-", (), None),
        ("", (), None),
    ],
)
def test_themes_are_read_by_their_words_and_others_flagged(text, themes, why) -> None:
    assert (themes, why) == read_themes(text)


@given(st.lists(st.sampled_from(Theme)), st.sampled_from([", ", "; ", " | "]))
def test_what_the_form_writes_is_read_back(themes: list[Theme], between: str) -> None:
    assert (in_order(themes), None) == read_themes(between.join(themes))
