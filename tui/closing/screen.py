"""Closing: what is still missing, the preview of the Berita Acara, the lock, the papers, amendments (SOP step 5)."""

from textual.app import ComposeResult
from textual.widgets import Static

from sessions.closing.decisions import CLOSING_GAPS, SidangClosed
from sessions.kernel.decision import SIDANG_CLOSED
from sessions.kernel.refusals import Explanation, explain
from sessions.kernel.session import Session
from tui.closing import flows, view
from tui.closing.view import ClosingKey
from tui.dialogs.confirm import ReadBack
from tui.papers import flows as papers_flows
from tui.shell.listing import ListScreen
from tui.shell.stage import idle
from tui.widgets.plain import plain

NOTHING_OPEN = Explanation(found="Tidak ada yang menghalangi penutupan sidang.", is_refusal=False)


class PenutupanScreen(ListScreen[ClosingKey]):
    """The validity list; Enter leads to where a point is put right. Below it the sum of all outcomes, whole."""

    place = "penutupan"
    CSS_PATH = "../styles/penutupan.tcss"
    view = view.VIEW

    def body(self) -> ComposeResult:
        """The sum below the list."""
        yield from super().body()
        yield Static("", id="jumlah")

    def show(self, session: Session) -> None:
        """List and sum."""
        super().show(session)
        self.query_one("#jumlah", Static).update(plain(view.outcome_sum(session)))

    def missing_for(self, act: str) -> Explanation | None:
        """What is closed is not closed again; an amendment is opened after the closing, and closed while it is open."""
        is_closed, is_amended = self.session.is_closed, self.session.amendment is not None
        match act:
            case "tutup" if is_closed:
                return explain(SIDANG_CLOSED())
            case "perbaikan" if not is_closed:
                return idle("Sidang belum ditutup.", "Yang keliru masih dibetulkan di lembarnya seperti biasa.")
            case "perbaikan" if is_amended:
                return idle("Berita Acara Perbaikan sudah dibuka.", "Betulkan di lembarnya, lalu tutup dengan s.")
            case "tutup_perbaikan" if not is_amended:
                return idle("Tidak ada Berita Acara Perbaikan yang dibuka.", "Buka dengan u sesudah sidang ditutup.")
        return None

    async def action_buka(self) -> None:
        """Enter: to where the point is put right."""
        if (target := view.target(self.session, self.cursor_key)) is not None:
            stage, row = target
            await self.app.go(stage, row=row)

    def action_berikutnya(self) -> None:
        """`n`: to the next point that still blocks."""
        following = view.next_open(self.session, self.cursor_key)
        if following is None:
            self.app.notice = NOTHING_OPEN
        else:
            self.table.point_at(following)

    def action_tutup(self) -> None:
        """`s`: read the sentence out, then lock."""
        if points := view.open_points(self.session):
            names = tuple(point.name for point in points)
            self.app.notice = explain(CLOSING_GAPS(gaps=names, count=len(names)))
        else:
            closing = ReadBack(view.closing_text(self.session), title="Penutupan sidang")
            self.confirm(closing, SidangClosed(), self.action_cetak)

    def action_perbaikan(self) -> None:
        """`u`: ask why and for whom, then open a Berita Acara Perbaikan."""
        flows.begin(self)

    def action_tutup_perbaikan(self) -> None:
        """`s`: read what was put right, lock again, and print."""
        flows.finish(self, self.action_cetak)

    def action_pratinjau(self) -> None:
        """`p`: the Berita Acara as text."""
        papers_flows.read_latest(self)

    def action_cetak(self) -> None:
        """`c`: write the papers."""
        papers_flows.issue(self)
