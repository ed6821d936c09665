"""What can be wrong with a session folder, in one or two sentences each: what was found, and what to do."""

from exports.wording.backups import FLAWS
from sessions.record.backups.contents import BackupUnusable
from sessions.record.errors import (
    Flaw,
    FolderNotEmpty,
    FolderUnusable,
    JournalCorrupt,
    JournalRewritten,
    JournalShortened,
    NotASession,
    RecordError,
    SessionLocked,
    StoreEdited,
    StoreUnreadable,
)
from sessions.record.verify import Finding, FindingKind

_FIXED: dict[type[RecordError], str] = {
    NotASession: "Folder ini bukan folder sesi; buat sesi baru dengan: musrenbang baru FOLDER --kecamatan KODE.",
    FolderNotEmpty: "Folder tujuan sudah berisi; pilih folder baru atau folder kosong.",
    StoreUnreadable: "sesi.json tidak dapat dibaca; hapus berkas itu, dan sesi membuatnya lagi dari jurnal.",
}

_CAUSES = {
    "EACCES": "tidak ada izin",
    "EPERM": "tidak ada izin",
    "EROFS": "media simpan tidak dapat ditulisi",
    "ENOSPC": "media simpan penuh",
    "EDQUOT": "jatah media simpan habis",
    "EIO": "media simpan rusak atau terlepas",
    "ENOTDIR": "yang disebut bukan folder",
    "ENAMETOOLONG": "nama folder terlalu panjang",
}

_FOUND = {
    FindingKind.FORM: "Jurnal baris {line} tidak berbentuk keputusan.",
    FindingKind.HASH: "Jurnal baris {line} tidak cocok dengan rantainya: isinya pernah diubah.",
    FindingKind.SEQ: "Jurnal baris {line} tidak bernomor urut.",
    FindingKind.VERSION: "Jurnal baris {line} ditulis oleh versi program yang lebih baru.",
    FindingKind.KIND: "Jurnal baris {line} memuat jenis keputusan yang tidak dikenal.",
    FindingKind.SHAPE: "Isi keputusan pada jurnal baris {line} tidak sesuai bentuknya.",
    FindingKind.RULE: "Keputusan pada jurnal baris {line} tidak mungkin diambil pada saat itu.",
    FindingKind.NO_JOURNAL: "Folder ini tidak memuat jurnal.",
    FindingKind.TORN_TAIL: "Jurnal baris {line} terputus; sisanya dipisahkan ketika sesi dibuka.",
    FindingKind.BARE_END: "Jurnal baris {line} utuh, tetapi tanpa tanda akhir baris; dilengkapi ketika sesi dibuka.",
    FindingKind.STORE_UNREADABLE: "sesi.json tidak dapat dibaca.",
    FindingKind.STORE_AHEAD: "sesi.json mencatat {line} keputusan, lebih banyak daripada jurnal: jurnal terpotong.",
    FindingKind.STORE_OTHER_LINES: "sesi.json dibuat dari jurnal lain: baris {line} berbeda.",
    FindingKind.STORE_DIFFERS: "sesi.json berbeda dari jurnal pada {place}.",
    FindingKind.STORE_FORM: "sesi.json tidak lagi tertulis persis seperti yang ditulis program; isinya tidak berubah.",
}


def sentence_of_record_error(error: RecordError) -> str:
    """What was found, and what to do."""
    match error:
        case SessionLocked():
            where = f" di {error.host} (proses {error.pid}, sejak {error.since})" if error.host else ""
            return f"Sesi sedang dibuka untuk ditulis{where}; tutup dahulu, atau buka hanya untuk dibaca."
        case FolderUnusable():
            return f"Folder sesi tidak dapat dipakai: {_CAUSES.get(error.cause, error.cause)}."
        case JournalCorrupt(flaw=Flaw.VERSION | Flaw.KIND):
            found = (
                f"Jurnal baris {error.line} ditulis oleh versi program yang lebih baru; perbarui program ini. Sampai "
                f"baris {error.line - 1} sesi dapat dibaca, dan tidak ada berkas yang diubah."
            )
        case JournalCorrupt(flaw=Flaw.SHAPE | Flaw.RULE):
            found = (
                f"Keputusan pada jurnal baris {error.line} tidak dapat dijalankan program ini: ditulis oleh versi "
                "program lain, atau dengan tangan. Sesi hanya dapat dibaca sampai baris sebelumnya."
            )
        case JournalCorrupt():
            found = (
                f"Jurnal rusak pada baris {error.line}; sesi hanya dapat dibaca. Pulihkan dari cadangan, "
                "jangan mengubah jurnal dengan tangan."
            )
        case JournalShortened():
            found = (
                f"Jurnal hanya memuat {error.lines} keputusan, padahal sesi.json mencatat {error.known}; "
                "jurnal tampaknya terpotong. Sesi hanya dapat dibaca."
            )
        case JournalRewritten():
            found = f"Jurnal baris {error.line} tidak sama dengan yang tercatat di sesi.json; sesi hanya dapat dibaca."
        case BackupUnusable():
            found = FLAWS[error.flaw]
        case StoreEdited():
            found = (
                "sesi.json diubah di luar program sejak terakhir ditulis; jurnal tidak diragukan. Sesi hanya dapat "
                "dibaca sampai sesi.json itu disisihkan."
            )
        case _:
            found = _FIXED.get(type(error), "Folder sesi tidak dapat dibuka.")
    return found


def sentence_of_finding(finding: Finding) -> str:
    """The first wrong thing of a record that was checked."""
    parts = [f"tabel {finding.table}"] if finding.table else ["tabelnya"]
    if finding.document is not None:
        parts.append(f"dokumen {finding.document}")
    return _FOUND[finding.kind].format(line=finding.line, place=" ".join(parts))
