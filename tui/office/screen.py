"""The screens of the office and of everybody who has a task in the meeting (SOP step 3)."""

from sessions.kernel.refusals import Explanation
from tui.office import flows, flows_committee, flows_plan, view, view_committee
from tui.office.view import OfficeTopic, SettingKey
from tui.office.view_committee import PostKey
from tui.papers import flows as papers_flows
from tui.shell.listing import ListScreen


class KantorScreen(ListScreen[SettingKey]):
    """One line for each setting; Enter opens its form."""

    place = "kantor"
    view = view.VIEW

    def missing_for(self, act: str) -> Explanation | None:
        """What is fixed for this session has no form."""
        key = self.cursor_key
        found = view.setting(self.session, key) if act == "buka" and key is not None else None
        return flows.fixed(found) if found is not None and found.is_fixed else None

    def action_buka(self) -> None:
        """Enter."""
        if self.cursor_key is not None:
            flows.open_form(self, self.cursor_key)

    def action_entri_dasar(self) -> None:
        """`e`: one more line of the legal basis, or of the Acuan RKPD where the cursor stands in it."""
        if self.cursor_key is not None and self.cursor_key.what is OfficeTopic.REFERENCE:
            flows_plan.ask_reference(self, len(self.session.plan_references) + 1)
        else:
            flows.ask_new_law(self)

    def action_impor_acuan(self) -> None:
        """`i`: the Acuan RKPD from a file."""
        flows_plan.ask_table(self)


PAPER = "panitia"
"""Susunan Panitia, by its name in the catalogue."""


class PanitiaScreen(ListScreen[PostKey]):
    """One line for each post; Enter opens its form."""

    place = "panitia"
    view = view_committee.VIEW

    def action_buka(self) -> None:
        """Enter."""
        if self.cursor_key is not None:
            flows_committee.open_form(self, self.cursor_key)

    def action_entri_panitia(self) -> None:
        """`e`: one more post."""
        flows_committee.ask_new_member(self)

    def action_berikutnya(self) -> None:
        """`n`: to the first line that is empty."""
        self.point_at(view_committee.next_missing(self.session))

    def action_pratinjau_langkah(self) -> None:
        """`p`: Susunan Panitia as text."""
        papers_flows.read(self, PAPER)

    def action_cetak_langkah(self) -> None:
        """`c`: write Susunan Panitia."""
        papers_flows.write(self, PAPER)
