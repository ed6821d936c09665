"""What an act changes, as it is read back: every part of it, and nothing where nothing is."""

from dataclasses import replace
from decimal import Decimal

import pytest
from support.meeting import Meeting
from support.small import C1, C2, C3, GANTEN, JT, K1, KUTO, at_the_line, code, codes, draft, ending, opened, scored

from sessions.commissions.decisions import ProposalsAssigned
from sessions.kernel.decision import Decision, Stamp, fold
from sessions.kernel.session import Ceilings, TieMeans
from sessions.line import facts as line
from sessions.line import words_effects
from sessions.line.decisions import CeilingsSet
from sessions.line.facts_effects import Effects, LineStanding, Shifted, Within
from sessions.line.facts_undecided import OpenBecause
from sessions.outcomes.decisions import OutcomesDecided, OutcomesReopened, rest_by_line
from sessions.proposals.decisions import ProposalAdded
from sessions.proposals.decisions_corrections import ProposalChanged
from sessions.scoring.decisions import OrderAgreed, TieResolved
from sessions.scoring.decisions_scores import ProposalScored, ScoresEntered
from sessions.values.guideline import LineKind
from sessions.values.proposals import Agreed, Origin, Outcome, ProposalCode, Rater

STAMP = Stamp(seq=99, at=opened().now, by="Sari")
FIRST = code("2001-01")
PRICE = "RAB belum lengkap"


def told(meeting: Meeting, decision: Decision) -> list[str]:
    decision.check(meeting.session)
    after = fold(meeting.session, decision, STAMP)
    return list(words_effects.told(decision, meeting.session, after))


def ruled() -> Meeting:
    """All scored, and a ceiling of 300: two are inside, at 300."""
    return scored(LineKind.CEILING, ceilings=Ceilings(kecamatan=300 * JT))


def test_a_score_tells_the_score_the_sum_the_number_and_who_crosses_the_line() -> None:
    assert [
        "K1 2001-01: 5 → 1. Nilai 90,00 → 50,00; nomor 1 → 5.",
        "Dalam garis 2 → 1, Rp300.000.000 → Rp200.000.000. ↓ 1 keluar: 2001-01 (Kuto). 4 usulan lain berganti nomor.",
    ] == told(ruled(), ProposalScored(code=FIRST, criterion=K1, score=1, reason="kekeliruan pencatatan"))


def test_a_score_of_one_rater_names_the_rater_and_one_that_moves_nobody_no_number() -> None:
    assert ["K1 2001-01 (Sri): kosong → 4. Nilai 90,00 → 85,00."] == told(
        ruled(), ProposalScored(code=FIRST, criterion=K1, score=4, rater=Rater("Sri"))
    )


def test_of_many_scores_only_the_line_is_told() -> None:
    scores = {name: {K1: 3} for name in codes("2001-01 2001-02 2003-01 2008-01")}
    (own,) = told(ruled(), ScoresEntered(scores=scores, reason="kekeliruan pencatatan"))
    assert own == (
        "Dalam garis 2, Rp300.000.000 → Rp250.000.000. ↓ 1 keluar: 2003-01 (Ganten); 1 masuk: 2003-02 (Ganten). "
        "1 usulan lain berganti nomor."
    )


@pytest.mark.parametrize(
    ("ceilings", "expected"),
    [
        (Ceilings(kecamatan=450 * JT), ["Pagu kecamatan Rp300.000.000 → Rp450.000.000."]),
        (
            Ceilings(
                commissions={C1: 5 * JT},
                agencies={"DPUPR": 7 * JT},
                quota_per_commission=3,
                quota_per_village_and_commission=2,
            ),
            [
                "Pagu Komisi I tanpa batas → Rp5.000.000.",
                "Pagu DPUPR tanpa batas → Rp7.000.000.",
                "Kuota per komisi tanpa batas → 3 usulan.",
                "Kuota per desa per bidang tanpa batas → 2 usulan.",
                "Pagu kecamatan Rp300.000.000 → tanpa batas.",
            ],
        ),
    ],
    ids=["another", "others"],
)
def test_every_amount_of_the_line_that_is_another_is_told(ceilings: Ceilings, expected: list[str]) -> None:
    assert expected == told(ruled(), CeilingsSet(ceilings=ceilings))[: len(expected)]


