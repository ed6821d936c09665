"""What all lists of proposals do alike: details, look-alikes, marks, changes, merging and withdrawing."""

import asyncio
from collections.abc import Mapping, Sequence

from textual import work

from sessions.commissions.decisions import ProposalsMarked
from sessions.kernel.refusals import Explanation
from sessions.kernel.session import Session
from sessions.proposals.decisions_pairs import ProposalsMerged
from sessions.rules import ranking
from sessions.values.proposals import Proposal, ProposalCode
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.reading import Unreadable
from tui.dialogs.show import ShowText
from tui.dialogs.text import AskLine
from tui.journal import view
from tui.journal.view_told import known
from tui.proposals import forms, view_lookalikes
from tui.proposals.flows import ask_about_lookalikes, ask_change
from tui.proposals.view_finding import became
from tui.proposals.view_one import page
from tui.shell.flows import ask_checked, checking, weigh
from tui.shell.listing import ListScreen
from tui.shell.stage import idle
from tui.widgets.lines import SearchLine

_TO_ONE = frozenset({"buka", "dibahas", "ditarik", "ubah", "gabung", "pindah", "periksa", "lolos", "hasil"})
"""Acts on the proposal under the cursor."""


class ProposalListScreen(ListScreen[ProposalCode]):
    """A list whose keys are proposal codes. `alikes` tells to each code those it looks like, once they are found."""

    alikes: Mapping[ProposalCode, tuple[ProposalCode, ...]] = {}

    @property
    def proposal(self) -> Proposal | None:
        """The proposal under the cursor."""
        return self.session.proposals.get(self.cursor_key) if self.cursor_key is not None else None

    @property
    def searched(self) -> str:
        """What is searched for; empty where nothing is."""
        return self.query_one(SearchLine).value.strip()

    @property
    def is_empty(self) -> bool:
        """Whether the list shows nothing."""
        return not self.query_one("#hamparan").display

    def missing_for(self, act: str) -> Explanation | None:
        """What is done to a proposal needs one under the cursor."""
        if act in _TO_ONE and self.proposal is None:
            return idle("Tidak ada usulan yang ditunjuk.", "Tunjuk usulannya dahulu; Esc menghapus saringan.")
        return super().missing_for(act)

    def why(self) -> str:
        """`?`: what became of the proposal under the cursor, and why."""
        return became(self.session, self.cursor_key) if self.cursor_key is not None else super().why()

    def shown_codes(self) -> list[ProposalCode]:
        """The codes in the list, those that the search hides left out."""
        return [row.key for row in self.shown]

    def show(self, session: Session) -> None:
        """Bring the list up to date; look-alikes follow as soon as they are found."""
        pairs = view_lookalikes.known(session)
        if pairs is None:
            self._seek_alikes(session)
        else:
            self.alikes = view_lookalikes.partners(view_lookalikes.undecided(session, pairs))
        super().show(session)

    @work(exclusive=True, group="mirip")
    async def _seek_alikes(self, session: Session) -> None:
        await asyncio.to_thread(view_lookalikes.find, session)
        if view_lookalikes.known(self.session) is not None and self.is_attached:
            self.show(self.session)

    def action_buka(self) -> None:
        """Enter: everything about the proposal as a page to read, with every decision about it."""
        if proposal := self.proposal:
            text = page(self.session, proposal.code, self.alikes.get(proposal.code, ()))
            journal, entries = known(), self.app.sitting.entries
            journal.follow(entries)
            history = view.of_proposal(entries, journal, proposal.code)
            self.ask(ShowText(f"Usulan {proposal.code}", f"{text}\n\nRiwayat\n{history}"))

    async def action_dibahas(self) -> None:
        """`b`: to be discussed one by one, or not any more."""
        if proposal := self.proposal:
            await self.decide(ProposalsMarked(codes=(proposal.code,), to_be_discussed=not proposal.to_be_discussed))

    def action_ditarik(self) -> None:
        """`x`: the proposer takes it back."""
        proposal = self.proposal
        if proposal is None:
            return
        code = proposal.code
        title = f"{code} ditarik pengusul: {proposal.draft.activity}"
        ask_checked(self, title, forms.Withdrawal, lambda entry: forms.withdrawn(code, entry), take=weigh)

    def action_ubah(self) -> None:
        """`u`: whatever was written wrongly about it, or figures as the meeting sees them."""
        if proposal := self.proposal:
            ask_change(self, proposal)

    async def action_duplikat(self) -> None:
        """`d`: the pairs that look alike, those of the row first; the chosen pair is merged or kept apart."""
        await ask_about_lookalikes(self, self.cursor_key or "", self._ask_merge)

    def action_gabung(self) -> None:
        """`m`: others become part of the proposal under the cursor."""
        if (survivor := self.proposal) is None:
            return
        alike = self.alikes.get(survivor.code, ())
        if not alike:
            self._ask_codes(survivor.code)
            return
        proposals = self.session.proposals
        choices: list[Choice[tuple[ProposalCode, ...]]]
        choices = [Choice(value=(code,), label=f"{code} {proposals[code].draft.activity}") for code in alike[:7]]
        all_ = Choice(value=tuple(alike), label=f"Semua yang mirip: {', '.join(alike)}")
        choices += [all_] if len(alike) > 1 else []
        choices.append(Choice(value=(), label="Usulan lain, kodenya diketik"))
        self.ask(AskChoice(f"Yang digabung ke {survivor.code}", choices), self._absorb)

    def _absorb(self, chosen: tuple[ProposalCode, ...]) -> None:
        if (survivor := self.proposal) is None:
            return
        if chosen:
            self._ask_merge(survivor.code, chosen)
        else:
            self._ask_codes(survivor.code)

    def _ask_codes(self, survivor: ProposalCode) -> None:
        def read(typed: str) -> tuple[ProposalCode, ...]:
            codes = tuple(map(ProposalCode, ranking.parse(typed)))
            if unknown := [code for code in codes if code not in self.session.proposals]:
                raise Unreadable(f"Usulan {', '.join(unknown)} tidak ditemukan.")
            if not codes:
                raise Unreadable("Tulis satu kode atau lebih, misalnya 2007-04 2005-02.")
            return codes

        dialog = AskLine(f"Kode usulan yang digabung ke {survivor}", read=read)
        self.ask(dialog, lambda codes: self._ask_merge(survivor, codes))

    def _ask_merge(self, survivor: ProposalCode, absorbed: Sequence[ProposalCode]) -> None:
        proposals = self.session.proposals
        kept, others = proposals[survivor], [proposals[code] for code in absorbed]

        def build(entry: forms.Merged) -> ProposalsMerged:
            return forms.merged(kept, others, entry)

        form = forms.merge_form(self.session, kept, others, checking(self, build))
        self.ask(form, lambda entry: weigh(self, build(entry)))
