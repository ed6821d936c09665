"""What is published of a session: everything the ranking goes by, nobody's name but the delegates', the same bytes."""

import json
from dataclasses import fields, replace
from itertools import product
from typing import Any

import pytest
from support import small, voting
from support.meeting import Meeting
from support.published import LONG, bytes_of, results_of, rich
from support.small import C1, C2, JT, URGENT, code, codes

from exports.paper.frame import NotOpened
from exports.results.derived import published
from exports.results.raw import Codes, parts
from exports.results.recount import Agreement, recount
from exports.results.shape import parse
from sessions.closing.decisions import AmendmentClosed, AmendmentOpened
from sessions.guideline.decisions import GuidelineSet
from sessions.kernel.session import Ceilings, Session, TieSettled
from sessions.line.decisions import PairMarked
from sessions.outcomes.decisions import OutcomesDecided, by_line
from sessions.proposals.decisions_corrections import ProposalChanged
from sessions.record.ledger import EMPTY
from sessions.scoring.decisions import OrderAgreed
from sessions.steps.decisions import StepCompleted
from sessions.values.guideline import Criterion, Guideline, GuidelineVersion, LineKind, LineWay
from sessions.values.proposals import Agreed, Outcome
from sessions.values.votes import Vote, VoteCount

AMOUNTS = Ceilings(
    kecamatan=450 * JT,
    commissions={C1: 250 * JT, C2: 160 * JT},
    agencies={"DPUPR": 400 * JT},
    quota_per_commission=1,
    quota_per_village_and_commission=1,
)


def is_agreed(meeting: Meeting) -> bool:
    return isinstance(recount(parse(bytes_of(meeting))), Agreement)


@pytest.mark.parametrize("stage", small.STAGES, ids=lambda stage: stage.__name__)
def test_at_every_stage_of_a_meeting_the_file_agrees_with_its_recount(stage) -> None:
    meeting = stage()
    found = recount(parse(bytes_of(meeting)))
    assert isinstance(found, Agreement)
    assert len(meeting.session.proposals) == found.proposals
    assert found.values > 40


@pytest.mark.parametrize(("way", "kind"), [*product(LineWay, LineKind), (LineWay.STOP, None)])
def test_with_every_kind_of_line_the_file_agrees_with_its_recount(way: LineWay, kind: LineKind | None) -> None:
    meeting = small.scored(*([kind] if kind else []), way=way, ceilings=AMOUNTS)
    assert is_agreed(meeting)
    assert bool(kind) is bool(results_of(meeting)["hitungan"]["batas"])
    meeting.decide(OutcomesDecided(endings=by_line(meeting.session)))
    assert is_agreed(meeting)


def test_all_kinds_of_line_together_agree() -> None:
    assert is_agreed(small.scored(*LineKind, way=LineWay.SKIP, ceilings=AMOUNTS))


def test_each_agency_has_its_own_ceiling() -> None:
    ceilings = Ceilings(agencies={"DPUPR": 400 * JT, "DISPERTAN PP": 100 * JT})
    meeting = small.scored(LineKind.AGENCY_CEILING, ceilings=ceilings)
    meeting.decide(ProposalChanged(code=code("2003-02"), agency="DISPERTAN PP", reason=LONG))
    assert {"DPUPR": 400 * JT, "DISPERTAN PP": 100 * JT} == {
        row["perangkat_daerah"]: row["besar"] for row in results_of(meeting)["hitungan"]["batas"]
    }
    assert is_agreed(meeting)


@pytest.mark.parametrize(
    "orders",
    [
        (OrderAgreed(commission=C1, order=codes("2003-01 2001-01")),),
        (OrderAgreed(commission=None, order=codes("2008-02 2001-01"), reason=URGENT),),
        (
            OrderAgreed(commission=C2, order=codes("2003-02")),
            OrderAgreed(commission=None, order=codes("2003-01 2003-02 2001-01")),
        ),
    ],
    ids=["komisi", "pleno", "keduanya"],
)
def test_agreed_orders_agree_with_their_recount(orders) -> None:
    meeting = small.scored(LineKind.COMMISSION_CEILING, ceilings=AMOUNTS)
    meeting.decide(*orders)
    assert is_agreed(meeting)
    ways = {row["komisi"]: row["cara"] for row in results_of(meeting)["hitungan"]["per_komisi"]}
    agreed = {order.commission for order in orders if order.commission}
    assert agreed == {number for number, way in ways.items() if way == "urutan hasil musyawarah"}


def of_its_own(weights: tuple[int, int, int]) -> Guideline:
    own = tuple(replace(c, weight=w) for c, w in zip(small.GUIDELINE.criteria, weights, strict=True))
    return replace(small.GUIDELINE, variants={C1: own})


