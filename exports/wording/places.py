"""Places and offices as papers name them: Kabupaten or Kota, desa or kelurahan, and where an activity lies."""

from sessions.local_words import is_city, worded
from sessions.office import Office, VillageCode
from sessions.people import Unsur
from sessions.proposals import Proposal
from sessions.session import Session

__all__ = [
    "head_of_regency",
    "is_city",
    "location",
    "regency_kind",
    "regency_name",
    "said",
    "unsur",
    "village",
    "village_heads",
    "village_word",
    "worded",
]

_KOTA = "Kota"


def said(session: Session, text: str) -> str:
    """Words of ours as the office of the session says them: `prioritas kelurahan`."""
    return worded(session.office, text)


def regency_kind(office: Office) -> str:
    """`Kabupaten` or `Kota`, for words such as Musrenbang Kabupaten."""
    return _KOTA if is_city(office) else "Kabupaten"


def regency_name(office: Office) -> str:
    """The name without its kind: `Karanganyar`."""
    first, _, rest = office.regency.partition(" ")
    return rest if first in {"Kabupaten", _KOTA} else office.regency


def head_of_regency(office: Office) -> str:
    """`Bupati Karanganyar` or `Wali Kota Malang`."""
    return f"{'Wali Kota' if is_city(office) else 'Bupati'} {regency_name(office)}"


def village_word(office: Office) -> str:
    """`desa`, `kelurahan`, or `desa/kelurahan` where the kecamatan has both."""
    return office.village_word


def village_heads(office: Office) -> str:
    """Who leads the villages: `Kepala Desa`, `Lurah`, or both."""
    return {"desa": "Kepala Desa", "kelurahan": "Lurah"}.get(village_word(office), "Kepala Desa/Lurah")


def village(office: Office, code: VillageCode | None) -> str:
    """`Desa Kwadungan`; `Kecamatan Kerjo` where there is no village."""
    found = office.village(code)
    return f"{found.label} {found.name}" if found else f"Kecamatan {office.kecamatan}"


def unsur(office: Office, group: Unsur) -> str:
    """The name of an unsur on papers; a kelurahan has an LPMK."""
    return worded(office, group.value)


def location(session: Session, proposal: Proposal) -> str:
    """Where an activity lies: `Dk. Ngemplak, Desa Kwadungan`; a village that is named already is not named again."""
    if session.office is None:
        return proposal.draft.location
    where = proposal.draft.location.strip()
    found = session.office.village(proposal.draft.village)
    if found is None:
        return where or village(session.office, None)
    if not where:
        return village(session.office, found.code)
    if found.name.casefold() in where.casefold():
        return where
    return f"{where}, {found.label} {found.name}"
