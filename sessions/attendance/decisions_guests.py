"""Decisions about who is expected: the list of the invited, and the substitute of a village's delegate."""

from dataclasses import replace
from datetime import date
from functools import partial

from sessions.attendance import facts as attendance
from sessions.attendance.decisions import (
    identity,
    require_seat,
    require_somebody_new,
    require_valid_card,
    with_people,
)
from sessions.attendance.facts import WAITING
from sessions.kernel import checks
from sessions.kernel.decision import Decision, Facts, Ground, Group, Stamp, decides, require_open_sidang, require_opened
from sessions.kernel.refusals import COUNT_INVALID, DATE_MISSING, NOTHING_TO_DO, PERSON_UNKNOWN, Refusal
from sessions.kernel.session import QuorumCheck, QuorumWay, Session
from sessions.language import dates
from sessions.language.local import kepala_desa_and_bpd
from sessions.sentences import clauses
from sessions.sentences.clauses import inner
from sessions.values import agenda
from sessions.values.agenda import LONGEST_MINUTES
from sessions.values.attendance import Invitation, PersonCard, PersonId

INVITATION_AFTER_THE_DAY = Refusal(
    "INVITATION_AFTER_THE_DAY",
    found="Tanggal {day} sesudah hari sidang, {sidang}.",
    plain="Tanggal itu sesudah hari sidang.",
    advice="Periksa tanggal undangan dan pengumuman.",
)

NOT_A_DELEGATE = Refusal(
    "NOT_A_DELEGATE",
    found="{name} bukan utusan {desa}.",
    plain="Yang bersangkutan bukan utusan {desa}.",
    advice="Yang diganti adalah utusan dengan hak suara; peserta lain dicatat biasa (e).",
)

REPLACEMENT_DIFFERS = Refusal(
    "REPLACEMENT_DIFFERS",
    fields=("village",),
    found="Pengganti harus utusan {desa} yang sama: {village}.",
    plain="Pengganti harus utusan {desa} yang sama.",
    advice="Isi {desa}nya sama dan beri hak suara.",
)

LETTER_NOT_KNOWN = Refusal(
    "LETTER_NOT_KNOWN",
    fields=("is_known",),
    found="Surat kuasa {name} belum diketahui {kepala_desa_and_bpd}.",
    plain="Surat kuasanya belum diketahui {kepala_desa_and_bpd}.",
    advice="Catat sebagai peserta tanpa hak suara (e) sampai suratnya lengkap.",
)


_facts = partial(Facts, group=Group.ATTENDANCE, place="hadir", amendment=Ground.COURSE)


@decides
class GuestsListed(Decision):
    """People who were invited and have not come yet; who arrives leaves this list for that of the present."""

    facts = _facts(how="yang diundang tetapi tidak datang tidak dihitung; yang terlewat ditambahkan dengan i (g h)")

    cards: tuple[PersonCard, ...]

    def check(self, session: Session) -> None:
        """Each card valid, and nobody who came or is expected already."""
        require_open_sidang(session, self)
        if not self.cards:
            raise NOTHING_TO_DO()
        listed = [*(person.card for person in session.people.values()), *session.guests.values()]
        for card in self.cards:
            require_valid_card(session, card, listed)
            listed.append(card)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """Expected in the order of the list."""
        first = 1 + max((int(id_[1:]) for id_ in session.guests), default=0)
        added = {PersonId(f"U{number:03d}"): card for number, card in enumerate(self.cards, start=first)}
        return replace(session, guests={**session.guests, **added})

    def sentence(self, after: Session) -> str:
        delegates = sum(card.is_delegate for card in self.cards)
        among = f", di antaranya {delegates} utusan" if delegates else ""
        return f"{len(self.cards)} orang dicatat diundang{among}"


