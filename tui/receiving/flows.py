"""Acts on the files of the villages: the form of a receipt, its correction, a village that sends nothing."""

import asyncio
from datetime import date
from pathlib import Path

from exports.parcel import FOLDER
from sessions.intake.template import write_template
from sessions.kernel.checks import REASON_LENGTH
from sessions.kernel.explaining import Explanation
from sessions.kernel.session import Session
from sessions.kernel.text import NameOutsideFolder, inside
from sessions.language import dates
from sessions.language.numbers import thousands
from sessions.proposals.fields import IN_FILES
from sessions.receiving.decisions import FileReceived, VillageWillNotSend
from sessions.record.disk import SYSTEM_DISK
from sessions.sentences import places
from sessions.sentences.places import said
from sessions.values.office import VillageCode
from sessions.values.receiving import USUAL_ITEMS, FileReceipt
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.form import Answers, Field
from tui.dialogs.reading import at_least, read_count, read_date, read_rupiah
from tui.proposals.forms_priced import offered_units
from tui.receiving import view
from tui.shell.flows import ask_and_take
from tui.shell.stage import StageScreen


def ask_receipt(screen: StageScreen, village: VillageCode) -> None:
    """A new receipt; where the village has some, first which one is to be put right, or that more files came."""
    receipts = screen.session.receipts.get(village, ())
    if not receipts:
        _ask_form(screen, village, None)
        return
    choices = [
        Choice(
            value=str(number),
            label=f"Betulkan tanda terima {number}",
            note=f"surat {receipt.letter_number or 'tanpa nomor'}",
        )
        for number, receipt in enumerate(receipts, start=1)
    ]
    choices.append(Choice(value=view.NEW, label="Berkas susulan, tanda terima baru"))
    title = f"Berkas {_named(screen, village)}"
    screen.ask(
        AskChoice(title, choices),
        lambda answer: _ask_form(screen, village, None if answer == view.NEW else int(answer)),
    )


def _named(screen: StageScreen, village: VillageCode) -> str:
    return places.village(screen.session.office, village) if screen.session.office else village


def _ask_form(screen: StageScreen, village: VillageCode, corrects: int | None) -> None:
    before = screen.session.receipts[village][corrects - 1] if corrects else None
    title = f"{'Betulkan tanda' if corrects else 'Tanda'} terima berkas {_named(screen, village)}"

    def decision(answers: Answers) -> FileReceived:
        return received(village, answers, corrects)

    ask_and_take(screen, title, fields(before, screen.app.sitting.by), decision)


def fields(before: FileReceipt | None, typist: str) -> tuple[Field, ...]:
    """What a receipt asks, filled with the one that is put right."""
    dated = dates.numeric_date(before.letter_date) if before and before.letter_date else ""
    count = thousands(before.stated_count) if before and before.stated_count is not None else ""
    cost = thousands(before.stated_cost) if before and before.stated_cost is not None else ""
    items = ", ".join(before.items if before else USUAL_ITEMS)
    return (
        Field(name="number", label="Nomor surat", value=before.letter_number if before else "", is_required=False),
        Field(
            name="dated",
            label="Tanggal surat",
            value=dated,
            hint="misalnya 15-1-2027",
            read=read_date,
            is_required=False,
        ),
        Field(
            name="count",
            label="Usulan menurut surat",
            value=count,
            hint="misalnya 14",
            read=read_count,
            is_required=False,
        ),
        Field(
            name="cost",
            label="Rp menurut surat",
            value=cost,
            hint="misalnya 1,9 M",
            read=read_rupiah,
            is_required=False,
        ),
        Field(name="by", label="Yang menyerahkan", value=before.brought_by if before else ""),
        Field(name="position", label="Jabatan", value=before.position if before else "", is_required=False),
        Field(name="receiver", label="Penerima", value=before.received_by if before else typist),
        Field(name="items", label="Berkas", value=items, hint="dipisah koma", is_required=False),
    )


def received(village: VillageCode, answers: Answers, corrects: int | None = None) -> FileReceived:
    """The decision that the filled form makes."""
    dated = answers.value("dated")
    return FileReceived(
        village=village,
        letter_number=answers.text("number"),
        letter_date=dated if isinstance(dated, date) else None,
        stated_count=answers.number("count"),
        stated_cost=answers.number("cost"),
        brought_by=answers.text("by"),
        position=answers.text("position"),
        received_by=answers.text("receiver"),
        items=tuple(item.strip() for item in answers.text("items").split(",") if item.strip()),
        corrects=corrects,
    )


def ask_not_sending(screen: StageScreen, village: VillageCode) -> None:
    """Why the village sends nothing, and who says so."""
    told = screen.session.not_sending.get(village)
    reason = at_least(REASON_LENGTH, "Alasan")
    asked = (
        Field(name="reason", label="Alasan", value=told.reason if told else "", read=reason),
        Field(name="by", label="Menurut", value=told.by if told else "", hint="nama dan jabatan"),
    )

    def decision(answers: Answers) -> VillageWillNotSend:
        return VillageWillNotSend(village=village, reason=answers.text("reason"), by=answers.text("by"))

    ask_and_take(screen, f"{_named(screen, village)} tidak mengirim usulan", asked, decision)


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
    screen.tell(f"Templat usulan ditulis ke {FOLDER}/{NAME}.", said(screen.session, "Salin ke stik USB untuk desa."))


def _write(folder: Path, session: Session) -> None:
    target = folder / FOLDER
    SYSTEM_DISK.create_folder(target)
    write_template(IN_FILES, inside(target, NAME), session.office, offered_units(session))
