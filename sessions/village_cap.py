"""The cap of proposals that a village may bring, where the office has one: a warning, never a refusal."""

from collections import Counter
from collections.abc import Mapping

from sessions.office import VillageCode
from sessions.proposals import Origin
from sessions.session import Session


def over_the_cap(session: Session) -> Mapping[VillageCode, int]:
    """The villages with more proposals in the running than the cap, with their number, in the order of the office."""
    office = session.office
    if office is None or office.cap_per_village is None:
        return {}
    counts = Counter(
        p.draft.village for p in session.proposals.values() if p.is_in_the_running and p.origin is Origin.VILLAGE
    )
    return {v.code: counts[v.code] for v in office.villages if counts[v.code] > office.cap_per_village}
