"""The sample as a kota of kelurahan would have held it, or half of it: what people typed says desa nowhere."""

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from sessions.kernel.decision import Decision
from sessions.kinds import KINDS
from sessions.office.decisions import SessionOpened
from sessions.office.defaults import office_for
from sessions.record.codec import decode
from sessions.record.sitting import Sitting, no_tables
from sessions.sample.play import scenes
from sessions.values.office import Agency

KLOJEN = "35.73.02"
_TYPED = {
    "APB Desa": "anggaran kelurahan", "Dana Desa": "dana kelurahan",
    "kabupaten": "kota", "Kabupaten": "Kota", "KABUPATEN": "KOTA", "Bupati": "Wali Kota", "bupati": "wali kota",
    "Kepala Desa": "Lurah", "kepala desa": "lurah", "Kades": "Lurah", "desa": "kelurahan", "Desa": "Kelurahan",
    "DESA": "KELURAHAN", "antardesa": "antarkelurahan", "LPMD": "LPMK", "BPD": "RW", "APBDes": "APBD",
    "RKPDes": "RKPKel", "RPJMDes": "RPJMKel",
}  # fmt: skip


def played(folder: Path, *, to_the_end: bool = True, kept: int = 0) -> Sitting:
    """The session, to the middle of the sidang or to its end; the first `kept` villages stay desa."""
    times: list[datetime] = []
    sitting: Sitting | None = None
    for scene in scenes():
        times.append(scene.at)
        decision = _moved(decode(scene.kind, scene.data, KINDS))
        if sitting is None:
            first = _opened(decision, kept)
            sitting = Sitting.create(folder, by=scene.by, clock=lambda: times[-1], first=first, tables=no_tables)
        else:
            sitting.decide(decision)
        if scene.is_mark and not to_the_end:
            break
    assert sitting is not None
    return sitting


def _opened(decision: Decision, kept: int) -> Decision:
    """Checklist and house rules are those of Klojen; villages and agencies keep their names."""
    assert isinstance(decision, SessionOpened)
    klojen = office_for(KLOJEN)
    office = replace(
        klojen,
        code=decision.office.code,
        commissions=decision.office.commissions,
        agencies=decision.office.agencies,
        guideline=decision.office.guideline,
        villages=tuple(
            replace(village, label="Desa" if number < kept else "Kelurahan")
            for number, village in enumerate(decision.office.villages)
        ),
    )
    return replace(decision, office=office)


def _moved(value: Any) -> Any:
    if type(value) is str:
        return _said(value)
    if isinstance(value, Agency):
        return replace(value, short=_said(value.short), name=_said(value.name), aliases=_moved(value.aliases))
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{field.name: _moved(getattr(value, field.name)) for field in fields(value)})
    if isinstance(value, tuple):
        return tuple(map(_moved, value))
    if isinstance(value, Mapping):
        return {key: _moved(below) for key, below in value.items()}
    return value


def _said(text: str) -> str:
    for was, becomes in _TYPED.items():
        text = re.sub(rf"\b{was}(?=nya\b|\b)", becomes, text)
    return text
