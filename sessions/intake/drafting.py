"""A row to a proposal draft: each field read by the repair that knows how people write it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from sessions.intake.grid import UNCALCULATED
from sessions.intake.headings import Table
from sessions.intake.layouts import Field
from sessions.intake.mapping import MappedColumn
from sessions.intake.placing import Place
from sessions.intake.repairs.agencies import AgencyNames, without_formula_tail, words_of
from sessions.intake.repairs.codes import (
    code_and_name,
    is_stopped,
    read_date,
    read_identifier,
    read_sub_activity,
    read_themes,
)
from sessions.intake.repairs.money import cost_mark, heading_factor, read_cost, read_volume, recommended_cost
from sessions.intake.repairs.numbers import (
    decimal_mark,
    is_nothing,
    priority_in_text,
    read_households,
    read_priority,
    read_yes_or_no,
)
from sessions.intake.repairs.places import with_plain_rt_rw, without_coordinates
from sessions.intake.rows import Originals, Row, heading_text, originals_of
from sessions.intake.verdicts import WEIGHT, CellFinding, Verdict, Why
from sessions.kernel.text import TEXT_LIMIT, clean
from sessions.values.labels import Theme
from sessions.values.office import VillageCode
from sessions.values.proposals import ProposalDraft

FLAGGED = frozenset({Verdict.DOUBTFUL, Verdict.DUPLICATE})
"""Findings of this weight stay with the draft as its doubts."""

_NOTE_SEPARATOR = "; "
_LONGEST_STATUS = 4
"""Words of a note that may be a status: lists of a kelurahan have `Tidak Diakomodir` there."""

_RW_LABEL = re.compile(r"^R\.?W\.?\s*|[.,]0$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Custom:
    """What holds for all rows of one table: its agencies, the decimal marks its volumes and costs prove, what its costs
    are counted in, the columns whose meaning is only likely, and what is kept of its rows.
    """

    table: Table
    originals: Originals
    agencies: AgencyNames
    volume_mark: str | None
    cost_mark: str | None
    cost_factor: int
    unsure: tuple[MappedColumn, ...]


def custom_of(table: Table, rows: Iterable[Row], agencies: AgencyNames) -> Custom:
    """What the rows of a table have in common."""
    rows = tuple(rows)
    factor = heading_factor(heading_text(table, Field.COST) if Field.COST in table.columns else "")
    return Custom(
        table=table,
        originals=originals_of(table),
        agencies=agencies,
        volume_mark=decimal_mark(row.text(Field.VOLUME) for row in rows),
        cost_mark=cost_mark((row.text(Field.COST) for row in rows), factor),
        cost_factor=factor,
        unsure=table.mapping.unsure,
    )


@dataclass(slots=True)
class Findings:
    """The findings of one row, in the order in which its fields are read, and the texts kept in its note."""

    found: list[CellFinding] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)

    def add(self, what: Field, was: str, became: object, why: Why | None) -> None:
        """Notes a finding if there is a reason."""
        if why is not None:
            text = "" if became is None else str(became)
            self.found.append(CellFinding(field=what, was=was, became=text, why=why))

    def doubts(self) -> tuple[str, ...]:
        """Names of the reasons somebody should look at, each once."""
        return tuple(dict.fromkeys(f.why.value for f in self.found if WEIGHT[f.why] in FLAGGED))


def drafted(row: Row, place: Place, custom: Custom) -> tuple[ProposalDraft, tuple[CellFinding, ...]]:
    """The draft of a row and all findings about it; a draft without activity or village is the caller's to refuse."""
    found = Findings(found=[*place.findings, *_cell_findings(row, custom)])
    volume, unit = _volume(row, custom, found)
    households, poor = _households(row, found)
    cost, from_women = _cost(row, custom, found), _from_women(row, found)
    agency, priority = _agency(row, custom, found), _priority(row, found)
    location, sipd_id = _location(row, found), _identifier(row, found)
    (sub_activity, work), themes = _sub_activity(row, found), _themes(row, found)
    proposed_on, note = _date(row, found), _note(row, custom, found)
    draft = ProposalDraft(
        activity=row.text(Field.ACTIVITY),
        village=_code(place),
        problem=row.text(Field.PROBLEM),
        location=location,
        volume=volume,
        unit=unit,
        cost=cost,
        agency=agency,
        households=households,
        poor_households=poor,
        village_priority=priority,
        proposer=row.text(Field.PROPOSER) or row.text(Field.PROFILE),
        standard_work=work,
        documents=_documents(row),
        land_status=row.text(Field.LAND_STATUS),
        from_women=from_women,
        note=note,
        sipd_id=sipd_id,
        row=row.number,
        doubts=found.doubts(),
        proposed_on=proposed_on,
        original=custom.originals.of(row, found.found),
        sub_activity=sub_activity,
        themes=themes,
    )
    return draft, tuple(found.found)


