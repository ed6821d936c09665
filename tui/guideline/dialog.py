"""The fields of one criterion: its name, what it is read from with which bounds, and what each score means."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from textual.app import ComposeResult
from textual.widgets import Static

from sessions.guideline import facts as guideline
from sessions.language.numbers import thousands, volume
from sessions.values.guideline import Criterion, Datum, Prefill
from sessions.values.office import Office
from tui.dialogs.form import Accept, Answers, AskForm, Field
from tui.dialogs.reading import Unreadable, read_count, read_rupiah, read_volume
from tui.guideline.view import sum_of
from tui.widgets.plain import plain

BOUNDS = 4
NOBODY = "-"
"""The choice for a criterion that people score."""


def criterion_fields(office: Office | None, now: Criterion) -> tuple[Field, ...]:
    """Name, source, bounds, five anchors; anchors left empty are made from the bounds."""
    sources = (
        (NOBODY, "penilaian komisi"),
        *((datum.value, f"data: {guideline.name(office, datum)}") for datum in guideline.NAMES),
    )
    range_ = now.prefill
    return (
        Field(name="nama", label="Nama kriteria", value=now.name),
        Field(name="data", label="Sumber nilai", value=range_.datum.value if range_ else NOBODY, choices=sources),
        Field(
            name="batas",
            label="Batas nilai 2 3 4 5",
            value=_typed(range_) if range_ else "",
            hint="KK: 10 21 31 41; Rp: 500 300 200 100 jt; ha: 0,1 0,5 1 5",
            is_required=False,
        ),
        *(
            Field(
                name=str(n),
                label=f"Arti nilai {n}",
                value=text,
                hint="kosong: menurut batas",
                is_required=False,
            )
            for n, text in enumerate(now.anchors, start=1)
        ),
    )


def _typed(range_: Prefill) -> str:
    """The bounds as they are typed again."""
    if range_.datum is Datum.AREA:
        return " ".join(volume(Decimal(step) / guideline.PER_HECTARE) for step in range_.steps)
    return " ".join(map(thousands, range_.steps))


def read_criterion(now: Criterion, answers: Answers) -> Criterion:
    """The criterion as filled in, with its present weight. Raises Unreadable."""
    datum = answers.text("data")
    range_ = None if datum == NOBODY else read_range(Datum(datum), answers.text("batas"))
    if range_ is None and answers.text("batas"):
        raise Unreadable("Batas nilai hanya untuk nilai dari data: pilih dahulu sumbernya.")
    typed = tuple(answers.text(str(n)) for n in range(1, len(now.anchors) + 1))
    one, two, three, four, five = _anchors(now, typed, range_)
    return replace(now, name=answers.text("nama"), anchors=(one, two, three, four, five), prefill=range_)


def _anchors(now: Criterion, typed: tuple[str, ...], range_: Prefill | None) -> tuple[str, ...]:
    """As typed; made anew where none is, or where they only told the range that was there before."""
    was_made = now.prefill is not None and guideline.anchors(now.prefill) == typed
    if range_ is not None and (not any(typed) or (was_made and range_ != now.prefill)):
        return guideline.anchors(range_)
    if not all(typed):
        raise Unreadable(f"Arti nilai {typed.index('') + 1} belum diisi.")
    return typed


def read_range(datum: Datum, typed: str) -> Prefill:
    """Four bounds that only rise or only fall, in the unit of the datum. Raises Unreadable."""
    pieces = typed.replace(";", " ").replace("/", " ").split()
    scale = pieces.pop() if datum is Datum.COST and pieces and pieces[-1].isalpha() else ""
    if len(pieces) != BOUNDS:
        raise Unreadable(f"Tulis empat batas {_unit(datum)}, untuk nilai 2, 3, 4, dan 5.")
    steps = [_bound(datum, f"{piece} {scale}".strip()) for piece in pieces]
    if steps not in (sorted(steps), sorted(steps, reverse=True)) or len(set(steps)) != BOUNDS:
        raise Unreadable("Batas nilai harus selalu naik, atau selalu turun.")
    two, three, four, five = steps
    return Prefill(datum=datum, steps=(two, three, four, five))


def _unit(datum: Datum) -> str:
    unit = guideline.UNITS[datum]
    return f"({guideline.NAMES[datum]}, {unit})" if unit else f"({guideline.NAMES[datum]})"


def _bound(datum: Datum, piece: str) -> int:
    if datum is Datum.COST:
        return read_rupiah(piece)
    if datum is Datum.AREA:
        metres = read_volume(piece) * guideline.PER_HECTARE
        if metres != int(metres):
            raise Unreadable("Luas paling halus 0,0001 ha.")
        return int(metres)
    return read_count(piece)


LABEL = 24


class AskWeights(AskForm):
    """One field for each criterion; below them how much is missing or too much."""

    def __init__(self, title: str, criteria: Sequence[Criterion], more: Sequence[Field], *, accept: Accept) -> None:
        self._ids = tuple(criterion.id for criterion in criteria)
        fields = [
            Field(name=c.id, label=f"{c.id} {c.name}"[:LABEL], value=str(c.weight), read=read_count) for c in criteria
        ]
        super().__init__(title, (*fields, *more), accept=accept)

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
        weights: list[int] | None = []
        for line in self._lines[: len(self._ids)]:
            try:
                weights = None if weights is None else [*weights, read_count(line.text)]
            except Unreadable:
                weights = None
        self.query_one(".terbaca", Static).update(plain(sum_of(weights)))
