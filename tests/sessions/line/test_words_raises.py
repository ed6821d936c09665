"""What would have brought a proposal inside, as its village and the forum read it."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from support import any_session
from support.small import C1, JT, K3

from sessions.intake.layouts import Known
from sessions.kernel.session import Ceilings, Session
from sessions.language.local import speaking
from sessions.line import facts as line
from sessions.line import words_raises
from sessions.values.guideline import Datum, LineKind, LineWay, Prefill
from sessions.values.proposals import ProposalCode

BY_PAPERS = Prefill(datum=Datum.DOCUMENTS, steps=(1, 2, 3, 4))


def session_of(*costs: int, ceilings: Ceilings, kind: LineKind, way: LineWay = LineWay.STOP) -> Session:
    """Proposals of commission I by their priority, the first with a better K3, which counts papers; nobody has any."""
    prepared, rules = any_session.PREPARED, any_session.GUIDELINE
    like = next(iter(prepared.proposals.values()))
    proposals = {
        (code := ProposalCode(f"2001-{number:02}")): replace(
            like,
            code=code,
            commission=C1,
            scores={
                k: {any_session.AGREED_RATER: score}
                for k, score in zip(any_session.CRITERIA, (4, 4, 2 if number == 1 else 1), strict=True)
            },
            draft=replace(like.draft, cost=cost * JT, documents=(), village_priority=number),
            asked_for=frozenset({Known.DOCUMENTS}),
        )
        for number, cost in enumerate(costs, start=1)
    }
    criteria = tuple(replace(c, prefill=BY_PAPERS) if c.id == K3 else c for c in rules.criteria)
    guideline = replace(rules, criteria=criteria, line=(kind,), way=way)
    return replace(prepared, proposals=proposals, guideline=guideline, ceilings=ceilings)


@pytest.fixture(autouse=True)
def speaks() -> Iterator[None]:
    with speaking(any_session.PREPARED.office):
        yield


def test_a_quota_is_told_in_proposals_with_nobody_who_leaves() -> None:
    session = session_of(10, 20, ceilings=Ceilings(quota_per_commission=1), kind=LineKind.PER_COMMISSION)
    second = line.of(session).rows[1].code
    assert ("masuk bila kuota Komisi I 2 usulan",) == words_raises.by_other_limits(session, second)


@pytest.mark.parametrize(
    ("small", "leaving"),
    [
        (1, "2001-02 keluar"),
        (5, "2001-02, 2001-03, 2001-04, 2001-05, 2001-06 keluar"),
        (6, "2001-02, 2001-03, 2001-04, 2001-05, 2001-06, dan 1 usulan lain keluar"),
        (8, "2001-02, 2001-03, 2001-04, 2001-05, 2001-06, dan 3 usulan lain keluar"),
    ],
)
def test_of_those_who_leave_five_are_named_and_the_others_counted(small: int, leaving: str) -> None:
    ceilings = Ceilings(kecamatan=80 * JT)
    session = session_of(100, *(small * [10]), ceilings=ceilings, kind=LineKind.CEILING, way=LineWay.SKIP)
    told = words_raises.by_other_limits(session, ProposalCode("2001-01"))
    assert (f"masuk bila pagu Rp100.000.000; {leaving}",) == told


def test_what_a_village_could_do_is_told_one_beside_the_other() -> None:
    session = session_of(60, 60, ceilings=Ceilings(kecamatan=100 * JT), kind=LineKind.CEILING)
    assert (
        "lengkapi dua dokumen lagi (K3 menjadi 3, nilai 76,00); atau usulkan bagian pekerjaan dengan biaya paling "
        "banyak Rp40.000.000"
    ) == words_raises.for_next_year(session, ProposalCode("2001-02"))
