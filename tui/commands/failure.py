"""What went wrong on the command line, as one Indonesian sentence."""

from exports.wording.intake import file_sentence
from exports.wording.record import sentence_of_record_error
from sessions.intake.not_a_table import NotATable
from sessions.record.errors import RecordAlarm, RecordError
from sessions.refusals import MusrenbangError, Refused
from sessions.regions import KecamatanUnknown
from sessions.text import NameOutsideFolder
from tui import refusals


class Failure(MusrenbangError):
    """A command stops with this sentence; nothing has changed."""

    def __init__(self, sentence: str) -> None:
        self.sentence = sentence
        super().__init__(sentence)


class WrongUsage(MusrenbangError):
    """A command was called with parts missing that do not go without each other; the sentence says which."""

    def __init__(self, sentence: str) -> None:
        self.sentence = sentence
        super().__init__(sentence)


KNOWN = (Failure, Refused, NotATable, RecordError, KecamatanUnknown, NameOutsideFolder, OSError)
"""Errors that have a sentence; any other is a fault of the program."""


def explained(error: Exception) -> str:
    """The sentence for one of the known errors; TypeError for any other."""
    match error:
        case Failure():
            sentence = error.sentence
        case Refused():
            sentence = str(refusals.explain(error))
        case NotATable():
            sentence = file_sentence(error)
        case RecordAlarm():
            sentence = (
                f"{sentence_of_record_error(error)} Yang masih utuh diperlihatkan oleh: musrenbang pulihkan FOLDER."
            )
        case RecordError():
            sentence = sentence_of_record_error(error)
        case KecamatanUnknown():
            sentence = f"Kode kecamatan {error.code} tidak dikenal. Contoh kode yang benar: 33.13.16."
        case NameOutsideFolder():
            sentence = f"{error} menunjuk ke luar folder tujuan; hapus tautannya, atau pilih folder lain."
        case OSError():
            sentence = _of_the_system(error)
        case _:
            raise TypeError(type(error).__name__)
    return sentence


def _of_the_system(error: OSError) -> str:
    name = error.filename or "yang diminta"
    if isinstance(error, PermissionError):
        return f"Tidak ada izin untuk membaca atau menulis {name}."
    if isinstance(error, FileNotFoundError):
        return f"Berkas atau folder {name} tidak ditemukan."
    return f"Berkas {name} tidak dapat dibaca atau ditulis."
