"""What is refused about votes, delegates and the closing."""

from collections.abc import Callable
from dataclasses import replace

from support.case import Case, case
from support.examples import (
    FIRST,
    cards_for_persons,
    cards_prepared,
    hands,
    hands_counted,
    one_card_short,
    persons_counted,
)
from support.meeting import Meeting
from support.refused_sidang import GONE, one_withdrawn
from support.small import (
    BAMBANG,
    BOTOK,
    C1,
    C2,
    ENDANG,
    GANTEN,
    GUIDELINE,
    JOKO,
    KUTO,
    SCORES,
    SRI,
    SUPARNO,
    TIED,
    WAHYU,
    adopted,
    at_the_line,
    closed,
    codes,
    criterion,
    decided,
    ending,
    gathered,
    prepared,
    row,
    scored,
)

from sessions.closing.decisions import CLOSING_GAPS, NOT_A_PAPER, DocumentsIssued, SidangClosed
from sessions.commissions.decisions_results import CommissionResultReceived
from sessions.delegates.decisions import (
    SEATS_TIED,
    TOO_MANY_SEATS,
    WOMEN_REASON_MISSING,
    DelegatesAppointed,
    DelegatesElected,
)
from sessions.guideline.decisions import GuidelineSet
from sessions.house_rules.decisions import RulesAdopted
from sessions.kernel.checks import NEGATIVE_AMOUNT, REASON_TOO_SHORT, TEXT_EMPTY
from sessions.kernel.decision import Decision
from sessions.kernel.reasons import REASON_NOT_LISTED
from sessions.kernel.refusals import (
    NOTHING_TO_DO,
    PERSON_ALREADY_LISTED,
    PERSON_UNKNOWN,
    PROPOSAL_DISPOSED,
    PROPOSAL_UNKNOWN,
    RULES_NOT_ADOPTED,
    VOTE_NOT_CERTIFIED,
    VOTE_UNKNOWN,
    VOTE_WRONG_METHOD,
    Refusal,
)
from sessions.line.decisions_moves import ProposalMoved
from sessions.outcomes.decisions import OutcomesDecided
from sessions.proposals.decisions_pairs import ProposalWithdrawn
from sessions.scoring.decisions import OrderAgreed
from sessions.scoring.decisions_scores import ScoresEntered
from sessions.values.attendance import PersonId
from sessions.values.guideline import CriterionId, Rung
from sessions.values.moves import Side
from sessions.values.office import VillageCode
from sessions.values.proposals import Outcome, ProposalCode
from sessions.values.votes import NO, YES, Option, VoteCount, VoteId, VoteMethod, VoteUse
from sessions.votes.checks import (
    VOTE_BETWEEN_ORDERS,
    VOTE_CHANGES_NOTHING,
    VOTE_NOT_COMPETING,
    VOTE_NOT_THE_TIE,
    VOTE_RUNG_MISSING,
    VOTE_TIED_OUTSIDE,
    VOTE_TOO_FEW_VOICES,
    VOTE_WITHOUT_PLACE,
)
from sessions.votes.decisions import (
    NOBODY_ENTITLED,
    VOTE_MARKS,
    VOTE_NOT_OPEN,
    VOTE_OPTIONS,
    VOTE_STILL_OPEN,
    VOTE_USE,
    PreparedVoteOpened,
    VoteCancelled,
    VoteOpened,
    VotePrepared,
)
from sessions.votes.decisions_count import (
    ENTERED_ONCE,
    NOT_RECONCILED,
    ROW_NOT_EXPECTED,
    ROWS_MISSING,
    TWO_NAMES_NEEDED,
    CardsCounted,
    RecountOrdered,
    VoteCertified,
    VoteCounted,
    VoteDifferenceNoted,
    VoteEnteredAgain,
)

ELSEWHERE = VillageCode("33.13.17.2001")
LONG = "Alasan yang cukup panjang"
NOBODY = PersonId("P099")


