"""The order of the day: items with planned minutes, and when each really began and ended."""

from dataclasses import dataclass
from datetime import datetime
from typing import NewType

AgendaId = NewType("AgendaId", str)
"""Short stable key, `pleno-1`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """One item of the order of the day; times are None until it begins or ends."""

    id: AgendaId
    title: str
    minutes: int
    started: datetime | None = None
    ended: datetime | None = None


def _item(id_: str, title: str, minutes: int) -> AgendaItem:
    return AgendaItem(id=AgendaId(id_), title=title, minutes=minutes)


ORDER_OF_THE_DAY = (
    _item("pendaftaran", "Pendaftaran peserta", 30),
    _item("pembukaan", "Pembukaan dan Indonesia Raya", 10),
    _item("doa", "Doa", 5),
    _item("laporan", "Laporan Ketua Panitia", 5),
    _item("sambutan", "Sambutan dan pembukaan resmi", 15),
    _item("paparan", "Pemaparan narasumber", 30),
    _item("pleno-1", "Sidang Pleno I", 20),
    _item("komisi", "Sidang Komisi", 60),
    _item("pleno-2", "Sidang Pleno II", 45),
    _item("utusan", "Penetapan utusan", 15),
    _item("pembacaan", "Pembacaan dan penandatanganan Berita Acara", 15),
    _item("penutupan", "Penutupan dan doa", 5),
    _item("ishoma", "Ishoma", 30),
)
"""Default agenda, 08.30 to about 12.00, the sub-stages of SOP step 5."""

PLENO_ONE = AgendaId("pleno-1")
PLENO_TWO = AgendaId("pleno-2")
