"""Memulihkan sesi dari salinan data, atau dari yang masih utuh di folder sesi yang rusak.

Contoh: musrenbang pulihkan cadangan-kerjo-000025-20270203-110000.zip
        musrenbang pulihkan musrenbang-kerjo-2028
        musrenbang pulihkan musrenbang-kerjo-2028 --ke musrenbang-kerjo-pulih
Salinan data dipulihkan ke folder baru. Folder sesi saja: memperlihatkan yang masih utuh dan perintah berikutnya. Folder
sesi dengan --ke: memulihkan sebanyak-banyaknya ke folder baru; folder yang rusak tidak diubah.
"""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path

from exports.text.file import listing
from sessions.kernel.text import slug
from sessions.kinds import KINDS
from sessions.language.numbers import thousands
from sessions.record import backup_keeping, errors
from sessions.record.backup_file import PAPERS, Backup
from sessions.record.disk import SYSTEM_DISK
from sessions.record.lines import require_not_older
from sessions.record.reading import read_folder
from sessions.record.restoring import Salvage, restore, salvage
from sessions.record.store import set_store_aside
from sessions.record.verify import verify
from sessions.record.words import extent, moment, sentence_of_finding, sentence_of_record_error
from tui.commands.folder import Failure, WrongUsage, free_name, tables_of
from tui.shell.machine import OfficeClock

_OF_THE_STORE = (errors.StoreEdited, errors.JournalShortened, errors.JournalRewritten)
"""Alarms that go when sesi.json is set aside."""
_OF_A_NEWER_PROGRAM = {errors.Flaw.VERSION, errors.Flaw.KIND}


def add_arguments(parser: ArgumentParser) -> None:
    """A backup or a session folder, where to, and whether the journal is to count again."""
    parser.add_argument("sasaran", metavar="BERKAS.zip|FOLDER", type=Path, help="salinan data, atau folder sesi")
    parser.add_argument("tujuan", metavar="FOLDER-BARU", type=Path, nargs="?", help="folder baru atau kosong")
    parser.add_argument("--ke", metavar="FOLDER-BARU", type=Path, help="sama dengan FOLDER-BARU")
    aside = "sisihkan sesi.json yang bertentangan dengan jurnal, sesudah bedanya ditampilkan; jurnal lalu berlaku"
    parser.add_argument("--pakai-jurnal", action="store_true", help=aside)


def run(asked: Namespace) -> int:
    """Restore a backup; or look at, salvage, or put right a session folder."""
    target = asked.ke or asked.tujuan
    is_folder = asked.sasaran.is_dir()
    if asked.pakai_jurnal and (target is not None or not is_folder):
        raise WrongUsage("--pakai-jurnal hanya untuk sebuah folder sesi, tanpa folder baru.")
    if not is_folder:
        _restore(asked.sasaran, target)
    elif asked.pakai_jurnal:
        _use_the_journal(asked.sasaran)
    elif target is not None:
        _salvage(asked.sasaran, target)
    else:
        _tell(asked.sasaran)
    return 0


def _restore(file: Path, target: Path | None) -> None:
    backup = backup_keeping.read(file)
    folder = target or free_name(f"musrenbang-{slug(backup.kecamatan)}-pulih")
    session = restore(backup, folder).session
    print(f"Salinan data {file.name} dipulihkan ke {folder}: {extent(backup)}.")
    if backup.is_repacked:
        print("Berkas ini pernah dikemas ulang program lain; setiap isinya masih sama dengan ketika salinan dibuat.")
    for line in _beside_the_journal(file, backup):
        print(line)
    if session.issued and not any(name.startswith(PAPERS) for name in backup.files):
        print(f"Dokumen tidak ikut dalam salinan data ini; menulisnya lagi: musrenbang ekspor {folder}")
    print(f"Rantai jurnal dan setiap keputusan sudah diperiksa. Membukanya: musrenbang buka {folder}")


def _beside_the_journal(file: Path, backup: Backup) -> Iterator[str]:
    """Whether the journal that the backup lies beside goes further, or less far."""
    folder = file.resolve().parent.parent
    if file.resolve().parent.name != backup_keeping.FOLDER:
        return
    try:
        count = len(read_folder(folder, KINDS, SYSTEM_DISK).ledger.entries)
    except (errors.NotASession, errors.SessionOlder, OSError):
        return
    if count > backup.seq:
        more = thousands(count - backup.seq)
        yield f"Perhatian: jurnal di {folder} memuat {thousands(count)} keputusan utuh, {more} lebih banyak."
    elif count < backup.seq:
        less = thousands(backup.seq - count)
        yield f"Jurnal di {folder} hanya memuat {thousands(count)} keputusan utuh, {less} lebih sedikit."


def _salvage(folder: Path, target: Path) -> None:
    saved = _examined(folder)
    restore(saved.backup, target)
    print(f"Dipulihkan ke {target}: {extent(saved.backup)}.")
    for line in _origin(saved):
        print(line)
    print(f"{folder} tidak diubah. Membukanya: musrenbang buka {target}")


