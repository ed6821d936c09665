"""Proposals that look alike: a pair is chosen, seen side by side, and merged or kept apart."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Annotated

from sessions.intake.duplicates.pairs import Likeness
from sessions.kernel.explaining import Explanation
from sessions.proposals.decisions_pairs import LookalikesDismissed
from sessions.values.proposals import Proposal, ProposalCode
from tui.dialogs.asked import Asked
from tui.dialogs.choice import WIDTH, AskAboutPair, AskChoice, Choice
from tui.dialogs.show import ShowText
from tui.proposals import forms, view_lookalikes
from tui.proposals.forms import Changed
from tui.shell.flows import ask_form
from tui.shell.stage import StageScreen


def ask_change(screen: StageScreen, proposal: Proposal) -> None:
    """`u`: the change is a decision of its own; what was agreed already becomes agreed with changes."""

    async def change(entry: Changed) -> Explanation | None:
        return await screen.app.desk.attempt(forms.change(proposal, entry))

    screen.ask(forms.change_form(screen.session, proposal, "Ubah", change), lambda _: None)


Merge = Callable[[ProposalCode, Sequence[ProposalCode]], None]
"""Asks for the figures of the first proposal after it has taken in the others."""

_TITLE = "Usulan yang mirip"
_KEPT, _OTHER = "dua", "bukan"


async def ask_about_lookalikes(screen: StageScreen, first: str, merge: Merge) -> None:
    """`d`: the pairs nobody has judged yet, those of the row `first` before the others; one is chosen."""
    found = await asyncio.to_thread(view_lookalikes.find, screen.session)
    pairs = view_lookalikes.undecided(screen.session, found)
    if not pairs:
        screen.ask(
            ShowText(_TITLE, "Tidak ada usulan yang tampak sama, atau semuanya sudah diputuskan."), lambda _: None
        )
        return
    by_codes = {f"{pair.a} {pair.b}": pair for pair in pairs}
    lines = view_lookalikes.pair_lines(screen.session, pairs, first)
    choices = [Choice(value=value, label=label, note=note) for value, label, note in lines]
    screen.ask(
        AskChoice(f"{_TITLE}: pilih untuk dibandingkan", choices),
        lambda codes: _ask_about(screen, by_codes[codes], merge),
    )


def _ask_about(screen: StageScreen, pair: Likeness, merge: Merge) -> None:
    a, b = ProposalCode(pair.a), ProposalCode(pair.b)
    choices = (
        Choice(value=a, label=f"Gabung: {b} menjadi bagian dari {a}"),
        Choice(value=b, label=f"Gabung: {a} menjadi bagian dari {b}"),
        Choice(value=_KEPT, label="Tetap dua usulan, dengan alasan", note="tidak ditanyakan lagi"),
        Choice(value=_OTHER, label="Bukan duplikat", note="tidak ditanyakan lagi"),
    )

    async def settle(answer: str) -> None:
        if answer == _OTHER:
            await screen.decide(LookalikesDismissed(pairs=(view_lookalikes.codes_of(pair),)))
        elif answer == _KEPT:
            _ask_why(screen, pair)
        else:
            merge(ProposalCode(answer), (b if answer == a else a,))

    lines = view_lookalikes.comparison(screen.session, pair, WIDTH)
    screen.ask(AskAboutPair(f"{a} dan {b}: satu usulan atau dua?", lines, choices), settle)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptApart:
    """Why two proposals stay two."""

    reason: Annotated[str, Asked("Alasan", hint="misalnya dua ruas yang berbeda")] = ""


def _ask_why(screen: StageScreen, pair: Likeness) -> None:
    def dismissed(entry: KeptApart) -> LookalikesDismissed:
        return LookalikesDismissed(pairs=(view_lookalikes.codes_of(pair),), reason=entry.reason)

    ask_form(screen, f"{pair.a} dan {pair.b} tetap dua usulan", KeptApart, dismissed)
