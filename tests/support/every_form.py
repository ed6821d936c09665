"""Every form of the program, what a person types into it, and a program that asks one form after the other.

As a program: `python -m support.every_form FOLDER SECONDS COUNT` opens the first forms over a session whose disk takes
SECONDS to sync, one as soon as the one before was decided. What each was answered with is a line of the journal.
"""

import json
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import Any, get_args

import tui
from sessions.agenda.decisions_notes import NoteRecorded
from sessions.kernel.refusals import Explanation
from sessions.kernel.session import NoteKind, Session
from sessions.language.local import speaking
from sessions.record.disk import Disk
from sessions.record.sitting import Sitting
from tui.dialogs.asked import AS_DECLARED, Asked, AskedEach, AskedLine, Unreadable, lines_of
from tui.dialogs.form import AskForm
from tui.program.app import MusrenbangApp
from tui.shell.stage import StageScreen

TRIED = (
    "7",
    "12.30",
    "3-2-2027",
    "150 jt",
    "2 1 3",
    "2001-01",
    "196801011990031001",
    "0,5",
    "1/2",
    "2028",
    "stunting",
    "DPUPR 5 M",
    "ya",
)
"""What is typed into a field that does not take any words."""


def forms() -> tuple[type[Any], ...]:
    """The classes that declare a form, by name."""
    found: dict[str, type[Any]] = {}
    root = Path(tui.__path__[0])
    for file in sorted(root.rglob("*.py")):
        name = ".".join(("tui", *file.relative_to(root).with_suffix("").parts))
        if not name.endswith("__"):
            for value in vars(import_module(name)).values():
                if isinstance(value, type) and is_dataclass(value) and value.__module__ == name and _is_form(value):
                    found[f"{name}.{value.__qualname__}"] = value
    return tuple(found[name] for name in sorted(found))


def _is_form(value: type[Any]) -> bool:
    parts = [part for hint in value.__annotations__.values() for part in get_args(hint)[1:]]
    return any(isinstance(part, Asked | AskedEach) for part in parts)


@dataclass(frozen=True, kw_only=True)
class Typing:
    """What is typed into one form: the keys for each field, and what then must stand in it."""

    form: type[Any]
    keys: tuple[str, ...]
    answers: tuple[str, ...]

    @property
    def typed(self) -> str:
        """As it comes from a keyboard, with the Enter after each field."""
        return "".join(f"{keys}\r" for keys in self.keys)


def typings(session: Session) -> Iterator[Typing]:
    """For every form that asks anything of this session. No two words typed are alike, so a mixed field shows."""
    for number, form in enumerate(forms()):
        lines = lines_of(form, None, session, AS_DECLARED)
        typed = [_typed(line, f"{number}{place}") for place, line in enumerate(lines)]
        if typed and None not in typed and _asks_all(form, lines):
            keys, answers = zip(*filter(None, typed), strict=True)
            yield Typing(form=form, keys=keys, answers=answers)


def _asks_all(form: type[Any], lines: Sequence[AskedLine]) -> bool:
    """Not so where something without a default is asked only by who opens the form."""
    asked = {line.field for line in lines}
    return all(
        one.name in asked or one.default is not MISSING or one.default_factory is not MISSING for one in fields(form)
    )


def _typed(line: AskedLine, tag: str) -> tuple[str, str] | None:
    """Keys and answer; None where nothing of what is tried can be read."""
    widget = line.widget()
    if line.choices:
        steps = 1 % len(line.choices)
        for _ in range(steps):
            widget.action_step(1)  # type: ignore[union-attr]
        return " " * steps, widget.text
    for text in (f"kata {tag} ini", *TRIED):
        try:
            line.read(text)
        except (Unreadable, ValueError):
            continue
        return text, text
    return None


class SlowDisk(Disk):
    """Takes its time to sync what is decided."""

    def __init__(self, seconds: float) -> None:
        self.seconds = 0.0
        self._slowly = seconds

    def begin(self) -> None:
        """From now on."""
        self.seconds = self._slowly

    def sync(self, descriptor: int) -> None:
        """As slow as that."""
        time.sleep(self.seconds)
        super().sync(descriptor)


class OneFormAfterTheOther(StageScreen):
    """Asks every form; each answer is decided as a line to be settled later."""

    place = "alur"

    def begin(self, left: Sequence[Typing]) -> None:
        """The first of these, then the others."""
        if not left:
            self.tell("Semua isian selesai.")
            return

        async def accept(_: object) -> Explanation | None:
            answers = [line.text for line in dialog._lines]
            return await self.app.desk.attempt(
                NoteRecorded(kind=NoteKind.PENDING, text=json.dumps(answers, ensure_ascii=False))
            )

        dialog = AskForm(f"Isian {len(left)}", left[0].form, session=self.session, accept=accept)
        self.ask(dialog, lambda _: self.begin(left[1:]))


def program(sitting: Sitting, at: datetime) -> MusrenbangApp:
    """The program at the screen that asks."""
    return MusrenbangApp(sitting, lambda: at, screens={"alur": OneFormAfterTheOther}, start="alur", settle_seconds=0.0)


def answered(sitting: Sitting) -> list[list[str]]:
    """What the journal has of it."""
    decisions = [entry.decision for entry in sitting.entries]
    return [json.loads(one.text) for one in decisions if isinstance(one, NoteRecorded) and one.text.startswith("[")]


def main(folder: Path, seconds: float, count: int) -> None:
    """Ask the first `count` forms, and run until somebody leaves."""
    at = datetime.fromisoformat("2027-02-03T10:42:07+07:00")
    disk = SlowDisk(seconds)
    with speaking(None), Sitting.open(folder, by="Sari", clock=lambda: at, disk=disk) as sitting:
        app = program(sitting, at)

        def start() -> None:
            disk.begin()
            app.screen.begin(tuple(typings(sitting.session))[:count])  # type: ignore[attr-defined]

        app.call_later(start)
        app.run(mouse=False)


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]), int(sys.argv[3]))
