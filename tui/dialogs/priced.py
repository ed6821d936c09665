"""A form with volume, unit and cost: above what stood there before, below the price of one unit while typing."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from textual.app import ComposeResult
from textual.widgets import Input, Static

from exports.wording.money import rupiah
from tui.dialogs.form import Accept, AskForm, Field
from tui.presenters.proposal import cost_text, price_per_unit, unit_price
from tui.reading import Unreadable, read_rupiah, read_volume
from tui.widgets.plain import crop, plain

VOLUME, UNIT, COST = "volume", "unit", "cost"
"""Names of the fields that make the price."""

_WIDTH = 66
_MOST_LINES = 6

UNUSUAL = 3
"""So many times dearer or cheaper per unit than before is worth a second look."""


def priced_fields(
    volume: str = "", unit: str = "", cost: str = "", *, needs_volume: bool = False, needs_cost: bool = False
) -> tuple[Field, ...]:
    """The three fields; what is left empty answers None."""
    volumes, costs = "320 atau 12,5", "150 jt atau 1,5 M"
    return (
        Field(name=VOLUME, label="Volume", value=volume, read=read_volume, is_required=needs_volume, hint=volumes),
        Field(name=UNIT, label="Satuan", value=unit, is_required=False, hint="m, unit, orang"),
        Field(name=COST, label="Biaya (Rp)", value=cost, read=read_rupiah, is_required=needs_cost, hint=costs),
    )


class AskPriced(AskForm):
    """A form that contains `priced_fields`. `before` is the price of one unit that holds now, in whole rupiah.

    `explanation` stands above the fields, one line each.
    """

    def __init__(
        self,
        title: str,
        fields: Sequence[Field],
        *,
        explanation: Sequence[str] = (),
        before: int | None = None,
        accept: Accept | None = None,
    ) -> None:
        super().__init__(title, fields, accept=accept)
        self._explanation = tuple(explanation)
        self._before = before

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
            amount = read_rupiah(cost) if cost else None
            text = said(amount, read_volume(volume) if volume else None, self._text(UNIT), self._before)
        except Unreadable:
            text = ""
        self.query_one(".terbaca", Static).update(plain(text))

    def _text(self, name: str) -> str:
        names = [field.name for field in self._fields]
        return self._lines[names.index(name)].value.strip()


def said(cost: int | None, volume: Decimal | None, unit: str, before: int | None) -> str:
    """`= Rp150.000.000 · Rp468.750 per m`, with a word where one unit costs three times what it did, or a third."""
    if cost is None:
        return ""
    price = unit_price(cost, volume)
    parts = [f"= {cost_text(cost)}", price_per_unit(cost, volume, unit)]
    if price and before and not Fraction(1, UNUSUAL) < Fraction(price, before) < UNUSUAL:
        parts.append(f"semula {rupiah(before)}, periksa")
    return " · ".join(part for part in parts if part)
