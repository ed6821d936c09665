"""Which scene plays: due, fulfilled, late or over, from the ledger and a clock. Values only; nothing waits here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum

from sessions.kernel.session import Session
from sessions.record.ledger import Entry, Ledger
from sessions.rehearsal import casting
from sessions.rehearsal.casting import Cast
from sessions.rehearsal.scenes import HallScene
from sessions.steps import works
from sessions.steps.works import Standing
from sessions.values import agenda
from sessions.values.agenda import AgendaId

BREATH = timedelta(seconds=10)
"""So long after one scene the next one begins at the earliest."""


PATIENCE = 5
"""The hall waits this many times the seconds of a scene; then others may speak."""


class SceneFate(StrEnum):
    """What became of a scene; the value is how it is told."""

    PLAYING = "berlangsung"
    DONE = "tepat waktu"
    LATE = "terlambat"
    MISSED = "tidak dijawab"
    SKIPPED = "dilewati"


@dataclass(frozen=True, slots=True, kw_only=True)
class Played:
    """A scene that began at `began`, after line `seq` of the journal, or was skipped, and then `why`.

    `facts` are what its texts say, `about` codes of which the answer must name one; empty for any answer. `keys` were
    pressed until it `ended`.
    """

    scene: str
    fate: SceneFate = SceneFate.PLAYING
    began: datetime
    seq: int
    facts: Mapping[str, str] = field(default_factory=dict)
    about: tuple[str, ...] = ()
    keys: int = 0
    ended: datetime | None = None
    why: str = ""

    @property
    def seconds(self) -> int:
        """How long it took; 0 while it plays."""
        return int((self.ended - self.began).total_seconds()) if self.ended else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """What was played, in its order; the rehearsal itself began after line `seq`."""

    seq: int = 0
    played: tuple[Played, ...] = ()

    @property
    def current(self) -> Played | None:
        """The scene that plays now."""
        return next((one for one in self.played if one.fate is SceneFate.PLAYING), None)

    def of(self, scene: str) -> Played | None:
        """What was made of a scene; None while it is still to come."""
        return next((one for one in self.played if one.scene == scene), None)

    def with_current(self, one: Played) -> "Course":
        """The scene that plays now, as it is from now on."""
        played = tuple(one if other.scene == one.scene else other for other in self.played)
        return replace(self, played=played)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """What the engine sees: the ledger, the time, whether a form is half filled, and which proposals were found."""

    ledger: Ledger
    now: datetime
    has_draft: bool = False
    found: tuple[str, ...] = ()

    @property
    def session(self) -> Session:
        """The meeting as it stands."""
        return self.ledger.session


def advance(scenes: Sequence[HallScene], course: Course, seen: Moment) -> tuple[Course, Cast | None]:
    """What plays now. Where a scene has just begun, its cast too: what the twin itself does then stands in it.

    Advancing again with the same moment changes nothing.
    """
    if (playing := course.current) is not None:
        scene = next(scene for scene in scenes if scene.id == playing.scene)
        return course.with_current(_looked_at(scene, playing, seen)), None
    if not _may_begin(course, seen.now):
        return course, None
    for scene in scenes:
        if course.of(scene.id) is not None or not is_due(scene, course, seen):
            continue
        cast = casting.cast(scene.cast, seen.session)
        if isinstance(cast, Cast):
            begun = Played(scene=scene.id, began=seen.now, seq=seen.session.seq, facts=cast.facts, about=cast.about)
            return replace(course, played=(*course.played, begun)), cast
        skipped = Played(
            scene=scene.id, fate=SceneFate.SKIPPED, began=seen.now, ended=seen.now, seq=seen.session.seq, why=cast
        )
        course = replace(course, played=(*course.played, skipped))
    return course, None


def passed_over(course: Course, now: datetime, why: str) -> Course:
    """The scene that plays is left unanswered, for this reason."""
    playing = course.current
    return (
        course if playing is None else course.with_current(replace(playing, fate=SceneFate.MISSED, ended=now, why=why))
    )


def is_due(scene: HallScene, course: Course, seen: Moment) -> bool:
    """Whether everything that its `when` says holds."""
    when, running = scene.when, agenda.running(seen.session.agenda)
    if running is None or running.id != when.item or seen.session.is_closed:
        return False
    if when.after and ((before := course.of(when.after)) is None or before.fate is SceneFate.PLAYING):
        return False
    if when.kind and sum(entry.kind == when.kind for entry in _since(seen.ledger, course.seq)) < when.count:
        return False
    return seen.has_draft or not when.draft


def is_late(scene: HallScene, playing: Played, now: datetime) -> bool:
    """Whether more than its seconds have passed."""
    return now - playing.began > timedelta(seconds=scene.within_s)


def is_fulfilled(scene: HallScene, playing: Played, seen: Moment) -> bool:
    """Whether what is expected has happened since it began, about what it is about."""
    expect = scene.expect
    if expect.found:
        return bool(set(playing.about) & set(seen.found))
    if expect.work:
        led = works.at(seen.session, scene.when.item)
        return any(work.id == expect.work and work.standing is Standing.DONE for work in led.works)
    answers = (entry for entry in _since(seen.ledger, playing.seq) if entry.kind in expect.kinds)
    is_meant = any(_is_about(entry, playing, seen.session) for entry in answers)
    return is_meant and casting.holds(scene.cast, seen.session, playing.facts)


def _looked_at(scene: HallScene, playing: Played, seen: Moment) -> Played:
    if is_fulfilled(scene, playing, seen):
        fate = SceneFate.LATE if is_late(scene, playing, seen.now) else SceneFate.DONE
        return replace(playing, fate=fate, ended=seen.now)
    if seen.now - playing.began > timedelta(seconds=scene.within_s) * PATIENCE:
        return replace(playing, fate=SceneFate.MISSED, ended=seen.now, why="hadirin tidak menunggu lagi")
    if _is_over(scene, seen.session):
        return replace(playing, fate=SceneFate.MISSED, ended=seen.now, why="acaranya sudah lewat")
    return playing


def _is_over(scene: HallScene, session: Session) -> bool:
    item = next((item for item in session.agenda if item.id == AgendaId(scene.when.item)), None)
    return session.is_closed or item is None or not item.is_running


def _may_begin(course: Course, now: datetime) -> bool:
    ends = [one.ended for one in course.played if one.ended and one.fate is not SceneFate.SKIPPED]
    return not ends or now - max(ends) >= BREATH


def _since(ledger: Ledger, seq: int) -> list[Entry]:
    """The entries behind this line that count."""
    return [entry for entry in ledger.entries[seq:] if entry.is_standing]


def _is_about(entry: Entry, playing: Played, session: Session) -> bool:
    if not playing.about:
        return True
    touched = entry.decision.touches(session, session)
    return bool(set(playing.about) & {*touched.proposals, *touched.villages})
