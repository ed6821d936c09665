"""Sessions as Hypothesis may draw them at any moment of the day: any agenda, any hall, any step, open or closed."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import strategies as st
from support import any_session, small
from support.small import DAY, HALL, KUTO

from sessions.kernel.session import (
    CommissionResult,
    Note,
    NoteKind,
    QuorumCheck,
    QuorumWay,
    Session,
    Sidang,
    StepRecord,
)
from sessions.values.agenda import ORDER_OF_THE_DAY, AgendaId, AgendaItem, Pause
from sessions.values.attendance import Delegate, Headcount, Person, PersonId, Speech, Unsur, Witness
from sessions.values.proposals import Process

ADDED = AgendaItem(id=AgendaId("penyerahan-hadiah"), title="Penyerahan hadiah lomba desa", minutes=10)
MORNING = small.gathered().now
SPEAKERS = (
    Speech(speaker="Sutarno", position="Ketua Panitia"),
    Speech(speaker="Retno Widyastuti", position="Camat Kerjo"),
)

speeches = st.none() | st.lists(st.sampled_from(SPEAKERS), unique=True).map(tuple)


@st.composite
def agendas(draw: st.DrawFn) -> tuple[AgendaItem, ...]:
    """Any items in any order, the first of them held, one running, some passed over."""
    order = draw(st.one_of(st.just(ORDER_OF_THE_DAY), st.permutations(ORDER_OF_THE_DAY).map(lambda i: i[:9])))
    order = (*order, ADDED) if draw(st.booleans()) else tuple(order)
    running = draw(st.integers(-1, len(order) - 1))
    held = []
    for number, item in enumerate(order):
        start = MORNING + timedelta(minutes=number)
        if number == running:
            held.append(replace(item, started=start))
        elif number < running and draw(st.integers(0, 4)):
            held.append(replace(item, started=start, ended=start + timedelta(minutes=1)))
        else:
            held.append(item)
    return tuple(held)


@st.composite
def _sidang(draw: st.DrawFn) -> Sidang:
    present = draw(st.integers(0, 9))
    check = QuorumCheck(present=present, invited=9, needed=6, at=MORNING, way=draw(st.sampled_from((None, *QuorumWay))))
    return Sidang(
        held_on=draw(st.sampled_from((None, DAY, DAY))),
        speeches=draw(speeches),
        presentations=draw(speeches),
        witnesses=draw(st.sampled_from(((), (Witness(name="Sri", institution="TP PKK"),)))),
        quorum=draw(st.none() | st.just(check)),
        rules_adopted=draw(st.sampled_from((None, MORNING))),
        closed=draw(st.sampled_from((None, None, MORNING + timedelta(hours=4)))),
    )


@st.composite
def moments(draw: st.DrawFn) -> Session:
    """The session of `any_session` with everything around its proposals drawn too."""
    session = draw(any_session.sessions())
    sent = (p for p in session.proposals.values() if p.process is Process.SENT_BACK and not p.sent_back)
    session = session.with_proposals(replace(proposal, process=Process.VERIFIED) for proposal in sent)
    here = draw(st.lists(st.sampled_from(HALL), unique=True, max_size=len(HALL)))
    people = {
        PersonId(f"P{number:03d}"): Person(
            id=PersonId(f"P{number:03d}"),
            card=card,
            arrived=MORNING,
            left=draw(st.sampled_from((None, None, MORNING + timedelta(hours=1)))),
        )
        for number, card in enumerate(here, start=1)
    }
    counted = Headcount(unsur=Unsur.VILLAGE_GOVERNMENT, village=KUTO, men=2, women=1, delegates=3)
    chosen = draw(st.lists(st.sampled_from(sorted(people)), unique=True, max_size=3)) if people else []
    record = StepRecord(finished=MORNING)
    sidang = draw(_sidang())
    steps = {5} | draw(st.sets(st.integers(1, 8))) if sidang.closed else draw(st.sets(st.integers(1, 4)))
    agenda = draw(agendas())
    if sidang.closed:
        agenda = tuple(replace(item, ended=sidang.closed) if item.is_running else item for item in agenda)
    commissions = tuple(
        replace(own, chair=draw(st.sampled_from(("", "Sri"))), secretary=draw(st.sampled_from(("", "Joko"))))
        for own in session.commissions
    )
    note = Note(kind=draw(st.sampled_from(NoteKind)), text="Desa Botok", who="Sri", about=None, at=MORNING)
    return replace(
        session,
        agenda=agenda,
        commissions=commissions,
        people=people,
        headcounts=draw(st.sampled_from(({}, {(counted.unsur, counted.village): counted}))),
        delegates=tuple(Delegate(person=p, was_absent=draw(st.booleans())) for p in chosen),
        notes=draw(st.sampled_from(((), (note,), (note, note)))),
        pauses=draw(st.sampled_from(((), (Pause(reason="hujan", started=MORNING),)))),
        sidang=sidang,
        steps=dict.fromkeys(sorted(steps), record),
        results={
            own.id: CommissionResult(
                received=draw(st.sampled_from((None, MORNING))), presented=draw(st.sampled_from((None, MORNING)))
            )
            for own in session.commissions
        },
    )
