"""Volume, cost and agency of one proposal as the meeting sees them, asked in one form from any screen."""

from sessions.decisions.base import Decision
from sessions.proposals import Proposal
from sessions.refusals import Refused
from sessions.session import Session
from tui.dialogs import proposal_form
from tui.dialogs.form import Accept, Answers
from tui.dialogs.priced import AskPriced
from tui.presenters.proposal import original, unit_price
from tui.refusals import Explanation, explain
from tui.screens.stage import StageScreen


def refusal_of(session: Session, decision: Decision) -> Explanation | None:
    """Why the meeting would refuse this now; None where it would not."""
    try:
        decision.check(session)
    except Refused as refused:
        return explain(refused, session.office)
    return None


def change_form(session: Session, proposal: Proposal, title: str, accept: Accept) -> AskPriced:
    """The values in force to be typed over, what was asked for above them, and the reason."""
    return AskPriced(
        f"{title} {proposal.code}: {proposal.draft.activity}",
        proposal_form.change_fields(session, proposal),
        explanation=(f"Diusulkan: {original(proposal)}",),
        before=unit_price(proposal.draft.cost, proposal.draft.volume),
        works=session.standard_works,
        work=proposal.draft.standard_work or proposal.draft.activity,
        accept=accept,
    )


def ask_change(screen: StageScreen, proposal: Proposal) -> None:
    """`u`: the change is a decision of its own; what was agreed already becomes agreed with changes."""

    async def change(answers: Answers) -> Explanation | None:
        return await screen.app.attempt(proposal_form.change(proposal, answers))

    screen.ask(change_form(screen.session, proposal, "Ubah", change), lambda _: None)
