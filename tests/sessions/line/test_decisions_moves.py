"""Moves as decisions: their sentences, what they keep, when a reason is due, and how the next order ends them."""

import pytest
from support import voting
from support.case import Case
from support.meeting import Meeting
from support.refused_moves import REFUSED_MOVES, above, below, swap
from support.refused_sittings import presented
from support.small import C1, C2, C3, TIED, closed, code, codes, scored, settled

from sessions.commissions.decisions import ProposalsAssigned
from sessions.commissions.decisions_results import CommissionPresented, CommissionResultReceived
from sessions.kernel.checks import REASON_TOO_SHORT
from sessions.kernel.decision import SIDANG_CLOSED, Decision
from sessions.kernel.refusals import Refused
from sessions.line import facts as line
from sessions.scoring.decisions import OrderAgreed
from sessions.sentences.clauses import sentence
from sessions.values.moves import Move, after_vote

WHY = "Keadaan mendesak: jalan putus"


def told(meeting: Meeting, decision: Decision) -> str:
    before = meeting.session
    meeting.decide(decision)
    return sentence(decision, meeting.session, before)


@pytest.mark.parametrize("case", REFUSED_MOVES, ids=lambda case: f"{case.kind}-{case.reason.name}")
def test_a_move_is_refused_for_its_reason_with_its_facts(case: Case) -> None:
    with pytest.raises(Refused) as refused:
        case.decision.check(case.given().session)
    assert (case.reason, case.facts) == (refused.value.reason, refused.value.facts)


def test_a_rise_tells_its_numbers_its_neighbour_and_whom_it_passes() -> None:
    assert (
        "Usulan 2008-02 (Pelatihan kader posyandu) dipindahkan dari nomor 6 ke nomor 1 urutan kecamatan, di atas "
        "2001-01; didahulukan dari 5 usulan (2001-01, 2003-01, 2001-02, 2003-02, dan 1 lainnya), 4 di antaranya dari "
        f"komisi lain; alasan: {WHY}."
    ) == told(scored(), above("2008-02", "2001-01", reason=WHY))


def test_a_fall_tells_that_it_comes_behind_them() -> None:
    assert (
        "Usulan 2001-01 (Talud jalan Dk. Ngasem) dipindahkan dari nomor 1 ke nomor 4 urutan kecamatan, di bawah "
        f"2001-02; ditempatkan sesudah 2003-01, 2001-02, dan 2003-02, 2 di antaranya dari komisi lain; alasan: {WHY}."
    ) == told(scored(), below("2001-01", "2001-02", reason=WHY))


def test_within_its_own_commission_nobody_else_is_counted() -> None:
    assert (
        "Usulan 2003-01 (Overlay jalan Dk. Krajan) dipindahkan dari nomor 2 ke nomor 1 urutan kecamatan, di atas "
        "2001-01; didahulukan dari 2001-01."
    ) == told(scored(), above("2003-01", "2001-01", C1, ""))


def test_past_somebody_of_another_commission_its_own_sheet_says_why() -> None:
    meeting = scored()
    meeting.decide(ProposalsAssigned(assignments={code("2008-01"): C1}, reason="Kekeliruan pencatatan"))
    with pytest.raises(Refused) as refused:
        above("2008-01", "2003-01", C1, "").check(meeting.session)
    assert REASON_TOO_SHORT is refused.value.reason
    assert "didahulukan dari 2003-01, 2001-02, dan 2003-02, 2 di antaranya dari komisi lain;" in told(
        meeting, above("2008-01", "2003-01", C1, WHY)
    )


@pytest.mark.parametrize(
    ("decision", "passed"),
    [
        (above("2008-01", "2001-02"), "2001-02, dari komisi lain;"),
        (above("2008-01", "2003-02"), "2003-02 dan 2001-02, semuanya dari komisi lain;"),
    ],
)
def test_of_two_of_other_commissions_all_are_and_of_one_that_goes_without_saying(
    decision: Decision, passed: str
) -> None:
    assert f"; didahulukan dari {passed}" in told(settled(), decision)


