"""What went wrong on the command line, as one Indonesian sentence."""

from exports.wording.intake import file_sentence
from exports.wording.record import sentence_of_record_error
from sessions.intake.not_a_table import NotATable
from sessions.record.errors import RecordError
from sessions.refusals import Refused
from sessions.regions import KecamatanUnknown
from tui import refusals


class Failure(Exception):
    """A command stops with this sentence; nothing has changed."""

    def __init__(self, sentence: str) -> None:
        self.sentence = sentence
        super().__init__(sentence)


def explained(error: Exception) -> str | None:
    """The sentence for an error that is known, else None."""
    match error:
        case Refused():
            return str(refusals.explain(error))
        case NotATable():
            return file_sentence(error)
        case RecordError():
            return sentence_of_record_error(error)
        case KecamatanUnknown():
            return f"Kode kecamatan {error.code} tidak dikenal. Contoh kode yang benar: 33.13.16."
        case OSError():
            return _of_the_system(error)
        case _:
            return None


def _of_the_system(error: OSError) -> str:
    name = error.filename or "yang diminta"
    if isinstance(error, PermissionError):
        return f"Tidak ada izin untuk membaca atau menulis {name}."
    if isinstance(error, FileNotFoundError):
        return f"Berkas atau folder {name} tidak ditemukan."
    return f"Berkas {name} tidak dapat dibaca atau ditulis."
