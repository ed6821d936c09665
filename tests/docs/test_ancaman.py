"""Every threat that is written down has a control, and the control a test that is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in (ROOT / "docs" / "ancaman.md").read_text(encoding="utf-8").splitlines()
    if line.startswith("| ") and not line.startswith("| Yang dilakukan")
]
LEAST = 20


def test_the_page_is_there_and_the_security_page_leads_to_it():
    assert len(ROWS) >= LEAST
    assert all(len(row) == 4 and all(row) for row in ROWS)
    assert "docs/ancaman.md" in (ROOT / "SECURITY.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0][:40])
def test_the_test_of_a_control_is_there(row):
    (named,) = re.findall(r"`(tests/[^`]+)`", row[3])
    file, _, function = named.partition("::")
    text = (ROOT / file).read_text(encoding="utf-8")
    assert "def test_" in text
    assert not function or re.search(rf"def {function}\b", text)
