"""Naming the delegates: by consensus, or from the certified secret vote; each is read out before it stands."""

from collections.abc import Callable, Sequence

from exports.wording.lists import listed
from sessions.decisions import DelegatesAppointed, DelegatesElected, SubstitutesNamed
from sessions.decisions.base import Decision
from sessions.decisions.checks import REASON_LENGTH
from sessions.people import PersonId
from sessions.refusals import Reason, Refused
from tui.acts.changes import refusal_of
from tui.acts.outcomes import read_back
from tui.acts.ranking import ask_tie
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.text import AskText
from tui.presenters import utusan
from tui.reading import at_least
from tui.refusals import Explanation, explain
from tui.screens.stage import StageScreen

_WRITTEN, _WAITING = "ada", "belum"


def appoint(screen: StageScreen, persons: Sequence[PersonId]) -> None:
    """By consensus; fewer women than reserved seats need a written reason."""
    if not persons:
        screen.app.notice = Explanation(found="Belum ada yang ditandai.", advice="Tandai calon dengan Spasi.")
        return
    _ask_consents(
        screen,
        persons,
        lambda consents: _name(
            screen,
            lambda reason: DelegatesAppointed(persons=tuple(persons), women_reason=reason, consents=consents),
        ),
    )


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
    found = utusan.latest_election(screen.session)
    _ask_consents(
        screen,
        [PersonId(seat.person) for seat in found.elected] if found else (),
        lambda consents: _name(
            screen, lambda reason: DelegatesElected(vote=number, women_reason=reason, consents=consents)
        ),
    )


def _ask_consents(
    screen: StageScreen, persons: Sequence[PersonId], then: Callable[[tuple[PersonId, ...]], None]
) -> None:
    """Whether those who are not in the hall are willing in writing; it warns and never blocks."""
    people = screen.session.people
    absent = tuple(person for person in persons if person in people and not people[person].is_present)
    if not absent:
        then(())
        return
    names = listed([people[person].card.name for person in absent])
    choices = (
        Choice(value=_WRITTEN, label="Ya, pernyataan kesediaannya sudah ada"),
        Choice(value=_WAITING, label="Belum; dicatat sebagai peringatan"),
    )
    screen.ask(
        AskChoice(f"{names} tidak hadir. Bersedia secara tertulis?", choices),
        lambda answer: then(absent if answer == _WRITTEN else ()),
    )


def name_substitutes(screen: StageScreen, persons: Sequence[PersonId], then: Callable[[], None]) -> None:
    """Those who were marked besides the delegates, in the order in which they were."""
    chosen = {delegate.person for delegate in screen.session.delegates}
    decision = SubstitutesNamed(persons=tuple(person for person in persons if person not in chosen))
    if refusal := refusal_of(screen.session, decision):
        screen.app.notice = refusal
    elif not decision.persons and not screen.session.substitutes:
        screen.tell("Belum ada pengganti yang ditandai.", "Tandai dengan Spasi di lembar Calon, lalu ulangi.")
    else:
        read_back(screen, decision, then=then)


def _name(screen: StageScreen, made: Callable[[str], Decision]) -> None:
    """Ask for the reason where only that is missing, then read the sentence out."""
    decision = made("")
    try:
        decision.check(screen.session)
    except Refused as refused:
        if refused.reason is Reason.SEATS_TIED:
            screen.app.notice = Explanation(
                found=explain(refused, screen.session.office).found,
                advice="Tekan = untuk mencatat musyawarah atau undian.",
            )
        elif refused.reason is Reason.WOMEN_REASON_MISSING:
            dialog = AskText(
                "Alasan jumlah perempuan kurang",
                explanation=explain(refused, screen.session.office).found,
                read=at_least(REASON_LENGTH, "Alasan"),
            )
            screen.ask(dialog, lambda reason: read_back(screen, made(reason)))
        else:
            screen.app.notice = explain(refused, screen.session.office)
    else:
        read_back(screen, decision)


def settle_tie(screen: StageScreen) -> None:
    """Equal votes at the last seat: the forum's order, or a lot."""
    found = utusan.latest_election(screen.session)
    ask_tie(screen, found.tied if found else (), lambda person: utusan.named(screen.session, person))
