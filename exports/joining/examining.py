"""Each file that was handed in is read, recounted and held against what a compilation takes; in several processes.

A process is a child with the same program: it opens one file at a time, writes what may be taken in, compressed, into
the folder of the compilation, and gives back a few facts or what is wrong.
"""

import gzip
import os
import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from hashlib import sha256
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import Any, TypeVar

from exports.joining.sources import Handed, NotASource, Source, handed
from exports.results import binding, shape
from exports.results.balanced import Imbalance
from exports.results.consistency import BrokenRule
from exports.results.recount import Agreement, Difference, recount
from exports.results.shape import Fault, NotResults
from sessions.joining.receipts import ResultsReceived
from sessions.kernel.text import clean
from sessions.language.local import speaking
from sessions.office import regions
from sessions.record.disk import SYSTEM_DISK, gone_on_failure, write_durably

T = TypeVar("T")
S = TypeVar("S")

_BOUND = 2
"""From this version of hasil.json on it is bound to the Berita Acara."""
_CODE = re.compile(r"\d{2}\.\d{2}\.\d{2}", re.ASCII)
_WAITING = 4
"""Files that wait for each process: as many as keep it busy, and no more."""
_WORTH_A_PROCESS = 2**20
"""Bytes of results that are worth the start of a process."""


class Unsuited(StrEnum):
    """Why sound results are not compiled, as a sentence that begins with their name goes on."""

    SAMPLE = "adalah sesi contoh, bukan hasil Musrenbang"
    REHEARSAL = "adalah gladi, bukan hasil Musrenbang"
    ANONYMOUS = "adalah salinan anonim, bukan hasil Musrenbang; minta hasil.json yang asli kepada kecamatannya"
    DRAFT = "masih konsep: sidangnya belum ditutup; minta hasil.json sesudah penutupan kepada kecamatannya"
    UNBOUND = "berversi 1 dan tidak mempunyai Kode data, sehingga tidak dapat dicocokkan dengan Berita Acara"
    NO_CODE = "tidak menyebut kode kecamatan menurut Kemendagri; minta hasil.json yang ditulis program ini"
    UNKNOWN_CODE = "menyebut kode kecamatan yang tidak ada dalam daftar wilayah; periksa data kantor kecamatannya"


