"""The screens of priorities and of equal scores: scores, agreed order, line, ties, outcomes (SOP step 5)."""

from collections.abc import Sequence
from dataclasses import replace

from textual import on
from textual.app import ComposeResult

from exports.scoring.papers import SCORE_SHEETS
from sessions.kernel.refusals import Explanation
from sessions.kernel.session import Session
from sessions.line import facts as line
from sessions.record.wall import Slide
from sessions.scoring.decisions import HarmlessTiesSettled
from sessions.scoring.decisions_scores import ProposalScored
from sessions.values.commissions import CommissionId
from sessions.values.proposals import AGREED_RATER, ProposalCode, Rater
from tui.commissions.flows import ask_new, ask_split, park
from tui.line import view_line
from tui.line.flows import ask_for_ceilings, ask_line
from tui.line.screen_sheet import LineSheet
from tui.outcomes import flows
from tui.papers import flows as papers_flows
from tui.picture import offers
from tui.proposals.flows import ask_change
from tui.scoring import flows_scores, view_ties
from tui.scoring import view as scoring_view
from tui.scoring.flows import ask_pair, ask_rater, ask_tie
from tui.scoring.flows_order import ask_move_or_order
from tui.scoring.view_ties import TieKey
from tui.shell.flows import read_back
from tui.shell.listing import ListScreen
from tui.shell.stage import idle
from tui.widgets.board import LineBoard
from tui.widgets.rows import RowList
from tui.widgets.view import Detail, ListView, Tab

_OF_THE_LIST = frozenset(("nilai", "urut_kode", "penilai", "isi_data", "cari"))
"""What works in the lists alone, not on the sheet of the line."""

_ALL_FILLED = "Semua kotak di lembar ini sudah terisi"