def test_more_than_three_that_enter_are_counted() -> None:
    assert "Dalam garis 2 → 6, Rp300.000.000 → Rp730.000.000. 4 masuk." in told(
        ruled(), CeilingsSet(ceilings=Ceilings())
    )


def test_by_the_line_tells_how_they_end_and_what_is_left_out() -> None:
    meeting = at_the_line()
    decision = rest_by_line(meeting.session)
    assert decision is not None
    assert ["2 disepakati, 2 cadangan.", "2 usulan belum diputus: 2 bernilai sama."] == told(meeting, decision)


def test_a_settled_tie_lets_one_in_and_leaves_nobody_waiting() -> None:
    meeting = at_the_line()
    (tie,) = line.of(meeting.session).crossing
    assert [
        "2003-02 (Ganten): nomor 3 → 4.",
        "Dalam garis 2 → 3, Rp300.000.000 → Rp450.000.000. 1 masuk: 2001-02 (Kuto).",
        "6 usulan belum diputus: 6 dapat diputus sesuai garis.",
    ] == told(meeting, TieResolved(order=tuple(sorted(tie)), means=TieMeans.DELIBERATION))


def test_an_outcome_is_told_and_taken_back() -> None:
    meeting = at_the_line()
    agreed = OutcomesDecided(endings=(ending("2001-01", Outcome.AGREED),))
    assert [
        "2001-01 (Kuto): hasil belum diputus → disepakati.",
        "5 usulan belum diputus: 2 bernilai sama, 3 dapat diputus sesuai garis.",
    ] == told(meeting, agreed)
    meeting.decide(agreed)
    assert [
        "2001-01 (Kuto): hasil disepakati → belum diputus.",
        "6 usulan belum diputus: 2 bernilai sama, 4 dapat diputus sesuai garis.",
    ] == told(meeting, OutcomesReopened(codes=(FIRST,), reason="Keliru mencatat saja"))


def test_many_outcomes_are_counted_and_nothing_is_left() -> None:
    meeting = at_the_line()
    names = list(meeting.session.proposals)
    refused = OutcomesDecided(endings=tuple(ending(name, Outcome.NOT_AGREED, PRICE) for name in names))
    assert [
        "6 belum disepakati.",
        "Dalam garis 2 → 0, Rp300.000.000 → Rp0. ↓ 2 keluar: 2001-01 (Kuto) dan 2003-01 (Ganten).",
        "Tidak ada lagi usulan yang belum diputus.",
    ] == told(meeting, refused)
    meeting.decide(refused)
    assert "6 dibuka kembali." == told(meeting, OutcomesReopened(codes=tuple(names), reason="Keliru mencatat saja"))[0]


def test_another_commission_moves_numbers_within_the_commissions() -> None:
    assert ["2001-01 (Kuto): komisi I → II.", "3 usulan lain berganti nomor di komisinya."] == told(
        at_the_line(), ProposalsAssigned(assignments={FIRST: C2}, reason="Kekeliruan pencatatan")
    )


def test_a_cost_is_told_as_it_was_and_becomes() -> None:
    changed = ProposalChanged(code=FIRST, cost=60 * JT, reason="Harga satuan disesuaikan")
    assert [
        "2001-01 (Kuto): biaya Rp100.000.000 → Rp60.000.000.",
        "Dalam garis 2, Rp300.000.000 → Rp260.000.000.",
    ] == told(ruled(), changed)


def test_a_number_is_told_with_its_order_where_the_order_is_another() -> None:
    meeting = ruled()
    order = OrderAgreed(commission=C1, order=(FIRST,))
    assert "2001-01 (Kuto): nomor 1 sekecamatan → 1 di Komisi I." in told(meeting, order)


def test_of_what_is_new_or_has_no_number_nothing_is_told() -> None:
    assert [] == told(ruled(), ProposalAdded(draft=draft(KUTO, "Baru", 1 * JT), origin=Origin.VILLAGE))


def test_a_proposal_of_no_village_is_named_by_its_code() -> None:
    meeting = ruled()
    meeting.decide(ProposalAdded(draft=draft(None, "Jembatan", 1 * JT), origin=Origin.FORUM, brought_by="Sri"))
    (own, *_) = told(meeting, OutcomesDecided(endings=(ending(ProposalCode("FRM-01"), Outcome.NOT_AGREED, PRICE),)))
    assert "FRM-01: hasil belum diputus → belum disepakati." == own


