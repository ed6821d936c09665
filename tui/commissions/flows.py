"""Acts of the Pra-Musrenbang beside the division: the letters, and proposals that are no task of the kabupaten."""

from datetime import date

from sessions.attendance.decisions_guests import InvitationIssued
from sessions.commissions.decisions import ProposalsMarked
from sessions.kernel.decision import Decision
from sessions.language import dates
from sessions.outcomes.decisions import Ending, OutcomesDecided
from sessions.proposals import facts as proposals
from sessions.sentences import places
from sessions.sentences.places import said
from sessions.values.attendance import Invitation
from sessions.values.labels import Doubt
from sessions.values.proposals import ProposalCode
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.form import Answers, Field
from tui.dialogs.reading import at_least, read_date
from tui.shell.flows import ask_and_take, number_hint
from tui.shell.stage import StageScreen

_OUT, _DISCUSSED, _SEEN = "keluar", "dibahas", "lihat"


def ask_invitation(screen: StageScreen) -> None:
    """Number and day of the letter, day and places of the announcement."""
    now = screen.session.invitation or Invitation()
    fields = (
        Field(
            name="nomor",
            label="Nomor undangan",
            value=now.number,
            hint=number_hint(screen.session, "undangan"),
            is_required=False,
        ),
        _day("tanggal", "Tanggal undangan", now.dated),
        _day("diumumkan", "Diumumkan tanggal", now.announced_on),
        Field(
            name="sarana",
            label="Melalui",
            value=now.announced_where,
            hint=said(screen.session, "misalnya papan pengumuman kantor kecamatan dan desa"),
            is_required=False,
        ),
    )

    def build(answers: Answers) -> Decision:
        return InvitationIssued(
            number=answers.text("nomor"),
            dated=_date(answers, "tanggal"),
            announced_on=_date(answers, "diumumkan"),
            announced_where=answers.text("sarana"),
        )

    ask_and_take(screen, "Undangan dan pengumuman", fields, build)


def _day(name: str, label: str, now: date | None) -> Field:
    shown = dates.numeric_date(now) if now else ""
    return Field(name=name, label=label, value=shown, hint="misalnya 25-1-2027", read=read_date, is_required=False)


def _date(answers: Answers, name: str) -> date | None:
    given = answers.value(name)
    return given if isinstance(given, date) else None


def ask_about(screen: StageScreen, code: ProposalCode, doubt: Doubt) -> None:
    """Out of the running as the doubt says, discussed all the same, or looked at first."""
    proposal, office = screen.session.proposals[code], screen.session.office
    way = proposals.WAY_OUT[doubt]
    named = places.named(office, way) if office else way.value
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
    fields = (
        Field(
            name="alasan",
            label="Alasan",
            value=said(screen.session, proposals.REASONS[doubt]),
            read=at_least(10, "Alasan"),
        ),
    )

    def build(answers: Answers) -> Decision:
        return OutcomesDecided(endings=(Ending(code=code, outcome=way, reason=answers.text("alasan")),))

    office = screen.session.office
    ask_and_take(screen, f"{code} {places.named(office, way) if office else way.value}", fields, build)
