"""Small meetings of all kecamatan of one kabupaten, each with its own villages, wishes and sums, as they were held."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from support import small
from support.clerk import done
from support.meeting import Meeting
from support.on_disk import sitting_of
from support.small import C1, C2, C3, DAY, GUIDELINE, JT, card, delegate, row

from sessions.agenda.decisions import AgendaItemStarted
from sessions.attendance.decisions import PeopleArrived
from sessions.closing.decisions import AmendmentClosed, AmendmentOpened, SidangClosed, WitnessesNamed
from sessions.commissions.decisions import ProposalsAssigned
from sessions.delegates.decisions import DelegatesAppointed
from sessions.guideline.decisions import GuidelineSet
from sessions.house_rules.decisions import RulesAdopted
from sessions.kernel.session import Ceilings
from sessions.line.decisions import CeilingsSet
from sessions.office.decisions import OfficialsNamed
from sessions.office.defaults import office_for
from sessions.office.regions import kecamatan_in
from sessions.outcomes.decisions import Manner, OutcomesDecided, by_line
from sessions.proposals.decisions import ProposalsImported
from sessions.proposals.decisions_corrections import ProposalChanged
from sessions.proposals.decisions_pairs import ProposalsMerged
from sessions.scoring.decisions_scores import ScoresEntered
from sessions.steps.decisions import MeetingScheduled, StepCompleted
from sessions.values.agenda import AgendaId
from sessions.values.attendance import Official, PersonId, Role, Sex, Unsur, Witness
from sessions.values.commissions import CommissionId
from sessions.values.guideline import LineKind, LineWay
from sessions.values.house_rules import HouseRules
from sessions.values.labels import Theme
from sessions.values.office import Office
from sessions.values.proposals import Outcome, ProposalCode, ProposalDraft
from sessions.verification.decisions import ProposalsVerified

KARANGANYAR = "33.13"
PLAN_YEAR = 2028
KECAMATAN = tuple(own.code for own in kecamatan_in(KARANGANYAR))
"""Its seventeen kecamatan by code."""

_WORKS = (
    ("Talud jalan", "DPUPR", C1, "1.03.10.2.01.0011"),
    ("Jalan usaha tani", "DISPERTAN PP", C2, "3.27.03.2.02.0004"),
    ("Antropometri posyandu", "DINKES", C3, ""),
    ("=HYPERLINK(1) overlay jalan", "dpupr", C1, "1.03.10.2.01.0011"),
)
"""What villages wish for: work, agency as it was typed, commission and sub kegiatan."""


def office_of(code: str) -> Office:
    """The office of a kecamatan with its first three villages, the small criteria and three seats."""
    office = office_for(code)
    return replace(
        office,
        villages=office.villages[:3],
        guideline=GUIDELINE,
        house_rules=HouseRules(seats=3, women_seats=1),
        commissions=small.OFFICE.commissions,
    )


def drafts_of(office: Office, number: int) -> tuple[ProposalDraft, ...]:
    """Four wishes of each village; costs follow from the number of the kecamatan, one is unknown."""
    return tuple(
        ProposalDraft(
            activity=f"{work} Dk. Krajan {at}",
            village=village.code,
            location=f"Dk. Krajan {at}",
            volume=Decimal(100 + number),
            unit="m",
            cost=None if (at, nth) == (2, 2) else (40 + 7 * number + 13 * at + 5 * nth) * JT + number,
            agency=agency,
            households=20 + number,
            village_priority=nth + 1,
            sub_activity=sub,
            themes=(Theme.EXTREME_POVERTY, Theme.STUNTING) if nth == 2 else (Theme.FOOD,) if nth == 1 else (),
        )
        for at, village in enumerate(office.villages)
        for nth, (work, agency, _, sub) in enumerate(_WORKS)
    )


def held(code: str, *, plan_year: int = PLAN_YEAR, more: int = 0, closed: bool = True) -> Meeting:
    """A meeting up to its closing, or just before it; `more` makes every cost so many rupiah higher."""
    number, office = KECAMATAN.index(code), office_of(code)
    meeting = Meeting(office, plan_year)
    drafts = tuple(
        replace(own, cost=None if own.cost is None else own.cost + more) for own in drafts_of(office, number)
    )
    meeting.decide(
        ProposalsImported(file="rekap.xlsx", sha256=f"{number:02d}" * 32, layout="A", drafts=drafts),
        StepCompleted(step=1),
    )
    codes = tuple(meeting.session.proposals)
    commissions = {code: _WORKS[at % len(_WORKS)][2] for at, code in enumerate(codes)}
    _prepare(meeting, commissions)
    _adopt(meeting, 300 * JT + 11 * number * JT)
    meeting.at("10.30")
    meeting.decide(
        ScoresEntered(
            scores={code: row(*((at * 7 + number + k) % 5 + 1 for k in range(3))) for at, code in enumerate(codes)}
        ),
        ProposalsMerged(survivor=codes[0], absorbed=(codes[4],), reason="Satu ruas jalan di batas dua dusun"),
        OutcomesDecided(endings=(small.ending(codes[2], Outcome.NOT_AGREED, "RAB belum ada sampai hari sidang"),)),
    )
    _end(meeting)
    if closed:
        meeting.at("11.50")
        meeting.decide(SidangClosed())
    return meeting


def _prepare(meeting: Meeting, commissions: dict[ProposalCode, CommissionId]) -> None:
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
        ProposalsAssigned(assignments=commissions),
        StepCompleted(step=4),
        MeetingScheduled(held_on=DAY, place="Pendapa Kecamatan"),
    )
    villages = [village.code for village in meeting.session.office.villages]
    hall = [
        delegate(f"Utusan {tail} {nth}", village, sex=Sex.FEMALE if nth == 1 else Sex.MALE, commission=commission)
        for tail, village in enumerate(villages)
        for nth, commission in enumerate((C1, C2, C3))
    ]
    meeting.on(DAY, "08.00")
    meeting.decide(
        AgendaItemStarted(item=AgendaId("pendaftaran")),
        PeopleArrived(cards=(*hall, card("Sulastri", unsur=Unsur.DPRD, sex=Sex.FEMALE, institution="DPRD"))),
    )


def _adopt(meeting: Meeting, ceiling: int) -> None:
    meeting.at("09.30")
    meeting.decide(
        AgendaItemStarted(item=AgendaId("pleno-1")),
        GuidelineSet(guideline=replace(GUIDELINE, way=LineWay.SKIP, line=(LineKind.CEILING,))),
        RulesAdopted(),
        CeilingsSet(ceilings=Ceilings(kecamatan=ceiling)),
    )


def _end(meeting: Meeting) -> None:
    """Everything else by the line; what it cannot place is a reserve; then the delegates."""
    meeting.at("11.00")
    meeting.decide(OutcomesDecided(endings=by_line(meeting.session), manner=Manner.BY_LINE))
    open_ = [code for code, proposal in meeting.session.proposals.items() if proposal.outcome is None]
    if open_:
        meeting.decide(OutcomesDecided(endings=tuple(small.ending(code, Outcome.RESERVE) for code in open_)))
    meeting.decide(
        DelegatesAppointed(persons=(PersonId("P001"), PersonId("P002"), PersonId("P006"))),
        WitnessesNamed(witnesses=(Witness(name="Utusan 0 0", institution="Desa", address="Dk. Krajan"),)),
    )


def put_right(meeting: Meeting, *, more: int = 9 * JT) -> Meeting:
    """The same two days after its closing: the cost of one priority is put right by an amendment."""
    agreed = next(p for p in meeting.session.proposals.values() if p.outcome is Outcome.AGREED and p.cost)
    meeting.on(date(2027, 2, 5), "09.10")
    meeting.decide(
        AmendmentOpened(reason="Biaya salah ketik dari berkas", asked_by="Camat"),
        ProposalChanged(code=agreed.code, cost=agreed.cost + more, reason="Menurut RAB biayanya lebih tinggi"),
        AmendmentClosed(),
    )
    return meeting


def on_disk(meeting: Meeting, folder: Path) -> Path:
    """The folder of the meeting as a session of its own."""
    sitting_of(meeting, folder).close()
    return folder


def results_in(folder: Path) -> Path:
    """hasil.json of a session, written by the program."""
    done("ekspor", folder, "--hanya", "hasil")
    return folder / "dokumen" / "hasil.json"
