"""Decisions of the Pra-Musrenbang (SOP step 4): commissions are formed, proposals divided among them and marked."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from sessions.kernel import checks
from sessions.kernel.decision import Amends, Decision, Facts, Ground, Group, Stamp, decides, require_open_sidang
from sessions.kernel.reasons import OF_A_CORRECTION, require_listed
from sessions.kernel.refusals import NOTHING_TO_DO, Refusal
from sessions.kernel.session import Session
from sessions.sentences import clauses
from sessions.sentences.clauses import because, listed, subject
from sessions.values.commissions import Commission, CommissionId
from sessions.values.guideline import unchanged
from sessions.values.proposals import Proposal, ProposalCode
from sessions.values.steps import PRA_MUSRENBANG

COMMISSION_NOT_EMPTY = Refusal(
    "COMMISSION_NOT_EMPTY",
    found="Komisi {commission} masih memuat usulan.",
    plain="Komisi itu masih memuat usulan.",
    advice="Pindahkan dahulu usulannya ke komisi lain (g k).",
)

COMMISSION_FIXED = Refusal(
    "COMMISSION_FIXED",
    found="Hasil Komisi {commission} sudah dipaparkan; usulan {code} tidak berpindah komisi lagi.",
    plain="Hasil komisi itu sudah dipaparkan; usulannya tidak berpindah komisi lagi.",
    advice="Putuskan usulan itu di Prioritas (g p), atau catat keberatannya dengan !.",
)

MOVE_OF_COMMISSION_NEEDS_REASON = Refusal(
    "MOVE_OF_COMMISSION_NEEDS_REASON",
    fields=("reason",),
    found="Pembagian usulan sudah selesai: {code} dari Komisi {was} ke Komisi {becomes} memerlukan alasan.",
    plain="Sesudah Pra-Musrenbang selesai, usulan hanya berpindah komisi dengan alasan.",
    advice="Pindahkan dengan u, lalu pilih alasannya: kekeliruan pencatatan; keterangan {desa}: ….",
)


_facts = partial(Facts, group=Group.COMMISSIONS, place="komisi")


@decides
class CommissionsFormed(Decision):
    """Two to five commissions with their names and officers; replaces the earlier list."""

    facts = Facts(
        group=Group.COMMISSIONS,
        place="panitia",
        how="isi sekali lagi di lembar Panitia (g d); isian terakhir yang berlaku",
        amendment=Amends.AGAIN,
    )

    commissions: tuple[Commission, ...]

    def check(self, session: Session) -> None:
        """Two to five, each named once, none dropped that still holds proposals in the running."""
        require_open_sidang(session, self)
        checks.require_valid_commissions(self.commissions)
        remaining = self._numbers()
        for proposal in session.proposals.values():
            if proposal.is_in_the_running and proposal.commission not in {None, *remaining}:
                raise COMMISSION_NOT_EMPTY(commission=proposal.commission or "-")

    def _numbers(self) -> frozenset[CommissionId]:
        return frozenset(commission.id for commission in self.commissions)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The list is replaced; of a commission that was dropped nothing is left, no order, no ceiling, no member."""
        remaining = self._numbers()
        ceilings = {id_: amount for id_, amount in session.ceilings.commissions.items() if id_ in remaining}
        orders = {id_: order for id_, order in session.agreed_orders.items() if id_ is None or id_ in remaining}
        orphans = [
            replace(proposal, commission=None)
            for proposal in session.proposals.values()
            if proposal.commission not in {None, *remaining}
        ]
        people = {
            id_: replace(person, card=replace(person.card, commission=None))
            for id_, person in session.people.items()
            if person.card.commission not in {None, *remaining}
        }
        return replace(
            session.with_proposals(orphans),
            commissions=self.commissions,
            agreed_orders=orders,
            results={id_: result for id_, result in session.results.items() if id_ in remaining},
            ceilings=replace(session.ceilings, commissions=ceilings),
            people={**session.people, **people},
        )

    def sentence(self, after: Session) -> str:
        named = "; ".join(f"Komisi {c.id} {c.name}{_officers(c)}" for c in self.commissions)
        return f"{len(self.commissions)} komisi ditetapkan: {named}"


def _officers(commission: Commission) -> str:
    """` (ketua Sri, sekretaris Joko)`; empty where nobody is named."""
    posts = (("ketua", commission.chair), ("sekretaris", commission.secretary), ("fasilitator", commission.facilitator))
    told = ", ".join(f"{post} {name}" for post, name in posts if name)
    return f" ({told})" if told else ""


