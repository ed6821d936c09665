"""What can be wrong with a session folder, in words."""

import errno

import pytest

from sessions.record.backup_file import BackupFlaw, BackupUnusable
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
    SessionOlder,
    StoreEdited,
    StoreUnreadable,
    cause,
)
from sessions.record.verify import FindingKind, RecordFinding
from sessions.record.words import sentence_of_finding, sentence_of_record_error


def every_error(kind: type[RecordError] = RecordError) -> set[type[RecordError]]:
    return {kind}.union(*(every_error(child) for child in kind.__subclasses__()))


ERRORS = [
    (NotASession("x"), "bukan folder sesi"),
    (FolderNotEmpty("x"), "sudah berisi"),
    (FolderUnusable("ENOSPC"), "media simpan penuh"),
    (FolderUnusable("EEXIST"), "yang disebut bukan folder"),
    (FolderUnusable("EXDEV"), "media simpan bermasalah"),
    (FolderUnusable(""), "media simpan bermasalah"),
    (
        SessionLocked("LAPTOP-2", 4711, "2027-02-03T08:00:00+07:00"),
        "di LAPTOP-2 (proses 4711, sejak Rabu, 3 Februari 2027 pukul 08.00",
    ),
    (SessionLocked("", 0, ""), "dibuka untuk ditulis; tutup"),
    (SessionOlder(), "ditulis program sebelum 0.2.0 dan tidak dapat dibuka."),
    (StoreUnreadable("x"), "sesi.json tidak dapat dibaca"),
    (JournalCorrupt(17, Flaw.HASH), "rusak pada baris 17"),
    (JournalCorrupt(17, Flaw.VERSION), "versi program yang lebih baru; perbarui program ini. Sampai baris 16"),
    (JournalCorrupt(17, Flaw.KIND), "versi program yang lebih baru"),
    (JournalCorrupt(17, Flaw.SHAPE), "baris 17 tidak dapat dijalankan"),
    (JournalCorrupt(17, Flaw.RULE), "atau dengan tangan"),
    (JournalShortened(12, 15), "hanya memuat 12 keputusan, padahal sesi.json mencatat 15"),
    (JournalRewritten(9), "baris 9 tidak sama"),
    (StoreEdited("sesi.json"), "sesi.json diubah di luar program"),
    (BackupUnusable(BackupFlaw.DAMAGED), "Salinan data ini rusak"),
]


@pytest.mark.parametrize(("error", "expected"), ERRORS)
def test_an_error_of_the_record_is_one_clear_text(error: RecordError, expected: str) -> None:
    text = sentence_of_record_error(error)
    assert expected in text
    assert text.endswith(".")


@pytest.mark.parametrize("name", sorted(errno.errorcode.values()))
def test_no_name_of_the_system_stands_in_a_sentence(name: str) -> None:
    assert name not in sentence_of_record_error(FolderUnusable(cause(OSError(getattr(errno, name), "x"))))


def test_every_error_of_the_record_has_words_of_its_own() -> None:
    told = {type(error) for error, _ in ERRORS}
    abstract = {kind for kind in every_error() if kind.__subclasses__()}
    assert every_error() - abstract == told
    assert "Folder sesi tidak dapat dibuka." == sentence_of_record_error(RecordError())


@pytest.mark.parametrize("kind", FindingKind)
def test_every_finding_names_its_place(kind: FindingKind) -> None:
    text = sentence_of_finding(RecordFinding(kind=kind, line=17, table="usulan", document=3))
    assert "None" not in text
    assert "{" not in text
    if kind is FindingKind.STORE_DIFFERS:
        assert "sesi.json berbeda dari jurnal pada tabel usulan dokumen 3." == text
    elif kind not in {FindingKind.NO_JOURNAL, FindingKind.STORE_UNREADABLE, FindingKind.STORE_FORM}:
        assert "17" in text


def test_a_table_that_is_missing_as_a_whole_is_named_without_a_document() -> None:
    found = RecordFinding(kind=FindingKind.STORE_DIFFERS, table="usulan")
    assert "sesi.json berbeda dari jurnal pada tabel usulan." == sentence_of_finding(found)
    assert "pada tabelnya." in sentence_of_finding(RecordFinding(kind=FindingKind.STORE_DIFFERS))
