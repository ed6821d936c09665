"""The decision that puts right what was written about a proposal, or gives it the figures that the forum wants."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from sessions.intake.layouts import Known
from sessions.kernel import checks
from sessions.kernel.changes import IN_FORCE
from sessions.kernel.decision import Amends, Decision, Facts, Group, Stamp, decides, require_open_sidang
from sessions.kernel.reasons import OF_A_CORRECTION, require_listed
from sessions.kernel.refusals import NOTHING_TO_DO, Refusal
from sessions.kernel.session import Session
from sessions.proposals.facts_corrections import (
    CORRECTABLE,
    MAY_BE_UNKNOWN,
    corrected,
    differing,
    is_as_proposed,
    label,
    told,
)
from sessions.proposals.fields import require_valid
from sessions.scoring import facts as scoring
from sessions.sentences import clauses
from sessions.sentences.clauses import because, listed
from sessions.values.labels import Theme
from sessions.values.office import VillageCode
from sessions.values.proposals import PRIORITIES, Outcome, Proposal, ProposalCode

CANNOT_BE_UNKNOWN = Refusal(
    "CANNOT_BE_UNKNOWN",
    found="Isian {field} tidak dapat dikosongkan bersama isian ini.",
    plain="Isian itu tidak dapat dikosongkan.",
    advice="Yang dapat dikosongkan: volume, biaya, penerima manfaat, KK miskin, dan nomor prioritas {desa}.",
)


@decides
class ProposalChanged(Decision):
    """What was written wrongly about a proposal is put right, or volume, cost and agency become what the forum wants.

    None leaves a field alone; `cleared` are figures that are not known after all. A reason of the list of corrections
    puts anything right; figures alone may have a reason of the forum's own, and the name may follow the volume then.
    With the reason that it was written by mistake a figure is put right where it was written, else the new one stands
    beside what was asked for. The code stays whatever the village.
    """

    facts = Facts(
        group=Group.RECAP,
        place="usulan",
        how="betulkan sekali lagi dengan u, dengan alasan; yang semula tetap tercatat",
        amendment=Amends.AGAIN,
    )

    code: ProposalCode
    reason: str
    volume: Decimal | None = None
    unit: str | None = None
    cost: int | None = None
    agency: str | None = None
    activity: str | None = None
    problem: str | None = None
    location: str | None = None
    village: VillageCode | None = None
    households: int | None = None
    poor_households: int | None = None
    village_priority: int | None = None
    sub_activity: str | None = None
    themes: tuple[Theme, ...] | None = None
    cleared: tuple[str, ...] = ()

    def check(self, session: Session) -> None:
        """An undecided proposal (an amendment may name any), values that can be, one that is new, a reason for it."""
        require_open_sidang(session, self)
        before = checks.require_proposal(session, self.code)
        if not session.is_closed:
            checks.require_undecided(session, self.code)
        named = self._named()
        for name, value in named.items():
            if name not in self.cleared:
                require_valid(session, name, value)
        for name in self.cleared:
            if name not in MAY_BE_UNKNOWN or getattr(self, name) is not None:
                raise CANNOT_BE_UNKNOWN(field=label(name) if name in CORRECTABLE else name).at(name)
        values = differing(before, named)
        if not values:
            raise NOTHING_TO_DO()
        checks.require_reason(self.reason)
        if not _is_for_the_forum(values):
            require_listed(self.reason, OF_A_CORRECTION)

    def _named(self) -> dict[str, Any]:
        """The values that the decision names."""
        given = {name: getattr(self, name) for name in CORRECTABLE}
        return {name: value for name, value in given.items() if value is not None or name in self.cleared}

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The new values count in every sum, list and sheet, also of another village; the first ones are kept beside.

        In an amendment what was agreed to is agreed with changes as far as it is not what was asked for.
        """
        before = session.proposals[self.code]
        after = corrected(before, differing(before, self._named()), self.reason, stamp.seq)
        return session.with_proposals([_with_reason(before, after, self.reason)])

    def sentence(self, after: Session) -> str:
        found = after.proposals[self.code]
        names = self._named()
        whose = found.draft.village
        short = f"{self.code} dari {clauses.village(after, whose)}" if whose else self.code
        subject = short if Known.ACTIVITY in names else clauses.proposal(after, self.code)
        verb = "diubah" if set(names) <= {*IN_FORCE} else "dibetulkan"
        outcome = "; hasilnya disepakati dengan perubahan" if found.outcome is Outcome.AGREED_CHANGED else ""
        return f"Usulan {subject} {verb}: {listed(told(after, found, names))}{outcome}{because(self.reason)}"

    def no_longer(self, before: Session, after: Session) -> str:
        was, becomes = before.proposals[self.code], after.proposals[self.code]
        return "; ".join(filter(None, (self._dropped(before, was, becomes), _outdated(was, becomes))))

    def _dropped(self, before: Session, was: Proposal, becomes: Proposal) -> str:
        """That the number which its village gave it is one of another list now."""
        number = was.draft.village_priority
        if self.village is None or number is None or becomes.draft.village_priority is not None:
            return ""
        whose = clauses.village(before, was.draft.village)
        return f"{label(Known.PRIORITY)} {number} gugur, karena itu nomor dalam daftar {whose}"


def _outdated(was: Proposal, becomes: Proposal) -> str:
    """Which scores were made from what it no longer says; they stay until somebody fills them again."""
    known = scoring.outdated(was)
    found = dict.fromkeys(one.criterion for one in scoring.outdated(becomes) if one not in known)
    return f"skor {listed(found)} diisi dari data semula dan tetap sampai diisi lagi" if found else ""


def _is_for_the_forum(values: Mapping[str, Any]) -> bool:
    """Whether only figures change that the forum may want otherwise, and the name no more than its measure does."""
    follows = {Known.ACTIVITY} if Known.VOLUME in values or Known.UNIT in values else set()
    return set(values) <= {*IN_FORCE, *follows} and not set(values) <= follows


def _with_reason(before: Proposal, after: Proposal, reason: str) -> Proposal:
    """Why its figures are not those that were asked for, where that changed; nothing where they are again."""
    if after.agreed == before.agreed or before.outcome not in {None, *PRIORITIES}:
        return after
    is_changed = not is_as_proposed(after)
    outcome = before.outcome and (Outcome.AGREED_CHANGED if is_changed else Outcome.AGREED)
    return replace(after, outcome=outcome, reason=reason if is_changed else "")
