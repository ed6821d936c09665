"""Decisions about the meeting's own rules: guideline, house rules, their adoption, and the amounts of the line."""

from dataclasses import dataclass, replace

from sessions.guideline.decisions import _set
from sessions.guideline.facts import where_adopted
from sessions.kernel.checks import require_amendable, require_not_negative, require_text
from sessions.kernel.decision import Decision, Stamp, require_open_sidang, words
from sessions.kernel.refusals import Reason, Refused
from sessions.kernel.session import Session
from sessions.sentences import places
from sessions.values.guideline import GuidelineVersion
from sessions.values.house_rules import COUNTED, HouseRules


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


@words.register
def _(d: HouseRulesSet, s: Session) -> str:
    rules = d.house_rules
    kind = places.regency_kind(s.office) if s.office else "Kabupaten"
    village = places.village_word(s.office) if s.office else "desa"
    contents = (
        f"{rules.delegates_per_village} utusan per {village}, "
        f"kuorum {rules.quorum_numerator}/{rules.quorum_denominator}, "
        f"{rules.seats} utusan ke Musrenbang {kind} dengan {rules.women_seats} kursi perempuan, "
        f"waktu bicara {rules.speaking_minutes} menit"
        f"{', hitungan suara yang berjalan ditayangkan' if rules.shows_tally else ''}"
    )
    changed = ((len(rules.wording), "baris diubah"), (len(rules.articles), "baris tambahan"))
    contents += "".join(f", {count} {what}" for count, what in changed if count)
    return _set("Tata Tertib", s.house_rules.version, contents, d.reason, s)


@words.register
def _(_d: RulesAdopted, s: Session) -> str:
    version = s.guideline.version if s.guideline else 1
    has_scores = any(proposal.scores for proposal in s.proposals.values())
    confirmed = "; nilai sementara dinyatakan berlaku" if has_scores else ""
    where = where_adopted(s).rstrip(",")
    name = f"Tata Tertib versi {s.house_rules.version} dan Pedoman Skala Prioritas versi {version}"
    return f"{name} disahkan{where}{confirmed}"
