"""Tables of steps 1 and 2: what the villages handed over against the recapitulation, how each proposal was checked."""

from sessions.kernel.plain_json import Plain, Row, iso
from sessions.kernel.session import Session
from sessions.receiving import facts as receiving
from sessions.values.proposals import Origin


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
    return {
        "desa": session.village_name(r.village),
        "surat": "; ".join(receipt.letter_number for receipt in r.receipts if receipt.letter_number),
        "usulan_surat": r.stated_count,
        "anggaran_surat": r.stated_cost,
        "usulan_rekap": r.count,
        "anggaran_rekap": r.cost,
        "tanpa_biaya": r.without_cost,
        "selisih_usulan": r.more,
        "selisih_anggaran": r.dearer,
        "keadaan": r.state.value,
        "alasan": r.not_sending.reason if r.not_sending else "",
        "tanda_terima": handed_over,
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
        }
        for p in session.proposals.values()
        if p.origin in {Origin.VILLAGE, Origin.KECAMATAN}
    ]
