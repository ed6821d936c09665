"""Decisions about who is expected: the list of the invited, and the substitute of a village's delegate."""

from dataclasses import dataclass, replace

from sessions.decisions.attendance import (
    identity,
    require_seats_for,
    require_somebody_new,
    require_valid_card,
    with_people,
)
from sessions.decisions.base import Decision, Stamp, require_open_sidang
from sessions.decisions.checks import require_text
from sessions.people import PersonCard, PersonId
from sessions.refusals import Reason, Refused
from sessions.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class GuestsListed(Decision):
    """People who were invited and have not come yet; who arrives leaves this list for that of the present."""

    cards: tuple[PersonCard, ...]

    def check(self, session: Session) -> None:
        """Each card valid, and nobody who came or is expected already."""
        require_open_sidang(session, self)
        if not self.cards:
            raise Refused(Reason.NOTHING_TO_DO)
        listed = [*(person.card for person in session.people.values()), *session.guests.values()]
        for card in self.cards:
            require_valid_card(session, card, listed)
            listed.append(card)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """Expected in the order of the list."""
        first = 1 + max((int(id_[1:]) for id_ in session.guests), default=0)
        added = {PersonId(f"U{number:03d}"): card for number, card in enumerate(self.cards, start=first)}
        return replace(session, guests={**session.guests, **added})


@dataclass(frozen=True, slots=True, kw_only=True)
class DelegateReplaced(Decision):
    """A village's delegate, present, gone or only expected, is replaced by another with a letter (surat kuasa).

    `person` is whom, on either list. `is_known` says that head of the village and BPD have acknowledged the letter.
    """

    person: PersonId
    card: PersonCard
    letter: str
    is_known: bool = False

    def check(self, session: Session) -> None:
        """A delegate, somebody else of the same village with a vote, and a letter that both know."""
        require_open_sidang(session, self)
        leaving = self._leaving(session)
        if leaving is None:
            raise Refused(Reason.PERSON_UNKNOWN)
        if not leaving.is_delegate:
            raise Refused(Reason.NOT_A_DELEGATE, name=leaving.name)
        if not self.card.is_delegate or self.card.village != leaving.village:
            raise Refused(Reason.REPLACEMENT_DIFFERS, village=session.village_name(leaving.village))
        require_text(self.letter, "nomor surat kuasa")
        if not self.is_known:
            raise Refused(Reason.LETTER_NOT_KNOWN, name=self.card.name)
        listed = [person.card for person in session.people.values()]
        require_somebody_new(session, self.card, [*listed, leaving])
        require_seats_for(self._without(session), [self.card])

    def _leaving(self, session: Session) -> PersonCard | None:
        person = session.people.get(self.person)
        return person.card if person is not None else session.guests.get(self.person)

    def _without(self, session: Session, stamp: Stamp | None = None) -> Session:
        """The session in which the one who leaves has no voice any more."""
        guests = {id_: card for id_, card in session.guests.items() if id_ != self.person}
        person = session.people.get(self.person)
        if person is None:
            return replace(session, guests=guests)
        gone = replace(
            person,
            card=replace(person.card, is_delegate=False),
            left=person.left or (stamp.when if stamp else person.arrived),
            replaced_by=self.card.name,
        )
        return replace(session, people={**session.people, self.person: gone})

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The one leaves without a vote, the other is present with it."""
        card = replace(self.card, mandate=self.letter)
        others = {id_: guest for id_, guest in session.guests.items() if identity(guest) != identity(card)}
        return with_people(self._without(replace(session, guests=others), stamp), [card], stamp)
