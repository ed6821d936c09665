"""Sebaran hasil: private advice on what each village and commission gets, and pictures of scores and line."""

from collections.abc import Sequence

from sessions.values.office import VillageCode
from tui.line import view
from tui.line.view import SpreadKey
from tui.proposals.view import sent_by
from tui.shell.listing import ListScreen
from tui.widgets.view import ListView, Tab


class SebaranScreen(ListScreen[SpreadKey]):
    """Three sheets; Enter leads to the proposal or its village."""

    place = "sebaran"

    def __init__(self) -> None:
        super().__init__()
        self.sheet = view.SpreadTab.VILLAGES

    @property
    def view(self) -> ListView[SpreadKey]:
        """The open sheet."""
        return view.of_sheet(self.sheet)

    def tabs(self) -> Sequence[Tab]:
        """Per village, per commission, the scores."""
        return tuple(Tab(key=sheet.name, label=f"{sheet.label}") for sheet in view.SHEETS)

    @property
    def tab(self) -> str:
        """The open one."""
        return self.sheet.name

    def turn(self, key: str) -> None:
        """Open another."""
        self.sheet = view.SpreadTab[key]
        self.show(self.session)

    async def action_buka(self) -> None:
        """Enter: the proposals of the village."""
        if self.sheet is view.SpreadTab.VILLAGES and isinstance(key := self.cursor_key, str):
            await self.app.go("usulan", row=sent_by(VillageCode(key)))
