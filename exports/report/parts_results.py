"""Chapter III of the report: what was received, verified, agreed, put in reserve or not agreed, and for what money."""

from collections.abc import Iterator, Sequence

from exports.attendance.papers import institution
from exports.delegates import papers
from exports.line import papers as line_papers
from exports.outcomes import papers as outcomes_papers
from exports.paper import columns, frame
from exports.paper.blocks import Align, Block, Column, GroupRow, Heading, Paragraph, Row, Table, TotalRow
from exports.paper.document import Section
from exports.paper.frame import Lampiran
from exports.report.parts_introduction import chapter, written
from sessions.closing.facts import MinutesFacts, VillageShare
from sessions.closing.facts_sums import AgencyShare, CeilingShare, ceiling_shares
from sessions.kernel.session import Session
from sessions.language import numbers
from sessions.sentences import places
from sessions.sentences.clauses import listed
from sessions.values.proposals import Outcome, Proposal
from sessions.values.report import SectionName

HEADING = "3.10 Gambar Hasil"


def blocks(session: Session) -> Iterator[Block]:
    """What there is to draw; nothing is drawn of an empty list."""
    drawn = [line_papers.villages(session), line_papers.scores(session), line_papers.line(session, line_papers.AROUND)]
    yield Heading(text=HEADING, outline=1)
    shown = [figure for figure in drawn if any(bar.length for bar in figure.bars)]
    if not shown:
        yield Paragraph(text="Belum ada hasil yang dapat digambarkan.")
    yield from shown


THIRD = "BAB III HASIL"
_NUMBER = Column(heading="No", width=9, align=Align.CENTER)
_ACTIVITY = Column(heading="Kegiatan", width=62)
_PLACE = Column(heading="Lokasi (Desa/Kelurahan)", width=40)


def section(session: Session, facts: MinutesFacts) -> Section:
    """BAB III."""
    contents: list[Block] = [
        chapter(THIRD),
        Heading(text="3.1 Rekapitulasi Usulan Masuk", outline=1),
        *_received(session, facts),
        Heading(text="3.2 Hasil Verifikasi", outline=1),
        *_verified(facts),
        Heading(text="3.3 Hasil Sidang Komisi", outline=1),
        _commissions(facts),
        Heading(text="3.4 Kegiatan Prioritas menurut Perangkat Daerah", outline=1),
        *_priorities(session, facts),
        Heading(text="3.5 Usulan yang Belum Disepakati dan Hasil Lain", outline=1),
        *_not_agreed(session, facts),
        Heading(text="3.6 Usulan Cadangan", outline=1),
        _reserve(session, facts),
        Heading(text="3.7 Utusan", outline=1),
        *_delegates(session, facts),
        Heading(text="3.8 Tanggapan dan Catatan", outline=1),
        *written(session, facts, SectionName.RESPONSES),
        Heading(text="3.9 Pagu dan Hasil", outline=1),
        *_ceilings(session, facts),
        *blocks(session),
    ]
    return Section(blocks=tuple(contents), bookmark=THIRD)


def _money(heading: str, width: int = 30) -> Column:
    return Column(heading=heading, width=width, align=Align.RIGHT)


def _count(heading: str, width: int = 18) -> Column:
    return Column(heading=heading, width=width, align=Align.RIGHT)


def _received(session: Session, facts: MinutesFacts) -> Iterator[Block]:
    balance, shares = facts.balance, facts.shares
    unknown = f"; {balance.without_cost} usulan belum diketahui biayanya" if balance.without_cost else ""
    yield Paragraph(
        text=(
            f"Usulan yang diterima berjumlah {numbers.counted(balance.received)} usulan dengan perkiraan biaya "
            f"{numbers.official_in_words(balance.asked)}{unknown}."
        )
    )
    rows = [
        Row(
            (
                str(number),
                share.name,
                str(share.received),
                numbers.thousands(share.asked),
                str(share.priorities),
                numbers.thousands(share.agreed_cost),
            )
        )
        for number, share in enumerate(shares, start=1)
    ]
    heading = places.village_word(frame.office_of(session)).title()
    yield Table(
        columns=(
            _NUMBER,
            Column(heading=heading, width=50),
            _count("Usulan"),
            _money("Perkiraan Biaya (Rp)"),
            _count("Prioritas"),
            _money("Biaya Prioritas (Rp)"),
        ),
        rows=(*rows, TotalRow("JUMLAH", _sums(shares))) if rows else (),
        dense=True,
    )


