"""Works of the steps before and after the sidang; the last of each is that the step is finished."""

from collections.abc import Callable, Iterator

from sessions.closing import checks
from sessions.kernel.session import Session
from sessions.language import dates
from sessions.recapitulation import facts as recapitulation
from sessions.report import facts as report
from sessions.steps import gates, sop, works_sidang
from sessions.steps.sop import Step
from sessions.steps.works_opening import PAGU, PIMPINAN
from sessions.steps.works_rule import Asked, WorkRule
from sessions.values.proposals import Process, Proposal, ProposalCode
from sessions.values.steps import SIDANG


def step_item(number: int) -> str:
    """`langkah-4`."""
    return f"langkah-{number}"


def number_of(item: str) -> int | None:
    """The step of such a name; None of an item of the agenda."""
    return _NUMBERS.get(item)


def finishing(number: int) -> str:
    """The id of the work that finishes a step: `selesai-4`; of step 5 it is the closing."""
    return "tutup" if number == SIDANG else f"selesai-{number}"


def _finish(step: Step) -> WorkRule:
    """The last work of a step: everything that its gate insists on comes first."""
    number = step.number

    def gaps(session: Session) -> Iterator[Asked]:
        return (gate for gate in step.gates if gate.is_blocking and gate.applies(session) and not gate.test(session))

    return WorkRule(
        id=finishing(number),
        items=(step_item(number),),
        title="Selesai",
        done=lambda session: number in session.steps,
        asks=gaps,
        lasts=number > SIDANG,
    )


HARI = WorkRule(
    id="hari",
    items=(step_item(4),),
    title="Hari, tanggal, dan tempat sidang",
    done=gates.SCHEDULED.test,
    counted=lambda session: dates.long_date(session.sidang.held_on) if session.sidang.held_on else "belum ditetapkan",
    mends=(gates.SCHEDULED, checks.SCHEDULED),
)

RULES: tuple[WorkRule, ...] = (
    WorkRule(
        id="impor",
        items=(step_item(1),),
        title="Impor berkas usulan",
        done=gates.RECEIVED.test,
        counted=lambda session: f"{recapitulation.of(session).received} usulan",
        mends=(gates.RECEIVED,),
    ),
    WorkRule(
        id="verifikasi",
        items=(step_item(2),),
        title="Verifikasi usulan",
        done=lambda session: bool(session.proposals) and gates.VERIFIED.test(session),
        counted=gates.VERIFIED.detail,
        row=lambda session: _first(session, lambda p: p.process is not Process.VERIFIED),
        mends=(gates.VERIFIED,),
    ),
    PIMPINAN,
    WorkRule(
        id="bagi",
        items=(step_item(4),),
        title="Bagi usulan ke komisi",
        done=lambda session: bool(session.proposals) and gates.DIVIDED.test(session),
        counted=gates.DIVIDED.detail,
        row=lambda session: _first(session, lambda p: p.commission is None),
        mends=(gates.DIVIDED,),
    ),
    HARI,
    PAGU,
    WorkRule(
        id="ttd-camat",
        items=(step_item(7),),
        title="Tanda tangan Camat",
        done=lambda session: report.SIGNED.test(session) and report.SIGNED_AS_AMENDED.test(session),
        mends=(report.SIGNED, report.SIGNED_AS_AMENDED),
        lasts=True,
    ),
    WorkRule(
        id="kirim",
        items=(step_item(8),),
        title="Kirim laporan",
        done=report.SENT.test,
        mends=(report.SENT,),
        lasts=True,
    ),
    WorkRule(
        id="tanda-terima",
        items=(step_item(8),),
        title="Tanda terima",
        done=report.RECEIVED.test,
        after=("kirim",),
        mends=(report.RECEIVED,),
        lasts=True,
    ),
)
"""In the order in which they stand within a step."""


def _first(session: Session, is_meant: Callable[[Proposal], bool]) -> ProposalCode | None:
    """The first in the running of which this is true."""
    return next((p.code for p in session.proposals.values() if p.is_in_the_running and is_meant(p)), None)


FINISHING = tuple(_finish(step) for step in sop.STEPS if step.number != SIDANG)
"""The last work of each step."""

_NUMBERS = {step_item(step.number): step.number for step in sop.STEPS}


def rules_in(session: Session, number: int) -> Iterator[WorkRule]:
    """The works that stand in this step, in their order; before the sidang begins its first item is the last."""
    item = step_item(number)
    yield from (rule for rule in (*RULES, *FINISHING) if item in rule.items)
    if number == SIDANG and session.agenda:
        has_begun = any(each.started for each in session.agenda)
        yield works_sidang.beginning(item, session.agenda[0], is_asked=not has_begun, is_done=has_begun)
