"""The sidang of Kecamatan Kerjo (SOP step 5): attendance, scores, a vote with a difference, a lot, every outcome."""

from collections.abc import Callable
from copy import copy
from decimal import Decimal
from functools import cache

from support.kerjo import LINES, SESSION_DAY, code, end, prepare
from support.kerjo_people import cards, witnesses
from support.meeting import Meeting

from sessions.agenda.decisions import AgendaItemStarted
from sessions.agenda.decisions_notes import NoteRecorded
from sessions.attendance.decisions import PeopleArrived, PersonArrived
from sessions.attendance.decisions_guests import QuorumChecked
from sessions.attendance.decisions_leaving import PersonLeft
from sessions.closing.decisions import MinutesNumbered, SidangClosed, WitnessesNamed
from sessions.closing.decisions_speeches import SpeechesRecorded
from sessions.commissions.decisions import ProposalsAssigned
from sessions.delegates.decisions import DelegatesAppointed
from sessions.house_rules.decisions import RulesAdopted
from sessions.kernel.session import NoteKind, TieMeans
from sessions.line import facts as line
from sessions.office.defaults import KERJO, office_for
from sessions.outcomes.decisions import Manner, OutcomesDecided, by_line
from sessions.proposals.decisions import ProposalAdded
from sessions.proposals.decisions_corrections import ProposalChanged
from sessions.proposals.decisions_pairs import ProposalWithdrawn
from sessions.scoring.decisions import TieResolved
from sessions.scoring.decisions_scores import ProposalScored, ScoresEntered
from sessions.scoring.facts import of_data, scores_of
from sessions.values.agenda import AgendaId
from sessions.values.attendance import PersonId, Speech
from sessions.values.commissions import CommissionId
from sessions.values.guideline import CriterionId
from sessions.values.proposals import Origin, Outcome, ProposalDraft
from sessions.values.votes import NO, YES, Option, VoteCount, VoteId, VoteMethod, VoteUse
from sessions.votes.decisions import VoteOpened
from sessions.votes.decisions_count import CardsCounted, VoteCertified, VoteCounted, VoteDifferenceNoted


def open_the_sidang(meeting: Meeting) -> None:
    """Attendance, speeches, Pleno I."""
    meeting.on(SESSION_DAY, "08.02")
    meeting.decide(AgendaItemStarted(item=AgendaId("pendaftaran")))
    *people, late = cards()
    meeting.decide(PeopleArrived(cards=tuple(people[:30])), PeopleArrived(cards=tuple(people[30:])))
    meeting.at("08.35")
    meeting.decide(AgendaItemStarted(item=AgendaId("pembukaan")), PersonArrived(card=late))
    meeting.at("08.50")
    meeting.decide(
        AgendaItemStarted(item=AgendaId("sambutan")),
        SpeechesRecorded(
            speeches=(
                Speech(speaker="Endah Purwanti, S.Sos.", position="Ketua Panitia", topic="laporan penyelenggaraan"),
                Speech(speaker="Drs. SUTARNO WIBOWO, M.M.", position="Camat Kerjo"),
                Speech(speaker="Hj. Sulastri, S.E.", position="Anggota DPRD Kabupaten Karanganyar"),
            ),
            presentations=(
                Speech(
                    speaker="Nur Hidayati, S.T., M.Si.",
                    position="Perencana BAPERLITBANG",
                    topic="Rancangan Awal RKPD Tahun 2028",
                ),
                Speech(speaker="Drs. SUTARNO WIBOWO, M.M.", position="Camat Kerjo", topic="prioritas kecamatan"),
            ),
        ),
    )
    meeting.at("09.20")
    meeting.decide(AgendaItemStarted(item=AgendaId("pleno-1")))
    meeting.at("09.41")
    meeting.decide(RulesAdopted())


def score_everything(meeting: Meeting) -> None:
    """Sidang komisi: prefilled scores, the typed ones, changes of volume and cost."""
    meeting.at("09.45")
    meeting.decide(
        AgendaItemStarted(item=AgendaId("komisi")),
        ScoresEntered(scores=scores_of(of_data(meeting.session)), is_from_data=True),
    )
    counters: dict[str, int] = {}
    for text in LINES:
        tail, *_, scores = text.split("|")
        counters[tail] = counters.get(tail, 0) + 1
        name = code(f"{tail}-{counters[tail]:02d}")
        if scores and meeting.session.proposals[name].is_in_the_running:
            for criterion, score in zip(("K1", "K3", "K5"), map(int, scores.split()), strict=True):
                meeting.decide(ProposalScored(code=name, criterion=CriterionId(criterion), score=score))
    for criterion, score in (("K1", 3), ("K2", 5), ("K3", 4), ("K4", 3), ("K5", 2), ("K6", 2)):
        meeting.decide(ProposalScored(code=code("KEC-01"), criterion=CriterionId(criterion), score=score))
    meeting.decide(
        ProposalChanged(
            code=code("2001-01"),
            volume=Decimal(400),
            cost=280_000_000,
            reason="Ruas 50 m sudah ditangani tahun 2026",
        ),
        ProposalWithdrawn(
            code=code("2008-02"), by="Kepala Desa Botok", reason="Jalan berada di lahan PTPN, diajukan tersendiri"
        ),
    )


