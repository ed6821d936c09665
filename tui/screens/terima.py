"""Files of the villages (SOP step 1): who handed over what, and whether the letter says what was recapitulated."""

from collections.abc import Sequence

from textual import work

from exports.wording.places import said
from sessions.session import Session
from tui.acts import papers, receiving, village_papers
from tui.presenters import terima
from tui.presenters.rows import Detail, Row
from tui.screens.listing import ListScreen

REKAP = 1


class TerimaScreen(ListScreen):
    """One row per village; Enter types the receipt of its files."""

    place = "terima"
    columns = terima.COLUMNS
    empty = "Sesi belum dibuka."

    def rows(self, session: Session) -> Sequence[Row]:
        """Villages and the sum."""
        return terima.rows(session)

    def summary(self, session: Session) -> str:
        """How many handed their files over, and what is open."""
        return terima.summary(session)

    def detail(self, session: Session, key: str) -> Detail | None:
        """The receipts of the village."""
        return terima.detail(session, key)

    def why(self) -> str:
        """`?`: what is not in order."""
        return terima.why(self.session)

    def action_buka(self) -> None:
        """Enter: the receipt."""
        if village := terima.village_at(self.session, self.cursor_key):
            receiving.ask_receipt(self, village.village)

    def action_lewati_desa(self) -> None:
        """`w`: this village sends nothing."""
        if village := terima.village_at(self.session, self.cursor_key):
            receiving.ask_not_sending(self, village.village)
        else:
            word = said(self.session, "desa")
            self.tell(f"Baris ini bukan sebuah {word}.", f"Pilih {word}nya dengan ↑↓, lalu w.")

    def action_berikutnya(self) -> None:
        """`n`: to the next village that is not in order."""
        following = terima.next_open(self.session, self.cursor_key)
        if following is None:
            self.tell(said(self.session, "Berkas semua desa sudah beres."))
        else:
            self.table.point_at(following)

    def _village(self) -> str | None:
        found = terima.village_at(self.session, self.cursor_key)
        return found.village if found else None

    def action_pratinjau_langkah(self) -> None:
        """`p`: one of the papers as text."""
        village_papers.ask_which(self, "Dokumen yang dibaca", REKAP, self._village(), self._read)

    @work(exclusive=True, group="dokumen")
    async def _read(self, name: str) -> None:
        await papers.preview_of(self, name)

    def action_cetak_langkah(self) -> None:
        """`c`: one of the papers as PDF."""
        village_papers.ask_which(self, "Dokumen yang dicetak", REKAP, self._village(), self._write)

    @work(exclusive=True, group="dokumen")
    async def _write(self, name: str) -> None:
        await papers.write_now(self, (name,))
