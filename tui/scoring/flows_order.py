"""What is asked about an order: a move or a swap in the one that stands, or the agreed one of a sheet."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from functools import partial

from textual.binding import Binding
from textual.content import Content
from textual.widgets import Input, OptionList

from sessions.kernel.checks import REASON_TOO_SHORT
from sessions.kernel.reasons import OF_A_MOVE
from sessions.kernel.refusals import Refused
from sessions.kernel.session import Session
from sessions.line import facts as line
from sessions.rules.ranking import parse, problems
from sessions.scoring.decisions import OrderAgreed
from sessions.sentences.clauses import FEW, listed
from sessions.values.commissions import CommissionId
from sessions.values.proposals import ProposalCode
from tui.dialogs.choice import AskMany, Choice, line_of
from tui.dialogs.reading import Unreadable
from tui.dialogs.text import AskLine
from tui.scoring import view_moves
from tui.scoring.view_moves import MoveOrSwap
from tui.scoring.view_ties import View
from tui.shell.flows import ask_reason, weigh
from tui.shell.stage import StageScreen
from tui.widgets.plain import echoed


def ask_move_or_order(screen: StageScreen, view: View, cursor: ProposalCode | None) -> None:
    """A move or a swap, or codes for an agreed order; the arrow down goes on with the order as it was agreed."""
    session, commission = screen.session, view.scope
    members = _members(session, commission)

    def meant(typed: str) -> MoveOrSwap | tuple[ProposalCode, ...]:
        act = view_moves.read(session, view, cursor, typed)
        if act is not None or not typed.strip():
            return act or _nothing_typed()
        return _read_order(session, typed, members)

    def read(typed: str) -> MoveOrSwap | tuple[ProposalCode, ...]:
        found = meant(typed)
        return found if isinstance(found, tuple) else view_moves.allowed(session, found)

    def tell(typed: str) -> str:
        found = meant(typed)
        told = _followed(session, commission, found) if isinstance(found, tuple) else view_moves.told(session, found)
        return f"= {told}" if told else ""

    def answered(found: MoveOrSwap | tuple[ProposalCode, ...]) -> Awaitable[object] | None:
        return decide_order(
            screen, OrderAgreed(commission=commission, order=found) if isinstance(found, tuple) else found
        )

    own = line.of(session).by_code.get(cursor) if cursor else None
    dialog = TypeMove(
        f"Geser {cursor}" if own else "Geser, tukar, atau urutan mufakat",
        explanation=f"{f'Nomor tujuan {cursor}, misalnya 12. ' if own else ''}Juga 15>12, tukar 12<>15, atau kode-kode "
        "dari yang paling utama: yang tidak disebut mengikuti.",
        read=read,
        tell=tell,
    )
    dialog.pick = partial(_pick, screen, commission)
    screen.ask(dialog, answered)


def _nothing_typed() -> MoveOrSwap:
    raise Unreadable("Isian masih kosong; ↓ memilih atau mencabut urutan mufakat.")


def _members(session: Session, commission: CommissionId | None) -> list[ProposalCode]:
    return [p.code for p in session.proposals.values() if p.is_in_the_running and commission in {None, p.commission}]


def _followed(session: Session, commission: CommissionId | None, order: Sequence[ProposalCode]) -> str:
    """How many are named, and how many ranked ones follow in the order they have."""
    rows = line.of(session).rows if commission is None else line.of(session).of_commission(commission)
    left = sum(row.code not in order for row in rows)
    return f"{len(order)} usulan berurutan" + (f", {left} lainnya mengikuti" if order and left else "")


def _pick(screen: StageScreen, commission: CommissionId | None, typed: str) -> None:
    """The agreed order picked from a list, begun with the codes that were typed, else with the one in force.

    With nobody picked the order in force is taken back.
    """
    session = screen.session
    members = _members(session, commission)
    known = [code for code in dict.fromkeys(parse(typed)) if code in members]
    picking = PickOrder(
        f"Urutan mufakat {f'Komisi {commission}' if commission else 'kecamatan'}",
        [_choice(session, code) for code in members],
        picked=known or [code for code in session.agreed_orders.get(commission, ()) if code in members],
        tell=lambda found: f"= {_followed(session, commission, tuple(map(ProposalCode, found)))}",
    )
    screen.ask(
        picking,
        lambda order: decide_order(screen, OrderAgreed(commission=commission, order=tuple(map(ProposalCode, order)))),
    )


def _read_order(session: Session, typed: str, members: Sequence[ProposalCode]) -> tuple[ProposalCode, ...]:
    """The codes as typed; Unreadable where one is no member or stands twice."""
    order = parse(typed)
    found = problems(order, members)
    if found.unknown:
        first = [_elsewhere(session, code) for code in found.unknown[:FEW]]
        more = [f"{len(found.unknown) - FEW} lainnya"] if len(found.unknown) > FEW else []
        advice = "Tulis nomor tujuannya, 15>12, 12<>15, atau hanya kode usulan daftar ini."
        raise Unreadable(f"Kode tidak ada di daftar ini: {listed([*first, *more])}.\n{advice}")
    if found.doubled:
        raise Unreadable(f"Kode tertulis dua kali: {listed(found.doubled)}; tulis masing-masing satu kali.")
    return tuple(map(ProposalCode, order))


def _elsewhere(session: Session, code: str) -> str:
    """What nobody can be meant by, or a code with the commission or the outcome for which it is not in the list."""
    proposal = session.proposals.get(ProposalCode(code))
    if proposal is None:
        return echoed(code)
    where = f"Komisi {proposal.commission}" if proposal.is_in_the_running and proposal.commission else ""
    why = where or (proposal.outcome.label if proposal.outcome else "belum dibagi ke komisi")
    return f"{code} ({why})"


def _choice(session: Session, code: ProposalCode) -> Choice[str]:
    draft = session.proposals[code].draft
    return Choice(value=code, label=f"{code} {draft.activity}", note=session.village_name(draft.village))


def decide_order(screen: StageScreen, decision: OrderAgreed | MoveOrSwap) -> Awaitable[object] | None:
    """Where an order or a move needs a reason, that is asked before the sentence is read out."""
    if not needs_reason(screen.session, decision):
        return weigh(screen, decision)

    def told(reason: str) -> Awaitable[object] | None:
        return weigh(screen, replace(decision, reason=reason))

    if isinstance(decision, OrderAgreed):
        title = "Urutan ini berbeda dari urutan menurut nilai, hasil komisi, atau suara."
    else:
        title = view_moves.question(screen.session, decision)
    ask_reason(screen, title, OF_A_MOVE, told)
    return None


def needs_reason(session: Session, decision: OrderAgreed | MoveOrSwap) -> bool:
    """Whether nothing but a reason is missing."""
    try:
        decision.check(session)
    except Refused as refused:
        return refused.reason is REASON_TOO_SHORT
    return False


_ORDER_WIDTH = 56


class TypeMove(AskLine[MoveOrSwap | tuple[ProposalCode, ...]]):
    """As AskLine; the arrow down goes on with picking from the list, with what was typed so far."""

    BINDINGS = [Binding("down", "pick", show=False)]  # noqa: RUF012 - as Textual has it
    hint = "Enter lanjut · ↓ urutan mufakat dari daftar · Esc batal"
    pick: Callable[[str], None]

    def action_pick(self) -> None:
        """Away with the line, and on with the list."""
        typed = self._now
        self.finish(None)
        self.app.call_later(self.pick, typed)


class PickOrder(AskMany):
    """As AskMany, but the answer stands in the order in which the lines were picked; each shows its number."""

    hint = "ketik mencari · Enter berikutnya · Ctrl+S selesai · Esc batal"

    def __init__(
        self, title: str, choices: Sequence[Choice[str]], *, picked: Sequence[str], tell: Callable[[Sequence[str]], str]
    ) -> None:
        super().__init__(title, choices, marked=picked, tell=tell)
        self._order = list(picked)

    @property
    def marked(self) -> tuple[str, ...]:
        """The picked values, the first on top."""
        return tuple(self._order)

    def prompt(self, choice: Choice[str], more: int) -> Content:
        """Which one it is in the order."""
        number = f"{self._order.index(choice.value) + 1:>3} " if choice.value in self._order else "  · "
        return line_of(choice, number, _ORDER_WIDTH + more)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """It is the next one, or no longer in the order; a search ends with its line."""
        if event.option_index == len(self._listed):
            return  # the way to all proposals, which the handler of AskMany goes: Textual calls that one too
        value = self._listed[event.option_index].value
        if value in self._order:
            self._order.remove(value)
        else:
            self._order.append(value)
        super().on_option_list_option_selected(event)
        self.query_one(Input).value = ""