def hear_the_hall(meeting: Meeting) -> None:
    """Pleno II: proposals of forum and DPRD, an objection, two votes, one of them with a difference."""
    meeting.at("11.00")
    meeting.decide(AgendaItemStarted(item=AgendaId("pleno-2")))
    forum = ProposalDraft(
        activity="Sekolah lapang petani muda", cost=35_000_000, volume=Decimal(30), unit="orang", agency="DISPERTAN PP"
    )
    pokir = ProposalDraft(
        activity="Lampu penerangan lapangan kecamatan",
        cost=64_000_000,
        volume=Decimal(4),
        unit="titik",
        agency="DISHUB",
    )
    meeting.decide(
        ProposalAdded(draft=forum, origin=Origin.FORUM, brought_by="Karyono (Gapoktan Tani Makmur)"),
        ProposalAdded(draft=pokir, origin=Origin.POKIR, brought_by="Bambang Irawan, S.H."),
        ProposalsAssigned(assignments={code("FRM-01"): CommissionId("II"), code("PKR-01"): CommissionId("I")}),
        NoteRecorded(
            kind=NoteKind.OBJECTION,
            text="Desa Tawangsari meminta overlay jalan tetap dibahas meskipun biayanya belum diketahui",
            who="Purwanto, Kepala Desa Tawangsari",
            about=code("2010-02"),
        ),
        NoteRecorded(kind=NoteKind.INCIDENT, text="Sidang diskors 12 menit karena listrik padam"),
    )
    show_of_hands(meeting)
    cards_for_proposals(meeting)


def show_of_hands(meeting: Meeting) -> None:
    question = "Usulan forum FRM-01 diterima untuk dibahas"
    meeting.decide(
        VoteOpened(question=question, method=VoteMethod.SHOW_OF_HANDS),
        VoteCounted(vote=VoteId(1), count=VoteCount(counts={YES: 20, NO: 5}, abstain=2, not_voting=1)),
        VoteCertified(vote=VoteId(1)),
    )


def cards_for_proposals(meeting: Meeting) -> None:
    """Two that are equal after their scores; one card of Desa Kuto is lost and explained."""
    options = tuple(map(Option, ("2005-02", "2007-02")))
    meeting.decide(
        VoteOpened(
            question="Urutan usulan di sekitar garis batas",
            method=VoteMethod.K_DIFFERENT,
            options=options,
            use=VoteUse.TIE,
        ),
        CardsCounted(vote=VoteId(2), received=30, unused=2),
    )
    for row, (place, right) in enumerate(meeting.session.votes[VoteId(2)].entitled.items()):
        lost = int(row == 0)
        valid = right - lost
        first = 0 if row % 4 == 2 else valid
        counts = dict(zip(options, (first, valid - first), strict=True))
        count = VoteCount(counts=counts, issued=right, in_box=valid)
        meeting.decide(VoteCounted(vote=VoteId(2), village=place, count=count))
    meeting.decide(
        VoteDifferenceNoted(
            vote=VoteId(2),
            cause="Satu kartu Desa Kuto tidak ditemukan dalam kotak",
            names=("Endah Purwanti", "Sumardi"),
        ),
        VoteCertified(vote=VoteId(2)),
    )


def decide_outcomes(meeting: Meeting) -> None:
    """Every proposal gets its end: some by name, the rest by the line; a tie at the line by lot."""
    settle = line.of(meeting.session).crossing
    for group in settle:
        meeting.decide(
            TieResolved(
                order=tuple(reversed(group)),
                means=TieMeans.LOT,
                drawn_by="Nabila Zahra",
                witnesses=("AKP Suyanto", "Sumardi"),
            )
        )
    meeting.decide(
        OutcomesDecided(
            endings=(
                end("2010-02", Outcome.NOT_AGREED, "Biaya belum dihitung, RAB dilengkapi tahun depan"),
                end("2007-04", Outcome.NOT_AGREED, "Sudah didanai Diskominfo pada tahun 2027"),
                end("FRM-01", Outcome.RESERVE),
                end("PKR-01", Outcome.NOT_AGREED, "Lokasi belum jelas status lahannya"),
            )
        )
    )
    meeting.decide(OutcomesDecided(endings=by_line(meeting.session), manner=Manner.BY_LINE))


def close(meeting: Meeting) -> None:
    meeting.at("11.40")
    meeting.decide(AgendaItemStarted(item=AgendaId("utusan")), QuorumChecked())
    chosen = ("P001", "P005", "P008", "P011", "P046")
    meeting.decide(
        DelegatesAppointed(persons=tuple(map(PersonId, chosen))),
        PersonLeft(person=PersonId("P012")),
        WitnessesNamed(witnesses=tuple(witnesses())),
    )
    meeting.at("11.52")
    meeting.decide(SidangClosed())


STAGES: tuple[Callable[[Meeting], None], ...] = (
    prepare,
    open_the_sidang,
    score_everything,
    hear_the_hall,
    decide_outcomes,
    close,
)


def held(*, until: Callable[[Meeting], None] = close, numbered: bool = True) -> Meeting:
    """The meeting up to and with this stage, to go on from; it is held once, and what was decided never changes."""
    return copy(_held(until, is_numbered=numbered))


@cache
def _held(until: Callable[[Meeting], None], *, is_numbered: bool) -> Meeting:
    meeting = Meeting(office_for(KERJO), 2028)
    for stage in STAGES:
        stage(meeting)
        if stage is until:
            break
    if meeting.session.is_closed and is_numbered:
        meeting.decide(MinutesNumbered(number="050/12/2027"))
    return meeting
