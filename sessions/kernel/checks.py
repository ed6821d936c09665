"""Checks that several decisions share; each raises Refused."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal

from sessions.kernel.decision import Stamp
from sessions.kernel.reasons import ListedReason, require_listed
from sessions.kernel.refusals import (
    COMMISSION_UNKNOWN,
    NOTHING_TO_DO,
    PERSON_UNKNOWN,
    PROPOSAL_DISPOSED,
    PROPOSAL_NAMED_TWICE,
    PROPOSAL_UNKNOWN,
    VILLAGE_UNKNOWN,
    Refusal,
)
from sessions.kernel.session import Session
from sessions.language.local import Shown
from sessions.values import agenda
from sessions.values.agenda import Pause
from sessions.values.attendance import Person, PersonId
from sessions.values.commissions import Commission, CommissionId
from sessions.values.office import VillageCode
from sessions.values.proposals import Proposal, ProposalCode

NEGATIVE_AMOUNT = Refusal(
    "NEGATIVE_AMOUNT",
    found="Isian {field} kurang dari nol.",
    plain="Jumlah tidak boleh kurang dari nol.",
    advice="Isi nol atau lebih; kosongkan bila belum diketahui.",
)

IS_REHEARSAL = Refusal(
    "IS_REHEARSAL",
    found="Ini gladi, bukan sidang yang sebenarnya.",
    advice="Pakai folder sesi yang sebenarnya.",
)

IS_ANONYMOUS = Refusal(
    "IS_ANONYMOUS",
    found="Ini salinan anonim, bukan sesi yang sebenarnya.",
    advice="Pakai folder sesi yang sebenarnya.",
)

TEXT_EMPTY = Refusal(
    "TEXT_EMPTY",
    found="Isian {field} masih kosong.",
    plain="Ada isian yang masih kosong.",
    advice="Lengkapi isian itu.",
)

REASON_TOO_SHORT = Refusal(
    "REASON_TOO_SHORT",
    found="Alasan baru {length} huruf, paling sedikit {needed}.",
    plain="Alasan terlalu pendek.",
    advice="Tulis alasan yang masih dapat dipahami setahun lagi.",
)

NAME_WITHOUT_LETTER = Refusal(
    "NAME_WITHOUT_LETTER",
    fields=("chair",),
    found="“{name}” bukan nama orang.",
    plain="Itu bukan nama orang.",
    advice="Tulis namanya, atau kosongkan bila belum ditetapkan.",
)

COMMISSION_COUNT = Refusal(
    "COMMISSION_COUNT",
    found="Jumlah komisi {count}.",
    plain="Jumlah komisi tidak sesuai.",
    advice="Bentuk dua sampai dengan lima komisi yang berbeda.",
)

RULES_FROZEN = Refusal(
    "RULES_FROZEN",
    fields=("reason",),
    found="Tata tertib dan pedoman sudah disahkan.",
    advice="Perubahan memerlukan versi baru dengan alasan yang disebut dalam sidang.",
)

AMENDMENT_OPEN = Refusal(
    "AMENDMENT_OPEN",
    found="Perbaikan ke-{number} masih dibuka.",
    plain="Sebuah perbaikan masih dibuka.",
    advice="Tutup perbaikan itu dahulu di layar penutupan (g b), atau batalkan isinya dengan Ctrl+Z.",
)


def require_amendable(session: Session, reason: str) -> None:
    """Adopted rules are frozen; a later version needs a reason."""
    if session.sidang.rules_adopted is not None:
        if not reason.strip():
            raise RULES_FROZEN()
        require_reason(reason)


def require_real(session: Session) -> None:
    """Not a rehearsal, of which nothing leaves the folder, and not an anonymous copy, which stands for no session."""
    require_no_rehearsal(session)
    if session.is_anonymous:
        raise IS_ANONYMOUS()


def require_no_rehearsal(session: Session) -> None:
    """Not a rehearsal, of which nothing leaves the folder."""
    if session.is_rehearsal:
        raise IS_REHEARSAL()


AMENDMENT_UNKNOWN = Refusal(
    "AMENDMENT_UNKNOWN",
    found="Berita Acara Perbaikan ke-{number} tidak ada.",
    plain="Berita Acara Perbaikan itu tidak ada.",
    advice="Periksa nomor urutnya di layar penutupan (g b).",
)


def require_amendment(session: Session, number: int) -> None:
    """There is an amendment of this number; 0 is the first Berita Acara."""
    if not 0 <= number <= len(session.amendments):
        raise AMENDMENT_UNKNOWN(number=number)


def require_no_amendment(session: Session) -> None:
    """Nothing is being put right at the moment."""
    if session.amendment is not None:
        raise AMENDMENT_OPEN(number=session.amendment.number)


REASON_LENGTH = 10
"""A written reason has at least this many characters."""

COMMISSIONS = range(2, 6)
"""A session has two to five commissions."""


def require_text(text: str, field: str, *, at: str = "") -> None:
    """Something was typed. `at` is the name of what was asked, `field` what people call it."""
    if not text.strip():
        raise TEXT_EMPTY(field=field).at(at)


def require_reason(reason: str, *, at: str = "reason") -> None:
    """A reason long enough to mean something a year later."""
    if len(reason.strip()) < REASON_LENGTH:
        raise REASON_TOO_SHORT(length=len(reason.strip()), needed=REASON_LENGTH).at(at)


def require_reason_of(choices: Sequence[ListedReason], reason: str, *, is_due: bool) -> None:
    """Where a reason is due, or told all the same, it is one of the list."""
    if is_due:
        require_reason(reason)
    if reason.strip():
        require_listed(reason, choices)


def require_proposal(session: Session, code: ProposalCode) -> Proposal:
    """The proposal with this code."""
    proposal = session.proposals.get(code)
    if proposal is None:
        raise PROPOSAL_UNKNOWN(code=code)
    return proposal


def require_running(session: Session, code: ProposalCode) -> Proposal:
    """A proposal that is still in the running."""
    proposal = require_proposal(session, code)
    if not proposal.is_in_the_running and proposal.outcome is not None:
        raise PROPOSAL_DISPOSED(code=code, outcome=proposal.outcome.value)
    return proposal


def require_undecided(session: Session, code: ProposalCode) -> Proposal:
    """A proposal without an outcome; one that has one is opened again first."""
    proposal = require_running(session, code)
    if proposal.outcome is not None:
        raise PROPOSAL_DISPOSED(code=code, outcome=proposal.outcome.value)
    return proposal


def require_each_once(codes: Iterable[ProposalCode]) -> None:
    """At least one code, and none twice."""
    counts = Counter(codes)
    if not counts:
        raise NOTHING_TO_DO()
    twice = tuple(code for code, count in counts.items() if count > 1)
    if twice:
        raise PROPOSAL_NAMED_TWICE(codes=twice)


def require_village(session: Session, village: VillageCode | None) -> None:
    """A village of this kecamatan, or none."""
    if village is not None and (session.office is None or session.office.village(village) is None):
        raise VILLAGE_UNKNOWN(village=village)


def require_commission(session: Session, id_: CommissionId | None) -> None:
    """A commission of this session."""
    if session.commission(id_) is None:
        raise COMMISSION_UNKNOWN(commission=id_ or "-")


def require_valid_commissions(commissions: Sequence[Commission]) -> None:
    """Two to five commissions with names, each number once."""
    different = {commission.id for commission in commissions}
    if len(different) != len(commissions) or len(different) not in COMMISSIONS:
        raise COMMISSION_COUNT(count=len(different))
    for commission in commissions:
        require_text(commission.name, "nama komisi", at="name")
        for at in ("chair", "secretary", "facilitator"):
            require_a_name(getattr(commission, at), at=at)


def require_a_name(typed: str, *, at: str) -> None:
    """Somebody's name has a letter; an empty one is not filled in yet."""
    if typed.strip() and not any(map(str.isalpha, typed)):
        raise NAME_WITHOUT_LETTER(name=typed.strip()).at(at)


