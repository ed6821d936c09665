"""What kept a proposal outside, in words: each limit in its way, what was left of it, and who had taken the place."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from sessions.kernel.session import Session
from sessions.language import numbers
from sessions.line import facts as line
from sessions.line.facts import Ranked
from sessions.line.words import equal_in, limit_name
from sessions.rules.ceiling import Block, Placement
from sessions.sentences.clauses import inner, listed
from sessions.values.proposals import Proposal, ProposalCode, as_pair

WITHOUT_NUMBER = "belum mempunyai nomor dalam urutan kecamatan"


@dataclass(slots=True)
class Names:
    """Codes as they are named in one text: with the village where it is another one, the first time.

    A text that is about several proposals has no `own`.
    """

    session: Session
    own: Proposal | None = None
    told: set[str] = field(default_factory=set)

    def __call__(self, code: str) -> str:
        """`2009-02 (Sumberejo)`."""
        proposal = self.session.proposals[ProposalCode(code)]
        village = proposal.draft.village
        is_known = code in self.told or village is None or (self.own is not None and village == self.own.draft.village)
        self.told.add(code)
        return code if is_known else f"{code} ({self.session.village_name(village)})"

    def several(self, codes: Iterable[str]) -> str:
        """The first two by name, of more how many."""
        named = tuple(codes)
        if len(named) <= _TWO + 1:
            return listed(map(self, named))
        return f"{', '.join(map(self, named[:_TWO]))}, dan {len(named) - _TWO} lainnya"


_TWO = 2


def in_full(session: Session, own: Ranked, names: Names, *, is_counted: bool) -> Iterator[str]:
    """Each limit in its way in a clause, first filled first; `is_counted` tells the size of a quota."""
    for at, block in enumerate(own.blocked_by):
        if block.limit.pair is not None:
            yield _pair(session, own, block, names)
        elif block.limit.is_money:
            yield _money(session, own, block, names, is_first=at == 0)
        else:
            yield _quota(session, block, names, is_counted=is_counted)


def _pair(session: Session, own: Ranked, block: Block, names: Names) -> str:
    partner = next(ProposalCode(code) for code in block.limit.pair or () if code != own.code)
    why = inner(session.exclusive_pairs.get(as_pair(own.code, partner), ""))
    return f"tidak dapat bersama {names(partner)}, yang masuk lebih dahulu{f' ({why})' if why else ''}"


def _quota(session: Session, block: Block, names: Names, *, is_counted: bool) -> str:
    amount = line.of(session).tallies[block.limit].amount
    name = limit_name(session, block.limit)
    if not amount:
        return f"{name} 0 usulan"
    size = f" ({amount} usulan)" if is_counted else ""
    if block.closed_by:
        equal = equal_in(session, block.closed_by)
        return f"{name}{size} habis bagi {names.several(block.closed_by)}, yang {equal}nya sama dan belum diputus"
    return f"{name}{size} sudah penuh; terakhir masuk {names.several(block.last_inside)}"


def _money(session: Session, own: Ranked, block: Block, names: Names, *, is_first: bool) -> str:
    name = limit_name(session, block.limit)
    if block.closed_by:
        return f"{name} tidak cukup lagi sejak {_numbered(session, block.closed_by, names)}"
    if not block.left:
        amount = line.of(session).tallies[block.limit].amount
        return f"{name} sudah habis; terakhir masuk {names.several(block.last_inside)}" if amount else f"{name} Rp0"
    left = _left(name, block)
    if is_first:
        at = own.commission_rank if own.rank is None else own.rank
        return f"ketika sampai pada nomornya ({at}), {left}, {_short_of(block)}"
    return f"biaya {numbers.full(session.proposals[own.code].cost or 0)} juga melebihi {left}"


def _left(name: str, block: Block) -> str:
    most = "" if block.is_sure else " paling banyak"
    return f"sisa {pagu_or(name)}{most} {numbers.full(block.left)}"


def _short_of(block: Block) -> str:
    least = "" if block.is_sure else " paling sedikit"
    return f"kurang{least} {numbers.full(block.shortfall)}"


def apart(session: Session, own: Ranked) -> Iterator[tuple[str, str]]:
    """Each limit in its way in two: what may be true of others too, and what is of this one alone, or nothing."""
    names = Names(session)
    for at, block in enumerate(own.blocked_by):
        if block.limit.pair is not None:
            yield _pair(session, own, block, names), ""
        elif not block.limit.is_money:
            yield _quota(session, block, names, is_counted=True), ""
        elif block.left and not block.closed_by:
            name = limit_name(session, block.limit)
            yield f"{_left(name, block)} tidak cukup", _short_of(block) if at == 0 else ""
        else:
            yield _money(session, own, block, names, is_first=at == 0), ""


def pagu_or(name: str) -> str:
    """The name of a limit where it is clear whose it is: that of the kecamatan is `pagu`."""
    return "pagu" if name == "pagu kecamatan" else name


def _numbered(session: Session, codes: Sequence[str], names: Names) -> str:
    """`nomor 71, 2008-14 (Botok)`; equals with one number."""
    first = line.of(session).by_code[ProposalCode(codes[0])]
    at = first.commission_rank if first.rank is None else first.rank
    return f"nomor {at}, {names.several(codes)}"


def briefly(session: Session, own: Ranked, names: Names | None) -> str:
    """What was in its way first; with `names` also who took the last of it or closed it."""
    if not own.blocked_by:
        is_unknown = own.placement is Placement.COST_UNKNOWN
        return "biaya belum diketahui" if is_unknown else WITHOUT_NUMBER
    block = own.blocked_by[0]
    name = pagu_or(limit_name(session, block.limit))
    if block.limit.pair is not None:
        other = next(code for code in block.limit.pair if code != own.code)
        return f"tidak dapat bersama {names(other) if names else other}"
    taker = f", terakhir masuk {names.several(block.last_inside)}" if names and block.last_inside else ""
    if not block.limit.is_money:
        spent = f"habis bagi {equal_in(session, block.closed_by)} yang sama" if block.closed_by else f"penuh{taker}"
        return f"{name} {spent}"
    if block.closed_by:
        first = line.of(session).by_code[ProposalCode(block.closed_by[0])]
        at = first.commission_rank if first.rank is None else first.rank
        return f"{name} tidak cukup sejak nomor {at}{f', {names.several(block.closed_by)}' if names else ''}"
    if not block.left:
        return f"{name} sudah habis{taker}"
    most, least = ("", "") if block.is_sure else ("paling banyak ", "paling sedikit ")
    return f"sisa {name} {most}{numbers.full(block.left)}, kurang {least}{numbers.full(block.shortfall)}"


def shortly(session: Session, own: Ranked) -> str:
    """The first limit in its way in two or three words."""
    block = own.blocked_by[0]
    name = pagu_or(limit_name(session, block.limit))
    if block.limit.pair is not None:
        return f"tidak bersama {next(c for c in block.limit.pair if c != own.code)}"
    if not block.limit.is_money:
        return f"{name} penuh"
    return f"{name} tidak cukup" if block.closed_by or block.left else f"{name} habis"
