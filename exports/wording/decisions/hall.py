"""Sentences of what happens in the hall: attendance, quorum, closing, papers, undo."""

from exports.wording import places
from exports.wording.decisions import clauses
from exports.wording.decisions.clauses import because, inner, words
from sessions.decisions import amendment, attendance, closing, guests, quorum, undo
from sessions.people import PersonCard, Sex
from sessions.session import QuorumWay, Session


@words.register
def _(d: attendance.HeadcountRecorded, s: Session) -> str:
    unsur = places.unsur(s.office, d.unsur) if s.office else d.unsur.value
    group = f"{unsur} ({clauses.village(s, d.village)})" if d.village else unsur
    if not d.men + d.women:
        return f"Hitung cepat {group} dihapus"
    delegates = f", di antaranya {d.delegates} utusan" if d.delegates else ""
    return f"Hitung cepat {group}: hadir {d.men + d.women} orang (L {d.men}, P {d.women}){delegates}"


@words.register
def _(d: attendance.PersonArrived, s: Session) -> str:
    return f"Hadir: {_card(s, d.card)}"


def _card(session: Session, card: PersonCard) -> str:
    """The name and where from: the village of a delegate, else the institution, the village or the unsur."""
    if card.is_delegate:
        return f"{card.name}, utusan {clauses.village(session, card.village)}"
    origin = clauses.village(session, card.village) if card.village else card.unsur.value
    return f"{card.name} ({card.institution or origin})"


@words.register
def _(d: attendance.PeopleArrived, _s: Session) -> str:
    men = sum(card.sex is Sex.MALE for card in d.cards)
    return f"{len(d.cards)} orang dicatat hadir (L {men}, P {len(d.cards) - men})"


@words.register
def _(d: attendance.PersonCorrected, s: Session) -> str:
    return f"Data hadir diperbaiki: {_card(s, d.card)}"


@words.register
def _(d: attendance.PersonLeft, s: Session) -> str:
    return f"{clauses.person(s, d.person)} meninggalkan sidang"


@words.register
def _(d: attendance.PersonReturned, s: Session) -> str:
    return f"{clauses.person(s, d.person)} kembali ke sidang"


@words.register
def _(d: guests.GuestsListed, _s: Session) -> str:
    delegates = sum(card.is_delegate for card in d.cards)
    among = f", di antaranya {delegates} utusan" if delegates else ""
    return f"{len(d.cards)} orang dicatat diundang{among}"


@words.register
def _(d: guests.DelegateReplaced, s: Session) -> str:
    before = s.people.get(d.person)
    whom = f" {before.card.name}" if before else ""
    village = clauses.village(s, d.card.village)
    known = places.said(s, " yang diketahui Kepala Desa dan BPD") if d.is_known else ""
    return f"Utusan {village}{whom} diganti oleh {d.card.name} dengan surat kuasa {inner(d.letter)}{known}"


@words.register
def _(d: quorum.QuorumChecked, s: Session) -> str:
    check = s.sidang.quorum
    if check is None:
        return "Kuorum diperiksa"
    span = f" {d.minutes} menit" if check.way is QuorumWay.POSTPONE else ""
    return f"Kuorum diperiksa: {clauses.quorum(check)}{span}"


@words.register
def _(_d: closing.SidangClosed, _s: Session) -> str:
    return "Sidang ditutup; hasilnya terkunci"


@words.register
def _(d: amendment.AmendmentOpened, s: Session) -> str:
    return (
        f"Berita Acara Perbaikan ke-{len(s.amendments)} dibuka atas permintaan {inner(d.asked_by)}{because(d.reason)}"
    )


@words.register
def _(d: amendment.AmendmentClosed, s: Session) -> str:
    note = f"; catatan: {inner(d.note)}" if d.note.strip() else ""
    return f"Berita Acara Perbaikan ke-{len(s.amendments)} ditutup; hasilnya terkunci kembali{note}"


@words.register
def _(d: closing.DocumentsIssued, _s: Session) -> str:
    return f"{len(d.files)} dokumen diterbitkan"


@words.register
def _(d: undo.Withdrawn, _s: Session) -> str:
    return f"Keputusan nomor {d.seq} dibatalkan"
