"""The fields of one criterion: its name, what it is read from with which bounds, and what each score means."""

from dataclasses import replace
from decimal import Decimal

from exports.wording import ranges
from exports.wording.numbers import thousands, volume
from sessions.guideline import Criterion, Datum, Prefill
from sessions.office import Office
from tui.dialogs.form import Answers, Field
from tui.reading import Unreadable, read_count, read_rupiah, read_volume

BOUNDS = 4
NOBODY = "-"
"""The choice for a criterion that people score."""


def criterion_fields(office: Office | None, now: Criterion) -> tuple[Field, ...]:
    """Name, source, bounds, five anchors; anchors left empty are made from the bounds."""
    sources = (
        (NOBODY, "penilaian komisi"),
        *((datum.value, f"data: {ranges.name(office, datum)}") for datum in ranges.NAMES),
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
        return " ".join(volume(Decimal(step) / ranges.PER_HECTARE) for step in range_.steps)
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
    was_made = now.prefill is not None and ranges.anchors(now.prefill) == typed
    if range_ is not None and (not any(typed) or (was_made and range_ != now.prefill)):
        return ranges.anchors(range_)
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
    unit = ranges.UNITS[datum]
    return f"({ranges.NAMES[datum]}, {unit})" if unit else f"({ranges.NAMES[datum]})"


def _bound(datum: Datum, piece: str) -> int:
    if datum is Datum.COST:
        return read_rupiah(piece)
    if datum is Datum.AREA:
        metres = read_volume(piece) * ranges.PER_HECTARE
        if metres != int(metres):
            raise Unreadable("Luas paling halus 0,0001 ha.")
        return int(metres)
    return read_count(piece)
