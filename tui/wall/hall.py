"""What a slide is made of: the meeting as far as the wall may know it, its decisions, and the time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from exports.documents import frame
from exports.wording import places
from exports.wording.dates import clock
from exports.wording.money import short
from sessions.office import VillageCode
from sessions.record.ledger import Entry
from sessions.session import Session
from tui.presenters.agenda import running_item
from tui.presenters.rows import Column
from tui.wall.picture import Block, Figure, Ink, Picture


@dataclass(frozen=True, slots=True, kw_only=True)
class Hall:
    """The session after some decisions, these decisions, and the time in the hall."""

    session: Session
    entries: Sequence[Entry]
    now: datetime


def picture(hall: Hall, heading: str, *blocks: Block, foot: str = "", is_centred: bool = False) -> Picture:
    """A slide with the first line that all of them have."""
    return Picture(
        meeting=meeting_name(hall.session),
        heading=heading,
        time=clock(hall.now),
        blocks=blocks,
        foot=foot,
        is_centred=is_centred,
    )


def meeting_name(session: Session) -> str:
    """`KERJO · RKPD 2028`; a sample says so."""
    if session.office is None:
        return ""
    sample = "CONTOH " if session.is_sample else ""
    return f"{sample}{session.office.kecamatan.upper()} · RKPD {session.plan_year}"


def item_title(session: Session) -> str:
    """The item of the agenda that runs; before and after, the meeting."""
    item = running_item(session)
    return item.title if item else "Musrenbang Kecamatan"


def proof(hall: Hall) -> str:
    """`Kode verifikasi: 7F3A-91C2-05DD-4B1E`, as every page of the Berita Acara has it; empty before the closing."""
    code = frame.verification_code(frame.fingerprint(hall.session, hall.entries, "")) if hall.session.is_closed else ""
    return f"Kode verifikasi: {code}" if code else ""


def village(session: Session, code: VillageCode | None) -> str:
    """`Desa Kwadungan`."""
    return places.village(session.office, code) if session.office else ""


def village_word(session: Session) -> str:
    """`desa`, in a kota `kelurahan`."""
    return places.village_word(session.office) if session.office else "desa"


def village_column(session: Session, width: int) -> Column:
    """The column that names villages."""
    word = village_word(session)
    return Column(key="desa", label=word if "/" in word else word.capitalize(), width=width)


def amount(rupiah: int | None, what: str, ink: Ink = Ink.STRONG) -> Figure:
    """Money as a figure: `2,44` above `miliar rupiah terpakai`; a dash where nobody knows."""
    if rupiah is None:
        return Figure("-", f"{what}\nbelum diketahui", ink)
    value, _, unit = short(rupiah).partition(" ")
    return Figure(value, f"{_UNITS[unit]}\n{what}", ink)


_UNITS = {"": "rupiah", "rb": "ribu rupiah", "jt": "juta rupiah", "M": "miliar rupiah", "T": "triliun rupiah"}
