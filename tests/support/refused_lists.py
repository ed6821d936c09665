"""What is refused where villages confirm their lists."""

from support.case import case
from support.first_steps import CONFIRMED, confirmed
from support.small import BOTOK, DRAFTS, GANTEN, HALL, KUTO, gathered, opened, prepared

from sessions.attendance.decisions import PeopleArrived
from sessions.kernel.refusals import NOTHING_TO_DO, VILLAGE_UNKNOWN
from sessions.proposals.decisions import ProposalsImported
from sessions.receiving.decisions import LIST_EMPTY, NOBODY_CONFIRMS, ListsConfirmed
from sessions.values.office import VillageCode

ELSEWHERE = VillageCode("33.13.17.2001")


def without_a_list_of_botok():
    """Everybody is here; Botok asked for nothing."""
    meeting = opened()
    meeting.decide(
        ProposalsImported(file="rekap.xlsx", sha256="ab" * 32, layout="A", drafts=DRAFTS[:4]),
        PeopleArrived(cards=HALL),
    )
    return meeting


LISTS_REFUSED = (
    case(prepared, ListsConfirmed(villages=(KUTO,)), NOBODY_CONFIRMS, village="Kuto"),
    case(without_a_list_of_botok, ListsConfirmed(villages=(KUTO, BOTOK)), LIST_EMPTY, village="Botok"),
    case(gathered, ListsConfirmed(villages=(ELSEWHERE,)), VILLAGE_UNKNOWN, village=ELSEWHERE),
    case(gathered, ListsConfirmed(villages=()), NOTHING_TO_DO),
    case(gathered, ListsConfirmed(villages=(GANTEN, GANTEN)), NOTHING_TO_DO),
    case(confirmed, CONFIRMED, NOTHING_TO_DO),
)
