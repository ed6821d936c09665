"""What is refused in the sidang: agenda, attendance, scores, orders, ties, outcomes."""

from collections.abc import Iterator
from dataclasses import replace

from support.case import Case, case
from support.examples import paused, pending, suparno_gone
from support.meeting import Meeting
from support.small import (
    BAMBANG,
    BOTOK,
    C1,
    HALL,
    K1,
    KUTO,
    SRI,
    SULASTRI,
    SUPARNO,
    TIED,
    adopted,
    at_the_line,
    card,
    code,
    codes,
    decided,
    delegate,
    ending,
    gathered,
    recapped,
    scored,
)

from sessions.agenda.decisions import (
    AGENDA_ALREADY_THERE,
    AGENDA_ITEM_HELD,
    AGENDA_ITEM_TWICE,
    AGENDA_ITEM_UNKNOWN,
    AgendaArranged,
    AgendaItemStarted,
)
from sessions.agenda.decisions_notes import (
    AGENDA_NOT_RUNNING,
    DECISION_UNKNOWN,
    NOTE_ALREADY_SETTLED,
    NOTE_UNKNOWN,
    SIDANG_NOT_PAUSED,
    SIDANG_PAUSED,
    NoteRecorded,
    NoteSettled,
    SidangPaused,
    SidangResumed,
)
from sessions.attendance.decisions import (
    DELEGATE_NEEDS_VILLAGE,
    TOO_MANY_DELEGATES,
    PeopleArrived,
    PersonArrived,
    PersonCorrected,
)
from sessions.attendance.decisions_counts import HeadcountRecorded
from sessions.attendance.decisions_guests import (
    LETTER_NOT_KNOWN,
    NOT_A_DELEGATE,
    REPLACEMENT_DIFFERS,
    DelegateReplaced,
    GuestsListed,
    QuorumChecked,
)
from sessions.attendance.decisions_leaving import PERSON_ABSENT, PersonLeft, PersonReturned
from sessions.kernel.checks import NEGATIVE_AMOUNT, REASON_TOO_SHORT, TEXT_EMPTY
from sessions.kernel.reasons import REASON_NOT_LISTED
from sessions.kernel.refusals import (
    COMMISSION_UNKNOWN,
    COUNT_INVALID,
    CRITERION_UNKNOWN,
    DATE_MISSING,
    NO_COMMISSION,
    NOTHING_TO_DO,
    OUTCOME_NEEDS_OTHER_DECISION,
    PAIR_BOTH_INSIDE,
    PERSON_ALREADY_LISTED,
    PERSON_UNKNOWN,
    PROPOSAL_DISPOSED,
    PROPOSAL_NAMED_TWICE,
    PROPOSAL_UNKNOWN,
    RULES_NOT_ADOPTED,
    TIE_AT_THE_LINE,
    VILLAGE_UNKNOWN,
)
from sessions.kernel.session import NoteKind, TieMeans
from sessions.line.decisions import PairMarked
from sessions.outcomes.decisions import (
    NOT_BY_THE_LINE,
    OUTCOME_CHANGE_MISSING,
    Ending,
    Manner,
    OutcomesDecided,
    OutcomesReopened,
)
from sessions.proposals.decisions_pairs import ProposalWithdrawn
from sessions.scoring.decisions import NOT_A_TIE, WITNESSES_MISSING, OrderAgreed, TieResolved
from sessions.scoring.decisions_scores import (
    SCORE_NEEDS_REASON,
    SCORE_NOT_FROM_DATA,
    SCORE_OUT_OF_RANGE,
    ProposalScored,
    ScoresEntered,
)
from sessions.values.agenda import ORDER_OF_THE_DAY, AgendaId, PlannedItem
from sessions.values.attendance import PersonCard, PersonId, Unsur
from sessions.values.commissions import CommissionId
from sessions.values.guideline import CriterionId
from sessions.values.office import VillageCode
from sessions.values.proposals import Agreed, Outcome

ELSEWHERE = VillageCode("33.13.17.2001")
FOUR = CommissionId("IV")
LONG = "Alasan yang cukup panjang"
NOBODY = PersonId("P099")
FULL = {"village": "Kuto", "allowed": 3, "delegates": 4}
GONE = {"code": "2008-02", "outcome": "ditarik pengusul"}
WRONG_CARDS = (
    (card(" ", KUTO), TEXT_EMPTY, {"field": "nama"}),
    (card("Budi", ELSEWHERE), VILLAGE_UNKNOWN, {"village": ELSEWHERE}),
    (card("Budi", KUTO, commission=FOUR), COMMISSION_UNKNOWN, {"commission": "IV"}),
    (replace(delegate("Budi", KUTO), village=None), DELEGATE_NEEDS_VILLAGE, {}),
    (card(" sri HARTINI", KUTO), PERSON_ALREADY_LISTED, {"name": " sri HARTINI"}),
)


