"""The scenes as data: known names only, and texts that find room on one line of the screen."""

import json
from importlib.resources import files

import pytest
from rich.cells import cell_len
from support import small

from sessions.attendance.decisions_counts import HeadcountRecorded
from sessions.kinds import KINDS
from sessions.rehearsal import casting
from sessions.rehearsal.casting import Cast
from sessions.rehearsal.scenes import SCENES, read, scenes
from sessions.steps import works
from sessions.values.agenda import ORDER_OF_THE_DAY
from sessions.values.attendance import Unsur

LINE = 78
"""Cells of line 22 at 80 columns."""


def content():
    return json.loads((files("sessions") / "rehearsal" / SCENES).read_text(encoding="utf-8"))


def test_the_eleven_scenes_are_there():
    wanted = {
        "telat", "hitungan", "sama", "geser", "padam", "suara", "walkout", "usulan hilang", "Bupati datang",
        "lembar komisi tak terbaca", "tutup",
    }  # fmt: skip
    assert wanted == {scene.id for scene in scenes()}


@pytest.mark.parametrize("scene", scenes(), ids=lambda scene: scene.id)
def test_a_scene_names_what_there_is(scene, sidang):
    ids = {item.id for item in ORDER_OF_THE_DAY}
    assert scene.when.item in ids
    assert scene.cast in casting.CASTS
    assert {*scene.expect.kinds, *filter(None, [scene.when.kind])} <= KINDS.keys()
    assert scene.expect.kinds or scene.expect.found or scene.expect.work
    if scene.expect.work:
        assert scene.expect.work in {work.id for work in works.at(sidang[-1].session, scene.when.item).works}
    before = [other.id for other in scenes()[: scenes().index(scene)]]
    assert not scene.when.after or scene.when.after in before
    assert 0 < scene.within_s <= 120
    assert scene.hint


@pytest.mark.parametrize("scene", scenes(), ids=lambda scene: scene.id)
def test_what_a_cast_gives_fills_every_gap_and_what_is_called_fits_the_line(scene, sidang):
    counted = small.gathered()
    counted.decide(HeadcountRecorded(unsur=Unsur.BPD, village=small.KUTO, men=12, women=9, delegates=3))
    sessions = [counted.session, *(ledger.session for ledger in sidang[::40])]
    casts = [casting.cast(scene.cast, session) for session in sessions]
    found = [cast for cast in casts if isinstance(cast, Cast)]
    assert found
    for cast in found:
        assert scene.names <= cast.facts.keys()
        assert cell_len(scene.told(cast.facts)) <= LINE, scene.told(cast.facts)
        assert "{" not in scene.advice(cast.facts)


def test_a_file_of_another_form_or_with_a_scene_twice_is_refused():
    row = content()[0]
    assert 1 == len(read(json.dumps([row]).encode()))
    for wrong in ([row, row], [{**row, "within_s": "lama"}], [{"id": "x"}], {}):
        with pytest.raises(ValueError, match=r"."):
            read(json.dumps(wrong).encode())
