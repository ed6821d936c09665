"""Lampiran VII: the reserve list (cadangan) in the order of the ranking, first to move up when money is left."""

from collections.abc import Iterator, Sequence

from exports.blocks import Align, Block, Column, Paragraph, Row, Table, Title, TotalRow
from exports.document import Section
from exports.documents import cells, frame, signing
from exports.documents.lampiran.numbering import Lampiran
from exports.wording import ranking as wording
from sessions import ranking
from sessions.minutes import MinutesFacts
from sessions.proposals import Proposal
from sessions.session import Session

_COLUMNS = (
    Column(heading="No", width=9, align=Align.CENTER),
    Column(heading="Urutan Kecamatan", width=18, align=Align.CENTER),
    Column(heading="Kegiatan", width=66),
    Column(heading="Lokasi (Desa/Kelurahan)", width=40),
    Column(heading="Volume", width=24),
    Column(heading="Biaya (Rp)", width=28, align=Align.RIGHT),
    Column(heading="Perangkat Daerah", width=28),
    Column(heading="Alasan Urutan", width=104),
)


def section(session: Session, facts: MinutesFacts) -> Section:
    """The list with JUMLAH."""
    chosen = facts.reserve
    note = cells.unknown_cost_note(chosen)
    blocks: list[Block] = [
        Title(lines=(f"DAFTAR USULAN CADANGAN TAHUN {session.plan_year}",)),
        Table(columns=_COLUMNS, rows=tuple(_rows(session, chosen)), number_row=True, dense=True),
    ]
    estimate = "" if facts.has_ceiling else f"Kolom (6): {cells.ESTIMATE_NOTE}"
    if chosen and (estimate or note):
        blocks.append(Paragraph(text=f"Keterangan: {' '.join(filter(None, (estimate, note)))}", small=True))
    blocks += cells.objections(session, chosen)
    blocks.append(signing.camat_alone(session))
    return frame.lampiran_section(session, Lampiran.RESERVE, blocks, landscape=True)


def _rows(session: Session, chosen: Sequence[Proposal]) -> Iterator[Row | TotalRow]:
    by_code = ranking.of(session).by_code
    for number, proposal in enumerate(chosen, start=1):
        yield Row(
            (
                str(number),
                cells.rank(by_code.get(proposal.code)),
                cells.activity(proposal),
                cells.place(session, proposal),
                cells.volume(proposal),
                cells.cost(proposal),
                cells.agency(proposal),
                "; ".join(filter(None, (wording.reason(session, proposal.code), proposal.reason))) or cells.NOTHING,
            )
        )
    if chosen:
        yield TotalRow(f"JUMLAH ({len(chosen)} usulan)", (cells.sum_of(chosen), "", ""))
