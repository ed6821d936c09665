"""Hasil komisi: how far each commission is, and its paper as it is typed in, line by line in the order of the paper."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal, InvalidOperation
from functools import partial

from sessions.commissions import facts as commissions
from sessions.commissions.decisions_results import CommissionResultReceived, ResultRow
from sessions.commissions.facts import OF_A_COMMISSION, Progress
from sessions.commissions.facts_worksheet import AGREED, NOTHING_SAID, PARKED, Filled, WorksheetLine
from sessions.kernel.checks import REASON_LENGTH
from sessions.kernel.session import Session
from sessions.sentences.clauses import listed
from sessions.sentences.short import short_name
from sessions.values.commissions import CommissionId
from sessions.values.proposals import Agreed, Outcome, Proposal, ProposalCode
from tui.proposals.view_one import money, volume_text
from tui.widgets.view import Detail, ListColumn, ListRow, ListView, Tab, Tone, rule, table

OVERVIEW = ""
"""The sheet with one line for each commission."""

_GAP, _BREAK = " | ", " ¶ "
_PARTS = 6
_A_FIELD = 6
_CLAIMED = "+"


def verdicts() -> tuple[tuple[str, str], ...]:
    """Value and label of what a commission may say of a proposal."""
    ends = [outcome for outcome in Outcome if outcome in OF_A_COMMISSION]
    named = [(o.value, o.label) for o in ends]
    return ((AGREED, "setuju"), *named, (PARKED, "ditunda"))


def verdict_name(verdict: str) -> str:
    """What a verdict is called: `belum disepakati`, `ditunda`."""
    return dict(verdicts()).get(verdict, verdict)


def agreed_place(session: Session, proposal: Proposal) -> int | None:
    """Its number in the order that its commission agreed on, if there is one."""
    order = session.agreed_orders.get(proposal.commission, ()) if proposal.commission else ()
    return order.index(proposal.code) + 1 if proposal.code in order else None


def tabs(session: Session) -> tuple[Tab, ...]:
    """The overview, then each commission with how much is still undecided."""
    papers = [
        Tab(key=c.id, label=f"{c.id} {c.short}", note=f" {len(commissions.worksheet(session, c.id))}", short=c.id)
        for c in session.commissions
    ]
    return (Tab(key=OVERVIEW, label="Hasil komisi"), *papers)


@dataclass(frozen=True, slots=True)
class _Commission:
    """How far a commission is."""

    name: str
    progress: Progress


OVERVIEW_COLUMNS: tuple[ListColumn[_Commission], ...] = (
    ListColumn("Komisi", 24, lambda line: f"{line.progress.commission} {line.name}", grows=2),
    ListColumn("Usulan", 6, lambda line: str(line.progress.total), is_number=True),
    ListColumn("Diputus", 7, lambda line: str(line.progress.settled), is_number=True),
    ListColumn("Tunda", 5, lambda line: str(line.progress.parked or ""), is_number=True),
    ListColumn("Diterima", 8, lambda line: _hour(line.progress.received)),
    ListColumn("Dipaparkan", 10, lambda line: _hour(line.progress.presented)),
)


def _hour(at: datetime | None) -> str:
    return f"{at:%H.%M}" if at else ""


def overview(session: Session) -> tuple[ListRow[CommissionId], ...]:
    """One line per commission."""
    names = {commission.id: commission.name for commission in session.commissions}
    return table(
        [_Commission(names[found.commission], found) for found in commissions.progress(session)],
        OVERVIEW_COLUMNS,
        key=lambda line: line.progress.commission,
        tone=lambda line: Tone.GOOD if line.progress.presented else Tone.PLAIN,
    )


def _presentation(session: Session, id_: CommissionId) -> Detail:
    """What a commission presented, and what was said to it."""
    result = session.results.get(id_)
    told = f"dipaparkan oleh {result.presented_by}" if result and result.presented_by else "belum dipaparkan"
    responses = result.responses if result else ()
    return Detail(title=f"Komisi {id_}: {told}", lines=responses or ("Belum ada tanggapan.",))


_EMPTY = "Tidak ada usulan yang belum diputus di komisi ini. ←→ membuka lembar lain."

OVERVIEW_VIEW = ListView(
    columns=OVERVIEW_COLUMNS,
    rows=overview,
    summary=lambda _: "↵ membuka lembar, z mencatat paparan Pleno II",
    detail=_presentation,
    empty=_EMPTY,
)


@dataclass(frozen=True, slots=True)
class _Row:
    """A proposal, and what the paper says of it."""

    proposal: Proposal
    line: WorksheetLine

    @property
    def verdict(self) -> str:
        """What the commission says; agreed to where it only has a place."""
        return "diminta" if self.line.is_claimed else self.line.verdict or (AGREED if self.line.place else "")

    @property
    def volume(self) -> str:
        """The volume as the commission wants it."""
        return volume_text(self.line.volume or self.proposal.volume, self.proposal.unit)


SHEET_COLUMNS: tuple[ListColumn[_Row], ...] = (
    ListColumn("Kode", 8, lambda row: row.proposal.code),
    ListColumn("Kegiatan", 24, lambda row: row.proposal.draft.activity, grows=3, cut=short_name),
    ListColumn("Urut", 4, lambda row: str(row.line.place or ""), is_number=True),
    ListColumn("Hasil", 12, lambda row: row.verdict),
    ListColumn("Volume", 10, lambda row: row.volume, is_number=True),
    ListColumn(
        "Biaya", 10, lambda row: money(row.proposal.cost if row.line.cost is None else row.line.cost), is_number=True
    ),
)


def rows(session: Session, commission: CommissionId, typed: Filled) -> tuple[ListRow[ProposalCode], ...]:
    """The lines of the paper by code; below a rule what it names of other commissions."""
    own = _table(_Row(p, typed.get(p.code, NOTHING_SAID)) for p in commissions.worksheet(session, commission))
    others = _table(_Row(session.proposals[code], line) for code, line in typed.items() if line.is_claimed)
    return (*own, *((rule("diminta dari komisi lain: menjadi pertanyaan Pleno II"), *others) if others else ()))


def _table(lines: Iterable[_Row]) -> tuple[ListRow[ProposalCode], ...]:
    return table(
        lines,
        SHEET_COLUMNS,
        key=lambda row: row.proposal.code,
        tone=lambda row: Tone.PLAIN if row.line == NOTHING_SAID else Tone.STRONG,
    )


def detail(session: Session, code: ProposalCode, typed: Filled) -> Detail | None:
    """What was proposed and what the paper says."""
    proposal = session.proposals.get(code)
    if proposal is None:
        return None
    village = session.village_name(proposal.draft.village)
    figures = f"{volume_text(proposal.volume, proposal.unit)} · {money(proposal.cost)} · {proposal.agency}"
    reason = typed.get(code, NOTHING_SAID).reason
    return Detail(title=f"{code} {proposal.draft.activity}", lines=(f"{village} · {figures}", reason))


def of_paper(commission: CommissionId, typed: Filled) -> ListView[ProposalCode]:
    """The paper of a commission."""
    told = f"{len(typed)} baris terisi, belum disahkan: z" if typed else ""
    return ListView(
        columns=SHEET_COLUMNS,
        rows=partial(rows, commission=commission, typed=typed),
        summary=lambda _: told,
        detail=partial(detail, typed=typed),
        empty=_EMPTY,
    )


def doubled(typed: Filled) -> str:
    """Places that were given twice, in words; empty where none is: an order has no ties."""
    places = Counter(line.place for line in typed.values() if line.place is not None)
    twice = sorted(place for place, count in places.items() if count > 1)
    return f"Urutan {listed([str(place) for place in twice])} dipakai lebih dari satu kali." if twice else ""


def unreasoned(session: Session, typed: Filled) -> str:
    """The proposals that are changed or turned down without a reason, in words; empty where each has one."""
    rows_ = (_result_row(session.proposals[code], line) for code, line in typed.items() if not line.is_claimed)
    codes = [r.code for r in rows_ if r and _needs_reason(r) and len(r.reason.strip()) < REASON_LENGTH]
    return f"Belum ada alasan, paling sedikit {REASON_LENGTH} huruf: {listed(codes)}." if codes else ""


def _needs_reason(row: ResultRow) -> bool:
    return row.agreed != Agreed() or row.outcome is not None


def result(session: Session, commission: CommissionId, typed: Filled) -> CommissionResultReceived:
    """The whole paper as one decision."""
    placed = sorted((line.place, code) for code, line in typed.items() if line.place is not None and line.is_agreed)
    rows_ = [_result_row(session.proposals[code], line) for code, line in typed.items() if not line.is_claimed]
    return CommissionResultReceived(
        commission=commission,
        order=tuple(code for _, code in placed),
        rows=tuple(row for row in rows_ if row is not None),
        claimed=tuple(code for code, line in typed.items() if line.is_claimed),
    )


def _result_row(proposal: Proposal, line: WorksheetLine) -> ResultRow | None:
    agreed = Agreed(
        volume=None if line.volume == proposal.volume else line.volume,
        unit=None if line.unit in {"", proposal.unit} else line.unit,
        cost=None if line.cost == proposal.cost else line.cost,
    )
    if agreed == Agreed() and line.is_agreed:
        return None
    return ResultRow(
        code=proposal.code,
        agreed=agreed,
        outcome=line.outcome,
        is_deferred=line.verdict == PARKED,
        reason=line.reason,
    )


def as_texts(typed: Filled) -> dict[str, str]:
    """The paper as it is kept in a draft: a few lines to a field, since a field has a limit."""
    lines = [_as_text(code, line) for code, line in typed.items()]
    return {str(at): _BREAK.join(lines[at : at + _A_FIELD]) for at in range(0, len(lines), _A_FIELD)}


def _as_text(code: ProposalCode, line: WorksheetLine) -> str:
    return _GAP.join(
        (
            code,
            str(line.place or ""),
            _CLAIMED if line.is_claimed else line.verdict,
            "" if line.volume is None else str(line.volume),
            line.unit,
            "" if line.cost is None else str(line.cost),
            line.reason,
        )
    )


def from_texts(session: Session, texts: Mapping[str, str]) -> dict[ProposalCode, WorksheetLine]:
    """The paper as a draft has it; what is decided by now, or cannot be read, is left out."""
    found = {}
    for text in (line for field in texts.values() for line in field.split(_BREAK)):
        code, *parts = (part.strip() for part in f"{text} ".split(_GAP, _PARTS))
        proposal = session.proposals.get(ProposalCode(code))
        if proposal is not None and proposal.outcome is None and len(parts) == _PARTS:
            try:
                found[proposal.code] = _read(parts)
            except (ValueError, InvalidOperation):
                continue
    return found


def _read(parts: Sequence[str]) -> WorksheetLine:
    """Raises ValueError or InvalidOperation where a figure is none."""
    place, verdict, volume, unit, cost, reason = parts
    return WorksheetLine(
        place=int(place) if place else None,
        verdict="" if verdict == _CLAIMED else verdict,
        volume=Decimal(volume) if volume else None,
        unit=unit,
        cost=int(cost) if cost else None,
        reason=reason,
        is_claimed=verdict == _CLAIMED,
    )


def placed(line: WorksheetLine, place: int) -> WorksheetLine:
    """The line with its number; what has a number is agreed to."""
    return replace(line, place=place, verdict="")


def put_off(line: WorksheetLine) -> WorksheetLine:
    """The line as put off, or not any more."""
    return replace(line, place=None, verdict="" if line.verdict == PARKED else PARKED)
