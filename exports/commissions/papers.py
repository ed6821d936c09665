"""Papers of the commissions: the worksheet to fill in, and Lampiran IV with what each brought."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from exports.line import papers as line_papers
from exports.line import papers_priorities
from exports.outcomes import papers_not_agreed
from exports.paper import columns, frame
from exports.paper.blocks import Block, Heading, LabelValue, Paragraph, Signatures, Slot, Title
from exports.paper.document import Document, Section
from exports.paper.frame import Lampiran
from exports.paper.registered import paper
from exports.paper.tables import Align, Column
from sessions.closing.facts import MinutesFacts
from sessions.closing.facts_sums import CommissionShare
from sessions.commissions import facts as commissions
from sessions.kernel.session import Session
from sessions.language import numbers
from sessions.language.local import desa, desa_brief
from sessions.line import facts as line
from sessions.line.facts import Ranked
from sessions.recapitulation.facts import Recapitulation
from sessions.record.ledger import Ledger
from sessions.rules import ranking
from sessions.sentences import places
from sessions.sentences.clauses import listed, stopped
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
    """The figure of the line, commission after commission, and one table to sign for all of them."""
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
    blocks += [Paragraph(_READING, small=True)] if session.commissions else []
    where = _where_reasons_stand(session, facts)
    for share in facts.commissions:
        blocks += _commission(session, share, where)
    if session.commissions:
        blocks.append(columns.table(session.commissions, _SIGNING))
    return replace(frame.lampiran_section(session, Lampiran.COMMISSIONS, blocks), has_long_lines=True)


_READING = (
    f"No: urutan komisi; Kec: urutan kecamatan; Alasan di: lampiran, bagian, dan nomor tempat alasannya tercantum "
    f"({Lampiran.PRIORITIES} tanpa nomor: urutan dan nilai itu sendiri)."
)

Where = Mapping[str, Sequence[str]]
"""Code of a proposal -> `VII-1`, `III-B4`, `II-A2`: lampiran, part and number at which its reason stands."""


def _where_reasons_stand(session: Session, facts: MinutesFacts) -> Where:
    found: dict[str, list[str]] = {}
    inside = {papers_priorities.CHANGES_PART: papers_priorities.changed_below(session)}
    inside[papers_priorities.NOTES_PART] = papers_priorities.noted_below(session, facts)
    for lampiran, parts in (
        (Lampiran.PRIORITIES, inside),
        (Lampiran.NOT_AGREED, papers_not_agreed.parts(session, facts)),
        (Lampiran.RESERVE, {"": facts.reserve}),
    ):
        for part, proposals in parts.items():
            for number, proposal in enumerate(proposals, start=1):
                found.setdefault(proposal.code, []).append(f"{lampiran}-{part}{number}")
    return found


def _commission(session: Session, share: CommissionShare, where: Where) -> Iterator[Block]:
    commission = session.commission(share.commission)
    if commission is None:
        return
    yield Heading(f"Komisi {share.commission}: {share.name}")
    yield Paragraph(" · ".join(_led_by(commission, share)), small=True, leads=True)
    yield Paragraph(" ".join(_told(session, share)), small=True, leads=True)
    own = [p for p in session.proposals.values() if p.commission == share.commission]
    total = f"JUMLAH menurut hasil ({len(own)} usulan)"
    none, lines = columns.none_divided(session), _in_order(session, share, own)
    yield columns.table(lines, _columns(session, share, where), total_label=total, tight=True, nihil=none)


def _led_by(commission: Commission, share: CommissionShare) -> Iterator[str]:
    yield from (f"{office} {name}" for office, name in officers(commission))
    yield columns.seated(share) or f"Peserta {frame.DOTTED} orang"


def _told(session: Session, share: CommissionShare) -> Iterator[str]:
    """How the order came about, what became of its proposals, who presented them and what was said to that."""
    yield f"{_way(share)}."
    yield from _steered(session, share)
    yield f"{share.recapitulation.received} usulan{_parts(share.recapitulation)}."
    result = session.results.get(share.commission)
    if result is None or result.presented is None:
        return
    at = frame.clock(session, result.presented)
    yield f"Dipaparkan dalam Sidang Pleno II pukul {at} oleh {stopped(result.presented_by)}"
    if result.responses:
        yield f"Tanggapan: {stopped('; '.join(result.responses))}"


def _way(share: CommissionShare) -> str:
    if share.is_agreed_order:
        rest = "; usulan yang tidak disebut di dalamnya mengikuti menurut penilaian" if share.following else ""
        return f"Urutan ditetapkan dengan musyawarah mufakat komisi{rest}"
    is_scored = "Urutan ditetapkan dengan penilaian menurut Pedoman Skala Prioritas"
    return is_scored if share.scored else "Belum ada penilaian atau urutan"


def _steered(session: Session, share: CommissionShare) -> Iterator[str]:
    """What else the order holds: what Pleno II agreed on, votes on places, and moves."""
    rows = line.of(session).of_commission(share.commission)
    votes = sorted({row.voted.vote for row in rows if row.voted is not None})
    moved = sum(row.moved is not None for row in rows)
    agreed = any(row.code in session.agreed_orders.get(None, ()) for row in rows)
    held = (
        "musyawarah Sidang Pleno II" if agreed else "",
        f"pemungutan suara nomor {listed(map(str, votes))}" if votes else "",
        f"{moved} usulan yang digeser" if moved else "",
    )
    if any(held):
        yield f"Urutan ini sudah memuat {listed(filter(None, held))}."


def _parts(own: Recapitulation) -> str:
    """Every outcome with its count, which together make the number before it."""
    parts = [f"{count} {outcome.label}" for outcome, count in own.outcomes.items()]
    if own.open:
        parts.append(f"{own.open} {_OPEN}")
    return f", yaitu {listed(parts)}" if parts else ""


def _columns(session: Session, share: CommissionShare, where: Where) -> tuple[Column[Placed], ...]:
    is_voted = any(row.votes is not None for row in line.of(session).of_commission(share.commission))
    office = frame.office_of(session)
    votes: tuple[Column[Placed], ...] = (Column("Suara", 10, _votes, Align.RIGHT),) if is_voted else ()
    return (
        Column("No", 7, lambda own: columns.rank(own.row, within_commission=True), Align.RIGHT),
        Column("Kec", 8, lambda own: columns.rank(own.row), Align.RIGHT),
        Column("Kode", 12, lambda own: own.proposal.code),
        Column("Kegiatan", 76, lambda own: columns.named(own.proposal)),
        Column(f"{desa_brief}", 18, lambda own: places.village_in_list(office, own.proposal.draft.village)),
        Column(
            "Biaya (Rp)",
            20,
            lambda own: columns.result(own.proposal),
            Align.RIGHT,
            total=lambda all_: columns.sum_of(own.proposal for own in all_),
        ),
        Column("Nilai", 11, _score, Align.RIGHT),
        *votes,
        Column("Hasil", 22, lambda own: own.proposal.outcome.label if own.proposal.outcome else _OPEN),
        Column("Alasan di", 15, lambda own: _where(own.proposal, where)),
    )


def _where(proposal: Proposal, where: Where) -> str:
    """Of what is agreed to and has no remark the list itself, where its number and its score say all."""
    found = where.get(proposal.code, ())
    return ", ".join(found) if found else str(Lampiran.PRIORITIES)


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


_SIGNING: tuple[Column[Commission], ...] = (
    Column("Komisi", 14, lambda own: str(own.id), Align.CENTER),
    Column("Ketua", 40, lambda own: own.chair),
    Column("Tanda Tangan", 34, signature=True),
    Column("Sekretaris", 40, lambda own: own.secretary),
    Column("Tanda Tangan", 34, signature=True),
)
