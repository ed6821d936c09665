"""Alasan urutan: one clause for the place, one for the line, true for every pair and every proposal."""

from dataclasses import replace
from itertools import combinations

import pytest
from support import denpasar, kerjo_sidang
from support.kerjo import CEILING, code
from support.meeting import Meeting

from sessions.guideline.decisions import GuidelineSet
from sessions.kernel.session import Ceilings, Session
from sessions.language import numbers
from sessions.line import facts as line
from sessions.line import words
from sessions.line.decisions import CeilingsSet, PairMarked
from sessions.line.facts import Ranked
from sessions.outcomes.decisions import Ending, OutcomesDecided
from sessions.rules import ranking
from sessions.rules.ceiling import Placement
from sessions.scoring.decisions import OrderAgreed
from sessions.scoring.decisions_scores import ProposalScored, ScoresEntered
from sessions.values.guideline import CriterionId, LineKind, LineWay, Rung
from sessions.values.proposals import Outcome


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
        ("2001-01", "di atas 2004-02: nilai 91,00 > 89,00; di dalam garis batas"),
        ("2002-03", "di atas 2003-02: nilai dan K1 sama, diputus oleh penerima manfaat (96 > 84 KK), suara dilewati"),
        ("2005-02", "di atas 2007-02: nilai sama, diputus oleh suara (15 > 11); pagu kecamatan kurang Rp"),
        ("2009-01", "di atas 2002-01: nilai, K1, penerima manfaat, prioritas desa, dan K4 sama, diputus dengan undian"),
        ("2003-03", "nilai sama dengan 2005-03, suara dilewati karena tidak semua bernilai"),
        ("2010-03", "nilai 55,00; pagu kecamatan kurang Rp"),
        ("2010-02", "nilai 75,00; tidak diperhitungkan dalam garis batas"),
        ("FRM-01", "belum berperingkat: belum dinilai"),
        ("2005-01", ""),
    ],
)
def test_the_reason_of_a_place(kerjo: Session, name: str, told: str) -> None:
    assert words.reason(kerjo, code(name)).startswith(told)
    assert bool(told) == bool(words.reason(kerjo, code(name)))


def test_the_reason_ends_with_the_limit_in_the_way_and_what_was_missing(kerjo: Session) -> None:
    left = CEILING - sum(r.funded for r in line.of(kerjo).rows)
    missing = (kerjo.proposals[code("2002-01")].cost or 0) - left
    told = words.reason(kerjo, code("2002-01"))
    assert told.endswith(f"; pagu kecamatan kurang {numbers.full(missing)} pada gilirannya")


def test_a_commission_compares_with_its_own(kerjo: Session) -> None:
    assert words.reason(kerjo, code("2006-01")).startswith("di atas 2007-01: nilai dan K1 sama")
    within = words.reason(kerjo, code("2006-01"), within_commission=True)
    assert within.startswith("di atas 2003-01: nilai 88,00 > 85,00; di dalam")


def test_a_place_out_of_the_order_of_the_village_is_told(kerjo: Session) -> None:
    jumpers = {r.code for r in line.of(kerjo).rows if r.jumps_own_village}
    assert jumpers
    told = {r.code for r in line.of(kerjo).rows if "melangkahi urutan desa" in words.reason(kerjo, r.code)}
    assert jumpers == told


def test_an_agreed_order_is_the_reason_of_its_places(city: Session) -> None:
    assert "urutan hasil musyawarah Komisi I; di dalam garis batas" == words.reason(city, code("2007-01"))
    beyond = "urutan hasil musyawarah Komisi I; kuota Komisi I sudah terisi"
    assert beyond == words.reason(city, code("1003-02"))


def test_half_scored_names_the_criteria_that_are_missing() -> None:
    meeting = before_the_outcomes()
    meeting.decide(ProposalScored(code=code("PKR-01"), criterion=CriterionId("K2"), score=3))
    told = words.reason(meeting.session, code("PKR-01"))
    assert "belum berperingkat: nilai K1, K3, K4, K5, dan K6 belum diisi" == told


def test_a_tie_at_the_line_waits_for_its_settlement() -> None:
    session = before_the_outcomes().session
    told = words.reason(session, code("2002-01"))
    assert "nilai sama dengan 2009-01" in told
    assert told.endswith("nilai sama di garis batas, menunggu penyelesaian")


def test_without_a_line_nothing_is_said_about_it() -> None:
    meeting = before_the_outcomes()
    meeting.decide(CeilingsSet(ceilings=Ceilings()))
    assert "di atas 2004-02: nilai 91,00 > 89,00" == words.reason(meeting.session, code("2001-01"))


