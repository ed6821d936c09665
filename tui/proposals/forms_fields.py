"""How forms ask for the fields of a proposal: each as its row says, some with what the session offers."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field, fields, make_dataclass
from types import MappingProxyType
from typing import Annotated, Any, get_type_hints

from sessions.intake.layouts import Known
from sessions.kernel.session import Session
from sessions.language.local import Phrase
from sessions.language.numbers import thousands
from sessions.proposals.fields import FIELDS
from sessions.proposals.fields_row import Ask, AskedIn, ProposalField
from sessions.values.office import Agency, VillageCode
from sessions.values.proposals import ProposalDraft
from sessions.values.works import names
from tui.dialogs.asked import Asked, as_typed
from tui.dialogs.reading import Unreadable, read_rupiah
from tui.widgets.plain import crop

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


def asked_of(name: str, **otherwise: Any) -> Asked:
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
    return Asked(Phrase(row.asked.label), **{**said, **_FROM_SESSION.get(name, {}), **otherwise})


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
