"""What outcomes make of the proposals, read back before they stand: the parts and what is left out are the whole."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sessions.kernel.decision import Decision
from sessions.kernel.session import Session
from sessions.language.numbers import millions, thousands
from sessions.line import facts as line
from sessions.outcomes.decisions import OutcomesDecided
from sessions.recapitulation import facts as recapitulation
from sessions.recapitulation.facts import Sums, grouped
from sessions.rules.limits import KECAMATAN
from sessions.values.proposals import Outcome, ProposalCode

LEFT_OUT = "BELUM DIPUTUS"
"""What is not decided afterwards."""


class DoesNotAddUp(ValueError):
    """The parts of a reading and what is left out are not the whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingPart:
    """Those that end alike: their name, how many they are, and their rupiah menurut hasil as they are printed."""

    name: str
    count: int
    rupiah: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OneRead:
    """The only proposal that is decided: of which village, how it ends, and its cost as it is printed."""

    village: str
    ends: str
    cost: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeReading:
    """`whole` are those that were undecided or are decided again; `left_out` of them have no outcome afterwards.

    `agreed` says what is agreed to then, of which pagu. Raises DoesNotAddUp where the parts do not make the whole: then
    nothing is read out, and nothing can be agreed to.
    """

    whole: int
    parts: tuple[ReadingPart, ...]
    left_out: int
    agreed: str
    one: OneRead | None = None

    def __post_init__(self) -> None:
        """Refuse a sum that is wrong."""
        counts = [part.count for part in self.parts]
        if sum(counts) + self.left_out != self.whole:
            raise DoesNotAddUp(f"{counts} and {self.left_out} left out are not {self.whole}")

    @property
    def figures(self) -> tuple[tuple[str, ...], ...]:
        """The numbers for the hall, each before what it counts and its rupiah: the parts and what is left out, or of
        one its village and cost.
        """
        if self.one is not None:
            cost = ((self.one.cost, "juta rupiah"),) if self.one.cost else ()
            return ((self.one.village, self.one.ends), *cost)
        left_out = ((thousands(self.left_out), LEFT_OUT),) if self.left_out else ()
        return (*((thousands(part.count), part.name, part.rupiah) for part in self.parts), *left_out)

    @property
    def sentence(self) -> str:
        """As `25 + 3 + 69 + 44 = 141. Disepakati 6.057,9 jt dari pagu 6.500 jt.` is read out."""
        counts = [part.count for part in self.parts] + ([self.left_out] if self.left_out else [])
        sum_ = f"{' + '.join(map(thousands, counts))} = {thousands(self.whole)}. " if len(counts) > 1 else ""
        return f"{sum_}{self.agreed}"


def of(decisions: Iterable[Decision], before: Session, after: Session) -> OutcomeReading | None:
    """Of what gives outcomes; None of any other act."""
    codes = tuple(dict.fromkeys(e.code for d in decisions if isinstance(d, OutcomesDecided) for e in d.endings))
    if not codes:
        return None
    own = recapitulation.among(before, (before.proposals[code] for code in codes))
    return OutcomeReading(
        whole=recapitulation.of(before).open + own.received - own.open,
        parts=tuple(_parts(after, codes)),
        left_out=recapitulation.of(after).open,
        agreed=_agreed(after),
        one=_one(after, *codes) if len(codes) == 1 else None,
    )


_NAMES = {Outcome.AGREED_CHANGED: "berubah"}


def _parts(after: Session, codes: Iterable[ProposalCode]) -> Iterator[ReadingPart]:
    ended = grouped((after.proposals[code] for code in codes), lambda p: p.outcome)
    for outcome in Outcome:
        if (own := ended.get(outcome)) is not None:
            yield ReadingPart(name=_NAMES.get(outcome, outcome.label), count=own.count, rupiah=_rupiah(own))


def _rupiah(own: Sums) -> str:
    unknown = f", {thousands(own.result_unknown)} belum diketahui" if own.result_unknown else ""
    return f"{millions(own.result)} jt{unknown}"


def _agreed(after: Session) -> str:
    told = f"Disepakati {_rupiah(recapitulation.of(after).priorities)}"
    tally = line.of(after).tallies.get(KECAMATAN)
    return f"{told} dari pagu {millions(tally.amount)} jt." if tally else f"{told}."


def _one(after: Session, code: ProposalCode) -> OneRead:
    proposal = after.proposals[code]
    ends = proposal.outcome.label if proposal.outcome else ""
    cost = "" if proposal.cost is None else millions(proposal.cost)
    return OneRead(village=after.village_name(proposal.draft.village), ends=ends, cost=cost)
