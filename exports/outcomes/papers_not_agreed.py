"""Lampiran III: what was not agreed, and every proposal that ended otherwise, each with its reason."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from exports.paper import columns, frame
from exports.paper.blocks import Block, Heading, Paragraph, Title
from exports.paper.document import Section
from exports.paper.frame import Lampiran
from exports.paper.tables import NIHIL, Column, GroupRow, Row, Table, TotalRow
from sessions.closing.facts import MinutesFacts
from sessions.kernel.session import Session
from sessions.language.local import desa_or_kelurahan, kabupaten
from sessions.line import words_reasons
from sessions.sentences.clauses import capital
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
        frame.CAMAT_INITIALS,
    ]
    return frame.lampiran_section(session, Lampiran.NOT_AGREED, blocks)


def _listed(session: Session, proposals: Sequence[Proposal], none: str = NIHIL) -> Table:
    return columns.table(proposals, _columns(session), total_label="JUMLAH", number_row=True, nihil=none)


def _other_ends(session: Session, facts: MinutesFacts) -> Table:
    own = _columns(session)
    groups = _groups(session, facts)
    named = [(f"{capital(name)} ({len(proposals)} usulan)", proposals) for name, proposals in groups]
    rows: list[Row | GroupRow | TotalRow] = list(columns.grouped(named, own))
    if rows:
        rows.append(columns.total("JUMLAH", [p for _, proposals in groups for p in proposals], own))
    return Table(columns=own, rows=tuple(rows), number_row=True, nihil=columns.none_decided(facts))


def _groups(session: Session, facts: MinutesFacts) -> list[tuple[str, list[Proposal]]]:
    """Bagian B: the groups that have members, by name."""
    groups = [(end.label, _with(session, end)) for end in OTHER_ENDS]
    groups.append((f"disepakati, di luar Perangkat Daerah {kabupaten:title}", list(facts.elsewhere)))
    return [(name, proposals) for name, proposals in groups if proposals]


def parts(session: Session, facts: MinutesFacts) -> Mapping[str, Sequence[Proposal]]:
    """The rows of bagian A, B and C, each in the order of its numbers, by the letter of the part."""
    return {
        "A": _with(session, Outcome.NOT_AGREED),
        "B": [p for _, proposals in _groups(session, facts) for p in proposals],
        "C": _waiting(session),
    }


def _waiting(session: Session) -> list[Proposal]:
    return [] if session.is_closed else [p for p in session.proposals.values() if p.outcome is None]


def _open(session: Session) -> Iterator[Block]:
    if not (waiting := _waiting(session)):
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
    told = columns.reason(session, proposal)
    return words_reasons.joined((told, *columns.besides(session, proposal, told)))
