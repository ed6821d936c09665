"""The committee (Panitia, SOP step 3) that the Camat appoints, and whether an employee number (NIP) can be right."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from sessions.local_words import worded
from sessions.office import Office
from sessions.people import Official, Role, Sex, Speech

NIP_DIGITS = 18
_CONTRACT = "21"
"""What stands in place of the month of appointment of a government employee on contract (PPPK)."""
_YOUNGEST, _OLDEST = 17, 60
_SEX_DIGIT = {"1": Sex.MALE, "2": Sex.FEMALE}


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitteeMember:
    """A post of the committee: `section` is the seksi, empty for those who lead.

    Who has no name yet is known by the `position`, one of both is always there. `nip` is 18 digits or empty.
    """

    duty: str
    section: str = ""
    name: str = ""
    position: str = ""
    rank: str = ""
    nip: str = ""
    sex: Sex | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Committee:
    """Who prepares and runs the meeting, and who is to speak in it; number and date of the decree may come later."""

    members: tuple[CommitteeMember, ...]
    speakers: tuple[Speech, ...] = ()
    decree_number: str = ""
    decree_date: date | None = None


class NipDoubt(StrEnum):
    """Why an employee number may be wrong: the first part of it that cannot be."""

    LENGTH = "LENGTH"
    BIRTH = "BIRTH"
    APPOINTMENT = "APPOINTMENT"
    AGE = "AGE"
    SEX_DIGIT = "SEX_DIGIT"
    OTHER_SEX = "OTHER_SEX"
    SERIAL = "SERIAL"


def nip_doubt(nip: str, sex: Sex | None = None) -> NipDoubt | None:
    """What is doubtful in a number: birth (yyyymmdd), appointment (yyyymm), sex 1 or 2, serial; None where nothing is.

    No number is no doubt. A doubt decides nothing: the card of the employee does.
    """
    return next(_doubts(nip, sex), None) if nip else None


def _doubts(nip: str, sex: Sex | None) -> Iterator[NipDoubt]:
    if not (nip.isascii() and nip.isdecimal() and len(nip) == NIP_DIGITS):
        yield NipDoubt.LENGTH
        return
    born = _day(nip[:8])
    appointed = _day(f"{nip[8:12]}{'01' if nip[12:14] == _CONTRACT else nip[12:14]}01")
    if born is None:
        yield NipDoubt.BIRTH
    elif appointed is None:
        yield NipDoubt.APPOINTMENT
    elif not _YOUNGEST <= appointed.year - born.year <= _OLDEST:
        yield NipDoubt.AGE
    if nip[14] not in _SEX_DIGIT:
        yield NipDoubt.SEX_DIGIT
    elif sex not in {None, _SEX_DIGIT[nip[14]]}:
        yield NipDoubt.OTHER_SEX
    if nip.endswith("000"):
        yield NipDoubt.SERIAL


def _day(digits: str) -> date | None:
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None


_SECTIONS = (
    ("Acara", "Kepala Seksi Pemerintahan"),
    ("Persidangan", "Kepala Seksi Pemberdayaan Masyarakat Desa"),
    ("Perlengkapan", "Kepala Subbagian Umum dan Kepegawaian"),
    ("Konsumsi", "Kepala Seksi Kesejahteraan Rakyat"),
    ("Dokumentasi dan Publikasi", "Kepala Seksi Pelayanan Umum"),
)
"""The sections of a usual committee, and who coordinates each."""

_LEADER = {
    Role.CAMAT: ("Penanggung Jawab", "Camat {kecamatan}"),
    Role.COMMITTEE_CHAIR: ("Ketua", "Sekretaris Kecamatan"),
    Role.KASI_PMD: ("Sekretaris", "Kepala Seksi Pemberdayaan Masyarakat Desa"),
}


def usual_members(office: Office, officials: Mapping[Role, Official]) -> tuple[CommitteeMember, ...]:
    """The posts of the usual committee of a kecamatan, with the names of those whose roles are known already."""
    return tuple(_usual(office, officials))


def _usual(office: Office, officials: Mapping[Role, Official]) -> Iterator[CommitteeMember]:
    for role, (duty, position) in _LEADER.items():
        post = CommitteeMember(duty=duty, position=worded(office, position).format(kecamatan=office.kecamatan))
        known = officials.get(role) or (officials.get(Role.SEKCAM) if role is Role.COMMITTEE_CHAIR else None)
        yield _held_by(post, known) if known else post
    yield CommitteeMember(duty="Bendahara", position="Kepala Subbagian Perencanaan dan Keuangan")
    for section, position in _SECTIONS:
        yield CommitteeMember(duty="Koordinator", section=section, position=worded(office, position))
        yield CommitteeMember(duty="Anggota", section=section, position=f"Staf Kecamatan {office.kecamatan}")


def _held_by(post: CommitteeMember, official: Official) -> CommitteeMember:
    return replace(
        post,
        name=official.name,
        position=official.position or post.position,
        rank=official.rank,
        nip=official.nip,
        sex=official.sex,
    )
