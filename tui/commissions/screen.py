"""Dividing the proposals among the commissions (SOP step 4): one sheet for each, suggestions, look-alikes, merging."""

from collections.abc import Sequence

from exports.catalogue import PAPERS, of_step
from sessions.commissions.decisions import ProposalsAssigned, leaves_late
from sessions.kernel.refusals import Explanation
from sessions.kernel.session import Session
from sessions.language.local import desa
from sessions.values.proposals import ProposalCode
from sessions.values.steps import PRA_MUSRENBANG
from tui.commissions import flows, view, view_pra
from tui.commissions.view_pra import PraKey, PraTopic
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.confirm import AskConfirm
from tui.papers import flows as papers_flows
from tui.proposals.screen_base import ProposalListScreen
from tui.proposals.view import village_names
from tui.shell.flows import weigh
from tui.shell.listing import ListScreen
from tui.shell.stage import idle
from tui.widgets.view import ListView, Tab, neighbour


class KomisiScreen(ProposalListScreen):
    """The undivided proposals and those of each commission; a digit moves the one under the cursor."""

    place = "komisi"
    sheet = view.UNDIVIDED
    village = ""

    def tabs(self) -> Sequence[Tab]:
        """The undivided, and each commission."""
        return view.tabs(self.session, self.village)

    @property
    def tab(self) -> str:
        """The open one."""
        return self.sheet

    def turn(self, key: str) -> None:
        """Open another."""
        self._open(key)

    @property
    def view(self) -> ListView[ProposalCode]:
        """The proposals of the open sheet."""
        return view.of_sheet(self.session, self.sheet, self.village, self.alikes)

    def show(self, session: Session) -> None:
        """Bring the list up to date; a sheet that is gone gives way to the first."""
        if self.sheet not in {tab.key for tab in self.tabs()}:
            self.sheet = view.UNDIVIDED
        super().show(session)

    def missing_for(self, act: str) -> Explanation | None:
        """Suggestions are for those of no commission."""
        if act == "semua_saran" and not view.on_sheet(self.session, view.UNDIVIDED):
            return idle("Semua usulan sudah terbagi ke komisi.", "Yang dipindahkan: tunjuk usulannya, lalu angkanya.")
        return super().missing_for(act)

    def show_row(self, key: ProposalCode) -> None:
        """Open the sheet of a proposal and point at it."""
        proposal = self.session.proposals.get(key)
        if proposal is not None and proposal.is_in_the_running:
            self.village = ""
            self._open(proposal.commission or view.UNDIVIDED)
            super().show_row(key)

    def _open(self, sheet: str) -> None:
        self.sheet = sheet
        self.show(self.session)

    def action_lembar(self, key: str) -> None:
        """Arrows: the next sheet or the one before."""
        self._open(neighbour(self.tabs(), self.sheet, key))
        self.refresh_frame()

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
        proposal, commission = self.session.proposals[code], commissions[int(digit) - 1].id
        if leaves_late(self.session, proposal, commission):
            if refusal := flows.late_refusal(self.session, proposal, commission):
                self.app.notice = refusal
            else:
                self.tell("Pembagian usulan sudah selesai.", "Pindahkan ke komisi lain dengan u, dengan alasan.")
        else:
            await weigh(self, ProposalsAssigned(assignments={code: commission}))

    def action_ubah(self) -> None:
        """`u`: what was written about it, or its commission once the proposals were divided for good."""
        if proposal := self.proposal:
            flows.ask_change_here(self, proposal)

    def action_semua_saran(self) -> None:
        """`a`: follow every suggestion of the undivided, after saying how many go where."""
        session = self.session
        undivided = [p.code for p in view.on_sheet(session, view.UNDIVIDED, self.village)]
        moves = view.suggested_moves(session, undivided)
        if not moves:
            self.tell("Tidak ada usulan yang menunggu saran.", "Pindahkan yang tersisa dengan 1 sampai dengan 5.")
            return

        question = view.moves_question(session, moves, len(undivided) - len(moves))
        self.confirm(
            AskConfirm(f"Bagi {len(moves)} usulan menurut saran?", question, yes="bagi"),
            ProposalsAssigned(assignments=moves),
        )

    def action_saring(self) -> None:
        """`f`: the proposals of one village, or of all."""
        listed = [Choice(value="", label=f"Semua {desa}")]
        listed += [Choice(value=code, label=name) for code, name in village_names(self.session)]

        def sift(village: str) -> None:
            self.village = village
            self.show(self.session)

        self.ask(AskChoice(f"Saring menurut {desa}", listed), sift)

    async def action_kembali(self) -> None:
        """Esc: away with the notice, the search, the village, else home."""
        if self.app.notice is None and not self.searched and self.village:
            self.village = ""
            self.show(self.session)
        else:
            await super().action_kembali()


class PraScreen(ListScreen[PraKey]):
    """One line for each thing to prepare or to look at; Enter does it or leads there."""

    place = "pra"
    view = view_pra.VIEW

    async def action_buka(self) -> None:
        """Enter."""
        match self.cursor_key:
            case (PraTopic.INVITATION, _):
                flows.ask_invitation(self)
            case (PraTopic.MEMBERS, _):
                await self.app.go("hadir")
            case _:
                await self.app.go("komisi")

    def action_berikutnya(self) -> None:
        """`n`: to the next line that wants a look."""
        self.point_at(view_pra.next_line(self.session, self.cursor_key))

    def action_pratinjau_langkah(self) -> None:
        """`p`: one of the papers as text."""
        choices = [Choice(value=name, label=PAPERS[name].title) for name in of_step(PRA_MUSRENBANG)]
        self.ask(AskChoice("Dokumen yang dibaca", choices), lambda name: papers_flows.read(self, name))

    def action_cetak_langkah(self) -> None:
        """`c`: write all papers of the step."""
        papers_flows.write(self, *of_step(PRA_MUSRENBANG))
