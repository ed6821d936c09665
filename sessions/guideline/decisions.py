"""The decision that sets the guideline: criteria, weights, ladder, line; of an adopted one the next version."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from sessions.guideline.facts import invalidated, told_invalidated
from sessions.kernel import checks
from sessions.kernel.decision import Decision, Facts, Ground, Group, Stamp, decides, require_open_sidang
from sessions.kernel.refusals import COMMISSION_UNKNOWN, COUNT_INVALID, CRITERION_UNKNOWN, Refusal
from sessions.kernel.session import Session
from sessions.rules import ranking
from sessions.rules.ranking import SETTLED
from sessions.sentences.clauses import because, listed
from sessions.values.commissions import Commission
from sessions.values.guideline import Criterion, Guideline, GuidelineVersion, unchanged
from sessions.values.proposals import Proposal

WEIGHTS_NOT_100 = Refusal(
    "WEIGHTS_NOT_100",
    fields=("weights",),
    found="Jumlah bobot kriteria {total}, seharusnya 100.",
    plain="Jumlah bobot kriteria bukan 100.",
    advice="Ubah bobot sampai jumlahnya tepat 100.",
)

CRITERION_TWICE = Refusal(
    "CRITERION_TWICE",
    found="Kriteria tidak boleh kosong atau kembar.",
    advice="Beri setiap kriteria satu kode, K1 sampai dengan K9.",
)

LADDER_INVALID = Refusal(
    "LADDER_INVALID",
    fields=("ladder",),
    found="Tangga penyelesaian nilai sama tidak sah: {ladder}.",
    plain="Tangga penyelesaian nilai sama tidak sah.",
    advice="Sebut tiap anak tangga satu kali; musyawarah dan undian harus ada.",
)


CRITERIA = range(1, 10)
"""A guideline has one to nine criteria, K1 to K9."""


def require_valid_guideline(guideline: Guideline, commissions: Sequence[Commission]) -> None:
    """Valid criteria for all, and for each commission with its own; a ladder that ends wherever the forum decides.

    The criteria that serve as rungs are among those of every commission.
    """
    known = {commission.id for commission in commissions}
    for commission in (None, *guideline.variants):
        if commission not in {None, *known}:
            raise COMMISSION_UNKNOWN(commission=commission or "-")
        _require_valid_criteria(guideline.criteria_of(commission), guideline)
    _require_valid_ladder(guideline)


def _require_valid_criteria(criteria: Sequence[Criterion], guideline: Guideline) -> None:
    """One to nine named criteria whose weights add up to 100."""
    ids = [criterion.id for criterion in criteria]
    if len(set(ids)) != len(ids) or len(ids) not in CRITERIA:
        raise CRITERION_TWICE(count=len(ids))
    for criterion in criteria:
        checks.require_text(criterion.name, f"nama kriteria {criterion.id}", at="name")
        checks.require_not_negative(f"bobot {criterion.id}", criterion.weight, at="weights")
        steps = list(criterion.prefill.steps) if criterion.prefill else []
        if steps not in (sorted(steps), sorted(steps, reverse=True)):
            raise COUNT_INVALID(field=f"batas skor {criterion.id}").at("bounds")
    if not ranking.weights_add_up(criteria):
        raise WEIGHTS_NOT_100(total=sum(c.weight for c in criteria))
    for named in (guideline.urgency, guideline.readiness):
        if named not in ids:
            raise CRITERION_UNKNOWN(criterion=named)


def _require_valid_ladder(guideline: Guideline) -> None:
    """Each rung once, and both ways of the forum among them: without these a tie could not be settled."""
    ladder = guideline.ladder
    if len(set(ladder)) != len(ladder) or not set(ladder) >= SETTLED:
        raise LADDER_INVALID(ladder=tuple(rung.value for rung in ladder))


@decides
class GuidelineSet(Decision):
    """The priority guideline (pedoman) as drafted or, with a reason, amended after its adoption.

    The version in `guideline` is not looked at: a draft is version 1, each amendment one more.
    """

    facts = Facts(
        group=Group.RULES,
        place="pedoman",
        how="ubah di lembar Pedoman (g d); setelah disahkan menjadi versi baru, dengan alasan",
        amendment=Ground.ADOPTED,
    )

    guideline: Guideline
    reason: str = ""

    def check(self, session: Session) -> None:
        """A valid guideline; after adoption only with a reason."""
        require_open_sidang(session, self)
        require_valid_guideline(self.guideline, session.commissions)
        checks.require_amendable(session, self.reason)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """A new version; scores of criteria that changed their meaning are dropped, the others stay."""
        before = session.guideline
        is_amended = before is not None and session.sidang.rules_adopted is not None
        version = before.version + 1 if before and is_amended else 1
        changed = replace(session, guideline=replace(self.guideline, version=version))
        touched = [] if before is None else _rescored(session, before, self.guideline)
        after = changed.with_proposals(touched)
        if not is_amended:
            return after
        lost = Counter(k for p in touched for k in session.proposals[p.code].scores.keys() - p.scores.keys())
        told = GuidelineVersion(version=version, at=stamp.when, reason=self.reason, dropped=dict(sorted(lost.items())))
        versions = (*session.guideline_versions, told)
        return replace(after, guideline_versions=versions, adopted_amounts=session.amounts)

    def sentence(self, after: Session) -> str:
        contents = f"{len(self.guideline.criteria)} kriteria"
        if self.guideline.variants:
            contents += f" (kriteria sendiri bagi {listed(f'Komisi {number}' for number in self.guideline.variants)})"
        if self.guideline.line:
            kinds = listed(kind.label for kind in self.guideline.line)
            contents += f", garis batas menurut {kinds} dengan cara {self.guideline.way.value}"
        else:
            contents += ", tanpa garis batas"
        version = after.guideline.version if after.guideline else 1
        return rules_set("Pedoman Skala Prioritas", version, contents, self.reason, after)

    def no_longer(self, before: Session, after: Session) -> str:
        return told_invalidated(invalidated(before, after))


def _rescored(session: Session, before: Guideline, after: Guideline) -> list[Proposal]:
    """The proposals that lose scores, since a criterion of their commission means something else."""
    commissions = {p.commission for p in session.proposals.values()}
    kept = {c: unchanged(before.criteria_of(c), after.criteria_of(c)) for c in commissions}
    rescored = ((p, p.scored_on(kept[p.commission])) for p in session.proposals.values())
    return [new for old, new in rescored if new is not old]


def supposed(session: Session, decision: GuidelineSet) -> Session:
    """The session as it would be after the decision; nothing is decided."""
    at = session.opened or datetime.min.replace(tzinfo=UTC)
    return decision.apply(session, Stamp(seq=session.seq + 1, at=at, by=""))


def rules_set(name: str, version: int, contents: str, reason: str, session: Session) -> str:
    """A draft before the adoption, an amendment with its version and reason after it."""
    if session.sidang.rules_adopted is None:
        return f"Rancangan {name} disusun: {contents}"
    return f"{name} diubah menjadi versi {version}: {contents}{because(reason)}"
