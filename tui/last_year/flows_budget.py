"""What the planning agency sent: which proposals entered RKPD or APBD, row by row where only a likeness is known."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

from sessions.intake.grid import NotATable
from sessions.intake.words import file_sentence
from sessions.kernel.refusals import Explanation
from sessions.last_year.decisions import RealizationsNoted
from sessions.last_year.decisions_budget import noted
from sessions.last_year.facts import list_of
from sessions.last_year.intake import EarlierRow
from sessions.last_year.intake_budget import BudgetList, Doubtful, Matching, matching, read_budget_list
from sessions.sentences.clauses import sentence
from sessions.values.last_year import LastYear, TakenInto
from sessions.values.office import Office
from tui.dialogs.asked import Asked
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.confirm import AskConfirm
from tui.dialogs.form import AskForm
from tui.dialogs.reading import path_of
from tui.dialogs.text import AskText
from tui.last_year.view import sheets
from tui.shell.flows import is_refused
from tui.shell.stage import StageScreen

_MOST_ALIKE = 6
_NONE, _ENOUGH = "", "/cukup"
_SHOWN = 3


def ask_for_file(screen: StageScreen, sheet: int | None) -> None:
    """First for which plan the list is, then where it lies."""
    years = [year for year in sheets(screen.session) if year is not None]
    if not years:
        screen.tell("Belum ada daftar usulan untuk dicocokkan.", "Muat dahulu usulan tahun lalu dengan i.")
        return

    def typed(year: int) -> None:
        dialog = AskText(f"Daftar yang masuk RKPD atau APBD {year}", explanation="Letak tabelnya: CSV atau XLSX.")
        screen.ask(dialog, lambda answer: _look(screen, path_of(answer), year))

    if len(years) == 1:
        typed(years[0])
        return
    choices = [Choice(value=year, label=f"RKPD {year}") for year in years]
    screen.ask(AskChoice("Daftar itu tentang usulan tahun berapa?", choices, chosen=sheet), typed)


@dataclass(slots=True, kw_only=True)
class _Work:
    """The list that is being matched, and what has been settled so far; `left` rows are still to be asked about."""

    screen: StageScreen
    year: LastYear
    found: BudgetList
    matched: Matching
    chosen: dict[str, EarlierRow]
    left: list[Doubtful]
    refused: list[EarlierRow] = field(default_factory=list)


async def _look(screen: StageScreen, path: Path, plan_year: int) -> None:
    office, year = screen.session.office, list_of(screen.session, plan_year)
    if office is None or year is None:
        return
    try:
        found, matched = await asyncio.to_thread(_matched, path, office, year)
    except NotATable as error:
        screen.app.notice = Explanation(found=file_sentence(error), advice="Pilih tabel lain.")
        return
    if found.question:
        screen.app.notice = Explanation(found=found.question, advice="Tambahkan judul kolomnya, atau pilih tabel lain.")
        return
    work = _Work(
        screen=screen,
        year=year,
        found=found,
        matched=matched,
        chosen=dict(matched.sure),
        left=list(matched.to_ask),
    )
    _ask_next(work)


def _matched(path: Path, office: Office, year: LastYear) -> tuple[BudgetList, Matching]:
    found = read_budget_list(path, office)
    return found, matching(found, year, office.villages)


def _ask_next(work: _Work) -> None:
    """One row after the other that only looks like something; a proposal that was chosen is not offered again."""
    while work.left:
        doubtful = work.left.pop(0)
        codes = [code for code in doubtful.codes if code not in work.chosen][:_MOST_ALIKE]
        if codes:
            _ask_about(work, doubtful.row, codes)
            return
        work.refused.append(doubtful.row)
    _ask_how(work)


def _ask_about(work: _Work, row: EarlierRow, codes: Sequence[str]) -> None:
    choices = [Choice(value=code, label=f"{code} {_activity(work, code)}") for code in codes]
    choices.append(Choice(value=_NONE, label="Bukan salah satunya"))
    choices.append(Choice(value=_ENOUGH, label="Cukup; sisanya tidak dicocokkan"))

    def answered(code: str) -> None:
        if code == _ENOUGH:
            work.refused += [row, *(one.row for one in work.left)]
            work.left.clear()
        elif code == _NONE:
            work.refused.append(row)
        else:
            work.chosen[code] = row
        _ask_next(work)

    title = f"Baris {row.number}: usulan yang mana? ({len(work.left)} lagi)"
    where = f", {row.item.location}" if row.item.location else ""
    village = f" · {work.screen.session.village_name(row.item.village)}" if row.item.village else ""
    work.screen.ask(AskChoice(title, choices, explanation=f"{row.item.activity}{where}{village}"), answered)


def _activity(work: _Work, code: str) -> str:
    item = work.year.item(code)
    return item.activity if item else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _HowForm:
    into: Annotated[TakenInto, Asked("Masuk dalam")]
    rest: Annotated[
        bool,
        Asked("Prioritas lain", choices={False: "biarkan", True: "catat belum, bila belum dicatat"}),
    ] = False


def _ask_how(work: _Work) -> None:
    """RKPD or APBD, and what of the priorities that are in no row."""
    screen = work.screen
    if not work.chosen:
        screen.tell(
            f"Tidak ada baris {work.found.file_name} yang cocok dengan usulan RKPD {work.year.plan_year}.",
            "Periksa tahunnya, atau tambahkan kolom kode usulan.",
        )
        return

    def filled(form: _HowForm) -> None:
        decision = noted(work.chosen, work.year, form.into, work.found, others_not_yet=form.rest)
        if not is_refused(screen, decision):
            screen.confirm(AskConfirm("Catat realisasi ini?", _told(work, decision), yes="catat"), decision)

    screen.ask(AskForm(f"Masuk RKPD atau APBD {work.year.plan_year}", _HowForm, session=screen.session), filled)


def _told(work: _Work, decision: RealizationsNoted) -> str:
    """What is noted, and every row that is not."""
    by_hand = len(work.chosen) - len(work.matched.sure)
    parts = [
        sentence(decision, work.screen.session),
        f"{len(work.matched.sure)} baris cocok menurut kode, {by_hand} dipilih karena mirip.",
    ]
    parts += _not_taken("disebut dua kali, baris pertama yang dipakai", work.matched.twice)
    parts += _not_taken("tidak dikenal atau bukan usulan daftar ini", (*work.matched.unknown, *work.refused))
    return " ".join(parts)


def _not_taken(why: str, rows: Sequence[EarlierRow]) -> list[str]:
    if not rows:
        return []
    numbers = ", ".join(str(row.number) for row in rows[:_SHOWN])
    more = f", dan {len(rows) - _SHOWN} lagi" if len(rows) > _SHOWN else ""
    return [f"{len(rows)} baris {why} (baris {numbers}{more})."]
