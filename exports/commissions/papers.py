"""Lampiran IV: what each commission brought: its officers, its counts, its order with the reason of every place."""

from collections.abc import Iterator

from exports.paper import columns, frame
from exports.paper.blocks import (
    Align,
    Block,
    Column,
    Heading,
    LabelValue,
    PageBreak,
    Paragraph,
    Row,
    Signatures,
    Slot,
    Table,
    Title,
    TotalRow,
)
from exports.paper.document import Document, Section
from exports.paper.frame import Lampiran
from exports.paper.registered import paper
from sessions.closing.facts import MinutesFacts
from sessions.closing.facts_sums import CommissionShare
from sessions.commissions import facts as commissions
from sessions.kernel.session import Session
from sessions.language import numbers
from sessions.line import facts as line
from sessions.line import words
from sessions.line.facts import Ranked
from sessions.receiving.facts import Balance
from sessions.record.ledger import Ledger
from sessions.rules import ranking
from sessions.sentences import places
from sessions.sentences.clauses import listed
from sessions.values.commissions import Commission
from sessions.values.proposals import Outcome, Proposal

WORKSHEET, TITLE = "lembar-kerja-komisi", "Lembar Kerja Komisi"
EMPTY_LINES = 6
"""Lines at the end for proposals that come up in the sitting, and for codes of other commissions."""

_TALL = "\n"
_COLUMNS = (
    Column(heading="Kode", width=18),
    Column(heading="Kegiatan", width=62),
    Column(heading="Desa", width=26),
    Column(heading="Volume", width=20),
    Column(heading="Biaya (Rp)", width=26, align=Align.RIGHT),
    Column(heading="Prio. desa", width=12, align=Align.CENTER),
    Column(heading="Urutan", width=16),
    Column(heading="Volume baru", width=22),
    Column(heading="Biaya baru", width=28),
    Column(heading="S/T", width=11),
    Column(heading="Alasan", width=58),
)


@paper(WORKSHEET, order=509, title=TITLE, is_usual=False)
def commission_worksheet(ledger: Ledger) -> Document:
    """A section for every commission, each to be handed to its chair; decided proposals are left out."""
    session = ledger.session
    sections = tuple(
        Section(blocks=tuple(_blocks(session, commission)), landscape=True, bookmark=f"Komisi {commission.id}")
        for commission in session.commissions
    )
    return frame.document(session, TITLE, sections, is_form=True)


def _blocks(session: Session, commission: Commission) -> Iterator[Block]:
    own = commissions.worksheet(session, commission.id)
    yield Title(lines=(TITLE.upper(), f"KOMISI {commission.id} {commission.name.upper()}"))
    word = places.village_word(frame.office_of(session))
    officers = (commission.chair, commission.secretary, commission.facilitator)
    labels = ("Ketua", "Sekretaris", "Fasilitator")
    yield LabelValue(pairs=tuple((label, name or frame.DOTTED) for label, name in zip(labels, officers, strict=True)))
    yield Paragraph(
        text=(
            f"{len(own)} usulan. Urutan: nomor 1 paling utama, tanpa nomor kembar. S/T: S setuju, T belum disepakati, "
            f"K dikembalikan ke {word}, P provinsi/pusat, H hibah, D ditunda. Setiap perubahan dan setiap T, K, P, "
            "atau H diberi alasan. Usulan komisi lain ditulis kodenya di baris kosong."
        ),
        small=True,
    )
    rows = [
        Row(
            (
                proposal.code,
                proposal.draft.activity,
                session.village_name(proposal.draft.village),
                columns.volume(proposal),
                columns.cost(proposal),
                str(proposal.draft.village_priority or ""),
                *[""] * 4,
                _TALL,
            )
        )
        for proposal in own
    ]
    yield Table(columns=_COLUMNS, rows=(*rows, *(Row((_TALL, *[""] * 10)) for _ in range(EMPTY_LINES))), dense=True)
    where = frame.place_on(session, session.sidang.held_on)
    yield Signatures(
        slots=(
            Slot(lines=("Sekretaris Komisi,",), name=commission.secretary),
            Slot(lines=(where, f"Ketua Komisi {commission.id},"), name=commission.chair),
        )
    )


def section(session: Session, facts: MinutesFacts) -> Section:
    """Every commission on a page of its own, so that its chair can keep a copy."""
    blocks: list[Block] = [Title(lines=("HASIL SIDANG KOMISI", frame.meeting_name(session).upper()))]
    undivided = [p for p in session.proposals.values() if p.commission is None]
    if undivided:
        blocks.append(
            Paragraph(
                text=(
                    f"Sebanyak {len(undivided)} usulan tidak dibagi ke dalam komisi dan tercantum menurut hasilnya "
                    f"dalam {Lampiran.PRIORITIES.cited}, {Lampiran.NOT_AGREED.cited}, atau {Lampiran.RESERVE.cited}."
                )
            )
        )
    for number, share in enumerate(facts.commissions):
        blocks += [PageBreak()] if number else []
        blocks += _commission(session, share)
    return frame.lampiran_section(session, Lampiran.COMMISSIONS, blocks, landscape=True)


