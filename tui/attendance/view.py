"""Attendance: counts of every village and unsur beside the names, and how the two are reconciled."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from sessions.attendance import facts as attendance
from sessions.attendance.facts import Group
from sessions.kernel.session import Session
from sessions.language.dates import clock
from sessions.sentences import places
from sessions.sentences.clauses import listed
from sessions.sentences.places import said
from sessions.values.attendance import Headcount, Person, PersonCard, PersonId, Sex, Unsur
from sessions.values.office import VillageCode
from tui.widgets.view import Detail, ListRow, Tone, bare, rule

COUNTS, NAMES = "hitungan", "nama"
"""The two sheets."""

OF_VILLAGES = frozenset({Unsur.VILLAGE_GOVERNMENT, Unsur.BPD, Unsur.LPMD})
"""Unsur that are counted with their village and have no line of their own while nobody comes without one."""

COUNT_COLUMNS = (
    bare("Desa / unsur", 23, grows=1),
    bare("Utusan", 7, is_number=True),
    bare("L", 4, is_number=True),
    bare("P", 4, is_number=True),
    bare("Hadir", 6, is_number=True),
    bare("Nama", 5, is_number=True),
    bare("Keterangan", 18, grows=1),
)

NAME_COLUMNS = (
    bare("Nama", 22, grows=3),
    bare("L/P", 3),
    bare("Desa / lembaga", 18, grows=2),
    bare("Utusan", 6),
    bare("Komisi", 6),
    bare("Datang", 12),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathering:
    """Those of one line: how many came by count or by name, and how many of them are known by name.

    `differs`: a group of the line was counted, and its names do not tell the same men, women and delegates.
    """

    men: int = 0
    women: int = 0
    delegates: int = 0
    named: int = 0
    is_counted: bool = False
    differs: bool = False

    @property
    def total(self) -> int:
        """Everybody."""
        return self.men + self.women


def line_of(group: Group) -> str:
    """The key of the line a group is told in: its village, or its unsur where it has none."""
    unsur, village = group
    return str(village) if village else f"unsur {unsur.name}"


def group_of(session: Session, key: str) -> Group:
    """The group that a count typed at this line belongs to; in a village the one that was counted before."""
    if key.startswith("unsur "):
        return Unsur[key.removeprefix("unsur ")], None
    village = VillageCode(key)
    counted = [group for group in session.headcounts if group[1] == village]
    return counted[0] if counted else (Unsur.VILLAGE_GOVERNMENT, village)


def gathered(session: Session) -> dict[str, Gathering]:
    """Every line with somebody in it, in no particular order."""
    named = attendance.counted_groups(attendance.attended(session))
    merged: dict[Group, Headcount] = {**named, **session.headcounts}
    different = frozenset(found.group for found in attendance.disagreements(session))
    groups = sorted(merged, key=line_of)
    return {key: _sum(merged, named, different, session, tuple(own)) for key, own in groupby(groups, key=line_of)}


def _sum(
    merged: dict[Group, Headcount],
    named: dict[Group, Headcount],
    different: frozenset[Group],
    session: Session,
    groups: tuple[Group, ...],
) -> Gathering:
    heads = [merged[group] for group in groups]
    known = [named[group] for group in groups if group in named]
    return Gathering(
        men=sum(head.men for head in heads),
        women=sum(head.women for head in heads),
        delegates=sum(head.delegates for head in heads),
        named=sum(head.men + head.women for head in known),
        is_counted=any(group in session.headcounts for group in groups),
        differs=any(group in different for group in groups),
    )


def count_rows(session: Session) -> tuple[ListRow[str], ...]:
    """The villages, then every other unsur."""
    found = gathered(session)
    voices = attendance.voices(session)
    villages = session.office.villages if session.office else ()
    seats = session.house_rules.delegates_per_village
    lines = [
        _count_row(village.code, village.name, found.get(village.code), f"{voices[village.code]}/{seats}")
        for village in villages
    ]
    others = [u for u in Unsur if u not in OF_VILLAGES or f"unsur {u.name}" in found]
    return (
        *lines,
        rule(said(session, "unsur lain, tanpa hak suara utusan desa")),
        *(_count_row(f"unsur {u.name}", _unsur(u), found.get(f"unsur {u.name}"), "") for u in others),
    )


def _count_row(key: str, name: str, found: Gathering | None, delegates: str) -> ListRow[str]:
    if found is None:
        nobody = "belum dihitung" if delegates else "belum ada"
        return ListRow(key=key, cells=(name, delegates, "", "", "", "", nobody), tone=Tone.DIM)
    figures = (str(found.men), str(found.women), str(found.total), str(found.named))
    return ListRow(key=key, cells=(name, delegates, *figures, _difference(found)))


def _difference(found: Gathering) -> str:
    """What the count says that the names do not (yet)."""
    if not found.is_counted:
        return ""
    missing = found.total - found.named
    if missing > 0:
        return f"{missing} belum bernama"
    if missing:
        return f"nama lebih {-missing}"
    return "beda L/P atau utusan" if found.differs else "cocok"


def _unsur(unsur: Unsur) -> str:
    return unsur.label


def name_rows(session: Session) -> tuple[ListRow[str], ...]:
    """Everybody who signed and everybody who is expected, by name; who is not in the hall is set back and says why."""
    rows = [_name_row(session, id_, card, "diundang", Tone.DIM) for id_, card in session.guests.items()]
    for person in session.people.values():
        tone = Tone.PLAIN if person.is_present else Tone.DIM
        rows.append(_name_row(session, person.id, person.card, _when(person), tone))
    return tuple(sorted(rows, key=lambda row: (row.cells[0].casefold(), row.key)))


def _when(person: Person) -> str:
    if person.left is None:
        return clock(person.arrived)
    return f"{'diganti' if person.replaced_by else 'pulang'} {clock(person.left)}"


def _name_row(session: Session, id_: PersonId, card: PersonCard, when: str, tone: Tone) -> ListRow[str]:
    return ListRow(
        key=id_,
        cells=(
            card.name,
            card.sex.value,
            session.village_name(card.village) if card.village else card.institution or _unsur(card.unsur),
            "✓" if card.is_delegate else "",
            card.commission or "",
            when,
        ),
        tone=tone,
        search=f"{card.institution} {card.position} {card.unsur.value} {when.partition(' ')[0]}",
    )


def summary(session: Session, sheet: str) -> str:
    """`[Hitungan] Nama │ hadir 70 orang (L 43, P 27) · bernama 70 │ 1 belum cocok`."""
    found = tuple(gathered(session).values())
    men, women = sum(g.men for g in found), sum(g.women for g in found)
    sheets = "[Hitungan] Nama" if sheet == COUNTS else "Hitungan [Nama]"
    parts = [sheets, f"hadir {men + women} orang (L {men}, P {women}) · bernama {len(session.people)}"]
    if session.guests:
        parts.append(f"{len(session.guests)} undangan ditunggu")
    different = len(attendance.disagreements(session))
    if different:
        parts.append(f"{different} belum cocok")
    return " │ ".join(parts)


def detail(session: Session, key: str) -> Detail | None:
    """Who stands behind a line, or all about a person that may be shown; never an address or a telephone number."""
    person = session.people.get(PersonId(key))
    if person is not None:
        return _person_detail(session, person)
    if (guest := session.guests.get(PersonId(key))) is not None:
        return _guest_detail(session, guest)
    own = [p for p in session.people.values() if line_of((p.card.unsur, p.card.village)) == key]
    if key.startswith("unsur "):
        title = _unsur(Unsur[key.removeprefix("unsur ")])
    elif session.office and session.office.village(VillageCode(key)):
        title = places.village(session.office, VillageCode(key))
    else:
        return None
    return Detail(title=title, lines=tuple(_names(own)), facts=tuple(_totals(session)))


def _names(own: Iterable[Person]) -> Iterator[str]:
    people = tuple(own)
    delegates = [_with_state(p) for p in people if p.card.is_delegate]
    others = [_with_state(p) for p in people if not p.card.is_delegate]
    if delegates:
        yield f"Utusan: {listed(delegates)}"
    if others:
        yield f"{'Lainnya' if delegates else 'Hadir'}: {listed(others)}"
    if not people:
        yield "Ketik jumlahnya dahulu, misalnya 2 1 3; nama menyusul (e)."


def _with_state(person: Person) -> str:
    return person.card.name if person.is_present else f"{person.card.name} (pulang)"


def _totals(session: Session) -> Iterator[tuple[str, str]]:
    """The table of the Berita Acara in small: men and women of each unsur."""
    for tally in attendance.by_unsur(session):
        yield _unsur(tally.unsur), f"L {tally.men}, P {tally.women}"


def _guest_detail(session: Session, card: PersonCard) -> Detail:
    whose = f"utusan {session.village_name(card.village)}" if card.is_delegate else card.institution
    role = whose or _unsur(card.unsur)
    lines = (_capital(role), "Diundang, belum datang. Spasi mencatat hadir; % mencatat penggantinya.")
    return Detail(title=" · ".join(filter(None, (card.name, card.position))), lines=lines)


def _person_detail(session: Session, person: Person) -> Detail:
    card = person.card
    village = places.village(session.office, card.village) if session.office and card.village else ""
    commission = f"Komisi {card.commission}" if card.commission else ""
    came = f"Datang {clock(person.arrived)}" + (f", pulang {clock(person.left)}" if person.left else "")
    came += f", diganti oleh {person.replaced_by}" if person.replaced_by else ""
    role = f"utusan {village}" if card.is_delegate else village
    return Detail(
        title=" · ".join(filter(None, (card.name, card.position))),
        lines=(
            _capital(" · ".join(filter(None, (role, card.institution or _unsur(card.unsur), commission)))),
            " · ".join(filter(None, (came, f"surat mandat {card.mandate}" if card.mandate else ""))),
        ),
        facts=(
            ("Unsur", _unsur(card.unsur)),
            ("Jenis kelamin", "perempuan" if card.sex is Sex.FEMALE else "laki-laki"),
        ),
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def reconciliation(session: Session) -> str:
    """Both totals, which groups differ, and who came by unsur and sex: the page behind `?`."""
    counted = tuple(gathered(session).values())
    total, named = sum(g.total for g in counted), len(session.people)
    lines = [f"Hadir menurut hitungan dan nama: {total} orang; bernama {named} orang."]
    for found in attendance.disagreements(session):
        name = line_name(session, line_of(found.group))
        lines.append(
            f"· {name}: hitungan {found.counted} (utusan {found.counted_delegates}), "
            f"nama {found.named} (utusan {found.named_delegates})"
        )
    lines.append("")
    lines += [f"{unsur}: {shares}" for unsur, shares in _totals(session)]
    return "\n".join(lines)


def expected(session: Session, rows: Iterable[ListRow[str]]) -> tuple[PersonId, ...]:
    """Those of the rows who were invited and have not come."""
    return tuple(id_ for row in rows if (id_ := PersonId(row.key)) in session.guests)


def next_uncounted(session: Session, key: str | None) -> str | None:
    """The next village nobody has been recorded of, from this line on and round."""
    found = gathered(session)
    villages: list[str] = [v.code for v in session.office.villages] if session.office else []
    at = villages.index(key) + 1 if key in villages else 0
    return next((code for code in (*villages[at:], *villages[:at]) if code not in found), None)


def line_name(session: Session, key: str) -> str:
    """The name of a line without the word desa, as it stands in the list of people too."""
    return _unsur(Unsur[key[6:]]) if key.startswith("unsur ") else session.village_name(VillageCode(key))
