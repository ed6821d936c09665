"""The order of the day: items with planned minutes, when each really began and ended, what is to be expected now."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NewType

LONGEST_MINUTES = 600
"""More minutes for an item or a pause are a slip of the hand."""


AgendaId = NewType("AgendaId", str)
"""Short stable key, `pleno-1`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedItem:
    """An item as it is arranged: what it is called and how many minutes it is given."""

    id: AgendaId
    title: str
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem(PlannedItem):
    """One item of the order of the day; times are None until it begins or ends."""

    started: datetime | None = None
    ended: datetime | None = None

    @property
    def is_running(self) -> bool:
        """Whether it has begun and not ended."""
        return self.started is not None and self.ended is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """The sidang stood still (skors); `until` is when it was to go on, `ended` when it did."""

    reason: str
    started: datetime
    until: datetime | None = None
    ended: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """An item with the times that are known or, of what is still to come, to be expected; None where passed over."""

    item: AgendaItem
    start: datetime | None
    end: datetime | None


def _item(id_: str, title: str, minutes: int) -> AgendaItem:
    return AgendaItem(id=AgendaId(id_), title=title, minutes=minutes)


ORDER_OF_THE_DAY = (
    _item("pendaftaran", "Pendaftaran peserta", 30),
    _item("pembukaan", "Pembukaan dan Indonesia Raya", 10),
    _item("doa", "Doa", 5),
    _item("laporan", "Laporan Ketua Panitia", 5),
    _item("sambutan", "Sambutan dan pembukaan resmi", 15),
    _item("paparan", "Pemaparan narasumber", 30),
    _item("pleno-1", "Sidang Pleno I", 20),
    _item("komisi", "Sidang Komisi", 60),
    _item("pleno-2", "Sidang Pleno II", 45),
    _item("utusan", "Penetapan utusan", 15),
    _item("pembacaan", "Pembacaan dan penandatanganan Berita Acara", 15),
    _item("penutupan", "Penutupan dan doa", 5),
    _item("ishoma", "Ishoma", 30),
)
"""The agenda of a session whose opening names none."""

SPOKEN_AT = frozenset({AgendaId("laporan"), AgendaId("sambutan")})
"""Items whose speakers stand under *Sambutan* in the Berita Acara."""

_MORNING = {"pendaftaran": 30, "pembukaan": 5, "paparan": 20, "pleno-1": 15, "komisi": 50, "pleno-2": 40, "utusan": 10,
            "pembacaan": 10}  # fmt: skip

MORNING = tuple(
    PlannedItem(id=item.id, title=item.title, minutes=_MORNING.get(item.id, item.minutes)) for item in ORDER_OF_THE_DAY
)
"""What a new session begins with: 08.30 to 12.00, then ishoma."""

COMMISSIONS = AgendaId("komisi")
PLENO_ONE = AgendaId("pleno-1")
PLENO_TWO = AgendaId("pleno-2")
PLENARIES = frozenset({PLENO_ONE, PLENO_TWO})
"""The items that check the quorum as they open."""


def running(agenda: Iterable[AgendaItem]) -> AgendaItem | None:
    """The item that runs now."""
    return next((item for item in agenda if item.is_running), None)


def following(agenda: Sequence[AgendaItem]) -> AgendaItem | None:
    """The first item behind the running one that has not been held; the first of all before the sidang begins."""
    now = running(agenda)
    later = agenda[agenda.index(now) + 1 :] if now else agenda
    return next((item for item in later if item.started is None), None)


def held_at(agenda: Iterable[AgendaItem], at: datetime) -> AgendaItem | None:
    """The item that ran at this time, as far as its last beginning tells; None before the first one."""
    begun = [item for item in agenda if item.started is not None and item.started <= at]
    return next((item for item in reversed(begun) if item.ended is None or at <= item.ended), None)


def paused(pauses: Iterable[Pause], start: datetime, end: datetime) -> timedelta:
    """How long the sidang stood still between two times."""
    lost = (min(pause.ended or end, end) - max(pause.started, start) for pause in pauses)
    return sum((span for span in lost if span > timedelta()), timedelta())


def open_pause(pauses: Sequence[Pause]) -> Pause | None:
    """The pause that lasts; None while the sidang goes on."""
    return next((pause for pause in pauses[-1:] if pause.ended is None), None)


def spent(item: AgendaItem, pauses: Iterable[Pause], now: datetime) -> timedelta:
    """How long an item has taken so far, without the pauses; nothing before it begins."""
    if item.started is None:
        return timedelta()
    end = item.ended or now
    return max(end - item.started - paused(pauses, item.started, end), timedelta())


def plan(
    agenda: Sequence[AgendaItem], pauses: Sequence[Pause], first: datetime | None, now: datetime
) -> tuple[Expected, ...]:
    """When each item was, or is now to be expected: what was late or stood still moves everything behind it.

    `first` is when the day was to begin, None if nobody has said. An item that was passed over has no times.
    """
    latest = max((number for number, item in enumerate(agenda) if item.started is not None), default=-1)
    at = _beginning(first, now) if latest < 0 else now
    found: list[Expected] = []
    for number, item in enumerate(agenda):
        if item.started is not None:
            end = item.ended or _expected_end(item, pauses, now)
            at = max(at or end, end)
            found.append(Expected(item=item, start=item.started, end=end))
        elif number < latest or at is None:
            found.append(Expected(item=item, start=None, end=None))
        else:
            end = at + timedelta(minutes=item.minutes)
            found.append(Expected(item=item, start=at, end=end))
            at = end
    return tuple(found)


def _beginning(first: datetime | None, now: datetime) -> datetime | None:
    """As planned, or now where that is past on the day itself."""
    return now if first is not None and first < now and first.date() == now.date() else first


def _expected_end(item: AgendaItem, pauses: Sequence[Pause], now: datetime) -> datetime:
    """When the planned minutes will be over, at the earliest now and after a pause that lasts."""
    started = item.started or now
    last = open_pause(pauses)
    waits = max(last.until - now, timedelta()) if last and last.until else timedelta()
    return max(now, started + timedelta(minutes=item.minutes) + paused(pauses, started, now)) + waits
