"""The recapitulation: every count and every sum of rupiah of proposals that any paper, screen or file shows.

Nothing else counts or adds up by cost, outcome, verdict or origin; a test of the house forbids it.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from sessions.kernel.session import Session
from sessions.language.local import LocalEnum
from sessions.line import facts as line
from sessions.values.commissions import CommissionId
from sessions.values.office import VillageCode
from sessions.values.proposals import (
    DISPOSED,
    PRIORITIES,
    Origin,
    Outcome,
    Process,
    Proposal,
    ProposalCode,
)

K = TypeVar("K", bound=Hashable)

ELSEWHERE = frozenset({Outcome.MERGED, Outcome.SPLIT})
"""Ends whose rupiah stand with other proposals: the one they were merged into, or their parts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sums:
    """Some proposals together. Money is whole rupiah; unknown cost adds nothing and is counted beside.

    `asked` is menurut usulan: as it was sent, without parts, of `asked_unknown` nobody knows it. `result` is menurut
    hasil: the cost in force, nothing for what was merged or split; of `result_unknown` nobody knows it.
    """

    count: int = 0
    asked: int = 0
    asked_unknown: int = 0
    result: int = 0
    result_unknown: int = 0

    def __add__(self, other: "Sums") -> "Sums":
        return Sums(
            count=self.count + other.count,
            asked=self.asked + other.asked,
            asked_unknown=self.asked_unknown + other.asked_unknown,
            result=self.result + other.result,
            result_unknown=self.result_unknown + other.result_unknown,
        )


NONE = Sums()
"""Of no proposals."""


def result_of(proposal: Proposal) -> int | None:
    """Rupiah menurut hasil; None is unknown. What was merged or split adds nothing of its own."""
    return 0 if proposal.outcome in ELSEWHERE else proposal.cost


def sums(proposals: Iterable[Proposal]) -> Sums:
    """These proposals together."""
    count = asked = asked_unknown = result = result_unknown = 0
    for proposal in proposals:
        sent, now = proposal.asked, result_of(proposal)
        count += 1
        asked += sent or 0
        asked_unknown += sent is None
        result += now or 0
        result_unknown += now is None
    return Sums(count=count, asked=asked, asked_unknown=asked_unknown, result=result, result_unknown=result_unknown)


def grouped(proposals: Iterable[Proposal], by: Callable[[Proposal], K]) -> dict[K, Sums]:
    """Each group that has any, in the order in which they come."""
    groups: dict[K, list[Proposal]] = {}
    for proposal in proposals:
        groups.setdefault(by(proposal), []).append(proposal)
    return {key: sums(own) for key, own in groups.items()}


class Verification(LocalEnum):
    """What the verification of SOP step 2 says of a proposal, or why it says nothing. Each has exactly one.

    What the forum or the DPRD brought is never verified, and a part stands for its parent, which was.
    """

    PASSED = "lolos verifikasi"
    FAILED = Outcome.FAILED_VERIFICATION.value
    RETURNED = Outcome.RETURNED.value
    FORWARDED = Outcome.FORWARDED.value
    DIVERTED = Outcome.DIVERTED.value
    IN_SESSION = "diajukan dalam sidang"
    UNVERIFIED = "selesai tanpa verifikasi"
    AT_VILLAGE = "menunggu perbaikan pengusul"
    OPEN = "belum diperiksa"
    PART = "pecahan usulan"


VERIFIED = tuple(Verification)[:5]
"""Those the kecamatan verified, whatever came of it: what SIPD asks for."""

WAITING = (Verification.AT_VILLAGE, Verification.OPEN)
"""Those that still wait for their verification."""


def verdict_of(proposal: Proposal) -> Verification:
    """Where it stands to the verification; what the sidang decides afterwards changes nothing."""
    if proposal.origin is Origin.PART:
        return Verification.PART
    if proposal.origin in {Origin.FORUM, Origin.POKIR}:
        return Verification.IN_SESSION
    if proposal.verified_as is not None:
        return Verification(proposal.verified_as.value)
    if proposal.process is Process.VERIFIED:
        return Verification.PASSED
    if proposal.outcome is not None:
        return Verification.UNVERIFIED
    return Verification.AT_VILLAGE if proposal.process is Process.SENT_BACK else Verification.OPEN


