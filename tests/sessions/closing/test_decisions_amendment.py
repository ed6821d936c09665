"""A Berita Acara Perbaikan: what it opens again, what stays locked, and what the papers before it go on telling."""

from dataclasses import replace
from datetime import timedelta

import pytest
from support.examples import EXAMPLES, persons_counted
from support.meeting import Meeting
from support.reasons import reasons_of
from support.small import (
    BAMBANG,
    BOTOK,
    C1,
    C2,
    DAY,
    ENDANG,
    HALL,
    JT,
    OFFICE,
    PARTINI,
    SRI,
    SUPARNO,
    TIED,
    WAHYU,
    amended,
    amending,
    card,
    closed,
    code,
    codes,
    corrected,
    draft,
    ending,
    scored,
    settled,
)

from sessions.agenda.decisions import PrayerLed
from sessions.agenda.decisions_notes import NoteRecorded
from sessions.attendance.decisions import PeopleArrived, PersonArrived, PersonCorrected
from sessions.attendance.decisions_counts import HeadcountRecorded
from sessions.closing import facts_sums as sums
from sessions.closing.decisions import (
    AMENDMENT_EMPTY,
    AmendmentClosed,
    AmendmentOpened,
    DocumentsIssued,
    MinutesNumbered,
    SidangClosed,
    WitnessesNamed,
)
from sessions.closing.decisions_speeches import SpeechesRecorded
from sessions.commissions.decisions import CommissionsFormed, ProposalsAssigned
from sessions.delegates.decisions import DelegatesAppointed, DelegatesElected, SubstitutesNamed
from sessions.kernel.checks import AMENDMENT_OPEN
from sessions.kernel.decision import NOT_AMENDABLE, SIDANG_CLOSED, Amends, Decision, Ground
from sessions.kernel.refusals import Refusal, Refused
from sessions.kernel.session import Ceilings, NoteKind
from sessions.kinds import KINDS
from sessions.line import facts as line
from sessions.line.decisions import CeilingsSet
from sessions.line.decisions_moves import ProposalMoved, ProposalsSwapped
from sessions.office.decisions import OfficialsNamed
from sessions.outcomes.decisions import Manner, OutcomesDecided, OutcomesReopened, by_line, rest_by_line
from sessions.proposals.decisions import ProposalAdded
from sessions.proposals.decisions_corrections import ProposalChanged
from sessions.proposals.decisions_pairs import ProposalsMerged, ProposalWithdrawn
from sessions.record.errors import UNDO_BARRIER
from sessions.record.ledger import Ledger, extend
from sessions.scoring.decisions import OrderAgreed
from sessions.steps.decisions import MeetingScheduled, StepCompleted, Withdrawn
from sessions.values.attendance import Official, Role, Speech, Unsur, Witness
from sessions.values.guideline import LineKind
from sessions.values.moves import Side
from sessions.values.proposals import Origin, Outcome
from sessions.values.votes import VoteId
from sessions.verification.decisions import ProposalsVerified

LONG = "Alasan yang cukup panjang"
URGENT = "Keadaan mendesak: jalan satu-satunya putus"
OPEN = AmendmentOpened(reason=LONG, asked_by="Camat Kerjo")
LEFT_OUT = draft(BOTOK, "Drainase Dk. Gandu", 60 * JT)


def added() -> Meeting:
    """A proposal that was left out is there, without commission and outcome."""
    meeting = amending()
    meeting.decide(ProposalAdded(draft=LEFT_OUT, origin=Origin.VILLAGE))
    return meeting


def two_open() -> Meeting:
    """Two proposals have no outcome any more."""
    meeting = amending()
    meeting.decide(OutcomesReopened(codes=codes("2008-01 2008-02"), reason=LONG))
    return meeting


