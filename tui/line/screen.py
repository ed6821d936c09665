"""Sebaran hasil: private advice on what each village and commission gets, and pictures of scores and line."""

from collections.abc import Sequence
from typing import Any

from textual.app import ComposeResult

from sessions.kernel.session import Session
from sessions.values.office import VillageCode
from tui.line import view
from tui.proposals.view import sent_by
from tui.shell.listing import ListScreen
from tui.widgets.view import Detail, ListColumn, ListRow


class SebaranScreen(ListScreen[str]):
    """Tab walks through the sheets; Enter leads to the proposal or its village."""

    place = "sebaran"
    columns: Sequence[ListColumn[Any]] = ()
    empty = "Belum ada yang dapat digambarkan."

    def __init__(self) -> None:
        super().__init__()
        self.sheet = view.Sheet.VILLAGES

    def body(self) -> ComposeResult:
        """The columns follow the sheet."""
        self.columns = view.columns(self.sheet)
        yield from super().body()

    def rows(self, session: Session) -> Sequence[ListRow[str]]:
        """The open sheet."""
        return view.rows(session, self.sheet)

    def summary(self, session: Session) -> str:
        """Sheets, and villages with nothing inside."""
        return view.summary(session, self.sheet)

    def detail(self, session: Session, key: str) -> Detail | None:
        """What stands nearest to the line."""
        return view.detail(session, self.sheet, key)

    def why(self) -> str:
        """`?`: what this is for."""
        return (
            "Sebaran hasil hanya bahan pertimbangan: tidak memutuskan apa pun dan tidak tampil di layar dinding. Yang "
            "sudah diputus dihitung menurut putusannya, yang belum menurut garis batas sekarang."
        )

    def action_bagian(self, key: str) -> None:
        """Tab: the next sheet."""
        at = view.SHEETS.index(self.sheet) + (1 if key == "tab" else -1)
        self.sheet = view.SHEETS[at % len(view.SHEETS)]
        self.columns = view.columns(self.sheet)
        self.show(self.session)

    async def action_buka(self) -> None:
        """Enter: the proposals of the village."""
        if self.sheet is view.Sheet.VILLAGES and self.cursor_key not in {None, "-", view.TOTAL}:
            await self.app.go("usulan", row=sent_by(VillageCode(self.cursor_key or "")))
