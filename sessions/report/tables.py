"""Tables `laporan`, `tanda_tangan` and `pengiriman`: what became of the report of SOP steps 6 to 8."""

from sessions.kernel.plain_json import Row, iso
from sessions.kernel.session import Session
from sessions.steps import sop
from sessions.values.report import SectionName
from sessions.values.steps import REPORTING


def report(session: Session) -> list[Row]:
    """One row once the sidang is closed; a part that nobody wrote is null."""
    if not session.is_closed:
        return []
    found, due = session.report, sop.due(session, REPORTING)
    return [
        {
            "nomor": found.number,
            "tanggal": found.dated.isoformat() if found.dated else None,
            "tenggat": due.isoformat() if due else None,
            "bagian": {
                name.value: list(found.sections[name]) if name in found.sections else None for name in SectionName
            },
            "dikembalikan": [{"waktu": iso(r.at), "oleh": r.by, "alasan": r.reason} for r in found.sent_back],
            "berkas": list(sop.outputs(session, REPORTING)),
        }
    ]


def signatures(session: Session) -> list[Row]:
    """One row for each paper and role."""
    return [
        {
            "dokumen": signature.paper.value,
            "jabatan": signature.role.value,
            "nama": signature.signer,
            "waktu": iso(signature.signed_at),
            "pindaian": signature.scan or None,
            "sha256": signature.scan_sha256 or None,
        }
        for signature in session.signatures
    ]


def delivery(session: Session) -> list[Row]:
    """One row once the report was sent."""
    sent = session.delivery
    if sent is None:
        return []
    return [
        {
            "tujuan": session.office.planning_agency.short if session.office else "",
            "nomor_surat": sent.letter_number,
            "tanggal_surat": sent.dated.isoformat(),
            "cara": sent.how,
            "pengantar": sent.sent_by,
            "diterima": iso(sent.received_at),
            "penerima": sent.receiver,
            "jabatan_penerima": sent.receiver_position,
        }
    ]
