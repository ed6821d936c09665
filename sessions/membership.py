"""Who sits in which commission, by the list of those invited or present, and which villages have nobody there."""

from dataclasses import dataclass

from sessions.commissions import CommissionId
from sessions.office import VillageCode
from sessions.people import Sex
from sessions.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """The members of one commission; `delegates` are those with a vote."""

    commission: CommissionId
    men: int
    women: int
    delegates: int
    without: tuple[VillageCode, ...]

    @property
    def total(self) -> int:
        """All of them."""
        return self.men + self.women


def of_commissions(session: Session) -> tuple[Membership, ...]:
    """One per commission; `without` are the villages of whose delegates none is a member."""
    cards = [person.card for person in session.people.values()]
    villages = [village.code for village in session.office.villages] if session.office else []
    found = []
    for commission in session.commissions:
        own = [card for card in cards if card.commission == commission.id]
        there = {card.village for card in own if card.is_delegate}
        found.append(
            Membership(
                commission=commission.id,
                men=sum(card.sex is Sex.MALE for card in own),
                women=sum(card.sex is Sex.FEMALE for card in own),
                delegates=sum(card.is_delegate for card in own),
                without=tuple(code for code in villages if code not in there),
            )
        )
    return tuple(found)
