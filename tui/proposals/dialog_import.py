"""What a file would bring, row by row, before it is decided; rows and columns can be corrected, Ctrl+S takes it in."""

from collections.abc import Awaitable, Callable, Sequence
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import Static

from sessions.intake.account import Question, Topic, account_of
from sessions.intake.again import ImportFate, Match
from sessions.intake.grid import NotATable
from sessions.intake.preview import OverrideRefused, with_overrides
from sessions.intake.verdicts import Override, Preview, RowVerdict, Verdict
from sessions.intake.words import file_sentence
from sessions.kernel.refusals import Explanation
from sessions.kernel.session import Session
from sessions.language.local import Phrase, desa
from sessions.proposals import intake_alike
from sessions.proposals.fields import IN_FILES
from sessions.proposals.intake import Arrangement, OpenedFile, with_row
from sessions.sentences.clauses import listed
from sessions.values.office import Office
from tui.dialogs.base import Dialog
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.compare import Compare
from tui.dialogs.show import ShowText
from tui.proposals import dialog_account, view_account, view_by_hand, view_import, view_import_again
from tui.proposals.dialog_columns import ArrangeColumns, RowByHand, row_form, typed_in
from tui.proposals.view_account import AccountKey, AccountTopic
from tui.proposals.view_columns import ColumnsTopic
from tui.proposals.view_import import ANYWHERE, ImportTab
from tui.widgets.detail import TabLine
from tui.widgets.plain import plain
from tui.widgets.rows import RowList
from tui.widgets.view import ComparedSheet, Tab, neighbour


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

_KEYS = Phrase("Enter pilih · ←→ lembar · f {desa} · u kolom · ? seluruhnya · c cetak")

RowKey = int | AccountKey
"""A row of the file by its number, or a line of its account."""


