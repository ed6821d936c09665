"""How an act of Alur begins: a question over it, or another screen with the cursor where it belongs."""

from collections.abc import Awaitable, Callable

from sessions.steps.works import Work
from sessions.values.proposals import Proposal, ProposalCode
from tui.shell.stage import StageScreen, in_front

WorkAct = Callable[[StageScreen, Work], Awaitable[object] | None]
"""Opens what does the work; nothing is decided yet."""


def over(act: Callable[[StageScreen], Awaitable[object] | None]) -> WorkAct:
    """A question over Alur that is the same whatever the row."""
    return lambda screen, _: act(screen)


def at(place: str, *, sheet: str = "", then: str = "") -> WorkAct:
    """To a place, with the cursor on the row of the work."""
    return lambda screen, work: away(screen, place, work.row, sheet=sheet, then=then)


async def away(screen: StageScreen, place: str, row: object = None, *, sheet: str = "", then: str = "") -> None:
    """To another place, there to the sheet and the row; an act that has a key of its own begins at once."""
    if not await screen.app.go(place) or (front := in_front(screen.app)) is None:
        return
    if sheet:
        front.turn(sheet)
        front.refresh_frame()
    if row is not None:
        front.show_row(row)
    if then:
        await front.run_action(then)


def proposal_of(screen: StageScreen, work: Work) -> Proposal | None:
    """The proposal that the work is about next."""
    return screen.session.proposals.get(ProposalCode(work.row)) if isinstance(work.row, str) else None
