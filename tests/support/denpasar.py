"""A sidang in a kota, in another zone, with desa and kelurahan: agreed orders, a quota, a secret vote, quick counts."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from support.meeting import Meeting

from sessions.agenda.decisions import AgendaItemStarted
from sessions.attendance.decisions import PeopleArrived
from sessions.attendance.decisions_counts import HeadcountRecorded
from sessions.closing.decisions import SidangClosed
from sessions.commissions.decisions import ProposalsAssigned
from sessions.delegates.decisions import DelegatesElected
from sessions.guideline.decisions import GuidelineSet
from sessions.house_rules.decisions import RulesAdopted
from sessions.kernel.session import Ceilings, TieMeans
from sessions.line.decisions import CeilingsSet
from sessions.office.decisions import OfficialsNamed
from sessions.office.defaults import office_for
from sessions.outcomes.decisions import Ending, Manner, OutcomesDecided, by_line
from sessions.proposals.decisions import ProposalAdded
from sessions.scoring.decisions import OrderAgreed, TieResolved
from sessions.steps.decisions import MeetingScheduled, StepCompleted, StepSkipped
from sessions.values.agenda import AgendaId
from sessions.values.attendance import Official, PersonCard, Role, Sex, Unsur
from sessions.values.commissions import CommissionId
from sessions.values.guideline import LineKind
from sessions.values.office import VillageCode
from sessions.values.proposals import Origin, Outcome, ProposalCode, ProposalDraft
from sessions.values.votes import Option, VoteCount, VoteId, VoteMethod
from sessions.verification.decisions import ProposalsVerified
from sessions.votes import facts as votes_facts
from sessions.votes.decisions import VoteOpened
from sessions.votes.decisions_count import CardsCounted, VoteCertified, VoteCounted

DAY = date(2027, 2, 10)
WISHES = (
    ("1003", "Pembetonan gang Jalan Tukad Balian", "I", 120_000_000, "Dinas PUPR"),
    ("1003", "Saluran drainase Jalan Raya Sesetan", "I", 95_500_000, "Dinas PUPR"),
    ("2008", "Lampu jalan Banjar Sakah", "I", 48_000_000, "Dishub"),
    ("2007", "Trotoar depan pasar desa", "I", 210_000_000, "Pemerintah Provinsi"),
    ("2010", "Pelatihan nelayan dan olahan ikan", "II", 36_000_000, "Dinas Perikanan"),
    ("1006", "Penataan kios pantai", "II", None, "Dinas Pariwisata"),
    ("1005", "Makanan tambahan balita", "III", 52_000_000, "Dinkes"),
)
CANDIDATES = (
    ("Ni Luh Sukerti", "P", 7),
    ("I Made Suweta", "L", 9),
    ("I Ketut Rata", "L", 8),
    ("Ni Wayan Sari", "P", 4),
    ("I Nyoman Budi", "L", 6),
    ("I Gede Arta", "L", 6),
    ("I Putu Wira", "L", 5),
)
"""Nine valid cards with five names each."""


def village(tail: str) -> VillageCode:
    return VillageCode(f"51.71.01.{tail}")


def prepare(meeting: Meeting) -> None:
    meeting.decide(
        *(
            ProposalAdded(
                draft=ProposalDraft(
                    village=village(tail),
                    activity=activity,
                    location="",
                    volume=Decimal("1.5"),
                    unit="paket",
                    cost=cost,
                    agency=agency,
                    households=30,
                ),
                origin=Origin.VILLAGE,
            )
            for tail, activity, _, cost, agency in WISHES
        ),
        StepCompleted(step=1),
    )
    codes = tuple(meeting.session.proposals)
    meeting.decide(ProposalsVerified(codes=codes), StepCompleted(step=2))
    camat = Official(role=Role.CAMAT, name="I Wayan Kerta, S.STP., M.Si.", rank="Pembina (IV/a)", nip="")
    meeting.decide(
        OfficialsNamed(officials=(camat, replace(camat, role=Role.CHAIR))),
        StepSkipped(step=3, by="Camat Denpasar Selatan", reason="Panitia tahun lalu bertugas kembali"),
        ProposalsAssigned(assignments={c: CommissionId(wish[2]) for c, wish in zip(codes, WISHES, strict=True)}),
        StepCompleted(step=4),
        MeetingScheduled(held_on=DAY, place="Wantilan Kecamatan Denpasar Selatan", starts="09.00"),
        GuidelineSet(guideline=replace(meeting.session.guideline, line=(LineKind.PER_COMMISSION,))),
        CeilingsSet(ceilings=Ceilings(quota_per_commission=2)),
    )


def gather(meeting: Meeting) -> None:
    """Delegates by name, the rest by a quick count; the names of one group are still missing."""
    meeting.on(DAY, "08.40")
    meeting.decide(
        AgendaItemStarted(item=AgendaId("pendaftaran")),
        PeopleArrived(
            cards=tuple(
                PersonCard(
                    name=name,
                    sex=Sex(sex),
                    unsur=Unsur.FIGURES,
                    village=village(("1003", "2008", "1005", "2010", "1006", "2007", "1001")[number]),
                    is_delegate=True,
                    commission=CommissionId(("I", "II", "III")[number % 3]),
                )
                for number, (name, sex, _) in enumerate(CANDIDATES)
            )
        ),
        HeadcountRecorded(unsur=Unsur.AGENCY, men=6, women=3),
        HeadcountRecorded(unsur=Unsur.LPMD, village=village("1004"), men=2, women=1, delegates=3),
        AgendaItemStarted(item=AgendaId("pembukaan")),
        AgendaItemStarted(item=AgendaId("pleno-1")),
        RulesAdopted(),
    )


def decide_orders(meeting: Meeting) -> None:
    meeting.at("10.00")
    by_commission = {
        id_: [c for c, p in meeting.session.proposals.items() if p.commission == id_] for id_ in ("I", "II", "III")
    }
    meeting.decide(
        AgendaItemStarted(item=AgendaId("komisi")),
        *(
            OrderAgreed(commission=CommissionId(id_), order=tuple(reversed(codes)))
            for id_, codes in by_commission.items()
        ),
        AgendaItemStarted(item=AgendaId("pleno-2")),
        OutcomesDecided(
            endings=(
                Ending(
                    code=ProposalCode("2010-01"), outcome=Outcome.NOT_AGREED, reason="Sudah dianggarkan tahun berjalan"
                ),
            )
        ),
    )
    meeting.decide(OutcomesDecided(endings=by_line(meeting.session), manner=Manner.BY_LINE))


def elect(meeting: Meeting) -> None:
    """Seven candidates, five seats, two of them for women; the last seat is tied and settled by deliberation."""
    meeting.at("11.20")
    people = tuple(map(Option, meeting.session.people))
    counts = {person: votes for person, (_, _, votes) in zip(people, CANDIDATES, strict=True)}
    meeting.decide(
        AgendaItemStarted(item=AgendaId("utusan")),
        VoteOpened(question="Utusan ke Musrenbang Kota", method=VoteMethod.PERSONS, options=people, marks=5),
        CardsCounted(vote=VoteId(1), received=12, unused=2),
        VoteCounted(vote=VoteId(1), count=VoteCount(counts=counts, issued=10, in_box=10, abstain=1)),
        VoteCertified(vote=VoteId(1)),
    )
    (tied,) = votes_facts.tied_seats(meeting.session)
    meeting.decide(
        TieResolved(order=tuple(sorted(tied)), means=TieMeans.DELIBERATION), DelegatesElected(vote=VoteId(1))
    )


def held(*, closed: bool = True) -> Meeting:
    meeting = Meeting(office_for("51.71.01"), 2028)
    for stage in (prepare, gather, decide_orders, elect):
        stage(meeting)
    if closed:
        meeting.at("11.45")
        meeting.decide(SidangClosed())
    return meeting
