"""Names of activities in few cells: what they keep, and that they stay apart."""

import re
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.kinds import KINDS
from sessions.record.codec import decode
from sessions.sample.play import scenes
from sessions.sentences.short import first_parts, short_name


@pytest.mark.parametrize(
    ("cells", "short"),
    [
        (70, "Overlay jalan kabupaten ruas Tawangsari–Tamansari (300 m x 4 m)"),
        (50, "Overlay jalan kabupaten ruas Tawangsari–Tamansari"),
        (30, "Overlay Tawangsari–Tamansari"),
        (18, "Overlay T…amansari"),
    ],
)
def test_brackets_go_first_then_kinds_are_short_then_the_middle_is_left_out(cells, short):
    assert short == short_name("Overlay jalan kabupaten ruas Tawangsari–Tamansari (300 m x 4 m)", cells)


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Talud jalan Dk. Gandu (55 m x 2,5 m)", "Talud Gandu"),
        ("Perpipaan mata air Sendang", "Pipa Sendang"),
        ("Pembangunan jembatan pelat beton Dk. Jetis (6 m x 4 m)", "Jembatan Jetis"),
        ("Rehabilitasi ruang kelas SD Negeri 02 Kuto", "Rehab k…02 Kuto"),
    ],
)
def test_it_says_in_fifteen_cells_what_and_where(name, short):
    assert short == short_name(name, 15)


@cache
def names():
    """Village and name of every proposal of the sample."""
    decisions = [decode(scene.kind, scene.data, KINDS) for scene in scenes()]
    drafts = [draft for decision in decisions for draft in getattr(decision, "drafts", ())]
    return sorted({(draft.village, draft.activity) for draft in drafts})


@pytest.mark.parametrize("cells", range(16, 41))
def test_with_its_village_every_name_of_the_sample_stays_apart(cells):
    assert 138 <= len(names())
    assert len(names()) == len({(village, short_name(name, cells)) for village, name in names()})


WORDS = st.sampled_from(
    ["Talud", "jalan", "Dk.", "Krajan", "RT", "03/05", "1.250,5", "m", "(55 m x 2,5 m)", "Pembangunan"]
)


@given(words=st.lists(WORDS, min_size=1, max_size=9), cells=st.integers(0, 60))
def test_it_has_at_most_so_many_cells_and_cuts_no_number(words, cells):
    name = " ".join(words)
    short = short_name(name, cells)
    assert cells >= len(short)
    whole = set(re.split(r"[ …()]", name))
    assert {part for part in re.split(r"[ …()]", short) if re.search(r"\d", part)} <= whole


@pytest.mark.parametrize(
    ("number", "told"),
    [
        ("470/12/2027", "470/12/2027"),
        ("005/123/DS/2027", "005/123/…"),
        ("400.10.2.2/123", "400.10.2.2…"),
        ("TANPA-NOMOR-2027", "TANPA-NOMO…"),
    ],
)
def test_the_number_of_a_letter_keeps_its_first_parts_and_always_says_something(number, told):
    assert told == first_parts(number, 11)
