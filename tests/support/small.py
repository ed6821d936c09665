"""A small kecamatan (three villages, three commissions, three criteria) and its meeting at marked points.

Six proposals with costs in Rp juta: 2001-01 100, 2001-02 150, 2003-01 200, 2003-02 150, 2008-01 80, 2008-02 50.
Scores, once given: 90, 76, 80, 76, 54, 46; 2001-02 and 2003-02 are exactly tied, and a ceiling of 450 crosses them.
"""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from support.meeting import Meeting

from sessions.agenda.decisions import AgendaItemStarted
from sessions.attendance.decisions import PeopleArrived
from sessions.closing.decisions import AmendmentClosed, AmendmentOpened, SidangClosed, WitnessesNamed
from sessions.commissions.decisions import ProposalsAssigned
from sessions.delegates.decisions import DelegatesAppointed
from sessions.guideline.decisions import GuidelineSet
from sessions.house_rules.decisions import RulesAdopted
from sessions.kernel.session import Ceilings, TieMeans
from sessions.line.decisions import CeilingsSet
from sessions.office.decisions import OfficialsNamed
from sessions.outcomes.decisions import Ending, Manner, OutcomesDecided, by_line
from sessions.proposals.decisions import ProposalsImported
from sessions.proposals.decisions_corrections import ProposalChanged
from sessions.scoring.decisions import TieResolved
from sessions.scoring.decisions_scores import ScoresEntered
from sessions.steps.decisions import MeetingScheduled, StepCompleted
from sessions.values.agenda import AgendaId
from sessions.values.attendance import Official, PersonCard, PersonId, Role, Sex, Unsur, Witness
from sessions.values.commissions import Commission, CommissionId
from sessions.values.guideline import Criterion, CriterionId, Guideline, LineKind, LineWay, Rung
from sessions.values.house_rules import HouseRules
from sessions.values.office import Agency, Office, Village, VillageCode
from sessions.values.proposals import Outcome, ProposalCode, ProposalDraft
from sessions.verification.decisions import ProposalsVerified

KUTO, GANTEN, BOTOK = (VillageCode(f"33.13.16.{tail}") for tail in ("2001", "2003", "2008"))
C1, C2, C3 = (CommissionId(number) for number in ("I", "II", "III"))
K1, K2, K3 = (CriterionId(name) for name in ("K1", "K2", "K3"))
DAY, LATER = date(2027, 2, 3), date(2027, 2, 5)
JT = 1_000_000
URGENT = "Keadaan mendesak: jalan satu-satunya putus"
"""A reason for another order, of the list."""
CARD_ADDRESS, CARD_PHONE = "Dk. Krajan RT 02/RW 05", "0812-3456-7890"


def criterion(id_: CriterionId, name: str, weight: int) -> Criterion:
    return Criterion(id=id_, name=name, weight=weight, anchors=("1", "2", "3", "4", "5"))


GUIDELINE = Guideline(
    criteria=(criterion(K1, "Keterdesakan", 50), criterion(K2, "Manfaat", 30), criterion(K3, "Kesiapan", 20)),
    ladder=tuple(Rung),
    urgency=K1,
    readiness=K3,
)

OFFICE = Office(
    code="33.13.16",
    kecamatan="Kerjo",
    regency="Kabupaten Karanganyar",
    province="Jawa Tengah",
    villages=(
        Village(code=KUTO, name="Kuto"),
        Village(code=GANTEN, name="Ganten"),
        Village(code=BOTOK, name="Botok"),
    ),
    agencies=(
        Agency(short="DPUPR", name="Dinas Pekerjaan Umum dan Penataan Ruang", commission=C1),
        Agency(short="DISPERTAN PP", name="Dinas Pertanian, Pangan dan Perikanan", commission=C2),
        Agency(short="BBWS", name="Balai Besar Wilayah Sungai", commission=C1, level="pusat"),
    ),
    commissions=(
        Commission(id=C1, name="Infrastruktur dan Kewilayahan", short="Infrastruktur"),
        Commission(id=C2, name="Perekonomian dan Sumber Daya Alam", short="Ekonomi"),
        Commission(id=C3, name="Pemerintahan dan Pembangunan Manusia", short="Manusia"),
    ),
    guideline=GUIDELINE,
    house_rules=HouseRules(seats=3, women_seats=1),
)


def code(text: str) -> ProposalCode:
    return ProposalCode(text)


def codes(text: str) -> tuple[ProposalCode, ...]:
    return tuple(map(ProposalCode, text.split()))


