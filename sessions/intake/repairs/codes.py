"""Dates, codes and marks as villages and spreadsheets write them: `5 Januari 2027`, `46392`, sub kegiatan, themes."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache

from sessions.intake.repairs.agencies import words_of
from sessions.intake.repairs.numbers import is_nothing, without_exponent
from sessions.intake.verdicts import Why
from sessions.values.labels import Theme, in_order, is_code

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari jan january",
            "februari feb pebruari february peb",
            "maret mar march mrt",
            "april apr",
            "mei may",
            "juni jun june",
            "juli jul july",
            "agustus agu agt agst ags agust aug august",
            "september sep sept",
            "oktober okt oct october",
            "november nov nopember nop",
            "desember des dec december",
        ),
        start=1,
    )
    for name in names.split()
}
_DAY = r"(?:[^\W\d]+(?:['\u2019`][^\W\d]+)?,?\s+)?"  # Senin, Jum'at
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[ T]\d{2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?Z?)?")
_BY_NAME = re.compile(_DAY + r"(\d{1,2})[\s./-]+([^\W\d]+)\.?[\s./,-]+(\d{4}|\d{2})\b(?:,?\s+\d.*)?")
_BY_NUMBER = re.compile(_DAY + r"(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})(?:,?\s+\d{1,2}[:.].*)?")
_YEAR_FIRST = re.compile(r"(\d{4})/(\d{1,2})/(\d{1,2})(?: \d{1,2}[:.].*)?")
_SERIAL = re.compile(r"(\d{5})(?:[.,]\d+)?")
_SERIAL_ZERO = date(1899, 12, 30)
_SERIALS = range(36_526, 73_051)
"""Days of 2000 to 2099 as spreadsheets count them."""

_CENTURY = 2000
_YEARS = range(2000, 2100)
_SHORT = 2


def read_date(text: str) -> tuple[date | None, Why | None]:
    """The day, None where nothing is stated. Day before month, as Indonesia writes; another order is not guessed."""
    if is_nothing(text):
        return None, None
    if found := _ISO.fullmatch(text):
        day = _date(found[1], int(found[2]), found[3])
        return day, None if day else Why.DATE_UNREADABLE
    if (found := _SERIAL.fullmatch(text)) and int(found[1]) in _SERIALS:
        return _SERIAL_ZERO + timedelta(days=int(found[1])), Why.DATE_READ
    day = None
    if found := _YEAR_FIRST.fullmatch(text):
        day = _date(found[1], int(found[2]), found[3])
    elif found := _BY_NAME.fullmatch(text.casefold()):
        day = _date(found[3], _MONTHS.get(found[2], 0), found[1])
    elif found := _BY_NUMBER.fullmatch(text):
        day = _date(found[3], int(found[2]), found[1])
    return day, Why.DATE_READ if day else Why.DATE_UNREADABLE


def _date(year: str, month: int, day: str) -> date | None:
    whole = int(year) + (_CENTURY if len(year) == _SHORT else 0)
    try:
        return date(whole, month, int(day)) if whole in _YEARS else None
    except ValueError:
        return None


_FLOAT = re.compile(r"(\d+)[.,]0{1,2}")


def read_identifier(text: str) -> tuple[str, Why | None]:
    """The id as it was issued; one whose last digits a spreadsheet rounded away stays as it is, flagged."""
    if is_nothing(text):
        return "", None
    if found := _FLOAT.fullmatch(text):
        return found[1], Why.ID_READ
    written_out = without_exponent(text)
    if written_out == text:
        return text, None
    digits = len(re.sub(r"[^\d]", "", text[: text.upper().index("E")]))
    if not written_out.isdigit() or len(written_out) > digits:
        return text, Why.ID_LOST
    return written_out, Why.ID_READ


_STOPPED = re.compile(
    r"\b(?:(?:di)?tolak|menolak|penolakan|(?:di|mem|pem)?batal(?:kan|an)?|(?:di)?kembali(?:kan)?"
    r"|(?:tidak|tdk) (?:dapat |bisa )?(?:di)?(?:teruskan|terima|setujui|akomodir|akomodasi|lolos|layak))\b"
)
_WORD = re.compile(r"[^\W\d_]+")
_NOT_STOPPED = re.compile(r"\b(?:tidak|tdk|bukan|belum) (?:di)?(?:tolak|batalkan|kembalikan)\b")


@lru_cache(maxsize=4_096)
def is_stopped(status: str) -> bool:
    """Whether the status says that the proposal was turned down, withdrawn or sent back; not that it is waiting."""
    words = " ".join(_WORD.findall(status.casefold()))
    return _STOPPED.search(_NOT_STOPPED.sub("", words)) is not None


_BEFORE_NAME = re.compile(r"(\d{1,4}(?:\.\d{1,4}){3,})\.?(?:[\s:\u2013\u2014-]+(.*))?", re.ASCII)
"""Four parts at least: a name may begin with a number."""


def read_sub_activity(text: str) -> tuple[str, Why | None]:
    """The code in a cell of its own; a name behind it is passed over, and what is no code is not taken."""
    if is_nothing(text):
        return "", None
    plain = text.replace(" ", "").rstrip(".")
    if is_code(plain):
        return plain, None if plain == text else Why.CODE_READ
    code, _ = code_and_name(text)
    return code, Why.CODE_READ if code else Why.CODE_UNREADABLE


def code_and_name(text: str) -> tuple[str, str]:
    """A sub kegiatan parted into code and name, `1.03.10.2.01.0011 Rehabilitasi Jalan`; without a code all is name."""
    found = _BEFORE_NAME.fullmatch(text)
    return ("", text) if found is None or not is_code(found[1]) else (found[1], (found[2] or "").strip())


_WORDS: Mapping[Theme, str] = {
    Theme.DISASTER: "bencana kebencanaan mitigasi destana",
    Theme.INCLUSION: "gender pug gedsi inklusi inklusif perempuan disabilitas difabel anak",
    Theme.EXTREME_POVERTY: "kemiskinan miskin pke p3ke",
    Theme.FOOD: "pangan",
    Theme.STUNTING: "stunting tengkes gizi",
}
"""Words of which one is enough."""

_THEME_OF = {word: theme for theme, words in _WORDS.items() for word in words.split()}
_PARTS = re.compile(r"[;,|]")


def read_themes(text: str) -> tuple[tuple[Theme, ...], Why | None]:
    """The themes named in a cell, and whether a part of it, between commas or semicolons, names none."""
    parts = [part for part in _PARTS.split(text) if not is_nothing(part)]
    named = [{_THEME_OF[word] for word in words_of(part).split() if word in _THEME_OF} for part in parts]
    return in_order(theme for themes in named for theme in themes), None if all(named) else Why.THEME_UNKNOWN


def read_documents(text: str) -> tuple[tuple[str, ...], Why | None]:
    """Documents are listed with semicolons or line breaks; with commas only where there is neither."""
    parts = text.split(";" if ";" in text else ",")
    return tuple(name for part in parts if (name := part.strip()) and not is_nothing(name)), None
