"""Many leave at once and come back: meetings in which they do, and what of it is refused."""

from support.case import Case, case
from support.meeting import Meeting
from support.small import BAMBANG, BOTOK, GANTEN, KUTO, SRI, SUPARNO, gathered

from sessions.attendance.decisions_counts import HeadcountRecorded
from sessions.attendance.decisions_leaving import (
    PARTY_NOT_OUT,
    PARTY_TOO_LARGE,
    PERSON_ABSENT,
    PeopleLeft,
    PeopleReturned,
)
from sessions.kernel.checks import NEGATIVE_AMOUNT, TEXT_EMPTY
from sessions.kernel.refusals import (
    COUNT_INVALID,
    NOTHING_TO_DO,
    PERSON_ALREADY_LISTED,
    PERSON_UNKNOWN,
    VILLAGE_UNKNOWN,
)
from sessions.values.attendance import Party, PersonId, Unsur
from sessions.values.office import VillageCode

WHY = "usulannya tidak masuk"
NOBODY = PersonId("P099")
ELSEWHERE = VillageCode("33.13.16.2099")


def party(men: int, women: int, delegates: int = 0, village: VillageCode | None = GANTEN) -> Party:
    """Of the BPD."""
    return Party(unsur=Unsur.BPD, village=village, men=men, women=women, delegates=delegates)


def counted() -> Meeting:
    """Everybody of HALL has signed, and of the BPD of Ganten three were counted, one with the last seat."""
    meeting = gathered()
    meeting.decide(HeadcountRecorded(unsur=Unsur.BPD, village=GANTEN, men=2, women=1, delegates=1))
    return meeting


LEFT = PeopleLeft(people=(SUPARNO, SRI), groups=(party(1, 1, 1),), reason=WHY)
BACK = PeopleReturned(people=(SRI,), groups=(party(1, 0, 1),))


def walked_out() -> Meeting:
    """Two of Kuto and two of the BPD of Ganten have left: five delegates of eight are there."""
    meeting = counted()
    meeting.decide(LEFT)
    return meeting


_UNNAMED = {"group": "Desa Ganten", "men": 2, "women": 1, "delegates": 1}
LEAVING_REFUSED: tuple[Case, ...] = (
    case(counted, PeopleLeft(reason=WHY), NOTHING_TO_DO),
    case(counted, PeopleLeft(people=(NOBODY,), reason=WHY), PERSON_UNKNOWN, person=NOBODY),
    case(counted, PeopleLeft(people=(SUPARNO, SUPARNO), reason=WHY), PERSON_ABSENT, name="Suparno"),
    case(walked_out, PeopleLeft(people=(SUPARNO,), reason=WHY), PERSON_ABSENT, name="Suparno"),
    case(counted, PeopleLeft(people=(BAMBANG,), reason=" "), TEXT_EMPTY, field="alasan"),
    case(counted, PeopleLeft(groups=(party(1, 1, village=ELSEWHERE),), reason=WHY), VILLAGE_UNKNOWN, village=ELSEWHERE),
    case(counted, PeopleLeft(groups=(party(1, -1),), reason=WHY), NEGATIVE_AMOUNT, field="orang"),
    case(counted, PeopleLeft(groups=(party(0, 0),), reason=WHY), COUNT_INVALID, field="orang"),
    case(counted, PeopleLeft(groups=(party(1, 0, 2),), reason=WHY), COUNT_INVALID, field="utusan"),
    case(counted, PeopleLeft(groups=(party(3, 0),), reason=WHY), PARTY_TOO_LARGE, **_UNNAMED),
    case(counted, PeopleLeft(groups=(party(1, 0, 1), party(1, 0, 1)), reason=WHY), PARTY_TOO_LARGE, **_UNNAMED),
    case(
        gathered,
        PeopleLeft(groups=(Party(unsur=Unsur.LPMD, village=KUTO, men=1, women=0),), reason=WHY),
        PARTY_TOO_LARGE,
        group="Desa Kuto",
        men=0,
        women=0,
        delegates=0,
    ),
    case(
        gathered,
        PeopleLeft(groups=(Party(unsur=Unsur.DPRD, men=1, women=0),), reason=WHY),
        PARTY_TOO_LARGE,
        group="DPRD",
        men=0,
        women=0,
        delegates=0,
    ),
)
RETURN_REFUSED: tuple[Case, ...] = (
    case(walked_out, PeopleReturned(), NOTHING_TO_DO),
    case(walked_out, PeopleReturned(people=(NOBODY,)), PERSON_UNKNOWN, person=NOBODY),
    case(walked_out, PeopleReturned(people=(BAMBANG,)), PERSON_ALREADY_LISTED, name="Bambang Triyono"),
    case(walked_out, PeopleReturned(people=(SRI, SRI)), PERSON_ALREADY_LISTED, name="Sri Hartini"),
    case(walked_out, PeopleReturned(groups=(party(1, 1, village=ELSEWHERE),)), VILLAGE_UNKNOWN, village=ELSEWHERE),
    case(walked_out, PeopleReturned(groups=(party(1, -1),)), NEGATIVE_AMOUNT, field="orang"),
    case(walked_out, PeopleReturned(groups=(party(0, 0),)), COUNT_INVALID, field="orang"),
    case(
        walked_out,
        PeopleReturned(groups=(party(2, 0),)),
        PARTY_NOT_OUT,
        group="Desa Ganten",
        men=1,
        women=1,
        delegates=1,
    ),
    case(
        counted,
        PeopleReturned(groups=(party(1, 0, village=BOTOK),)),
        PARTY_NOT_OUT,
        group="Desa Botok",
        men=0,
        women=0,
        delegates=0,
    ),
)
