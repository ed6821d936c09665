"""A form whose answers become one decision, and the names that complete what is typed in it."""

from collections.abc import Callable, Sequence

from sessions.decisions.base import Decision
from sessions.session import Session
from tui.dialogs.form import Answers, AskForm, Field
from tui.refusals import Explanation
from tui.screens.stage import StageScreen

Build = Callable[[Answers], Decision]


def ask_and_take(screen: StageScreen, title: str, fields: Sequence[Field], build: Build) -> None:
    """A form that stays open, as typed, where the meeting refuses its decision."""

    async def accept(answers: Answers) -> Explanation | None:
        return await screen.app.attempt(build(answers))

    screen.ask(AskForm(title, fields, accept=accept), lambda _: None)


def number_hint(session: Session, kind: str) -> str:
    """What an empty field for the number of a letter says: the form that the office gives it, else what is printed."""
    form = session.office.letter_numbers.get(kind, "") if session.office else ""
    return f"bentuk: {form}" if form else "kosong: titik-titik"


def known_names(session: Session) -> tuple[str, ...]:
    """Officials, the committee and everybody on the attendance list, for completing a name."""
    names = {official.name for official in session.officials.values()}
    names |= {member.name for member in session.committee.members} if session.committee else set()
    return tuple(sorted(filter(None, names | {person.card.name for person in session.people.values()})))
