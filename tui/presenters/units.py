"""Units of volume to choose from or to complete what is typed."""

from collections import Counter

from sessions.intake.template import UNITS
from sessions.session import Session


def units(session: Session) -> tuple[str, ...]:
    """Units to complete what is typed: those of the kamus, then those of the proposals, the commonest first."""
    used = Counter(proposal.unit for proposal in session.proposals.values() if proposal.unit)
    return tuple(
        dict.fromkeys((*(w.unit for w in session.standard_works if w.unit), *(u for u, _ in used.most_common())))
    )


def offered_units(session: Session) -> tuple[str, ...]:
    """What the form for the villages offers: the units of the session, then the usual ones."""
    return tuple(dict.fromkeys((*units(session), *UNITS)))
