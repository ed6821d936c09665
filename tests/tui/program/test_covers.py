"""What covers the screen acts at once, lifts only by itself, and leaves no question that nobody can answer."""

import asyncio
import random
import threading
from dataclasses import dataclass
from typing import Annotated

import pytest
from textual import events
from textual.geometry import Size
from textual.screen import ModalScreen

from sessions.agenda.decisions_notes import NoteRecorded
from sessions.kernel.session import NoteKind
from sessions.record.disk import Disk
from tui.dialogs.asked import Asked
from tui.dialogs.base import Dialog
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.confirm import AskConfirm, ReadBack
from tui.dialogs.form import AskForm
from tui.dialogs.show import TooSmall
from tui.dialogs.text import AskText
from tui.shell.stage import StageScreen
from tui.wall.own import OwnWall

PATIENCE = 200
"""Looks at the screen, a hundredth of a second apart, until what must come has come."""


MOST_QUESTIONS = 8
"""The question itself, what is asked when the disk is lost, and covers that came late."""


class WaitingDisk(Disk):
    """A disk that syncs when it is told to, or is lost."""

    def __init__(self):
        self.is_let_go = threading.Event()
        self.is_let_go.set()
        self.is_lost = False

    def sync(self, descriptor):
        self.is_let_go.wait(30)
        if self.is_lost:
            raise OSError(5, "lost")
        super().sync(descriptor)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Form:
    text: Annotated[str, Asked("Catatan")]


class Life:
    """One program, one dialog over it, and everything that may happen around them."""

    def __init__(self, app, pilot, disk):
        self.app, self.pilot, self.disk = app, pilot, disk
        self.done = []

    def dialogs(self):
        async def accept(form):
            return await self.app.desk.attempt(NoteRecorded(kind=NoteKind.PENDING, text=form.text))

        return (
            (AskForm("Isian", _Form, {"text": "catatan"}, session=self.app.session, accept=accept), self.done.append),
            (AskText("Alasan", value="sudah lengkap"), self._decide),
            (AskConfirm("Yakin?"), self._decide),
            (ReadBack("Usulan disepakati."), self._decide),
            (AskChoice("Pilih", [Choice(value="a", label="satu"), Choice(value="b", label="dua")]), self._decide),
        )

    async def _decide(self, answer):
        await self.app.screen_stack[0].decide(NoteRecorded(kind=NoteKind.PENDING, text=str(answer)))
        self.done.append(answer)

    async def happens(self, name):
        """Without waiting for what comes of it."""
        match name:
            case "slow":
                self.disk.is_let_go.clear()
            case "synced":
                self.disk.is_let_go.set()
            case "lost":
                self.disk.is_lost = True
            case "small" | "large":
                size = Size(60, 15) if name == "small" else Size(80, 24)
                self.app.post_message(events.Resize(size, size))
            case _:
                self.app.post_message(events.Key(name, None))
        await asyncio.sleep(0.02)

    async def until(self, is_so, looks=PATIENCE):
        for _ in range(looks):
            if is_so():
                return True
            await asyncio.sleep(0.01)
        return False

    async def lift(self):
        """Everything that covers is taken away, as a person would."""
        self.disk.is_let_go.set()
        await self.happens("large")
        for _ in range(8):
            if not isinstance(self.app.screen, OwnWall | TooSmall):
                return
            key = "ctrl+n" if isinstance(self.app.screen, OwnWall) and self.app.screen.for_the_pause else "escape"
            await self.happens(key)
            await asyncio.sleep(0.05)


EVENTS = ("ctrl+n", "ctrl+l", "small", "large", "enter", "enter", "slow", "synced", "escape", "lost")


async def _live(app, disk, number, happenings):
    async with app.run_test() as pilot:
        life = Life(app, pilot, disk)
        dialog, then = life.dialogs()[number]
        app.screen.ask(dialog, then)
        assert await life.until(lambda: app.screen is dialog)
        for name in happenings:
            await life.happens(name)
            if name in {"ctrl+n", "ctrl+l"}:
                covers = sum(isinstance(screen, OwnWall) for screen in app.screen_stack)
                assert covers <= 1, happenings
        await life.lift()
        for _ in range(MOST_QUESTIONS):
            if await life.until(lambda: isinstance(app.screen, StageScreen), looks=30):
                break
            if isinstance(app.screen, OwnWall | TooSmall):  # its key came late, on a busy machine
                await life.lift()
                continue
            assert isinstance(app.screen, Dialog), (happenings, app.screen_stack)
            await life.happens("escape")
        assert [type(screen) for screen in app.screen_stack if isinstance(screen, ModalScreen)] == [], happenings


@pytest.mark.parametrize("number", range(5))
@pytest.mark.parametrize("cover", ["ctrl+n", "ctrl+l", "small"])
async def test_an_answer_on_its_way_to_the_disk_closes_its_own_form_under_a_cover(
    make_app, make_sitting, reopen, number, cover
):
    disk = WaitingDisk()
    app = make_app(sitting=reopen(make_sitting(), disk=disk))
    async with app.run_test() as pilot:
        life = Life(app, pilot, disk)
        dialog, then = life.dialogs()[number]
        app.screen.ask(dialog, then)
        assert await life.until(lambda: app.screen is dialog)
        await pilot.pause()
        await life.happens("slow")
        await life.happens("enter")
        await life.happens(cover)
        assert await life.until(lambda: isinstance(app.screen, OwnWall | TooSmall)), "the cover waits"
        before, lies = app.session.seq, app.screen
        await life.happens("synced")
        assert await life.until(lambda: app.session.seq > before), "nothing is decided"
        await asyncio.sleep(0.05)
        assert app.screen is lies, "the answer lifts the cover"
        await life.lift()
        assert await life.until(lambda: isinstance(app.screen, StageScreen)), app.screen_stack
        assert len(life.done) == 1


@pytest.mark.parametrize("seed", range(10))
async def test_nothing_that_happens_makes_a_question_unanswerable(make_app, make_sitting, reopen, seed):
    chance = random.Random(seed)  # noqa: S311 - the same every time
    disk = WaitingDisk()
    app = make_app(sitting=reopen(make_sitting(), disk=disk))
    await _live(app, disk, seed % 5, [chance.choice(EVENTS) for _ in range(8)])


@pytest.mark.long
@pytest.mark.parametrize("seed", range(1000, 1300))
async def test_nothing_makes_a_question_unanswerable_in_many_lives(make_app, make_sitting, reopen, seed):
    chance = random.Random(seed)  # noqa: S311 - the same every time
    disk = WaitingDisk()
    app = make_app(sitting=reopen(make_sitting(), disk=disk))
    await _live(app, disk, seed % 5, [chance.choice(EVENTS) for _ in range(chance.randrange(3, 20))])
