"""The packaged decisions: made from the lists, in the order of the clock, and true to the people on the list."""

import os
import subprocess
import sys
from collections import Counter
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest

import sessions
from sessions.kernel.session import StepState
from sessions.line import facts as line
from sessions.record.errors import FolderNotEmpty
from sessions.record.sitting import Sitting, no_tables
from sessions.rules import measures
from sessions.sample.play import play, scenes
from sessions.steps.sop import state
from sessions.values.agenda import AgendaId
from sessions.values.attendance import Role
from sessions.values.votes import VoteState, VoteUse

ROOT = Path(sessions.__file__).parents[1]
SCENES = tuple(scenes())


@pytest.fixture(scope="module")
def sidang(tmp_path_factory):
    """The sample played to its end."""
    with play(tmp_path_factory.mktemp("contoh") / "sesi", tables=no_tables) as sitting:
        yield sitting


def test_the_packaged_file_is_what_compose_makes_of_the_lists(tmp_path):
    made = tmp_path / "keputusan.jsonl"
    compose = Path(__file__).with_name("compose.py")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    subprocess.run([sys.executable, str(compose), str(made)], check=True, env=environment)
    packaged = (files("sessions") / "sample" / "keputusan.jsonl").read_text(encoding="utf-8")
    assert packaged == made.read_text(encoding="utf-8")


def test_time_never_goes_back_and_the_sidang_lasts_one_morning():
    times = [scene.at for scene in SCENES]
    assert sorted(times) == times
    sidang = [time for time in times if time.date() == date(2027, 2, 3)]
    assert ("07.20", "12.03") == (f"{sidang[0]:%H.%M}", f"{sidang[-1]:%H.%M}")


def test_it_opens_at_one_marked_point_in_the_live_sidang(tmp_path):
    assert ["AgendaItemStarted"] == [scene.kind for scene in SCENES if scene.is_mark]
    with play(tmp_path / "sesi", tables=no_tables, to_the_end=False) as sitting:
        assert "10.55" == f"{sitting.entries[-1].at:%H.%M}"
        assert StepState.RUNNING is state(sitting.session, 5)


def test_every_line_is_decided_as_it_stands(sidang: Sitting):
    assert len(SCENES) == len(sidang.entries)
    assert [(scene.at, scene.by) for scene in SCENES] == [(entry.at, entry.by) for entry in sidang.entries]
    assert sidang.session.is_closed
    assert sidang.session.is_sample


def test_who_speaks_leads_signs_draws_or_brings_is_on_the_attendance_list(sidang: Sitting):
    session = sidang.session
    present = {person.card.name for person in session.people.values()}
    named = {session.officials[role].name for role in (Role.CAMAT, Role.SEKCAM, Role.KASI_PMD, Role.CHAIR)}
    named |= {speech.speaker for speech in (*session.sidang.speeches, *session.sidang.presentations)}
    named |= {witness.name for witness in session.sidang.witnesses}
    named |= {name for tie in session.ties for name in (tie.drawn_by, *tie.witnesses)}
    for commission in session.commissions:
        named |= {commission.chair, commission.secretary, commission.facilitator}
    named |= {member.name for member in session.committee.members} if session.committee else set()
    named |= {session.officials[role].name for role in (Role.COMMITTEE_CHAIR, Role.SECRETARY, Role.FACILITATOR)}
    named |= {note.who.partition(" (")[0] for note in session.notes}
    named |= {p.brought_by for p in session.proposals.values() if p.brought_by}
    assert set() == named - present


def test_who_speaks_has_come_before(sidang: Sitting):
    session = sidang.session
    started = {item.id: item.started for item in session.agenda}
    arrived = {person.card.name: person.arrived for person in session.people.values()}
    for speeches, item in ((session.sidang.speeches, "laporan"), (session.sidang.presentations, "paparan")):
        assert speeches
        for speech in speeches:
            assert arrived[speech.speaker] <= started[AgendaId(item)]


def test_nobody_has_two_duties_in_the_committee_or_two_offices(sidang: Sitting):
    session = sidang.session
    names = [member.name for member in session.committee.members]
    assert [] == [name for name, count in Counter(names).items() if count > 1]
    office_of = {person.card.name: person.card.position for person in session.people.values()}
    told = {member.name: member.position for member in session.committee.members}
    assert {} == {n: (p, office_of[n]) for n, p in told.items() if p.removesuffix(" Kerjo") != office_of[n]}


def test_last_year_was_as_large_as_a_year_of_ten_villages(sidang: Sitting):
    items = sidang.session.last_year.items
    assert 60 <= len(items)
    assert {village.code for village in sidang.session.office.villages} == {item.village for item in items}


def test_names_and_volumes_agree(sidang: Sitting):
    proposals = sidang.session.proposals.values()
    assert [] == [p.code for p in proposals if measures.differing(p.draft.activity, p.volume, p.unit)]


def test_what_pleno_two_may_do_is_shown_once(sidang: Sitting):
    session = sidang.session
    (move,) = session.moves
    assert (21, 19) == (move.start, move.end)
    assert {"2003-01", "2004-02", "2008-01"} == {
        p.code for p in session.proposals.values() if "activity" in p.put_right
    }
    orders = [vote for vote in session.votes.values() if vote.use is VoteUse.ORDER]
    assert [VoteState.CERTIFIED] == [vote.state for vote in orders]
    ranks = {row.code: row.rank for row in line.of(session).rows}
    assert ["2007-15", "2006-13", "2001-13"] == sorted(orders[0].options, key=lambda code: ranks[code])
    assert line.of(session).is_kecamatan_wide


def test_two_villages_see_one_of_their_priorities_passed_over(sidang: Sitting):
    session = sidang.session
    passed = {session.proposals[row.code].draft.village for row in line.of(session).rows if row.jumps_own_village}
    assert len(passed) >= 2


def test_officers_of_a_commission_belong_to_it(sidang: Sitting):
    commission_of = {person.card.name: person.card.commission for person in sidang.session.people.values()}
    for commission in sidang.session.commissions:
        assert {commission.id} == {commission_of[commission.chair], commission_of[commission.secretary]}


def test_a_folder_in_use_is_left_alone(tmp_path):
    play(tmp_path / "sesi", tables=no_tables, to_the_end=False).close()
    before = (tmp_path / "sesi" / "jurnal.jsonl").read_bytes()
    with pytest.raises(FolderNotEmpty):
        play(tmp_path / "sesi", tables=no_tables)
    assert before == (tmp_path / "sesi" / "jurnal.jsonl").read_bytes()
