"""What is asked about commissions: the letters, proposals that are no task of the kabupaten, and their papers."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Annotated

from sessions.attendance.decisions_guests import InvitationIssued
from sessions.commissions.decisions import ProposalsAssigned, ProposalsMarked, leaves_late
from sessions.commissions.decisions_results import CommissionPresented
from sessions.commissions.facts_worksheet import AGREED, WorksheetLine
from sessions.kernel.checks import REASON_LENGTH
from sessions.kernel.reasons import OF_A_CORRECTION
from sessions.kernel.refusals import Explanation
from sessions.kernel.session import Session
from sessions.language.local import Phrase, filled
from sessions.outcomes.decisions import Ending, OutcomesDecided
from sessions.outcomes.decisions_split import ProposalPart, ProposalsDeferred, ProposalSplit
from sessions.proposals import facts as proposals
from sessions.rules import ranking
from sessions.sentences.clauses import capital
from sessions.values.commissions import Commission, CommissionId
from sessions.values.labels import Doubt
from sessions.values.proposals import Proposal, ProposalCode
from tui.commissions import view_results
from tui.dialogs.asked import Asked, counted, money, reasoned, values
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.reading import Unreadable, read_count
from tui.dialogs.text import AskLine
from tui.proposals.flows import ask_change
from tui.proposals.forms import Brought, entered, new_proposal
from tui.proposals.forms_fields import AskPriced, asked_of
from tui.proposals.view_one import original, unit_price
from tui.shell.flows import Act, ask_act, ask_checked, ask_form, ask_reason, known_names, number_hint, refusal_of, weigh
from tui.shell.stage import StageScreen
from tui.widgets.plain import crop

_DAY = "misalnya 25-1-2027"


@dataclass(frozen=True, slots=True, kw_only=True)
class _LettersForm:
    number: Annotated[str, Asked("Nomor undangan", hint=number_hint("undangan"))] = ""
    dated: Annotated[date | None, Asked("Tanggal undangan", hint=_DAY)] = None
    announced_on: Annotated[date | None, Asked("Diumumkan tanggal", hint=_DAY)] = None
    announced_where: Annotated[
        str, Asked("Melalui", hint=Phrase("misalnya papan pengumuman kantor kecamatan dan {desa}"))
    ] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _WayOutForm:
    reason: Annotated[str, reasoned()]


def ask_invitation(screen: StageScreen) -> None:
    """Number and day of the letter, day and places of the announcement."""

    def build(form: _LettersForm) -> InvitationIssued:
        return InvitationIssued(**values(form))

    ask_form(screen, "Undangan dan pengumuman", _LettersForm, build, screen.session.invitation)


def ask_about(screen: StageScreen, code: ProposalCode, doubt: Doubt) -> None:
    """Out of the running as the doubt says, discussed all the same, or looked at first."""
    proposal = screen.session.proposals[code]
    out, label = partial(_ask_why, screen, code, doubt), capital(proposals.WAY_OUT[doubt].label)
    mark = ProposalsMarked(codes=(code,), to_be_discussed=not proposal.to_be_discussed)
    marking = "Tidak lagi dibahas" if proposal.to_be_discussed else "Tetap dibahas dalam sidang"
    choices = (
        Choice(value=out, label=label, note="dengan alasan"),
        Choice(value=partial(screen.decide, mark), label=marking),
        Choice(value=partial(screen.app.go, "usulan", row=code), label="Buka usulannya"),
    )
    ask_act(screen, f"{code} {proposal.draft.activity}", choices, f"Diduga {doubt.label}.")


def _ask_why(screen: StageScreen, code: ProposalCode, doubt: Doubt) -> None:
    way = proposals.WAY_OUT[doubt]

    def build(form: _WayOutForm) -> OutcomesDecided:
        return OutcomesDecided(endings=(Ending(code=code, outcome=way, reason=form.reason),))

    usual = filled(proposals.REASONS[doubt])
    ask_checked(screen, f"{code} {way.label}", _WayOutForm, build, {"reason": usual}, take=weigh)


Write = Callable[[ProposalCode, WorksheetLine], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperLine:
    """One line of the paper, in the order of its columns."""

    place: Annotated[int | None, counted("Urutan")] = None
    verdict: Annotated[str, Asked("Hasil", choices=lambda _session: dict(view_results.verdicts()))]
    volume: Annotated[Decimal | None, asked_of("volume")] = None
    unit: Annotated[str, asked_of("unit")] = ""
    cost: Annotated[int | None, asked_of("cost")] = None
    reason: Annotated[str, Asked("Alasan", hint="wajib bila berubah atau tidak setuju")] = ""


def ask_line(screen: StageScreen, proposal: Proposal, line: WorksheetLine, write: Write) -> None:
    """The price of the kamus stands beside the figures."""
    start = {
        "place": line.place,
        "verdict": line.verdict or AGREED,
        "volume": proposal.volume if line.volume is None else line.volume,
        "unit": proposal.unit,
        "cost": proposal.cost if line.cost is None else line.cost,
        "reason": line.reason,
    }

    async def accept(entry: PaperLine) -> Explanation | None:
        typed = _line(entry)
        if line_refusal := _lacks_reason(proposal, typed):
            return line_refusal
        write(proposal.code, typed)
        return None

    form = AskPriced(
        f"{proposal.code} {proposal.draft.activity}",
        PaperLine,
        start,
        session=screen.session,
        explanation=(f"Diusulkan: {original(proposal)}",),
        before=unit_price(proposal.draft.cost, proposal.draft.volume),
        work=proposal.draft.standard_work or proposal.draft.activity,
        accept=accept,
    )
    screen.ask(form)


def _line(entry: PaperLine) -> WorksheetLine:
    return WorksheetLine(
        place=entry.place or None,
        verdict="" if entry.verdict == AGREED else entry.verdict,
        volume=entry.volume,
        unit=entry.unit,
        cost=entry.cost,
        reason=entry.reason,
    )


def _lacks_reason(proposal: Proposal, line: WorksheetLine) -> Explanation | None:
    is_changed = (line.volume, line.unit or proposal.unit, line.cost) != (proposal.volume, proposal.unit, proposal.cost)
    if not (is_changed or line.outcome is not None) or len(line.reason.strip()) >= REASON_LENGTH:
        return None
    return Explanation(
        found=f"Perubahan atau penolakan perlu alasan, paling sedikit {REASON_LENGTH} huruf.",
        advice="Salin alasannya dari lembar kerja.",
        fields=("reason",),
    )


def ask_place(
    screen: StageScreen, proposal: Proposal, line: WorksheetLine, typed: str, write: Callable[[int], None]
) -> None:
    """The number of the column Urutan, begun with the digit that was pressed."""

    def read(text: str) -> int:
        if 0 < (place := read_count(text)) <= len(screen.session.proposals):
            return place
        raise Unreadable("Tulis nomor urut mulai dari 1.")

    title = f"Urutan {proposal.code} {proposal.draft.activity}"
    screen.ask(AskLine(title, value=typed or str(line.place or ""), read=read, goes_on=True), write)


def ask_claimed(screen: StageScreen, commission: Commission, write: Callable[[tuple[ProposalCode, ...]], None]) -> None:
    """Codes that the paper names although they are of another commission."""

    def read(typed: str) -> tuple[ProposalCode, ...]:
        codes = tuple(map(ProposalCode, ranking.parse(typed)))
        proposals = screen.session.proposals
        if unknown := [code for code in codes if code not in proposals]:
            raise Unreadable(f"Usulan {', '.join(unknown)} tidak ditemukan; usulan baru dicatat dengan e di g p.")
        if own := [code for code in codes if proposals[code].commission == commission.id]:
            raise Unreadable(f"Usulan {', '.join(own)} ada di lembar ini.")
        if not codes:
            raise Unreadable("Tulis kodenya, misalnya 2007-04.")
        return codes

    screen.ask(AskLine(f"Kode komisi lain di lembar Komisi {commission.id}", read=read), write)


@dataclass(frozen=True, slots=True, kw_only=True)
class _PresentedForm:
    by: Annotated[str, Asked("Dipaparkan oleh", suggestions=known_names)]
    response: Annotated[str, Asked("Tanggapan", hint="kosong: tidak ada")] = ""


def ask_presented(screen: StageScreen, commission: Commission) -> None:
    """Who presented in Pleno II, and a response to be noted."""
    before = screen.session.results.get(commission.id)
    by = before.presented_by if before and before.presented_by else commission.chair
    ask_form(
        screen,
        f"Pleno II: hasil Komisi {commission.id} {commission.name}",
        _PresentedForm,
        lambda form: CommissionPresented(commission=commission.id, by=form.by, response=form.response),
        {"by": by},
    )


_WIDTH = 60


async def park(screen: StageScreen, code: ProposalCode) -> None:
    """Into the daftar tunda, or back from it."""
    proposal = screen.session.proposals.get(code)
    if proposal is None:
        return
    if proposal.is_parked and proposal.claimed_by:
        _ask_whose(screen, proposal)
    else:
        await screen.decide(ProposalsDeferred(codes=(code,), is_deferred=not proposal.is_deferred))


def _ask_whose(screen: StageScreen, proposal: Proposal) -> None:
    """The question for Pleno II: which of the commissions that took it has it."""
    own = (proposal.commission,) if proposal.commission else ()
    commissions = [c for c in screen.session.commissions if c.id in {*own, *proposal.claimed_by}]
    choices = [Choice(value=c.id, label=f"Komisi {c.id} {c.short}") for c in commissions]

    async def assign(commission: CommissionId) -> None:
        await weigh(screen, ProposalsAssigned(assignments={proposal.code: commission}))

    title = f"Pleno II: {proposal.code} diminta lebih dari satu komisi"
    screen.ask(AskChoice(title, choices, explanation=crop(proposal.draft.activity, _WIDTH)), assign)


def ask_change_here(screen: StageScreen, proposal: Proposal) -> None:
    """What was written about it; once the proposals were divided for good also its commission, for a reason."""
    others = [c for c in screen.session.commissions if leaves_late(screen.session, proposal, c.id)]
    if not others:
        ask_change(screen, proposal)
        return
    choices: list[Choice[Act]] = [
        Choice(value=partial(ask_change, screen, proposal), label="Isi usulan", note="nama, lokasi, volume, biaya")
    ]
    choices += [
        Choice(
            value=partial(_ask_why_there, screen, proposal, c.id), label=f"Ke Komisi {c.id} {c.short}", note="beralasan"
        )
        for c in others
    ]
    ask_act(screen, f"Ubah {proposal.code}, Komisi {proposal.commission}", choices)


def late_refusal(session: Session, proposal: Proposal, commission: CommissionId) -> Explanation | None:
    """Why not even a reason lets it go there; None where one does."""
    moved = ProposalsAssigned(assignments={proposal.code: commission}, reason=OF_A_CORRECTION[0].told())
    return refusal_of(session, moved)


def _ask_why_there(screen: StageScreen, proposal: Proposal, commission: CommissionId) -> None:
    refusal = late_refusal(screen.session, proposal, commission)
    if refusal is not None:
        screen.app.notice = refusal
        return
    moved = ProposalsAssigned(assignments={proposal.code: commission})
    title = f"{proposal.code}: Komisi {proposal.commission} → {commission}"
    ask_reason(screen, title, OF_A_CORRECTION, lambda reason: weigh(screen, replace(moved, reason=reason)))


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitForm:
    """Up to three parts, each with wish, volume and cost, and the reason; a part may be split again."""

    activity_1: Annotated[str, Asked("1 Kegiatan")]
    volume_1: Decimal | None = None
    cost_1: Annotated[int | None, money("1 Biaya (Rp)")] = None
    activity_2: Annotated[str, Asked("2 Kegiatan")]
    volume_2: Decimal | None = None
    cost_2: Annotated[int | None, money("2 Biaya (Rp)")] = None
    activity_3: Annotated[str, Asked("3 Kegiatan")] = ""
    volume_3: Decimal | None = None
    cost_3: Annotated[int | None, money("3 Biaya (Rp)")] = None
    reason: Annotated[str, reasoned()]


def ask_split(screen: StageScreen, code: ProposalCode) -> None:
    """The form, filled with the wish as it stands."""
    proposal = screen.session.proposals.get(code)
    if proposal is None:
        return

    def build(form: SplitForm) -> ProposalSplit:
        typed = (
            (form.activity_1, form.volume_1, form.cost_1),
            (form.activity_2, form.volume_2, form.cost_2),
            (form.activity_3, form.volume_3, form.cost_3),
        )
        parts = tuple(ProposalPart(activity=wish, volume=volume, cost=cost) for wish, volume, cost in typed if wish)
        return ProposalSplit(code=code, parts=parts, reason=form.reason)

    wish, unit = proposal.draft.activity, f" ({proposal.unit})" if proposal.unit else ""
    asked = {f"volume_{number}": Asked(f"{number} Volume{unit}") for number in (1, 2, 3)}
    title = f"Pecah {code}: {crop(wish, _WIDTH)}\n{original(proposal)}"
    ask_checked(screen, title, SplitForm, build, {"activity_1": wish, "activity_2": wish}, take=weigh, asked=asked)


def ask_new(screen: StageScreen, commission: CommissionId | None) -> None:
    """A proposal typed by hand; it stands in the commission that sits."""

    async def enter(entry: Brought) -> Explanation | None:
        refusal = await screen.app.desk.attempt(entered(entry, commission))
        if refusal is None:
            screen.show_row(list(screen.session.proposals)[-1])
        return refusal

    screen.ask(new_proposal(screen.session, enter))
