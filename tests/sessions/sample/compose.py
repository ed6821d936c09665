"""Composes the sample session: from the lists of sessions/sample, nilai.csv and `facts` to the packaged decisions.

`python tests/sessions/sample/compose.py` writes sessions/sample/keputusan.jsonl again, `… compose.py FILE` another
file; a test proves that the packaged one is up to date.
"""

import json
import sys
import tempfile
from pathlib import Path

from aftercare import delivery, report, signature
from preparation import SAMPLE, committee, pra_musrenbang, recap, verification
from script import Script
from sidang import closing, commissions, pleno_one, pleno_two

from sessions.language.local import speaking

ACTS = (
    recap,
    verification,
    committee,
    pra_musrenbang,
    pleno_one,
    commissions,
    pleno_two,
    closing,
    report,
    signature,
    delivery,
)


def text() -> str:
    """The packaged file: every decision of the sample on a line of its own."""
    with tempfile.TemporaryDirectory() as folder:
        script = Script(Path(folder) / "sesi")
        for act in ACTS:
            act(script)
    return "".join(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n" for line in script.lines)


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLE / "keputusan.jsonl"
    with speaking(None):
        target.write_text(text(), encoding="utf-8")
