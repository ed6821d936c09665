"""The places one can go to: one line per screen, with its letter after `g`, its label and its steps of the SOP."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sessions.language.local import Phrase, Shown

HOME = "alur"
"""Where the program starts and Esc leads back to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A screen one can go to.

    `step` is the step of the SOP that the ribbon marks here; Alt+digit leads here for that one and those in `also`.
    `heading` stands on line 1.
    """

    name: str
    letter: str
    label: Shown
    heading: Shown
    step: int | None = None
    also: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class AtStep:
    """Points at a step of the SOP, or at its first row on a screen that serves several."""

    number: int


PLACES = (
    Place(name=HOME, letter="a", label="Alur SOP", heading="Alur SOP"),
    Place(name="rekap", letter="r", label=Phrase("Rekap usulan {desa}"), heading="1 Rekap usulan", step=1),
    Place(
        name="terima",
        letter="m",
        label=Phrase("Terima berkas {desa}"),
        heading=Phrase("1 Rekap · berkas {desa}"),
        step=1,
    ),
    Place(name="usulan", letter="u", label="Semua usulan", heading="2 Verifikasi · usulan", step=2),
    Place(name="panitia", letter="i", label="Panitia dan petugas", heading="3 Panitia", step=3),
    Place(name="tatib", letter="d", label="Tata tertib, sidang", heading="5 Musrenbang · tata tertib", step=5),
    Place(name="pedoman", letter="z", label="Pedoman, kriteria", heading="5 Musrenbang · pedoman", step=5),
    Place(name="komisi", letter="k", label="Komisi", heading="4 Pra-Musrenbang · komisi", step=4),
    Place(name="pra", letter="n", label="Undangan, pemeriksaan", heading="4 Pra-Musrenbang · undangan", step=4),
    Place(name="catatan", letter="v", label="Acara, catatan sidang", heading="5 Musrenbang · catatan", step=5),
    Place(name="hadir", letter="h", label="Hadir dan kuorum", heading="5 Musrenbang · hadir", step=5),
    Place(name="prioritas", letter="p", label="Prioritas, garis batas", heading="5 Musrenbang · prioritas", step=5),
    Place(name="hasil", letter="w", label="Hasil komisi", heading="5 Musrenbang · hasil komisi", step=5),
    Place(name="sama", letter="x", label="Nilai sama", heading="5 Musrenbang · nilai sama", step=5),
    Place(name="sebaran", letter="f", label="Sebaran hasil, gambar", heading="5 Musrenbang · sebaran hasil", step=5),
    Place(name="suara", letter="s", label="Pemungutan suara", heading="5 Musrenbang · suara", step=5),
    Place(
        name="utusan", letter="t", label=Phrase("Utusan ke {kabupaten:title}"), heading="5 Musrenbang · utusan", step=5
    ),
    Place(name="penutupan", letter="b", label="Penutupan sidang", heading="5 Musrenbang · penutupan", step=5),
    Place(name="laporan", letter="c", label="Laporan, TTD, kirim", heading="6 Laporan", step=6, also=(7, 8)),
    Place(name="sipd", letter="e", label="Entri SIPD", heading="8 Kirim · SIPD", step=8),
    Place(name="lalu", letter="y", label="Usulan tahun lalu", heading="1 Rekap · tahun lalu", step=1),
    Place(name="kantor", letter="o", label="Data kantor", heading="Data kantor"),
    Place(name="jurnal", letter="j", label="Jurnal keputusan", heading="Jurnal"),
    Place(name="layar", letter="l", label="Layar hadirin", heading="Layar"),
)
"""Every place, in the order of the menu."""

PLACE: Mapping[str, Place] = {place.name: place for place in PLACES}
"""Name -> place."""


def of_step(places: Iterable[Place], step: int, here: str) -> Place | None:
    """Where Alt+digit leads: the first place of the step, or the next one when already in one of them."""
    serving = [place for place in places if step == place.step or step in place.also]
    if not serving:
        return None
    names = [place.name for place in serving]
    return serving[(names.index(here) + 1) % len(serving)] if here in names else serving[0]
