"""What the line does, in sentences of single claims: each is worded here once, and each can be held against a walk.

Paper, wall, screen and guide say these sentences and no others. They are made of the kinds of limit in force, of the
way (berhenti, lompat, sebagian), and of whether two proposals exclude each other.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto

from sessions.kernel.session import Session
from sessions.language.local import filled
from sessions.sentences.clauses import capital, listed
from sessions.values.guideline import LineKind, LineWay

_MONEY = (LineKind.CEILING, LineKind.COMMISSION_CEILING, LineKind.AGENCY_CEILING)
_OF_THE_HALL = (LineKind.CEILING, LineKind.AGENCY_CEILING)


class Says(Enum):
    """What can be claimed of the walk along the line. A limit is closed when nothing is left or somebody shut it."""

    NO_LIMIT = auto()
    """Whatever has a number is inside, unless what it excludes came first."""
    FITS_ALL = auto()
    """Inside is exactly what finds every limit that applies to it open and enough, when its turn comes."""
    FULL_CLOSES = auto()
    """Where a quota of this kind is used up, nothing under it comes inside any more."""
    EXCEEDED_CLOSES = auto()
    """The first with open limits that exceeds a ceiling of this kind shuts it; nothing under it comes inside after."""
    OTHERS_GO_ON = auto()
    """Where a limit of this kind is closed, who is not under it still comes inside if it fits its own."""
    PASSED_OVER = auto()
    """What exceeds a ceiling of these kinds stays outside and takes nothing; what fits later is inside."""
    FILLS_IN_PART = auto()
    """What exceeds a ceiling of these kinds with all its limits open gets the least that is left of one."""
    PART_USES_UP = auto()
    """After a partial one a ceiling is used up, and nothing under it comes inside any more."""
    PART_TAKES_A_PLACE = auto()
    """A partial one takes a whole place of each quota."""
    CLOSED_TAKES_NOTHING = auto()
    """What has a closed limit is outside, takes nothing and closes nothing."""
    WAITS_FOR_COST = auto()
    """What has a ceiling above it and no known cost is not placed and takes nothing."""
    COSTS_NOTHING = auto()
    """What costs nothing takes nothing of a ceiling or a quota."""
    ONE_OF_A_PAIR = auto()
    """Of two that exclude each other one at most comes inside, the first that fits."""
    TIE_IS_OPEN = auto()
    """Only a tie across the line leaves anything uncertain, and only itself and what comes after it."""
    NEEDS_ONE_ORDER = auto()
    """Ceilings of these kinds limit nothing where there is an order per commission."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One thing that is said of the walk; `kinds` are the limits it is said of, empty for all.

    `is_among_others` says that other limits can be in the way of the same proposal.
    """

    says: Says
    kinds: tuple[LineKind, ...] = ()
    is_among_others: bool = False


Sentence = tuple[Claim, ...]
"""Claims that are told in one sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LineRules:
    """The line as it is adopted: its way, its kinds of limit in the order of the guideline, and if pairs exclude."""

    way: LineWay
    kinds: tuple[LineKind, ...] = ()
    has_pairs: bool = False

    @property
    def money(self) -> tuple[LineKind, ...]:
        """Those of its kinds that are ceilings in rupiah."""
        return tuple(kind for kind in _MONEY if kind in self.kinds)

    @property
    def quotas(self) -> tuple[LineKind, ...]:
        """Those of its kinds that are numbers of proposals."""
        return tuple(kind for kind in self.kinds if kind not in _MONEY)

    @property
    def is_among_others(self) -> bool:
        """Whether a proposal may meet more than one limit."""
        return len(self.kinds) > 1 or self.has_pairs


def rules_of(session: Session) -> LineRules:
    """The line of the guideline that is in force, or of its draft."""
    guideline = session.guideline
    return LineRules(
        way=guideline.way if guideline else LineWay.STOP,
        kinds=guideline.line if guideline else (),
        has_pairs=bool(session.exclusive_pairs),
    )


def sentences(rules: LineRules) -> tuple[Sentence, ...]:
    """Everything that is said of this line, as the guideline prints it."""
    return tuple(_all(rules))


def core(rules: LineRules) -> tuple[Sentence, ...]:
    """What happens where a limit is full or does not suffice: a sentence for each kind, for wall and screens."""
    if not rules.kinds:
        return ((Claim(says=Says.NO_LIMIT),),)
    return (*_of_money(rules), *map(_of_quota, rules.quotas))


def _all(rules: LineRules) -> Iterator[Sentence]:
    if rules.kinds:
        yield (Claim(says=Says.FITS_ALL),)
    yield from core(rules)
    if rules.is_among_others:
        yield (Claim(says=Says.CLOSED_TAKES_NOTHING),)
    if rules.quotas and rules.money and rules.way is LineWay.PARTIAL:
        yield (Claim(says=Says.PART_TAKES_A_PLACE),)
    if rules.money:
        yield (Claim(says=Says.WAITS_FOR_COST, kinds=rules.money),)
    if rules.kinds:
        yield (Claim(says=Says.COSTS_NOTHING),)
    if rules.has_pairs:
        yield (Claim(says=Says.ONE_OF_A_PAIR),)
    if rules.kinds or rules.has_pairs:
        yield (Claim(says=Says.TIE_IS_OPEN),)
    if of_the_hall := tuple(kind for kind in _OF_THE_HALL if kind in rules.kinds):
        yield (Claim(says=Says.NEEDS_ONE_ORDER, kinds=of_the_hall),)


