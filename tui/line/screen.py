"""Sebaran hasil: private advice on what each village and commission gets, and pictures of scores and line."""

from sessions.values.office import VillageCode
from tui.line import view
from tui.line.view import SpreadKey
from tui.proposals.view import sent_by
from tui.shell.listing import ListScreen
from tui.widgets.view import ListView


class SebaranScreen(ListScreen[SpreadKey]):
    """Tab walks through the sheets; Enter leads to the proposal or its village."""

    place = "sebaran"

    def __init__(self) -> None:
        super().__init__()
        self.sheet = view.SpreadTab.VILLAGES

    @property
    def view(self) -> ListView[SpreadKey]:
        """The open sheet."""
        return view.of_sheet(self.sheet)

    def action_bagian(self, key: str) -> None:
        """Tab: the next sheet."""
        at = view.SHEETS.index(self.sheet) + (1 if key == "tab" else -1)
        self.sheet = view.SHEETS[at % len(view.SHEETS)]
        self.show(self.session)

    async def action_buka(self) -> None:
        """Enter: the proposals of the village."""
        if self.sheet is view.SpreadTab.VILLAGES and isinstance(key := self.cursor_key, str):
            await self.app.go("usulan", row=sent_by(VillageCode(key)))
