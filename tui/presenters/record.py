"""How the record does, in sentences: when it can only be read any more, and what is worth a calm word."""

from pathlib import Path
from shlex import quote

from tui.refusals import WORDS
from tui.writer import Health


def worries(health: Health, wall_error: str = "") -> tuple[str, ...]:
    """What should be known and holds nothing up; nothing where all is well. `wall_error`: why the wall stands still."""
    found = []
    if health.is_low_on_space:
        found.append("Ruang di media simpan tinggal kurang dari 500 MB. Kosongkan ruang pada waktu jeda.")
    if health.snapshot_error:
        why = WORDS.get(health.snapshot_error, "media simpan bermasalah")
        found.append(f"sesi.json belum dapat ditulis ({why}); semua keputusan tetap tersimpan di jurnal.")
    if health.kept_aside:
        found.append(f"sesi.json diubah di luar program; yang diubah itu disisihkan sebagai {health.kept_aside}.")
    if wall_error:
        why = WORDS.get(wall_error, "media simpan bermasalah")
        found.append(f"Dinding tidak dapat diperbarui ({why}); yang tampil di sana masih gambar lama.")
    return tuple(found)


def stopped(cause: str, last_act: str) -> str:
    """Why nothing can be decided here any more, what is safe, and what is not."""
    why = WORDS.get(cause, "media simpan bermasalah")
    return (
        f"Folder sesi tidak dapat ditulis lagi: {why}. Keputusan terakhir yang tersimpan: {last_act.rstrip('.')}. Yang "
        "sedang diketik belum tersimpan dan tetap ada di isiannya.\n\n"
        "Sidang dapat dilanjutkan di folder lain, misalnya di flashdisk; semua keputusan ikut ke sana."
    )


def moved(old: Path, new: Path, left_behind: tuple[str, ...]) -> str:
    """Where the sitting goes on, and what did not come along."""
    missing = ", ".join(left_behind[:5]) + (" dan lainnya" if len(left_behind) > 5 else "")  # noqa: PLR2004
    rest = f"\n\nTidak dapat disalin: {missing}. Dokumen dapat ditulis lagi (g b, c)." if left_behind else ""
    return (
        f"Sidang berlanjut di {new}.\n\nFolder lama, {old}, jangan dipakai lagi. Lain kali buka:\n"
        f"musrenbang buka {quote(str(new))}{rest}"
    )


def next_folder(name: str) -> str:
    """What the new folder is called unless somebody says otherwise: `musrenbang-kerjo-2028-lanjutan`."""
    return f"{name}-lanjutan" if name else "musrenbang-lanjutan"
