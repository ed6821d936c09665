"""What is asked when many leave the hall or come back: who, when and why, read back with what becomes of the quorum."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time
from typing import Annotated

from sessions.attendance.decisions_leaving import PeopleLeft, PeopleReturned
from sessions.kernel.decision import Decision, Stamp, fold
from sessions.kernel.refusals import Explanation
from sessions.language.local import Phrase
from sessions.sentences.clauses import sentence
from sessions.values.attendance import PersonId
from tui.attendance import view_leaving
from tui.dialogs.asked import Asked
from tui.dialogs.confirm import ReadBack
from tui.dialogs.form import AskForm
from tui.dialogs.reading import Unreadable, read_text
from tui.shell.flows import refusal_of
from tui.shell.stage import StageScreen

_WHY = ("ada keperluan mendadak", "menghadiri acara lain", "tidak sependapat dengan keputusan sidang", "sakit")


@dataclass(frozen=True, slots=True, kw_only=True)
class LeavingForm:
    """Who left or came back, when, and why."""

    who: Annotated[
        str,
        Asked(
            "Siapa",
            hint=Phrase("{desa:capital} Botok, unsur, nama, atau tampil"),
            suggestions=view_leaving.suggestions,
            answers=("people", "groups"),
        ),
    ]
    is_return: Annotated[bool, Asked("Pulang/kembali", choices={False: "pulang", True: "kembali"})]
    at: Annotated[time, Asked("Pukul")]
    reason: Annotated[str, Asked("Karena", hint="alasannya", suggestions=_WHY, read=read_text)] = ""


def ask_leaving(screen: StageScreen, who: str, shown: Sequence[PersonId], *, is_return: bool, at: str = "who") -> None:
    """The form begun with those under the cursor, `at` a field; what it says is read back, and Enter takes it."""

    def build(form: LeavingForm) -> Decision:
        found = view_leaving.meant(screen.session, form.who, shown, is_return=form.is_return)
        if form.is_return:
            return PeopleReturned(people=found.people, groups=found.parties, reason=form.reason)
        return PeopleLeft(people=found.people, groups=found.parties, reason=form.reason)

    async def accept(form: LeavingForm) -> Explanation | None:
        try:
            return refusal_of(screen.session, build(form))
        except Unreadable as unreadable:
            return Explanation(found=str(unreadable), advice="Betulkan isiannya, lalu simpan lagi.", fields=("who",))

    def read(form: LeavingForm) -> None:
        _read_back(screen, build(form), _on_the_day(screen, form.at))

    start = {"who": who, "is_return": is_return, "at": screen.app.clock().time()}
    dialog = AskForm("Pulang atau kembali", LeavingForm, start, session=screen.session, accept=accept)
    dialog.begin_at(at)
    screen.ask(dialog, read)


def _on_the_day(screen: StageScreen, at: time) -> datetime | None:
    """The hour on the day that it is, entered late or not; None where it is the present minute."""
    now = screen.app.late or screen.app.clock()
    found = datetime.combine(now.date(), at, now.tzinfo)
    return None if found == now.replace(second=0, microsecond=0) else found


def _read_back(screen: StageScreen, decision: Decision, occurred: datetime | None) -> None:
    """The sentence with the quorum before and after; Enter takes the decision as having happened then."""
    session, now = screen.session, screen.app.late or screen.app.clock()
    after = fold(session, decision, Stamp(seq=session.seq + 1, at=now, by="", occurred=occurred))
    movement = after.movements[-1]
    effects = (
        f"Utusan hadir {movement.before} → {movement.present} dari {movement.invited}, kuorum {movement.needed}.",
    )

    async def take(_: bool) -> None:  # noqa: FBT001 - the answer of the dialog
        screen.app.notice = await screen.app.desk.attempt(decision, occurred=occurred)

    screen.ask(ReadBack(sentence(decision, after, session), effects=effects), take)