@pytest.mark.parametrize(("weights", "is_one_order"), [((50, 30, 20), True), ((20, 30, 50), False)])
def test_criteria_of_one_commission_agree_with_their_recount(weights, is_one_order) -> None:
    meeting = small.scored()
    meeting.decide(GuidelineSet(guideline=of_its_own(weights), reason=LONG))
    results = results_of(meeting)
    assert list(weights) == [row["bobot"] for row in results["pedoman"]["varian"]["I"]]
    assert [(1, ""), (2, LONG)] == [(row["versi"], row["alasan"]) for row in results["pedoman"]["riwayat"]]
    assert is_one_order is results["hitungan"]["satu_urutan"]
    assert is_agreed(meeting)


def test_an_exclusive_pair_agrees_with_its_recount() -> None:
    meeting = small.scored()
    meeting.decide(PairMarked(pair=codes("2003-01 2001-01"), reason=LONG))
    results = results_of(meeting)
    assert [{"usulan": ["2001-01", "2003-01"], "alasan": LONG}] == results["tidak_dapat_bersama"]
    assert [("2003-01", ["2001-01", "2003-01"])] == [
        (row["kode"], block["usulan"]) for row in results["hitungan"]["usulan"] for block in row.get("terhalang", ())
    ]
    assert is_agreed(meeting)


@pytest.mark.parametrize("votes", [(7, 5, 3, 3, 3), (6, 5, 4, 3, 3), (7, 7, 7, 0, 0)])
def test_elections_agree_with_their_recount_tied_or_not(votes: tuple[int, ...]) -> None:
    assert is_agreed(voting.elected(*votes))


def test_a_meeting_with_all_of_it_agrees() -> None:
    assert is_agreed(rich())


def test_nobody_is_named_but_the_delegates() -> None:
    meeting = rich()
    text = bytes_of(meeting).decode()
    chosen = {delegate.person for delegate in meeting.session.delegates}
    for person in meeting.session.people.values():
        assert (person.id in chosen) is (person.card.name in text), person.card.name
    for private in (small.CARD_ADDRESS, small.CARD_PHONE, "Joko", "P001", "Pak ", "Bu ", "Endang"):
        assert private not in text


@pytest.mark.parametrize(
    ("typed", "published"),
    [
        ("Hubungi Pak Karto 0812-3456-7890 atau (0271) 495 123", "Hubungi Pak Karto … atau …"),
        ("NIK 3313162001750001, rekening 1234567890", "NIK …, rekening …"),
        ("Telepon +62 812 3456 789", "Telepon …"),
        ("Biaya Rp1.250.000.000 untuk 450 m x 4 m sejak 2026, RT 02/RW 05", None),
        ("Longsor pada 05-12-2026 dan 01/02/2027", None),
        ("Jalan 0,5 km pada KM 12.500, 22 ha sawah, 1.000 batang", None),
    ],
)
def test_a_number_that_may_be_that_of_a_person_is_not_published(typed: str, published: str | None) -> None:
    meeting = small.prepared()
    changed = replace(meeting.session.proposals[code("2001-01")].draft, problem=typed, location=typed)
    session = meeting.session.with_proposals([replace(meeting.session.proposals[code("2001-01")], draft=changed)])
    row = next(r for r in raw_of(session)["usulan"] if r["kode"] == "2001-01")
    assert [published or typed] * 2 == [row["masalah"], row["lokasi"]]


@pytest.mark.parametrize(
    ("note", "site"),
    [
        ("-7.551234, 111.012345", ("-7.551234", "111.012345")),
        ("lat -7,5512 long 111,0123; -7.6001, 111.2002", ("-7.5512", "111.0123")),
        ("Usulan ulang 7,5 km", (None, None)),
        ("48.8566, 2.3522", (None, None)),
    ],
)
def test_where_a_file_gave_coordinates_they_are_published(note: str, site: tuple[str | None, str | None]) -> None:
    meeting = small.prepared()
    changed = replace(meeting.session.proposals[code("2001-01")].draft, note=note)
    session = meeting.session.with_proposals([replace(meeting.session.proposals[code("2001-01")], draft=changed)])
    row = next(r for r in raw_of(session)["usulan"] if r["kode"] == "2001-01")
    assert site == (row["lintang"], row["bujur"])


def test_the_reason_of_an_agreed_order_is_published_as_long_as_the_order_stands() -> None:
    meeting = small.scored(LineKind.CEILING)
    meeting.decide(OrderAgreed(commission=None, order=codes("2008-02 2001-01"), reason=URGENT))
    [row] = raw_of(meeting.session)["urutan_musyawarah"]
    assert (None, URGENT) == (row["komisi"], row["alasan_urutan"])
    meeting.decide(OrderAgreed(commission=None, order=()))
    assert {} == meeting.session.order_reasons


