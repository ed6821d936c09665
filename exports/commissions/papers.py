"""Papers of the commissions: the worksheet to fill in, and Lampiran IV with what each brought."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from exports.line import papers as line_papers
from exports.paper import columns, frame
from exports.paper.blocks import Block, Heading, LabelValue, PageBreak, Paragraph, Signatures, Slot, Title
from exports.paper.document import Document, Section
from exports.paper.frame import Lampiran
from exports.paper.registered import paper
from exports.paper.tables import Align, Column
from sessions.closing.facts import MinutesFacts
from sessions.closing.facts_sums import CommissionShare
from sessions.commissions import facts as commissions
from sessions.kernel.session import Session
from sessions.language import numbers
from sessions.language.local import desa, desa_or_kelurahan
from sessions.line import facts as line
from sessions.line import words_reasons
from sessions.line.facts import Ranked
from sessions.proposals import facts_corrections as corrections
from sessions.recapitulation.facts import Recapitulation
from sessions.record.ledger import Ledger
from sessions.rules import ranking
from sessions.sentences.clauses import listed
from sessions.values.commissions import Commission
from sessions.values.proposals import Proposal

WORKSHEET, TITLE = "lembar-kerja-komisi", "Lembar Kerja Komisi"
EMPTY_LINES = 6
"""Lines at the end for proposals that come up in the sitting, and for codes of other commissions."""

_TALL = "\n"
_OPEN = "belum diputus"


def _sheet_columns(session: Session) -> tuple[Column[Proposal | None], ...]:
    """Of the worksheet; an empty line is None."""
    own: tuple[Column[Proposal], ...] = (
        Column("Kode", 18, lambda p: p.code),
        Column("Kegiatan", 62, lambda p: p.draft.activity),
        Column(f"{desa:title}", 26, lambda p: session.village_name(p.draft.village)),
        Column("Volume", 20, columns.volume),
        Column("Biaya (Rp)", 26, columns.cost, Align.RIGHT),
        Column(f"Prio. {desa}", 12, lambda p: str(p.draft.village_priority or ""), Align.CENTER),
    )
    return (
        *columns.with_empty(own),
        Column("Urutan", 16),
        Column("Volume baru", 22),
        Column("Biaya baru", 28),
        Column("S/T", 11),
        Column("Alasan", 58, lambda _: _TALL),
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
    yield Title((TITLE.upper(), f"KOMISI {commission.id} {commission.name.upper()}"))
    yield LabelValue(officers(commission))
    yield Paragraph(
        f"{len(own)} usulan. Urutan: nomor 1 paling utama, tanpa nomor kembar. S/T: S setuju, T belum disepakati, "
        f"K dikembalikan ke {desa}, P provinsi/pusat, H hibah, D ditunda. Setiap perubahan dan setiap T, K, P, "
        "atau H diberi alasan. Usulan komisi lain ditulis kodenya di baris kosong.",
        small=True,
    )
    yield columns.table((*own, *[None] * EMPTY_LINES), _sheet_columns(session), dense=True)
    where = frame.place_on(session, session.sidang.held_on)
    yield Signatures(
        (
            Slot(("Sekretaris Komisi,",), name=commission.secretary),
            Slot((where, f"Ketua Komisi {commission.id},"), name=commission.chair),
        )
    )


def officers(commission: Commission) -> tuple[tuple[str, str], ...]:
    """The people who lead the commission, a dotted line for each who is not known yet."""
    return (
        ("Ketua", commission.chair or frame.DOTTED),
        ("Sekretaris", commission.secretary or frame.DOTTED),
        ("Fasilitator", commission.facilitator or frame.DOTTED),
    )


@dataclass(frozen=True, slots=True)
class Placed:
    """A proposal with its place in the ranking, if it has one."""

    proposal: Proposal
    row: Ranked | None


def section(session: Session, facts: MinutesFacts) -> Section:
    """Every commission on a page of its own, so that its chair can keep a copy."""
    blocks: list[Block] = [Title(("HASIL SIDANG KOMISI", frame.meeting_name(session).upper()))]
    undivided = [p for p in session.proposals.values() if p.commission is None]
    if undivided:
        blocks.append(
            Paragraph(
                f"Sebanyak {len(undivided)} usulan tidak dibagi ke dalam komisi dan tercantum menurut hasilnya "
                f"dalam {Lampiran.PRIORITIES.cited}, {Lampiran.NOT_AGREED.cited}, atau {Lampiran.RESERVE.cited}."
            )
        )
    blocks += line_papers.line(session)
    for number, share in enumerate(facts.commissions):
        blocks += [PageBreak()] if number else []
        blocks += _commission(session, share)
    return frame.lampiran_section(session, Lampiran.COMMISSIONS, blocks, landscape=True)


def _commission(session: Session, share: CommissionShare) -> Iterator[Block]:
    commission = session.commission(share.commission)
    if commission is None:
        return
    yield Heading(f"Komisi {share.commission}: {share.name}")
    yield LabelValue(_labels(session, commission, share))
    own = [p for p in session.proposals.values() if p.commission == share.commission]
    total = f"JUMLAH menurut hasil ({len(own)} usulan)"
    none, lines = columns.none_divided(session), _in_order(session, share, own)
    yield columns.table(lines, _columns(session), total_label=total, dense=True, nihil=none)
    yield Signatures(
        (
            Slot((f"Ketua Komisi {share.commission},",), name=commission.chair),
            Slot((f"Sekretaris Komisi {share.commission},",), name=commission.secretary),
        )
    )


def _labels(session: Session, commission: Commission, share: CommissionShare) -> tuple[tuple[str, str], ...]:
    present = share.men + share.women
    return (
        *officers(commission),
        ("Peserta komisi", f"{present} orang (L {share.men}, P {share.women})" if present else frame.DOTTED),
        ("Cara penetapan urutan", _way(share)),
        ("Usulan", f"{share.recapitulation.received} usulan{_parts(share.recapitulation)}"),
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
        rest = "; usulan yang tidak disebut di dalamnya mengikuti menurut penilaian" if share.following else ""
        return f"urutan hasil musyawarah mufakat komisi{rest}"
    return "penilaian menurut Pedoman Skala Prioritas" if share.scored else "belum ada penilaian atau urutan"


def _parts(own: Recapitulation) -> str:
    """Every outcome with its count, which together make the number before it."""
    parts = [f"{count} {outcome.label}" for outcome, count in own.outcomes.items()]
    if own.open:
        parts.append(f"{own.open} {_OPEN}")
    return f", yaitu {listed(parts)}" if parts else ""


def _columns(session: Session) -> tuple[Column[Placed], ...]:
    is_voted = any(row.votes is not None for row in line.of(session).rows)
    votes: tuple[Column[Placed], ...] = (Column("Suara", 13, _votes, Align.RIGHT),) if is_voted else ()
    return (
        Column("Urutan Komisi", 14, lambda own: columns.rank(own.row, within_commission=True), Align.CENTER),
        Column("Urutan Kecamatan", 18, lambda own: columns.rank(own.row), Align.CENTER),
        Column("Kegiatan", 70, lambda own: columns.activity(own.proposal)),
        Column(f"Lokasi ({desa_or_kelurahan:title})", 42, lambda own: columns.place(session, own.proposal)),
        Column(
            "Biaya (Rp)",
            26,
            lambda own: columns.result(own.proposal),
            Align.RIGHT,
            total=lambda all_: columns.sum_of(own.proposal for own in all_),
        ),
        Column("Nilai", 14, _score, Align.RIGHT),
        *votes,
        Column("Hasil", 28, lambda own: own.proposal.outcome.label if own.proposal.outcome else _OPEN),
        Column("Alasan Urutan", 84, lambda own: _why(session, own.proposal)),
    )


def _in_order(session: Session, share: CommissionShare, own: Sequence[Proposal]) -> Iterator[Placed]:
    """Ranked first, then what is in the running without a rank, then what ended outside the order, by code."""
    ranked = line.of(session).of_commission(share.commission)
    placed = {row.code for row in ranked}
    for row in ranked:
        yield Placed(session.proposals[row.code], row)
    rest = sorted((p for p in own if p.code not in placed), key=lambda p: (not p.is_in_the_running, p.code))
    yield from (Placed(proposal, None) for proposal in rest)


def _votes(own: Placed) -> str:
    return numbers.thousands(own.row.votes) if own.row and own.row.votes is not None else columns.NOTHING


def _score(own: Placed) -> str:
    return ranking.two_decimals(own.row.score) if own.row and own.row.score is not None else columns.NOTHING


def _why(session: Session, proposal: Proposal) -> str:
    """The reason, what was put right, and each figure that is not what was asked for, unless the reason told it."""
    reason = columns.reason(session, proposal)
    mended = (f"{found} ({found.reason})" for found in corrections.mended(session, proposal))
    figures = (f"{asked} menjadi {granted}" for asked, granted in columns.changes(proposal))
    untold = [figure for figure in figures if figure not in reason]
    return words_reasons.joined((reason, *mended, f"semula {listed(untold)}" if untold else ""))
