"""The pictures of the guide: made by docs/gambar/buat.py, small, and without anything to be fetched."""

import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tui.shell.places import SHEETS

FOLDER = Path(__file__).parents[2] / "docs" / "gambar"
LARGEST = 150_000
"""Bytes of one picture."""


@pytest.fixture(scope="module")
def studio() -> ModuleType:
    """docs/gambar/buat.py, which is no package."""
    spec = importlib.util.spec_from_file_location("buat", FOLDER / "buat.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["buat"] = module
    spec.loader.exec_module(module)
    return module


def test_every_picture_is_made_by_the_script_and_the_script_made_every_picture(studio) -> None:
    assert {f"{picture.file}.svg" for picture in studio.PICTURES} == {path.name for path in FOLDER.glob("*.svg")}


def test_every_picture_shows_a_place_of_the_program(studio) -> None:
    assert set() == {picture.place for picture in studio.PICTURES} - set(SHEETS)


def test_the_pictures_are_small_and_name_no_address_and_no_font_to_be_fetched() -> None:
    for path in FOLDER.glob("*.svg"):
        svg = path.read_text(encoding="utf-8")
        assert len(svg.encode()) < LARGEST, path.name
        assert ["http://www.w3.org/2000/svg"] == re.findall(r"https?://[^\s\"')]+", svg), path.name
        assert "@font-face" not in svg, path.name
        assert {"monospace", "sans-serif"} == set(re.findall(r"font-family: ([^;]+);", svg)), path.name


def test_a_picture_is_the_same_when_it_is_made_again(studio, tmp_path) -> None:
    rekap = next(picture for picture in studio.PICTURES if picture.place == "rekap")
    first = studio.take(rekap, tmp_path / "satu")
    assert first == studio.take(rekap, tmp_path / "dua")
    assert "Kwadungan" in first


def test_blanks_at_the_ends_of_a_run_of_text_move_its_beginning_and_its_length(studio) -> None:
    run = '<text class="r1" x="12.2" y="10" textLength="61.0" clip-path="url(#x)">&#160;&#160;ab&#160;</text>'
    assert '<text class="r1" x="36.6" y="10" textLength="24.4" clip-path="url(#x)">ab</text>' == studio.trimmed(run)


def test_a_moment_that_the_sample_never_reaches_is_said(studio) -> None:
    with pytest.raises(KeyError):
        studio.scenes_until("SidangClosed", 2)
