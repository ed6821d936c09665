"""Acts of a sitting: parking, the question whose a proposal is, splitting, and a new proposal."""

from decimal import Decimal

from sessions.commissions import CommissionId
from sessions.decisions import ProposalsAssigned, ProposalsDeferred, ProposalSplit
from sessions.decisions.checks import REASON_LENGTH
from sessions.decisions.sittings import ProposalPart
from sessions.proposals import Proposal, ProposalCode
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.form import Answers, AskForm, Field
from tui.dialogs.proposal_form import entered, new_proposal
from tui.presenters.proposal import original
from tui.reading import at_least, read_rupiah, read_volume
from tui.refusals import Explanation
from tui.screens.stage import StageScreen
from tui.widgets.plain import crop

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
        return await screen.app.attempt(ProposalSplit(code=code, parts=parts, reason=answers.text("alasan")))

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
        refusal = await screen.app.attempt(entered(answers, commission))
        if refusal is None:
            screen.show_row(list(screen.session.proposals)[-1])
        return refusal

    screen.ask(new_proposal(screen.session, enter), lambda _: None)
