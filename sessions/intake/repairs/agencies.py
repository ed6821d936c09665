"""Which Perangkat Daerah a cell names: by short name, full name, alias, or a name it had or has in general use."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TypeVar

from sessions.intake.repairs.numbers import is_nothing
from sessions.intake.verdicts import Why
from sessions.values.office import Agency, Office

_SIPD_CODE = re.compile(r"^[\W\d]+")
_FEWEST_WORDS = 2
_SHORTEST_GUESSED = 8
"""Letters below which a likeness says nothing: DINKES and DINSOS are two letters apart. A slip of the pen leaves the
number of words as it is; what has more or fewer is another name, or names two agencies."""


@dataclass(frozen=True, slots=True)
class AgencyNames:
    """The agencies of an office, ready to be looked up."""

    office: Office
    _by_words: dict[str, Agency] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        for agency in self.office.agencies:
            for name in (agency.short, agency.name, *agency.aliases):
                words = words_of(name)
                self._by_words.setdefault(words, agency)
                self._by_words.setdefault(words.replace(" ", ""), agency)

    def read(self, text: str) -> tuple[str, Why | None]:
        """The short name of the agency, told where the text was another than its names; an unknown one keeps its text,
        flagged. The kecamatan itself is known.
        """
        if is_nothing(text):
            return "", None
        words = self._bare(text)
        agency = self._by_words.get(words) or self._by_words.get(words.replace(" ", ""))
        if agency is not None:
            is_its_name = words_of(text) in {words_of(agency.short), words_of(agency.name)}
            return agency.short, None if is_its_name else Why.AGENCY_BY_NAME
        if words in {words_of(f"kecamatan {self.office.kecamatan}"), "kecamatan"}:
            return f"Kecamatan {self.office.kecamatan}", None
        if agency := former_name(words, self.office.agencies):
            return agency.short, Why.AGENCY_FORMER
        if agency := self._by_beginning(words):
            return agency.short, Why.AGENCY_FORMER if _is_called_after(words, agency) else Why.AGENCY_PART
        return self._by_likeness(words) or (text, Why.AGENCY_UNKNOWN)

    def _by_beginning(self, words: str) -> Agency | None:
        """The one agency of the kabupaten whose name begins so, which may be another: `Dinas Kebudayaan` is none where
        `Dinas Kebudayaan dan Pariwisata` is.
        """
        if len(words.split()) < _FEWEST_WORDS:
            return None
        found = [
            a for a in self.office.agencies if a.level == OF_KABUPATEN and words_of(a.name).startswith(f"{words} ")
        ]
        return found[0] if len(found) == 1 else None

    def _by_likeness(self, words: str) -> tuple[str, Why] | None:
        if len(words) < _SHORTEST_GUESSED:
            return None
        alike = {name: agency for name, agency in self._by_words.items() if len(name.split()) == len(words.split())}
        agency = closest(words, alike)
        return (agency.short, Why.AGENCY_SPELLING) if agency else None

    def _bare(self, text: str) -> str:
        """The name without the SIPD code before it and without the kabupaten after it."""
        words = words_of(_SIPD_CODE.sub("", text))
        regency = words_of(self.office.regency)
        place = regency.removeprefix("kabupaten ").removeprefix("kota ")
        for tail in (regency, f"kab {place}", place):
            words = words.removesuffix(f" {tail}")
        return words


def _is_called_after(words: str, agency: Agency) -> bool:
    """Whether the short name of the agency is made of this part of its name: `DISPERTAN PP` of `Dinas Pertanian`."""
    short = words_of(agency.short).replace(" ", "")
    return any(word[:_STEM] in short for word in _LEADING.sub("", words).split() if len(word) >= _STEM)


_STEM = 5
"""Letters of a word that a short name has at least where it is made of it."""

OF_KABUPATEN = "kabupaten"
"""Level of the agencies that a village means by a short name."""

_FORMER: Mapping[str, str] = {
    "pekerjaan umum": "pu dpu pupr dpupr dputr puprpkp dpupkp dpuprpkp dpubm binamarga ciptakarya kimpraswil dinaspu",
    "perumahan|permukiman": "perkim disperkim disperkimtan dprkp dpkp dpkpp disperwaskim disperakim",
    "perhubungan": "dishub dishubkominfo dllaj dllajr",
    "lingkungan hidup": "dlh blh dlhk dlhkp bapedalda",
    "bencana": "bpbd",
    "komunikasi": "kominfo diskominfo dinkominfo diskominfotik",
    "pertanian": "distan dispertan dipertan distanpangan distanbun dispertanbunhut dtph dtphp diperta dispertapang",
    "pangan": "dispakan dkp disketapang bkp ketapang",
    "perikanan": "disnakkan dislutkan diskan dkp2 diskanlut",
    "peternakan": "disnak disnakkan disnakkeswan",
    "perdagangan": "disdag disperindag disperindagkop disperdagin disdagperin disdagin",
    "perindustrian": "disperin disperindag",
    "tenaga kerja": "disnaker disnakertrans disnakerin dinsosnaker disperinaker",
    "koperasi|usaha mikro|usaha kecil": "diskop diskopukm dinkop dinkopukm diskopumkm disperindagkop diskoperindag",
    "pariwisata|kepariwisataan": "dispar disparbud disparpora disporapar dinporapar disbudpar",
    "olahraga|pemuda": "dispora disporapar dinporapar disparpora",
    "pemberdayaan masyarakat": "dpmd dispermades dispermasdes bapermas bapermasdes bpmd bpmpd pmd dinpermades kpmd",
    "pendidikan": "disdik dikbud disdikbud dindik dindikbud dikpora disdikpora diknas dispendik dispendikbud",
    "kesehatan": "dinkes dkk dinkeskab",
    "sosial": "dinsos dinsosnaker dinsosnakertrans dinsospppa dinsosp3akb",
    "perempuan|keluarga berencana|pengendalian penduduk": (
        "dp3a dp3akb dp3ap2kb dppkb dp2kb dp2kbp3a dinsosp3akb bp3akb bkkbn bkbpp bapermaskb"
    ),
    "kependudukan": "disdukcapil dukcapil capil dindukcapil dispendukcapil",
    "pamong praja": "satpol satpolpp polpp",
    "kesatuan bangsa": "kesbangpol bakesbangpol kesbang kesbangpolinmas",
    "perpustakaan": "arpus disarpus dinarpus dispusip perpusda",
    "pemadam kebakaran": "damkar disdamkar",
}
_WORDS: Mapping[str, tuple[str, ...]] = {
    name: tuple(words for words, names in _FORMER.items() if name in names.split())
    for name in {name for names in _FORMER.values() for name in names.split()}
}
_LEADING = re.compile(r"^(?:dinas|badan|kantor) ")


def former_name(words: str, agencies: Iterable[Agency]) -> Agency | None:
    """The one agency of the kabupaten that a short, old or popular name stands for."""
    wanted = _WORDS.get(_LEADING.sub("", words).replace(" ", ""), ())
    found = [
        agency
        for agency in agencies
        if agency.level == OF_KABUPATEN and any(_has(agency, alternatives) for alternatives in wanted)
    ]
    return found[0] if len(found) == 1 else None


def _has(agency: Agency, alternatives: str) -> bool:
    name = f" {words_of(agency.name)} "
    return any(f" {words} " in name for words in alternatives.split("|"))


LIKE_ENOUGH = 85
"""Likeness (0..100) from which a misspelt name is taken, if no other name is nearly as like."""

CLEARLY_BEST_BY = 8

Named = TypeVar("Named")

_NOT_ALPHANUMERIC = re.compile(r"[\W_]+")
_FORMULA_TAIL = re.compile(r"\s*\+\s*\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?$")


@lru_cache(maxsize=8_192)
def words_of(name: str) -> str:
    """Lower case, words separated by one blank, `&` as `dan`: `Dinas PU & Penataan  Ruang` -> `dinas pu dan ...`."""
    text = unicodedata.normalize("NFKC", name).casefold().replace("&", " dan ")
    return _NOT_ALPHANUMERIC.sub(" ", text).strip()


def without_formula_tail(text: str) -> str:
    """A name without the formula somebody pressed into its cell: `Kecamatan Pacitan+M317:M398`."""
    return _FORMULA_TAIL.sub("", text)


def closest(words: str, named: Mapping[str, Named]) -> Named | None:
    """What bears the name most like `words`; None unless it alone is like enough (it may bear several names)."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 (only a misspelt name needs it)

    near = process.extract(
        words, named.keys(), scorer=fuzz.ratio, limit=None, score_cutoff=LIKE_ENOUGH - CLEARLY_BEST_BY
    )
    if not near or near[0][1] < LIKE_ENOUGH:
        return None
    best = named[near[0][0]]
    rival = next((likeness for name, likeness, _ in near if named[name] is not best), 0)
    return best if near[0][1] - rival >= CLEARLY_BEST_BY else None
