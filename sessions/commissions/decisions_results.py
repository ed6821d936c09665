"""Decisions about what a commission brings: its result on paper, and its presentation in Pleno II."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import partial

from sessions.commissions.facts import OF_A_COMMISSION
from sessions.kernel import checks
from sessions.kernel.decision import Decision, Facts, Ground, Group, Stamp, decides, require_open_sidang
from sessions.kernel.reasons import OF_A_MOVE
from sessions.kernel.refusals import (
    NO_COMMISSION,
    NOTHING_TO_DO,
    ORDER_OF_PLENO_STANDS,
    OUTCOME_NEEDS_OTHER_DECISION,
    RULES_NOT_ADOPTED,
    Refusal,
)
from sessions.kernel.session import Session
from sessions.line import facts as line
from sessions.line.facts_ladder import votes_against_order
from sessions.line.facts_orders import named_only_by
from sessions.proposals.facts_corrections import changed
from sessions.sentences import clauses
from sessions.sentences.clauses import because, deviating, in_order, inner, subject
from sessions.values.commissions import CommissionId, CommissionResult
from sessions.values.moves import after_order
from sessions.values.proposals import Agreed, Outcome, Proposal, ProposalCode
from sessions.values.votes import VoteId
from sessions.values.votes import after_order as votes_after_order

RESULT_PRESENTED = Refusal(
    "RESULT_PRESENTED",
    found="Hasil Komisi {commission} sudah dipaparkan dalam Pleno II.",
    plain="Hasil komisi itu sudah dipaparkan.",
    advice="Ubah dengan keputusan Pleno II yang beralasan: o untuk urutan, h untuk hasil (g p).",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultRow:
    """What the paper of a commission says of one proposal besides its place: other figures, an end, or tunda."""

    code: ProposalCode
    agreed: Agreed = field(default_factory=Agreed)
    outcome: Outcome | None = None
    is_deferred: bool = False
    reason: str = ""


_facts = partial(Facts, group=Group.SCORES, place="hasil", amendment=Ground.COURSE)


@decides
class CommissionResultReceived(Decision):
    """Terima hasil komisi: what a commission brought back on paper, as a whole.

    `order` are those it agreed to, first is best. `rows` are those of which the paper says more. `claimed` are
    proposals of other commissions that it took: they wait in the daftar tunda until Pleno II says whose they are.
    `reason`, one of those of a move, is asked for where the order deviates from a certified vote.
    """

    facts = _facts(
        mended_by=("CommissionResultReceived", "OutcomesReopened"),
        how="terima sekali lagi di lembar Hasil komisi (g k); urutan terakhir yang berlaku",
    )

    commission: CommissionId
    order: tuple[ProposalCode, ...] = ()
    rows: tuple[ResultRow, ...] = ()
    claimed: tuple[ProposalCode, ...] = ()
    reason: str = ""

    def check(self, session: Session) -> None:
        """Undecided proposals of this commission, each with one fate; changes and ends with reasons; not presented.

        No order where one of Pleno II stands; one that deviates from a certified vote tells why.
        """
        require_open_sidang(session, self)
        checks.require_commission(session, self.commission)
        if session.is_presented(self.commission):
            raise RESULT_PRESENTED(commission=self.commission)
        not_placed = (row.code for row in self.rows if row.outcome is not None or row.is_deferred)
        if fates := (*self.order, *not_placed, *self.claimed):
            checks.require_each_once(fates)
        told = {row.code for row in self.rows}
        unsaid = (code for code in self.order if code not in told)
        checks.require_each_once((*(row.code for row in self.rows), *self.claimed, *unsaid))
        for code in (*self.order, *(row.code for row in self.rows)):
            if checks.require_undecided(session, code).commission != self.commission:
                raise NO_COMMISSION(code=code, commission=self.commission)
        if self.order and line.has_order_of_pleno(session, self.commission):
            raise ORDER_OF_PLENO_STANDS(commission=self.commission)
        for row in self.rows:
            _require_valid_row(session, row)
        for code in self.claimed:
            if checks.require_undecided(session, code).commission == self.commission:
                raise NOTHING_TO_DO()
        checks.require_reason_of(OF_A_MOVE, self.reason, is_due=bool(self.votes_against(session)))

    def votes_against(self, session: Session) -> tuple[VoteId, ...]:
        """The certified votes that its order deviates from."""
        return votes_against_order(session, self.commission, self.order)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The order is the commission's; what it ended has its end, what others claim stays parked."""
        rows = [_resulting(session.proposals[row.code], row) for row in self.rows]
        claimed = [_claimed(session.proposals[code], self.commission) for code in self.claimed]
        orders = {scope: order for scope, order in session.agreed_orders.items() if scope != self.commission}
        if self.order:
            orders[self.commission] = self.order
        taken = replace(session.results.get(self.commission, CommissionResult()), received=stamp.when)
        after = session.with_proposals([*rows, *claimed])
        moves = after_order(session.moves, self.order)
        votes = votes_after_order(session.votes, self.order, back=named_only_by(session, self.commission))
        results = {**session.results, self.commission: taken}
        return replace(after, agreed_orders=orders, moves=moves, votes=votes, results=results)

    def sentence(self, after: Session) -> str:
        against = deviating(self.votes_against(after))
        told = "; ".join(_results(self, after))
        return f"Hasil Komisi {self.commission} diterima: {told}{against}{because(self.reason)}"


