"""Typing the paper of a commission: its lines, codes of other commissions, and what Pleno II heard."""

from collections.abc import Callable
from decimal import Decimal

from exports.wording.numbers import thousands
from exports.wording.numbers import volume as volume_figure
from sessions.commissions import Commission
from sessions.decisions import CommissionPresented
from sessions.proposals import Proposal, ProposalCode
from sessions.rules import agreed_order
from tui.acts.forms import ask_and_take, known_names
from tui.dialogs.form import Answers, Field
from tui.dialogs.priced import COST, UNIT, VOLUME, AskPriced, priced_fields
from tui.dialogs.text import AskText
from tui.presenters import hasil
from tui.presenters.hasil import Line
from tui.presenters.proposal import original, unit_price
from tui.reading import Unreadable, read_count
from tui.refusals import Explanation
from tui.screens.stage import StageScreen

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
        Field(name="hasil", label="Hasil", choices=hasil.verdicts(session), value=line.verdict or hasil.AGREED),
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
        verdict="" if verdict == hasil.AGREED else verdict,
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
        codes = tuple(map(ProposalCode, agreed_order.parse(typed)))
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
