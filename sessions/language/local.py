"""Words that every office has its own for, desa or kelurahan, kabupaten or kota, and the voice that says them.

    with speaking(session.office):
        f"prioritas {desa}"                  prioritas kelurahan
        f"{desa:capital} berkas ini"         Kelurahan berkas ini; where there are both: Desa/kelurahan berkas ini
        f"Daftar {desa:title}"               Daftar Kelurahan; where there are both: Daftar Desa/Kelurahan

A text is final when it is made, so that its length, a search and the journal are right. What is made outside any voice
raises Voiceless: a text that is kept from import on is a Phrase, which is said when it is shown.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

DESA, KELURAHAN, BOTH = "desa", "kelurahan", "desa/kelurahan"
"""What the villages of an office are called."""


class Voiceless(RuntimeError):
    """A word of the office was to be said, and nobody speaks."""


class Speaker(Protocol):
    """What has its own words; `village_word` is one of the three above, `regency` begins with Kabupaten or Kota."""

    @property
    def village_word(self) -> str:
        """What its villages are called."""

    @property
    def regency(self) -> str:
        """What the kecamatan belongs to, with its kind."""


class Voice:
    """Who speaks. What is said from now on is said as `office` says it; None says desa and kabupaten."""

    __slots__ = ("_office", "is_city", "villages")

    def __init__(self, office: Speaker | None) -> None:
        self.office = office

    @property
    def office(self) -> Speaker | None:
        """The office that speaks."""
        return self._office

    @office.setter
    def office(self, office: Speaker | None) -> None:
        self._office = office
        self.villages = office.village_word if office else DESA
        self.is_city = office is not None and is_city(office)

    @property
    def manner(self) -> tuple[str, bool]:
        """Equal where the same words are said."""
        return self.villages, self.is_city


_VOICE: ContextVar[Voice] = ContextVar("voice")


@contextmanager
def speaking(office: Speaker | None) -> Iterator[Voice]:
    """Within it words are those of this office, in threads and tasks too that begin with a copy of the context.

    A generator must not yield within it: whoever asks for the next value would go on in that voice.
    """
    voice = Voice(office)
    token = _VOICE.set(voice)
    try:
        yield voice
    finally:
        _VOICE.reset(token)


def voice() -> Voice:
    """Who speaks now; Voiceless if nobody does."""
    found = _VOICE.get(None)
    if found is None:
        raise Voiceless
    return found


def is_city(office: Speaker) -> bool:
    """Whether the kecamatan belongs to a kota."""
    return office.regency.split(" ", 1)[0] == "Kota"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


_FORMS: Mapping[str, Callable[[str], str]] = {"": str, "capital": _capital, "title": str.title, "upper": str.upper}


class Word:
    """What one thing is called; said by formatting it: as it is, `capital`, `title` or `upper`."""

    __slots__ = ()

    def said(self, voice: Voice) -> str:
        """The word in this voice."""
        raise NotImplementedError

    @property
    def forms(self) -> tuple[str, ...]:
        """The word in every voice."""
        raise NotImplementedError

    def __format__(self, form: str) -> str:
        return _FORMS[form](self.said(voice()))

    def __str__(self) -> str:
        return format(self)


@dataclass(frozen=True, slots=True)
class VillageWord(Word):
    """Called after the villages: where there are desa, where there are kelurahan, and where there are both."""

    desa: str
    kelurahan: str
    both: str

    def said(self, voice: Voice) -> str:
        """The word in this voice."""
        return {DESA: self.desa, KELURAHAN: self.kelurahan, BOTH: self.both}[voice.villages]

    @property
    def forms(self) -> tuple[str, ...]:
        """The word in every voice."""
        return self.desa, self.kelurahan, self.both


@dataclass(frozen=True, slots=True)
class RegencyWord(Word):
    """Called after what the kecamatan belongs to."""

    kabupaten: str
    kota: str

    def said(self, voice: Voice) -> str:
        """The word in this voice."""
        return self.kota if voice.is_city else self.kabupaten

    @property
    def forms(self) -> tuple[str, ...]:
        """The word in every voice."""
        return self.kabupaten, self.kota


desa = VillageWord(DESA, KELURAHAN, BOTH)
desa_or_kelurahan = VillageWord("desa/kelurahan", "kelurahan", "desa/kelurahan")
kepala_desa = VillageWord("kepala desa", "lurah", "kepala desa/lurah")
kepala_desa_and_bpd = VillageWord("Kepala Desa dan BPD", "Lurah", "Kepala Desa/Lurah dan BPD")
lpmd = VillageWord("LPMD", "LPMK", "LPMD/LPMK")
pemberdayaan = VillageWord("Pemberdayaan Masyarakat Desa", "Pemberdayaan Masyarakat", "Pemberdayaan Masyarakat Desa")
desa_brief = VillageWord("Desa", "Kelurahan", "Desa/Kel.")
apb_desa = VillageWord("APB Desa, termasuk dari Dana Desa", "APBD, termasuk dari dana kelurahan", "APB Desa atau APBD")
anggaran_desa = VillageWord("APB Desa", "anggaran kelurahan", "anggaran desa/kelurahan")
rkpdes = VillageWord("RPJMDes/RKPDes (DU-RKPDes)", "rencana kerja kelurahan", "RPJMDes/RKPDes (DU-RKPDes)")
dana_desa = VillageWord("Dana Desa", "dana kelurahan", "Dana Desa/dana kelurahan")
kabupaten = RegencyWord("kabupaten", "kota")
kabupaten_or_kota = RegencyWord("kabupaten/kota", "kota")
bupati = RegencyWord("bupati", "wali kota")

WORDS: Mapping[str, Word] = {name: word for name, word in globals().items() if isinstance(word, Word)}
"""Every word by its name, for templates."""


def filled(template: str, **facts: object) -> str:
    """A template of ours with words and facts by their names; a fact may hold what people typed, a template may not."""
    return template.format_map({**WORDS, **facts})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text of ours that is kept: a template with words by their names, `prioritas {desa}`, said when it is shown."""

    template: str

    def __str__(self) -> str:
        return filled(self.template)

    def __format__(self, form: str) -> str:
        return format(str(self), form)


Shown = str | Phrase
"""A text that is shown: `str(shown)` says it."""


_IN_VALUES = re.compile(r"\b(?:desa|LPMD)\b")


class LocalEnum(StrEnum):
    """Values that stand on the wire as they are said in a kabupaten of desa; shown is the `label`."""

    @property
    def label(self) -> str:
        """The value as the office says it."""
        return _IN_VALUES.sub(lambda found: format(lpmd if found[0] == lpmd.desa else desa), self.value)
