"""The guideline as a list: criteria with their sum, sheets of commissions, versions, and what each line says."""

from dataclasses import replace

import pytest
from support import small
from support.small import C1, GUIDELINE, JT

from sessions.guideline.decisions import GuidelineSet
from sessions.kernel.session import Ceilings
from sessions.line.decisions import CeilingsSet
from sessions.values.guideline import Datum, LineKind, LineWay, Prefill
from tui.guideline import view
from tui.guideline.view import GuidelineTopic

WHY = "Pleno menghendaki bobot lain"


def line(session, key, sheet=None):
    return next(row for row in view.rows(session, sheet) if row.key == key)


def with_own(*weights):
    own = tuple(replace(c, weight=w) for c, w in zip(GUIDELINE.criteria, weights, strict=True))
    return replace(GUIDELINE, variants={C1: own})


@pytest.mark.parametrize(
    ("weights", "told"),
    [
        ([50, 30, 20], "✓ tepat 100"),
        ([50, 30, 15], "Jumlah 95: kurang 5 dari 100"),
        ([50, 30, 27], "Jumlah 107: lebih 7 dari 100"),
        (None, ""),
    ],
)
def test_the_sum_says_what_is_missing_or_too_much(weights, told):
    assert told == view.sum_of(weights)


def test_each_criterion_has_its_weight_and_where_its_score_comes_from():
    range_ = Prefill(datum=Datum.HOUSEHOLDS, steps=(10, 21, 31, 41))
    first, *others = GUIDELINE.criteria
    meeting = small.prepared()
    meeting.decide(GuidelineSet(guideline=replace(GUIDELINE, criteria=(replace(first, prefill=range_), *others))))
    assert ("50", "KK penerima ≥ 10/21/31/41 · keterdesakan") == line(meeting.session, "K1").cells[2:]
    assert ("30", "penilaian komisi") == line(meeting.session, "K2").cells[2:]
    assert ("100", "✓ tepat 100") == line(meeting.session, GuidelineTopic.SUM).cells[2:]
    assert tuple((f"skor {n}", str(n)) for n in range(1, 6)) == view.detail(meeting.session, "K1", None).facts


@pytest.mark.parametrize(
    ("weights", "told"),
    [((50, 30, 20), "kriteria bersama, dipakai"), ((20, 30, 50), "tidak sebanding"), ((50, 20, 30), "tidak sebanding")],
)
def test_the_sheet_of_a_commission_says_whether_its_scores_compare(weights, told):
    meeting = small.prepared()
    if weights != (50, 30, 20):
        meeting.decide(GuidelineSet(guideline=with_own(*weights)))
    found = line(meeting.session, GuidelineTopic.COMMON, C1)
    assert told in f"{found.cells[1].lower()}, {found.cells[3]}"
    assert str(weights[0]) == line(meeting.session, "K1", C1).cells[2]
    assert "50" == line(meeting.session, "K1").cells[2]


def test_the_line_tells_its_kinds_and_which_amount_is_still_to_come():
    meeting = small.prepared()
    assert "tanpa batas" == line(meeting.session, GuidelineTopic.LINE).cells[3]
    kinds = (LineKind.CEILING, LineKind.PER_COMMISSION)
    guideline = replace(GUIDELINE, line=kinds, way=LineWay.SKIP)
    meeting.decide(GuidelineSet(guideline=guideline), CeilingsSet(ceilings=Ceilings(kecamatan=450 * JT)))
    expected = "pagu kecamatan, kuota per komisi (besarnya menyusul) · bila tidak muat: lompat"
    assert expected == line(meeting.session, GuidelineTopic.LINE).cells[3]


def test_a_later_version_stands_with_its_reason_and_what_it_dropped():
    meeting = small.scored()
    renamed = replace(GUIDELINE.criteria[0], anchors=("a", "b", "c", "d", "e"))
    guideline = replace(GUIDELINE, criteria=(renamed, *GUIDELINE.criteria[1:]))
    meeting.decide(GuidelineSet(guideline=guideline, reason=WHY))
    assert line(meeting.session, 2).cells[3].endswith(f"· {WHY} · skor gugur: K1 (6 usulan)")
    assert "versi 2 · disahkan" == view.summary(meeting.session)
    assert ["", "I", "II", "III"] == [tab.key for tab in view.tabs(meeting.session)]
    assert "memerlukan alasan" in view.detail(meeting.session, GuidelineTopic.SUM, None).lines[1]


def test_codes_of_new_criteria_fill_the_gaps():
    assert "K4" == view.new_code(GUIDELINE.criteria)
    assert "K1" == view.new_code(GUIDELINE.criteria[1:])
    nine = [replace(GUIDELINE.criteria[0], id=f"K{n}") for n in range(1, 10)]
    assert view.new_code(nine) is None
