"""Attendance: how many are in the hall, of which unsur and sex, and how many voices each village has now.

A group is a unsur of a village (or of no village). Counts and names never refuse each other: as many came as the larger
of both says, men and women each for itself; whom only the count knows has no name yet. A voice is never made by the
larger of both: where the group was counted, its count says how many, else the names; a village has no more than its
seats. Whoever leaves takes the voice along, by name or by number, counted or not. Who takes part from elsewhere is
never among those counted at the door, and has a voice, or counts for the quorum, only where the house rules say so.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from sessions.kernel.session import Session
from sessions.rules import balloting
from sessions.values.attendance import Headcount, Party, Person, PersonCard, Presence, Sex, Unsur
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


def online(people: Iterable[Person]) -> tuple[Person, ...]:
    """Those who take part from elsewhere."""
    return tuple(person for person in people if person.card.presence is Presence.ONLINE)


def onsite(people: Iterable[Person]) -> tuple[Person, ...]:
    """Those in the hall itself, as they are counted at the door."""
    return tuple(person for person in people if person.card.presence is Presence.ONSITE)


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


def gathered(session: Session) -> dict[Group, Headcount]:
    """Every group that somebody of attended: the larger of count and names in heads, in delegates the count if any."""
    found = counted_groups(onsite(attended(session)))
    for group, head in session.headcounts.items():
        names = found.get(group)
        if names is None:
            found[group] = head
        else:
            found[group] = replace(head, men=max(head.men, names.men), women=max(head.women, names.women))
    for group, elsewhere in counted_groups(online(attended(session))).items():
        here = found.get(group)
        found[group] = elsewhere if here is None else _together(here, elsewhere)
    return found


def _together(one: Headcount, other: Headcount) -> Headcount:
    return replace(
        one,
        men=one.men + other.men,
        women=one.women + other.women,
        delegates=one.delegates + other.delegates,
    )


def nameless(session: Session) -> dict[Group, Headcounts]:
    """Those whom only the count knows, men and women, of each group that has any."""
    named = counted_groups(onsite(attended(session)))
    found: dict[Group, Headcounts] = {}
    for group, head in session.headcounts.items():
        names = named.get(group)
        men, women = (head.men, head.women) if names is None else (head.men - names.men, head.women - names.women)
        if men > 0 or women > 0:
            found[group] = Headcounts(unsur=group[0], men=max(0, men), women=max(0, women))
    return found


def out(session: Session) -> dict[Group, Party]:
    """Those who left by number and have not come back, of each group that has any."""
    found: dict[Group, Party] = {}
    for movement in session.movements:
        sign = -1 if movement.is_return else 1
        for party in movement.parties:
            was = found.get((party.unsur, party.village)) or replace(party, men=0, women=0, delegates=0)
            found[party.unsur, party.village] = replace(
                was,
                men=was.men + sign * party.men,
                women=was.women + sign * party.women,
                delegates=was.delegates + sign * party.delegates,
            )
    return {group: party for group, party in found.items() if party.total}


def nameless_inside(session: Session) -> dict[Group, Party]:
    """Those whom only the count knows and who are still in the hall, of each group that has any."""
    named, gone = counted_groups(onsite(attended(session))), out(session)
    found = {}
    for group, heads in nameless(session).items():
        left = gone.get(group)
        known = named[group].delegates if group in named else 0
        delegates = session.headcounts[group].delegates - known - (left.delegates if left else 0)
        men, women = (heads.men - left.men, heads.women - left.women) if left else (heads.men, heads.women)
        men, women = max(0, men), max(0, women)
        if men or women:
            found[group] = Party(
                unsur=group[0],
                village=group[1],
                men=men,
                women=women,
                delegates=max(0, min(delegates, men + women)),
            )
    return found


def villages_inside(session: Session) -> frozenset[VillageCode]:
    """Villages of which somebody is here now, by name or by number."""
    named = {person.card.village for person in present_people(session)}
    counted = {village for _, village in nameless_inside(session)}
    return frozenset(village for village in named | counted if village is not None)


def absent(session: Session) -> tuple[VillageCode, ...]:
    """Villages of which it was said that nobody came, and of which nobody did, in the order of the office."""
    came = {village for _, village in gathered(session)}
    villages = session.office.villages if session.office else ()
    return tuple(v.code for v in villages if v.code in session.absences and v.code not in came)


@dataclass(frozen=True, slots=True, kw_only=True)
class Surplus:
    """Delegates of a village beyond its seats, here without a vote: by name, and how many only the count knows."""

    village: VillageCode
    people: tuple[Person, ...]
    counted: int


def surplus(session: Session) -> tuple[Surplus, ...]:
    """Of each village that has any in the hall, in the order of the office."""
    found = []
    for village in session.office.villages if session.office else ():
        people = tuple(p for p in present_people(session) if p.is_surplus and p.card.village == village.code)
        named = Counter(_group(p.card) for p in attended(session) if p.is_surplus)
        counts = {group: head for group, head in session.headcounts.items() if group[1] == village.code}
        counted = sum(max(0, head.surplus - named[group]) for group, head in counts.items())
        if people or counted:
            found.append(Surplus(village=village.code, people=people, counted=counted))
    return tuple(found)


def by_unsur(session: Session) -> tuple[Headcounts, ...]:
    """Who attended, per unsur in the order of the form; only groups that somebody belongs to."""
    men: Counter[Unsur] = Counter()
    women: Counter[Unsur] = Counter()
    for group in gathered(session).values():
        men[group.unsur] += group.men
        women[group.unsur] += group.women
    return tuple(Headcounts(unsur=u, men=men[u], women=women[u]) for u in Unsur if men[u] + women[u])


def claims(
    session: Session, arriving: Iterable[PersonCard] = (), *, with_online: bool = False
) -> dict[VillageCode, int]:
    """Village delegates in the hall now as counts and names have them, whatever the seats; per village.

    `arriving` are people not yet on the list: what it would be with them. Who takes part from elsewhere is in it only
    `with_online`.
    """
    cards = [card for card in (*(p.card for p in present_people(session)), *arriving) if card.is_delegate]
    here = Counter(_group(card) for card in cards if card.presence is Presence.ONSITE)
    left = (p.card for p in onsite(attended(session)) if not p.is_present)
    gone = Counter(_group(card) for card in left if card.is_delegate)
    for group, head in session.headcounts.items():
        here[group] = max(0, head.delegates - gone[group])
    for group, party in out(session).items():
        here[group] = max(0, here[group] - party.delegates)
    if with_online:
        here.update(_group(card) for card in cards if card.presence is Presence.ONLINE)
    present: Counter[VillageCode | None] = Counter()
    for (_, village), delegates in here.items():
        present[village] += delegates
    return {v.code: present[v.code] for v in (session.office.villages if session.office else ())}


def voices(session: Session, arriving: Iterable[PersonCard] = (), *, on_cards: bool = False) -> dict[VillageCode, int]:
    """Village delegates with a vote now, per village in the order of the office; zero where none.

    As `claims`, and never more than the seats of a village. Who takes part from elsewhere is among them where the house
    rules say so, and never for a vote `on_cards`.
    """
    rules = session.house_rules
    claimed = claims(session, arriving, with_online=rules.online_voice and not on_cards)
    return {village: min(rules.delegates_per_village, count) for village, count in claimed.items()}


def quorum_now(session: Session) -> Quorum:
    """Quorum arithmetic at this moment, on the base of the invited village delegates."""
    rules = session.house_rules
    seats = rules.delegates_per_village
    invited = seats * (len(session.office.villages) if session.office else 0)
    return Quorum(
        present=sum(min(seats, count) for count in claims(session, with_online=rules.online_quorum).values()),
        invited=invited,
        needed=balloting.needed(invited, rules.quorum_numerator, rules.quorum_denominator),
    )


def disagreements(session: Session) -> tuple[Disagreement, ...]:
    """Groups counted quickly whose names do not (yet) tell the same men, women and delegates."""
    named = counted_groups(onsite(attended(session)))
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
