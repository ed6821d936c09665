"""The priority guideline: criteria, weights, anchors, ranges, ladder, line, sets, versions (input of SOP step 5)."""

from collections.abc import Sequence

from sessions.house_rules.decisions import RulesAdopted
from sessions.kernel.refusals import Explanation
from sessions.values.commissions import CommissionId
from tui.guideline import flows, view
from tui.guideline.view import GuidelineKey, GuidelineTopic
from tui.house_rules import flows as house_rules_flows
from tui.line.flows import ask_line
from tui.papers import flows as papers_flows
from tui.shell.flows import refusal_of
from tui.shell.listing import ListScreen
from tui.shell.stage import idle
from tui.widgets.view import ListView, Tab

PAPER = "pedoman"


class PedomanScreen(ListScreen[GuidelineKey]):
    """One line for each criterion and rule; Enter opens its form; each commission may have a sheet of its own."""

    place = "pedoman"

    def __init__(self) -> None:
        super().__init__()
        self.sheet: view.Sheet = None

    @property
    def view(self) -> ListView[GuidelineKey]:
        """The criteria of the open sheet, and below them what belongs to all."""
        return view.of_sheet(self.sheet)

    def tabs(self) -> Sequence[Tab]:
        """The criteria of all, then those of each commission."""
        return view.tabs(self.session)

    @property
    def tab(self) -> str:
        """The open one."""
        return self.sheet or ""

    def turn(self, key: str) -> None:
        """Open another."""
        self.sheet = CommissionId(key) if key else None
        self.show(self.session)

    def missing_for(self, act: str) -> Explanation | None:
        """A guideline, and for what is taken away a criterion."""
        if act in {"entri_kriteria", "hapus_kriteria", "buka"} and self.session.guideline is None:
            return idle("Pedoman belum ada.", "Pilih sebuah set siap pakai dahulu.")
        if act == "hapus_kriteria" and not isinstance(self.cursor_key, str):
            return idle("Yang dicabut adalah kriteria.", "Tunjuk kriterianya dahulu.")
        if act == "sahkan":
            return refusal_of(self.session, RulesAdopted())
        return None

    async def action_buka(self) -> None:
        """Enter: the form of the line."""
        if (now := self.session.guideline) is None:
            return
        match self.cursor_key:
            case str(criterion):
                flows.ask_criterion(self, now, self.sheet, criterion)
            case GuidelineTopic.SUM:
                flows.ask_weights(self, now, self.sheet, now.criteria_of(self.sheet))
            case GuidelineTopic.COMMON:
                await flows.use_common(self, now, self.sheet)
            case GuidelineTopic.SET:
                flows.ask_set(self, now)
            case GuidelineTopic.LADDER:
                flows.ask_ladder(self, now)
            case GuidelineTopic.LINE:
                ask_line(self)
            case GuidelineTopic.ADOPTION:
                house_rules_flows.adopt(self)

    def action_entri_kriteria(self) -> None:
        """`e`: one more criterion."""
        if (now := self.session.guideline) is not None:
            flows.ask_new_criterion(self, now, self.sheet)

    def action_hapus_kriteria(self) -> None:
        """`x`: one criterion less."""
        now, key = self.session.guideline, self.cursor_key
        if now is not None and isinstance(key, str):
            flows.remove_criterion(self, now, self.sheet, key)

    def action_sahkan(self) -> None:
        """`z`: Pleno I adopts tata tertib and pedoman."""
        house_rules_flows.adopt(self)

    def action_pratinjau_langkah(self) -> None:
        """`p`: the guideline as a paper."""
        papers_flows.read(self, PAPER)

    def action_cetak_langkah(self) -> None:
        """`c`: write it as PDF."""
        papers_flows.write(self, PAPER)