def elected() -> Meeting:
    """Closed after a secret vote, whose result nobody had taken over."""
    meeting = persons_counted(3, 2, 2, 0)
    for decision in (entry.decision for entry in closed().entries[len(settled().entries) - 2 :]):
        is_by_line = isinstance(decision, OutcomesDecided) and decision.manner is Manner.BY_LINE
        meeting.decide(rest_by_line(meeting.session) if is_by_line else decision)
    meeting.decide(OPEN)
    return meeting


ALLOWED: tuple[tuple[object, Decision], ...] = (
    (amending, MeetingScheduled(held_on=DAY, place="Aula Kecamatan Kerjo")),
    (amending, WitnessesNamed(witnesses=(Witness(name="Suparno Adiwijaya", institution="Desa Kuto"),))),
    (amending, SpeechesRecorded(speeches=(Speech(speaker="Hj. Sulastri"),))),
    (amending, PrayerLed(by="K.H. Ahmad Dimyati")),
    (amending, SubstitutesNamed(persons=(PARTINI,))),
    (amending, ProposalAdded(draft=LEFT_OUT, origin=Origin.VILLAGE)),
    (amending, ProposalChanged(code=code("2001-01"), cost=110 * JT, reason=LONG)),
    (added, ProposalsVerified(codes=codes("2008-03"))),
    (
        amending,
        CommissionsFormed(commissions=(replace(OFFICE.commissions[0], chair="Slamet"), *OFFICE.commissions[1:])),
    ),
    (added, ProposalsAssigned(assignments={code("2008-03"): C1})),
    (two_open, ProposalsMerged(survivor=code("2008-01"), absorbed=codes("2008-02"), reason=LONG)),
    (amending, ProposalWithdrawn(code=code("2008-02"), by="Kades Botok", reason=LONG)),
    (amending, CeilingsSet(ceilings=Ceilings(kecamatan=500 * JT))),
    (amending, NoteRecorded(kind=NoteKind.INCIDENT, text="Listrik padam pukul 10.15")),
    (amending, HeadcountRecorded(unsur=Unsur.PKK, men=0, women=2)),
    (amending, PersonArrived(card=card("Karyono"))),
    (amending, PeopleArrived(cards=(card("Karyono"), card("Suparmi")))),
    (amending, PersonCorrected(person=SUPARNO, card=replace(HALL[0], name="Suparno Adiwijaya"))),
    (amending, OrderAgreed(commission=C2, order=codes("2003-02 2001-02"))),
    (amending, ProposalMoved(code=code("2003-01"), side=Side.ABOVE, beside=code("2001-01"), reason=URGENT)),
    (amending, ProposalsSwapped(codes=codes("2003-01 2001-01"), reason=URGENT)),
    (amending, OutcomesDecided(endings=(ending("2003-02", Outcome.AGREED, LONG),))),
    (amending, OutcomesReopened(codes=codes("2008-02"), reason=LONG)),
    (amending, DelegatesAppointed(persons=(BAMBANG, SRI, PARTINI))),
)
"""One decision of each kind that puts something right, with the amendment in which it can be taken."""


def refusal(meeting: Meeting, decision: Decision) -> tuple[Refusal, dict[str, object]]:
    with pytest.raises(Refused) as refused:
        decision.check(meeting.session)
    return refused.value.reason, refused.value.facts


AMENDABLE = {name for name, kind in KINDS.items() if kind.facts.amendment is Amends.AGAIN}
LASTING = {name: found for name, kind in KINDS.items() if isinstance(found := kind.facts.amendment, Ground)}


def example(kind: str) -> Decision:
    return next(e.decision for e in EXAMPLES if type(e.decision).__name__ == kind)


def test_every_kind_that_the_closing_locks_is_either_put_right_or_lasting() -> None:
    locked = {kind.__name__ for kind in KINDS.values() if NOT_AMENDABLE in reasons_of(kind)}
    assert locked - {"SidangClosed"} == AMENDABLE | LASTING.keys()
    assert AMENDABLE - {"DelegatesElected"} == {type(decision).__name__ for _, decision in ALLOWED}


