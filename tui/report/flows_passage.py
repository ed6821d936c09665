"""What is asked on the way of the papers: to whom one goes, into how many copies, and where it is kept."""

from dataclasses import dataclass
from typing import Annotated

from sessions.kernel.checks import REASON_LENGTH
from sessions.report.decisions_passage import PaperHandedOn, ReportDuplicated, ReportFiled
from sessions.report.facts import is_return, next_holder, paper_name
from sessions.values.report import Holder, SignedPaper
from tui.dialogs.asked import Asked
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.reading import at_least
from tui.dialogs.text import AskText
from tui.report import view_passage
from tui.shell.flows import ask_form, is_refused
from tui.shell.stage import StageScreen


async def hand_on(screen: StageScreen, paper: SignedPaper) -> None:
    """To the next desk of the SOP, at once."""
    if reason := view_passage.why_not_onward(screen.session, paper):
        screen.tell(f"{paper_name(paper)} tidak diserahkan.", reason)
        return
    await screen.decide(PaperHandedOn(paper=paper, to=next_holder(screen.session, paper)))


def choose_holder(screen: StageScreen, paper: SignedPaper) -> None:
    """Any other desk, until the report is sent; back only with a note."""
    if screen.session.delivery is not None:
        screen.tell(f"{paper_name(paper)} tidak diserahkan.", view_passage.why_not_onward(screen.session, paper))
        return
    choices = [
        Choice(value=to, label=label, note=note) for to, label, note in view_passage.choices(screen.session, paper)
    ]
    following = next_holder(screen.session, paper)

    async def chosen(to: Holder) -> None:
        if is_return(screen.session, paper, to):
            _ask_note(screen, paper, to)
        else:
            await screen.decide(PaperHandedOn(paper=paper, to=to))

    screen.ask(AskChoice(f"{paper_name(paper)}: kepada siapa?", choices, chosen=following), chosen)


def _ask_note(screen: StageScreen, paper: SignedPaper, to: Holder) -> None:
    if is_refused(screen, PaperHandedOn(paper=paper, to=to, note="-" * REASON_LENGTH)):
        return

    async def take(note: str) -> None:
        await screen.decide(PaperHandedOn(paper=paper, to=to, note=note))

    prompt = f"Catatan pengembalian kepada {to}"
    screen.ask(AskText(prompt, read=at_least(REASON_LENGTH, "Catatan"), about=paper.value), take)


@dataclass(frozen=True, slots=True, kw_only=True)
class _CopiesForm:
    copies: Annotated[int, Asked("Rangkap", hint="misalnya 5")]


def duplicate(screen: StageScreen) -> None:
    """Into how many."""
    if is_refused(screen, ReportDuplicated(copies=screen.session.report.copies + 1)):
        return
    start = {"copies": screen.session.report.copies or 3}
    ask_form(screen, "Laporan digandakan", _CopiesForm, lambda form: ReportDuplicated(copies=form.copies), start)


@dataclass(frozen=True, slots=True, kw_only=True)
class _FilingForm:
    folder: Annotated[str, Asked("Map", hint="misalnya Musrenbang 2027")]
    place: Annotated[str, Asked("Tempat", hint="misalnya lemari arsip Seksi PMD")]


def keep(screen: StageScreen) -> None:
    """In which folder, and where that stands."""
    if is_refused(screen, ReportFiled(folder="-" * 3, place="-")):
        return
    known = screen.session.report.filing
    start = {"folder": known.folder if known else "", "place": known.place if known else ""}
    ask_form(
        screen,
        "Laporan diarsip",
        _FilingForm,
        lambda form: ReportFiled(folder=form.folder, place=form.place),
        start,
    )
