"""What is asked about the attendance list: a quick count, a name, a correction, a list from a file."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from sessions.attendance import facts as attendance
from sessions.attendance.decisions import PersonCorrected, seated, with_village
from sessions.attendance.decisions_guests import DelegateReplaced, GuestsListed, QuorumChecked
from sessions.attendance.intake import GUESTS, GuestList, guests_of
from sessions.intake.grid import Finding, Grid, NotATable
from sessions.intake.named_tables import arranged_table, nearest_named
from sessions.intake.reading import read_grid
from sessions.intake.words import file_sentence
from sessions.kernel.refusals import Explanation
from sessions.kernel.session import QuorumWay
from sessions.proposals.intake import Arrangement
from sessions.sentences.clauses import listed
from sessions.values.attendance import Person, PersonCard, PersonId, Sex, Unsur
from tui.agenda import flows
from tui.attendance import view_count, view_guests
from tui.attendance.dialog import AskCount, GuestPreview, PersonForm, StandInForm
from tui.attendance.view import LineKey, quorum_line
from tui.dialogs.asked import values
from tui.dialogs.confirm import AskConfirm
from tui.dialogs.form import AskForm
from tui.dialogs.pick_file import PickFile, files_at_hand
from tui.dialogs.reading import Unreadable
from tui.proposals.dialog_columns import ArrangeColumns
from tui.shell import settings
from tui.shell.flows import ask_form, is_refused, read_back, refusal_of
from tui.shell.stage import StageScreen


def ask_count(screen: StageScreen, key: LineKey, typed: str, then: Callable[[], None]) -> None:
    """The count of a line, begun with a digit that was pressed; `then` once it is recorded.

    What was counted before is never written over unasked.
    """

    def read(text: str) -> _Typed:
        decision = view_count.counted(screen.session, key, text)
        if decision is not None and (refusal := refusal_of(screen.session, decision)):
            raise Unreadable(str(refusal))
        return _Typed(decision, view_count.told(screen.session, key, text))

    async def take(found: _Typed) -> None:
        if found.decision is None or await screen.decide(found.decision):
            then()

    async def record(found: _Typed) -> None:
        if before := view_count.replaced(screen.session, key, found.decision):
            title = f"{view_count.title(screen.session, key)} sudah {before}; ganti?"
            text = f"{found.told.removeprefix('= ')}{view_count.effect(screen.session, found.decision)}."
            screen.ask(AskConfirm(title, text, yes="ganti", no="biarkan"), lambda _: take(found))
        else:
            await take(found)

    has_seats = not isinstance(key, Unsur)
    example = "Laki-laki, perempuan, utusan: 2 1 3 atau 213. Angka 0: tidak hadir."
    dialog = AskCount(
        f"Hitungan {view_count.title(screen.session, key)}",
        value=typed or view_count.present_count(screen.session, key),
        explanation=example if has_seats else "Laki-laki, perempuan: 4 2. Angka 0 saja menghapus.",
        read=read,
        tell=lambda text: view_count.told(screen.session, key, text),
        goes_on=bool(typed),
    )
    screen.ask(dialog, record)


@dataclass(frozen=True, slots=True)
class _Typed:
    """What was typed: the decision, None where the names say it already, and how it will stand."""

    decision: view_count.Counted
    told: str


def ask_name(screen: StageScreen, card: PersonCard, then: Callable[[PersonId], None]) -> None:
    """One person with a name; `then` gets the id once the person is on the list."""

    async def accept(form: PersonForm) -> Explanation | None:
        decisions = view_count.arrivals(screen.session, [replace(card, **values(form))])
        *counts, arrived = decisions
        changes = view_count.giving_way(screen.session, counts)
        if refusal := refusal_of(view_count.after(screen.session, counts), arrived):
            return refusal
        for decision in decisions:
            if refusal := await screen.app.desk.attempt(decision):
                return refusal
        if changes:
            screen.tell(f"{form.name} dicatat hadir.", f"Hitungan berkurang: {changes[0]}.")
        return None

    form = AskForm("Yang hadir", PersonForm, card, session=screen.session, accept=accept)
    screen.ask(form, lambda _: then(list(screen.session.people)[-1]))


def ask_correction(screen: StageScreen, person: Person) -> None:
    """What was written wrongly about somebody; the place in the list stays."""

    def build(form: PersonForm) -> PersonCorrected:
        return PersonCorrected(person=person.id, card=replace(person.card, **values(form)))

    ask_form(screen, f"Perbaiki data {person.card.name}", PersonForm, build, person.card)


def ask_guests(screen: StageScreen) -> None:
    """A list from a file: its columns first where nobody knows them, then its rows, then the decision."""
    remembered = settings.load_columns(screen.app.settings_file)

    async def read(path: Path) -> tuple[Grid, GuestList | None]:
        grid = await asyncio.to_thread(read_grid, path)
        try:
            return grid, guests_of(grid, screen.session, remembered=remembered)
        except NotATable as error:
            if error.finding is not Finding.NO_COLUMNS:
                raise
            return grid, None

    def look(found: tuple[Grid, GuestList | None]) -> None:
        grid, guests = found
        if guests is None:
            _ask_columns(screen, grid)
        else:
            _preview(screen, grid, guests)

    files = files_at_hand((Path.cwd(), screen.app.sitting.folder))
    screen.ask(PickFile(files, read, title="Berkas daftar hadir atau undangan"), look)


def _ask_columns(screen: StageScreen, grid: Grid) -> None:
    async def arranged(wanted: Arrangement) -> None:
        try:
            guests = await _arranged(screen, grid, wanted)
        except NotATable as error:
            screen.tell(file_sentence(error))
        else:
            _preview(screen, grid, guests)

    near = view_guests.arrangement(nearest_named(GUESTS, grid))
    screen.ask(ArrangeColumns(screen.session, grid, near, kind=view_guests.COLUMNS), arranged)


async def _arranged(screen: StageScreen, grid: Grid, wanted: Arrangement) -> GuestList:
    """The file read as somebody wants it, which is remembered for the next one."""
    table = arranged_table(grid, wanted.sheet, wanted.heading_row, wanted.mapping)
    guests = guests_of(grid, screen.session, table)
    await asyncio.to_thread(settings.keep_columns, screen.app.settings_file, wanted.mapping)
    return guests


def _preview(screen: StageScreen, grid: Grid, guests: GuestList) -> None:
    async def take_in(found: GuestList) -> None:
        if found.is_invitation:
            await screen.decide(GuestsListed(cards=found.cards))
            return
        if changes := view_count.giving_way(screen.session, view_count.arrivals(screen.session, found.cards)):
            title = f"{len(changes)} hitungan berkurang, karena orangnya kini bernama; lanjutkan?"
            text = "\n".join([*changes, "", "Jumlah yang hadir tidak dihitung dua kali."])
            screen.ask(AskConfirm(title, text, yes="catat", no="batal"), lambda _: _take(screen, found.cards))
            return
        await _take(screen, found.cards)

    screen.ask(GuestPreview(screen.session, grid, guests, partial(_arranged, screen, grid)), take_in)


async def come(screen: StageScreen, guest: PersonId) -> None:
    """Somebody who was expected is here."""
    await _take(screen, (screen.session.guests[guest],))


def ask_everybody(screen: StageScreen, guests: Sequence[PersonId]) -> None:
    """All of these who were expected are here, asked once; a delegate without a seat is left out, and named."""
    asked = tuple(screen.session.guests[id_] for id_ in guests)
    seats = zip(asked, seated(screen.session, asked), strict=True)
    cards = tuple(card for card, sits in seats if card == sits)
    if not asked:
        screen.tell("Tidak ada undangan yang ditunggu di daftar ini.", "i memasukkan daftar undangan.")
        return

    async def agreed(_: bool) -> None:  # noqa: FBT001 - the answer of the dialog
        await _take(screen, cards)

    beyond = [with_village(screen.session, card) for card in asked if card not in cards]
    if not cards:
        screen.tell(f"Kursinya penuh: {listed(beyond)}.", "Spasi mencatatnya hadir tanpa hak suara.")
        return
    women = sum(card.sex is Sex.FEMALE for card in cards)
    delegates = sum(card.is_delegate for card in cards)
    text = f"L {len(cards) - women}, P {women}, di antaranya {delegates} utusan. Yang tidak datang: Spasi."
    if beyond:
        text = f"{text}\n\nTidak ikut, karena kursinya penuh: {listed(beyond)}. Spasi mencatatnya tanpa hak suara."
    screen.ask(AskConfirm(f"Catat {len(cards)} undangan hadir?", text, yes="catat hadir"), agreed)


async def _take(screen: StageScreen, cards: Sequence[PersonCard]) -> None:
    """These people are here; counts they were part of give way, and all is refused before any of it is taken."""
    *counts, arrived = view_count.arrivals(screen.session, cards)
    if refusal := refusal_of(view_count.after(screen.session, counts), arrived):
        screen.app.notice = refusal
        return
    changes = view_count.giving_way(screen.session, counts)
    for decision in (*counts, arrived):
        if not await screen.decide(decision):
            return
    if changes:
        screen.tell(f"{len(cards)} orang dicatat hadir.", f"Hitungan berkurang: {'; '.join(changes)}.")


def ask_replacement(screen: StageScreen, id_: PersonId, card: PersonCard) -> None:
    """Who speaks for the village instead, and the letter (surat kuasa)."""
    blank = replace(card, name="", position="", address="", phone="", mandate="")

    def build(form: StandInForm) -> DelegateReplaced:
        new = replace(
            blank,
            name=form.name,
            sex=form.sex,
            unsur=form.unsur,
            commission=form.commission,
            position=form.position,
            presence=form.presence,
        )
        return DelegateReplaced(person=id_, card=new, letter=form.letter, is_known=form.is_known)

    ask_form(screen, f"Pengganti {card.name}", StandInForm, build, blank)


def ask_quorum(screen: StageScreen) -> None:
    """The arithmetic of this moment is stated and then stands; it holds nothing up. Not met: the chair's two ways."""
    if is_refused(screen, QuorumChecked()):
        return

    def state_way(way: QuorumWay) -> None:
        read_back(screen, QuorumChecked(way=way, minutes=flows.WAIT))

    if attendance.quorum_now(screen.session).is_met:
        screen.confirm(AskConfirm("Nyatakan kuorum?", quorum_line(screen.session), yes="sahkan"), QuorumChecked())
    else:
        flows.ask_way(screen, "Kuorum belum terpenuhi", state_way)
