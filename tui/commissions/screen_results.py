"""Terima hasil komisi: the paper of each commission typed in its order, taken in as one decision, and presented."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sessions.commissions.decisions_results import CommissionResultReceived
from sessions.commissions.facts_worksheet import NOTHING_SAID, WorksheetLine
from sessions.commissions.intake import ReadWorksheet
from sessions.kernel.reasons import OF_A_MOVE
from sessions.kernel.refusals import Explanation
from sessions.sentences.clauses import deviating
from sessions.values.commissions import Commission, CommissionId
from sessions.values.proposals import ProposalCode
from tui.commissions import flows, flows_sheet, view_results
from tui.shell.flows import ask_reason, read_back
from tui.shell.listing import ListScreen
from tui.shell.stage import idle
from tui.widgets.view import ListView, Tab, neighbour


class HasilScreen(ListScreen[CommissionId | ProposalCode]):
    """An overview of the commissions, and a sheet for the paper of each; what is typed is kept until it is taken in."""

    place = "hasil"

    def __init__(self) -> None:
        super().__init__()
        self.sheet = view_results.OVERVIEW
        self.typed: dict[str, dict[ProposalCode, WorksheetLine]] = {}

    def tabs(self) -> Sequence[Tab]:
        """The overview, and each commission."""
        return view_results.tabs(self.session)

    @property
    def tab(self) -> str:
        """The open one."""
        return self.sheet

    def turn(self, key: str) -> None:
        """Open another."""
        self._open(key)

    @property
    def commission(self) -> Commission | None:
        """The commission whose paper is open."""
        return self.session.commission(CommissionId(self.sheet)) if self.sheet else None

    def lines(self) -> dict[ProposalCode, WorksheetLine]:
        """What was typed of the open paper."""
        return self.typed_of(self.sheet)

    def typed_of(self, sheet: str) -> dict[ProposalCode, WorksheetLine]:
        """What was typed of the paper of a commission; at first what an interrupted run left."""
        if sheet not in self.typed:
            self.typed[sheet] = view_results.from_texts(self.session, self.app.drafts.kept(f"hasil Komisi {sheet}"))
        open_ = {code: line for code, line in self.typed[sheet].items() if self._is_open(code)}
        self.typed[sheet] = open_
        return open_

    def _is_open(self, code: ProposalCode) -> bool:
        proposal = self.session.proposals.get(code)
        return proposal is not None and proposal.outcome is None

    @property
    def view(self) -> ListView[Any]:
        """The commissions, or the lines of one paper."""
        commission = self.commission
        return view_results.of_paper(commission.id, self.lines()) if commission else view_results.OVERVIEW_VIEW

    def missing_for(self, act: str) -> Explanation | None:
        """Numbers and codes belong to a paper."""
        if act in {"urutan_kertas", "entri_lain", "tunda"} and not self.sheet:
            return idle("Ini berlaku pada lembar kerja sebuah komisi.", "Enter membuka lembar komisi yang ditunjuk.")
        return None

    def _open(self, sheet: str) -> None:
        self.sheet = sheet
        self.show(self.session)
        self.refresh_frame()

    def _write(self, code: ProposalCode, line: WorksheetLine) -> None:
        """Keep the line, and go on to the next one."""
        lines = self.lines()
        lines[code] = line
        self._keep()
        keys = [row.key for row in self.rows if not row.is_rule]
        self.table.point_at(keys[min(keys.index(code) + 1, len(keys) - 1)])

    def _keep(self) -> None:
        self.app.drafts.keep(
            f"hasil Komisi {self.sheet}", f"Hasil Komisi {self.sheet}", view_results.as_texts(self.lines())
        )
        self.show(self.session)

    def action_lembar(self, key: str) -> None:
        """Arrows: the next sheet or the one before."""
        self._open(neighbour(self.tabs(), self.sheet, key))

    def action_buka(self) -> None:
        """Enter: the sheet of the commission, or the line as a form."""
        key = self.cursor_key
        if key is None:
            return
        if not self.sheet:
            self._open(key)
        elif proposal := self.session.proposals.get(ProposalCode(key)):
            flows.ask_line(self, proposal, self.lines().get(proposal.code, NOTHING_SAID), self._write)

    def action_urutan_kertas(self, digit: str) -> None:
        """A digit begins the number of the line."""
        proposal = self.session.proposals.get(ProposalCode(self.cursor_key or ""))
        if proposal is None:
            return
        line = self.lines().get(proposal.code, NOTHING_SAID)
        flows.ask_place(
            self, proposal, line, digit, lambda place: self._write(proposal.code, view_results.placed(line, place))
        )

    def action_tunda(self) -> None:
        """`-`: the commission put it off."""
        proposal = self.session.proposals.get(ProposalCode(self.cursor_key or ""))
        if proposal is not None:
            self._write(proposal.code, view_results.put_off(self.lines().get(proposal.code, NOTHING_SAID)))

    def action_entri_lain(self) -> None:
        """`e`: codes of other commissions that the paper names."""

        def write(codes: Sequence[ProposalCode]) -> None:
            self.lines().update(dict.fromkeys(codes, WorksheetLine(is_claimed=True)))
            self._keep()

        if (commission := self.commission) is not None:
            flows.ask_claimed(self, commission, write)

    def action_sahkan(self) -> None:
        """`z`: the whole paper as one decision, or what Pleno II heard."""
        commission = self.commission
        if commission is not None:
            self._take_in(commission)
        elif presented := self.session.commission(CommissionId(self.cursor_key or "")):
            flows.ask_presented(self, presented)

    def _take_in(self, commission: Commission) -> None:
        lines = self.lines()
        if twice := view_results.doubled(lines):
            self.app.notice = Explanation(found=twice, advice="Periksa lembar kerjanya; urutan tidak mengenal seri.")
            return
        if unreasoned := view_results.unreasoned(self.session, lines):
            self.app.notice = Explanation(found=unreasoned, advice="Enter pada barisnya, lalu tulis alasannya.")
            return
        decision = view_results.result(self.session, commission.id, lines)
        if against := deviating(decision.votes_against(self.session)):
            title = f"Urutan Komisi {commission.id}{against}."
            ask_reason(self, title, OF_A_MOVE, lambda reason: self._read_back(replace(decision, reason=reason)))
        else:
            self._read_back(decision)

    def _read_back(self, decision: CommissionResultReceived) -> None:
        read_back(self, decision, then=self._taken)

    def _taken(self) -> None:
        self.typed[self.sheet] = {}
        self._keep()

    def action_cetak_langkah(self) -> None:
        """`c`: the worksheets, on paper, or as files that come back."""
        flows_sheet.ask_worksheet(self, self.commission)

    def action_impor_hasil(self) -> None:
        """`i`: a worksheet that came back as a file; what it says stands here as if it had been typed."""

        def take_over(read: ReadWorksheet) -> None:
            self._open(read.commission)
            self.lines().update(read.lines)
            self._keep()
            self.tell(f"{len(read.lines)} baris diambil dari {read.file_name}.", "Periksa, lalu sahkan dengan z.")

        flows_sheet.ask_filled(self, self.commission, self.typed_of, take_over)

    async def action_kembali(self) -> None:
        """Esc: away with notice and search, back to the overview, else home."""
        if self.app.notice is None and self.sheet:
            self._open(view_results.OVERVIEW)
        else:
            await super().action_kembali()
