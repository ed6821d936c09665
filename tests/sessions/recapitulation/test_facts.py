"""One arithmetic: on any session its identities hold, and its sums are those of a naive walk, whole and in parts."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from support import kerjo_sidang
from support.any_session import as_drawn, sessions
from support.sums import adds_up, balances, told, walked

from exports.results.balanced import Balance, Identity
from sessions.kernel.session import Session
from sessions.recapitulation import facts as recapitulation
from sessions.recapitulation.facts import Sums, Verification
from sessions.sample.play import play
from sessions.values.proposals import (
    DISPOSED,
    Agreed,
    Origin,
    Outcome,
    Process,
    Proposal,
    ProposalCode,
    ProposalDraft,
    Return,
)

AT = datetime(2027, 1, 20, 9, tzinfo=UTC)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Session:
    return play(tmp_path_factory.mktemp("contoh") / "sesi", tables=lambda _: {}).session


def proposal(**values: object) -> Proposal:
    cost = values.pop("cost", 100)
    return Proposal(code=ProposalCode("2001-01"), draft=ProposalDraft(activity="x", cost=cost), **values)


def returned(cost: int | None) -> tuple[Return, ...]:
    draft = ProposalDraft(activity="x", cost=cost)
    return (Return(reason="RAB belum ada", deadline=AT.date(), at=AT, draft=draft, back=AT),)


@as_drawn
@given(sessions())
def test_every_sum_of_any_session_is_that_of_a_naive_walk(session: Session) -> None:
    assert walked(session, session.proposals.values()) == told(recapitulation.of(session))
    divided = (
        (recapitulation.by_village(session), lambda p: p.draft.village),
        (recapitulation.by_commission(session), lambda p: p.commission),
        (recapitulation.by_agency(session), lambda p: p.agency or None),
    )
    for parts, of in divided:
        for key, own in parts.items():
            assert walked(session, [p for p in session.proposals.values() if of(p) == key]) == told(own)


@as_drawn
@given(sessions())
def test_the_identities_hold_for_the_whole_and_for_every_part_of_it(session: Session) -> None:
    assert adds_up(session)
    assert 6 == recapitulation.of(session).received


@as_drawn
@given(sessions())
def test_priorities_those_running_and_those_among_some_are_counted_alike(session: Session) -> None:
    own, every = recapitulation.of(session), tuple(session.proposals.values())
    agreed = {Outcome.AGREED, Outcome.AGREED_CHANGED}
    assert recapitulation.sums(p for p in every if p.outcome in agreed) == own.priorities
    assert len([p for p in every if p.outcome not in DISPOSED]) == own.running.count
    assert Counter(p.outcome for p in every if p.outcome is not None) == own.outcomes
    assert recapitulation.among(session, every) == own
    assert recapitulation.among(session, ()) == replace(
        own, all=Sums(), by_origin={}, by_verdict={}, by_numbering={}, by_outcome={}, reduced=0, added=0
    )


def test_the_sample_has_the_sums_of_its_berita_acara(sample: Session) -> None:
    own = recapitulation.of(sample)
    found = {balance.identity: (balance.total, tuple(balance.parts.values())) for balance in balances(own)}
    assert (159, (156, 1, 1, 1)) == found[Identity.ORIGIN]
    assert (159, (157, 0, 2, 0, 0)) == found[Identity.VERIFICATION]
    assert (157, (144, 3, 4, 4, 2)) == found[Identity.VERDICTS]
    assert (159, (138, 3, 18)) == found[Identity.ORDER]
    assert (1_003_450_000, (552_450_000, 0, 480_000_000, -29_000_000)) == found[Identity.MONEY]
    assert (22_191_400_000, 8, 21_187_950_000, 8) == (
        own.all.asked,
        own.all.asked_unknown,
        own.all.result,
        own.all.result_unknown,
    )
    assert (32, 6_498_900_000) == (own.priorities.count, own.priorities.result)
    assert adds_up(sample)


def test_villages_stand_in_the_order_of_the_office_also_without_proposals_and_none_last(sample: Session) -> None:
    office = sample.office
    assert office is not None
    assert [*(village.code for village in office.villages), None] == list(recapitulation.by_village(sample))
    bare = replace(sample, proposals={})
    assert [village.code for village in office.villages] == list(recapitulation.by_village(bare))
    strange = [replace(p, draft=replace(p.draft, village="99.99.99.9999")) for p in list(sample.proposals.values())[:2]]
    codes = list(recapitulation.by_village(sample.with_proposals(strange)))
    assert ["99.99.99.9999", None] == codes[-2:]
    assert adds_up(sample.with_proposals(strange))


def test_agencies_stand_in_the_order_of_the_office_and_others_by_name_behind(sample: Session) -> None:
    office = sample.office
    assert office is not None
    named = list(sample.proposals.values())[:3]
    changed = [replace(p, agreed=Agreed(agency=agency)) for p, agency in zip(named, ("ZZZ", "AAA", ""), strict=True)]
    session = sample.with_proposals(changed)
    found, known = list(recapitulation.by_agency(session)), [agency.short for agency in office.agencies]
    assert [short for short in known if short in found] == found[: len(found) - 3]
    assert ["AAA", "ZZZ", None] == found[-3:]
    assert {proposal.agency or None for proposal in session.proposals.values()} == set(found)


def test_commissions_come_first_and_what_is_in_none_last(sample: Session) -> None:
    own = recapitulation.by_commission(sample)
    assert ["I", "II", "III", None] == list(own)
    assert [None] == list(recapitulation.by_commission(replace(sample, commissions=(), proposals=_without(sample))))


def _without(session: Session) -> dict[ProposalCode, Proposal]:
    return {code: replace(p, commission=None) for code, p in session.proposals.items()}


@pytest.mark.parametrize(
    ("values", "sums"),
    [
        ({}, (100, 0, 100, 0)),
        ({"cost": None}, (0, 1, 0, 1)),
        ({"cost": 0}, (0, 0, 0, 0)),
        ({"agreed": Agreed(cost=70)}, (100, 0, 70, 0)),
        ({"cost": None, "agreed": Agreed(cost=70)}, (0, 1, 70, 0)),
        ({"sent_back": returned(40)}, (40, 0, 100, 0)),
        ({"sent_back": returned(None)}, (0, 1, 100, 0)),
        ({"cost": None, "sent_back": returned(40)}, (40, 0, 0, 1)),
        ({"outcome": Outcome.MERGED}, (100, 0, 0, 0)),
        ({"outcome": Outcome.SPLIT, "cost": None}, (0, 1, 0, 0)),
        ({"outcome": Outcome.RETURNED}, (100, 0, 100, 0)),
        ({"origin": Origin.PART}, (0, 0, 100, 0)),
        ({"origin": Origin.PART, "cost": None}, (0, 0, 0, 1)),
        ({"origin": Origin.PART, "outcome": Outcome.SPLIT}, (0, 0, 0, 0)),
    ],
)
def test_money_stands_menurut_usulan_and_menurut_hasil(values: dict[str, object], sums: tuple[int, ...]) -> None:
    own = recapitulation.sums([proposal(**values)])
    assert (1, *sums) == (own.count, own.asked, own.asked_unknown, own.result, own.result_unknown)


@pytest.mark.parametrize(
    ("values", "changes"),
    [
        ({"agreed": Agreed(cost=99)}, (1, 0, 0, 0)),
        ({"agreed": Agreed(cost=101)}, (0, 1, 0, 0)),
        ({"cost": None, "agreed": Agreed(cost=70)}, (0, 70, 0, 0)),
        ({"cost": None, "sent_back": returned(40)}, (40, 0, 0, 0)),
        ({"agreed": Agreed(cost=70), "outcome": Outcome.MERGED}, (0, 0, 100, 0)),
        ({"origin": Origin.PART, "agreed": Agreed(cost=70)}, (0, 0, 0, 70)),
        ({"origin": Origin.PART, "outcome": Outcome.MERGED}, (0, 0, 0, 0)),
    ],
)
def test_what_the_two_sums_differ_by_is_told_in_its_parts(values: dict[str, object], changes: tuple[int, ...]) -> None:
    own = recapitulation.among(Session(), [proposal(**values)])
    assert changes == (own.reduced, own.added, own.absorbed, own.of_parts)


@pytest.mark.parametrize(
    ("values", "verdict"),
    [
        ({"process": Process.VERIFIED, "outcome": Outcome.AGREED}, Verification.PASSED),
        ({"process": Process.VERIFIED, "outcome": Outcome.RETURNED}, Verification.PASSED),
        ({"process": Process.VERIFIED, "outcome": Outcome.MERGED}, Verification.PASSED),
        ({"verified_as": Outcome.RETURNED, "outcome": Outcome.RETURNED}, Verification.RETURNED),
        ({"verified_as": Outcome.FAILED_VERIFICATION, "outcome": Outcome.AGREED}, Verification.FAILED),
        ({"verified_as": Outcome.FAILED_VERIFICATION, "process": Process.VERIFIED}, Verification.FAILED),
        ({"origin": Origin.FORUM, "process": Process.VERIFIED, "outcome": Outcome.RESERVE}, Verification.IN_SESSION),
        ({"origin": Origin.POKIR}, Verification.IN_SESSION),
        ({"origin": Origin.PART, "process": Process.VERIFIED}, Verification.PART),
        ({"outcome": Outcome.WITHDRAWN}, Verification.UNVERIFIED),
        ({"process": Process.SENT_BACK, "outcome": Outcome.MERGED}, Verification.UNVERIFIED),
        ({"process": Process.SENT_BACK}, Verification.AT_VILLAGE),
        ({}, Verification.OPEN),
    ],
)
def test_a_proposal_stands_to_the_verification_as_it_went(values: dict[str, object], verdict: Verification) -> None:
    assert verdict is recapitulation.verdict_of(proposal(**values))
    own = recapitulation.among(Session(), [proposal(**values)])
    assert [verdict] == list(own.by_verdict)
    assert own.verified == (verdict in recapitulation.VERIFIED)
    assert own.waiting == (verdict in {Verification.AT_VILLAGE, Verification.OPEN})


def test_what_the_verification_says_reads_as_a_table_prints_it() -> None:
    assert [verdict.value for verdict in Verification] == [
        "lolos verifikasi",
        "tidak lolos verifikasi",
        "dikembalikan ke desa",
        "diteruskan ke provinsi/pusat",
        "dialihkan ke mekanisme hibah",
        "diajukan dalam sidang",
        "selesai tanpa verifikasi",
        "menunggu perbaikan pengusul",
        "belum diperiksa",
        "pecahan usulan",
    ]


def test_a_balance_that_lost_somebody_does_not_hold() -> None:
    assert Balance(identity=Identity.ORIGIN, total=3, parts={"desa": 2, "forum": 1}).holds
    assert not Balance(identity=Identity.ORIGIN, total=3, parts={"desa": 2}).holds


def test_the_recapitulation_of_a_session_is_made_once() -> None:
    session = kerjo_sidang.held().session
    for of in (
        recapitulation.of,
        recapitulation.by_village,
        recapitulation.by_commission,
        recapitulation.by_agency,
    ):
        assert of(session) is of(session)
