"""What is asked about the files of the villages: a receipt, its correction, a village that sends nothing."""

import asyncio
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Annotated

from exports.parcel import FOLDER
from sessions.intake.template import write_template
from sessions.kernel.refusals import Explanation
from sessions.kernel.session import Session
from sessions.kernel.text import NameOutsideFolder, inside
from sessions.language.local import desa
from sessions.language.numbers import thousands
from sessions.proposals.facts import offered_units
from sessions.proposals.fields import IN_FILES
from sessions.receiving import facts_confirmed
from sessions.receiving.decisions import FileReceived, ListsConfirmed, VillageWillNotSend
from sessions.record.disk import SYSTEM_DISK
from sessions.sentences import places
from sessions.values.office import VillageCode
from sessions.values.receiving import usual_items
from tui.dialogs.asked import Asked, money, reasoned, values
from tui.dialogs.below import AskBelow
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.reading import read_text
from tui.proposals.view import sent_by
from tui.receiving import view_confirming
from tui.shell.flows import Act, ask_form
from tui.shell.stage import StageScreen, in_front


def ask_receipt(screen: StageScreen, village: VillageCode) -> None:
    """A new receipt; where the village has some, first which one is to be put right, or that more files came."""
    receipts = screen.session.receipts.get(village, ())
    if not receipts:
        _ask_form(screen, village, None)
        return
    choices = [
        Choice(
            value=number,
            label=f"Betulkan tanda terima {number}",
            note=f"surat {receipt.letter_number or 'tanpa nomor'}",
        )
        for number, receipt in enumerate(receipts, start=1)
    ]
    choices.append(Choice(value=0, label="Berkas susulan, tanda terima baru"))
    dialog = AskChoice(f"Berkas {_named(screen, village)}", choices)
    screen.ask(dialog, lambda number: _ask_form(screen, village, number or None))


def _named(screen: StageScreen, village: VillageCode) -> str:
    return places.village(screen.session.office, village) if screen.session.office else village


def _items(typed: str) -> tuple[str, ...]:
    return tuple(item.strip() for item in read_text(typed).split(",") if item.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class _ReceiptForm:
    letter_number: Annotated[str, Asked("Nomor surat")] = ""
    letter_date: Annotated[date | None, Asked("Tanggal surat", hint="misalnya 15-1-2027")] = None
    stated_count: Annotated[int | None, Asked("Usulan menurut surat", hint="misalnya 14", show=thousands)] = None
    stated_cost: Annotated[int | None, money("Rp menurut surat", hint="misalnya 1,9 M")] = None
    brought_by: Annotated[str, Asked("Yang menyerahkan")]
    position: Annotated[str, Asked("Jabatan")] = ""
    received_by: Annotated[str, Asked("Penerima")]
    items: Annotated[tuple[str, ...], Asked("Berkas", hint="dipisah koma", read=_items)] = ()


def _ask_form(screen: StageScreen, village: VillageCode, corrects: int | None) -> None:
    before = screen.session.receipts[village][corrects - 1] if corrects else None
    title = f"{'Betulkan tanda' if corrects else 'Tanda'} terima berkas {_named(screen, village)}"

    new = {"received_by": screen.app.sitting.by, "items": usual_items()}

    def build(form: _ReceiptForm) -> FileReceived:
        return FileReceived(village=village, corrects=corrects, **values(form))

    ask_form(screen, title, _ReceiptForm, build, before or new)


@dataclass(frozen=True, slots=True, kw_only=True)
class _NothingSentForm:
    reason: Annotated[str, reasoned()]
    by: Annotated[str, Asked("Menurut", hint="nama dan jabatan")]


def ask_not_sending(screen: StageScreen, village: VillageCode) -> None:
    """Why the village sends nothing, and who says so."""

    def build(form: _NothingSentForm) -> VillageWillNotSend:
        return VillageWillNotSend(village=village, reason=form.reason, by=form.by)

    told = screen.session.not_sending.get(village)
    ask_form(screen, f"{_named(screen, village)} tidak mengirim usulan", _NothingSentForm, build, told)


def ask_confirmed(screen: StageScreen, village: VillageCode) -> None:
    """Whether the village confirms its list, or all who are here theirs together; then the next one, Esc ends."""
    session = screen.session
    own = facts_confirmed.list_of(session, village)
    if own is None:
        return
    open_ = tuple(each.village for each in facts_confirmed.to_confirm(session))

    async def confirm(villages: tuple[VillageCode, ...]) -> None:
        if await screen.decide(ListsConfirmed(villages=villages)):
            left = facts_confirmed.to_confirm(screen.session)
            following = next((each for each in left if each.village != village), None)
            if following is not None:
                ask_confirmed(screen, following.village)

    async def correct() -> None:
        if await screen.app.go("usulan") and (front := in_front(screen.app)) is not None:
            front.show_row(sent_by(village))

    choices: list[Choice[Act]] = [
        Choice(value=partial(confirm, (village,)), label=f"{_named(screen, village)} membenarkan"),
        Choice(value=correct, label="Ada yang keliru: lihat dan betulkan di Usulan"),
    ]
    if len(open_) > 1:
        together = f"{len(open_)} {desa} yang hadir membenarkan bersama-sama"
        choices.append(Choice(value=partial(confirm, open_), label=together))
    told = tuple(view_confirming.lines(session, own))
    dialog = AskBelow(f"Daftar usulan {_named(screen, village)}", told, choices, after_end=1)
    screen.ask(dialog, lambda act: act())


NAME = "templat-usulan.xlsx"


async def write_form(screen: StageScreen) -> None:
    """The form with the villages, agencies and units of this session; it takes the place of an earlier one."""
    app = screen.app
    if app.sitting.is_read_only:
        screen.tell("Sesi ini hanya dapat dibaca; templat tidak ditulis.")
        return
    try:
        await asyncio.to_thread(_write, app.sitting.folder, screen.session)
    except (OSError, NameOutsideFolder):
        app.notice = Explanation(found="Templat tidak dapat ditulis: media simpan bermasalah.")
        return
    screen.tell(f"Templat usulan ditulis ke {FOLDER}/{NAME}.", f"Salin ke stik USB untuk {desa}.")


def _write(folder: Path, session: Session) -> None:
    target = folder / FOLDER
    SYSTEM_DISK.create_folder(target)
    write_template(IN_FILES, inside(target, NAME), session.office, offered_units(session))
