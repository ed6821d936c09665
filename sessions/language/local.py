"""Words of ours that name desa and kabupaten, turned into those of the office: kelurahan and lurah, kota and wali kota.

Only for texts that the program brings along. What people typed, names of places and titles of laws are never passed.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from types import MappingProxyType

from sessions.values.guideline import Criterion, Guideline
from sessions.values.office import Office

_KELURAHAN = MappingProxyType(
    {
        "desa dan kelurahan": "desa dan kelurahan",
        "Kepala Desa dan BPD": "Lurah",
        "Pemberdayaan Masyarakat Desa": "Pemberdayaan Masyarakat",
        "RPJMDes/RKPDes (DU-RKPDes)": "rencana kerja kelurahan",
        "Kepala Desa": "Lurah",
        "kepala desa": "lurah",
        "APB Desa": "anggaran kelurahan",
        "APBDes/Bankeu": "anggaran kelurahan",
        "APBDes": "anggaran kelurahan",
        "Dana Desa": "dana kelurahan",
        "LPMD": "LPMK",
        "Kades": "Lurah",
        "desa/kelurahan": "kelurahan",
        "Desa/Kelurahan": "Kelurahan",
        "Desa/kelurahan": "Kelurahan",
        "desa": "kelurahan",
        "Desa": "Kelurahan",
    }
)
_BOTH = MappingProxyType(
    {
        "desa dan kelurahan": "desa dan kelurahan",
        "Pemberdayaan Masyarakat Desa": "Pemberdayaan Masyarakat Desa",
        "Kepala Desa": "Kepala Desa/Lurah",
        "kepala desa": "kepala desa/lurah",
        "APB Desa": "APB Desa/anggaran kelurahan",
        "APBDes": "APBDes/anggaran kelurahan",
        "Dana Desa": "Dana Desa/dana kelurahan",
        "LPMD": "LPMD/LPMK",
        "Kades": "Kades/Lurah",
        "desa/kelurahan": "desa/kelurahan",
        "Desa/Kelurahan": "Desa/Kelurahan",
        "Desa/kelurahan": "Desa/kelurahan",
        "desa": "desa/kelurahan",
        "Desa": "Desa/Kelurahan",
    }
)
_CITY = MappingProxyType(
    {
        "kabupaten/kota": "kota",
        "Kabupaten/Kota": "Kota",
        "kabupaten": "kota",
        "Kabupaten": "Kota",
        "Bupati": "Wali Kota",
    }
)
_OF_VILLAGES: Mapping[str, Mapping[str, str]] = {"desa": {}, "kelurahan": _KELURAHAN, "desa/kelurahan": _BOTH}
_SUFFIX = "(?=(?:nya)?(?![A-Za-z]))"
_FIRST_WORD = re.compile(r"(^|[.!?] )Desa/Kelurahan(?= [a-z])")


def is_city(office: Office) -> bool:
    """Whether the kecamatan belongs to a kota."""
    return office.regency.split(" ", 1)[0] == "Kota"


def worded(office: Office | None, text: str) -> str:
    """The text, written for desa in a kabupaten, as this office says it; unchanged without an office.

    `prioritas desa` is `prioritas kelurahan` where there are no desa, and `prioritas desa/kelurahan` where there are
    both.
    """
    if office is None:
        return text
    words, pattern = _spoken(office.village_word, in_a_city=is_city(office))
    said = pattern.sub(lambda found: words[found[0]], text) if words else text
    return _FIRST_WORD.sub(r"\1Desa/kelurahan", said)


def guideline_worded(office: Office, guideline: Guideline) -> Guideline:
    """The guideline with names and anchors of its criteria as the office says them."""
    return replace(
        guideline,
        criteria=tuple(_criterion(office, c) for c in guideline.criteria),
        variants={of: tuple(_criterion(office, c) for c in own) for of, own in guideline.variants.items()},
    )


def _criterion(office: Office, criterion: Criterion) -> Criterion:
    one, two, three, four, five = (worded(office, anchor) for anchor in criterion.anchors)
    return replace(criterion, name=worded(office, criterion.name), anchors=(one, two, three, four, five))


@cache
def _spoken(village_word: str, *, in_a_city: bool) -> tuple[Mapping[str, str], re.Pattern[str]]:
    """What is said otherwise, and where it stands as a word, the longest first."""
    words = {**_OF_VILLAGES[village_word], **(_CITY if in_a_city else {})}
    listed = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    return words, re.compile(f"(?<![A-Za-z])(?:{listed}){_SUFFIX}")
