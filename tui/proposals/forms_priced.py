"""A form with volume, unit and cost: above what stood there before, below the price of one unit while typing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import Annotated

from textual.app import ComposeResult
from textual.widgets import Input, Static

from sessions.intake.layouts import Known
from sessions.kernel.session import Session
from sessions.language.numbers import rupiah
from sessions.proposals import facts as proposals
from sessions.values.works import StandardWork, by_name, is_dear, name_key, times_the_price
from tui.dialogs.asked import Asked, E
from tui.dialogs.form import Accept, AskForm
from tui.dialogs.reading import Unreadable, read_rupiah, read_volume
from tui.proposals.forms_fields import asked_of
from tui.proposals.view_one import cost_text, price_per_unit, unit_price
from tui.widgets.plain import crop, plain

_WIDTH = 66
_MOST_LINES = 6

UNUSUAL = 3
"""So many times dearer or cheaper per unit than before is worth a second look."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Priced:
    """The three fields that make the price; None is unknown."""

    volume: Annotated[Decimal | None, asked_of(Known.VOLUME)] = None
    unit: Annotated[str, asked_of(Known.UNIT)] = ""
    cost: Annotated[int | None, asked_of(Known.COST)] = None


class AskPriced(AskForm[E]):
    """A form that asks for volume, unit and cost. `before` is the price of one unit that holds now, in whole rupiah.

    `explanation` stands above the fields, one line each. `work` is the name of the work of the kamus in question where
    the form does not ask for it.
    """

    def __init__(
        self,
        title: str,
        form: type[E],
        start: object = None,
        *,
        session: Session,
        accept: Accept[E] | None = None,
        asked: Mapping[str, Asked] = MappingProxyType({}),
        explanation: Sequence[str] = (),
        before: int | None = None,
        work: str = "",
    ) -> None:
        super().__init__(title, form, start, session=session, accept=accept, asked=asked)
        self._explanation = tuple(explanation)
        self._price_before = before
        self._works = by_name(session.standard_works)
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
        volume, cost = self._text(Known.VOLUME), self._text(Known.COST)
        try:
            amount, size = (read_rupiah(cost) if cost else None), (read_volume(volume) if volume else None)
            told = (said(amount, size, self._text(Known.UNIT), self._price_before), self._by_the_kamus(amount, size))
            text = "\n".join(filter(None, told))
        except Unreadable:
            text = ""
        self.query_one(".terbaca", Static).update(plain(text))

    def _by_the_kamus(self, cost: int | None, volume: Decimal | None) -> str:
        typed = self.typed_in(Known.STANDARD_WORK)
        work = self._works.get(name_key(typed[0].strip() if typed else self._work))
        return by_the_kamus(work, cost, volume, self._text(Known.UNIT))

    def _text(self, name: str) -> str:
        return self.typed_in(name)[0].strip()


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