def _code(place: Place) -> VillageCode | None:
    return place.village.code if place.village else None


def _cell_findings(row: Row, custom: Custom) -> Iterator[CellFinding]:
    if Field.ACTIVITY not in row.texts:
        yield CellFinding(field=Field.ACTIVITY, was="", became="", why=Why.ACTIVITY_MISSING)
    for what, fault in row.faults.items():
        why = Why.FORMULA_NOT_CALCULATED if fault == UNCALCULATED else Why.CELL_ERROR
        yield CellFinding(field=what, was=fault, became="", why=why)
    for column in custom.unsure:
        if column.field is not None and column.field in row.texts:
            yield CellFinding(field=column.field, was=column.heading, became="", why=Why.COLUMN_GUESSED)
    for what, text in row.texts.items():
        if len(text) == TEXT_LIMIT:
            yield CellFinding(field=what, was=text[:40], became=str(TEXT_LIMIT), why=Why.TEXT_SHORTENED)


def _volume(row: Row, custom: Custom, found: Findings) -> tuple[Decimal | None, str]:
    text = row.text(Field.VOLUME)
    written = row.text(Field.UNIT)
    volume, unit, why = read_volume(text, written, custom.volume_mark)
    became = None if volume is None else f"{volume:f} {unit}".strip()
    found.add(Field.VOLUME, f"{text} {written}".strip() if unit != written else text, became, why)
    if why in {Why.VOLUME_SEVERAL_NUMBERS, Why.VOLUME_UNREADABLE, Why.UNITS_DIFFER}:
        _keep(row, custom, found, Field.VOLUME)
    return volume, unit


def _cost(row: Row, custom: Custom, found: Findings) -> int | None:
    """The budget of its own column; where there is none, of what SIPD's recommendations say."""
    what, text, factor = Field.COST, row.text(Field.COST), custom.cost_factor
    if is_nothing(text):
        for other in (Field.RECOMMENDED, Field.RECOMMENDED_BEFORE):
            if not is_nothing(stated := recommended_cost(row.text(other))):
                what, text, factor = other, stated, 1
                break
    cost, why = read_cost(text, custom.cost_mark, factor)
    if what is not Field.COST and cost is not None and why in {None, Why.COST_READ}:
        why = Why.COST_FROM_RECOMMENDATION
    found.add(what, row.text(what), cost, why)
    if why in {Why.COST_UNREADABLE, Why.COST_NEGATIVE}:
        _keep(row, custom, found, what)
    return cost


def _households(row: Row, found: Findings) -> tuple[int | None, int | None]:
    """Households and poor households; more poor ones than all is kept and flagged."""
    texts = (row.text(Field.HOUSEHOLDS), row.text(Field.POOR_HOUSEHOLDS))
    households, why = read_households(texts[0])
    found.add(Field.HOUSEHOLDS, texts[0], households, why)
    poor, why = read_households(texts[1])
    found.add(Field.POOR_HOUSEHOLDS, texts[1], poor, why)
    if households is not None and poor is not None and poor > households:
        found.add(Field.POOR_HOUSEHOLDS, texts[1], poor, Why.POOR_EXCEED_ALL)
    return households, poor


def _priority(row: Row, found: Findings) -> int | None:
    """The village's own number; where it has no column of its own, from the end of the wish."""
    text = row.text(Field.PRIORITY)
    if text:
        priority, why = read_priority(text)
        found.add(Field.PRIORITY, text, priority, why)
        return priority
    for what in (Field.ACTIVITY, Field.PROBLEM):
        priority = priority_in_text(row.text(what))
        if priority is not None:
            found.add(Field.PRIORITY, row.text(what), priority, Why.PRIORITY_FROM_TEXT)
            return priority
    return None


