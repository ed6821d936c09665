"""Answers to the questions of a file's account: which column, sheet, village, and what fares the same."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace

from textual.app import App

from sessions.intake import sides
from sessions.intake.account import Question
from sessions.intake.layouts import FieldName, Known
from sessions.intake.readers.guards import column_letters
from sessions.intake.sides import Sided, SideTaken, sided, taken
from sessions.intake.verdicts import Override, Preview
from sessions.kernel.session import Session
from sessions.language.local import desa
from sessions.language.numbers import thousands
from sessions.proposals.intake import Arrangement, OpenedFile, with_answer
from sessions.proposals.intake_alike import SameRepair
from sessions.values.office import VillageCode
from tui.dialogs.choice import AskChoice, Choice
from tui.proposals import view_account, view_columns

ReadAs = Callable[[Arrangement], Awaitable[None]]
"""Reads the file like this and shows at once what changed."""

Take = Callable[[Sequence[Override], str], None]
"""Decides rows like this and shows it; the text tells what was done."""


def ask_column(app: App[None], question: Question, now: Arrangement, read_as: ReadAs) -> None:
    """Which of the columns is meant, or none."""
    field = question.field
    if field is None:
        return
    listed = [Choice(value=v, label=label, note=note) for v, label, note in view_account.candidates(question)]

    async def answered(column: int | None) -> None:
        if column is not None:
            await read_as(with_answer(now, field, None if column == view_account.NO_SUCH_COLUMN else column))

    app.push_screen(AskChoice(question.told, listed), answered)


def ask_field(app: App[None], now: Arrangement, column: int, read_as: ReadAs) -> None:
    """What a column is read as."""
    mapped = view_columns.column_of(now, column)
    if mapped is None:
        return
    title = f"Kolom {column_letters(column + 1)} “{mapped.heading}” dibaca sebagai"
    listed = [Choice(value=v, label=label, note=note) for v, label, note in view_columns.fields(now)]

    async def answered(field: str | None) -> None:
        if field is None or field == (mapped.field or Known.IGNORED):
            return
        if field != Known.IGNORED:
            await read_as(with_answer(now, FieldName(field), column))
        elif mapped.field is not None:
            await read_as(with_answer(now, mapped.field, None))

    samples = f"Contoh: {view_columns.PROPOSALS.samples(mapped) or 'kosong'}"
    app.push_screen(AskChoice(title, listed, chosen=mapped.field or Known.IGNORED, explanation=samples), answered)


def ask_sheet(
    app: App[None], file: OpenedFile, seen: Preview, read_as: ReadAs, every_sheet: Callable[[], None]
) -> None:
    """Which sheet is the list, or that all of them are."""
    names = (seen.sheet, *seen.other_sheets)
    listed: list[Choice[str | None]] = [
        *(
            Choice(value=name, label=name or "tanpa nama", note=f"{thousands(seen.sheet_rows.get(name, 0))} baris")
            for name in names
        ),
        *(
            Choice(value=name, label=name, note=f"{thousands(seen.hidden.sheets[name])} baris, tersembunyi")
            for name in seen.hidden.lists
        ),
    ]
    if seen.other_sheets:
        note = f"{len(names)} lembar, diperlihatkan dahulu"
        listed.append(Choice(value=None, label="Semua lembar sekaligus", note=note))

    async def answered(name: str | None) -> None:
        if name is None:
            every_sheet()
        elif name != seen.sheet:
            await read_as(replace(file.arrangement, sheet=name, answers={}, tables=frozenset()))

    app.push_screen(AskChoice("Lembar yang berisi daftar usulan", listed, chosen=seen.sheet), answered)


def ask_table(app: App[None], question: Question, now: Arrangement, read_as: ReadAs) -> None:
    """Whether a further table of the sheet is a list of wishes too."""
    listed = [
        Choice(value=True, label="Ya, baca juga", note="menurut judul kolomnya sendiri"),
        Choice(value=False, label="Bukan", note="tetap tidak dibaca"),
    ]

    async def answered(is_list: bool | None) -> None:  # noqa: FBT001 - the answer itself
        if is_list:
            await read_as(replace(now, tables=now.tables | set(question.rows)))

    app.push_screen(AskChoice(question.told, listed), answered)


def ask_sides(app: App[None], seen: Preview, take: Take) -> None:
    """What of every volume that is written as sides is taken."""
    found = sided(seen)

    def answered(side: str | None) -> None:
        if side:
            made = taken(found, SideTaken(side))
            take(made, f"{len(made)} volume diisi dengan {side}nya.")

    app.push_screen(sides_dialog(found), answered)


def sides_dialog(found: Sequence[Sided]) -> AskChoice[str]:
    """What of `350 x 3 m` is the volume, for all rows that have such; "" for nothing. The length comes first."""
    notes = {side: sides.told(found, side) for side in SideTaken}
    listed = [Choice(value=side.value, label=_SIDES[side], note=note) for side, note in notes.items() if note]
    nothing = Choice(value="", label="Biarkan kosong", note="ukurannya tetap tertulis di keterangan")
    return AskChoice(sides.question(found), [*listed, nothing])


_SIDES = {SideTaken.LENGTH: "Panjangnya", SideTaken.AREA: "Luasnya"}


def ask_village(app: App[None], session: Session, now: Arrangement, read_as: ReadAs) -> None:
    """Whose are the rows that name no village."""
    villages = session.office.villages if session.office else ()
    listed = [Choice(value=village.code, label=village.name, note=village.code) for village in villages]

    async def answered(code: VillageCode | None) -> None:
        if code is not None:
            await read_as(replace(now, village=code))

    app.push_screen(AskChoice(f"{desa:capital} bagi baris yang tidak menyebut {desa}nya", listed), answered)


def ask_same(app: App[None], row: int, offers: Sequence[SameRepair], take: Take) -> None:
    """A repair that was accepted once, for the other rows of its kind."""
    listed = [
        *(Choice(value=offer, label=f"{len(offer.rows)} baris lain juga", note=_kind(offer)) for offer in offers),
        Choice(value=None, label=f"hanya baris {row}"),
    ]

    def answered(offer: SameRepair | None) -> None:
        if offer is not None:
            take(offer.overrides, f"{len(offer.rows)} baris lain diperlakukan sama.")

    app.push_screen(AskChoice("Perlakukan sama?", listed), answered)


def _kind(offer: SameRepair) -> str:
    """`isinya juga “Mars”`; `sebabnya sama: …` where the texts differ."""
    rows = ", ".join(map(str, offer.rows[:_SHOWN])) + (", …" if len(offer.rows) > _SHOWN else "")
    return f"yang isinya “{offer.was}”: baris {rows}" if offer.was else f"karena sebab yang sama: baris {rows}"


_SHOWN = 6