@pytest.mark.parametrize(("given", "decision"), ALLOWED, ids=lambda value: type(value).__name__)
def test_what_was_written_down_wrongly_is_put_right_and_stays_put_right(given, decision: Decision) -> None:
    meeting = given()
    before = meeting.session
    meeting.decide(decision)
    assert not sums.is_empty(meeting.session, meeting.session.amendment)
    meeting.take_back()
    assert replace(before, seq=meeting.session.seq) == meeting.session


@pytest.mark.parametrize(("kind", "ground"), LASTING.items())
def test_what_the_forum_did_stays_as_it_was(kind: str, ground) -> None:
    assert (NOT_AMENDABLE, {"ground": ground.value}) == refusal(amending(), example(kind))


@pytest.mark.parametrize("kind", sorted({*AMENDABLE, *LASTING, "SidangClosed"}))
def test_what_an_amendment_opened_is_locked_again_by_its_closing(kind: str) -> None:
    decision = next((d for _, d in ALLOWED if type(d).__name__ == kind), None) or example(kind)
    assert (SIDANG_CLOSED, {}) == refusal(amended(), decision)


def test_the_sidang_is_closed_only_once() -> None:
    assert (SIDANG_CLOSED, {}) == refusal(amending(), SidangClosed())


def test_an_amendment_numbers_itself_and_knows_what_was_before() -> None:
    meeting = closed()
    before = meeting.session
    at = meeting.now
    meeting.decide(OPEN)
    opened = meeting.session.amendment
    assert (1, LONG, "Camat Kerjo", at) == (opened.number, opened.reason, opened.asked_by, opened.opened)
    assert (before, before.seq + 1) == (opened.before, opened.opened_at_seq)
    assert meeting.session.is_closed
    meeting.decide(NoteRecorded(kind=NoteKind.INCIDENT, text="Listrik padam"), AmendmentClosed(note="Di ruang Camat"))
    assert meeting.session.amendment is None
    meeting.decide(OPEN)
    first, second = meeting.session.amendments
    assert (meeting.session.seq - 1, "Di ruang Camat") == (first.closed_at_seq, first.note)
    assert (2, None) == (second.number, second.closed)


def test_the_closing_of_an_amendment_is_a_barrier_and_its_opening_is_none() -> None:
    meeting = amending()
    before = closed().session
    meeting.take_back()
    assert replace(before, seq=meeting.session.seq) == meeting.session
    meeting = amended()
    with pytest.raises(Refused) as refused:
        meeting.ledger.require_withdrawable(meeting.session.seq)
    assert (UNDO_BARRIER, {"kind": "AmendmentClosed"}) == (refused.value.reason, refused.value.facts)


def test_later_steps_go_on_while_an_amendment_is_open_and_are_no_correction() -> None:
    meeting = amending()
    meeting.decide(
        StepCompleted(step=6),
        MinutesNumbered(number="400.10/12/2027"),
        MinutesNumbered(number="400.10/15/2027", amendment=1),
    )
    assert (AMENDMENT_EMPTY, {"number": 1}) == refusal(meeting, AmendmentClosed())
    assert ("400.10/12/2027", "400.10/15/2027") == (
        meeting.session.sidang.number,
        meeting.session.amendments[0].letter,
    )


def test_a_wrong_name_of_an_official_is_reason_enough() -> None:
    meeting = amending()
    meeting.decide(
        OfficialsNamed(officials=(Official(role=Role.CAMAT, name="Drs. Wisnu Hardjanto"),)), AmendmentClosed()
    )
    assert meeting.session.amendment is None


