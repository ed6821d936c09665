"""Acts of the Pra-Musrenbang beside the division: the letters, and proposals that are no task of the kabupaten."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from sessions.attendance.decisions_guests import InvitationIssued
from sessions.commissions.decisions import ProposalsMarked
from sessions.language.local import Phrase, filled
from sessions.outcomes.decisions import Ending, OutcomesDecided
from sessions.proposals import facts as proposals
from sessions.values.labels import Doubt
from sessions.values.proposals import ProposalCode
from tui.dialogs.asked import Asked, reasoned, values
from tui.dialogs.choice import AskChoice, Choice
from tui.shell.flows import ask_form, number_hint
from tui.shell.stage import StageScreen

_DAY = "misalnya 25-1-2027"
_OUT, _DISCUSSED, _SEEN = "keluar", "dibahas", "lihat"


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
    way = proposals.WAY_OUT[doubt]
    named = way.label
    choices = (
        Choice(value=_OUT, label=named[:1].upper() + named[1:], note="dengan alasan"),
        Choice(
            value=_DISCUSSED,
            label="Tidak lagi dibahas" if proposal.to_be_discussed else "Tetap dibahas dalam sidang",
        ),
        Choice(value=_SEEN, label="Buka usulannya"),
    )

    async def settle(answer: str) -> None:
        if answer == _OUT:
            _ask_why(screen, code, doubt)
        elif answer == _DISCUSSED:
            await screen.decide(ProposalsMarked(codes=(code,), to_be_discussed=not proposal.to_be_discussed))
        else:
            await screen.app.go("usulan", row=code)

    title = f"{code} {proposal.draft.activity}"
    screen.ask(AskChoice(title, choices, explanation=f"Diduga {doubt.value}."), settle)


def _ask_why(screen: StageScreen, code: ProposalCode, doubt: Doubt) -> None:
    way = proposals.WAY_OUT[doubt]

    def build(form: _WayOutForm) -> OutcomesDecided:
        return OutcomesDecided(endings=(Ending(code=code, outcome=way, reason=form.reason),))

    usual = filled(proposals.REASONS[doubt])
    ask_form(screen, f"{code} {way.label}", _WayOutForm, build, {"reason": usual})