def one_withdrawn() -> Meeting:
    """Adopted, and 2008-02 was withdrawn."""
    meeting = adopted()
    meeting.decide(ProposalWithdrawn(code=code("2008-02"), by="Kades", reason=LONG))
    return meeting


def replaced() -> Meeting:
    """Suparno left and somebody else speaks for Kuto."""
    meeting = suparno_gone()
    meeting.decide(PersonArrived(card=delegate("Sukardi", KUTO)))
    return meeting


def settled() -> Meeting:
    """A line that was kept is dealt with."""
    meeting = pending()
    meeting.decide(NoteSettled(note=1))
    return meeting


def _arrangements() -> Iterator[Case]:
    def planned(id_: str, title: str = "Tari", minutes: int = 5) -> PlannedItem:
        return PlannedItem(id=AgendaId(id_), title=title, minutes=minutes)

    present = tuple(planned(item.id, item.title, item.minutes) for item in ORDER_OF_THE_DAY)
    tari = planned("tari")
    yield case(gathered, AgendaArranged(items=()), NOTHING_TO_DO)
    yield case(gathered, AgendaArranged(items=present), NOTHING_TO_DO)
    yield case(gathered, AgendaArranged(items=(*present, tari, tari)), AGENDA_ITEM_TWICE, item="Tari")
    yield case(gathered, AgendaArranged(items=(planned(" "),)), TEXT_EMPTY, field="tanda acara")
    yield case(gathered, AgendaArranged(items=(planned("x", " "),)), TEXT_EMPTY, field="nama acara")
    yield case(gathered, AgendaArranged(items=(planned("x", minutes=0),)), COUNT_INVALID, field="menit Tari")
    held = "Pendaftaran peserta"
    yield case(gathered, AgendaArranged(items=(tari,)), AGENDA_ITEM_HELD, item=held)


def _guests() -> Iterator[Case]:
    def instead(
        of: PersonId = SUPARNO, card_: PersonCard | None = None, letter: str = "7", *, known: bool = True
    ) -> DelegateReplaced:
        who = card_ or delegate("Sukardi", KUTO)
        return DelegateReplaced(person=of, card=who, letter=letter, is_known=known)

    yield case(gathered, GuestsListed(cards=()), NOTHING_TO_DO)
    for wrong, reason, facts in WRONG_CARDS:
        yield case(gathered, GuestsListed(cards=(wrong,)), reason, **facts)
    yield case(gathered, instead(NOBODY), PERSON_UNKNOWN)
    yield case(gathered, instead(SULASTRI), NOT_A_DELEGATE, name="Sulastri")
    yield case(gathered, instead(card_=delegate("Sukardi", BOTOK)), REPLACEMENT_DIFFERS, village="Kuto")
    yield case(gathered, instead(card_=card("Sukardi", KUTO)), REPLACEMENT_DIFFERS, village="Kuto")
    yield case(gathered, instead(letter=" "), TEXT_EMPTY, field="nomor surat kuasa")
    yield case(gathered, instead(known=False), LETTER_NOT_KNOWN, name="Sukardi")
    same = delegate("Suparno", KUTO)
    yield case(gathered, instead(card_=same), PERSON_ALREADY_LISTED, name="Suparno")
    far = delegate("Budi", KUTO, commission=FOUR)
    yield case(gathered, instead(card_=far), COMMISSION_UNKNOWN, commission="IV")
    yield case(replaced, instead(card_=delegate("Budi", KUTO)), TOO_MANY_DELEGATES, **FULL)