def draft(village: VillageCode | None, activity: str, cost: int | None, priority: int | None = None) -> ProposalDraft:
    return ProposalDraft(
        activity=activity,
        village=village,
        volume=Decimal(100),
        unit="m",
        cost=cost,
        agency="DPUPR",
        households=40,
        village_priority=priority,
    )


DRAFTS = (
    draft(KUTO, "Talud jalan Dk. Ngasem", 100 * JT, 1),
    draft(KUTO, "Jalan usaha tani Dk. Jetis", 150 * JT, 2),
    draft(GANTEN, "Overlay jalan Dk. Krajan", 200 * JT, 1),
    draft(GANTEN, "Irigasi tersier Dk. Tempel", 150 * JT, 2),
    draft(BOTOK, "Antropometri posyandu", 80 * JT, 1),
    draft(BOTOK, "Pelatihan kader posyandu", 50 * JT, 2),
)

COMMISSION_OF = dict(
    zip(codes("2001-01 2003-01 2001-02 2003-02 2008-01 2008-02"), (C1, C1, C2, C2, C3, C3), strict=True)
)

SCORES = {
    code("2001-01"): (5, 4, 4),
    code("2003-01"): (5, 3, 3),
    code("2001-02"): (4, 4, 3),
    code("2003-02"): (4, 4, 3),
    code("2008-01"): (2, 3, 4),
    code("2008-02"): (3, 2, 1),
}

TIED = codes("2001-02 2003-02")


def row(*given: int) -> dict[CriterionId, int]:
    return dict(zip((K1, K2, K3), given, strict=True))


def card(
    name: str,
    village: VillageCode | None = None,
    *,
    sex: Sex = Sex.MALE,
    unsur: Unsur = Unsur.LPMD,
    is_delegate: bool = False,
    commission: CommissionId | None = None,
    institution: str = "",
) -> PersonCard:
    return PersonCard(
        name=name,
        sex=sex,
        unsur=unsur,
        village=village,
        is_delegate=is_delegate,
        commission=commission,
        institution=institution,
        address=CARD_ADDRESS,
        phone=CARD_PHONE,
    )


def delegate(
    name: str, village: VillageCode, *, sex: Sex = Sex.MALE, commission: CommissionId | None = None
) -> PersonCard:
    return card(name, village, sex=sex, is_delegate=True, commission=commission)


HALL = (
    delegate("Suparno", KUTO, commission=C1),
    delegate("Sri Hartini", KUTO, sex=Sex.FEMALE, commission=C2),
    delegate("Wahyu Sulistyo", KUTO, commission=C3),
    delegate("Bambang Triyono", GANTEN, commission=C1),
    delegate("Endang Lestari", GANTEN, sex=Sex.FEMALE, commission=C3),
    delegate("Joko Susilo", BOTOK, commission=C2),
    delegate("Partini", BOTOK, sex=Sex.FEMALE, commission=C1),
    card("Sulastri", unsur=Unsur.DPRD, sex=Sex.FEMALE, institution="DPRD Kabupaten Karanganyar"),
    card("Haryanto", unsur=Unsur.AGENCY, institution="DPUPR"),
)
"""P001 to P009: seven of nine invited delegates, quorum 6, and two guests."""

SUPARNO, SRI, WAHYU, BAMBANG, ENDANG, JOKO, PARTINI, SULASTRI, HARYANTO = (PersonId(f"P{n:03d}") for n in range(1, 10))


def opened(*, office: Office = OFFICE) -> Meeting:
    """Decision 1."""
    return Meeting(office, 2028)


def recapped() -> Meeting:
    """Step 1: six proposals came in with one file."""
    meeting = opened()
    meeting.decide(
        ProposalsImported(file="rekap.xlsx", sha256="ab" * 32, layout="A", drafts=DRAFTS), StepCompleted(step=1)
    )
    return meeting


def prepared() -> Meeting:
    """Steps 2 to 4: verified, officials named, divided among the commissions, day set."""
    meeting = recapped()
    meeting.decide(
        ProposalsVerified(codes=tuple(meeting.session.proposals)),
        StepCompleted(step=2),
        OfficialsNamed(
            officials=(
                Official(role=Role.CAMAT, name="Drs. Wisnu Hardjanto, M.M."),
                Official(role=Role.CHAIR, name="Retno Widyastuti, S.Sos."),
            )
        ),
        StepCompleted(step=3),
        ProposalsAssigned(assignments=COMMISSION_OF),
        StepCompleted(step=4),
        MeetingScheduled(held_on=DAY, place="Pendapa Kecamatan Kerjo"),
    )
    return meeting


