"""What came in per village (SOP step 1): importing files, typing single proposals, and what is still missing."""

from collections.abc import Sequence

from textual import events

from exports.wording.places import said
from sessions.session import Session
from tui.acts.importing import ask_for_file, ask_for_table
from tui.acts.template import write_form
from tui.dialogs.form import Answers
from tui.dialogs.proposal_form import entered, new_proposal
from tui.presenters import rekap
from tui.presenters.rows import Column, Detail, Row
from tui.refusals import Explanation
from tui.screens.listing import ListScreen

_NOTHING_YET = "Belum ada usulan: tekan i untuk mengimpor berkas desa, e untuk mengetik satu usulan."


class RekapScreen(ListScreen):
    """The villages with what they sent; Enter shows the proposals of the row."""

    place = "rekap"
    CSS_PATH = "../styles/rekap.tcss"
    columns = (
        Column(key="desa", label="Desa", width=16, grows=1),
        Column(key="usulan", label="Usulan", width=6, is_number=True),
        Column(key="rp", label="Rp", width=9, is_number=True),
        Column(key="tanpa", label="Tanpa biaya", width=11, is_number=True),
        Column(key="periksa", label="Periksa", width=7, is_number=True),
        Column(key="berkas", label="Berkas", width=20, grows=2),
    )
    empty = "Sesi belum dibuka."

    def rows(self, session: Session) -> Sequence[Row]:
        """Villages, other origins, the sum, the files."""
        return rekap.rows(session)

    def summary(self, session: Session) -> str:
        """What came in and what is missing."""
        return rekap.summary(session) or said(session, _NOTHING_YET)

    def detail(self, session: Session, key: str) -> Detail | None:
        """The proposals of the row."""
        return rekap.detail(session, key)

    def why(self) -> str:
        """Which villages are missing."""
        missing = rekap.missing_villages(self.session)
        return f"Belum mengirim: {', '.join(missing)}." if missing else ""

    async def action_buka(self) -> None:
        """Enter: the proposals behind the row, in the list of all proposals."""
        key = self.cursor_key
        if key is not None and rekap.brought_by(self.session, key):
            await self.app.go("usulan", row=f"asal {key.removeprefix('asal ')}")

    def action_impor(self) -> None:
        """`i`: a file, its preview, and then the decision."""
        if self.session.office is not None:
            ask_for_file(self, self.session.office)

    def action_tempel(self) -> None:
        """Ctrl+V: a table that was copied elsewhere."""
        self._paste("")

    def on_paste(self, event: events.Paste) -> None:
        """A table pasted over the list; anything shorter is left alone."""
        if "\t" in event.text or "\n" in event.text.strip():
            event.stop()
            self._paste(event.text)

    def _paste(self, text: str) -> None:
        if self.session.office is not None:
            ask_for_table(self, self.session.office, text)

    async def action_templat(self) -> None:
        """The palette: the empty form for the villages, with the lists of this session."""
        await write_form(self)

    def action_entri(self) -> None:
        """`e`: one proposal typed by hand, of the village under the cursor."""
        key = self.cursor_key or ""
        village = key if rekap.is_village(self.session, key) else ""
        self.ask(new_proposal(self.session, self._enter, village), lambda _: None)

    async def _enter(self, answers: Answers) -> Explanation | None:
        return await self.app.attempt(entered(answers))
