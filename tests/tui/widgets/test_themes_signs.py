import pytest
from rich.cells import cell_len
from rich.segment import ControlType, Segment
from textual.color import Color

from tui.widgets.themes import STAND_INS, PlainSigns, plain_signs


@pytest.mark.parametrize("sign", STAND_INS)
def test_a_stand_in_is_as_wide_as_its_sign_and_in_the_fonts_of_a_console(sign):
    stand_in = STAND_INS[sign]
    assert cell_len(sign) == cell_len(stand_in) == 1
    assert any(_can(stand_in, page) for page in ("cp437", "latin-1"))
    assert not _can(sign, "latin-1")


def _can(sign, page):
    try:
        sign.encode(page)
    except UnicodeEncodeError:
        return False
    return True


def test_only_a_poor_console_gets_stand_ins():
    assert () == plain_signs("xterm-256color")
    assert 1 == len(plain_signs("linux"))


def test_texts_are_changed_and_control_codes_are_not():
    control = Segment("✓", None, [(ControlType.BELL,)])
    changed = PlainSigns().apply([Segment("✓ tersimpan"), control], Color.parse("black"))
    assert ["√ tersimpan", "✓"] == [segment.text for segment in changed]
