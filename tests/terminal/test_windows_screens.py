"""What is looked for under Windows stands on the screens here too: a changed word is seen before it is tried there."""

import os
import subprocess
import sys
from pathlib import Path

from support.terminal import ROOT

LOOKS = Path(__file__).parents[2] / ".ci" / "windows" / "screens.py"


def test_what_is_looked_for_under_windows_stands_on_the_screens(tmp_path):
    program = (sys.executable, "-m", "tui", "contoh", "layar")
    command = (sys.executable, LOOKS, "--any-sign", *program)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    looked = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert looked.returncode == 0, looked.stderr
    assert "6 looked at" in looked.stdout
