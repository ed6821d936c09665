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

from sessions.agenda.decisions import AgendaArranged, AgendaItemStarted
from sessions.agenda.decisions_notes import NoteRecorded, NoteSettled, SidangPaused, SidangResumed
from sessions.attendance.decisions import (
    HeadcountRecorded,
    PeopleArrived,
    PersonArrived,
    PersonCorrected,
    PersonLeft,
    PersonReturned,
)
from sessions.attendance.decisions_guests import DelegateReplaced, GuestsListed, QuorumChecked
from sessions.kernel.refusals import Reason
from sessions.kernel.session import NoteKind, TieMeans
from sessions.line.decisions import PairMarked
from sessions.outcomes.decisions import Ending, OutcomesDecided, OutcomesReopened
from sessions.proposals.decisions_pairs import ProposalWithdrawn
from sessions.scoring.decisions import OrderAgreed, ProposalScored, ScoresEntered, TieResolved
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
    (card(" ", KUTO), Reason.TEXT_EMPTY, {"field": "nama"}),
    (card("Budi", ELSEWHERE), Reason.VILLAGE_UNKNOWN, {"village": ELSEWHERE}),
    (card("Budi", KUTO, commission=FOUR), Reason.COMMISSION_UNKNOWN, {"commission": "IV"}),
    (replace(delegate("Budi", KUTO), village=None), Reason.DELEGATE_NEEDS_VILLAGE, {}),
    (card(" sri HARTINI", KUTO), Reason.PERSON_ALREADY_LISTED, {"name": " sri HARTINI"}),
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
    yield case(gathered, AgendaArranged(items=()), Reason.NOTHING_TO_DO)
    yield case(gathered, AgendaArranged(items=present), Reason.NOTHING_TO_DO)
    yield case(gathered, AgendaArranged(items=(*present, tari, tari)), Reason.AGENDA_ITEM_TWICE, item="Tari")
    yield case(gathered, AgendaArranged(items=(planned(" "),)), Reason.TEXT_EMPTY, field="tanda acara")
    yield case(gathered, AgendaArranged(items=(planned("x", " "),)), Reason.TEXT_EMPTY, field="nama acara")
    yield case(gathered, AgendaArranged(items=(planned("x", minutes=0),)), Reason.COUNT_INVALID, field="menit Tari")
    held = "Pendaftaran peserta"
    yield case(gathered, AgendaArranged(items=(tari,)), Reason.AGENDA_ITEM_HELD, item=held)


def _guests() -> Iterator[Case]:
    def instead(
        of: PersonId = SUPARNO, card_: PersonCard | None = None, letter: str = "7", *, known: bool = True
    ) -> DelegateReplaced:
        who = card_ or delegate("Sukardi", KUTO)
        return DelegateReplaced(person=of, card=who, letter=letter, is_known=known)

    yield case(gathered, GuestsListed(cards=()), Reason.NOTHING_TO_DO)
    for wrong, reason, facts in WRONG_CARDS:
        yield case(gathered, GuestsListed(cards=(wrong,)), reason, **facts)
    yield case(gathered, instead(NOBODY), Reason.PERSON_UNKNOWN)
    yield case(gathered, instead(SULASTRI), Reason.NOT_A_DELEGATE, name="Sulastri")
    yield case(gathered, instead(card_=delegate("Sukardi", BOTOK)), Reason.REPLACEMENT_DIFFERS, village="Kuto")
    yield case(gathered, instead(card_=card("Sukardi", KUTO)), Reason.REPLACEMENT_DIFFERS, village="Kuto")
    yield case(gathered, instead(letter=" "), Reason.TEXT_EMPTY, field="nomor surat kuasa")
    yield case(gathered, instead(known=False), Reason.LETTER_NOT_KNOWN, name="Sukardi")
    same = delegate("Suparno", KUTO)
    yield case(gathered, instead(card_=same), Reason.PERSON_ALREADY_LISTED, name="Suparno")
    far = delegate("Budi", KUTO, commission=FOUR)
    yield case(gathered, instead(card_=far), Reason.COMMISSION_UNKNOWN, commission="IV")
    yield case(replaced, instead(card_=delegate("Budi", KUTO)), Reason.TOO_MANY_DELEGATES, **FULL)