Wrong = str | Fault | Unsuited | Difference | BrokenRule | Imbalance
"""What keeps a file from being taken in; a text goes on after its name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sound:
    """Results that can be taken in; they are kept in the folder of the compilation."""

    receipt: ResultsReceived
    plan_year: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsound:
    """A file that cannot; `villages` are the rows that a sentence names villages by."""

    name: str
    sha256: str
    size: int
    wrong: Wrong
    villages: Sequence[Mapping[str, Any]] = ()


Examined = Sound | Unsound


def examined(source: Source, store: Path) -> tuple[Examined, ...]:
    """What becomes of a file, one answer for each hasil.json in it; what is sound is in the store. OSError."""
    try:
        parts = handed(source)
    except NotASource as error:
        return (Unsound(name=source.name, sha256="", size=0, wrong=error.sentence),)
    with speaking(None):  # a child of its own has no voice yet
        return tuple(_examined(part, store) for part in parts)


def _examined(part: Handed, store: Path) -> Examined:
    refused = partial(Unsound, name=part.name, sha256=part.sha256, size=part.size)
    try:
        results = shape.parse(part.content)
        unsuited = _unsuited(results)
        found = unsuited or recount(results)
    except NotResults as error:
        return refused(wrong=error.fault)
    if not isinstance(found, Agreement):
        return refused(wrong=found, villages=tuple(results.get("desa", ())))  # type: ignore[arg-type]
    receipt = receipt_of(part, results, found)
    _keep(store / receipt.stored, part.content)
    return Sound(receipt=receipt, plan_year=_whose(results)["tahun_rencana"])


def _whose(results: Mapping[str, Any]) -> Mapping[str, Any]:
    whose: Mapping[str, Any] = results["sesi"]
    return whose


def _unsuited(results: Mapping[str, Any]) -> Unsuited | None:
    whose = _whose(results)
    code = whose.get("kode_kecamatan", "")
    reasons = (
        (Unsuited.ANONYMOUS, whose.get("anonim", False)),
        (Unsuited.SAMPLE, whose.get("contoh", False)),
        (Unsuited.REHEARSAL, whose.get("gladi", False)),
        (Unsuited.DRAFT, whose.get("status") != "ditutup"),
        (Unsuited.UNBOUND, results["versi"] < _BOUND),
        (Unsuited.NO_CODE, not _CODE.fullmatch(code)),
        (Unsuited.UNKNOWN_CODE, not regions.name_of(code)),
    )
    return next((reason for reason, holds in reasons if holds), None)


def receipt_of(part: Handed, results: Mapping[str, Any], agreement: Agreement) -> ResultsReceived:
    """What is kept of results that were recounted."""
    whose, later, sums = _whose(results), results.get(binding.AFTERWARDS, {}), results["hitungan"]["jumlah"]
    letters = [row["surat"] for row in later.get("nomor_perbaikan", ())]
    return ResultsReceived(
        name=part.name,
        sha256=part.sha256,
        size=part.size,
        content=sha256(part.content).hexdigest(),
        code=whose["kode_kecamatan"],
        kecamatan=clean(whose["kecamatan"]),
        regency=clean(whose.get("kabupaten", "")),
        province=clean(whose.get("provinsi", "")),
        held_on=whose.get("tanggal") or "",
        data_code=agreement.code,
        digest=results[binding.DIGEST],
        closing=whose.get("sidik", ""),
        supersedes=tuple(later.get("memperbaiki", ())),
        minutes_number=clean(later.get("nomor_berita_acara", "")),
        amendment=clean(letters[-1]) if letters else "",
        extras=_leaves(later),
        proposals=sums["usulan"],
        asked=sums["biaya_usulan"],
        result=sums["biaya_hasil"],
        priorities=sums["prioritas"],
        priorities_result=sums["biaya_prioritas"],
    )


def _leaves(value: object) -> int:
    """How much is told: every text and number that is not empty."""
    if isinstance(value, Mapping):
        return sum(map(_leaves, value.values()))
    if isinstance(value, list):
        return sum(map(_leaves, value))
    return int(bool(value))


def _keep(path: Path, content: bytes) -> None:
    """The results as a file that is whole or not there; the same results give the same bytes."""
    if path.exists():
        return
    beside = path.with_suffix(f".{os.getpid()}")
    with gone_on_failure() as written:
        written.append(beside)
        write_durably(SYSTEM_DISK, beside, "over", gzip.compress(content, 6, mtime=0))
        SYSTEM_DISK.replace(beside, path)
    SYSTEM_DISK.sync_folder(path.parent)


def stored(path: Path, receipt: ResultsReceived) -> dict[str, Any]:
    """Results that were taken in, as they came; NotResults where the file is another one, OSError where it is gone."""
    with gzip.open(path) as file:
        content = file.read(shape.LARGEST_FILE + 1)
    if sha256(content).hexdigest() != receipt.content:
        raise NotResults(Fault(wrong=shape.Wrong.NOT_A_FILE))
    return shape.known(content)


def processes_for(size: int) -> int:
    """How many processes are worth starting for so many bytes: as many as there are cores, for little this one."""
    return min(os.cpu_count() or 1, max(1, size // _WORTH_A_PROCESS))


def in_processes(act: Callable[[T], S], items: Iterable[T], processes: int) -> Iterator[S]:
    """`act` of each item in their order; with one process in this one.

    No more items are taken than keep the processes busy, so the memory does not grow with their number.
    """
    if processes < 2:  # noqa: PLR2004 - one alone is this one
        yield from map(act, items)
        return
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        left, running = iter(items), deque[Future[S]]()
        running.extend(pool.submit(act, item) for item in islice(left, processes * _WAITING))
        while running:
            yield running.popleft().result()
            running.extend(pool.submit(act, item) for item in islice(left, 1))
