"""Every number of the dicta is that of a naive walk over the proposals, whatever was decided."""

import re
from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.any_session import as_drawn, sessions
from support.small import GUIDELINE, chosen
from support.sums import walked

from exports.closing import parts_dictum
from exports.paper.tables import Row
from sessions.closing import facts as closing
from sessions.kernel.session import Ceilings, Session
from sessions.language.local import speaking
from sessions.values.guideline import LineKind
from sessions.values.proposals import PRIORITIES, Outcome, Proposal

WHERE = {Outcome.MERGED: "di usulan induk", Outcome.SPLIT: "di pecahannya"}


def money(count: int, rupiah: int, unknown: int) -> str:
    digits = f"{rupiah:,}".replace(",", ".")
    if not unknown:
        return digits
    return "belum diketahui" if unknown == count else f"({unknown}) {digits}"


def cells(session: Session, own: Iterable[Proposal]) -> tuple[str, str, str]:
    found = walked(session, own)
    asked = money(found["diterima"], found["usulan"], found["usulan ?"])
    return str(found["diterima"]), asked, money(found["diterima"], found["hasil"], found["hasil ?"])


def figures(text: str) -> list[int]:
    return [int(found.replace(".", "")) for found in re.findall(r"Rp([\d.]+\d|\d)", text)]


@as_drawn
@given(sessions())
def test_every_row_and_jumlah_of_kelima_are_those_of_a_naive_walk(session: Session) -> None:
    with speaking(session.office):
        clause = parts_dictum.every_proposal(closing.facts(session))
    every = session.proposals.values()
    *rows, total = clause.table.rows
    assert cells(session, every) == total.cells
    ends = [outcome for outcome in (*Outcome, None) if any(p.outcome is outcome for p in every)]
    for outcome, row in zip(ends, rows, strict=True):
        count, asked, result = cells(session, [p for p in every if p.outcome is outcome])
        assert isinstance(row, Row)
        assert (outcome.value if outcome else "belum diputus", count, asked) == row.cells[:3]
        assert WHERE.get(outcome, result) == row.cells[3]


@as_drawn
@given(sessions())
def test_the_difference_below_kelima_is_made_of_its_parts(session: Session) -> None:
    found = walked(session, session.proposals.values())
    with speaking(session.office):
        note = parts_dictum.every_proposal(closing.facts(session)).note
    told = re.search(r"selisih (−?)Rp([\d.]+)(?: =| karena) ([^;]*);", note)
    parts = ("digabung, dipecah", "pecahan", "pengurangan", "penambahan")
    if told is None:
        assert not any(found[part] for part in parts)
        return
    signed = re.findall(r"(− )?(\S+) Rp([\d.]+)", told[3])
    alone = re.fullmatch(r"\S+", told[3])
    amounts = (
        {told[3]: int(told[2].replace(".", "")) * (-1 if told[1] else 1)}
        if alone
        else {name: (-1 if sign else 1) * int(amount.replace(".", "")) for sign, name, amount in signed}
    )
    whole = int(told[2].replace(".", "")) * (-1 if told[1] else 1)
    assert found["usulan"] - found["hasil"] == whole == sum(amounts.values())
    expected = {"digabung/dipecah": found[parts[0]], "pecahan": -found[parts[1]]}
    expected |= {"pengurangan": found[parts[2]], "penambahan": -found[parts[3]]}
    assert {name: amount for name, amount in expected.items() if amount} == amounts


@as_drawn
@given(sessions())
def test_kesatu_and_kedua_tell_counts_and_rupiah_of_a_naive_walk(session: Session) -> None:
    facts = closing.facts(session)
    with speaking(session.office):
        first, second = parts_dictum.priorities(session, facts).text, parts_dictum.reserve_and_not_agreed(facts).text
    every = session.proposals.values()
    agreed = [p for p in every if p.outcome in PRIORITIES and closing.goes_to_the_regency(session, p)]
    for own, text, what in (
        (agreed, first, "kegiatan dengan"),
        ([p for p in every if p.outcome is Outcome.RESERVE], second, "usulan dengan"),
    ):
        found = walked(session, own)
        if found["diterima"]:
            assert f"sebanyak {found['diterima']} (" in text.partition(what)[0]
            assert found["hasil"] == figures(text)[0]
            unknown = re.search(r"belum termasuk (\d+) \(", text)
            assert found["hasil ?"] == (int(unknown[1]) if unknown else 0)
            assert ("belum termasuk" in text) is bool(found["hasil ?"])
    not_agreed = sum(p.outcome is Outcome.NOT_AGREED for p in every)
    assert not not_agreed or f"belum disepakati sebanyak {not_agreed} (" in second


@as_drawn
@given(sessions(), st.sets(st.integers(0, 5)))
def test_kesatu_tells_how_many_stand_at_agencies_and_how_many_at_none(session: Session, bare: set[int]) -> None:
    """What the forum agreed to is at an agency or at none, and both together are the whole, in number and rupiah."""
    every = [*session.proposals.values()]
    emptied = (
        replace(p, draft=replace(p.draft, agency=""), agreed=replace(p.agreed, agency=None))
        for p in (every[n] for n in bare)
    )
    now = session.with_proposals(emptied)
    with speaking(now.office):
        text = parts_dictum.priorities(now, closing.facts(now)).text
    own = [p for p in now.proposals.values() if p.outcome in PRIORITIES and closing.goes_to_the_regency(now, p)]
    without = [p for p in own if not p.agency]
    agencies = len({p.agency for p in own if p.agency})
    told = re.search(
        r"terdiri atas (\d+) \(.*?\) kegiatan pada (\d+) .*? dan (\d+) .*? sebesar Rp([\d.]+),00 yang", text
    )
    if without and agencies:
        assert told is not None
        assert (len(own) - len(without), agencies, len(without)) == tuple(map(int, told.groups()[:3]))
        assert walked(now, without)["hasil"] == int(told[4].replace(".", ""))
        return
    assert told is None
    assert bool(without) is ("yang seluruhnya belum ditetapkan Perangkat Daerahnya, sebagaimana" in text)
    assert bool(agencies) is (f"pada {agencies} (" in text)


@pytest.mark.parametrize(("more", "told"), [(0, "dalam"), (-1, "melampaui"), (1, "dalam")])
def test_what_costs_just_as_much_as_the_pagu_is_within_it(more: int, told: str) -> None:
    session = chosen().session
    spent = closing.facts(session).priorities.result
    assert spent
    guideline = replace(GUIDELINE, line=(LineKind.CEILING,))
    now = replace(session, guideline=guideline, ceilings=Ceilings(kecamatan=spent + more), ceilings_source="SE 5")
    with speaking(session.office):
        text = parts_dictum.priorities(now, closing.facts(now)).text
    pagu = f"{spent + more:,}".replace(",", ".")
    assert text.endswith(f", {told} pagu Rp{pagu},00 menurut SE 5.")
