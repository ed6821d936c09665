"""Decisions that name the delegates (utusan) to the Musrenbang Kabupaten: by consensus, or from a secret vote."""

from dataclasses import replace
from functools import partial

from sessions.kernel import checks
from sessions.kernel.decision import Amends, Decision, Facts, Group, Stamp, decides, require_open_sidang
from sessions.kernel.refusals import (
    NOTHING_TO_DO,
    PERSON_ALREADY_LISTED,
    VOTE_NOT_CERTIFIED,
    VOTE_WRONG_METHOD,
    Refusal,
)
from sessions.kernel.session import Session
from sessions.language.local import kabupaten
from sessions.sentences import clauses
from sessions.sentences.clauses import apart, inner
from sessions.values.attendance import Delegate, PersonId, Sex
from sessions.values.votes import VoteId, VoteMethod, VoteState
from sessions.votes import facts as votes
from sessions.votes.decisions import require_vote
from sessions.votes.facts import BY_VOTE, election

SEATS_TIED = Refusal(
    "SEATS_TIED",
    found="Suara sama untuk kursi terakhir: {names}.",
    plain="Suara sama untuk kursi terakhir.",
    advice="Musyawarahkan, atau undi di hadapan dua saksi.",
)

DELEGATES_MISSING = Refusal(
    "DELEGATES_MISSING",
    found="Utusan belum ditetapkan.",
    advice="Tetapkan utusan dahulu, lalu penggantinya (g t).",
)

ALREADY_CHOSEN = Refusal(
    "ALREADY_CHOSEN",
    found="{name} sudah menjadi utusan atau pengganti.",
    plain="Nama itu sudah dipilih.",
    advice="Pilih orang lain sebagai pengganti.",
)

TOO_MANY_SEATS = Refusal(
    "TOO_MANY_SEATS",
    found="Disebut {count} orang untuk {seats} kursi.",
    plain="Nama melebihi jumlah kursi.",
    advice="Kurangi sampai sesuai jumlah kursi.",
)

WOMEN_REASON_MISSING = Refusal(
    "WOMEN_REASON_MISSING",
    fields=("reason",),
    found="Utusan perempuan baru {women}, perlu {needed}.",
    plain="Utusan perempuan belum cukup.",
    advice="Tambah utusan perempuan, atau tulis alasannya.",
)


def _require_women(session: Session, persons: tuple[PersonId, ...], reason: str) -> None:
    """Fewer women than the reserved seats is a warning that needs a written reason, never a block."""
    women = sum(session.people[p].card.sex is Sex.FEMALE for p in persons)
    needed = session.house_rules.women_seats
    if women < needed and len(reason.strip()) < checks.REASON_LENGTH:
        raise WOMEN_REASON_MISSING(women=women, needed=needed)


_facts = partial(Facts, group=Group.DELEGATES, place="utusan", amendment=Amends.AGAIN)


