"""What is refused in the sittings of commissions, in Pleno II, of ties in a batch and of substitutes."""

from dataclasses import replace
from decimal import Decimal

from support.case import Case, case
from support.meeting import Meeting
from support.refused_sidang import GONE, one_withdrawn
from support.small import (
    BAMBANG,
    C1,
    ENDANG,
    SUPARNO,
    TIED,
    adopted,
    at_the_line,
    chosen,
    code,
    codes,
    decided,
    draft,
    gathered,
    scored,
)

from sessions.commissions.decisions_results import (
    RESULT_PRESENTED,
    CommissionPresented,
    CommissionResultReceived,
    ResultRow,
)
from sessions.delegates.decisions import ALREADY_CHOSEN, DELEGATES_MISSING, TOO_MANY_SEATS, SubstitutesNamed
from sessions.kernel.checks import NEGATIVE_AMOUNT, REASON_TOO_SHORT, TEXT_EMPTY
from sessions.kernel.reasons import REASON_NOT_LISTED
from sessions.kernel.refusals import (
    COMMISSION_UNKNOWN,
    NO_COMMISSION,
    NOTHING_TO_DO,
    OUTCOME_NEEDS_OTHER_DECISION,
    PERSON_UNKNOWN,
    PROPOSAL_DISPOSED,
    PROPOSAL_NAMED_TWICE,
    PROPOSAL_UNKNOWN,
    RULES_NOT_ADOPTED,
    TIE_AT_THE_LINE,
)
from sessions.outcomes.decisions import SPLIT_STANDS, OutcomesReopened
from sessions.outcomes.decisions_split import (
    CLAIMED_TWICE,
    PARTS_TOO_FEW,
    ProposalPart,
    ProposalsDeferred,
    ProposalSplit,
)
from sessions.proposals.decisions import PART_WITHOUT_PARENT, ProposalAdded
from sessions.scoring.decisions import NOT_A_TIE, HarmlessTiesSettled, OrderAgreed
from sessions.values.attendance import PersonId
from sessions.values.commissions import CommissionId
from sessions.values.proposals import Agreed, Origin, Outcome

LONG = "Alasan yang cukup panjang"
OF_AN_ORDER = {
    "choices": "keadaan mendesak: …; pemerataan antardesa: …; kesepakatan komisi: …; "
    "kesepakatan Pleno II: …; alasan lain: …"
}
NOWHERE = CommissionId("V")
DONE = {"code": "2001-01", "outcome": "disepakati"}


def deferred() -> Meeting:
    meeting = scored()
    meeting.decide(ProposalsDeferred(codes=codes("2001-01")))
    return meeting


def split() -> Meeting:
    """2001-01 became 2001-03 and 2001-04."""
    meeting = scored()
    meeting.decide(ProposalSplit(code=code("2001-01"), parts=(ProposalPart(activity="Utara"),) * 2, reason=LONG))
    return meeting


def claimed() -> Meeting:
    """Commission I also took 2001-02, which is of commission II."""
    meeting = adopted()
    meeting.decide(CommissionResultReceived(commission=C1, claimed=codes("2001-02")))
    return meeting


def presented() -> Meeting:
    """The result of commission I was presented in Pleno II."""
    meeting = adopted()
    meeting.decide(
        CommissionResultReceived(commission=C1, order=codes("2001-01 2003-01")),
        CommissionPresented(commission=C1, by="Suparno"),
    )
    return meeting


def _sittings() -> tuple[Case, ...]:
    park = ProposalsDeferred(codes=codes("2001-01"))
    cut = ProposalSplit(
        code=code("2001-01"), parts=(ProposalPart(activity="Utara"), ProposalPart(activity="Selatan")), reason=LONG
    )
    unknown = {"code": "X-1"}

    def parts(**second: object) -> tuple[ProposalPart, ...]:
        return (ProposalPart(activity="Utara"), ProposalPart(**{"activity": "Selatan", **second}))

    return (
        case(scored, ProposalsDeferred(codes=()), NOTHING_TO_DO),
        case(scored, ProposalsDeferred(codes=codes("2001-01 2001-01")), PROPOSAL_NAMED_TWICE,
             codes=("2001-01",)),
        case(scored, ProposalsDeferred(codes=codes("X-1")), PROPOSAL_UNKNOWN, **unknown),
        case(one_withdrawn, ProposalsDeferred(codes=codes("2008-02")), PROPOSAL_DISPOSED, **GONE),
        case(deferred, park, NOTHING_TO_DO),
        case(claimed, ProposalsDeferred(codes=codes("2001-02"), is_deferred=False), CLAIMED_TWICE,
             code="2001-02", commissions=("I",)),
        case(scored, replace(cut, code=code("X-1")), PROPOSAL_UNKNOWN, **unknown),
        case(decided, cut, PROPOSAL_DISPOSED, **DONE),
        case(scored, replace(cut, parts=cut.parts[:1]), PARTS_TOO_FEW, count=1, needed=2),
        case(scored, replace(cut, parts=parts(activity=" ")), TEXT_EMPTY, field="kegiatan"),
        case(scored, replace(cut, parts=parts(cost=-1)), NEGATIVE_AMOUNT, field="anggaran"),
        case(scored, replace(cut, parts=parts(volume=Decimal(-1))), NEGATIVE_AMOUNT, field="volume"),
        case(scored, replace(cut, reason="dua"), REASON_TOO_SHORT, length=3, needed=10),
        case(split, OutcomesReopened(codes=codes("2001-01"), reason=LONG), SPLIT_STANDS, code="2001-01",
             parts=("2001-03", "2001-04")),
        case(gathered, ProposalAdded(draft=draft(None, "Pecahan", 1), origin=Origin.PART), PART_WITHOUT_PARENT),
        case(gathered, ProposalAdded(draft=draft(None, "Baru", 1), origin=Origin.KECAMATAN, commission=NOWHERE),
             COMMISSION_UNKNOWN, commission="V"),
    )  # fmt: skip


