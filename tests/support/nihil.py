"""The smallest sidang that can be closed: one proposal, returned to its desa, and every list of proposals NIHIL."""

from datetime import date

from support.meeting import Meeting

from sessions.agenda.decisions import AgendaItemStarted
from sessions.attendance.decisions import PersonArrived
from sessions.closing.decisions import SidangClosed
from sessions.delegates.decisions import DelegatesAppointed
from sessions.house_rules.decisions import RulesAdopted
from sessions.office.decisions import OfficialsNamed
from sessions.office.defaults import KERJO, office_for
from sessions.outcomes.decisions import Ending, OutcomesDecided
from sessions.proposals.decisions import ProposalAdded
from sessions.steps.decisions import MeetingScheduled, StepCompleted
from sessions.values.agenda import PLENO_ONE
from sessions.values.attendance import Official, PersonCard, PersonId, Role, Sex, Unsur
from sessions.values.office import VillageCode
from sessions.values.proposals import Origin, Outcome, ProposalCode, ProposalDraft


def held() -> Meeting:
    """Closed by a chair who is not the Camat and has a NIP of his own."""
    meeting = Meeting(office_for(KERJO), 2028)
    village = VillageCode(f"{KERJO}.2007")
    meeting.decide(
        ProposalAdded(draft=ProposalDraft(activity="Gapura dusun", village=village, cost=0), origin=Origin.VILLAGE),
        StepCompleted(step=1),
        OutcomesDecided(
            endings=(Ending(code=ProposalCode("2007-01"), outcome=Outcome.RETURNED, reason="Kewenangan desa sendiri"),)
        ),
        StepCompleted(step=2),
        OfficialsNamed(
            officials=(
                Official(role=Role.CAMAT, name="Budi Santosa"),
                Official(role=Role.CHAIR, name="Budi Santoso", nip="196712231994011002"),
            )
        ),
        StepCompleted(step=3),
        StepCompleted(step=4),
        MeetingScheduled(held_on=date(2027, 2, 3), place="Aula"),
    )
    meeting.on(date(2027, 2, 3), "09.00")
    meeting.decide(
        AgendaItemStarted(item=PLENO_ONE),
        PersonArrived(
            card=PersonCard(
                name="Siti", sex=Sex.FEMALE, unsur=Unsur.LPMD, village=village, is_delegate=True, position="Ketua LPMD"
            )
        ),
        RulesAdopted(),
        DelegatesAppointed(persons=(PersonId("P001"),), women_reason="Hanya satu orang yang bersedia"),
        SidangClosed(),
    )
    return meeting