def _agenda() -> tuple[Case, ...]:
    def note(text: str = "Listrik padam", **values: object) -> NoteRecorded:
        return NoteRecorded(kind=values.pop("kind", NoteKind.INCIDENT), text=text, **values)

    return (
        case(gathered, AgendaItemStarted(item=AgendaId("tari")), Reason.AGENDA_ITEM_UNKNOWN, item="tari"),
        case(
            gathered,
            AgendaItemStarted(item=AgendaId("pembukaan")),
            Reason.AGENDA_ALREADY_THERE,
            item="Pembukaan dan Indonesia Raya",
        ),
        case(recapped, AgendaItemStarted(item=AgendaId("pembukaan")), Reason.DATE_MISSING),
        *_arrangements(),
        case(recapped, SidangPaused(reason="Listrik padam"), Reason.AGENDA_NOT_RUNNING),
        case(paused, SidangPaused(reason="Listrik padam"), Reason.SIDANG_PAUSED),
        case(gathered, SidangPaused(reason=" "), Reason.TEXT_EMPTY, field="sebab skors"),
        case(gathered, SidangPaused(reason="ishoma", minutes=-1), Reason.COUNT_INVALID, field="menit skors"),
        case(gathered, SidangResumed(), Reason.SIDANG_NOT_PAUSED),
        case(gathered, QuorumChecked(minutes=0), Reason.COUNT_INVALID, field="menit penundaan"),
        case(gathered, note(decision=99), Reason.DECISION_UNKNOWN, number=99),
        case(gathered, NoteSettled(note=1), Reason.NOTE_UNKNOWN, note=1),
        case(settled, NoteSettled(note=1), Reason.NOTE_ALREADY_SETTLED, note=1),
        case(gathered, note(""), Reason.TEXT_EMPTY, field="catatan"),
        case(gathered, note(kind=NoteKind.OBJECTION), Reason.TEXT_EMPTY, field="yang berkeberatan"),
        case(gathered, note(about=code("X-1")), Reason.PROPOSAL_UNKNOWN, code="X-1"),
    )


def _attendance() -> tuple[Case, ...]:
    def count(men: int, women: int, delegates: int = 0, village: VillageCode | None = KUTO) -> HeadcountRecorded:
        return HeadcountRecorded(unsur=Unsur.BPD, village=village, men=men, women=women, delegates=delegates)

    wrong_cards = (*WRONG_CARDS, (delegate("Budi", KUTO), Reason.TOO_MANY_DELEGATES, FULL))
    new = card("Karyono")
    return (
        case(gathered, count(-1, 2), Reason.NEGATIVE_AMOUNT, field="hadir"),
        case(gathered, count(1, 1, village=ELSEWHERE), Reason.VILLAGE_UNKNOWN, village=ELSEWHERE),
        case(gathered, count(1, 1, delegates=3), Reason.COUNT_INVALID, field="utusan"),
        case(gathered, count(0, 0), Reason.NOTHING_TO_DO),
        case(gathered, count(2, 2, delegates=1, village=None), Reason.DELEGATE_NEEDS_VILLAGE),
        case(gathered, count(2, 2, delegates=1), Reason.TOO_MANY_DELEGATES, **FULL),
        *(case(gathered, PersonArrived(card=c), reason, **facts) for c, reason, facts in wrong_cards),
        *(case(gathered, PeopleArrived(cards=(new, c)), reason, **facts) for c, reason, facts in wrong_cards),
        case(gathered, PeopleArrived(cards=()), Reason.NOTHING_TO_DO),
        case(gathered, PeopleArrived(cards=(new, new)), Reason.PERSON_ALREADY_LISTED, name="Karyono"),
        case(
            gathered,
            PeopleArrived(cards=(delegate("Budi", BOTOK), delegate("Edi", BOTOK))),
            Reason.TOO_MANY_DELEGATES,
            village="Botok",
            allowed=3,
            delegates=4,
        ),
        *(case(gathered, PersonCorrected(person=BAMBANG, card=c), reason, **facts) for c, reason, facts in wrong_cards),
        case(gathered, PersonCorrected(person=NOBODY, card=new), Reason.PERSON_UNKNOWN, person="P099"),
        case(gathered, PersonCorrected(person=SUPARNO, card=HALL[0]), Reason.NOTHING_TO_DO),
        case(gathered, PersonLeft(person=NOBODY), Reason.PERSON_UNKNOWN, person="P099"),
        case(suparno_gone, PersonLeft(person=SUPARNO), Reason.PERSON_ABSENT, name="Suparno"),
        case(gathered, PersonReturned(person=NOBODY), Reason.PERSON_UNKNOWN, person="P099"),
        case(gathered, PersonReturned(person=SUPARNO), Reason.PERSON_ALREADY_LISTED, name="Suparno"),
        case(replaced, PersonReturned(person=SUPARNO), Reason.TOO_MANY_DELEGATES, **FULL),
    )


