"""Tables of the proposals, of the files they came in with, and of their verification."""

from decimal import Decimal
from typing import Any

from sessions.intake.layouts import Known
from sessions.kernel.changes import IN_FORCE
from sessions.kernel.session import Session
from sessions.kernel.text import Plain, Row, iso
from sessions.line import facts as line
from sessions.proposals import facts_corrections as corrections
from sessions.proposals.fields import FIELDS
from sessions.receiving import facts as receiving
from sessions.receiving import facts_confirmed
from sessions.rules import ranking
from sessions.scoring import facts as scoring
from sessions.values.proposals import Origin, Proposal


def proposals(session: Session) -> list[Row]:
    """Table `usulan`, by arrival."""
    return [
        {**_asked(session, proposal), **_standing(session, proposal), **_origin(proposal), **_mended(session, proposal)}
        for proposal in session.proposals.values()
    ]


def _asked(session: Session, p: Proposal) -> Row:
    """What was asked for, with the values in force."""
    row: Row = {"kode": p.code, "desa": session.village_name(p.draft.village)}
    for name, field in FIELDS.items():
        if field.column:
            row[field.column] = _plain(getattr(p if name in IN_FORCE else p.draft, name))
        if name == Known.COST:
            row["anggaran_usulan"] = p.sent
    return row


def _plain(value: Any) -> Plain:
    if isinstance(value, tuple):
        return [str(part) for part in value]
    return str(value) if isinstance(value, Decimal) else value


def _standing(session: Session, p: Proposal) -> Row:
    """Where it stands: commission, end, score, ranks, line."""
    row = line.of(session).by_code.get(p.code)
    return {
        "komisi": p.commission,
        "dibahas": p.to_be_discussed,
        "status": p.outcome.value if p.outcome else p.process.value,
        "alasan": p.reason,
        "nilai": ranking.two_decimals(row.score) if row and row.score is not None else None,
        "nilai_pecahan": str(row.score) if row and row.score is not None else None,
        "suara": row.votes if row else None,
        "peringkat": row.rank if row else None,
        "peringkat_hitung": row.computed_rank if row else None,
        "peringkat_komisi": row.commission_rank if row else None,
        "peringkat_tanpa_pemindahan": row.moved.rank if row and row.moved else None,
        "peringkat_komisi_tanpa_pemindahan": row.moved.commission_rank if row and row.moved else None,
        "garis": row.placement.value if row else None,
    }


def _origin(p: Proposal) -> Row:
    """Where it came from and what became one with it."""
    return {
        "asal": p.origin.value,
        "dibawa_oleh": p.brought_by,
        "pengusul": p.draft.proposer,
        "id_sipd": p.draft.sipd_id,
        "digabung_ke": p.merged_into,
        "gabungan_dari": list(p.merged_from),
        "pecahan_dari": p.split_from,
        "dipecah_menjadi": list(p.split_into),
        "ditunda": p.is_parked,
        "diminta_komisi": list(p.claimed_by),
        "sumber": p.source,
        "baris": p.draft.row,
        "keraguan": list(corrections.doubts(p)),
    }


def _mended(session: Session, p: Proposal) -> Row:
    """What was put right in it, and the scores that were made from what it no longer says."""
    return {
        "dibetulkan": [f"{found} ({found.reason})" for found in corrections.mended(session, p)],
        "nilai_dari_data_lama": [
            f"{one.criterion}: {one.name} {one.was or '-'} → {one.now or '-'}" for one in scoring.outdated(p)
        ],
    }


def receipts(session: Session) -> list[Row]:
    """Table `terima`: one row per desa."""
    return [_village(session, village) for village in receiving.recap_of(session)]


def _village(session: Session, r: receiving.VillageRecap) -> Row:
    handed_over: list[Plain] = [
        {
            "surat": receipt.letter_number,
            "tanggal_surat": receipt.letter_date.isoformat() if receipt.letter_date else None,
            "usulan": receipt.stated_count,
            "anggaran": receipt.stated_cost,
            "dari": receipt.brought_by,
            "jabatan": receipt.position,
            "penerima": receipt.received_by,
            "berkas": list(receipt.items),
            "diterima": iso(receipt.at),
        }
        for receipt in r.receipts
    ]
    confirmed = session.confirmed_lists.get(r.village)
    own = facts_confirmed.list_of(session, r.village)
    return {
        "desa": session.village_name(r.village),
        "surat": "; ".join(receipt.letter_number for receipt in r.receipts if receipt.letter_number),
        "usulan_surat": r.stated_count,
        "anggaran_surat": r.stated_cost,
        "usulan_rekap": r.count,
        "anggaran_rekap": r.sums.asked,
        "tanpa_biaya": r.sums.asked_unknown,
        "selisih_usulan": r.more,
        "selisih_anggaran": r.dearer,
        "keadaan": r.state.value,
        "alasan": r.not_sending.reason if r.not_sending else "",
        "tanda_terima": handed_over,
        "dibenarkan": iso(confirmed.at) if confirmed else None,
        "berubah_sesudah_dibenarkan": list(own.changes) if own else [],
    }


def verification(session: Session) -> list[Row]:
    """Table `verifikasi`: one row per proposal of before the sidang, with its answers by name of the point."""
    return [
        {
            "kode": p.code,
            "desa": session.village_name(p.draft.village),
            "kegiatan": p.draft.activity,
            "keadaan": p.outcome.value if p.outcome else p.process.value,
            "alasan": p.reason or (p.sent_back[-1].reason if p.sent_back else ""),
            "batas_waktu": p.sent_back[-1].deadline.isoformat() if p.sent_back else None,
            "masuk_kembali": iso(p.sent_back[-1].back) if p.sent_back else None,
            "dikembalikan": len(p.sent_back),
            "daftar_periksa": {item: answer.value for item, answer in p.checks.items()},
            "catatan": p.check_note,
            "lolos_oleh": p.passed.by if p.passed else None,
            "lolos_waktu": iso(p.passed.at) if p.passed else None,
            "sekaligus": p.passed.together if p.passed and p.passed.is_in_bulk else None,
            "butir_sekaligus": list(p.passed.points) if p.passed else [],
        }
        for p in session.proposals.values()
        if p.origin in {Origin.VILLAGE, Origin.KECAMATAN}
    ]
