"""What holds of the works of every session: they never fail, one comes first, and nothing is asked for by two."""

from itertools import dropwhile

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from support import small
from support.any_agenda import moments

from sessions.closing import checks
from sessions.kernel.checks import Gate
from sessions.kernel.session import Session
from sessions.language.local import speaking
from sessions.steps import sop, works, works_sidang, works_steps
from sessions.steps.works import Led, Standing
from sessions.steps.works_sidang import closing_item

STEPS = tuple(f"langkah-{step.number}" for step in sop.STEPS)
TODO = {Standing.NOW, Standing.OPEN, Standing.WAITS, Standing.CARRIED}


def all_led(session: Session) -> tuple[Led, ...]:
    items = (*(item.id for item in session.agenda), *STEPS)
    return tuple(works.at(session, item) for item in items)


def hold(session: Session) -> None:
    with speaking(session.office):
        assert works.of(session) in all_led(session)
        for led in all_led(session):
            one_comes_first(led)
            what_waits_names_what_it_waits_for(led)
        what_is_missing_is_asked_for(session)


def one_comes_first(led: Led) -> None:
    ids = [work.id for work in led.works]
    assert sorted(set(ids)) == sorted(ids)
    standings = [work.standing for work in led.works]
    open_ = [work for work in led.works if work.standing in {Standing.NOW, Standing.OPEN}]
    assert standings.count(Standing.NOW) == bool(open_ or Standing.CARRIED in standings)
    assert open_[:1] == [led.now] if led.now else not open_
    behind = dropwhile(lambda standing: standing in {Standing.CARRIED, Standing.NOW}, standings)
    assert Standing.CARRIED not in behind


def what_waits_names_what_it_waits_for(led: Led) -> None:
    numbers = {work.id: str(number) for number, work in enumerate(led.works, start=1)}
    for work in led.works:
        if work.standing is Standing.WAITS:
            told = ", ".join(sorted((numbers[id_] for id_ in work.waits_for), key=int))
            assert work.counted.startswith(f"menunggu {told}")
            assert all(led.works[int(numbers[id_]) - 1].standing in TODO for id_ in work.waits_for)


def what_is_missing_is_asked_for(session: Session) -> None:
    """Every gate of the step that runs, and every point of the closing, that is not met leads to an open work."""
    led = works.at(session, closing_item(session))
    tutup = next(work for work in led.works if work.id == "tutup")
    gaps = [check for check in checks.checks(session) if check.is_blocking and not check.is_met]
    assert session.is_closed or bool(tutup.waits_for) == bool(gaps)
    assert session.is_closed == (tutup.standing is Standing.DONE)
    for number in range(1, 9):
        missing = sop.gaps(session, number)
        if number not in session.steps and number != 5 and (number > 5) == session.is_closed:
            finish = works.at(session, f"langkah-{number}").works[-1]
            assert bool(finish.waits_for) == bool(missing)


_random = settings(suppress_health_check=list(HealthCheck), phases=[Phase.explicit, Phase.generate])


@given(session=moments())
@settings(_random, max_examples=100)
def test_every_session_is_led(session: Session):
    hold(session)


@pytest.mark.long
@given(session=moments())
@settings(_random, max_examples=1000)
def test_a_thousand_sessions_are_led(session: Session):
    hold(session)


def test_each_gate_and_each_point_is_the_work_of_one_rule():
    session = small.prepared().session
    rules = (*works_sidang.rules(session), *works_steps.RULES, *works_steps.FINISHING)
    by_id = {rule.id: rule for rule in rules}
    assert all(by_id[rule.id] is rule for rule in rules)
    mended = [str(asked.name if isinstance(asked, Gate) else asked) for rule in by_id.values() for asked in rule.mends]
    gates = {str(gate.name) for step in sop.STEPS for gate in step.gates if gate.of is None}
    points = {check.name for check in checks.checks(session)} - {checks.STEPS_DONE}
    assert sorted(gates | points) == sorted(mended)
