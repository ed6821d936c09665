"""How often a wish was asked for, and what became of it, in words."""

from collections.abc import Sequence

from sessions.kernel.session import Session
from sessions.language.numbers import full, in_words
from sessions.last_year.facts import EarlierWish, Share, history
from sessions.sentences.clauses import listed
from sessions.values.last_year import Count, LastYearItem
from sessions.values.proposals import ProposalCode

NOT_TOLD = "belum dicatat"


def times(asked: Sequence[EarlierWish]) -> str:
    """`ketiga kalinya sejak RKPD 2026`, with this year's; the lists at hand are all that is known."""
    return f"ke{in_words(len(asked) + 1)} kalinya sejak RKPD {asked[0].plan_year}"


def told(session: Session, code: ProposalCode) -> str:
    """`diusulkan ketiga kalinya sejak RKPD 2026 (RKPD 2026: 2001-07, cadangan, …)`; empty without a history."""
    asked = history(session, code)
    return f"diusulkan {times(asked)} ({'; '.join(map(then, asked))})" if asked else ""


def then(asked: EarlierWish) -> str:
    """`RKPD 2026: 2001-07, cadangan, realisasi belum`."""
    ends = () if asked.item is None else (asked.item.outcome.label, _realization(asked.item))
    return f"RKPD {asked.plan_year}: {', '.join((asked.code, *ends))}"


def state(item: LastYearItem) -> str:
    """`terakomodasi dalam APBD`, `belum`, or that nobody has told."""
    if item.realization is None:
        return NOT_TOLD
    into = f" dalam {item.taken_into.value}" if item.taken_into else ""
    return f"{item.realization.value}{into}"


def _realization(item: LastYearItem) -> str:
    return f"realisasi {state(item)}"


def counts(share: Share) -> str:
    """`12 prioritas: 7 terakomodasi, Rp… menurut hasil; 3 belum, …`; every part, with what is not known."""
    named = [(kind.value if kind else NOT_TOLD, count) for kind, count in share.kinds.items() if count.items]
    parts = [f"{count.items} {name}{money(count)}" for name, count in named]
    beyond = f"; di luar prioritas {share.beyond.items} terakomodasi{money(share.beyond)}" if share.beyond.items else ""
    return f"{share.all.items} prioritas{': ' if parts else ''}{'; '.join(parts)}{beyond}"


def money(count: Count) -> str:
    """` (Rp250.000.000 menurut hasil)`, with those of which no cost is known."""
    if count.unknown == count.items:
        return " (biaya belum diketahui)" if count.items else ""
    unknown = f"; biaya {count.unknown} belum diketahui" if count.unknown else ""
    return f" ({full(count.cost)} menurut hasil{unknown})"


def years(found: Sequence[int]) -> str:
    """`RKPD 2026`, `RKPD 2025, 2026, dan 2027`."""
    return f"RKPD {listed(map(str, sorted(found)))}"