def _agenda() -> tuple[Case, ...]:
    def note(text: str = "Listrik padam", **values: object) -> NoteRecorded:
        return NoteRecorded(kind=values.pop("kind", NoteKind.INCIDENT), text=text, **values)

    return (
        case(gathered, AgendaItemStarted(item=AgendaId("tari")), AGENDA_ITEM_UNKNOWN, item="tari"),
        case(
            gathered,
            AgendaItemStarted(item=AgendaId("pembukaan")),
            AGENDA_ALREADY_THERE,
            item="Pembukaan dan Indonesia Raya",
        ),
        case(recapped, AgendaItemStarted(item=AgendaId("pembukaan")), DATE_MISSING),
        *_arrangements(),
        case(recapped, SidangPaused(reason="Listrik padam"), AGENDA_NOT_RUNNING),
        case(paused, SidangPaused(reason="Listrik padam"), SIDANG_PAUSED),
        case(gathered, SidangPaused(reason=" "), TEXT_EMPTY, field="sebab skors"),
        case(gathered, SidangPaused(reason="ishoma", minutes=-1), COUNT_INVALID, field="menit skors"),
        case(gathered, SidangResumed(), SIDANG_NOT_PAUSED),
        case(gathered, QuorumChecked(minutes=0), COUNT_INVALID, field="menit penundaan"),
        case(gathered, note(decision=99), DECISION_UNKNOWN, number=99),
        case(gathered, NoteSettled(note=1), NOTE_UNKNOWN, note=1),
        case(settled, NoteSettled(note=1), NOTE_ALREADY_SETTLED, note=1),
        case(gathered, note(""), TEXT_EMPTY, field="catatan"),
        case(gathered, note(kind=NoteKind.OBJECTION), TEXT_EMPTY, field="yang berkeberatan"),
        case(gathered, note(about=code("X-1")), PROPOSAL_UNKNOWN, code="X-1"),
    )


def _attendance() -> tuple[Case, ...]:
    def count(men: int, women: int, delegates: int = 0, village: VillageCode | None = KUTO) -> HeadcountRecorded:
        return HeadcountRecorded(unsur=Unsur.BPD, village=village, men=men, women=women, delegates=delegates)

    new = card("Karyono")
    return (
        case(gathered, count(-1, 2), NEGATIVE_AMOUNT, field="hadir"),
        case(gathered, count(1, 1, village=ELSEWHERE), VILLAGE_UNKNOWN, village=ELSEWHERE),
        case(gathered, count(1, 1, delegates=3), COUNT_INVALID, field="utusan"),
        case(gathered, count(0, 0), NOTHING_TO_DO),
        case(gathered, count(2, 2, delegates=1, village=None), DELEGATE_NEEDS_VILLAGE),
        *(case(gathered, PersonArrived(card=c), reason, **facts) for c, reason, facts in WRONG_CARDS),
        *(case(gathered, PeopleArrived(cards=(new, c)), reason, **facts) for c, reason, facts in WRONG_CARDS),
        case(gathered, PeopleArrived(cards=()), NOTHING_TO_DO),
        case(gathered, PeopleArrived(cards=(new, new)), PERSON_ALREADY_LISTED, name="Karyono"),
        *(case(gathered, PersonCorrected(person=BAMBANG, card=c), reason, **facts) for c, reason, facts in WRONG_CARDS),
        case(gathered, PersonCorrected(person=BAMBANG, card=delegate("Budi", KUTO)), TOO_MANY_DELEGATES, **FULL),
        case(gathered, PersonCorrected(person=NOBODY, card=new), PERSON_UNKNOWN, person="P099"),
        case(gathered, PersonCorrected(person=SUPARNO, card=HALL[0]), NOTHING_TO_DO),
        case(gathered, PersonLeft(person=NOBODY), PERSON_UNKNOWN, person="P099"),
        case(suparno_gone, PersonLeft(person=SUPARNO), PERSON_ABSENT, name="Suparno"),
        case(gathered, PersonReturned(person=NOBODY), PERSON_UNKNOWN, person="P099"),
        case(gathered, PersonReturned(person=SUPARNO), PERSON_ALREADY_LISTED, name="Suparno"),
    )


OF_SCORES = "kekeliruan pencatatan; data baru dari desa: …; tanggapan Pleno II: …"
COUNTS = {"code": "2001-01", "criterion": "K1", "was": 5, "becomes": 4}


