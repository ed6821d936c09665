"""Lampiran III: what was not agreed, and every other end of a proposal, each with its reason."""

from collections.abc import Iterator, Sequence

from exports.blocks import Align, Block, Column, GroupRow, Heading, Paragraph, Row, Table, Title, TotalRow
from exports.document import Section
from exports.documents import cells, frame, signing
from exports.documents.lampiran.numbering import Lampiran
from exports.wording import outcomes, places
from exports.wording.lists import listed
from sessions.minutes import MinutesFacts
from sessions.proposals import Outcome, Proposal
from sessions.session import Session

OTHER_ENDS = (
    Outcome.FAILED_VERIFICATION,
    Outcome.RETURNED,
    Outcome.FORWARDED,
    Outcome.DIVERTED,
    Outcome.WITHDRAWN,
    Outcome.MERGED,
    Outcome.SPLIT,
)
"""The groups of bagian B, in their order."""

_COLUMNS = (
    Column(heading="No", width=9, align=Align.CENTER),
    Column(heading="Kegiatan", width=58),
    Column(heading="Lokasi (Desa/Kelurahan)", width=36),
    Column(heading="Volume", width=22),
    Column(heading="Alasan", width=52),
)


def section(session: Session, facts: MinutesFacts) -> Section:
    """Bagian A and B; bagian C only in a draft, for what still has no outcome."""
    blocks: list[Block] = [
        Title(lines=(f"DAFTAR KEGIATAN YANG BELUM DISEPAKATI TAHUN {session.plan_year}",)),
        Heading(text="A. Usulan yang belum disepakati"),
        _not_agreed(session),
        *cells.objections(session, _with(session, Outcome.NOT_AGREED)),
        Heading(text="B. Usulan dengan hasil lain"),
        _other_ends(session, facts),
        *_open(session),
        signing.camat_alone(session),
    ]
    return frame.lampiran_section(session, Lampiran.NOT_AGREED, blocks)


def _not_agreed(session: Session) -> Table:
    chosen = _with(session, Outcome.NOT_AGREED)
    return Table(columns=_COLUMNS, rows=tuple(_listed(session, chosen)), number_row=True)


def _other_ends(session: Session, facts: MinutesFacts) -> Table:
    rows: list[Row | GroupRow | TotalRow] = []
    total = 0
    office = frame.office_of(session)
    groups = [(_with(session, outcome), outcomes.named(office, outcome)) for outcome in OTHER_ENDS]
    groups.append((list(facts.elsewhere), f"disepakati, di luar Perangkat Daerah {places.regency_kind(office)}"))
    for proposals, name in groups:
        if proposals:
            total += len(proposals)
            rows.append(GroupRow(f"{name[0].upper()}{name[1:]} ({len(proposals)} usulan)"))
            rows.extend(_rows(session, proposals))
    if total:
        rows.append(TotalRow("JUMLAH", (f"{total} usulan",)))
    return Table(columns=_COLUMNS, rows=tuple(rows), number_row=True)


def _open(session: Session) -> Iterator[Block]:
    waiting = [proposal for proposal in session.proposals.values() if proposal.outcome is None]
    if session.is_closed or not waiting:
        return
    yield Heading(text="C. Usulan yang belum diputus")
    yield Paragraph(text="Daftar ini hanya ada dalam konsep; sidang tidak ditutup selama masih ada usulan di dalamnya.")
    yield Table(columns=_COLUMNS, rows=tuple(_listed(session, waiting)), number_row=True)


def _with(session: Session, outcome: Outcome) -> list[Proposal]:
    return [proposal for proposal in session.proposals.values() if proposal.outcome is outcome]


def _listed(session: Session, proposals: Sequence[Proposal]) -> Iterator[Row | TotalRow]:
    yield from _rows(session, proposals)
    if proposals:
        yield TotalRow("JUMLAH", (f"{len(proposals)} usulan",))


def _rows(session: Session, proposals: Sequence[Proposal]) -> Iterator[Row]:
    for number, proposal in enumerate(proposals, start=1):
        yield Row(
            (
                str(number),
                cells.activity(proposal),
                cells.place(session, proposal),
                cells.volume(proposal),
                reason(session, proposal),
            )
        )


def reason(session: Session, proposal: Proposal) -> str:
    """Never blank: a merger says into which, an agency elsewhere says whose it is."""
    if proposal.outcome is None:
        return "belum diputus"
    parts = []
    if proposal.merged_into is not None:
        survivor = session.proposals[proposal.merged_into]
        parts.append(f"digabung ke {survivor.code} {survivor.draft.activity}")
    if proposal.split_into:
        parts.append(f"dipecah menjadi {listed(proposal.split_into)}")
    if proposal.reason.strip():
        parts.append(proposal.reason.strip())
    agency = session.agency(proposal.agency)
    if not parts and agency is not None:
        parts.append(f"kewenangan {agency.level} ({agency.name})")
    return "; ".join(parts) or cells.NOTHING
