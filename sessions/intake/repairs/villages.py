"""Which village a cell names: by code, by name, by who proposes, by the address."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from sessions.intake.repairs.names import closest, words_of
from sessions.office import Office, Village

_LABELS = r"(?:desa|ds|kelurahan|kel|kalurahan|nagari|gampong)"
_OFFICES = (
    r"(?:kepala|kades|lurah|sekretaris|sekdes|pemerintah|pemdes|perangkat|bpd|lpmd|lpmk|lkmd|tp pkk|pkk|karang taruna"
    r"|ketua|utusan|delegasi|musrenbangdes|musrenbang|kantor)"
)
_LEADING_TITLES = re.compile(rf"^(?:(?:{_OFFICES}|{_LABELS})\s+)+")
_LEADING_LABEL = re.compile(rf"^(?:{_LABELS})\s+")
_WIDER_PLACE = re.compile(r" (?:kec|kecamatan|kab|kabupaten|kota)\b.*$")
_CODE = re.compile(r"\s*(\d[\d.\s]{2,}?\d)(?:[.,]0)?(?!\d)(?=\s*(?:$|[-\u2013,;(]))")
_TAIL_DIGITS = 4


@dataclass(frozen=True, slots=True)
class VillageNames:
    """The villages of an office, ready to be looked up; a name two villages share belongs to neither."""

    office: Office
    _by_words: dict[str, Village | None] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        for village in self.office.villages:
            for words in {words_of(village.name), words_of(village.name).replace(" ", "")}:
                self._by_words[words] = None if words in self._by_words else village
            self._by_words[words_of(f"{village.label} {village.name}")] = village

    def by_code(self, text: str) -> Village | None:
        """By Kemendagri code, with or without points, or by its last four digits."""
        found = _CODE.match(text)
        digits = re.sub(r"[.\s]", "", found[1]) if found and self._agrees(text[found.end() :]) else ""
        if len(digits) < _TAIL_DIGITS:
            return None
        return self._only(v for v in self.office.villages if v.code.replace(".", "").endswith(digits))

    def by_name(self, text: str) -> Village | None:
        """By exact name, with or without `Desa`, `Kelurahan`, `Kades` and the like before it."""
        words = words_of(text)
        spellings = (words, _LEADING_LABEL.sub("", words), _LEADING_TITLES.sub("", words))
        for name in dict.fromkeys((*spellings, *(_WIDER_PLACE.sub("", name) for name in spellings))):
            village = self._by_words.get(name) or self._by_words.get(name.replace(" ", ""))
            if village is not None:
                return village
        return None

    def is_called(self, village: Village, text: str) -> bool:
        """Whether the text is no more than the name of this village, with or without its label."""
        return _LEADING_LABEL.sub("", words_of(text)).replace(" ", "") == words_of(village.name).replace(" ", "")

    def _agrees(self, rest: str) -> bool:
        """Whether what stands behind a code is nothing or the name of a village: `2007 - Kwadungan`."""
        return not words_of(rest) or self.by_name(rest) is not None

    def is_shared(self, text: str) -> bool:
        """Whether two villages carry this name, so that it settles nothing."""
        words = _LEADING_TITLES.sub("", words_of(text))
        return words in self._by_words and self._by_words[words] is None

    def by_likeness(self, text: str) -> Village | None:
        """By a misspelt name, if one village alone is like it."""
        words = _LEADING_TITLES.sub("", words_of(text)).replace(" ", "")
        return closest(words, {words_of(v.name).replace(" ", ""): v for v in self.office.villages})

    def labelled_in(self, text: str) -> Village | None:
        """The one village of the office that the text names with its label: `Kelurahan Kauman, Kota Malang`."""
        words = words_of(text)
        return self._only(
            v
            for v in self.office.villages
            if re.search(rf"\b(?:{_LABELS}|{re.escape(words_of(v.label))}) {_pattern(v)}\b", words)
        )

    def named_in(self, text: str) -> Village | None:
        """The one village whose bare name occurs as words of the text; None where two do."""
        words = words_of(text)
        return self._only(v for v in self.office.villages if re.search(rf"\b{_pattern(v)}\b", words))

    def only_village(self) -> Village | None:
        """The village of an office that has no other."""
        return self._only(self.office.villages)

    @staticmethod
    def _only(villages: Iterable[Village]) -> Village | None:
        found = {village.code: village for village in villages}
        return next(iter(found.values())) if len(found) == 1 else None


def _pattern(village: Village) -> str:
    return re.escape(words_of(village.name)).replace(r"\ ", " ?")


def is_of_kecamatan(text: str, office: Office) -> bool:
    """Whether a cell of a kecamatan column names this kecamatan, by code or by name, which may be misspelt."""
    if re.sub(r"\D", "", text) == office.code.replace(".", ""):
        return True
    words = re.sub(r"^(?:kecamatan|kec|distrik|kapanewon|kemantren) ", "", words_of(text)).replace(" ", "")
    own = words_of(office.kecamatan).replace(" ", "")
    return words == own or closest(words, {own: office}) is not None
