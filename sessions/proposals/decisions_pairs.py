"""Decisions about proposals beside others: look-alikes kept apart, merging, withdrawing, the kamus usulan."""

from dataclasses import replace
from decimal import Decimal

from sessions.kernel import checks
from sessions.kernel.decision import Amends, Decision, Facts, Ground, Group, Stamp, decides, require_open_sidang
from sessions.kernel.refusals import NOTHING_TO_DO, PROPOSAL_DISPOSED, Refusal
from sessions.kernel.session import Session
from sessions.proposals.facts_corrections import changed, is_as_proposed
from sessions.sentences import clauses
from sessions.sentences.clauses import FEW, because, listed
from sessions.values.labels import StandardWork
from sessions.values.proposals import Agreed, Outcome, Proposal, ProposalCode, as_pair

MERGE_WITH_ITSELF = Refusal(
    "MERGE_WITH_ITSELF",
    found="Usulan {code} tidak dapat digabung dengan dirinya sendiri.",
    plain="Usulan tidak dapat digabung dengan dirinya sendiri.",
    advice="Pilih usulan lain.",
)


@decides
class WorksCatalogueLoaded(Decision):
    """The kamus usulan of a file: it completes what is typed, and costs are held against its prices.

    Replaces the kamus loaded before. `sha256` names the file's bytes in hex.
    """

    facts = Facts(
        group=Group.RECAP,
        place="rekap",
        how="muat kamus usulan yang benar; kamus terakhir yang berlaku",
        amendment=Ground.COURSE,
    )

    file: str
    sha256: str
    works: tuple[StandardWork, ...]

    def check(self, session: Session) -> None:
        """At least one work, each with a name and no negative price, and not the kamus that is loaded already."""
        require_open_sidang(session, self)
        if not self.works or self.works == session.standard_works:
            raise NOTHING_TO_DO()
        for work in self.works:
            checks.require_text(work.name, "uraian", at="name")
            checks.require_not_negative("harga", work.price, at="price")

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The works are those of the file."""
        return replace(session, standard_works=self.works)

    def sentence(self, after: Session) -> str:
        return f"Kamus usulan dimuat dari berkas {self.file}, {len(self.works)} pekerjaan"


@decides
class LookalikesDismissed(Decision):
    """These pairs were looked at and are no duplicates: they are not suspected again until a text of theirs changes."""

    facts = Facts(
        group=Group.RECAP,
        place="usulan",
        mended_by=("ProposalsMerged",),
        how="bila ternyata sama, gabungkan dengan m di Semua usulan (g u)",
        amendment=Ground.COURSE,
    )

    pairs: tuple[tuple[ProposalCode, ProposalCode], ...]
    reason: str = ""

    def check(self, session: Session) -> None:
        """Pairs of two known proposals, at least one pair not judged before."""
        require_open_sidang(session, self)
        for pair in self.pairs:
            checks.require_each_once(pair)
            for code in pair:
                checks.require_proposal(session, code)
        if {as_pair(a, b) for a, b in self.pairs} <= session.not_duplicates:
            raise NOTHING_TO_DO()

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The pairs are remembered, whichever of the two is named first."""
        return replace(session, not_duplicates=session.not_duplicates | {as_pair(a, b) for a, b in self.pairs})

    def sentence(self, after: Session) -> str:
        pairs = [f"{a} dan {b}" for a, b in self.pairs]
        named = f"Usulan {'; '.join(pairs)}" if len(pairs) <= FEW else f"{len(pairs)} pasang usulan"
        return f"{named} dinyatakan bukan duplikat{because(self.reason)}"


