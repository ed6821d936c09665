"""Takes the pictures of the guide: the running program over the sample session, one SVG a screen, beside this file.

Run as `python docs/gambar/buat.py` to make them all again, or with names for some: `python docs/gambar/buat.py komisi`.
The clock stands still at the last decision and the fonts are the reader's, so the same program gives the same bytes.
"""

import asyncio
import contextlib
import re
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from pathlib import Path

from textual.worker import WorkerCancelled

from sessions.kinds import KINDS
from sessions.language.local import speaking
from sessions.record.codec import decode
from sessions.record.sitting import Sitting
from sessions.record.wall import Slide, SlideName
from sessions.sample.play import Scene, scenes
from tui.commands.folder import tables_of
from tui.program.app import MusrenbangApp

HERE = Path(__file__).parent
SIZE = (100, 30)
"""Columns and lines of the terminal in the pictures."""

WALL_SIZE = (80, 24)
"""The same of the wall."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A screen at a moment of the sample: right after decision `kind` was taken for the `nth` time.

    `place` names the screen and the file; `row` is where the cursor stands, `keys` are pressed there. `pushed` is on
    the wall by then; with `of_the_wall` the picture is that of the wall, as large as a wall is.
    """

    place: str
    kind: str
    nth: int = 1
    row: str = ""
    keys: tuple[str, ...] = ()
    pushed: SlideName | None = None
    of_the_wall: bool = False

    @property
    def file(self) -> str:
        """Name of the file without its ending."""
        return f"dinding-{self.pushed}" if self.of_the_wall else self.place

    @property
    def size(self) -> tuple[int, int]:
        """Columns and lines."""
        return WALL_SIZE if self.of_the_wall else SIZE


PLENO_TWO = ("AgendaItemStarted", 9)
"""The point where `musrenbang contoh` opens."""

PICTURES = (
    Picture(place="alur", kind=PLENO_TWO[0], nth=PLENO_TWO[1]),
    Picture(place="rekap", kind="ProposalAdded", row="33.13.16.2007"),
    Picture(place="komisi", kind="ProposalChanged", row="2003-11"),
    Picture(place="hadir", kind="QuorumChecked"),
    Picture(place="prioritas", kind=PLENO_TWO[0], nth=PLENO_TWO[1], row="2008-03"),
    Picture(place="suara", kind="VoteCertified", keys=("enter",)),
    Picture(place="layar", kind=PLENO_TWO[0], nth=PLENO_TWO[1], pushed=SlideName.AGENDA),
    Picture(place="alur", kind=PLENO_TWO[0], nth=PLENO_TWO[1], pushed=SlideName.AGENDA, of_the_wall=True),
    Picture(place="prioritas", kind="TieResolved", pushed=SlideName.RANKING, of_the_wall=True),
    Picture(place="prioritas", kind="TieResolved", pushed=SlideName.LINE, of_the_wall=True),
    Picture(place="penutupan", kind="AgendaItemStarted", nth=10),
)


class _Stopped:
    """A clock that stands at the scene being played."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at


def take(picture: Picture, folder: Path) -> str:
    """The picture as SVG, of a session that is played in `folder`; KeyError where the sample never gets there."""
    shown = scenes_until(picture.kind, picture.nth)
    clock = _Stopped(shown[0].at)
    opening = decode(shown[0].kind, shown[0].data, KINDS)
    with Sitting.create(folder, by=shown[0].by, clock=clock, first=opening, tables=tables_of) as sitting:
        for scene in shown[1:]:
            clock.at = scene.at
            sitting.decide_wire({"kind": scene.kind, "data": scene.data})
        with speaking(sitting.session.office):
            return trimmed(without_network(asyncio.run(_capture(MusrenbangApp(sitting, clock), picture))))


def scenes_until(kind: str, nth: int) -> list[Scene]:
    """The scenes of the sample up to and with the nth decision of this kind; KeyError where there are fewer."""
    played = list(scenes())
    found = [at for at, scene in enumerate(played) if scene.kind == kind]
    if len(found) < nth:
        raise KeyError(kind)
    return played[: found[nth - 1] + 1]


async def _capture(app: MusrenbangApp, picture: Picture) -> str:
    async with app.run_test(size=picture.size) as pilot:
        await pilot.pause()
        if picture.pushed is not None:
            app.push(Slide(name=picture.pushed))
        await app.go(picture.place, row=picture.row or None)
        if picture.of_the_wall:
            app.action_satu_layar()
        await pilot.press(*picture.keys)
        await _settled(app)
        await pilot.pause()
        return app.export_screenshot(title="musrenbang")


async def _settled(app: MusrenbangApp) -> None:
    """Nothing is being computed any more; a worker that another has replaced does not count."""
    while running := [worker for worker in app.workers if not worker.is_finished]:
        with contextlib.suppress(WorkerCancelled):
            await running[0].wait()


def without_network(svg: str) -> str:
    """The same picture without fonts to be fetched, and without the name of who drew it."""
    svg = re.sub(r"\s*@font-face \{.*?\}", "", svg, flags=re.DOTALL)
    svg = re.sub(r"\s*<!--.*?-->", "", svg, flags=re.DOTALL)
    svg = re.sub(r"font-family: [^;]*monospace;", "font-family: monospace;", svg)
    svg = re.sub(r"\s*font-variant-east-asian: [^;]*;", "", svg)
    return svg.replace("font-family: arial", "font-family: sans-serif")


_SPACE = "&#160;"
_CELL = Decimal("12.2")
"""Width of a cell in the units of the picture."""

_RUN = re.compile(r'(<text class="[^"]*" x=")([\d.]+)(" y="[\d.]+" textLength=")([\d.]+)("[^>]*>)([^<]*)')


def trimmed(svg: str) -> str:
    """Every run of text begins with its first letter and ends with its last: some viewers drop leading blanks."""

    def without_blanks(run: re.Match[str]) -> str:
        before, x, between, length, after, text = run.groups()
        inked = text
        while inked.startswith(_SPACE):
            inked = inked.removeprefix(_SPACE)
        leading = (len(text) - len(inked)) // len(_SPACE)
        while inked.endswith(_SPACE):
            inked = inked.removesuffix(_SPACE)
        blanks = (len(text) - len(inked)) // len(_SPACE)
        return "".join(
            (before, str(Decimal(x) + leading * _CELL), between, str(Decimal(length) - blanks * _CELL), after, inked)
        )

    return _RUN.sub(without_blanks, svg)


def main(names: Sequence[str]) -> None:
    """Write the pictures of these places, or all."""
    for picture in PICTURES:
        if not names or picture.file in names:
            with tempfile.TemporaryDirectory() as scratch:
                svg = take(picture, Path(scratch) / "sesi")
            (HERE / f"{picture.file}.svg").write_text(svg, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    with speaking(None):
        main(sys.argv[1:])
