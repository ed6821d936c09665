"""Which moves and orders are refused: without a place, in a tie, between orders, changing nothing, without reason."""

from support.case import Case, case
from support.meeting import Meeting
from support.refused_sidang import GONE, one_withdrawn
from support.refused_sittings import presented
from support.small import C1, C2, C3, TIED, URGENT, adopted, code, codes, draft, ending, row, scored

from sessions.commissions.decisions_results import CommissionResultReceived
from sessions.kernel.checks import REASON_TOO_SHORT
from sessions.kernel.reasons import REASON_NOT_LISTED
from sessions.kernel.refusals import (
    COMMISSION_UNKNOWN,
    NO_COMMISSION,
    ORDER_OF_PLENO_STANDS,
    PROPOSAL_DISPOSED,
    PROPOSAL_NAMED_TWICE,
    PROPOSAL_UNKNOWN,
)
from sessions.line.decisions_moves import (
    MOVE_BETWEEN_ORDERS,
    MOVE_CHANGES_NOTHING,
    MOVE_WITHIN_TIE,
    MOVE_WITHOUT_COMMISSION,
    MOVE_WITHOUT_RANK,
    SWAP_TAKES_OTHERS_ALONG,
    ProposalMoved,
    ProposalsSwapped,
)
from sessions.outcomes.decisions import OutcomesDecided
from sessions.proposals.decisions import ProposalAdded
from sessions.scoring.decisions import ORDER_OF_NOBODY, OrderAgreed
from sessions.scoring.decisions_scores import ScoresEntered
from sessions.values.commissions import CommissionId
from sessions.values.moves import Side
from sessions.values.proposals import Origin, Outcome

NOWHERE = CommissionId("V")
SHORT = {"length": 0, "needed": 10}
FREELY, BARE = "sudah sepakat", "keadaan mendesak:"
LISTED = {
    "choices": "keadaan mendesak: …; pemerataan antardesa: …; kesepakatan komisi: …; "
    "kesepakatan Pleno II: …; alasan lain: …"
}


def above(name: str, other: str, commission: CommissionId | None = None, reason: str = URGENT) -> ProposalMoved:
    return ProposalMoved(code=code(name), side=Side.ABOVE, beside=code(other), commission=commission, reason=reason)


def below(name: str, other: str, commission: CommissionId | None = None, reason: str = URGENT) -> ProposalMoved:
    return ProposalMoved(code=code(name), side=Side.BELOW, beside=code(other), commission=commission, reason=reason)


def swap(names: str, commission: CommissionId | None = None, reason: str = URGENT) -> ProposalsSwapped:
    one, other = codes(names)
    return ProposalsSwapped(codes=(one, other), commission=commission, reason=reason)


def apart() -> Meeting:
    """One commission agreed on its order, so that none is compared with another."""
    meeting = scored()
    meeting.decide(OrderAgreed(commission=C1, order=codes("2003-01 2001-01")))
    return meeting


def one_apart() -> Meeting:
    """The forum brought one in and scored it, but gave it to no commission, while orders run per commission."""
    meeting = apart()
    brought = ProposalAdded(draft=draft(None, "Pasar kecamatan", 1), origin=Origin.FORUM, brought_by="Sri")
    meeting.decide(brought, ScoresEntered(scores={code("FRM-01"): row(5, 5, 5)}))
    return meeting


def one_not_agreed() -> Meeting:
    """What was not agreed to stands beside one that it was equal with."""
    meeting = scored()
    meeting.decide(
        OutcomesDecided(endings=(ending("2001-02", Outcome.NOT_AGREED, "RAB belum ada sampai hari sidang"),))
    )
    return meeting


def by_pleno() -> Meeting:
    """Pleno II agreed on the first two; the others follow and have their numbers from it too."""
    meeting = scored()
    meeting.decide(OrderAgreed(commission=None, order=codes("2003-01 2001-01"), reason=URGENT))
    return meeting


def order(names: str, commission: CommissionId | None) -> OrderAgreed:
    return OrderAgreed(commission=commission, order=codes(names), reason=URGENT)


