"""The screen of last year's proposals: loading the list, and noting what was realised."""

import asyncio
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from exports.last_year.papers import LAST_YEAR
from sessions.kernel.refusals import Explanation
from sessions.last_year.decisions import LastYearLoaded, RealizationsNoted
from sessions.record.journal import sessions_in
from sessions.record.last_year import NotLastYear, last_year_in
from sessions.sentences.clauses import sentence
from sessions.values.last_year import Realization
from tui.dialogs.asked import Asked
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.confirm import AskConfirm
from tui.dialogs.reading import path_of
from tui.dialogs.text import AskText
from tui.last_year.view import VIEW, next_untold
from tui.papers import flows
from tui.shell.flows import ask_form
from tui.shell.listing import ListScreen
from tui.shell.stage import StageScreen

_OTHER = "/lain"
_AT_HAND = 8


def ask_for_list(screen: StageScreen) -> None:
    """The sessions at hand, or a place that is typed: a folder, or a table."""
    here = screen.app.sitting.folder.resolve()
    found = [path for path in sessions_in(here.parent) if path.resolve() != here][:_AT_HAND]
    choices = [Choice(value=str(path), label=path.name, note="sesi") for path in found]
    choices.append(Choice(value=_OTHER, label="Berkas atau folder lain …", note="CSV, XLSX, atau folder sesi"))

    async def chosen(answer: str) -> None:
        if answer == _OTHER:
            screen.ask(AskText("Daftar usulan tahun lalu", explanation="Letak folder sesi atau tabelnya."), typed)
        else:
            await _look(screen, Path(answer))

    async def typed(answer: str) -> None:
        await _look(screen, path_of(answer))

    screen.ask(AskChoice("Usulan tahun lalu dari mana?", choices), chosen)


async def _look(screen: StageScreen, path: Path) -> None:
    """What it holds is told before it is taken."""
    try:
        decision = await asyncio.to_thread(last_year_in, path, screen.session)
    except NotLastYear as error:
        screen.app.notice = Explanation(found=error.sentence, advice="Pilih folder sesi atau tabel lain.")
        return
    except OSError:
        screen.app.notice = Explanation(found=f"{path} tidak dapat dibuka.", advice="Periksa letaknya.")
        return
    await _confirm(screen, decision)


async def _confirm(screen: StageScreen, decision: LastYearLoaded | RealizationsNoted) -> None:
    replaces = isinstance(decision, LastYearLoaded) and screen.session.last_year is not None
    more = " Daftar yang ada sekarang diganti." if replaces else ""
    screen.confirm(AskConfirm("Muat daftar ini?", f"{sentence(decision, screen.session)}{more}", yes="muat"), decision)


@dataclass(frozen=True, slots=True, kw_only=True)
class _RealizationForm:
    realization: Annotated[Realization, Asked("Realisasi")]
    note: Annotated[str, Asked("Keterangan", hint="program, tahun")] = ""


def ask_realization(screen: StageScreen, code: str) -> None:
    """What came of one proposal."""
    item = screen.session.last_year.item(code) if screen.session.last_year else None
    if item is None:
        return

    def build(form: _RealizationForm) -> RealizationsNoted:
        return RealizationsNoted(realizations={code: form.realization}, notes={code: form.note})

    start = {"realization": item.realization or Realization.ACCOMMODATED, "note": item.note}
    ask_form(screen, f"{code} {item.activity}", _RealizationForm, build, start)


class LastYearScreen(ListScreen[str]):
    """One line for each proposal of last year; Enter tells what came of it."""

    place = "lalu"
    view = VIEW

    def action_buka(self) -> None:
        """Enter."""
        if self.cursor_key is not None:
            ask_realization(self, self.cursor_key)

    def action_impor_lalu(self) -> None:
        """`i`."""
        ask_for_list(self)

    def action_berikutnya(self) -> None:
        """`n`: to the next priority of which nothing is known."""
        self.point_at(next_untold(self.session, self.cursor_key))

    def action_pratinjau_langkah(self) -> None:
        """`p`: the paper as text."""
        if self.session.last_year is not None:
            flows.read(self, LAST_YEAR)

    def action_cetak_langkah(self) -> None:
        """`c`: write the paper."""
        if self.session.last_year is not None:
            flows.write(self, LAST_YEAR)
