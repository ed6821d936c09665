"""Dialogs of the guideline: one criterion with its bounds and anchors, and the weights of all."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Annotated

from textual.app import ComposeResult
from textual.widgets import Static

from sessions.guideline import facts as guideline
from sessions.kernel.session import Session
from sessions.language.numbers import thousands, volume
from sessions.values.guideline import Criterion, CriterionId, Datum, Prefill
from tui.dialogs.asked import Asked, AskedEach
from tui.dialogs.form import Accept, AskForm
from tui.dialogs.reading import Unreadable, read_count, read_rupiah, read_volume
from tui.guideline.view import sum_of
from tui.shell.flows import Reason
from tui.widgets.plain import plain

BOUNDS = 4


def _sources(_session: Session) -> Mapping[Datum | None, str]:
    return {None: "penilaian komisi"} | {d: f"data: {guideline.name(d)}" for d in guideline.NAMES}


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionForm:
    """Name, source, bounds, five anchors; anchors left empty are made from the bounds. No datum: people score it."""

    name: Annotated[str, Asked("Nama kriteria")]
    datum: Annotated[Datum | None, Asked("Sumber skor", choices=_sources)]
    bounds: Annotated[
        str, Asked("Batas skor 2 3 4 5", hint="KK: 10 21 31 41; Rp: 500 300 200 100 jt; ha: 0,1 0,5 1 5")
    ] = ""
    anchors: Annotated[
        Mapping[int, str],
        AskedEach({number: Asked(f"Arti skor {number}", hint="kosong: menurut batas") for number in range(1, 6)}),
    ] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedCriterionForm(CriterionForm):
    """And why it changes."""

    reason: Reason = ""


def as_filled(now: Criterion) -> Mapping[str, object]:
    """What the form of a criterion begins with."""
    range_ = now.prefill
    return {
        "name": now.name,
        "datum": range_.datum if range_ else None,
        "bounds": _typed(range_) if range_ else "",
        "anchors": dict(enumerate(now.anchors, start=1)),
    }


def _typed(range_: Prefill) -> str:
    """The bounds as they are typed again."""
    if range_.datum is Datum.AREA:
        return " ".join(volume(Decimal(step) / guideline.PER_HECTARE) for step in range_.steps)
    return " ".join(map(thousands, range_.steps))


def read_criterion(now: Criterion, form: CriterionForm) -> Criterion:
    """The criterion as filled in, with its present weight. Raises Unreadable."""
    range_ = None if form.datum is None else read_range(form.datum, form.bounds)
    if range_ is None and form.bounds:
        raise Unreadable("Batas skor hanya untuk skor dari data: pilih dahulu sumbernya.", "bounds")
    typed = tuple(form.anchors.get(number, "") for number in range(1, len(now.anchors) + 1))
    one, two, three, four, five = _anchors(now, typed, range_)
    return replace(now, name=form.name, anchors=(one, two, three, four, five), prefill=range_)


def _anchors(now: Criterion, typed: tuple[str, ...], range_: Prefill | None) -> tuple[str, ...]:
    """As typed; made again where none is, or where they only told the range that was there before."""
    was_made = now.prefill is not None and guideline.anchors(now.prefill) == typed
    if range_ is not None and (not any(typed) or (was_made and range_ != now.prefill)):
        return guideline.anchors(range_)
    if not all(typed):
        raise Unreadable(f"Arti skor {typed.index('') + 1} belum diisi.", "anchors")
    return typed


def read_range(datum: Datum, typed: str) -> Prefill:
    """Four bounds that only rise or only fall, in the unit of the datum. Raises Unreadable."""
    pieces = typed.replace(";", " ").replace("/", " ").split()
    scale = pieces.pop() if datum is Datum.COST and pieces and pieces[-1].isalpha() else ""
    if len(pieces) != BOUNDS:
        raise Unreadable(f"Tulis empat batas {_unit(datum)}, untuk skor 2, 3, 4, dan 5.", "bounds")
    steps = [_bound(datum, f"{piece} {scale}".strip()) for piece in pieces]
    if steps not in (sorted(steps), sorted(steps, reverse=True)) or len(set(steps)) != BOUNDS:
        raise Unreadable("Batas skor harus selalu naik, atau selalu turun.", "bounds")
    two, three, four, five = steps
    return Prefill(datum=datum, steps=(two, three, four, five))


def _unit(datum: Datum) -> str:
    unit = guideline.UNITS[datum]
    return f"({guideline.name(datum)}, {unit})" if unit else f"({guideline.name(datum)})"


def _bound(datum: Datum, piece: str) -> int:
    if datum is Datum.COST:
        return read_rupiah(piece)
    if datum is Datum.AREA:
        metres = read_volume(piece) * guideline.PER_HECTARE
        if metres != int(metres):
            raise Unreadable("Luas paling halus 0,0001 ha.", "bounds")
        return int(metres)
    return read_count(piece)


LABEL = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class WeightsForm:
    """What each criterion weighs, and why that changes."""

    weights: Mapping[CriterionId, int]
    reason: Reason = ""


class AskWeights(AskForm[WeightsForm]):
    """One field for each criterion; below them how much is missing or too much."""

    def __init__(self, criteria: Sequence[Criterion], session: Session, accept: Accept[WeightsForm]) -> None:
        asked = {"weights": AskedEach({c.id: Asked(f"{c.id} {c.name}"[:LABEL]) for c in criteria})}
        start = {"weights": {c.id: c.weight for c in criteria}}
        super().__init__(
            "Bobot kriteria, seluruhnya 100", WeightsForm, start, session=session, accept=accept, asked=asked
        )

    def body(self) -> ComposeResult:
        """The fields and their sum."""
        yield from super().body()
        yield Static("", classes="terbaca")

    def on_mount(self) -> None:
        """The sum of what is filled in."""
        super().on_mount()
        self._tell()

    def _changed(self, index: int) -> None:
        super()._changed(index)
        self._tell()

    def _tell(self) -> None:
        try:
            weights = [read_count(typed) for typed in self.typed_in("weights")]
        except Unreadable:
            weights = None
        self.query_one(".terbaca", Static).update(plain(sum_of(weights)))
