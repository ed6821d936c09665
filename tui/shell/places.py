"""The twelve places one can go to: a letter after `g`, a name, and the sheets that Tab walks through."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from sessions.language.local import Phrase, Shown

HOME = "alur"
"""Where the program starts and Esc leads back to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceSheet:
    """A screen within a place. `label` is its tab, `heading` stands on line 1.

    `step` is the step of the SOP that the ribbon marks here; Alt+digit leads here for that one and those in `also`.
    `was` is the letter that led here when the sheet was a place of its own.
    """

    name: str
    label: Shown
    heading: Shown
    step: int | None = None
    also: tuple[int, ...] = ()
    was: str = ""

    def serves(self, step: int) -> bool:
        """Whether the step is worked on here."""
        return step == self.step or step in self.also


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """What one letter after `g` leads to: its first sheet, and beside it the others."""

    letter: str
    label: Shown
    sheets: tuple[PlaceSheet, ...]

    @property
    def name(self) -> str:
        """Name of the first sheet."""
        return self.sheets[0].name


@dataclass(frozen=True, slots=True)
class AtStep:
    """Points at a step of the SOP, or at its first row on a screen that serves several."""

    number: int


PLACES = (
    Place(
        letter="a",
        label="Alur",
        sheets=(
            PlaceSheet(name=HOME, label="Alur", heading="Alur"),
            PlaceSheet(name="langkah", label="Langkah", heading="Langkah SOP"),
            PlaceSheet(name="catatan", label="Acara, catatan", heading="5 Musrenbang · catatan", step=5, was="v"),
        ),
    ),
    Place(
        letter="r",
        label="Rekap",
        sheets=(
            PlaceSheet(name="rekap", label=Phrase("Rekap {desa}"), heading="1 Rekap usulan", step=1),
            PlaceSheet(
                name="terima", label="Terima berkas", heading=Phrase("1 Rekap · berkas {desa}"), step=1, was="m"
            ),
            PlaceSheet(name="lalu", label="Tahun lalu", heading="1 Rekap · tahun lalu", step=1, was="y"),
        ),
    ),
    Place(
        letter="u",
        label="Usulan",
        sheets=(
            PlaceSheet(name="usulan", label="Semua usulan", heading="2 Verifikasi · usulan", step=2),
            PlaceSheet(name="kewenangan", label="Kewenangan, batas", heading="4 Pra-Musrenbang · kewenangan", step=4),
        ),
    ),
    Place(
        letter="k",
        label="Komisi",
        sheets=(
            PlaceSheet(name="komisi", label="Pembagian", heading="4 Pra-Musrenbang · komisi", step=4),
            PlaceSheet(name="hasil", label="Hasil komisi", heading="5 Musrenbang · hasil komisi", step=5, was="w"),
        ),
    ),
    Place(
        letter="d",
        label="Persiapan",
        sheets=(
            PlaceSheet(name="tatib", label="Tata tertib", heading="5 Musrenbang · tata tertib", step=5),
            PlaceSheet(name="panitia", label="Panitia", heading="3 Panitia", step=3, was="i"),
            PlaceSheet(name="pra", label="Undangan", heading="4 Pra-Musrenbang · undangan", step=4, was="n"),
            PlaceSheet(name="kantor", label="Kantor", heading="Data kantor", was="o"),
            PlaceSheet(name="pedoman", label="Pedoman", heading="5 Musrenbang · pedoman", step=5, was="z"),
        ),
    ),
    Place(
        letter="h",
        label="Hadir",
        sheets=(PlaceSheet(name="hadir", label="Hadir", heading="5 Musrenbang · hadir", step=5),),
    ),
    Place(
        letter="p",
        label="Prioritas",
        sheets=(
            PlaceSheet(name="prioritas", label="Prioritas", heading="5 Musrenbang · prioritas", step=5),
            PlaceSheet(name="sama", label="Nilai sama", heading="5 Musrenbang · nilai sama", step=5, was="x"),
            PlaceSheet(name="sebaran", label="Sebaran", heading="5 Musrenbang · sebaran hasil", step=5, was="f"),
        ),
    ),
    Place(
        letter="s",
        label="Suara",
        sheets=(PlaceSheet(name="suara", label="Suara", heading="5 Musrenbang · suara", step=5),),
    ),
    Place(
        letter="t",
        label="Utusan",
        sheets=(PlaceSheet(name="utusan", label="Utusan", heading="5 Musrenbang · utusan", step=5),),
    ),
    Place(
        letter="b",
        label="Penutupan",
        sheets=(
            PlaceSheet(name="penutupan", label="Keabsahan", heading="5 Musrenbang · penutupan", step=5),
            PlaceSheet(name="laporan", label="Laporan", heading="6 Laporan", step=6, also=(7, 8), was="c"),
            PlaceSheet(name="sipd", label="SIPD", heading="8 Kirim · SIPD", step=8, was="e"),
            PlaceSheet(name="dokumen", label="Dokumen", heading="Dokumen"),
        ),
    ),
    Place(letter="j", label="Jurnal", sheets=(PlaceSheet(name="jurnal", label="Jurnal", heading="Jurnal"),)),
    Place(letter="l", label="Layar", sheets=(PlaceSheet(name="layar", label="Layar", heading="Layar"),)),
)
"""Every place, in the order of the menu."""

SHEETS: Mapping[str, PlaceSheet] = {sheet.name: sheet for place in PLACES for sheet in place.sheets}
"""Name -> sheet. The names stand in journals, drafts and traces, and are never given to another sheet."""

PLACE_OF: Mapping[str, Place] = {sheet.name: place for place in PLACES for sheet in place.sheets}
"""Name of a sheet -> its place."""


def way(name: str) -> str:
    """The keys that lead to the place of a sheet: `g p`."""
    return f"g {PLACE_OF[name].letter}"


def named(name: str) -> str:
    """What one looks for to find a sheet: `Prioritas`, `Persiapan, lembar Pedoman`."""
    place, sheet = PLACE_OF[name], SHEETS[name]
    return str(place.label) if sheet is place.sheets[0] else f"{place.label}, lembar {sheet.label}"


def having(names: Iterable[str]) -> tuple[Place, ...]:
    """The places with those of their sheets that are named; those without any are left out."""
    known = frozenset(names)
    found = (replace(place, sheets=tuple(sheet for sheet in place.sheets if sheet.name in known)) for place in PLACES)
    return tuple(place for place in found if place.sheets)


def of_step(places: Sequence[Place], step: int, here: str) -> PlaceSheet | None:
    """Where Alt+digit leads: the first sheet that serves the step, or the next one when already on one of them.

    What a place begins with comes before the other sheets.
    """
    first = [place.sheets[0] for place in places]
    others = [sheet for place in places for sheet in place.sheets[1:]]
    serving = [sheet for sheet in (*first, *others) if sheet.serves(step)]
    if not serving:
        return None
    names = [sheet.name for sheet in serving]
    return serving[(names.index(here) + 1) % len(serving)] if here in names else serving[0]
