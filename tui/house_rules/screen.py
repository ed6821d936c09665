"""Rules of the meeting, its officials and everything the papers ask for (SOP steps 3 and 5)."""

from sessions.house_rules.decisions import RulesAdopted
from sessions.kernel.refusals import Explanation
from tui.house_rules import flows, view
from tui.house_rules.view import HouseRulesTopic, RulesKey
from tui.shell.flows import refusal_of
from tui.shell.listing import ListScreen


class TatibScreen(ListScreen[RulesKey]):
    """One line for each thing; Enter opens its form."""

    place = "tatib"
    view = view.VIEW

    def missing_for(self, act: str) -> Explanation | None:
        """What is adopted is not adopted again."""
        return refusal_of(self.session, RulesAdopted()) if act == "sahkan" else None

    async def action_buka(self) -> None:
        """Enter: the form of the line, or the screen that has its forms."""
        if self.cursor_key is HouseRulesTopic.POSTS:
            await self.app.go("panitia")
        elif self.cursor_key is HouseRulesTopic.GUIDELINE:
            await self.app.go("pedoman")
        elif self.cursor_key is not None:
            flows.open_form(self, self.cursor_key)

    def action_sahkan(self) -> None:
        """`z`: Pleno I adopts tata tertib and pedoman."""
        flows.adopt(self)

    def action_berikutnya(self) -> None:
        """`n`: to the first needed line that is empty."""
        self.point_at(view.next_missing(self.session))
