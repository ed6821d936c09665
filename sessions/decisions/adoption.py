"""Decisions about the meeting's own rules: guideline, house rules, their adoption, and the amounts of the line."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sessions.commissions import Commission
from sessions.decisions.base import Decision, Stamp, require_open_sidang
from sessions.decisions.checks import require_commission, require_not_negative, require_reason, require_text
from sessions.guideline import Criterion, Guideline, GuidelineVersion, HouseRules, Prefill, unchanged
from sessions.house_articles import COUNTED
from sessions.proposals import Proposal
from sessions.refusals import Reason, Refused
from sessions.rules import rubric
from sessions.rules.ladder import SETTLED
from sessions.session import Ceilings, Session

CRITERIA = range(1, 10)
"""A guideline has one to nine criteria, K1 to K9."""


def require_valid_guideline(guideline: Guideline, commissions: Sequence[Commission]) -> None:
    """Valid criteria for all, and for each commission with its own; a ladder that ends wherever the forum decides.

    The criteria that serve as rungs are among those of every commission.
    """
    known = {commission.id for commission in commissions}
    for commission in (None, *guideline.variants):
        if commission not in {None, *known}:
            raise Refused(Reason.COMMISSION_UNKNOWN, commission=commission or "-")
        _require_valid_criteria(guideline.criteria_of(commission), guideline)
    _require_valid_ladder(guideline)


def _require_valid_criteria(criteria: Sequence[Criterion], guideline: Guideline) -> None:
    """One to nine named criteria whose weights add up to 100."""
    ids = [criterion.id for criterion in criteria]
    if len(set(ids)) != len(ids) or len(ids) not in CRITERIA:
        raise Refused(Reason.CRITERION_TWICE, count=len(ids))
    for criterion in criteria:
        require_text(criterion.name, f"nama kriteria {criterion.id}")
        require_not_negative(f"bobot {criterion.id}", criterion.weight)
        if criterion.prefill is not None and not _runs_one_way(criterion.prefill):
            raise Refused(Reason.COUNT_INVALID, field=f"batas nilai {criterion.id}")
    if not rubric.weights_add_up(criteria):
        raise Refused(Reason.WEIGHTS_NOT_100, total=sum(c.weight for c in criteria))
    for named in (guideline.urgency, guideline.readiness):
        if named not in ids:
            raise Refused(Reason.CRITERION_UNKNOWN, criterion=named)


def _runs_one_way(prefill: Prefill) -> bool:
    """Whether the bounds only rise or only fall."""
    return list(prefill.steps) in (sorted(prefill.steps), sorted(prefill.steps, reverse=True))


def _require_valid_ladder(guideline: Guideline) -> None:
    """Each rung once, and both ways of the forum among them: without these a tie could not be settled."""
    ladder = guideline.ladder
    if len(set(ladder)) != len(ladder) or not set(ladder) >= SETTLED:
        raise Refused(Reason.LADDER_INVALID, ladder=tuple(rung.value for rung in ladder))


def require_valid_house_rules(rules: HouseRules) -> None:
    """The quorum is a share of at most all, and the reserved seats are among the seats."""
    if not 0 < rules.quorum_numerator <= rules.quorum_denominator:
        raise Refused(Reason.QUORUM_INVALID, share=f"{rules.quorum_numerator}/{rules.quorum_denominator}")
    if not 0 <= rules.women_seats <= rules.seats or rules.seats < 1:
        raise Refused(Reason.SEATS_INVALID, seats=rules.seats, women=rules.women_seats)
    if rules.delegates_per_village < 1:
        raise Refused(Reason.COUNT_INVALID, field="utusan per desa")
    require_not_negative("waktu bicara", rules.speaking_minutes)
    require_not_negative("penundaan", rules.postponement)
    require_not_negative("ulangan suara", rules.repeats)
    if not 0 < rules.commission_numerator < rules.commission_denominator:
        raise Refused(Reason.QUORUM_INVALID, share=f"{rules.commission_numerator}/{rules.commission_denominator}")
    counted = next((article for article in rules.wording if article in COUNTED), None)
    if counted is not None:
        raise Refused(Reason.ARTICLE_COUNTED, article=counted.value)
    for article in rules.articles:
        require_text(article, "baris tata tertib")


def require_amendable(session: Session, reason: str) -> None:
    """Adopted rules are frozen; a later version needs a reason."""
    if session.sidang.rules_adopted is not None:
        if not reason.strip():
            raise Refused(Reason.RULES_FROZEN)
        require_reason(reason)


@dataclass(frozen=True, slots=True, kw_only=True)
class GuidelineSet(Decision):
    """The priority guideline (pedoman) as drafted or, with a reason, amended after its adoption.

    The version in `guideline` is not looked at: a draft is version 1, each amendment one more.
    """

    guideline: Guideline
    reason: str = ""

    def check(self, session: Session) -> None:
        """A valid guideline; after adoption only with a reason."""
        require_open_sidang(session, self)
        require_valid_guideline(self.guideline, session.commissions)
        require_amendable(session, self.reason)

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
        return replace(after, guideline_versions=(*session.guideline_versions, told))


def _rescored(session: Session, before: Guideline, after: Guideline) -> list[Proposal]:
    """The proposals that lose scores, since a criterion of their commission means something else."""
    commissions = {p.commission for p in session.proposals.values()}
    kept = {c: unchanged(before.criteria_of(c), after.criteria_of(c)) for c in commissions}
    rescored = ((p, p.scored_on(kept[p.commission])) for p in session.proposals.values())
    return [new for old, new in rescored if new is not old]


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseRulesSet(Decision):
    """The house rules (tata tertib) as drafted or, with a reason, amended after their adoption.

    The version in `house_rules` is not looked at: a draft is version 1, each amendment one more.
    """

    house_rules: HouseRules
    reason: str = ""

    def check(self, session: Session) -> None:
        """Valid rules; after adoption only with a reason."""
        require_open_sidang(session, self)
        require_valid_house_rules(self.house_rules)
        require_amendable(session, self.reason)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """A new version."""
        version = session.house_rules.version + 1 if session.sidang.rules_adopted else 1
        return replace(session, house_rules=replace(self.house_rules, version=version))


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesAdopted(Decision):
    """Pleno I adopts tata tertib and pedoman: from now on they are frozen, and provisional scores are confirmed."""

    def check(self, session: Session) -> None:
        """Only once."""
        require_open_sidang(session, self)
        if session.sidang.rules_adopted is not None:
            raise Refused(Reason.RULES_ALREADY_ADOPTED)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The time of adoption is kept for the Berita Acara, and the guideline as its first version."""
        version = session.guideline.version if session.guideline else 1
        return replace(
            session,
            sidang=replace(session.sidang, rules_adopted=stamp.when),
            guideline_versions=(GuidelineVersion(version=version, at=stamp.when),),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CeilingsSet(Decision):
    """The amounts of the line, rupiah or counts; they are not frozen, since ceilings arrive when they arrive.

    An amount whose kind of line the guideline has not adopted waits until it does.
    """

    ceilings: Ceilings

    def check(self, session: Session) -> None:
        """No negative amount, no unknown commission, no agency that nobody names."""
        require_open_sidang(session, self)
        limits = self.ceilings
        require_not_negative("pagu", limits.kecamatan, *limits.commissions.values(), *limits.agencies.values())
        require_not_negative("kuota", limits.quota_per_commission, limits.quota_per_village_and_commission)
        for commission in limits.commissions:
            require_commission(session, commission)
        for agency in limits.agencies:
            if session.agency(agency) is None and all(p.agency != agency for p in session.proposals.values()):
                raise Refused(Reason.AGENCY_UNKNOWN, agency=agency)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The amounts are replaced as a whole."""
        return replace(session, ceilings=self.ceilings)
