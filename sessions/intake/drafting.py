"""A row to a proposal draft: each field read by the repair that knows how people write it."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any, Self

from sessions.intake.cell_findings import cell_findings
from sessions.intake.contents import CellTrait, traits_of
from sessions.intake.layouts import FieldName, Known
from sessions.intake.mapping import MappedColumn
from sessions.intake.messages import NUMBERED_LINE, are_numbered
from sessions.intake.placing import RowVillage
from sessions.intake.repairs.agencies import AgencyNames, without_formula_tail, words_of
from sessions.intake.repairs.codes import code_and_name, is_stopped, read_sub_activity
from sessions.intake.repairs.money import (
    cost_mark,
    heading_factor,
    is_dimensions,
    read_cost,
    read_volume,
    recommended_cost,
)
from sessions.intake.repairs.numbers import decimal_mark, is_nothing, priority_in_text, read_households, read_priority
from sessions.intake.repairs.places import with_plain_rt_rw, without_coordinates
from sessions.intake.rows import Originals, SourceRow, heading_text, originals_of
from sessions.intake.source_fields import SourceField, SourceFields, as_written
from sessions.intake.source_table import SourceTable
from sessions.intake.verdicts import CellFinding, Why, doubts_of
from sessions.kernel.text import clean
from sessions.language.numbers import quantity
from sessions.rules import measures
from sessions.values.proposals import ProposalDraft

_NOTE_SEPARATOR = "; "
_LONGEST_STATUS = 4
"""Words of a note that may be a status: lists of a kelurahan have `Tidak Diakomodir` there."""

_DASHES = "-\u2013\u2014 "
_RW_LABEL = re.compile(r"^R\.?W\.?\s*|[.,]0$", re.IGNORECASE)


@dataclass(slots=True)
class Findings:
    """The findings of one row, in the order in which its fields are read, and the texts kept in its note."""

    found: list[CellFinding] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)

    def add(self, what: FieldName, was: str, became: object, why: Why | None) -> None:
        """Notes a finding if there is a reason."""
        if why is not None:
            text = "" if became is None else str(became)
            self.found.append(CellFinding(field=what, was=was, became=text, why=why))


@dataclass(frozen=True, slots=True, kw_only=True)
class Custom:
    """What holds for all rows of one table: its agencies, the decimal marks its volumes and costs prove, what its costs
    are counted in, the columns whose meaning is only likely, what is kept of its rows, and how its fields are read,
    one after another.
    """

    table: SourceTable
    wish: int
    has_cost: bool
    is_numbered: bool
    originals: Originals
    agencies: AgencyNames
    volume_mark: str | None
    costs: "CostReading"
    unsure: tuple[MappedColumn, ...]
    readers: "tuple[Reader, ...]"


@dataclass(frozen=True, slots=True, kw_only=True)
class CostReading:
    """How the amounts of a table are read: what they are counted in, and the decimal mark that they prove."""

    mark: str | None
    factor: int

    @classmethod
    def of(cls, table: SourceTable, rows: Iterable[SourceRow]) -> Self:
        """As the heading says or, where it says nothing, a line above the table: `(dalam ribuan rupiah)`."""
        factor = heading_factor(heading_text(table, Known.COST)) if Known.COST in table.columns else 1
        if factor == 1:
            factor = next((heading_factor(found[0]) for line in table.above if (found := _COUNTED_IN.search(line))), 1)
        return cls(mark=cost_mark((row.text(Known.COST) for row in rows), factor), factor=factor)

    def read(self, text: str) -> tuple[int | None, Why | None]:
        """Whole rupiah of a cell, and why somebody should know."""
        return read_cost(text, self.mark, self.factor)

    def cost_of(self, row: SourceRow) -> int | None:
        """Whole rupiah of a row's own cell."""
        return self.read(row.text(Known.COST))[0]


_COUNTED_IN = re.compile(
    r"\b(?:dalam|satuan|x)\b[^.]{0,12}\b(?:ribu|ribuan|juta|jutaan|1\.000(?:\.000)?)\b", re.IGNORECASE
)


