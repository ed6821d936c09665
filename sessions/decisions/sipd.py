"""Decisions about SIPD: what the kecamatan recommends there, and what has been typed in."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from sessions.decisions.amendment import require_no_amendment
from sessions.decisions.base import Decision, Stamp, require_opened
from sessions.decisions.checks import (
    require_each_once,
    require_not_negative,
    require_proposal,
    require_text,
    require_valid_volume,
)
from sessions.proposals import ProposalCode, Recommendation, SipdEntry, SipdVerdict
from sessions.refusals import Reason, Refused
from sessions.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationsMade(Decision):
    """What the kecamatan recommends in SIPD, for one proposal or many; each replaces the one before."""

    recommendations: Mapping[ProposalCode, Recommendation]

    def check(self, session: Session) -> None:
        """Known proposals, amounts that are not negative, a note where one is rejected or returned, something new."""
        require_opened(session)
        require_no_amendment(session)
        for code, made in self.recommendations.items():
            require_proposal(session, code)
            require_valid_volume(made.volume)
            require_not_negative("anggaran rekomendasi", made.cost)
            if made.verdict is not SipdVerdict.FORWARD:
                require_text(made.note, "catatan rekomendasi")
        if all(session.proposals[code].recommendation == made for code, made in self.recommendations.items()):
            raise Refused(Reason.NOTHING_TO_DO)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """Each stands with its proposal."""
        return session.with_proposals(
            replace(session.proposals[code], recommendation=made) for code, made in self.recommendations.items()
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class EnteredInSipd(Decision):
    """Somebody typed these proposals into SIPD, today where `on` is None; with `is_there` False that was an error."""

    codes: tuple[ProposalCode, ...]
    by: str
    on: date | None = None
    is_there: bool = True

    def check(self, session: Session) -> None:
        """Known proposals, each once, who did it, and something new."""
        require_opened(session)
        require_no_amendment(session)
        require_each_once(self.codes)
        require_text(self.by, "yang menginput")
        before = [require_proposal(session, code).in_sipd for code in self.codes]
        if not self.is_there and not any(before):
            raise Refused(Reason.NOTHING_TO_DO)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """Day and name stand with each proposal, or are gone."""
        entry = SipdEntry(on=self.on or stamp.when.date(), by=self.by) if self.is_there else None
        return session.with_proposals(replace(session.proposals[code], in_sipd=entry) for code in self.codes)
