"""The last page of the report: a slip for each of its lampiran, to be cut out and laid before the paper itself.

Nothing is set twice: a lampiran is the paper that was issued, with its own pages and signatures, and a slip says which
it is and how many pages it has. The parcel holds these papers beside the report.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from exports.attendance import papers_invitation
from exports.closing import papers as closing_papers
from exports.delegates import papers as delegates_papers
from exports.guideline import papers as guideline_papers
from exports.house_rules import papers as house_rules_papers
from exports.office import papers as office_papers
from exports.paper import frame
from exports.paper.blocks import Block, CutLine, Heading, KeepTogether, Paragraph, Title
from exports.paper.document import Document, Section
from exports.paper.registered import AMENDMENTS
from exports.paper.tables import Align
from exports.pdf.file import page_count
from exports.receiving import papers as receiving_papers
from sessions.closing import facts_sums as sums
from sessions.closing.decisions import title as title_of_amendment
from sessions.kernel.session import Session
from sessions.language import dates
from sessions.record.ledger import Ledger

SLIPS = "LEMBAR PENANDA LAMPIRAN"
_HOW = "Digunting menurut garis; tiap penanda diletakkan di depan naskah lampirannya."


@dataclass(frozen=True, slots=True, kw_only=True)
class Lying:
    """A paper that lies behind the report: its name in the catalogue, what the slip calls it, and what makes it.

    `number` None is a paper that has none, an empty one a dotted line.
    """

    name: str
    title: str
    build: Callable[[Ledger], Document]
    number: str | None = None
    dated: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """What stands on a slip; `pages` are those of the paper as it is issued."""

    title: str
    pages: int
    number: str | None = None
    dated: date | None = None

    @property
    def told(self) -> str:
        """`Berita Acara Nomor ….., tanggal 3 Februari 2027, 24 halaman, terlampir sesudah halaman ini`."""
        number = "" if self.number is None else f" Nomor {self.number or frame.DOTTED}"
        day = f", tanggal {dates.long_date(self.dated)}" if self.dated else ""
        return f"{self.title}{number}{day}, {self.pages} halaman, terlampir sesudah halaman ini"


def lying(session: Session) -> Iterator[Lying]:
    """The papers behind the report in the order of their numbers, as far as the session has them."""
    committee, invitation = session.committee, session.invitation
    if committee is not None:
        yield Lying(
            name=office_papers.COMMITTEE,
            title=f"{office_papers.TITLE}, Keputusan Camat",
            build=office_papers.committee_list,
            number=committee.decree_number,
            dated=committee.decree_date,
        )
    if invitation is not None:
        yield Lying(
            name=papers_invitation.LETTER,
            title=papers_invitation.INVITATION,
            build=papers_invitation.invitation_letter,
            number=invitation.number,
            dated=invitation.dated,
        )
    if session.receipts:
        yield Lying(
            name=receiving_papers.RECEIPTS,
            title=receiving_papers.RECEIPT,
            build=receiving_papers.village_receipt,
        )
    yield Lying(
        name=house_rules_papers.HOUSE_RULES,
        title=house_rules_papers.TITLE,
        build=house_rules_papers.house_rules,
    )
    yield Lying(
        name=guideline_papers.GUIDELINE,
        title=guideline_papers.TITLE,
        build=guideline_papers.priority_guideline,
    )
    yield from _agreed(session)


def _agreed(session: Session) -> Iterator[Lying]:
    """What came of the sidang: Berita Acara, mandates, and what was put right since."""
    yield Lying(
        name=closing_papers.BERITA_ACARA,
        title="Berita Acara",
        build=closing_papers.berita_acara,
        number=session.sidang.number,
        dated=session.sidang.held_on,
    )
    if session.delegates:
        yield Lying(
            name=delegates_papers.MANDATES,
            title=delegates_papers.MANDATE_LETTERS,
            build=delegates_papers.mandate_letters,
        )
    for entry, amendment in zip(AMENDMENTS.papers(session), session.amendments, strict=True):
        if amendment.closed is not None:
            yield Lying(
                name=entry.name,
                title=title_of_amendment(amendment),
                build=entry.build,
                number=amendment.letter,
                dated=frame.signed_on(sums.after(session, amendment)),
            )


def behind(session: Session) -> tuple[str, ...]:
    """The names of these papers in the catalogue."""
    return tuple(paper.name for paper in lying(session))


def slips(ledger: Ledger) -> Iterator[Slip]:
    """A slip for each; the pages are counted on the paper laid out as it is drawn."""
    for paper in lying(ledger.session):
        pages = page_count(paper.build(ledger))
        yield Slip(title=paper.title, pages=pages, number=paper.number, dated=paper.dated)


def section(session: Session, found: Sequence[Slip]) -> Section:
    """All slips, a line to cut along above and below each."""
    return Section(
        blocks=(Title((SLIPS,)), Paragraph(_HOW, small=True), *_blocks(session, found), CutLine()), bookmark=SLIPS
    )


def _blocks(session: Session, found: Iterable[Slip]) -> Iterator[Block]:
    meeting = frame.meeting_name(session)
    for number, slip in enumerate(found, start=1):
        lines = (CutLine(), Heading(f"LAPORAN, LAMPIRAN {number}"), Paragraph(slip.told, align=Align.LEFT))
        yield KeepTogether((*lines, Paragraph(f"Laporan Hasil {meeting}", small=True, align=Align.LEFT)))