def _scoring() -> tuple[Case, ...]:
    def score(name: str = "2001-01", criterion: str = "K1", score: int = 3) -> ProposalScored:
        return ProposalScored(code=code(name), criterion=CriterionId(criterion), score=score)

    def scores(name: str, **row: int) -> ScoresEntered:
        given = {CriterionId(criterion): value for criterion, value in row.items()}
        return ScoresEntered(scores={code("2001-01"): {K1: 3}, code(name): given})

    def order(names: str, commission: CommissionId | None = C1, reason: str = "") -> OrderAgreed:
        return OrderAgreed(commission=commission, order=codes(names), reason=reason)

    def lot(names: str = "2001-02 2003-02", drawn_by: str = "Sulastri", *witnesses: str) -> TieResolved:
        return TieResolved(order=codes(names), means=TieMeans.LOT, drawn_by=drawn_by, witnesses=witnesses)

    return (
        case(adopted, score("X-1"), Reason.PROPOSAL_UNKNOWN, code="X-1"),
        case(one_withdrawn, score("2008-02"), Reason.PROPOSAL_DISPOSED, **GONE),
        case(adopted, score(criterion="K9"), Reason.CRITERION_UNKNOWN, criterion="K9"),
        case(adopted, score(score=0), Reason.SCORE_OUT_OF_RANGE, score=0),
        case(adopted, score(score=6), Reason.SCORE_OUT_OF_RANGE, score=6),
        case(adopted, ScoresEntered(scores={code("2001-01"): {}}), Reason.NOTHING_TO_DO),
        case(adopted, scores("X-1"), Reason.PROPOSAL_UNKNOWN, code="X-1"),
        case(one_withdrawn, scores("2008-02"), Reason.PROPOSAL_DISPOSED, **GONE),
        case(adopted, scores("2001-02", K9=3), Reason.CRITERION_UNKNOWN, criterion="K9"),
        case(adopted, scores("2001-02", K1=7), Reason.SCORE_OUT_OF_RANGE, score=7),
        case(adopted, order("2001-01", FOUR), Reason.COMMISSION_UNKNOWN, commission="IV"),
        case(adopted, order(""), Reason.NOTHING_TO_DO),
        case(adopted, order("2001-01 2001-01"), Reason.PROPOSAL_NAMED_TWICE, codes=("2001-01",)),
        case(adopted, order("X-1"), Reason.PROPOSAL_UNKNOWN, code="X-1"),
        case(one_withdrawn, order("2008-02", None), Reason.PROPOSAL_DISPOSED, **GONE),
        case(adopted, order("2001-01 2001-02"), Reason.NO_COMMISSION, code="2001-02", commission="I"),
        case(scored, order("2003-01 2001-01", None), Reason.REASON_TOO_SHORT, length=0, needed=10),
        case(scored, order("2003-01", None, "penting"), Reason.REASON_TOO_SHORT, length=7, needed=10),
        case(scored, lot("2001-01 2003-01"), Reason.NOT_A_TIE, members=("2001-01", "2003-01")),
        case(scored, lot("2001-02 2003-02 2001-02"), Reason.NOT_A_TIE, members=("2001-02", "2003-02", "2001-02")),
        case(scored, lot("2001-02"), Reason.NOT_A_TIE, members=("2001-02",)),
        case(
            gathered,
            TieResolved(order=(SRI, SUPARNO), means=TieMeans.DELIBERATION),
            Reason.NOT_A_TIE,
            members=("Sri Hartini", "Suparno"),
        ),
        case(scored, lot("2001-02 2003-02", " "), Reason.TEXT_EMPTY, field="pengambil undian"),
        case(
            scored,
            lot("2001-02 2003-02", "Sulastri", "Joko", " joko ", ""),
            Reason.WITNESSES_MISSING,
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
        case(scored, mark("2001-01 2001-01"), Reason.PROPOSAL_NAMED_TWICE, codes=("2001-01",)),
        case(scored, mark("2001-01 X-1"), Reason.PROPOSAL_UNKNOWN, code="X-1"),
        case(one_withdrawn, mark("2001-01 2008-02"), Reason.PROPOSAL_DISPOSED, **GONE),
        case(paired, mark("2003-01 2001-01"), Reason.NOTHING_TO_DO),
        case(scored, mark("2003-01 2001-01", is_exclusive=False), Reason.NOTHING_TO_DO),
        case(decided, mark("2001-01 2003-01"), Reason.PAIR_BOTH_INSIDE, **PAIRED),
        case(scored, mark("2001-01 2003-01", "sama"), Reason.REASON_TOO_SHORT, length=4, needed=10),
    )


def _outcomes() -> tuple[Case, ...]:
    def decide(*endings: Ending) -> OutcomesDecided:
        return OutcomesDecided(endings=endings)

    agreed, changed = Outcome.AGREED, Outcome.AGREED_CHANGED
    one, other = TIED
    cheaper = replace(ending("2001-01", changed, LONG), agreed=Agreed(cost=-1))
    reopened = OutcomesReopened(codes=codes("2008-02"), reason=LONG)
    return (
        case(scored, decide(), Reason.NOTHING_TO_DO),
        case(scored, decide(ending("X-1", agreed)), Reason.PROPOSAL_UNKNOWN, code="X-1"),
        case(
            scored,
            decide(ending("2001-01", agreed), ending("2001-01", Outcome.RESERVE)),
            Reason.PROPOSAL_NAMED_TWICE,
            codes=("2001-01",),
        ),
        *(
            case(scored, decide(ending("2001-01", o, LONG)), Reason.OUTCOME_NEEDS_OTHER_DECISION, outcome=o.value)
            for o in (Outcome.MERGED, Outcome.WITHDRAWN)
        ),
        case(one_withdrawn, decide(ending("2008-02", agreed, LONG)), Reason.PROPOSAL_DISPOSED, **GONE),
        *(
            case(gathered, decide(ending("2001-01", o, LONG)), Reason.RULES_NOT_ADOPTED)
            for o in (agreed, changed, Outcome.RESERVE, Outcome.NOT_AGREED)
        ),
        *(
            case(scored, decide(ending("2001-01", o, "kurang")), Reason.REASON_TOO_SHORT, length=6, needed=10)
            for o in (changed, Outcome.NOT_AGREED, Outcome.RETURNED, Outcome.FORWARDED, Outcome.DIVERTED)
        ),
        case(decided, decide(ending("2001-01", Outcome.RESERVE)), Reason.REASON_TOO_SHORT, length=0, needed=10),
        case(scored, decide(cheaper), Reason.NEGATIVE_AMOUNT, field="anggaran"),
        case(scored, decide(ending("2001-01", changed, LONG)), Reason.OUTCOME_CHANGE_MISSING, code="2001-01"),
        case(at_the_line, decide(ending(one, agreed)), Reason.TIE_AT_THE_LINE, codes=TIED),
        case(at_the_line, decide(ending(one, Outcome.RESERVE)), Reason.TIE_AT_THE_LINE, codes=TIED),
        case(
            at_the_line,
            decide(ending(one, agreed), ending(other, Outcome.RESERVE)),
            Reason.TIE_AT_THE_LINE,
            codes=TIED,
        ),
        case(paired, decide(ending("2001-01", agreed), ending("2003-01", agreed)), Reason.PAIR_BOTH_INSIDE, **PAIRED),
        case(scored, OutcomesReopened(codes=(), reason=LONG), Reason.NOTHING_TO_DO),
        case(scored, reopened, Reason.NOTHING_TO_DO),
        case(decided, replace(reopened, codes=codes("X-1")), Reason.PROPOSAL_UNKNOWN, code="X-1"),
        case(
            decided, replace(reopened, codes=codes("2008-02 2008-02")), Reason.PROPOSAL_NAMED_TWICE, codes=("2008-02",)
        ),
        case(decided, replace(reopened, reason="keliru"), Reason.REASON_TOO_SHORT, length=6, needed=10),
    )


REFUSED_IN_THE_SIDANG = (*_agenda(), *_guests(), *_attendance(), *_scoring(), *_pairs(), *_outcomes())
