"""Which of the closings that were received count: what follows from the receipts and the choices, in whatever order.

Copies of one closing are one. An amendment supersedes the closings that it puts right. Where more than one closing of a
kecamatan is left, none counts until somebody chooses.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sessions.joining.receipts import ClosingChosen, Compilation, ResultsReceived
from sessions.office import regions
from sessions.office.regions import KecamatanName


class Fate(StrEnum):
    """What became of a receipt."""

    COUNTS = "dihimpun"
    COPY = "salinan dari yang dihimpun"
    SUPERSEDED = "digantikan Berita Acara Perbaikan"
    NOT_CHOSEN = "tidak dipilih"
    CONTESTED = "belum dipilih"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contest:
    """Closings with one code of which none replaces the other, one receipt for each, by name of file."""

    code: str
    receipts: tuple[ResultsReceived, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The different names of kecamatan among them."""
        return tuple(dict.fromkeys(receipt.kecamatan for receipt in self.receipts))


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """The kecamatan of a kabupaten or kota that sent nothing; `known` is how many it has by the list of regions."""

    regency: str
    known: int
    kecamatan: tuple[KecamatanName, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class InForce:
    """The receipts that count, by code; the contests; and the fate of each receipt."""

    counting: tuple[ResultsReceived, ...]
    contests: tuple[Contest, ...]
    fates: Mapping[ResultsReceived, Fate]


def of(compilation: Compilation) -> InForce:
    """What stands."""
    by_code: dict[str, list[ResultsReceived]] = {}
    choices = compilation.choices
    for receipt in compilation.receipts:
        by_code.setdefault(receipt.code, []).append(receipt)
    counting: list[ResultsReceived] = []
    contests: list[Contest] = []
    fates: dict[ResultsReceived, Fate] = {}
    for code, receipts in sorted(by_code.items()):
        closings = _closings(receipts)
        replaced = {closing for receipt in receipts for closing in receipt.supersedes}
        left = [closing for closing in closings if closing.closing not in replaced]
        chosen = _after_choices(left, [choice for choice in choices if choice.code == code])
        counting += chosen if len(chosen) == 1 else []
        if len(chosen) > 1:
            contests.append(Contest(code=code, receipts=tuple(sorted(chosen, key=lambda own: own.name))))
        for receipt in receipts:
            fates[receipt] = _fate(receipt, replaced, chosen)
    return InForce(counting=tuple(counting), contests=tuple(contests), fates=fates)


def _closings(receipts: Iterable[ResultsReceived]) -> list[ResultsReceived]:
    """One receipt for each closing: of its copies the one that tells most of the time after it."""
    best: dict[str, ResultsReceived] = {}
    for receipt in sorted(receipts, key=lambda own: (-own.extras, own.content)):
        best.setdefault(receipt.digest, receipt)
    return list(best.values())


def _after_choices(left: Sequence[ResultsReceived], choices: Iterable[ClosingChosen]) -> list[ResultsReceived]:
    """Those that no choice put aside; a later choice may bring one back."""
    aside: set[str] = set()
    for choice in choices:
        aside = (aside | set(choice.instead)) - {choice.digest}
    return [receipt for receipt in left if receipt.digest not in aside]


def _fate(receipt: ResultsReceived, replaced: set[str], chosen: Sequence[ResultsReceived]) -> Fate:
    if receipt.closing in replaced:
        return Fate.SUPERSEDED
    if receipt.digest not in {one.digest for one in chosen}:
        return Fate.NOT_CHOSEN
    if len(chosen) > 1:
        return Fate.CONTESTED
    return Fate.COUNTS if receipt in chosen else Fate.COPY


def choice_of(compilation: Compilation, receipt: ResultsReceived) -> ClosingChosen | None:
    """The choice of this closing against all others of its code; None where it needs none."""
    contest = next((one for one in of(compilation).contests if one.code == receipt.code), None)
    others = {one.digest for one in compilation.receipts if one.code == receipt.code} - {receipt.digest}
    if contest is None and of(compilation).fates.get(receipt) is not Fate.NOT_CHOSEN:
        return None
    return ClosingChosen(code=receipt.code, digest=receipt.digest, instead=tuple(sorted(others)))


def missing(standing: InForce) -> tuple[Missing, ...]:
    """For each kabupaten or kota of which anything counts or is contested, the kecamatan of which nothing was taken."""
    sent = {receipt.code for receipt in standing.counting} | {contest.code for contest in standing.contests}
    found = []
    for regency in sorted({code.rpartition(".")[0] for code in sent}):
        known = regions.kecamatan_in(regency)
        absent = tuple(own for own in known if own.code not in sent)
        found.append(Missing(regency=regions.name_of(regency), known=len(known), kecamatan=absent))
    return tuple(found)
