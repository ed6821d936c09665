"""Typing the paper of a commission: its lines, codes of other commissions, and what Pleno II heard."""

from collections.abc import Callable
from decimal import Decimal

from sessions.commissions.decisions import ProposalsAssigned
from sessions.commissions.decisions_results import CommissionPresented
from sessions.kernel.checks import REASON_LENGTH
from sessions.kernel.explaining import Explanation
from sessions.language.numbers import thousands
from sessions.language.numbers import volume as volume_figure
from sessions.outcomes.decisions_split import ProposalPart, ProposalsDeferred, ProposalSplit
from sessions.rules import ranking
from sessions.values.commissions import Commission, CommissionId
from sessions.values.proposals import Proposal, ProposalCode
from tui.commissions import view_results
from tui.commissions.view_results import Line
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.form import Answers, AskForm, Field
from tui.dialogs.reading import Unreadable, at_least, read_count, read_rupiah, read_volume
from tui.dialogs.text import AskText
from tui.proposals.forms import entered, new_proposal
from tui.proposals.forms_priced import COST, UNIT, VOLUME, AskPriced, priced_fields
from tui.proposals.view_one import original, unit_price
from tui.shell.flows import ask_and_take, known_names
from tui.shell.stage import StageScreen
from tui.widgets.plain import crop

Write = Callable[[ProposalCode, Line], None]


def ask_line(screen: StageScreen, proposal: Proposal, line: Line, write: Write) -> None:
    """One line of the paper, in the order of its columns; the price of the kamus stands beside the figures."""
    session = screen.session
    before = proposal.volume if line.volume is None else line.volume
    cost = proposal.cost if line.cost is None else line.cost
    price = priced_fields(
        "" if before is None else volume_figure(before), proposal.unit, "" if cost is None else thousands(cost)
    )
    fields = (
        Field(name="urutan", label="Urutan", value=str(line.place or ""), read=read_count, is_required=False),
        Field(name="hasil", label="Hasil", choices=view_results.verdicts(session),
              value=line.verdict or view_results.AGREED),
        *price,
        Field(name="alasan", label="Alasan", value=line.reason, hint="wajib bila berubah atau tidak setuju",
              is_required=False),
    )  # fmt: skip

    async def accept(answers: Answers) -> Explanation | None:
        typed = _line(answers)
        if line_refusal := _lacks_reason(proposal, typed):
            return line_refusal
        write(proposal.code, typed)
        return None

    form = AskPriced(
        f"{proposal.code} {proposal.draft.activity}",
        fields,
        explanation=(f"Diusulkan: {original(proposal)}",),
        before=unit_price(proposal.draft.cost, proposal.draft.volume),
        works=session.standard_works,
        work=proposal.draft.standard_work or proposal.draft.activity,
        accept=accept,
    )
    screen.ask(form, lambda _: None)


def _line(answers: Answers) -> Line:
    volume = answers.value(VOLUME)
    verdict = answers.text("hasil")
    return Line(
        place=answers.number("urutan") or None,
        verdict="" if verdict == view_results.AGREED else verdict,
        volume=volume if isinstance(volume, Decimal) else None,
        unit=answers.text(UNIT),
        cost=answers.number(COST),
        reason=answers.text("alasan"),
    )


def _lacks_reason(proposal: Proposal, line: Line) -> Explanation | None:
    is_changed = (line.volume, line.unit or proposal.unit, line.cost) != (proposal.volume, proposal.unit, proposal.cost)
    if line.reason or not (is_changed or line.outcome is not None):
        return None
    return Explanation(found="Perubahan atau penolakan perlu alasan.", advice="Salin alasannya dari lembar kerja.")


def ask_place(screen: StageScreen, proposal: Proposal, line: Line, typed: str, write: Callable[[int], None]) -> None:
    """The number of the column Urutan, begun with the digit that was pressed."""

    def read(text: str) -> str:
        if not 0 < read_count(text) <= len(screen.session.proposals):
            raise Unreadable("Tulis nomor urut mulai dari 1.")
        return text

    title = f"Urutan {proposal.code} {proposal.draft.activity}"
    dialog = AskText(title, value=typed or str(line.place or ""), read=read, goes_on=True)
    screen.ask(dialog, lambda text: write(read_count(text)))


