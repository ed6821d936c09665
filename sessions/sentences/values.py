"""The values of a change in words, by their type: names, times and states as papers write them."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import singledispatch
from typing import Any

from sessions.kernel.session import Amendment, ImportRecord, Note, QuorumCheck, Session, StepRecord, TieSettled
from sessions.language import dates, numbers
from sessions.language.local import LocalEnum
from sessions.sentences import clauses
from sessions.sentences.clauses import apart
from sessions.values.agenda import AgendaItem, Pause
from sessions.values.attendance import (
    CommitteeMember,
    Delegate,
    Headcount,
    Invitation,
    Movement,
    Official,
    Person,
    PersonCard,
    PersonId,
    Sex,
    Speech,
    Witness,
)
from sessions.values.commissions import Commission
from sessions.values.guideline import Criterion, Prefill
from sessions.values.handing import CodeOnPaper, Copied, Handover
from sessions.values.last_year import LastYearItem
from sessions.values.moves import Move
from sessions.values.office import Office, Village
from sessions.values.plan import PlanReference
from sessions.values.proposals import EarlierDraft, Proposal, Recommendation, Return, SipdEntry, SourceCell
from sessions.values.receiving import FileReceipt, NotSending
from sessions.values.report import Delivery, Filing, Passage, Report, SentBack, Signature
from sessions.values.votes import DifferenceNote, Vote


def recommended(made: Recommendation) -> str:
    """In one line: `teruskan, volume 320, Rp150.000.000, catatan: sesuai RAB`."""
    parts = [made.verdict.value]
    if made.volume is not None:
        parts.append(f"volume {numbers.volume(made.volume)}")
    if made.cost is not None:
        parts.append(numbers.rupiah(made.cost))
    if made.note:
        parts.append(f"catatan: {made.note}")
    return ", ".join(parts)


@singledispatch
def text(value: object, _session: Session) -> str:
    """A value by its type."""
    return str(value)


def _import(value: ImportRecord, _session: Session) -> str:
    refused = f", {value.refused} baris tidak masuk" if value.refused else ""
    return f"{value.accepted} usulan{refused}"


def _person(value: Person, session: Session) -> str:
    delegate = f", utusan {clauses.village(session, value.card.village)}" if value.card.is_delegate else ""
    return f"{'hadir' if value.is_present else 'sudah pulang'}{delegate}"


def _movement(value: Movement, _session: Session) -> str:
    total = sum(party.total for party in (*value.named, *value.parties))
    return f"{total} orang {'kembali' if value.is_return else 'pulang'} pukul {dates.clock(value.at)}"


def _headcount(value: Headcount, _session: Session) -> str:
    delegates = f", utusan {value.delegates}" if value.delegates else ""
    surplus = f", tanpa kursi {value.surplus}" if value.surplus else ""
    return f"L {value.men}, P {value.women}{delegates}{surplus}"


def _tie(value: TieSettled, session: Session) -> str:
    order = [
        clauses.person(session, member) if PersonId(member) in session.people else member for member in value.order
    ]
    return f"{', lalu '.join(order)} ({value.means.value})"


def _move(value: Move, _session: Session) -> str:
    return f"dari {value.start} ke {value.end}"


def _quorum(value: QuorumCheck, _session: Session) -> str:
    return f"hadir {value.present} dari {value.invited} utusan, kuorum {value.needed}, pukul {dates.clock(value.at)}"


_TELLERS: Mapping[type, Callable[[Any, Session], str]] = {
    bool: lambda value, _: "ya" if value else "tidak",
    int: lambda value, _: numbers.thousands(value),
    Decimal: lambda value, _: numbers.volume(value),
    StrEnum: lambda value, _: value.value,
    LocalEnum: lambda value, _: value.label,
    Sex: lambda value, _: "laki-laki" if value is Sex.MALE else "perempuan",
    date: lambda value, _: dates.with_day(value),
    datetime: lambda value, _: f"{dates.numeric_date(value)} pukul {dates.clock(value)}",
    tuple: lambda value, session: apart(text(part, session) for part in value),
    Office: lambda value, _: f"Kecamatan {value.kecamatan}, {value.regency}",
    StepRecord: lambda value, _: f"dilewati atas perintah {value.skipped_by}" if value.skipped_by else "selesai",
    ImportRecord: _import,
    Proposal: lambda value, _: "tercatat" if value.cost is None else f"tercatat, {numbers.full(value.cost)}",
    Commission: lambda value, _: value.name,
    Official: lambda value, _: value.name,
    CommitteeMember: lambda value, _: value.name or value.position,
    Invitation: lambda value, _: f"nomor {value.number}" if value.number else "tercatat",
    AgendaItem: lambda value, _: f"{value.minutes} menit",
    Person: _person,
    Headcount: _headcount,
    Movement: _movement,
    Criterion: lambda value, _: f"{value.name}, bobot {value.weight}%",
    Prefill: lambda value, _: "/".join(map(str, value.steps)),
    TieSettled: _tie,
    Move: _move,
    Vote: lambda value, _: value.state.value,
    frozenset: lambda value, _: f"{len(value)} pasang",
    EarlierDraft: lambda value, _: value.source,
    FileReceipt: lambda value, _: f"diterima dari {value.brought_by}",
    NotSending: lambda value, _: f"tidak mengirim: {value.reason}",
    Return: lambda value, _: (
        f"{value.reason} (sampai {dates.numeric_date(value.deadline)}{', sudah kembali' if value.back else ''})"
    ),
    SourceCell: lambda value, _: f"{value.heading}: {value.text}",
    Amendment: lambda value, _: "dibuka" if value.closed is None else "ditutup",
    Report: lambda value, _: f"nomor {value.number}" if value.number else "disusun",
    SentBack: lambda value, _: f"{value.by}: {value.reason}",
    Signature: lambda value, _: value.signer,
    Passage: lambda value, _: f"{value.paper.value} pada {value.to}{f': {value.note}' if value.note else ''}",
    Filing: lambda value, _: f"map {value.folder}, {value.place}",
    Copied: lambda value, _: f"{apart(value.what)} ({value.where.value})",
    CodeOnPaper: lambda value, _: value.by,
    Handover: lambda value, _: f"{value.to} pukul {dates.clock(value.at)}",
    PlanReference: lambda value, _: apart(filter(None, (value.priority, value.target, value.program))),
    Delivery: lambda value, _: value.letter_number or dates.long_date(value.dated),
    Pause: lambda value, _: value.reason,
    PersonCard: lambda value, _: value.name,
    Note: lambda value, _: f"{value.who}: {value.text}" if value.who else value.text,
    QuorumCheck: _quorum,
    DifferenceNote: lambda value, _: value.cause,
    Speech: lambda value, _: value.speaker,
    Witness: lambda value, _: value.name,
    Delegate: lambda value, session: clauses.person(session, value.person),
    Village: lambda value, _: f"{value.label} {value.name}",
    LastYearItem: lambda value, _: value.activity,
    Recommendation: lambda value, _: recommended(value),
    SipdEntry: lambda value, _: f"{dates.long_date(value.on)} oleh {value.by}",
}
"""How a value of each type is told; the nearest type counts."""

for _type, _tell in _TELLERS.items():
    text.register(_type, _tell)
