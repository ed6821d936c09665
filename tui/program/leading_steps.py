"""The acts of the steps before and after the sidang."""

from collections.abc import Awaitable, Mapping
from functools import partial

from exports.outcomes.papers_feedback import FEEDBACK
from exports.report.papers import REPORT
from sessions.proposals import facts as proposals
from sessions.steps.works import Work
from sessions.steps.works_closing import SCRIPT
from sessions.values.attendance import Role
from sessions.values.commissions import CommissionId
from sessions.values.office import VillageCode
from sessions.values.report import SignedPaper
from tui.commissions import flows as commissions_flows
from tui.dialogs.choice import Choice
from tui.house_rules import flows as rules_flows
from tui.line import flows as line_flows
from tui.office import flows_committee
from tui.papers import flows as papers_flows
from tui.papers.flows_printing import print_out
from tui.program.leading_ways import WorkAct, at, away, over, proposal_of
from tui.proposals import flows as proposals_flows
from tui.proposals.view import sent_by
from tui.receiving import flows as receiving_flows
from tui.report import flows as report_flows
from tui.report import flows_passage
from tui.shell.flows import ask_act
from tui.shell.stage import StageScreen
from tui.steps import flows as steps_flows


def _receipt(screen: StageScreen, work: Work) -> Awaitable[object] | None:
    if not isinstance(work.row, str):
        return away(screen, "terima")
    receiving_flows.ask_receipt(screen, VillageCode(work.row))
    return None


def _import(screen: StageScreen) -> None:
    if screen.session.office is not None:
        proposals_flows.ask_for_file(screen, screen.session.office)


def _doubt(screen: StageScreen, work: Work) -> Awaitable[object] | None:
    """Whatever is doubtful about a proposal is put right in its form."""
    if (proposal := proposal_of(screen, work)) is None:
        return away(screen, "usulan")
    proposals_flows.ask_change(screen, proposal)
    return None


def officials(screen: StageScreen) -> None:
    """The one who is missing, the Camat first; named ones can be put right."""
    missing = [role for role in (Role.CAMAT, Role.CHAIR) if role not in screen.session.officials]
    if missing:
        flows_committee.ask_official(screen, missing[0])
        return
    ask = partial(flows_committee.ask_official, screen)
    named = [screen.session.officials[role] for role in (Role.CHAIR, Role.CAMAT)]
    choices = [Choice(value=partial(ask, own.role), label=own.role.value, note=own.name) for own in named]
    ask_act(screen, "Camat dan pimpinan sidang", choices)


def _committee(screen: StageScreen) -> Awaitable[object] | None:
    """The usual one as a beginning; once it is formed its posts are filled in their own place."""
    if screen.session.committee is not None:
        return away(screen, "panitia")
    flows_committee.ask_usual(screen)
    return None


def officers(screen: StageScreen, work: Work) -> Awaitable[object] | None:
    """The officers that a commission lacks; whose members are missing, they are entered with the names."""
    own = screen.session.commission(CommissionId(work.row)) if isinstance(work.row, str) else None
    if own is None:
        return away(screen, "panitia")
    if own.chair and own.secretary:
        return away(screen, "hadir", sheet="NAMES")
    flows_committee.ask_commission(screen, own.id)
    return None


def limits(screen: StageScreen) -> Awaitable[object] | None:
    """The amounts of the line; without a guideline that comes first."""
    if screen.session.guideline is None:
        return away(screen, "pedoman")
    line_flows.ask_line(screen)
    return None


def _over_the_cap(screen: StageScreen, work: Work) -> Awaitable[object]:
    if isinstance(work.row, str):
        return away(screen, "usulan", sent_by(VillageCode(work.row)))
    return away(screen, "kewenangan")


def _authority(screen: StageScreen, work: Work) -> Awaitable[object] | None:
    proposal = proposal_of(screen, work)
    doubt = proposals.doubtful(screen.session).get(proposal.code) if proposal else None
    if proposal is None or doubt is None:
        return away(screen, "kewenangan")
    commissions_flows.ask_about(screen, proposal.code, doubt)
    return None


def _initials(screen: StageScreen, work: Work) -> Awaitable[object]:
    role = work.row if isinstance(work.row, Role) else Role.KASI_PMD
    return report_flows.sign(screen, SignedPaper.REPORT, role)


def _signed_minutes(screen: StageScreen, work: Work) -> Awaitable[object] | None:
    """Who has not signed the Berita Acara, then its number."""
    if isinstance(work.row, Role):
        return report_flows.sign(screen, SignedPaper.BERITA_ACARA, work.row)
    rules_flows.ask_number(screen)
    return None


def _signed_amendment(screen: StageScreen, work: Work) -> Awaitable[object]:
    """Who signed the latest amendment; once all did, the Camat's is put right."""
    role = work.row if isinstance(work.row, Role) else Role.CAMAT
    return report_flows.sign(screen, SignedPaper.BERITA_ACARA, role, len(screen.session.amendments))


ACTS: Mapping[str, WorkAct] = {
    "berkas-desa": _receipt,
    "impor": over(_import),
    "surat-pengantar": at("terima"),
    "periksa": _doubt,
    "tahun-lalu": at("lalu"),
    "verifikasi": at("usulan", then="periksa"),
    "jawaban-desa": at("usulan", then="hasil"),
    "pimpinan": over(officials),
    "panitia": over(_committee),
    "petugas-komisi": officers,
    "narasumber": over(flows_committee.ask_committee_speakers),
    "batas": _over_the_cap,
    "bagi": at("komisi", then="semua_saran"),
    "mirip": at("komisi", then="duplikat"),
    "kewenangan": _authority,
    "hari": over(rules_flows.ask_schedule),
    "kriteria": at("pedoman"),
    "pagu": over(limits),
    "undangan": over(commissions_flows.ask_invitation),
    "naskah": over(lambda screen: print_out(screen, SCRIPT)),
    "narasi": at("laporan"),
    "nomor-laporan": over(report_flows.number),
    "tulis-laporan": over(lambda screen: papers_flows.write(screen, REPORT)),
    "paraf": _initials,
    "ttd-camat": over(lambda screen: report_flows.sign(screen, SignedPaper.REPORT, Role.CAMAT)),
    "berita-acara": _signed_minutes,
    "umpan-balik": over(lambda screen: print_out(screen, FEEDBACK)),
    "gandakan": over(flows_passage.duplicate),
    "arsip": over(flows_passage.keep),
    "sipd": at("sipd"),
    "kirim": over(report_flows.send),
    "nomor-tanda-tangan": at("laporan"),
    "nomor-perbaikan": over(lambda screen: rules_flows.ask_number(screen, len(screen.session.amendments))),
    "ttd-perbaikan": _signed_amendment,
    "tanda-terima": over(report_flows.receive),
    "selesai": lambda screen, work: steps_flows.finish(screen, int(work.id.rpartition("-")[2])),
}
"""Kind of work -> its act."""
