"""Naming the delegates: by consensus, or from the certified secret vote; each is read out before it stands."""

from collections.abc import Callable, Sequence

from sessions.decisions import DelegatesAppointed, DelegatesElected
from sessions.decisions.base import Decision
from sessions.decisions.checks import REASON_LENGTH
from sessions.people import PersonId
from sessions.refusals import Reason, Refused
from tui.acts.outcomes import read_back
from tui.acts.ranking import ask_tie
from tui.dialogs.text import AskText
from tui.presenters import utusan
from tui.reading import at_least
from tui.refusals import Explanation, explain
from tui.screens.stage import StageScreen


def appoint(screen: StageScreen, persons: Sequence[PersonId]) -> None:
    """By consensus; fewer women than reserved seats need a written reason."""
    if not persons:
        screen.app.notice = Explanation(found="Belum ada yang ditandai.", advice="Tandai calon dengan Spasi.")
        return
    _name(screen, lambda reason: DelegatesAppointed(persons=tuple(persons), women_reason=reason))


def elect(screen: StageScreen) -> None:
    """As the last certified vote on people has it."""
    vote = utusan.latest_vote(screen.session)
    if vote is None:
        screen.app.notice = Explanation(
            found="Belum ada pemungutan suara kartu tertutup yang disahkan.",
            advice="Tetapkan secara mufakat dengan z, atau buka pemungutan suara dengan +.",
        )
        return
    number = vote.id
    _name(screen, lambda reason: DelegatesElected(vote=number, women_reason=reason))


def _name(screen: StageScreen, made: Callable[[str], Decision]) -> None:
    """Ask for the reason where only that is missing, then read the sentence out."""
    decision = made("")
    try:
        decision.check(screen.session)
    except Refused as refused:
        if refused.reason is Reason.SEATS_TIED:
            screen.app.notice = Explanation(
                found=explain(refused).found, advice="Tekan = untuk mencatat musyawarah atau undian."
            )
        elif refused.reason is Reason.WOMEN_REASON_MISSING:
            dialog = AskText(
                "Alasan jumlah perempuan kurang",
                explanation=explain(refused).found,
                read=at_least(REASON_LENGTH, "Alasan"),
            )
            screen.ask(dialog, lambda reason: read_back(screen, made(reason)))
        else:
            screen.app.notice = explain(refused)
    else:
        read_back(screen, decision)


def settle_tie(screen: StageScreen) -> None:
    """Equal votes at the last seat: the forum's order, or a lot."""
    found = utusan.latest_election(screen.session)
    ask_tie(screen, found.tied if found else (), lambda person: utusan.named(screen.session, person))
