"""Backups in words: what is wrong with one, what one holds, and what became of one."""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

from exports.wording.dates import clock, with_day
from exports.wording.numbers import thousands
from sessions.record.backups.contents import Backup, BackupFlaw

FLAWS: Mapping[BackupFlaw, str] = MappingProxyType(
    {
        BackupFlaw.NOT_A_BACKUP: "Berkas ini bukan cadangan sesi musrenbang.",
        BackupFlaw.DAMAGED: "Cadangan ini rusak: isinya tidak lagi seperti ketika ditulis. Pakai cadangan lain.",
        BackupFlaw.FOREIGN: "Berkas ini memuat isi yang tidak ada dalam cadangan mana pun; tidak satu pun diambil.",
        BackupFlaw.TOO_LARGE: "Berkas ini terlalu besar untuk sebuah cadangan; tidak satu pun diambil.",
        BackupFlaw.NEWER: "Cadangan ini ditulis oleh versi program yang lebih baru; pasang versi itu dahulu.",
    }
)
"""What was found, and what to do."""

STATES: Mapping[BackupFlaw | None, str] = MappingProxyType(
    {
        None: "utuh",
        BackupFlaw.NOT_A_BACKUP: "bukan cadangan",
        BackupFlaw.DAMAGED: "rusak",
        BackupFlaw.FOREIGN: "isinya asing",
        BackupFlaw.TOO_LARGE: "terlalu besar",
        BackupFlaw.NEWER: "versi lebih baru",
    }
)
"""The same in a word or two, for a list."""


def moment(at: datetime) -> str:
    """`Rabu, 3 Februari 2027 pukul 10.42`."""
    return f"{with_day(at)} pukul {clock(at)}"


def extent(backup: Backup) -> str:
    """How far it goes: `25 keputusan, yang terakhir Rabu, 3 Februari 2027 pukul 10.42`."""
    return f"{thousands(backup.seq)} keputusan, yang terakhir {moment(backup.lines[-1].at)}"


def stored(backup: Backup, place: str) -> str:
    """The backup is there and was read back."""
    return f"Cadangan tersimpan dan terbaca kembali: {backup.name} di {place}"


def not_stored(place: str, why: str) -> str:
    """The backup could not be written; `why` in a few words."""
    return f"Cadangan tidak tersimpan di {place}: {why}."
