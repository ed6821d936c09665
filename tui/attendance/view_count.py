"""Quick counts as they are typed, `2 1 3`, and names that come later out of what was counted before."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from sessions.attendance import facts as attendance
from sessions.attendance.decisions import PeopleArrived, PersonArrived
from sessions.attendance.decisions_counts import HeadcountRecorded, VillageAbsent
from sessions.attendance.facts import Group
from sessions.attendance.intake import Guest, GuestList, GuestVerdict
from sessions.kernel.decision import Decision
from sessions.kernel.session import Session
from sessions.language.local import Phrase, desa
from sessions.sentences import places
from sessions.values.attendance import Headcount, PersonCard, Presence, Sex
from tui.attendance.view import Gathering, LineKey, gathered, group_of, line_of
from tui.dialogs.reading import Unreadable, read_count
from tui.widgets.view import ListColumn, ListRow, Tone, table

MEN_WOMEN = 2
"""Numbers of a line without delegates."""


def figures(typed: str, *, is_village: bool = True) -> tuple[int, ...]:
    """Whole numbers apart by spaces, commas or strokes, or as digits in a row: `213` is 2 1 3. Raises Unreadable."""
    pieces = typed.replace(",", " ").replace("/", " ").split()
    digits = {MEN_WOMEN, MEN_WOMEN + 1} if is_village else {MEN_WOMEN}
    if len(pieces) == 1 and len(pieces[0]) in digits and pieces[0].isascii() and pieces[0].isdecimal():
        pieces = list(pieces[0])
    return tuple(read_count(piece) for piece in pieces)


Counted: TypeAlias = HeadcountRecorded | VillageAbsent | None
"""What a typed count becomes; None where the names say it all already."""


def counted(session: Session, key: LineKey, typed: str) -> Counted:
    """The count that makes the whole line come to what was typed: men, women, and in a village the delegates.

    Delegates that are not typed are as many as came and have a seat. A single 0 says that nobody came, or, where names
    say otherwise, takes the count away. Raises Unreadable.
    """
    village = group_of(session, key)[1]
    given = figures(typed, is_village=village is not None)
    if given == (0,):
        return _nobody_came(session, key)
    if village is None:
        if len(given) != MEN_WOMEN:
            raise Unreadable("Tulis dua bilangan: laki-laki dan perempuan, misalnya 4 2.")
        return _rest(session, key, (*given, 0))
    if len(given) not in {MEN_WOMEN, MEN_WOMEN + 1}:
        raise Unreadable("Tulis laki-laki, perempuan, dan utusan, misalnya 2 1 3 atau 213; 0 tidak hadir.")
    seats = session.house_rules.delegates_per_village
    return _rest(session, key, given if len(given) > MEN_WOMEN else (*given, min(sum(given), seats)))


def _nobody_came(session: Session, key: LineKey) -> Counted:
    unsur, village = group_of(session, key)
    has_names = any(line_of((p.card.unsur, p.card.village)) == key for p in session.people.values())
    if village is not None and not has_names:
        return VillageAbsent(village=village)
    if (unsur, village) not in session.headcounts:
        return None
    return HeadcountRecorded(unsur=unsur, village=village, men=0, women=0)


def _rest(session: Session, key: LineKey, wanted: Sequence[int]) -> Counted:
    """What is left for the counted group after the other groups of the line; names beyond that stand all the same."""
    unsur, village = group_of(session, key)
    others = _others(session, key, (unsur, village))
    if wanted[2] > wanted[0] + wanted[1]:
        raise Unreadable("Utusan lebih banyak daripada yang hadir.")
    men, women, delegates = (max(0, total - other) for total, other in zip(wanted, others, strict=True))
    if not men + women and (unsur, village) not in session.headcounts:
        return None
    return HeadcountRecorded(unsur=unsur, village=village, men=men, women=women, delegates=min(delegates, men + women))


def _others(session: Session, key: LineKey, group: Group) -> tuple[int, int, int]:
    heads = [h for g, h in attendance.gathered(session).items() if line_of(g) == key and g != group]
    return sum(h.men for h in heads), sum(h.women for h in heads), sum(h.delegates for h in heads)


def told(session: Session, key: LineKey, typed: str) -> str:
    """`= L 2, P 2: 4 orang, 3 utusan`, as it will stand. Raises Unreadable."""
    decision = counted(session, key, typed)
    if isinstance(decision, VillageAbsent):
        return f"= {desa} tidak hadir"
    if not typed.strip():
        return ""
    found = gathered(after(session, [decision] if decision else [])).get(key, Gathering())
    if not found.total:
        return "= hitungan dihapus"
    delegates = f", {found.delegates} utusan" if group_of(session, key)[1] is not None else ""
    surplus = f" ({found.surplus} lagi tanpa hak suara)" if found.surplus else ""
    names = f"; nama lebih {found.excess}" if found.excess else ""
    by_name = "" if found.is_counted else ", semuanya bernama"
    return f"= L {found.men}, P {found.women}: {found.total} orang{delegates}{surplus}{names}{by_name}"


def replaced(session: Session, key: LineKey, decision: Counted) -> str:
    """What of the line is given up for another count, as it would be typed; empty where nothing is."""
    before = present_count(session, key)
    is_other = decision is not None and after(session, [decision]).headcounts != session.headcounts
    return before if is_other else ""


def effect(session: Session, decision: Counted) -> str:
    """`; utusan hadir 24 → 22 dari 30, kuorum 20` where a count changes how many voices there are; else nothing."""
    before = attendance.quorum_now(session)
    then = attendance.quorum_now(after(session, [decision] if decision else []))
    if before.present == then.present:
        return ""
    return f"; utusan hadir {before.present} → {then.present} dari {then.invited}, kuorum {then.needed}"


def present_count(session: Session, key: LineKey) -> str:
    """The count that holds now, as it would be typed; empty where the line was not counted."""
    unsur, village = group_of(session, key)
    head = session.headcounts.get((unsur, village))
    if head is None:
        return ""
    others = _others(session, key, (unsur, village))
    men, women, delegates = head.men + others[0], head.women + others[1], head.delegates + others[2]
    return f"{men} {women} {delegates}" if village is not None else f"{men} {women}"


def title(session: Session, key: LineKey) -> str:
    """Whose count is typed."""
    unsur, village = group_of(session, key)
    if session.office is None:
        return unsur.value
    return places.village(session.office, village) if village else unsur.label


def arrivals(session: Session, cards: Sequence[PersonCard]) -> tuple[Decision, ...]:
    """The decisions that put these people on the list.

    Somebody of a village that was counted as a whole comes out of that count, so that nobody is counted twice: the head
    where one of that sex has no name yet, the voice where one is left. A group that was counted itself keeps its count.
    """
    left = dict(session.headcounts)
    named = dict(attendance.counted_groups(attendance.onsite(attendance.attended(session))))
    for card in cards:
        group = (card.unsur, card.village)
        if card.presence is Presence.ONLINE:
            continue
        if group not in session.headcounts and card.village is not None:
            rooms = {g: _room(left[g], named.get(g), card) for g in left if g[1] == card.village}
            source = max(rooms, key=rooms.__getitem__, default=None)
            if source is not None:
                left[source] = _without(left[source], card, *rooms[source])
        named[group] = _with(named.get(group) or _nobody(group), card)
    counts = tuple(_recorded(head) for group, head in left.items() if head != session.headcounts[group])
    arrived = PersonArrived(card=cards[0]) if len(cards) == 1 else PeopleArrived(cards=tuple(cards))
    return (*counts, arrived)


def _nobody(group: Group) -> Headcount:
    return Headcount(unsur=group[0], village=group[1], men=0, women=0)


def _room(head: Headcount, named: Headcount | None, card: PersonCard) -> tuple[bool, bool]:
    """Whether somebody of this sex was counted and has no name yet, and whether a voice is left for a delegate."""
    known = named or _nobody((head.unsur, head.village))
    of_sex = head.men - known.men if card.sex is Sex.MALE else head.women - known.women
    delegates = head.delegates - known.delegates
    others = (head.men + head.women - head.delegates) - (known.men + known.women - known.delegates)
    has_voice = card.is_delegate and delegates > 0
    return of_sex > 0 and (has_voice if card.is_delegate else others > 0), has_voice


def _without(head: Headcount, card: PersonCard, has_head: bool, has_voice: bool) -> Headcount:  # noqa: FBT001
    """The count without the one who is known by name now."""
    is_man = card.sex is Sex.MALE
    return replace(
        head,
        men=head.men - (has_head and is_man),
        women=head.women - (has_head and not is_man),
        delegates=head.delegates - has_voice,
    )


def _changed(head: Headcount, card: PersonCard, by: int) -> Headcount:
    is_man = card.sex is Sex.MALE
    return replace(
        head,
        men=head.men + by * is_man,
        women=head.women + by * (not is_man),
        delegates=head.delegates + by * card.is_delegate,
    )


def _with(head: Headcount, card: PersonCard) -> Headcount:
    return _changed(head, card, 1)


def _recorded(head: Headcount) -> HeadcountRecorded:
    return HeadcountRecorded(
        unsur=head.unsur,
        village=head.village,
        men=head.men,
        women=head.women,
        delegates=head.delegates,
        by_names=True,
    )


def giving_way(session: Session, decisions: Iterable[Decision]) -> tuple[str, ...]:
    """`Desa Kuto, Pemerintah Desa: L 2, P 1, 3 utusan → L 2, P 0, 2 utusan`: each count that gives way to names."""
    return tuple(_giving_way(session, d) for d in decisions if isinstance(d, HeadcountRecorded))


def _giving_way(session: Session, decision: HeadcountRecorded) -> str:
    before = session.headcounts[decision.unsur, decision.village]
    whose = places.village(session.office, decision.village) if session.office and decision.village else ""
    group = f"{whose}, {decision.unsur.label}" if whose else decision.unsur.label
    return f"{group}: {_heads(before)} → {_heads(decision)}"


def _heads(head: Headcount | HeadcountRecorded) -> str:
    return f"L {head.men}, P {head.women}, {head.delegates} utusan"


def after(session: Session, decisions: Iterable[Decision]) -> Session:
    """The session with these counts in place, to see beforehand what follows of them."""
    for decision in decisions:
        if isinstance(decision, HeadcountRecorded):
            session = decision.counted(session)
        elif isinstance(decision, VillageAbsent):
            session = decision.left_out(session)
    return session


_TONES = {GuestVerdict.COMES: Tone.PLAIN, GuestVerdict.BROKEN: Tone.ALERT}


@dataclass(frozen=True, slots=True)
class _Line:
    """A row of the file, what becomes of it, and where the person comes from."""

    guest: Guest
    becomes: str
    origin: str


COLUMNS: tuple[ListColumn[_Line], ...] = (
    ListColumn("Baris", 5, lambda line: str(line.guest.row), is_number=True),
    ListColumn("Putusan", 14, lambda line: f"{'! ' if line.guest.doubt else ''}{line.becomes}"),
    ListColumn("Nama", 20, lambda line: line.guest.card.name, grows=2),
    ListColumn("L/P", 3, lambda line: line.guest.card.sex.value),
    ListColumn(Phrase("{desa_brief} / lembaga"), 14, lambda line: line.origin, grows=1),
    ListColumn("Unsur", 12, lambda line: line.guest.card.unsur.value, grows=1, gives_way=1),
    ListColumn("Utusan", 6, lambda line: "✓" if line.guest.card.is_delegate else ""),
)


def rows(session: Session, found: GuestList) -> tuple[ListRow[int], ...]:
    """What needs a look first, then the others as in the file; keyed by the row of the file."""
    ordered = sorted(found.guests, key=lambda g: (g.verdict is not GuestVerdict.BROKEN, not g.doubt, g.row))
    lines = (_Line(guest, word(found, guest), _origin(session, guest.card)) for guest in ordered)
    return table(
        lines,
        COLUMNS,
        key=lambda line: line.guest.row,
        tone=lambda line: _TONES.get(line.guest.verdict, Tone.DIM),
    )


def _origin(session: Session, card: PersonCard) -> str:
    return session.village_name(card.village) if card.village else card.institution


def word(found: GuestList, guest: Guest) -> str:
    """What becomes of the row, in a word."""
    return "diundang" if found.is_invitation and guest.verdict is GuestVerdict.COMES else guest.verdict.value


def summary(found: GuestList) -> str:
    """`73 baris: 70 dicatat hadir (L 43, P 27), 30 utusan; 3 tidak datang`."""
    counts = Counter(guest.verdict for guest in found.guests)
    cards = found.cards
    women = sum(card.sex is Sex.FEMALE for card in cards)
    delegates = sum(card.is_delegate for card in cards)
    as_what = "diundang" if found.is_invitation else "hadir"
    come = f"{len(cards)} dicatat {as_what} (L {len(cards) - women}, P {women}), {delegates} utusan"
    others = (f"{counts[v]} {v}" for v in GuestVerdict if v is not GuestVerdict.COMES and counts[v])
    unread = found.table.unread if found.table else ()
    left = (f"kolom tidak dibaca: {', '.join(unread)}",) if unread else ()
    return "; ".join((f"{len(found.guests)} baris: {come}", *others, *left))


def doubt(found: GuestList, row: int | None) -> str:
    """What should be looked at in a row."""
    guest = next((guest for guest in found.guests if guest.row == row), None)
    if guest is None:
        return ""
    if guest.verdict is GuestVerdict.BROKEN:
        return f"Tidak masuk: {guest.doubt}. Lengkapi di berkas, atau catat dengan e."
    return f"Periksa: {guest.doubt}." if guest.doubt else ""