def nobody_there() -> Meeting:
    """Rules adopted in an empty hall."""
    meeting = prepared()
    meeting.decide(RulesAdopted())
    return meeting


def _votes() -> tuple[Case, ...]:
    def opening(method: VoteMethod, *options: str, marks: int | None = None, question: str = "Apa?") -> VoteOpened:
        return VoteOpened(question=question, method=method, options=tuple(map(Option, options)), marks=marks)

    def counted(vote: VoteId = FIRST, village: str = "", **values: object) -> VoteCounted:
        count = VoteCount(counts=values.pop("counts", {YES: 7}), **values)
        return VoteCounted(vote=vote, village=VillageCode(village), count=count)

    hands_up, k, persons = VoteMethod.SHOW_OF_HANDS, VoteMethod.K_DIFFERENT, VoteMethod.PERSONS
    unknown, done = VoteId(9), {"vote": 1, "state": "disahkan"}
    certified = lambda: persons_counted(3, 2, 2, 0)  # noqa: E731
    noted = VoteDifferenceNoted(vote=FIRST, cause=LONG, names=("Sulastri", "Haryanto"))
    return (
        case(adopted, opening(hands_up, question=" "), TEXT_EMPTY, field="pertanyaan"),
        case(hands, opening(hands_up), VOTE_STILL_OPEN, vote=1),
        case(gathered, opening(hands_up), RULES_NOT_ADOPTED),
        case(nobody_there, opening(hands_up), NOBODY_ENTITLED),
        *(
            case(adopted, opening(method, *options), VOTE_OPTIONS, method=method.value)
            for method, options in (
                (hands_up, ("2001-01", "2003-01")),
                (VoteMethod.ACCLAMATION, ("2001-01", "2003-01")),
                (k, ()),
                (persons, (YES, NO)),
                (k, ("2001-01",)),
                (VoteMethod.VILLAGE, ("2001-01", "2001-01")),
            )
        ),
        case(adopted, opening(k, "2001-01", "X-1"), PROPOSAL_UNKNOWN, code="X-1"),
        case(one_withdrawn, opening(k, "2001-01", "2008-02"), PROPOSAL_DISPOSED, **GONE),
        case(adopted, opening(persons, SUPARNO, NOBODY), PERSON_UNKNOWN, person="P099"),
        case(adopted, opening(k, "2001-01", "2001-02", marks=2), VOTE_MARKS, marks=2, options=2),
        case(adopted, opening(k, "2001-01", "2001-02", marks=0), VOTE_MARKS, marks=0, options=2),
        case(adopted, opening(hands_up, marks=2), VOTE_MARKS, marks=2, options=2),
        case(hands, counted(unknown), VOTE_UNKNOWN, vote=9),
        case(certified, counted(), VOTE_NOT_OPEN, **done),
        case(hands, counted(village=ELSEWHERE), ROW_NOT_EXPECTED, village=ELSEWHERE),
        case(hands_counted, counted(village=KUTO), ROW_NOT_EXPECTED, village="Kuto"),
        case(hands_by_village, counted(), ROW_NOT_EXPECTED, village="seluruh peserta"),
        case(
            hands,
            counted(counts={Option("mungkin"): 1}),
            VOTE_OPTIONS,
            method="angkat tangan",
            options=("mungkin",),
        ),
        case(hands, counted(counts={YES: -1}), NEGATIVE_AMOUNT, field="suara"),
        case(hands, counted(not_voting=-1), NEGATIVE_AMOUNT, field="suara"),
        case(hands, CardsCounted(vote=unknown, received=1, unused=0), VOTE_UNKNOWN, vote=9),
        case(certified, CardsCounted(vote=FIRST, received=1, unused=0), VOTE_NOT_OPEN, **done),
        case(hands, CardsCounted(vote=FIRST, received=1, unused=0), VOTE_WRONG_METHOD, method="angkat tangan"),
        case(
            cards_for_persons,
            CardsCounted(vote=FIRST, received=1, unused=-1),
            NEGATIVE_AMOUNT,
            field="kartu suara",
        ),
        case(hands, replace(noted, vote=unknown), VOTE_UNKNOWN, vote=9),
        case(certified, noted, VOTE_NOT_OPEN, **done),
        case(hands_counted, noted, NOTHING_TO_DO),
        case(one_card_short, replace(noted, cause="hilang"), REASON_TOO_SHORT, length=6, needed=10),
        case(one_card_short, replace(noted, names=("Sulastri", " sulastri")), TWO_NAMES_NEEDED),
        case(one_card_short, replace(noted, names=("Sulastri", "")), TWO_NAMES_NEEDED),
        case(hands, VoteCertified(vote=unknown), VOTE_UNKNOWN, vote=9),
        case(certified, VoteCertified(vote=FIRST), VOTE_NOT_OPEN, **done),
        case(hands, VoteCertified(vote=FIRST), ROWS_MISSING, rows=("seluruh peserta",)),
        case(hands_by_village, VoteCertified(vote=FIRST), ROWS_MISSING, rows=("Ganten", "Botok")),
        case(one_card_short, VoteCertified(vote=FIRST), NOT_RECONCILED, count=1),
        case(hands, VoteCancelled(vote=unknown, reason=LONG), VOTE_UNKNOWN, vote=9),
        case(certified, VoteCancelled(vote=FIRST, reason=LONG), VOTE_NOT_OPEN, **done),
        case(hands, VoteCancelled(vote=FIRST, reason="batal"), REASON_TOO_SHORT, length=5, needed=10),
    )


