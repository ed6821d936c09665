"""All proposals (SOP step 2): verifying them, and finding any one with what became of it."""

from collections.abc import Sequence

from textual.widgets import Static

from sessions.decisions.checks import REASON_LENGTH
from sessions.decisions.intake import ProposalsVerified
from sessions.decisions.outcomes import Ending, OutcomesDecided
from sessions.proposals import Origin, Outcome, ProposalCode
from sessions.session import Session
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.confirm import AskConfirm
from tui.dialogs.form import Answers
from tui.dialogs.priced import AskPriced
from tui.dialogs.proposal_form import entered, entry_fields
from tui.dialogs.text import AskText
from tui.presenters import reasons, usulan
from tui.presenters.rows import Column, Row
from tui.presenters.sieve import EVERYTHING, Sieve, choices
from tui.reading import at_least
from tui.refusals import Explanation
from tui.screens.proposals import ProposalListScreen
from tui.widgets.plain import plain


class UsulanScreen(ProposalListScreen):
    """Every proposal that ever came in, the merged and the failed ones too; nothing is lost here."""

    place = "usulan"
    columns = (
        Column(key="kode", label="Kode", width=8),
        Column(key="desa", label="Desa", width=10),
        Column(key="tanda", label="", width=2),
        Column(key="kegiatan", label="Kegiatan", width=20, grows=1),
        Column(key="opd", label="OPD", width=14, from_width=110),
        Column(key="komisi", label="Kom", width=3),
        Column(key="rp", label="Rp", width=9, is_number=True),
        Column(key="keadaan", label="Keadaan", width=16),
    )
    empty = usulan.NOTHING_YET
    sieve: Sieve = EVERYTHING

    def rows(self, session: Session) -> Sequence[Row]:
        """The proposals that pass the sieve."""
        return usulan.rows(session, self.sieve, self.alikes)

    def summary(self, session: Session) -> str:
        """How many there are and where they stand."""
        return usulan.summary(session, self.sieve)

    def show(self, session: Session) -> None:
        """Bring the list up to date; an empty one says whether the sieve is why."""
        super().show(session)
        if not self.sieve.is_open and not self.searched and self.is_empty:
            text = f"Tidak ada usulan dengan saringan {self.sieve.words(session)}. Esc menghapus saringan."
            self.query_one("#kosong", Static).update(plain(text))

    def show_row(self, key: str) -> None:
        """Point at a proposal by its code, whatever hides it; `asal …` shows those of a village or of an origin."""
        kind, _, source = key.partition(" ")
        if kind == "asal":
            is_origin = source in {origin.value for origin in Origin}
            origin = source if is_origin else Origin.VILLAGE.value
            self._sift(Sieve(village="" if is_origin else source, origin=origin))
            return
        if all(row.key != key for row in self.rows(self.session)):
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
        codes = self.shown_codes()
        at = codes.index(self.cursor_key) + 1 if self.cursor_key in codes else 0
        if waiting := usulan.unverified(self.session, [*codes[at:], *codes[:at]]):
            self.table.point_at(waiting[0])

    async def action_lolos(self) -> None:
        """`l`: this one passed; the cursor goes on to the next that waits."""
        if (proposal := self.proposal) and await self.decide(ProposalsVerified(codes=(proposal.code,))):
            self._go_on()

    def action_semua_lolos(self) -> None:
        """`a`: all that are shown and still wait passed, after saying how many they are."""
        waiting = usulan.unverified(self.session, self.shown_codes())
        if not waiting:
            self.app.notice = Explanation(
                found="Tidak ada usulan yang menunggu verifikasi di daftar ini.",
                advice="Hapus saringan atau pencarian (Esc), atau selesaikan langkah 2 di Alur SOP (g a).",
            )
            return

        async def verify(_: bool) -> None:  # noqa: FBT001 - the answer of the dialog
            await self.decide(ProposalsVerified(codes=waiting))

        question = usulan.verification_question(self.session, waiting)
        self.ask(AskConfirm("Semua ini lolos verifikasi?", question, yes="lolos"), verify)

    def action_hasil(self) -> None:
        """`h`: another verdict, then its reason."""
        if (proposal := self.proposal) is None:
            return
        listed = [Choice(value=value, label=label) for value, label in reasons.verdict_choices(self.session)]
        code = proposal.code
        self.ask(AskChoice(f"Hasil verifikasi {code}", listed), lambda answer: self._ask_reason(code, Outcome(answer)))

    def _ask_reason(self, code: ProposalCode, outcome: Outcome) -> None:
        listed = [Choice(value=value, label=label) for value, label in reasons.reason_choices(self.session, outcome)]

        async def end(reason: str) -> None:
            await self.decide(OutcomesDecided(endings=(Ending(code=code, outcome=outcome, reason=reason),)))

        async def chosen(answer: str) -> None:
            if answer == reasons.FREE:
                self.ask(AskText(f"Alasan untuk {code}", read=at_least(REASON_LENGTH, "Alasan")), end)
            else:
                await end(answer)

        self.ask(AskChoice(f"Alasan untuk {code}", listed), chosen)

    def action_entri(self) -> None:
        """`e`: one proposal typed by hand."""

        async def enter(answers: Answers) -> Explanation | None:
            refusal = await self.app.attempt(entered(answers))
            if refusal is None:
                self.show_row(list(self.session.proposals)[-1])
            return refusal

        self.ask(AskPriced("Usulan baru", entry_fields(self.session), accept=enter), lambda _: None)
