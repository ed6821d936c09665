"""The house rules (tata tertib): their figures, their lines, and which of them the program itself counts by."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Article(StrEnum):
    """A line of the proposed text, by a short stable name, in printed order."""

    PURPOSE = "tujuan"
    VOTING_RIGHT = "hak suara"
    GUESTS = "undangan"
    SUBSTITUTES = "penggantian utusan"
    ONLINE = "peserta daring"
    QUORUM = "kuorum"
    QUORUM_CHECK = "pemeriksaan kuorum"
    POSTPONEMENT = "penundaan"
    COMMISSION_QUORUM = "kuorum komisi"
    CHAIR = "pimpinan sidang"
    CHAIR_SPEAKS = "pimpinan berpendapat"
    SPEAKING = "waktu bicara"
    OBJECTIONS = "keberatan"
    CONSENSUS = "mufakat"
    VOTE = "pemungutan suara"
    SECRECY = "suara terbuka dan rahasia"
    TALLY = "hitungan berjalan"
    MAJORITY = "suara terbanyak"
    ABSTAIN = "abstain"
    TIE = "suara sama"
    PLENO_ONE = "Pleno I"
    COMMISSIONS = "komisi"
    COMMISSION_CHAIR = "ketua komisi"
    CHANGES = "perubahan hasil komisi"
    REASONS = "alasan tertulis"
    SEATS = "jumlah utusan"
    CHOICE = "cara memilih utusan"
    ORIGIN = "asal utusan"


COUNTED = frozenset({
    Article.VOTING_RIGHT, Article.ONLINE, Article.QUORUM, Article.POSTPONEMENT, Article.COMMISSION_QUORUM,
    Article.SPEAKING, Article.SECRECY, Article.TALLY, Article.MAJORITY, Article.ABSTAIN, Article.TIE,
    Article.COMMISSIONS, Article.SEATS,
})  # fmt: skip
"""Lines that follow from the figures, or that counting follows: they change with the figures, never in words alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseRules:
    """Tata tertib: who votes, when there are enough, how many delegates go on.

    The quorum is `quorum_numerator / quorum_denominator` of the invited village delegates, rounded up; without it the
    chair may postpone once, `postponement` minutes at most. A tied vote is held again `repeats` times. Of a commission
    more than `commission_numerator / commission_denominator` must be there. `wording` replaces lines of the proposed
    text (an empty one strikes it), `articles` are lines of the forum's own. `shows_tally` lets the
    hall read along while votes on proposals and questions are counted; votes on persons are never shown so. A delegate
    who takes part from elsewhere counts for the quorum only with `online_quorum`, and votes only with `online_voice`,
    never with a card.
    """

    delegates_per_village: int = 3
    quorum_numerator: int = 2
    quorum_denominator: int = 3
    seats: int = 5
    women_seats: int = 2
    speaking_minutes: int = 3
    postponement: int = 180
    repeats: int = 1
    commission_numerator: int = 1
    commission_denominator: int = 2
    wording: Mapping[Article, str] = field(default_factory=dict)
    articles: tuple[str, ...] = ()
    version: int = 1
    shows_tally: bool = False
    online_quorum: bool = False
    online_voice: bool = False