def _examined(folder: Path) -> Salvage:
    """What can be had of a folder; Failure where that is nothing, or the journal is only too new."""
    try:
        saved = salvage(folder, at=OfficeClock()())
    except errors.JournalCorrupt as corrupt:
        _require_damage(corrupt)
        raise Failure(
            f"Jurnal rusak pada baris {corrupt.line} dan {backup_keeping.FOLDER}/ tidak memuat salinan data yang utuh. "
            "Cari salinan data di stik atau laptop lain, lalu: musrenbang pulihkan BERKAS.zip."
        ) from corrupt
    _require_damage(saved.alarm)
    return saved


def _require_damage(alarm: errors.RecordAlarm | None) -> None:
    """Failure for a journal that only a newer program understands: nothing of it is damaged."""
    if isinstance(alarm, errors.JournalCorrupt) and alarm.flaw in _OF_A_NEWER_PROGRAM:
        raise Failure(
            f"Jurnal baris {alarm.line} ditulis oleh versi program yang lebih baru; sesi ini tidak rusak. "
            "Pasang versi itu, lalu buka lagi."
        )


def _origin(saved: Salvage) -> Iterator[str]:
    """From where the decisions come, and how many are nowhere whole."""
    total = saved.backup.seq
    if saved.source:
        rest = (
            "" if saved.from_backup == total else f", nomor {saved.from_backup + 1} sampai dengan {total} dari jurnal"
        )
        yield f"Nomor 1 sampai dengan {saved.from_backup} dari {saved.source}{rest}."
    else:
        yield f"Nomor 1 sampai dengan {total} dari jurnal; tidak ada salinan data utuh yang memuat lebih banyak."
    if saved.lost:
        yield (
            f"Pernah ada {thousands(saved.known)} keputusan: {thousands(saved.lost)} yang terakhir tidak ditemukan "
            f"utuh di mana pun. Ketik ulang yang sesudah nomor {total}."
        )
        if isinstance(saved.alarm, errors.JournalCorrupt):
            yield "Baris jurnal yang lama sesudah nomor itu masih dapat dibaca sebagai catatan."


def _tell(folder: Path) -> None:
    """What of a folder is whole, and what to do next."""
    saved = _examined(folder)
    if saved.alarm is None and not saved.source:
        print(f"Jurnal utuh: {extent(saved.backup)}.")
    elif saved.alarm is None:
        print(f"Jurnal hanya memuat {thousands(saved.in_journal)} keputusan; sebuah salinan data memuat lebih banyak.")
    else:
        print(sentence_of_record_error(saved.alarm))
    _tell_backups(folder)
    if saved.alarm is None and not saved.source:
        print(f"Tidak ada yang perlu dipulihkan. Membukanya: musrenbang buka {folder}")
        return
    if not isinstance(saved.alarm, errors.StoreEdited):
        print(f"Dapat dipulihkan ke folder baru: {extent(saved.backup)}.")
        for line in _origin(saved):
            print(line)
        print(f"Memulihkannya: musrenbang pulihkan {folder} --ke {free_name(f'{folder}-pulih')}")
    if isinstance(saved.alarm, _OF_THE_STORE):
        print(f"Bila jurnal yang benar: musrenbang pulihkan {folder} --pakai-jurnal")


def _tell_backups(folder: Path) -> None:
    rows = []
    for kept in backup_keeping.kept(folder / backup_keeping.FOLDER):
        backup = kept.backup
        facts = [thousands(backup.seq), moment(backup.lines[-1].at)] if backup else ["", ""]
        rows.append([kept.path.name, *facts, kept.flaw.label if kept.flaw else "utuh"])
    if rows:
        print(f"\n{listing(['Salinan data', 'Keputusan', 'Sampai', 'Keadaan'], rows)}\n")
    else:
        print(f"Folder {backup_keeping.FOLDER}/ tidak memuat salinan data.")


def _use_the_journal(folder: Path) -> None:
    """Set sesi.json aside, under the lock, after telling what only it says."""
    if not (folder / errors.JOURNAL).is_file():
        raise errors.NotASession(str(folder))
    require_not_older(SYSTEM_DISK.read(folder / errors.JOURNAL))
    lock = SYSTEM_DISK.lock(folder, OfficeClock()())
    try:
        reading = read_folder(folder, KINDS, SYSTEM_DISK)
        if reading.alarm is None:
            raise Failure("sesi.json tidak bertentangan dengan jurnal; tidak ada yang disisihkan.")
        if not isinstance(reading.alarm, _OF_THE_STORE):
            raise reading.alarm
        print(sentence_of_record_error(reading.alarm))
        if isinstance(reading.alarm, errors.JournalShortened):
            first, last = reading.alarm.lines + 1, reading.alarm.known
            print(f"Keputusan nomor {first} sampai dengan {last} tidak ada di jurnal; hasilnya tidak lagi berlaku.")
        elif finding := verify(folder, tables=tables_of):
            print(sentence_of_finding(finding))
        name = set_store_aside(folder)
    finally:
        lock.release()
    count = thousands(len(reading.ledger.entries))
    print(f"sesi.json disimpan sebagai {name}; jurnal berlaku lagi, {count} keputusan.")
    print(f"Membukanya: musrenbang buka {folder}")
