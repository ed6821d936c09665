"""Whose task a proposal probably is, where it is not the kabupaten's own: by its agency, else by the words of the wish.

A doubt decides nothing: it is shown with what can be done, and people look.
"""

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache

from sessions.intake.repairs.names import words_of
from sessions.proposals import Outcome, Proposal, ProposalCode
from sessions.session import Session


class Doubt(StrEnum):
    """Why a proposal may not be the kabupaten's task."""

    VILLAGE = "kewenangan desa"
    PROVINCE = "kewenangan provinsi"
    CENTRE = "kewenangan pusat"
    ESTATE = "lahan perkebunan atau hutan negara"
    GRANT = "hibah bagi badan hukum"


WAY_OUT: Mapping[Doubt, Outcome] = {
    Doubt.VILLAGE: Outcome.RETURNED,
    Doubt.PROVINCE: Outcome.FORWARDED,
    Doubt.CENTRE: Outcome.FORWARDED,
    Doubt.ESTATE: Outcome.FORWARDED,
    Doubt.GRANT: Outcome.DIVERTED,
}
"""The outcome of what is found to be so."""

_OF_LEVEL = {"desa": Doubt.VILLAGE, "provinsi": Doubt.PROVINCE, "pusat": Doubt.CENTRE}

_BUILT = r"pembangunan|rehab\w*|renovasi|perbaikan"
_NOT_A_ROAD = r"(?: (?!jalan|jembatan)\w+){0,4}"
_WORDS: Mapping[Doubt, tuple[str, ...]] = {
    Doubt.GRANT: (
        "hibah",
        rf"(?:{_BUILT}|bantuan|pengadaan)(?: \w+){{0,3}} (?:masjid|mesjid|mus?h?ol?l?a|musala|langgar|gereja|pura)",
        rf"(?:{_BUILT}|bantuan|pengadaan)(?: \w+){{0,3}} (?:vihara|wihara|tpq|tpa|madin|pesantren|ponpes)",
    ),
    Doubt.ESTATE: (
        "ptpn|perhutani|kebun karet|kebun teh|afdeling|hutan negara|kawasan hutan|jalan hutan|dalam (?:kebun|hutan)",
    ),
    Doubt.PROVINCE: ("sma|smk|slb|sman|smkn|jalan provinsi",),
    Doubt.CENTRE: (
        rf"(?:{_BUILT}|pengerukan|normalisasi|pemeliharaan|perkuatan){_NOT_A_ROAD} (?:bendungan|waduk|bengawan)",
        "normalisasi (?:sungai|kali)|bbws|jalan nasional|jalan tol|mts|mtsn|madrasah",
    ),
    Doubt.VILLAGE: (
        "rabat(?: beton)?(?: jalan)? (?:gang|gg|lingkungan|kampung|setapak)",
        "jalan (?:gang|setapak|lingkungan)|paving gang",
        rf"(?:{_BUILT}|pagar|atap|kanopi)(?: \w+){{0,2}} (?:balai|kantor) (?:desa|pertemuan|dusun|rt|rw)",
        "gapura|poskamling|pos kamling|pos ronda|balai pertemuan desa|balai dusun|(?:pe)?makam(?:an)? desa",
    ),
}
"""Telling words of each kind, tried in this order."""

_OF_LAND = ((Doubt.ESTATE, ("ptpn", "perhutani")), (Doubt.CENTRE, ("bbws",)))
"""Owners of the land who are not of the kabupaten."""

_PATTERNS = tuple((doubt, re.compile(rf"\b(?:{'|'.join(words)})\b")) for doubt, words in _WORDS.items())
_BESIDE = re.compile(r"\b(?:depan|dekat|belakang|samping|menuju|arah|akses|sebelah|sekitar|tepi)\b.*")
"""What is only nearby tells nothing: `drainase depan SMK` is a drain."""


def doubt_of(session: Session, proposal: Proposal) -> Doubt | None:
    """Why this may not be the kabupaten's own task; None where nothing says so."""
    agency = session.agency(proposal.agency) if proposal.agency else None
    said = _by_land(proposal.draft.land_status) or _by_words(
        f"{proposal.draft.activity} {proposal.draft.standard_work}"
    )
    if agency is not None and agency.level in _OF_LEVEL:
        return said if said is Doubt.ESTATE else _OF_LEVEL[agency.level]
    return None if said is Doubt.VILLAGE and _is_of_a_kelurahan(session, proposal) else said


def _is_of_a_kelurahan(session: Session, proposal: Proposal) -> bool:
    """A kelurahan has no authority of its own: its alleys are the kota's."""
    village = session.office.village(proposal.draft.village) if session.office else None
    return village is not None and village.label == "Kelurahan"


def _by_land(status: str) -> Doubt | None:
    words = words_of(status).split()
    return next((doubt for doubt, owners in _OF_LAND if not set(owners).isdisjoint(words)), None)


@lru_cache(maxsize=16_384)
def _by_words(text: str) -> Doubt | None:
    wish = _BESIDE.sub("", words_of(text))
    return next((doubt for doubt, pattern in _PATTERNS if pattern.search(wish)), None)


def undiscussed(session: Session) -> tuple[ProposalCode, ...]:
    """The doubtful ones about which nobody has said that the meeting will discuss them."""
    return tuple(code for code in doubtful(session) if not session.proposals[code].to_be_discussed)


def doubtful(session: Session) -> dict[ProposalCode, Doubt]:
    """The code of every doubtful proposal in the running, in the order of arrival, with its doubt."""
    found = ((p.code, doubt_of(session, p)) for p in session.proposals.values() if p.is_in_the_running)
    return {code: doubt for code, doubt in found if doubt is not None}
