"""Every key of every sheet, pressed by somebody who means it: forms are filled, questions answered with yes."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from support.every_form import TRIED
from textual.widgets import Input, Static, TextArea

from tui.dialogs.asked import Unreadable
from tui.dialogs.base import Dialog
from tui.dialogs.choice import AskMany
from tui.dialogs.confirm import AskConfirm
from tui.dialogs.form import AskForm
from tui.dialogs.text import AskLine
from tui.program.app import MusrenbangApp
from tui.shell.acts import ACTS
from tui.shell.stage import StageScreen

BESIDE = frozenset({"keluar", "jeda", "satu_layar", "kembali", "bantuan", "perintah", "pergi", "langkah", "bagian"})
"""Acts that decide nothing and lead elsewhere."""

EVERYWHERE = frozenset({"cari", "tayang", "mengapa", "simpan"})
"""Acts that are the same at every sheet, beside those of the program: pressed at the first one."""

QUESTIONS, ESCAPES = 6, 12
"""One behind the other; who answers more of them goes in a circle."""

STOPPED = "Sesi sekarang hanya dapat dibaca"


def keys_at(app: MusrenbangApp, *, with_common: bool) -> Iterator[tuple[str, str]]:
    """Each act of the sheet with a key for it; of digits the first."""
    own = {act.id for act in app.screen.own_acts()}  # type: ignore[attr-defined]
    for act in ACTS:
        is_common = act.by_app or act.id in EVERYWHERE
        if act.id in own and act.id not in BESIDE and act.keys and (with_common or not is_common):
            yield act.id, act.keys[0]


async def press(app: MusrenbangApp, pilot: Any, place: str, key: str, *, typed: Sequence[str] = ()) -> str:
    """Press it at the sheet, answer what is asked, come back, and give what was said on the way.

    `typed` is tried first where a text is asked.
    """
    heard: list[str] = []
    app.notice = None
    await pilot.press(key)
    for _ in range(QUESTIONS):
        listen(app, heard)
        if not isinstance(app.screen, Dialog):
            break
        await _answer(app, pilot, (*typed, *_texts(app)))
    await app.workers.wait_for_complete()
    await pilot.pause()
    await back(app, pilot, heard)
    if app.screen.place != place:  # type: ignore[attr-defined]
        await app.go(place)
        await pilot.pause()
    return "\n".join(heard)


def listen(app: MusrenbangApp, heard: list[str]) -> None:
    """What stands now in the question, or in the notice."""
    said = [str(app.notice)] if app.notice is not None else []
    if isinstance(app.screen, Dialog):
        said += [str(line.render()) for line in app.screen.query(Static)]
    heard += [text for text in said if text.strip() and text not in heard]


async def back(app: MusrenbangApp, pilot: Any, heard: list[str]) -> None:
    """Esc until the sheet stands again, and nothing is searched."""
    for _ in range(ESCAPES):
        listen(app, heard)
        if isinstance(app.screen, StageScreen) and not isinstance(app.focused, Input):
            return
        await pilot.press("escape")
    raise AssertionError(app.screen_stack)


async def _answer(app: MusrenbangApp, pilot: Any, texts: Sequence[str]) -> None:
    """As somebody who wants it done; only in another folder nobody goes on yet."""
    dialog = app.screen
    if isinstance(dialog, AskForm):
        for asked, line in zip(dialog._fields, dialog._lines, strict=True):
            if isinstance(line, Input) and not _is_read(asked.read, line.value):
                line.value = next((text for text in texts if _is_read(asked.read, text)), line.value)
        await pilot.press("ctrl+s")
    elif isinstance(dialog, AskLine):
        line = dialog.query_one(Input)
        if not _is_read(dialog._read, line.value):
            line.value = next((text for text in texts if _is_read(dialog._read, text)), "7")
        await pilot.press("enter")
    elif isinstance(dialog, AskMany):
        await pilot.press("enter", "ctrl+s")
    elif isinstance(dialog, AskConfirm) and dialog.heading == STOPPED:
        await pilot.press("escape")
    else:
        await pilot.press("ctrl+s" if dialog.query(TextArea) else "enter")


def _texts(app: MusrenbangApp) -> tuple[str, ...]:
    return ("sudah dibahas dan disetujui forum", *TRIED, *app.session.proposals)


def _is_read(read: Any, text: str) -> bool:
    try:
        read(text)
    except (Unreadable, ValueError):
        return False
    return bool(text.strip())


MAY_BE_LOST = ("draf.jsonl", "layar.json", "kunci", "catatan.log", "sesi.json")
"""What stands beside the record, and what is derived from it."""


def all_in(folder: Path) -> dict[str, bytes]:
    """Every file of a folder: name -> bytes."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def kept_in(folder: Path) -> dict[str, bytes]:
    """Those that may not be lost."""
    return {name: data for name, data in all_in(folder).items() if not Path(name).name.startswith(MAY_BE_LOST)}
