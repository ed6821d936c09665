"""What every test shares: a steady Hypothesis, compiled code that is kept, and what need not be made twice."""

import gc
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import lru_cache
from pathlib import Path

import pytest
import textual.app
import textual.pilot
import textual.screen
from filelock import FileLock
from hypothesis import HealthCheck, Phase, settings
from support import patience
from support.clerk import run_apart
from textual.css.stylesheet import Stylesheet
from textual.pilot import Pilot

import exports.parcel
from sessions.language.local import speaking, voice

settings.register_profile("steady", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("unshrunk", settings.get_profile("steady"), phases=[Phase.explicit, Phase.generate])
settings.load_profile("steady")

sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
"""Tests start the program dozens of times, and every worker rewrites the assertions of every file."""


gc.disable()


def pytest_collection_finish() -> None:
    """What was collected stays until the end: the collector need not walk over it, now or ever."""
    gc.freeze()
    gc.set_threshold(100_000, 20, 20)
    gc.enable()


@pytest.fixture(scope="session", autouse=True)
def styles_parsed_once() -> None:
    """Textual parses the styles anew for each App, a third of its start; the rules are the same for the same text."""
    parse, parsed = Stylesheet._parse_rules, {}

    def parse_once(sheet: Stylesheet, *text: object, **options: object) -> object:
        key = (text, *options.items(), *sheet._variables.items())
        if key not in parsed:
            parsed[key] = parse(sheet, *text, **options)
        return parsed[key]

    Stylesheet._parse_rules = parse_once


@pytest.fixture(scope="session", autouse=True)
def pilot_is_patient() -> None:
    """A key waits for all it causes, however slow the machine is, and then paints; the timer need not paint as well."""
    Pilot.press, Pilot._wait_for_screen = patience.press, patience.all_handled
    textual.app.wait_for_idle = textual.pilot.wait_for_idle = patience.let_others_run
    textual.screen.UPDATE_PERIOD = 1.0


@pytest.fixture(scope="session", autouse=True)
def papers_drawn_once() -> None:
    """The same document gives the same bytes, as the tests of the renderer prove: no worker draws a paper twice."""
    exports.parcel.to_pdf = lru_cache(maxsize=512)(exports.parcel.to_pdf)


KEPT_OPEN = ExitStack()


def pytest_configure() -> None:
    """Tests speak neutrally, desa and kabupaten, until a program over another office runs or an office is let speak."""
    KEPT_OPEN.enter_context(speaking(None))


def pytest_unconfigure() -> None:
    """Nobody speaks any more."""
    KEPT_OPEN.close()


@pytest.fixture(autouse=True)
def neutral() -> Iterator[None]:
    """Whatever office spoke in a test, none speaks when the next one prepares itself."""
    yield
    voice().office = None


Once = Callable[[str, Callable[[Path], str]], tuple[Path, str]]


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Once:
    """`once("kecil", make)`: a folder that `make(folder)` filled, and what it said; made by the first worker that asks.

    Nobody may change it: the others read it at the same time.
    """
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base

    def made(name: str, make: Callable[[Path], str]) -> tuple[Path, str]:
        folder, said = shared / name / "rapat", shared / name / "kata.txt"
        folder.parent.mkdir(exist_ok=True)
        with FileLock(shared / f"{name}.kunci"):
            if not said.exists():
                said.write_text(make(folder), encoding="utf-8")
        return folder, said.read_text(encoding="utf-8")

    return made


@pytest.fixture(scope="session")
def sample_told(once: Once) -> tuple[Path, str]:
    """The sample played to its end, with its papers, and what `contoh` said of it; only to be read.

    Played by a process without a terminal, in a folder where two names are taken.
    """

    def play(folder: Path) -> str:
        (folder / "musrenbang-contoh").mkdir(parents=True)
        (folder / "musrenbang-contoh-2").write_text("surat")
        answer = run_apart("contoh", cwd=folder)
        assert (0, b"") == (answer.returncode, answer.stderr)
        return answer.stdout.decode().replace(os.linesep, "\n")

    folder, said = once("contoh", play)
    return folder / "musrenbang-contoh-3", said