def entered_once() -> Meeting:
    """Seven cards that are to be entered twice, and were once."""
    meeting = adopted()
    options = tuple(map(Option, (SUPARNO, SRI)))
    meeting.decide(
        VoteOpened(question="Pemilihan utusan", method=VoteMethod.PERSONS, options=options, twice_from=7),
        VoteCounted(vote=FIRST, count=VoteCount(counts={options[0]: 7}, issued=7, in_box=7)),
        CardsCounted(vote=FIRST, received=7, unused=0),
    )
    return meeting


def prepared_but_one_is_gone() -> Meeting:
    """A vote on two proposals was prepared, then one of them was withdrawn."""
    meeting = scored()
    options = tuple(map(Option, ("2001-01", "2008-02")))
    meeting.decide(
        VotePrepared(question="Apa?", method=VoteMethod.K_DIFFERENT, options=options),
        ProposalWithdrawn(code=ProposalCode("2008-02"), by="Kepala Desa Botok", reason=LONG),
    )
    return meeting


def apart() -> Meeting:
    """Commission I agreed on an order: nothing compares the commissions."""
    meeting = scored()
    meeting.decide(OrderAgreed(commission=C1, order=codes("2003-01 2001-01")))
    return meeting


def all_equal() -> Meeting:
    """All six have the same scores: three and three are equal."""
    meeting = scored()
    meeting.decide(
        ScoresEntered(scores={name: row(4, 4, 3) for name in meeting.session.proposals}, reason="kekeliruan pencatatan")
    )
    return meeting


def one_not_agreed() -> Meeting:
    meeting = scored()
    meeting.decide(OutcomesDecided(endings=(ending("2008-02", Outcome.NOT_AGREED, LONG),)))
    return meeting


def without_the_rung() -> Meeting:
    """The ladder of the guideline has no votes."""
    meeting = scored()
    ladder = (Rung.SCORE, Rung.DELIBERATION, Rung.LOT)
    meeting.decide(GuidelineSet(guideline=replace(GUIDELINE, ladder=ladder), reason=LONG))
    return meeting


