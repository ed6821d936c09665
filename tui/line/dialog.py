"""Simulasi pagu: another amount is tried, who would cross the line is shown at every key, and nothing is decided."""

from collections.abc import Callable, Mapping, Sequence

from textual.app import ComposeResult
from textual.widgets import Input, Static

from sessions.kernel.session import Session
from sessions.language.numbers import rupiah, short, thousands
from sessions.line import facts_margin as margin
from sessions.line.facts_margin import Simulated
from sessions.recapitulation.facts import sums
from sessions.values.commissions import CommissionId
from sessions.values.proposals import ProposalCode
from tui.dialogs.base import Dialog
from tui.dialogs.reading import Unreadable, read_count, read_rupiah
from tui.widgets.lines import TextLine
from tui.widgets.plain import crop, plain

WIDTH = 66
"""Cells of a line of the dialog."""


class TrySimulation(Dialog[bool]):
    """A field for the amount and below it what it would mean. Enter and Esc close; there is no answer."""

    hint = "ketik jumlah lain · Esc tutup; tidak ada yang berubah"

    def __init__(self, title: str, explanation: str, value: str, tell: Callable[[str], Sequence[str]]) -> None:
        super().__init__(title)
        self._explanation = explanation
        self._value = value
        self._tell = tell

    def body(self) -> ComposeResult:
        """Explanation, field, and what it would mean."""
        yield Static(plain(self._explanation), classes="isi")
        yield TextLine(self._value, hint="misalnya 6,5 M", replaces=True)
        yield Static("", classes="isi", id="akibat")

    def on_mount(self) -> None:
        """Type at once."""
        self.set_focus(self.query_one(Input))
        self._show(self._value)

    def typed(self) -> Mapping[str, str]:
        """Nothing of it is kept."""
        return {}

    def on_input_changed(self, event: Input.Changed) -> None:
        """Who would cross the line."""
        event.stop()
        self._show(event.value)

    def _show(self, typed: str) -> None:
        self.query_one("#akibat", Static).update(plain("\n".join(crop(line, WIDTH) for line in self._tell(typed))))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter closes as Esc does."""
        event.stop()
        self.finish(None)


MOST = 6
"""Proposals that are named on each side; the others are counted."""

_UNIT = "usulan"


def simulated(session: Session, typed: str, commission: CommissionId | None) -> Simulated:
    """The line with what was typed: rupiah, or on the sheet of a commission `12 usulan`. Raises Unreadable."""
    text = typed.strip().casefold()
    if commission is not None and text.endswith(_UNIT):
        return margin.quota(session, read_count(text.removesuffix(_UNIT)), commission)
    return margin.ceiling(session, read_rupiah(typed), commission)


def lines(session: Session, typed: str, commission: CommissionId | None) -> tuple[str, ...]:
    """What is said under the field at every key; nothing while it cannot be read."""
    try:
        found = simulated(session, typed, commission)
    except Unreadable:
        return ()
    if not found.is_drawn:
        return ("Belum ada satu urutan sekecamatan: coba pagu per komisi (Tab ke lembar komisi).",)
    return (
        _amount(found),
        f"Di dalam garis: {thousands(found.inside)} usulan",
        *_side(session, "Masuk", "+", found.entering),
        *_side(session, "Keluar", "−", found.leaving),
    )


def _amount(found: Simulated) -> str:
    tally = found.tally
    if not found.limit.is_money:
        return f"= kuota {tally.amount} usulan: terisi {tally.used}"
    used = f"terpakai {short(tally.used)}, sisa {short(tally.left)}"
    return f"= {rupiah(tally.amount)}: {used}"


def _side(session: Session, name: str, sign: str, codes: Sequence[ProposalCode]) -> tuple[str, ...]:
    if not codes:
        return (f"{name}: tidak ada",)
    own = sums(session.proposals[code] for code in codes)
    listed = [f"  {sign} {_named(session, code)}" for code in codes[:MOST]]
    more = [f"  {sign} dan {thousands(len(codes) - MOST)} lainnya"] if len(codes) > MOST else []
    return (f"{name}: {thousands(own.count)} usulan, Rp{short(own.result)} menurut hasil", *listed, *more)


def _named(session: Session, code: ProposalCode) -> str:
    proposal = session.proposals[code]
    cost = "biaya belum diketahui" if proposal.cost is None else short(proposal.cost)
    return f"{code} {cost} {session.village_name(proposal.draft.village)}: {proposal.draft.activity}"
