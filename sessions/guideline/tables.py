"""Tables of the guideline and of what it leads to: criteria, and what each village and commission gets."""

from collections.abc import Callable, Mapping

from sessions.kernel.session import Session
from sessions.kernel.text import Row
from sessions.line import facts_spread as spread
from sessions.values.guideline import DATA, Criterion
from sessions.values.office import VillageCode


def criteria(session: Session) -> list[Row]:
    """Table `kriteria`: the common ones with an empty commission, then those of single commissions."""
    return [_criterion(number, c) for number, c in session.guideline.listed] if session.guideline else []


def _criterion(number: str, criterion: Criterion) -> Row:
    range_ = criterion.prefill
    return {
        "komisi": number,
        "kode": criterion.id,
        "nama": criterion.name,
        "bobot": criterion.weight,
        "patokan": list(criterion.anchors),
        "isian": DATA[range_.datum] if range_ else "",
        "batas": list(range_.steps) if range_ else [],
    }


def spreads(session: Session) -> list[Row]:
    """Table `sebaran`: villages, then commissions; each with what is inside of what it brought."""
    villages = (
        (row, session.village_name(VillageCode(row.key)) if row.key else "") for row in spread.by_village(session)
    )
    names = {str(c.id): c.name for c in session.commissions}
    commissions = ((row, names.get(row.key or "", "")) for row in spread.by_commission(session))
    return [_spread("desa", row, name) for row, name in villages] + [
        _spread("komisi", row, name) for row, name in commissions
    ]


def _spread(by: str, row: spread.Spread, name: str) -> Row:
    return {
        "menurut": by,
        "kode": row.key or "",
        "nama": name,
        "masuk": row.received,
        "di_dalam": row.inside,
        "rupiah": row.cost,
        "rupiah_semua": row.of,
        "tanpa_biaya": row.without_cost,
        "perempuan": row.women,
        "perempuan_di_dalam": row.women_inside,
        "terdekat": row.best or "",
        "peringkat_terdekat": row.best_rank,
    }


def pairs(session: Session) -> list[Row]:
    """Table `tidak_dapat_bersama`: proposals of which one at most can be inside the line, and why."""
    return [{"usulan": list(pair), "alasan": reason} for pair, reason in session.exclusive_pairs.items()]


TABLES: Mapping[str, Callable[[Session], list[Row]]] = {
    "tidak_dapat_bersama": pairs,
    "kriteria": criteria,
    "sebaran": spreads,
}
"""Name of a table -> what makes its rows."""
