"""Places as papers name them: the regency and who leads it, a village, and where an activity lies."""

from sessions.kernel.session import Session
from sessions.language.local import bupati
from sessions.values.office import Office, VillageCode
from sessions.values.proposals import Proposal

_NIP_PARTS = ((0, 8), (8, 14), (14, 15), (15, 18))
_NIP_DIGITS = 18

DOTTED = "." * 26
"""A line to be filled in by hand."""


def nip(number: str) -> str:
    """Employee number in its four parts (birth, appointment, sex, serial): `19671223 199401 1 002`.

    Spaces, dots and hyphens typed between the digits do not matter; what is not 18 digits stays as it was typed.
    """
    digits = "".join(sign for sign in number if sign not in " .-\N{NO-BREAK SPACE}")
    if len(digits) != _NIP_DIGITS or not (digits.isascii() and digits.isdecimal()):
        return " ".join(number.split())
    return " ".join(digits[start:stop] for start, stop in _NIP_PARTS)


def regency_name(office: Office) -> str:
    """The name without its kind: `Karanganyar`."""
    first, _, rest = office.regency.partition(" ")
    return rest if first in {"Kabupaten", "Kota"} else office.regency


def head_of_regency(office: Office) -> str:
    """`Bupati Karanganyar` or `Wali Kota Malang`."""
    return f"{bupati:title} {regency_name(office)}"


def village(office: Office, code: VillageCode | None) -> str:
    """`Desa Kwadungan`; `Kecamatan Kerjo` where there is no village."""
    found = office.village(code)
    return f"{found.label} {found.name}" if found else f"Kecamatan {office.kecamatan}"


def village_in_list(office: Office, code: VillageCode | None) -> str:
    """`Kuto` in a list of villages; `Desa Kuto` where the office has both desa and kelurahan."""
    found = office.village(code)
    is_mixed = len({v.label for v in office.villages}) > 1
    return village(office, code) if found is None or is_mixed else found.name


def located(session: Session, proposal: Proposal) -> str:
    """As a list of T-D.4 has it, the village first: `Kuto: Dk. Kuto Kulon`; `Desa Kuto` where no more is known.

    Where there are desa and kelurahan it says which of them: `Desa Kuto: Dk. Kuto Kulon`.
    """
    office = session.office
    where = proposal.draft.location.strip()
    if office is None:
        return where
    named = village(office, proposal.draft.village)
    before, _, last = where.rpartition(",")
    if last.strip().casefold() == named.casefold():
        where = before.strip()
    return f"{village_in_list(office, proposal.draft.village)}: {where}" if where else named


def location(session: Session, proposal: Proposal) -> str:
    """Where an activity lies, always with its village: `Dk. Kuto Kulon, Desa Kuto`."""
    if session.office is None:
        return proposal.draft.location
    where = proposal.draft.location.strip()
    found = session.office.village(proposal.draft.village)
    if found is None:
        return where or village(session.office, None)
    if not where:
        return village(session.office, found.code)
    named = f"{found.label} {found.name}"
    *_, last = where.split(",")
    return where if last.strip().casefold() == named.casefold() else f"{where}, {named}"
