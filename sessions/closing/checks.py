"""Pemeriksaan keabsahan: the numbered list that must be in order before the sidang is closed.

A blocking point refuses the closing; the others are warnings for who works at the desk.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from sessions.attendance import facts as attendance
from sessions.closing import facts as closing
from sessions.commissions import facts as commissions
from sessions.kernel.session import Session
from sessions.language.local import Phrase
from sessions.line import facts as line
from sessions.recapitulation import facts as recapitulation
from sessions.steps import sop
from sessions.values.agenda import PLENO_ONE, held_at
from sessions.values.attendance import Role, Sex
from sessions.values.proposals import NEEDS_REASON, Outcome, ProposalCode
from sessions.values.steps import SIDANG
from sessions.values.votes import VoteState
from sessions.votes import facts as votes


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One point: its name, whether it is in order, the detail to show, and the stage where it is put right."""

    number: int
    name: str
    is_met: bool
    is_blocking: bool
    detail: str
    stage: str


SCHEDULED = "Hari, tanggal, dan tempat sidang"
ADOPTED = "Tata tertib dan pedoman disahkan"
OFFICIALS = "Camat dan pimpinan sidang"
WITNESSES = "Wakil peserta penanda tangan"
STEPS_DONE = "Langkah 1–4 SOP selesai"
COUNTS_AGREE = "Hitung cepat cocok dengan nama"
ALL_DECIDED = "Setiap usulan mempunyai hasil"
NONE_PARKED = "Daftar tunda kosong"
ALL_REASONED = "Setiap penolakan beralasan"
NO_TIE = "Tidak ada nilai sama di garis batas"
ALL_PRICED = "Usulan prioritas berbiaya"
ALL_WITH_AGENCY = "Usulan prioritas ber-Perangkat Daerah"
NOTES_SETTLED = "Baris catat dulu selesai"
ATTENDANCE = "Daftar hadir terisi"
QUORUM = "Kuorum"
WITHIN_CEILINGS = "Prioritas tidak melampaui pagu"
ANY_PRIORITY = "Ada usulan prioritas"
VOTES_CERTIFIED = "Pemungutan suara selesai"
NO_TIED_SEAT = "Tidak ada suara sama di kursi terakhir"
DELEGATES = Phrase("Utusan ke Musrenbang {kabupaten:title}")
WOMEN = "Keterwakilan perempuan di antara utusan"
CONSENTS = "Kesediaan utusan yang tidak hadir"
EVERY_COMMISSION = "Utusan dari setiap komisi"
"""Names of the points, for whoever leads to where one of them is put right."""

Point = tuple[str, bool, bool, str, str]
"""name, met, blocking, detail, stage."""


def checks(session: Session) -> tuple[Check, ...]:
    """All points in their printed order, numbered from 1."""
    points = (*_preparation(session), *_hall(session), *_proposals(session), *_result(session))
    return tuple(
        Check(number=number, name=name, is_met=met, is_blocking=blocking, detail=detail, stage=stage)
        for number, (name, met, blocking, detail, stage) in enumerate(points, start=1)
    )


def without_reason(session: Session) -> tuple[ProposalCode, ...]:
    """Proposals whose outcome asks for a reason that nobody wrote."""
    ended = (p for p in session.proposals.values() if p.outcome in NEEDS_REASON)
    return tuple(p.code for p in ended if not p.reason.strip())


def undecided_ties(session: Session) -> tuple[tuple[ProposalCode, ...], ...]:
    """The ties that cross the line, of which some member has no outcome."""
    proposals = session.proposals
    return tuple(g for g in line.of(session).crossing if any(proposals[code].outcome is None for code in g))


def _preparation(session: Session) -> Iterator[Point]:
    steps = [s.number for s in sop.STEPS if s.number < SIDANG and s.number not in session.steps]
    waiting = ", ".join(map(str, steps))
    yield STEPS_DONE, not steps, True, f"langkah {waiting} belum" if steps else "lengkap", "alur"
    sidang = session.sidang
    set_ = sidang.held_on is not None
    yield SCHEDULED, set_, True, sidang.place if set_ else "belum ditetapkan", "tatib"
    adopted = sidang.rules_adopted
    item = held_at(session.agenda, adopted) if adopted else None
    where = "" if item is not None and item.id == PLENO_ONE else ", di luar Pleno I"
    detail = f"pukul {adopted:%H.%M}{where}" if adopted else "belum disahkan"
    yield ADOPTED, adopted is not None, True, detail, "tatib"
    camat, chair = session.officials.get(Role.CAMAT), session.officials.get(Role.CHAIR)
    named = camat is not None and chair is not None
    yield OFFICIALS, named, True, "lengkap" if named else "belum diisi", "panitia"


