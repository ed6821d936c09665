"""The office of a kecamatan as data: places, agencies, names, and the defaults a session starts from.

`baru` copies an Office into decision 1; exports read nothing else about the place.
"""

from dataclasses import dataclass
from typing import NewType

from sessions.commissions import Commission, CommissionId
from sessions.guideline import Guideline, HouseRules

VillageCode = NewType("VillageCode", str)
"""Kemendagri code with dots, `33.13.16.2007`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Village:
    """A desa or kelurahan; `name` without the word, `label` is `Desa` or `Kelurahan`."""

    code: VillageCode
    name: str
    label: str = "Desa"


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency:
    """A Perangkat Daerah by its short name, with other spellings and the commission it usually belongs to.

    `level` tells who it answers to: `kabupaten`, `kecamatan`, `desa`, `provinsi` or `pusat`; T-D.4 lists the first two.
    """

    short: str
    name: str
    commission: CommissionId | None = None
    aliases: tuple[str, ...] = ()
    level: str = "kabupaten"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanningAgency:
    """The kabupaten's planning agency, which receives the result at step 8."""

    short: str = "BAPERLITBANG"
    name: str = "Badan Perencanaan, Penelitian dan Pengembangan"
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """A kecamatan and its settings. `regency` includes its kind, `Kabupaten Karanganyar` or `Kota Malang`.

    `utc_offset` is `+07:00` (WIB), `+08:00` (WITA) or `+09:00` (WIT); `paper` is `F4` or `A4`.
    """

    code: str
    kecamatan: str
    regency: str
    province: str
    villages: tuple[Village, ...]
    agencies: tuple[Agency, ...]
    commissions: tuple[Commission, ...]
    guideline: Guideline
    house_rules: HouseRules
    planning_agency: PlanningAgency = PlanningAgency()
    address: str = ""
    seat: str = ""
    legal_basis: tuple[str, ...] = ()
    utc_offset: str = "+07:00"
    paper: str = "F4"

    def village(self, code: VillageCode | None) -> Village | None:
        """The village with this code, or None."""
        return next((v for v in self.villages if v.code == code), None)

    def agency(self, short: str) -> Agency | None:
        """The agency with this short name, or None."""
        return next((a for a in self.agencies if a.short == short), None)
