"""What acts of many screens have in common: a form that decides, a sentence read back, a refusal told beforehand."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Annotated, TypeVar

from sessions.kernel.checks import IS_ANONYMOUS, REASON_LENGTH
from sessions.kernel.decision import Decision, Stamp, fold
from sessions.kernel.reasons import ListedReason
from sessions.kernel.refusals import Explanation, Refused, explain
from sessions.kernel.session import Session
from sessions.line import facts_effects, words_effects
from sessions.sentences.clauses import sentence
from tui.desk import Program
from tui.dialogs import text as texts
from tui.dialogs.asked import AS_DECLARED, Asked, E, Otherwise
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.confirm import ReadBack
from tui.dialogs.form import Accept, AskForm
from tui.dialogs.reading import Unreadable, at_least, path_of
from tui.shell.machine import is_fixed, medium_name
from tui.shell.stage import StageScreen, ask

D = TypeVar("D", bound=Decision)
"""What a form makes."""


def refusal_of(session: Session, decision: Decision) -> Explanation | None:
    """Why the meeting would refuse this now; None where it would not."""
    try:
        decision.check(session)
    except Refused as refused:
        return explain(refused)
    return None


def is_refused(screen: StageScreen, decision: Decision) -> bool:
    """Whether the meeting would refuse this now; then it is said why."""
    refusal = refusal_of(screen.session, decision)
    if refusal is not None:
        screen.app.notice = refusal
    return refusal is not None


NOTHING_LEAVES = "Ini gladi: tidak ada yang disalin ke luar. Pada hari sidang, di sini salinannya dibuat."


async def ask_medium(
    app: Program, what: str, none: str, go: Callable[[Path], None], typed: Callable[[Path], None]
) -> None:
    """Go to the only removable medium at once; ask where there are several, or with the words `none` for a folder."""
    if app.session.is_rehearsal:
        app.notice = Explanation(found=NOTHING_LEAVES, is_refusal=False)
        return
    if app.session.is_anonymous:
        app.notice = explain(IS_ANONYMOUS())
        return
    places = await asyncio.to_thread(app.backups.find_volumes)
    if len(places) == 1 and not is_fixed(places[0]):
        go(places[0])
    elif places:
        choices = [Choice(value=str(place), label=medium_name(place), note=str(place)) for place in places]
        ask(app, AskChoice(f"{what} ke mana?", choices), lambda place: go(Path(place)))
    else:
        dialog = texts.AskText(f"{what} ke folder mana?", value=app.backups.last_copied_to, explanation=none)
        ask(app, dialog, lambda text: typed(path_of(text).absolute()))


Act = Callable[[], Awaitable[object] | None]
"""Something to do."""


def ask_act(screen: StageScreen, title: str, choices: Sequence[Choice[Act]], explanation: str = "") -> None:
    """One of several things to do, and it is done."""
    screen.ask(AskChoice(title, choices, explanation=explanation), lambda act: act())


def taking(screen: StageScreen, build: Callable[[E], Decision]) -> Accept[E]:
    """What is filled in is decided at once; the form stays open, as typed, where that is refused."""

    async def accept(filled: E) -> Explanation | None:
        return await screen.app.desk.attempt(build(filled))

    return accept


def checking(screen: StageScreen, build: Callable[[E], Decision]) -> Accept[E]:
    """Nothing is decided yet; the form stays open, as typed, where it cannot be read or would be refused."""

    async def accept(filled: E) -> Explanation | None:
        try:
            return refusal_of(screen.session, build(filled))
        except Unreadable as unreadable:
            told = str(unreadable)
            return Explanation(found=told, advice="Betulkan isiannya, lalu simpan lagi.", fields=unreadable.fields)

    return accept


def ask_form(
    screen: StageScreen,
    title: str,
    form: type[E],
    build: Callable[[E], Decision],
    start: object = None,
    *,
    asked: Otherwise = AS_DECLARED,
    about: str = "",
    then: Callable[[], Awaitable[object] | None] = lambda: None,
) -> None:
    """A form that stays open, as typed, where the meeting refuses the decision made of it; `then` follows."""
    accept = taking(screen, build)
    dialog = AskForm(title, form, start, session=screen.session, accept=accept, asked=asked, about=about)
    screen.ask(dialog, lambda _: then())


def ask_checked(
    screen: StageScreen,
    title: str,
    form: type[E],
    build: Callable[[E], D],
    start: object = None,
    *,
    take: Callable[[StageScreen, D], Awaitable[object] | None],
    asked: Otherwise = AS_DECLARED,
) -> None:
    """As `ask_form`, but nothing is decided yet: `take` gets the decision, which would not be refused."""
    accept = checking(screen, build)
    dialog = AskForm(title, form, start, session=screen.session, accept=accept, asked=asked)
    screen.ask(dialog, lambda filled: take(screen, build(filled)))


def is_adopted(session: Session) -> bool:
    """Whether rules and guideline hold: from then on a change says why."""
    return session.sidang.rules_adopted is not None


def number_hint(kind: str) -> Callable[[Session], str]:
    """What an empty field for the number of a letter says: the form that the office gives it, else what is printed."""

    def hint(session: Session) -> str:
        form = session.office.letter_numbers.get(kind, "") if session.office else ""
        return f"bentuk: {form}" if form else "kosong: titik-titik"

    return hint


def known_names(session: Session) -> tuple[str, ...]:
    """Officials, the committee and everybody on the attendance list, for completing a name."""
    names = {official.name for official in session.officials.values()}
    names |= {member.name for member in session.committee.members} if session.committee else set()
    return tuple(sorted(filter(None, names | {person.card.name for person in session.people.values()})))


def supposed(screen: StageScreen, decision: Decision, before: Session) -> Session:
    """The meeting as this decision would leave it, if it were taken now; nothing is written."""
    at = screen.app.late or screen.app.clock()
    return fold(before, decision, Stamp(seq=before.seq + 1, at=at, by=""))


def read_back(
    screen: StageScreen, decision: Decision, note: str = "", *, then: Callable[[], object] = lambda: None
) -> None:
    """The sentence is read out as it will stand, with what it changes; Enter takes the decision, and `then` follows.

    What would be refused is said instead.
    """
    from exports.paper import reading as readings  # noqa: PLC0415 - only an act needs it

    if is_refused(screen, decision):
        return
    after = supposed(screen, decision, screen.session)
    told = sentence(decision, after, screen.session)
    try:
        reading = readings.of((decision,), screen.session, after)
    except readings.DoesNotAddUp:
        screen.tell("Jumlah bagian tidak sama dengan seluruhnya, maka tidak dibacakan.", "Putuskan satu per satu.")
        return
    effects = words_effects.of((decision,), screen.session, after, is_counted=reading is not None)
    screen.confirm(ReadBack(told, effects=effects, note=note, reading=reading), decision, then)


async def weigh(screen: StageScreen, *decisions: Decision, then: Callable[[], object] = lambda: None) -> None:
    """Read back what gives anybody another number, place or rupiah; anything else is decided at once.

    Then semula → menjadi is told where a refusal would be. Several decisions follow each other in one act.
    """
    before = after = screen.session
    told: list[str] = []
    for decision in decisions:
        if (refusal := refusal_of(after, decision)) is not None:
            screen.app.notice = refusal
            return
        start, after = after, supposed(screen, decision, after)
        told.append(sentence(decision, after, start))
    effects = words_effects.of(decisions, before, after)

    async def take(_: object = None) -> bool:
        for decision in decisions:
            if not await screen.decide(decision):
                return False
        then()
        return True

    if not facts_effects.between(before, after).is_nothing:
        screen.ask(ReadBack(" ".join(told), effects=effects), take)
    elif await take() and effects:
        screen.tell(" ".join(effects))


def ask_reason(
    screen: StageScreen, title: str, reasons: Sequence[ListedReason], then: Callable[[str], Awaitable[object] | None]
) -> None:
    """A reason of a list; what has to be told behind the colon is typed."""

    def chosen(reason: ListedReason) -> Awaitable[object] | None:
        if not reason.is_typed:
            return then(reason.told())
        least = REASON_LENGTH if reason.is_free else 1
        dialog = texts.AskText(reason.label, explanation=title, about=title, read=at_least(least, "Alasan"))
        screen.ask(dialog, lambda typed: then(reason.told(typed)))
        return None

    choices = [Choice(value=reason, label=reason.label) for reason in reasons]
    screen.ask(AskChoice("Alasan", choices, explanation=title), chosen)


Reason = Annotated[
    str,
    Asked("Alasan perubahan", hint="sudah disahkan; paling sedikit 10 huruf", is_asked=is_adopted, is_required=True),
]
"""After the adoption a change says why; while there is a draft nothing is asked."""


def ask_change(
    screen: StageScreen,
    title: str,
    form: type[E],
    build: Callable[[E], Decision],
    start: object = None,
    *,
    asked: Otherwise = AS_DECLARED,
) -> None:
    """A draft is simply set; of adopted rules the change is read out first, with what it invalidates."""
    if not is_adopted(screen.session):
        ask_form(screen, title, form, build, start, asked=asked)
        return
    ask_checked(screen, title, form, build, start, take=read_back, asked=asked)
