"""Decisions about who leaves the hall and who comes back, one by one or many at once."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from sessions.attendance.decisions import SEATLESS, seated, with_village
from sessions.kernel import checks
from sessions.kernel.decision import Decision, Facts, Ground, Group, Minutes, Stamp, decides, require_open_sidang
from sessions.kernel.refusals import PERSON_ALREADY_LISTED, Refusal
from sessions.kernel.session import Session
from sessions.sentences import clauses
from sessions.sentences.clauses import listed
from sessions.values.attendance import PersonId

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
