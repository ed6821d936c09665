"""The order of the day: what runs, how long already, how long for each proposal, and what is left open."""

from datetime import date

from sessions.agenda.decisions import AgendaItemStarted
from sessions.agenda.decisions_notes import SidangPaused, SidangResumed
from sessions.attendance.decisions_counts import HeadcountRecorded
from sessions.commissions.decisions import ProposalsAssigned, ProposalsMarked
from sessions.house_rules.decisions import RulesAdopted
from sessions.steps.decisions import MeetingScheduled
from sessions.values.attendance import Unsur
from tui.widgets import running


def begun(hall, *items):
    hall.take(MeetingScheduled(held_on=date(2027, 2, 1), place="Aula"))
    for item in items:
        hall.take(AgendaItemStarted(item=item))
        hall.wait(minutes=15)
    return hall


def test_nothing_runs_before_the_first_item(hall):
    assert running.running_item(hall.session) is None
    assert "pendaftaran" == running.following_item(hall.session).id


def test_the_following_item_leaves_out_what_was_held_already(hall):
    begun(hall, "pembukaan", "pendaftaran")
    assert "doa" == running.following_item(hall.session).id


def test_after_the_last_item_nothing_follows(hall):
    assert running.following_item(begun(hall, "ishoma").session) is None


def test_overtime_is_told(hall):
    begun(hall, "doa")
    assert "15 menit dari 5, lewat 10" == running.elapsed(running.running_item(hall.session), hall.now)


def test_the_minute_is_not_rounded_up(hall):
    begun(hall, "pembukaan")
    hall.wait(seconds=-1)
    assert 14 == running.minutes_spent(running.running_item(hall.session), hall.now)


def test_the_list_shows_times_of_what_was_held_and_minutes_of_what_runs(hall):
    lines = running.agenda(begun(hall, "pendaftaran", "pembukaan").session, hall.now)
    assert "✓ 09.00–09.15     30  Pendaftaran peserta" == lines[0]
    assert "● 09.15–       15/10  Pembukaan dan Indonesia Raya" == lines[1]
    assert "  ±09.30           5  Doa" == lines[2]


def test_the_time_for_each_proposal_is_told_while_they_are_dealt_with(hall):
    begun(hall, "pleno-2")
    assert "5 usulan belum diputus, sisa 30 menit: 6 menit per usulan" == running.pace(hall.session, hall.now)
    hall.wait(minutes=29)
    assert "5 usulan belum diputus, sisa 1 menit: 12 detik per usulan" == running.pace(hall.session, hall.now)
    hall.wait(minutes=5)
    assert "5 usulan belum diputus" == running.pace(hall.session, hall.now)


def test_only_the_marked_ones_are_counted_where_any_is_marked(hall):
    begun(hall, "komisi").take(ProposalsMarked(codes=("2007-01",), to_be_discussed=True))
    assert "1 usulan ditandai dibahas, sisa 45 menit: 45 menit per usulan" == running.pace(hall.session, hall.now)


def test_each_commission_has_the_whole_time_for_its_own_proposals(hall):
    first, second, third, *_ = hall.session.proposals
    begun(hall, "komisi").take(ProposalsAssigned(assignments={first: "I", second: "I", third: "II"}))
    told = running.pace(hall.session, hall.now)
    assert "sisa 45 menit, per usulan: I 2 = 22 menit 30 detik · II 1 = 45 menit" == told


def test_a_pause_is_no_time_of_the_item_and_moves_what_follows(hall):
    begun(hall, "pleno-1").take(SidangPaused(reason="menunggu Bupati", minutes=10))
    hall.wait(minutes=8)
    assert "‖ SKORS sejak 09.15, s.d. 09.25: menunggu Bupati" == running.paused(hall.session)
    hall.take(SidangResumed())
    assert "15 dari 20 menit → Sidang Komisi ±09.28" == running.spent_and_next(hall.session, hall.now)
    assert "15/20" == running.spent(hall.session, hall.now)


def test_overtime_moves_what_follows(hall):
    begun(hall, "pleno-1").wait(minutes=10)
    assert "25 dari 20 menit, lewat 5 → Sidang Komisi ±09.25" == running.spent_and_next(hall.session, hall.now)


def test_the_end_of_the_day_is_planned_and_expected(hall):
    begun(hall).wait(minutes=15)
    assert "13 acara, 285 menit · rencana selesai 13.15, perkiraan 14.00" == running.day_end(hall.session, hall.now)


def test_no_pace_is_told_elsewhere(hall):
    assert "" == running.pace(begun(hall, "doa").session, hall.now)
    assert "" == running.pace(hall.session, hall.now)


def test_what_an_item_leaves_open_is_told_by_name_before_the_next_begins(hall):
    begun(hall, "pleno-1")
    assert "Sahkan tata tertib dan pedoman" in running.before_leaving(hall.session)
    hall.take(RulesAdopted())
    assert "Sahkan tata tertib dan pedoman" not in running.before_leaving(hall.session)


def test_a_pleno_is_read_out_with_the_quorum_of_now(hall):
    begun(hall, "pleno-1")
    hall.take(HeadcountRecorded(unsur=Unsur.BPD, village="33.13.16.2001", men=2, women=1, delegates=3))
    text = running.read_out(hall.session, AgendaItemStarted(item="pleno-2"), hall.now)
    assert text.startswith("Acara dimulai: Sidang Pleno II; hadir 3 dari 30 utusan, kuorum 20")
    assert "Tetap terbuka: " in text
    assert "Sahkan tata tertib dan pedoman" in text
    assert 0 == hall.session.sidang.quorum.present
