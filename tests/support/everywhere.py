"""Every key of every sheet, pressed by somebody who means it: forms are filled, questions answered with yes."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from support.every_form import TRIED
from textual.widgets import Input, OptionList, Static, TextArea

from sessions.kernel.refusals import Explanation
from tui.dialogs.asked import Unreadable
from tui.dialogs.base import Dialog
from tui.dialogs.choice import AskMany
from tui.dialogs.form import AskForm
from tui.dialogs.text import AskLine
from tui.program.app import MusrenbangApp
from tui.shell.acts import ACTS, ScreenAct
from tui.shell.stage import StageScreen

BESIDE = frozenset({"keluar", "jeda", "satu_layar", "kembali", "bantuan", "perintah", "pergi", "langkah", "bagian"})
"""Acts that decide nothing and lead elsewhere."""

QUESTIONS = 6
"""One behind the other; who answers more of them goes in a circle."""

ESCAPES = 12


@dataclass
class Heard:
    """What the program said after a key, one text for each question and notice."""

    texts: list[str] = field(default_factory=list)

    @property
    def whole(self) -> str:
        return "\n".join(self.texts)


def acts_at(app: MusrenbangApp, place: str) -> Iterator[tuple[ScreenAct, str]]:
    """Each act of the sheet with a key for it; of digits the first."""
    own = {act.id for act in app.screen.own_acts()}
    for act in ACTS:
        if act.id in own and act.id not in BESIDE and act.keys and act.is_at(place):
            yield act, act.keys[0]


async def press(app: MusrenbangApp, pilot: Any, key: str) -> Heard:
    """Press it, answer what is asked, and come back to the sheet; what was said on the way."""
    heard, app.notice = Heard(), None
    await pilot.press(key)
    for _ in range(QUESTIONS):
        _listen(app, heard)
        if not isinstance(app.screen, Dialog):
            break
        await _answer(app, pilot)
    await back(app, pilot, heard)
    return heard


async def back(app: MusrenbangApp, pilot: Any, heard: Heard) -> None:
    """Esc until the sheet stands again."""
    for _ in range(ESCAPES):
        _listen(app, heard)
        if isinstance(app.screen, StageScreen):
            return
        await pilot.press("escape")
    raise AssertionError(app.screen_stack)


def _listen(app: MusrenbangApp, heard: Heard) -> None:
    said = [str(app.notice)] if isinstance(app.notice, Explanation) else []
    if isinstance(app.screen, Dialog):
        said += [str(line.render()) for line in app.screen.query(Static)]
    heard.texts += [text for text in said if text.strip() and text not in heard.texts]


async def _answer(app: MusrenbangApp, pilot: Any) -> None:
    """As somebody who wants it done."""
    dialog = app.screen
    if isinstance(dialog, AskForm):
        for asked, line in zip(dialog._fields, dialog._lines, strict=True):
            if isinstance(line, Input) and not _is_read(asked.read, line.value):
                line.value = next((text for text in _texts(app) if _is_read(asked.read, text)), line.value)
        await pilot.press("ctrl+s")
    elif isinstance(dialog, AskLine):
        line = dialog.query_one(Input)
        if not _is_read(dialog._read, line.value):
            line.value = next((text for text in _texts(app) if _is_read(dialog._read, text)), "7")
        await pilot.press("enter")
    elif isinstance(dialog, AskMany):
        await pilot.press("enter", "ctrl+s")
    elif dialog.query(TextArea):
        await pilot.press("ctrl+s")
    elif dialog.query(OptionList):
        await pilot.press("enter")
    else:
        await pilot.press("enter")


def _texts(app: MusrenbangApp) -> tuple[str, ...]:
    return ("sudah dibahas dan disetujui forum", *TRIED, *app.session.proposals)


def _is_read(read: Any, text: str) -> bool:
    try:
        read(text)
    except (Unreadable, ValueError):
        return False
    return bool(text.strip())


def files(folder: Path) -> dict[str, bytes]:
    """Everything in it but what may be lost."""
    mayfly = ("draf.jsonl", "layar.json", "kunci", "catatan.log", ".baru")
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not any(part in path.name for part in mayfly)
    }


def at_once(now: datetime) -> Any:
    """A clock that stands still."""
    return lambda: now
