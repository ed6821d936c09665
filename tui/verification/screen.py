"""All proposals (SOP step 2): verifying them, and finding any one with what became of it."""

from sessions.kernel.refusals import Explanation
from sessions.sentences.clauses import capital
from sessions.values.office import VillageCode
from sessions.values.proposals import Process, ProposalCode
from sessions.verification import facts as verification
from sessions.verification.decisions import ProposalsVerified
from tui.commissions.flows import ask_new
from tui.dialogs.choice import AskChoice, Choice
from tui.papers import flows
from tui.proposals import view
from tui.proposals.screen_base import ProposalListScreen
from tui.proposals.view import EVERYTHING, Sieve, choices
from tui.shell.stage import idle
from tui.verification import flows as verification_flows
from tui.widgets.view import ListView, around

VERIFICATION = 2


class UsulanScreen(ProposalListScreen):
    """Every proposal that ever came in, the merged and the failed ones too; nothing is lost here."""

    place = "usulan"
    sieve: Sieve = EVERYTHING

    @property
    def view(self) -> ListView[ProposalCode]:
        """The proposals that pass the sieve."""
        return view.sifted(self.session, self.sieve, self.alikes, self.app.clock().date())

    def missing_for(self, act: str) -> Explanation | None:
        """Only what still waits is verified; what was decided is opened again first."""
        proposal = self.proposal
        if proposal is not None and act in {"periksa", "lolos"} and proposal.outcome is not None:
            state = capital(proposal.outcome.label)
            return idle(f"{proposal.code} sudah diputus: {state}.", "h membukanya kembali, dengan alasan.")
        if proposal is not None and act == "lolos" and proposal.process is Process.VERIFIED:
            return idle(f"{proposal.code} sudah lolos verifikasi.", "Hasil lain dicatat dengan h.")
        if act == "semua_lolos" and not view.unverified(self.session, self.shown_codes()):
            return idle("Tidak ada usulan yang menunggu verifikasi di daftar ini.")
        return super().missing_for(act)

    def show_row(self, key: ProposalCode | Sieve) -> None:
        """Point at a proposal by its code, whatever hides it; with a sieve show those that pass it."""
        if isinstance(key, Sieve):
            self._sift(key)
            return
        if all(row.key != key for row in self.rows):
            self._sift(EVERYTHING)
        super().show_row(key)

    def _sift(self, sieve: Sieve) -> None:
        self.sieve = sieve
        self.show(self.session)

    def action_saring(self) -> None:
        """`f`: one more thing to sieve by, or everything again."""
        listed = [Choice(value=value, label=label, note=note) for value, label, note in choices(self.session)]
        self.ask(AskChoice("Saring usulan", listed), lambda answer: self._sift(self.sieve.with_choice(answer)))

    async def action_kembali(self) -> None:
        """Esc: away with the notice, the search, the sieve, else home."""
        if self.app.notice is None and not self.searched and not self.sieve.is_open:
            self._sift(EVERYTHING)
        else:
            await super().action_kembali()

    def _go_on(self) -> None:
        """To the next proposal that is not verified yet, from the cursor on and round."""
        waiting = view.unverified(self.session, around(self.shown_codes(), self.cursor_key))
        self.point_at(waiting[0] if waiting else None)

    async def action_lolos(self) -> None:
        """`l`: this one passed; the cursor goes on to the next that waits."""
        if (proposal := self.proposal) and await self.decide(ProposalsVerified(codes=(proposal.code,))):
            self._go_on()

    def action_semua_lolos(self) -> None:
        """`a`: all that are shown and still wait passed, after saying how many they are."""
        verification_flows.pass_many(self, view.unverified(self.session, self.shown_codes()))

    def action_periksa(self) -> None:
        """Space: the checklist of this one; of one that is at its village what the village answered."""
        proposal = self.proposal
        if proposal and verification.at_their_village((proposal,)):
            verification_flows.ask_verdict(self, proposal)
        elif proposal and proposal.is_in_the_running:
            verification_flows.ask_checklist(self, (proposal.code,), self._go_on)

    def action_rentang_verifikasi(self) -> None:
        """`r`: many at once."""
        verification_flows.ask_set(self, self.shown_codes())

    def action_hasil(self) -> None:
        """`h`: another verdict, then its reason; or one that was sent back came again."""
        if proposal := self.proposal:
            verification_flows.ask_verdict(self, proposal)

    def _village(self) -> VillageCode | None:
        return self.proposal.draft.village if self.proposal else None

    def action_pratinjau_langkah(self) -> None:
        """`p`: one of the papers as text."""
        flows.ask_which(self, "Dokumen yang dibaca", VERIFICATION, self._village(), flows.read)

    def action_cetak_langkah(self) -> None:
        """`c`: one of the papers as PDF."""
        flows.ask_which(self, "Dokumen yang dicetak", VERIFICATION, self._village(), flows.write)

    def action_entri(self) -> None:
        """`e`: one proposal typed by hand."""
        ask_new(self, None)
