"""Whether the sums that a file of results states are made by the parts it states beside them: the identities."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sessions.language.local import LocalEnum
from sessions.recapitulation.facts import VERIFIED

Stated = Mapping[str, Any]
"""The sums of the whole, or of one village, commission or agency."""

_DIVIDED = {"per_desa": "desa", "per_komisi": "komisi", "per_perangkat_daerah": "perangkat_daerah"}
"""Lists whose rows together are the whole, and what names a row."""


class Identity(LocalEnum):
    """A sum that always holds: what is on its left is what its parts on the right make."""

    ORIGIN = "asal usulan"
    VERIFICATION = "verifikasi"
    VERDICTS = "hasil verifikasi"
    ORDER = "urutan"
    OUTCOMES = "hasil"
    MONEY = "selisih biaya menurut usulan dan menurut hasil"
    ROWS = "bagian"


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """One identity in figures; `parts` are named, and counted off where they are below zero."""

    identity: Identity
    total: int
    parts: Mapping[str, int]

    @property
    def holds(self) -> bool:
        """Whether the parts make the total."""
        return self.total == sum(self.parts.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Imbalance:
    """Parts that do not make their sum; `rows` is the list it stands in, `row` names one of them, None the whole."""

    balance: Balance
    rows: str = ""
    row: str | None = None


def imbalances(derived: Mapping[str, Any]) -> Iterator[Imbalance]:
    """Every identity that does not hold; one of which a part is not stated is not asked."""
    whole = derived.get("jumlah")
    yield from (Imbalance(balance=b) for b in _balances(whole or {}) if not b.holds)
    for rows, name in _DIVIDED.items():
        own = derived.get(rows)
        for row in own or ():
            yield from (Imbalance(balance=b, rows=rows, row=row.get(name) or "") for b in _balances(row) if not b.holds)
        if whole is not None and own is not None:
            parts = {str(row.get(name) or "tanpa nama"): row["usulan"] for row in own}
            together = Balance(identity=Identity.ROWS, total=whole["usulan"], parts=parts)
            if not together.holds:
                yield Imbalance(balance=together, rows=rows)


def _balances(stated: Stated) -> Iterator[Balance]:
    for identity, key, name in (
        (Identity.ORIGIN, "usulan", "asal"),
        (Identity.VERIFICATION, "usulan", "verifikasi"),
        (Identity.ORDER, "usulan", "urutan"),
    ):
        if key in stated and name in stated:
            yield Balance(identity=identity, total=stated[key], parts=stated[name])
    if "diverifikasi" in stated and "verifikasi" in stated:
        parts = {verdict.value: stated["verifikasi"].get(verdict.value, 0) for verdict in VERIFIED}
        yield Balance(identity=Identity.VERDICTS, total=stated["diverifikasi"], parts=parts)
    if {"usulan", "hasil", "belum_diputus"} <= stated.keys():
        parts = {**stated["hasil"], "belum diputus": stated["belum_diputus"]}
        yield Balance(identity=Identity.OUTCOMES, total=stated["usulan"], parts=parts)
    if {"biaya_usulan", "biaya_hasil", *_MONEY} <= stated.keys():
        parts = {name: sign * stated[key] for key, (name, sign) in _MONEY.items()}
        yield Balance(identity=Identity.MONEY, total=stated["biaya_usulan"] - stated["biaya_hasil"], parts=parts)


_MONEY = {
    "biaya_digabung_dipecah": ("digabung dan dipecah", 1),
    "biaya_pecahan": ("pecahan", -1),
    "pengurangan": ("pengurangan", 1),
    "penambahan": ("penambahan", -1),
}
"""Keys of the parts of what the money differs by, what they are called, and whether they are counted off."""
