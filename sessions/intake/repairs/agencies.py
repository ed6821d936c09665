"""Which Perangkat Daerah a cell names: by short name, full name, alias, or a name it had or has in general use."""

import re
from dataclasses import dataclass, field

from sessions.intake.repairs.agency_words import OF_KABUPATEN, former_name
from sessions.intake.repairs.names import closest, words_of
from sessions.intake.repairs.numbers import is_nothing
from sessions.intake.verdicts import Why
from sessions.office import Agency, Office

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
        if agency := former_name(words, self.office.agencies) or self._by_beginning(words):
            return agency.short, Why.AGENCY_FORMER
        return self._by_likeness(words) or (text, Why.AGENCY_UNKNOWN)

    def _by_beginning(self, words: str) -> Agency | None:
        """The one agency of the kabupaten whose name begins so: `Dinas Pertanian` of `Dinas Pertanian dan Pangan`."""
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
