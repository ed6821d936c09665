"""Acts on the files of the villages: the form of a receipt, its correction, a village that sends nothing."""

from datetime import date

from exports.wording import dates, places
from exports.wording.numbers import thousands
from sessions.decisions import FileReceived, VillageWillNotSend
from sessions.decisions.checks import REASON_LENGTH
from sessions.office import VillageCode
from sessions.receipts import USUAL_ITEMS, FileReceipt
from tui.acts.forms import ask_and_take
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.form import Answers, Field
from tui.presenters import terima
from tui.reading import at_least, read_count, read_date, read_rupiah
from tui.screens.stage import StageScreen


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
    choices.append(Choice(value=terima.NEW, label="Berkas susulan, tanda terima baru"))
    title = f"Berkas {_named(screen, village)}"
    screen.ask(
        AskChoice(title, choices),
        lambda answer: _ask_form(screen, village, None if answer == terima.NEW else int(answer)),
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