REFUSED_MOVES: tuple[Case, ...] = (
    case(by_pleno, order("2001-01", C1), ORDER_OF_PLENO_STANDS, commission="I"),
    case(by_pleno, order("2008-02 2008-01", C3), ORDER_OF_PLENO_STANDS, commission="III"),
    case(by_pleno, CommissionResultReceived(commission=C2, order=TIED), ORDER_OF_PLENO_STANDS, commission="II"),
    case(one_not_agreed, order("2001-02", C2), ORDER_OF_NOBODY, codes=("2001-02",)),
    case(one_not_agreed, order("2001-02", None), ORDER_OF_NOBODY, codes=("2001-02",)),
    case(adopted, above("2001-01", "2003-01"), MOVE_WITHOUT_RANK, code="2001-01"),
    case(adopted, swap("2001-01 2003-01"), MOVE_WITHOUT_RANK, code="2001-01"),
    case(one_apart, above("FRM-01", "2001-01"), MOVE_WITHOUT_COMMISSION, code="FRM-01"),
    case(one_apart, swap("2001-01 FRM-01"), MOVE_WITHOUT_COMMISSION, code="FRM-01"),
    case(scored, above("X-1", "2001-01"), PROPOSAL_UNKNOWN, code="X-1"),
    case(scored, above("2001-01", "X-1"), PROPOSAL_UNKNOWN, code="X-1"),
    case(scored, swap("2001-01 X-1"), PROPOSAL_UNKNOWN, code="X-1"),
    case(scored, swap("2001-01 2001-01"), PROPOSAL_NAMED_TWICE, codes=("2001-01",)),
    case(scored, above("2001-01", "2001-01"), PROPOSAL_NAMED_TWICE, codes=("2001-01",)),
    case(one_withdrawn, above("2008-02", "2001-01"), PROPOSAL_DISPOSED, **GONE),
    case(one_withdrawn, above("2001-01", "2008-02"), PROPOSAL_DISPOSED, **GONE),
    case(one_withdrawn, swap("2001-01 2008-02"), PROPOSAL_DISPOSED, **GONE),
    case(scored, swap("2003-01 2001-01", NOWHERE), COMMISSION_UNKNOWN, commission="V"),
    case(scored, above("2003-01", "2001-01", NOWHERE), COMMISSION_UNKNOWN, commission="V"),
    case(scored, above("2001-02", "2001-01", C1), NO_COMMISSION, code="2001-02", commission="I"),
    case(scored, above("2003-01", "2001-02", C1), NO_COMMISSION, code="2001-02", commission="I"),
    case(scored, swap("2008-01 2008-02", C2), NO_COMMISSION, code="2008-01", commission="II"),
    case(apart, above("2008-01", "2001-01"), MOVE_BETWEEN_ORDERS, code="2008-01", other="2001-01"),
    case(apart, swap("2008-01 2001-01"), MOVE_BETWEEN_ORDERS, code="2008-01", other="2001-01"),
    case(scored, above("2003-02", "2001-02"), MOVE_WITHIN_TIE, codes=("2003-02", "2001-02")),
    case(scored, below("2001-02", "2003-02"), MOVE_WITHIN_TIE, codes=TIED),
    case(scored, swap("2001-02 2001-01"), MOVE_WITHIN_TIE, codes=TIED),
    case(scored, swap("2001-01 2003-02"), MOVE_WITHIN_TIE, codes=TIED),
    case(one_not_agreed, swap("2001-01 2003-02"), SWAP_TAKES_OTHERS_ALONG, codes=("2001-01", "2003-02")),
    case(scored, above("2001-01", "2003-01"), MOVE_CHANGES_NOTHING, code="2001-01"),
    case(scored, below("2008-02", "2008-01"), MOVE_CHANGES_NOTHING, code="2008-02"),
    case(scored, above("2003-01", "2001-01", reason=""), REASON_TOO_SHORT, **SHORT),
    case(scored, swap("2003-01 2001-01", reason=""), REASON_TOO_SHORT, **SHORT),
    case(presented, above("2003-01", "2001-01", C1, ""), REASON_TOO_SHORT, **SHORT),
    case(scored, above("2008-02", "2003-01", reason="penting"), REASON_TOO_SHORT, length=7, needed=10),
    case(
        scored, above("2008-02", "2003-01", reason="sudah sepakat"), REASON_NOT_LISTED, told="sudah sepakat", **LISTED
    ),
    case(
        scored,
        swap("2008-02 2003-01", reason="keadaan mendesak: "),
        REASON_NOT_LISTED,
        told="keadaan mendesak:",
        **LISTED,
    ),
    case(scored, swap("2003-01 2001-01", C1, "boleh saja kan"), REASON_NOT_LISTED, told="boleh saja kan", **LISTED),
)
