"""What each column of a table is read as: by its heading and its cells together, so that all columns fit best."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sessions.intake.assignment import best_assignment
from sessions.intake.contents import NOTHING, CellContents, CellTrait
from sessions.intake.evidence import Because, Evidence
from sessions.intake.layouts import FieldName, Known, normal_heading
from sessions.intake.mapping import ENOUGH, KNOWN, MANY, SURE, Meanings, meanings
from sessions.intake.repairs.money import heading_factor
from sessions.intake.scores import (
    BY_CONTENTS,
    NEVER,
    JudgedColumn,
    agreement,
    alone,
    evidence_of,
    is_category,
    left_alone,
)
from sessions.intake.source_fields import SourceFields

_HALVES = re.compile(r"[/\\(),;:|\n]|\bdan\b|\batau\b|&", re.IGNORECASE)
_HALF, _UPPER, _CARRIED = 97, 85, 82
_ON_HEADING, _ALONE = 0.6, 0.95
_PLAINLY_MONEY = frozenset(
    {"anggaran", "biaya", "rab", "pagu", "dana", "rp", "rupiah", "harga", "nominal", "budget", "cost"}
)
_TOLERATED = -30.0
_LIKELY = 70.0
_UNSURE = SURE - 5
_NEARLY = 4
_UNKNOWN = Evidence(because=Because.UNKNOWN)
_WORTH_ASKING = frozenset({Known.COST, Known.VILLAGE, Known.ACTIVITY})
_AGAINST = frozenset({Because.TWICE, Because.CONTRADICTED, Because.UNKNOWN})


@dataclass(frozen=True, slots=True, kw_only=True)
class Headed:
    """A column with the spellings of its heading, the lowest part last; `carried`: that of the blank cell's left."""

    spellings: tuple[str, ...] = ()
    carried: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnRole:
    """What a column is read as, None for nothing; how sure that is, 0 to 100, and why.

    `looks_like` is what a column that is not read could be all the same.
    """

    field: FieldName | None = None
    confidence: int = 0
    evidence: tuple[Evidence, ...] = ()
    looks_like: FieldName | None = None


def halves(heading: str) -> Iterator[str]:
    """The parts of a heading that name two things or explain one: `Desa/Kel`, `Lokasi (Dusun)`."""
    return filter(None, map(str.strip, _HALVES.split(heading)))


def heading_scores(known: Meanings, headed: Headed) -> Mapping[FieldName, int]:
    """What the heading may mean: as a whole and its lowest part; its halves nearly as well; what it is under, less."""
    found: dict[FieldName, int] = {}

    def add(text: str, most: int) -> bool:
        told = meanings(known, text)
        for field, score in told:
            found[field] = max(found.get(field, 0), min(score, most))
        return len(told) == 1 and told[0][1] >= _HALF

    is_plain = [add(text, KNOWN) for text in headed.spellings]
    if headed.spellings and not any(is_plain):
        lowest = headed.spellings[-1]
        for text in headed.spellings:
            for half in halves(text):
                add(half, _HALF if half in lowest else _UPPER)
    if headed.carried:
        for half in (headed.carried, *halves(headed.carried)):
            add(half, _CARRIED)
    return found


def roles_of(
    known: SourceFields,
    headed: Sequence[Headed],
    contents: Sequence[CellContents],
    given: Mapping[int, FieldName],
) -> tuple[ColumnRole, ...]:
    """A role for each column, left to right. `given` are the fields that a known layout's headings name outright."""
    columns = [_column(headed, contents, place) for place in range(len(headed))]
    by_heading = [heading_scores(known.meanings, one) for one in headed]
    scores = [
        {given[place]: float(2 * KNOWN)} if place in given else _scores(by_heading[place], columns[place])
        for place in range(len(headed))
    ]
    fields = list(dict.fromkeys(field for found in scores for field in found))
    wanted = [
        {place: found[field] - place / 1000 for place, found in enumerate(scores) if found.get(field, 0) >= ENOUGH}
        for field in fields
    ]
    taken = {place: field for field, place in zip(fields, best_assignment(wanted), strict=True) if place is not None}
    return tuple(
        _given(given[place], columns[place])
        if place in given
        else _role(taken.get(place), scores[place], by_heading[place], columns[place])
        for place in range(len(headed))
    )


def _column(headed: Sequence[Headed], contents: Sequence[CellContents], place: int) -> JudgedColumn:
    whole = headed[place].spellings[0] if headed[place].spellings else headed[place].carried
    return JudgedColumn(
        contents=contents[place],
        right=contents[place + 1] if place + 1 < len(contents) else NOTHING,
        left=contents[place - 1] if place else NOTHING,
        is_scaled=heading_factor(whole) != 1,
        is_plainly_money=not _PLAINLY_MONEY.isdisjoint(normal_heading(whole).split()),
    )


