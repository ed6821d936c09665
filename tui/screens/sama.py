"""Penyelesaian nilai sama: the groups that stand equal, the ladder behind them, and what the forum did about it."""

from collections.abc import Sequence

from sessions import ranking
from sessions.decisions import HarmlessTiesSettled
from sessions.session import Session
from tui.acts.outcomes import read_back
from tui.acts.ranking import ask_tie
from tui.presenters import sama
from tui.presenters.rows import Detail, Row
from tui.screens.listing import ListScreen


class SamaScreen(ListScreen):
    """Ties at a line or a seat first; the others may stay as they are, or are ordered in one act."""

    place = "sama"
    columns = sama.COLUMNS
    empty = "Tidak ada nilai sama: setiap urutan sudah jelas. Esc kembali."

    def rows(self, session: Session) -> Sequence[Row]:
        """Open groups, then the settled ones."""
        return sama.rows(session)

    def summary(self, session: Session) -> str:
        """How many must be settled, how many may stay."""
        return sama.summary(session)

    def detail(self, session: Session, key: str) -> Detail | None:
        """Why nothing told them apart, or how it was settled."""
        return sama.detail(session, key)

    def why(self) -> str:
        """`?`: the ladder of the group."""
        detail = self.detail(self.session, self.cursor_key or "")
        return "\n".join((detail.title, "", *detail.lines)) if detail else ""

    def action_buka(self) -> None:
        """Enter: as `=`."""
        self.action_nilai_sama()

    def action_nilai_sama(self) -> None:
        """`=`: musyawarah or a lot before two witnesses; a settled group may be settled again."""
        ask_tie(self, sama.members_at(self.session, self.cursor_key), lambda member: sama.told(self.session, member))

    def action_semua_sama(self) -> None:
        """`a`: every harmless tie in the order of the list, if the forum wishes."""
        orders = ranking.harmless_ties(self.session)
        if not orders:
            self.tell("Tidak ada nilai sama di luar garis batas.", "Yang di garis diselesaikan satu per satu dengan =.")
            return
        read_back(self, HarmlessTiesSettled(orders=orders))
