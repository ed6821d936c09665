"""Every work has its act, and says in words what Enter does."""

import pytest
from support import small

from sessions.steps import works, works_sidang, works_steps
from sessions.steps.works import Standing
from tui.program import leading
from tui.steps import view_acts, view_works


def every_id(session):
    rules = (*works_sidang.rules(session), *works_steps.RULES, *works_steps.FINISHING)
    return {rule.id for rule in rules} | {works_sidang.NEXT}


def test_every_work_has_its_act_and_says_what_enter_does():
    session = small.opened().session
    kinds = {view_acts.kind(id_) for id_ in every_id(session)}
    assert set() == kinds - set(leading.ACTS)
    assert set(leading.ACTS) == set(view_acts.DOES)


MEETINGS = (small.opened, small.recapped, small.prepared, small.gathered, small.adopted, small.decided, small.closed)


@pytest.mark.parametrize("meeting", MEETINGS, ids=lambda meeting: meeting.__name__)
def test_what_enter_does_fits_below_the_works(meeting):
    session = meeting().session
    led = works.of(session)
    for work in led.works:
        told = view_acts.told(session, led, work)
        assert told
        assert len(f" ↵ {told}") <= 80, told


def test_the_name_of_the_row_stands_before_what_enter_does():
    session = small.prepared().session
    led = works.at(session, "pendaftaran")
    assert "Kuto: laki-laki perempuan utusan, misalnya 2 1 3; 0 tidak hadir" == view_acts.told(
        session, led, led.works[0]
    )


def test_a_work_that_waits_says_what_for():
    session = small.opened().session
    led = works.of(session)
    assert Standing.WAITS is led.works[-1].standing
    assert "menunggu Impor; menuju ke sana" == view_acts.told(session, led, led.works[-1])


def test_the_rows_are_numbered_and_keyed_by_the_work():
    led = works.at(small.gathered().session, "pendaftaran")
    rows = view_works.rows(led)
    assert [work.id for work in led.works] == [row.key for row in rows]
    assert [str(number) for number in range(1, len(rows) + 1)] == [row.cells[1] for row in rows]
    assert {"✓", "–"} == {row.cells[0] for row in rows}
