"""The eight steps of the SOP as data, their gates and states."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from support.afterwards import LATER_SIGNED, SIGNED, received, reported, sent
from support.golden import assert_golden
from support.small import DRAFTS, OFFICE, STAGES, chosen, closed, ending, gathered, opened, prepared, recapped

from sessions.closing.decisions import DocumentsIssued
from sessions.kernel.session import Session, StepState
from sessions.language.local import speaking
from sessions.office.decisions import OfficialsNamed
from sessions.outcomes.decisions import OutcomesDecided
from sessions.proposals.decisions import ProposalAdded
from sessions.report.decisions import ReportReceived
from sessions.steps import sop
from sessions.steps.decisions import StepBegun, StepCompleted, StepSkipped
from sessions.values.attendance import Official, Role
from sessions.values.proposals import Origin, Outcome
from sessions.verification.decisions import ProposalsVerified


def line(step: sop.Step) -> str:
    gates = "; ".join(f"{gate.name} → {gate.stage}" for gate in step.gates)
    papers = ", ".join(step.papers) or "-"
    return "\n".join(
        (
            f"{step.number} {step.short} | {step.title}",
            f"  pelaksana: {step.actor} | baku: {step.standard} | layar: {step.stage}",
            f"  perlu: {step.needs}",
            f"  keluaran: {step.output} | berkas: {papers}",
            f"  gerbang: {gates}",
        )
    )


def names(requirements) -> tuple[str, ...]:
    return tuple(requirement.name for requirement in requirements)


def test_the_eight_steps_on_one_page() -> None:
    assert_golden(Path(__file__).parents[1] / "goldens" / "sop.txt", "\n".join(map(line, sop.STEPS)) + "\n")


def test_steps_are_numbered_one_to_eight_and_found_by_number() -> None:
    assert list(range(1, 9)) == [step.number for step in sop.STEPS] == list(sop.BY_NUMBER)


def test_the_first_step_that_is_not_done_is_running() -> None:
    expected = [StepState.DONE, StepState.RUNNING, *[StepState.WAITING] * 6]
    assert expected == [sop.state(recapped().session, step.number) for step in sop.STEPS]


def test_nothing_runs_before_the_session_is_opened_and_nothing_after_the_last_step() -> None:
    assert {StepState.WAITING} == {sop.state(Session(), step.number) for step in sop.STEPS}
    meeting = received()
    assert {StepState.DONE} == {sop.state(meeting.session, step.number) for step in sop.STEPS}


def test_a_requirement_tells_whether_it_is_met_and_where_it_is_mended() -> None:
    meeting = recapped()
    (after, verified, back) = sop.requirements(meeting.session, 2)
    assert ("langkah 1 selesai", True, "alur") == (after.name, after.is_met, after.stage)
    assert ("semua usulan diverifikasi", False, "usulan") == (verified.name, verified.is_met, verified.stage)
    assert back.is_met
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
    rules = "Tata Tertib dan Pedoman Skala Prioritas disahkan"
    expected = (
        "langkah 4 selesai: Draf Usulan per Bidang",
        "hari, tanggal, dan tempat sidang ditetapkan",
        rules,
        "sidang ditutup",
    )
    assert expected == names(sop.gaps(opened().session, 5))
    assert (rules, "sidang ditutup") == names(sop.gaps(prepared().session, 5))
    assert ("sidang ditutup",) == names(sop.gaps(chosen().session, 5))
    assert () == sop.gaps(closed().session, 5)


def test_each_of_the_last_steps_waits_for_the_one_before() -> None:
    meeting = closed()
    assert [
        (),
        ("langkah 6 selesai", "laporan ditandatangani Camat"),
        ("langkah 7 selesai", "laporan dikirim dengan surat pengantar", "tanda terima: tanggal dan penerima"),
    ] == [names(sop.gaps(meeting.session, step)) for step in (6, 7, 8)]


def test_steps_never_fall_back_as_the_meeting_goes_on() -> None:
    done = [len(stage().session.steps) for stage in STAGES]
    assert sorted(done) == done
    assert 4 == len(gathered().session.steps)


def test_a_step_is_done_by_whom_the_office_says():
    assert "Kasi PMD" == sop.actor(opened().session, 2)
    session = opened().session
    office = replace(session.office, actors={2: "Kasi Ekbang"})
    assert "Kasi Ekbang" == sop.actor(replace(session, office=office), 2)
    assert {"Kasi Ekbang"} == {r.who for r in sop.requirements(replace(session, office=office), 2)[1:]}


def test_the_report_is_due_three_working_days_after_the_sidang():
    assert date(2027, 2, 9) == sop.due(closed().session, 6)
    assert sop.due(closed().session, 7) is None


def test_the_signature_is_timed_in_minutes_from_its_beginning():
    meeting = reported()
    meeting.decide(StepBegun(step=7))
    meeting.now += timedelta(minutes=11, seconds=30)
    meeting.decide(SIGNED, StepCompleted(step=7, note=LATER_SIGNED))
    used = sop.used(meeting.session, 7)
    assert ("12 menit", True) == (str(used), used.is_late)


def test_the_minutes_end_with_the_signature_however_late_that_is_recorded():
    meeting = reported()
    meeting.decide(StepBegun(step=7))
    signed_at = meeting.now + timedelta(minutes=8)
    meeting.now += timedelta(hours=3)
    meeting.decide(replace(SIGNED, signed_at=signed_at), StepCompleted(step=7, note=LATER_SIGNED))
    used = sop.used(meeting.session, 7)
    assert ("8 menit", False) == (str(used), used.is_late)


def test_sending_ends_on_the_day_the_agency_received_it_however_late_that_is_recorded():
    meeting = sent()
    received_at = meeting.now
    meeting.now += timedelta(days=14)
    meeting.decide(
        ReportReceived(received_at=received_at, receiver="Rina Wulandari"), StepCompleted(step=8, note=LATER_SIGNED)
    )
    used = sop.used(meeting.session, 8)
    assert ("1 hari", False) == (str(used), used.is_late)


def test_without_a_beginning_minutes_are_not_known_and_a_skipped_step_took_none():
    meeting = closed()
    meeting.decide(
        StepSkipped(step=6, by="Camat", reason="laporan menyusul"), SIGNED, StepCompleted(step=7, note=LATER_SIGNED)
    )
    assert [None, None] == [sop.used(meeting.session, step) for step in (6, 7)]


def test_the_files_of_a_step_are_those_kept_at_its_end_and_its_papers_issued_since():
    meeting = opened()
    meeting.decide(ProposalAdded(draft=DRAFTS[0], origin=Origin.VILLAGE))
    meeting.decide(StepCompleted(step=1, outputs={"dokumen/rekap.pdf": "ab" * 32}))
    assert ("dokumen/rekap.pdf",) == sop.outputs(meeting.session, 1)
    meeting = closed()
    assert () == sop.outputs(meeting.session, 5)
    meeting.decide(DocumentsIssued(files={"dokumen/berita-acara.pdf": "ab" * 32, "dokumen/rekap.pdf": "cd" * 32}))
    assert ("dokumen/berita-acara.pdf",) == sop.outputs(meeting.session, 5)


def test_a_kecamatan_of_kelurahan_reads_of_its_kelurahan():
    office = replace(OFFICE, villages=tuple(replace(v, label="Kelurahan") for v in OFFICE.villages))
    session = opened(office=office).session
    with speaking(office):
        assert "setiap kelurahan mengirim atau dinyatakan tidak mengirim" == sop.requirements(session, 1)[1].name
        assert "Verifikasi hasil Musrenbang kelurahan" == str(sop.BY_NUMBER[2].title)
    with speaking(replace(office, villages=(OFFICE.villages[0], *office.villages[1:]))):
        assert "Verifikasi hasil Musrenbang desa/kelurahan" == str(sop.BY_NUMBER[2].title)
