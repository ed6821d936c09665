"""Alur leads: what Enter does with each work."""

from collections.abc import Mapping

from sessions.steps.works import Work
from tui.program import leading_sidang, leading_steps
from tui.program.leading_ways import WorkAct
from tui.shell.stage import StageScreen
from tui.steps.view_acts import kind

ACTS: Mapping[str, WorkAct] = {**leading_steps.ACTS, **leading_sidang.ACTS}
"""Kind of work -> its act."""


async def lead(screen: StageScreen, work: Work) -> None:
    """Do the act of a work: small things over the screen, others in their own place."""
    following = ACTS[kind(work.id)](screen, work)
    if following is not None:
        await following
