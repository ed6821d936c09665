"""What a Berita Acara says of each proposal: its row in Lampiran IV, and the reason where that row points."""

import re
from dataclasses import dataclass

from support.reading import headings, lines, of_part, section, tables, with_notes

from exports.paper.document import Document
from exports.paper.frame import Lampiran
from exports.paper.tables import Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The row of Lampiran IV by heading; `reason` is the text at its places, and what letters there mean."""

    row: dict[str, str]
    places: tuple[str, ...]
    reason: str


def of_commissions(document: Document) -> list[Table]:
    """The lists of Lampiran IV; the table to sign stands behind them."""
    *lists, signing = tables(section(document, Lampiran.COMMISSIONS)) or [None]
    assert signing is None or "Tanda Tangan" in headings(signing)
    return lists


def told(document: Document) -> dict[str, Told]:
    """Code -> what is told of it, of all that have a commission."""
    found: dict[str, Told] = {}
    for table in of_commissions(document):
        for cells in lines(table):
            row = dict(zip(headings(table), cells, strict=True))
            assert row["Kode"] not in found
            places = tuple(row["Alasan di"].split(", "))
            reason = " ".join(_at(document, place, row["Kode"]) for place in places if place != "II")
            found[row["Kode"]] = Told(row=row, places=places, reason=reason)
    return found


def _at(document: Document, place: str, code: str) -> str:
    """The one row of that number in that part; it is about this proposal."""
    part, number = re.fullmatch(r"(\D+)(\d+)", place).groups()
    if part.startswith("III-"):
        own = of_part(section(document, Lampiran.NOT_AGREED), part[-1])
        (found,) = [row for row in own if row[1] == number]
        assert code == found[2]
        return " ".join(found)
    table = _lists(document)[part]
    (row,) = [row for row in with_notes(table) if row[0] == number]
    cells = dict(zip(headings(table), row, strict=False))
    assert code in cells.get("Kode", cells.get("Kegiatan", ""))
    return " ".join((*row, *_meanings(document, cells.get("Sebab", ""))))


def _lists(document: Document) -> dict[str, Table]:
    priorities = tables(section(document, Lampiran.PRIORITIES))
    return {
        **dict(zip(("II-A", "II-B"), priorities[1:], strict=False)),
        "VII-": tables(section(document, Lampiran.RESERVE))[-1],
    }


def _meanings(document: Document, letters: str) -> list[str]:
    if letters in {"", "catatan"}:
        return []
    legend, *_ = tables(section(document, Lampiran.RESERVE))
    meaning = dict(lines(legend))
    return [meaning[letter] for letter in letters.split(", ")]