def _sums(shares: Sequence[VillageShare]) -> tuple[str, ...]:
    return (
        str(sum(share.received for share in shares)),
        numbers.thousands(sum(share.asked for share in shares)),
        str(sum(share.priorities for share in shares)),
        numbers.thousands(sum(share.agreed_cost for share in shares)),
    )


def _verified(facts: MinutesFacts) -> Iterator[Block]:
    """The number verified is the indicator that the planning agency asks for."""
    verdict = facts.verification
    verified = verdict.passed + verdict.failed
    yield Paragraph(text=f"Usulan yang diverifikasi kecamatan berjumlah {numbers.counted(verified)} usulan.")
    parts = (
        ("lolos verifikasi", verdict.passed),
        ("tidak lolos verifikasi", verdict.failed),
        ("diajukan langsung dalam sidang", verdict.in_session),
        ("selesai sebelum verifikasi", verdict.settled),
        ("belum diverifikasi", verdict.waiting),
    )
    rows = [Row((name, str(count))) for name, count in parts if count]
    yield Table(
        columns=(Column(heading="Hasil", width=110), _count("Usulan", 30)),
        rows=(*rows, TotalRow("JUMLAH", (str(facts.balance.received),))) if rows else (),
        dense=True,
    )


def _commissions(facts: MinutesFacts) -> Table:
    rows = [
        Row(
            (
                f"{share.commission} {share.name}",
                f"{share.men + share.women} (L {share.men}, P {share.women})",
                "musyawarah" if share.is_agreed_order else "penilaian" if share.scored else columns.NOTHING,
                str(share.balance.received),
                str(share.priorities),
                numbers.thousands(share.priority_cost),
            )
        )
        for share in facts.commissions
    ]
    return Table(
        columns=(
            Column(heading="Komisi", width=55),
            Column(heading="Peserta", width=32),
            Column(heading="Urutan menurut", width=26),
            _count("Usulan", 16),
            _count("Prioritas", 18),
            _money("Biaya Prioritas (Rp)"),
        ),
        rows=tuple(rows),
        dense=True,
    )


def _priorities(session: Session, facts: MinutesFacts) -> Iterator[Block]:
    yield Paragraph(
        text=(
            f"Kegiatan prioritas yang disepakati berjumlah {numbers.counted(facts.regency_count)} kegiatan dengan "
            f"kebutuhan pendanaan {numbers.official_in_words(facts.regency_cost)} pada "
            f"{numbers.counted(facts.regency_agencies)} Perangkat Daerah."
        )
    )
    rows: list[Row | GroupRow | TotalRow] = []
    for share in facts.regency:
        rows.append(GroupRow(_agency(share)))
        rows += [
            _row(session, p, n, columns.volume(p), columns.cost(p)) for n, p in enumerate(share.proposals, start=1)
        ]
        rows.append(TotalRow(f"JUMLAH ({len(share.proposals)} kegiatan)", (numbers.thousands(share.cost),)))
    if rows:
        total = numbers.thousands(facts.regency_cost)
        rows.append(TotalRow(f"JUMLAH SELURUHNYA ({facts.regency_count} kegiatan)", (total,)))
    yield Table(
        columns=(_NUMBER, _ACTIVITY, _PLACE, Column(heading="Volume", width=24), _money("Biaya (Rp)")),
        rows=tuple(rows),
        dense=True,
    )
    if facts.elsewhere:
        kind = places.regency_kind(frame.office_of(session))
        cited = f"{Lampiran.NOT_AGREED.cited} Berita Acara bagian B"
        text = f"Di luar Perangkat Daerah {kind} disepakati {len(facts.elsewhere)} kegiatan, sebagaimana {cited}."
        yield Paragraph(text=text)


