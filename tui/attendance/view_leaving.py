"""Who is meant by what is typed for a walkout: `desa Botok`, an unsur, names, or those the list shows."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sessions.attendance import facts as attendance
from sessions.kernel.session import Session
from sessions.language.local import desa
from sessions.sentences import places
from sessions.sentences.clauses import listed
from sessions.values.attendance import Party, Person, PersonId, Unsur
from sessions.values.office import VillageCode
from tui.attendance.view import LineKey, line_of
from tui.dialogs.reading import Unreadable

SHOWN = "tampil"
"""Stands for everybody that the list of names shows as it is searched."""

MOST_NAMED = 4
"""So many who could be meant are told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant:
    """People by name, and those without a name by number."""

    people: tuple[PersonId, ...] = ()
    parties: tuple[Party, ...] = ()


def meant(session: Session, typed: str, shown: Sequence[PersonId], *, is_return: bool) -> Meant:
    """Those who are meant and can go, or come back: of a village or unsur all of them. Raises Unreadable.

    Several are apart by commas, or by semicolons where a name holds commas.
    """
    people: dict[PersonId, None] = {}
    parties: dict[attendance.Group, Party] = {}
    for piece in _pieces(session, typed):
        found = _piece(session, piece, shown, is_return=is_return)
        people |= dict.fromkeys(found.people)
        parties |= {(party.unsur, party.village): party for party in found.parties}
    if not people and not parties:
        raise Unreadable(f"Tulis siapa: {desa} dan namanya, unsur, nama orang, atau tampil.")
    return Meant(people=tuple(people), parties=tuple(parties.values()))


def _pieces(session: Session, typed: str) -> Iterator[str]:
    names = {person.card.name.casefold() for person in session.people.values()}
    for part in map(str.strip, typed.split(";")):
        whole = (part,) if part.casefold() in names else part.split(",")
        yield from filter(None, map(str.strip, whole))


def are_gone(session: Session, typed: str) -> bool:
    """Whether all of them have left, so that they can only come back."""

    def has_any(*, is_return: bool) -> bool:
        try:
            return bool(meant(session, typed, (), is_return=is_return))
        except Unreadable:
            return False

    return has_any(is_return=True) and not has_any(is_return=False)


def _piece(session: Session, piece: str, shown: Sequence[PersonId], *, is_return: bool) -> Meant:
    if piece.casefold() == SHOWN:
        return _found(piece, Meant(people=_of(session, shown, is_return=is_return)), is_return=is_return)
    line = _line(session, piece)
    if line is not None:
        there = attendance.out(session) if is_return else attendance.nameless_inside(session)
        own = [p.id for p in session.people.values() if line_of((p.card.unsur, p.card.village)) == line]
        parties = tuple(party for group, party in there.items() if line_of(group) == line)
        return _found(piece, Meant(people=_of(session, own, is_return=is_return), parties=parties), is_return=is_return)
    return Meant(people=(_person(session, piece, is_return=is_return),))


def _found(piece: str, found: Meant, *, is_return: bool) -> Meant:
    if not found.people and not found.parties:
        raise Unreadable(f"Dari {piece} tidak ada yang {'sudah pulang' if is_return else 'di dalam sidang'}.")
    return found


def _of(session: Session, ids: Iterable[PersonId], *, is_return: bool) -> tuple[PersonId, ...]:
    """Those among them who can go, or come back; whoever was replaced does not."""
    people = (session.people[id_] for id_ in ids if id_ in session.people)
    return tuple(person.id for person in people if _can(person, is_return=is_return))


def _can(person: Person, *, is_return: bool) -> bool:
    return not person.is_present and not person.replaced_by if is_return else person.is_present


def _line(session: Session, piece: str) -> LineKey | None:
    """The village or unsur that is called so, with its kind or without."""
    wanted = piece.casefold()
    for village in session.office.villages if session.office else ():
        if wanted in {village.name.casefold(), f"{village.label} {village.name}".casefold()}:
            return village.code
    return next((unsur for unsur in Unsur if wanted in {unsur.value.casefold(), unsur.label.casefold()}), None)


def _person(session: Session, piece: str, *, is_return: bool) -> PersonId:
    wanted = piece.casefold()
    able = [person for person in session.people.values() if _can(person, is_return=is_return)]
    exact = [person for person in able if person.card.name.casefold() == wanted]
    found = exact or [person for person in able if wanted in person.card.name.casefold()]
    if len(found) == 1:
        return found[0].id
    if not found:
        state = "yang sudah pulang" if is_return else "yang hadir"
        raise Unreadable(f"Tidak ada {state} bernama {piece}, dan itu bukan nama {desa} atau unsur.")
    names = listed([person.card.name for person in found[:MOST_NAMED]])
    raise Unreadable(f"{piece} dapat berarti {names}; tulis lebih lengkap.")


def suggestions(session: Session) -> tuple[str, ...]:
    """What can be meant, for completing it."""
    villages = [places.village(session.office, v.code) for v in session.office.villages] if session.office else []
    return (*villages, *(unsur.label for unsur in Unsur), *sorted(p.card.name for p in session.people.values()))


def of_line(session: Session, key: LineKey) -> str:
    """A line as it is typed: `Desa Botok`, `DPRD`."""
    if isinstance(key, Unsur):
        return key.label
    return places.village(session.office, VillageCode(key)) if session.office else ""
