"""When items are to be expected: as planned, late, after a pause, passed over."""

from datetime import datetime, timedelta, timezone
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sessions.values import agenda
from sessions.values.agenda import MORNING, AgendaId, AgendaItem, Pause, plan

WIB = timezone(timedelta(hours=7))


def at(clock: str) -> datetime:
    hour, minute = map(int, clock.split("."))
    return datetime(2027, 2, 3, hour, minute, tzinfo=WIB)


def item(name: str, minutes: int, started: str = "", ended: str = "") -> AgendaItem:
    return AgendaItem(
        id=AgendaId(name),
        title=name,
        minutes=minutes,
        started=at(started) if started else None,
        ended=at(ended) if ended else None,
    )


def told(*items: AgendaItem, now: str, pauses: tuple[Pause, ...] = (), first: str = "8.30") -> list[str]:
    found = plan(items, pauses, at(first) if first else None, at(now))
    return [f"{f.start:%H.%M}–{f.end:%H.%M}" if f.start and f.end else "-" for f in found]


def test_before_the_day_begins_the_plan_holds() -> None:
    assert ["08.30–09.00", "09.00–09.10"] == told(item("a", 30), item("b", 10), now="7.50")


def test_a_late_beginning_moves_everything() -> None:
    assert ["08.47–09.17", "09.17–09.27"] == told(item("a", 30), item("b", 10), now="8.47")


def test_on_another_day_nothing_is_late() -> None:
    found = plan((item("a", 30),), (), at("8.30"), at("9.00") + timedelta(days=2))
    assert at("8.30") == found[0].start


def test_what_runs_too_long_moves_what_follows() -> None:
    items = (item("a", 30, "8.30", "8.55"), item("b", 10, "8.55"), item("c", 5))
    assert ["08.30–08.55", "08.55–09.05", "09.05–09.10"] == told(*items, now="9.00")
    assert ["08.30–08.55", "08.55–09.12", "09.12–09.17"] == told(*items, now="9.12")


def test_what_was_passed_over_has_no_times() -> None:
    assert ["-", "08.40–08.50", "08.50–08.55"] == told(item("a", 30), item("b", 10, "8.40"), item("c", 5), now="8.45")


def test_nobody_knows_the_times_before_the_hour_is_set() -> None:
    assert ["-"] == told(item("a", 30), now="8.00", first="")


def test_a_pause_is_added_to_what_runs() -> None:
    pause = Pause(reason="ishoma", started=at("9.00"), ended=at("9.20"))
    assert ["08.50–09.40", "09.40–09.45"] == told(item("a", 30, "8.50"), item("b", 5), now="9.25", pauses=(pause,))


def test_a_pause_that_lasts_is_expected_to_end_as_said() -> None:
    pause = Pause(reason="ishoma", started=at("9.00"), until=at("9.15"))
    assert ["08.50–09.35", "09.35–09.40"] == told(item("a", 30, "8.50"), item("b", 5), now="9.05", pauses=(pause,))


def test_minutes_of_a_pause_are_not_those_of_the_item() -> None:
    pauses = (Pause(reason="x", started=at("8.40"), ended=at("8.50")), Pause(reason="y", started=at("8.58")))
    assert timedelta(minutes=18) == agenda.spent(item("a", 30, "8.30"), pauses, at("9.10"))


def test_the_morning_is_from_half_past_eight_to_twelve_then_ishoma() -> None:
    assert timedelta(hours=3, minutes=30) == timedelta(minutes=sum(i.minutes for i in MORNING if i.id != "ishoma"))
    assert {"doa", "ishoma"} <= {i.id for i in MORNING}
    assert "ishoma" == MORNING[-1].id


def test_the_item_at_a_time_is_the_one_that_ran_then() -> None:
    items = (item("a", 30, "8.30", "8.55"), item("b", 10, "8.55"))
    assert [None, "a", "b"] == [
        found.id if found else None for found in (agenda.held_at(items, at(c)) for c in ("8.00", "8.40", "9.00"))
    ]


@given(
    st.lists(st.integers(1, 90), min_size=1, max_size=8),
    st.integers(0, 8),
    st.integers(0, 300),
    st.integers(0, 60),
)
def test_expected_times_never_overlap_and_never_lie_in_the_past(
    minutes: list[int], begun: int, later: int, lost: int
) -> None:
    start = at("8.30")
    items, clock = [], start
    for number, length in enumerate(minutes):
        if number < begun:
            end = clock + timedelta(minutes=length) if number < begun - 1 else None
            items.append(AgendaItem(id=AgendaId(str(number)), title="x", minutes=length, started=clock, ended=end))
            clock = end or clock
        else:
            items.append(AgendaItem(id=AgendaId(str(number)), title="x", minutes=length))
    now = clock + timedelta(minutes=later)
    pauses = (Pause(reason="x", started=start, ended=start + timedelta(minutes=lost)),)
    found = plan(items, pauses, start, now)
    coming = [f for f in found if f.item.started is None]
    assert all(f.start is not None and f.end is not None for f in found)
    assert all(f.start >= now for f in coming)
    assert all(before.end <= after.start for before, after in pairwise(found) if after in coming)