def _agency(share: AgencyShare) -> str:
    if not share.agency:
        return "Perangkat Daerah belum ditetapkan"
    return share.agency if share.name == share.agency else f"{share.name} ({share.agency})"


def _row(session: Session, proposal: Proposal, number: int, *rest: str) -> Row:
    return Row((str(number), columns.activity(proposal), columns.place(session, proposal), *rest))


def _not_agreed(session: Session, facts: MinutesFacts) -> Iterator[Block]:
    chosen = [p for p in session.proposals.values() if p.outcome is Outcome.NOT_AGREED]
    rows = [_row(session, p, n, outcomes_papers.reason_not_agreed(session, p)) for n, p in enumerate(chosen, start=1)]
    yield Table(columns=(_NUMBER, _ACTIVITY, _PLACE, Column(heading="Alasan", width=54)), rows=tuple(rows), dense=True)
    others = [(outcome.label, facts.ended(outcome)) for outcome in outcomes_papers.OTHER_ENDS]
    told = [f"{count} {name}" for name, count in others if count]
    if told:
        cited = f"{Lampiran.NOT_AGREED.cited} Berita Acara bagian B"
        yield Paragraph(text=f"Usulan dengan hasil lain: {listed(told)}; rinciannya beserta alasannya dalam {cited}.")


def _reserve(session: Session, facts: MinutesFacts) -> Table:
    rows = [_row(session, p, n, columns.agency(p), columns.cost(p)) for n, p in enumerate(facts.reserve, start=1)]
    total = TotalRow(f"JUMLAH ({len(rows)} usulan)", (numbers.thousands(facts.reserve_cost),))
    return Table(
        columns=(_NUMBER, _ACTIVITY, _PLACE, Column(heading="Perangkat Daerah", width=28), _money("Biaya (Rp)")),
        rows=(*rows, total) if rows else (),
        dense=True,
    )


def _delegates(session: Session, facts: MinutesFacts) -> Iterator[Block]:
    yield Paragraph(text=papers.how_chosen(session, facts))
    rows = [
        Row((str(number), card.name, card.sex.value, institution(session, card)))
        for number, card in enumerate(facts.delegates, start=1)
    ]
    yield Table(
        columns=(
            _NUMBER,
            Column(heading="Nama", width=60),
            Column(heading="L/P", width=12, align=Align.CENTER),
            Column(heading="Lembaga/Instansi", width=80),
        ),
        rows=tuple(rows),
        dense=True,
    )


def _ceilings(session: Session, facts: MinutesFacts) -> Iterator[Block]:
    """Every ceiling in force beside what was agreed below it."""
    shares = ceiling_shares(session)
    if not shares:
        yield Paragraph(
            text=(
                "Tidak ada pagu yang ditetapkan; biaya kegiatan prioritas sebesar "
                f"{numbers.official(facts.priority_cost)} merupakan perkiraan biaya usulan."
            )
        )
        return
    yield Table(
        columns=(
            Column(heading="Pagu", width=60),
            _money("Pagu (Rp)"),
            _count("Kegiatan"),
            _money("Hasil (Rp)"),
            _money("Sisa (Rp)"),
        ),
        rows=tuple(Row((_ceiling(share), *_amounts(share))) for share in shares),
        dense=True,
    )
    if missing := max(share.without_cost for share in shares):
        yield Paragraph(text=f"Sebanyak {missing} kegiatan belum diketahui biayanya dan tidak terhitung.", small=True)


def _ceiling(share: CeilingShare) -> str:
    kind = share.kind.value
    return f"{kind[:1].upper()}{kind[1:]} {share.key}".rstrip()


def _amounts(share: CeilingShare) -> Sequence[str]:
    left = numbers.thousands(share.left) if share.left >= 0 else f"−{numbers.thousands(-share.left)}"
    return numbers.thousands(share.ceiling), str(share.count), numbers.thousands(share.cost), left
