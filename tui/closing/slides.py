"""What was decided: the sentence that is read out, the delegates, and the Berita Acara."""

from collections.abc import Iterator
from dataclasses import dataclass

from exports.closing import papers_amendment, parts_dictum
from exports.paper import frame, lines
from exports.paper.blocks import Clause, Dictum, ListItem, Title
from exports.paper.tables import Row, TotalRow
from sessions.closing import facts as closing
from sessions.closing.decisions import title
from sessions.kernel.session import Amendment, Session
from sessions.language import numbers
from sessions.language.dates import clock, with_day
from sessions.language.local import Phrase
from sessions.record.ledger import Entry, Ledger
from sessions.record.wall import Slide, SlideName, shown_entry
from sessions.sentences.clauses import capital, sentence
from sessions.values.attendance import Delegate, PersonCard
from tui.delegates.view import next_meeting
from tui.picture.lines import Ink
from tui.picture.offers import slide
from tui.picture.picture import (
    Figure,
    Figures,
    Gap,
    Hall,
    Headline,
    Large,
    Listing,
    Picture,
    ReadAloud,
    WallColumn,
    Words,
    item_title,
    picture,
    proof,
)
from tui.widgets.view import table


@slide(SlideName.DECISION, label="Kalimat keputusan")
def decision(hall: Hall, slide: Slide) -> Picture:
    """Kalimat keputusan: read out while it does not stand yet, stamped once it does."""
    heading = item_title(hall.session)
    if slide.sentence:
        said = ReadAloud((slide.sentence,), Ink.STRONG, is_large=True)
        stamp = Headline("BELUM DISAHKAN", Ink.LEAD)
        if slide.figures:
            figures = Figures(tuple(Figure(number, "\n".join(below)) for number, *below in slide.figures))
            return picture(hall, heading, figures, Gap(), said, Gap(), stamp, is_centred=True)
        return picture(hall, heading, said, Gap(), stamp, is_centred=True)
    entry = shown_entry(hall.ledger.entries, slide)
    if entry is None:
        return picture(hall, heading)
    said = ReadAloud((_told(hall.ledger, entry),), Ink.STRONG, is_large=True)
    at = Words(f"pukul {clock(entry.occurred or entry.at)}", Ink.GOOD)
    return picture(hall, heading, said, Gap(), Headline("✓ DISAHKAN", Ink.GOOD), at, is_centred=True)


_latest: list[tuple[str, str]] = []


def _told(ledger: Ledger, entry: Entry) -> str:
    """The sentence as it was when it was decided; kept, since a replay is too dear for every second."""
    if not _latest or _latest[0][0] != entry.hash:
        _latest[:] = [(entry.hash, sentence(entry.decision, ledger.at(entry.seq).session))]
    return _latest[0][1]


@dataclass(frozen=True, slots=True)
class _Chosen:
    """A delegate by number, and for whom the person speaks."""

    number: int
    delegate: Delegate
    card: PersonCard
    origin: str


_DELEGATES: tuple[WallColumn[_Chosen], ...] = (
    WallColumn("No", 3, lambda line: str(line.number), is_number=True, large=Large.WHOLE),
    WallColumn("Nama", 24, lambda line: line.card.name, grows=1, large=Large.WHOLE),
    WallColumn("L/P", 3, lambda line: line.card.sex.value, gives_way=1),
    WallColumn("Dari", 18, lambda line: line.origin, gives_way=1),
    WallColumn("", 16, lambda line: "kursi perempuan" if line.delegate.reserved else "", gives_way=2),
)


