"""Decisions about who leaves the hall and who comes back, one by one or many at once."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial

from sessions.attendance import facts as attendance
from sessions.attendance import words
from sessions.attendance.decisions import SEATLESS, seated, with_village
from sessions.kernel import checks
from sessions.kernel.decision import Decision, Facts, Ground, Group, Minutes, Stamp, decides, require_open_sidang
from sessions.kernel.refusals import COUNT_INVALID, NOTHING_TO_DO, PERSON_ALREADY_LISTED, Refusal
from sessions.kernel.session import Session
from sessions.language import dates
from sessions.sentences import clauses
from sessions.sentences.clauses import listed
from sessions.values.attendance import Movement, Party, PersonId

PERSON_ABSENT = Refusal(
    "PERSON_ABSENT",
    found="{name} tercatat sudah meninggalkan sidang.",
    plain="Yang bersangkutan tercatat sudah meninggalkan sidang.",
    advice="Catat bahwa yang bersangkutan kembali (g h).",
)

_facts = partial(Facts, group=Group.ATTENDANCE, place="hadir", amendment=Ground.COURSE)


@decides
class PersonLeft(Decision):
    """Somebody left the hall; their voice goes with them, their line on the attendance list stays."""

    facts = _facts(
        mended_by=("PersonReturned",),
        how="tandai kembali dengan Spasi di Hadir (g h)",
        minutes=Minutes.LEAVING,
    )

    person: PersonId

    def check(self, session: Session) -> None:
        """Only a person who is present can leave."""
        require_open_sidang(session, self)
        if not checks.require_person(session, self.person).is_present:
            raise PERSON_ABSENT(name=session.people[self.person].card.name)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The time of leaving is kept."""
        person = replace(session.people[self.person], left=stamp.when)
        return replace(session, people={**session.people, self.person: person})

    def sentence(self, after: Session) -> str:
        return f"{clauses.person(after, self.person)} meninggalkan sidang"