def custom_of(
    known: SourceFields, table: SourceTable, rows: Sequence[SourceRow], agencies: AgencyNames, costs: CostReading
) -> Custom:
    """What the rows of a table have in common."""
    return Custom(
        table=table,
        wish=table.columns.get(Known.ACTIVITY, 0),
        has_cost=Known.COST in table.columns,
        is_numbered=are_numbered([row.text(Known.ACTIVITY) for row in rows]),
        originals=originals_of(known, table),
        agencies=agencies,
        volume_mark=decimal_mark(row.text(Known.VOLUME) for row in rows),
        costs=costs,
        unsure=table.mapping.unsure,
        readers=tuple(_readers(known, table)),
    )


Reader = Callable[[SourceRow, Custom, Findings], Mapping[str, object]]
"""Reads one field of a row, or several that belong together, by their names; notes what there is to find about them."""


def drafted(row: SourceRow, place: RowVillage, custom: Custom) -> tuple[ProposalDraft, tuple[CellFinding, ...]]:
    """The draft of a row and all findings about it; a draft without activity or village is the caller's to refuse."""
    written = row.cells[custom.wish] if custom.wish < len(row.cells) else ""
    found = Findings(found=[*place.findings, *cell_findings(row, custom.unsure, written)])
    village = place.village.code if place.village else None
    wish = row.text(Known.ACTIVITY)
    wish = NUMBERED_LINE.sub("", wish) if custom.is_numbered else wish
    values: dict[str, Any] = {"activity": wish, "village": village}
    for read in custom.readers:
        values.update(read(row, custom, found))
    if not values.get("location") and place.place:
        values["location"] = with_plain_rt_rw(place.place)
    draft = ProposalDraft(
        **values, row=row.number, doubts=doubts_of(found.found), original=custom.originals.of(row, found.found)
    )
    return draft, (*found.found, *misnamed(draft))


def misnamed(draft: ProposalDraft) -> Iterator[CellFinding]:
    """That the name tells another measure than the volume, if so."""
    found = measures.differing(draft.activity, draft.volume, draft.unit)
    if found is not None and draft.volume is not None:
        volume = quantity(draft.volume, draft.unit)
        yield CellFinding(field=Known.VOLUME, was=found.text, became=volume, why=Why.VOLUME_NOT_AS_NAMED)


def _readers(known: SourceFields, table: SourceTable) -> Iterator[Reader]:
    """The readers of the fields that this table has, in the order in which findings are told.

    Last of all comes the note, which takes what no other can hold.
    """
    later = dict.fromkeys(row.name for row in known.fields.values() if row.read and row.name not in _IN_ORDER)
    for name, reader in {**_IN_ORDER, **later}.items():
        if reader is not None:
            yield reader
        elif name in table.columns:
            yield _by_row(known[name])
    yield _note


def _by_row(field: SourceField[Any]) -> Reader:
    """Reads the one column of a field as the field says; a blank cell leaves it as drafts have it without."""
    name, read, show = field.name, field.read or as_written, field.show

    def reader(row: SourceRow, _custom: Custom, found: Findings) -> Mapping[str, object]:
        text = row.text(name)
        if not text:
            return {}
        value, why = read(text)
        if why is not None:
            found.add(name, text, show(value), why)
        return {name: value}

    return reader


