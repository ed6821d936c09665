"""What came in per village (SOP step 1): importing files, typing single proposals, and what is still missing."""

from textual import events

from sessions.kernel.refusals import Explanation, explain
from sessions.language.local import desa
from sessions.receiving.decisions import VILLAGE_HAS_SENT
from sessions.values.office import VillageCode
from tui.papers import flows
from tui.proposals.flows import ask_for_file, ask_for_table
from tui.proposals.forms import entered, new_proposal
from tui.proposals.view import brought_with
from tui.receiving import flows as receiving_flows
from tui.receiving import view, view_recap
from tui.receiving.flows import write_form
from tui.receiving.view_recap import RecapKey
from tui.shell.flows import taking
from tui.shell.listing import ListScreen
from tui.shell.stage import idle
from tui.widgets.view import Total


class RekapScreen(ListScreen[RecapKey]):
    """The villages with what they sent; Enter shows the proposals of the row."""

    place = "rekap"
    CSS_PATH = "../styles/rekap.tcss"
    view = view_recap.VIEW

    async def action_buka(self) -> None:
        """Enter: the proposals behind the row, in the list of all proposals."""
        if brought := view_recap.brought_by(self.session, self.cursor_key):
            await self.app.go("usulan", row=brought_with(brought[0]))

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
        found = view.village_at(self.session, self.cursor_key)
        self.ask(new_proposal(self.session, taking(self, entered), found.village if found else None))


REKAP = 1


class TerimaScreen(ListScreen[VillageCode | Total]):
    """One row per village; Enter types the receipt of its files."""

    place = "terima"
    view = view.VIEW

    def missing_for(self, act: str) -> Explanation | None:
        """A village, of the sum there is no receipt; who has sent something is not told to send nothing."""
        if act not in {"buka", "lewati_desa"}:
            return None
        if (village := view.village_at(self.session, self.cursor_key)) is None:
            return idle(f"Baris ini bukan sebuah {desa}.", f"Pilih {desa}nya dengan ↑↓.")
        if act == "lewati_desa" and (village.receipts or village.count):
            return explain(VILLAGE_HAS_SENT(village=self.session.village_name(village.village)))
        return None

    def action_buka(self) -> None:
        """Enter: the receipt."""
        if village := view.village_at(self.session, self.cursor_key):
            receiving_flows.ask_receipt(self, village.village)

    def action_lewati_desa(self) -> None:
        """`h`: this village sends nothing."""
        if village := view.village_at(self.session, self.cursor_key):
            receiving_flows.ask_not_sending(self, village.village)

    def action_berikutnya(self) -> None:
        """`n`: to the next village that is not in order."""
        following = view.next_open(self.session, self.cursor_key)
        if following is None:
            self.tell(f"Berkas semua {desa} sudah beres.")
        else:
            self.table.point_at(following)

    def _village(self) -> VillageCode | None:
        found = view.village_at(self.session, self.cursor_key)
        return found.village if found else None

    def action_pratinjau_langkah(self) -> None:
        """`p`: one of the papers as text."""
        flows.ask_which(self, "Dokumen yang dibaca", REKAP, self._village(), flows.read)

    def action_cetak_langkah(self) -> None:
        """`c`: one of the papers as PDF."""
        flows.ask_which(self, "Dokumen yang dicetak", REKAP, self._village(), flows.write)
