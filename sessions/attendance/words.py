"""Who left the hall together or came back, in the words of the minutes."""

from collections.abc import Iterable, Iterator

from sessions.kernel.session import Session
from sessions.sentences import clauses
from sessions.sentences.clauses import apart, capital, inner
from sessions.values.attendance import Movement, Party, Unsur
from sessions.values.office import VillageCode


def moved(session: Session, movement: Movement, at: str) -> str:
    """`Utusan Desa Botok (3 orang) meninggalkan sidang pukul 11.20 karena …; hadir 24 dari 30, kuorum 20, …`."""
    verb = "kembali ke" if movement.is_return else "meninggalkan"
    reason = f" karena {inner(movement.reason)}" if movement.reason.strip() else ""
    return f"{capital(_who(session, movement))} {verb} sidang pukul {at}{reason}{_quorum(movement)}"


def _who(session: Session, movement: Movement) -> str:
    if len(movement.people) == 1 and not movement.parties and movement.people[0] in session.people:
        card = session.people[movement.people[0]].card
        (own,) = movement.named
        origin = f"utusan {clauses.village(session, own.village)}" if own.delegates else ""
        return f"{card.name} ({origin or card.institution or _place(session, own.village or own.unsur)})"
    return apart(_told(session, place, parties) for place, parties in _by_place(movement))


def _by_place(movement: Movement) -> Iterator[tuple[VillageCode | Unsur, list[Party]]]:
    """Those of a village together, of whatever unsur; those without one by unsur."""
    found: dict[VillageCode | Unsur, list[Party]] = {}
    for party in (*movement.named, *movement.parties):
        found.setdefault(party.village or party.unsur, []).append(party)
    yield from found.items()


def _told(session: Session, place: VillageCode | Unsur, parties: Iterable[Party]) -> str:
    own = tuple(parties)
    total, delegates = sum(party.total for party in own), sum(party.delegates for party in own)
    name = _place(session, place)
    if isinstance(place, Unsur):
        return f"{total} orang unsur {name}"
    if total == delegates:
        return f"utusan {name} ({total} orang)"
    among = f" ({delegates} di antaranya utusan)" if delegates else ""
    return f"{total} orang dari {name}{among}"


def _place(session: Session, place: VillageCode | Unsur) -> str:
    return place.label if isinstance(place, Unsur) else clauses.village(session, place)


def _quorum(movement: Movement) -> str:
    """How many delegates there are now, and what that means; nothing where it is as many as before."""
    if movement.present == movement.before:
        return ""
    was_met, is_met = movement.before >= movement.needed, movement.present >= movement.needed
    if was_met and is_met:
        verdict = "tetap terpenuhi"
    elif was_met:
        verdict = "tidak lagi terpenuhi"
    else:
        verdict = "kembali terpenuhi" if is_met else "tetap belum terpenuhi"
    return f"; hadir {movement.present} dari {movement.invited}, kuorum {movement.needed}, {verdict}"
