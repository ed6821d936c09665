"""An exact tie at the line as Alur asks it: who stands above, each answer with what it would do; or a lot."""

from collections.abc import Sequence
from functools import partial
from itertools import permutations

from sessions.kernel.session import TieMeans
from sessions.scoring.decisions import TieResolved
from sessions.values.proposals import ProposalCode
from tui.dialogs.choice import Choice
from tui.scoring import view_ties
from tui.scoring.flows import ask_tie
from tui.shell.flows import Act, ask_act, read_back
from tui.shell.stage import StageScreen
from tui.steps import view_answers


def ask_tie_at_the_line(screen: StageScreen, tie: Sequence[ProposalCode]) -> None:
    """Every order of two or three by deliberation, and the form for a lot; more equals are asked by the form alone."""
    named = partial(view_ties.told, screen.session)
    if not 1 < len(tie) <= view_answers.MOST_EQUAL:
        ask_tie(screen, tie, named)
        return
    answers = view_answers.of_tie(screen.session, tie[0])
    choices: list[Choice[Act]] = []
    for order, answer in zip(permutations(sorted(tie)), answers, strict=True):
        decision = TieResolved(order=order, means=TieMeans.DELIBERATION)
        label = f"Musyawarah: {answer.partition(': ')[0]}"
        choices.append(Choice(value=partial(read_back, screen, decision), label=label))
    lot = partial(ask_tie, screen, tie, named, usual=TieMeans.LOT)
    choices.append(Choice(value=lot, label="Undian dengan dua saksi", note="atau urutan lain"))
    told = "\n".join((*(view_ties.told(screen.session, code) for code in tie), "", *answers))
    ask_act(screen, "Nilai sama di garis: siapa di atas?", choices, told)
