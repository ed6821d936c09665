"""Acts on a Berita Acara Perbaikan: begun with a reason and a name, closed when its lines were read out."""

from collections.abc import Callable

from sessions.decisions import AmendmentClosed, AmendmentOpened
from sessions.decisions.checks import REASON_LENGTH
from tui.acts.changes import refusal_of
from tui.acts.forms import ask_and_take
from tui.dialogs.confirm import ReadBack
from tui.dialogs.form import Field
from tui.presenters import perbaikan
from tui.reading import at_least
from tui.screens.stage import StageScreen


def begin(screen: StageScreen) -> None:
    """Why, and who asks for it."""
    fields = (
        Field(name="alasan", label="Alasan perbaikan", read=at_least(REASON_LENGTH, "Alasan")),
        Field(name="peminta", label="Yang meminta", hint="nama atau jabatan"),
    )
    ask_and_take(
        screen,
        f"Berita Acara Perbaikan ke-{len(screen.session.amendments) + 1}",
        fields,
        lambda answers: AmendmentOpened(reason=answers.text("alasan"), asked_by=answers.text("peminta")),
    )


def finish(screen: StageScreen, then: Callable[[], object]) -> None:
    """Read the lines out, lock again, and go on; what stands in the way is told instead."""
    amendment = screen.session.amendment
    if amendment is None:
        return
    if refusal := refusal_of(screen.session, AmendmentClosed()):
        screen.app.notice = refusal
        return

    async def close(_: bool) -> None:  # noqa: FBT001 - the answer of the dialog
        if await screen.decide(AmendmentClosed()):
            then()

    text = perbaikan.read_back(screen.session, amendment)
    screen.ask(ReadBack(text, title=f"Penutupan Perbaikan ke-{amendment.number}"), close)