class Numbering(LocalEnum):
    """Whether a proposal has a number in the order."""

    NUMBERED = "bernomor"
    INCOMPLETE = "nilai belum lengkap"
    UNORDERED = "tidak diurutkan"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recapitulation:
    """A set of proposals in all its sums; the groups of each division together make `all`. Empty groups are left out.

    `reduced` and `added` are rupiah by which the cost in force of those that were neither merged nor split, nor are
    parts, is below or above what was sent; a cost that became known later was added.
    """

    all: Sums
    by_origin: Mapping[Origin, Sums]
    by_verdict: Mapping[Verification, Sums]
    by_numbering: Mapping[Numbering, Sums]
    by_outcome: Mapping[Outcome | None, Sums]
    reduced: int
    added: int

    @property
    def received(self) -> int:
        """How many were received, parts among them."""
        return self.all.count

    @property
    def open(self) -> int:
        """How many have no outcome yet."""
        return self.ended(None)

    @property
    def outcomes(self) -> Mapping[Outcome, int]:
        """How many ended in each outcome that there is."""
        return {outcome: part.count for outcome, part in self.by_outcome.items() if outcome is not None}

    @property
    def verified(self) -> int:
        """How many the kecamatan verified, whatever came of it."""
        return self.stand(*VERIFIED)

    @property
    def waiting(self) -> int:
        """How many still wait for their verification."""
        return self.stand(*WAITING)

    @property
    def running(self) -> Sums:
        """Those that can still have a number in the order."""
        return self.with_outcome(*(end for end in self.by_outcome if end not in DISPOSED))

    @property
    def priorities(self) -> Sums:
        """Those that the forum agreed to."""
        return self.with_outcome(*PRIORITIES)

    @property
    def absorbed(self) -> int:
        """Rupiah menurut usulan of what was merged or split."""
        return self.with_outcome(*ELSEWHERE).asked

    @property
    def of_parts(self) -> int:
        """Rupiah menurut hasil of the parts of split ones."""
        return self.by_origin.get(Origin.PART, NONE).result

    def with_outcome(self, *outcomes: Outcome | None) -> Sums:
        """Those with one of these outcomes; None is not decided."""
        return together(self.by_outcome.get(outcome, NONE) for outcome in outcomes)

    def ended(self, *outcomes: Outcome | None) -> int:
        """How many have one of these outcomes."""
        return self.with_outcome(*outcomes).count

    def stand(self, *verdicts: Verification) -> int:
        """How many have one of these verdicts."""
        return together(self.by_verdict.get(verdict, NONE) for verdict in verdicts).count


def together(parts: Iterable[Sums]) -> Sums:
    """Sums of proposals that have none in common."""
    total = NONE
    for part in parts:
        total += part
    return total


def among(session: Session, proposals: Iterable[Proposal]) -> Recapitulation:
    """Of some proposals of the session."""
    own = tuple(proposals)
    table = line.of(session)
    incomplete = frozenset(table.unranked)
    stayed = (p for p in own if p.outcome not in ELSEWHERE and p.origin is not Origin.PART)
    changes = [(p.asked or 0) - (p.cost or 0) for p in stayed]
    return Recapitulation(
        all=sums(own),
        by_origin=_in_order(Origin, grouped(own, lambda p: p.origin)),
        by_verdict=_in_order(Verification, grouped(own, verdict_of)),
        by_numbering=_in_order(Numbering, grouped(own, lambda p: _numbering(p.code, table, incomplete))),
        by_outcome=_in_order((*Outcome, None), grouped(own, lambda p: p.outcome)),
        reduced=sum(max(change, 0) for change in changes),
        added=sum(max(-change, 0) for change in changes),
    )


def _in_order(order: Iterable[K], groups: Mapping[K, Sums]) -> dict[K, Sums]:
    return {key: groups[key] for key in order if key in groups}


def _numbering(code: ProposalCode, table: line.Ranking, incomplete: frozenset[ProposalCode]) -> Numbering:
    if code in table.by_code:
        return Numbering.NUMBERED
    return Numbering.INCOMPLETE if code in incomplete else Numbering.UNORDERED


def of(session: Session) -> Recapitulation:
    """Of the whole session."""
    return session.derived(_whole)


def _whole(session: Session) -> Recapitulation:
    return among(session, session.proposals.values())


def by_village(session: Session) -> Mapping[VillageCode | None, Recapitulation]:
    """One for each village in the order of the office, also where it brought nothing; None, the kecamatan's, last."""
    return session.derived(_villages)


def _villages(session: Session) -> Mapping[VillageCode | None, Recapitulation]:
    known = [village.code for village in session.office.villages] if session.office else []
    return _divided(session, known, lambda proposal: proposal.draft.village)


def by_commission(session: Session) -> Mapping[CommissionId | None, Recapitulation]:
    """One for each commission in their order; None for what is in none, last."""
    return session.derived(_commissions)


def _commissions(session: Session) -> Mapping[CommissionId | None, Recapitulation]:
    return _divided(session, [commission.id for commission in session.commissions], lambda p: p.commission)


def by_agency(session: Session) -> Mapping[str | None, Recapitulation]:
    """One for each Perangkat Daerah that is named now, by short name in the order of the office; None last."""
    return session.derived(_agencies)


def _agencies(session: Session) -> Mapping[str | None, Recapitulation]:
    named = {proposal.agency for proposal in session.proposals.values()}
    known = [agency.short for agency in session.office.agencies if agency.short in named] if session.office else []
    return _divided(session, known, lambda proposal: proposal.agency or None)


def _divided(
    session: Session, known: Iterable[K], by: Callable[[Proposal], K | None]
) -> Mapping[K | None, Recapitulation]:
    """The known ones in their order, others by name, what belongs to none last; together they are the whole."""
    own: dict[K | None, list[Proposal]] = {key: [] for key in known}
    for proposal in session.proposals.values():
        own.setdefault(by(proposal), []).append(proposal)
    strange = sorted((key for key in own if key is not None and key not in set(known)), key=str)
    order: list[K | None] = [*known, *strange, *([None] if None in own else [])]
    return {key: among(session, own[key]) for key in order}