class ImportPreview(Dialog[Preview]):
    """The account of the file, and its rows with their verdicts on the other sheets.

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
        every_sheet: Callable[[], None],
    ) -> None:
        super().__init__(view_import.title(base, is_as_before=file.is_as_before))
        self._session, self._office = session, office
        self._file, self._base, self._seen = file, base, base
        self._account = account_of(IN_FILES, base)
        self._arrange, self._count_known, self._write_report = arrange, known, report
        self._every_sheet = every_sheet
        self._village = ANYWHERE
        self._sheet = ImportTab.ACCOUNT
        self._said: tuple[str, RowKey | None] = ("", None)
        self.hint = str(_KEYS)
        self.add_class("-lebar", "-tinggi")

    def body(self) -> ComposeResult:
        """Sums, sheets, rows, what was found, and what Ctrl+S does."""
        yield Static("", classes="jumlah")
        yield TabLine()
        yield RowList(view_account.COLUMNS)
        yield Static("", classes="temuan")
        yield Static("", classes="berikut")

    def on_mount(self) -> None:
        """Begin with the account."""
        self._show(self._base)
        self.set_focus(self.query_one(RowList))

    def _show(self, seen: Preview, told: str = "") -> None:
        """Show the file like this; every figure follows. `told` is what was done: it stays until the cursor moves."""
        self._seen, self._account, self._said = seen, account_of(IN_FILES, seen), ("", None)
        summary = view_import.summary(self._session, seen, self._account)
        self.query_one(".jumlah", Static).update(plain(summary, "bold"))
        self.query_one(".berikut", Static).update(plain(view_import.next_step(seen, self._account, 0)))
        self._open(told)
        self.run_worker(self._count(seen), exclusive=True)

    async def _count(self, seen: Preview) -> None:
        known = await self._count_known(seen)
        self.query_one(".berikut", Static).update(plain(view_import.next_step(seen, self._account, known)))

    def _open(self, told: str = "") -> None:
        tabs = self.query_one(TabLine)
        counts = view_import.sheets(self._seen, self._village)
        tabs.tabs = tuple(
            Tab(
                key=c.sheet,
                label=c.sheet.label.capitalize(),
                note="" if c.sheet is ImportTab.ACCOUNT else f" {c.count}",
            )
            for c in counts
        )
        tabs.active = self._sheet
        table = self.query_one(RowList)
        if self._sheet is ImportTab.ACCOUNT:
            table.show(view_account.rows(self._session, self._seen, self._account), view_account.COLUMNS)
        else:
            shown = view_import.rows(self._session, self._seen, self._sheet, self._village)
            table.show(shown, view_import.COLUMNS)
        self._tell(told)

    def _tell(self, told: str = "") -> None:
        key: RowKey | None = self.query_one(RowList).cursor_key
        self._said = (told or (self._said[0] if self._said[1] == key else ""), key)
        if isinstance(key, AccountKey):
            found = view_account.detail(self._session, self._seen, self._account, key)
        else:
            found = view_import.detail(self._seen, key)
        is_bare = not self.query_one(RowList).rows
        lines = (found.title, *found.lines) if found else ("Tidak ada baris di lembar ini.",) if is_bare else ()
        if self._village != ANYWHERE and self._sheet is not ImportTab.ACCOUNT:
            lines = (view_import.filtered(self._session, self._village), *lines)
        self.query_one(".temuan", Static).update(plain(self._said[0] or "\n".join(lines)))

    def _go_to(self, sheet: ImportTab, village: str = ANYWHERE) -> None:
        self._sheet, self._village = sheet, village
        self._open()

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
        """Enter: the fields of the row, or what a line of the account leads to."""
        event.stop()
        key: RowKey | None = self.query_one(RowList).cursor_key
        if isinstance(key, AccountKey):
            self._follow(key)
        else:
            self._ask_row(key)

    def _follow(self, key: AccountKey) -> None:
        match key:
            case AccountKey(topic=AccountTopic.QUESTION, which=int(number)):
                self._answer(self._account.questions[number])
            case AccountKey(topic=AccountTopic.NO_VILLAGE):
                dialog_account.ask_village(self.app, self._session, self._file.arrangement, self._read_as)
            case AccountKey(topic=AccountTopic.CLASS, which=str(verdict)):
                self._go_to(view_import.OF_VERDICT.get(Verdict(verdict), ImportTab.ALL))
            case AccountKey(topic=AccountTopic.VILLAGE, which=str(village)):
                self._go_to(ImportTab.ALL, village)
            case AccountKey(topic=AccountTopic.COLUMN, which=int(column)):
                dialog_account.ask_field(self.app, self._file.arrangement, column, self._read_as)

    def _answer(self, question: Question) -> None:
        if question.topic is Topic.CARRIER:
            self._ask_row(question.rows[0])
        elif question.topic is Topic.SIDES:
            dialog_account.ask_sides(self.app, self._seen, self._take)
        elif question.topic is Topic.SHEET:
            dialog_account.ask_sheet(self.app, self._file, self._seen, self._read_as, self._leave_to_all)
        elif question.topic is Topic.TABLE and not question.rows:
            self._tell(question.told)
        elif question.topic is Topic.TABLE:
            dialog_account.ask_table(self.app, question, self._file.arrangement, self._read_as)
        elif question.topic is Topic.HEADINGS:
            self.action_columns()
        else:
            dialog_account.ask_column(self.app, question, self._file.arrangement, self._read_as)

    def _leave_to_all(self) -> None:
        """All sheets of the file are shown together instead."""
        self.action_cancel()
        self._every_sheet()

    def _ask_row(self, key: object) -> None:
        row = view_import.row_at(self._seen, key)
        if row is not None and row.reading:
            self.app.push_screen(row_form(self._session, self._seen, row, row.reading, self._accept(row)))
        else:
            self._tell("Baris ini bukan usulan; tidak ada isian yang dapat diubah.")

    def _accept(self, row: RowVerdict) -> Callable[[RowByHand], Awaitable[Explanation | None]]:
        async def accept(entry: RowByHand) -> Explanation | None:
            decided = view_by_hand.overrides(self._seen, row, entry.verdict, typed_in(entry))
            try:
                seen = with_row(self._base, self._seen, self._office, row, decided)
            except OverrideRefused as refused:
                return Explanation(found=view_by_hand.refusal(refused.finding))
            before = {o for o in self._seen.overrides if o.row == row.row}
            made = tuple(override for override in decided if override not in before)
            self._spread(row, made, seen)
            return None

        return accept

    def _spread(self, row: RowVerdict, made: Sequence[Override], seen: Preview) -> None:
        """Rows that inherit a corrected cell follow it; those of the same kind are offered the same."""
        inherited = intake_alike.inherited(self._file.grid, self._base, seen, made)
        rows = sorted({override.row for override in inherited})
        told = f"Ikut berubah, karena mewarisi selnya: baris {listed(list(map(str, rows)))}." if rows else ""
        self._show(self._with(seen, inherited), told)
        offers = intake_alike.same_repairs(self._base, self._seen, row.row, made)
        if offers:
            self.call_after_refresh(dialog_account.ask_same, self.app, row.row, offers, self._take)

    def _take(self, made: Sequence[Override], told: str) -> None:
        self._show(self._with(self._seen, made), told)

    def _with(self, seen: Preview, more: Sequence[Override]) -> Preview:
        return with_overrides(self._base, self._office, (*seen.overrides, *more)) if more else seen

    def action_filter(self) -> None:
        """`f`: the rows of one village."""
        choices = view_import.village_choices(self._session, self._seen)

        def filtered(village: str | None) -> None:
            if village is not None:
                self._go_to(ImportTab.ALL if self._sheet is ImportTab.ACCOUNT else self._sheet, village)

        villages = [Choice(value=value, label=label, note=note) for value, label, note in choices]
        self.app.push_screen(AskChoice(f"Saring menurut {desa}", villages, chosen=self._village), filtered)

    def action_columns(self) -> None:
        """`u`: how the columns are read."""

        async def arranged(wanted: Arrangement | None) -> None:
            if wanted is not None:
                await self._read_as(wanted)

        start = ColumnsTopic.VILLAGE if view_import.wants_village(self._seen) else None
        dialog = ArrangeColumns(self._session, self._file.grid, self._file.arrangement, start=start)
        self.app.push_screen(dialog, arranged)

    async def _read_as(self, wanted: Arrangement) -> None:
        """Read the file like this, and tell at once what changed; what was decided about rows stays on its sheet."""
        try:
            file = await self._arrange(self._file, wanted)
        except NotATable as error:
            self._tell(file_sentence(error))
            return
        if (base := file.seen) is None:
            return
        before, overrides = self._account, self._seen.overrides if base.sheet == self._base.sheet else ()
        self._file, self._base, self._village = file, base, ANYWHERE
        self.query_one(".judul", Static).update(plain(view_import.title(base, is_as_before=False)))
        seen = with_overrides(base, self._office, overrides)
        self._sheet = ImportTab.ACCOUNT
        self._show(seen, view_account.difference(before, account_of(IN_FILES, seen)))

    def action_warn(self) -> None:
        """`?`: the account as sentences."""
        self.app.push_screen(ShowText("Isi berkas", "\n\n".join(self._account.lines)))

    async def action_report(self) -> None:
        """`c`: write the verdicts row by row."""
        self._tell(await self._write_report(self._seen))

    def action_agree(self) -> None:
        """Ctrl+S: take the file in, where any row of it can come in and nothing must be answered first."""
        if self._account.must_ask:
            self._go_to(ImportTab.ACCOUNT)
            self._tell("Jawab dahulu pertanyaan pertama: Enter.")
        elif self._seen.accepted:
            self.finish(self._seen)
