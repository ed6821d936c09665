"""Which village each row belongs to, by what the row, the title above the table and the other rows say."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sessions.intake.layouts import FieldName, Known
from sessions.intake.repairs.agencies import without_formula_tail, words_of
from sessions.intake.repairs.numbers import is_nothing
from sessions.intake.repairs.places import VillageNames, is_of_kecamatan
from sessions.intake.rows import SourceRow
from sessions.intake.source_table import SourceTable
from sessions.intake.verdicts import CellFinding, Why
from sessions.values.office import Village, VillageCode

_KECAMATAN = re.compile(r"\bkec(?:amatan\b|\b\.?)\s*([^\W\d][^,;()\d]*)", re.IGNORECASE)

_BEFORE_ITS_NAME = re.compile(r"^(?:kec(?:amatan\b|\.|\b)|kapanewon\b|distrik\b|kemantren\b)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class RowVillage:
    """The village of a row and what was found on the way; `village` None with a finding is a reason to refuse."""

    village: Village | None = None
    findings: tuple[CellFinding, ...] = ()


class Placing:
    """Places the rows of one table from the top; a section row or the title names the village of what is below."""

    __slots__ = ("_above", "_given", "_has_column", "_names", "_section")

    def __init__(self, table: SourceTable, names: VillageNames, given: VillageCode | None = None) -> None:
        self._names = names
        self._given = names.office.village(given)
        self._has_column = Known.VILLAGE in table.columns
        self._above: Village | None = None
        title = (" ".join(row) for row in table.sheet.rows[: table.heading_row - 1])
        found = {village.code: village for line in title if (village := names.labelled_in(line))}
        self._section = next(iter(found.values())) if len(found) == 1 else names.by_name(table.sheet.name)

    def enter_section(self, row: SourceRow) -> None:
        """Takes the village that a section row names, if it names one."""
        if village := self._names.labelled_in(" ".join(row.cells)):
            self._section, self._above = village, None

    def place(self, row: SourceRow) -> RowVillage:
        """The village by its own column, else the address, the proposer, the section, what was given for the file, the
        office's only village or, flagged, the row above.
        """
        kecamatan = without_formula_tail(row.text(Known.KECAMATAN))
        if not is_nothing(kecamatan) and not is_of_kecamatan(kecamatan, self._names.office):
            return _elsewhere(Known.KECAMATAN, row, kecamatan)
        if not is_nothing(row.text(Known.VILLAGE)):
            place = self._by_column(row)
            self._above = place.village
            return place
        if other := self._other_kecamatan(row):
            return other
        return self._by_mention(row) or self._by_surroundings(row) or _nowhere(Known.VILLAGE, row, Why.VILLAGE_MISSING)

    def _by_column(self, row: SourceRow) -> RowVillage:
        text = row.text(Known.VILLAGE)
        name = without_formula_tail(text)
        if village := self._names.by_code(name):
            return _placed(village, Known.VILLAGE, text, Why.VILLAGE_BY_CODE)
        village = self._names.by_name(name)
        if village is not None:
            told = None if self._names.is_called(village, name) else Why.VILLAGE_BY_TITLE
            return _placed(village, Known.VILLAGE, text, Why.FORMULA_TAIL if name != text else told)
        if self._names.is_shared(name):
            return _nowhere(Known.VILLAGE, row, Why.VILLAGE_AMBIGUOUS)
        village = self._names.by_likeness(name)
        if village is not None:
            return _placed(village, Known.VILLAGE, text, Why.VILLAGE_SPELLING)
        return _nowhere(Known.VILLAGE, row, Why.VILLAGE_UNKNOWN)

    def _other_kecamatan(self, row: SourceRow) -> RowVillage | None:
        """Refuses a row whose address names a kecamatan, and not this one."""
        found = _KECAMATAN.search(row.text(Known.LOCATION))
        own = self._names.office
        if found is None or is_of_kecamatan(found[1], own) or words_of(found[1]).startswith(words_of(own.kecamatan)):
            return None
        return _elsewhere(Known.LOCATION, row, found[1])

    def _by_mention(self, row: SourceRow) -> RowVillage | None:
        address = row.text(Known.LOCATION)
        if village := self._names.labelled_in(address):
            return _placed(village, Known.LOCATION, address, Why.VILLAGE_FROM_ADDRESS)
        for field in (Known.PROFILE, Known.PROPOSER):
            if village := self._names.named_in(row.text(field)):
                return _placed(village, field, row.text(field), Why.VILLAGE_FROM_PROPOSER)
        return None

    def _by_surroundings(self, row: SourceRow) -> RowVillage | None:
        if self._section is not None:
            return _placed(self._section, Known.VILLAGE, "", Why.VILLAGE_FROM_HEADING)
        if self._given is not None:
            return _placed(self._given, Known.VILLAGE, "", Why.VILLAGE_GIVEN)
        if village := self._names.only_village():
            return _placed(village, Known.VILLAGE, "", Why.VILLAGE_THE_ONLY_ONE)
        address = row.text(Known.LOCATION)
        if village := self._names.named_in(address):
            return _placed(village, Known.LOCATION, address, Why.VILLAGE_GUESSED)
        if self._has_column and self._above is not None:
            return _placed(self._above, Known.VILLAGE, "", Why.VILLAGE_FROM_ABOVE)
        return None


def filled_from_the_others(places: Iterable[RowVillage]) -> tuple[RowVillage, ...]:
    """Gives rows that name no village the one that all other rows name, if it is the same throughout."""
    places = tuple(places)
    named = {place.village.code: place.village for place in places if place.village is not None}
    if len(named) != 1:
        return places
    village = next(iter(named.values()))
    only = _placed(village, Known.VILLAGE, "", Why.VILLAGE_THE_ONLY_ONE)
    unnamed = {Why.VILLAGE_MISSING, Why.VILLAGE_FROM_ABOVE}
    return tuple(only if any(finding.why in unnamed for finding in place.findings) else place for place in places)


def _placed(village: Village, field: FieldName, text: str, why: Why | None) -> RowVillage:
    findings = (CellFinding(field=field, was=text, became=village.name, why=why),) if why else ()
    return RowVillage(village=village, findings=findings)


def _nowhere(field: FieldName, row: SourceRow, why: Why) -> RowVillage:
    return RowVillage(findings=(CellFinding(field=field, was=row.text(field), became="", why=why),))


def _elsewhere(field: FieldName, row: SourceRow, kecamatan: str) -> RowVillage:
    name = _BEFORE_ITS_NAME.sub("", kecamatan).strip().title()
    found = CellFinding(field=field, was=row.text(field), became=name, why=Why.OTHER_KECAMATAN)
    return RowVillage(findings=(found,))
