"""The lines of the tata tertib: which there are, and which of them the program itself counts by."""

from enum import StrEnum


class Article(StrEnum):
    """A line of the proposed text, by a short stable name, in printed order."""

    PURPOSE = "tujuan"
    VOTING_RIGHT = "hak suara"
    GUESTS = "undangan"
    SUBSTITUTES = "penggantian utusan"
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


COUNTED = frozenset(
    {
        Article.VOTING_RIGHT,
        Article.QUORUM,
        Article.POSTPONEMENT,
        Article.COMMISSION_QUORUM,
        Article.SPEAKING,
        Article.SECRECY,
        Article.TALLY,
        Article.MAJORITY,
        Article.ABSTAIN,
        Article.TIE,
        Article.COMMISSIONS,
        Article.SEATS,
    }
)
"""Lines that follow from the figures, or that counting follows: they change with the figures, never in words alone."""