def _hall(session: Session) -> Iterator[Point]:
    total = sum(tally.total for tally in attendance.by_unsur(session))
    yield ATTENDANCE, total > 0, True, f"{total} orang hadir", "hadir"
    different = attendance.disagreements(session)
    detail = f"{len(different)} kelompok berbeda" if different else "cocok"
    yield COUNTS_AGREE, not different, False, detail, "hadir"
    quorum = session.sidang.quorum
    met = quorum is not None and quorum.is_met
    detail = (
        f"hadir {quorum.present} dari {quorum.invited}, kuorum {quorum.needed}"
        if quorum is not None
        else "belum diperiksa"
    )
    yield QUORUM, met, False, detail, "hadir"


def _proposals(session: Session) -> Iterator[Point]:
    own = recapitulation.of(session)
    yield (
        ALL_DECIDED,
        own.received > 0 and not own.open,
        True,
        f"{own.received} masuk, {own.received - own.open} diputus",
        "prioritas",
    )
    waiting = len(commissions.parked(session))
    yield NONE_PARKED, not waiting, True, f"{waiting} usulan ditunda" if waiting else "kosong", "prioritas"
    bare = len(without_reason(session))
    yield ALL_REASONED, not bare, True, f"{bare} tanpa alasan" if bare else "lengkap", "usulan"
    undecided = sum(map(len, undecided_ties(session)))
    detail = f"{undecided} usulan" if undecided else "tidak ada"
    yield NO_TIE, not undecided, True, detail, "prioritas"
    agreed, unknown = own.priorities.count, own.priorities.result_unknown
    detail = f"{unknown} biayanya belum diketahui" if unknown else "lengkap"
    yield ALL_PRICED, not unknown, False, detail, "usulan"
    unnamed = recapitulation.by_agency(session).get(None)
    bare = unnamed.priorities.count if unnamed else 0
    yield ALL_WITH_AGENCY, not bare, False, f"{bare} belum ditetapkan" if bare else "lengkap", "usulan"
    over = closing.exceeded(session)
    yield (
        WITHIN_CEILINGS,
        not over,
        False,
        f"melampaui {', '.join(over)}" if over else "sesuai",
        "prioritas",
    )
    reserve = own.ended(Outcome.RESERVE)
    yield ANY_PRIORITY, bool(agreed), False, f"{agreed} prioritas, {reserve} cadangan", "prioritas"


def _result(session: Session) -> Iterator[Point]:
    running = [vote for vote in session.votes.values() if vote.state is VoteState.OPEN]
    detail = f"{len(running)} belum disahkan" if running else "selesai"
    yield VOTES_CERTIFIED, not running, True, detail, "suara"
    tied = votes.tied_seats(session) if not session.delegates else frozenset()
    yield NO_TIED_SEAT, not tied, True, "tidak ada" if not tied else "ada", "utusan"
    people = [session.people[d.person].card for d in session.delegates]
    women = sum(card.sex is Sex.FEMALE for card in people)
    detail = f"{len(people)} utusan, {women} perempuan" if people else "belum dipilih"
    yield str(DELEGATES), bool(people), True, detail, "utusan"
    enough = women >= session.house_rules.women_seats or bool(session.women_reason)
    yield WOMEN, bool(people) and enough, False, detail, "utusan"
    absent = [d for d in session.delegates if d.was_absent and not d.consents]
    yield (
        CONSENTS,
        not absent,
        False,
        f"{len(absent)} belum menyatakan" if absent else "lengkap",
        "utusan",
    )
    wanted = {c.id for c in session.commissions}
    covered = {card.commission for card in people} & wanted
    yield (
        EVERY_COMMISSION,
        covered == wanted,
        False,
        f"{len(covered)} dari {len(wanted)} komisi",
        "utusan",
    )
    open_notes = sum(note.is_open for note in session.notes)
    detail = f"{open_notes} belum ditindaklanjuti" if open_notes else "selesai"
    yield NOTES_SETTLED, not open_notes, False, detail, "catatan"
    witnesses = len(session.sidang.witnesses)
    yield WITNESSES, witnesses > 0, False, f"{witnesses} orang", "tatib"
