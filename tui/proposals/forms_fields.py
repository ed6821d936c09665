"""How forms ask for the fields of a proposal, and what volume, unit and cost come to while they are typed."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, make_dataclass
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import Annotated, Any, get_type_hints

from textual.app import ComposeResult
from textual.widgets import Input, Static

from sessions.intake.layouts import Known
from sessions.kernel.session import Session
from sessions.language.local import Phrase
from sessions.language.numbers import rupiah, thousands
from sessions.proposals import facts as proposals
from sessions.proposals.fields import FIELDS
from sessions.proposals.fields_row import Ask, AskedIn, ProposalField
from sessions.values.labels import StandardWork, by_name, is_dear, name_key, names, times_the_price
from sessions.values.office import Agency, VillageCode
from sessions.values.proposals import ProposalDraft
from tui.dialogs.asked import Asked, E, as_typed
from tui.dialogs.form import Accept, AskForm
from tui.dialogs.reading import Unreadable, read_rupiah, read_volume
from tui.proposals.view_one import cost_text, price_per_unit, unit_price
from tui.widgets.plain import crop, plain

_CHOICE = 36


def agency_choices(session: Session, chosen: str = "") -> Mapping[str, str]:
    """The agencies of the office by short name; one that is not in the office stays choosable."""
    agencies = session.office.agencies if session.office else ()
    odd = {chosen: chosen} if chosen and chosen not in {agency.short for agency in agencies} else {}
    return {"": "belum ditentukan", **odd, **{agency.short: _label(agency) for agency in agencies}}


def _label(agency: Agency) -> str:
    return agency.short if agency.name == agency.short else crop(f"{agency.short} · {agency.name}", _CHOICE)


def village_choices(session: Session) -> Mapping[VillageCode | None, str]:
    """The villages of the office, and the kecamatan as a whole."""
    villages = session.office.villages if session.office else ()
    return {**{village.code: village.name for village in villages}, None: "seluruh kecamatan"}


_FROM_SESSION: Mapping[str, Mapping[str, Any]] = MappingProxyType(
    {
        Known.VILLAGE: {"choices": village_choices},
        Known.AGENCY: {"choices": agency_choices},
        Known.COST: {"read": read_rupiah},
        Known.STANDARD_WORK: {
            "suggestions": lambda session: names(session.standard_works),
            "is_asked": lambda session: bool(session.standard_works),
        },
    }
)
"""What no row can say: it depends on the session, or is money."""


def asked_of(name: str, *, label: str = "", **otherwise: Any) -> Asked:
    """How a field is asked for, but for what is told otherwise."""
    row = FIELDS[name]
    if row.asked is None:
        raise TypeError(f"no form asks for {name}")
    said = {
        "hint": row.asked.hint,
        "read": _reader(row.asked) if row.asked.read else None,
        "show": thousands if row.form.figures == "whole" else as_typed,
        "suggestions": row.asked.suggestions,
    }
    return Asked(label or Phrase(row.asked.label), **{**said, **_FROM_SESSION.get(name, {}), **otherwise})


def _reader(ask: Ask[Any]) -> Callable[[str], Any]:
    def read(typed: str) -> Any:
        value = ask.read(typed) if ask.read else typed
        if value is None:
            raise Unreadable(ask.unread)
        return value

    return read


def rows_asked(form: AskedIn) -> tuple[ProposalField[Any], ...]:
    """The fields that this form asks for, from the top."""
    rows = [(row.asked.group.value, row) for row in FIELDS.values() if row.asked and form in row.asked.forms]
    return tuple(row for _, row in sorted(rows, key=lambda place: place[0]))


def entry_of(name: str, rows: Iterable[ProposalField[Any]], base: type = object) -> type[Any]:
    """A class of entries that asks for these fields after those of its base, with the types and defaults of drafts."""
    types, drafted = get_type_hints(ProposalDraft), {field.name: field for field in fields(ProposalDraft)}
    asked = [
        (row.name, Annotated[types[row.name], asked_of(row.name)], field(default=drafted[row.name].default))
        for row in rows
    ]
    return make_dataclass(name, asked, bases=(base,), frozen=True, slots=True, kw_only=True)


_WIDTH = 66
_MOST_LINES = 6

UNUSUAL = 3
"""This many times dearer or cheaper per unit than before is worth a second look."""


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
    warning = f" · ! {proposals.times(times)}, periksa" if times is not None and is_dear(times) else ""
    return f"Kamus: {proposals.price(work)}{warning}"
