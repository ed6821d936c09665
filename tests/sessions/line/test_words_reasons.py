"""The reason of a proposal in its three lengths: every kind of it, with the numbers of real meetings."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import denpasar, kerjo_sidang, small, voting
from support.kerjo import CEILING, code
from support.meeting import Meeting

from sessions.guideline.decisions import GuidelineSet
from sessions.kernel.decision import Stamp, fold
from sessions.kernel.session import Ceilings, Session, TieMeans, TieSettled
from sessions.language.local import speaking
from sessions.language.numbers import full
from sessions.line import facts as line
from sessions.line import facts_reasons as reasons
from sessions.line import words_brief, words_limits
from sessions.line.decisions import CeilingsSet, PairMarked
from sessions.line.decisions_moves import ProposalMoved
from sessions.line.facts_parting import Parting
from sessions.line.facts_reasons import PassedOver, Revised
from sessions.line.words_limits import Names
from sessions.line.words_reasons import (
    Fullness,
    cut,
    cut_sentence,
    in_full,
    in_ranges,
    joined,
    noted,
    parts_of,
    sentence,
)
from sessions.outcomes.decisions import Ending, OutcomesDecided
from sessions.rules.ceiling import Block, Placement
from sessions.rules.limits import KECAMATAN, Exclusion, Limit
from sessions.scoring.decisions import OrderAgreed
from sessions.scoring.decisions_scores import ProposalScored, ScoresEntered
from sessions.values.guideline import CriterionId, LineKind, LineWay, Rung
from sessions.values.moves import Side
from sessions.values.proposals import Agreed, Origin, Outcome, ProposalCode
from sessions.values.votes import NO, WHOLE_HALL, YES, Vote, VoteCount, VoteId, VoteMethod, VoteState, VoteUse
from sessions.votes.decisions_count import RecountOrdered


@pytest.fixture(scope="module")
def kerjo() -> Session:
    return kerjo_sidang.held().session


@pytest.fixture(scope="module")
def city() -> Session:
    return denpasar.held().session


def before_the_outcomes() -> Meeting:
    return kerjo_sidang.held(until=kerjo_sidang.hear_the_hall)


def told(session: Session, name: str) -> tuple[str, str, str]:
    """For lists, for a sheet, in full."""
    with speaking(session.office):
        named = ProposalCode(name)
        return words_brief.short(session, named), words_brief.row(session, named), sentence(session, named)


def competing(session: Session) -> list[ProposalCode]:
    return [row.code for row in line.of(session).rows if session.proposals[row.code].is_competing]


def test_what_the_money_did_not_reach_tells_what_was_left_and_what_was_missing(kerjo: Session) -> None:
    left = CEILING - sum(r.funded for r in line.of(kerjo).rows)
    cost = kerjo.proposals[code("2002-01")].cost or 0
    rank = line.of(kerjo).by_code[code("2002-01")].rank
    short, row, whole = told(kerjo, "2002-01")
    assert "di luar: pagu tidak cukup" == short
    assert row.startswith(f"Sisa pagu {full(left)}, kurang {full(cost - left)}")
    assert whole.startswith(
        f"Ketika sampai pada nomornya ({rank}), sisa pagu {full(left)}, kurang {full(cost - left)}."
    )


def test_who_follows_names_the_one_that_closed_the_pagu(kerjo: Session) -> None:
    rank = line.of(kerjo).by_code[code("2002-01")].rank
    short, row, whole = told(kerjo, "2010-03")
    assert "di luar: pagu tidak cukup" == short
    assert row.startswith(f"Pagu tidak cukup sejak nomor {rank}, 2002-01 (Tamansari)")
    assert whole.startswith(f"Pagu kecamatan tidak cukup lagi sejak nomor {rank}, 2002-01 (Tamansari). Nilai 55,00; ")


def test_a_place_inside_tells_number_and_value(kerjo: Session) -> None:
    of_all = sum(row.rank is not None for row in line.of(kerjo).rows)
    short, row, whole = told(kerjo, "2001-01")
    assert "di dalam garis batas" == short
    assert row.startswith(f"Nomor 1 dari {of_all}")
    assert whole.startswith(f"Nomor 1 dari {of_all}, nilai 91,00, di dalam garis batas.")


def test_an_end_outside_the_order_is_told_with_its_reason(kerjo: Session) -> None:
    for name, proposal in kerjo.proposals.items():
        if proposal.outcome in {Outcome.NOT_AGREED, Outcome.FORWARDED, Outcome.WITHDRAWN, Outcome.DIVERTED}:
            _, _, whole = told(kerjo, name)
            assert whole.startswith(f"{proposal.outcome.label.capitalize()}: {proposal.reason[:40]}")


def test_an_agreed_order_is_the_reason_of_its_places(city: Session) -> None:
    _, _, whole = told(city, "2007-01")
    assert whole.startswith("Nomor ")
    assert " menurut musyawarah Komisi I, " in whole
    short, _, beyond = told(city, "1003-02")
    assert "di luar: kuota Komisi I penuh" == short
    assert beyond.startswith("Kuota Komisi I (")


def one_place_each(*orders: OrderAgreed) -> Session:
    """The small kecamatan with a quota of one, after these orders."""
    meeting = small.scored(LineKind.PER_COMMISSION, ceilings=Ceilings(quota_per_commission=1))
    meeting.decide(*orders)
    return meeting.session


def test_whom_musyawarah_put_outside_is_told_the_number_and_the_value_beside_it() -> None:
    session = one_place_each(OrderAgreed(commission=small.C1, order=small.codes("2003-01 2001-01")))
    quota = "Kuota Komisi I (1 usulan) sudah penuh; terakhir masuk 2003-01 (Ganten)."
    placed = "Nomor 2 menurut musyawarah Komisi I. Nilai 90,00; menurut musyawarah 2003-01 didahulukan."
    assert (
        "di luar: kuota Komisi I penuh",
        "Kuota Komisi I penuh; menurut musyawarah 2003-01 (Ganten) didahulukan.",
        f"{quota} {placed}",
    ) == told(session, "2001-01")
    assert "Nomor 1 menurut musyawarah Komisi I, nilai 80,00, di dalam garis batas." == told(session, "2003-01")[2]
    assert "Nomor 1 dari 2 di Komisi III, nilai 54,00, di dalam garis batas." == told(session, "2008-01")[2]


def test_whom_a_vote_put_outside_is_told_both_counts_once() -> None:
    session = voting.held(one_place_each(), VoteUse.ORDER, {code("2001-01"): 1, code("2003-01"): 3})
    quota = "Kuota Komisi I (1 usulan) sudah penuh; terakhir masuk 2003-01 (Ganten)."
    placed = "Nomor 2 menurut suara nomor 1 (menurut nilai nomor 1). Nilai 90,00; suara 1; 2003-01 memperoleh 3."
    assert (
        "di luar: kuota Komisi I penuh",
        "Kuota Komisi I penuh; suara 1, 2003-01 (Ganten) 3.",
        f"{quota} {placed}",
    ) == told(session, "2001-01")
    inside = "Nomor 1 menurut suara nomor 1 (menurut nilai nomor 2), nilai 80,00, di dalam garis batas."
    assert f"{inside} Memperoleh 3 suara." == told(session, "2003-01")[2]


def past_the_first(session: Session, name: str) -> Session:
    """2003-01 is first in its order, and `name` is moved above it."""
    reason = "keadaan mendesak: jalan putus"
    moved = ProposalMoved(code=code(name), side=Side.ABOVE, beside=code("2003-01"), reason=reason)
    moved.check(session)
    return fold(session, moved, Stamp(seq=99, at=small.opened().now, by="Sari"))


def test_whom_others_were_moved_past_is_told_the_number_that_the_vote_or_the_order_gave_it() -> None:
    voted = voting.held(small.scored().session, VoteUse.ORDER, {code("2001-01"): 1, code("2003-01"): 3})
    agreed = small.scored()
    agreed.decide(OrderAgreed(commission=None, order=small.codes("2003-01 2001-01"), reason=small.URGENT))
    for session, scope in ((voted, "suara nomor 1"), (agreed.session, "musyawarah Sidang Pleno II")):
        assert told(session, "2003-01")[2].startswith(f"Nomor 1 menurut {scope}")
        after = past_the_first(session, "2008-01")
        assert told(after, "2003-01")[2].startswith(f"Nomor 2 dari 6 (nomor 1 menurut {scope})")
        assert told(after, "2001-01")[2].startswith(f"Nomor 3 dari 6 (nomor 2 menurut {scope})")
    apart = one_place_each(OrderAgreed(commission=small.C1, order=small.codes("2003-01 2001-01")))
    last = told(past_the_first(apart, "2001-01"), "2003-01")
    assert "Nomor 2 dari 2 di Komisi I (nomor 1 menurut musyawarah Komisi I)." in last[2]


def test_of_one_moved_that_has_much_to_tell_who_moved_it_is_told_and_not_whom_it_equals() -> None:
    """The pagu does not limit yet, an equal is outside, and all of it is longer than a reason may be."""
    amounts = Ceilings(kecamatan=1, quota_per_commission=1)
    meeting = small.scored(LineKind.PER_COMMISSION, LineKind.CEILING, ceilings=amounts)
    meeting.decide(
        OrderAgreed(commission=small.C1, order=small.codes("2003-01 2001-01")),
        ProposalScored(code=code("2008-02"), criterion=small.K3, score=3, reason="kekeliruan pencatatan"),
    )
    why = "pemerataan antardesa: dukuh ini belum pernah mendapat kegiatan sejak lima tahun yang lalu"
    moved = ProposalMoved(code=code("2008-01"), side=Side.ABOVE, beside=code("2008-02"), reason=why)
    assert "Nilai 54,00 sama; 2008-02 didahulukan karena" in told(meeting.session, "2008-01")[2]
    meeting.decide(moved)
    whole = told(meeting.session, "2008-01")[2]
    assert whole.startswith("Nomor 1 dari 2 di Komisi III, nilai 54,00, di dalam garis batas komisinya")
    assert "Dipindahkan dari 2 ke 1 dalam urutan Komisi III oleh Pleno II" in whole
    assert "sama dengan" not in whole
    assert len(why) > 260 - whole.index("oleh Pleno II")


def test_of_one_moved_why_is_told_before_whom_it_jumps() -> None:
    """A reserve inside the line, moved past one that its village had put before it: the last of it goes first."""
    meeting = small.scored()
    reserve = OutcomesDecided(endings=(small.ending("2001-02", Outcome.RESERVE),))
    why = "keadaan mendesak: satu-satunya jalan ke puskesmas putus sejak longsor tanggal dua puluh tiga bulan yang lalu"
    meeting.decide(reserve, ProposalMoved(code=code("2001-02"), side=Side.ABOVE, beside=code("2001-01"), reason=why))
    assert f"oleh Pleno II: {why}." in told(meeting.session, "2001-02")[2]


def test_whom_a_vote_on_others_put_outside_is_told_which_vote_and_who_came_before() -> None:
    """2008-01 comes from five to one; 2003-01 stays second and was no option."""
    session = one_place_each()
    session = session.with_proposals([replace(session.proposals[code("2008-01")], commission=small.C1)])
    session = voting.held(session, VoteUse.ORDER, {code("2001-01"): 1, code("2008-01"): 3})
    quota = "Kuota Komisi I (1 usulan) sudah penuh; terakhir masuk 2008-01 (Botok)."
    assert (
        "di luar: kuota Komisi I penuh",
        "Kuota Komisi I penuh; 2008-01 (Botok) didahulukan menurut suara nomor 1.",
        f"{quota} Nilai 80,00; 2008-01 didahulukan menurut suara nomor 1.",
    ) == told(session, "2003-01")


def two_equals(*ties: TieSettled, **first: int) -> Session:
    """2001-02 and 2003-02 of one commission, of which one has a place; `first` is what the first has otherwise."""
    session = one_place_each()
    one, other = (session.proposals[name] for name in small.TIED)
    one, other = (replace(p, commission=small.C2, draft=replace(p.draft, village_priority=None)) for p in (one, other))
    return replace(session.with_proposals([replace(one, draft=replace(one.draft, **first)), other]), ties=ties)


def settled_by(means: TieMeans) -> TieSettled:
    return TieSettled(order=small.TIED, means=means)


@pytest.mark.parametrize(
    ("session", "inside", "ahead", "behind"),
    [
        (
            lambda: two_equals(households=60),
            "2001-02",
            "didahulukan karena penerima manfaat 60 KK, usulan itu 40 KK",
            "2001-02 didahulukan karena penerima manfaat 60 KK, usulan ini 40 KK",
        ),
        (
            lambda: two_equals(settled_by(TieMeans.DELIBERATION)),
            "2001-02",
            "didahulukan menurut musyawarah",
            "menurut musyawarah 2001-02 didahulukan",
        ),
        (
            lambda: two_equals(settled_by(TieMeans.LOT)),
            "2001-02",
            "dalam undian terpilih lebih dahulu",
            "dalam undian 2001-02 terpilih lebih dahulu",
        ),
        (
            lambda: voting.held(
                two_equals(settled_by(TieMeans.LOT)), VoteUse.ORDER, {code("2003-02"): 3, code("2001-01"): 1}
            ),
            "2003-02",
            "didahulukan menurut suara nomor 1",
            "2003-02 didahulukan menurut suara nomor 1",
        ),
    ],
    ids=["benefit", "deliberation", "lot", "vote"],
)
def test_of_two_equals_both_are_told_what_put_one_first(session, inside: str, ahead: str, behind: str) -> None:
    found = session()
    villages = {"2001-02": "Kuto", "2003-02": "Ganten"}
    (other,) = villages.keys() - {inside}
    assert f"Nilai 76,00 sama dengan {other} ({villages[other]}); {ahead}." in told(found, inside)[2]
    quota = f"Kuota Komisi II (1 usulan) sudah penuh; terakhir masuk {inside} ({villages[inside]})."
    assert f"{quota} Nilai 76,00 sama; {behind}." == told(found, other)[2]


def test_one_of_two_equals_inside_is_told_both_the_other_and_whom_they_came_before() -> None:
    """Three of one value; the two for more households have the two places, and none of them comes first."""
    session = small.scored(LineKind.PER_COMMISSION, ceilings=Ceilings(quota_per_commission=2)).session
    three = [session.proposals[name] for name in small.codes("2001-02 2003-02 2008-01")]
    drafts = [replace(p.draft, households=n, village_priority=None) for p, n in zip(three, (60, 60, 40), strict=True)]
    equal = [
        replace(p, draft=draft, scores=three[0].scores, commission=small.C2)
        for p, draft in zip(three, drafts, strict=True)
    ]
    expected = "nilai sama dengan 2003-02 (Ganten), di dalam garis batas. Nilai 76,00 sama dengan 2008-01 (Botok);"
    assert f"dari 6, {expected}" in told(session.with_proposals(equal), "2001-02")[2]


def test_a_pagu_that_waits_for_one_order_is_told_with_a_place_inside() -> None:
    ceilings = Ceilings(kecamatan=450 * small.JT, agencies={"DPUPR": small.JT}, quota_per_commission=1)
    meeting = small.scored(LineKind.PER_COMMISSION, LineKind.CEILING, ceilings=ceilings)
    meeting.decide(OrderAgreed(commission=small.C1, order=small.codes("2003-01 2001-01")))
    waits = "di dalam garis batas komisinya, pagu kecamatan belum membatasi selama urutan per komisi."
    found = told(meeting.session, "2003-01")
    assert f"Nomor 1 menurut musyawarah Komisi I, nilai 80,00, {waits}" == found[2]
    assert "dalam garis komisi, pagu belum membatasi" == found[0]
    of_agencies = replace(meeting.session.guideline, line=(LineKind.AGENCY_CEILING,))
    bare = told(replace(meeting.session, guideline=of_agencies), "2003-01")
    assert bare[2].endswith("nilai 80,00, pagu Perangkat Daerah belum membatasi selama urutan per komisi.")
    assert "pagu belum membatasi" == bare[0]


def test_what_was_not_filled_in_before_a_change_says_so() -> None:
    session = small.scored(LineKind.CEILING, ceilings=Ceilings(kecamatan=450 * small.JT)).session
    first = session.proposals[code("2001-01")]
    asked = replace(first.draft, volume=None, cost=None, agency="")
    agreed = Agreed(volume=Decimal(80), cost=90 * small.JT, agency="DPUPR")
    changed = replace(first, draft=asked, agreed=agreed, outcome=Outcome.AGREED_CHANGED, reason="Menurut RAB")
    expected = (
        "Volume belum diisi menjadi 80 m, biaya belum diketahui menjadi Rp90.000.000, "
        "Perangkat Daerah belum diisi menjadi DPUPR: Menurut RAB."
    )
    assert told(session.with_proposals([changed]), "2001-01")[2].endswith(expected)
    named = replace(changed, draft=replace(first.draft, agency="DPUPR"), agreed=Agreed(agency=""))
    assert told(session.with_proposals([named]), "2001-01")[2].endswith(
        "Perangkat Daerah DPUPR menjadi belum diisi: Menurut RAB."
    )


def test_equal_votes_at_the_line_are_not_called_equal_values() -> None:
    session = one_place_each()
    bare = [replace(session.proposals[name], scores={}) for name in small.codes("2008-01 2008-02")]
    rules = replace(session.guideline, ladder=(Rung.SCORE, Rung.VOTES, Rung.DELIBERATION, Rung.LOT))
    session = replace(session.with_proposals(bare), guideline=rules)
    equal = voting.held(session, VoteUse.ORDER, {code("2008-01"): 3, code("2008-02"): 3})
    assert (
        "suara sama di garis batas, belum pasti",
        "Nomor 1 menurut suara nomor 1, suara sama dengan 2008-02 di garis batas, belum pasti.",
        "Nomor 1 menurut suara nomor 1, suara sama dengan 2008-02, di garis batas, belum pasti. Memperoleh 3 suara.",
    ) == told(equal, "2008-01")
    third = replace(session.proposals[code("2003-02")], commission=small.C3)
    after = voting.held(session.with_proposals([third]), VoteUse.ORDER, {code("2008-01"): 3, code("2008-02"): 3})
    full = "Kuota Komisi III (1 usulan) habis bagi 2008-01 dan 2008-02 (Botok), yang suaranya sama dan belum diputus."
    assert (
        "di luar: kuota Komisi III penuh",
        "Kuota Komisi III habis bagi suara yang sama; nilai 76,00.",
        f"{full.replace('2008-01 dan', '2008-01 (Botok) dan')} Nilai 76,00.",
    ) == told(after, "2003-02")
    cheap = after.with_proposals([replace(third, agreed=Agreed(cost=30 * small.JT))])
    larger = replace(cheap, ceilings=Ceilings(quota_per_commission=None, commissions={small.C3: 100 * small.JT}))
    line_of_money = replace(larger.guideline, line=(LineKind.COMMISSION_CEILING,), way=LineWay.SKIP)
    waiting = told(replace(larger, guideline=line_of_money), "2003-02")
    assert "belum pasti, menunggu suara sama" == waiting[0]
    assert "Nomor 3 dari 3 di Komisi III, belum pasti, menunggu suara sama di atasnya." == waiting[1]


def test_what_follows_an_order_of_pleno_two_without_a_number_is_told_its_place() -> None:
    session = one_place_each(
        OrderAgreed(commission=small.C1, order=small.codes("2003-01")),
        OrderAgreed(commission=None, order=small.codes("2003-01 2001-02"), reason=small.URGENT),
    )
    expected = "Belum mempunyai nomor dalam urutan kecamatan; nomor 2 di Komisi I. Nilai 90,00."
    assert expected == told(session, "2001-01")[2]


@pytest.mark.parametrize(
    ("text", "most", "expected"),
    [
        ("aaa bbbbbb", 9, "aaa bbbb…"),
        ("aaaa b ,cc", 8, "aaaa b…"),
        ("aaaa bbbbb", 9, "aaaa…"),
        ("aa , bbbb", 6, "aa…"),
    ],
)
def test_a_word_is_cut_where_the_next_space_is_too_far(text: str, most: int, expected: str) -> None:
    assert expected == cut(text, most)


def test_what_is_joined_has_one_stop_for_each_and_nothing_for_what_is_empty() -> None:
    assert "Satu. Dua." == joined(("satu", "", "dua.", ""))


def test_of_what_no_commission_has_the_last_one_inside_is_said_to_be_outside_them() -> None:
    session = small.scored(LineKind.CEILING, ceilings=Ceilings(kecamatan=400 * small.JT)).session
    of_none = [replace(session.proposals[name], commission=None) for name in small.codes("2001-01 2008-02")]
    expected = "Nilai 46,00; nilai terakhir yang masuk di luar komisi 90,00."
    assert told(session.with_proposals(of_none), "2008-02")[2].endswith(expected)


def test_open_data_hold_no_names_of_papers_but_all_else(kerjo: Session) -> None:
    with speaking(kerjo.office):
        both = [(sentence(kerjo, name), sentence(kerjo, name, has_papers=False)) for name in kerjo.proposals]
    others = [(whole, bare) for whole, bare in both if whole != bare]
    assert others
    assert all("belum ada, sehingga" in whole and "belum ada, sehingga" not in bare for whole, bare in others)
    assert any("Termasuk" in bare or "Mendahului" in bare for _, bare in both)


def test_half_scored_names_the_criteria_that_are_missing() -> None:
    meeting = before_the_outcomes()
    meeting.decide(ProposalScored(code=code("PKR-01"), criterion=CriterionId("K2"), score=3))
    short, _, whole = told(meeting.session, "PKR-01")
    assert "nilai belum lengkap" == short
    assert "Pokok pikiran DPRD; K1, K3, K4, K5, dan K6 belum ada: nilai belum lengkap." == whole


def test_a_tie_at_the_line_is_not_certain_and_names_its_members() -> None:
    session = before_the_outcomes().session
    short, _, whole = told(session, "2002-01")
    assert "nilai sama di garis batas, belum pasti" == short
    assert "sama dengan 2009-01 (Sumberejo), di garis batas, belum pasti." in whole


def test_without_a_line_it_is_said_that_nothing_limits() -> None:
    meeting = before_the_outcomes()
    meeting.decide(CeilingsSet(ceilings=Ceilings()))
    assert "nilai 91,00, tanpa pagu dan kuota yang membatasi." in told(meeting.session, "2001-01")[2]


def test_what_is_funded_in_part_tells_both_amounts() -> None:
    meeting = before_the_outcomes()
    guideline = meeting.session.guideline
    assert guideline is not None
    meeting.decide(
        GuidelineSet(guideline=replace(guideline, way=LineWay.PARTIAL), reason="Pleno II menghendaki sebagian"),
        CeilingsSet(ceilings=Ceilings(kecamatan=500_000_000)),
    )
    short, _, whole = told(meeting.session, "2004-02")
    assert "didanai sebagian Rp220 jt" == short
    assert "Didanai Rp220.000.000 dari Rp275.000.000, sisa pagu ketika sampai pada nomornya." in whole
    _, _, after = told(meeting.session, "2006-01")
    assert after.startswith("Pagu kecamatan sudah habis; terakhir masuk 2004-02 (Gempolan).")
    _, _, unknown = told(meeting.session, "2010-02")
    assert unknown.startswith(
        "Pagu kecamatan sudah habis; terakhir masuk 2004-02 (Gempolan); biaya belum diketahui. Nilai"
    )


@pytest.mark.parametrize(
    ("kind", "ceilings", "short", "whole"),
    [
        (
            LineKind.COMMISSION_CEILING,
            Ceilings(commissions={"I": 1}),
            "di luar: pagu Komisi I tidak cukup",
            "Ketika sampai pada nomornya (1), sisa pagu Komisi I Rp1, kurang Rp279.999.999. Nilai 91,00",
        ),
        (
            LineKind.AGENCY_CEILING,
            Ceilings(agencies={"DPUPR": 1}),
            "di luar: pagu DPUPR tidak cukup",
            "Ketika sampai pada nomornya (1), sisa pagu DPUPR Rp1, kurang Rp279.999.999. Nilai 91,00",
        ),
        (
            LineKind.PER_COMMISSION,
            Ceilings(quota_per_commission=0),
            "di luar: kuota Komisi I penuh",
            "Kuota Komisi I 0 usulan. Nilai 91,00.",
        ),
        (
            LineKind.PER_VILLAGE_AND_COMMISSION,
            Ceilings(quota_per_village_and_commission=0),
            "di luar: kuota Desa Kuto pada Komisi I…",
            "Kuota Desa Kuto pada Komisi I 0 usulan. Nilai 91,00.",
        ),
    ],
)
def test_every_kind_of_limit_is_named(kind: LineKind, ceilings: Ceilings, short: str, whole: str) -> None:
    meeting = before_the_outcomes()
    guideline = meeting.session.guideline
    assert guideline is not None
    meeting.decide(
        GuidelineSet(guideline=replace(guideline, line=(kind,)), reason="Garis batas diganti oleh forum"),
        CeilingsSet(ceilings=ceilings),
    )
    found = told(meeting.session, "2001-01")
    assert short == found[0]
    assert found[2].startswith(whole)


def test_every_proposal_has_a_reason_of_every_length(kerjo: Session, city: Session) -> None:
    for session in (kerjo, city, before_the_outcomes().session):
        for name in session.proposals:
            for text, most in zip(told(session, name), (40, 90, 260), strict=True):
                assert 0 < len(text) <= most


def test_what_a_kecamatan_order_does_not_compare_has_no_number_of_it() -> None:
    meeting = before_the_outcomes()
    own = meeting.session.proposals[code("2010-03")].commission
    meeting.decide(
        OrderAgreed(commission=own, order=(code("2010-03"),)),
        OrderAgreed(
            commission=None, order=(code("2010-03"), code("2001-01")), reason="Kesepakatan komisi: musyawarah pleno"
        ),
    )
    assert told(meeting.session, "2010-03")[2].startswith("Nomor 1 menurut musyawarah Sidang Pleno II")
    assert told(meeting.session, "2004-02")[2].startswith("Belum mempunyai nomor dalam urutan kecamatan; nomor ")


def test_a_request_without_cost_takes_nothing_from_the_pagu() -> None:
    meeting = before_the_outcomes()
    meeting.decide(
        ScoresEntered(scores={code("PKR-01"): {CriterionId(f"K{n}"): 5 for n in range(1, 7)}}),
        OutcomesDecided(endings=(Ending(code=code("2010-02"), outcome=Outcome.NOT_AGREED, reason="Belum ada RAB"),)),
    )
    free = replace(meeting.session.proposals[code("PKR-01")].draft, cost=0)
    proposal = replace(meeting.session.proposals[code("PKR-01")], draft=free)
    short, _, whole = told(meeting.session.with_proposals([proposal]), "PKR-01")
    assert "tidak memerlukan biaya" == short
    assert whole.startswith("Nomor 1 dari ")
    assert "nilai 100,00, tidak memerlukan biaya dan tidak mengurangi pagu." in whole


def test_of_an_exclusive_pair_the_lower_one_is_told_which_it_cannot_be_with() -> None:
    meeting = before_the_outcomes()
    upper, lower = competing(meeting.session)[:2]
    meeting.decide(PairMarked(pair=(upper, lower), reason="Keduanya di ruas yang sama"))
    village = meeting.session.village_name(meeting.session.proposals[upper].draft.village)
    short, row, whole = told(meeting.session, lower)
    assert f"di luar: tidak bersama {upper}" == short
    assert row.startswith(f"Tidak dapat bersama {upper} ({village})")
    told_first = f"Tidak dapat bersama {upper} ({village}), yang masuk lebih dahulu (Keduanya di ruas yang sama)."
    assert whole.startswith(told_first)
    assert "tidak dapat bersama" not in told(meeting.session, upper)[2]


def test_an_outcome_that_is_not_that_of_the_line_says_so() -> None:
    meeting = before_the_outcomes()
    inside, outside = competing(meeting.session)[0], competing(meeting.session)[-1]
    meeting.decide(
        OutcomesDecided(endings=(Ending(code=inside, outcome=Outcome.RESERVE, reason="Lahan belum dibebaskan"),)),
        OutcomesDecided(endings=(Ending(code=outside, outcome=Outcome.AGREED, reason="Jembatan putus"),)),
    )
    reserve = told(meeting.session, inside)[2]
    assert reserve.startswith("Menjadi cadangan menurut keputusan forum. Nomor 1 dari ")
    assert reserve.endswith("Lahan belum dibebaskan.")
    agreed = told(meeting.session, outside)[2]
    assert agreed.startswith("Disepakati forum di luar garis batas. ")
    assert agreed.endswith("Jembatan putus.")


def test_a_typed_reason_of_any_length_is_cut_behind_a_word() -> None:
    meeting = before_the_outcomes()
    name = competing(meeting.session)[-1]
    long = "Lahan belum dibebaskan oleh pemilik " * 20
    meeting.decide(OutcomesDecided(endings=(Ending(code=name, outcome=Outcome.NOT_AGREED, reason=long),)))
    for text, most in zip(told(meeting.session, name), (40, 90, 260), strict=True):
        assert len(text) <= most
        assert text == "belum disepakati" or text.endswith(("…", "."))
    assert told(meeting.session, name)[2].startswith("Belum disepakati: Lahan belum dibebaskan")


texts = st.text(alphabet="ab ,;:(.", max_size=40)


@given(texts, st.integers(2, 30))
def test_what_is_cut_is_the_longest_that_ends_with_a_whole_word(text: str, most: int) -> None:
    if len(text) <= most:
        assert text == cut(text, most)
        return
    ends = [at for at in range(most) if text[at] == " "]
    end = max(ends) if ends and max(ends) >= most // 2 else most - 1
    while end and text[end - 1] in {" ", ",", ";", ":", "("}:
        end -= 1
    assert f"{text[:end]}…" == cut(text, most)


@given(texts, st.integers(2, 30))
def test_whole_sentences_are_kept_where_they_fill_a_third(text: str, most: int) -> None:
    stops = [at + 1 for at in range(most - 1) if text[at : at + 2] == ". "]
    kept = text[: max(stops)] if stops and max(stops) > most // 3 else cut(text, most)
    assert kept == cut_sentence(text, most)


def test_the_size_of_a_quota_goes_first_and_then_the_value_beside_it(city: Session) -> None:
    """Whatever length a typed reason has, the fullest that has room is told."""
    name = ProposalCode("1003-02")
    told_as = set()
    for length in range(1, 260):
        proposal = replace(city.proposals[name], outcome=Outcome.RESERVE, reason="x" * length)
        session = city.with_proposals([proposal])
        with speaking(city.office):
            found = reasons.of(session, name)
            ways = (Fullness(), Fullness(is_counted=False), Fullness(is_counted=False, has_beside=False))
            lengths = [in_full(session, found, way) for way in ways]
            fitting = next((number for number, text in enumerate(lengths) if len(text) <= 260), None)
            expected = cut_sentence(lengths[-1], 260) if fitting is None else lengths[fitting]
            assert expected == sentence(session, name)
        told_as.add(fitting)
    assert {0, 1, 2, None} == told_as


def test_a_reason_that_is_told_with_the_change_is_told_once(kerjo: Session) -> None:
    name = code("2001-01")
    proposal = replace(kerjo.proposals[name], outcome=Outcome.AGREED_CHANGED, reason="Menurut RAB dinas")
    session = kerjo.with_proposals([proposal])
    notes = (
        PassedOver(passed=((1, code("2001-02")),), by=Parting(Rung.DELIBERATION)),
        Revised(volume=False, cost=True, agency=False),
    )
    with speaking(kerjo.office):
        parts = parts_of(session, replace(reasons.of(session, name), note=notes), Fullness())
    assert 1 == sum("Menurut RAB dinas" in part or "menurut RAB dinas" in part for part in parts)


@pytest.mark.parametrize(
    ("many", "by", "told_as"),
    [
        (1, Parting(Rung.SCORE), "nomor 1 (2001-01) karena nilainya lebih tinggi"),
        (2, Parting(Rung.VOTES), "nomor 1 dan 2 (2001-01, 2001-02) karena suaranya lebih banyak"),
        (2, Parting(Rung.VOTES, VoteId(3)), "nomor 1 dan 2 (2001-01, 2001-02) menurut suara nomor 3"),
        (3, Parting(Rung.LOT), "nomor 1 sampai 3 (2001-01, 2001-02, 2001-03) menurut undian"),
        (4, Parting(Rung.DELIBERATION), "nomor 1 sampai 4 (2001-01, 2001-02, 2001-03, 2001-04) menurut musyawarah"),
        (
            5,
            Parting(Rung.BENEFIT),
            "nomor 1 sampai 5 (2001-01, 2001-02, 2001-03, 2001-04, dan 1 lainnya) karena penerima manfaat",
        ),
    ],
)
def test_all_that_it_was_put_before_are_told_with_the_cause(
    kerjo: Session, many: int, by: Parting, told_as: str
) -> None:
    passed = PassedOver(passed=tuple((n, code(f"2001-0{n}")) for n in range(1, many + 1)), by=by)
    with speaking(kerjo.office):
        text = noted(kerjo, kerjo.proposals[code("2001-01")], passed, Names(kerjo))
    assert f"mendahului prioritas desa {told_as}" == text


@pytest.mark.parametrize(
    ("found", "spoken"),
    [((2, 1), "1 dan 2"), ((5, 3, 2, 1), "1 sampai 3 dan 5"), ((1, 3, 4, 9, 8, 7, 3), "1, 3, 4, dan 7 sampai 9")],
)
def test_three_in_a_row_are_told_by_the_first_and_the_last(found: tuple[int, ...], spoken: str) -> None:
    assert spoken == in_ranges(found)


def test_what_was_admitted_by_a_vote_tells_the_count() -> None:
    session = before_the_outcomes().session
    vote = Vote(
        id=VoteId(9),
        question="Disetujui untuk dibahas?",
        method=VoteMethod.SHOW_OF_HANDS,
        options=(YES, NO),
        marks=1,
        entitled={WHOLE_HALL: 27},
        counts={WHOLE_HALL: VoteCount(counts={YES: 17, NO: 7}, abstain=3)},
        state=VoteState.CERTIFIED,
        about=code("PKR-01"),
    )
    passed = replace(session, votes={**session.votes, vote.id: vote})
    admitted = "Pokok pikiran DPRD; disetujui untuk dibahas (17 setuju, 7 tidak setuju, 3 abstain); "
    assert told(passed, "PKR-01")[2].startswith(admitted)
    failed = replace(vote, counts={WHOLE_HALL: VoteCount(counts={YES: 7, NO: 7}, abstain=13)})
    assert "disetujui" not in told(replace(session, votes={vote.id: failed}), "PKR-01")[2]


def test_a_place_by_votes_tells_which_vote_gave_it() -> None:
    meeting = voting.certified()
    ranked = [row for row in line.of(meeting.session).rows if row.voted is not None]
    assert ranked
    for row in ranked:
        whole = told(meeting.session, row.code)[2]
        assert [1, 1] == [whole.count(" menurut suara nomor 1"), whole.count(f" Memperoleh {row.votes} suara.")]


def test_a_place_that_waits_for_a_recount_says_so_once_in_every_length() -> None:
    meeting = voting.certified()
    meeting.decide(RecountOrdered(vote=voting.ONE, reason="Saksi meminta hitung ulang"))
    for option in voting.OPTIONS:
        assert [1, 1, 1] == [text.lower().count("menunggu suara nomor 1") for text in told(meeting.session, option)]


def test_of_a_place_that_waits_a_sheet_tells_number_and_vote() -> None:
    meeting = voting.certified()
    meeting.decide(RecountOrdered(vote=voting.ONE, reason="Saksi meminta hitung ulang"))
    long = "Lahan belum dibebaskan oleh pemiliknya sampai hari ini"
    meeting.decide(
        OutcomesDecided(
            endings=tuple(Ending(code=code(o), outcome=Outcome.RESERVE, reason=long) for o in voting.OPTIONS)
        )
    )
    for option in voting.OPTIONS:
        row = line.of(meeting.session).by_code[option]
        _, told_row, whole = told(meeting.session, option)
        assert len(whole) > 90
        assert f"Nomor {row.rank} dari 6, belum pasti, menunggu suara nomor 1." == told_row


def test_a_reserve_without_a_number_is_told_shorter_only_where_it_must() -> None:
    session = before_the_outcomes().session
    name = code("PKR-01")
    told_as = set()
    for length in range(1, 80):
        proposal = replace(session.proposals[name], outcome=Outcome.RESERVE, reason="x" * length, origin=Origin.VILLAGE)
        _, row, whole = told(session.with_proposals([proposal]), name)
        shorter = whole.replace("menjadi cadangan di belakang usulan yang", "cadangan di belakang yang")
        assert len(shorter) < len(whole)
        fitting = next((text for text in (whole, shorter) if len(text) <= 90), cut_sentence(whole, 90))
        assert fitting == row
        told_as.add((whole, shorter, cut_sentence(whole, 90)).index(row))
    assert {0, 1, 2} == told_as


@pytest.mark.parametrize("more", [0, 1])
def test_a_name_in_a_list_is_cut_from_the_fortieth_sign_on(more: int) -> None:
    meeting = before_the_outcomes()
    guideline = meeting.session.guideline
    assert guideline is not None
    agency = "X" * (40 - len("di luar: pagu  tidak cukup") + more)
    named = meeting.session.proposals[code("2001-01")]
    session = replace(
        meeting.session.with_proposals([replace(named, draft=replace(named.draft, agency=agency))]),
        guideline=replace(guideline, line=(LineKind.AGENCY_CEILING,)),
        ceilings=Ceilings(agencies={agency: 1}),
    )
    whole = f"di luar: pagu {agency} tidak cukup"
    assert 40 + more == len(whole)
    assert cut(whole, 40) == told(session, "2001-01")[0]


def test_of_many_codes_two_are_named_and_a_village_only_the_first_time(kerjo: Session) -> None:
    own = kerjo.proposals[code("2001-01")]
    with speaking(kerjo.office):
        names = Names(kerjo, own)
        assert "2001-02" == names("2001-02")
        assert ["2002-01 (Tamansari)", "2002-01"] == [names("2002-01"), names("2002-01")]
        assert "2002-01 dan 2003-01 (Ganten)" == names.several(("2002-01", "2003-01"))
        assert "2001-01, 2002-01, dan 2003-01" == names.several(("2001-01", "2002-01", "2003-01"))
        assert "2004-02 (Gempolan), 2003-01, dan 2 lainnya" == names.several(
            ("2004-02", "2003-01", "2001-01", "2001-02")
        )


def blocked(session: Session, name: ProposalCode, *blocks: Block) -> str:
    """The clauses of a row with these limits in its way."""
    with speaking(session.office):
        row = replace(line.of(session).by_code[name], blocked_by=blocks)
        return "; ".join(words_limits.in_full(session, row, Names(session, session.proposals[name]), is_counted=True))


def test_each_limit_in_its_way_is_a_clause_in_their_order(kerjo: Session) -> None:
    top, *_, last = competing(kerjo)
    village = kerjo.village_name(kerjo.proposals[top].draft.village)
    cost = full(kerjo.proposals[last].cost or 0)
    short = Block(limit=KECAMATAN, shortfall=5, left=7, is_sure=False)
    rank = line.of(kerjo).by_code[last].rank
    most = f"ketika sampai pada nomornya ({rank}), sisa pagu paling banyak Rp7, kurang paling sedikit Rp5"
    assert most == blocked(kerjo, last, short)
    used = Block(limit=KECAMATAN, shortfall=5, left=0, last_inside=(top,))
    assert f"pagu kecamatan sudah habis; terakhir masuk {top} ({village})" == blocked(kerjo, last, used)
    closed = Block(limit=KECAMATAN, shortfall=0, left=7, closed_by=(top,))
    assert f"pagu kecamatan tidak cukup lagi sejak nomor 1, {top} ({village})" == blocked(kerjo, last, closed)
    pair = Block(limit=Limit(kind=Exclusion.PAIR, pair=(top, last)), shortfall=1, last_inside=(top,))
    both = f"tidak dapat bersama {top} ({village}), yang masuk lebih dahulu; biaya {cost} juga melebihi sisa pagu Rp7"
    assert both == blocked(kerjo, last, pair, replace(short, is_sure=True))


QUOTA = Limit(kind=LineKind.PER_COMMISSION, commission="I")


@pytest.mark.parametrize(
    ("block", "whole", "brief", "plain", "short"),
    [
        (
            Block(limit=QUOTA, shortfall=1, last_inside=("2001-01", "2002-01")),
            "kuota Komisi I (2 usulan) sudah penuh; terakhir masuk 2001-01 (Kuto) dan 2002-01 (Tamansari)",
            "kuota Komisi I penuh, terakhir masuk 2001-01 (Kuto) dan 2002-01 (Tamansari)",
            "kuota Komisi I penuh",
            "kuota Komisi I penuh",
        ),
        (
            Block(limit=QUOTA, shortfall=0, left=1, closed_by=("2001-01", "2002-01")),
            (
                "kuota Komisi I (2 usulan) habis bagi 2001-01 (Kuto) dan 2002-01 (Tamansari), "
                "yang nilainya sama dan belum diputus"
            ),
            "kuota Komisi I habis bagi nilai yang sama",
            "kuota Komisi I habis bagi nilai yang sama",
            "kuota Komisi I penuh",
        ),
        (
            Block(limit=KECAMATAN, shortfall=9, last_inside=("2001-01",)),
            "pagu kecamatan sudah habis; terakhir masuk 2001-01 (Kuto)",
            "pagu sudah habis, terakhir masuk 2001-01 (Kuto)",
            "pagu sudah habis",
            "pagu habis",
        ),
        (
            Block(limit=KECAMATAN, shortfall=0, left=7, closed_by=("2001-01",)),
            "pagu kecamatan tidak cukup lagi sejak nomor 1, 2001-01 (Kuto)",
            "pagu tidak cukup sejak nomor 1, 2001-01 (Kuto)",
            "pagu tidak cukup sejak nomor 1",
            "pagu tidak cukup",
        ),
        (
            Block(limit=KECAMATAN, shortfall=2, left=7, is_sure=False),
            "ketika sampai pada nomornya (33), sisa pagu paling banyak Rp7, kurang paling sedikit Rp2",
            "sisa pagu paling banyak Rp7, kurang paling sedikit Rp2",
            "sisa pagu paling banyak Rp7, kurang paling sedikit Rp2",
            "pagu tidak cukup",
        ),
        (
            Block(limit=Limit(kind=Exclusion.PAIR, pair=("2001-01", "2010-03")), shortfall=1, last_inside=("2001-01",)),
            "tidak dapat bersama 2001-01 (Kuto), yang masuk lebih dahulu",
            "tidak dapat bersama 2001-01 (Kuto)",
            "tidak dapat bersama 2001-01",
            "tidak bersama 2001-01",
        ),
    ],
)
def test_a_limit_in_the_way_in_each_length(block: Block, whole: str, brief: str, plain: str, short: str) -> None:
    meeting = before_the_outcomes()
    guideline = meeting.session.guideline
    assert guideline is not None
    session = replace(
        meeting.session,
        guideline=replace(guideline, line=(LineKind.CEILING, LineKind.PER_COMMISSION)),
        ceilings=Ceilings(kecamatan=400_000_000, quota_per_commission=2),
    )
    name = code("2010-03")
    own = replace(line.of(session).by_code[name], blocked_by=(block,), rank=33)
    with speaking(session.office):
        names = Names(session, session.proposals[name])
        assert [whole] == list(words_limits.in_full(session, own, names, is_counted=True))
        assert brief == words_limits.briefly(session, own, Names(session, session.proposals[name]))
        assert plain == words_limits.briefly(session, own, None)
        assert short == words_limits.shortly(session, own)


def test_without_a_limit_in_its_way_it_has_no_price_or_no_number(kerjo: Session) -> None:
    own = replace(line.of(kerjo).by_code[code("2010-03")], blocked_by=())
    unknown = replace(own, placement=Placement.COST_UNKNOWN)
    assert "biaya belum diketahui" == words_limits.briefly(kerjo, unknown, None)
    assert "belum mempunyai nomor dalam urutan kecamatan" == words_limits.briefly(kerjo, own, None)
