"""The home screen: times of the steps, what is missing and where it is mended, and what comes next."""

from datetime import date

import pytest

from sessions.agenda.decisions import AgendaItemStarted
from sessions.commissions.decisions import ProposalsAssigned
from sessions.office.decisions import OfficialsNamed
from sessions.steps.decisions import MeetingScheduled, StepCompleted, StepSkipped
from sessions.values.attendance import Official, Role
from sessions.verification.decisions import ProposalsVerified
from tui.shell.frame_view import Need, need_lines
from tui.steps import view
from tui.widgets.view import Tone

CAMAT = OfficialsNamed(officials=(Official(role=Role.CAMAT, name="Camat"), Official(role=Role.CHAIR, name="Pimpinan")))
SCHEDULED = MeetingScheduled(held_on=date(2027, 2, 3), place="Aula Kecamatan")


def cells(hall, number):
    return view.steps(hall.session)[number - 1].cells


def prepared(hall):
    """Steps 1 to 4 done, the sidang on Wednesday."""
    hall.take(StepCompleted(step=1))
    hall.wait(days=1)
    hall.take(ProposalsVerified(codes=tuple(hall.session.proposals)), StepCompleted(step=2), CAMAT)
    hall.take(StepCompleted(step=3), ProposalsAssigned(assignments=dict.fromkeys(hall.session.proposals, "I")))
    hall.take(StepCompleted(step=4), SCHEDULED)
    return hall


def test_the_steps_show_what_is_done_what_runs_and_what_waits(hall):
    hall.take(StepCompleted(step=1))
    rows = view.steps(hall.session)
    assert ["1 ✓", "2 ●", "3", "4", "5", "6", "7", "8"] == [row.cells[0] for row in rows]
    assert [Tone.PLAIN, Tone.STRONG, Tone.DIM] == [row.tone for row in rows[:3]]
    assert [1, 2, 3, 4, 5, 6, 7, 8] == [row.key for row in rows]


def test_the_last_step_names_the_planning_agency(hall):
    assert "Kirim ke BAPERLITBANG" == cells(hall, 8)[1]


def test_a_step_counts_working_days_from_the_end_of_the_step_before(hall):
    hall.take(StepCompleted(step=1))
    hall.take(ProposalsVerified(codes=tuple(hall.session.proposals)))
    hall.wait(days=2)
    hall.take(StepCompleted(step=2))
    assert "2 hari !" == cells(hall, 2)[4]


def test_saturday_and_sunday_are_no_working_days(hall):
    hall.wait(days=4)
    hall.take(StepCompleted(step=1), ProposalsVerified(codes=tuple(hall.session.proposals)))
    hall.wait(days=3)
    hall.take(StepCompleted(step=2))
    assert "1 hari" == cells(hall, 2)[4]


def test_the_first_step_counts_from_the_opening(hall):
    hall.wait(days=1)
    hall.take(StepCompleted(step=1))
    assert "1 hari" == view.time_taken(hall.session, 1)
    hall.wait(days=1)
    assert "berjalan" == view.time_taken(hall.session, 2)
    assert "" == view.time_taken(hall.session, 3)


def test_a_skipped_step_says_so_and_on_whose_word(hall):
    hall.take(StepSkipped(step=1, by="Camat", reason="rekap sudah ada di SIPD"))
    assert "dilewati" == cells(hall, 1)[4]
    assert "dilewati atas perintah Camat: rekap sudah ada di SIPD" == view.heading(hall.session, 1, hall.now)[1]


def test_what_is_missing_comes_first_and_names_the_keys_that_mend_it(hall):
    needs = view.needs(hall.session, 2)
    assert [
        ("Langkah 1 selesai", "Pelaksana", "s"),
        ("Semua usulan diverifikasi: 5 dari 5 belum", "Kasi PMD", "g u"),
        ("Usulan yang diperbaiki desa sudah kembali", "Kasi PMD", "g u"),
    ] == [(n.text, n.who, n.way) for n in needs]
    assert ["✗", "✗", "✓"] == [need.mark for need in needs]


def test_the_sidang_asks_all_that_its_closing_asks(hall):
    texts = [need.text for need in view.needs(prepared(hall).session, 5)]
    assert "Tata tertib dan pedoman disahkan: belum disahkan" in texts
    assert "Sidang ditutup" in texts
    first_fulfilled = next(n for n, need in enumerate(view.needs(hall.session, 5)) if need.is_met)
    assert all(need.is_met for need in view.needs(hall.session, 5)[first_fulfilled:])


def need(text, *, is_met=False, is_blocking=True):
    return Need(text=text, is_met=is_met, is_blocking=is_blocking, way="g p", stage="prioritas")


def test_a_missing_thing_has_its_way_at_the_right_end():
    (line,) = need_lines([need("2 usulan bernilai sama")], 40, 5)
    assert "✗ 2 usulan bernilai sama           → g p" == line
    assert 40 == len(line)


def test_fulfilled_things_stand_two_by_two():
    listed = [need(text, is_met=True) for text in ("satu", "dua", "tiga")]
    assert ("✓ satu               ✓ dua", "✓ tiga") == need_lines(listed, 40, 5)


def test_a_missing_thing_is_told_whole_where_there_is_room_and_cut_where_not():
    long = need("setiap desa mengirim: 5 dari 10 belum")
    assert ("✗ setiap desa mengirim: 5 dari 10  → g p", "  belum") == need_lines([long], 40, 2)
    assert ("✗ setiap desa mengirim: 5 dari 1…  → g p",) == need_lines([long], 40, 1)


def test_what_finds_no_room_is_counted():
    lines = need_lines([need(str(number)) for number in range(10)], 40, 4)
    assert 4 == len(lines)
    assert "… dan 7 baris lagi (?)" == lines[-1]


def test_a_warning_holds_nothing_up():
    assert "!" == need("kuorum", is_blocking=False).mark
    assert "✓" == need("kuorum", is_met=True).mark


def test_the_heading_of_the_sidang_tells_item_and_minutes(hall):
    prepared(hall).take(AgendaItemStarted(item="pleno-1"))
    hall.wait(minutes=31)
    assert ("Langkah 5 · acara 7 dari 13: Sidang Pleno I", "31 menit dari 20, lewat 11") == view.heading(
        hall.session, 5, hall.now
    )


def test_a_finished_step_says_when(hall):
    hall.take(StepCompleted(step=1))
    assert "selesai 1 Februari 2027 pukul 09.00" == view.heading(hall.session, 1, hall.now)[1]


def test_a_sidang_that_began_goes_on_even_where_an_earlier_step_was_not_marked(hall):
    hall.take(SCHEDULED, AgendaItemStarted(item="pendaftaran"))
    assert 5 == view.current_step(hall.session)


def test_the_explanation_lists_every_requirement(hall):
    text = view.explanation(hall.session, 2)
    assert "Langkah 2 · Verifikasi hasil Musrenbang desa" in text
    assert "✗ Semua usulan diverifikasi: 5 dari 5 belum  Kasi PMD → g u" in text


@pytest.mark.parametrize("number", range(1, 9))
def test_every_step_has_a_name_that_fits(hall, number):
    assert 0 < len(view.step_name(hall.session, number)) <= 21
