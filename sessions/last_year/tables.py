"""Tables `sipd` and `tahun_lalu`: what was recommended and typed into SIPD, what became of last year's proposals."""

from sessions.kernel.plain_json import Row
from sessions.kernel.session import Session
from sessions.sipd import facts as sipd


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
    """Table `tahun_lalu`: the list of an earlier Musrenbang, in its order."""
    found = session.last_year
    if found is None:
        return []
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
        }
        for item in found.items
    ]