def test_what_leaves_the_order_lacks_nothing_and_what_comes_back_lacked_nothing() -> None:
    meeting = ruled()
    out = OutcomesDecided(endings=(ending("2001-01", Outcome.RETURNED, PRICE),))
    (own, *_) = told(meeting, out)
    gone = "hasil belum diputus → dikembalikan ke desa"
    assert f"2001-01 (Kuto): nomor 1 sekecamatan → tidak ada; {gone}." == own
    meeting.decide(out)
    (own, *_) = told(meeting, OutcomesReopened(codes=(FIRST,), reason=PRICE))
    back = "hasil dikembalikan ke desa → belum diputus"
    assert f"2001-01 (Kuto): nomor tidak ada → 1 sekecamatan; {back}." == own


def test_what_was_decided_before_keeps_its_outcome_and_it_is_said_of_those_who_cross_the_line() -> None:
    meeting = ruled()
    raised = CeilingsSet(ceilings=Ceilings(kecamatan=10_000 * JT))
    *_, open_ = told(meeting, raised)
    assert "sudah diputus" not in open_
    meeting.decide(OutcomesDecided(endings=(ending("2008-02", Outcome.RESERVE),)))
    whole = told(meeting, raised)
    assert any("4 masuk. 1 di antaranya sudah diputus; hasilnya tetap sampai dibuka kembali." in text for text in whole)


def test_another_village_is_told_also_where_nobody_moves() -> None:
    change = ProposalChanged(code=FIRST, village=GANTEN, reason="kekeliruan pencatatan")
    assert ["2001-01 (Ganten): desa Kuto → Ganten."] == told(ruled(), change)


def test_figures_that_the_forum_wants_otherwise_are_told_with_what_they_were() -> None:
    meeting = ruled()
    meeting.decide(ProposalChanged(code=FIRST, volume=Decimal(80), reason=PRICE))
    change = ProposalChanged(code=FIRST, volume=Decimal(60), cost=90 * JT, agency="BBWS", reason=PRICE)
    (own, *_) = told(meeting, change)
    assert "2001-01 (Kuto): volume 80 m → 60 m; biaya Rp100.000.000 → Rp90.000.000; PD DPUPR → BBWS." == own
    (alone,) = told(meeting, ProposalChanged(code=FIRST, unit="m2", reason=PRICE))
    assert "2001-01 (Kuto): volume 80 m → 80 m2." == alone


def test_every_reason_to_be_left_out_has_its_words() -> None:
    left = dict.fromkeys(OpenBecause, 1)
    whole = Within(count=0, rupiah=0)
    moved = Shifted(
        code=FIRST, before=LineStanding(commission=C1, commission_rank=1), after=LineStanding(commission=C1)
    )
    effects = Effects(shifted=(moved,), before=whole, after=whole, undecided_before={}, undecided=left)
    assert words_effects.left_out(effects) == (
        "10 usulan belum diputus: 1 bernilai sama, 1 menunggunya, 1 menunggu hasil suara, 1 biaya belum diketahui, "
        "1 nilai belum lengkap, 1 belum dibagi ke komisi, "
        "1 tidak bernomor dalam urutan kecamatan, 1 tidak dapat bersama yang lain, 1 ditunda, "
        "1 dapat diputus sesuai garis."
    )


def test_what_had_no_commission_cost_or_sum_says_so() -> None:
    meeting = ruled()
    bare = replace(meeting.session.proposals[FIRST], commission=None, agreed=Agreed(), scores={})
    bare = replace(bare, draft=replace(bare.draft, cost=None))
    before = meeting.session.with_proposals([bare])
    full = replace(meeting.session.proposals[FIRST], scores={})
    assert "2001-01 (Kuto): komisi belum dibagi → I; biaya belum diketahui → Rp100.000.000." == (
        words_effects.subject(before, meeting.session.with_proposals([full]), FIRST)
    )
    told = words_effects.subject(before, meeting.session, FIRST)
    assert told.startswith(
        "K1 2001-01: kosong → 5, K2 2001-01: kosong → 4, K3 2001-01: kosong → 4. Nilai belum lengkap"
    )
    assert "nomor belum ada → 1" in told


def test_another_number_within_the_commission_alone_is_told() -> None:
    meeting = ruled()
    change = ProposalsAssigned(assignments={code("2003-01"): C3}, reason="Kekeliruan pencatatan")
    assert "2003-01 (Ganten): komisi I → III; nomor di komisi 2 → 1." == told(meeting, change)[0]