def test_each_paper_tells_its_own_session_and_the_number_it_got_later() -> None:
    meeting = amended()
    meeting.decide(
        OPEN,
        ProposalChanged(code=code("2001-01"), cost=120 * JT, reason=LONG),
        MinutesNumbered(number="BA/1"),
        MinutesNumbered(number="P/1", amendment=1),
    )
    session = meeting.session
    first, second = session.amendments
    costs = [
        state.proposals[code("2001-01")].cost
        for state in (sums.first(session), sums.after(session, first), sums.after(session, second))
    ]
    assert [100 * JT, 110 * JT, 120 * JT] == costs
    assert 110 * JT == sums.in_force(session).proposals[code("2001-01")].cost
    assert "BA/1" == sums.first(session).sidang.number
    assert ["P/1"] == [amendment.letter for amendment in sums.in_force(session).amendments]
    assert session is sums.after(session, second)
    assert () == sums.first(session).amendments


def test_the_position_of_the_lock_is_that_of_the_last_closing() -> None:
    meeting = closed()
    assert meeting.session.seq == sums.locked_at(meeting.session)
    meeting = amending()
    assert (None, None) == (sums.locked_at(meeting.session), sums.locked(meeting.session))
    meeting = amended()
    assert meeting.session.seq == sums.locked_at(meeting.session)
    assert meeting.now - timedelta(seconds=30) == sums.locked(meeting.session)


def test_what_only_the_amendment_writes_down_had_happened_by_the_closing() -> None:
    meeting = amending()
    meeting.decide(PersonArrived(card=card("Karyono")), NoteRecorded(kind=NoteKind.INCIDENT, text="Listrik padam"))
    end = meeting.session.sidang.closed
    *_, karyono = meeting.session.people.values()
    assert (end, end) == (karyono.arrived, meeting.session.notes[-1].at)


def test_a_replaced_delegate_leaves_the_votes_of_the_others_and_the_way_they_were_chosen() -> None:
    meeting = elected()
    meeting.decide(DelegatesElected(vote=VoteId(1)))
    votes = {delegate.person: delegate.votes for delegate in meeting.session.delegates}
    meeting.decide(DelegatesAppointed(persons=(SUPARNO, SRI, ENDANG)))
    assert "pemungutan suara" == meeting.session.delegates_by
    assert [votes[SUPARNO], votes[SRI], None] == [delegate.votes for delegate in meeting.session.delegates]


def test_an_outcome_is_put_right_though_its_tie_now_crosses_the_line() -> None:
    meeting = scored(LineKind.CEILING, ceilings=Ceilings(kecamatan=1_000 * JT))
    meeting.decide(OutcomesDecided(endings=by_line(meeting.session), manner=Manner.BY_LINE))
    meeting.decide(DelegatesAppointed(persons=(BAMBANG, SRI, WAHYU)), SidangClosed(), OPEN)
    meeting.decide(CeilingsSet(ceilings=Ceilings(kecamatan=450 * JT)))
    assert (TIED,) == line.of(meeting.session).crossing
    meeting.decide(OutcomesDecided(endings=(ending(TIED[0], Outcome.RESERVE, LONG),)))
    assert Outcome.RESERVE is meeting.session.proposals[TIED[0]].outcome


def test_issued_papers_wait_for_the_closing_of_the_amendment() -> None:
    files = DocumentsIssued(files={"dokumen/berita-acara-perbaikan-1.pdf": "ab" * 32})
    assert (AMENDMENT_OPEN, {"number": 1}) == refusal(corrected(), files)
    meeting = amended()
    meeting.decide(files)
    assert files.files == meeting.session.issued


def test_a_meeting_with_amendments_replays_to_the_same_session() -> None:
    meeting = amended()
    meeting.decide(OPEN)
    meeting.take_back()
    meeting.decide(OPEN)
    assert any(isinstance(entry.decision, Withdrawn) for entry in meeting.entries)
    lines = [replace(entry, is_withdrawn=False) for entry in meeting.entries]
    assert meeting.ledger == extend(Ledger(), lines, is_checked=True)
    assert [1, 2] == [amendment.number for amendment in meeting.session.amendments]
    assert WAHYU not in {delegate.person for delegate in meeting.session.delegates}
