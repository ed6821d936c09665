"""Sentences of the sittings of commissions and of Pleno II: parked, split, taken in from paper, presented."""

from collections.abc import Iterator

from exports.wording import money, numbers
from exports.wording import outcomes as outcome_names
from exports.wording.decisions import clauses
from exports.wording.decisions.clauses import because, inner, words
from exports.wording.lists import in_order, listed, subject
from sessions.decisions import sittings
from sessions.proposals import Agreed, ProposalCode
from sessions.session import Session


@words.register
def _(d: sittings.ProposalsDeferred, _s: Session) -> str:
    verb = "ditunda dan masuk daftar tunda" if d.is_deferred else "keluar dari daftar tunda"
    return f"{clauses.capital(subject(d.codes))} {verb}"


@words.register
def _(d: sittings.ProposalSplit, s: Session) -> str:
    parent = s.proposals.get(d.code)
    codes = parent.split_into if parent else ()
    unit = parent.unit if parent else ""
    parts = [_part(code, part, unit) for code, part in zip(codes, d.parts, strict=False)]
    told = listed(parts) if parts else f"{len(d.parts)} usulan"
    return f"Usulan {clauses.proposal(s, d.code)} dipecah menjadi {told}{because(d.reason)}"


def _part(code: ProposalCode, part: sittings.ProposalPart, unit: str) -> str:
    figures = [
        *([numbers.quantity(part.volume, unit)] if part.volume is not None else []),
        *([money.full(part.cost)] if part.cost is not None else []),
    ]
    told = f" ({', '.join(figures)})" if figures else ""
    return f"{code} {inner(part.activity)}{told}"


@words.register
def _(d: sittings.CommissionResultReceived, s: Session) -> str:
    return f"Hasil Komisi {d.commission} diterima: {'; '.join(_results(d, s))}"


def _results(decision: sittings.CommissionResultReceived, session: Session) -> Iterator[str]:
    if decision.order:
        yield f"{len(decision.order)} usulan disepakati menurut urutan {in_order(decision.order)}"
    for row in decision.rows:
        changed = clauses.changes(row.agreed, session.proposals[row.code].unit) if row.agreed != Agreed() else ""
        fate = _fate(session, row)
        told = ", ".join(filter(None, (fate, changed)))
        if told:
            yield f"{row.code} {told}{f' (alasan: {inner(row.reason)})' if row.reason else ''}"
    if decision.claimed:
        yield f"{subject(decision.claimed)} juga diminta komisi lain dan menunggu Pleno II"


def _fate(session: Session, row: sittings.ResultRow) -> str:
    if row.is_deferred:
        return "ditunda"
    if row.outcome is None or session.office is None:
        return ""
    return outcome_names.named(session.office, row.outcome)


@words.register
def _(d: sittings.CommissionPresented, _s: Session) -> str:
    response = f"; tanggapan: {inner(d.response)}" if d.response.strip() else ""
    return f"Hasil Komisi {d.commission} dipaparkan dalam Pleno II oleh {inner(d.by)}{response}"
