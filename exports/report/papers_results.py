"""Chapter III of the report: what was received, verified, agreed, put in reserve or not agreed, and for what money."""

from collections.abc import Callable, Iterator
from functools import partial
from operator import itemgetter
from typing import TypeVar

from exports.attendance.papers import institution
from exports.delegates import papers
from exports.last_year import parts as last_year
from exports.line import papers as line_papers
from exports.line.papers_priorities import agency_name
from exports.outcomes import papers_not_agreed
from exports.paper import columns, frame
from exports.paper.blocks import Block, Heading, KeepTogether, Paragraph
from exports.paper.document import Section
from exports.paper.frame import Lampiran
from exports.paper.tables import UNDECIDED, Align, Column, GroupRow, Row, Table, TotalRow
from exports.report.papers_introduction import chapter, written
from sessions.closing.facts import MinutesFacts
from sessions.closing.facts_sums import CeilingShare, CommissionShare, ceiling_shares
from sessions.kernel.session import Session
from sessions.language import numbers
from sessions.language.local import desa, desa_or_kelurahan, kabupaten
from sessions.last_year import facts as last_year_facts
from sessions.last_year import words as last_year_words
from sessions.recapitulation.facts import Recapitulation
from sessions.sentences.clauses import capital, listed
from sessions.values.attendance import PersonCard
from sessions.values.proposals import Outcome, Proposal
from sessions.values.report import SectionName

T = TypeVar("T")


def blocks(session: Session) -> Iterator[Block]:
    """What there is to draw; nothing is drawn of an empty list."""
    drawn = [line_papers.villages(session), line_papers.scores(session)]
    yield Heading(f"3.{11 if session.earlier_years else 10} Gambar Hasil", outline=1)
    shown = [figure for figure in drawn if any(bar.length for bar in figure.bars)]
    if not shown:
        yield Paragraph("Belum ada hasil yang dapat digambarkan.")
    yield from (KeepTogether((figure,)) for figure in shown)
    if any(True for _ in line_papers.line(session)):
        yield Paragraph(
            f"Garis batas tiap komisi: {line_papers.FIGURE} dalam {Lampiran.COMMISSIONS.cited} Berita Acara."
        )


THIRD = "BAB III HASIL"


def section(session: Session, facts: MinutesFacts) -> Section:
    """BAB III."""
    contents: list[Block] = [
        chapter(THIRD),
        Heading("3.1 Rekapitulasi Usulan Masuk", outline=1),
        *_received(session, facts),
        Heading("3.2 Hasil Verifikasi", outline=1),
        *_verified(session, facts),
        Heading("3.3 Hasil Sidang Komisi", outline=1),
        columns.table(facts.commissions, _COMMISSIONS, tight=True),
        Heading("3.4 Kegiatan Prioritas menurut Perangkat Daerah", outline=1),
        *_priorities(session, facts),
        Heading("3.5 Usulan yang Belum Disepakati dan Hasil Lain", outline=1),
        *_not_agreed(session, facts),
        Heading("3.6 Usulan Cadangan", outline=1),
        _reserve(session, facts),
        Heading("3.7 Utusan", outline=1),
        *_delegates(session, facts),
        Heading("3.8 Tanggapan dan Catatan", outline=1),
        *written(session, facts, SectionName.RESPONSES),
        Heading("3.9 Pagu dan Hasil", outline=1),
        *_ceilings(session, facts),
        *_earlier_years(session),
        *blocks(session),
    ]
    return Section(blocks=tuple(contents), bookmark=THIRD)


def _money(heading: str, count: Callable[[T], int]) -> Column[T]:
    return columns.figure(heading, 30, count, numbers.thousands)


def _proposal_columns(session: Session) -> tuple[Column[Proposal], ...]:
    return (
        columns.number(),
        Column("Kegiatan", 62, columns.activity),
        Column(f"Lokasi ({desa_or_kelurahan:title})", 40, partial(columns.place, session)),
    )


