"""Works of the steps before and after the sidang; the last of each is that the step is finished."""

from collections.abc import Callable, Iterator

from sessions.kernel.session import Session
from sessions.language.local import Phrase
from sessions.proposals import facts as proposals
from sessions.proposals import facts_corrections as corrections
from sessions.recapitulation import facts as recapitulation
from sessions.receiving import facts as receiving
from sessions.steps import gates, sop, works_sending, works_sidang
from sessions.steps.sop import Step
from sessions.steps.works_closing import SCRIPT, printed
from sessions.steps.works_opening import HARI, PAGU, PIMPINAN
from sessions.steps.works_rule import Asked, WorkRule, named, never, step_item
from sessions.steps.works_speeches import years_told
from sessions.values.office import VillageCode
from sessions.values.proposals import Outcome, Process, Proposal, ProposalCode
from sessions.values.steps import SENDING, SIDANG
from sessions.verification import facts as verification

RECAP, VERIFYING, COMMITTEE, PRA = map(step_item, range(1, SIDANG))
_NUMBERS = {step_item(step.number): step.number for step in sop.STEPS}


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


def _first(session: Session, is_meant: Callable[[Proposal], bool]) -> ProposalCode | None:
    """The first in the running of which this is true."""
    return next((p.code for p in session.proposals.values() if p.is_in_the_running and is_meant(p)), None)


def _to_receive(session: Session) -> tuple[VillageCode, ...]:
    return (*receiving.missing(session), *receiving.without_receipt(session))


def _received(session: Session) -> str:
    total = len(session.office.villages) if session.office else 0
    bare = len(receiving.without_receipt(session))
    receipts = f"; {bare} belum ada tanda terima" if bare else ""
    return f"{total - len(receiving.missing(session))} dari {total}{receipts}"


def _unreconciled(session: Session) -> str:
    if not session.receipts:
        return "belum ada tanda terima" if session.proposals else ""
    return named(map(session.village_name, receiving.unreconciled(session))) or ("sesuai" if session.proposals else "")


def _doubtful(session: Session) -> tuple[ProposalCode, ...]:
    open_ = (p for p in session.proposals.values() if p.outcome is None)
    return tuple(p.code for p in open_ if corrections.doubts(p))


def _doubts(session: Session) -> str:
    count = len(session.derived(_doubtful))
    return f"{count} usulan" if count else ""


def _to_verify(session: Session) -> ProposalCode | None:
    """The first that waits for the kecamatan, else one that is at its village."""
    waiting = _first(session, lambda p: p.process not in {Process.VERIFIED, Process.SENT_BACK})
    return waiting or _first(session, lambda p: p.process is not Process.VERIFIED)


def _answers_first(session: Session) -> Iterator[Asked]:
    """Where all that is left to verify is at its village, its answer comes first."""
    at = _to_verify(session)
    if at is not None and verification.at_their_village((session.proposals[at],)):
        yield receiving.COME_BACK


def _out(session: Session) -> tuple[Proposal, ...]:
    return verification.at_their_village(session.proposals.values())


def _officers(session: Session) -> str:
    return gates.OFFICERS.detail(session) or ("lengkap" if session.commissions else "belum ada komisi")


def _speakers(session: Session) -> str:
    speakers = session.committee.speakers if session.committee else ()
    return named(speech.speaker for speech in speakers) or "belum diisi"


def _cap(session: Session) -> str:
    cap = session.office.cap_per_village if session.office else None
    return gates.CAP.detail(session) or (f"batas {cap}" if cap is not None else "tanpa batas")


def _has_cap(session: Session) -> bool:
    return session.office is not None and session.office.cap_per_village is not None


def _told_apart(session: Session) -> str:
    """Pairs that somebody judged; which look alike is searched where they are judged, since that takes a while."""
    merged = recapitulation.of(session).ended(Outcome.MERGED)
    counts = ((len(session.not_duplicates), "pasang berbeda"), (merged, "digabung"))
    return ", ".join(f"{count} {what}" for count, what in counts if count)


def _criteria(session: Session) -> str:
    return f"{len(session.guideline.criteria)} kriteria" if session.guideline else "belum ada"


RECAPPING: tuple[WorkRule, ...] = (
    WorkRule(
        id="berkas-desa",
        items=(RECAP,),
        title=Phrase("Berkas {desa}"),
        done=lambda session: bool(session.proposals) and not _to_receive(session),
        counted=_received,
        row=lambda session: next(iter(_to_receive(session)), None),
        mends=(receiving.ALL_SENT, receiving.RECEIPTS),
    ),
    WorkRule(
        id="impor",
        items=(RECAP,),
        title="Impor",
        done=gates.RECEIVED.test,
        counted=lambda session: f"{recapitulation.of(session).received} usulan",
        mends=(gates.RECEIVED,),
    ),
    WorkRule(
        id="surat-pengantar",
        items=(RECAP,),
        title="Cocokkan surat pengantar",
        done=lambda session: bool(session.receipts) and receiving.RECONCILED.test(session),
        needed=lambda session: bool(session.receipts),
        counted=_unreconciled,
        row=lambda session: next(iter(receiving.unreconciled(session)), None),
        mends=(receiving.RECONCILED,),
    ),
    WorkRule(
        id="periksa",
        items=(RECAP,),
        title="Periksa",
        needed=never,
        counted=_doubts,
        row=lambda session: next(iter(session.derived(_doubtful)), None),
    ),
    WorkRule(id="tahun-lalu", items=(RECAP,), title="Tahun lalu", needed=never, counted=years_told),
)