@decides
class ProposalsMerged(Decision):
    """Duplicates become one: the survivor keeps its code, its volume and cost are typed again; nothing is deleted."""

    facts = Facts(
        group=Group.COMMISSIONS,
        place="usulan",
        mended_by=("OutcomesReopened",),
        how="buka kembali usulan yang digabung dengan h di Semua usulan (g u), dengan alasan, lalu "
        "ubah volume dan biaya yang menampungnya dengan u",
        amendment=Amends.AGAIN,
    )

    survivor: ProposalCode
    absorbed: tuple[ProposalCode, ...]
    volume: Decimal | None = None
    unit: str | None = None
    cost: int | None = None
    reason: str = ""

    def check(self, session: Session) -> None:
        """All are undecided and in the running, and none is merged with itself."""
        require_open_sidang(session, self)
        checks.require_each_once(self.absorbed)
        if self.survivor in self.absorbed:
            raise MERGE_WITH_ITSELF(code=self.survivor)
        for code in (self.survivor, *self.absorbed):
            outcome = checks.require_running(session, code).outcome
            if outcome is not None:
                raise PROPOSAL_DISPOSED(code=code, outcome=outcome.value)
        checks.require_not_negative("anggaran", self.cost, at="cost")
        checks.require_valid_volume(self.volume)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """Scores of all of them are dropped: they were given to something else."""
        absorbed = [
            replace(
                session.proposals[code].unscored(),
                outcome=Outcome.MERGED,
                merged_into=self.survivor,
                reason=self.reason,
            )
            for code in self.absorbed
        ]
        survivor = self._merged(session.proposals[self.survivor])
        return without(session, self.absorbed).with_proposals([survivor, *absorbed])

    def _merged(self, survivor: Proposal) -> Proposal:
        after = replace(
            survivor.unscored(),
            agreed=changed(survivor.agreed, Agreed(volume=self.volume, unit=self.unit, cost=self.cost)),
            merged_from=(*survivor.merged_from, *self.absorbed),
        )
        if is_as_proposed(after):
            return after
        because = f": {self.reason}" if self.reason else ""
        return replace(after, reason=f"Gabungan dengan {', '.join(self.absorbed)}{because}")

    def sentence(self, after: Session) -> str:
        agreed = Agreed(volume=self.volume, unit=self.unit, cost=self.cost)
        changed = clauses.changes(agreed, after.proposals[self.survivor].unit, verb="")
        together = f" dengan {changed}" if changed else ""
        into = f"{clauses.proposal(after, self.survivor)}{together}"
        return f"Usulan {listed(self.absorbed)} digabung ke {into}{because(self.reason)}"

    def no_longer(self, before: Session, after: Session) -> str:
        merged = (self.survivor, *self.absorbed)
        had_scores = any(before.proposals[code].scores for code in merged if code in before.proposals)
        return "skor yang sudah diberikan gugur" if had_scores else ""


@decides
class ProposalWithdrawn(Decision):
    """The proposer takes it back (ditarik pengusul)."""

    facts = Facts(
        group=Group.COMMISSIONS,
        place="usulan",
        mended_by=("OutcomesReopened",),
        how="buka kembali dengan h di Semua usulan (g u), dengan alasan",
        amendment=Amends.AGAIN,
    )

    code: ProposalCode
    by: str
    reason: str

    def check(self, session: Session) -> None:
        """A proposal in the running, who says so, and why."""
        require_open_sidang(session, self)
        checks.require_running(session, self.code)
        checks.require_text(self.by, "yang menarik", at="by")
        checks.require_reason(self.reason)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """It has its outcome; only an undo or opening it again, with a reason, brings it back."""
        proposal = replace(session.proposals[self.code], outcome=Outcome.WITHDRAWN, reason=f"{self.by}: {self.reason}")
        return without(session, (self.code,)).with_proposals([proposal])

    def sentence(self, after: Session) -> str:
        return f"Usulan {clauses.proposal(after, self.code)} ditarik pengusul ({self.by}){because(self.reason)}"


def without(session: Session, codes: tuple[ProposalCode, ...]) -> Session:
    """The session whose agreed orders no longer name these proposals."""
    gone = frozenset(codes)
    orders = {scope: tuple(c for c in order if c not in gone) for scope, order in session.agreed_orders.items()}
    return replace(session, agreed_orders={scope: order for scope, order in orders.items() if order})
