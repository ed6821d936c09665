"""Closing: what is still missing, the preview of the Berita Acara, the lock, the papers (SOP step 5)."""

from collections.abc import Sequence

from textual import work

from exports.wording.decisions import sentence
from sessions.decisions import SidangClosed
from sessions.refusals import Reason, Refused
from sessions.session import Session
from tui.acts import papers
from tui.dialogs.confirm import ReadBack
from tui.presenters import penutupan
from tui.presenters.rows import Detail, Row
from tui.refusals import explain
from tui.screens.listing import ListScreen


class PenutupanScreen(ListScreen):
    """The validity list; Enter leads to where a point is put right."""

    place = "penutupan"
    columns = penutupan.COLUMNS

    def rows(self, session: Session) -> Sequence[Row]:
        """The numbered points."""
        return penutupan.rows(session)

    def summary(self, session: Session) -> str:
        """Whether it may be closed."""
        return penutupan.summary(session)

    def detail(self, session: Session, key: str) -> Detail | None:
        """What to do about a point."""
        return penutupan.detail(session, key)

    def why(self) -> str:
        """`?`: everything that still stands in the way."""
        names = penutupan.open_points(self.session)
        if not names:
            return "Tidak ada yang menghalangi penutupan sidang."
        return "Sidang belum dapat ditutup karena:\n\n" + "\n".join(f"✗ {name}" for name in names)

    async def action_buka(self) -> None:
        """Enter."""
        point = penutupan.check(self.session, self.cursor_key or "")
        if point is not None and point.stage != self.place:
            await self.app.go(point.stage)

    async def action_berikutnya(self) -> None:
        """`n`: to the first point that still blocks."""
        for row in penutupan.rows(self.session):
            if row.cells[0] == "✗":
                self.table.point_at(row.key)
                return

    def action_tutup(self) -> None:
        """`s`: read the sentence out, then lock."""
        gaps = tuple(penutupan.open_points(self.session))
        if self.session.is_closed:
            self.app.notice = explain(Refused(Reason.SIDANG_CLOSED))
        elif gaps:
            self.app.notice = explain(Refused(Reason.CLOSING_GAPS, gaps=gaps, count=len(gaps)))
        else:
            decision = SidangClosed()
            self.ask(ReadBack(sentence(decision, self.session), title="Penutupan sidang"), self._close)

    async def _close(self, _: bool) -> None:  # noqa: FBT001 - the answer of the dialog
        if await self.decide(SidangClosed()):
            self.action_cetak()

    @work(exclusive=True, group="dokumen")
    async def action_pratinjau(self) -> None:
        """`p`: the Berita Acara as text."""
        await papers.preview(self)

    @work(exclusive=True, group="dokumen")
    async def action_cetak(self) -> None:
        """`c`: write the papers."""
        await papers.issue(self)
