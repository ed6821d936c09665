"""The guideline in words: where it was adopted, its objective ranges, and what another guideline undoes."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from sessions.kernel.session import Session
from sessions.language import numbers
from sessions.language.local import filled
from sessions.line import facts as line
from sessions.rules.ranking import SETTLED
from sessions.sentences.clauses import apart
from sessions.values.agenda import PLENO_ONE, held_at
from sessions.values.guideline import Criterion, CriterionId, Datum, Prefill


def where_adopted(session: Session) -> str:
    """` dalam Sidang Pleno I`, or that it was outside, and in which item; empty before the adoption."""
    adopted = session.sidang.rules_adopted
    if adopted is None:
        return ""
    item = held_at(session.agenda, adopted)
    if item is None:
        return " di luar Sidang Pleno I, sebelum acara dimulai,"
    if item.id == PLENO_ONE:
        return " dalam Sidang Pleno I"
    return f" di luar Sidang Pleno I, dalam acara {item.title},"


@dataclass(frozen=True, slots=True, kw_only=True)
class Invalidated:
    """Criterion -> proposals that lose their score on it, and how many proposals lose their rank or get another.

    `ties` are settled ties that no longer are ties.
    """

    dropped: Mapping[CriterionId, int] = field(default_factory=dict)
    unranked: int = 0
    moved: int = 0
    ties: int = 0

    @property
    def is_nothing(self) -> bool:
        """Whether everything that was decided still holds."""
        return not (self.dropped or self.unranked or self.moved or self.ties)


def invalidated(before: Session, after: Session) -> Invalidated:
    """Compare the session before and after another guideline was set."""
    lost: Counter[CriterionId] = Counter()
    for code, proposal in before.proposals.items():
        lost.update(proposal.scores.keys() - after.proposals[code].scores.keys())
    was, becomes = line.of(before), line.of(after)
    return Invalidated(
        dropped=dict(sorted(lost.items())),
        unranked=sum(code not in becomes.by_code for code in was.by_code),
        moved=sum(
            code in becomes.by_code and _place(row) != _place(becomes.by_code[code])
            for code, row in was.by_code.items()
        ),
        ties=sum(_is_used(before, tie.order) and not _is_used(after, tie.order) for tie in before.ties),
    )


def _place(row: line.Ranked) -> tuple[int | None, int]:
    return row.rank, row.commission_rank


def _is_used(session: Session, order: tuple[str, ...]) -> bool:
    """Whether a settlement still decides between two of its members."""
    rows = [row for code, row in line.of(session).by_code.items() if code in order]
    return any(row.ahead_by in SETTLED for row in rows)


def told_invalidated(found: Invalidated) -> str:
    """`skor K2 gugur pada 14 usulan; 14 usulan tidak lagi bernomor`; empty where nothing is undone."""
    parts = []
    if found.dropped:
        dropped = apart(f"{criterion} ({count} usulan)" for criterion, count in found.dropped.items())
        parts.append(f"skor gugur pada {dropped}")
    if found.unranked:
        parts.append(f"{found.unranked} usulan tidak lagi bernomor")
    if found.moved:
        parts.append(f"nomor {found.moved} usulan berubah")
    if found.ties:
        parts.append(f"{found.ties} penyelesaian nilai sama tidak terpakai lagi")
    return "; ".join(parts)


NAMES: Mapping[Datum, str] = {
    Datum.HOUSEHOLDS: "KK penerima",
    Datum.POOR_HOUSEHOLDS: "KK miskin",
    Datum.VILLAGE_PRIORITY: "nomor prioritas {desa}",
    Datum.DOCUMENTS: "dokumen pendukung",
    Datum.COST: "biaya",
    Datum.AREA: "luas",
}
"""What a score can be read from."""

UNITS: Mapping[Datum, str] = {
    Datum.HOUSEHOLDS: "KK",
    Datum.POOR_HOUSEHOLDS: "KK miskin",
    Datum.VILLAGE_PRIORITY: "",
    Datum.DOCUMENTS: "dokumen",
    Datum.COST: "rupiah",
    Datum.AREA: "ha",
}
"""The unit in which bounds are typed and told."""

PER_HECTARE = 10_000
"""Square metres."""


def source(criterion: Criterion) -> str:
    """Where the score comes from: `KK penerima ≥ 10/21/31/41`, or that the commission gives it."""
    return told_range(criterion.prefill) if criterion.prefill else "penilaian komisi"


def told_range(range_: Prefill) -> str:
    """`KK penerima ≥ 10/21/31/41`, `nomor prioritas desa ≤ 5/4/3/1`, `luas ≥ 0,1/0,5/1/5 ha`."""
    sign = "≤" if is_falling(range_) else "≥"
    unit = {Datum.AREA: " ha", Datum.COST: ""}.get(range_.datum, "")
    bounds = "/".join(_bound(range_.datum, step) for step in range_.steps)
    return f"{name(range_.datum)} {sign} {bounds}{unit}"


def name(datum: Datum) -> str:
    """What a score can be read from, as the office says it: `nomor prioritas kelurahan`."""
    return filled(NAMES[datum])


def is_falling(range_: Prefill) -> bool:
    """Whether less is better."""
    return range_.steps[0] > range_.steps[-1]


def _bound(datum: Datum, step: int) -> str:
    if datum is Datum.COST:
        return numbers.short(step)
    return numbers.volume(Decimal(step) / PER_HECTARE) if datum is Datum.AREA else numbers.thousands(step)


def _amount(datum: Datum, step: int) -> str:
    return numbers.full(step) if datum is Datum.COST else f"{_bound(datum, step)} {UNITS[datum]}".rstrip()


def anchors(range_: Prefill) -> tuple[str, str, str, str, str]:
    """What the five scores mean, from the bounds alone: `kurang dari 10 KK`, `10 sampai dengan 20 KK`."""
    if range_.datum in _MEASURED:
        return _of_measures(range_)
    unit = f" {UNITS[range_.datum]}" if UNITS[range_.datum] else ""
    two, three, four, five = range_.steps
    if is_falling(range_):
        between = ((three + 1, two), (four + 1, three), (five + 1, four))
        first, last = f"di atas {two}{unit}", f"{five}{unit} atau kurang"
    else:
        between = ((two, three - 1), (three, four - 1), (four, five - 1))
        first, last = f"kurang dari {two}{unit}", f"lebih dari {five - 1}{unit}"
    middle = (f"{low}{unit}" if low == high else f"{low} sampai dengan {high}{unit}" for low, high in between)
    second, third, fourth = middle
    return first, second, third, fourth, last


_MEASURED = frozenset({Datum.COST, Datum.AREA})
"""Data between whose bounds lies more than whole numbers."""


def _of_measures(range_: Prefill) -> tuple[str, str, str, str, str]:
    two, three, four, five = (_amount(range_.datum, step) for step in range_.steps)
    if is_falling(range_):
        return (
            f"di atas {two}",
            f"di atas {three} sampai dengan {two}",
            f"di atas {four} sampai dengan {three}",
            f"di atas {five} sampai dengan {four}",
            f"{five} atau kurang",
        )
    return (
        f"kurang dari {two}",
        f"{two} sampai kurang dari {three}",
        f"{three} sampai kurang dari {four}",
        f"{four} sampai kurang dari {five}",
        f"{five} atau lebih",
    )
