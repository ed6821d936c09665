"""Which village each row belongs to, by what the row, the title above the table and the other rows say."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from sessions.intake.layouts import FieldName, Known
from sessions.intake.repairs.agencies import without_formula_tail, words_of
from sessions.intake.repairs.naming import Naming, is_place_only, named_aside, named_in_cell
from sessions.intake.repairs.numbers import is_nothing
from sessions.intake.repairs.places import VillageNames, is_of_kecamatan
from sessions.intake.rows import SourceRow
from sessions.intake.signatures import is_office
from sessions.intake.source_table import SourceTable
from sessions.intake.verdicts import CellFinding, Why
from sessions.kernel.text import clean
from sessions.values.office import Village, VillageCode

_KECAMATAN = re.compile(r"\bkec(?:amatan\b|\b\.?)\s*([^\W\d][^,;()\d]*)", re.IGNORECASE)
_BEFORE_ITS_NAME = re.compile(r"^(?:kec(?:amatan\b|\.|\b)|kapanewon\b|distrik\b|kemantren\b)\s*", re.IGNORECASE)
_TITLE = re.compile(r"^\W*(?:kecamatan|kec\.?|kapanewon|distrik|kemantren)\s*:\s*(.+)$", re.IGNORECASE)


_CLEAR = frozenset({Naming.SURE, Naming.SEVERAL})
_BARE, _MOSTLY = 0.25, 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class RowVillage:
    """The village of a row and what was found on the way; `village` None with a finding is a reason to refuse.

    `place` is what the village's cell says beside its name.
    """

    village: Village | None = None
    findings: tuple[CellFinding, ...] = ()
    place: str = ""


class Placing:
    """Places the rows of one table from the top; a section row or the title names the village of what is below."""

    __slots__ = (
        "_above",
        "_foreign",
        "_given",
        "_has_column",
        "_is_message",
        "_names",
        "_names_none",
        "_section",
        "_stands_in",
        "_titled",
    )

    def __init__(
        self,
        table: SourceTable,
        names: VillageNames,
        given: VillageCode | None = None,
        rows: Sequence[SourceRow] = (),
    ) -> None:
        self._names = names
        self._given = names.office.village(given)
        self._is_message = table.sheet.message is not None
        self._has_column = Known.VILLAGE in table.columns
        self._above: Village | None = None
        self._titled = ""
        title = table.above
        found = {village.code: village for line in title if (village := _in_title(line, names))}
        if not found:  # `Usulan Desa Botok` may head a column
            found = {village.code: village for text in table.headings if (village := names.labelled_in(text))}
        self._section = next(iter(found.values())) if len(found) == 1 else _of_sheet(table.sheet.name, names)
        self._foreign = next((name for line in title if (name := _other_in_title(line, names))), "")
        self._names_none = not any(map(self._is_named, rows))
        self._stands_in = not self._has_column and self._name_villages([row.text(Known.LOCATION) for row in rows])

    def _name_villages(self, addresses: Sequence[str]) -> bool:
        """Whether most of them surely name villages, and some are nothing else."""
        filled = [text for text in addresses if text]
        bare = sum(self._names.by_name(text) is not None for text in filled)
        named = sum(named_in_cell(self._names, text).naming in _CLEAR for text in filled)
        return bare >= _BARE * len(filled) and named >= _MOSTLY * len(filled) and bare > 0

    def _is_named(self, row: SourceRow) -> bool:
        text = row.text(Known.VILLAGE)
        return bool(self._names.mentioned(text) or self._names.by_code(text) or self._names.by_likeness(text))

    def enter_section(self, row: SourceRow) -> None:
        """Takes the village that a section row names, if it names one, and below another one's list also a name that no
        village has, lest its wishes are taken for the other's.
        """
        line = row.cells[0] if self._is_message else " ".join(row.cells)
        if village := self._names.labelled_in(line):
            self._section, self._above, self._titled = village, None, ""
        elif self._section is not None and (name := self._names.titled(line)):
            self._above, self._titled = None, name.title()

    def place(self, row: SourceRow) -> RowVillage:
        """The village by its own column, else the address, the proposer, the section, what was given for the file, the
        office's only village or, flagged, the wish or the row above.
        """
        kecamatan = without_formula_tail(row.text(Known.KECAMATAN))
        if not is_nothing(kecamatan) and not is_of_kecamatan(kecamatan, self._names.office):
            return _elsewhere(Known.KECAMATAN, row, kecamatan)
        if self._foreign and is_nothing(kecamatan):
            return _elsewhere(Known.KECAMATAN, row, self._foreign)
        if not is_nothing(row.text(Known.VILLAGE)):
            place = self._by_column(row)
            self._above = place.village
            return place
        return self._without_column(row) or self._of_several(row)

    def _without_column(self, row: SourceRow) -> RowVillage | None:
        return self._other_kecamatan(row) or self._by_mention(row) or self._by_surroundings(row) or self._by_guess(row)

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
        return self._within_column(row, name) or self._beside_column(row, name)

    def _within_column(self, row: SourceRow, name: str) -> RowVillage | None:
        """A longer cell that names a village, or several."""
        named = named_in_cell(self._names, name)
        if named.naming is Naming.SEVERAL:
            return _nowhere(Known.VILLAGE, row, Why.VILLAGE_SEVERAL)
        if named.village is not None:
            why = Why.VILLAGE_WITHIN if named.naming is Naming.SURE else Why.VILLAGE_GUESSED
            return replace(_placed(named.village, Known.VILLAGE, name, why), place=named.place)
        village = self._names.by_likeness(name)
        return _placed(village, Known.VILLAGE, name, Why.VILLAGE_SPELLING) if village else None

    def _beside_column(self, row: SourceRow, name: str) -> RowVillage:
        """A cell that names no village: a place in the one that is told elsewhere, where it can be no village."""
        if self._names_none and (place := self._by_mention(row) or self._by_title()):
            return replace(place, place=name)
        if is_place_only(name) and (place := self._without_column(row)):
            return replace(place, place=name)
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

    def _by_title(self) -> RowVillage | None:
        if self._titled:
            return self._by_titled(self._titled)
        if self._section is not None:
            return _placed(self._section, Known.VILLAGE, "", Why.VILLAGE_FROM_HEADING)
        if self._given is not None:
            return _placed(self._given, Known.VILLAGE, "", Why.VILLAGE_GIVEN)
        return None

    def _by_titled(self, name: str) -> RowVillage:
        """By a title whose name no village has: one whose name is like it, or none."""
        if village := self._names.by_likeness(name):
            return _placed(village, Known.VILLAGE, name, Why.VILLAGE_SPELLING)
        found = CellFinding(field=Known.VILLAGE, was=name, became="", why=Why.VILLAGE_UNKNOWN)
        return RowVillage(findings=(found,))

    def _by_surroundings(self, row: SourceRow) -> RowVillage | None:
        if found := self._by_title():
            return found
        if village := self._names.only_village():
            return _placed(village, Known.VILLAGE, "", Why.VILLAGE_THE_ONLY_ONE)
        address = row.text(Known.LOCATION)
        if self._stands_in and (place := self._as_in_column(address)):
            return place
        if village := named_aside(self._names, address):
            return _placed(village, Known.LOCATION, address, Why.VILLAGE_GUESSED)
        return None

    def _as_in_column(self, address: str) -> RowVillage | None:
        """The village of an address in a column that stands in for that of the villages: most of it are their names."""
        named = named_in_cell(self._names, address)
        if named.village is not None and named.naming is Naming.SURE:
            return _placed(named.village, Known.LOCATION, address, Why.VILLAGE_FROM_ADDRESS)
        village = None if named.naming is not Naming.NONE else self._names.by_likeness(address)
        return _placed(village, Known.LOCATION, address, Why.VILLAGE_SPELLING) if village else None

    def _of_several(self, row: SourceRow) -> RowVillage:
        """No village; an address that names several, or all, is one whose carrier must be asked."""
        if named_in_cell(self._names, row.text(Known.LOCATION)).naming is Naming.SEVERAL:
            return _nowhere(Known.LOCATION, row, Why.VILLAGE_SEVERAL)
        return _nowhere(Known.VILLAGE, row, Why.VILLAGE_MISSING)

    def _by_guess(self, row: SourceRow) -> RowVillage | None:
        wish = row.text(Known.ACTIVITY)
        if village := self._names.labelled_in(wish) or named_aside(self._names, wish):
            return _placed(village, Known.ACTIVITY, wish, Why.VILLAGE_GUESSED)
        if self._has_column and self._above is not None:
            return _placed(self._above, Known.VILLAGE, "", Why.VILLAGE_FROM_ABOVE)
        return None


def _of_sheet(name: str, names: VillageNames) -> Village | None:
    """The village that a sheet is called after, as `1. Ds. Kuto`; what may be the kecamatan is none."""
    found = names.by_name(name) or names.labelled_in(name)
    if found is None and (inside := names.named_in(name)) is not None:
        found = None if words_of(inside.name) == words_of(names.office.kecamatan) else inside
    return found


def _in_title(line: str, names: VillageNames) -> Village | None:
    """The village that a line above the table names with its label, or that is all of the line."""
    alone = names.by_name(line)
    if alone is not None and words_of(alone.name) == words_of(names.office.kecamatan):
        alone = None
    return names.labelled_in(line) or alone


def _other_in_title(line: str, names: VillageNames) -> str:
    """Another kecamatan that a line above the table names as its own: `KECAMATAN : X`."""
    found = _TITLE.match(clean(line))
    return found[1] if found and not is_of_kecamatan(found[1], names.office) else ""


def signed_for(places: Iterable[RowVillage], signatures: Iterable[str], names: VillageNames) -> Iterator[RowVillage]:
    """The places, where no row names another village that of who signed below, if it is one: `Perbekel Kuto`."""
    places = tuple(places)
    signed = [names.labelled_in(text) or (names.by_name(text) if is_office(text) else None) for text in signatures]
    found = {village.code: village for village in signed if village is not None}
    if len(found) != 1 or any(place.village and place.village.code not in found for place in places):
        yield from places
        return
    given = _placed(next(iter(found.values())), Known.VILLAGE, "", Why.VILLAGE_FROM_SIGNATURE)
    for place in places:
        is_missing = any(finding.why is Why.VILLAGE_MISSING for finding in place.findings)
        yield given if is_missing else place


def filled_from_the_others(places: Iterable[RowVillage]) -> tuple[RowVillage, ...]:
    """Gives rows that name no village the one that other rows surely name, if none names, or may name, another."""
    places = tuple(places)
    named = [place for place in places if _is_named(place)]
    village = next((place.village for place in named if _is_sure(place)), None)
    if village is None or any(place.village is None or place.village.code != village.code for place in named):
        return places
    only = _placed(village, Known.VILLAGE, "", Why.VILLAGE_THE_ONLY_ONE)
    return tuple(place if _is_named(place) else only for place in places)


_UNNAMED = frozenset({Why.VILLAGE_MISSING, Why.VILLAGE_FROM_ABOVE})


def _is_sure(place: RowVillage) -> bool:
    return not any(finding.why.is_doubt for finding in place.findings)


def _is_named(place: RowVillage) -> bool:
    return not any(finding.why in _UNNAMED for finding in place.findings)


def _placed(village: Village, field: FieldName, text: str, why: Why | None) -> RowVillage:
    findings = (CellFinding(field=field, was=text, became=village.name, why=why),) if why else ()
    return RowVillage(village=village, findings=findings)


def _nowhere(field: FieldName, row: SourceRow, why: Why) -> RowVillage:
    return RowVillage(findings=(CellFinding(field=field, was=row.text(field), became="", why=why),))


def _elsewhere(field: FieldName, row: SourceRow, kecamatan: str) -> RowVillage:
    name = _BEFORE_ITS_NAME.sub("", kecamatan).strip().title()
    found = CellFinding(field=field, was=row.text(field), became=name, why=Why.OTHER_KECAMATAN)
    return RowVillage(findings=(found,))