def _scoring() -> tuple[Case, ...]:
    def score(name: str = "2001-01", criterion: str = "K1", score: int = 3, reason: str = "") -> ProposalScored:
        return ProposalScored(code=code(name), criterion=CriterionId(criterion), score=score, reason=reason)

    def scores(name: str, **row: int) -> ScoresEntered:
        given = {CriterionId(criterion): value for criterion, value in row.items()}
        return ScoresEntered(scores={code("2001-01"): {K1: 3}, code(name): given})

    def order(names: str, commission: CommissionId | None = C1, reason: str = "") -> OrderAgreed:
        return OrderAgreed(commission=commission, order=codes(names), reason=reason)

    def lot(names: str = "2001-02 2003-02", drawn_by: str = "Sulastri", *witnesses: str) -> TieResolved:
        return TieResolved(order=codes(names), means=TieMeans.LOT, drawn_by=drawn_by, witnesses=witnesses)

    return (
        case(adopted, score("X-1"), PROPOSAL_UNKNOWN, code="X-1"),
        case(one_withdrawn, score("2008-02"), PROPOSAL_DISPOSED, **GONE),
        case(adopted, score(criterion="K9"), CRITERION_UNKNOWN, criterion="K9"),
        case(scored, score(score=4), SCORE_NEEDS_REASON, **COUNTS),
        case(scored, score(score=4, reason="salah ketik"), REASON_NOT_LISTED, told="salah ketik", choices=OF_SCORES),
        case(scored, scores("2001-01", K1=4), SCORE_NEEDS_REASON, **COUNTS),
        case(
            scored,
            replace(scores("2001-01", K1=4), reason="tanggapan Pleno II:"),
            REASON_NOT_LISTED,
            told="tanggapan Pleno II:",
            choices=OF_SCORES,
        ),
        case(decided, score(score=4), PROPOSAL_DISPOSED, code="2001-01", outcome="disepakati"),
        case(decided, scores("2001-01", K1=4), PROPOSAL_DISPOSED, code="2001-01", outcome="disepakati"),
        case(
            gathered,
            replace(scores("2001-01", K1=4), is_from_data=True),
            SCORE_NOT_FROM_DATA,
            code="2001-01",
            criterion="K1",
            score=4,
        ),
        case(adopted, score(score=0), SCORE_OUT_OF_RANGE, score=0),
        case(adopted, score(score=6), SCORE_OUT_OF_RANGE, score=6),
        case(adopted, ScoresEntered(scores={code("2001-01"): {}}), NOTHING_TO_DO),
        case(adopted, scores("X-1"), PROPOSAL_UNKNOWN, code="X-1"),
        case(one_withdrawn, scores("2008-02"), PROPOSAL_DISPOSED, **GONE),
        case(adopted, scores("2001-02", K9=3), CRITERION_UNKNOWN, criterion="K9"),
        case(adopted, scores("2001-02", K1=7), SCORE_OUT_OF_RANGE, score=7),
        case(adopted, order("2001-01", FOUR), COMMISSION_UNKNOWN, commission="IV"),
        case(adopted, order(""), NOTHING_TO_DO),
        case(adopted, order("2001-01 2001-01"), PROPOSAL_NAMED_TWICE, codes=("2001-01",)),
        case(adopted, order("X-1"), PROPOSAL_UNKNOWN, code="X-1"),
        case(one_withdrawn, order("2008-02", None), PROPOSAL_DISPOSED, **GONE),
        case(adopted, order("2001-01 2001-02"), NO_COMMISSION, code="2001-02", commission="I"),
        case(scored, order("2003-01 2001-01", None), REASON_TOO_SHORT, length=0, needed=10),
        case(scored, order("2003-01", None, "penting"), REASON_TOO_SHORT, length=7, needed=10),
        case(scored, lot("2001-01 2003-01"), NOT_A_TIE, members=("2001-01", "2003-01")),
        case(scored, lot("2001-02 2003-02 2001-02"), NOT_A_TIE, members=("2001-02", "2003-02", "2001-02")),
        case(scored, lot("2001-02"), NOT_A_TIE, members=("2001-02",)),
        case(
            gathered,
            TieResolved(order=(SRI, SUPARNO), means=TieMeans.DELIBERATION),
            NOT_A_TIE,
            members=("Sri Hartini", "Suparno"),
        ),
        case(scored, lot("2001-02 2003-02", " "), TEXT_EMPTY, field="pengambil undian"),
        case(
            scored,
            lot("2001-02 2003-02", "Sulastri", "Joko", " joko ", ""),
            WITNESSES_MISSING,
            count=1,
            needed=2,
        ),
    )


PAIR = codes("2001-01 2003-01")
PAIRED = {"codes": PAIR}


def paired() -> Meeting:
    """Two proposals of one commission cannot both be inside."""
    meeting = scored()
    meeting.decide(PairMarked(pair=PAIR, reason=LONG))
    return meeting


