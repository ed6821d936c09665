"""Where a list ends and its signatures begin: an office, `Mengetahui`, a place and a date."""

import re
from collections.abc import Iterable

from sessions.intake.repairs.agencies import words_of
from sessions.intake.repairs.codes import read_date

_SIGNATURE = re.compile(
    r"(?:mengetahui|menyetujui|disusun oleh|dibuat oleh|ditandatangani|tanda tangan|ttd|tim penyusun|nip"
    r"|(?:a n|an|plt|plh|pj|pjs) (?:kepala|perbekel|lurah|camat|kuwu|wali)"
    r"|(?:kepala|sekretaris|pj|penjabat) (?:desa|kelurahan|kalurahan|kampung|nagari|gampong|pekon|tiyuh)|kades"
    r"|sekdes|perbekel|kuwu|lurah|carik|keuchik|geuchik|hukum tua|pangulu|peratin|kepalo tiyuh|wali nagari|camat"
    r"|ketua (?:bpd|lpm|lpmd|lpmk|lkmd|tp pkk|tim|panitia|musyawarah))\b.*"
)
"""What begins a line of an office that signs, as the regions call it, in the words of `words_of`."""

_DOTTED_DATE = re.compile(r"[.\u2026_\s]*[^\W\d]*[.\u2026_\s]*(?:20\d{2})?[.\u2026_\s]*")


def is_office(text: str) -> bool:
    """Whether a text begins with what stands at a signature: an office that signs, `Mengetahui`, a service number."""
    return _SIGNATURE.fullmatch(words_of(text)) is not None


def is_signature(texts: Iterable[str]) -> bool:
    """Whether one of the cells of a row is where signatures begin: an office, `Mengetahui`, a place and a date."""
    return any(is_dateline(text) or is_office(text) for text in texts)


def is_dateline(text: str) -> bool:
    """Whether the text is a place and a date as above a signature: `Botok, 5 Januari 2027`, `Botok, ........ 2027`."""
    place, _, day = text.partition(",")
    day = day.strip()
    return place.replace(" ", "").isalpha() and bool(read_date(day)[0] or (day and _DOTTED_DATE.fullmatch(day)))
