"""Mengambil keputusan dari baris JSON, satu jawaban JSON per baris.

Setiap baris berbentuk {"kind": …, "data": …, "expected": …, "occurred": …}; dua yang terakhir boleh tidak ada.
Usulan yang belum diputus diputus menurut garis batas saat itu dengan {"act": "sisanya sesuai garis", "expected": …,
"occurred": …}: yang di dalam disepakati, yang didanai sebagian disepakati dengan perubahan, yang di luar cadangan.
Jawaban: {"ok": true, "seq": 17} atau {"ok": false, "reason": …, "facts": …, "sentence": …}.
Tanpa FILE atau dengan "-" baris dibaca dari masukan baku.
"""

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from sessions.kernel import refusals
from sessions.kernel.files import read_whole
from sessions.kernel.refusals import NOTHING_TO_DO, Refused
from sessions.kernel.session import Session
from sessions.kernel.text import Json, load
from sessions.language.local import voice
from sessions.outcomes.decisions import rest_by_line
from sessions.record.codec import encode
from sessions.record.disk import LARGEST
from sessions.record.errors import BAD_SHAPE
from sessions.record.sitting import Sitting
from tui.commands.folder import Failure, add_folder, add_typist, opened, typist

STANDARD_INPUT = "-"

LONGEST = 16 * 2**20
"""Bytes of a line of the standard input; a list of 5,000 proposals has a fifth of it."""


def add_arguments(parser: ArgumentParser) -> None:
    """Folder and file of decisions."""
    add_folder(parser)
    parser.add_argument(
        "berkas", metavar="FILE", nargs="?", default=STANDARD_INPUT, help="berkas keputusan; - masukan baku"
    )
    add_typist(parser)


def run(asked: Namespace) -> int:
    """Decide line by line; exit 1 when any line was refused."""
    with opened(asked.folder, typist(asked)) as sitting:
        if asked.berkas == STANDARD_INPUT:
            return _answer_all(sitting, _lines(sys.stdin.buffer))
        return _answer_all(sitting, read_whole(Path(asked.berkas), LARGEST).splitlines())


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    """Line by line, as they come; Failure at one that does not end."""
    while line := stream.readline(LONGEST + 1):
        if len(line) > LONGEST:
            raise Failure(f"Sebuah baris lebih panjang daripada {LONGEST // 2**20} MB, sehingga tidak dibaca.")
        yield line


def _answer_all(sitting: Sitting, lines: Iterable[bytes]) -> int:
    was_refused = False
    for line in lines:
        if line.strip():
            answer = _answer(sitting, line)
            was_refused |= not answer["ok"]
            print(json.dumps(answer, ensure_ascii=False), flush=True)
    return int(was_refused)


def _answer(sitting: Sitting, line: bytes) -> dict[str, object]:
    try:
        entry = sitting.decide_wire(_asked(_message(line), sitting.session))
    except Refused as refused:
        return {
            "ok": False,
            "reason": refused.reason.name,
            "facts": refused.facts,
            "sentence": str(refusals.explain(refused)),
        }
    voice().office = sitting.session.office
    return {"ok": True, "seq": entry.seq}


BY_LINE = "sisanya sesuai garis"
"""An act whose decision is made from the session, as the screens make it."""


def _asked(message: Json, session: Session) -> Json:
    """The message with an act replaced by its decision; anything else as it came."""
    if not isinstance(message, dict) or "act" not in message:
        return message
    if message["act"] != BY_LINE or not message.keys().isdisjoint({"kind", "data"}):
        raise BAD_SHAPE(field="act", detail=f"expected {BY_LINE!r}, without kind and data")
    decision = rest_by_line(session)
    if decision is None:
        raise NOTHING_TO_DO()
    rest = {key: value for key, value in message.items() if key != "act"}
    return {**rest, "kind": type(decision).__name__, "data": encode(decision)}


def _message(line: bytes) -> Json:
    try:
        return load(line)
    except ValueError as error:
        raise BAD_SHAPE(field="baris") from error
