"""Lampiran III: what was not agreed, and every proposal that ended otherwise, each with its reason."""

from collections.abc import Iterator, Sequence
from functools import partial

from exports.paper import columns, frame
from exports.paper.blocks import Block, Heading, Paragraph, Title
from exports.paper.document import Section
from exports.paper.frame import Lampiran
from exports.paper.tables import NIHIL, Column, GroupRow, Row, Table, TotalRow
from sessions.closing.facts import MinutesFacts
from sessions.kernel.session import Session
from sessions.language.local import desa_or_kelurahan, kabupaten
from sessions.values.proposals import PRIORITIES, Outcome, Proposal

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


def _columns(session: Session) -> tuple[Column[Proposal], ...]:
    return (
        columns.number(),
        Column("Kegiatan", 58, columns.activity),
        Column(f"Lokasi ({desa_or_kelurahan:title})", 36, partial(columns.place, session)),
        Column("Volume", 22, columns.volume),
        Column("Alasan", 52, partial(reason_not_agreed, session), total=lambda all_: f"{len(all_)} usulan"),
    )


def section(session: Session, facts: MinutesFacts) -> Section:
    """Bagian A and B; bagian C only in a draft, for what still has no outcome."""
    blocks: list[Block] = [
        Title((f"DAFTAR KEGIATAN YANG BELUM DISEPAKATI TAHUN {session.plan_year}",)),
        Heading("A. Usulan yang belum disepakati"),
        _listed(session, _with(session, Outcome.NOT_AGREED), columns.none_decided(facts)),
        *columns.objections(session, _with(session, Outcome.NOT_AGREED)),
        Heading("B. Usulan dengan hasil lain"),
        _other_ends(session, facts),
        *_open(session),
        frame.camat_alone(session),
    ]
    return frame.lampiran_section(session, Lampiran.NOT_AGREED, blocks)


def _listed(session: Session, proposals: Sequence[Proposal], none: str = NIHIL) -> Table:
    return columns.table(proposals, _columns(session), total_label="JUMLAH", number_row=True, nihil=none)


def _other_ends(session: Session, facts: MinutesFacts) -> Table:
    own = _columns(session)
    groups = [(_with(session, end), end.label) for end in OTHER_ENDS]
    groups.append((list(facts.elsewhere), f"disepakati, di luar Perangkat Daerah {kabupaten:title}"))
    rows: list[Row | GroupRow | TotalRow] = []
    for proposals, name in groups:
        if proposals:
            rows += columns.grouped([(f"{name[0].upper()}{name[1:]} ({len(proposals)} usulan)", proposals)], own)
    if rows:
        rows.append(columns.total("JUMLAH", [p for proposals, _ in groups for p in proposals], own))
    return Table(columns=own, rows=tuple(rows), number_row=True, nihil=columns.none_decided(facts))


def _open(session: Session) -> Iterator[Block]:
    waiting = [proposal for proposal in session.proposals.values() if proposal.outcome is None]
    if session.is_closed or not waiting:
        return
    yield Heading("C. Usulan yang belum diputus")
    yield Paragraph("Daftar ini hanya ada dalam konsep; sidang tidak ditutup selama masih ada usulan di dalamnya.")
    yield _listed(session, waiting)


def _with(session: Session, outcome: Outcome) -> list[Proposal]:
    return [proposal for proposal in session.proposals.values() if proposal.outcome is outcome]


def reason_not_agreed(session: Session, proposal: Proposal) -> str:
    """Never blank; what was agreed to but lies with an agency elsewhere says whose it is."""
    if proposal.outcome is None:
        return "belum diputus"
    agency = session.agency(proposal.agency)
    if proposal.outcome in PRIORITIES and agency is not None:
        return f"kewenangan {agency.level} ({agency.name})"
    return columns.reason(session, proposal)
