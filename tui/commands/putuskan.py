"""mengambil keputusan dari baris JSON, satu jawaban JSON per baris.

Setiap baris berbentuk {"kind": …, "data": …, "expected": …, "occurred": …}; dua yang terakhir boleh tidak ada.
Jawaban: {"ok": true, "seq": 17} atau {"ok": false, "reason": …, "facts": …, "sentence": …}.
Tanpa FILE atau dengan "-" baris dibaca dari masukan baku.
"""

import json
import sys
from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from sessions.record import plain_json
from sessions.record.sitting import Sitting
from sessions.refusals import Reason, Refused
from tui import refusals
from tui.commands.folder import add_folder, add_typist, opened, typist


def add_arguments(parser: Any) -> None:
    """Folder and file of decisions."""
    add_folder(parser)
    parser.add_argument("berkas", metavar="FILE", nargs="?", default="-", help="berkas keputusan; - masukan baku")
    add_typist(parser)


def run(asked: Namespace) -> int:
    """Decide line by line; exit 1 when any line was refused."""
    with opened(asked.folder, typist(asked)) as sitting:
        if asked.berkas == "-":
            return _answer_all(sitting, sys.stdin)
        with Path(asked.berkas).open(encoding="utf-8-sig") as lines:
            return _answer_all(sitting, lines)


def _answer_all(sitting: Sitting, lines: Iterable[str]) -> int:
    was_refused = False
    for line in lines:
        if not line.strip():
            continue
        answer = decided(sitting, line)
        was_refused |= not answer["ok"]
        print(json.dumps(answer, ensure_ascii=False), flush=True)
    return int(was_refused)


def decided(sitting: Sitting, line: str) -> dict[str, object]:
    """The answer to one line."""
    try:
        entry = sitting.decide_wire(plain_json.load(line))
    except ValueError:
        return _refusal(Refused(Reason.BAD_SHAPE, field="baris"))
    except Refused as refused:
        return _refusal(refused)
    return {"ok": True, "seq": entry.seq}


def _refusal(refused: Refused) -> dict[str, object]:
    return {
        "ok": False,
        "reason": refused.reason.value,
        "facts": refused.facts,
        "sentence": str(refusals.explain(refused)),
    }
