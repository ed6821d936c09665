"""A list of people before it is taken in: its rows, what becomes of each, and the sums."""

from collections import Counter

from sessions.people import Sex
from sessions.session import Session
from tui.guests import Guest, GuestList, GuestVerdict
from tui.presenters.rows import Column, Row, Tone

COLUMNS = (
    Column(key="baris", label="Baris", width=5, is_number=True),
    Column(key="putusan", label="Putusan", width=14),
    Column(key="nama", label="Nama", width=20, grows=2),
    Column(key="lp", label="L/P", width=3),
    Column(key="asal", label="Desa / lembaga", width=14, grows=1),
    Column(key="unsur", label="Unsur", width=12, grows=1, from_width=90),
    Column(key="utusan", label="Utusan", width=6),
)

_TONES = {GuestVerdict.COMES: Tone.PLAIN, GuestVerdict.BROKEN: Tone.ALERT}


def rows(session: Session, found: GuestList) -> tuple[Row, ...]:
    """What needs a look first, then the others as in the file."""
    ordered = sorted(found.guests, key=lambda g: (g.verdict is not GuestVerdict.BROKEN, not g.doubt, g.row))
    return tuple(_row(session, guest, word(found, guest)) for guest in ordered)


def word(found: GuestList, guest: Guest) -> str:
    """What becomes of the row, in a word."""
    return "diundang" if found.is_invitation and guest.verdict is GuestVerdict.COMES else guest.verdict.value


def _row(session: Session, guest: Guest, becomes: str) -> Row:
    card = guest.card
    return Row(
        key=str(guest.row),
        cells=(
            str(guest.row),
            f"{'! ' if guest.doubt else ''}{becomes}",
            card.name,
            card.sex.value,
            session.village_name(card.village) if card.village else card.institution,
            card.unsur.value,
            "✓" if card.is_delegate else "",
        ),
        tone=_TONES.get(guest.verdict, Tone.DIM),
    )


def summary(found: GuestList) -> str:
    """`73 baris: 70 dicatat hadir (L 43, P 27), 30 utusan; 3 tidak datang`."""
    counts = Counter(guest.verdict for guest in found.guests)
    cards = found.cards
    women = sum(card.sex is Sex.FEMALE for card in cards)
    delegates = sum(card.is_delegate for card in cards)
    as_what = "diundang" if found.is_invitation else "hadir"
    come = f"{len(cards)} dicatat {as_what} (L {len(cards) - women}, P {women}), {delegates} utusan"
    others = (f"{counts[v]} {v}" for v in GuestVerdict if v is not GuestVerdict.COMES and counts[v])
    return "; ".join((f"{len(found.guests)} baris: {come}", *others))


def doubt(found: GuestList, key: str) -> str:
    """What should be looked at in a row."""
    guest = next((guest for guest in found.guests if str(guest.row) == key), None)
    if guest is None:
        return ""
    if guest.verdict is GuestVerdict.BROKEN:
        return f"Tidak masuk: {guest.doubt}. Lengkapi di berkas, atau catat dengan e."
    return f"Periksa: {guest.doubt}." if guest.doubt else ""
