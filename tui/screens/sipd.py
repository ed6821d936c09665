"""SIPD beside the meeting (SOP step 8): the recommendation of the kecamatan for each proposal, and what is typed in."""

from collections.abc import Sequence

from exports.wording.places import said
from sessions.proposals import ProposalCode
from sessions.session import Session
from tui.acts import sipd as acts
from tui.presenters import sipd
from tui.presenters.rows import Detail, Row
from tui.screens.listing import ListScreen


class SipdScreen(ListScreen):
    """One line for each proposal; Enter recommends, Space marks what has been typed in."""

    place = "sipd"
    columns = sipd.COLUMNS
    empty = "Belum ada usulan. Rekap dahulu usulan desa (g r)."

    def rows(self, session: Session) -> Sequence[Row]:
        """All proposals, what was agreed first."""
        return sipd.rows(session)

    def summary(self, session: Session) -> str:
        """What is still to be done."""
        return sipd.summary(session)

    def detail(self, session: Session, key: str) -> Detail | None:
        """The recommendation in full."""
        return sipd.detail(session, key)

    def why(self) -> str:
        """`?`: what the suggestions follow from."""
        return said(
            self.session,
            "Saran rekomendasi mengikuti hasil sidang: yang disepakati, cadangan, dan yang ditujukan ke provinsi atau "
            "pusat diteruskan; yang dikembalikan ke desa dikembalikan; yang lain ditolak dengan alasannya.",
        )

    def action_buka(self) -> None:
        """Enter."""
        if self.cursor_key is not None:
            acts.ask_recommendation(self, ProposalCode(self.cursor_key))

    async def action_tandai_sipd(self) -> None:
        """Space."""
        if self.cursor_key is not None:
            await acts.mark(self, ProposalCode(self.cursor_key))

    def action_rentang_sipd(self) -> None:
        """`r`."""
        acts.ask_several(self)

    def action_semua_saran(self) -> None:
        """`a`."""
        acts.ask_all(self)

    def action_berikutnya(self) -> None:
        """`n`: to the next agreed one that is not in SIPD."""
        key = sipd.next_missing(self.session, self.cursor_key)
        if key is not None:
            self.table.point_at(key)
