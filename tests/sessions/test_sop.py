"""The eight steps of the SOP as data, their gates and states."""

from pathlib import Path

from golden import assert_golden
from small import STAGES, chosen, closed, ending, gathered, opened, prepared, recapped

from sessions import sop
from sessions.decisions import OfficialsNamed, OutcomesDecided, ProposalsVerified, StepCompleted
from sessions.people import Official, Role
from sessions.proposals import Outcome
from sessions.session import Session, StepState


def line(step: sop.Step) -> str:
    gates = "; ".join(f"{gate.name} → {gate.stage}" for gate in step.gates)
    return "\n".join(
        (
            f"{step.number} {step.short} | {step.title}",
            f"  pelaksana: {step.actor} | baku: {step.standard} | layar: {step.stage}",
            f"  perlu: {step.needs}",
            f"  keluaran: {step.output}",
            f"  gerbang: {gates}",
        )
    )


def names(requirements) -> tuple[str, ...]:
    return tuple(requirement.name for requirement in requirements)


def test_the_eight_steps_on_one_page() -> None:
    assert_golden(Path(__file__).parent / "goldens" / "sop.txt", "\n".join(map(line, sop.STEPS)) + "\n")


def test_steps_are_numbered_one_to_eight_and_found_by_number() -> None:
    assert list(range(1, 9)) == [step.number for step in sop.STEPS] == list(sop.BY_NUMBER)


def test_the_first_step_that_is_not_done_is_running() -> None:
    expected = [StepState.DONE, StepState.RUNNING, *[StepState.WAITING] * 6]
    assert expected == [sop.state(recapped().session, step.number) for step in sop.STEPS]


def test_nothing_runs_before_the_session_is_opened_and_nothing_after_the_last_step() -> None:
    assert {StepState.WAITING} == {sop.state(Session(), step.number) for step in sop.STEPS}
    meeting = closed()
    meeting.decide(StepCompleted(step=6), StepCompleted(step=7), StepCompleted(step=8))
    assert {StepState.DONE} == {sop.state(meeting.session, step.number) for step in sop.STEPS}


def test_a_requirement_tells_whether_it_is_met_and_where_it_is_mended() -> None:
    meeting = recapped()
    (after, verified) = sop.requirements(meeting.session, 2)
    assert ("langkah 1 selesai", True, "alur") == (after.name, after.is_met, after.stage)
    assert ("semua usulan diverifikasi", False, "usulan") == (verified.name, verified.is_met, verified.stage)
    assert (verified,) == sop.gaps(meeting.session, 2)


def test_what_does_not_run_for_verification_needs_none() -> None:
    meeting = recapped()
    first, *others = meeting.session.proposals
    meeting.decide(ProposalsVerified(codes=tuple(others)))
    assert ("semua usulan diverifikasi",) == names(sop.gaps(meeting.session, 2))
    meeting.decide(OutcomesDecided(endings=(ending(first, Outcome.FAILED_VERIFICATION, "Data tidak lengkap"),)))
    assert () == sop.gaps(meeting.session, 2)


def test_the_committee_needs_camat_and_chair() -> None:
    meeting = opened()
    meeting.decide(OfficialsNamed(officials=(Official(role=Role.CAMAT, name="Wisnu"),)))
    assert ("Camat dan pimpinan sidang ditetapkan",) == names(sop.gaps(meeting.session, 3))
    meeting.decide(OfficialsNamed(officials=(Official(role=Role.CHAIR, name="Retno"),)))
    assert () == sop.gaps(meeting.session, 3)


def test_the_sidang_waits_for_pra_for_its_day_and_for_its_closing() -> None:
    expected = ("langkah 4 selesai", "hari, tanggal, dan tempat sidang ditetapkan", "sidang ditutup")
    assert expected == names(sop.gaps(opened().session, 5))
    assert ("sidang ditutup",) == names(sop.gaps(prepared().session, 5))
    assert ("sidang ditutup",) == names(sop.gaps(chosen().session, 5))
    assert () == sop.gaps(closed().session, 5)


def test_each_of_the_last_steps_waits_for_the_one_before() -> None:
    meeting = closed()
    assert [(), ("langkah 6 selesai",), ("langkah 7 selesai",)] == [
        names(sop.gaps(meeting.session, step)) for step in (6, 7, 8)
    ]


def test_steps_never_fall_back_as_the_meeting_goes_on() -> None:
    done = [len(stage().session.steps) for stage in STAGES]
    assert sorted(done) == done
    assert 4 == len(gathered().session.steps)
