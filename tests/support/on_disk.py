"""A meeting of `meeting.Meeting` on a real disk: the same decisions at the same times, taken in a sitting."""

from datetime import datetime
from pathlib import Path

from support.meeting import Meeting

from sessions.record.sitting import Sitting
from tui.commands.folder import tables_of


def sitting_of(meeting: Meeting, folder: Path, by: str = "Sari") -> Sitting:
    """The open sitting; its clock stands at the time of the last decision."""
    first, *rest = meeting.entries
    times: list[datetime] = [first.at]
    sitting = Sitting.create(folder, by, lambda: times[-1], first.decision, tables=tables_of)
    for entry in rest:
        times.append(entry.at)
        sitting.decide(entry.decision)
    return sitting
