"""The scenes of a rehearsal as data: what the hall says when, and what is to follow; in order in `adegan.json`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from string import Formatter

import msgspec

SCENES = "adegan.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """When a scene is due: all that is said here must hold.

    `item` runs; `kind` was decided `count` times in the rehearsal; the scene `after` is over; with `draft` a form is
    half filled.
    """

    item: str
    kind: str = ""
    count: int = 1
    after: str = ""
    draft: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Expect:
    """What fulfils it: a decision of one of the `kinds`, a `work` that is done now, or a proposal that was `found`."""

    kinds: tuple[str, ...] = ()
    work: str = ""
    found: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class HallScene:
    """One scene. `cast` names who is picked from the session; `says` and `hint` have room for what that gives.

    `within_s` are the seconds after which it is late.
    """

    id: str
    when: When
    cast: str
    says: str
    expect: Expect
    within_s: int
    hint: str = field(default="")

    def told(self, facts: Mapping[str, str]) -> str:
        """What the hall says: `Hadirin: “Desa Botok: 2 laki-laki …”`."""
        return f"Hadirin: “{self.says.format_map(facts)}”"

    def advice(self, facts: Mapping[str, str]) -> str:
        """What to press."""
        return self.hint.format_map(facts)

    @property
    def names(self) -> frozenset[str]:
        """The facts that `says` and `hint` have room for."""
        return frozenset(name for text in (self.says, self.hint) for _, name, _, _ in Formatter().parse(text) if name)


@cache
def scenes() -> tuple[HallScene, ...]:
    """All scenes in the order in which they are looked at."""
    return read((files("sessions") / "rehearsal" / SCENES).read_bytes())


def read(content: bytes) -> tuple[HallScene, ...]:
    """The scenes of such a file; ValueError where it is of another form or names a scene twice."""
    found = msgspec.convert(msgspec.json.decode(content), tuple[HallScene, ...])
    ids = [scene.id for scene in found]
    if len(set(ids)) < len(ids):
        raise ValueError("a scene is named twice")
    return found
