"""The table of wishes that may be the same work asked for in two kecamatan, kabupaten by kabupaten."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import groupby
from typing import Any, NamedTuple

from exports.joining.examining import in_processes
from exports.joining.tables import STORED, TableField
from sessions.joining.alike import alike_across
from sessions.language.local import speaking
from sessions.office import regions
from sessions.proposals.facts import reasons
from sessions.values.office import VillageCode
from sessions.values.proposals import ProposalDraft


class Candidate(NamedTuple):
    """A proposal that is still considered in its kecamatan, as the query `calon_mirip` gives it."""

    kecamatan_code: str
    kecamatan: str
    code: str
    activity: str
    location: str
    village_code: str
    village: str
    volume: str
    unit: str
    cost: int | None


_NAMES = ("kode_kecamatan", "kecamatan", "kode_usulan", "kegiatan", "lokasi", "kode_desa", "desa", "volume", "satuan")
CANDIDATE_FIELDS: tuple[TableField, ...] = tuple(
    next(field for field in STORED["usulan"] if field.name == name) for name in (*_NAMES, "biaya_hasil")
)
"""The columns of the query, in its order."""

Villages = Mapping[VillageCode, str]
_Regency = tuple[str, list[Candidate], Villages]


def alike_rows(
    candidates: Iterable[Candidate], villages: Mapping[str, Villages], processes: int
) -> Iterator[tuple[Any, ...]]:
    """The suspected pairs of each kabupaten, most alike first; candidates come in the order of their codes.

    `villages` are the names of the villages of each kabupaten by its code.
    """
    regencies = (
        (code, list(own), villages.get(code, {}))
        for code, own in groupby(candidates, lambda own: own.kecamatan_code[:5])
    )
    for rows in in_processes(_of_regency, regencies, processes):
        yield from rows


def _of_regency(regency: _Regency) -> list[tuple[Any, ...]]:
    code, own, villages = regency
    with speaking(None):
        name = regions.name_of(code)
        found = alike_across([(one.kecamatan_code, _draft(one)) for one in own], villages)
        return [(name, pair.score, *_told(own[pair.a]), *_told(own[pair.b]), reasons(pair.alike)) for pair in found]


def _draft(own: Candidate) -> ProposalDraft:
    return ProposalDraft(
        activity=own.activity,
        location=own.location,
        village=VillageCode(own.village_code) if own.village_code else None,
        volume=Decimal(own.volume) if own.volume else None,
        unit=own.unit,
        cost=own.cost,
    )


def _told(own: Candidate) -> tuple[str | int | None, ...]:
    return own.kecamatan_code, own.kecamatan, own.code, own.activity, own.village, own.cost
