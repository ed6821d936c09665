"""Which village a cell names: by code, by name, by who proposes, by the address."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from sessions.intake.repairs.agencies import closest, words_of
from sessions.values.office import Office, Village

_LAT = r"(?:\b(?:latitude|lat|lintang)\b\s*[.:=]?\s*)?"
_LONG = r"(?:\b(?:longitude|long|lng|lon|bujur)\b\s*[.:=]?\s*)?"
_PAIR = re.compile(
    rf"{_LAT}(?P<latitude>-?\d{{1,2}}[.,]\d{{3,}})\s*[,;/ ]\s*{_LONG}(?P<longitude>1?\d{{2}}[.,]\d{{3,}})|"
    rf"{_LONG}(?P<longitude_first>1\d{{2}}[.,]\d{{3,}})\s*[,;/ ]\s*{_LAT}(?P<latitude_last>-?\d{{1,2}}[.,]\d{{3,}})",
    re.IGNORECASE,
)
_MINUTES = r"\s*[°º]\s*\d{1,2}\s*['’′]\s*\d{1,2}(?:[.,]\d+)?\s*(?:\"|”|″|''|’’)\s*"
_SEXAGESIMAL = re.compile(
    rf"(?P<latitude>\d{{1,2}}){_MINUTES}(?:S|LS|N|LU)\b\.?\s*[,;/]?\s*(?P<longitude>1?\d{{2}}){_MINUTES}(?:E|BT)\b\.?",
    re.IGNORECASE,
)
_FRACTION = re.compile(r"\d(?:[.,]\d{3}|\s*[°º])")
"""What coordinates have, and few addresses."""

_LEFT_OVER = re.compile(r"(?:\s*[,;]\s*){2,}|\s+,\s*")
_LONGITUDES = range(94, 142)
_LATITUDES = range(-12, 8)
_LATITUDES_OF_EITHER = range(12)


def without_coordinates(text: str) -> tuple[str, str]:
    """(the address in words, its coordinates as `latitude, longitude`, several joined by `; `), each "" if none.

    Only pairs that lie in Indonesia count, so that no other numbers are taken for coordinates.
    """
    pairs: list[str] = []

    def taken(found: re.Match[str]) -> str:
        latitude = (found["latitude"] or found["latitude_last"]).replace(",", ".")
        longitude = (found["longitude"] or found["longitude_first"]).replace(",", ".")
        if _degrees(longitude) not in _LONGITUDES or _degrees(latitude) not in _LATITUDES:
            return found[0]
        pairs.append(f"{latitude}, {longitude}")
        return ","

    def taken_as_written(found: re.Match[str]) -> str:
        if _degrees(found["longitude"]) not in _LONGITUDES or _degrees(found["latitude"]) not in _LATITUDES_OF_EITHER:
            return found[0]
        pairs.append(found[0])
        return ","

    if not _FRACTION.search(text):
        return text, ""
    words = _PAIR.sub(taken, _SEXAGESIMAL.sub(taken_as_written, text))
    if not pairs:
        return text, ""
    return _LEFT_OVER.sub(", ", words).strip(" ,;()[]"), "; ".join(dict.fromkeys(pairs))


def _degrees(number: str) -> int:
    return int(number.partition(".")[0])


_NUMBER = r"(?:\d{1,3}(?!\d)|[IVX]{1,5}\b)"
_LINK = r"\s*(?:,|-|\u2013|&|\bdan\b|\bs\.?\s?d\.?(?=\s|\d)|\bs/d\b)\s*"
_ALONE = r"(?!\s*/\s*(?:\d|[IVX]+\b))"
_END = r"(?=\s*(?:$|[,;.()/\u2013&-]|\b(?:dan|s\.?d|s/d|r\.?[tw]|ds|dsn|desa|dusun|dk|dukuh|kel|kelurahan|kec)\b))"
_TOGETHER = re.compile(rf"\bR\.?T[\s./&-]*R\.?W[\s.:]*(?P<rt>{_NUMBER})\s*[/\-.,]\s*(?P<rw>{_NUMBER})", re.IGNORECASE)
_LABELLED = re.compile(
    rf"(?<![^\W\d_])(?:(?P<tetangga>R\.?T|rukun tetangga)|(?:R\.?W|rukun warga))(?![^\W\dIVX])[\s.:-]*"
    rf"(?P<first>{_NUMBER}){_ALONE}(?P<more>(?:{_LINK}\d{{1,3}}(?!\d){_END})*)",
    re.IGNORECASE,
)
_HINT = re.compile(r"r\.?\s?[tw]|rukun", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_ROMAN = {"I": 1, "V": 5, "X": 10}


def with_plain_rt_rw(text: str) -> str:
    """The address with each RT and RW as two digits after its label; the same text where that is how it stands."""
    if not _HINT.search(text):
        return text
    apart = _TOGETHER.sub(lambda found: f"RT {_two_digits(found['rt'])}/RW {_two_digits(found['rw'])}", text)
    return _LABELLED.sub(_labelled, apart)


def _labelled(found: re.Match[str]) -> str:
    label = "RT" if found["tetangga"] else "RW"
    more = _DIGITS.sub(lambda digits: _two_digits(digits[0]), found["more"])
    runs_on = found.string[found.end() : found.end() + 1].isalpha()
    return f"{label} {_two_digits(found['first'])}{more}{' ' * runs_on}"


def _two_digits(number: str) -> str:
    if number.isdigit():
        return f"{int(number):02d}"
    values = [_ROMAN[letter] for letter in number.upper()]
    taken_off = sum(value for value, after in pairwise(values) if value < after)
    return f"{sum(values) - 2 * taken_off:02d}"


_LABELS = r"(?:desa|ds|kelurahan|kel|kalurahan|nagari|gampong)"
_OFFICES = (
    r"(?:kepala|kades|perbekel|kuwu|lurah|carik|keuchik|geuchik|pj|plt|plh|penjabat|sekretaris|sekdes|pemerintah|pemdes"
    r"|perangkat|bpd|lpmd|lpmk|lpm|lkmd|tp pkk|pkk|karang taruna|ketua|utusan|delegasi|musrenbangdes|musrenbang|kantor)"
)
_LEADING_TITLES = re.compile(rf"^(?:(?:{_OFFICES}|{_LABELS})\s+)+")
_LEADING_LABEL = re.compile(rf"^(?:{_LABELS})\s+")
_WIDER_PLACE = re.compile(r" (?:kec|kecamatan|kab|kabupaten|kota)\b.*$")
_NO_NAME = (
    r"tahun|ta|tahap|kec|kecamatan|kab|kabupaten|se|dan|atau|usulan|prioritas|rkp\w*|musrenbang\w*|ke|di|untuk|yang|dalam|luar"
    r"|lain\w*|setempat|sekitar|hasil|lanjutan|belum|sudah|wisata|siaga|tangguh|mandiri|sehat|adat|digital|cerdas|inklusi\w*"
)
"""Words that follow the label of a village and are not its name: `Usulan Desa Tahun 2028`, `Desa Wisata`."""
_TITLE_OF_VILLAGE = re.compile(
    r"(?:(?:daftar|usulan|rekap\w*|hasil|rencana|kegiatan|program|prioritas|musrenbang\w*|asal|dari) )*"
    rf"{_LABELS} (?P<name>(?!(?:{_NO_NAME})\b)[^\W\d]+(?: (?!(?:{_NO_NAME})\b)[^\W\d]+){{0,2}})"
    r"(?: (?:kec|kecamatan|kab|kabupaten|tahun|ta|rkp\w*)\b.*)?"
)
_CODE = re.compile(r"\s*(\d[\d.\s]{2,}?\d)(?:[.,]0)?(?!\d)(?=\s*(?:$|[-\u2013,;(]))")
_TAIL_DIGITS = 4


@dataclass(frozen=True, slots=True)
class VillageNames:
    """The villages of an office, ready to be looked up; a name two villages share belongs to neither."""

    office: Office
    _by_words: dict[str, Village | None] = field(default_factory=dict, init=False)
    _any: re.Pattern[str] = field(init=False)

    def __post_init__(self) -> None:
        names = sorted({_pattern(village) for village in self.office.villages}, key=len, reverse=True)
        object.__setattr__(self, "_any", re.compile(rf"\b(?:{'|'.join(names) or '(?!)'})\b"))
        for village in self.office.villages:
            for words in {words_of(village.name), words_of(village.name).replace(" ", "")}:
                self._by_words[words] = None if words in self._by_words else village
            self._by_words[words_of(f"{village.label} {village.name}")] = village

    def by_code(self, text: str) -> Village | None:
        """By Kemendagri code, with or without points, or by its last four digits."""
        found = _CODE.match(text)
        rest = text[found.end() :] if found else ""
        agrees = not words_of(rest) or self.by_name(rest) is not None  # `2007 - Kwadungan`
        digits = re.sub(r"[.\s]", "", found[1]) if found and agrees else ""
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

    def is_shared(self, text: str) -> bool:
        """Whether two villages carry this name, so that it settles nothing."""
        words = _LEADING_TITLES.sub("", words_of(text))
        return words in self._by_words and self._by_words[words] is None

    def by_likeness(self, text: str) -> Village | None:
        """By a misspelt name, if one village alone is like it, or another spelling: `Purwonegoro`, `Djatisari`."""
        words = _LEADING_TITLES.sub("", words_of(text)).replace(" ", "")
        if spelt := [v for v in self.office.villages if _sounds(words_of(v.name).replace(" ", "")) == _sounds(words)]:
            return self._only(spelt)
        return closest(words, {words_of(v.name).replace(" ", ""): v for v in self.office.villages})

    def labelled_in(self, text: str) -> Village | None:
        """The one village of the office that the text names with its label: `Kelurahan Kauman, Kota Malang`."""
        words = words_of(text)
        return self._only(
            v
            for v in self.office.villages
            if re.search(rf"\b(?:{_LABELS}|{re.escape(words_of(v.label))}) {_pattern(v)}\b", words)
        )

    def titled(self, text: str) -> str:
        """The name in a line that is the title of the list of one village, known or not: `USULAN DESA SUKAMAJU`."""
        found = _TITLE_OF_VILLAGE.fullmatch(words_of(text))
        is_kecamatan = found is not None and found["name"] == words_of(self.office.kecamatan)
        return found["name"] if found is not None and not is_kecamatan else ""

    def mentioned(self, text: str) -> tuple[Village, ...]:
        """The villages whose bare names occur as words of the text, in the order of the text, each once.

        A name within a longer one, as Kuto in Kuto Wetan, does not count where the longer one stands.
        """
        found = self._any.finditer(words_of(text))
        named = (self._by_words.get(match[0]) or self._by_words.get(match[0].replace(" ", "")) for match in found)
        return tuple({village.code: village for village in named if village is not None}.values())

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


def _sounds(name: str) -> str:
    """A name without what Javanese names are spelt with in either way, and as they are spelt today."""
    for old, new in (("oe", "u"), ("dj", "j"), ("tj", "c"), ("o", "a")):
        name = name.replace(old, new)
    return name


def _pattern(village: Village) -> str:
    return re.escape(words_of(village.name)).replace(r"\ ", " ?")


def is_of_kecamatan(text: str, office: Office) -> bool:
    """Whether a cell of a kecamatan column names this kecamatan, by code or by name, which may be misspelt."""
    if re.sub(r"\D", "", text) == office.code.replace(".", ""):
        return True
    words = re.sub(r"^(?:kecamatan|kec|distrik|kapanewon|kemantren) ", "", words_of(text)).replace(" ", "")
    own = words_of(office.kecamatan).replace(" ", "")
    return words == own or closest(words, {own: office}) is not None