def _agency(row: Row, custom: Custom, found: Findings) -> str:
    """The agency it ended with, else the one it was first sent to."""
    text = row.text(Field.AGENCY)
    if is_nothing(text):
        text = row.text(Field.FIRST_AGENCY)
    name = without_formula_tail(text)
    agency, why = custom.agencies.read(name)
    found.add(Field.AGENCY, text, agency, why or (Why.FORMULA_TAIL if name != text else None))
    return agency


def _location(row: Row, found: Findings) -> str:
    """The address in words, RT and RW in one spelling; coordinates go to the note, an RW column to the end."""
    text = row.text(Field.LOCATION)
    words, coordinates = without_coordinates(text)
    if coordinates and words:
        found.kept.append(coordinates)
        found.add(Field.LOCATION, text, words, Why.COORDINATES_MOVED)
    plain = with_plain_rt_rw(words)
    if plain != words:
        found.add(Field.LOCATION, text, plain, Why.PLACE_SPELLING)
        words = plain
    rw = row.text(Field.RW)
    if not is_nothing(rw) and "rw" not in words_of(words).split():
        number = _RW_LABEL.sub("", rw)
        words = f"{words}, {with_plain_rt_rw(f'RW {number}')}".removeprefix(", ")
    return words or text


def _identifier(row: Row, found: Findings) -> str:
    text = row.text(Field.SIPD_ID)
    identifier, why = read_identifier(text)
    found.add(Field.SIPD_ID, text, identifier, why)
    return identifier


def _date(row: Row, found: Findings) -> date | None:
    text = row.text(Field.DATE)
    day, why = read_date(text)
    found.add(Field.DATE, text, day and day.isoformat(), why)
    return day


def _from_women(row: Row, found: Findings) -> bool:
    text = row.text(Field.FROM_WOMEN)
    from_women, why = read_yes_or_no(text)
    found.add(Field.FROM_WOMEN, text, "", why)
    return from_women


def _sub_activity(row: Row, found: Findings) -> tuple[str, str]:
    """Code and name; where the code has no cell of its own, it may stand before the name."""
    text, name = row.text(Field.SUB_ACTIVITY), row.text(Field.STANDARD_WORK)
    code, why = read_sub_activity(text)
    found.add(Field.SUB_ACTIVITY, text, code, why)
    before, rest = code_and_name(name)
    if before and before == (code or before):
        found.add(Field.STANDARD_WORK, name, before, Why.CODE_SPLIT)
        return before, rest
    return code, name


def _themes(row: Row, found: Findings) -> tuple[Theme, ...]:
    text = row.text(Field.THEMES)
    themes, why = read_themes(text)
    found.add(Field.THEMES, text, ", ".join(themes), why)
    return themes


def _documents(row: Row) -> tuple[str, ...]:
    """Documents are listed with semicolons or line breaks; with commas only where there is neither."""
    text = row.text(Field.DOCUMENTS)
    parts = text.split(";" if ";" in text else ",")
    return tuple(name for part in parts if (name := part.strip()) and not is_nothing(name))


def _note(row: Row, custom: Custom, found: Findings) -> str:
    """The note of the row, and after it what no other field can hold."""
    status = row.text(Field.STATUS)
    if is_stopped(status):
        found.add(Field.STATUS, status, status, Why.STATUS_REJECTED)
        _keep(row, custom, found, Field.STATUS)
    note = row.text(Field.NOTE)
    if len(note.split()) <= _LONGEST_STATUS and is_stopped(note):
        found.add(Field.NOTE, note, note, Why.STATUS_REJECTED)
    return clean(_NOTE_SEPARATOR.join(filter(None, [note, *found.kept])))


def _keep(row: Row, custom: Custom, found: Findings, what: Field) -> None:
    """Puts a cell that could not be read whole into the note, under its own heading, so that nothing is lost."""
    unit = row.text(Field.UNIT) if what is Field.VOLUME else ""
    found.kept.append(f"{heading_text(custom.table, what)}: {row.text(what)} {unit}".strip())
