"""The sheet of papers of Penutupan: read, write, print or copy any of them, as the meeting stands now."""

from sessions.kernel.refusals import Explanation
from tui.closing import view_documents as view
from tui.papers import flows, flows_choosing
from tui.papers.flows_printing import print_out
from tui.shell.listing import ListScreen
from tui.shell.stage import idle


class DokumenScreen(ListScreen[str]):
    """A paper or a file a row; Enter offers what can be done with it."""

    place = "dokumen"
    view = view.VIEW

    def missing_for(self, act: str) -> Explanation | None:
        """A file of data is not printed, and only what is made as a text is read."""
        key = self.cursor_key
        if act == "cetak_dokumen" and (key is None or not view.is_paper(self.session, key)):
            return idle("Baris ini tidak dicetak langsung.", "Enter: tulis, atau salin ke stik USB.")
        if act == "baca_dokumen" and (key is None or not view.is_readable(self.session, key)):
            return idle("Baris ini tidak dapat dibaca di sini.", "Enter: tulis, lalu buka dengan program lain.")
        return None

    async def action_buka(self) -> None:
        """Enter: what can be done with it."""
        if self.cursor_key is not None:
            await flows_choosing.offer(self, self.cursor_key)

    def action_baca_dokumen(self) -> None:
        """`p`: as it would be printed."""
        if self.cursor_key is not None:
            flows.read(self, self.cursor_key)

    def action_cetak_dokumen(self) -> None:
        """`c`: written and printed."""
        if self.cursor_key is not None:
            print_out(self, self.cursor_key)
