"""Decisions about the office: a session is opened for it, it is put right, officials and committee are named."""

from collections.abc import Mapping
from dataclasses import field, fields, replace
from datetime import date
from typing import Literal, TypeVar

from sessions.agenda.decisions import require_valid_agenda
from sessions.guideline.decisions import require_valid_guideline
from sessions.house_rules.decisions import require_valid_house_rules
from sessions.kernel import checks
from sessions.kernel.decision import (
    WRITTEN_WHEN_SET,
    Amends,
    Barrier,
    Decision,
    Facts,
    Group,
    Stamp,
    decides,
    require_opened,
)
from sessions.kernel.refusals import COUNT_INVALID, NOTHING_TO_DO, STEP_UNKNOWN, Refusal
from sessions.kernel.session import Session
from sessions.language.local import desa, filled
from sessions.sentences.clauses import apart, because, inner, listed, posts
from sessions.values.agenda import AgendaItem, PlannedItem
from sessions.values.attendance import Committee, CommitteeMember, Official, Speech
from sessions.values.office import ContactList, Office, PlanningAgency, VillageCode

SESSION_ALREADY_OPENED = Refusal(
    "SESSION_ALREADY_OPENED",
    found="Sesi ini sudah dibuka.",
    advice="Lanjutkan sesi ini, atau buat sesi lain di folder baru.",
)

COMMITTEE_EMPTY = Refusal(
    "COMMITTEE_EMPTY",
    found="Panitia belum memuat seorang pun.",
    advice="Isi sedikitnya satu baris di lembar Panitia (g d).",
)


_Key = TypeVar("_Key", int, str)

STEPS = range(1, 9)
LETTERHEAD_LINES = frozenset({0, 2})


@decides
class OfficeCorrected(Decision):
    """Settings of the office that change during a session; None keeps what is. Also after step 5.

    `labels`: village -> `Desa` or `Kelurahan`. `actors` with an empty name goes back to what the SOP says. A cap of 0
    is no cap.
    """

    facts = Facts(
        group=Group.SESSION,
        place="kantor",
        how="betulkan sekali lagi di lembar Kantor (g d), dengan alasan",
    )

    reason: str
    letterhead: tuple[str, ...] | None = None
    address: str | None = None
    contact: str | None = None
    seat: str | None = None
    planning_agency: PlanningAgency | None = None
    legal_basis: tuple[str, ...] | None = None
    letter_numbers: Mapping[str, str] | None = None
    actors: Mapping[int, str] | None = None
    holidays_added: tuple[date, ...] | None = None
    holidays_struck: tuple[date, ...] | None = None
    cap_per_village: int | None = None
    labels: Mapping[VillageCode, str] | None = None
    without_contacts: tuple[ContactList, ...] | None = None
    sop_number: str | None = None
    sop_date: date | None = None

    def check(self, session: Session) -> None:
        """A reason, known steps and villages, a kop of two lines or the usual one, and something new."""
        require_opened(session)
        checks.require_no_amendment(session)
        checks.require_reason(self.reason)
        for step in self.actors or ():
            if step not in STEPS:
                raise STEP_UNKNOWN(step=step)
        for village, label in (self.labels or {}).items():
            checks.require_village(session, village)
            checks.require_text(label, "sebutan", at="text")
        if self.letterhead is not None and len(self.letterhead) not in LETTERHEAD_LINES:
            raise COUNT_INVALID(field="baris kop").at("second")
        if self.planning_agency is not None:
            checks.require_text(self.planning_agency.short, "singkatan badan perencana", at="short")
            checks.require_text(self.planning_agency.name, "nama badan perencana", at="name")
        checks.require_not_negative(f"batas usulan per {desa}", self.cap_per_village, at="cap_per_village")
        if session.office is not None and self._corrected(session.office) == session.office:
            raise NOTHING_TO_DO()

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The office with what was named."""
        return replace(session, office=self._corrected(session.office)) if session.office else session

    def _corrected(self, office: Office) -> Office:
        own = {"reason", "actors", "letter_numbers", "cap_per_village", "labels"}
        named = {f.name: getattr(self, f.name) for f in fields(self) if f.name not in own}
        return replace(
            office,
            **{name: value for name, value in named.items() if value is not None},
            actors=_merged(office.actors, self.actors),
            letter_numbers=_merged(office.letter_numbers, self.letter_numbers),
            cap_per_village=office.cap_per_village if self.cap_per_village is None else self.cap_per_village or None,
            villages=tuple(
                replace(village, label=(self.labels or {}).get(village.code, village.label))
                for village in office.villages
            ),
        )

    def sentence(self, after: Session) -> str:
        named = [filled(label) for name, label in _SETTINGS.items() if getattr(self, name) is not None]
        return f"Data kantor dibetulkan: {listed(named) or 'tidak ada'}{because(self.reason)}"


def _merged(before: Mapping[_Key, str], named: Mapping[_Key, str] | None) -> Mapping[_Key, str]:
    return {key: text for key, text in {**before, **(named or {})}.items() if text}


_SETTINGS = {
    "letterhead": "baris kop",
    "address": "alamat",
    "contact": "kontak",
    "seat": "tempat kedudukan",
    "planning_agency": "badan perencana",
    "legal_basis": "dasar hukum",
    "letter_numbers": "bentuk nomor surat",
    "actors": "pelaksana langkah",
    "holidays_added": "hari libur tambahan",
    "holidays_struck": "hari libur yang dicoret",
    "cap_per_village": "batas usulan per {desa}",
    "labels": "sebutan desa dan kelurahan",
    "without_contacts": "daftar tanpa alamat dan telepon",
    "sop_number": "nomor SOP",
    "sop_date": "tanggal SOP",
}
"""What an OfficeCorrected may name."""


_who_does_what = Facts(
    group=Group.SESSION,
    place="panitia",
    how="isi sekali lagi di lembar Panitia (g d); isian terakhir yang berlaku",
    amendment=Amends.ALONGSIDE,
)


@decides
class CommitteeFormed(Decision):
    """The committee with its speakers (narasumber) and the decree; replaces the earlier list.

    Names are never frozen, as with the officials: the number of the decree may come from the register much later.
    """

    facts = _who_does_what

    members: tuple[CommitteeMember, ...]
    speakers: tuple[Speech, ...] = ()
    decree_number: str = ""
    decree_date: date | None = None

    def check(self, session: Session) -> None:
        """At least one post; each has a duty and a name or a position, each speaker a name."""
        require_opened(session)
        if not self.members:
            raise COMMITTEE_EMPTY()
        for member in self.members:
            checks.require_text(member.duty, "tugas", at="duty")
            checks.require_text(f"{member.name}{member.position}", f"nama atau jabatan {member.duty}", at="name")
        for speaker in self.speakers:
            checks.require_text(speaker.speaker, "nama narasumber", at="speeches")

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The committee is replaced."""
        committee = Committee(
            members=self.members,
            speakers=self.speakers,
            decree_number=self.decree_number,
            decree_date=self.decree_date,
        )
        return replace(session, committee=committee)

    def sentence(self, after: Session) -> str:
        decree = f" dengan Keputusan Camat Nomor {inner(self.decree_number)}" if self.decree_number.strip() else ""
        speakers = f"; narasumber {apart(inner(s.speaker) for s in self.speakers)}" if self.speakers else ""
        return f"Panitia Musrenbang ditetapkan{decree}, {posts(self.members)}{speakers}"