@decides
class DelegatesAppointed(Decision):
    """The forum names its delegates by consensus; replaces an earlier choice. An empty list is refused.

    `consents` are those who are not in the hall and are willing in writing (kesediaan).
    """

    facts = _facts(
        mended_by=("DelegatesAppointed", "DelegatesElected"),
        how="tetapkan sekali lagi di Utusan (g t); daftar terakhir yang berlaku",
    )

    persons: tuple[PersonId, ...]
    women_reason: str = ""
    consents: tuple[PersonId, ...] = ()

    def check(self, session: Session) -> None:
        """People of the attendance list, none twice, no more than there are seats."""
        require_open_sidang(session, self)
        if not self.persons:
            raise NOTHING_TO_DO()
        for number, person in enumerate(self.persons):
            card = checks.require_person(session, person).card
            if person in self.persons[:number]:
                raise PERSON_ALREADY_LISTED(name=card.name)
        if len(self.persons) > session.house_rules.seats:
            raise TOO_MANY_SEATS(count=len(self.persons), seats=session.house_rules.seats)
        _require_women(session, self.persons, self.women_reason)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The delegates are set; in an amendment those chosen before keep their votes, and the way stays as it was."""
        chosen = {delegate.person: delegate for delegate in session.delegates} if session.is_closed else {}
        delegates = tuple(chosen.get(person, Delegate(person=person)) for person in self.persons)
        way = session.delegates_by if session.is_closed else "mufakat"
        return _named(session, delegates, self.consents, way, self.women_reason)

    def sentence(self, after: Session) -> str:
        names = apart(clauses.person(after, id_) for id_ in self.persons)
        how = "dibetulkan menjadi" if after.is_closed else "ditetapkan secara mufakat"
        terms = f"{_women(self.women_reason)}{_consents(after, self.consents)}"
        return f"Utusan ke {_next_meeting()} {how}: {names}{terms}"


@decides
class DelegatesElected(Decision):
    """The certified secret vote names the delegates; the women's seats were reserved before it."""

    facts = _facts(
        mended_by=("DelegatesAppointed", "DelegatesElected"),
        how="tetapkan sekali lagi di Utusan (g t); daftar terakhir yang berlaku",
    )

    vote: VoteId
    women_reason: str = ""
    consents: tuple[PersonId, ...] = ()

    def check(self, session: Session) -> None:
        """A certified vote on persons without an open tie at the last seat of either kind."""
        require_open_sidang(session, self)
        vote = require_vote(session, self.vote)
        if vote.method is not VoteMethod.PERSONS:
            raise VOTE_WRONG_METHOD(method=vote.method.value)
        if vote.state is not VoteState.CERTIFIED:
            raise VOTE_NOT_CERTIFIED(vote=vote.id)
        result = election(session, vote)
        if result.tied:
            names = tuple(session.people[PersonId(p)].card.name for p in result.tied)
            raise SEATS_TIED(names=names, seats=result.tied_seats)
        _require_women(session, tuple(PersonId(s.person) for s in result.elected), self.women_reason)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The elected become delegates, with their votes."""
        seats = election(session, session.votes[self.vote]).elected
        delegates = tuple(
            Delegate(person=PersonId(seat.person), votes=seat.votes, reserved=seat.reserved) for seat in seats
        )
        return _named(session, delegates, self.consents, BY_VOTE, self.women_reason)

    def sentence(self, after: Session) -> str:
        vote = after.votes.get(self.vote)
        seats = votes.election(after, vote).elected if vote else ()
        names = apart(f"{clauses.person(after, seat.person)} ({seat.votes} suara)" for seat in seats)
        ending = f"{_women(self.women_reason)}{_consents(after, self.consents)}"
        return f"Utusan ke {_next_meeting()} terpilih melalui pemungutan suara: {names}{ending}"


@decides
class SubstitutesNamed(Decision):
    """Who goes where a delegate cannot (pengganti), in this order; replaces an earlier list."""

    facts = _facts(how="tetapkan sekali lagi di Utusan (g t); daftar terakhir yang berlaku")

    persons: tuple[PersonId, ...]

    def check(self, session: Session) -> None:
        """Delegates are named, and these are other people of the attendance list, no more than there are seats."""
        require_open_sidang(session, self)
        if not session.delegates:
            raise DELEGATES_MISSING()
        if self.persons == session.substitutes:
            raise NOTHING_TO_DO()
        taken = {delegate.person for delegate in session.delegates}
        for person in self.persons:
            card = checks.require_person(session, person).card
            if person in taken:
                raise ALREADY_CHOSEN(name=card.name)
            taken.add(person)
        if len(self.persons) > session.house_rules.seats:
            raise TOO_MANY_SEATS(count=len(self.persons), seats=session.house_rules.seats)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The list is replaced."""
        return replace(session, substitutes=self.persons)

    def sentence(self, after: Session) -> str:
        if not self.persons:
            return "Pengganti utusan ditiadakan"
        names = ", lalu ".join(clauses.person(after, person) for person in self.persons)
        return f"Pengganti utusan ditetapkan menurut urutan: {names}"


def _named(
    session: Session, delegates: tuple[Delegate, ...], consents: tuple[PersonId, ...], way: str, women_reason: str
) -> Session:
    """The session with these delegates; a substitute who becomes one is no substitute any more."""
    chosen = tuple(
        replace(
            d,
            was_absent=d.was_absent or not (session.is_closed or session.people[d.person].is_present),
            consents=d.consents or d.person in consents,
        )
        for d in delegates
    )
    persons = {delegate.person for delegate in delegates}
    return replace(
        session,
        delegates=chosen,
        delegates_by=way,
        women_reason=women_reason,
        substitutes=tuple(person for person in session.substitutes if person not in persons),
    )


def _consents(session: Session, persons: tuple[PersonId, ...]) -> str:
    if not persons:
        return ""
    names = apart(clauses.person(session, person) for person in persons)
    return f"; {names} tidak hadir dan bersedia secara tertulis"


def _next_meeting() -> str:
    return f"Musrenbang {kabupaten:title}"


def _women(reason: str) -> str:
    return f"; alasan jumlah perempuan: {inner(reason)}" if reason else ""
