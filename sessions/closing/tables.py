"""Table `berita_acara_perbaikan`: each amendment with its reason, its positions, and the sums before and after it."""

from sessions.closing import facts as closing
from sessions.closing import facts_sums as sums
from sessions.closing.facts import MinutesFacts
from sessions.kernel.plain_json import Plain, Row, iso
from sessions.kernel.session import Amendment, Session
from sessions.values.proposals import Outcome


def berita_acara_perbaikan(session: Session) -> list[Row]:
    """One row for each, in their order; what an open one does to the sums may still change."""
    return [_row(session, amendment) for amendment in session.amendments]


def _row(session: Session, amendment: Amendment) -> Row:
    return {
        "perbaikan": amendment.number,
        "status": "dibuka" if amendment.closed is None else "ditutup",
        "nomor": amendment.letter,
        "alasan": amendment.reason,
        "diminta_oleh": amendment.asked_by,
        "dibuka": iso(amendment.opened),
        "ditutup": iso(amendment.closed),
        "catatan": amendment.note,
        "semula": _sums(closing.facts(amendment.before)),
        "menjadi": _sums(closing.facts(sums.after(session, amendment))),
        "dibuka_pada_keputusan": amendment.opened_at_seq,
        "ditutup_pada_keputusan": amendment.closed_at_seq,
    }


def _sums(f: MinutesFacts) -> dict[str, Plain]:
    """What the paper calls the effect on the sums, and who goes on to the kabupaten."""
    return {
        "usulan_masuk": f.balance.received,
        "prioritas": f.priority_count,
        "anggaran_prioritas": f.priority_cost,
        "prioritas_kabupaten": f.regency_count,
        "anggaran_kabupaten": f.regency_cost,
        "cadangan": len(f.reserve),
        "anggaran_cadangan": f.reserve_cost,
        "belum_disepakati": f.ended(Outcome.NOT_AGREED),
        "hadir": f.present,
        "utusan": [card.name for card in f.delegates],
    }
