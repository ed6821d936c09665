"""The tables of sesi.json and of `musrenbang daftar`: a session as Indonesian rows of plain JSON values.

No floats: decimals are strings. Phone numbers and addresses stay in the journal.
"""

from collections.abc import Callable, Mapping

from sessions.attendance import tables as attendance_tables
from sessions.closing import facts as closing
from sessions.closing import facts_sums as sums
from sessions.closing import tables as closing_tables
from sessions.closing.facts import MinutesFacts
from sessions.guideline import tables as guideline_tables
from sessions.kernel.session import Amendment, Session
from sessions.kernel.text import Plain, Row, iso
from sessions.language.local import speaking
from sessions.line import facts as line
from sessions.line import tables as line_tables
from sessions.office import tables as office_tables
from sessions.proposals import tables as proposals_tables
from sessions.recapitulation import facts as recapitulation
from sessions.recapitulation.facts import Recapitulation
from sessions.report import tables as report_tables
from sessions.rules import ranking
from sessions.steps import sop
from sessions.values.commissions import CommissionId, CommissionResult
from sessions.values.office import VillageCode
from sessions.values.proposals import Outcome


def tables(session: Session) -> dict[str, list[Row]]:
    """Every table, each a list of rows in a stable order."""
    with speaking(session.office):
        return {name: make(session) for name, make in TABLES.items()}


