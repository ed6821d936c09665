"""Tanda Terima Berkas of the villages (SOP step 1): one slip for each hand-over, of one village or of all."""

from collections.abc import Iterator
from dataclasses import replace

from exports.blocks import Block, LabelValue, Numbered, Paragraph, Signatures, Slot, Title
from exports.document import Document, Section
from exports.documents import frame
from exports.wording import dates, money, numbers, places
from sessions.office import VillageCode
from sessions.receipts import FileReceipt
from sessions.session import Session

TITLE = "Tanda Terima Berkas"


def village_receipt(session: Session, village: VillageCode | None = None) -> Document:
    """The slips of one village, or of every village in the order of the office; each on its own page.

    A slip is dated when the files came, and no later decision changes it.
    """
    office = frame.office_of(session)
    asked = [village] if village else [v.code for v in office.villages]
    receipts = [receipt for code in asked for receipt in session.receipts.get(code, ())]
    sections = tuple(
        Section(
            blocks=tuple(_slip(session, receipt)),
            letterhead=frame.letterhead(office) if number else None,
            bookmark=_name(session, receipt),
        )
        for number, receipt in enumerate(receipts)
    )
    nobody = Paragraph(text="Belum ada berkas yang diterima.")
    sections = sections or (Section(blocks=(Title(lines=(TITLE.upper(),)), nobody), bookmark=TITLE),)
    latest = max((receipt.at for receipt in receipts), default=None)
    document = frame.document(replace(session, seq=0), TITLE, sections, latest=latest, is_form=True, is_letter=True)
    return replace(document, subject=frame.meeting_name(session))


def _name(session: Session, receipt: FileReceipt) -> str:
    return f"{TITLE} {places.village(frame.office_of(session), receipt.village)}"


def _slip(session: Session, receipt: FileReceipt) -> Iterator[Block]:
    office = frame.office_of(session)
    word = places.village_word(office)
    yield Title(lines=(f"TANDA TERIMA BERKAS HASIL MUSRENBANG {word.upper()}",), below=(f"NOMOR : {frame.DOTTED}",))
    at = receipt.at.astimezone(frame.zone(office))
    yield LabelValue(
        pairs=(
            ("Telah terima dari", receipt.brought_by),
            ("Jabatan", receipt.position or frame.DOTTED),
            (word.capitalize(), places.village(office, receipt.village)),
            ("Surat pengantar", _letter(receipt)),
            ("Jumlah usulan", _count(receipt)),
            ("Jumlah biaya", _cost(receipt)),
            ("Hari/Tanggal", dates.with_day(at.date())),
            ("Pukul", dates.clock_in_zone(at)),
        )
    )
    yield Paragraph(text="Berupa:")
    yield Numbered(items=receipt.items or (frame.DOTTED, frame.DOTTED))
    yield Paragraph(
        text=f"sebagai bahan Musrenbang RKPD {office.regency} Tahun {session.plan_year} di Kecamatan "
        f"{office.kecamatan}. Jumlah usulan dan biaya adalah menurut surat pengantar, dicocokkan dalam rekapitulasi."
    )
    yield Signatures(
        slots=(
            Slot(lines=("Yang menyerahkan,", receipt.position or ""), name=receipt.brought_by),
            Slot(lines=(frame.place_on(session, at.date()), "Yang menerima,"), name=receipt.received_by, nip=""),
        )
    )


def _letter(receipt: FileReceipt) -> str:
    number = receipt.letter_number or frame.DOTTED
    dated = dates.long_date(receipt.letter_date) if receipt.letter_date else frame.DOTTED
    return f"Nomor {number}, tanggal {dated}"


def _count(receipt: FileReceipt) -> str:
    count = receipt.stated_count
    return "tidak disebut dalam surat" if count is None else f"{numbers.counted(count)} usulan"


def _cost(receipt: FileReceipt) -> str:
    cost = receipt.stated_cost
    return "tidak disebut dalam surat" if cost is None else money.official_in_words(cost)
