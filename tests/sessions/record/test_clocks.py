"""A line that is more than a minute older than the line before it is told; less is no matter."""

from dataclasses import replace
from datetime import timedelta

from support.small import prepared

from sessions.record.clocks import is_behind, setback, setbacks


def entries(*seconds: int):
    """The first lines of a journal, each so many seconds after the first."""
    lines = prepared().entries[: len(seconds)]
    first = lines[0].at
    return [replace(line, at=first + timedelta(seconds=span)) for line, span in zip(lines, seconds, strict=True)]


def test_a_minute_back_is_no_matter_and_a_second_more_is() -> None:
    assert [] == list(setbacks(entries(0, 100, 40)))
    (found,) = setbacks(entries(0, 100, 39, 39, 50))
    assert 3 == found.seq


def test_the_sentence_names_both_lines_and_the_day_where_it_is_another() -> None:
    first, second = setbacks(entries(0, 86_400, 0, 7_200, 3_600))
    assert (
        "Jam komputer mundur: keputusan 2 tertulis 19 Januari 2027 pukul 09.00, keputusan 3 18 Januari 2027 pukul "
        "09.00." == first.sentence
    )
    assert (
        "Jam komputer mundur: keputusan 4 tertulis 18 Januari 2027 pukul 11.00, keputusan 5 pukul 10.00."
        == second.sentence
    )


def test_the_first_line_and_lines_that_are_not_there_have_no_line_before_them() -> None:
    lines = entries(0, -500)
    assert [None, None, None] == [setback(lines, seq) for seq in (0, 1, 3)]
    assert setback(lines, 2) is not None


def test_the_clock_of_now_is_measured_against_the_last_line_only() -> None:
    lines = entries(0, 5_000, 100)
    now = lines[0].at
    assert not is_behind((), now)
    assert not is_behind(lines, now + timedelta(seconds=40))
    assert is_behind(lines, now + timedelta(seconds=39))


def test_exactly_a_minute_is_no_matter_at_the_second_line_too() -> None:
    assert [] == list(setbacks(entries(60, 0)))
    (found,) = setbacks(entries(61, 0))
    assert 2 == found.seq
    assert setback(entries(61, 0), 2) == found
