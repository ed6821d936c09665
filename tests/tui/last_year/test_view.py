"""What the sheet of earlier years lists, and where else a history and the slide of it are found."""

import pytest
from support.around import REALIZED, YEAR_BEFORE, of_its_own_year, with_a_repeated_wish, with_last_year
from support.small import adopted, opened, prepared

from sessions.language.local import speaking
from sessions.record.wall import Slide, SlideName
from tui.last_year.view import next_untold, sheets, view_of
from tui.picture.offers import at_place
from tui.proposals.view_one import proposal_detail
from tui.widgets.view import Total


@pytest.fixture(autouse=True)
def _speaking():
    with speaking(opened().session.office):
        yield


def test_the_latest_plan_stands_first_and_this_years_own_once_it_is_closed():
    assert (None,) == sheets(opened().session)
    assert (2027, 2026, None) == sheets(with_a_repeated_wish().session)
    assert (2028, None) == sheets(of_its_own_year().session)


def test_a_wish_that_is_asked_for_again_names_the_proposal_on_the_sheets_of_all_its_plans():
    session = with_a_repeated_wish().session
    (code,) = session.histories
    marked = {
        sheet: [row.key for row in view_of(session, sheet).rows(session) if row.cells[-1] == f"= {code}"]
        for sheet in (2027, 2026)
    }
    assert {2027: ["2001-02"], 2026: ["2001-05"]} == marked
    assert "ketiga kalinya sejak RKPD 2026" in view_of(session, 2027).detail(session, "2001-02").lines[1]


def test_the_sums_end_with_those_of_all_villages_and_tell_each_plan():
    session = with_a_repeated_wish().session
    view = view_of(session, None)
    *villages, last = view.rows(session)
    assert (Total.ALL.value, "Semua") == (last.key, last.cells[0])
    assert ["Kuto", "Botok"] == [row.cells[0] for row in villages]
    assert ("RKPD 2027: 1 prioritas: 1 terakomodasi (Rp100.000.000 menurut hasil)",) == view.detail(
        session, last.key
    ).lines


def test_the_next_priority_of_which_nothing_is_known_is_found_until_all_are_told():
    meeting = with_last_year()
    assert "2001-01" == next_untold(meeting.session, 2027, None)
    meeting.decide(REALIZED)
    assert next_untold(meeting.session, 2027, None) is None


def test_a_history_stands_on_the_page_of_the_proposal():
    session = with_a_repeated_wish().session
    (code,) = session.histories
    told = dict(proposal_detail(session, code).facts)["Riwayat"]
    assert told.startswith("Diusulkan ketiga kalinya sejak RKPD 2026 (RKPD 2026: 2001-05, belum disepakati")


def test_alur_offers_the_slide_until_the_rules_are_adopted():
    looking_back = Slide(name=SlideName.LAST_YEAR)
    meeting = prepared()
    assert looking_back not in at_place(meeting.session, "alur", None)
    meeting.decide(YEAR_BEFORE)
    assert looking_back == at_place(meeting.session, "alur", None)[1]
    later = adopted()
    later.decide(YEAR_BEFORE)
    assert looking_back not in at_place(later.session, "alur", None)