@decides
class ProposalsAssigned(Decision):
    """Proposals move into commissions: one by one key, or all suggestions at once.

    Once the Pra-Musrenbang is over, what has a commission leaves it only for a `reason`, and no longer once the result
    of either was told Pleno II. What several commissions took, or none, is of Pleno II all the same.
    """

    facts = _facts(
        how="pindahkan dengan 1 sampai 5 di layar Komisi (g k), sesudah Pra-Musrenbang dengan u", amendment=Amends.AGAIN
    )

    assignments: Mapping[ProposalCode, CommissionId]
    reason: str = ""

    def check(self, session: Session) -> None:
        """Known proposals in the running, known commissions, and at least one that moves or was claimed by several.

        What leaves its commission late has a reason of the list.
        """
        require_open_sidang(session, self)
        if not self.assignments:
            raise NOTHING_TO_DO()
        for code, commission in self.assignments.items():
            checks.require_running(session, code)
            checks.require_commission(session, commission)
        if not any(
            session.proposals[code].commission != c or session.proposals[code].claimed_by
            for code, c in self.assignments.items()
        ):
            raise NOTHING_TO_DO()
        for code, commission in self.assignments.items():
            self._require_movable(session, session.proposals[code], commission)
        if self.reason.strip():
            require_listed(self.reason, OF_A_CORRECTION)

    def _require_movable(self, session: Session, proposal: Proposal, commission: CommissionId) -> None:
        if not leaves_late(session, proposal, commission):
            return
        for own in (proposal.commission, commission):
            if own is not None and not session.is_closed and session.is_presented(own):
                raise COMMISSION_FIXED(commission=own, code=proposal.code)
        if not self.reason.strip():
            was = proposal.commission or ""
            raise MOVE_OF_COMMISSION_NEEDS_REASON(code=proposal.code, was=was, becomes=commission)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """Each proposal is in exactly one commission; agreed orders of the commission it left forget it.

        Scores on criteria that mean something else in the new commission are dropped.
        """
        moved = {
            code: _moved(session, session.proposals[code], commission) for code, commission in self.assignments.items()
        }
        left = {code for code, p in moved.items() if session.proposals[code].commission != p.commission}
        orders = {
            scope: order if scope is None else tuple(code for code in order if code not in left)
            for scope, order in session.agreed_orders.items()
        }
        return replace(
            session.with_proposals(moved.values()),
            agreed_orders={scope: order for scope, order in orders.items() if order},
        )

    def sentence(self, after: Session) -> str:
        if len(self.assignments) == 1:
            ((code, commission),) = self.assignments.items()
            return f"Usulan {clauses.proposal(after, code)} masuk Komisi {commission}{because(self.reason)}"
        into = list(self.assignments.values())
        shares = [f"{into.count(c.id)} ke Komisi {c.id}" for c in after.commissions if c.id in into]
        return f"{len(into)} usulan dibagi: {listed(shares)}{because(self.reason)}"

    def no_longer(self, before: Session, after: Session) -> str:
        dropped = sum(bool(p.scores.keys() - after.proposals[c].scores.keys()) for c, p in before.proposals.items())
        return f"skor pada kriteria yang berbeda gugur untuk {dropped} usulan" if dropped else ""


def leaves_late(session: Session, proposal: Proposal, commission: CommissionId) -> bool:
    """Whether it has one commission, goes to another, and the proposals were divided for good."""
    is_divided = PRA_MUSRENBANG in session.steps
    return is_divided and not proposal.claimed_by and proposal.commission not in {None, commission}


def _moved(session: Session, proposal: Proposal, commission: CommissionId) -> Proposal:
    """The proposal in its commission; where several had taken it, that question is answered."""
    rules = session.guideline
    if rules is not None and rules.variants:
        kept = unchanged(rules.criteria_of(proposal.commission), rules.criteria_of(commission))
        proposal = proposal.scored_on(kept)
    if not proposal.claimed_by:
        return replace(proposal, commission=commission)
    return replace(proposal, commission=commission, claimed_by=(), is_deferred=False)


@decides
class ProposalsMarked(Decision):
    """Which proposals are to be discussed (dibahas) one by one; the others are decided in sets."""

    facts = _facts(how="tekan b sekali lagi pada usulannya", amendment=Ground.COURSE)

    codes: tuple[ProposalCode, ...]
    to_be_discussed: bool

    def check(self, session: Session) -> None:
        """Known proposals in the running, at least one marked otherwise."""
        require_open_sidang(session, self)
        checks.require_each_once(self.codes)
        named = [checks.require_running(session, code) for code in self.codes]
        if all(proposal.to_be_discussed is self.to_be_discussed for proposal in named):
            raise NOTHING_TO_DO()

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The mark is set or taken away."""
        return session.with_proposals(
            replace(session.proposals[code], to_be_discussed=self.to_be_discussed) for code in self.codes
        )

    def sentence(self, after: Session) -> str:
        verb = "ditandai untuk dibahas" if self.to_be_discussed else "tidak lagi ditandai untuk dibahas"
        return f"{clauses.capital(subject(self.codes))} {verb}"
