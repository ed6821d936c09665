"""Recomputing published results: every derived number from the raw parts, compared with what the file says.

No derived part is an input. What is written must agree, to the letter from version 2 on; before that any part of
`hitungan` could be missing.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from exports.results import binding, derived
from exports.results.balanced import Imbalance, imbalances
from exports.results.consistency import BINDING_VERSION, BrokenRule, broken_rules, contradictions
from exports.results.raw import Codes, Part
from exports.results.rebuilt import session_of
from exports.results.shape import Fault, NotResults, Step, Wrong

_ROWS: Mapping[str, tuple[str, ...]] = {
    "suara": ("nomor",),
    "usulan": ("kode",),
    "batas": ("jenis", "komisi", "desa", "perangkat_daerah"),
    "terhalang": ("jenis", "komisi", "desa", "perangkat_daerah", "usulan"),
    "terpilih": ("orang",),
    "per_desa": ("desa",),
    "per_komisi": ("komisi",),
    "per_perangkat_daerah": ("perangkat_daerah",),
}
"""Lists of rows, and what tells one row from the others."""

_MAPS = frozenset({"asal", "verifikasi", "urutan", "hasil", "perolehan"})
"""Counts by name; a name that is not there counts 0."""

_FIRST = ("suara", "usulan")
"""Where to look first, in the file and in a row of it: what other numbers follow from."""

_FIRST_OF_ROW = ("nilai", "suara", "peringkat_komisi", "peringkat")

_HERE = object()
"""Stands in the place of a list and of each of its rows."""

Value = Fraction | str | int | tuple[Any, ...] | None
Row = tuple[str, ...]
Path = tuple[str | Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A derived value that does not follow from the raw parts.

    `path` names it: keys, and for a row of a list what tells it from the others. None in `written` or `computed` is an
    empty value. A row, or a key itself, that is missing is not `is_written`, one that is too many not `is_computed`.
    """

    path: Path
    written: Value
    computed: Value
    is_written: bool = True
    is_computed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """Everything agrees: how many values were compared, how many proposals there are, and the code of the data."""

    values: int
    proposals: int
    code: str


def recount(results: Mapping[str, Any]) -> Difference | BrokenRule | Imbalance | Agreement:
    """The first fault in a file of our shape, sums first; NotResults where a code stands twice or leads nowhere.

    People in the file are their codes, so that nothing has to be translated.
    """
    session = session_of(results)
    broken = next(broken_rules(session), None) or next(imbalances(results["hitungan"]), None)
    if broken is not None:
        return broken
    computed = derived.parts(session, Codes(people={}, raters={}))
    is_strict = results["versi"] >= BINDING_VERSION
    difference, values = _compared(results["hitungan"], computed, is_strict=is_strict)
    agreement = Agreement(values=values, proposals=len(session.proposals), code=binding.code(binding.digest(results)))
    return difference or next(contradictions(results), agreement)


def _compared(written: Mapping[str, Any], computed: Part, *, is_strict: bool) -> tuple[Difference | None, int]:
    """The first difference, and how many values were compared; `is_strict` forgives no missing or other writing."""
    said = dict(_leaves(written, (), is_exact=is_strict))
    found = dict(_leaves(computed, (), is_exact=is_strict))
    compare = _exact_difference if is_strict else _difference
    differences = (compare(path, said, found) for path in sorted(said.keys() | found.keys(), key=_order))
    first = next((difference for difference in differences if difference is not None), None)
    return first, sum(1 for path, value in said.items() if value is not _HERE and path in found)


def _exact_difference(path: Path, said: Mapping[Path, Any], found: Mapping[Path, Any]) -> Difference | None:
    if path in said and path in found:
        return _difference(path, said, found)
    if path in said:
        return Difference(path=path, written=_told(said[path]), computed=None, is_computed=False)
    return Difference(path=path, written=None, computed=_told(found[path]), is_written=False)


def _difference(path: Path, said: Mapping[Path, Any], found: Mapping[Path, Any]) -> Difference | None:
    if path not in said:
        is_lacking = found[path] is _HERE and isinstance(path[-1], tuple) and path[:-1] in said
        return Difference(path=path, written=None, computed=None, is_written=False) if is_lacking else None
    if path not in found:
        if said[path] is _HERE:
            is_too_many = isinstance(path[-1], tuple)
            return Difference(path=path, written=None, computed=None, is_computed=False) if is_too_many else None
        return Difference(path=path, written=said[path], computed=None) if said[path] else None
    if isinstance(said[path], dict):
        return _difference_of_counts(path, said[path], found[path])
    if said[path] is _HERE or said[path] == found[path]:
        return None
    return Difference(path=path, written=said[path], computed=found[path])


def _told(value: Any) -> Value:
    """A value as it is compared; nothing of a list or a row that is there."""
    return None if value is _HERE else value


def _difference_of_counts(path: Path, said: Mapping[str, int], found: Mapping[str, int]) -> Difference | None:
    for name in (*found, *said):
        if said.get(name, 0) != found.get(name, 0):
            return Difference(path=(*path, name), written=said.get(name, 0), computed=found.get(name, 0))
    return None


def _leaves(part: Mapping[str, Any], path: Path, *, is_exact: bool) -> Iterator[tuple[Path, Any]]:
    """Every value with its path, in a form in which equal values are equal; lists and rows tell that they are there."""
    for key, value in part.items():
        here = (*path, key)
        if isinstance(value, list) and key in _ROWS:
            yield here, _HERE
            yield from _leaves_of_rows(value, here, _ROWS[key], is_exact=is_exact)
        elif isinstance(value, dict) and (is_exact or key not in _MAPS):
            yield from _leaves(value, here, is_exact=is_exact)
        else:
            yield here, _comparable(key, value, is_exact=is_exact)


def _leaves_of_rows(
    rows: list[Mapping[str, Any]], path: Path, keys: tuple[str, ...], *, is_exact: bool
) -> Iterator[tuple[Path, Any]]:
    seen: set[Row] = set()
    for number, row in enumerate(rows):
        name = tuple(_name(row.get(key)) for key in keys)
        if name in seen:
            steps: tuple[Step, ...] = ("hitungan", *(step for step in path if isinstance(step, str)), number)
            raise NotResults(Fault(wrong=Wrong.TWICE, place=steps, detail=" ".join(filter(None, name))))
        seen.add(name)
        yield (*path, name), _HERE
        yield from _leaves(
            {key: value for key, value in row.items() if key not in keys}, (*path, name), is_exact=is_exact
        )


def _name(part: Any) -> str:
    """What tells a row from others; of a pair whichever is named first."""
    return " dan ".join(sorted(part)) if isinstance(part, list) else str(part or "")


def _comparable(key: str, value: Any, *, is_exact: bool) -> Any:
    if key == "nilai" and value is not None and not (is_exact and value != str(Fraction(value))):
        return Fraction(value)
    if isinstance(value, dict):
        return {name: count for name, count in value.items() if count}
    if isinstance(value, list):
        return tuple(sorted(tuple(sorted(part)) if isinstance(part, list) else part for part in value))
    return value


def _order(path: Path) -> tuple[int, int, list[str]]:
    """By section, then whether rows are there, then field by field, so that a cause comes before what follows."""
    section = _FIRST.index(path[0]) if path[0] in _FIRST else len(_FIRST)
    fields = [step for step in path[1:] if isinstance(step, str)]
    field = -1 if not fields else _FIRST_OF_ROW.index(fields[0]) if fields[0] in _FIRST_OF_ROW else len(_FIRST_OF_ROW)
    return section, field, [str(step) for step in path]