def _commission(session: Session, share: CommissionShare) -> Iterator[Block]:
    commission = session.commission(share.commission)
    if commission is None:
        return
    yield Heading(text=f"Komisi {share.commission}: {share.name}")
    yield LabelValue(pairs=_labels(session, commission, share))
    yield Table(columns=_columns(session), rows=tuple(_rows(session, share)), dense=True)
    yield Signatures(
        slots=(
            Slot(lines=(f"Ketua Komisi {share.commission},",), name=commission.chair),
            Slot(lines=(f"Sekretaris Komisi {share.commission},",), name=commission.secretary),
        )
    )


def _labels(session: Session, commission: Commission, share: CommissionShare) -> tuple[tuple[str, str], ...]:
    present = share.men + share.women
    return (
        ("Ketua", commission.chair or frame.DOTTED),
        ("Sekretaris", commission.secretary or frame.DOTTED),
        ("Fasilitator", commission.facilitator or frame.DOTTED),
        ("Peserta komisi", f"{present} orang (L {share.men}, P {share.women})" if present else frame.DOTTED),
        ("Cara penetapan urutan", _way(share)),
        ("Usulan", f"{share.balance.received} usulan{_parts(share.balance)}"),
        *_presented(session, share),
    )


def _presented(session: Session, share: CommissionShare) -> Iterator[tuple[str, str]]:
    """When and by whom Pleno II heard it, and the responses that were noted."""
    result = session.results.get(share.commission)
    if result is None or result.presented is None:
        return
    yield "Dipaparkan", f"Sidang Pleno II pukul {frame.clock(session, result.presented)}, oleh {result.presented_by}"
    if result.responses:
        yield "Tanggapan", "; ".join(result.responses)


def _way(share: CommissionShare) -> str:
    if share.is_agreed_order:
        return "urutan hasil musyawarah mufakat komisi"
    return "penilaian menurut Pedoman Skala Prioritas" if share.scored else "belum ada penilaian atau urutan"


def _parts(balance: Balance) -> str:
    """Every outcome with its count, which together make the number before it."""
    parts = [f"{count} {outcome.label}" for outcome, count in balance.by_outcome.items()]
    if balance.open:
        parts.append(f"{balance.open} belum diputus")
    return f", yaitu {listed(parts)}" if parts else ""


def _has_votes(session: Session) -> bool:
    return any(row.votes is not None for row in line.of(session).rows)


def _columns(session: Session) -> tuple[Column, ...]:
    votes = (Column(heading="Suara", width=13, align=Align.RIGHT),) if _has_votes(session) else ()
    return (
        Column(heading="Urutan Komisi", width=14, align=Align.CENTER),
        Column(heading="Urutan Kecamatan", width=18, align=Align.CENTER),
        Column(heading="Kegiatan", width=70),
        Column(heading="Lokasi (Desa/Kelurahan)", width=42),
        Column(heading="Biaya (Rp)", width=26, align=Align.RIGHT),
        Column(heading="Nilai", width=14, align=Align.RIGHT),
        *votes,
        Column(heading="Hasil", width=28),
        Column(heading="Alasan Urutan", width=84),
    )


def _rows(session: Session, share: CommissionShare) -> Iterator[Row | TotalRow]:
    """Ranked first, then what is in the running without a rank, then what ended outside the order, by code."""
    own = [p for p in session.proposals.values() if p.commission == share.commission]
    ranked = line.of(session).of_commission(share.commission)
    placed = {row.code for row in ranked}
    for row in ranked:
        yield _row(session, session.proposals[row.code], row)
    rest = sorted((p for p in own if p.code not in placed), key=lambda p: (not p.is_in_the_running, p.code))
    for proposal in rest:
        yield _row(session, proposal, None)
    if own:
        blank = ("",) * (len(_columns(session)) - 5)
        yield TotalRow(f"JUMLAH ({len(own)} usulan)", (columns.sum_of(own), *blank))


def _row(session: Session, proposal: Proposal, row: Ranked | None) -> Row:
    votes = (numbers.thousands(row.votes) if row and row.votes is not None else columns.NOTHING,)
    return Row(
        (
            columns.rank(row, within_commission=True),
            columns.rank(row),
            columns.activity(proposal),
            columns.place(session, proposal),
            columns.cost(proposal),
            ranking.two_decimals(row.score) if row and row.score is not None else columns.NOTHING,
            *(votes if _has_votes(session) else ()),
            proposal.outcome.label if proposal.outcome else "belum diputus",
            _why(session, proposal),
        )
    )


def _why(session: Session, proposal: Proposal) -> str:
    if proposal.outcome is Outcome.MERGED and proposal.merged_into:
        return f"digabung ke {proposal.merged_into}"
    if proposal.split_into:
        return f"dipecah menjadi {listed(proposal.split_into)}"
    return words.reason(session, proposal.code, within_commission=True) or proposal.reason or columns.NOTHING
