"""A form is declared: the type of a field says how it is read, its default what an empty line means."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from datetime import date, time
from decimal import Decimal
from enum import Enum
from importlib import import_module
from pathlib import Path
from typing import Annotated, NewType

import pytest
from support import small

import tui
from sessions.kernel.session import Session
from sessions.language.local import Phrase, speaking
from tui.dialogs.asked import Asked, AskedEach, counted, entry, lines_of, money, values
from tui.dialogs.reading import Unreadable

Code = NewType("Code", str)


class Way(Enum):
    FIRST = "satu per satu"
    ALL = "semua"


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    code: Annotated[Code, Asked("Kode")]
    held_on: Annotated[date | None, Asked("Tanggal")] = None
    starts: Annotated[time, Asked("Pukul")] = time(9)
    volume: Annotated[Decimal | None, Asked("Volume")] = None
    cost: Annotated[int | None, money("Biaya")] = None
    unused: Annotated[int, counted("Sisa")] = 0
    way: Annotated[Way, Asked("Cara")] = Way.FIRST


@dataclass(frozen=True, slots=True, kw_only=True)
class Amounts:
    whole: Annotated[int, Asked("Seluruhnya")] = 0
    parts: Annotated[Mapping[str, int], AskedEach(lambda s: {c.id: money(f"Komisi {c.id}") for c in s.commissions})] = (
        field(default_factory=dict)
    )
    why: Annotated[str, Asked("Alasan", is_asked=lambda s: s.seq > 0, is_required=True)] = ""


def texts(form, start=None, session=None, **more):
    return {line.name: line.text for line in lines_of(form, start, session or Session(), more)}


def filled(form, typed, session=None, **more):
    lines = lines_of(form, None, session or Session(), more)
    widgets = [line.widget() for line in lines]
    for line, widget in zip(lines, widgets, strict=True):
        if line.name in typed:
            widget.resume(typed[line.name])
    return entry(form, lines, [line.answer(widget) for line, widget in zip(lines, widgets, strict=True)])


async def test_each_type_is_read_in_its_own_way(bare_app):
    typed = {"code": "2001-02", "held_on": "3-2-2027", "starts": "10.30", "volume": "12,5", "cost": "1,5 M",
             "unused": "1.200", "way": "semua"}  # fmt: skip
    async with bare_app().run_test():
        wanted = Typed(
            code=Code("2001-02"), held_on=date(2027, 2, 3), starts=time(10, 30), volume=Decimal("12.5"),
            cost=1_500_000_000, unused=1200, way=Way.ALL,
        )  # fmt: skip
        assert wanted == filled(Typed, typed)
        assert Typed(code=Code("x")) == filled(Typed, {"code": "x"}), "what is left empty has its default"
        with pytest.raises(Unreadable, match="belum diisi"):
            filled(Typed, {})


def test_a_form_begins_with_what_is_known():
    known = Typed(
        code=Code("2001-02"), held_on=date(2027, 2, 3), volume=Decimal("12.5"), cost=35_000_000, unused=0, way=Way.ALL
    )
    shown = {"code": "2001-02", "held_on": "03-02-2027", "starts": "09.00", "volume": "12,5", "cost": "35.000.000",
             "unused": "", "way": ""}  # fmt: skip
    assert shown == texts(Typed, known) == texts(Typed, values(known))
    assert dict.fromkeys(shown, "") == texts(Typed), "a default is what an empty line means, and is not shown"
    assert Way.ALL is lines_of(Typed, known, Session(), {})[-1].chosen
    with pytest.raises(TypeError, match="kode"):
        texts(Typed, {"kode": "x"})


async def test_a_mapping_has_a_line_for_each_of_its_keys(bare_app):
    session = small.adopted().session
    numbers = [commission.id for commission in session.commissions]
    assert ["whole", *(f"parts {number}" for number in numbers), "why"] == list(texts(Amounts, session=session))
    async with bare_app().run_test():
        given = filled(Amounts, {"parts I": "2 M", "why": "sudah sepakat"}, session)
        assert Amounts(parts={"I": 2_000_000_000}, why="sudah sepakat") == given
        assert Amounts() == filled(Amounts, {}), "nothing is asked that needs an answer"
        with pytest.raises(Unreadable, match="belum diisi"):
            filled(Amounts, {}, session)


def test_words_of_ours_are_told_as_the_office_says_them():
    villages = tuple(replace(village, label="Kelurahan") for village in small.OFFICE.villages)
    asked = Asked(Phrase("{desa:title}"), hint=Phrase("tiap {desa}"), choices={1: Phrase("semua {desa}")})
    with speaking(replace(small.OFFICE, villages=villages)):
        (line, *_) = lines_of(Amounts, None, Session(), {"whole": asked})
    assert ("Kelurahan", "tiap kelurahan", {1: "semua kelurahan"}) == (line.label, line.hint, line.choices)


def declared_forms():
    """Every class of the program that asks for a field of its own."""
    for path in sorted(Path(tui.__file__).parent.glob("**/*.py")):
        module = import_module(".".join(path.relative_to(Path(tui.__file__).parents[1]).with_suffix("").parts))
        for kind in vars(module).values():
            if isinstance(kind, type) and is_dataclass(kind) and kind.__module__ == module.__name__:
                asked = (part for one in fields(kind) for part in getattr(one.type, "__metadata__", ()))
                if any(isinstance(part, Asked | AskedEach) for part in asked):
                    yield kind


@pytest.mark.parametrize("session", [Session(), small.adopted().session], ids=["new", "adopted"])
def test_every_form_of_the_program_can_be_opened(session):
    forms = list(declared_forms())
    assert len(forms) > 50
    for form in forms:
        lines = lines_of(form, None, session, {})
        assert all(line.label and isinstance(line.hint, str) for line in lines), form.__name__