def _received(session: Session, facts: MinutesFacts) -> Iterator[Block]:
    all_ = facts.recapitulation
    unknown = f"; biaya {all_.all.asked_unknown} usulan belum diketahui" if all_.all.asked_unknown else ""
    yield Paragraph(
        f"Usulan yang diterima berjumlah {numbers.counted(all_.received)} usulan dengan perkiraan biaya menurut usulan "
        f"{numbers.official_in_words(all_.all.asked)}{unknown}."
    )

    def figure(heading: str, width: int, count: Callable[[Recapitulation], int]) -> Column[tuple[str, Recapitulation]]:
        """The same of each village and of all."""

        def told(part: Recapitulation) -> str:
            return numbers.thousands(count(part))

        return Column(heading, width, lambda line: told(line[1]), Align.RIGHT, total=lambda _: told(all_))

    by_village: tuple[Column[tuple[str, Recapitulation]], ...] = (
        columns.number(),
        Column(f"{desa:title}", 50, itemgetter(0)),
        figure("Usulan", 18, lambda part: part.received),
        figure("Menurut usulan (Rp)", 30, lambda part: part.all.asked),
        figure("Prioritas", 18, lambda part: part.priorities.count),
        figure("Prioritas, menurut hasil (Rp)", 30, lambda part: part.priorities.result),
    )
    lines = [(session.village_name(code), part) for code, part in facts.by_village.items()]
    yield columns.table(lines, by_village, total_label="JUMLAH", tight=True, nihil=columns.none_yet(session))


def _verified(session: Session, facts: MinutesFacts) -> Iterator[Block]:
    """The number verified is the indicator that the planning agency asks for."""
    found = facts.recapitulation
    yield Paragraph(f"Usulan yang diverifikasi kecamatan berjumlah {numbers.counted(found.verified)} usulan.")
    parts = [(verdict.label, part.count) for verdict, part in found.by_verdict.items()]
    received = str(found.received)
    own: tuple[Column[tuple[str, int]], ...] = (
        Column("Hasil", 110, itemgetter(0)),
        Column("Usulan", 30, lambda part: str(part[1]), Align.RIGHT, total=lambda _: received),
    )
    yield columns.table(parts, own, total_label="JUMLAH", tight=True, nihil=columns.none_yet(session))


def _way(share: CommissionShare) -> str:
    if share.is_agreed_order:
        return "musyawarah dan penilaian" if share.following else "musyawarah"
    return "penilaian" if share.scored else columns.NOTHING


_COMMISSIONS: tuple[Column[CommissionShare], ...] = (
    Column("Komisi", 55, lambda share: f"{share.commission} {share.name}"),
    Column("Peserta", 32, lambda share: columns.seated(share, "") or frame.DOTTED),
    Column("Urutan menurut", 26, _way),
    Column("Usulan", 16, lambda share: str(share.recapitulation.received), Align.RIGHT),
    Column("Prioritas", 18, lambda share: str(share.recapitulation.priorities.count), Align.RIGHT),
    Column(
        "Prioritas, menurut hasil (Rp)",
        30,
        lambda share: numbers.thousands(share.recapitulation.priorities.result),
        Align.RIGHT,
    ),
)


def _priorities(session: Session, facts: MinutesFacts) -> Iterator[Block]:
    chosen = facts.of_the_regency
    yield Paragraph(
        f"Kegiatan prioritas yang disepakati berjumlah {numbers.counted(chosen.count)} kegiatan dengan "
        f"kebutuhan pendanaan menurut hasil {columns.funding(facts)}."
    )
    own: tuple[Column[Proposal], ...] = (
        *_proposal_columns(session),
        Column("Volume", 24, columns.volume),
        Column("Biaya (Rp)", 30, columns.cost, Align.RIGHT, total=columns.sum_of),
    )
    rows: list[Row | GroupRow | TotalRow] = []
    for share in facts.regency:
        rows += columns.grouped([(agency_name(share), share.proposals)], own)
        rows.append(columns.total(f"JUMLAH menurut hasil ({len(share.proposals)} kegiatan)", share.proposals, own))
    if rows:
        everything = [p for share in facts.regency for p in share.proposals]
        rows.append(columns.total(f"JUMLAH SELURUHNYA menurut hasil ({chosen.count} kegiatan)", everything, own))
    yield Table(columns=own, rows=tuple(rows), tight=True, nihil=columns.none_decided(facts))
    if facts.elsewhere:
        cited = f"{Lampiran.NOT_AGREED.cited} Berita Acara bagian B"
        count = len(facts.elsewhere)
        yield Paragraph(f"Di luar Perangkat Daerah {kabupaten:title} disepakati {count} kegiatan, sebagaimana {cited}.")