def require_person(session: Session, id_: PersonId) -> Person:
    """Somebody on the attendance list."""
    person = session.people.get(id_)
    if person is None:
        raise PERSON_UNKNOWN(person=id_)
    return person


def require_not_negative(field: str, *amounts: int | None, at: str = "") -> None:
    """Counts and rupiah are never below zero; `field` and `at` as in `require_text`."""
    if any(amount is not None and amount < 0 for amount in amounts):
        raise NEGATIVE_AMOUNT(field=field).at(at)


def require_valid_volume(volume: Decimal | None, *, at: str = "volume") -> None:
    """A volume is a number that is not below zero, or not known."""
    if volume is not None and not (volume.is_finite() and volume >= 0):
        raise NEGATIVE_AMOUNT(field="volume").at(at)


def with_pause(session: Session, stamp: Stamp, reason: str, minutes: int) -> Session:
    """The session standing still from now on."""
    until = stamp.when + timedelta(minutes=minutes) if minutes else None
    return replace(session, pauses=(*session.pauses, Pause(reason=reason, started=stamp.when, until=until)))


def resumed(session: Session, at: datetime) -> Session:
    """The session going on at this time; the same one where nothing stood still."""
    last = agenda.open_pause(session.pauses)
    if last is None:
        return session
    return replace(session, pauses=(*session.pauses[:-1], replace(last, ended=max(at, last.started))))


def _nothing(_session: Session) -> str:
    return ""


def _always(_session: Session) -> bool:
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """A requirement as a rule: its name, the stage that mends it, the test, and what is counted (`41 dari 159`).

    One that does not block is only a warning; going on without one that `needs_reason` asks why. `of` is the step whose
    actor mends it, where that is another one.
    It is asked only where it `applies`.
    """

    name: Shown
    stage: str
    test: Callable[[Session], bool]
    detail: Callable[[Session], str] = _nothing
    is_blocking: bool = True
    needs_reason: bool = False
    of: int | None = None
    applies: Callable[[Session], bool] = _always


def after(number: int, output: str = "") -> Gate:
    """The step before it is finished, and with it the output that this one needs."""
    name = f"langkah {number} selesai"
    return Gate(
        name=f"{name}: {output}" if output else name,
        stage="alur",
        test=lambda session: number in session.steps,
        of=number,
    )
