"""The packaged decisions: made from the lists, in the order of the clock, and true to the people on the list."""

import os
import subprocess
import sys
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest

import sessions
from sessions.kernel.session import StepState
from sessions.record.errors import FolderNotEmpty
from sessions.record.sitting import Sitting, no_tables
from sessions.sample.play import play, scenes
from sessions.steps.sop import state
from sessions.values.attendance import Role

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
    named |= {name for commission in session.commissions for name in (commission.chair, commission.secretary)}
    named |= {note.who.partition(" (")[0] for note in session.notes}
    named |= {p.brought_by for p in session.proposals.values() if p.brought_by}
    assert set() == named - present


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