def placed_by_a_vote() -> Meeting:
    """A certified vote on places has put one of the tie before the other."""
    meeting = scored()
    options = tuple(map(Option, TIED))
    meeting.decide(VoteOpened(question="Apa?", method=VoteMethod.VILLAGE, options=options), *one_of_three(1))
    return meeting


def one_of_three(vote: int) -> tuple[Decision, ...]:
    """One village for the first of the tie, two for the second, certified."""
    ballots = ((KUTO, TIED[0]), (GANTEN, TIED[1]), (BOTOK, TIED[1]))
    counted = (
        VoteCounted(vote=VoteId(vote), village=village, count=VoteCount(counts={Option(code): 1}))
        for village, code in ballots
    )
    return (*counted, VoteCertified(vote=VoteId(vote)))


def on(named: str, use: VoteUse = VoteUse.ORDER, kind: type[VotePrepared] = VotePrepared) -> VotePrepared:
    options = tuple(map(Option, named.split()))
    return kind(question="Apa?", method=VoteMethod.VILLAGE, options=options, use=use)


EVERY, BOTH = " ".join(SCORES), " ".join(TIED)
TIE, NOT_AGREED = VoteUse.TIE, Outcome.NOT_AGREED.value
WITHOUT_EFFECT: tuple[tuple[Callable[[], Meeting], VotePrepared, Refusal, dict[str, object]], ...] = (
    *(
        (one_not_agreed, on("2008-01 2008-02", use), VOTE_NOT_COMPETING, {"code": "2008-02", "outcome": NOT_AGREED})
        for use in (VoteUse.ORDER, TIE)
    ),
    (
        one_not_agreed,
        on("2008-01 2008-02", TIE),
        VOTE_NOT_COMPETING,
        {"code": "2008-02", "outcome": NOT_AGREED},
    ),
    (scored, on("2001-01 2001-02"), VOTE_TIED_OUTSIDE, {"codes": ("2003-02",)}),
    (apart, on("2001-01 2008-02"), VOTE_BETWEEN_ORDERS, {}),
    (adopted, on("2001-01 2008-02"), VOTE_WITHOUT_PLACE, {"codes": ("2001-01", "2008-02")}),
    (without_the_rung, on(BOTH, TIE), VOTE_RUNG_MISSING, {}),
    (scored, on("2001-01 2003-01", TIE), VOTE_NOT_THE_TIE, {"codes": ("2001-01", "2003-01")}),
    (placed_by_a_vote, on(BOTH, TIE), VOTE_CHANGES_NOTHING, {"codes": TIED}),
)


def prepared_then(vote: VotePrepared, *decisions: Decision) -> Callable[[], Meeting]:
    """A vote that was prepared when it could change something, and what came after."""

    def made() -> Meeting:
        meeting = all_equal() if vote.options == tuple(SCORES) else scored()
        meeting.decide(vote, *decisions)
        return meeting

    return made


