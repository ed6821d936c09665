"""What is asked about the files of the villages: a receipt, its correction, a village that sends nothing."""

import asyncio
from dataclasses import dataclass
from datetime import date
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
from sessions.receiving.decisions import FileReceived, VillageWillNotSend
from sessions.record.disk import SYSTEM_DISK
from sessions.sentences import places
from sessions.values.office import VillageCode
from sessions.values.receiving import usual_items
from tui.dialogs.asked import Asked, money, reasoned, values
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.reading import read_text
from tui.shell.flows import ask_form
from tui.shell.stage import StageScreen


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