def _not_agreed(session: Session, facts: MinutesFacts) -> Iterator[Block]:
    chosen = [p for p in session.proposals.values() if p.outcome is Outcome.NOT_AGREED]
    why = Column("Alasan", 54, partial(papers_not_agreed.reason_not_agreed, session))
    none = columns.none_decided(facts)
    yield columns.table(chosen, (*_proposal_columns(session), why), tight=True, nihil=none)
    others = [(outcome.label, facts.recapitulation.ended(outcome)) for outcome in papers_not_agreed.OTHER_ENDS]
    told = [f"{count} {name}" for name, count in others if count]
    if told:
        cited = f"{Lampiran.NOT_AGREED.cited} Berita Acara bagian B"
        yield Paragraph(f"Usulan dengan hasil lain: {listed(told)}; rinciannya beserta alasannya dalam {cited}.")


def _reserve(session: Session, facts: MinutesFacts) -> Table:
    own: tuple[Column[Proposal], ...] = (
        *_proposal_columns(session),
        Column("Perangkat Daerah", 28, columns.agency),
        Column("Biaya (Rp)", 30, columns.cost, Align.RIGHT, total=columns.sum_of),
    )
    label = f"JUMLAH menurut hasil ({facts.reserves.count} usulan)"
    none = columns.none_decided(facts)
    return columns.table(facts.reserve, own, total_label=label, tight=True, nihil=none)


def _delegates(session: Session, facts: MinutesFacts) -> Iterator[Block]:
    yield Paragraph(papers.how_chosen(session, facts))
    own: tuple[Column[PersonCard], ...] = (
        columns.number(),
        Column("Nama", 60, lambda card: card.name),
        Column("L/P", 12, lambda card: card.sex.value, Align.CENTER),
        Column("Lembaga/Instansi", 80, partial(institution, session)),
    )
    yield columns.table(facts.delegates, own, tight=True, nihil=UNDECIDED)


def _ceilings(session: Session, facts: MinutesFacts) -> Iterator[Block]:
    """Every ceiling in force beside what was agreed below it."""
    shares = ceiling_shares(session)
    if not shares:
        yield Paragraph(
            "Tanpa pagu indikatif yang ditetapkan; biaya kegiatan prioritas menurut hasil sebesar "
            f"{numbers.official(facts.priorities.result)} merupakan perkiraan biaya usulan."
        )
        return
    yield Paragraph(f"Pagu ditetapkan menurut {session.ceilings_source or frame.DOTTED}.")
    yield columns.table(shares, _CEILINGS, tight=True)
    if missing := max(share.sums.result_unknown for share in shares):
        yield Paragraph(f"Sebanyak {missing} kegiatan belum diketahui biayanya dan tidak terhitung.", small=True)


def _ceiling(share: CeilingShare) -> str:
    return capital(f"{share.kind.value} {share.key}".rstrip())


def _left(share: CeilingShare) -> str:
    return numbers.thousands(share.left) if share.left >= 0 else f"−{numbers.thousands(-share.left)}"


_CEILINGS: tuple[Column[CeilingShare], ...] = (
    Column("Pagu", 60, _ceiling),
    _money("Pagu (Rp)", lambda share: share.ceiling),
    columns.figure("Kegiatan", 18, lambda share: share.sums.count),
    _money("Menurut hasil (Rp)", lambda share: share.sums.result),
    Column("Sisa (Rp)", 30, _left, Align.RIGHT),
)


def _earlier_years(session: Session) -> Iterator[Block]:
    """What became of the priorities of earlier plans, and how many of them are asked for again; where any is known."""
    years = session.earlier_years
    if not years:
        return
    whole = last_year_facts.whole(years)
    yield Heading("3.10 Realisasi Usulan Tahun Lalu", outline=1)
    yield Paragraph(f"Usulan {last_year_words.years(whole.years)}: {last_year_words.counts(whole)}.")
    yield from last_year.by_village(session, years)
    again = tuple(last_year_facts.repeated(session))
    if again:
        yield Paragraph(
            f"Sebanyak {numbers.counted(len(again))} usulan tahun ini merupakan pengusulan kembali usulan tahun "
            "sebelumnya yang belum terakomodasi."
        )
        yield last_year.repeated(session)
