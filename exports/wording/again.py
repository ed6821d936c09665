"""What a file brings that was imported before, in words: counts, and each field that becomes another."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from exports.wording import dates, places
from exports.wording.intake import field_name
from exports.wording.money import rupiah
from exports.wording.numbers import thousands, volume
from sessions.intake.again import Fate, FieldChange, Match
from sessions.intake.layouts import Field
from sessions.office import Office, VillageCode

NOTHING = "(kosong)"
NOTHING_CHANGED = "Tidak ada yang berubah"


def counts(matches: Iterable[Match]) -> str:
    """`3 baru, 2 berubah, 131 sama, 1 sudah diputus, 1 tidak ada lagi`; what there is none of is left out."""
    found = Counter(match.fate for match in matches)
    return ", ".join(f"{thousands(found[fate])} {fate.value}" for fate in Fate if found[fate]) or NOTHING_CHANGED


def change(one: FieldChange, office: Office | None = None) -> str:
    """`Volume: 45 → 60`."""
    name = field_name(office, Field(one.field))
    return f"{name}: {_value(one.field, one.was, office)} → {_value(one.field, one.becomes, office)}"


def _value(field: str, value: object, office: Office | None) -> str:
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if isinstance(value, int):
        return rupiah(value) if field == Field.COST else thousands(value)
    if field == Field.VILLAGE and office is not None and value:
        return places.village(office, VillageCode(str(value)))
    return _text(value)


def _text(value: object) -> str:
    match value:
        case Decimal():
            return volume(value)
        case date():
            return dates.long_date(value)
        case tuple():
            return ", ".join(map(str, value)) or NOTHING
    return str(value) if value else NOTHING