def commissions(session: Session) -> list[Row]:
    """Table `komisi`, with how many proposals each holds."""
    held = recapitulation.by_commission(session)
    return [
        {
            "komisi": c.id,
            "nama": c.name,
            "ketua": c.chair,
            "sekretaris": c.secretary,
            "fasilitator": c.facilitator,
            "usulan": held[c.id].running.count,
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
    return [_rank(session, row) for row in line.of(session).rows]


def _rank(session: Session, row: line.Ranked) -> Row:
    proposal = session.proposals[row.code]
    return {
        "peringkat": row.rank,
        "peringkat_hitung": row.computed_rank,
        "komisi": row.commission,
        "peringkat_komisi": row.commission_rank,
        "kode": row.code,
        "kegiatan": proposal.draft.activity,
        "desa": session.village_name(proposal.draft.village),
        "nilai": ranking.two_decimals(row.score) if row.score is not None else None,
        "suara": row.votes,
        "anggaran": proposal.cost,
        "garis": row.placement.value,
        "peringkat_tanpa_pemindahan": row.moved.rank if row.moved else None,
        "peringkat_komisi_tanpa_pemindahan": row.moved.commission_rank if row.moved else None,
        "menurut_suara": row.voted.vote if row.voted else None,
        "menunggu_suara": row.awaits,
        "nilai_sama_dengan": list(row.tied_with),
        "diputus_oleh": row.decided_by.value if row.decided_by else None,
        "melangkahi_urutan_desa": row.jumps_own_village,
    }


def berita_acara(session: Session) -> list[Row]:
    """Table `berita_acara`: one row of facts, as the paper states them; what was put right has a table of its own."""
    session = sums.first(session)
    f = closing.facts(session)
    return [
        {
            "status": "ditutup" if f.is_closed else "konsep",
            "nomor": f.number,
            "tanggal": f.held_on.isoformat() if f.held_on else None,
            "tempat": f.place,
            "mulai": iso(f.started),
            "ditutup": iso(f.closed),
            "pimpinan_sidang": f.chair,
            "dasar_pagu": session.ceilings_source or None,
            "tahun_rencana": session.plan_year,
            **_attendance_facts(f),
            **_money(f.recapitulation),
            "hasil": {outcome.value: count for outcome, count in f.recapitulation.outcomes.items()},
            "belum_diputus": f.recapitulation.open,
            "diverifikasi": f.recapitulation.verified,
            "prioritas": f.priorities.count,
            "anggaran_prioritas": f.priorities.result,
            "perangkat_daerah": f.priority_agencies,
            "prioritas_kabupaten": f.of_the_regency.count,
            "anggaran_kabupaten": f.of_the_regency.result,
            "perangkat_daerah_kabupaten": f.regency_agencies,
            "cadangan": f.reserves.count,
            "anggaran_cadangan": f.reserves.result,
            "utusan": [card.name for card in f.delegates],
            "cara_memilih_utusan": f.delegates_by,
            "per_desa": [_share(session, village, own) for village, own in f.by_village.items()],
            "ditutup_pada_keputusan": session.sidang.closed_at_seq,
        }
    ]


def _attendance_facts(f: closing.MinutesFacts) -> Row:
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


def _money(own: Recapitulation) -> Row:
    """What was received, and its rupiah menurut usulan and menurut hasil."""
    return {
        "usulan_masuk": own.received,
        "anggaran_usulan": own.all.asked,
        "tanpa_biaya_usulan": own.all.asked_unknown,
        "anggaran_hasil": own.all.result,
        "tanpa_biaya_hasil": own.all.result_unknown,
    }


def _share(session: Session, village: VillageCode | None, own: Recapitulation) -> Row:
    return {
        "desa": session.village_name(village),
        "usulan": own.received,
        "anggaran": own.all.asked,
        "prioritas": own.priorities.count,
        "anggaran_prioritas": own.priorities.result,
    }


def steps(session: Session) -> list[Row]:
    """Table `langkah`: the eight steps of the SOP."""
    return [_step(session, step) for step in sop.STEPS]


def _step(session: Session, step: sop.Step) -> Row:
    return {
        "no": step.number,
        "uraian": str(step.title),
        "pelaksana": sop.actor(session, step.number),
        "persyaratan": [{"nama": r.name, "terpenuhi": r.is_met} for r in sop.requirements(session, step.number)],
        "waktu_baku": str(step.standard),
        "terpakai": str(used) if (used := sop.used(session, step.number)) else None,
        "keluaran": list(sop.outputs(session, step.number)),
        "status": sop.state(session, step.number).value,
    }


def clocks(session: Session) -> list[Row]:
    """Table `waktu`: when each step began, was due and was finished, or on whose word it was skipped."""
    return [_clock(session, step.number) for step in sop.STEPS]


def _clock(session: Session, number: int) -> Row:
    record, used = session.steps.get(number), sop.used(session, number)
    return {
        "no": number,
        "mulai": iso(begun) if (begun := sop.began(session, number)) else None,
        "tenggat": due.isoformat() if (due := sop.due(session, number)) else None,
        "selesai": iso(end) if (end := sop.ended(session, number)) else None,
        "terlambat": used.is_late if used else None,
        "dilewati": record.reason if record and record.skipped_by else None,
        "atas_perintah": record.skipped_by or None if record else None,
        "tanpa": list(record.without) if record else [],
        "catatan": record.note or None if record else None,
    }


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
        "usulan_masuk": f.recapitulation.received,
        "prioritas": f.priorities.count,
        "anggaran_prioritas": f.priorities.result,
        "prioritas_kabupaten": f.of_the_regency.count,
        "anggaran_kabupaten": f.of_the_regency.result,
        "cadangan": f.reserves.count,
        "anggaran_cadangan": f.reserves.result,
        "belum_disepakati": f.recapitulation.ended(Outcome.NOT_AGREED),
        "hadir": f.present,
        "utusan": [card.name for card in f.delegates],
    }


TABLES: Mapping[str, Callable[[Session], list[Row]]] = {
    "usulan": proposals_tables.proposals,
    "terima": proposals_tables.receipts,
    "verifikasi": proposals_tables.verification,
    "panitia": office_tables.committee,
    "komisi": commissions,
    "kewenangan": office_tables.doubtful,
    "acuan_rkpd": office_tables.plan,
    "undangan": office_tables.invitation,
    "diundang": attendance_tables.guests,
    "hadir": attendance_tables.attendance_list,
    "hak_suara": attendance_tables.voices,
    "hitung_cepat": attendance_tables.headcounts,
    "desa_tidak_hadir": attendance_tables.absences,
    "pulang_kembali": attendance_tables.movements,
    "acara": attendance_tables.agenda,
    "skors": attendance_tables.pauses,
    "catatan": attendance_tables.notes,
    "suara": attendance_tables.votes,
    "skor": scores,
    "peringkat": ranks,
    **line_tables.TABLES,
    "nilai_sama": attendance_tables.ties,
    **guideline_tables.TABLES,
    "utusan": attendance_tables.delegates,
    "berita_acara": berita_acara,
    "berita_acara_perbaikan": berita_acara_perbaikan,
    "salinan": closing_tables.copies,
    "penyerahan": closing_tables.handover,
    "laporan": report_tables.report,
    "tanda_tangan": report_tables.signatures,
    "naskah": report_tables.passages,
    "pengiriman": report_tables.delivery,
    "sipd": report_tables.of_sipd,
    "tahun_lalu": report_tables.last_year,
    "langkah": steps,
    "waktu": clocks,
}
"""Name of a table -> what makes its rows."""
