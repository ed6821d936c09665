"""Volumes written as sides: nothing is taken unasked, one answer takes the length or the area for the whole file."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.tables import WISHES, read

from sessions.intake.account import Topic, account_of
from sessions.intake.preview import with_overrides
from sessions.intake.sides import SideTaken, sided, taken
from sessions.intake.verdicts import Preview, Verdict
from sessions.proposals.facts import written_volume
from sessions.proposals.fields import IN_FILES
from sessions.values.office import Office

HEADINGS = ["No", "Kegiatan", "Desa", "Volume", "Satuan", "Biaya"]


def measured(office: Office, *volumes: str, unit: str = "") -> Preview:
    named = zip(WISHES * 2, volumes, strict=False)
    rows = [[str(n), wish, "Botok", volume, unit, "45000000"] for n, (wish, volume) in enumerate(named, start=1)]
    return read(office, [HEADINGS, *rows])


SIDES = [
    ("350 x 3 m", "", "350 m", "1.050 m2"),
    ("120 x 1,5 m", "", "120 m", "180 m2"),
    ("200 x 2", "m", "200 m", "400 m2"),
    ("10 x 2", "", "10 m", "20 m2"),
    ("0,8 m x 350 m", "", "350 m", "280 m2"),
    ("12 x 6 m x 2", "", "12 m", ""),
    ("1,2 km x 3 m", "", "1.200 m", "3.600 m2"),
    ("P 150m L 3m T 10cm", "", "150 m", ""),
]


@pytest.mark.parametrize(("written", "unit", "length", "area"), SIDES)
def test_sides_offer_their_length_and_area(office: Office, written: str, unit: str, length: str, area: str) -> None:
    seen = measured(office, written, "4 unit", unit=unit)
    [found] = sided(seen)
    assert (2, length, area) == (found.row, found.length, found.area)
    draft = seen.drafts[0]
    assert (None, Verdict.DOUBTFUL) == (draft.volume, seen.rows[0].verdict)
    assert written in written_volume(draft)


@pytest.mark.parametrize("written", ["0,6 x 0,8 m", "lihat RAB", "3 x 4 unit", "-", "40 m", "2 m, 30 m, 40 m"])
def test_what_has_no_length_is_not_asked_about(office: Office, written: str) -> None:
    assert () == sided(measured(office, written, "4 unit"))


def test_one_answer_fills_the_volumes_of_the_file_and_keeps_what_was_written(office: Office) -> None:
    seen = measured(office, "350 x 3 m", "4 unit", "120 x 1,5 m", "12 x 6 m x 2")
    [question] = [q for q in account_of(IN_FILES, seen).questions if q.topic is Topic.SIDES]
    assert ((2, 4, 5), False) == (question.rows, question.is_blocking)
    assert "3 volume ditulis sebagai ukuran, jadi belum terbaca: baris 2 “350 x 3 m”" in question.told
    assert "(350 m, 120 m, 12 m)?" in question.told
    long = with_overrides(seen, office, taken(sided(seen), SideTaken.LENGTH))
    assert [(350, "m"), (4, "unit"), (120, "m"), (12, "m")] == [(d.volume, d.unit) for d in long.drafts]
    assert ["Volume: 350 x 3 m", "", "Volume: 120 x 1,5 m", "Volume: 12 x 6 m x 2"] == [d.note for d in long.drafts]
    assert () == sided(long)
    assert not any(q.topic is Topic.SIDES for q in account_of(IN_FILES, long).questions)
    wide = with_overrides(seen, office, taken(sided(seen), SideTaken.AREA))
    assert [(1050, "m2"), (4, "unit"), (180, "m2"), (None, "m")] == [(d.volume, d.unit) for d in wide.drafts]


@given(st.integers(20, 9_999), st.integers(2, 19), st.sampled_from([" x ", "x", " X ", "*", " × "]), st.booleans())
def test_the_longer_side_is_the_length_and_the_product_the_area(
    office: Office,
    long: int,
    wide: int,
    times: str,
    is_turned: bool,  # noqa: FBT001
) -> None:
    sides = (wide, long) if is_turned else (long, wide)
    seen = measured(office, f"{times.join(map(str, sides))} m", "4 unit")
    for side, volume, unit in ((SideTaken.LENGTH, long, "m"), (SideTaken.AREA, long * wide, "m2")):
        draft = with_overrides(seen, office, taken(sided(seen), side)).drafts[0]
        assert (Decimal(volume), unit) == (draft.volume, draft.unit)
