"""Decisions about who came, by name, and who of the delegates has a seat."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from sessions.attendance import facts as attendance
from sessions.kernel import checks
from sessions.kernel.decision import (
    Amends,
    Decision,
    Facts,
    Group,
    Minutes,
    Stamp,
    decides,
    in_the_sidang,
    require_open_sidang,
)
from sessions.kernel.refusals import NOTHING_TO_DO, PERSON_ALREADY_LISTED, Refusal
from sessions.kernel.session import Session
from sessions.sentences import clauses
from sessions.sentences.clauses import listed
from sessions.values.attendance import Person, PersonCard, PersonId, Presence, Sex
from sessions.values.office import VillageCode

DELEGATE_NEEDS_VILLAGE = Refusal(
    "DELEGATE_NEEDS_VILLAGE",
    fields=("village",),
    found="Utusan {desa} belum disebut {desa}nya.",
    advice="Pilih {desa} yang diwakilinya.",
)

SEATLESS = "tanpa hak suara karena kursinya penuh"
"""Said of a delegate whose village has no seat left."""

TOO_MANY_DELEGATES = Refusal(
    "TOO_MANY_DELEGATES",
    fields=("is_delegate", "delegates"),
    found="Utusan {village} menjadi {delegates}, paling banyak {allowed}.",
    plain="Utusan {desa} itu sudah penuh.",
    advice="Catat sebagai peserta tanpa hak suara, atau catat penggantian utusan.",
)


def require_seat(session: Session, card: PersonCard) -> None:
    """Somebody who is given a voice finds a seat free among the delegates of the village known by name."""
    if not takes_seat(session, card) or card.village is None:
        return
    allowed = session.house_rules.delegates_per_village
    delegates = 1 + _named(session, card.village)
    if delegates > allowed:
        raise TOO_MANY_DELEGATES(village=session.village_name(card.village), allowed=allowed, delegates=delegates)


def takes_seat(session: Session, card: PersonCard) -> bool:
    """Whether somebody votes: a delegate in the hall, or from elsewhere where the house rules say so."""
    return card.is_delegate and (card.presence is Presence.ONSITE or session.house_rules.online_voice)


def _named(session: Session, village: VillageCode) -> int:
    """Delegates of the village with a vote whose names are known."""
    cards = (person.card for person in attendance.present_people(session))
    return sum(takes_seat(session, card) and card.village == village for card in cards)


def seated(session: Session, arriving: Iterable[PersonCard]) -> tuple[PersonCard, ...]:
    """The same people; a delegate who finds no seat has no vote: the first of a village sit, the others are guests."""
    allowed = session.house_rules.delegates_per_village
    taken: Counter[VillageCode] = Counter()
    found = []
    for card in arriving:
        if takes_seat(session, card) and card.village is not None:
            if _named(session, card.village) + taken[card.village] < allowed:
                taken[card.village] += 1
            else:
                card = replace(card, is_delegate=False)  # noqa: PLW2901 - the same person, without the vote
        found.append(card)
    return tuple(found)


def require_valid_card(session: Session, card: PersonCard, listed: Iterable[PersonCard]) -> None:
    """A known village, one for a delegate, and somebody new."""
    checks.require_village(session, card.village)
    if card.is_delegate and card.village is None:
        raise DELEGATE_NEEDS_VILLAGE()
    require_somebody_new(session, card, listed)


def require_somebody_new(session: Session, card: PersonCard, listed: Iterable[PersonCard]) -> None:
    """A name, a known commission, and nobody who is listed already."""
    checks.require_text(card.name, "nama", at="name")
    if card.commission is not None:
        checks.require_commission(session, card.commission)
    if any(identity(other) == identity(card) for other in listed):
        raise PERSON_ALREADY_LISTED(name=card.name)


def identity(card: PersonCard) -> tuple[str, str, VillageCode | None]:
    """What two people on the list never share."""
    return card.name.strip().casefold(), card.institution.strip().casefold(), card.village


def _cards(session: Session) -> list[PersonCard]:
    return [person.card for person in session.people.values()]


def with_people(session: Session, cards: Iterable[PersonCard], stamp: Stamp) -> Session:
    """The session with these people on the list, numbered by arrival, and no longer expected.

    A delegate whose village has no seat left is here without a vote.
    """
    wanted = tuple(cards)
    people = dict(session.people)
    for asked, card in zip(wanted, seated(session, wanted), strict=True):
        id_ = PersonId(f"P{len(people) + 1:03d}")
        people[id_] = Person(
            id=id_,
            card=card,
            arrived=in_the_sidang(session, stamp),
            is_surplus=asked.is_delegate and not card.is_delegate,
        )
    came = {identity(card) for card in wanted}
    guests = {id_: card for id_, card in session.guests.items() if identity(card) not in came}
    return replace(session, people=people, guests=guests)


_facts = partial(Facts, group=Group.ATTENDANCE, place="hadir")


@decides
class PersonArrived(Decision):
    """Somebody signed the attendance list."""

    facts = _facts(
        mended_by=("PersonCorrected", "PersonLeft"),
        how="betulkan dengan u di Hadir (g h); yang tidak hadir ditandai pulang dengan Spasi",
        amendment=Amends.AGAIN,
        minutes=Minutes.ARRIVALS,
    )

    card: PersonCard

    def check(self, session: Session) -> None:
        """A name, a known village and commission; a delegate without a seat comes without a vote."""
        require_open_sidang(session, self)
        require_valid_card(session, self.card, _cards(session))

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The next id, in order of arrival."""
        return with_people(session, [self.card], stamp)

    def sentence(self, after: Session) -> str:
        (surplus,) = _beyond(after, [self.card]) or ("",)
        return f"Hadir: {_card(after, self.card)}{f', {SEATLESS}' if surplus else ''}"


