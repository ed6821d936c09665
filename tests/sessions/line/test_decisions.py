"""The amounts of the line, and exclusive pairs, of which one at most is inside whatever line and forum do."""

from dataclasses import replace

import pytest
from support.small import C1, C2, C3, JT, LineKind, adopted, code, codes, ending, scored

from sessions.kernel.refusals import PAIR_BOTH_INSIDE, Refused
from sessions.kernel.session import Ceilings
from sessions.line import facts as line
from sessions.line.decisions import AGENCY_UNKNOWN, CeilingsSet, PairMarked
from sessions.outcomes.decisions import OutcomesDecided, by_line
from sessions.rules.ceiling import Placement
from sessions.scoring.decisions import OrderAgreed
from sessions.values.proposals import Outcome

SAME_PLACE = "Keduanya untuk ruas jalan yang sama"
PAIR = codes("2001-01 2003-01")


def mark(one: str, other: str, *, is_exclusive: bool = True) -> PairMarked:
    (first, second) = codes(f"{one} {other}")
    return PairMarked(pair=(first, second), reason=SAME_PLACE, is_exclusive=is_exclusive)


def test_the_pair_is_kept_with_its_reason_whichever_is_named_first() -> None:
    meeting = scored()
    meeting.decide(mark("2003-01", "2001-01"))
    assert {PAIR: SAME_PLACE} == meeting.session.exclusive_pairs
    meeting.decide(mark("2001-01", "2008-01"))
    meeting.decide(mark("2001-01", "2003-01", is_exclusive=False))
    assert {codes("2001-01 2008-01"): SAME_PLACE} == meeting.session.exclusive_pairs


def test_two_that_were_both_agreed_to_are_no_pair_and_one_of_them_with_another_is() -> None:
    meeting = scored()
    meeting.decide(OutcomesDecided(endings=tuple(ending(name, Outcome.AGREED) for name in PAIR)))
    meeting.decide(mark("2001-01", "2008-01"))
    with pytest.raises(Refused) as refused:
        meeting.decide(mark("2001-01", "2003-01"))
    assert PAIR_BOTH_INSIDE is refused.value.reason


def test_the_lower_one_becomes_reserve_by_the_line() -> None:
    meeting = scored(LineKind.CEILING, ceilings=Ceilings(kecamatan=10**12))
    meeting.decide(mark("2001-01", "2003-01"))
    endings = {ending.code: ending.outcome for ending in by_line(meeting.session)}
    assert [Outcome.AGREED, Outcome.RESERVE] == [endings[code] for code in PAIR]


def test_where_each_commission_has_its_line_a_pair_across_them_is_left_to_the_forum() -> None:
    meeting = scored()
    meeting.decide(
        OrderAgreed(commission=C1, order=codes("2001-01 2003-01")),
        OrderAgreed(commission=C2, order=codes("2001-02 2003-02")),
        mark("2001-01", "2001-02"),
    )
    inside = {row.code for row in line.of(meeting.session).rows if row.placement is Placement.INSIDE}
    assert inside >= {*codes("2001-01 2001-02")}
    assert not {*codes("2001-01 2001-02")} & {ending.code for ending in by_line(meeting.session)}


def test_what_the_forum_agreed_to_leaves_the_other_to_the_forum_too() -> None:
    meeting = scored()
    meeting.decide(mark("2001-01", "2003-01"), OutcomesDecided(endings=(ending("2003-01", Outcome.AGREED),)))
    assert "2001-01" not in {ending.code for ending in by_line(meeting.session)}


def test_a_pair_that_was_agreed_to_in_two_acts_is_refused_at_the_second() -> None:
    meeting = scored()
    meeting.decide(mark("2001-01", "2003-01"), OutcomesDecided(endings=(ending("2003-01", Outcome.AGREED),)))
    with pytest.raises(Refused) as refused:
        meeting.decide(OutcomesDecided(endings=(ending("2001-01", Outcome.AGREED),)))
    assert PAIR_BOTH_INSIDE is refused.value.reason


def test_the_amounts_are_told_with_their_source_and_those_that_wait_for_the_guideline() -> None:
    session = adopted(LineKind.CEILING, LineKind.PER_COMMISSION).session
    amounts = Ceilings(
        kecamatan=450 * JT,
        commissions={C1: 0, C3: 2 * JT},
        agencies={"DPUPR": 100 * JT},
        quota_per_commission=0,
        quota_per_village_and_commission=2,
    )
    assert (
        "Besaran garis batas ditetapkan menurut SE Bupati Nomor 1: pagu kecamatan Rp450.000.000, pagu Komisi I Rp0, "
        "pagu Komisi III Rp2.000.000, pagu DPUPR Rp100.000.000, kuota 0 usulan per komisi, dan "
        "kuota 2 usulan per desa per bidang; pagu komisi, pagu perangkat daerah, dan "
        "kuota per desa per bidang belum dipakai dalam pedoman"
    ) == CeilingsSet(ceilings=amounts, source="SE Bupati Nomor 1").sentence(session)
    assert "Besaran garis batas ditetapkan: pagu kecamatan Rp1.000.000" == CeilingsSet(
        ceilings=Ceilings(kecamatan=JT)
    ).sentence(session)
    assert "Garis batas ditetapkan tanpa pagu dan tanpa kuota" == CeilingsSet(
        ceilings=Ceilings(), source="SE Bupati"
    ).sentence(session)


def test_an_agency_that_only_one_proposal_names_may_have_an_amount_and_no_other() -> None:
    session = scored().session
    proposal = session.proposals[code("2001-01")]
    named = session.with_proposals([replace(proposal, draft=replace(proposal.draft, agency="DKK"))])
    decision = CeilingsSet(ceilings=Ceilings(agencies={"BBWS": JT, "DKK": JT}))
    decision.check(named)
    with pytest.raises(Refused) as refused:
        decision.check(session)
    assert AGENCY_UNKNOWN is refused.value.reason
    assert {"agency", "agencies"} == set(refused.value.fields)


@pytest.mark.parametrize(
    ("field", "negative"),
    [
        ("kecamatan", Ceilings(kecamatan=-1)),
        ("commissions", Ceilings(commissions={C1: -1})),
        ("agencies", Ceilings(agencies={"DPUPR": -1})),
        ("quota_per_commission", Ceilings(quota_per_commission=-1)),
        ("quota_per_village_and_commission", Ceilings(quota_per_village_and_commission=-1)),
    ],
)
def test_an_amount_below_zero_is_at_fault_where_it_was_typed(field: str, negative: Ceilings) -> None:
    with pytest.raises(Refused) as refused:
        CeilingsSet(ceilings=negative).check(scored().session)
    what = "kuota" if field.startswith("quota") else "pagu"
    assert ((field,), {"field": what}) == (refused.value.fields, refused.value.facts)


def test_a_pair_is_told_with_its_reason_marked_and_no_longer() -> None:
    session = scored().session
    told = [mark("2001-01", "2003-01", is_exclusive=mutual).sentence(session) for mutual in (True, False)]
    both = "2001-01 (Talud jalan Dk. Ngasem) dan 2003-01 (Overlay jalan Dk. Krajan)"
    assert [
        f"Usulan {both} tidak dapat keduanya di dalam garis batas; alasan: {SAME_PLACE}",
        f"Usulan {both} dapat kembali keduanya di dalam garis batas; alasan: {SAME_PLACE}",
    ] == told
