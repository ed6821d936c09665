"""How far a rehearsal came, as gladi.json keeps it."""

from collections.abc import Mapping, Sequence

import msgspec

from sessions.kernel.text import Json, load
from sessions.rehearsal.engine import Course
from sessions.rehearsal.scenes import HallScene

KEY = "jalannya"


def with_course(state: Mapping[str, Json], course: Course) -> Mapping[str, Json]:
    """What gladi.json says from now on."""
    return {**state, KEY: load(msgspec.json.encode(course))}


def course(state: Mapping[str, Json], known: Sequence[HallScene]) -> Course | None:
    """What an earlier run kept; None where there is nothing, or nothing that these scenes can go on with."""
    try:
        found = msgspec.convert(state[KEY], Course)
    except (KeyError, msgspec.ValidationError):
        return None
    ids = {scene.id for scene in known}
    return found if all(one.scene in ids for one in found.played) else None
