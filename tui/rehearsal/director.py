"""Leads the scenes of a rehearsal over the program: looks what is due, counts keys, and keeps it in gladi.json."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from sessions.record.ledger import Ledger
from sessions.rehearsal import engine, keeping, twin
from sessions.rehearsal.casting import Cast
from sessions.rehearsal.engine import Course, Moment, Played
from sessions.rehearsal.scenes import HallScene, scenes
from tui.desk import HallCall


class Director:
    """The rehearsal in the twin folder, from its first scene on or from where an earlier run left it.

    `before` is the line of the journal after which the rehearsal itself begins, for a new one.
    """

    def __init__(self, folder: Path, before: int, played: Sequence[HallScene] | None = None) -> None:
        self._folder = folder
        self._scenes = tuple(scenes() if played is None else played)
        self._found: list[str] = []
        self.course = keeping.course(twin.state(folder), self._scenes) or Course(seq=before)

    @property
    def playing(self) -> tuple[HallScene, Played] | None:
        """The scene that plays, and how."""
        one = self.course.current
        return None if one is None else (self.scene(one), one)

    def scene(self, played: Played) -> HallScene:
        """The scene that was played; KeyError for one that this program does not know."""
        return {scene.id: scene for scene in self._scenes}[played.scene]

    def look(self, ledger: Ledger, now: datetime, *, has_draft: bool) -> Cast | None:
        """See what has become of the scene that plays, or begin the next one; its cast where one has begun."""
        seen = Moment(ledger=ledger, now=now, has_draft=has_draft, found=tuple(self._found))
        course, cast = engine.advance(self._scenes, self.course, seen)
        if course != self.course:
            self._take(course)
        if self.course.current is None or cast is not None:
            self._found.clear()
        return cast

    def pressed(self) -> None:
        """A key, while a scene plays."""
        if (one := self.course.current) is not None:
            self.course = self.course.with_current(replace(one, keys=one.keys + 1))

    def found(self, code: str) -> None:
        """A proposal was gone to."""
        self._found.append(code)

    def pass_over(self, now: datetime) -> None:
        """The scene that plays is left unanswered."""
        self._take(engine.passed_over(self.course, now, "dilewati"))

    def call(self, now: datetime) -> HallCall | None:
        """What the hall calls now; None while nothing plays."""
        if self.playing is None:
            return None
        scene, one = self.playing
        late = ", lewat" if engine.is_late(scene, one, now) else ""
        time = f"{int((now - one.began).total_seconds())}/{scene.within_s} dtk{late}"
        return HallCall(says=scene.told(one.facts), time=time, hint=scene.advice(one.facts))

    def _take(self, course: Course) -> None:
        self.course = course
        twin.keep_state(self._folder, keeping.with_course(twin.state(self._folder), course))