@pytest.mark.parametrize("decision", [above("2008-02", "2001-01"), swap("2008-02 2001-01")])
def test_once_the_sidang_is_closed_nothing_is_moved(decision: Decision) -> None:
    with pytest.raises(Refused) as refused:
        decision.check(closed().session)
    assert SIDANG_CLOSED is refused.value.reason


def test_four_are_named_one_by_one() -> None:
    assert "; didahulukan dari 2003-01, 2001-02, 2003-02, dan 2008-01, 3 di antaranya" in told(
        scored(), above("2008-02", "2003-01", reason=WHY)
    )


def test_a_swap_tells_both_numbers_and_those_between() -> None:
    assert (
        "Usulan 2001-01 (Talud jalan Dk. Ngasem) dan 2008-01 (Antropometri posyandu) ditukar: 2001-01 dari nomor 1 ke "
        "nomor 5 urutan kecamatan, 2008-01 dari nomor 5 ke nomor 1 urutan kecamatan; keduanya melewati 2003-01, "
        f"2001-02, dan 2003-02, semuanya dari komisi lain; alasan: {WHY}."
    ) == told(scored(), swap("2001-01 2008-01", reason=WHY))
    assert (
        "Usulan 2003-01 (Overlay jalan Dk. Krajan) dan 2001-01 (Talud jalan Dk. Ngasem) ditukar: 2003-01 dari nomor 2 "
        "ke nomor 1 urutan kecamatan, 2001-01 dari nomor 1 ke nomor 2 urutan kecamatan."
    ) == told(scored(), swap("2003-01 2001-01", C1, ""))


def test_a_swap_past_members_of_its_own_commission_and_others_counts_each_once() -> None:
    meeting = settled()
    assert "keduanya melewati 2003-01, dari komisi lain;" in told(meeting, swap("2003-02 2001-01", reason=WHY))


def test_the_session_keeps_whom_it_passed_where_from_and_by_whom() -> None:
    meeting = scored()
    at = meeting.now
    meeting.decide(above("2008-01", "2003-01", reason=WHY), swap("2003-01 2001-01", C1, WHY))
    rise, high, low = meeting.session.moves
    assert rise == Move(
        code=code("2008-01"), passed=codes("2003-01 2001-02 2003-02"), is_rise=True, start=5, end=2, reason=WHY, at=at,
        decision=meeting.session.seq - 1,
    )  # fmt: skip
    assert ("2003-01", ("2001-01", "2008-01"), True, 3, 1, C1) == (
        high.code, high.passed, high.is_rise, high.start, high.end, high.by,
    )  # fmt: skip
    assert ("2001-01", ("2008-01", "2003-01"), False, 1, 3, C1) == (
        low.code, low.passed, low.is_rise, low.start, low.end, low.by,
    )  # fmt: skip
    assert high.decision == low.decision == meeting.session.seq


def test_its_own_sheet_is_moved_by_the_commission_until_its_paparan_then_by_pleno_two() -> None:
    meeting = scored()
    meeting.decide(CommissionResultReceived(commission=C1, order=codes("2001-01 2003-01")))
    meeting.decide(above("2003-01", "2001-01", C1, ""))
    meeting.decide(CommissionPresented(commission=C1, by="Suparno"), above("2001-01", "2003-01", C1, WHY))
    assert [(C1, C1), (None, C1)] == [(move.by, move.order) for move in meeting.session.moves]
    assert (
        "Usulan 2003-01 (Overlay jalan Dk. Krajan) dipindahkan dari nomor 2 ke nomor 1 urutan Komisi I, di atas "
        f"2001-01; didahulukan dari 2001-01; alasan: {WHY}."
    ) == told(meeting, above("2003-01", "2001-01", C1, WHY))


