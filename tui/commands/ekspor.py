"""Menulis Berita Acara, daftar utusan, dan dokumen lain ke folder dokumen/.

Contoh: musrenbang ekspor musrenbang-kerjo-2028 --hanya berita-acara,utusan
        musrenbang ekspor musrenbang-kerjo-2028 --kiriman-ke /media/sari/STIK
        musrenbang ekspor musrenbang-kerjo-2028 --word

Dengan --word surat, Laporan, dan salinan kerja Berita Acara ditulis sebagai berkas Word ke folder word/, untuk
disunting; yang sudah disunting tidak ditimpa. Yang mengikat tetap PDF bertanda tangan di folder dokumen/.
"""

import re
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Sequence
from pathlib import Path

from exports import parcel, parcel_word
from exports.catalogue import (
    NAMES,
    OF_A_VILLAGE,
    ON_REQUEST,
    SOMETIMES,
    due_now,
    in_word,
    outputs,
    single,
    to_print,
    with_lampiran,
    word_due,
)
from exports.closing.papers_amendment import AMENDMENT
from exports.commissions.papers import WORKSHEET
from exports.last_year.papers_second import SECOND_FEEDBACK
from exports.outcomes.papers_returned import RETURNED
from sessions.kernel.checks import require_no_amendment, require_no_rehearsal, require_real
from sessions.kernel.session import Session
from sessions.record.errors import told
from sessions.record.sitting import Sitting
from tui.commands.folder import Failure, WrongUsage, add_folder, add_typist, opened, typist
from tui.papers.manifest import issued

_AMENDMENT = re.compile(rf"{AMENDMENT}-[1-9][0-9]{{0,2}}")
_OF_ONE = re.compile(rf"({'|'.join((*OF_A_VILLAGE, RETURNED, WORKSHEET, SECOND_FEEDBACK))})-[a-z0-9-]+")


def add_arguments(parser: ArgumentParser) -> None:
    """Folder, destination, choice of papers."""
    add_folder(parser)
    where = f"tempat {parcel.FOLDER}/ dibuat; bawaan: folder sesi"
    parser.add_argument("--ke", metavar="FOLDER", type=Path, help=where)
    names = ", ".join((*NAMES, *ON_REQUEST, RETURNED, *SOMETIMES, f"{AMENDMENT}-1"))
    parser.add_argument("--hanya", metavar="NAMA,…", type=_papers, default=(), help=f"pilihan dari: {names}, …")
    stick = "menyalinnya juga sebagai kiriman ke FOLDER (stik USB), laporan dengan lampirannya, dan membacanya kembali"
    parser.add_argument("--kiriman-ke", metavar="FOLDER", type=Path, help=stick)
    word = f"berkas Word untuk disunting, ke folder {parcel_word.FOLDER}/: surat, Laporan, salinan kerja Berita Acara"
    parser.add_argument("--word", action="store_true", help=word)
    add_typist(parser)


def _papers(typed: str) -> tuple[str, ...]:
    names = tuple(name.strip() for name in typed.split(",") if name.strip())
    unknown = [name for name in names if not _is_name(name)]
    if unknown or not names:
        raise ArgumentTypeError(f"Dokumen {', '.join(unknown) or '(kosong)'} tidak ada; pilihan: {', '.join(NAMES)}.")
    return names


def _is_name(name: str) -> bool:
    is_known = name in (*NAMES, *ON_REQUEST, *SOMETIMES, RETURNED)
    return is_known or bool(_AMENDMENT.fullmatch(name) or _OF_ONE.fullmatch(name))


