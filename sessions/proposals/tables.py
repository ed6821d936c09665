"""Table `usulan` of sesi.json: every proposal with what it asks for, where it stands and where it came from."""

from decimal import Decimal
from typing import Any

from sessions.intake.layouts import Known
from sessions.kernel.changes import IN_FORCE
from sessions.kernel.plain_json import Plain, Row
from sessions.kernel.session import Session
from sessions.line import facts as line
from sessions.proposals.fields import FIELDS
from sessions.rules import ranking
from sessions.values.proposals import Proposal


def proposals(session: Session) -> list[Row]:
    """Table `usulan`, by arrival."""
    return [
        {**_asked(session, proposal), **_standing(session, proposal), **_origin(proposal)}
        for proposal in session.proposals.values()
    ]


def _asked(session: Session, p: Proposal) -> Row:
    """What was asked for, with the values in force."""
    row: Row = {"kode": p.code, "desa": session.village_name(p.draft.village)}
    for name, field in FIELDS.items():
        if field.column:
            row[field.column] = _plain(getattr(p if name in IN_FORCE else p.draft, name))
        if name == Known.COST:
            row["anggaran_usulan"] = p.draft.cost
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
        "keraguan": list(p.draft.doubts),
    }
