"""Loading lists of earlier years, noting what was realised, and asking for a wish again."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Annotated

from exports.results.earlier import Earlier, earlier_in
from sessions.kernel.refusals import Explanation
from sessions.last_year import words
from sessions.last_year.decisions import LastYearLoaded, RealizationsNoted
from sessions.last_year.decisions_history import HistoryLinked, WishReproposed
from sessions.last_year.facts import asked_in, list_of, repeated_as
from sessions.last_year.intake import year_in_name
from sessions.last_year.intake_alike import alike_before, alike_this_year
from sessions.record.journal import sessions_in
from sessions.record.last_year import NotLastYear
from sessions.sentences.clauses import sentence
from sessions.values.last_year import LastYearItem, Realization, TakenInto
from sessions.values.proposals import ProposalCode
from tui.dialogs.asked import Asked, money
from tui.dialogs.choice import Choice
from tui.dialogs.confirm import AskConfirm
from tui.dialogs.reading import Unreadable, path_of, read_year
from tui.dialogs.text import AskLine, AskText
from tui.shell.flows import Act, ask_act, ask_form, is_refused, supposed
from tui.shell.stage import StageScreen

_AT_HAND = 7


def ask_for_list(screen: StageScreen, sheet: int | None, ask_for_budget: Act) -> None:
    """The sessions at hand, a place that is typed, or what the planning agency sent.

    A table that only tells what was realised is about the plan of the sheet.
    """
    here = screen.app.sitting.folder.resolve()
    found = [path for path in sessions_in(here.parent) if path.resolve() != here][:_AT_HAND]
    choices: list[Choice[Act]] = [
        Choice(value=partial(_look, screen, path, sheet), label=path.name, note="sesi") for path in found
    ]
    choices.append(
        Choice(
            value=partial(_ask_for_place, screen, sheet),
            label="Berkas atau folder lain …",
            note="paket kiriman, hasil.json, CSV, XLSX",
        )
    )
    office = screen.session.office
    agency = office.planning_agency.short if office else "badan perencana"
    choices.append(Choice(value=ask_for_budget, label=f"Daftar dari {agency} …", note="yang masuk RKPD atau APBD"))
    ask_act(screen, "Usulan tahun lalu dari mana?", choices)


def _ask_for_place(screen: StageScreen, sheet: int | None) -> None:
    explanation = "Letak folder sesi, paket kiriman (zip), salinan data, hasil.json, atau tabelnya."
    dialog = AskText("Daftar usulan tahun lalu", explanation=explanation)
    screen.ask(dialog, lambda answer: _look(screen, path_of(answer), sheet))


async def _look(screen: StageScreen, path: Path, sheet: int | None) -> None:
    """What it holds is told before it is taken."""
    try:
        found = await asyncio.to_thread(earlier_in, path, screen.session, sheet)
    except NotLastYear as error:
        screen.app.notice = Explanation(found=error.sentence, advice="Pilih sesi, berkas, atau tabel lain.")
        return
    except OSError:
        screen.app.notice = Explanation(found=f"{path} tidak dapat dibuka.", advice="Periksa letaknya.")
        return
    if found.realizations is not None:
        if not is_refused(screen, found.realizations):
            text = sentence(found.realizations, screen.session)
            screen.confirm(AskConfirm("Catat realisasi ini?", text, yes="catat"), found.realizations)
    elif found.is_year_supposed:
        _ask_year(screen, found)
    else:
        _confirm(screen, found.lists, found.skipped)


def _ask_year(screen: StageScreen, found: Earlier) -> None:
    """A table that names no year: nothing is supposed about it in silence."""
    (only,) = found.lists
    plan_year = screen.session.plan_year

    def read(typed: str) -> int:
        year = read_year(typed)
        if year >= plan_year:
            raise Unreadable(f"Tahunnya harus sebelum {plan_year}.")
        return year

    supposed = year_in_name(only.source, plan_year) or only.plan_year
    dialog = AskLine(
        "Usulan untuk RKPD tahun berapa?",
        read=read,
        value=str(supposed),
        explanation=f"{only.source} memuat {len(only.items)} usulan dan tidak menyebut tahunnya.",
    )
    screen.ask(dialog, lambda year: _confirm(screen, (replace(only, plan_year=year),), found.skipped))


def _confirm(screen: StageScreen, lists: tuple[LastYearLoaded, ...], skipped: int) -> None:
    """Every list is told, and whether it replaces one."""
    session = screen.session
    if any(is_refused(screen, one) for one in lists):
        return
    told = [sentence(one, session) for one in lists]
    known = [str(one.plan_year) for one in lists if session.earlier_year(one.plan_year)]
    if known:
        told.append(f"Daftar RKPD {', '.join(known)} yang ada sekarang diganti.")
    if skipped:
        told.append(f"{skipped} baris tabel tidak diambil: tanpa kode, ganda, atau belum pernah diputus.")

    async def take(_: object) -> None:
        for one in lists:
            if not await screen.decide(one):
                return

    screen.ask(AskConfirm("Muat daftar ini?", " ".join(told), yes="muat"), take)


@dataclass(frozen=True, slots=True, kw_only=True)
class _RealizationForm:
    realization: Annotated[Realization, Asked("Realisasi")]
    taken_into: Annotated[
        TakenInto | None,
        Asked("Masuk dalam", choices={None: "belum diketahui", TakenInto.PLAN: "RKPD", TakenInto.BUDGET: "APBD"}),
    ] = None
    budget: Annotated[int | None, money("Anggarannya (Rp)", hint="bila terakomodasi")] = None
    note: Annotated[str, Asked("Keterangan", hint="program, tahun")] = ""


def ask_realization(screen: StageScreen, plan_year: int, code: str) -> None:
    """What came of one proposal."""
    found = list_of(screen.session, plan_year)
    item = found.item(code) if found else None
    if item is None:
        return

    def build(form: _RealizationForm) -> RealizationsNoted:
        return RealizationsNoted(
            realizations={code: form.realization},
            notes={code: form.note},
            plan_year=plan_year,
            taken_into={code: form.taken_into} if form.taken_into else {},
            budgets={code: form.budget} if form.budget is not None else {},
        )

    start = {
        "realization": item.realization or Realization.ACCOMMODATED,
        "taken_into": item.taken_into,
        "budget": item.budget,
        "note": item.note,
    }
    ask_form(screen, f"{code} {item.activity}", _RealizationForm, build, start)


def ask_again(screen: StageScreen, plan_year: int, code: str) -> None:
    """`e`: the wish comes in once more with its history, or that of what is here already is told."""
    session = screen.session
    found = session.earlier_year(plan_year)
    item = found.item(code) if found else None
    if found is None or item is None:
        screen.tell("Usulan tahun ini tidak diusulkan kembali di sini.", "Pilih lembar RKPD tahun sebelumnya.")
        return
    if again := repeated_as(session).get((plan_year, code)):
        _ask_to_let_go(screen, again, plan_year)
        return
    if is_refused(screen, WishReproposed(plan_year=plan_year, code=code)):
        return
    taken = repeated_as(session)
    before = {
        year: codes[0]
        for year, alike in alike_before(session, plan_year, code).items()
        if (codes := [other for other in alike if (year, other) not in taken])
    }
    here = [
        alike
        for alike in alike_this_year(session, plan_year).get(code, ())
        if alike not in session.histories and session.proposals[alike].is_in_the_running
    ]
    choices = [*_links(screen, here, {**before, plan_year: code}), *_new(screen, plan_year, code, before)]
    if len(choices) == 1:
        choices[0].value()
        return
    ask_act(screen, f"{code} {item.activity}", choices, explanation=_explained(screen, item, before))


def _explained(screen: StageScreen, item: LastYearItem, before: Mapping[int, str]) -> str:
    """The look-alikes by name, so that nothing is counted that nobody saw."""
    like = [
        f"RKPD {one.plan_year} {one.code} {one.item.activity}" for one in asked_in(screen.session, before) if one.item
    ]
    where = f" ({item.location})" if item.location else ""
    return f"{item.activity}{where}. Mirip: {'; '.join(like)}." if like else f"{item.activity}{where}."


def _links(screen: StageScreen, here: list[ProposalCode], earlier: Mapping[int, str]) -> list[Choice[Act]]:
    """Proposals of this year that look like it: the same wish already came in."""
    asked = words.times(asked_in(screen.session, earlier))
    return [
        Choice(
            value=partial(screen.decide, HistoryLinked(proposal=own, earlier=earlier)),
            label=f"Sama dengan {own} {screen.session.proposals[own].draft.activity}",
            note=asked,
        )
        for own in here
    ]


def _new(screen: StageScreen, plan_year: int, code: str, before: Mapping[int, str]) -> list[Choice[Act]]:
    """A new proposal, with the history that looks right or with this plan alone."""
    found = [WishReproposed(plan_year=plan_year, code=code, also=before)] if before else []
    found.append(WishReproposed(plan_year=plan_year, code=code))
    return [
        Choice(
            value=partial(_confirm_new, screen, decision),
            label=f"Usulan baru, {words.times(asked_in(screen.session, decision.earlier))}",
            note="" if decision.also else "hanya dari tahun itu" if before else "",
        )
        for decision in found
    ]


def _confirm_new(screen: StageScreen, decision: WishReproposed) -> None:
    told = sentence(decision, supposed(screen, decision, screen.session))
    text = f"{told} Isinya seperti dahulu; biaya dan volumenya dapat dibetulkan dengan u di Semua usulan."
    screen.confirm(AskConfirm("Usulkan kembali?", text, yes="usulkan"), decision)


def _ask_to_let_go(screen: StageScreen, again: ProposalCode, plan_year: int) -> None:
    """It is asked for again already: the link can be taken away."""
    earlier = {year: code for year, code in screen.session.histories[again].items() if year != plan_year}
    decision = HistoryLinked(proposal=again, earlier=earlier)
    text = f"{words.told(screen.session, again)}. Kaitan dengan RKPD {plan_year} dapat dilepas; usulannya tetap ada."
    screen.confirm(AskConfirm(f"Sudah diusulkan kembali: {again}", text, yes="lepaskan"), decision)