@decides
class DelegateReplaced(Decision):
    """A village's delegate, present, gone or only expected, is replaced by another with a letter (surat kuasa).

    `person` is whom, on either list. `is_known` says that head of the village and BPD have acknowledged the letter.
    """

    facts = _facts(
        mended_by=("DelegateReplaced", "PersonCorrected"),
        how="betulkan namanya dengan u di Hadir (g h), atau ganti lagi (^P ganti utusan)",
    )

    person: PersonId
    card: PersonCard
    letter: str
    is_known: bool = False

    def check(self, session: Session) -> None:
        """A delegate, somebody else of the same village with a vote, and a letter that both know."""
        require_open_sidang(session, self)
        leaving = self._leaving(session)
        if leaving is None:
            raise PERSON_UNKNOWN()
        if not leaving.is_delegate:
            raise NOT_A_DELEGATE(name=leaving.name)
        if not self.card.is_delegate or self.card.village != leaving.village:
            raise REPLACEMENT_DIFFERS(village=session.village_name(leaving.village))
        checks.require_text(self.letter, "nomor surat kuasa", at="letter")
        if not self.is_known:
            raise LETTER_NOT_KNOWN(name=self.card.name)
        listed = [person.card for person in session.people.values()]
        require_somebody_new(session, self.card, [*listed, leaving])
        require_seat(self._without(session), self.card)

    def _leaving(self, session: Session) -> PersonCard | None:
        person = session.people.get(self.person)
        return person.card if person is not None else session.guests.get(self.person)

    def _without(self, session: Session, stamp: Stamp | None = None) -> Session:
        """The session in which the one who leaves has no voice any more."""
        guests = {id_: card for id_, card in session.guests.items() if id_ != self.person}
        person = session.people.get(self.person)
        if person is None:
            return replace(session, guests=guests)
        gone = replace(
            person,
            card=replace(person.card, is_delegate=False),
            left=person.left or (stamp.when if stamp else person.arrived),
            replaced_by=self.card.name,
        )
        return replace(session, people={**session.people, self.person: gone})

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The one leaves without a vote, the other is present with it."""
        card = replace(self.card, mandate=self.letter)
        others = {id_: guest for id_, guest in session.guests.items() if identity(guest) != identity(card)}
        return with_people(self._without(replace(session, guests=others), stamp), [card], stamp)

    def sentence(self, after: Session) -> str:
        earlier = after.people.get(self.person)
        whom = f" {earlier.card.name}" if earlier else ""
        village = clauses.village(after, self.card.village)
        known = f" yang diketahui {kepala_desa_and_bpd}" if self.is_known else ""
        return f"Utusan {village}{whom} diganti oleh {self.card.name} dengan surat kuasa {inner(self.letter)}{known}"


@decides
class InvitationIssued(Decision):
    """Number and day of the letter of invitation, day and places of the announcement; replaces the earlier ones.

    The number may come from the register later, even after the sidang. That it is late warns and never refuses.
    """

    facts = Facts(
        group=Group.PAPERS,
        place="pra",
        how="isi sekali lagi di lembar Undangan (g d); isian terakhir yang berlaku",
    )

    number: str = ""
    dated: date | None = None
    announced_on: date | None = None
    announced_where: str = ""

    def check(self, session: Session) -> None:
        """The day of the sidang is set, and neither letter nor announcement is of a later day."""
        require_opened(session)
        held_on = session.sidang.held_on
        if held_on is None:
            raise DATE_MISSING()
        for field, day in (("dated", self.dated), ("announced_on", self.announced_on)):
            if day is not None and day > held_on:
                told = {"day": f"{day:%d-%m-%Y}", "sidang": f"{held_on:%d-%m-%Y}"}
                raise INVITATION_AFTER_THE_DAY(**told).at(field)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The invitation is replaced."""
        invitation = Invitation(
            number=self.number,
            dated=self.dated,
            announced_on=self.announced_on,
            announced_where=self.announced_where,
        )
        return replace(session, invitation=invitation)

    def sentence(self, after: Session) -> str:
        number = f" Nomor {inner(self.number)}" if self.number.strip() else ""
        dated = f" tertanggal {dates.long_date(self.dated)}" if self.dated else ""
        where = f" melalui {inner(self.announced_where)}" if self.announced_where.strip() else ""
        announced = f"; sidang diumumkan pada {dates.long_date(self.announced_on)}{where}" if self.announced_on else ""
        return f"Undangan sidang{number}{dated} dicatat{announced}"


@decides
class QuorumChecked(Decision):
    """The chair asks for the quorum; what is found is kept and then stands.

    `way` is what the chair does where it is not met: postpone for that many minutes, or go on by the house rules.
    """

    facts = _facts(how="sahkan kuorum sekali lagi dengan z (g h)")

    way: QuorumWay | None = None
    minutes: int = 15

    def check(self, session: Session) -> None:
        """The sidang is open."""
        require_open_sidang(session, self)
        if not 1 <= self.minutes <= LONGEST_MINUTES:
            raise COUNT_INVALID(field="menit penundaan").at("minutes")

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The arithmetic of this moment is kept; a postponed sidang stands still."""
        session = with_quorum(session, stamp, self.way)
        check = session.sidang.quorum
        waits = check is not None and check.way is QuorumWay.POSTPONE and agenda.running(session.agenda) is not None
        if not waits or agenda.open_pause(session.pauses) is not None:
            return session
        return checks.with_pause(session, stamp, WAITING, self.minutes)

    def sentence(self, after: Session) -> str:
        check = after.sidang.quorum
        if check is None:
            return "Kuorum diperiksa"
        span = f" {self.minutes} menit" if check.way is QuorumWay.POSTPONE else ""
        return f"Kuorum diperiksa: {clauses.quorum(check)}{span}"


def with_quorum(session: Session, stamp: Stamp, way: QuorumWay | None = None) -> Session:
    """The session with the quorum checked now; where it is met there is nothing for the chair to choose."""
    now = attendance.quorum_now(session)
    chosen = None if now.is_met else way
    checked = QuorumCheck(present=now.present, invited=now.invited, needed=now.needed, at=stamp.when, way=chosen)
    return replace(session, sidang=replace(session.sidang, quorum=checked))
