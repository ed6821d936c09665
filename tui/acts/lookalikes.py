"""Proposals that look alike: a pair is chosen, seen side by side, and merged or kept apart."""

import asyncio
from collections.abc import Callable, Sequence

from sessions.decisions.lookalikes import LookalikesDismissed
from sessions.intake.duplicates import Likeness
from sessions.proposals import ProposalCode
from tui.acts.forms import ask_and_take
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.form import Answers, Field
from tui.dialogs.pair import WIDTH, AskAboutPair
from tui.dialogs.show import ShowText
from tui.presenters import lookalikes
from tui.screens.stage import StageScreen

Merge = Callable[[ProposalCode, Sequence[ProposalCode]], None]
"""Asks for the figures of the first proposal after it has taken in the others."""

_TITLE = "Usulan yang mirip"
_KEPT, _OTHER = "dua", "bukan"


async def ask_about_lookalikes(screen: StageScreen, first: str, merge: Merge) -> None:
    """`d`: the pairs nobody has judged yet, those of the row `first` before the others; one is chosen."""
    found = await asyncio.to_thread(lookalikes.find, screen.session)
    pairs = lookalikes.undecided(screen.session, found)
    if not pairs:
        screen.ask(
            ShowText(_TITLE, "Tidak ada usulan yang tampak sama, atau semuanya sudah diputuskan."), lambda _: None
        )
        return
    by_codes = {f"{pair.a} {pair.b}": pair for pair in pairs}
    lines = lookalikes.pair_lines(screen.session, pairs, first)
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
            await screen.decide(LookalikesDismissed(pairs=(lookalikes.codes_of(pair),)))
        elif answer == _KEPT:
            _ask_why(screen, pair)
        else:
            merge(ProposalCode(answer), (b if answer == a else a,))

    lines = lookalikes.comparison(screen.session, pair, WIDTH)
    screen.ask(AskAboutPair(f"{a} dan {b}: satu usulan atau dua?", lines, choices), settle)


def _ask_why(screen: StageScreen, pair: Likeness) -> None:
    fields = (Field(name="reason", label="Alasan", hint="misalnya dua ruas yang berbeda", is_required=False),)

    def dismissed(answers: Answers) -> LookalikesDismissed:
        return LookalikesDismissed(pairs=(lookalikes.codes_of(pair),), reason=answers.text("reason"))

    ask_and_take(screen, f"{pair.a} dan {pair.b} tetap dua usulan", fields, dismissed)
