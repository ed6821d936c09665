"""The first pages of the report: title, preface, table of contents."""

from collections.abc import Iterator, Sequence
from datetime import date

from exports.blocks import Block, Contents, ContentsLine, Heading, KeepTogether, Paragraph, Space, Title
from exports.document import Section
from exports.documents import frame, signing
from exports.wording import numbers, places
from sessions.minutes import MinutesFacts
from sessions.session import Session

PREFACE, CONTENTS = "KATA PENGANTAR", "DAFTAR ISI"
_ABOVE, _BETWEEN = 55, 70
"""Millimetres of the title page that stay empty."""


def title_page(session: Session) -> Section:
    """Below the kop: what it is, number, who made it, year."""
    office = frame.office_of(session)
    return Section(
        blocks=(
            Space(height=_ABOVE),
            Title(
                lines=(
                    "LAPORAN HASIL",
                    "MUSYAWARAH PERENCANAAN PEMBANGUNAN (MUSRENBANG)",
                    f"RKPD {office.regency.upper()} TAHUN {session.plan_year}",
                    f"DI KECAMATAN {office.kecamatan.upper()}",
                ),
                below=(f"NOMOR : {session.report.number or frame.DOTTED * 2}",),
            ),
            Space(height=_BETWEEN),
            Title(
                lines=(
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
    word = places.village_word(office)
    texts = (
        (
            f"Puji syukur kami panjatkan ke hadirat Tuhan Yang Maha Esa, karena Musrenbang RKPD {office.regency} Tahun "
            f"{session.plan_year} di Kecamatan {office.kecamatan} telah terselenggara pada "
            f"{frame.session_day(session)} di {facts.place or frame.DOTTED}."
        ),
        (
            f"Laporan ini memuat pelaksanaan dan hasil Musrenbang, mulai dari rekapitulasi dan verifikasi "
            f"{numbers.counted(facts.balance.received)} usulan dari {facts.villages_heard} {word}, sampai dengan "
            f"{numbers.counted(facts.priority_count)} kegiatan prioritas yang disepakati dan utusan ke Musrenbang "
            f"{places.regency_kind(office)}."
        ),
        (
            f"Kami menyampaikan terima kasih kepada seluruh peserta, narasumber, pemerintah {word}, dan semua pihak "
            "yang telah membantu penyelenggaraan Musrenbang ini. Semoga laporan ini bermanfaat sebagai bahan "
            f"penyusunan Rancangan RKPD {office.regency} Tahun {session.plan_year}."
        ),
    )
    blocks: list[Block] = [Title(lines=(PREFACE,))]
    blocks += [Paragraph(text=text, first_line=True) for text in texts]
    return Section(blocks=(*blocks, signing.camat_on(session, session.report.dated)), bookmark=PREFACE)


def contents(before: Sequence[Section], after: Sequence[Section]) -> Section:
    """What stands before it, itself, and what stands after it."""
    lines = (*_lines(before), ContentsLine(text=CONTENTS), *_lines(after))
    return Section(blocks=(Title(lines=(CONTENTS,)), Contents(lines=lines)), bookmark=CONTENTS)


def _lines(sections: Sequence[Section]) -> Iterator[ContentsLine]:
    """Sections with a bookmark of the first level, and below them their listed headings."""
    for section in sections:
        if section.bookmark and section.level == 0:
            yield ContentsLine(text=section.bookmark)
        for block in section.blocks if section.level == 0 else ():
            yield from _headings(block)


def _headings(block: Block) -> Iterator[ContentsLine]:
    match block:
        case Heading(text=text, outline=level) if level:
            yield ContentsLine(text=text, level=level)
        case KeepTogether(blocks=inner):
            for one in inner:
                yield from _headings(one)
