"""Alasan urutan: one clause for the place, one for the line, true for every pair and every proposal."""

from dataclasses import replace
from itertools import combinations

import pytest
from support import denpasar, kerjo_sidang
from support.kerjo import code
from support.meeting import Meeting

from sessions.kernel.session import Session
from sessions.line import facts as line
from sessions.line import words
from sessions.line.facts import Ranked
from sessions.rules import ranking
from sessions.values.guideline import Rung


@pytest.fixture(scope="module")
def kerjo() -> Session:
    return kerjo_sidang.held().session


@pytest.fixture(scope="module")
def city() -> Session:
    return denpasar.held().session


def before_the_outcomes() -> Meeting:
    return kerjo_sidang.held(until=kerjo_sidang.hear_the_hall)


def row(session: Session, name: str) -> Ranked:
    return line.of(session).by_code[code(name)]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("2001-01", "di atas 2004-02: nilai 91,00 > 89,00"),
        ("2002-03", "di atas 2003-02: nilai dan K1 sama, diputus oleh penerima manfaat (96 > 84 KK), suara dilewati"),
        ("2005-02", "di atas 2007-02: nilai sama, diputus oleh suara (21 > 6)"),
        ("2009-01", "di atas 2002-01: nilai, K1, penerima manfaat, prioritas desa, dan K4 sama, diputus dengan undian"),
        ("2003-03", "nilai sama dengan 2005-03, suara dilewati karena tidak semua bernilai"),
        ("2010-03", "nilai 55,00"),
    ],
)
def test_why_it_stands_above_the_next(kerjo: Session, name: str, told: str) -> None:
    assert words.place(kerjo, row(kerjo, name)).startswith(told)


def test_a_commission_compares_with_its_own(kerjo: Session) -> None:
    assert words.place(kerjo, row(kerjo, "2006-01")).startswith("di atas 2007-01: nilai dan K1 sama")
    within = words.place(kerjo, row(kerjo, "2006-01"), within_commission=True)
    assert "di atas 2003-01: nilai 88,00 > 85,00" == within


def test_values_that_look_equal_are_told_exactly() -> None:
    session = replace(before_the_outcomes().session)
    high, low = row(session, "2001-01"), row(session, "2004-02")
    third = (high.score or 0) + 0
    nearly = replace(low, score=third - type(third)(1, 1000))
    table = replace(
        line.of(session),
        rows=(high, nearly),
        by_code={high.code: high, nearly.code: nearly},
    )
    session._derived[line.ranked] = ((), table)
    assert "di atas 2004-02: nilai 91 > 90999/1000" == words.above(session, high, nearly)


VALUES = {
    Rung.SCORE: lambda _s, r: r.score,
    Rung.VOTES: lambda _s, r: r.votes,
    Rung.URGENCY: lambda s, r: ranking.mean(s.proposals[r.code].scores.get(s.guideline.urgency, {})),
    Rung.BENEFIT: lambda s, r: s.proposals[r.code].draft.households,
    Rung.VILLAGE_PRIORITY: lambda s, r: -s.proposals[r.code].draft.village_priority,
    Rung.READINESS: lambda s, r: ranking.mean(s.proposals[r.code].scores.get(s.guideline.readiness, {})),
}


def test_the_rung_that_decides_between_any_two_really_does(kerjo: Session) -> None:
    competing = [row for row in line.of(kerjo).rows if kerjo.proposals[row.code].is_competing]
    for upper, lower in combinations(competing, 2):
        rung = words.deciding_rung(kerjo, upper, lower)
        if lower.code in upper.tied_with:
            assert rung is None
            assert f"nilai sama dengan {lower.code}" == words.above(kerjo, upper, lower)
        elif rung in VALUES:
            assert VALUES[rung](kerjo, upper) > VALUES[rung](kerjo, lower)
        else:
            assert Rung.LOT is rung
