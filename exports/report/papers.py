"""The report of SOP step 6: its front, its chapters, its ending, and the slips of the papers that lie behind it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from operator import itemgetter

from exports.paper import columns, frame
from exports.paper.blocks import Block, Contents, ContentsLine, Heading, KeepTogether, Paragraph, Space, Title
from exports.paper.document import Document, Section
from exports.paper.frame import Lampiran
from exports.paper.registered import WordUse, paper
from exports.paper.tables import Column
from exports.report import papers_introduction, papers_results, papers_slips
from exports.report.papers_introduction import chapter, written
from exports.report.papers_slips import Slip
from exports.results import derived
from sessions.closing import facts as closing
from sessions.closing.facts import MinutesFacts
from sessions.kernel.session import Session
from sessions.language import numbers
from sessions.language.local import desa, kabupaten
from sessions.record.ledger import Ledger
from sessions.report.facts import TITLE
from sessions.sentences.clauses import apart, because, inner
from sessions.values.proposals import Outcome
from sessions.values.report import SectionName
from sessions.values.steps import REPORTING, SIDANG, TITLES

REPORT = "laporan"
FOURTH, LIST = "BAB IV PENUTUP", "DAFTAR LAMPIRAN"


def section(session: Session, facts: MinutesFacts, fingerprint: str) -> Section:
    """BAB IV with the place for the Camat, and the seal."""
    blocks: list[Block] = [
        chapter(FOURTH),
        Heading("4.1 Kesimpulan", outline=1),
        *(Paragraph(text, first_line=True) for text in _conclusions(session, facts)),
        Heading("4.2 Kendala", outline=1),
        *written(session, facts, SectionName.OBSTACLES),
        *(Paragraph(text, first_line=True) for text in _gone_without(session)),
        Heading("4.3 Saran", outline=1),
        *written(session, facts, SectionName.SUGGESTIONS),
        Paragraph(
            "Demikian laporan ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.", first_line=True
        ),
        frame.camat_on(session, session.report.dated),
        *derived.seal(session, facts, fingerprint),
    ]
    return Section(blocks=tuple(blocks), bookmark=FOURTH)


def _gone_without(session: Session) -> Iterator[str]:
    """Why each step after the sidang was finished without what it asks for, or skipped; nothing where none was."""
    for number, record in sorted(session.steps.items()):
        step = f"Langkah {number} SOP ({TITLES[number]})"
        if record.without:
            yield f"{step} diselesaikan tanpa {apart(record.without)}{because(record.note)}."
        if record.skipped_by and number > SIDANG:
            yield f"{step} dilewati atas perintah {inner(record.skipped_by)}{because(record.reason)}."


def _conclusions(session: Session, facts: MinutesFacts) -> Iterator[str]:
    office = frame.office_of(session)
    not_agreed = facts.recapitulation.ended(Outcome.NOT_AGREED)
    yield (
        f"Dari {numbers.counted(facts.recapitulation.received)} usulan yang diterima, disepakati "
        f"{numbers.counted(facts.priorities.count)} kegiatan prioritas dengan biaya "
        f"{numbers.official(facts.priorities.result)} menurut hasil, {numbers.counted(facts.reserves.count)} usulan "
        "cadangan, dan "
        f"{numbers.counted(not_agreed)} usulan yang belum disepakati beserta alasannya."
    )
    yield (
        f"Ditetapkan {numbers.counted(len(facts.delegates))} utusan Kecamatan {office.kecamatan} ke Musrenbang "
        f"{kabupaten:title}. Seluruh kesepakatan dituangkan dalam Berita Acara yang ditandatangani "
        "Pimpinan Sidang dan wakil peserta."
    )


def listing(found: Sequence[Slip]) -> Section:
    """Which papers lie behind, and where in them or in the report the others of the usual list are found."""
    inside = "dalam Berita Acara"
    others = (
        ("Daftar hadir peserta", f"{Lampiran.ATTENDANCE.cited} {inside}"),
        ("Matriks penilaian usulan", f"{Lampiran.SCORES.cited} {inside}"),
        ("Daftar utusan", f"{Lampiran.DELEGATES.cited} {inside}"),
        ("Notulen", f"{Lampiran.NOTULEN.cited} {inside}"),
        ("Dokumentasi foto", "berkas tersendiri"),
    )
    whole = [
        (slip.title, f"terlampir sebagai Lampiran {number}, {slip.pages} halaman")
        for number, slip in enumerate(found, start=1)
    ]
    own: tuple[Column[tuple[str, str]], ...] = (
        columns.number(),
        Column("Lampiran", 90, itemgetter(0)),
        Column("Keterangan", 72, itemgetter(1)),
    )
    return Section(blocks=(Title((LIST,)), columns.table((*whole, *others), own)), bookmark=LIST)


@paper(
    REPORT,
    order=601,
    stem="laporan-hasil-musrenbang",
    title=TITLE,
    is_due=lambda session: REPORTING in session.steps,
    word=WordUse.DRAFT,
)
def report_with_slips(ledger: Ledger) -> Document:
    """The report with a slip for each of its lampiran, as far as this session has them."""
    return report(ledger, tuple(papers_slips.slips(ledger)))


def report(ledger: Ledger, found: Sequence[Slip] = ()) -> Document:
    """The results in force as they were signed last, with what people wrote; a draft before the closing."""
    in_force = frame.in_force(ledger)
    then = in_force.session
    facts = closing.facts(then)
    fingerprint = frame.fingerprint(in_force)
    before = (title_page(then), preface(then, facts))
    after = (
        papers_introduction.background(then, facts),
        papers_introduction.course(then, facts),
        papers_results.section(then, facts),
        section(then, facts, fingerprint),
        listing(found),
        *((papers_slips.section(then, found),) if found else ()),
    )
    made = frame.document(
        then,
        TITLE,
        (*before, contents(before, after), *after),
        head_hash=fingerprint,
        number=then.report.number,
        latest=ledger.latest,
    )
    return replace(made, title=f"Laporan Hasil {frame.meeting_name(then)}")


PREFACE, CONTENTS = "KATA PENGANTAR", "DAFTAR ISI"
_ABOVE, _BETWEEN = 55, 70
"""Millimetres of the title page that stay empty."""


def title_page(session: Session) -> Section:
    """Below the kop: what it is, number, who made it, year."""
    office = frame.office_of(session)
    return Section(
        blocks=(
            Space(_ABOVE),
            Title(
                (
                    "LAPORAN HASIL",
                    "MUSYAWARAH PERENCANAAN PEMBANGUNAN (MUSRENBANG)",
                    f"RKPD {office.regency.upper()} TAHUN {session.plan_year}",
                    f"DI KECAMATAN {office.kecamatan.upper()}",
                ),
                below=(f"NOMOR : {session.report.number or frame.DOTTED * 2}",),
            ),
            Space(_BETWEEN),
            Title(
                (
                    "DISUSUN OLEH",
                    f"PANITIA MUSRENBANG KECAMATAN {office.kecamatan.upper()}",
                    str((session.report.dated or session.sidang.held_on or date(session.plan_year - 1, 1, 1)).year),
                )
            ),
        ),
        bookmark="HALAMAN JUDUL",
    )


def preface(session: Session, facts: MinutesFacts) -> Section:
    """The Camat hands the report over."""
    office = frame.office_of(session)
    texts = (
        (
            f"Puji syukur kami panjatkan ke hadirat Tuhan Yang Maha Esa, karena Musrenbang RKPD {office.regency} Tahun "
            f"{session.plan_year} di Kecamatan {office.kecamatan} telah terselenggara pada "
            f"{frame.session_day(session)} di {facts.place or frame.DOTTED}."
        ),
        contained(facts),
        (
            f"Kami menyampaikan terima kasih kepada seluruh peserta, narasumber, pemerintah {desa}, dan semua pihak "
            "yang telah membantu penyelenggaraan Musrenbang ini. Semoga laporan ini bermanfaat sebagai bahan "
            f"penyusunan Rancangan RKPD {office.regency} Tahun {session.plan_year}."
        ),
    )
    blocks: list[Block] = [Title((PREFACE,))]
    blocks += [Paragraph(text, first_line=True) for text in texts]
    return Section(blocks=(*blocks, frame.camat_on(session, session.report.dated)), bookmark=PREFACE)


def contained(facts: MinutesFacts) -> str:
    """From what came in to what was agreed, in a sentence."""
    return (
        "Laporan ini memuat pelaksanaan dan hasil Musrenbang, mulai dari rekapitulasi "
        f"{numbers.counted(facts.recapitulation.received)} usulan dari {facts.villages_heard} {desa} dan "
        f"verifikasi {numbers.counted(facts.recapitulation.verified)} di antaranya, sampai dengan "
        f"{numbers.counted(facts.priorities.count)} kegiatan prioritas yang disepakati dan utusan ke Musrenbang "
        f"{kabupaten:title}."
    )


def contents(before: Sequence[Section], after: Sequence[Section]) -> Section:
    """What is before it, itself, and what stands after it."""
    lines = (*_lines(before), ContentsLine(CONTENTS), *_lines(after))
    return Section(blocks=(Title((CONTENTS,)), Contents(lines)), bookmark=CONTENTS)


def _lines(sections: Sequence[Section]) -> Iterator[ContentsLine]:
    """Sections with a bookmark, and below them their listed headings."""
    for section in sections:
        if section.bookmark:
            yield ContentsLine(section.bookmark)
        for block in section.blocks:
            yield from _headings(block)


def _headings(block: Block) -> Iterator[ContentsLine]:
    match block:
        case Heading(text=text, outline=level) if level:
            yield ContentsLine(text, level=level)
        case KeepTogether(blocks=inner):
            for one in inner:
                yield from _headings(one)