def _volume(row: SourceRow, custom: Custom, found: Findings) -> Mapping[str, object]:
    text, written = row.text(Known.VOLUME), row.text(Known.UNIT)
    written = written if written.strip(_DASHES) else ""
    volume, unit, why = read_volume(text, written, custom.volume_mark)
    if told := _from_detail(row, custom, volume, unit):
        volume, unit, taken = told
        found.add(
            Known.DETAIL,
            row.text(Known.DETAIL),
            f"{volume:f} {unit}" if taken is Why.VOLUME_FROM_DETAIL else unit,
            taken,
        )
    if why is Why.VOLUME_SEVERAL_NUMBERS and is_dimensions(text if text.strip(_DASHES) else written):
        volume, why = None, Why.VOLUME_DIMENSIONS
    became = None if volume is None else f"{volume:f} {unit}".strip()
    found.add(Known.VOLUME, f"{text} {written}".strip() if unit != written else text, became, why)
    if not unit and not custom.has_cost and CellTrait.MONEY in traits_of(text):
        found.add(Known.VOLUME, text, became, Why.MONEY_MISPLACED)
    if why in {Why.VOLUME_SEVERAL_NUMBERS, Why.VOLUME_DIMENSIONS, Why.VOLUME_UNREADABLE, Why.UNITS_DIFFER}:
        _keep(row, custom, found, Known.VOLUME)
    return {"volume": volume, "unit": unit}


def _from_detail(row: SourceRow, custom: Custom, volume: Decimal | None, unit: str) -> tuple[Decimal, str, Why] | None:
    """Volume and unit where the detail alone has them, as one number with a unit that agrees with the volume."""
    detail = row.text(Known.DETAIL)
    if unit or is_nothing(detail):
        return None
    counted, plain, why = read_volume(detail, "", custom.volume_mark)
    if counted is None or not plain or why not in {None, Why.VOLUME_SPLIT}:
        return None
    if volume is None and is_nothing(row.text(Known.VOLUME)):
        return counted, plain, Why.VOLUME_FROM_DETAIL
    return (volume, plain, Why.UNIT_FROM_DETAIL) if volume == counted else None


def _cost(row: SourceRow, custom: Custom, found: Findings) -> Mapping[str, object]:
    """The budget of its own column; if there is none, of what SIPD's recommendations say."""
    what, text, costs = Known.COST, row.text(Known.COST), custom.costs
    if is_nothing(text):
        for other in (Known.RECOMMENDED, Known.RECOMMENDED_BEFORE):
            if not is_nothing(stated := recommended_cost(row.text(other))):
                what, text, costs = other, stated, replace(costs, factor=1)
                break
    cost, why = costs.read(text)
    if what != Known.COST and cost is not None and why in {None, Why.COST_READ}:
        why = Why.COST_FROM_RECOMMENDATION
    found.add(what, row.text(what), cost, why)
    if why in {Why.COST_UNREADABLE, Why.COST_NEGATIVE}:
        _keep(row, custom, found, what)
    if not is_nothing(row.text(Known.COST_LIMIT)):
        _keep(row, custom, found, Known.COST_LIMIT)
    if cost is not None and (piece := _PER_PIECE.fullmatch(row.text(Known.NOTE).strip())):
        found.add(Known.COST, piece[0], cost, Why.COST_PER_PIECE)
    return {"cost": cost}


_PER_PIECE = re.compile(r"(?:rp[.\s\d]*)?(?:per|tiap|setiap|/)\s*[^\W\d]+(?:\s+[^\W\d]+)?\.?", re.IGNORECASE)


def _households(row: SourceRow, _custom: Custom, found: Findings) -> Mapping[str, object]:
    """Households and poor households; more poor ones than all is kept and flagged."""
    texts = (row.text(Known.HOUSEHOLDS), row.text(Known.POOR_HOUSEHOLDS))
    households, why = read_households(texts[0])
    found.add(Known.HOUSEHOLDS, texts[0], households, why)
    poor, why = read_households(texts[1])
    found.add(Known.POOR_HOUSEHOLDS, texts[1], poor, why)
    if households is not None and poor is not None and poor > households:
        found.add(Known.POOR_HOUSEHOLDS, texts[1], poor, Why.POOR_EXCEED_ALL)
    return {"households": households, "poor_households": poor}


def _priority(row: SourceRow, _custom: Custom, found: Findings) -> Mapping[str, object]:
    """The village's own number; where it has no column of its own, from the end of the wish."""
    text = row.text(Known.PRIORITY)
    if text:
        priority, why = read_priority(text)
        found.add(Known.PRIORITY, text, priority, why)
        return {"village_priority": priority}
    for what in (Known.ACTIVITY, Known.PROBLEM):
        priority = priority_in_text(row.text(what))
        if priority is not None:
            found.add(Known.PRIORITY, row.text(what), priority, Why.PRIORITY_FROM_TEXT)
            return {"village_priority": priority}
    return {}


