"""What came in per village (SOP step 1): importing files, typing single proposals, and what is still missing."""

from collections.abc import Sequence
from pathlib import Path

from sessions.intake.verdicts import Preview
from sessions.session import Session
from tui.dialogs.form import Answers
from tui.dialogs.import_preview import ImportPreview
from tui.dialogs.pick_file import PickFile
from tui.dialogs.priced import AskPriced
from tui.dialogs.proposal_form import entered, entry_fields
from tui.imports import files_at_hand, imported, look
from tui.presenters import rekap
from tui.presenters.rows import Column, Detail, Row
from tui.refusals import Explanation
from tui.screens.listing import ListScreen


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
        return (
            rekap.summary(session)
            or "Belum ada usulan: tekan i untuk mengimpor berkas desa, e untuk mengetik satu usulan."
        )

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
        office = self.session.office
        if office is None:
            return

        async def read(path: Path) -> Preview:
            return await look(path, office)

        self.ask(PickFile(files_at_hand((Path.cwd(), self.app.sitting.folder)), read), self._preview)

    def _preview(self, seen: Preview) -> None:
        async def take_in(_: bool) -> None:  # noqa: FBT001 - the answer of the dialog
            await self.decide(imported(seen))

        self.ask(ImportPreview(self.session, seen), take_in)

    def action_entri(self) -> None:
        """`e`: one proposal typed by hand, of the village under the cursor."""
        key = self.cursor_key or ""
        village = key if rekap.is_village(self.session, key) else ""
        self.ask(AskPriced("Usulan baru", entry_fields(self.session, village), accept=self._enter), lambda _: None)

    async def _enter(self, answers: Answers) -> Explanation | None:
        return await self.app.attempt(entered(answers))
