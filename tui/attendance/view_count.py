"""Quick counts as they are typed, `2 1 3`, and names that come later out of what was counted before."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sessions.attendance import facts as attendance
from sessions.attendance.decisions import HeadcountRecorded, PeopleArrived, PersonArrived
from sessions.attendance.facts import Group
from sessions.attendance.intake import Guest, GuestList, GuestVerdict
from sessions.kernel.decision import Decision
from sessions.kernel.session import Session
from sessions.language.local import Phrase
from sessions.sentences import places
from sessions.values.attendance import Headcount, PersonCard, Sex
from tui.attendance.view import LineKey, group_of, line_of
from tui.dialogs.reading import Unreadable, read_count
from tui.widgets.view import ListColumn, ListRow, Tone, table

MEN_WOMEN = 2
"""Numbers of a line without delegates."""


def figures(typed: str) -> tuple[int, ...]:
    """Whole numbers apart by spaces, commas or strokes. Raises Unreadable."""
    return tuple(read_count(piece) for piece in typed.replace(",", " ").replace("/", " ").split())


def counted(session: Session, key: LineKey, typed: str) -> HeadcountRecorded:
    """The count that makes the whole line come to what was typed: men, women, and in a village the delegates.

    Delegates that are not typed are as many as came and have a seat. A single 0 takes the count away. Raises
    Unreadable.
    """
    unsur, village = group_of(session, key)
    given = figures(typed)
    if given == (0,):
        return HeadcountRecorded(unsur=unsur, village=village, men=0, women=0)
    if village is None:
        if len(given) != MEN_WOMEN:
            raise Unreadable("Tulis dua bilangan: laki-laki dan perempuan, misalnya 4 2.")
        return _rest(session, key, (*given, 0))
    if len(given) not in {MEN_WOMEN, MEN_WOMEN + 1}:
        raise Unreadable("Tulis laki-laki, perempuan, dan utusan, misalnya 2 1 3.")
    seats = session.house_rules.delegates_per_village
    return _rest(session, key, given if len(given) > MEN_WOMEN else (*given, min(sum(given), seats)))


def _rest(session: Session, key: LineKey, wanted: Sequence[int]) -> HeadcountRecorded:
    """What is left for the counted group after the other groups of the line."""
    unsur, village = group_of(session, key)
    others = _others(session, key, (unsur, village))
    men, women, delegates = (total - other for total, other in zip(wanted, others, strict=True))
    if min(men, women, delegates) < 0:
        raise Unreadable(f"Nama yang sudah tercatat lebih banyak: L {others[0]}, P {others[1]}, utusan {others[2]}.")
    return HeadcountRecorded(unsur=unsur, village=village, men=men, women=women, delegates=delegates)


def _others(session: Session, key: LineKey, group: Group) -> tuple[int, int, int]:
    named = attendance.counted_groups(attendance.attended(session))
    heads = [h for g, h in {**named, **session.headcounts}.items() if line_of(g) == key and g != group]
    return sum(h.men for h in heads), sum(h.women for h in heads), sum(h.delegates for h in heads)


def told(session: Session, key: LineKey, typed: str) -> str:
    """`= L 2, P 1, hadir 3 orang, utusan 3`. Raises Unreadable."""
    decision = counted(session, key, typed)
    if not (decision.men or decision.women):
        return "= hitungan dihapus" if figures(typed) == (0,) else ""
    men, women, delegates = figures(typed)[0], figures(typed)[1], 0
    if decision.village is not None:
        delegates = decision.delegates + _others(session, key, (decision.unsur, decision.village))[2]
    seats = f", utusan {delegates}" if decision.village is not None else ""
    return f"= L {men}, P {women}, hadir {men + women} orang{seats}"


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

    Somebody of a village that was counted as a whole comes out of that count, so that nobody is counted twice; a
    group that was counted itself keeps its count until its names tell the same.
    """
    left = dict(session.headcounts)
    named = dict(attendance.counted_groups(attendance.attended(session)))
    for card in cards:
        group = (card.unsur, card.village)
        if group not in session.headcounts and card.village is not None:
            source = next((g for g in left if g[1] == card.village and _has_room(left[g], named.get(g), card)), None)
            if source is not None:
                left[source] = _changed(left[source], card, -1)
        named[group] = _with(named.get(group) or _nobody(group), card)
    counts = tuple(_recorded(head) for group, head in left.items() if head != session.headcounts[group])
    arrived = PersonArrived(card=cards[0]) if len(cards) == 1 else PeopleArrived(cards=tuple(cards))
    return (*counts, arrived)


def _nobody(group: Group) -> Headcount:
    return Headcount(unsur=group[0], village=group[1], men=0, women=0)


def _has_room(head: Headcount, named: Headcount | None, card: PersonCard) -> bool:
    """Whether somebody of this sex, delegate or not, was counted and is not known by name yet."""
    known = named or _nobody((head.unsur, head.village))
    is_man = card.sex is Sex.MALE
    of_sex = head.men - known.men if is_man else head.women - known.women
    delegates = head.delegates - known.delegates
    others = (head.men + head.women - head.delegates) - (known.men + known.women - known.delegates)
    return of_sex > 0 and (delegates if card.is_delegate else others) > 0


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
        unsur=head.unsur, village=head.village, men=head.men, women=head.women, delegates=head.delegates
    )


def after(session: Session, decisions: Iterable[Decision]) -> Session:
    """The session with these counts in place, to see beforehand whether what follows them will be taken."""
    counts = dict(session.headcounts)
    for decision in decisions:
        if isinstance(decision, HeadcountRecorded):
            group = (decision.unsur, decision.village)
            counts.pop(group, None)
            if decision.men or decision.women:
                counts[group] = Headcount(
                    unsur=group[0],
                    village=group[1],
                    men=decision.men,
                    women=decision.women,
                    delegates=decision.delegates,
                )
    return replace(session, headcounts=counts)


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
