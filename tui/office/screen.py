"""Everybody who has a task in the meeting (SOP step 3): committee, signatories, officers of commissions, speakers."""

from collections.abc import Sequence

from textual import work

from sessions.kernel.session import Session
from tui.office import flows, flows_committee, view, view_committee
from tui.papers import flows as papers_flows
from tui.shell.listing import ListScreen
from tui.widgets.view import Detail, ListRow


class KantorScreen(ListScreen[str]):
    """One line for each setting; Enter opens its form."""

    place = "kantor"
    columns = view.COLUMNS

    def rows(self, session: Session) -> Sequence[ListRow[str]]:
        """All settings."""
        return view.rows(session)

    def summary(self, session: Session) -> str:
        """Whose office, and what is doubtful."""
        return view.summary(session)

    def detail(self, session: Session, key: str) -> Detail | None:
        """The whole of a setting."""
        return view.detail(session, key)

    def why(self) -> str:
        """`?`: what is changed where."""
        return (
            "Data kantor disalin dari berkas kantor ketika sesi dibuat. Yang diubah di sini berlaku bagi sesi ini "
            "saja; untuk tahun-tahun berikutnya tulis berkas kantor dari sesi ini dengan: musrenbang kantor --sesi "
            "FOLDER --ke kantor.toml"
        )

    def action_buka(self) -> None:
        """Enter."""
        if self.cursor_key is not None:
            flows.open_form(self, self.cursor_key)

    def action_entri_dasar(self) -> None:
        """`e`: one more line of the legal basis."""
        flows.ask_new_law(self)


PAPER = "panitia"
"""Susunan Panitia, by its name in the catalogue."""


class PanitiaScreen(ListScreen[str]):
    """One line for each post; Enter opens its form."""

    place = "panitia"
    columns = view_committee.COLUMNS

    def rows(self, session: Session) -> Sequence[ListRow[str]]:
        """All posts."""
        return view_committee.rows(session)

    def summary(self, session: Session) -> str:
        """Whether the committee stands, and what is still empty."""
        return view_committee.summary(session)

    def detail(self, session: Session, key: str) -> Detail | None:
        """The whole of a post."""
        return view_committee.detail(session, key)

    def action_buka(self) -> None:
        """Enter."""
        if self.cursor_key is not None:
            flows_committee.open_form(self, self.cursor_key)

    def action_entri_panitia(self) -> None:
        """`e`: one more post."""
        flows_committee.ask_new_member(self)

    def action_berikutnya(self) -> None:
        """`n`: to the first line that is empty."""
        key = view_committee.first_missing(self.session)
        if key is not None:
            self.table.point_at(key)

    @work(exclusive=True, group="dokumen")
    async def action_pratinjau_langkah(self) -> None:
        """`p`: Susunan Panitia as text."""
        await papers_flows.preview_of(self, PAPER)

    @work(exclusive=True, group="dokumen")
    async def action_cetak_langkah(self) -> None:
        """`c`: write Susunan Panitia."""
        await papers_flows.write_now(self, (PAPER,))