CHECKING: tuple[WorkRule, ...] = (
    WorkRule(
        id="verifikasi",
        items=(VERIFYING,),
        title="Verifikasi usulan",
        done=lambda session: bool(session.proposals) and gates.VERIFIED.test(session),
        counted=gates.VERIFIED.detail,
        row=_to_verify,
        asks=_answers_first,
        mends=(gates.VERIFIED,),
    ),
    WorkRule(
        id="jawaban-desa",
        items=(VERIFYING,),
        title=Phrase("Jawaban {desa}"),
        done=lambda session: any(p.sent_back for p in session.proposals.values()) and not _out(session),
        needed=lambda session: bool(_out(session)),
        counted=receiving.COME_BACK.detail,
        row=lambda session: next((p.code for p in _out(session)), None),
        mends=(receiving.COME_BACK,),
    ),
)

FORMING: tuple[WorkRule, ...] = (
    PIMPINAN,
    WorkRule(
        id="panitia",
        items=(COMMITTEE,),
        title="Panitia",
        done=gates.COMMITTEE_FORMED.test,
        counted=gates.COMMITTEE_FORMED.detail,
        mends=(gates.COMMITTEE_FORMED,),
    ),
    WorkRule(
        id="petugas-komisi",
        items=(COMMITTEE,),
        title="Petugas komisi",
        done=lambda session: bool(session.commissions) and gates.OFFICERS.test(session),
        counted=_officers,
        row=lambda session: next((c.id for c in session.commissions if not (c.chair and c.secretary)), None),
        mends=(gates.OFFICERS,),
    ),
    WorkRule(
        id="narasumber",
        items=(COMMITTEE,),
        title="Narasumber",
        done=lambda session: session.committee is not None and bool(session.committee.speakers),
        counted=_speakers,
    ),
)

PREPARING: tuple[WorkRule, ...] = (
    WorkRule(
        id="batas",
        items=(PRA,),
        title=Phrase("Batas usulan per {desa}"),
        done=lambda session: _has_cap(session) and gates.CAP.test(session),
        needed=_has_cap,
        counted=_cap,
        row=lambda session: next(iter(proposals.over_the_cap(session)), None),
        mends=(gates.CAP,),
    ),
    WorkRule(
        id="bagi",
        items=(PRA,),
        title="Bagi usulan ke komisi",
        done=lambda session: bool(session.proposals) and gates.DIVIDED.test(session),
        counted=gates.DIVIDED.detail,
        row=lambda session: _first(session, lambda p: p.commission is None),
        mends=(gates.DIVIDED,),
    ),
    WorkRule(
        id="mirip",
        items=(PRA,),
        title="Usulan mirip",
        needed=never,
        counted=_told_apart,
    ),
    WorkRule(
        id="kewenangan",
        items=(PRA,),
        title="Kewenangan",
        done=lambda session: bool(session.proposals) and gates.AUTHORITY.test(session),
        counted=gates.AUTHORITY.detail,
        row=lambda session: next(iter(proposals.undiscussed(session)), None),
        mends=(gates.AUTHORITY,),
    ),
    HARI,
    WorkRule(
        id="kriteria",
        items=(PRA,),
        title="Kriteria",
        done=lambda session: session.guideline is not None,
        counted=_criteria,
    ),
    PAGU,
    WorkRule(
        id="undangan",
        items=(PRA,),
        title="Undangan",
        done=gates.INVITED.test,
        counted=gates.INVITED.detail,
        after=("hari",),
        mends=(gates.INVITED,),
    ),
    WorkRule(
        id="naskah",
        items=(PRA,),
        title="Naskah Pimpinan Sidang dan Pembawa Acara",
        done=lambda session: SCRIPT in printed(session),
        counted=lambda session: "tercetak" if SCRIPT in printed(session) else "",
    ),
)

RULES: tuple[WorkRule, ...] = (*RECAPPING, *CHECKING, *FORMING, *PREPARING, *works_sending.RULES)
"""In the order in which they stand within a step."""

FINISHING = tuple(_finish(step) for step in sop.STEPS if step.number != SIDANG)
"""The last work of each step."""


def rules_in(session: Session, number: int) -> Iterator[WorkRule]:
    """The works that stand in this step, in their order; before the sidang begins its first item is the last."""
    item = step_item(number)
    if number == SENDING and session.amendments:
        yield from works_sending.PERBAIKAN
    yield from (rule for rule in (*RULES, *FINISHING) if item in rule.items)
    if number == SIDANG and session.agenda:
        has_begun = any(each.started for each in session.agenda)
        yield works_sidang.beginning(item, session.agenda[0], is_asked=not has_begun, is_done=has_begun)