def _require_valid_row(session: Session, row: ResultRow) -> None:
    is_changed = row.agreed != Agreed()
    if not (is_changed or row.outcome is not None or row.is_deferred):
        raise NOTHING_TO_DO()
    if row.outcome is not None and (row.outcome not in OF_A_COMMISSION or row.is_deferred):
        raise OUTCOME_NEEDS_OTHER_DECISION(outcome=row.outcome.value)
    checks.require_not_negative("anggaran", row.agreed.cost, at="cost")
    checks.require_valid_volume(row.agreed.volume)
    if row.outcome is Outcome.NOT_AGREED and session.sidang.rules_adopted is None:
        raise RULES_NOT_ADOPTED()
    if is_changed or row.outcome is not None:
        checks.require_reason(row.reason)


def _resulting(before: Proposal, row: ResultRow) -> Proposal:
    return replace(
        before,
        agreed=changed(before.agreed, row.agreed),
        outcome=row.outcome,
        is_deferred=row.is_deferred or bool(before.claimed_by),
        reason=row.reason or before.reason,
    )


def _claimed(proposal: Proposal, commission: CommissionId) -> Proposal:
    return replace(proposal, is_deferred=True, claimed_by=tuple(dict.fromkeys((*proposal.claimed_by, commission))))


@decides
class CommissionPresented(Decision):
    """Pleno II hears the result of a commission; a second time adds a response."""

    facts = _facts(how="tambahkan tanggapan di lembar Hasil komisi (g k)")

    commission: CommissionId
    by: str
    response: str = ""

    def check(self, session: Session) -> None:
        """A commission that was not presented yet, or a response, and who presented."""
        require_open_sidang(session, self)
        checks.require_commission(session, self.commission)
        checks.require_text(self.by, "yang memaparkan", at="by")
        if session.is_presented(self.commission) and not self.response.strip():
            raise RESULT_PRESENTED(commission=self.commission)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The time of the first presentation is kept."""
        before = session.results.get(self.commission, CommissionResult())
        after = replace(
            before,
            presented=before.presented or stamp.when,
            presented_by=before.presented_by or self.by,
            responses=(*before.responses, *((self.response,) if self.response.strip() else ())),
        )
        return replace(session, results={**session.results, self.commission: after})

    def sentence(self, after: Session) -> str:
        response = f"; tanggapan: {inner(self.response)}" if self.response.strip() else ""
        return f"Hasil Komisi {self.commission} dipaparkan dalam Pleno II oleh {inner(self.by)}{response}"


def _results(decision: CommissionResultReceived, session: Session) -> Iterator[str]:
    if decision.order:
        yield f"{len(decision.order)} usulan disepakati menurut urutan {in_order(decision.order)}"
    for row in decision.rows:
        changed = clauses.changes(row.agreed, session.proposals[row.code].unit) if row.agreed != Agreed() else ""
        fate = _fate(row)
        told = ", ".join(filter(None, (fate, changed)))
        if told:
            yield f"{row.code} {told}{f' (alasan: {inner(row.reason)})' if row.reason else ''}"
    if decision.claimed:
        yield f"{subject(decision.claimed)} juga diminta komisi lain dan menunggu Pleno II"


def _fate(row: ResultRow) -> str:
    if row.is_deferred:
        return "ditunda"
    return row.outcome.label if row.outcome else ""
