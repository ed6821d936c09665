"""The tables of sesi.json and of `musrenbang daftar`: a session as Indonesian rows of plain JSON values.

No floats: decimals are strings. Phone numbers and addresses stay in the journal.
"""

from collections.abc import Callable, Mapping

from sessions import amendments, minutes, ranking, sop
from sessions.commissions import CommissionId
from sessions.local_words import worded
from sessions.record import (
    guideline_tables,
    hall_tables,
    preparing_tables,
    proposal_table,
    report_tables,
    village_tables,
    yearly_tables,
)
from sessions.record.amendment_table import berita_acara_perbaikan
from sessions.record.plain_json import Plain
from sessions.record.rows import Row, iso
from sessions.rules import rubric
from sessions.session import CommissionResult, Session
from sessions.sop import clock

__all__ = ["JSON", "TABLES", "Row", "tables"]

JSON = Plain
"""A value of a row."""


def tables(session: Session) -> dict[str, list[Row]]:
    """Every table, each a list of rows in a stable order."""
    return {name: make(session) for name, make in TABLES.items()}


def commissions(session: Session) -> list[Row]:
    """Table `komisi`, with how many proposals each holds."""
    held = [p.commission for p in session.proposals.values() if p.is_in_the_running]
    return [
        {
            "komisi": c.id,
            "nama": c.name,
            "ketua": c.chair,
            "sekretaris": c.secretary,
            "fasilitator": c.facilitator,
            "usulan": held.count(c.id),
            **_result(session, c.id),
        }
        for c in session.commissions
    ]


def _result(session: Session, id_: CommissionId) -> Row:
    """When its result came in from paper and was presented, and what was said about it."""
    found = session.results.get(id_, CommissionResult())
    return {
        "hasil_diterima": iso(found.received),
        "dipaparkan": iso(found.presented),
        "pemapar": found.presented_by,
        "tanggapan": list(found.responses),
    }


def scores(session: Session) -> list[Row]:
    """Table `skor`: one row per proposal, criterion and rater."""
    return [
        {"kode": p.code, "kriteria": criterion, "penilai": rater, "skor": score}
        for p in session.proposals.values()
        for criterion, row in p.scores.items()
        for rater, score in row.items()
    ]


def ranks(session: Session) -> list[Row]:
    """Table `peringkat`, in the order of the ranking."""
    return [_rank(session, row) for row in ranking.of(session).rows]


def _rank(session: Session, row: ranking.Ranked) -> Row:
    proposal = session.proposals[row.code]
    return {
        "peringkat": row.rank,
        "peringkat_hitung": row.computed_rank,
        "komisi": row.commission,
        "peringkat_komisi": row.commission_rank,
        "kode": row.code,
        "kegiatan": proposal.draft.activity,
        "desa": session.village_name(proposal.draft.village),
        "nilai": rubric.two_decimals(row.score) if row.score is not None else None,
        "suara": row.votes,
        "anggaran": proposal.cost,
        "garis": row.placement.value,
        "nilai_sama_dengan": list(row.tied_with),
        "diputus_oleh": row.decided_by.value if row.decided_by else None,
        "melangkahi_urutan_desa": row.jumps_own_village,
    }


def berita_acara(session: Session) -> list[Row]:
    """Table `berita_acara`: one row of facts, as the paper states them; what was put right has a table of its own."""
    session = amendments.first(session)
    f = minutes.facts(session)
    return [
        {
            "status": "ditutup" if f.is_closed else "konsep",
            "nomor": f.number,
            "tanggal": f.held_on.isoformat() if f.held_on else None,
            "tempat": f.place,
            "mulai": iso(f.started),
            "ditutup": iso(f.closed),
            "pimpinan_sidang": f.chair,
            "tahun_rencana": session.plan_year,
            **_attendance_facts(f),
            "usulan_masuk": f.balance.received,
            "anggaran_usulan": f.balance.asked,
            "hasil": {outcome.value: count for outcome, count in f.balance.by_outcome.items()},
            "belum_diputus": f.balance.open,
            "prioritas": f.priority_count,
            "anggaran_prioritas": f.priority_cost,
            "perangkat_daerah": f.priority_agencies,
            "prioritas_kabupaten": f.regency_count,
            "anggaran_kabupaten": f.regency_cost,
            "perangkat_daerah_kabupaten": f.regency_agencies,
            "cadangan": len(f.reserve),
            "anggaran_cadangan": f.reserve_cost,
            "utusan": [card.name for card in f.delegates],
            "cara_memilih_utusan": f.delegates_by,
            "per_desa": [_share(share) for share in f.shares],
            "ditutup_pada_keputusan": session.sidang.closed_at_seq,
        }
    ]


