"""Play the packaged decisions of Kecamatan Kerjo through a Sitting, to the marked point or to the end.

Each line of keputusan.jsonl is `{"at", "by", "kind", "data"}`; the line with `"mark": true` is the last one before the
live part of the sidang, where the sample opens in a terminal.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from importlib.resources import files
from pathlib import Path

from sessions.kernel.text import Json
from sessions.kinds import KINDS
from sessions.record.codec import decode
from sessions.record.reading import TablesOf
from sessions.record.sitting import Sitting


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One decision of the sample, who typed it and when."""

    at: datetime
    by: str
    kind: str
    data: dict[str, Json]
    is_mark: bool


class _Prompter:
    """A clock that tells the time of the scene being played."""

    def __init__(self) -> None:
        self.now: datetime | None = None

    def __call__(self) -> datetime:
        if self.now is None:
            raise RuntimeError("no scene is being played")
        return self.now


def scenes() -> Iterator[Scene]:
    """The packaged decisions in order."""
    text = (files("sessions") / "sample" / "keputusan.jsonl").read_text(encoding="utf-8")
    for line in text.splitlines():
        row = json.loads(line)
        yield Scene(
            at=datetime.fromisoformat(row["at"]),
            by=row["by"],
            kind=row["kind"],
            data=row["data"],
            is_mark=bool(row.get("mark")),
        )


def play(folder: Path, *, tables: TablesOf, to_the_end: bool = True) -> Sitting:
    """A new session in `folder` with the sample's decisions taken; FolderNotEmpty where something is there."""
    clock = _Prompter()
    first, *rest = scenes()
    clock.now = first.at
    opening = decode(first.kind, first.data, KINDS)
    sitting = Sitting.create(folder, by=first.by, clock=clock, first=opening, tables=tables)
    for scene in rest:
        clock.now = scene.at
        sitting.by = scene.by
        sitting.decide_wire({"kind": scene.kind, "data": scene.data})
        if scene.is_mark and not to_the_end:
            break
    return sitting
