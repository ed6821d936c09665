"""Every kind of decision says how it is mended, by kinds that there are, on a screen that there is."""

import pytest

from sessions.kinds import KINDS
from sessions.record.ledger import BARRIERS
from tui.journal.mending import MENDING, Group, mending
from tui.program.opening_view import WHY
from tui.shell.places import PLACES


def test_every_kind_has_its_line() -> None:
    assert set(KINDS) == set(MENDING)


@pytest.mark.parametrize("kind", MENDING)
def test_what_mends_it_exists(kind: str) -> None:
    found = mending(kind)
    assert set(found.by) <= set(KINDS)
    assert found.place in {place.name for place in PLACES} | {""}
    assert found.how
    assert not found.how.endswith(".")
    assert found.how == found.how[:1].lower() + found.how[1:] or found.how.startswith("^")


def test_only_what_others_stand_on_is_never_mended() -> None:
    assert {"SessionOpened", "SidangClosed", "Withdrawn"} == {kind for kind in MENDING if not mending(kind).by}


def test_every_barrier_says_why_it_is_one() -> None:
    assert set(BARRIERS) == set(WHY)


def test_every_group_has_decisions() -> None:
    assert set(Group) == {found.group for found in MENDING.values()}


def test_what_is_not_known_yet_is_told_all_the_same() -> None:
    assert "lihat panduan" == mending("SomethingNew").how
