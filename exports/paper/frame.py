"""What every paper of a session has: kop, footer with the verification code, watermark, header of a lampiran, times."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from enum import StrEnum

from exports.paper import marks
from exports.paper.blocks import Beside, Block, Initials, Paragraph, Signatures, Slot
from exports.paper.document import Document, Format, LampiranHeader, Letterhead, Section
from exports.paper.tables import Align
from sessions.closing import facts_sums as sums
from sessions.kernel.session import Session
from sessions.language import dates
from sessions.record.ledger import Ledger
from sessions.report.facts import is_chaired_by_camat
from sessions.values.attendance import Role
from sessions.values.office import Office


def happened(ledger: Ledger) -> datetime | None:
    """When what was decided last happened; None before the first decision."""
    return ledger.entries[-1].stamp.when if ledger.entries else None


def day_of(ledger: Ledger) -> date | None:
    """The day of the last decision where the kecamatan is."""
    office, at = ledger.session.office, happened(ledger)
    return at.astimezone(zone(office)).date() if office and at else None


class Lampiran(StrEnum):
    """The lampiran by Roman number, in their order."""

    ATTENDANCE = "I"
    PRIORITIES = "II"
    NOT_AGREED = "III"
    COMMISSIONS = "IV"
    SCORES = "V"
    DELEGATES = "VI"
    RESERVE = "VII"
    NOTULEN = "VIII"

    @property
    def cited(self) -> str:
        """As a sentence names it: `Lampiran II`."""
        return f"Lampiran {self.value}"

    @property
    def name_on_paper(self) -> str:
        """Its title in the outline of the PDF."""
        return _NAMES[self]


_NAMES = {
    Lampiran.ATTENDANCE: "Daftar Hadir",
    Lampiran.PRIORITIES: "Daftar Urutan Kegiatan Prioritas",
    Lampiran.NOT_AGREED: "Daftar Kegiatan yang Belum Disepakati dan Hasil Lain",
    Lampiran.COMMISSIONS: "Hasil Sidang Komisi",
    Lampiran.SCORES: "Matriks Penilaian",
    Lampiran.DELEGATES: "Daftar Utusan",
    Lampiran.RESERVE: "Daftar Usulan Cadangan",
    Lampiran.NOTULEN: "Notulen",
}


DOTTED = "." * 24
"""Room for something that is not known yet and is filled in by hand."""

CAMAT_INITIALS = Initials(f"Paraf {Role.CAMAT}")

CODE = "Kode verifikasi: "
_CODE_GROUPS, _CODE_DIGITS = 4, 4


class NotOpened(ValueError):
    """A paper was asked of a session without its first decision: it has no office to speak for."""


def office_of(session: Session) -> Office:
    """The office of the session; raises NotOpened before decision 1."""
    if session.office is None:
        raise NotOpened("the session has no office yet")
    return session.office


def verification_code(head_hash: str) -> str:
    """First 64 bits of the fingerprint as `7F3A-91C2-05DD-4B1E`; empty without one."""
    digits = head_hash[: _CODE_GROUPS * _CODE_DIGITS].upper()
    return "-".join(digits[start : start + _CODE_DIGITS] for start in range(0, len(digits), _CODE_DIGITS))


def fingerprint(ledger: Ledger) -> str:
    """Hash at the closing that its session tells, so that later steps change no paper; before it, of the last line.

    Empty for a rehearsal and for an anonymous copy, whose papers nobody can check against anything.
    """
    if not marks.is_real(ledger.session):
        return ""
    closed = sums.locked_at(ledger.session)
    return next((entry.hash for entry in ledger.entries if entry.seq == closed), ledger.head)


def in_force(ledger: Ledger) -> Ledger:
    """With the session as it was signed last, the one that is told before the closing."""
    return replace(ledger, session=sums.in_force(ledger.session))


def first(ledger: Ledger) -> Ledger:
    """With the session as the Berita Acara tells it, whatever was put right since."""
    return replace(ledger, session=sums.first(ledger.session))


def footer(title: str, number: str, head_hash: str) -> str:
    """The foot of every page: the paper, its number if it has one, and the code it can be checked by."""
    code = verification_code(head_hash)
    parts = (title, number and f"Nomor {number}", code and f"{CODE}{code}")
    return " · ".join(filter(None, parts))


def letterhead(office: Office) -> Letterhead:
    """Kop of the kecamatan: its own two lines, or the usual ones; address and contact below."""
    usual = (f"PEMERINTAH {office.regency.upper()}", f"KECAMATAN {office.kecamatan.upper()}")
    government, name = office.letterhead or usual
    address = tuple(filter(None, (office.address, office.contact)))
    return Letterhead(government=government, office=name, address=address, has_logo=office.logo is not None)


def paper(office: Office) -> Format:
    """The paper of the Berita Acara and its lampiran."""
    return Format.A4 if office.paper == Format.A4.value else Format.F4


def letter_paper(office: Office) -> Format:
    """The paper of letters and slips."""
    return Format.F4 if office.letter_paper == Format.F4.value else Format.A4


def place_and_date(session: Session) -> str:
    """`Kerjo, 3 Februari 2027`, the day of the session or of its amendment, and never of printing."""
    return place_on(session, signed_on(session))


def signed_on(session: Session) -> date | None:
    """The day of the session, of an amended one the day on which the amendment was closed; None while unknown."""
    if not session.amendments:
        return session.sidang.held_on
    closed = sums.locked(session)
    return closed.astimezone(zone(office_of(session))).date() if closed else None


def place_on(session: Session, on: date | None) -> str:
    """The seat of the kecamatan and a date, or a dotted line for it."""
    office = office_of(session)
    return f"{office.seat or office.kecamatan}, {dates.long_date(on) if on else DOTTED}"


def session_day(session: Session) -> str:
    """`Rabu, 3 Februari 2027`, or a dotted line."""
    return dates.with_day(session.sidang.held_on) if session.sidang.held_on else DOTTED


def day_in_words(on: date | None) -> str:
    """`Rabu, tanggal Tiga bulan Februari tahun Dua Ribu Dua Puluh Tujuh (03-02-2027)`, or dotted lines."""
    return f"{dates.date_in_words(on)} ({dates.numeric_date(on)})" if on else f"{DOTTED} (tanggal {DOTTED})"


def clock(session: Session, at: datetime | None) -> str:
    """`08.31 WIB` in the zone of the kecamatan, whatever zone it was typed in; a dotted line where nothing is known."""
    return DOTTED if at is None else dates.clock_in_zone(at.astimezone(zone(office_of(session))))


def minutes_of(session: Session, at: datetime) -> str:
    """`08.31` in the zone of the kecamatan, for tables that name the zone in a heading."""
    return dates.clock(at.astimezone(zone(office_of(session))))


def zone_name(office: Office) -> str:
    """`WIB`, `WITA` or `WIT`."""
    noon = datetime.combine(date(2000, 1, 1), time(12), zone(office))
    return dates.clock_in_zone(noon).partition(" ")[2]


def zone(office: Office) -> timezone:
    """The fixed offset of the kecamatan."""
    sign = -1 if office.utc_offset.startswith("-") else 1
    hours, _, minutes = office.utc_offset.lstrip("+-").partition(":")
    return timezone(sign * timedelta(hours=int(hours), minutes=int(minutes or 0)))


def made_at(session: Session, latest: datetime | None = None) -> datetime:
    """When a paper says it was made: at the closing, else at the latest decision, else on the day of the session."""
    known = sums.locked(session) or latest
    if known is not None:
        return known
    on = session.sidang.held_on or date(max(session.plan_year - 1, 1), 1, 1)
    return datetime.combine(on, time(), zone(session.office) if session.office else UTC)


def meeting_name(session: Session) -> str:
    """`Musrenbang RKPD Kabupaten Karanganyar Tahun 2028 di Kecamatan Kerjo`."""
    office = office_of(session)
    return f"Musrenbang RKPD {office.regency} Tahun {session.plan_year} di Kecamatan {office.kecamatan}"


def lampiran_section(
    session: Session, lampiran: Lampiran, blocks: Sequence[Block], *, landscape: bool = False
) -> Section:
    """A lampiran on its own page, with the header block that ties it to the Berita Acara; later pages name it again."""
    on, amendment = signed_on(session), sums.latest(session)
    amended = f"PERBAIKAN KE-{amendment.number} ATAS BERITA ACARA " if amendment else ""
    number = amendment.letter if amendment else session.sidang.number
    whole = f"BA Perbaikan ke-{amendment.number}" if amendment else "BA"
    return Section(
        blocks=tuple(blocks),
        landscape=landscape,
        header=LampiranHeader(
            label=f"LAMPIRAN {lampiran.value}",
            title=f"BERITA ACARA {amended}KESEPAKATAN HASIL {meeting_name(session).upper()}",
            number=number,
            date=dates.long_date(on).upper() if on else "",
        ),
        continued=f"{lampiran.cited} {whole} Nomor {number or DOTTED} · {lampiran.name_on_paper} · lanjutan",
        bookmark=f"{lampiran.cited} {lampiran.name_on_paper}",
    )


def paper_of_step(then: Ledger, title: str, sections: Sequence[Section], *, is_letter: bool = False) -> Document:
    """A form as the meeting stood when its step was done."""
    return document(
        then.session,
        title,
        sections,
        head_hash=then.head,
        latest=happened(then),
        is_form=True,
        is_letter=is_letter,
    )


def document(
    session: Session,
    title: str,
    sections: Sequence[Section],
    *,
    head_hash: str = "",
    number: str = "",
    latest: datetime | None = None,
    is_form: bool = False,
    is_letter: bool = False,
) -> Document:
    """A paper of the session with kop, footer and watermark; a form to be filled in is no draft before the closing.

    A letter stands on its own paper.
    """
    mark = marks.watermark(session)
    office = office_of(session)
    return Document(
        title=f"{title} {meeting_name(session)}",
        subject=f"{meeting_name(session)}, keputusan {sums.locked_at(session) or session.seq}",
        author=f"Kecamatan {office.kecamatan}, {office.regency}",
        sections=tuple(sections),
        created=made_at(session, latest),
        paper=letter_paper(office) if is_letter else paper(office),
        letterhead=letterhead(office),
        footer=footer(title, number, head_hash if marks.is_real(session) else ""),
        watermark="" if is_form and mark == marks.DRAFT else mark,
    )


def camat_slot(session: Session, *above: str, ending: str = ",") -> Slot:
    """The Camat, with the lines above the office; a dotted line where the name is not known yet."""
    return _slot(session, Role.CAMAT, (*above, f"Camat {office_of(session).kecamatan}{ending}"), needs_nip=True)


def role_slot(session: Session, role: Role, *above: str, title: str = "") -> Slot:
    """An official of the session by role; `title` replaces the name of the role."""
    return _slot(session, role, (*above, f"{title or role.value},"), needs_nip=False)


def kasi_slot(then: Ledger) -> Slot:
    """The head of the PMD section, under the place and the day of the last decision."""
    where = place_on(then.session, day_of(then))
    return role_slot(then.session, Role.KASI_PMD, where, title="Kepala Seksi PMD")


def camat_and_chair(session: Session) -> Signatures:
    """Camat left, chair right; one block where the Camat chairs the sidang."""
    where = place_and_date(session)
    if is_chaired_by_camat(session):
        slot = camat_slot(session, where, ending="")
        return Signatures(
            (Slot((*slot.lines, "selaku Pimpinan Sidang,"), name=slot.name, rank=slot.rank, nip=slot.nip),)
        )
    return Signatures((camat_slot(session, "Mengetahui,"), role_slot(session, Role.CHAIR, where)))


def camat_alone(session: Session, *above: str) -> Signatures:
    """The Camat at the right, under place and date."""
    return Signatures((camat_slot(session, place_and_date(session), *above),))


def camat_on(session: Session, on: date | None, *above: str) -> Signatures:
    """The Camat at the right, under the place and a date of a later paper; a dotted line while it has none."""
    return Signatures((camat_slot(session, place_on(session, on), *above),))


_MOST_BESIDE = 2_500
"""Signs of notes that a signature still stands beside."""


def notes_and(signed: Signatures, notes: Sequence[str], *, share: int) -> Iterator[Block]:
    """Notes with the one signature at their right; above it where they are long, since no page divides the two.

    `share` is the part of the notes in per cent.
    """
    told = tuple(Paragraph(text, small=True, align=Align.LEFT) for text in notes)
    if sum(map(len, notes)) > _MOST_BESIDE:
        yield from told
        yield signed
    else:
        yield Beside(left=told, right=(replace(signed, fills=True),), share=share)


def _slot(session: Session, role: Role, lines: tuple[str, ...], *, needs_nip: bool) -> Slot:
    official = session.officials.get(role)
    nip = official.nip if official else ""
    return Slot(
        lines,
        name=official.name if official else "",
        rank=official.rank if official else "",
        nip=nip if nip or needs_nip else None,
    )