@decides
class PersonReturned(Decision):
    """Somebody who had left is back."""

    facts = _facts(
        mended_by=("PersonLeft",),
        how="tandai pulang dengan Spasi di Hadir (g h)",
        minutes=Minutes.RETURNING,
    )

    person: PersonId

    def check(self, session: Session) -> None:
        """Only a person who left can return."""
        require_open_sidang(session, self)
        person = checks.require_person(session, self.person)
        if person.is_present:
            raise PERSON_ALREADY_LISTED(name=person.card.name)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The person is present again, a delegate whose seat was taken meanwhile without the vote."""
        return with_returned(session, [self.person])

    def sentence(self, after: Session) -> str:
        return f"{clauses.person(after, self.person)} kembali ke sidang{without_vote(after, [self.person])}"


def with_returned(session: Session, ids: Iterable[PersonId]) -> Session:
    """The session with these people in the hall again, a delegate whose seat was taken without the vote."""
    people = dict(session.people)
    own = tuple(ids)
    for id_, card in zip(own, seated(session, [people[id_].card for id_ in own]), strict=True):
        was = people[id_]
        is_surplus = was.is_surplus or (was.card.is_delegate and not card.is_delegate)
        people[id_] = replace(was, card=card, left=None, is_surplus=is_surplus)
    return replace(session, people=people)


def without_vote(after: Session, ids: Iterable[PersonId]) -> str:
    """`, tanpa hak suara: Sukardi (Desa Kuto)` of those among them who have no seat; else nothing."""
    beyond = [with_village(after, after.people[id_].card) for id_ in ids if after.people[id_].is_surplus]
    return f", {SEATLESS}: {listed(beyond)}" if beyond else ""


PARTY_TOO_LARGE = Refusal(
    "PARTY_TOO_LARGE",
    fields=("groups",),
    found="Dari {group} yang belum bernama di dalam sidang: L {men}, P {women}, utusan {delegates}.",
    plain="Yang belum bernama di dalam sidang tidak sebanyak itu.",
    advice="Yang sudah bernama disebut dengan namanya.",
)

PARTY_NOT_OUT = Refusal(
    "PARTY_NOT_OUT",
    fields=("groups",),
    found="Dari {group} yang pulang tanpa nama: L {men}, P {women}, utusan {delegates}.",
    plain="Yang pulang tanpa nama tidak sebanyak itu.",
    advice="Yang sudah bernama disebut dengan namanya; yang baru datang dihitung.",
)


def _require_parties(
    session: Session, parties: Iterable[Party], there: Mapping[attendance.Group, Party], reason: Refusal
) -> None:
    """Each party has somebody, no more delegates than people, and those of a group are no more than `there` are."""
    asked: dict[attendance.Group, Party] = {}
    for party in parties:
        checks.require_village(session, party.village)
        checks.require_not_negative("orang", party.men, party.women, party.delegates, at="groups")
        if not party.total or party.delegates > party.total:
            raise COUNT_INVALID(field="utusan" if party.total else "orang").at("groups")
        group = (party.unsur, party.village)
        asked[group] = _more(asked[group], party) if group in asked else party
    for group, party in asked.items():
        found = there.get(group) or Party(unsur=group[0], village=group[1], men=0, women=0)
        if party.men > found.men or party.women > found.women or party.delegates > found.delegates:
            told = clauses.village(session, group[1]) if group[1] else group[0].label
            raise reason(group=told, men=found.men, women=found.women, delegates=found.delegates)


def _more(one: Party, other: Party) -> Party:
    return replace(
        one,
        men=one.men + other.men,
        women=one.women + other.women,
        delegates=one.delegates + other.delegates,
    )


def _moved(
    before: Session, after: Session, decision: "PeopleLeft | PeopleReturned", stamp: Stamp, *, is_return: bool
) -> Session:
    """The session with the movement on record, and how many delegates there were before it and are now."""
    named = attendance.counted_groups(before.people[id_] for id_ in decision.people)
    movement = Movement(
        is_return=is_return,
        people=decision.people,
        named=tuple(
            Party(unsur=h.unsur, village=h.village, men=h.men, women=h.women, delegates=h.delegates)
            for h in named.values()
        ),
        parties=decision.groups,
        reason=decision.reason,
        at=stamp.when,
        before=attendance.quorum_now(before).present,
        present=0,
        invited=0,
        needed=0,
    )
    moved = replace(after, movements=(*after.movements, movement))
    now = attendance.quorum_now(moved)
    movement = replace(movement, present=now.present, invited=now.invited, needed=now.needed)
    return replace(after, movements=(*after.movements, movement))


def _told(decision: "PeopleLeft | PeopleReturned", after: Session, *, is_return: bool) -> str:
    """The sentence of the latest movement that is this one."""
    is_it = (decision.people, decision.groups, decision.reason, is_return)
    found = next((m for m in reversed(after.movements) if (m.people, m.parties, m.reason, m.is_return) == is_it), None)
    if found is None:
        return "Peserta kembali ke sidang" if is_return else "Peserta meninggalkan sidang"
    return words.moved(after, found, dates.clock(found.at))


@decides
class PeopleLeft(Decision):
    """Many leave the hall at once, by name or by number, and why: one decision, one undo, told in the Berita Acara."""

    facts = _facts(mended_by=("PeopleReturned", "PersonReturned"), how="catat kembalinya dengan r di Hadir (g h)")

    people: tuple[PersonId, ...] = ()
    groups: tuple[Party, ...] = ()
    reason: str

    def check(self, session: Session) -> None:
        """Everybody named is present, those by number are in the hall without a name, and somebody says why."""
        require_open_sidang(session, self)
        if not self.people and not self.groups:
            raise NOTHING_TO_DO()
        for number, id_ in enumerate(self.people):
            if not checks.require_person(session, id_).is_present or id_ in self.people[:number]:
                raise PERSON_ABSENT(name=session.people[id_].card.name)
        _require_parties(session, self.groups, attendance.nameless_inside(session), PARTY_TOO_LARGE)
        checks.require_text(self.reason, "alasan", at="reason")

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """Their voices go with them; the time of leaving is kept."""
        left = {id_: replace(session.people[id_], left=stamp.when) for id_ in self.people}
        after = replace(session, people={**session.people, **left})
        return _moved(session, after, self, stamp, is_return=False)

    def sentence(self, after: Session) -> str:
        return _told(self, after, is_return=False)


@decides
class PeopleReturned(Decision):
    """Many who had left are back, by name or by number."""

    facts = _facts(mended_by=("PeopleLeft", "PersonLeft"), how="catat pulangnya dengan r di Hadir (g h)")

    people: tuple[PersonId, ...] = ()
    groups: tuple[Party, ...] = ()
    reason: str = ""

    def check(self, session: Session) -> None:
        """Everybody named has left, and those by number are out."""
        require_open_sidang(session, self)
        if not self.people and not self.groups:
            raise NOTHING_TO_DO()
        for number, id_ in enumerate(self.people):
            if checks.require_person(session, id_).is_present or id_ in self.people[:number]:
                raise PERSON_ALREADY_LISTED(name=session.people[id_].card.name)
        _require_parties(session, self.groups, attendance.out(session), PARTY_NOT_OUT)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """They are present again, a delegate whose seat was taken meanwhile without the vote."""
        return _moved(session, with_returned(session, self.people), self, stamp, is_return=True)

    def sentence(self, after: Session) -> str:
        return f"{_told(self, after, is_return=True)}{without_vote(after, self.people)}"
