"""Alur: what is to be done now, as far as the session says; its works are derived and never ticked.

`of(session)` is the item that leads, `at(session, "pleno-2")` any item of the agenda, and `langkah-1` to `langkah-8`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from sessions.closing import checks
from sessions.kernel.checks import Gate
from sessions.kernel.session import Session
from sessions.language.local import Shown
from sessions.steps import works_sending, works_sidang, works_steps
from sessions.steps.works_rule import Asked, WorkRule, step_item
from sessions.steps.works_steps import finishing
from sessions.values import agenda
from sessions.values.agenda import AgendaId, AgendaItem
from sessions.values.steps import REPORTING, SENDING, SIDANG, TITLES


class Standing(StrEnum):
    """How a work stands; the value is the sign in front of it."""

    DONE = "✓"
    NOW = "▸"
    OPEN = "·"
    WAITS = "○"
    UNASKED = "–"
    CARRIED = "↷"


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """A work as it stands. `counted` is what is told beside it, and of one that waits for what: `menunggu 4`.

    `item` is where it is at home, of a carried one not where it is listed. `waits_for` are ids of what comes first;
    they stand in the same list. `row` is where its act puts the cursor: a code of a village, a proposal, a commission,
    a group of the attendance (unsur and village), None where there is no such row.

    Ids are stable. The last of an item is `lanjut`, which begins the next; the last of step n is `selesai-n`. A
    commission's is `komisi-I`.
    """

    id: str
    item: str
    title: Shown
    standing: Standing
    counted: str = ""
    waits_for: tuple[str, ...] = ()
    row: object = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Led:
    """An item of the agenda or a step with its works, those carried from earlier ones first.

    `place` is `7 dari 13` or `Langkah 4`.
    """

    item: str
    title: str
    place: str
    works: tuple[Work, ...]

    @property
    def now(self) -> Work | None:
        """What comes first; None where nothing is open."""
        return next((work for work in self.works if work.standing is Standing.NOW), None)


def of(session: Session) -> Led:
    """What is to be done now."""
    return at(session, session.derived(current))


def at(session: Session, item: str) -> Led:
    """The works of an item of the agenda, or of a step by `langkah-4`; KeyError where there is no such thing."""
    kept = session.derived(_kept)
    if item not in kept:
        kept[item] = _Board(session).led(item)
    return kept[item]


def _kept(_session: Session) -> dict[str, Led]:
    return {}


def current(session: Session) -> str:
    """The item that leads: the one that runs; outside the sidang the first step that is not done.

    After the closing its item leads on until its papers are out, or step 6 is begun.
    """
    if session.is_closed:
        steps = range(REPORTING, SENDING + 1)
        if works_sidang.is_handing_over(session):
            return works_sidang.closing_item(session)
    else:
        steps = range(1, SIDANG + 1)
        if now := agenda.running(session.agenda):
            return now.id
    return step_item(next((number for number in steps if number not in session.steps), steps[-1]))


class _Board:
    """Every work of a session, each looked at once."""

    def __init__(self, session: Session) -> None:
        self.session = session
        steps = (*works_steps.RULES, *works_sending.PERBAIKAN, *works_steps.FINISHING)
        rules = (*works_sidang.rules(session), *steps)
        self.rules = {rule.id: rule for rule in rules}
        self.mended_by = {str(_name(asked)): rule.id for rule in self.rules.values() for asked in rule.mends}
        self._done: dict[str, bool] = {}
        self._open: dict[str, bool] = {}
        self._waits: dict[str, tuple[str, ...]] = {}

    def led(self, item: str) -> Led:
        """The item with its works."""
        number = works_steps.number_of(item)
        if number is not None:
            own = tuple(works_steps.rules_in(self.session, number))
            carried = tuple(self._carried_to_step(number))
            is_again = number in self.session.steps and self.is_done(own[0])
            return self._led(item, str(TITLES[number]), f"Langkah {number}", own, carried, is_again=is_again)
        order = {each.id: each for each in self.session.agenda}
        held = order[AgendaId(item)]
        place = f"{self.session.agenda.index(held) + 1} dari {len(order)}"
        own = tuple(works_sidang.rules_in(self.session, held))
        return self._led(item, held.title, place, own, self._carried_to_item(held))

    def _led(
        self,
        item: str,
        title: str,
        place: str,
        own: Sequence[WorkRule],
        earlier: Iterable[WorkRule],
        *,
        is_again: bool = False,
    ) -> Led:
        """With what comes first: own works, but in a step that was finished and `is_again` open, what it carries."""
        own_ids = {rule.id for rule in own}
        awaited = (self.rules[id_] for rule in own if self.is_open(rule) for id_ in self.waits_for(rule))
        carried = {rule.id: rule for rule in (*earlier, *awaited) if rule.id not in own_ids and self.is_open(rule)}
        rows = (*carried.values(), *own)
        numbers = {rule.id: number for number, rule in enumerate(rows, start=1)}
        standings = [Standing.CARRIED] * len(carried) + [self._standing(rule) for rule in own]
        if Standing.OPEN in standings and not (is_again and carried):
            standings[standings.index(Standing.OPEN)] = Standing.NOW
        elif carried:
            standings[self._next_carried(carried.values(), own)] = Standing.NOW
        works = tuple(self._work(r, item, s, numbers) for r, s in zip(rows, standings, strict=True))
        return Led(item=item, title=title, place=place, works=works)

    def _next_carried(self, carried: Iterable[WorkRule], own: Iterable[WorkRule]) -> int:
        """The place of the first that a work of this item waits for; of the first where none does."""
        awaited = {id_ for rule in own if self.is_open(rule) for id_ in self.waits_for(rule)}
        return next((place for place, rule in enumerate(carried) if rule.id in awaited), 0)

    def _work(self, rule: WorkRule, item: str, standing: Standing, numbers: Mapping[str, int]) -> Work:
        waits_for = self.waits_for(rule) if self.is_open(rule) else ()
        return Work(
            id=rule.id,
            item=rule.items[0] if item not in rule.items else item,
            title=rule.title,
            standing=standing,
            counted="; ".join(filter(None, self._counted(rule, standing, waits_for, numbers))),
            waits_for=waits_for,
            row=rule.row(self.session),
        )

    def _counted(
        self, rule: WorkRule, standing: Standing, waits_for: Iterable[str], numbers: Mapping[str, int]
    ) -> Iterator[str]:
        if standing is Standing.WAITS:
            yield f"menunggu {_numbers(waits_for, numbers)}"
        yield rule.counted(self.session)
        left = [id_ for id_ in rule.leaves if id_ in numbers and self.is_open(self.rules[id_])]
        if left and self.is_open(rule):
            yield f"tetap terbuka: {_numbers(left, numbers)}"

    def _standing(self, rule: WorkRule) -> Standing:
        if self.is_done(rule):
            return Standing.DONE
        if not self.is_open(rule):
            return Standing.UNASKED
        return Standing.WAITS if self.waits_for(rule) else Standing.OPEN

    def is_done(self, rule: WorkRule) -> bool:
        """Whether the session says so."""
        if rule.id not in self._done:
            self._done[rule.id] = rule.done(self.session)
        return self._done[rule.id]

    def is_open(self, rule: WorkRule) -> bool:
        """Whether it is asked for and not done; after the closing only what may still be done."""
        if rule.id not in self._open:
            is_possible = rule.lasts or not self.session.is_closed
            self._open[rule.id] = is_possible and not self.is_done(rule) and rule.needed(self.session)
        return self._open[rule.id]

    def waits_for(self, rule: WorkRule) -> tuple[str, ...]:
        """What comes before it and is open, in the order of the table."""
        if rule.id not in self._waits:
            asked = (self._work_of(each) for each in rule.asks(self.session))
            first = (id_ for id_ in rule.after if self.is_open(self.rules[id_]))
            self._waits[rule.id] = tuple(dict.fromkeys((*first, *asked)))
        return self._waits[rule.id]

    def _work_of(self, asked: Asked) -> str:
        if asked == checks.STEPS_DONE:
            return next(rule.id for rule in works_steps.FINISHING if not self.is_done(rule))
        of = asked.of if isinstance(asked, Gate) else None
        return self.mended_by[str(_name(asked))] if of is None else finishing(of)

    def _carried_to_item(self, item: AgendaItem) -> Iterator[WorkRule]:
        """The first step before the sidang that is not finished, and the works of the items that were held."""
        if item.ended:
            return
        yield from islice((r for r in works_steps.FINISHING if not r.lasts and self.is_open(r)), 1)
        for held in works_sidang.passed(self.session):
            yield from (rule for rule in works_sidang.rules_in(self.session, held) if rule.id != works_sidang.NEXT)

    def _carried_to_step(self, number: int) -> Iterator[WorkRule]:
        """What the steps before were finished without, and of the sidang what may still be done.

        An amendment opens some of it once more, also where the last step is finished.
        """
        if number in self.session.steps and not (number == SENDING and self.session.amendments):
            return
        if number > SIDANG and self.session.is_closed:
            yield from (rule for rule in works_sidang.rules(self.session) if rule.lasts)
        for earlier in range(1 if number <= SIDANG else REPORTING, number):
            if earlier in self.session.steps:
                yield from works_steps.rules_in(self.session, earlier)


def _name(asked: Asked) -> Shown:
    return asked.name if isinstance(asked, Gate) else asked


def _numbers(ids: Iterable[str], numbers: Mapping[str, int]) -> str:
    return ", ".join(str(number) for number in sorted(numbers[id_] for id_ in ids if id_ in numbers))
