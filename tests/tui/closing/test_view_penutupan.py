"""The closing as rows: every point of the validity list, what to do about it, and the sum that must hold."""

import re

import pytest
from support import small

from sessions.closing import checks
from sessions.record.sitting import no_tables
from sessions.sample.play import play
from tui.closing import view
from tui.house_rules import view as house_rules_view
from tui.office import view_committee
from tui.shell.places import PLACES
from tui.widgets.view import Tone


@pytest.fixture(scope="module")
def sample_session(tmp_path_factory):
    with play(tmp_path_factory.mktemp("contoh") / "sesi", tables=no_tables) as sitting:
        return sitting.session


def signs(session):
    return "".join(row.cells[0] for row in view.rows(session))


def test_every_point_of_the_validity_list_is_a_row():
    session = small.gathered().session
    points = checks.checks(session)
    told = [(str(point.number), point.name, point.detail) for point in points]
    assert told == [row.cells[1:] for row in view.rows(session)]
    assert [point.number for point in points] == [row.key for row in view.rows(session)]


def test_what_blocks_is_marked_otherwise_than_what_is_only_printed():
    session = small.decided().session
    for point, row in zip(checks.checks(session), view.rows(session), strict=True):
        expected = ("✓", Tone.PLAIN) if point.is_met else ("✗", Tone.ALERT) if point.is_blocking else ("!", Tone.STRONG)
        assert expected == (row.cells[0], row.tone)
    assert {"✓", "✗", "!"} == set(signs(session))


def test_a_meeting_in_order_has_nothing_open():
    session = small.chosen().session
    assert () == view.open_points(session)
    assert "✗" not in signs(session)
    assert "Siap ditutup: semua pemeriksaan wajib terpenuhi." == view.summary(session)


def test_the_summary_counts_what_blocks_and_knows_the_end():
    waiting = small.decided().session
    count = signs(waiting).count("✗")
    assert f"{count} pemeriksaan wajib belum terpenuhi." == view.summary(waiting)
    assert "Sidang ditutup pukul 11.50; hasilnya terkunci." == view.summary(small.closed().session)


def test_n_goes_from_one_open_point_to_the_next_and_begins_again():
    session = small.gathered().session
    keys = [point.number for point in view.open_points(session)]
    assert len(keys) > 2
    assert keys[0] == view.next_open(session, None)
    assert [*keys[1:], keys[0]] == [view.next_open(session, key) for key in keys]
    assert view.next_open(small.chosen().session, 1) is None


@pytest.mark.parametrize("stage", small.STAGES)
def test_each_point_leads_to_a_screen_that_exists(stage):
    places = {place.name for place in PLACES}
    session = stage().session
    for row in view.rows(session):
        assert view.check(session, row.key).stage in places


def test_points_with_a_line_of_their_own_lead_to_it():
    session = small.gathered().session
    stages = {point.name: point.stage for point in checks.checks(session)}
    rows = {"tatib": house_rules_view.VIEW.rows(session), "panitia": view_committee.VIEW.rows(session)}
    for name, key in view.LINES.items():
        assert key in {row.key for row in rows[stages[name]]}


def test_the_detail_says_whether_it_must_be_put_right():
    session = small.decided().session
    advice = {row.cells[0]: view.detail(session, row.key).lines[0] for row in view.rows(session)}
    assert advice["✓"] == "Terpenuhi."
    assert advice["✗"].startswith("Wajib dibereskan sebelum sidang ditutup.")
    assert advice["!"].startswith("Tidak menghalangi penutupan")
    assert view.detail(session, 99) is None


@pytest.mark.parametrize("stage", small.STAGES)
def test_the_sum_holds_at_every_stage(stage):
    session = stage().session
    total, _, parts = view.outcome_sum(session).replace("\n", " ").partition(" masuk = ")
    assert len(session.proposals) == int(total)
    assert int(total) == sum(int(number) for number in re.findall(r"(?:^|\+ )(\d+)", parts))


def test_the_sum_names_every_outcome():
    assert "6 masuk = 3 disepakati + 2 cadangan + 1 belum disepakati" == view.outcome_sum(small.closed().session)
    assert "6 masuk = 6 belum diputus" == view.outcome_sum(small.scored().session)
    assert "0 masuk = 0" == view.outcome_sum(small.opened().session)


def test_a_long_sum_breaks_before_a_plus_and_fits_beside_the_edge(sample_session):
    lines = view.outcome_sum(sample_session).splitlines()
    assert 2 == len(lines)
    assert lines[0].startswith("159 masuk = 28 disepakati + 4 berubah + 104 cadangan")
    assert lines[1].startswith("+ ")
    assert max(map(len, lines)) <= view.WIDTH
