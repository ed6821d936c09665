"""What a file would bring, row by row, before it is decided; rows and columns can be corrected, Ctrl+S takes it in."""

from collections.abc import Awaitable, Callable, Sequence
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import Static

from sessions.intake.again import ImportFate, Match
from sessions.intake.grid import NotATable
from sessions.intake.preview import OverrideRefused, with_overrides
from sessions.intake.verdicts import Preview, RowVerdict
from sessions.intake.words import file_sentence
from sessions.kernel.refusals import Explanation
from sessions.kernel.session import Session
from sessions.language.local import Phrase, desa
from sessions.proposals.intake import Arrangement, OpenedFile, with_row
from sessions.values.office import Office
from tui.dialogs.base import Dialog
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.compare import Compare, ComparedSheet
from tui.dialogs.show import ShowText
from tui.proposals import view_by_hand, view_import, view_import_again
from tui.proposals.dialog_columns import ArrangeColumns, RowByHand, row_form, typed_in
from tui.proposals.view_columns import ColumnsTopic
from tui.proposals.view_import import ANYWHERE, ImportTab
from tui.widgets.detail import Tab, TabLine, neighbour
from tui.widgets.plain import plain
from tui.widgets.rows import RowList


class Differences(Compare):
    """One sheet for each fate of the rows of a file that was imported before."""

    def __init__(self, session: Session, file: str, matches: Sequence[Match]) -> None:
        brings = any(match.fate in {ImportFate.NEW, ImportFate.CHANGED} for match in matches)
        told = view_import_again.summary(matches)
        super().__init__(
            f"{file} dibandingkan dengan yang sudah ada",
            told if brings else f"Tidak ada yang berubah: {told}",
            view_import_again.COLUMNS,
            [
                ComparedSheet(name=fate.value.capitalize(), rows=view_import_again.rows(session, matches, fate))
                for fate, _ in view_import_again.sheets(matches)
            ],
            partial(view_import_again.detail, session, matches),
            does="terapkan" if brings else "",
        )


Arrange = Callable[[OpenedFile, Arrangement], Awaitable[OpenedFile]]
"""Reads the file as somebody wants it, and remembers that; raises NotATable."""

Known = Callable[[Preview], Awaitable[int]]
"""How many of the rows that come in are here already."""

Report = Callable[[Preview], Awaitable[str]]
"""Writes the verdicts; the answer is a sentence."""

_KEYS = Phrase("Enter ubah baris · ←→ lembar · f {desa} · u kolom · c cetak putusan")


