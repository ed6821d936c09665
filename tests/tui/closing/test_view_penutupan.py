"""The closing as rows: every point of the validity list, what to do about it, and the sum that must hold."""

import re
from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from support import small

from sessions.agenda.decisions_notes import NoteRecorded
from sessions.attendance.decisions_counts import HeadcountRecorded
from sessions.closing import checks
from sessions.kernel.session import NoteKind
from sessions.outcomes.decisions_split import ProposalsDeferred
from sessions.record.sitting import no_tables
from sessions.sample.play import play
from sessions.values.attendance import Unsur
from tui.agenda import view as agenda_view
from tui.attendance import view as attendance_view
from tui.closing import view
from tui.closing.view_reading import Empty, Open
from tui.house_rules import view as house_rules_view
from tui.office import view_committee
from tui.scoring import view as scoring_view
from tui.scoring.view_ties import View
from tui.shell.places import SHEETS
from tui.widgets.view import ListRow, Tone


@pytest.fixture(scope="module")
def sample_session(tmp_path_factory):
    with play(tmp_path_factory.mktemp("contoh") / "sesi", tables=no_tables) as sitting:
        return sitting.session


def points_of(session):
    """The rows of the validity list."""
    return [row for row in view.rows(session) if isinstance(row.key, int)]


def signs(session):
    return "".join(row.cells[0] for row in points_of(session))


def test_every_point_of_the_validity_list_is_a_row():
    session = small.gathered().session
    points = checks.checks(session)
    told = [(str(point.number), point.name, point.detail) for point in points]
    assert told == [row.cells[1:] for row in points_of(session)]
    assert [point.number for point in points] == [row.key for row in points_of(session)]


def test_what_blocks_is_marked_otherwise_than_what_is_only_printed():
    session = small.decided().session
    for point, row in zip(checks.checks(session), points_of(session), strict=True):
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
    places = set(SHEETS)
    session = stage().session
    for row in view.rows(session):
        if not row.is_rule:
            stage_of_it, _ = view.target(session, row.key)
            assert stage_of_it in places


NOON = datetime(2027, 2, 3, 12, 0, tzinfo=timezone(timedelta(hours=7)))
LISTS = {
    "tatib": house_rules_view.VIEW.rows,
    "panitia": view_committee.VIEW.rows,
    "usulan": lambda session: [ListRow(key=code, cells=()) for code in session.proposals],
    "prioritas": lambda session: scoring_view.rows(session, View()),
    "catatan": lambda session: (*agenda_view.order_rows(session, NOON), *agenda_view.note_rows(session)),
    "hadir": attendance_view.count_rows,
}


def meetings():
    """Every stage, and one with everything that a point can point at."""
    yield from (stage() for stage in small.STAGES)
    meeting = small.at_the_line()
    meeting.decide(
        ProposalsDeferred(codes=small.codes("2001-01")),
        NoteRecorded(kind=NoteKind.PENDING, text="Nanti"),
        HeadcountRecorded(unsur=Unsur.PKK, men=1, women=2),
    )
    yield meeting


def test_what_leads_to_a_row_leads_to_one_that_is_there():
    led = set()
    for meeting in meetings():
        session = meeting.session
        for row in view.rows(session):
            if row.is_rule or (found := view.target(session, row.key)) is None or found[1] is None:
                continue
            stage, key = found
            if stage != "alur":
                assert key in {listed.key for listed in LISTS[stage](session)}, (row.cells, found)
            led.add((stage, row.cells[2] if isinstance(row.key, int | Empty) else "usulan"))
    assert {stage for stage, _ in led} >= {"alur", "tatib", "panitia", "prioritas", "catatan", "hadir"}
    assert ("prioritas", checks.NO_TIE) in led
    assert ("prioritas", checks.NONE_PARKED) in led
    assert ("catatan", checks.NOTES_SETTLED) in led
    assert ("hadir", checks.COUNTS_AGREE) in led


def test_undecided_proposals_stand_by_code_name_and_why():
    meeting = small.at_the_line()
    told = [row.cells[2:] for row in view.rows(meeting.session) if isinstance(row.key, Open)]
    assert len(meeting.session.proposals) == len(told)
    one, other = small.TIED
    name = meeting.session.proposals[one].draft.activity
    assert (f"{one} {name}", f"nilai sama di garis batas dengan {other}") in told
    assert "belum diputus: 6 usulan" in {row.cells[0] for row in view.rows(meeting.session) if row.is_rule}


def test_what_is_read_out_before_the_closing_says_how_it_is_printed():
    session = small.chosen().session
    told = view.closing_text(session)
    assert told.startswith("Sidang ditutup; hasilnya terkunci.")
    assert "Akan tercetak “belum diisi”: Sambutan dan Pemaparan." in told
    assert "Akan tercetak titik-titik: Nomor Berita Acara," in told
    heard = replace(session, sidang=replace(session.sidang, speeches=()))
    assert "Akan tercetak NIHIL, karena tidak ada: Sambutan" in view.closing_text(heard)


def test_after_the_closing_what_can_still_be_filled_stays_and_nihil_goes():
    names = {row.key.name: row.cells[3] for row in view.rows(small.closed().session) if isinstance(row.key, Empty)}
    assert "tercetak titik-titik" == names["Nomor Berita Acara"]
    assert "tercetak NIHIL" not in names.values()
    assert not [row for row in view.rows(small.closed().session) if isinstance(row.key, Open)]


def test_the_detail_says_whether_it_must_be_put_right():
    session = small.decided().session
    advice = {row.cells[0]: view.detail(session, row.key).lines[0] for row in view.rows(session) if not row.is_rule}
    assert advice["–"].startswith("Tidak menghalangi penutupan; dibacakan")
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
