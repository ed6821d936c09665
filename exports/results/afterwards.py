"""What hasil.json tells of the time after the closing; the code of the data does not cover it."""

from exports.results.raw import Part
from sessions.closing import facts_sums as sums
from sessions.kernel.session import Session
from sessions.record.ledger import Ledger


def afterwards(session: Session) -> Part:
    """What the office decides after the closing; no number of the results goes by it."""
    return {
        "nomor_berita_acara": session.sidang.number,
        "nomor_perbaikan": [{"nomor": a.number, "surat": a.letter} for a in session.amendments if a.letter],
        "id_sipd": {p.code: p.draft.sipd_id for p in session.proposals.values() if p.draft.sipd_id},
    }


def superseded(ledger: Ledger) -> Part:
    """The fingerprints of the closings that an amendment replaced, the first one first; no key where none did."""
    session = ledger.session
    closed = [session.sidang.closed_at_seq, *(amendment.closed_at_seq for amendment in session.amendments)]
    before = [seq for seq in closed if seq is not None and seq != sums.locked_at(session)]
    hashes = {entry.seq: entry.hash for entry in ledger.entries} if before else {}
    return {"memperbaiki": [hashes[seq] for seq in before]} if before else {}


def entered(session: Session) -> Part:
    """The day on which each was typed into SIPD; no key where none was. No paper carries it: it goes on after them."""
    days: Part = {str(p.code): p.in_sipd.on.isoformat() for p in session.proposals.values() if p.in_sipd}
    return {"sudah_di_sipd": days} if days else {}