@slide(SlideName.DELEGATES, label=Phrase("Utusan ke {kabupaten_or_kota}"))
def delegates(hall: Hall, _slide: Slide) -> Picture:
    """Who goes on to the kabupaten, and how they were chosen."""
    session = hall.session
    lines = []
    for number, delegate in enumerate(session.delegates, start=1):
        card = session.people[delegate.person].card
        of = session.village_name(card.village) if card.village else card.institution
        lines.append(_Chosen(number, delegate, card, of))
    facts = closing.facts(session)
    way = "secara mufakat" if session.delegates_by == "mufakat" else f"melalui {session.delegates_by}"
    said = f"✓ {len(lines)} utusan ditetapkan {way}: {facts.delegate_men} laki-laki, {facts.delegate_women} perempuan."
    listing = Listing(_DELEGATES, table(lines, _DELEGATES, key=lambda line: line.delegate.person))
    return picture(hall, f"Utusan ke {next_meeting()}", Words(said, Ink.GOOD), Gap(), listing)


@slide(SlideName.MINUTES, label="Pembacaan Berita Acara")
def read_out(hall: Hall, _slide: Slide) -> Picture:
    """The Berita Acara as it is read out, dictum and totals, not the lists; once it is put right, its amendment."""
    session = hall.session
    if session.amendments:
        return _read_out_amendment(hall, session.amendments[-1])
    foot = proof(hall) if session.is_closed else "Rancangan; berlaku sesudah sidang ditutup dan ditandatangani."
    return picture(hall, "Pembacaan Berita Acara", ReadAloud(tuple(_paragraphs(session))), foot=foot)


def _read_out_amendment(hall: Hall, amendment: Amendment) -> Picture:
    """The words of the amendment itself: what was wrong, what it becomes, what follows for the sums."""
    said = tuple(lines.of(papers_amendment.part_to_read(hall.ledger, amendment)))
    code = frame.verification_code(papers_amendment.fingerprint(hall.ledger, amendment))
    is_closed = amendment.closed is not None
    foot = f"{frame.CODE}{code}" if is_closed else "Rancangan; berlaku sesudah perbaikan ditutup dan ditandatangani."
    return picture(hall, f"Pembacaan {title(amendment)}", ReadAloud(said), foot=foot)


def _paragraphs(session: Session) -> Iterator[str]:
    facts = closing.facts(session)
    day = f"Pada hari ini, {with_day(facts.held_on)}, " if facts.held_on else ""
    place = f"bertempat di {facts.place}, " if facts.place else ""
    kecamatan = session.office.kecamatan if session.office else ""
    yield "BERITA ACARA KESEPAKATAN HASIL MUSYAWARAH PERENCANAAN PEMBANGUNAN"
    yield (
        f"{day}{place}telah diselenggarakan Musrenbang RKPD Tahun {session.plan_year} di Kecamatan {kecamatan}, "
        f"dihadiri {numbers.counted(facts.present)} orang, terdiri atas {facts.men} laki-laki dan {facts.women} "
        f"perempuan, dan {facts.present_delegates} dari {facts.invited_delegates} utusan yang diundang."
    )
    for block in parts_dictum.blocks(session, facts):
        match block:
            case Title(lines=lines):
                yield " ".join(lines)
            case Dictum(clauses=clauses):
                for clause in clauses:
                    yield from _clause(clause)


def _clause(clause: Clause) -> Iterator[str]:
    yield f"{clause.label}: {clause.text}"
    yield from (f"· {item.text if isinstance(item, ListItem) else item}" for item in clause.items)
    if clause.table:
        _, *headings = (column.heading for column in clause.table.columns)
        for row in clause.table.rows:
            match row:
                case Row(cells=(name, *cells)) | TotalRow(label=name, cells=cells):
                    yield f"· {name}: {', '.join(map(_said, cells, headings))}"
    if clause.note:
        yield capital(clause.note)


def _said(cell: str, heading: str) -> str:
    """`28 usulan`, `menurut hasil Rp4.863.900.000`, with what is not known behind the sum: `Rp225.000.000 (1)`."""
    if heading == "Usulan":
        return f"{cell} usulan"
    *unknown, known = cell.split() if cell[-1:].isdecimal() else (cell,)
    told = " ".join((f"Rp{known}" if known[-1:].isdecimal() else known, *unknown))
    return f"{heading.removesuffix(' (Rp)').lower()} {told}"
