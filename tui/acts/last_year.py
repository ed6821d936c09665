"""Acts of the screen of last year's proposals: loading the list, and noting what was realised."""

import asyncio
from pathlib import Path

from exports.wording.decisions import sentence
from sessions.decisions import LastYearLoaded, RealizationsNoted
from sessions.last_year import Realization
from tui.acts.forms import ask_and_take
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.confirm import AskConfirm
from tui.dialogs.form import Answers, Field
from tui.dialogs.text import AskText
from tui.imports import path_of
from tui.last_years import NotLastYear, last_year_in
from tui.refusals import Explanation
from tui.screens.stage import StageScreen

_OTHER = "/lain"
_AT_HAND = 8


def ask_for_list(screen: StageScreen) -> None:
    """The sessions at hand, or a place that is typed: a folder, or a table."""
    from tui.chooser import sessions_in  # noqa: PLC0415 - an application of its own

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
    async def take(_yes: bool) -> None:  # noqa: FBT001 - the answer of the dialog
        await screen.decide(decision)

    replaces = isinstance(decision, LastYearLoaded) and screen.session.last_year is not None
    more = " Daftar yang ada sekarang diganti." if replaces else ""
    screen.ask(AskConfirm("Muat daftar ini?", f"{sentence(decision, screen.session)}{more}", yes="muat"), take)


def ask_realization(screen: StageScreen, code: str) -> None:
    """What came of one proposal."""
    item = screen.session.last_year.item(code) if screen.session.last_year else None
    if item is None:
        return
    fields = (
        Field(
            name="realisasi",
            label="Realisasi",
            value=(item.realization or Realization.ACCOMMODATED).value,
            choices=tuple((kind.value, kind.value) for kind in Realization),
        ),
        Field(name="keterangan", label="Keterangan", value=item.note, hint="program, tahun", is_required=False),
    )

    def build(answers: Answers) -> RealizationsNoted:
        return RealizationsNoted(
            realizations={code: Realization(answers.text("realisasi"))}, notes={code: answers.text("keterangan")}
        )

    ask_and_take(screen, f"{code} {item.activity}", fields, build)