class PrioritasScreen(ListScreen[ProposalCode]):
    """Digits walk through the row; the list ranks itself after every decision."""

    place = "prioritas"

    def __init__(self) -> None:
        super().__init__()
        self.look = view_ties.View()
        self.chosen = 0
        self._is_opened = False
        self._filled_last: tuple[ProposalCode, int] | None = None

    @property
    def view(self) -> ListView[ProposalCode]:
        """The ranking."""
        return scoring_view.of_ranking(self.session, self.look, self.chosen)

    def instead(self) -> ComposeResult:
        """The sheet of the line."""
        yield LineSheet(id="garis")

    @property
    def sheet(self) -> LineSheet:
        """The picture of the line."""
        return self.query_one(LineSheet)

    @property
    def is_line(self) -> bool:
        """Whether the sheet of the line is open."""
        return self.look.commission == view_ties.LINE

    @property
    def acting(self) -> view_ties.View:
        """Whose numbers are meant: those of the sheet, on the board those of the commission under the cursor."""
        own = self.sheet.board.chosen_list if self.is_line else None
        return replace(self.look, commission=own.commission if own else None) if self.is_line else self.look

    def show(self, session: Session) -> None:
        """The list or the sheet of the line, which may be opened first."""
        if not self._is_opened:
            self._is_opened = True
            if view_line.is_first(session):
                self.look = replace(self.look, commission=view_ties.LINE)
                self.call_later(self.set_focus, self.sheet.board)
        self.set_class(self.is_line, "-garis")
        if not self.is_line:
            super().show(session)
            return
        self._show_line(scoring_view.summary(session, self.look), "", 0, 0)
        self.query_one("#kosong").display = False
        self.query_one("#hamparan").display = True
        self.sheet.show(session)
        self._show_detail()

    def missing_for(self, act: str) -> Explanation | None:
        """Digits score nobody on the board."""
        if self.is_line and act in _OF_THE_LIST:
            return idle("Lembar Garis hanya memperlihatkan garis batas.", "Tab membuka lembar Semua, lalu tiap komisi.")
        return None

    @property
    def cursor_key(self) -> ProposalCode | None:
        """Code of the proposal under the cursor."""
        if not self.is_line:
            return super().cursor_key
        return ProposalCode(self.sheet.board.chosen) if self.sheet.board.chosen else None

    @property
    def detail(self) -> Detail | None:
        """More about the proposal under the cursor."""
        if self.is_line and self.cursor_key is not None:
            return view_line.detail(self.session, self.cursor_key)
        return None if self.is_line else super().detail

    @on(LineBoard.Stepped)
    def _stepped(self, event: LineBoard.Stepped) -> None:
        event.stop()
        self._show_detail()
        self.refresh_frame()

    def why(self) -> str:
        """`?`: the whole reason of the row, whom it stands above, and what would have brought it inside."""
        more = scoring_view.explained(self.session, self.cursor_key) if self.cursor_key else ()
        return "\n".join((self.told(), *more))

    def show_row(self, key: ProposalCode) -> None:
        """Point at a proposal, whichever sheet hides it, and at its first empty box."""
        if self.is_line and self.sheet.board.point_at(key):
            return
        if self.is_line or all(row.key != key for row in self.rows):
            self._turn_to(view_ties.View())
        super().show_row(key)
        empty = scoring_view.next_unscored(self.session, self.look, key, -1)
        if empty is not None and empty[0] == key:
            self._choose(empty[1])

    def _turn_to(self, look: view_ties.View) -> None:
        self._is_opened, self.look = True, look
        self.show(self.session)
        self.set_focus(self.sheet.board if self.is_line else self.table)
        self.refresh_frame()

    @on(RowList.Moved)
    def _box_left(self) -> None:
        if self._filled_last is not None and self._filled_last[0] != self.cursor_key:
            self._filled_last = None

    def _choose(self, index: int) -> None:
        self._filled_last = None
        columns = view_ties.codes(self.session)
        self.chosen = index % len(columns) if columns else 0
        self.show(self.session)

    def slides(self) -> Sequence[Slide]:
        """`t`: the line or the order of this sheet, then the proposal of the row."""
        row = self.cursor_key or ""
        return offers.of_ranking(self.session, self.look.scope or "", row, is_line=self.is_line)

    def tabs(self) -> Sequence[Tab]:
        """The line, all, each commission, and what was brought in or parked."""
        return view_ties.tabs(self.session)

    @property
    def tab(self) -> str:
        """The open one."""
        return self.look.commission or view_ties.ALL

    def turn(self, key: str) -> None:
        """Open another."""
        self._turn_to(replace(self.look, commission=None if key == view_ties.ALL else CommissionId(key)))

    def action_urut_kode(self) -> None:
        """`k`: by rank or by code."""
        self._turn_to(replace(self.look, by_code=not self.look.by_code))

    def action_kolom(self, key: str) -> None:
        """Arrows: the criterion that digits go to, on the board the next commission."""
        step = 1 if key == "right" else -1
        if self.is_line:
            self.sheet.board.step(step)
        else:
            self._choose(self.chosen + step)

    async def action_nilai(self, digit: str) -> None:
        """A digit scores the chosen criterion; from an empty box it walks on to the next, else the cursor stays."""
        columns = view_ties.codes(self.session)
        code = self.cursor_key
        if code is None or not columns:
            return
        criterion = columns[self.chosen % len(columns)]
        if self._filled_last == (code, self.chosen):
            self.tell(f"{_ALL_FILLED}; {digit} tidak dipakai.", "Tunjuk dahulu kotak yang diubah, dengan panah.")
            return
        rater = self.look.rater or AGREED_RATER
        scored = ProposalScored(code=code, criterion=criterion, score=int(digit), rater=rater)
        if not await flows_scores.score(self, scored):
            return
        following = scoring_view.next_unscored(self.session, self.look, code, self.chosen)
        if following is None:
            self._filled_last = (code, self.chosen)  # no notice: Esc would take that away first instead of going home
        else:
            self.table.point_at(following[0])
            self._choose(following[1])

    def action_isi_data(self) -> None:
        """`*`: fill what the data decide, after telling how much that is and what stays empty."""
        flows_scores.ask_from_data(self)

    def action_penilai(self) -> None:
        """`>`: whose scores the digits are; the list goes by code, as the printed sheets do."""

        def chosen(rater: Rater | None) -> None:
            self._turn_to(replace(self.look, rater=rater, by_code=rater is not None))

        ask_rater(self, chosen)

    def action_simulasi(self) -> None:
        """`<`: another pagu is tried on the picture of the line."""
        if not self.is_line:
            self._turn_to(view_ties.View(commission=view_ties.LINE))
        self.sheet.try_another()

    def action_impor_pagu(self) -> None:
        """`i`: ceilings from a file."""
        ask_for_ceilings(self)

    def action_cetak_langkah(self) -> None:
        """`c`: the score sheets, for raters who write on paper."""
        papers_flows.write(self, SCORE_SHEETS)

    def action_pasangan(self) -> None:
        """Two that cannot both be inside."""
        ask_pair(self, self.cursor_key or "")

    def action_urutan(self) -> None:
        """`o`: a move or a swap in this sheet, or its agreed order."""
        ask_move_or_order(self, self.acting, ProposalCode(self.cursor_key) if self.cursor_key else None)

    def action_rentang(self) -> None:
        """`r`: many at once."""
        flows.ask_range(self, self.acting)

    def action_ubah(self) -> None:
        """`u`: whatever was written wrongly about this one, or its score where a digit no longer may change it."""
        proposal = self.session.proposals.get(ProposalCode(self.cursor_key or ""))
        columns = view_ties.codes(self.session)
        if proposal is None:
            return
        if not columns or not flows_scores.is_asked_by_form(self.session, proposal):
            ask_change(self, proposal)
            return
        criterion, rater = columns[self.chosen % len(columns)], self.look.rater or AGREED_RATER
        flows_scores.ask_what_changes(self, proposal, criterion, rater)

    def action_hasil_usulan(self) -> None:
        """`h`: the outcome of this one."""
        if self.cursor_key is not None:
            flows.ask_outcome(self, (self.cursor_key,))

    def action_sesuai_garis(self) -> None:
        """`a`: everything as the line has it."""
        flows.decide_by_line(self)

    def action_garis(self) -> None:
        """`v`: the amounts of the line."""
        ask_line(self)

    async def action_tunda(self) -> None:
        """`-`: into the daftar tunda, or back; one that several commissions took gets its commission."""
        await park(self, ProposalCode(self.cursor_key or ""))

    def action_pecah(self) -> None:
        """Split the proposal under the cursor."""
        ask_split(self, ProposalCode(self.cursor_key or ""))

    def action_entri(self) -> None:
        """`e`: a new proposal, of the commission that is shown."""
        ask_new(self, self.acting.scope)

    def action_nilai_sama(self) -> None:
        """`=`: the tie of this row, else the first that crosses the line."""
        tie = flows.tie_of(self.session, self.cursor_key or "")
        ask_tie(self, tie, self._named)

    def _named(self, code: str) -> str:
        proposal = self.session.proposals[ProposalCode(code)]
        return f"{code} {proposal.draft.activity} ({self.session.village_name(proposal.draft.village)})"


class SamaScreen(ListScreen[TieKey]):
    """Ties at a line or a seat first; the others may stay as they are, or are ordered in one act."""

    place = "sama"
    view = view_ties.VIEW

    def why(self) -> str:
        """`?`: the ladder of the group."""
        return self.told()

    def action_buka(self) -> None:
        """Enter: as `=`."""
        self.action_nilai_sama()

    def action_nilai_sama(self) -> None:
        """`=`: musyawarah or a lot before two witnesses; a settled group may be settled again."""
        ask_tie(
            self,
            view_ties.members_at(self.session, self.cursor_key),
            lambda member: view_ties.told(self.session, member),
        )

    def action_semua_sama(self) -> None:
        """`a`: every harmless tie in the order of the list, if the forum wishes."""
        orders = line.harmless_ties(self.session)
        if not orders:
            self.tell("Tidak ada nilai sama di luar garis batas.", "Yang di garis diselesaikan satu per satu dengan =.")
            return
        read_back(self, HarmlessTiesSettled(orders=orders))
