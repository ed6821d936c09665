"""The checklist of the verification (SOP step 2): what is looked at in each proposal, and how that is answered."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from sessions.language.local import filled, speaking

ChecklistItemId = NewType("ChecklistItemId", str)
"""Short name of a point, such as `volume`; it stays when the text or the order changes."""


class Answer(StrEnum):
    """How a point stands."""

    YES = "ya"
    NO = "tidak"
    NOT_NEEDED = "tidak perlu"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistItem:
    """A point of the checklist; `text` says what is fulfilled where the answer is ya."""

    id: ChecklistItemId
    text: str


AGENCY, PLACE, VOLUME, COST, LAND, BENEFICIARIES, PRIORITY, CAP = map(
    ChecklistItemId, ("opd", "lokasi", "volume", "biaya", "lahan", "manfaat", "prioritas", "batas")
)
"""Points that the data of a proposal may answer."""

_POINTS = (
    ("berita-acara", "Berita Acara Musrenbang {desa} sah, dengan daftar hadir"),
    ("rkpdes", "Tercantum dalam {rkpdes}"),
    ("kewenangan", "Kewenangan {kabupaten}, tidak dapat dibiayai {dana_desa}"),
    (AGENCY, "Perangkat Daerah yang dituju tepat"),
    ("ganda", "Belum didanai dan tidak ganda"),
    (PLACE, "Lokasi jelas (dusun, RT/RW, ruas, koordinat, atau foto)"),
    (VOLUME, "Volume dan satuan terisi"),
    (COST, "Perkiraan biaya wajar (RAB)"),
    (LAND, "Status lahan jelas"),
    ("rtrw", "Sesuai RTRW"),
    ("badan-hukum", "Penerima hibah atau barang berbadan hukum"),
    (BENEFICIARIES, "Penerima manfaat terhitung (L/P/KK)"),
    (PRIORITY, "Nomor prioritas {desa} terisi"),
    (CAP, "Dalam batas jumlah usulan per {desa}"),
)


def checklist() -> tuple[ChecklistItem, ...]:
    """The fourteen points that an office starts with, in its own words."""
    return tuple(ChecklistItem(id=ChecklistItemId(id_), text=filled(text)) for id_, text in _POINTS)


with speaking(None):
    CHECKLIST = checklist()
"""Those of an office that was written down without any: the journal never says them otherwise."""