def _scores(by_heading: Mapping[FieldName, int], column: JudgedColumn) -> Mapping[FieldName, float]:
    """The fields that the column may be read as, better than left aside, each with its score."""
    aside = max((by_heading.get(field, 0) for field in MANY), default=0)
    found: dict[FieldName, float] = {}
    for field in dict.fromkeys((*by_heading, *BY_CONTENTS)):
        if field in MANY:
            continue
        said = by_heading.get(field, 0)
        agreed = agreement(field, column) if said else alone(field, column)
        if said < ENOUGH - 10:
            score = max(_ALONE * alone(field, column), said if agreed >= _TOLERATED else 0)
        elif agreed < _TOLERATED:
            score = said + _ON_HEADING * agreed
        else:
            score = said + _ON_HEADING * max(0, agreed)
        is_free = not aside or said > aside - _NEARLY or said < ENOUGH
        if (score > aside and is_free) or (field == Known.NUMBER and score >= ENOUGH):
            found[field] = score
    return found


def _given(field: FieldName, column: JudgedColumn) -> ColumnRole:
    layout = Evidence(because=Because.LAYOUT)
    return ColumnRole(field=field, confidence=KNOWN, evidence=(layout, *evidence_of(field, column)))


def _role(
    field: FieldName | None,
    scores: Mapping[FieldName, float],
    by_heading: Mapping[FieldName, int],
    column: JudgedColumn,
) -> ColumnRole:
    said = by_heading.get(field, 0) if field else 0
    if field is None:
        return _left_out(by_heading, column)
    confidence = min(KNOWN, round(scores[field]))
    rivals = (other for other in by_heading if other != field and scores.get(other, 0) >= ENOUGH)
    rival = max((by_heading[other] for other in rivals), default=0)
    if said >= ENOUGH and said - rival < _NEARLY and confidence == said:
        confidence = min(confidence, _UNSURE)
    told = Because.HEADING if said >= _HALF else Because.LIKE_HEADING
    heading = (Evidence(because=told),) if said >= ENOUGH - 10 else ()
    return ColumnRole(field=field, confidence=confidence, evidence=(*heading, *evidence_of(field, column)))


def _left_out(by_heading: Mapping[FieldName, int], column: JudgedColumn) -> ColumnRole:
    """A column that no field is read from: known to matter to nobody, or open, or contradicted by its cells."""
    ignored = max((by_heading.get(field, 0) for field in MANY), default=0)
    likeliest = max(by_heading, key=lambda field: by_heading[field], default=None)
    looks = max(BY_CONTENTS, key=lambda field: alone(field, column, fewest=1))
    is_likely = alone(looks, column, fewest=1) >= _LIKELY
    if ignored >= ENOUGH and likeliest in MANY:
        by_its_name = (Evidence(because=Because.HEADING),)
        alike = looks if is_likely and looks in _WORTH_ASKING else None
        return ColumnRole(field=Known.IGNORED, confidence=ignored, evidence=by_its_name, looks_like=alike)
    settled = left_alone(column.contents)
    if settled is not None and not is_likely and (likeliest is None or by_heading[likeliest] < ENOUGH):
        return ColumnRole(field=Known.IGNORED, confidence=_UNSURE, evidence=(settled,))
    if is_likely and looks in _WORTH_ASKING and (likeliest is None or by_heading[likeliest] < _UPPER):
        return ColumnRole(evidence=evidence_of(looks, column) or (_UNKNOWN,), looks_like=looks)
    if likeliest is not None and by_heading[likeliest] >= ENOUGH:
        against = agreement(likeliest, column)
        told = _why_not(likeliest, column.contents, is_contradicted=against < _TOLERATED)
        is_partly = likeliest == Known.COST and bool(column.contents.traits[CellTrait.MONEY])
        alike = likeliest if against > NEVER or is_partly else None
        return ColumnRole(confidence=by_heading[likeliest], evidence=(told,), looks_like=alike)
    confidence = max(by_heading.values(), default=0)
    evidence = (is_likely and evidence_of(looks, column)) or (_UNKNOWN,)
    return ColumnRole(
        confidence=min(confidence, ENOUGH - 1), evidence=evidence, looks_like=looks if is_likely else None
    )


def _why_not(field: FieldName, found: CellContents, *, is_contradicted: bool) -> Evidence:
    if field == Known.ACTIVITY and is_category(found):
        return Evidence(because=Because.CATEGORY, count=found.distinct, out_of=found.filled)
    return Evidence(because=Because.CONTRADICTED if is_contradicted else Because.TWICE)


def read_as(role: ColumnRole, field: FieldName | None, because: Evidence) -> ColumnRole:
    """The role as what another column says about it makes it."""
    told = tuple(one for one in role.evidence if one.because not in _AGAINST)
    return replace(role, field=field, confidence=max(role.confidence, SURE), evidence=(*told, because), looks_like=None)
