"""Attendance as rows: counts beside names, what is still missing, and what never stands on a screen."""

from dataclasses import replace

import pytest
from support import small
from support.small import BOTOK, GANTEN, JOKO, KUTO, SUPARNO, card

from sessions.attendance.decisions import PersonArrived
from sessions.attendance.decisions_counts import HeadcountRecorded
from sessions.attendance.decisions_guests import QuorumChecked
from sessions.attendance.decisions_leaving import PersonLeft
from sessions.values.attendance import Unsur
from sessions.values.house_rules import HouseRules
from tui.attendance import view, view_names
from tui.attendance.view import quorum_line, stated
from tui.widgets.view import Tone

VILLAGES = Unsur.VILLAGE_GOVERNMENT


def cells(session, key):
    row = next(row for row in view.count_rows(session) if row.key == key)
    return dict(zip((column.heading for column in view.COUNT_COLUMNS), row.cells, strict=True))


def counted(men, women, delegates, village=KUTO, meeting=None):
    meeting = meeting or small.prepared()
    meeting.decide(HeadcountRecorded(unsur=VILLAGES, village=village, men=men, women=women, delegates=delegates))
    return meeting


def test_before_anybody_comes_every_line_waits_for_its_count():
    rows = view.count_rows(small.prepared().session)
    assert ["Kuto", "Ganten", "Botok"] == [row.cells[0] for row in rows[:3]]
    assert {"belum dihitung"} == {row.cells[-1] for row in rows[:3]}
    assert {"belum ada"} == {row.cells[-1] for row in rows[4:]}
    assert {Tone.DIM} == {row.tone for row in rows if not row.is_rule}


def test_unsur_that_come_with_their_village_have_no_line_of_their_own():
    labels = [row.cells[0] for row in view.count_rows(small.prepared().session)]
    assert "BPD" not in labels
    assert "Perangkat Daerah" in labels


def test_a_count_shows_people_and_delegates_and_that_names_are_missing():
    found = cells(counted(2, 1, 3).session, KUTO)
    assert ("3/3", "2", "1", "3", "0", "3 belum bernama") == tuple(found.values())[1:]


def test_names_of_several_unsur_are_told_in_the_line_of_their_village():
    found = cells(small.gathered().session, KUTO)
    assert ("3/3", "2", "1", "3", "3", "") == tuple(found.values())[1:]
    assert "1" == cells(small.gathered().session, Unsur.DPRD)["P"]


def test_a_delegate_who_leaves_takes_the_voice_along_but_was_there():
    meeting = small.gathered()
    meeting.decide(PersonLeft(person=SUPARNO))
    assert ("2/3", "3") == (cells(meeting.session, KUTO)["Utusan"], cells(meeting.session, KUTO)["Hadir"])


def test_a_count_with_the_same_names_fits_and_other_sexes_do_not():
    meeting = counted(1, 0, 1)
    meeting.decide(PersonArrived(card=card("Suparno", KUTO, unsur=VILLAGES, is_delegate=True)))
    assert "cocok" == cells(meeting.session, KUTO)["Keterangan"]
    counted(0, 1, 1, meeting=meeting)
    assert ("1 belum bernama", "2") == (
        cells(meeting.session, KUTO)["Keterangan"],
        cells(meeting.session, KUTO)["Hadir"],
    )
    counted(1, 0, 0, meeting=meeting)
    assert "beda utusan" == cells(meeting.session, KUTO)["Keterangan"]
    assert "1 belum cocok" in view.summary(meeting.session)


def test_more_names_than_were_counted_are_told():
    meeting = counted(1, 0, 0)
    meeting.decide(*(PersonArrived(card=card(name, KUTO, unsur=VILLAGES)) for name in ("Suparno", "Wahyu")))
    assert "nama lebih 1" == cells(meeting.session, KUTO)["Keterangan"]


def test_the_quorum_shows_its_arithmetic_and_for_how_many_it_waits():
    assert "Hadir 7 dari 9 utusan, kuorum 6 (2/3 × 9) ✓ memenuhi" == quorum_line(small.gathered().session)
    assert "Hadir 3 dari 9 utusan, kuorum 6 (2/3 × 9) · menunggu 3 utusan" == quorum_line(counted(2, 1, 3).session)


def test_a_stated_quorum_stands_whatever_comes_after():
    meeting = small.gathered()
    assert "" == stated(meeting.session)
    meeting.decide(QuorumChecked())
    assert " · disahkan 08.45" == stated(meeting.session)
    meeting.decide(PersonLeft(person=JOKO))
    assert quorum_line(meeting.session).endswith("✓ memenuhi · disahkan 08.45 (7)")


def test_people_stand_by_name_and_who_left_says_when():
    meeting = small.gathered()
    meeting.decide(PersonLeft(person=SUPARNO))
    rows = {row.cells[0]: row for row in view_names.name_rows(meeting.session)}
    assert sorted(rows) == list(rows)
    assert ("pulang 08.45", Tone.DIM) == (rows["Suparno"].cells[-1], rows["Suparno"].tone)
    assert ("Botok", "✓", "II", "08.00") == rows["Joko Susilo"].cells[2:]


def test_no_address_and_no_telephone_is_ever_shown():
    session = small.gathered().session
    rows = (*view.count_rows(session), *view_names.name_rows(session))
    details = [view.detail(session, row.key) or view_names.detail(session, row.key) for row in rows if not row.is_rule]
    shown = repr(rows) + repr(details)
    assert "0812" not in shown
    assert "RT 02" not in shown


def test_the_detail_of_a_village_names_its_delegates():
    meeting = small.gathered()
    meeting.decide(PersonLeft(person=SUPARNO))
    detail = view.detail(meeting.session, KUTO)
    assert "Desa Kuto" == detail.title
    assert ("Utusan: Suparno (pulang), Sri Hartini, dan Wahyu Sulistyo",) == detail.lines
    assert ("DPRD", "L 0, P 1") in detail.facts


def test_the_detail_of_a_person_tells_for_whom_they_speak():
    detail = view_names.detail(small.gathered().session, JOKO)
    assert ("Utusan Desa Botok · LPMD · Komisi II", "Datang 08.00") == detail.lines
    assert view.detail(small.gathered().session, "garis") is None


def test_after_a_village_comes_the_next_one_without_anybody():
    meeting = counted(2, 1, 3)
    assert GANTEN == view.next_uncounted(meeting.session, KUTO)
    counted(1, 0, 1, BOTOK, meeting)
    assert GANTEN == view.next_uncounted(meeting.session, BOTOK)
    counted(1, 0, 1, GANTEN, meeting)
    assert view.next_uncounted(meeting.session, None) is None


@pytest.mark.parametrize("key", ["33.13.16.2001", Unsur.AGENCY])
def test_a_line_leads_back_to_its_group(key):
    session = small.prepared().session
    assert key == view.line_of(view.group_of(session, key))


def test_the_summary_counts_heads_and_names():
    assert view.summary(small.gathered().session).startswith("hadir 9 orang (L 5, P 4) · bernama 9")


def test_a_quorum_that_is_rounded_up_shows_what_from():
    assert "Hadir 0 dari 9 utusan, kuorum 7 (3/4 × 9 = 6,75) · menunggu 7 utusan" == quorum_line(
        replace(small.opened().session, house_rules=HouseRules(quorum_numerator=3, quorum_denominator=4))
    )
