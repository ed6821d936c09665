"""Keeping what is typed: the open forms, the place and the time go to draf.jsonl, a moment after the key.

Nothing is done at the key itself but to start a timer; the file is written in a thread of its own, and a failure costs
nobody anything but the draft.
"""

import asyncio
from collections.abc import Mapping
from pathlib import Path
from threading import Lock

from textual.timer import Timer

from sessions.kernel.text import clean
from sessions.record import beside
from sessions.record.beside import Draft, Trace
from sessions.record.errors import DRAFTS
from tui.desk import Form, Program
from tui.shell import crash
from tui.shell.stage import here

WRITE_SECONDS = 0.2
"""So long after a key the file is written; keys pressed meanwhile go along."""

RESTORED = "Isian yang belum tersimpan dikembalikan."


class DraftKeeper:
    """The drafts of one sitting that decides; a reader keeps none and touches none.

    `found` is what an unfinished run left.
    """

    def __init__(self, app: Program) -> None:
        sitting = app.sitting
        self._app = app
        self._sitting = sitting
        self._clock = app.clock
        self._is_on = not sitting.is_read_only
        self.found: Trace | None = beside.read_drafts(sitting.folder) if self._is_on else None
        self._drafts = {draft.form: draft for draft in (self.found.drafts if self.found else ())}
        self._open: list[Form] = []
        self._sheets: set[str] = set()
        self._here = ("", "")
        self._timer: Timer | None = None
        self._is_behind = False
        self._has_failed = False
        self._writing = Lock()

    def begin(self, dialog: Form) -> None:
        """The dialog is about to be shown: what was typed in it before the program ended stands in it again."""
        if draft := self._drafts.get(dialog.form):
            dialog.restore(draft.texts)
            dialog.note = RESTORED if dialog.typed() else ""
        self._open.append(dialog)

    def end(self, dialog: Form, *, is_refused: bool) -> None:
        """The dialog was answered or left; only where its decision was refused is it still a draft."""
        self._collect()
        if dialog in self._open:
            self._open.remove(dialog)
        if not is_refused and dialog.form in self._drafts:
            del self._drafts[dialog.form]
            self.soon()

    def kept(self, form: str) -> Mapping[str, str]:
        """What `keep` was given, also by a run that ended unfinished."""
        draft = self._drafts.get(form)
        return draft.texts if draft else {}

    def keep(self, form: str, title: str, texts: Mapping[str, str]) -> None:
        """What is typed on a screen instead of into a dialog; it stays until it is empty, also over a quit."""
        self._sheets.discard(form)
        self._drafts.pop(form, None)
        if texts:
            cleaned = {name: clean(text) for name, text in texts.items()}
            self._drafts[form] = Draft(form=form, title=title, at=self._clock(), texts=cleaned)
            self._sheets.add(form)
        self.soon()

    def soon(self) -> None:
        """Something has changed that is worth keeping."""
        self._is_behind = True
        if self._timer is None and self._is_on:
            self._timer = self._app.set_timer(WRITE_SECONDS, self._write)

    async def _write(self) -> None:
        self._is_behind = False
        self._collect()
        await asyncio.to_thread(self._put, self._sitting.folder, self._content())
        self._timer = None
        if self._is_behind:
            self.soon()

    def leave(self, *, in_order: bool) -> None:
        """The program ends: what is in an open form is kept, and without one nothing is left unfinished."""
        if not self._is_on:
            return
        self._is_on = False
        self._collect()
        is_typing = bool(self._sheets) or any(dialog.typed() for dialog in self._open)
        folder, content = self._sitting.folder, self._content()
        with self._writing:
            try:
                if is_typing:
                    beside.write(folder / DRAFTS, content)
                elif in_order:
                    beside.remove(folder)
            except OSError as error:
                self._log(folder, error)

    def _put(self, folder: Path, content: bytes) -> None:
        """In a thread: write, unless the program has been left meanwhile."""
        with self._writing:
            if self._is_on:
                try:
                    beside.write(folder / DRAFTS, content)
                except OSError as error:
                    self._log(folder, error)

    def _log(self, folder: Path, error: OSError) -> None:
        """Once: a full disk is not filled further."""
        if not self._has_failed:
            self._has_failed = True
            crash.record(error, self._clock(), folder / crash.LOG)

    def _collect(self) -> None:
        """Take over what is in the open forms now, and where the person is."""
        if (place_and_row := here(self._app))[0]:
            self._here = place_and_row
        for dialog in self._open:
            texts = {name: clean(text) for name, text in dialog.typed().items()}
            if not texts:
                self._drafts.pop(dialog.form, None)
            elif (known := self._drafts.get(dialog.form)) is None or known.texts != texts:
                draft = Draft(form=dialog.form, title=clean(dialog.heading), at=self._clock(), texts=texts)
                self._drafts.pop(dialog.form, None)
                self._drafts[dialog.form] = draft

    def _content(self) -> bytes:
        place, row = self._here
        return beside.rendered_drafts(
            Trace(at=self._clock(), place=place, row=row, drafts=tuple(self._drafts.values()))
        )
