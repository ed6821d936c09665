"""The papers about earlier years, as they stand in their golden texts, and what other papers tell of them."""

from support.around import (
    OWN_REALIZED,
    REALIZED,
    YEAR_BEFORE,
    of_its_own_year,
    with_a_repeated_wish,
    with_last_year,
)
from support.small import KUTO, closed, opened

from exports.catalogue import NAMES, every_paper, papers
from exports.last_year.papers import LAST_YEAR, realization
from exports.last_year.papers_second import SECOND_FEEDBACK, second_feedback
from exports.outcomes.papers_feedback import feedback_sheets
from exports.report.papers import report
from exports.text.file import to_text
from sessions.last_year.decisions import RealizationsNoted
from sessions.last_year.decisions_history import HistoryLinked
from sessions.values.last_year import Realization, TakenInto


def looking_back():
    """A closed meeting with two earlier plans, a history, and realisation of its own year and of both others."""
    meeting = closed()
    meeting.decide(
        LAST_YEAR_LOADED,
        YEAR_BEFORE,
        REALIZED,
        HistoryLinked(proposal="2001-02", earlier={2027: "2001-02", 2026: "2001-05"}),
        OWN_REALIZED,
    )
    return meeting


LAST_YEAR_LOADED = with_last_year().entries[-1].decision


def test_the_paper_tells_what_became_of_the_priorities_and_what_waited(golden):
    meeting = with_last_year()
    meeting.decide(REALIZED)
    golden(realization(meeting.ledger), "realisasi-tahun-lalu")


def test_the_paper_of_several_plans_ends_with_what_is_asked_for_again(golden):
    golden(realization(with_a_repeated_wish().ledger), "realisasi-beberapa-tahun")


def test_the_second_feedback_tells_each_village_what_entered_plan_and_budget(golden):
    golden(second_feedback(looking_back().ledger), "umpan-balik-tahap-dua")


def test_a_village_has_its_own_second_feedback_once_anything_is_known():
    session = looking_back().session
    assert {SECOND_FEEDBACK, f"{SECOND_FEEDBACK}-2001", f"{SECOND_FEEDBACK}-2003"} <= every_paper(session).keys()
    own = to_text(every_paper(session)[f"{SECOND_FEEDBACK}-2001"].build(looking_back().ledger))
    assert "DESA KUTO" in own
    assert "DESA GANTEN" not in own
    assert "diusulkan kembali" in own
    assert SECOND_FEEDBACK not in every_paper(closed().session)
    assert SECOND_FEEDBACK in papers(of_its_own_year().session)


def test_only_a_session_with_the_list_has_the_paper_among_its_own():
    assert LAST_YEAR in papers(with_last_year().session)
    assert LAST_YEAR not in papers(opened().session)
    assert LAST_YEAR not in NAMES
    assert "belum dimuat" in to_text(realization(opened().ledger))


def test_the_feedback_sheet_and_the_report_tell_what_became_of_earlier_plans_before_the_closing():
    meeting = with_a_repeated_wish()
    sheet = " ".join(to_text(feedback_sheets(meeting.ledger, KUTO)).split())
    assert "Realisasi RKPD 2027: 1 prioritas: 1 terakomodasi (Rp100.000.000 menurut hasil)" in sheet
    assert "Riwayat pengusulan. 2001-01 diusulkan ketiga kalinya sejak RKPD 2026" in sheet
    told = " ".join(to_text(report(meeting.ledger)).split())
    assert "3.10 Realisasi Usulan Tahun Lalu" in told
    assert "3.11 Gambar Hasil" in told
    assert "Sebanyak 1 (satu) usulan tahun ini merupakan pengusulan kembali" in told
    assert "Realisasi" not in to_text(report(closed().ledger))


def test_what_is_only_planned_is_not_said_to_be_budgeted():
    meeting = with_last_year()
    planned = {"2001-01": TakenInto.PLAN}
    accommodated = {"2001-01": Realization.ACCOMMODATED}
    meeting.decide(RealizationsNoted(realizations=accommodated, taken_into=planned, budgets={"2001-01": 5}))
    told = to_text(second_feedback(meeting.ledger, KUTO))
    assert "terakomodasi dalam RKPD" in " ".join(told.replace("|", " ").split())
    assert "dalam APBD" not in told
