"""`/` from everywhere: any proposal by its code, its village and words of its name, and what became of it."""

from functools import partial

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, OptionList, Static

from sessions.kernel.session import Session
from sessions.language.local import desa
from sessions.values.proposals import ProposalCode
from tui.dialogs.choice import ListDialog
from tui.proposals import view_finding
from tui.proposals.view_finding import FoundProposal, FoundProposals
from tui.widgets.lines import TextLine
from tui.widgets.options import OptionLines
from tui.widgets.plain import crop, plain

_WIDTH, _WIDER_BOX = 70, 4
_BECAME = 40


class FindProposal(ListDialog[ProposalCode]):
    """Answers the code of the proposal that is marked when Enter is pressed; below the list what became of it.

    Over another question it `only_shows`: nothing is gone to from there.
    """

    def __init__(self, session: Session, typed: str = "", *, only_shows: bool = False) -> None:
        super().__init__("Cari di semua usulan")
        leads = "Enter atau Esc kembali" if only_shows else "Enter buka · Esc kembali"
        self.hint = f"ketik {desa}, kata, atau kode · ↑↓ pilih · {leads}"
        self._session = session
        self._typed = typed
        self._found = FoundProposals()

    def body(self) -> ComposeResult:
        """The line to type in, what fits, and what became of the marked one."""
        yield TextLine(self._typed, hint="misalnya: ganten talud, atau 2003-11")
        yield OptionLines(markup=False)
        yield Static("", classes="menjadi")

    def on_mount(self) -> None:
        """Type at once, behind what was typed before."""
        self.query_one(OptionList).can_focus = False
        line = self.query_one(TextLine)
        line.cursor_position = len(line.value)
        self.set_focus(line)
        self._look(self._typed)

    def on_input_changed(self, event: Input.Changed) -> None:
        """List what fits now."""
        event.stop()
        self._look(event.value)

    def _look(self, typed: str) -> None:
        self._found = view_finding.find(self._session, typed)
        self.fill([partial(_line, one) for one in self._found.listed])
        self._tell_became()
        if typed.strip() and not self._found.listed:
            self.complain(["Tidak ada usulan yang cocok.", f"Tulis sebagian nama kegiatan, {desa}nya, atau kodenya."])
        else:
            self.complain(())
            self.remark(_remark(self._found)) if _remark(self._found) else None

    def _marked(self) -> FoundProposal | None:
        at = self.query_one(OptionList).highlighted
        return self._found.listed[at] if at is not None and at < len(self._found.listed) else None

    def _tell_became(self) -> None:
        one = self._marked()
        text = view_finding.became(self._session, one.code) if one else ""
        self.query_one(".menjadi", Static).update(plain(text))

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Another one is marked."""
        event.stop()
        self._tell_became()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A click, or Enter."""
        event.stop()
        self.finish(self._found.listed[event.option_index].code)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter in the line takes the marked one."""
        event.stop()
        self.query_one(OptionList).action_select()


def _line(one: FoundProposal, more: int) -> Content:
    """Who and what at the left, what became of it at the right."""
    told, width = crop(one.became, _BECAME), _WIDTH + max(0, more - _WIDER_BOX)
    left = crop(str(one), width - len(told) - 2)
    return Content.assemble(plain(left), " " * max(2, width - len(left) - len(told)), plain(told, "$quiet"))


def _remark(found: FoundProposals) -> str:
    left = f"Masih ada {found.left} lagi; tambahkan satu kata." if found.left else ""
    near = "Tidak ada yang persis; ini yang ejaannya paling dekat." if found.is_near else ""
    return " ".join(filter(None, (near, left)))