def _prepared_in_vain() -> tuple[Case, ...]:
    alike = ScoresEntered(
        scores={codes("2003-01")[0]: row(*SCORES[codes("2001-01")[0]])}, reason="kekeliruan pencatatan"
    )
    better = ScoresEntered(scores={codes("2003-02")[0]: row(5, 5, 5)}, reason="kekeliruan pencatatan")
    kept = GUIDELINE.criteria[:2]
    other = replace(GUIDELINE, criteria=(*kept, criterion(CriterionId("K4"), "Lain", 20)), readiness=CriterionId("K4"))
    without = replace(GUIDELINE, ladder=(Rung.SCORE, Rung.DELIBERATION, Rung.LOT))
    refused = OutcomesDecided(endings=(ending("2008-02", Outcome.NOT_AGREED, LONG),))
    agreed = OrderAgreed(commission=C1, order=codes("2003-01 2001-01"))
    later = (VoteOpened(question="Apa?", method=VoteMethod.VILLAGE, options=tuple(map(Option, TIED))), *one_of_three(2))
    far, opening = on("2001-01 2008-02"), PreparedVoteOpened(vote=FIRST)
    new = lambda guideline: GuidelineSet(guideline=guideline, reason=LONG)  # noqa: E731
    given: tuple[tuple[Callable[[], Meeting], Refusal, dict[str, object]], ...] = (
        (
            prepared_then(on("2008-01 2008-02"), refused),
            VOTE_NOT_COMPETING,
            {"code": "2008-02", "outcome": NOT_AGREED},
        ),
        (prepared_then(on("2001-01 2008-01"), alike), VOTE_TIED_OUTSIDE, {"codes": ("2003-01",)}),
        (prepared_then(far, agreed), VOTE_BETWEEN_ORDERS, {}),
        (prepared_then(far, new(other)), VOTE_WITHOUT_PLACE, {"codes": ("2001-01", "2008-02")}),
        (prepared_then(on(EVERY)), VOTE_TOO_FEW_VOICES, {"voices": 3}),
        (prepared_then(on(BOTH, TIE), new(without)), VOTE_RUNG_MISSING, {}),
        (prepared_then(on(BOTH, TIE), better), VOTE_NOT_THE_TIE, {"codes": TIED}),
        (prepared_then(on(BOTH, TIE), *later), VOTE_CHANGES_NOTHING, {"codes": TIED}),
    )
    return tuple(case(meeting, opening, reason, **facts) for meeting, reason, facts in given)


def _without_effect() -> tuple[Case, ...]:
    """Votes that could change nothing, and orders that deviate from one without a reason."""
    about = VotePrepared(question="Apa?", method=VoteMethod.SHOW_OF_HANDS, about=ProposalCode("X-1"))
    alike = {"question": "Apa?", "method": VoteMethod.VILLAGE, "options": tuple(map(Option, TIED))}
    short = {"length": 0, "needed": 10}
    moved = ProposalMoved(code=TIED[0], side=Side.ABOVE, beside=TIED[1], commission=C2)
    return (
        *(case(meeting, vote, reason, **facts) for meeting, vote, reason, facts in WITHOUT_EFFECT),
        *(
            case(meeting, on(" ".join(vote.options), vote.use or VoteUse.ORDER, VoteOpened), reason, **facts)
            for meeting, vote, reason, facts in WITHOUT_EFFECT
        ),
        case(all_equal, on(EVERY, kind=VoteOpened), VOTE_TOO_FEW_VOICES, voices=3),
        *_prepared_in_vain(),
        case(scored, replace(about, about=None, use=VoteUse.ORDER), VOTE_USE, use="urutan", method="angkat tangan"),
        *(
            case(scored, kind(**alike, **terms), VOTE_USE, use=use, method="satu desa satu suara")
            for kind in (VotePrepared, VoteOpened)
            for terms, use in (({"use": VoteUse.QUESTION}, "pertanyaan"), ({"about": TIED[0]}, "urutan"))
        ),
        case(scored, about, PROPOSAL_UNKNOWN, code="X-1"),
        case(one_withdrawn, replace(about, about=ProposalCode("2008-02")), PROPOSAL_DISPOSED, **GONE),
        case(placed_by_a_vote, OrderAgreed(commission=C2, order=TIED), REASON_TOO_SHORT, **short),
        case(placed_by_a_vote, CommissionResultReceived(commission=C2, order=TIED), REASON_TOO_SHORT, **short),
        case(
            placed_by_a_vote,
            CommissionResultReceived(commission=C2, order=TIED, reason=LONG),
            REASON_NOT_LISTED,
            told=LONG,
            choices="keadaan mendesak: …; pemerataan antardesa: …; "
            "kesepakatan komisi: …; kesepakatan Pleno II: …; alasan lain: …",
        ),
        case(placed_by_a_vote, moved, REASON_TOO_SHORT, **short),
    )


def prepared_early() -> Meeting:
    """Cards were printed before the day."""
    meeting = prepared()
    meeting.decide(VotePrepared(question="Apa?", method=VoteMethod.SHOW_OF_HANDS))
    return meeting


