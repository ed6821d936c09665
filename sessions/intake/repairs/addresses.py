"""Addresses of SIPD, which carry coordinates: `Desa X -8.1868, 111.0885, Kab. Pacitan`."""

import re

_PAIR = re.compile(
    r"(?P<latitude>-?\d{1,2}[.,]\d{3,})\s*[,;/ ]\s*(?P<longitude>1?\d{2}[.,]\d{3,})|"
    r"(?P<longitude_first>1\d{2}[.,]\d{3,})\s*[,;/ ]\s*(?P<latitude_last>-?\d{1,2}[.,]\d{3,})"
)
_LEFT_OVER = re.compile(r"(?:\s*[,;]\s*){2,}|\s+,")
_LONGITUDES = range(94, 142)
_LATITUDES = range(-12, 8)


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

    words = _PAIR.sub(taken, text)
    if not pairs:
        return text, ""
    return _LEFT_OVER.sub(", ", words).strip(" ,;()[]"), "; ".join(dict.fromkeys(pairs))


def _degrees(number: str) -> int:
    return int(number.partition(".")[0])
