"""The screen of earlier years: loading lists, noting what was realised, asking for a wish again."""

from collections.abc import Sequence

from exports.last_year.papers import LAST_YEAR
from sessions.kernel.refusals import Explanation
from sessions.language.local import desa
from sessions.last_year.facts import told_years
from sessions.record.wall import Slide, SlideName
from tui.last_year import flows, flows_budget, view
from tui.last_year.view import Sheet
from tui.papers import flows as papers
from tui.shell.listing import ListScreen
from tui.shell.stage import idle
from tui.widgets.lines import SearchLine
from tui.widgets.view import ListView, Tab


class LastYearScreen(ListScreen[str]):
    """A sheet for each plan, one line for each of its proposals; and one of all plans per village."""

    place = "lalu"

    def __init__(self) -> None:
        super().__init__()
        self._chosen: Sheet = 0

    @property
    def sheet(self) -> Sheet:
        """The sheet that is open: the one that was turned to, else the latest earlier plan."""
        known = view.sheets(self.session)
        return self._chosen if self._chosen in known else known[0]

    @property
    def view(self) -> ListView[str]:
        """A plan, or all of them."""
        return view.view_of(self.session, self.sheet)

    def slides(self) -> Sequence[Slide]:
        """`t`: all plans per village, then the priorities of the sheet."""
        own = () if self.sheet is None else (Slide(name=SlideName.LAST_YEAR, about=str(self.sheet)),)
        return (Slide(name=SlideName.LAST_YEAR), *own)

    def missing_for(self, act: str) -> Explanation | None:
        """Wishes of an earlier plan alone come again; sums have nothing to note, and nothing is printed of no plan."""
        if act == "usulkan_kembali" and (self.sheet in {None, self.session.plan_year} or self.cursor_key is None):
            return idle("Yang diusulkan kembali adalah usulan tahun sebelumnya.", "Tunjuk usulannya dahulu.")
        if act == "berikutnya" and self.sheet is None:
            return idle(f"Jumlah per {desa} tidak mempunyai realisasi sendiri.", "Tab membuka lembar sebuah tahun.")
        if act in {"pratinjau_langkah", "cetak_langkah"} and not told_years(self.session):
            return idle("Belum ada realisasi usulan tahun lalu.", "Muat dahulu daftarnya dengan i.")
        return None

    def tabs(self) -> Sequence[Tab]:
        """The plans, and all of them per village."""
        return view.tabs(self.session)

    @property
    def tab(self) -> str:
        """The open one."""
        return view.key_of(self.sheet)

    def turn(self, key: str) -> None:
        """Open another at its beginning."""
        self._chosen = next(sheet for sheet in view.sheets(self.session) if view.key_of(sheet) == key)
        self.query_one(SearchLine).close()
        self.show(self.session)
        self.point_at(next((row.key for row in self.rows if not row.is_rule), None))

    def action_buka(self) -> None:
        """Enter: what came of the row."""
        if self.cursor_key is not None and self.sheet is not None:
            flows.ask_realization(self, self.sheet, self.cursor_key)

    def action_usulkan_kembali(self) -> None:
        """`e`: the wish comes in again."""
        if self.cursor_key is not None and self.sheet is not None:
            flows.ask_again(self, self.sheet, self.cursor_key)

    def action_impor_lalu(self) -> None:
        """`i`."""
        flows.ask_for_list(self, self.sheet, lambda: flows_budget.ask_for_file(self, self.sheet))

    def action_berikutnya(self) -> None:
        """`n`: to the next priority of which nothing is known."""
        self.point_at(view.next_untold(self.session, self.sheet, self.cursor_key))

    def action_pratinjau_langkah(self) -> None:
        """`p`: the paper as text."""
        papers.read(self, LAST_YEAR)

    def action_cetak_langkah(self) -> None:
        """`c`: write the paper."""
        papers.write(self, LAST_YEAR)
