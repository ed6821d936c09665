"""Attendance: how many are in the hall, of which unsur and sex, and how many voices each village has now.

A group is a unsur of a village (or of no village). Where the group was counted quickly, that count says how many came,
until it is taken away; where it was not, the names say it. Both totals can be asked for, so that they can be
reconciled. A delegate known by name who leaves takes the voice along, counted or not.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from sessions.kernel.session import Session
from sessions.rules import balloting
from sessions.values.attendance import Headcount, Person, PersonCard, Sex, Unsur
from sessions.values.office import VillageCode

Group = tuple[Unsur, VillageCode | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Headcounts:
    """Men and women of one unsur."""

    unsur: Unsur
    men: int
    women: int

    @property
    def total(self) -> int:
        """Everybody of the unsur."""
        return self.men + self.women


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """A group whose quick count and list of names differ, in people or in the delegates among them."""

    group: Group
    counted: int
    named: int
    counted_delegates: int
    named_delegates: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Quorum:
    """The arithmetic of the quorum: village delegates present, invited and needed."""

    present: int
    invited: int
    needed: int

    @property
    def is_met(self) -> bool:
        """Whether enough village delegates are present."""
        return self.present >= self.needed


def present_people(session: Session) -> tuple[Person, ...]:
    """Everybody on the list who is in the hall now, by arrival."""
    return tuple(p for p in session.people.values() if p.is_present)


def attended(session: Session) -> tuple[Person, ...]:
    """Everybody who was in the hall at any time: the attendance list of the Berita Acara."""
    return tuple(session.people.values())


def _group(card: PersonCard) -> Group:
    return card.unsur, card.village


def counted_groups(people: Iterable[Person]) -> dict[Group, Headcount]:
    """Names gathered into groups, as a quick count would have it."""
    men: Counter[Group] = Counter()
    women: Counter[Group] = Counter()
    delegates: Counter[Group] = Counter()
    for person in people:
        group = _group(person.card)
        (men if person.card.sex is Sex.MALE else women)[group] += 1
        delegates[group] += person.card.is_delegate
    return {
        group: Headcount(
            unsur=group[0], village=group[1], men=men[group], women=women[group], delegates=delegates[group]
        )
        for group in [*men, *(g for g in women if g not in men)]
    }


def by_unsur(session: Session) -> tuple[Headcounts, ...]:
    """Who attended, per unsur in the order of the form; only groups that somebody belongs to."""
    men: Counter[Unsur] = Counter()
    women: Counter[Unsur] = Counter()
    for group in {**counted_groups(attended(session)), **session.headcounts}.values():
        men[group.unsur] += group.men
        women[group.unsur] += group.women
    return tuple(Headcounts(unsur=u, men=men[u], women=women[u]) for u in Unsur if men[u] + women[u])


def voices(session: Session, arriving: Iterable[PersonCard] = ()) -> dict[VillageCode, int]:
    """Village delegates with a vote in the hall now, per village in the order of the office; zero where none.

    `arriving` are people not yet on the list: what the voices would be with them.
    """
    here = Counter(_group(card) for card in (*(p.card for p in present_people(session)), *arriving) if card.is_delegate)
    gone = Counter(_group(p.card) for p in attended(session) if p.card.is_delegate and not p.is_present)
    for group, head in session.headcounts.items():
        here[group] = max(0, head.delegates - gone[group])
    present: Counter[VillageCode | None] = Counter()
    for (_, village), delegates in here.items():
        present[village] += delegates
    return {v.code: present[v.code] for v in (session.office.villages if session.office else ())}


def quorum_now(session: Session) -> Quorum:
    """Quorum arithmetic at this moment, on the base of the invited village delegates."""
    rules = session.house_rules
    invited = rules.delegates_per_village * (len(session.office.villages) if session.office else 0)
    return Quorum(
        present=sum(voices(session).values()),
        invited=invited,
        needed=balloting.needed(invited, rules.quorum_numerator, rules.quorum_denominator),
    )


def disagreements(session: Session) -> tuple[Disagreement, ...]:
    """Groups counted quickly whose names do not (yet) tell the same men, women and delegates."""
    named = counted_groups(attended(session))
    nobody = Headcount(unsur=Unsur.OTHER, village=None, men=0, women=0)
    found = ((group, head, named.get(group, nobody)) for group, head in session.headcounts.items())
    return tuple(
        Disagreement(
            group=group,
            counted=head.men + head.women,
            named=names.men + names.women,
            counted_delegates=head.delegates,
            named_delegates=names.delegates,
        )
        for group, head, names in found
        if (head.men, head.women, head.delegates) != (names.men, names.women, names.delegates)
    )


WAITING = "menunggu kuorum"
"""Why the sidang stands still where the chair postpones."""