def test_of_other_commissions_a_paparan_asks_nothing() -> None:
    meeting = presented()
    meeting.decide(CommissionResultReceived(commission=C2, order=TIED))
    meeting.decide(above("2003-02", "2001-02", C2, ""))
    assert "2003-02" == line.of(meeting.session).of_commission(C2)[0].code


def test_a_result_of_a_commission_that_names_it_ends_its_move() -> None:
    meeting = scored()
    meeting.decide(above("2003-01", "2001-01", C1, ""), above("2008-02", "2008-01", C3, ""))
    assert told(meeting, CommissionResultReceived(commission=C1, order=codes("2001-01 2003-01"))).endswith(
        "; geseran 2003-01 dari nomor 2 ke nomor 1 tidak berlaku lagi."
    )
    assert ["2008-02"] == [move.code for move in meeting.session.moves]


def test_an_empty_order_ends_no_move() -> None:
    meeting = scored()
    meeting.decide(OrderAgreed(commission=None, order=codes("2001-01"), reason=WHY))
    meeting.decide(above("2008-01", "2003-01", reason=WHY), OrderAgreed(commission=None, order=()))
    assert ["2008-01"] == [move.code for move in meeting.session.moves]


def test_an_order_tells_how_many_follow_and_how_many_nothing_compares() -> None:
    meeting = scored()
    agreed = OrderAgreed(commission=C1, order=codes("2003-01"))
    assert "Komisi I disepakati secara musyawarah: 2003-01; 1 usulan lain mengikuti menurut urutan semula." in told(
        meeting, agreed
    )
    whole = OrderAgreed(commission=None, order=codes("2003-01 2001-01"), reason=WHY)
    assert "2003-01, 2001-01; 4 usulan lain belum mempunyai nomor kecamatan; alasan" in told(meeting, whole)


def test_only_what_a_vote_says_otherwise_deviates_from_it() -> None:
    """In the vote 2001-02 and 2008-01 had seven each, the other two none: it put them on 3 and 4, those on 5 and 6."""
    assert "menyimpang" not in told(voting.certified(), below("2003-02", "2008-02", reason=WHY))
    assert "menyimpang" not in told(voting.certified(), above("2008-02", "2003-02", reason=WHY))
    assert ", menyimpang dari suara nomor 1" in told(voting.certified(), below("2001-02", "2003-02", reason=WHY))
    assert ", menyimpang dari suara nomor 1" in told(voting.certified(), swap("2001-02 2003-02", reason=WHY))


def test_one_that_is_passed_against_the_vote_is_enough() -> None:
    deviates = ", menyimpang dari suara nomor 1"
    for decision in (
        swap("2001-01 2003-02", reason=WHY),
        above("2003-02", "2003-01", reason=WHY),
        above("2008-02", "2001-02", reason=WHY),
    ):
        assert deviates in told(voting.certified(), decision)
    for decision in (above("2008-01", "2001-02", reason=WHY), below("2001-01", "2003-02", reason=WHY)):
        assert deviates not in told(voting.certified(), decision)


def test_half_a_swap_against_the_vote_asks_why() -> None:
    """All that it passes are of the commission, so that nothing but the vote asks for a reason."""
    meeting = voting.certified()
    others = dict.fromkeys(codes("2001-01 2003-01 2008-01"), C2)
    meeting.decide(ProposalsAssigned(assignments=others, reason="Kekeliruan pencatatan"))
    with pytest.raises(Refused) as refused:
        swap("2001-01 2003-02", C2, "").check(meeting.session)
    assert REASON_TOO_SHORT is refused.value.reason


def test_a_vote_on_places_ends_the_moves_of_its_options() -> None:
    meeting = scored()
    meeting.decide(above("2008-01", "2003-01", reason=WHY), above("2008-02", "2008-01", reason=WHY))
    assert ["2008-02"] == [move.code for move in after_vote(meeting.session.moves, codes("2008-01 2003-01"))]
    assert meeting.session.moves == after_vote(meeting.session.moves, codes("2003-01"))
