"""The Acuan RKPD, and how it is refused."""

from support.case import case
from support.small import amending, opened

from sessions.kernel.checks import AMENDMENT_OPEN, TEXT_EMPTY
from sessions.kernel.refusals import NOTHING_TO_DO
from sessions.office.decisions_plan import PREFIX_INVALID, REFERENCE_TWICE, PlanReferencesSet
from sessions.values.plan import PlanReference

ROADS = PlanReference(
    priority="Infrastruktur wilayah", target="Jalan mantap 85%", program="Penyelenggaraan jalan", prefix="1.03.10"
)
BY_AGENCY = PlanReference(priority="Infrastruktur wilayah", program="Pengelolaan drainase", agency="DPUPR")
PLAN = PlanReferencesSet(references=(ROADS, BY_AGENCY))


def planned():
    """The Acuan RKPD has two lines."""
    meeting = opened()
    meeting.decide(PLAN)
    return meeting


def one(**fields: str) -> PlanReferencesSet:
    return PlanReferencesSet(references=(PlanReference(**fields),))


PLAN_REFUSED = (
    case(amending, PLAN, AMENDMENT_OPEN, number=1),
    case(opened, PlanReferencesSet(references=()), NOTHING_TO_DO),
    case(planned, PLAN, NOTHING_TO_DO),
    *(case(opened, one(prefix=bad, program="Jalan"), PREFIX_INVALID, prefix=bad) for bad in ("1.03.", "jalan", ".1")),
    case(opened, one(program="Jalan"), TEXT_EMPTY, field="kode sub kegiatan atau Perangkat Daerah"),
    case(opened, one(prefix="1.03"), TEXT_EMPTY, field="prioritas, sasaran, atau program"),
    case(opened, PlanReferencesSet(references=(ROADS, ROADS)), REFERENCE_TWICE, what="1.03.10"),
)
