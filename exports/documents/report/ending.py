"""Chapter IV of the report, the list of its lampiran, and the papers that stand in it as lampiran."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from exports.blocks import Align, Block, Column, Heading, Paragraph, Row, Table, Title
from exports.document import Document, LampiranHeader, Section
from exports.documents import frame, proof, signing
from exports.documents.lampiran.numbering import Lampiran
from exports.documents.report.introduction import chapter, written
from exports.wording import dates, money, numbers, places
from exports.wording.report import TITLE
from sessions.minutes import MinutesFacts
from sessions.proposals import Outcome
from sessions.report import SectionName
from sessions.session import Session

FOURTH, LIST = "BAB IV PENUTUP", "DAFTAR LAMPIRAN"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attached:
    """A paper that goes into the report whole, by the name it has in the list of lampiran."""

    title: str
    paper: Document


def section(session: Session, facts: MinutesFacts, fingerprint: str) -> Section:
    """BAB IV with the place for the Camat, and the seal."""
    blocks: list[Block] = [
        chapter(FOURTH),
        Heading(text="4.1 Kesimpulan", outline=1),
        *(Paragraph(text=text, first_line=True) for text in _conclusions(session, facts)),
        Heading(text="4.2 Kendala", outline=1),
        *written(session, facts, SectionName.OBSTACLES),
        Heading(text="4.3 Saran", outline=1),
        *written(session, facts, SectionName.SUGGESTIONS),
        Paragraph(
            text="Demikian laporan ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.",
            first_line=True,
        ),
        signing.camat_on(session, session.report.dated),
        *proof.seal(session, facts, fingerprint),
    ]
    return Section(blocks=tuple(blocks), bookmark=FOURTH)


def _conclusions(session: Session, facts: MinutesFacts) -> Iterator[str]:
    office = frame.office_of(session)
    not_agreed = facts.ended(Outcome.NOT_AGREED)
    yield (
        f"Dari {numbers.counted(facts.balance.received)} usulan yang diterima, disepakati "
        f"{numbers.counted(facts.priority_count)} kegiatan prioritas dengan biaya "
        f"{money.official(facts.priority_cost)}, {numbers.counted(len(facts.reserve))} usulan cadangan, dan "
        f"{numbers.counted(not_agreed)} usulan yang belum disepakati beserta alasannya."
    )
    yield (
        f"Ditetapkan {numbers.counted(len(facts.delegates))} utusan Kecamatan {office.kecamatan} ke Musrenbang "
        f"{places.regency_kind(office)}. Seluruh kesepakatan dituangkan dalam Berita Acara yang ditandatangani "
        "Pimpinan Sidang dan wakil peserta."
    )


def listing(attached: Sequence[Attached]) -> Section:
    """Which papers follow, and where in them or in the report the others of the usual list are found."""
    inside = "dalam Berita Acara"
    others = (
        ("Daftar hadir peserta", f"{Lampiran.ATTENDANCE.cited} {inside}"),
        ("Matriks penilaian usulan", f"{Lampiran.SCORES.cited} {inside}"),
        ("Daftar utusan", f"{Lampiran.DELEGATES.cited} {inside}"),
        ("Notulen", f"{Lampiran.NOTULEN.cited} {inside}"),
        ("Dokumentasi foto", "berkas tersendiri"),
    )
    rows = [(one.title, f"terlampir sebagai Lampiran {number}") for number, one in enumerate(attached, start=1)]
    return Section(
        blocks=(
            Title(lines=(LIST,)),
            Table(
                columns=(
                    Column(heading="No", width=9, align=Align.CENTER),
                    Column(heading="Lampiran", width=90),
                    Column(heading="Keterangan", width=72),
                ),
                rows=tuple(Row((str(number), *row)) for number, row in enumerate((*rows, *others), start=1)),
            ),
        ),
        bookmark=LIST,
    )


def lampiran(session: Session, attached: Sequence[Attached]) -> Iterator[Section]:
    """The attached papers page by page; each begins with the header block of a lampiran and its own kop."""
    for number, one in enumerate(attached, start=1):
        first, *others = one.paper.sections
        yield replace(
            first,
            header=first.header or _header(session, number),
            letterhead=one.paper.letterhead,
            bookmark=f"Lampiran {number} {one.title}",
            starts_page=True,
        )
        yield from (replace(section, level=1) for section in others)


def _header(session: Session, number: int) -> LampiranHeader:
    dated = session.report.dated
    return LampiranHeader(
        label=f"LAMPIRAN {number}",
        title=f"{TITLE.upper()} {frame.meeting_name(session).removeprefix('Musrenbang ').upper()}",
        number=session.report.number,
        date=dates.long_date(dated).upper() if dated else "",
    )
