"""The acts of the items of the sidang."""

from collections.abc import Awaitable, Mapping
from functools import partial

from exports.catalogue import of_step, to_print
from exports.closing.papers_amendment import AMENDMENT
from sessions.attendance import facts as attendance
from sessions.commissions import facts as commissions
from sessions.kernel.refusals import PROPOSAL_UNKNOWN, explain
from sessions.kernel.session import Session
from sessions.line import facts as line
from sessions.record.wall import Slide, SlideName
from sessions.rules.ranking import parse
from sessions.steps.works import Work
from sessions.values.commissions import CommissionId
from sessions.values.office import VillageCode
from sessions.values.proposals import ProposalCode
from sessions.values.steps import SIDANG
from sessions.values.votes import VoteMethod
from tui.agenda import flows as agenda_flows
from tui.agenda import flows_speeches
from tui.attendance import flows as attendance_flows
from tui.attendance import flows_led
from tui.attendance.view import line_of
from tui.closing import flows as closing_flows
from tui.commissions import flows as commissions_flows
from tui.delegates.screen import UtusanScreen, settle_tie
from tui.delegates.view import latest_vote
from tui.dialogs.choice import Choice
from tui.dialogs.text import AskText
from tui.house_rules import flows as rules_flows
from tui.outcomes import flows as outcomes_flows
from tui.papers.flows_printing import print_out
from tui.program.leading_steps import limits, officers, officials
from tui.program.leading_ways import WorkAct, at, away, over, proposal_of
from tui.proposals import flows as proposals_flows
from tui.receiving import flows as receiving_flows
from tui.scoring import view_ties
from tui.shell.flows import ask_act
from tui.shell.stage import StageScreen, in_front
from tui.steps import flows_handing, flows_tie


def _count(screen: StageScreen, work: Work) -> Awaitable[object] | None:
    if not isinstance(work.row, str):  # everybody is counted: it is put right there
        return away(screen, "hadir")
    flows_led.count_villages(screen, VillageCode(work.row))
    return None


def _name(screen: StageScreen, _work: Work) -> Awaitable[object] | None:
    """A name for those whom only the count knows; where delegates or names differ, the lines are looked at."""
    if left := attendance.nameless(screen.session):
        flows_led.name_the_counted(screen, next(iter(left)))
        return None
    found = next(iter(attendance.disagreements(screen.session)), None)
    return away(screen, "hadir", line_of(found.group) if found else None)


def _confirm(screen: StageScreen, work: Work) -> Awaitable[object] | None:
    """The list of the next village; with none to confirm, all proposals."""
    if not isinstance(work.row, str):
        return away(screen, "usulan")
    receiving_flows.ask_confirmed(screen, VillageCode(work.row))
    return None


def _commission(screen: StageScreen, work: Work) -> Awaitable[object] | None:
    """Where its scores or its worksheet are typed; who has begun one way goes on with it."""
    id_ = CommissionId(str(work.row))
    result = screen.session.results.get(id_)
    if result is not None and result.received is not None:
        return away(screen, "prioritas", sheet=id_)
    if any(proposal.scores for proposal in commissions.worksheet(screen.session, id_)):
        return away(screen, "prioritas", _unscored(screen.session, id_), sheet=id_)
    choices = (
        Choice(value=partial(away, screen, "prioritas", sheet=id_), label="Beri skor di layar ini"),
        Choice(value=partial(away, screen, "hasil", sheet=id_), label="Ketik lembar kerja yang kembali"),
        Choice(
            value=partial(away, screen, "hasil", sheet=id_, then="impor_hasil"),
            label="Ambil lembar kerja dari berkas",
        ),
    )
    ask_act(screen, f"Komisi {id_}", choices)
    return None


def _unscored(session: Session, id_: CommissionId) -> ProposalCode | None:
    """The first of a commission without a number."""
    known = line.of(session).by_code
    return next((p.code for p in commissions.worksheet(session, id_) if p.code not in known and not p.is_parked), None)


def _scores(screen: StageScreen, work: Work) -> Awaitable[object]:
    """On the sheet of its commission, where the digits go on with what is empty."""
    proposal = proposal_of(screen, work)
    sheet = proposal.commission if proposal and proposal.commission else view_ties.ALL
    return away(screen, "prioritas", work.row, sheet=sheet)


def _presented(screen: StageScreen, work: Work) -> None:
    """The next commission; once all have presented, which one is put right."""
    if isinstance(work.row, str) and (own := screen.session.commission(CommissionId(work.row))):
        commissions_flows.ask_presented(screen, own)
        return
    ask = partial(commissions_flows.ask_presented, screen)
    choices = [Choice(value=partial(ask, c), label=f"Komisi {c.id} {c.short}") for c in screen.session.commissions]
    ask_act(screen, "Paparan komisi", choices)


def _brought(screen: StageScreen, work: Work) -> Awaitable[object] | None:
    """The next one from the hall that is open; without any, a new one is typed."""
    if work.row is not None:
        return _scores(screen, work)
    commissions_flows.ask_new(screen, None)
    return None


def _change(at: str) -> WorkAct:
    """Puts a field of its proposal right; without one, its place."""

    def act(screen: StageScreen, work: Work) -> Awaitable[object] | None:
        if (proposal := proposal_of(screen, work)) is None:
            return away(screen, "prioritas")
        proposals_flows.ask_change(screen, proposal, at=at)
        return None

    return act