def _results() -> tuple[Case, ...]:
    def of(
        commission: CommissionId = C1, order: str = "", *rows: ResultRow, claimed: str = ""
    ) -> CommissionResultReceived:
        return CommissionResultReceived(commission=commission, order=codes(order), rows=rows, claimed=codes(claimed))

    row = ResultRow(code=code("2001-01"), outcome=Outcome.NOT_AGREED, reason=LONG)
    changed = ResultRow(code=code("2001-01"), agreed=Agreed(cost=1), reason=LONG)
    hear = CommissionPresented(commission=C1, by="Suparno")
    return (
        case(adopted, of(NOWHERE, "2001-01"), COMMISSION_UNKNOWN, commission="V"),
        case(presented, of(C1, "2001-01"), RESULT_PRESENTED, commission="I"),
        case(adopted, of(), NOTHING_TO_DO),
        case(adopted, of(C1, "2001-01", row), PROPOSAL_NAMED_TWICE, codes=("2001-01",)),
        case(adopted, of(C1, "X-1"), PROPOSAL_UNKNOWN, code="X-1"),
        case(decided, of(C1, "2001-01"), PROPOSAL_DISPOSED, **DONE),
        case(adopted, of(C1, "2001-02"), NO_COMMISSION, code="2001-02", commission="I"),
        case(gathered, of(C1, "", row), RULES_NOT_ADOPTED),
        case(adopted, of(C1, "", replace(row, outcome=Outcome.AGREED)), OUTCOME_NEEDS_OTHER_DECISION,
             outcome="disepakati"),
        case(adopted, of(C1, "", replace(row, reason="")), REASON_TOO_SHORT, length=0, needed=10),
        case(adopted, of(C1, "", replace(changed, agreed=Agreed(cost=-1))), NEGATIVE_AMOUNT, field="anggaran"),
        case(adopted, hear_of(NOWHERE), COMMISSION_UNKNOWN, commission="V"),
        case(adopted, replace(hear, by=" "), TEXT_EMPTY, field="yang memaparkan"),
        case(presented, hear, RESULT_PRESENTED, commission="I"),
        case(presented, OrderAgreed(commission=C1, order=codes("2003-01 2001-01")), REASON_TOO_SHORT,
             length=0, needed=10),
        case(presented, OrderAgreed(commission=None, order=codes("2001-02 2003-01")), REASON_TOO_SHORT,
             length=0, needed=10),
        case(presented, OrderAgreed(commission=C1, order=()), REASON_TOO_SHORT, length=0, needed=10),
        case(presented, OrderAgreed(commission=None, order=codes("2003-01 2001-02 2001-01")), REASON_TOO_SHORT,
             length=0, needed=10),
        case(presented, OrderAgreed(commission=C1, order=codes("2003-01 2001-01"), reason=LONG), REASON_NOT_LISTED,
             told=LONG, **OF_AN_ORDER),
        case(presented, OrderAgreed(commission=C1, order=(), reason="kesepakatan komisi:"), REASON_NOT_LISTED,
             told="kesepakatan komisi:", **OF_AN_ORDER),
    )  # fmt: skip


def hear_of(commission: CommissionId) -> CommissionPresented:
    return CommissionPresented(commission=commission, by="Suparno")


def _choices() -> tuple[Case, ...]:
    def batch(*orders: str) -> HarmlessTiesSettled:
        return HarmlessTiesSettled(orders=tuple(map(codes, orders)))

    def instead(*persons: PersonId) -> SubstitutesNamed:
        return SubstitutesNamed(persons=persons)

    return (
        case(scored, batch(), NOTHING_TO_DO),
        case(scored, batch("2001-02 2003-02", "2003-02 2001-02"), PROPOSAL_NAMED_TWICE,
             codes=("2001-02", "2003-02")),
        case(at_the_line, batch("2001-02 2003-02"), TIE_AT_THE_LINE, codes=TIED),
        case(scored, batch("2001-01 2003-01"), NOT_A_TIE, members=("2001-01", "2003-01")),
        case(decided, instead(ENDANG), DELEGATES_MISSING),
        case(chosen, instead(), NOTHING_TO_DO),
        case(chosen, instead(PersonId("P099")), PERSON_UNKNOWN, person="P099"),
        case(chosen, instead(BAMBANG), ALREADY_CHOSEN, name="Bambang Triyono"),
        case(chosen, instead(ENDANG, ENDANG), ALREADY_CHOSEN, name="Endang Lestari"),
        case(chosen, instead(ENDANG, SUPARNO, PersonId("P006"), PersonId("P007")), TOO_MANY_SEATS,
             count=4, seats=3),
    )  # fmt: skip


REFUSED_SITTINGS = (*_sittings(), *_results(), *_choices())
