"""The Laman Hasil in a real Chromium: its script runs under its own policy, sifts, and the page fits its window."""

import re
import shutil
import subprocess
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest
from support import kerjo_sidang

from exports.page import result_page

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = pytest.mark.skipif(BROWSER is None, reason="no Chromium on this machine")

PROBE = """
function shown() { return document.querySelectorAll("#usulan li[data-desa]:not([hidden])").length; }
var told = [shown()];
var words = document.getElementById("cari");
words.value = "TALUD 2003"; words.dispatchEvent(new Event("input"));
told.push(document.getElementById("tampil").textContent);
words.value = ""; words.dispatchEvent(new Event("input"));
var village = document.getElementById("desa");
village.value = "Desa Kuto"; village.dispatchEvent(new Event("change"));
told.push(shown());
told.push(document.documentElement.scrollWidth <= document.documentElement.clientWidth);
document.title = told.join("|");
"""


@pytest.mark.parametrize("size", ["360,740", "500,900", "768,1024", "1280,800"])
def test_it_sifts_under_its_own_policy_and_is_no_wider_than_its_window(tmp_path: Path, size: str) -> None:
    meeting = kerjo_sidang.held()
    page = result_page(meeting.ledger).decode()
    probe = f"'sha256-{b64encode(sha256(PROBE.encode()).digest()).decode()}'"
    probed = page.replace("script-src ", f"script-src {probe} ").replace("</body>", f"<script>{PROBE}</script></body>")
    (tmp_path / "laman.html").write_text(probed, encoding="utf-8")
    answer = subprocess.run(
        [
            str(BROWSER),
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--enable-logging=stderr",
            f"--user-data-dir={tmp_path / 'profile'}",
            f"--window-size={size}",
            "--dump-dom",
            f"file://{tmp_path / 'laman.html'}",
        ],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    assert "Content Security Policy" not in answer.stderr
    told = re.search(r"<title>(.*?)</title>", answer.stdout)
    assert told
    everything, sifted, of_kuto, fits = told[1].split("|")
    own = [p for p in meeting.session.proposals.values() if (p.draft.village or "").endswith("2001")]
    assert str(len(meeting.session.proposals)) == everything
    assert re.fullmatch(rf"[1-9]\d* dari {everything} usulan ditampilkan", sifted)
    assert (str(len(own)), "true") == (of_kuto, fits)
