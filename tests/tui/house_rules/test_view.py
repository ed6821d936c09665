"""What Pleno I adopts and what the papers need, as lines with their present values."""

from datetime import date

import pytest
from support import small
from support.small import SUPARNO

from sessions.attendance.decisions import PersonArrived
from sessions.closing.decisions import WitnessesNamed
from sessions.steps.decisions import MeetingScheduled
from sessions.values.attendance import Unsur
from tui.closing import flows
from tui.house_rules import view
from tui.house_rules.view import HouseRulesTopic
from tui.widgets.view import Tone


def line(session, key):
    return next(row for row in view.VIEW.rows(session) if row.key == key)


def test_what_the_closing_needs_is_crossed_until_it_is_there():
    session = small.opened().session
    missing = [row.key for row in view.VIEW.rows(session) if row.cells[0] == "✗"]
    assert [HouseRulesTopic.SCHEDULE, HouseRulesTopic.POSTS, HouseRulesTopic.ADOPTION] == missing
    assert {Tone.ALERT} == {line(session, key).tone for key in missing}
    assert "Belum disahkan (z) │ 3 hal wajib belum diisi" == view.summary(session)
    assert view.next_missing(session) is HouseRulesTopic.SCHEDULE


def test_everything_that_is_there_is_ticked():
    session = small.adopted().session
    assert "✗" not in {row.cells[0] for row in view.VIEW.rows(session)}
    assert "Tata tertib dan pedoman sudah disahkan │ semua hal wajib terisi" == view.summary(session)
    assert view.next_missing(session) is None
    assert "pukul 09.31 dalam Sidang Pleno I" == line(session, HouseRulesTopic.ADOPTION).cells[2]


@pytest.mark.parametrize("day", [date(2027, 2, 5), date(2027, 2, 7)], ids=["Jumat", "Minggu"])
def test_a_day_on_which_no_sidang_is_held_is_pointed_out(day):
    meeting = small.prepared()
    meeting.decide(MeetingScheduled(held_on=day, place="Pendapa"))
    assert "lazimnya tidak pada hari ini" in view.detail(meeting.session, HouseRulesTopic.SCHEDULE).lines[1]
    assert "Enter mengisi atau mengubah." == view.detail(small.prepared().session, HouseRulesTopic.SCHEDULE).lines[1]


def test_adopted_rules_say_that_a_change_needs_a_reason():
    assert "memerlukan alasan" in view.detail(small.adopted().session, HouseRulesTopic.RULES).lines[1]
    assert view.detail(small.adopted().session, 1) is None


def test_the_usual_witnesses_are_one_of_each_village_a_woman_the_planners_an_agency_and_dprd():
    meeting = small.gathered()
    for name, unsur, institution in (
        ("Suparmi", Unsur.WOMEN, "KWT Melati"),
        ("Nur Hidayati", Unsur.AGENCY, "BAPERLITBANG"),
    ):
        meeting.decide(PersonArrived(card=small.card(name, unsur=unsur, institution=institution)))
    found = flows.witnesses_of(meeting.session, flows.proposed(meeting.session))
    names = ["Suparno", "Bambang Triyono", "Joko Susilo", "Suparmi", "Nur Hidayati", "Haryanto", "Sulastri"]
    assert names == [witness.name for witness in found]
    assert ("Desa Kuto", "Dk. Krajan RT 02/RW 05") == (found[0].institution, found[0].address)


def test_nobody_signs_for_two():
    meeting = small.prepared()
    woman = small.card("Suparmi", small.KUTO, unsur=Unsur.WOMEN, is_delegate=True)
    meeting.decide(PersonArrived(card=woman))
    assert ("P001",) == flows.proposed(meeting.session)


def test_addresses_of_witnesses_stay_on_the_paper():
    meeting = small.gathered()
    meeting.decide(WitnessesNamed(witnesses=flows.witnesses_of(meeting.session, (SUPARNO,))))
    shown = repr((view.VIEW.rows(meeting.session), view.detail(meeting.session, HouseRulesTopic.WITNESSES)))
    assert "1 orang: Suparno" in shown
    assert "Krajan" not in shown