def raw_of(session: Session) -> dict[str, Any]:
    return parts(session, session.office, Codes.of(session))


def test_raters_have_numbers() -> None:
    [scored] = [row["skor"] for row in results_of(rich())["usulan"] if row["kode"] == "2003-01"]
    assert {
        "K1": {"sepakat": 5, "penilai-1": 4},
        "K2": {"sepakat": 3, "penilai-2": 4},
        "K3": {"sepakat": 3},
    } == scored


def test_the_running_sum_is_that_of_all_above_and_equal() -> None:
    rows = {r["kode"]: r for r in results_of(small.at_the_line())["hitungan"]["usulan"]}
    assert [100, 300, 600, 600, 680, 730] == [row["kumulatif"] // JT for row in rows.values()]
    meeting = small.at_the_line()
    meeting.decide(OutcomesDecided(endings=(small.ending("2003-01", Outcome.NOT_AGREED, LONG),)))
    rows = {r["kode"]: r for r in results_of(meeting)["hitungan"]["usulan"]}
    assert [100, 100, 400, 400, 480, 530] == [row["kumulatif"] // JT for row in rows.values()]


def test_where_orders_run_per_commission_so_does_the_running_sum() -> None:
    meeting = small.scored()
    meeting.decide(OrderAgreed(commission=C1, order=codes("2003-01 2001-01")))
    rows = {r["kode"]: r["kumulatif"] // JT for r in results_of(meeting)["hitungan"]["usulan"]}
    assert {"2003-01": 200, "2001-01": 300, "2001-02": 300, "2003-02": 300, "2008-01": 80, "2008-02": 130} == rows


def test_parts_make_the_whole() -> None:
    sums = results_of(rich())["hitungan"]
    for rows in (sums["per_desa"], sums["per_komisi"]):
        for key in ("usulan", "belum_diputus", "biaya_usulan", "tanpa_biaya", "prioritas", "biaya_prioritas"):
            assert sums["jumlah"][key] == sum(part[key] for part in rows), key
    assert sums["jumlah"]["usulan"] == sum(sums["jumlah"]["hasil"].values()) + sums["jumlah"]["belum_diputus"]


def test_the_same_session_gives_the_same_bytes_and_later_steps_change_none() -> None:
    meeting = small.closed()
    before = bytes_of(meeting)
    assert before == bytes_of(small.closed())
    assert "ditutup" == json.loads(before)["sesi"]["status"]
    meeting.decide(StepCompleted(step=6))
    assert before == bytes_of(meeting)


def test_while_an_amendment_is_open_the_results_are_those_that_were_signed() -> None:
    meeting = small.closed()
    before = bytes_of(meeting)
    meeting.decide(AmendmentOpened(reason=LONG, asked_by="Camat"))
    assert before == bytes_of(meeting)
    meeting.decide(ProposalChanged(code=code("2001-01"), cost=90 * JT, reason=LONG))
    assert before == bytes_of(meeting)
    meeting.decide(AmendmentClosed())
    after = json.loads(bytes_of(meeting))
    assert meeting.session.seq == after["sesi"]["keputusan"]
    assert 90 * JT == after["usulan"][0]["biaya_disepakati"]
    assert is_agreed(meeting)


def test_a_draft_says_so() -> None:
    assert "konsep" == results_of(small.decided())["sesi"]["status"]


def test_before_decision_one_there_is_nothing_to_publish() -> None:
    with pytest.raises(NotOpened):
        published(EMPTY)


@pytest.mark.parametrize(
    ("kind", "told", "untold"),
    [
        (Guideline, "criteria ladder urgency readiness way line variants version", ""),
        (GuidelineVersion, "version at reason dropped", ""),
        (Criterion, "id name weight anchors prefill", ""),
        (Ceilings, "kecamatan commissions agencies quota_per_commission quota_per_village_and_commission", ""),
        (Agreed, "volume unit cost agency", ""),
        (
            Vote,
            """id question method options marks entitled counts received unused state difference seats reserved use
            about overruled certified_at_seq""",
            "ground twice_from again replaced recounts",
        ),
        (VoteCount, "counts abstain not_voting issued spoiled not_returned in_box invalid", ""),
        (TieSettled, "order means", "drawn_by witnesses"),
    ],
    ids=lambda value: value.__name__ if isinstance(value, type) else "",
)
def test_every_field_is_published_or_left_out_on_purpose(kind, told: str, untold: str) -> None:
    """A new field has to be decided on: does the ranking go by it? Then it belongs into hasil.json."""
    assert {*told.split(), *untold.split()} == {field.name for field in fields(kind)}