def _of_money(rules: LineRules) -> Iterator[Sentence]:
    """What a ceiling does; each closes for itself, while passing over and filling in part look at all of them."""
    money, among = rules.money, rules.is_among_others
    match rules.way:
        case LineWay.STOP:
            for kind in money:
                closes = Claim(says=Says.EXCEEDED_CLOSES, kinds=(kind,), is_among_others=among)
                yield (closes,) if kind is LineKind.CEILING else (closes, Claim(says=Says.OTHERS_GO_ON, kinds=(kind,)))
        case LineWay.SKIP if money:
            yield (Claim(says=Says.PASSED_OVER, kinds=money, is_among_others=among),)
        case LineWay.PARTIAL if money:
            fills = Claim(says=Says.FILLS_IN_PART, kinds=money, is_among_others=among)
            yield (fills, Claim(says=Says.PART_USES_UP, kinds=money))


def _of_quota(kind: LineKind) -> Sentence:
    return Claim(says=Says.FULL_CLOSES, kinds=(kind,)), Claim(says=Says.OTHERS_GO_ON, kinds=(kind,))


def told(sentences: Iterable[Sentence]) -> tuple[str, ...]:
    """Each sentence with its capital and its full stop; its claims are joined by a semicolon."""
    return tuple(capital("; ".join(map(worded, sentence))) + "." for sentence in sentences)


def worded(claim: Claim) -> str:
    """One claim as a clause."""
    own = [_OWN.get(kind, kind.label) for kind in claim.kinds]
    *most, last = own or [""]
    kinds = f"{', '.join(most)}{',' if len(most) > 1 else ''} atau {last}" if most else last
    both = listed(name.removesuffix("nya") for name in own) if own else ""
    others = ", sedangkan batasnya yang lain masih terbuka," if claim.is_among_others else ""
    template = _WORDS[claim.says]
    if isinstance(template, dict):
        template = template[claim.kinds[0]]
    least = "yang terkecil" if len(claim.kinds) > 1 else "itu"
    return filled(template, kinds=kinds, both=both, others=others, least=least)


_OWN = {
    LineKind.CEILING: "pagu kecamatan",
    LineKind.COMMISSION_CEILING: "pagu komisinya",
    LineKind.AGENCY_CEILING: "pagu Perangkat Daerahnya",
}
_WORDS: dict[Says, str | dict[LineKind, str]] = {
    Says.NO_LIMIT: "jumlah usulan prioritas tidak dibatasi dengan pagu atau kuota",
    Says.FITS_ALL: (
        "usulan ditempatkan satu per satu menurut nomornya, dan berada di dalam garis batas bila setiap batas yang "
        "berlaku baginya masih terbuka dan cukup"
    ),
    Says.FULL_CLOSES: {
        LineKind.PER_COMMISSION: "komisi yang kuotanya penuh tertutup",
        LineKind.PER_VILLAGE_AND_COMMISSION: "{desa} yang kuotanya pada suatu bidang penuh tertutup pada bidang itu",
    },
    Says.EXCEEDED_CLOSES: {
        LineKind.CEILING: (
            "usulan pertama yang melebihi sisa pagu kecamatan{others} menutup pagu itu: usulan berbiaya sesudahnya "
            "tidak masuk lagi, walaupun lebih kecil"
        ),
        LineKind.COMMISSION_CEILING: "usulan pertama yang melebihi sisa pagu komisinya{others} menutup pagu komisi itu",
        LineKind.AGENCY_CEILING: (
            "usulan pertama yang melebihi sisa pagu Perangkat Daerahnya{others} menutup pagu Perangkat Daerah itu"
        ),
    },
    Says.OTHERS_GO_ON: {
        LineKind.PER_COMMISSION: "komisi lain berlanjut",
        LineKind.PER_VILLAGE_AND_COMMISSION: "{desa} dan bidang lain berlanjut",
        LineKind.COMMISSION_CEILING: "komisi lain berlanjut",
        LineKind.AGENCY_CEILING: "Perangkat Daerah lain berlanjut",
    },
    Says.PASSED_OVER: (
        "usulan yang melebihi sisa {kinds} dilewati tanpa mengurangi apa pun; "
        "usulan sesudahnya yang masih muat tetap masuk"
    ),
    Says.FILLS_IN_PART: "usulan yang melebihi sisa {kinds}{others} didanai sebagian, sebesar sisa {least}",
    Says.PART_USES_UP: "sesudah itu pagu tersebut habis, dan usulan berbiaya yang memakainya tidak masuk lagi",
    Says.PART_TAKES_A_PLACE: "usulan yang didanai sebagian memakai satu tempat penuh dalam kuotanya",
    Says.CLOSED_TAKES_NOTHING: (
        "usulan yang salah satu batasnya sudah tertutup atau habis tidak masuk, dan tidak memakai atau menutup "
        "batasnya yang lain"
    ),
    Says.WAITS_FOR_COST: (
        "usulan yang terkena pagu tetapi biayanya belum diketahui belum ditempatkan, dan tidak memakai pagu atau kuota"
    ),
    Says.COSTS_NOTHING: "usulan yang tidak memerlukan biaya tidak memakai pagu atau kuota",
    Says.ONE_OF_A_PAIR: (
        "dari dua usulan yang ditandai tidak dapat bersama, yang lebih dahulu masuk menutup tempat bagi yang lain"
    ),
    Says.TIE_IS_OPEN: (
        "hanya usulan bernilai sama yang memotong garis batas, dan usulan sesudahnya yang bergantung padanya, belum "
        "pasti sampai nilai sama itu diselesaikan"
    ),
    Says.NEEDS_ONE_ORDER: (
        "{both} berlaku dalam satu urutan sekecamatan; selama urutan ditetapkan per komisi, pagu itu belum membatasi"
    ),
}
