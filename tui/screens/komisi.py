"""Dividing the proposals among the commissions (SOP step 4): one sheet for each, suggestions, look-alikes, merging."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.widgets import Static

from exports.wording.places import said
from sessions.decisions.pra import ProposalsAssigned
from sessions.proposals import ProposalCode
from sessions.session import Session
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.confirm import AskConfirm
from tui.presenters import komisi
from tui.presenters.rows import Column, Row
from tui.presenters.sieve import CLEAR, village_choices, village_words
from tui.refusals import Explanation
from tui.screens.proposals import ProposalListScreen
from tui.widgets.plain import plain
from tui.widgets.tabs import Tab, TabLine, neighbour


class KomisiScreen(ProposalListScreen):
    """The undivided proposals and those of each commission; a digit moves the one under the cursor."""

    place = "komisi"
    CSS_PATH = "../styles/komisi.tcss"
    columns = (
        Column(key="kode", label="Kode", width=8),
        Column(key="desa", label="Desa", width=10),
        Column(key="tanda", label="", width=2),
        Column(key="kegiatan", label="Kegiatan", width=20, grows=1),
        Column(key="opd", label="OPD", width=12),
        Column(key="rp", label="Rp", width=9, is_number=True),
        Column(key="saran", label="Saran", width=5),
    )
    sheet = komisi.UNDIVIDED
    village = ""

    def __init__(self) -> None:
        super().__init__()
        self._suggestions = komisi.Suggestions()
        self._rows = komisi.Rows(self._suggestions)

    def body(self) -> ComposeResult:
        """The sheets above the list."""
        yield TabLine()
        yield from super().body()

    def rows(self, session: Session) -> Sequence[Row]:
        """The proposals of the open sheet."""
        return self._rows.of(session, self.sheet, self.village, self.alikes)

    def summary(self, session: Session) -> str:
        """The members of the commission, and the village whose proposals are shown, if only one's are."""
        sifted = f"{village_words(session, self.village)} · Esc menghapus" if self.village else ""
        return " │ ".join(filter(None, (komisi.members(session, self.sheet), sifted)))

    def show(self, session: Session) -> None:
        """Bring sheets and list up to date; an empty sheet says what to do next."""
        tabs = self.query_one(TabLine)
        sheets = komisi.sheets(session, self.village)
        tabs.tabs = tuple(Tab(key=key, label=label, note=note) for key, label, note in sheets)
        if self.sheet not in {key for key, _, _ in sheets}:
            self.sheet = komisi.UNDIVIDED
        tabs.active = self.sheet
        super().show(session)
        if not self.searched and self.is_empty:
            self.query_one("#kosong", Static).update(plain(komisi.empty(session, self.sheet, self.village)))

    def show_row(self, key: str) -> None:
        """Open the sheet of a proposal and point at it."""
        proposal = self.session.proposals.get(ProposalCode(key))
        if proposal is not None and proposal.is_in_the_running:
            self.village = ""
            self._open(proposal.commission or komisi.UNDIVIDED)
            super().show_row(key)

    def _open(self, sheet: str) -> None:
        self.sheet = sheet
        self.show(self.session)

    def action_lembar(self, key: str) -> None:
        """Arrows and Tab: the next sheet or the one before."""
        self._open(neighbour(self.query_one(TabLine).tabs, self.sheet, key))

    async def action_pindah(self, digit: str) -> None:
        """A digit moves the proposal off the sheet; the cursor stands on the next one then."""
        code = self.cursor_key
        commissions = self.session.commissions
        if code is None:
            return
        if int(digit) > len(commissions):
            self.app.notice = Explanation(
                found=f"Komisi nomor {digit} tidak ada; yang dibentuk {len(commissions)} komisi.",
                advice=f"Tekan 1 sampai dengan {len(commissions)}.",
            )
            return
        await self.decide(ProposalsAssigned(assignments={ProposalCode(code): commissions[int(digit) - 1].id}))

    def action_semua_saran(self) -> None:
        """`a`: follow every suggestion of the undivided, after saying how many go where."""
        session = self.session
        undivided = [p.code for p in komisi.on_sheet(session, komisi.UNDIVIDED, self.village)]
        moves = komisi.suggested_moves(session, undivided, self._suggestions)
        if not moves:
            self.tell("Tidak ada usulan yang menunggu saran.", "Pindahkan yang tersisa dengan 1 sampai dengan 5.")
            return

        async def follow(_: bool) -> None:  # noqa: FBT001 - the answer of the dialog
            await self.decide(ProposalsAssigned(assignments=moves))

        question = komisi.moves_question(session, moves, len(undivided) - len(moves))
        self.ask(AskConfirm(f"Bagi {len(moves)} usulan menurut saran?", question, yes="bagi"), follow)

    def action_saring(self) -> None:
        """`f`: the proposals of one village, or of all."""
        listed = [Choice(value=CLEAR, label=said(self.session, "Semua desa"))]
        listed += [Choice(value=value, label=label) for value, label in village_choices(self.session)]

        def sift(answer: str) -> None:
            self.village = answer.partition(" ")[2]
            self.show(self.session)

        self.ask(AskChoice(said(self.session, "Saring menurut desa"), listed), sift)

    async def action_kembali(self) -> None:
        """Esc: away with the notice, the search, the village, else home."""
        if self.app.notice is None and not self.searched and self.village:
            self.village = ""
            self.show(self.session)
        else:
            await super().action_kembali()
