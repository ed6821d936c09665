"""Decisions about who is in the hall: quick counts, names, comings and goings."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial

from sessions.attendance import facts as attendance
from sessions.kernel import checks
from sessions.kernel.decision import (
    Amends,
    Decision,
    Facts,
    Ground,
    Group,
    Minutes,
    Stamp,
    decides,
    in_the_sidang,
    require_open_sidang,
)
from sessions.kernel.refusals import COUNT_INVALID, NOTHING_TO_DO, PERSON_ALREADY_LISTED, Refusal
from sessions.kernel.session import Session
from sessions.sentences import clauses
from sessions.values.attendance import Headcount, Person, PersonCard, PersonId, Sex, Unsur
from sessions.values.office import VillageCode

PERSON_ABSENT = Refusal(
    "PERSON_ABSENT",
    found="{name} tercatat sudah meninggalkan sidang.",
    plain="Yang bersangkutan tercatat sudah meninggalkan sidang.",
    advice="Catat bahwa yang bersangkutan kembali (g h).",
)

DELEGATE_NEEDS_VILLAGE = Refusal(
    "DELEGATE_NEEDS_VILLAGE",
    found="Utusan {desa} belum disebut {desa}nya.",
    advice="Pilih {desa} yang diwakilinya.",
)

TOO_MANY_DELEGATES = Refusal(
    "TOO_MANY_DELEGATES",
    found="Utusan {village} menjadi {delegates}, paling banyak {allowed}.",
    plain="Utusan {desa} itu sudah penuh.",
    advice="Catat sebagai peserta tanpa hak suara, atau catat penggantian utusan.",
)


def _require_seats(session: Session, village: VillageCode, delegates: int) -> None:
    """A village has no more voices than the house rules give it."""
    allowed = session.house_rules.delegates_per_village
    if delegates > allowed:
        raise TOO_MANY_DELEGATES(village=session.village_name(village), allowed=allowed, delegates=delegates)


def require_seats_for(session: Session, arriving: Sequence[PersonCard]) -> None:
    """The delegates among them find their seats free, by the count and by name."""
    here = (*(person.card for person in attendance.present_people(session)), *arriving)
    voices = attendance.voices(session, arriving)
    for card in arriving:
        if card.is_delegate and card.village is not None:
            named = sum(other.is_delegate and other.village == card.village for other in here)
            _require_seats(session, card.village, max(named, voices[card.village]))


def require_valid_card(session: Session, card: PersonCard, listed: Iterable[PersonCard]) -> None:
    """A known village, one for a delegate, and somebody new."""
    checks.require_village(session, card.village)
    if card.is_delegate and card.village is None:
        raise DELEGATE_NEEDS_VILLAGE()
    require_somebody_new(session, card, listed)


def require_somebody_new(session: Session, card: PersonCard, listed: Iterable[PersonCard]) -> None:
    """A name, a known commission, and nobody who is listed already."""
    checks.require_text(card.name, "nama")
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
    """The session with these people on the list, numbered by arrival, and no longer expected."""
    people = dict(session.people)
    for card in cards:
        id_ = PersonId(f"P{len(people) + 1:03d}")
        people[id_] = Person(id=id_, card=card, arrived=in_the_sidang(session, stamp))
    came = {identity(card) for card in cards}
    guests = {id_: card for id_, card in session.guests.items() if identity(card) not in came}
    return replace(session, people=people, guests=guests)


_facts = partial(Facts, group=Group.ATTENDANCE, place="hadir")


@decides
class HeadcountRecorded(Decision):
    """Quick attendance of one group; a second count of the same group replaces the first, 0 and 0 takes it away."""

    facts = _facts(
        how="ketik hitungan kelompok itu sekali lagi di Hadir (g h); 0 menghapusnya",
        amendment=Amends.AGAIN,
        minutes=Minutes.HEADCOUNTS,
    )

    unsur: Unsur
    village: VillageCode | None = None
    men: int
    women: int
    delegates: int = 0

    def check(self, session: Session) -> None:
        """Counts are not negative, delegates are among those counted and within the village's seats."""
        require_open_sidang(session, self)
        checks.require_village(session, self.village)
        checks.require_not_negative("hadir", self.men, self.women, self.delegates)
        if self.delegates > self.men + self.women:
            raise COUNT_INVALID(field="utusan")
        if not (self.men or self.women) and (self.unsur, self.village) not in session.headcounts:
            raise NOTHING_TO_DO()
        if self.village is not None:
            _require_seats(session, self.village, attendance.voices(self._counted(session))[self.village])
        elif self.delegates:
            raise DELEGATE_NEEDS_VILLAGE()

    def _counted(self, session: Session) -> Session:
        group = (self.unsur, self.village)
        counts = {key: head for key, head in session.headcounts.items() if key != group}
        if self.men or self.women:
            counts[group] = Headcount(
                unsur=self.unsur, village=self.village, men=self.men, women=self.women, delegates=self.delegates
            )
        return replace(session, headcounts=counts)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The count of the group is set."""
        return self._counted(session)

    def sentence(self, after: Session) -> str:
        unsur = self.unsur.label
        group = f"{unsur} ({clauses.village(after, self.village)})" if self.village else unsur
        if not self.men + self.women:
            return f"Hitung cepat {group} dihapus"
        delegates = f", di antaranya {self.delegates} utusan" if self.delegates else ""
        return f"Hitung cepat {group}: hadir {self.men + self.women} orang (L {self.men}, P {self.women}){delegates}"


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
        """A name, a known village and commission, and a free seat for a delegate."""
        require_open_sidang(session, self)
        require_valid_card(session, self.card, _cards(session))
        require_seats_for(session, [self.card])

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The next id, in order of arrival."""
        return with_people(session, [self.card], stamp)

    def sentence(self, after: Session) -> str:
        return f"Hadir: {_card(after, self.card)}"


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
        require_seats_for(session, self.cards)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """Ids in the order of the list."""
        return with_people(session, self.cards, stamp)

    def sentence(self, after: Session) -> str:
        men = sum(card.sex is Sex.MALE for card in self.cards)
        return f"{len(self.cards)} orang dicatat hadir (L {men}, P {len(self.cards) - men})"


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
            require_seats_for(others, [self.card])

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The card is replaced."""
        person = replace(session.people[self.person], card=self.card)
        return replace(session, people={**session.people, self.person: person})

    def sentence(self, after: Session) -> str:
        return f"Data hadir diperbaiki: {_card(after, self.card)}"


@decides
class PersonLeft(Decision):
    """Somebody left the hall; their voice goes with them, their line on the attendance list stays."""

    facts = _facts(
        mended_by=("PersonReturned",),
        how="tandai kembali dengan Spasi di Hadir (g h)",
        amendment=Ground.COURSE,
        minutes=Minutes.LEAVING,
    )

    person: PersonId

    def check(self, session: Session) -> None:
        """Only a person who is present can leave."""
        require_open_sidang(session, self)
        if not checks.require_person(session, self.person).is_present:
            raise PERSON_ABSENT(name=session.people[self.person].card.name)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The time of leaving is kept."""
        person = replace(session.people[self.person], left=stamp.when)
        return replace(session, people={**session.people, self.person: person})

    def sentence(self, after: Session) -> str:
        return f"{clauses.person(after, self.person)} meninggalkan sidang"