class ImportPreview(Dialog[Preview]):
    """The rows with their verdicts on five sheets, and what was found in the row under the cursor.

    Answers what is to be taken in. Where `known` rows are here already their differences are shown next.
    """

    BINDINGS = [  # noqa: RUF012 - as Textual has it
        Binding("left", "turn('left')", show=False),
        Binding("right,tab", "turn('right')", show=False),
        Binding("shift+tab", "turn('left')", show=False),
        Binding("f", "filter", show=False),
        Binding("u", "columns", show=False),
        Binding("c", "report", show=False),
        Binding("question_mark", "warn", show=False),
        Binding("ctrl+s", "agree", show=False, priority=True),
    ]
    decides = True

    def __init__(
        self,
        session: Session,
        office: Office,
        file: OpenedFile,
        base: Preview,
        *,
        arrange: Arrange,
        known: Known,
        report: Report,
    ) -> None:
        super().__init__(view_import.title(base, is_as_before=file.is_as_before))
        self._session, self._office = session, office
        self._file, self._base, self._seen = file, base, base
        self._arrange, self._count_known, self._write_report = arrange, known, report
        self._village = ANYWHERE
        self._sheet = ImportTab.ALL
        self.hint = str(_KEYS)
        self.add_class("-lebar", "-tinggi")

    def body(self) -> ComposeResult:
        """Sums, sheets, rows, what was found, and what Ctrl+S does."""
        yield Static("", classes="jumlah")
        yield TabLine()
        yield RowList(view_import.COLUMNS)
        yield Static("", classes="temuan")
        yield Static("", classes="berikut")

    def on_mount(self) -> None:
        """Begin with what needs a look, if there is any."""
        self._sheet = view_import.first_sheet(self._base)
        self._show(self._base)
        self.set_focus(self.query_one(RowList))

    def _show(self, seen: Preview) -> None:
        """Show the file like this; every figure follows."""
        self._seen = seen
        self.query_one(".jumlah", Static).update(plain(view_import.summary(seen), "bold"))
        self.query_one(".berikut", Static).update(plain(view_import.next_step(seen, 0)))
        self._open()
        self.run_worker(self._count(seen), exclusive=True)

    async def _count(self, seen: Preview) -> None:
        known = await self._count_known(seen)
        self.query_one(".berikut", Static).update(plain(view_import.next_step(seen, known)))

    def _open(self) -> None:
        tabs = self.query_one(TabLine)
        counts = view_import.sheets(self._seen, self._village)
        tabs.tabs = tuple(Tab(key=c.sheet, label=f"{c.sheet.label.capitalize()} {c.count}") for c in counts)
        tabs.active = self._sheet
        self.query_one(RowList).show(view_import.rows(self._session, self._seen, self._sheet, self._village))
        self._tell()

    def _tell(self) -> None:
        key = self.query_one(RowList).cursor_key
        found = view_import.detail(self._seen, key) if key is not None else None
        is_bare = not self.query_one(RowList).rows
        lines = (found.title, *found.lines) if found else ("Tidak ada baris di lembar ini.",) if is_bare else ()
        if self._village != ANYWHERE:
            lines = (view_import.filtered(self._session, self._village), *lines)
        self.query_one(".temuan", Static).update(plain("\n".join(lines)))

    def action_turn(self, key: str) -> None:
        """The next sheet or the one before."""
        self._sheet = ImportTab(neighbour(self.query_one(TabLine).tabs, self._sheet, key))
        self._open()

    @on(RowList.Moved)
    def _moved(self, event: RowList.Moved) -> None:
        event.stop()
        self._tell()

    @on(RowList.Chosen)
    def _chosen(self, event: RowList.Chosen) -> None:
        """Enter: the fields of the row, or the rows of the village."""
        event.stop()
        key = self.query_one(RowList).cursor_key
        if isinstance(key, str):
            self._village, self._sheet = key, ImportTab.ALL
            self._open()
        elif (row := view_import.row_at(self._seen, key)) and row.reading:
            form = row_form(self._session, self._seen, row, row.reading, self._accept(row))
            self.app.push_screen(form)
        else:
            self.query_one(".temuan", Static).update(
                plain("Baris ini bukan usulan; tidak ada isian yang dapat diubah.")
            )

    def _accept(self, row: RowVerdict) -> Callable[[RowByHand], Awaitable[Explanation | None]]:
        async def accept(entry: RowByHand) -> Explanation | None:
            decided = view_by_hand.overrides(self._seen, row, entry.verdict, typed_in(entry))
            try:
                seen = with_row(self._base, self._seen, self._office, row, decided)
            except OverrideRefused as refused:
                return Explanation(found=view_by_hand.refusal(refused.finding))
            self._show(seen)
            return None

        return accept

    def action_filter(self) -> None:
        """`f`: the rows of one village."""
        choices = view_import.village_choices(self._session, self._seen)

        def filtered(village: str | None) -> None:
            if village is not None:
                self._village = village
                self._sheet = ImportTab.ALL if self._sheet is ImportTab.VILLAGES else self._sheet
                self._open()

        listed = [Choice(value=value, label=label, note=note) for value, label, note in choices]
        self.app.push_screen(AskChoice(f"Saring menurut {desa}", listed, chosen=self._village), filtered)

    def action_columns(self) -> None:
        """`u`: how the columns are read."""

        async def arranged(wanted: Arrangement | None) -> None:
            if wanted is None:
                return
            try:
                file = await self._arrange(self._file, wanted)
            except NotATable as error:
                self.query_one(".temuan", Static).update(plain(file_sentence(error)))
                return
            if file.seen is not None:
                self._read_anew(file, file.seen)

        start = ColumnsTopic.VILLAGE if view_import.wants_village(self._seen) else None
        dialog = ArrangeColumns(self._session, self._file.grid, self._file.arrangement, start=start)
        self.app.push_screen(dialog, arranged)

    def _read_anew(self, file: OpenedFile, base: Preview) -> None:
        """What was changed by hand in the rows stays, on the same sheet."""
        is_same_sheet = base.sheet == self._base.sheet
        overrides = self._seen.overrides if is_same_sheet else ()
        self._file, self._base, self._village = file, base, ANYWHERE
        self.query_one(".judul", Static).update(plain(view_import.title(base, is_as_before=False)))
        seen = with_overrides(base, self._office, overrides)
        self._sheet = view_import.first_sheet(seen)
        self._show(seen)

    def action_warn(self) -> None:
        """`?`: what somebody should know of the file as a whole."""
        told = view_import.warnings(self._seen) or ("Tidak ada yang perlu diperhatikan pada berkas ini.",)
        self.app.push_screen(ShowText("Perhatian", "\n\n".join(told)))

    async def action_report(self) -> None:
        """`c`: write the verdicts row by row."""
        told = await self._write_report(self._seen)
        self.query_one(".temuan", Static).update(plain(told))

    def action_agree(self) -> None:
        """Ctrl+S: take the file in, where any row of it can come in."""
        if self._seen.accepted:
            self.finish(self._seen)
