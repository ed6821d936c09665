"""Every case of the proof: a power cut at every call and all that it may leave, an error of the disk at every call."""

import errno
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, product

from support.model_disk import SURVIVALS, ModelDisk, Survival, Trouble
from support.operator_life import Outcome, check, lived

MakeDisk = Callable[[Trouble | None], ModelDisk]


@dataclass(frozen=True, slots=True)
class Case:
    """What goes wrong, whether the operator then goes on in another folder or opens again, and what a cut leaves."""

    trouble: Trouble
    moves: bool
    survival: Survival


def every_case() -> tuple[Case, ...]:
    """In the order of the calls; the cases of one life stand side by side."""
    return (*_cuts(), *_errors())


def _cuts() -> Iterator[Case]:
    for at in range(1, len(_calls(moves=True)) + 1):
        yield from (Case(Trouble(at), moves=True, survival=survival) for survival in SURVIVALS)


def _errors() -> Iterator[Case]:
    for at, name in enumerate(_calls(moves=True), start=1):
        codes = (errno.ENOSPC, errno.EIO, *([errno.EINTR] if name == "write" else []))
        for code, lasts, moves in product(codes, (False, True), (True, False)):
            trouble = Trouble(at, code, lasts=lasts)
            yield from (Case(trouble, moves=moves, survival=survival) for survival in SURVIVALS[::9])


def _calls(*, moves: bool) -> list[str]:
    disk = ModelDisk()
    lived(disk, moves=moves)
    return disk.calls


def outcomes(cases: Iterable[Case], make_disk: MakeDisk = ModelDisk) -> tuple[Counter[Outcome], dict[Outcome, Case]]:
    """How many cases end how, and the first of each."""
    counted: Counter[Outcome] = Counter()
    firsts: dict[Outcome, Case] = {}
    for (trouble, moves), same_life in groupby(cases, key=lambda case: (case.trouble, case.moves)):
        disk = make_disk(trouble)
        operator = lived(disk, moves=moves)
        for case in same_life:
            outcome = check(operator, disk.after_power_cut(case.survival))
            counted[outcome] += 1
            firsts.setdefault(outcome, case)
    return counted, firsts