def _agency(row: SourceRow, custom: Custom, found: Findings) -> Mapping[str, object]:
    """The agency it ended with, else the one it was first sent to."""
    text = row.text(Known.AGENCY)
    if is_nothing(text):
        text = row.text(Known.FIRST_AGENCY)
    name = without_formula_tail(text)
    agency, why = custom.agencies.read(name)
    found.add(Known.AGENCY, text, agency, why or (Why.FORMULA_TAIL if name != text else None))
    return {"agency": agency}


def _location(row: SourceRow, _custom: Custom, found: Findings) -> Mapping[str, object]:
    """The address in words, RT and RW in one spelling; coordinates go to the note, an RW column to the end."""
    text = row.text(Known.LOCATION)
    words, coordinates = without_coordinates(text)
    if coordinates and words:
        found.kept.append(coordinates)
        found.add(Known.LOCATION, text, words, Why.COORDINATES_MOVED)
    plain = with_plain_rt_rw(words)
    if plain != words:
        found.add(Known.LOCATION, text, plain, Why.PLACE_SPELLING)
        words = plain
    rw = row.text(Known.RW)
    if not is_nothing(rw) and "rw" not in words_of(words).split():
        number = _RW_LABEL.sub("", rw)
        words = f"{words}, {with_plain_rt_rw(f'RW {number}')}".removeprefix(", ")
    return {"location": words or text}


def _sub_activity(row: SourceRow, _custom: Custom, found: Findings) -> Mapping[str, object]:
    """Code and name; where the code has no cell of its own, it may stand before the name."""
    text, name = row.text(Known.SUB_ACTIVITY), row.text(Known.STANDARD_WORK)
    code, why = read_sub_activity(text)
    found.add(Known.SUB_ACTIVITY, text, code, why)
    before, rest = code_and_name(name)
    if before and before == (code or before):
        found.add(Known.STANDARD_WORK, name, before, Why.CODE_SPLIT)
        code, name = before, rest
    return {"sub_activity": code, "standard_work": name}


def _note(row: SourceRow, custom: Custom, found: Findings) -> Mapping[str, object]:
    """The note of the row, and after it what no other field can hold."""
    status = row.text(Known.STATUS)
    if is_stopped(status):
        found.add(Known.STATUS, status, status, Why.STATUS_REJECTED)
        _keep(row, custom, found, Known.STATUS)
    note = row.text(Known.NOTE)
    if len(note.split()) <= _LONGEST_STATUS and is_stopped(note):
        found.add(Known.NOTE, note, note, Why.STATUS_REJECTED)
    return {"note": clean(_NOTE_SEPARATOR.join(filter(None, [note, *found.kept])))}


def _keep(row: SourceRow, custom: Custom, found: Findings, what: FieldName) -> None:
    """Puts a cell that could not be read whole into the note, under its own heading, so that nothing is lost."""
    unit = row.text(Known.UNIT) if what == Known.VOLUME else ""
    found.kept.append(f"{heading_text(custom.table, what)}: {row.text(what)} {unit}".strip())


_IN_ORDER: Mapping[FieldName, Reader | None] = {
    Known.VOLUME: _volume,
    Known.HOUSEHOLDS: _households,
    Known.COST: _cost,
    Known.FROM_WOMEN: None,
    Known.AGENCY: _agency,
    Known.PRIORITY: _priority,
    Known.LOCATION: _location,
    Known.SIPD_ID: None,
    Known.PROPOSER: lambda row, _custom, _found: {"proposer": row.text(Known.PROPOSER) or row.text(Known.PROFILE)},
    Known.SUB_ACTIVITY: _sub_activity,
}
"""Fields that are read before the others, in this order; those that take more than their own cell with their reader."""