def _tie(screen: StageScreen, work: Work) -> Awaitable[object] | None:
    tie = outcomes_flows.tie_of(screen.session, str(work.row)) if work.row else ()
    if not tie:
        return away(screen, "sama")
    flows_tie.ask_tie_at_the_line(screen, tie)
    return None


def _reason(screen: StageScreen, work: Work) -> Awaitable[object] | None:
    if (proposal := proposal_of(screen, work)) is None:
        return away(screen, "prioritas")
    outcomes_flows.ask_outcome(screen, (proposal.code,))
    return None


def _vote(screen: StageScreen, work: Work) -> Awaitable[object]:
    """The one that is open; without any, what for is asked at once."""
    return away(screen, "suara", work.row, then="" if work.row is not None else "suara_baru")


async def _choose(screen: StageScreen, _work: Work) -> None:
    """As a certified secret vote has it, else those who are marked; with nobody marked the list is where it begins."""
    vote = latest_vote(screen.session)
    is_voted = vote is not None and vote.method is VoteMethod.PERSONS and not screen.session.delegates
    await away(screen, "utusan", then="sesuai_suara" if is_voted else "")
    front = in_front(screen.app)
    if not is_voted and isinstance(front, UtusanScreen) and front.picked:
        await front.run_action("sahkan")


def _settle(screen: StageScreen, work: Work) -> Awaitable[object] | None:
    if not isinstance(work.row, int):
        return away(screen, "catatan")
    agenda_flows.ask_settled(screen, work.row)
    return None


def _correct(screen: StageScreen) -> None:
    """By its code, whatever was written wrongly about a proposal."""

    def chosen(typed: str) -> None:
        codes = parse(typed)
        known = [screen.session.proposals[ProposalCode(code)] for code in codes if code in screen.session.proposals]
        if len(codes) == len(known) == 1:
            proposals_flows.ask_change(screen, known[0])
        else:
            screen.app.notice = explain(PROPOSAL_UNKNOWN(code=typed))

    screen.ask(AskText("Kode usulan yang dibetulkan", explanation="Misalnya 2007-04."), chosen)


def _begin_next(screen: StageScreen, work: Work) -> None:
    item = next((item for item in screen.session.agenda if item.id == work.row), None)
    agenda_flows.go_on(screen, item, lambda: None)


def _print(screen: StageScreen) -> None:
    """Everything is written; the papers that the forum signed are printed."""
    signed = [name for name in to_print(screen.session) if name in of_step(SIDANG) or name.startswith(AMENDMENT)]
    print_out(screen, *signed, also=[name for name in to_print(screen.session) if name not in signed])


def _copy(screen: StageScreen) -> Awaitable[object]:
    """To a stick: as Ctrl+S does it everywhere."""
    return screen.app.run_action("cadangkan")


CORE, SHEETS = "berita-acara-inti", "lembar-tanda-tangan"
"""What is signed in the hall, by its names in the catalogue."""


def _show(name: SlideName) -> WorkAct:
    """On the wall."""
    return over(lambda screen: screen.app.push(Slide(name=name)))


ACTS: Mapping[str, WorkAct] = {
    "kehadiran": _count,
    "unsur": over(flows_led.count_others),
    "cocokkan-nama": _name,
    "kelebihan": at("hadir"),
    "pimpinan": over(officials),
    "pemimpin-doa": over(flows_speeches.ask_prayer),
    "laporan-panitia": over(flows_speeches.ask_report),
    "sambutan": over(flows_speeches.ask_addresses),
    "pemaparan": over(flows_speeches.ask_talks),
    "realisasi": _show(SlideName.LAST_YEAR),
    "catatan-acara": over(agenda_flows.ask_incident),
    "kuorum": over(attendance_flows.ask_quorum),
    "benarkan-daftar": _confirm,
    "pagu": over(limits),
    "sahkan": over(rules_flows.adopt),
    "peserta-komisi": officers,
    "komisi": _commission,
    "paparan-komisi": _presented,
    "usulan-sidang": _brought,
    "nilai-lengkap": _scores,
    "biaya": _change("cost"),
    "perangkat-daerah": _change("agency"),
    "ditunda": _scores,
    "geser": at("prioritas"),
    "suara": _vote,
    "nilai-sama": _tie,
    "sesuai-garis": over(outcomes_flows.decide_by_line),
    "alasan": _reason,
    "keberatan": over(agenda_flows.ask_objection),
    "calon": at("utusan"),
    "suara-sama": over(settle_tie),
    "tetapkan-utusan": _choose,
    "kesediaan": at("utusan"),
    "catat-dulu": _settle,
    "wakil-peserta": over(closing_flows.ask_witnesses),
    "keabsahan": at("penutupan"),
    "cetak-inti": over(lambda screen: print_out(screen, CORE, SHEETS)),
    "bacakan": _show(SlideName.MINUTES),
    "pembetulan": over(_correct),
    "ttd-wakil": over(closing_flows.ask_signed),
    "tutup": at("penutupan", then="tutup"),
    "cetak": over(_print),
    "tulis-kode": over(flows_handing.ask_code),
    "salin-usb": over(_copy),
    "serahkan": over(flows_handing.ask_handover),
    "salinan-usb": over(_copy),
    "skors": over(agenda_flows.pause_or_go_on),
    "lanjut": _begin_next,
}
"""Kind of work -> its act."""
