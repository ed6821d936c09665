"""Surat Pengembalian (SOP step 2): to the head of a village, what is to be completed, why and until when."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from exports.blocks import Align, Beside, Block, Column, LabelValue, Paragraph, Row, Signatures, Table, Title
from exports.document import Document, Paper, Section
from exports.documents import frame, signing
from exports.documents.at_step import at_step
from exports.wording import dates, numbers, receiving
from exports.wording.lists import listed
from sessions.office import Village, VillageCode
from sessions.proposals import Proposal, Return
from sessions.record.ledger import Entry
from sessions.session import Session

TITLE = "Surat Pengembalian"
STEP = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class _Letter:
    """What went back to one village on one day."""

    village: Village
    on: date
    lines: tuple[tuple[Proposal, Return], ...]


def return_letters(
    session: Session, entries: Sequence[Entry] = (), head_hash: str = "", village: VillageCode | None = None
) -> Document:
    """A letter for each village and day, on A4; a letter that was sent stays as it was when proposals come again."""
    then = at_step(session, entries, head_hash, STEP)
    letters = [letter for letter in _letters(then.session) if village is None or letter.village.code == village]
    sections = tuple(
        Section(
            blocks=tuple(_blocks(then.session, letter, is_first=not number)),
            bookmark=f"{TITLE} {letter.village.label} {letter.village.name}",
        )
        for number, letter in enumerate(letters)
    )
    nothing = Paragraph(text="Tidak ada usulan yang dikembalikan untuk diperbaiki.")
    sections = sections or (Section(blocks=(Title(lines=(TITLE.upper(),)), nothing), bookmark=TITLE),)
    document = frame.document(then.session, TITLE, sections, head_hash=then.head, latest=then.latest, is_form=True)
    return replace(document, paper=Paper.A4)


def _letters(session: Session) -> Iterator[_Letter]:
    office = frame.office_of(session)
    sent: dict[tuple[VillageCode, date], list[tuple[Proposal, Return]]] = {}
    for proposal in session.proposals.values():
        for time in proposal.sent_back:
            if proposal.draft.village is not None:
                on = time.at.astimezone(frame.zone(office)).date()
                sent.setdefault((proposal.draft.village, on), []).append((proposal, time))
    for village in office.villages:
        for (code, on), lines in sorted(sent.items(), key=lambda item: item[0]):
            if code == village.code:
                yield _Letter(village=village, on=on, lines=tuple(lines))


def _blocks(session: Session, letter: _Letter, *, is_first: bool) -> Iterator[Block]:
    office = frame.office_of(session)
    village = letter.village
    if not is_first:
        kop = frame.letterhead(office)
        yield Title(lines=(kop.government, kop.office), below=kop.address)
    yield Beside(
        left=(
            LabelValue(
                pairs=(
                    ("Nomor", frame.DOTTED),
                    ("Sifat", "Segera"),
                    ("Lampiran", "-"),
                    ("Hal", f"Pengembalian usulan Musrenbang {village.label}"),
                )
            ),
        ),
        right=(
            Paragraph(text=frame.place_on(session, letter.on), align=Align.LEFT),
            Paragraph(text=f"Kepada\nYth. {receiving.head_of(village)}\ndi {village.name}", align=Align.LEFT),
        ),
    )
    yield Paragraph(text=_opening(session, letter), first_line=True)
    yield _table(session, letter)
    yield Paragraph(text=_closing(session, letter), first_line=True)
    yield Signatures(slots=(signing.camat_slot(session),))


def _opening(session: Session, letter: _Letter) -> str:
    office = frame.office_of(session)
    village = letter.village
    return (
        f"Berdasarkan hasil verifikasi usulan Musrenbang {village.label} untuk RKPD {office.regency} Tahun "
        f"{session.plan_year}, terdapat {numbers.counted(len(letter.lines))} usulan dari {village.label} "
        f"{village.name} yang perlu dilengkapi atau diperbaiki sebagai berikut:"
    )


def _closing(session: Session, letter: _Letter) -> str:
    office = frame.office_of(session)
    until = listed([dates.with_day(day) for day in sorted({time.deadline for _, time in letter.lines})])
    return (
        f"Usulan yang telah diperbaiki agar disampaikan kembali kepada Kecamatan {office.kecamatan} paling lambat "
        f"{until}. Usulan yang tidak disampaikan kembali sampai dengan batas waktu tersebut tidak dibahas dalam "
        "Musrenbang Kecamatan. Atas perhatian dan kerja sama Saudara disampaikan terima kasih."
    )


def _table(session: Session, letter: _Letter) -> Table:
    return Table(
        columns=(
            Column(heading="No", width=9, align=Align.CENTER),
            Column(heading="Kode", width=18),
            Column(heading="Kegiatan", width=54),
            Column(heading="Yang perlu dilengkapi atau diperbaiki", width=66),
            Column(heading="Batas waktu", width=24),
        ),
        rows=tuple(
            Row((str(number), p.code, p.draft.activity, _wanting(session, time), dates.numeric_date(time.deadline)))
            for number, (p, time) in enumerate(letter.lines, start=1)
        ),
    )


def _wanting(session: Session, time: Return) -> str:
    """The reason, and the points of the checklist that were found wanting."""
    points = [point.text for point in frame.office_of(session).checklist if point.id in time.missing]
    return "\n".join((time.reason, *(f"Belum terpenuhi: {point}" for point in points)))
