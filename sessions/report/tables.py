"""Tables of what follows the sidang: the report, its signatures and delivery, SIPD, and last year's list."""

from sessions.kernel.session import Session
from sessions.kernel.text import Row, iso
from sessions.last_year import facts as last_year_facts
from sessions.report.facts import holding
from sessions.sipd import facts as sipd
from sessions.steps import sop
from sessions.values.report import SectionName, SignedPaper
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
            "rangkap": found.copies or None,
            "map_arsip": found.filing.folder if found.filing else None,
            "tempat_arsip": found.filing.place if found.filing else None,
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
            "perbaikan_ke": signature.amendment or None,
        }
        for signature in session.signatures
    ]


def passages(session: Session) -> list[Row]:
    """Table `naskah`: with whom report, Berita Acara and covering letter lie; none before the closing."""
    if not session.is_closed:
        return []
    rows: list[Row] = []
    for paper in SignedPaper:
        found = holding(session, paper)
        rows.append(
            {
                "naskah": paper.value,
                "pemegang": found.holder.value,
                "sejak": iso(found.since),
                "catatan": found.note or None,
                "perjalanan": [
                    {"waktu": iso(p.at), "kepada": p.to.value, "catatan": p.note or None}
                    for p in session.passages
                    if p.paper is paper
                ],
            }
        )
    return rows


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


def of_sipd(session: Session) -> list[Row]:
    """Table `sipd`: every proposal with its recommendation, by arrival."""
    rows: list[Row] = []
    for p in session.proposals.values():
        made, entered = p.recommendation, p.in_sipd
        rows.append(
            {
                "kode": p.code,
                "id_sipd": p.draft.sipd_id,
                "desa": session.village_name(p.draft.village),
                "kegiatan": p.draft.activity,
                "hasil": p.outcome.value if p.outcome else None,
                "rekomendasi": made.verdict.value if made else None,
                "volume": str(made.volume) if made and made.volume is not None else None,
                "anggaran": made.cost if made else None,
                "catatan": made.note if made else None,
                "status": sipd.standing(p).value,
                "diinput_tanggal": entered.on.isoformat() if entered else None,
                "diinput_oleh": entered.by if entered else None,
            }
        )
    return rows


def last_year(session: Session) -> list[Row]:
    """Table `tahun_lalu`: the lists of earlier Musrenbang, the latest first, each in its order.

    This year's own list stands before them once somebody told what became of it.
    """
    again = last_year_facts.repeated_as(session)
    return [
        {
            "tahun_rencana": found.plan_year,
            "kode": item.code,
            "desa": session.village_name(item.village),
            "kegiatan": item.activity,
            "lokasi": item.location,
            "opd": item.agency,
            "anggaran": item.cost,
            "hasil": item.outcome.value,
            "realisasi": item.realization.value if item.realization else None,
            "keterangan": item.note,
            "biaya_usulan": item.asked,
            "masuk_dalam": item.taken_into.value if item.taken_into else None,
            "anggaran_masuk": item.budget,
            "diusulkan_kembali": again.get((found.plan_year, item.code)),
        }
        for found in last_year_facts.told_years(session)
        for item in found.items
    ]