def prepared_then_nobody_came() -> Meeting:
    meeting = prepared_early()
    meeting.decide(RulesAdopted())
    return meeting


def prepared_and_another_open() -> Meeting:
    meeting = cards_prepared()
    meeting.decide(VoteOpened(question="Apa?", method=VoteMethod.SHOW_OF_HANDS))
    return meeting


def certified_and_another_open() -> Meeting:
    meeting = persons_counted(3, 2, 2, 0)
    meeting.decide(VoteOpened(question="Apa?", method=VoteMethod.SHOW_OF_HANDS))
    return meeting


def _again() -> tuple[Case, ...]:
    """Votes prepared, entered twice, counted anew."""
    options = tuple(map(Option, (SUPARNO, SRI)))
    preparing = VotePrepared(question="Apa?", method=VoteMethod.PERSONS, options=options)
    opening, unknown = PreparedVoteOpened(vote=FIRST), VoteId(9)
    entry = VoteEnteredAgain(vote=FIRST, count=VoteCount(counts={YES: 1}))
    recount = RecountOrdered(vote=FIRST, reason=LONG)
    certified = lambda: persons_counted(3, 2, 2, 0)  # noqa: E731
    return (
        case(adopted, replace(preparing, question=" "), TEXT_EMPTY, field="pertanyaan"),
        case(adopted, replace(preparing, twice_from=-1), NEGATIVE_AMOUNT, field="kartu"),
        case(adopted, replace(preparing, options=()), VOTE_OPTIONS, method="kartu tertutup"),
        case(adopted, replace(preparing, options=(*options, NOBODY)), PERSON_UNKNOWN, person="P099"),
        case(adopted, replace(preparing, marks=2), VOTE_MARKS, marks=2, options=2),
        case(
            adopted,
            replace(preparing, method=VoteMethod.K_DIFFERENT, options=("2001-01", "X-1")),
            PROPOSAL_UNKNOWN,
            code="X-1",
        ),
        case(
            one_withdrawn,
            replace(preparing, method=VoteMethod.K_DIFFERENT, options=("2001-01", "2008-02")),
            PROPOSAL_DISPOSED,
            **GONE,
        ),
        case(
            adopted,
            VoteOpened(question="Apa?", method=VoteMethod.SHOW_OF_HANDS, twice_from=-1),
            NEGATIVE_AMOUNT,
            field="kartu",
        ),
        case(adopted, opening, VOTE_UNKNOWN, vote=1),
        case(hands, opening, VOTE_NOT_OPEN, vote=1, state="dibuka"),
        case(prepared_early, opening, RULES_NOT_ADOPTED),
        case(prepared_then_nobody_came, opening, NOBODY_ENTITLED),
        case(prepared_and_another_open, opening, VOTE_STILL_OPEN, vote=2),
        case(prepared_but_one_is_gone, opening, PROPOSAL_DISPOSED, **GONE),
        case(hands_counted, replace(entry, vote=unknown), VOTE_UNKNOWN, vote=9),
        case(certified, entry, VOTE_NOT_OPEN, vote=1, state="disahkan"),
        case(hands, entry, ROW_NOT_EXPECTED, village="seluruh peserta"),
        case(
            hands_counted,
            replace(entry, count=VoteCount(counts={Option("mungkin"): 1})),
            VOTE_OPTIONS,
            method="angkat tangan",
            options=("mungkin",),
        ),
        case(hands_counted, replace(entry, count=VoteCount(counts={YES: -1})), NEGATIVE_AMOUNT, field="suara"),
        case(entered_once, VoteCertified(vote=FIRST), ENTERED_ONCE, rows=("seluruh peserta",)),
        case(certified, replace(recount, vote=unknown), VOTE_UNKNOWN, vote=9),
        case(acclaimed, recount, NOTHING_TO_DO),
        case(hands_counted, recount, VOTE_NOT_CERTIFIED, vote=1),
        case(certified_and_another_open, recount, VOTE_STILL_OPEN, vote=2),
        case(certified, replace(recount, reason="salah"), REASON_TOO_SHORT, length=5, needed=10),
    )


