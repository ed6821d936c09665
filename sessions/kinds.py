"""Every kind of decision, entered: importing this module makes KINDS complete."""

from collections.abc import Mapping
from types import MappingProxyType

import sessions.agenda.decisions
import sessions.agenda.decisions_notes
import sessions.attendance.decisions
import sessions.attendance.decisions_counts
import sessions.attendance.decisions_guests
import sessions.attendance.decisions_leaving
import sessions.closing.decisions
import sessions.closing.decisions_handing
import sessions.closing.decisions_speeches
import sessions.commissions.decisions
import sessions.commissions.decisions_results
import sessions.delegates.decisions
import sessions.guideline.decisions
import sessions.house_rules.decisions
import sessions.last_year.decisions
import sessions.last_year.decisions_history
import sessions.line.decisions
import sessions.line.decisions_moves
import sessions.office.decisions
import sessions.office.decisions_plan
import sessions.outcomes.decisions
import sessions.outcomes.decisions_split
import sessions.proposals.decisions
import sessions.proposals.decisions_corrections
import sessions.proposals.decisions_pairs
import sessions.receiving.decisions
import sessions.report.decisions
import sessions.report.decisions_passage
import sessions.scoring.decisions
import sessions.scoring.decisions_scores
import sessions.sipd.decisions
import sessions.steps.decisions
import sessions.verification.decisions
import sessions.votes.decisions
import sessions.votes.decisions_count  # noqa: F401 - entered, like all above
from sessions.kernel.decision import ENTERED, Decision

KINDS: Mapping[str, type[Decision]] = MappingProxyType(ENTERED)
"""The class of every kind, by its name in the journal."""

for _name, _kind in KINDS.items():
    if _unknown := set(_kind.facts.mended_by) - KINDS.keys():
        raise ValueError(f"{_name} is mended by {sorted(_unknown)}")
