"""A form with volume, unit and cost: above what stood there before, below the price of one unit while typing."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from textual.app import ComposeResult
from textual.widgets import Input, Static

from sessions.intake.template import UNITS
from sessions.kernel.session import Session
from sessions.language.numbers import rupiah
from sessions.proposals import facts as proposals
from sessions.values.works import StandardWork, by_name, is_dear, name_key, times_the_price
from tui.dialogs.form import Accept, AskForm, Field
from tui.dialogs.reading import Unreadable, read_rupiah, read_volume
from tui.proposals.view_one import cost_text, price_per_unit, unit_price
from tui.widgets.plain import crop, plain

VOLUME, UNIT, COST = "volume", "unit", "cost"
"""Names of the fields that make the price."""

WORK = "standard_work"
"""Name of the field that says which work of the kamus it is, where a form asks for it."""

_WIDTH = 66
_MOST_LINES = 6

UNUSUAL = 3
"""So many times dearer or cheaper per unit than before is worth a second look."""


def priced_fields(
    volume: str = "",
    unit: str = "",
    cost: str = "",
    *,
    needs_volume: bool = False,
    needs_cost: bool = False,
    units: Sequence[str] = (),
) -> tuple[Field, ...]:
    """The three fields; what is left empty answers None. `units` complete what is typed as the unit."""
    volumes, costs = "320 atau 12,5", "150 jt atau 1,5 M"
    return (
        Field(name=VOLUME, label="Volume", value=volume, read=read_volume, is_required=needs_volume, hint=volumes),
        Field(
            name=UNIT, label="Satuan", value=unit, is_required=False, hint="m, unit, orang", suggestions=tuple(units)
        ),
        Field(name=COST, label="Biaya (Rp)", value=cost, read=read_rupiah, is_required=needs_cost, hint=costs),
    )


class AskPriced(AskForm):
    """A form that contains `priced_fields`. `before` is the price of one unit that holds now, in whole rupiah.

    `explanation` stands above the fields, one line each. `works` are the kamus; `work` is the name of the one in
    question where the form does not ask for it.
    """

    def __init__(
        self,
        title: str,
        fields: Sequence[Field],
        *,
        explanation: Sequence[str] = (),
        before: int | None = None,
        works: Sequence[StandardWork] = (),
        work: str = "",
        accept: Accept | None = None,
    ) -> None:
        super().__init__(title, fields, accept=accept)
        self._explanation = tuple(explanation)
        self._price_before = before
        self._works = by_name(works)
        self._work = work

    def body(self) -> ComposeResult:
        """Explanation, fields, and what the price comes to."""
        if self._explanation:
            yield Static(
                plain("\n".join(crop(line, _WIDTH) for line in self._explanation[:_MOST_LINES])), classes="isi"
            )
        yield from super().body()
        yield Static("", classes="terbaca")

    def on_mount(self) -> None:
        """Say at once how the present values are read."""
        super().on_mount()
        self._echo()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Say at every key what the price comes to."""
        event.stop()
        self._echo()

    def _echo(self) -> None:
        volume, cost = self._text(VOLUME), self._text(COST)
        try:
            amount, size = (read_rupiah(cost) if cost else None), (read_volume(volume) if volume else None)
            told = (said(amount, size, self._text(UNIT), self._price_before), self._by_the_kamus(amount, size))
            text = "\n".join(filter(None, told))
        except Unreadable:
            text = ""
        self.query_one(".terbaca", Static).update(plain(text))

    def _by_the_kamus(self, cost: int | None, volume: Decimal | None) -> str:
        asked = any(field.name == WORK for field in self._fields)
        work = self._works.get(name_key(self._text(WORK) if asked else self._work))
        return by_the_kamus(work, cost, volume, self._text(UNIT))

    def _text(self, name: str) -> str:
        names = [field.name for field in self._fields]
        return self._lines[names.index(name)].text.strip()


def said(cost: int | None, volume: Decimal | None, unit: str, before: int | None) -> str:
    """`= Rp150.000.000 · Rp468.750 per m`, with a word where one unit costs three times what it did, or a third."""
    if cost is None:
        return ""
    price = unit_price(cost, volume)
    parts = [f"= {cost_text(cost)}", price_per_unit(cost, volume, unit)]
    if price and before and not Fraction(1, UNUSUAL) < Fraction(price, before) < UNUSUAL:
        parts.append(f"semula {rupiah(before)}, periksa")
    return " · ".join(part for part in parts if part)


def by_the_kamus(work: StandardWork | None, cost: int | None, volume: Decimal | None, unit: str) -> str:
    """`Kamus: Rp185.000 per m2`, and how many times that is asked for where it is more than three times."""
    if work is None:
        return ""
    times = times_the_price(work, cost, volume, unit)
    warning = f" · ⚠ {proposals.times(times)}, periksa" if times is not None and is_dear(times) else ""
    return f"Kamus: {proposals.price(work)}{warning}"


def units(session: Session) -> tuple[str, ...]:
    """Units to complete what is typed: those of the kamus, then those of the proposals, the commonest first."""
    used = Counter(proposal.unit for proposal in session.proposals.values() if proposal.unit)
    return tuple(
        dict.fromkeys((*(w.unit for w in session.standard_works if w.unit), *(u for u, _ in used.most_common())))
    )


def offered_units(session: Session) -> tuple[str, ...]:
    """What the form for the villages offers: the units of the session, then the usual ones."""
    return tuple(dict.fromkeys((*units(session), *UNITS)))
