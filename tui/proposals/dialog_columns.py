"""Which column of a file is read as which field, before its rows are looked at; Enter changes one, Ctrl+S goes on."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, make_dataclass, replace
from typing import Any

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import Static

from sessions.intake.grid import Grid, NotATable
from sessions.intake.layouts import FieldName, Known
from sessions.intake.preview import CHANGEABLE
from sessions.intake.verdicts import Preview, RowVerdict
from sessions.intake.words import field_name, file_sentence, row_sentence
from sessions.kernel.session import Session
from sessions.language.local import desa
from sessions.proposals.facts import offered_units
from sessions.proposals.fields import IN_FILES
from sessions.proposals.intake import Arrangement, with_column
from sessions.values.office import VillageCode
from sessions.values.proposals import ProposalDraft
from tui.dialogs.asked import Asked
from tui.dialogs.base import Dialog
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.form import Accept, AskForm
from tui.proposals import view_by_hand, view_columns
from tui.proposals.forms_fields import agency_choices
from tui.proposals.view_columns import PROPOSALS, ColumnKey, ColumnsOf, ColumnsTopic
from tui.widgets.plain import crop, plain
from tui.widgets.rows import RowList

_NO_VILLAGE = "-"


class ArrangeColumns(Dialog[Arrangement]):
    """Answers how the file is to be read; nothing is read before that. `start` is the line to begin at.

    `kind` is what its columns may be.
    """

    BINDINGS = [Binding("ctrl+s", "agree", show=False, priority=True)]  # noqa: RUF012 - as Textual has it
    hint = "Enter ubah · ↑↓ baris · Ctrl+S pakai susunan ini · Esc batal"

    def __init__(
        self,
        session: Session,
        grid: Grid,
        wanted: Arrangement,
        *,
        start: ColumnKey | None = None,
        kind: ColumnsOf = PROPOSALS,
    ) -> None:
        super().__init__(f"Susunan kolom · {grid.file_name}")
        self._session = session
        self._grid = grid
        self._wanted = wanted
        self._start = start
        self._kind = kind
        self.add_class("-lebar", "-tinggi")

    def body(self) -> ComposeResult:
        """How much is read, the lines, and one of them in full."""
        yield Static("", classes="jumlah")
        yield RowList(view_columns.COLUMNS)
        yield Static("", classes="temuan")

    def on_mount(self) -> None:
        """Begin with what needs a look."""
        self._show()
        table = self.query_one(RowList)
        table.point_at(view_columns.first_to_look_at(self._wanted) if self._start is None else self._start)
        self.set_focus(table)

    def _show(self) -> None:
        self.complain(())
        self.query_one(".jumlah", Static).update(plain(view_columns.summary(self._wanted, self._kind), "bold"))
        self.query_one(RowList).show(view_columns.rows(self._session, self._grid, self._wanted, self._kind))
        self._tell()

    def _tell(self) -> None:
        key = self.query_one(RowList).cursor_key
        found = view_columns.detail(self._wanted, key, self._kind) if key is not None else None
        self.query_one(".temuan", Static).update(plain("\n".join((found.title, *found.lines)) if found else ""))

    @on(RowList.Moved)
    def _moved(self, event: RowList.Moved) -> None:
        event.stop()
        self._tell()

    @on(RowList.Chosen)
    def _chosen(self, event: RowList.Chosen) -> None:
        """Enter: change what the line says."""
        event.stop()
        key = self.query_one(RowList).cursor_key
        if key is ColumnsTopic.SHEET:
            sheets = [
                (sheet.name, sheet.name or "tanpa nama", f"{len(sheet.rows)} baris") for sheet in self._grid.sheets
            ]
            if self._kind.asks_village:
                sheets += [(one.name, one.name, f"{len(one.rows)} baris, tersembunyi") for one in self._grid.hidden]
            self._ask("Lembar yang dibaca", sheets, self._wanted.sheet, self._read_sheet)
        elif key is ColumnsTopic.HEADING_ROW:
            sheet = self._grid.named(self._wanted.sheet)[0]
            now = str(self._wanted.heading_row)
            self._ask("Baris judul kolom", view_columns.heading_choices(sheet), now, self._read_heading)
        elif key is ColumnsTopic.VILLAGE:
            villages = self._session.office.villages if self._session.office else ()
            choices = [(_NO_VILLAGE, "tidak ditentukan", ""), *((v.code, v.name, v.code) for v in villages)]
            self._ask(f"{desa:capital} berkas ini", choices, self._wanted.village or _NO_VILLAGE, self._set_village)
        elif mapped := view_columns.column_of(self._wanted, key):
            now = mapped.field or ""
            title = f"Kolom “{mapped.heading}” dibaca sebagai\nContoh: {self._kind.samples(mapped) or 'kosong'}"

            def take(field: str) -> None:
                self._wanted = with_column(self._wanted, mapped.column, FieldName(field))

            self._ask(title, view_columns.fields(self._wanted, self._kind), now, take)

    def _ask(self, title: str, choices: Sequence[tuple[str, str, str]], now: str, take: Callable[[str], None]) -> None:
        def answered(answer: str | None) -> None:
            if answer is None:
                return
            self.complain(())
            try:
                take(answer)
            except NotATable as error:
                self.complain([file_sentence(error)])
            else:
                self._show()

        listed = [Choice(value=value, label=label, note=note) for value, label, note in choices]
        self.app.push_screen(AskChoice(title, listed, chosen=now), answered)

    def _read_sheet(self, name: str) -> None:
        self._wanted = replace(self._kind.at_heading(self._grid, name, None), village=self._wanted.village)

    def _read_heading(self, row: str) -> None:
        found = self._kind.at_heading(self._grid, self._wanted.sheet, int(row))
        self._wanted = replace(found, village=self._wanted.village)

    def _set_village(self, code: str) -> None:
        self._wanted = replace(self._wanted, village=None if code == _NO_VILLAGE else VillageCode(code))

    def action_agree(self) -> None:
        """Ctrl+S: read the file like this, where it names what is needed."""
        if lacking := self._kind.lacking(self._wanted):
            self.complain([f"Belum ada kolom {', '.join(lacking)}.", "Tunjuk kolomnya, lalu Enter dan pilih."])
        else:
            self.finish(self._wanted)


_LONGEST_FOUND = 190
"""Cells of what was found, which the preview shows in full; about three lines."""

_WITHOUT_VILLAGE = "belum ditentukan"


@dataclass(frozen=True, slots=True, kw_only=True)
class RowByHand:
    """What is decided about a row, and above the values of its fields, each as it is typed."""

    verdict: str


_RowByHand: type[RowByHand] = make_dataclass(
    "_RowByHand",
    [(name, str, field(default="")) for name in CHANGEABLE],
    bases=(RowByHand,), frozen=True, slots=True, kw_only=True,
)  # fmt: skip


def row_form(
    session: Session, seen: Preview, row: RowVerdict, draft: ProposalDraft, accept: Accept[RowByHand]
) -> AskForm[RowByHand]:
    """The form; its title tells what was found, and `accept` refuses what cannot be read."""
    found = crop(" ".join(row_sentence(IN_FILES, finding) for finding in row.findings), _LONGEST_FOUND)
    verdict = {FieldName("verdict"): view_by_hand.verdict_now(seen, row.row)}
    return AskForm(
        f"Baris {row.row}: {row.verdict.value}" + (f"\n{found}" if found else ""),
        _RowByHand,
        {**verdict, **view_by_hand.texts(draft)},
        session=session,
        accept=accept,
        asked=_asked(session, seen, row, draft),
        about=f"{seen.sha256[:16]} {row.row}",
    )


def _asked(session: Session, seen: Preview, row: RowVerdict, draft: ProposalDraft) -> Mapping[str, Asked]:
    villages = {village.code: village.name for village in session.office.villages} if session.office else {}
    more: dict[str, dict[str, Any]] = {
        Known.VILLAGE: {"choices": {**({} if draft.village else {"": _WITHOUT_VILLAGE}), **villages}},
        Known.AGENCY: {"choices": agency_choices(session, draft.agency)},
        Known.UNIT: {"suggestions": offered_units(session)},
    }
    asked: dict[str, Asked] = {name: Asked(field_name(IN_FILES, name), **more.get(name, {})) for name in CHANGEABLE}
    return {"verdict": Asked("Baris ini", choices=dict(view_by_hand.verdict_choices(seen, row))), **asked}


def typed_in(entry: RowByHand) -> dict[FieldName, str]:
    """What the form was filled with, field by field."""
    return {name: getattr(entry, name) for name in CHANGEABLE}
