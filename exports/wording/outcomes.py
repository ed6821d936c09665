"""The ends of a proposal as papers name them."""

from exports.wording import places
from sessions.office import Office
from sessions.proposals import Outcome


def named(office: Office, outcome: Outcome) -> str:
    """The name of an outcome: `disepakati`, `dikembalikan ke kelurahan` where there are no desa."""
    if outcome is Outcome.RETURNED:
        return f"dikembalikan ke {places.village_word(office)}"
    return outcome.value