def ask_claimed(screen: StageScreen, commission: Commission, write: Callable[[tuple[ProposalCode, ...]], None]) -> None:
    """Codes that the paper names although they are of another commission."""

    def read(typed: str) -> str:
        codes = tuple(map(ProposalCode, ranking.parse(typed)))
        proposals = screen.session.proposals
        if unknown := [code for code in codes if code not in proposals]:
            raise Unreadable(f"Usulan {', '.join(unknown)} tidak ditemukan; usulan baru dicatat dengan e di g p.")
        if own := [code for code in codes if proposals[code].commission == commission.id]:
            raise Unreadable(f"Usulan {', '.join(own)} ada di lembar ini.")
        if not codes:
            raise Unreadable("Tulis kodenya, misalnya 2007-04.")
        return " ".join(codes)

    dialog = AskText(f"Kode komisi lain di lembar Komisi {commission.id}", read=read)
    screen.ask(dialog, lambda text: write(tuple(map(ProposalCode, text.split()))))


def ask_presented(screen: StageScreen, commission: Commission) -> None:
    """Who presented in Pleno II, and a response to be noted."""
    before = screen.session.results.get(commission.id)
    by = before.presented_by if before and before.presented_by else commission.chair
    fields = (
        Field(name="pemapar", label="Dipaparkan oleh", value=by, suggestions=known_names(screen.session)),
        Field(name="tanggapan", label="Tanggapan", hint="kosong: tidak ada", is_required=False),
    )
    ask_and_take(
        screen,
        f"Pleno II: hasil Komisi {commission.id} {commission.name}",
        fields,
        lambda a: CommissionPresented(commission=commission.id, by=a.text("pemapar"), response=a.text("tanggapan")),
    )


MOST_PARTS = 3
"""Parts that the form has room for; a part may be split again."""

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

    async def assign(answer: str) -> None:
        await screen.decide(ProposalsAssigned(assignments={proposal.code: CommissionId(answer)}))

    title = f"Pleno II: {proposal.code} diminta lebih dari satu komisi"
    screen.ask(AskChoice(title, choices, explanation=crop(proposal.draft.activity, _WIDTH)), assign)


def ask_split(screen: StageScreen, code: ProposalCode) -> None:
    """Up to three parts, each with wish, volume and cost, and the reason."""
    proposal = screen.session.proposals.get(code)
    if proposal is None:
        return

    async def accept(answers: Answers) -> Explanation | None:
        parts = tuple(_part(answers, n) for n in range(1, MOST_PARTS + 1) if answers.text(f"kegiatan {n}"))
        return await screen.app.desk.attempt(ProposalSplit(code=code, parts=parts, reason=answers.text("alasan")))

    fields = [field for number in range(1, MOST_PARTS + 1) for field in _part_fields(proposal, number)]
    fields.append(Field(name="alasan", label="Alasan", read=at_least(REASON_LENGTH, "Alasan")))
    title = f"Pecah {code}: {crop(proposal.draft.activity, _WIDTH)}\n{original(proposal)}"
    screen.ask(AskForm(title, fields, accept=accept), lambda _: None)


def _part_fields(proposal: Proposal, number: int) -> tuple[Field, ...]:
    is_needed = number < MOST_PARTS
    unit = f" ({proposal.unit})" if proposal.unit else ""
    wish = proposal.draft.activity if is_needed else ""
    return (
        Field(name=f"kegiatan {number}", label=f"{number} Kegiatan", value=wish, is_required=is_needed),
        Field(name=f"volume {number}", label=f"{number} Volume{unit}", read=read_volume, is_required=False),
        Field(name=f"biaya {number}", label=f"{number} Biaya (Rp)", read=read_rupiah, is_required=False),
    )


def _part(answers: Answers, number: int) -> ProposalPart:
    volume = answers.value(f"volume {number}")
    return ProposalPart(
        activity=answers.text(f"kegiatan {number}"),
        volume=volume if isinstance(volume, Decimal) else None,
        cost=answers.number(f"biaya {number}"),
    )


def ask_new(screen: StageScreen, commission: CommissionId | None) -> None:
    """A proposal typed by hand; it stands in the commission that sits."""

    async def enter(answers: Answers) -> Explanation | None:
        refusal = await screen.app.desk.attempt(entered(answers, commission))
        if refusal is None:
            screen.show_row(list(screen.session.proposals)[-1])
        return refusal

    screen.ask(new_proposal(screen.session, enter), lambda _: None)