ANONIM = "sebagai salinan ANONIM dari sesi lain, tanpa nama orang"

YEARS = range(2000, 2100)
"""Years a plan can be for."""


@decides
class SessionOpened(Decision):
    """Decision 1: the office as it was on that day, the year the plan is for, and the officials it names already.

    `agenda` is the order of the day to begin with; without it, the one that every session had. `edition` is that of the
    rules by which the journal is read: a program that gives a decision another meaning writes the next one.
    `is_rehearsal`: a twin of another session, in which the meeting is only tried. `is_anonymous`: a copy of another
    session in which nobody is named.
    """

    facts = Facts(
        group=Group.SESSION,
        mended_by=(),
        how="kecamatan dan tahun tidak dapat diubah; buat sesi baru bila keliru",
        barrier=Barrier(called="pembukaan sesi", because="semua yang lain berdiri di atasnya"),
    )

    office: Office
    plan_year: int
    is_sample: bool = False
    officials: tuple[Official, ...] = ()
    agenda: tuple[PlannedItem, ...] = ()
    edition: Literal[1] = 1
    is_rehearsal: bool = field(default=False, metadata=WRITTEN_WHEN_SET)
    is_anonymous: bool = field(default=False, metadata=WRITTEN_WHEN_SET)

    def check(self, session: Session) -> None:
        """Only once, for a year there is, with two to five commissions and valid default rules."""
        if session.is_opened:
            raise SESSION_ALREADY_OPENED()
        if self.plan_year not in YEARS:
            raise COUNT_INVALID(field="tahun rencana").at("plan_year")
        checks.require_valid_commissions(self.office.commissions)
        require_valid_guideline(self.office.guideline, self.office.commissions)
        require_valid_house_rules(self.office.house_rules)
        for official in self.officials:
            checks.require_text(official.name, official.role.value, at="name")
        require_valid_agenda(self.agenda)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The office and its defaults become the session's own."""
        return replace(
            session,
            office=self.office,
            plan_year=self.plan_year,
            is_sample=self.is_sample,
            is_rehearsal=self.is_rehearsal,
            is_anonymous=self.is_anonymous,
            opened=stamp.when,
            agenda=tuple(AgendaItem(id=i.id, title=i.title, minutes=i.minutes) for i in self.agenda) or session.agenda,
            commissions=self.office.commissions,
            guideline=self.office.guideline,
            house_rules=self.office.house_rules,
            officials={official.role: official for official in self.officials},
        )

    def sentence(self, after: Session) -> str:
        office = self.office
        kinds = (self.is_anonymous, ANONIM), (self.is_rehearsal, "untuk gladi"), (self.is_sample, "sebagai contoh")
        what = next((f" {told}" for is_so, told in kinds if is_so), "")
        meeting = f"Musrenbang RKPD {office.regency} Tahun {self.plan_year} di Kecamatan {office.kecamatan}"
        return f"Sesi {meeting} dibuka{what}"


@decides
class OfficialsNamed(Decision):
    """Who holds which role; roles not named stay as they are.

    Names are never frozen: the report of step 6 may be signed by somebody else than the Berita Acara.
    """

    facts = _who_does_what

    officials: tuple[Official, ...]

    def check(self, session: Session) -> None:
        """Each official has a name."""
        require_opened(session)
        if not self.officials:
            raise NOTHING_TO_DO()
        for official in self.officials:
            checks.require_text(official.name, official.role.value, at="name")

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The named roles are replaced."""
        return replace(session, officials={**session.officials, **{o.role: o for o in self.officials}})

    def sentence(self, after: Session) -> str:
        return f"Pejabat dan petugas sidang ditetapkan: {apart(f'{o.role.value} {o.name}' for o in self.officials)}"