def gathered() -> Meeting:
    """The morning of the sidang: everybody of HALL has signed."""
    meeting = prepared()
    meeting.on(DAY, "08.00")
    meeting.decide(AgendaItemStarted(item=AgendaId("pendaftaran")), PeopleArrived(cards=HALL))
    meeting.at("08.45")
    meeting.decide(AgendaItemStarted(item=AgendaId("pembukaan")))
    return meeting


def adopted(*line: LineKind, way: LineWay = LineWay.STOP, ceilings: Ceilings | None = None) -> Meeting:
    """Pleno I: the rules are adopted, with these kinds of line."""
    meeting = gathered()
    meeting.at("09.30")
    meeting.decide(AgendaItemStarted(item=AgendaId("pleno-1")))
    guideline = Guideline(
        criteria=GUIDELINE.criteria, ladder=GUIDELINE.ladder, urgency=K1, readiness=K3, way=way, line=line
    )
    meeting.decide(GuidelineSet(guideline=guideline), RulesAdopted())
    if ceilings is not None:
        meeting.decide(CeilingsSet(ceilings=ceilings))
    return meeting


def scored(*line: LineKind, way: LineWay = LineWay.STOP, ceilings: Ceilings | None = None) -> Meeting:
    """The commissions scored everything."""
    meeting = adopted(*line, way=way, ceilings=ceilings)
    meeting.at("10.30")
    meeting.decide(ScoresEntered(scores={name: row(*given) for name, given in SCORES.items()}))
    return meeting


def at_the_line() -> Meeting:
    """A ceiling of Rp450 juta, which the exact tie crosses."""
    return scored(LineKind.CEILING, ceilings=Ceilings(kecamatan=450 * JT))


def settled() -> Meeting:
    """The lot put 2003-02 before 2001-02."""
    meeting = at_the_line()
    meeting.at("11.00")
    meeting.decide(
        TieResolved(
            order=codes("2003-02 2001-02"), means=TieMeans.LOT, drawn_by="Sulastri", witnesses=("Joko", "Endang")
        )
    )
    return meeting


def decided() -> Meeting:
    """Every proposal has its end: four by the line, one not agreed, one reserve."""
    meeting = settled()
    meeting.decide(
        OutcomesDecided(endings=(ending("2008-02", Outcome.NOT_AGREED, "RAB belum ada sampai hari sidang"),))
    )
    meeting.decide(OutcomesDecided(endings=by_line(meeting.session), manner=Manner.BY_LINE))
    return meeting


def chosen() -> Meeting:
    """Three delegates by consensus, two witnesses: everything is in order."""
    meeting = decided()
    meeting.decide(
        DelegatesAppointed(persons=(BAMBANG, SRI, WAHYU)),
        WitnessesNamed(witnesses=(Witness(name="Suparno", institution="Desa Kuto", address=CARD_ADDRESS),)),
    )
    return meeting


def closed() -> Meeting:
    """The sidang is closed."""
    meeting = chosen()
    meeting.at("11.50")
    meeting.decide(SidangClosed())
    return meeting


def amending() -> Meeting:
    """Two days later an amendment is open."""
    meeting = closed()
    meeting.on(LATER, "09.10")
    meeting.decide(AmendmentOpened(reason="Biaya 2001-01 salah ketik dari berkas desa", asked_by="Camat Kerjo"))
    return meeting


def corrected() -> Meeting:
    """The cost of one priority is put right and one delegate is another."""
    meeting = amending()
    meeting.decide(
        ProposalChanged(code=code("2001-01"), cost=110 * JT, reason="Tertulis 100 juta, menurut RAB 110 juta"),
        DelegatesAppointed(persons=(BAMBANG, SRI, PARTINI)),
    )
    return meeting


def amended() -> Meeting:
    """The amendment is closed."""
    meeting = corrected()
    meeting.decide(AmendmentClosed())
    return meeting


STAGES: tuple[Callable[[], Meeting], ...] = (
    opened,
    recapped,
    prepared,
    gathered,
    adopted,
    scored,
    at_the_line,
    settled,
    decided,
    chosen,
    closed,
)


def ending(name: str, outcome: Outcome, reason: str = "") -> Ending:
    return Ending(code=code(name), outcome=outcome, reason=reason)
