"""What can be wrong with a session folder, in one or two sentences each: what was found, and what to do."""

from collections.abc import Sequence
from datetime import datetime

from sessions.language.dates import clock, with_day
from sessions.language.numbers import thousands
from sessions.record import errors
from sessions.record.backup_file import Backup, BackupUnusable
from sessions.record.ledger import Entry, History
from sessions.record.verify import RecordFinding
from sessions.sentences.clauses import sentence
from sessions.steps.decisions import Withdrawn


def moment(at: datetime) -> str:
    """`Rabu, 3 Februari 2027 pukul 10.42`."""
    return f"{with_day(at)} pukul {clock(at)}"


def extent(backup: Backup) -> str:
    """How far it goes: `25 keputusan, yang terakhir Rabu, 3 Februari 2027 pukul 10.42`."""
    return f"{thousands(backup.seq)} keputusan, yang terakhir {moment(backup.lines[-1].at)}"


def stored(backup: Backup, place: str) -> str:
    """The backup is there and was read back."""
    return f"Salinan data tersimpan dan terbaca kembali: {backup.name} di {place}"


def not_stored(place: str, why: str) -> str:
    """The backup could not be written; `why` in a few words."""
    return f"Salinan data tidak tersimpan di {place}: {why}."


WITHDRAWING = "Dibatalkan: "
"""Before the sentence that a withdrawal takes back."""


class Chronicle:
    """The sentences of a journal that grows, and the history they were told from."""

    def __init__(self, entries: Sequence[Entry] = ()) -> None:
        self.history = History()
        self._sentences: list[str] = []
        self.follow(entries)

    def follow(self, entries: Sequence[Entry]) -> None:
        """Tell what is new in the whole journal `entries`, which the history continues."""
        for entry in entries[len(self._sentences) :]:
            self.add(entry)

    def add(self, entry: Entry) -> None:
        """Tell the next entry."""
        self.history.add(entry)
        self._sentences.append(self._told(entry))

    def sentence(self, seq: int) -> str:
        """The sentence of line `seq`; a withdrawal repeats what it withdraws."""
        return self._sentences[seq - 1]

    def _told(self, entry: Entry) -> str:
        if isinstance(entry.decision, Withdrawn):
            return f"{WITHDRAWING}{self.sentence(entry.decision.seq)}"
        before = self.history.before(entry.seq)
        return sentence(entry.decision, self.history.after(entry.seq), before)


_FIXED: dict[type[errors.RecordError], str] = {
    errors.NotASession: "Folder ini bukan folder sesi; buat sesi baru dengan: musrenbang baru FOLDER --kecamatan KODE.",
    errors.FolderNotEmpty: "Folder tujuan sudah berisi; pilih folder baru atau folder kosong.",
    errors.SessionOlder: "Sesi ini ditulis program sebelum 0.2.0 dan tidak dapat dibuka.",
    errors.StoreUnreadable: "sesi.json tidak dapat dibaca; hapus berkas itu, dan sesi membuatnya lagi dari jurnal.",
}

_CAUSES = {
    "EACCES": "tidak ada izin",
    "EPERM": "tidak ada izin",
    "EROFS": "media simpan tidak dapat ditulisi",
    "ENOSPC": "media simpan penuh",
    "EDQUOT": "jatah media simpan habis",
    "EIO": "media simpan rusak atau terlepas",
    "ENOTDIR": "yang disebut bukan folder",
    "EEXIST": "yang disebut bukan folder",
    "ENOENT": "folder itu tidak ditemukan",
    "ENAMETOOLONG": "nama folder terlalu panjang",
}


def sentence_of_record_error(error: errors.RecordError) -> str:
    """What was found, and what to do."""
    match error:
        case errors.SessionLocked():
            where = f" di {error.host} (proses {error.pid}{_since(error.since)})" if error.host else ""
            return f"Sesi sedang dibuka untuk ditulis{where}; tutup dahulu, atau buka hanya untuk dibaca."
        case errors.FolderUnusable():
            return f"Folder sesi tidak dapat dipakai: {_said(error.cause)}{error.where}."
        case errors.JournalCorrupt(flaw=errors.Flaw.VERSION | errors.Flaw.KIND):
            found = (
                f"Jurnal baris {error.line} ditulis oleh versi program yang lebih baru; perbarui program ini. Sampai "
                f"baris {error.line - 1} sesi dapat dibaca, dan tidak ada berkas yang diubah."
            )
        case errors.JournalCorrupt(flaw=errors.Flaw.SHAPE | errors.Flaw.RULE):
            found = (
                f"Keputusan pada jurnal baris {error.line} tidak dapat dijalankan program ini: ditulis oleh versi "
                "program lain, atau dengan tangan. Sesi hanya dapat dibaca sampai baris sebelumnya."
            )
        case errors.JournalCorrupt():
            found = (
                f"Jurnal rusak pada baris {error.line}; sesi hanya dapat dibaca. Pulihkan dari salinan data, "
                "jangan mengubah jurnal dengan tangan."
            )
        case errors.JournalShortened():
            found = (
                f"Jurnal hanya memuat {error.lines} keputusan, padahal sesi.json mencatat {error.known}; "
                "jurnal tampaknya terpotong. Sesi hanya dapat dibaca."
            )
        case errors.JournalRewritten():
            found = f"Jurnal baris {error.line} tidak sama dengan yang tercatat di sesi.json; sesi hanya dapat dibaca."
        case BackupUnusable():
            found = error.flaw.advice
        case errors.StoreEdited():
            found = (
                "sesi.json diubah di luar program sejak terakhir ditulis; jurnal tidak diragukan. Sesi hanya dapat "
                "dibaca sampai sesi.json itu disisihkan."
            )
        case _:
            found = _FIXED.get(type(error), "Folder sesi tidak dapat dibuka.")
    return found


def _said(cause: str) -> str:
    return _CAUSES.get(cause) or errors.why_named(cause)


def _since(text: str) -> str:
    """`, sejak Rabu, 3 Februari 2027 pukul 10.42`; empty where the file holds no time."""
    try:
        return f", sejak {moment(datetime.fromisoformat(text))}"
    except ValueError:
        return ""


def sentence_of_finding(finding: RecordFinding) -> str:
    """The first wrong thing of a record that was checked."""
    parts = [f"tabel {finding.table}"] if finding.table else ["tabelnya"]
    if finding.document is not None:
        parts.append(f"dokumen {finding.document}")
    return finding.kind.label.format(line=finding.line, place=" ".join(parts))
