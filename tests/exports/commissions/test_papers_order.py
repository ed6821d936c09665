"""How the order of a commission came about, as Lampiran IV tells it."""

from support import small, voting
from support.reading import only, paper
from support.small import URGENT, codes

from exports.paper.frame import Lampiran
from sessions.line.decisions_moves import ProposalMoved
from sessions.scoring.decisions import OrderAgreed
from sessions.values.moves import Side

SCORED = "Urutan ditetapkan dengan penilaian menurut Pedoman Skala Prioritas."


def told(meeting) -> list[str]:
    """What follows the way in which each commission made its order, from the first commission on."""
    text = " ".join(only(paper(meeting), Lampiran.COMMISSIONS).split())
    return [part.partition(" usulan, yaitu")[0].strip().rpartition(" ")[0] for part in text.split(SCORED)[1:]]


def test_an_order_of_the_scores_alone_says_no_more() -> None:
    assert ["", "", ""] == told(small.scored())


def test_what_pleno_votes_and_moves_made_of_it_is_told_where_it_is_so() -> None:
    meeting = small.scored()
    meeting.decide(OrderAgreed(commission=None, order=codes("2003-01 2008-01"), reason=URGENT))
    one, other = codes("2001-01 2008-02")
    meeting.decide(ProposalMoved(code=one, side=Side.ABOVE, beside=codes("2003-01")[0], reason=URGENT))
    meeting.decide(ProposalMoved(code=other, side=Side.ABOVE, beside=codes("2008-01")[0], reason=URGENT))
    agreed = "Urutan ini sudah memuat musyawarah Sidang Pleno II dan 1 usulan yang digeser."
    assert [agreed, "", agreed] == told(meeting)


def test_a_vote_on_places_is_told_by_its_number() -> None:
    voted = "Urutan ini sudah memuat pemungutan suara nomor 1."
    assert ["", voted, voted] == told(voting.certified())