def run(asked: Namespace) -> int:
    """Write the papers, copy them to the stick where one is named, and print where they are."""
    if asked.ke is not None and asked.kiriman_ke is not None:
        raise WrongUsage("Pilih salah satu: --ke atau --kiriman-ke.")
    if asked.word and asked.kiriman_ke is not None:
        raise WrongUsage("Berkas Word tidak ikut dalam kiriman; pilih salah satu: --word atau --kiriman-ke.")
    with opened(asked.folder, typist(asked), read_only=asked.word or asked.ke is not None) as sitting:
        require_no_rehearsal(sitting.session)
        if asked.word:
            _write_word(sitting, asked)
            return 0
        if asked.kiriman_ke is not None:
            require_real(sitting.session)
        try:
            chosen = _chosen(sitting.session, asked)
            names = chosen if asked.kiriman_ke is None else with_lampiran(sitting.session, chosen)
            written = issue(sitting, names, to=asked.ke, progress=_writing)
        except parcel.FilesHeld as held:
            for name in held.written:
                print((asked.ke or sitting.folder) / parcel.FOLDER / name)
            raise
        for path in written:
            print(path)
        if asked.kiriman_ke is not None:
            print(_carried(sitting, [path.name for path in written], asked.kiriman_ke))
    return 0


def _write_word(sitting: Sitting, asked: Namespace) -> None:
    """Print each file; Failure for a paper that is none in Word."""
    known = in_word(sitting.session)
    if missing := [name for name in asked.hanya if name not in known]:
        there = ", ".join(name for name in known if not _OF_ONE.fullmatch(name))
        raise Failure(f"Dokumen {', '.join(missing)} tidak ada sebagai berkas Word; pilihan: {there}.")
    folder = asked.ke or sitting.folder
    names, logo = asked.hanya or word_due(sitting.session), parcel.logo_in(sitting.folder, sitting.session)
    for file in parcel_word.write(folder, sitting.ledger, names, logo=logo):
        print(folder / parcel_word.FOLDER / file.name)
        if file.beside:
            print(f"{file.beside} sudah disunting dan tidak ditimpa.", file=sys.stderr)


def _carried(sitting: Sitting, files: Sequence[str], place: Path) -> Path:
    """The zip on the medium, read back; Failure where a file there, or here, is not what was written."""
    known = parcel.read_manifest(sitting.folder)
    try:
        return parcel.pack(
            sitting.folder, sitting.session, {file: known[file] for file in files}, place=place, progress=_told
        )
    except parcel.NotAsIssued as wrong:
        raise Failure(wrong.told) from wrong
    except parcel.FilesHeld:
        raise
    except OSError as error:
        raise Failure(f"Kiriman tidak dapat dibuat: {told(error)}.") from error


def _writing(title: str, number: int, count: int) -> None:
    if title:
        _told(f"menulis {title}", number, count)


def _told(what: str, number: int, count: int) -> None:
    """On a terminal only, so that what is read by programs stays the list of files."""
    if sys.stderr.isatty():
        print(f"{what} ({number} dari {count})", file=sys.stderr)


def _chosen(session: Session, asked: Namespace) -> tuple[str, ...]:
    """The papers to write; Failure for an amendment that the session does not have, Refused for what was signed."""
    known = outputs(session)
    usual = due_now(session)
    named = single(session, asked.hanya)
    if missing := [name for name in named if name not in known]:
        raise Failure(f"Sesi ini tidak mempunyai dokumen {', '.join(missing)}.")
    if asked.hanya and not named:
        raise Failure("Belum ada daftar usulan yang dapat dikembalikan; rekap dahulu usulannya.")
    if asked.ke is not None:
        return named or usual
    if not set(named) <= set(to_print(session)):
        require_no_amendment(session)
    return named or (to_print(session) if session.amendment else usual)


def issue(
    sitting: Sitting, names: Sequence[str], *, to: Path | None = None, progress: parcel.Progress | None = None
) -> tuple[Path, ...]:
    """Write the papers as of the closing, or of now as drafts; what is issued in the session folder is recorded.

    FilesHeld where some could not be replaced; the others are written and recorded.
    """
    folder = sitting.folder if to is None else to
    logo = parcel.logo_in(sitting.folder, sitting.session)
    held: parcel.FilesHeld | None = None
    try:
        hashes = parcel.write(folder, sitting.ledger, names=names, logo=logo, progress=progress)
    except parcel.FilesHeld as error:
        held, hashes = error, error.written
    if to is None and (decision := issued(sitting.session, hashes)):
        sitting.decide(decision)
    if held:
        raise held
    return tuple(folder / parcel.FOLDER / name for name in hashes)