def acclaimed() -> Meeting:
    meeting = adopted()
    meeting.decide(VoteOpened(question="Apa?", method=VoteMethod.ACCLAMATION), VoteCertified(vote=FIRST))
    return meeting


def hands_by_village() -> Meeting:
    """A show of hands of which Kuto has been counted."""
    meeting = hands()
    meeting.decide(VoteCounted(vote=FIRST, village=KUTO, count=VoteCount(counts={YES: 3})))
    return meeting


def _ending() -> tuple[Case, ...]:
    def appoint(*persons: PersonId) -> DelegatesAppointed:
        return DelegatesAppointed(persons=persons)

    elect = DelegatesElected(vote=FIRST)
    few = {"women": 0, "needed": 1}
    return (
        case(decided, appoint(), NOTHING_TO_DO),
        case(decided, appoint(SRI, NOBODY), PERSON_UNKNOWN, person="P099"),
        case(decided, appoint(SRI, BAMBANG, SRI), PERSON_ALREADY_LISTED, name="Sri Hartini"),
        case(decided, appoint(SRI, BAMBANG, WAHYU, ENDANG), TOO_MANY_SEATS, count=4, seats=3),
        case(decided, appoint(BAMBANG, WAHYU, JOKO), WOMEN_REASON_MISSING, **few),
        case(adopted, elect, VOTE_UNKNOWN, vote=1),
        case(hands_counted, elect, VOTE_WRONG_METHOD, method="angkat tangan"),
        case(one_card_short, elect, VOTE_NOT_CERTIFIED, vote=1),
        case(
            lambda: persons_counted(3, 2, 1, 1),
            elect,
            SEATS_TIED,
            names=("Bambang Triyono", "Endang Lestari"),
            seats=1,
        ),
        case(men_elected, elect, WOMEN_REASON_MISSING, **few),
        case(
            at_the_line,
            SidangClosed(),
            CLOSING_GAPS,
            gaps=(
                "Setiap usulan mempunyai hasil",
                "Tidak ada nilai sama di garis batas",
                "Utusan ke Musrenbang Kabupaten",
            ),
            count=3,
        ),
        case(closed, DocumentsIssued(files={}), NOTHING_TO_DO),
        *(case(closed, DocumentsIssued(files={name: digest}), NOT_A_PAPER, name=name) for name, digest in NO_PAPERS),
    )


def men_elected() -> Meeting:
    """Only men stood for election."""
    meeting = adopted()
    options = tuple(map(Option, (SUPARNO, WAHYU, BAMBANG)))
    meeting.decide(VoteOpened(question="Pemilihan utusan", method=VoteMethod.PERSONS, options=options))
    counts = dict(zip(options, (4, 2, 1), strict=True))
    meeting.decide(
        CardsCounted(vote=FIRST, received=7, unused=0),
        VoteCounted(vote=FIRST, count=VoteCount(counts=counts, issued=7, in_box=7)),
        VoteCertified(vote=FIRST),
    )
    return meeting


NO_PAPERS = (
    ("berita-acara.pdf", "ab" * 32),
    ("../berita-acara.pdf", "ab" * 32),
    ("dokumen/../jurnal.jsonl", "ab" * 32),
    ("dokumen/lain/berita-acara.pdf", "ab" * 32),
    ("dokumen/", "ab" * 32),
    ("/dokumen/berita-acara.pdf", "ab" * 32),
    ("dokumen/berita-acara.pdf", "ab"),
)
"""Names that lead elsewhere, and one without its digest."""

REFUSED_IN_VOTES = (*_votes(), *_without_effect(), *_again(), *_ending())
