"""The office of the session: kop, legal basis, actors and days off can be put right; the rest stays as it is."""

from collections.abc import Sequence

from sessions.session import Session
from tui.acts import office
from tui.presenters import kantor
from tui.presenters.rows import Detail, Row
from tui.screens.listing import ListScreen


class KantorScreen(ListScreen):
    """One line for each setting; Enter opens its form."""

    place = "kantor"
    columns = kantor.COLUMNS

    def rows(self, session: Session) -> Sequence[Row]:
        """All settings."""
        return kantor.rows(session)

    def summary(self, session: Session) -> str:
        """Whose office, and what is doubtful."""
        return kantor.summary(session)

    def detail(self, session: Session, key: str) -> Detail | None:
        """The whole of a setting."""
        return kantor.detail(session, key)

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
            office.open_form(self, self.cursor_key)

    def action_entri_dasar(self) -> None:
        """`e`: one more line of the legal basis."""
        office.ask_new_law(self)
