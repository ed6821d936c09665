"""Lampiran III: what was not agreed, and every proposal that ended otherwise, each with its reason."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from exports.paper import columns, frame
from exports.paper.blocks import Block, Paragraph, Title
from exports.paper.document import Section
from exports.paper.frame import Lampiran
from exports.paper.tables import Align, Column, GroupRow, Row, Table, TotalRow
from sessions.closing.facts import MinutesFacts
from sessions.kernel.session import Session
from sessions.language import numbers
from sessions.language.local import desa_brief, kabupaten
from sessions.line import words_reasons
from sessions.recapitulation.facts import ELSEWHERE, Sums, sums
from sessions.sentences.clauses import capital, inner
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
        columns.number(10),
        Column("Kode", 25, lambda p: p.code),
        Column("Kegiatan", 84, columns.named),
        Column(f"Lokasi ({desa_brief})", 69, partial(columns.located, session)),
        Column(
            "Volume; Rp", 44, lambda p: f"{columns.volume(p)}\n{columns.result(p)}", Align.RIGHT, total=columns.sum_of
        ),
        Column("Alasan", 107, partial(_why, session)),
    )


def section(session: Session, facts: MinutesFacts) -> Section:
    """Bagian A and B; bagian C only in a draft, for what still has no outcome."""
    blocks: list[Block] = [
        Title((f"DAFTAR KEGIATAN YANG BELUM DISEPAKATI TAHUN {session.plan_year}",)),
        _table(session, facts),
        *([Paragraph(_ONLY_IN_A_DRAFT, small=True)] if _waiting(session) else []),
        *columns.objections(session, _with(session, Outcome.NOT_AGREED)),
        frame.CAMAT_INITIALS,
    ]
    return replace(frame.lampiran_section(session, Lampiran.NOT_AGREED, blocks), has_long_lines=True)


_ONLY_IN_A_DRAFT = "Bagian C hanya ada dalam konsep; sidang tidak ditutup selama masih ada usulan di dalamnya."


def _table(session: Session, facts: MinutesFacts) -> Table:
    """The parts below each other, each with numbers of its own, each group with its sum, and JUMLAH of all."""
    own, none = _columns(session), columns.none_decided(facts)
    groups = {"A. Usulan yang belum disepakati": [("", _with(session, Outcome.NOT_AGREED))]}
    groups["B. Usulan dengan hasil lain"] = _groups(session, facts)
    if waiting := _waiting(session):
        groups["C. Usulan yang belum diputus"] = [("", waiting)]
    rows: list[Row | GroupRow | TotalRow] = []
    for part, named in groups.items():
        headed = [(f"{part[:2]} {capital(name)}" if name else part, own_) for name, own_ in named if own_]
        rows += columns.grouped([(f"{head}: {_sum(own_)}", own_) for head, own_ in headed], own)
        rows += () if headed else (GroupRow(f"{part}: {none}"),)
    every = [p for named in groups.values() for _, proposals in named for p in proposals]
    if not every:
        return Table(columns=own, rows=(), number_row=True, tight=True, nihil=f"Bagian A dan B: {none}")
    total = columns.total(f"JUMLAH menurut hasil ({_counted(sums(every))})", every, own)
    return Table(columns=own, rows=(*rows, total), number_row=True, tight=True)


def _sum(proposals: Sequence[Proposal]) -> str:
    """`4 usulan, Rp293.000.000 menurut hasil`, as KELIMA has it; no rupiah where they stand with others."""
    found = sums(proposals)
    if all(p.outcome in ELSEWHERE for p in proposals) or found.count == found.result_unknown:
        return _counted(found)
    return f"{_counted(found)}, {numbers.full(found.result)} menurut hasil"


def _counted(found: Sums) -> str:
    unknown = f", biaya {found.result_unknown} belum diketahui" if found.result_unknown else ""
    return f"{found.count} usulan{unknown}"


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


def _with(session: Session, outcome: Outcome) -> list[Proposal]:
    return [proposal for proposal in session.proposals.values() if proposal.outcome is outcome]


def _why(session: Session, proposal: Proposal) -> str:
    """The reason below the name of the outcome, which is not said again before what people gave as theirs."""
    whole = reason_not_agreed(session, proposal)
    if proposal.outcome in {None, Outcome.MERGED, Outcome.SPLIT, *PRIORITIES} or not proposal.reason.strip():
        return whole
    return words_reasons.joined((inner(proposal.reason), *columns.besides(session, proposal, proposal.reason)))


def reason_not_agreed(session: Session, proposal: Proposal) -> str:
    """Never blank; what was agreed to but lies with an agency elsewhere says whose it is."""
    agency = session.agency(proposal.agency)
    if proposal.outcome is None:
        told = "belum diputus"
    elif proposal.outcome in PRIORITIES and agency is not None:
        told = f"kewenangan {agency.level} ({agency.name})"
    else:
        told = columns.reason(session, proposal)
    if beside := columns.besides(session, proposal, told):
        return words_reasons.joined((told, *beside))
    return told