def _pairs() -> tuple[Case, ...]:
    def mark(names: str, reason: str = LONG, *, is_exclusive: bool = True) -> PairMarked:
        one, other = codes(names)
        return PairMarked(pair=(one, other), reason=reason, is_exclusive=is_exclusive)

    return (
        case(scored, mark("2001-01 2001-01"), PROPOSAL_NAMED_TWICE, codes=("2001-01",)),
        case(scored, mark("2001-01 X-1"), PROPOSAL_UNKNOWN, code="X-1"),
        case(one_withdrawn, mark("2001-01 2008-02"), PROPOSAL_DISPOSED, **GONE),
        case(paired, mark("2003-01 2001-01"), NOTHING_TO_DO),
        case(scored, mark("2003-01 2001-01", is_exclusive=False), NOTHING_TO_DO),
        case(decided, mark("2001-01 2003-01"), PAIR_BOTH_INSIDE, **PAIRED),
        case(scored, mark("2001-01 2003-01", "sama"), REASON_TOO_SHORT, length=4, needed=10),
    )


def _outcomes() -> tuple[Case, ...]:
    def decide(*endings: Ending) -> OutcomesDecided:
        return OutcomesDecided(endings=endings)

    def by_line(*endings: Ending) -> OutcomesDecided:
        return OutcomesDecided(endings=endings, manner=Manner.BY_LINE)

    agreed, changed = Outcome.AGREED, Outcome.AGREED_CHANGED
    one, other = TIED
    cheaper = replace(ending("2001-01", changed, LONG), agreed=Agreed(cost=-1))
    reopened = OutcomesReopened(codes=codes("2008-02"), reason=LONG)
    return (
        case(scored, decide(), NOTHING_TO_DO),
        case(scored, decide(ending("X-1", agreed)), PROPOSAL_UNKNOWN, code="X-1"),
        case(
            scored,
            decide(ending("2001-01", agreed), ending("2001-01", Outcome.RESERVE)),
            PROPOSAL_NAMED_TWICE,
            codes=("2001-01",),
        ),
        *(
            case(scored, decide(ending("2001-01", o, LONG)), OUTCOME_NEEDS_OTHER_DECISION, outcome=o.value)
            for o in (Outcome.MERGED, Outcome.WITHDRAWN)
        ),
        case(one_withdrawn, decide(ending("2008-02", agreed, LONG)), PROPOSAL_DISPOSED, **GONE),
        *(
            case(gathered, decide(ending("2001-01", o, LONG)), RULES_NOT_ADOPTED)
            for o in (agreed, changed, Outcome.RESERVE, Outcome.NOT_AGREED)
        ),
        *(
            case(scored, decide(ending("2001-01", o, "kurang")), REASON_TOO_SHORT, length=6, needed=10)
            for o in (changed, Outcome.NOT_AGREED, Outcome.RETURNED, Outcome.FORWARDED, Outcome.DIVERTED)
        ),
        case(decided, decide(ending("2001-01", Outcome.RESERVE)), REASON_TOO_SHORT, length=0, needed=10),
        case(scored, decide(cheaper), NEGATIVE_AMOUNT, field="anggaran"),
        case(scored, decide(ending("2001-01", changed, LONG)), OUTCOME_CHANGE_MISSING, code="2001-01"),
        case(at_the_line, decide(ending(one, agreed)), TIE_AT_THE_LINE, codes=TIED),
        case(at_the_line, by_line(ending(one, agreed)), NOT_BY_THE_LINE, code=one),
        case(decided, by_line(ending("2008-01", Outcome.RESERVE, LONG)), NOT_BY_THE_LINE, code="2008-01"),
        case(at_the_line, decide(ending(one, Outcome.RESERVE)), TIE_AT_THE_LINE, codes=TIED),
        case(
            at_the_line,
            decide(ending(one, agreed), ending(other, Outcome.RESERVE)),
            TIE_AT_THE_LINE,
            codes=TIED,
        ),
        case(paired, decide(ending("2001-01", agreed), ending("2003-01", agreed)), PAIR_BOTH_INSIDE, **PAIRED),
        case(scored, OutcomesReopened(codes=(), reason=LONG), NOTHING_TO_DO),
        case(scored, reopened, NOTHING_TO_DO),
        case(decided, replace(reopened, codes=codes("X-1")), PROPOSAL_UNKNOWN, code="X-1"),
        case(decided, replace(reopened, codes=codes("2008-02 2008-02")), PROPOSAL_NAMED_TWICE, codes=("2008-02",)),
        case(decided, replace(reopened, reason="keliru"), REASON_TOO_SHORT, length=6, needed=10),
    )


REFUSED_IN_THE_SIDANG = (*_agenda(), *_guests(), *_attendance(), *_scoring(), *_pairs(), *_outcomes())