@decides
class PeopleArrived(Decision):
    """A list of names at once (an attendance file, or a bulk "semua hadir"); one decision, one undo."""

    facts = _facts(
        mended_by=("PersonCorrected", "PersonLeft"),
        how="betulkan satu per satu dengan u di Hadir (g h); yang tidak hadir ditandai pulang dengan Spasi",
        amendment=Amends.AGAIN,
        minutes=Minutes.ARRIVALS,
    )

    cards: tuple[PersonCard, ...]

    def check(self, session: Session) -> None:
        """Each card as if they came one after the other."""
        require_open_sidang(session, self)
        if not self.cards:
            raise NOTHING_TO_DO()
        listed = _cards(session)
        for card in self.cards:
            require_valid_card(session, card, listed)
            listed.append(card)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """Ids in the order of the list."""
        return with_people(session, self.cards, stamp)

    def sentence(self, after: Session) -> str:
        men = sum(card.sex is Sex.MALE for card in self.cards)
        beyond = _beyond(after, self.cards)
        told = f"; {SEATLESS}: {listed(beyond)}" if beyond else ""
        return f"{len(self.cards)} orang dicatat hadir (L {men}, P {len(self.cards) - men}){told}"


@decides
class PersonCorrected(Decision):
    """A wrong name, sex, institution or unsur put right; the id stays."""

    facts = _facts(how="betulkan lagi dengan u di Hadir (g h)", amendment=Amends.AGAIN, minutes=Minutes.ARRIVALS)

    person: PersonId
    card: PersonCard

    def check(self, session: Session) -> None:
        """A known person, a card that says something else and is not somebody else's."""
        require_open_sidang(session, self)
        person = checks.require_person(session, self.person)
        if self.card == person.card:
            raise NOTHING_TO_DO()
        others = replace(session, people={id_: p for id_, p in session.people.items() if id_ != self.person})
        require_valid_card(session, self.card, _cards(others))
        if person.is_present:
            require_seat(others, self.card)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The card is replaced; who is given the vote is no surplus any more."""
        was = session.people[self.person]
        person = replace(was, card=self.card, is_surplus=was.is_surplus and not self.card.is_delegate)
        return replace(session, people={**session.people, self.person: person})

    def sentence(self, after: Session) -> str:
        return f"Data hadir diperbaiki: {_card(after, self.card)}"


def _beyond(after: Session, cards: Iterable[PersonCard]) -> list[str]:
    """Those of the cards whose village had no seat left."""
    wanted = {identity(card) for card in cards if card.is_delegate}
    found = (p.card for p in after.people.values() if p.is_surplus and identity(p.card) in wanted)
    return [with_village(after, card) for card in found]


def with_village(session: Session, card: PersonCard) -> str:
    """`Sukardi (Desa Kuto)`."""
    return f"{card.name} ({clauses.village(session, card.village)})"


def _card(session: Session, card: PersonCard) -> str:
    """The name and where from: the village of a delegate, else the institution, the village or the unsur."""
    if card.is_delegate:
        return f"{card.name}, utusan {clauses.village(session, card.village)}"
    origin = clauses.village(session, card.village) if card.village else card.unsur.value
    return f"{card.name} ({card.institution or origin})"