def _attendance_facts(f: minutes.MinutesFacts) -> Row:
    return {
        "hadir": f.present,
        "laki_laki": f.men,
        "perempuan": f.women,
        "unsur": [{"unsur": t.unsur.value, "laki_laki": t.men, "perempuan": t.women} for t in f.tallies],
        "utusan_diundang": f.invited_delegates,
        "utusan_hadir": f.present_delegates,
        "desa_hadir": f.villages_present,
        "kuorum": f.quorum.needed if f.quorum else None,
        "kuorum_terpenuhi": f.quorum.is_met if f.quorum else None,
    }


def _share(share: minutes.VillageShare) -> Row:
    return {
        "desa": share.name,
        "usulan": share.received,
        "anggaran": share.asked,
        "prioritas": share.priorities,
        "anggaran_prioritas": share.agreed_cost,
    }


def steps(session: Session) -> list[Row]:
    """Table `langkah`: the eight steps of the SOP."""
    return [_step(session, step) for step in sop.STEPS]


def _step(session: Session, step: sop.Step) -> Row:
    return {
        "no": step.number,
        "uraian": worded(session.office, step.title),
        "pelaksana": sop.actor(session, step.number),
        "persyaratan": [{"nama": r.name, "terpenuhi": r.is_met} for r in sop.requirements(session, step.number)],
        "waktu_baku": str(step.standard),
        "terpakai": str(used) if (used := clock.used(session, step.number)) else None,
        "keluaran": list(sop.outputs(session, step.number)),
        "status": sop.state(session, step.number).value,
    }


def clocks(session: Session) -> list[Row]:
    """Table `waktu`: when each step began, was due and was finished, or on whose word it was skipped."""
    return [_clock(session, step.number) for step in sop.STEPS]


def _clock(session: Session, number: int) -> Row:
    record, used = session.steps.get(number), clock.used(session, number)
    return {
        "no": number,
        "mulai": iso(begun) if (begun := clock.began(session, number)) else None,
        "tenggat": due.isoformat() if (due := clock.due(session, number)) else None,
        "selesai": iso(end) if (end := clock.ended(session, number)) else None,
        "terlambat": used.is_late if used else None,
        "dilewati": record.reason if record and record.skipped_by else None,
        "atas_perintah": record.skipped_by or None if record else None,
    }


def outputs(session: Session) -> list[str]:
    """Files that were issued, relative to the session folder."""
    return list(session.issued)


TABLES: Mapping[str, Callable[[Session], list[Row]]] = {
    "usulan": proposal_table.proposals,
    "terima": village_tables.receipts,
    "verifikasi": village_tables.verification,
    "panitia": preparing_tables.committee,
    "komisi": commissions,
    "kewenangan": preparing_tables.doubtful,
    "undangan": preparing_tables.invitation,
    "diundang": hall_tables.guests,
    "hadir": hall_tables.attendance_list,
    "hak_suara": hall_tables.voices,
    "hitung_cepat": hall_tables.headcounts,
    "acara": hall_tables.agenda,
    "skors": hall_tables.pauses,
    "catatan": hall_tables.notes,
    "suara": hall_tables.votes,
    "skor": scores,
    "peringkat": ranks,
    "nilai_sama": hall_tables.ties,
    **guideline_tables.TABLES,
    "utusan": hall_tables.delegates,
    "berita_acara": berita_acara,
    "berita_acara_perbaikan": berita_acara_perbaikan,
    "laporan": report_tables.report,
    "tanda_tangan": report_tables.signatures,
    "pengiriman": report_tables.delivery,
    "sipd": yearly_tables.of_sipd,
    "tahun_lalu": yearly_tables.last_year,
    "langkah": steps,
    "waktu": clocks,
}
"""Name of a table -> what makes its rows."""
