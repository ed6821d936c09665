"""Figures are told, whatever pytest captures."""

import sys
from collections.abc import Callable

import pytest


@pytest.fixture
def tell(capsys: pytest.CaptureFixture[str]) -> Callable[[str], None]:
    """Say a figure past the capture of pytest."""

    def told(figure: str) -> None:
        with capsys.disabled():
            sys.stdout.write(f"\n{figure}")

    return told
