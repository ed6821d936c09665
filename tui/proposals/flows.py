"""What is asked about proposals: a file or pasted table comes in, one is changed, lookalikes merged or kept apart."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Annotated

from exports import parcel
from exports.pdf.file import to_pdf
from exports.proposals import papers
from exports.proposals.papers import import_paper
from exports.xlsx import xlsx_bytes
from sessions.intake.again import ImportFate
from sessions.intake.duplicates.pairs import Likeness
from sessions.intake.grid import Grid, NotATable
from sessions.intake.other_tables import Catalogue
from sessions.intake.questions import Questions
from sessions.intake.reading import pasted_grid, read_grid
from sessions.intake.verdicts import Preview
from sessions.intake.words import file_sentence
from sessions.kernel.refusals import PROPOSAL_DISPOSED, explain
from sessions.kernel.text import NameOutsideFolder, slug
from sessions.proposals.decisions_pairs import LookalikesDismissed
from sessions.proposals.intake import Arrangement, OpenedFile, arranged, opened, sender_of
from sessions.record.disk import SYSTEM_DISK
from sessions.record.sitting import Sitting
from sessions.values.office import Office
from sessions.values.proposals import Proposal, ProposalCode
from tui.dialogs.asked import Asked
from tui.dialogs.below import WIDTH, AskBelow
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.confirm import AskConfirm
from tui.dialogs.form import Accept
from tui.dialogs.pick_file import PasteTable, PickFile, files_at_hand
from tui.dialogs.show import ShowText
from tui.proposals import view_lookalikes
from tui.proposals.dialog_columns import ArrangeColumns
from tui.proposals.dialog_import import Differences, ImportPreview
from tui.proposals.flows_sheets import show_all
from tui.proposals.forms_correction import AskCorrection, CorrectedProposal, corrected
from tui.proposals.view_import import imported, loaded, met
from tui.shell import settings
from tui.shell.flows import Act, ask_form, checking, weigh
from tui.shell.stage import StageScreen


def ask_for_file(screen: StageScreen, office: Office) -> None:
    """A file at hand, or one whose place is typed."""
    asked = _as_before(screen)

    async def read(path: Path) -> OpenedFile | Catalogue:
        return await look_at(path, office, asked)

    async def look(found: OpenedFile | Catalogue) -> None:
        look_through(screen, office, found)

    files = files_at_hand((Path.cwd(), screen.app.sitting.folder))
    screen.ask(PickFile(files, read, placeholder=_FILE_OR_PASTE), look)


_FILE_OR_PASTE = "nama atau letak berkas; untuk menempel: Esc, lalu ^P tempel"


def ask_for_table(screen: StageScreen, office: Office, text: str = "") -> None:
    """A table that is pasted; `text` is what was pasted already."""
    asked = _as_before(screen)

    async def read(table: str) -> OpenedFile | Catalogue:
        return await look_at_text(table, office, asked)

    async def look(found: OpenedFile | Catalogue) -> None:
        look_through(screen, office, found)

    screen.ask(PasteTable(read, text), look)


def look_through(screen: StageScreen, office: Office, found: OpenedFile | Catalogue) -> None:
    """First the columns where nobody knows them, else the account of the file; nothing changes before a yes."""
    if isinstance(found, Catalogue):
        _ask_about_catalogue(screen, found)
    elif found.seen is None:
        _ask_about_columns(screen, office, found)
    else:
        _preview(screen, office, found, found.seen)


def _ask_about_columns(screen: StageScreen, office: Office, file: OpenedFile) -> None:
    async def answered(wanted: Arrangement) -> None:
        try:
            after = await _arrange(screen, office, file, wanted)
        except NotATable as error:
            screen.tell(file_sentence(error))
            return
        if after.seen is not None:
            _preview(screen, office, after, after.seen)

    screen.ask(ArrangeColumns(screen.session, file.grid, file.arrangement), answered)


async def _arrange(screen: StageScreen, office: Office, file: OpenedFile, wanted: Arrangement) -> OpenedFile:
    """The file read again, in a thread; how its columns are read is remembered for the next one."""
    after = await asyncio.to_thread(arranged, file, office, wanted)
    if after.seen is not None:
        sender = sender_of(after.seen) or ""
        await asyncio.to_thread(settings.keep_columns, screen.app.settings_file, after.seen.mapping, sender)
    return after


def _preview(screen: StageScreen, office: Office, file: OpenedFile, seen: Preview) -> None:
    async def arrange(before: OpenedFile, wanted: Arrangement) -> OpenedFile:
        return await _arrange(screen, office, before, wanted)

    async def known(now: Preview) -> int:
        return await _already_here(screen, now)

    async def report(now: Preview) -> str:
        if screen.app.sitting.is_read_only:
            return "Sesi ini hanya dapat dibaca; putusan tidak ditulis."
        return await asyncio.to_thread(_write_report, screen.app.sitting, now, office)

    async def agreed(now: Preview) -> None:
        await _take_in(screen, file.grid, now)

    def every_sheet() -> None:
        show_all(screen, office, file.grid)

    dialog = ImportPreview(
        screen.session, office, file, seen, arrange=arrange, known=known, report=report, every_sheet=every_sheet
    )
    screen.ask(dialog, agreed)


def _write_report(sitting: Sitting, seen: Preview, office: Office) -> str:
    """The verdicts row by row as XLSX and PDF in the papers of the session, for the village that sent the file."""
    name = f"pemeriksaan-{slug(seen.file_name)}"
    rows = papers.report_rows(seen, office)
    files = {
        f"{name}.xlsx": xlsx_bytes(papers.IMPORT_REPORT, papers.headings(), rows),
        f"{name}.pdf": to_pdf(import_paper(sitting.ledger, seen)),
    }
    target = sitting.folder / parcel.FOLDER
    try:
        SYSTEM_DISK.create_folder(target)
        parcel.replace_files(target, files, SYSTEM_DISK)
    except (OSError, NameOutsideFolder):
        return "Putusan tidak dapat ditulis; media simpan bermasalah. Impor tetap dapat dilanjutkan."
    return f"Putusan ditulis ke {parcel.FOLDER}/{name}.xlsx dan .pdf."


async def _already_here(screen: StageScreen, seen: Preview) -> int:
    """How many of its rows are proposals that are here already."""
    matches = await asyncio.to_thread(met, screen.session, seen)
    return sum(match.fate not in {ImportFate.NEW, ImportFate.GONE} for match in matches)


async def _take_in(screen: StageScreen, grid: Grid, seen: Preview) -> None:
    """What is here already is shown first; nothing changes until that is confirmed. The very same file is refused."""
    matches = await asyncio.to_thread(met, screen.session, seen)
    decision = await asyncio.to_thread(imported, grid, seen, matches)
    brings_nothing = not (decision.drafts or decision.updates)
    is_again = any(record.sha256 == seen.sha256 for record in screen.session.imports)
    if (brings_nothing and is_again) or all(match.fate is ImportFate.NEW for match in matches):
        await screen.decide(decision)
        return

    screen.confirm(Differences(screen.session, seen.file_name, matches), decision)


def _ask_about_catalogue(screen: StageScreen, catalogue: Catalogue) -> None:
    """A kamus replaces the one that is loaded; nothing changes until that is confirmed."""
    text = f"{len(catalogue.works)} pekerjaan dengan satuan dan harga."
    if catalogue.skipped:
        text += f" {catalogue.skipped} baris dilewati: harganya belum diketahui, atau namanya sudah ada di atasnya."
    if screen.session.standard_works:
        text += f" Kamus yang sekarang ({len(screen.session.standard_works)} pekerjaan) diganti."

    screen.confirm(AskConfirm(f"Kamus usulan: {catalogue.file_name}", text, yes="muat"), loaded(catalogue))


def _as_before(screen: StageScreen) -> Questions:
    """What is asked of a file before anybody has seen it."""
    remembered = settings.load_columns(screen.app.settings_file)
    return Questions(remembered=remembered, year=screen.session.plan_year)


async def look_at(path: Path, office: Office, asked: Questions) -> OpenedFile | Catalogue:
    """What a file is: a kamus usulan, or proposals; read in a thread. Raises NotATable."""
    return await asyncio.to_thread(lambda: opened(read_grid(path), office, asked))


async def look_at_text(text: str, office: Office, asked: Questions) -> OpenedFile | Catalogue:
    """The same for a table that was pasted."""
    return await asyncio.to_thread(lambda: opened(pasted_grid(text), office, asked))


def ask_change(screen: StageScreen, proposal: Proposal, at: str = "") -> None:
    """`u`: whatever was written wrongly, in one form that begins `at` a field; what has an outcome is opened again
    first.
    """
    session = screen.session
    if not session.is_closed and proposal.outcome is not None:
        screen.app.notice = explain(PROPOSAL_DISPOSED(code=proposal.code, outcome=proposal.outcome.value))
        return

    accept: Accept[CorrectedProposal] = checking(screen, lambda entry: corrected(proposal, entry))
    form = AskCorrection(session, proposal, accept)
    form.begin_at(at)
    screen.ask(form, lambda entry: weigh(screen, corrected(proposal, entry)))


Merge = Callable[[ProposalCode, Sequence[ProposalCode]], None]
"""Asks for the figures of the first proposal after it has taken in the others."""

_TITLE, _ONCE = "Usulan yang mirip", "tidak ditanyakan lagi"


async def ask_about_lookalikes(screen: StageScreen, first: str, merge: Merge) -> None:
    """`d`: the pairs nobody has judged yet, those of the row `first` before the others; one is chosen."""
    found = await asyncio.to_thread(view_lookalikes.find, screen.session)
    pairs = view_lookalikes.undecided(screen.session, found)
    if not pairs:
        screen.ask(ShowText(_TITLE, "Tidak ada usulan yang tampak sama, atau semuanya sudah diputuskan."))
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
    dismiss = partial(screen.decide, LookalikesDismissed(pairs=(view_lookalikes.codes_of(pair),)))
    choices: tuple[Choice[Act], ...] = (
        Choice(value=partial(merge, a, (b,)), label=f"Gabung: {b} menjadi bagian dari {a}"),
        Choice(value=partial(merge, b, (a,)), label=f"Gabung: {a} menjadi bagian dari {b}"),
        Choice(value=partial(_ask_why, screen, pair), label="Tetap dua usulan, dengan alasan", note=_ONCE),
        Choice(value=dismiss, label="Bukan duplikat", note=_ONCE),
    )
    lines = view_lookalikes.comparison(screen.session, pair, WIDTH)
    screen.ask(AskBelow(f"{a} dan {b}: satu usulan atau dua?", lines, choices), lambda act: act())


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptApart:
    """Why two proposals stay two."""

    reason: Annotated[str, Asked("Alasan", hint="misalnya dua ruas yang berbeda")] = ""


def _ask_why(screen: StageScreen, pair: Likeness) -> None:
    def dismissed(entry: KeptApart) -> LookalikesDismissed:
        return LookalikesDismissed(pairs=(view_lookalikes.codes_of(pair),), reason=entry.reason)

    ask_form(screen, f"{pair.a} dan {pair.b} tetap dua usulan", KeptApart, dismissed)
