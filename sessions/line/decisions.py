"""Decisions about the line: its amounts, and pairs of proposals of which one at most is inside."""

from collections.abc import Iterator
from dataclasses import replace

from sessions.kernel import checks
from sessions.kernel.decision import Amends, Decision, Facts, Ground, Group, Stamp, decides, require_open_sidang
from sessions.kernel.refusals import NOTHING_TO_DO, PAIR_BOTH_INSIDE, Refusal
from sessions.kernel.session import Ceilings, Session
from sessions.language import numbers
from sessions.language.local import desa
from sessions.sentences import clauses
from sessions.sentences.clauses import because, inner, listed
from sessions.values.guideline import LineKind
from sessions.values.proposals import PRIORITIES, ProposalCode, as_pair

AGENCY_UNKNOWN = Refusal(
    "AGENCY_UNKNOWN",
    fields=("agency", "agencies"),
    found="Perangkat Daerah {agency} tidak dikenal.",
    plain="Perangkat Daerah itu tidak dikenal.",
    advice="Pilih dari daftar, atau tambahkan singkatannya ke data kantor.",
)


@decides
class CeilingsSet(Decision):
    """The amounts of the line, rupiah or counts; they are not frozen, since ceilings arrive when they arrive.

    An amount whose kind of line the guideline has not adopted waits until it does. `source` is what they were set by, a
    circular or a decree with number and date; while it is empty, papers have dots.
    """

    facts = Facts(
        group=Group.RULES,
        place="prioritas",
        how="isi sekali lagi dengan v di Prioritas (g p)",
        amendment=Amends.AGAIN,
    )

    ceilings: Ceilings
    source: str = ""

    def check(self, session: Session) -> None:
        """No negative amount, no unknown commission, no agency that nobody names."""
        require_open_sidang(session, self)
        limits = self.ceilings
        checks.require_not_negative("pagu", limits.kecamatan, at="kecamatan")
        checks.require_not_negative("pagu", *limits.commissions.values(), at="commissions")
        checks.require_not_negative("pagu", *limits.agencies.values(), at="agencies")
        for field in ("quota_per_commission", "quota_per_village_and_commission"):
            checks.require_not_negative("kuota", getattr(limits, field), at=field)
        for commission in limits.commissions:
            checks.require_commission(session, commission)
        for agency in limits.agencies:
            if session.agency(agency) is None and all(p.agency != agency for p in session.proposals.values()):
                raise AGENCY_UNKNOWN(agency=agency)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The amounts are replaced as a whole, and so is their source."""
        return replace(session, ceilings=self.ceilings, ceilings_source=self.source, ceilings_set=stamp.when)

    def sentence(self, after: Session) -> str:
        amounts = tuple(_amounts(self.ceilings))
        if not amounts:
            return "Garis batas ditetapkan tanpa pagu dan tanpa kuota"
        adopted = frozenset(after.guideline.line if after.guideline else ())
        waiting = list(dict.fromkeys(kind.label for kind, _ in amounts if kind not in adopted))
        unused = f"; {listed(waiting)} belum dipakai dalam pedoman" if waiting else ""
        by = f" menurut {inner(self.source)}" if self.source else ""
        return f"Besaran garis batas ditetapkan{by}: {listed(text for _, text in amounts)}{unused}"


@decides
class PairMarked(Decision):
    """Of two proposals at most one can be inside the line, or, with `is_exclusive` false, both can be again."""

    facts = Facts(
        group=Group.SCORES,
        place="prioritas",
        how="cabut atau tandai kembali di Prioritas (g p, ^P pasangan), dengan alasan",
        amendment=Ground.COURSE,
    )

    pair: tuple[ProposalCode, ProposalCode]
    reason: str
    is_exclusive: bool = True

    def check(self, session: Session) -> None:
        """Two proposals in the running that were not both agreed to, a change, and why."""
        require_open_sidang(session, self)
        checks.require_each_once(self.pair)
        outcomes = [checks.require_running(session, code).outcome for code in self.pair]
        if (as_pair(*self.pair) in session.exclusive_pairs) is self.is_exclusive:
            raise NOTHING_TO_DO()
        if self.is_exclusive and all(outcome in PRIORITIES for outcome in outcomes):
            raise PAIR_BOTH_INSIDE(codes=self.pair)
        checks.require_reason(self.reason)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The pair is marked with its reason, or no longer."""
        pair = as_pair(*self.pair)
        others = {known: why for known, why in session.exclusive_pairs.items() if known != pair}
        return replace(session, exclusive_pairs={**others, pair: self.reason} if self.is_exclusive else others)

    def sentence(self, after: Session) -> str:
        both = " dan ".join(clauses.proposal(after, code) for code in self.pair)
        if self.is_exclusive:
            return f"Usulan {both} tidak dapat keduanya di dalam garis batas{because(self.reason)}"
        return f"Usulan {both} dapat kembali keduanya di dalam garis batas{because(self.reason)}"


def _amounts(ceilings: Ceilings) -> Iterator[tuple[LineKind, str]]:
    """Every amount with the kind of line it is for."""
    if ceilings.kecamatan is not None:
        yield LineKind.CEILING, f"pagu kecamatan {numbers.full(ceilings.kecamatan)}"
    for commission, amount in ceilings.commissions.items():
        yield LineKind.COMMISSION_CEILING, f"pagu Komisi {commission} {numbers.full(amount)}"
    for agency, amount in ceilings.agencies.items():
        yield LineKind.AGENCY_CEILING, f"pagu {agency} {numbers.full(amount)}"
    if ceilings.quota_per_commission is not None:
        yield LineKind.PER_COMMISSION, f"kuota {ceilings.quota_per_commission} usulan per komisi"
    if ceilings.quota_per_village_and_commission is not None:
        number = ceilings.quota_per_village_and_commission
        yield LineKind.PER_VILLAGE_AND_COMMISSION, f"kuota {number} usulan per {desa} per bidang"