def test_the_ways_of_the_line_are_worded() -> None:
    meeting = before_the_outcomes()
    guideline = meeting.session.guideline
    assert guideline is not None
    partial = replace(guideline, way=LineWay.PARTIAL)
    meeting.decide(
        GuidelineSet(guideline=partial, reason="Pleno II menghendaki pendanaan sebagian"),
        CeilingsSet(ceilings=Ceilings(kecamatan=500_000_000)),
    )
    told = words.line(meeting.session, row(meeting.session, "2004-02"))
    assert told.startswith(
        "didanai sebagian Rp220.000.000 dari Rp275.000.000; pagu kecamatan kurang Rp55.000.000 pada gilirannya"
    )
    last = words.line(meeting.session, row(meeting.session, "2006-01"))
    assert "pagu kecamatan kurang Rp875.000.000 pada gilirannya" == last
    assert Placement.COST_UNKNOWN is row(meeting.session, "2010-02").placement
    assert "biaya belum diketahui" in words.line(meeting.session, row(meeting.session, "2010-02"))


@pytest.mark.parametrize(
    ("kind", "ceilings", "told"),
    [
        (
            LineKind.COMMISSION_CEILING,
            Ceilings(commissions={"I": 1}),
            "; pagu Komisi I kurang Rp279.999.999 pada gilirannya",
        ),
        (LineKind.AGENCY_CEILING, Ceilings(agencies={"DPUPR": 1}), "; pagu DPUPR kurang Rp279.999.999 pada gilirannya"),
        (LineKind.PER_COMMISSION, Ceilings(quota_per_commission=0), "; kuota Komisi I sudah terisi"),
        (
            LineKind.PER_VILLAGE_AND_COMMISSION,
            Ceilings(quota_per_village_and_commission=0),
            "; kuota Desa Kuto pada Komisi I sudah terisi",
        ),
    ],
)
def test_every_kind_of_limit_is_named(kind: LineKind, ceilings: Ceilings, told: str) -> None:
    meeting = before_the_outcomes()
    guideline = meeting.session.guideline
    assert guideline is not None
    meeting.decide(
        GuidelineSet(guideline=replace(guideline, line=(kind,)), reason="Garis batas diganti oleh forum"),
        CeilingsSet(ceilings=ceilings),
    )
    assert words.reason(meeting.session, code("2001-01")).endswith(told)


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


def test_every_proposal_in_the_running_has_a_reason(kerjo: Session, city: Session) -> None:
    for session in (kerjo, city, before_the_outcomes().session):
        for name, proposal in session.proposals.items():
            assert proposal.is_in_the_running == bool(words.reason(session, name))
            assert not words.reason(session, name).endswith(".")


def test_a_proposal_behind_the_order_of_pleno_two_has_none_of_its_own() -> None:
    meeting = before_the_outcomes()
    own = meeting.session.proposals[code("2010-03")].commission
    meeting.decide(
        OrderAgreed(commission=own, order=(code("2010-03"),)),
        OrderAgreed(commission=None, order=(code("2010-03"), code("2001-01")), reason="Sesuai musyawarah pleno"),
    )
    assert words.reason(meeting.session, code("2010-03")).startswith("urutan hasil musyawarah Sidang Pleno II")
    behind = words.reason(meeting.session, code("2004-02"), within_commission=True)
    assert "; belum mempunyai nomor dalam urutan kecamatan" in behind


def test_a_request_without_cost_stands_outside_the_money() -> None:
    meeting = before_the_outcomes()
    meeting.decide(
        ScoresEntered(scores={code("PKR-01"): {CriterionId(f"K{n}"): 5 for n in range(1, 7)}}),
        OutcomesDecided(endings=(Ending(code=code("2010-02"), outcome=Outcome.NOT_AGREED, reason="Belum ada RAB"),)),
    )
    free = replace(meeting.session.proposals[code("PKR-01")].draft, cost=0)
    proposal = replace(meeting.session.proposals[code("PKR-01")], draft=free)
    session = meeting.session.with_proposals([proposal])
    assert words.reason(session, code("PKR-01")).endswith("tanpa biaya, di luar perhitungan pagu")


def test_of_an_exclusive_pair_the_lower_one_is_told_which_it_cannot_be_with() -> None:
    meeting = before_the_outcomes()
    upper, lower = (row.code for row in line.of(meeting.session).rows[:2])
    meeting.decide(PairMarked(pair=(upper, lower), reason="Keduanya di ruas yang sama"))
    assert f"tidak dapat bersama {upper}" in words.reason(meeting.session, lower)
    assert "tidak dapat bersama" not in words.reason(meeting.session, upper)
