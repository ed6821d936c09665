"""`musrenbang pulihkan`: a backup becomes a session again, and a damaged folder tells what of it can be had."""

from datetime import UTC, datetime

import pytest

from sessions.record import lines
from sessions.record.backup_keeping import kept, read
from sessions.record.disk import SYSTEM_DISK
from sessions.record.words import extent, moment


@pytest.fixture
def backed_up(musrenbang, closed):
    """The small closed sidang with a backup in `cadangan/`."""
    assert 0 == musrenbang("cadangkan", closed).code
    return closed


@pytest.fixture
def backup(backed_up):
    """The path of that backup."""
    (path,) = (backed_up / "cadangan").iterdir()
    return path


def cut(folder, lines):
    """Keep only the first lines of the journal."""
    journal = (folder / "jurnal.jsonl").read_bytes().splitlines(keepends=True)
    (folder / "jurnal.jsonl").write_bytes(b"".join(journal[:lines]))


def damage(folder, line):
    journal = (folder / "jurnal.jsonl").read_bytes().splitlines(keepends=True)
    journal[line - 1] = journal[line - 1].replace(b'"by"', b'"bx"')
    (folder / "jurnal.jsonl").write_bytes(b"".join(journal))


def test_a_backup_becomes_a_session_under_the_next_free_name(musrenbang, backup, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    answer = musrenbang("pulihkan", backup)
    assert (0, "") == (answer.code, answer.err)
    assert [
        f"Salinan data {backup.name} dipulihkan ke musrenbang-kerjo-pulih: {extent(read(backup))}.",
        "Dokumen tidak ikut dalam salinan data ini; menulisnya lagi: musrenbang ekspor musrenbang-kerjo-pulih",
        "Rantai jurnal dan setiap keputusan sudah diperiksa. Membukanya: musrenbang buka musrenbang-kerjo-pulih",
    ] == answer.lines
    assert "musrenbang-kerjo-pulih-2: " in musrenbang("pulihkan", backup).out


def test_only_a_new_or_empty_folder_is_restored_into(refused, backed_up, backup, tmp_path):
    assert "Folder tujuan sudah berisi" in refused(backed_up, "pulihkan", backup, backed_up)
    changed = tmp_path / "rusak.zip"
    changed.write_bytes(backup.read_bytes().replace(b"PK\1\2", b"PK\1\3", 1))
    assert "Salinan data ini rusak: " in refused(backed_up, "pulihkan", changed, tmp_path / "baru")
    (tmp_path / "foto.zip").write_bytes(b"PK")
    assert "bukan salinan data sesi" in refused(backed_up, "pulihkan", tmp_path / "foto.zip", tmp_path / "baru")
    assert "tidak ditemukan" in refused(backed_up, "pulihkan", tmp_path / "tidak-ada.zip")
    assert not (tmp_path / "baru").exists()


def test_a_backup_that_goes_less_far_than_its_journal_or_further_says_so(musrenbang, kerjo, tmp_path):
    musrenbang("cadangkan", kerjo)
    (backup,) = (kerjo / "cadangan").iterdir()
    note = '{"kind":"NoteRecorded","data":{"kind":"catatan","text":"sesudah cadangan"}}'
    assert '{"ok": true, "seq": 2}\n' == musrenbang("putuskan", kerjo, typed=note).out
    out = musrenbang("pulihkan", backup, tmp_path / "a").out
    assert f"Perhatian: jurnal di {kerjo} memuat 2 keputusan utuh, 1 lebih banyak." in out
    (kerjo / "jurnal.jsonl").write_bytes(b"")
    out = musrenbang("pulihkan", backup, tmp_path / "b").out
    assert f"Jurnal di {kerjo} hanya memuat 0 keputusan utuh, 1 lebih sedikit." in out


def test_a_whole_folder_needs_no_rescue(musrenbang, backed_up, backup):
    out = musrenbang("pulihkan", backed_up).out
    assert out.startswith(f"Jurnal utuh: {extent(read(backup))}.\n")
    assert f"Tidak ada yang perlu dipulihkan. Membukanya: musrenbang buka {backed_up}\n" in out


def test_a_damaged_journal_is_joined_from_backup_and_journal_into_a_new_folder(musrenbang, backed_up, backup, tmp_path):
    whole = (backed_up / "jurnal.jsonl").read_bytes()
    damage(backed_up, 9)
    (backed_up / "cadangan" / "foto.zip").write_bytes(b"PK")
    told = musrenbang("pulihkan", backed_up)
    assert told.lines[0].startswith("Jurnal rusak pada baris 9; ")
    assert f"{backup.name}  25           {moment(read(backup).lines[-1].at)}  utuh" in told.out
    assert ["foto.zip", "bukan", "salinan", "data"] == next(x for x in told.lines if x.startswith("foto")).split()
    assert f"Memulihkannya: musrenbang pulihkan {backed_up} --ke {backed_up}-pulih" == told.lines[-1]

    before = {path: path.read_bytes() for path in backed_up.rglob("*") if path.is_file()}
    answer = musrenbang("pulihkan", backed_up, "--ke", tmp_path / "baru")
    assert [
        f"Dipulihkan ke {tmp_path / 'baru'}: {extent(read(backup))}.",
        f"Nomor 1 sampai dengan 25 dari {backup.name}.",
        f"{backed_up} tidak diubah. Membukanya: musrenbang buka {tmp_path / 'baru'}",
    ] == answer.lines
    assert whole == (tmp_path / "baru" / "jurnal.jsonl").read_bytes()
    assert before == {path: path.read_bytes() for path in backed_up.rglob("*") if path.is_file()}
    assert "Sesi utuh" in musrenbang("periksa", tmp_path / "baru").out


def test_without_a_backup_it_says_from_where_on_to_type_again(musrenbang, closed, tmp_path):
    damage(closed, 9)
    assert "Folder cadangan/ tidak memuat salinan data.\n" in musrenbang("pulihkan", closed).out
    lines = musrenbang("pulihkan", closed, tmp_path / "baru").lines
    assert [
        "Nomor 1 sampai dengan 8 dari jurnal; tidak ada salinan data utuh yang memuat lebih banyak.",
        "Pernah ada 25 keputusan: 17 yang terakhir tidak ditemukan utuh di mana pun. Ketik ulang yang sesudah nomor 8.",
        "Baris jurnal yang lama sesudah nomor itu masih dapat dibaca sebagai catatan.",
    ] == lines[1:4]


def test_a_journal_of_a_newer_program_is_not_called_damaged(refused, closed, tmp_path, monkeypatch):
    monkeypatch.setattr(lines, "VERSION", 0)
    told = refused(closed, "pulihkan", closed, "--ke", tmp_path / "baru")
    assert "Jurnal baris 1 ditulis oleh versi program yang lebih baru; sesi ini tidak rusak." in told
    assert not (tmp_path / "baru").exists()


def test_a_shortened_journal_counts_again_once_sesi_json_is_set_aside(musrenbang, refused, closed):
    cut(closed, 20)
    told = musrenbang("pulihkan", closed).lines
    assert "padahal sesi.json mencatat 25" in told[0]
    assert f"Bila jurnal yang benar: musrenbang pulihkan {closed} --pakai-jurnal" == told[-1]
    assert [
        "Keputusan nomor 21 sampai dengan 25 tidak ada di jurnal; hasilnya tidak lagi berlaku.",
        "sesi.json disimpan sebagai sesi.json.disisihkan-1; jurnal berlaku lagi, 20 keputusan.",
    ] == musrenbang("pulihkan", closed, "--pakai-jurnal").lines[1:3]
    assert (closed / "sesi.json.disisihkan-1").exists()
    assert "tidak ada yang disisihkan" in refused(closed, "pulihkan", closed, "--pakai-jurnal")


def test_an_edited_sesi_json_is_told_and_set_aside(musrenbang, backed_up):
    stored = (backed_up / "sesi.json").read_bytes()
    (backed_up / "sesi.json").write_bytes(
        stored.replace(b'"hadir": [', b'"hadir": [1, ', 1).replace(b"Kerjo", b"Kerja")
    )
    told = musrenbang("pulihkan", backed_up)
    assert told.lines[0].startswith("sesi.json diubah di luar program")
    assert "--ke" not in told.out
    out = musrenbang("pulihkan", backed_up, "--pakai-jurnal").out
    assert "sesi.json berbeda dari jurnal pada tabel " in out
    assert "jurnal berlaku lagi, 25 keputusan." in out


def test_a_journal_that_lost_lines_although_nothing_contradicts_it_is_noticed_by_its_backup(musrenbang, backed_up):
    cut(backed_up, 20)
    (backed_up / "sesi.json").unlink()
    told = musrenbang("pulihkan", backed_up).lines
    assert "Jurnal hanya memuat 20 keputusan; sebuah salinan data memuat lebih banyak." == told[0]
    assert told[-1].endswith("-pulih")
    assert [None] == [file.flaw for file in kept(backed_up / "cadangan")]


def test_the_journal_is_not_made_to_count_where_it_is_itself_damaged_or_in_use(refused, musrenbang, closed, tmp_path):
    lock = SYSTEM_DISK.lock(closed, datetime.now(UTC))
    assert "Sesi sedang dibuka untuk ditulis" in refused(closed, "pulihkan", closed, "--pakai-jurnal")
    lock.release()
    damage(closed, 9)
    assert "Jurnal rusak pada baris 9" in refused(closed, "pulihkan", closed, "--pakai-jurnal")
    assert 1 == musrenbang("pulihkan", tmp_path, "--pakai-jurnal").code
    assert not (tmp_path / "kunci").exists()
    damage(closed, 1)
    assert "dan cadangan/ tidak memuat salinan data yang utuh" in refused(closed, "pulihkan", closed)
    assert 2 == musrenbang("pulihkan", closed, "--pakai-jurnal", "--ke", tmp_path / "x").code
    assert 2 == musrenbang("pulihkan", tmp_path / "x.zip", "--pakai-jurnal").code
