"""Addresses of SIPD, which carry coordinates: `Desa X -8.1868, 111.0885, Kab. Pacitan`, `7°33'40"S 111°01'12"E`."""

import re

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

    words = _PAIR.sub(taken, _SEXAGESIMAL.sub(taken_as_written, text))
    if not pairs:
        return text, ""
    return _LEFT_OVER.sub(", ", words).strip(" ,;()[]"), "; ".join(dict.fromkeys(pairs))


def _degrees(number: str) -> int:
    return int(number.partition(".")[0])