@decides
class PersonReturned(Decision):
    """Somebody who had left is back."""

    facts = _facts(
        mended_by=("PersonLeft",),
        how="tandai pulang dengan Spasi di Hadir (g h)",
        amendment=Ground.COURSE,
        minutes=Minutes.RETURNING,
    )

    person: PersonId

    def check(self, session: Session) -> None:
        """Only a person who left can return, and a delegate only while the village has a free seat."""
        require_open_sidang(session, self)
        person = checks.require_person(session, self.person)
        if person.is_present:
            raise PERSON_ALREADY_LISTED(name=person.card.name)
        others = replace(session, people={id_: p for id_, p in session.people.items() if id_ != self.person})
        require_seats_for(others, [person.card])

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The person is present again."""
        person = replace(session.people[self.person], left=None)
        return replace(session, people={**session.people, self.person: person})

    def sentence(self, after: Session) -> str:
        return f"{clauses.person(after, self.person)} kembali ke sidang"


def _card(session: Session, card: PersonCard) -> str:
    """The name and where from: the village of a delegate, else the institution, the village or the unsur."""
    if card.is_delegate:
        return f"{card.name}, utusan {clauses.village(session, card.village)}"
    origin = clauses.village(session, card.village) if card.village else card.unsur.value
    return f"{card.name} ({card.institution or origin})"
