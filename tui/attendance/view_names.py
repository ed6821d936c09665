"""Attendance by name: everybody who signed and everybody who is expected."""

from collections.abc import Iterable
from dataclasses import dataclass

from sessions.kernel.session import Session
from sessions.language.dates import clock
from sessions.language.local import Phrase
from sessions.sentences import places
from sessions.sentences.clauses import capital
from sessions.values.attendance import Person, PersonCard, PersonId, Presence, Sex
from tui.attendance.view import EMPTY, LineKey, summary, unsur_name, why
from tui.widgets.view import Detail, ListColumn, ListRow, ListView, Tone, table


@dataclass(frozen=True, slots=True)
class _Name:
    """Somebody who signed or is expected: `state` with the time of it, the time alone of somebody who is here."""

    key: PersonId
    card: PersonCard
    origin: str
    state: str
    time: str
    tone: Tone


NAME_COLUMNS: tuple[ListColumn[_Name], ...] = (
    ListColumn("Nama", 22, lambda line: line.card.name, grows=3),
    ListColumn("L/P", 3, lambda line: line.card.sex.value),
    ListColumn(Phrase("{desa_brief} / lembaga"), 18, lambda line: line.origin, grows=2),
    ListColumn("Utusan", 6, lambda line: "✓" if line.card.is_delegate else ""),
    ListColumn("Komisi", 6, lambda line: line.card.commission or ""),
    ListColumn("Datang", 12, lambda line: f"{line.state} {line.time}".strip()),
)


def name_rows(session: Session) -> tuple[ListRow[PersonId], ...]:
    """Everybody who signed and everybody who is expected, by name; who is not in the hall is set back and says why."""
    lines = [_name(session, id_, card, "diundang") for id_, card in session.guests.items()]
    for person in session.people.values():
        state = "" if person.left is None else "diganti" if person.replaced_by else "pulang"
        time = clock(person.left or person.arrived)
        is_online = person.left is None and person.card.presence is Presence.ONLINE
        lines.append(_name(session, person.id, person.card, state, f"daring {time}" if is_online else time))
    in_order = sorted(lines, key=lambda line: (line.card.name.casefold(), line.key))
    return table(in_order, NAME_COLUMNS, key=lambda line: line.key, tone=lambda line: line.tone, search=_search)


def _name(session: Session, id_: PersonId, card: PersonCard, state: str, time: str = "") -> _Name:
    origin = session.village_name(card.village) if card.village else card.institution or unsur_name(card.unsur)
    return _Name(id_, card, origin, state, time, Tone.DIM if state else Tone.PLAIN)


def _search(line: _Name) -> str:
    card = line.card
    return f"{card.institution} {card.position} {card.unsur.value} {line.state}"


def detail(session: Session, key: PersonId) -> Detail | None:
    """All about a person that may be shown; never an address or a telephone number."""
    if (person := session.people.get(key)) is not None:
        return _person_detail(session, person)
    guest = session.guests.get(key)
    return _guest_detail(session, guest) if guest is not None else None


def _guest_detail(session: Session, card: PersonCard) -> Detail:
    whose = f"utusan {session.village_name(card.village)}" if card.is_delegate else card.institution
    role = whose or unsur_name(card.unsur)
    lines = (capital(role), "Diundang, belum datang. Spasi mencatat hadir; % mencatat penggantinya.")
    return Detail(title=" · ".join(filter(None, (card.name, card.position))), lines=lines)


def _person_detail(session: Session, person: Person) -> Detail:
    card = person.card
    village = places.village(session.office, card.village) if session.office and card.village else ""
    commission = f"Komisi {card.commission}" if card.commission else ""
    how = "Daring sejak" if card.presence is Presence.ONLINE else "Datang"
    came = f"{how} {clock(person.arrived)}" + (f", pulang {clock(person.left)}" if person.left else "")
    came += f", diganti oleh {person.replaced_by}" if person.replaced_by else ""
    role = f"utusan {village}" if card.is_delegate else village
    return Detail(
        title=" · ".join(filter(None, (card.name, card.position))),
        lines=(
            capital(" · ".join(filter(None, (role, card.institution or unsur_name(card.unsur), commission)))),
            " · ".join(filter(None, (came, f"surat mandat {card.mandate}" if card.mandate else ""))),
        ),
        facts=(
            ("Unsur", unsur_name(card.unsur)),
            ("Jenis kelamin", "perempuan" if card.sex is Sex.FEMALE else "laki-laki"),
        ),
    )


def expected(session: Session, rows: Iterable[ListRow[LineKey | PersonId]]) -> tuple[PersonId, ...]:
    """Those of the rows who were invited and have not come."""
    shown = {row.key for row in rows}
    return tuple(id_ for id_ in session.guests if id_ in shown)


VIEW = ListView(
    columns=NAME_COLUMNS,
    rows=name_rows,
    summary=summary,
    detail=detail,
    empty=EMPTY,
    why=why,
)
