"""Tables `kriteria` and `sebaran` as anybody can open them."""

from dataclasses import replace

from support import small
from support.small import C1, GUIDELINE, JT

from sessions.guideline.decisions import GuidelineSet
from sessions.guideline.tables import criteria, spreads
from sessions.kernel.session import Ceilings, Session
from sessions.values.guideline import Datum, LineKind, Prefill


def test_criteria_of_a_commission_stand_behind_the_common_ones() -> None:
    range_ = Prefill(datum=Datum.COST, steps=(4, 3, 2, 1))
    own = (replace(GUIDELINE.criteria[0], prefill=range_), *GUIDELINE.criteria[1:])
    meeting = small.prepared()
    meeting.decide(GuidelineSet(guideline=replace(GUIDELINE, variants={C1: own})))
    found = criteria(meeting.session)
    assert [("", "K1"), ("", "K2"), ("", "K3"), ("I", "K1"), ("I", "K2"), ("I", "K3")] == [
        (row["komisi"], row["kode"]) for row in found
    ]
    assert ("biaya", [4, 3, 2, 1], "", []) == (
        found[3]["isian"],
        found[3]["batas"],
        found[0]["isian"],
        found[0]["batas"],
    )
    assert [] == criteria(Session())


def test_villages_and_commissions_have_the_same_whole() -> None:
    session = small.scored(LineKind.CEILING, ceilings=Ceilings(kecamatan=300 * JT)).session
    rows = spreads(session)
    assert [("desa", "Kuto", 2, 1, 100 * JT), ("desa", "Ganten", 2, 1, 200 * JT), ("desa", "Botok", 2, 0, 0)] == [
        (row["menurut"], row["nama"], row["masuk"], row["di_dalam"], row["rupiah"]) for row in rows[:3]
    ]
    assert "2008-01" == rows[2]["terdekat"]
    for by in ("desa", "komisi"):
        assert 300 * JT == sum(row["rupiah"] for row in rows if row["menurut"] == by)
