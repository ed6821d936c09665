"""Ctrl+Z: say what would be withdrawn and what that changes, then withdraw it; the journal keeps both lines."""

from typing import TYPE_CHECKING

from exports.wording.dates import clock
from exports.wording.decisions import sentence
from sessions.decisions.undo import Withdrawn
from sessions.record.history import History
from tui.dialogs.confirm import AskConfirm
from tui.presenters import frame, undo

if TYPE_CHECKING:
    from tui.app import MusrenbangApp


def ask_undo(app: "MusrenbangApp") -> None:
    """The question, or why there is nothing to ask."""
    ledger = app.sitting.ledger
    latest = frame.undoable(ledger.entries)
    if latest is None:
        app.notice = undo.barrier(frame.latest_standing(ledger.entries))
        return
    seq, told = latest.seq, sentence(latest.decision, ledger.session)

    async def withdraw(_: bool) -> None:  # noqa: FBT001 - the answer of the dialog
        if await app.decide(Withdrawn(seq=seq)):
            app.last_act = f"{clock(app.clock())} Dibatalkan: {told}"

    before = ledger.before[-1] if ledger.before else History(ledger.entries).before(seq)
    text = undo.question(latest, before, ledger.session)
    app.ask(AskConfirm("Batalkan keputusan terakhir?", text, yes="batalkan"), withdraw)
