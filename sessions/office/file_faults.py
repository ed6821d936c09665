"""What can be wrong in an office file: every problem with its sentence, and a fault with the line it stands on."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from sessions.kernel.explaining import explain
from sessions.kernel.refusals import MusrenbangError, Refused


class Problem(StrEnum):
    """Why a line cannot be taken, or, the last three, why it should be looked at.

    Each is its sentence, with `{key}`, `{found}`, `{known}` and `{like}`, the key that may have been meant.
    """

    TOO_LARGE = "berkas terlalu besar untuk berkas kantor (batas 256 KB)."
    NOT_UTF8 = "ada huruf yang tidak terbaca; simpan berkas sebagai UTF-8."
    SYNTAX = "penulisannya tidak terbaca; periksa tanda kutip, kurung siku, dan tanda sama dengan."
    TWICE = "kunci atau bagian ini sudah tertulis di atasnya; hapus salah satu."
    UNKNOWN_KEY = "{key} tidak dikenal{like}."
    MISSING = "{key} belum diisi."
    NOT_A_TEXT = "{key} harus berupa teks di antara tanda kutip; tertulis {found}."
    NOT_A_NUMBER = "{key} harus berupa bilangan bulat 0 sampai 9999 tanpa tanda kutip; tertulis {found}."
    NOT_A_DATE = "{key} harus berupa tanggal seperti 2027-02-05; tertulis {found}."
    NOT_A_LIST = "{key} harus berupa daftar di antara kurung siku; tertulis {found}."
    NOT_A_TABLE = "{key} harus berupa bagian dengan judul di antara kurung siku."
    NOT_ONE_OF = "{key} tertulis {found}; pilihannya: {known}."
    WRONG_COUNT = "{key} harus berisi {known}; tertulis {found}."
    NAMED_TWICE = "{key} {found} sudah tertulis di atasnya."
    PLACE_UNKNOWN = "kode kecamatan {found} tidak dikenal; contoh kode yang benar: 33.13.16."
    ELSEWHERE = "{key} {found} bukan kode desa di kecamatan ini; contohnya: {known}."
    NIP_DIGITS = "{key} terdiri atas 18 angka; tertulis {found}."
    LOGO_MISSING = "berkas logo {found} tidak ditemukan atau tidak dapat dibuka."
    LOGO_TOO_LARGE = "berkas logo {found} lebih besar dari 500 KB; perkecil gambarnya."
    LOGO_NOT_A_PICTURE = "berkas logo {found} bukan gambar PNG atau JPG."
    REFUSED = "{refused}"
    OLD_LAW = "dasar hukum {found} sudah diganti oleh Undang-Undang Nomor 23 Tahun 2014; hapus atau ganti barisnya."
    NIP_DOUBTFUL = "{key} {found} meragukan; cocokkan dengan kartu pegawai."
    BLANK_NAME = "{key} masih kosong, sehingga pejabat ini tidak ikut disalin."

    @property
    def is_warning(self) -> bool:
        """Whether the file can be taken all the same."""
        return self in {Problem.OLD_LAW, Problem.NIP_DOUBTFUL, Problem.BLANK_NAME}


@dataclass(frozen=True, slots=True, kw_only=True)
class FileFault:
    """One thing that is wrong: `line` from 1, None where it is about the whole file; `key` as it is written.

    `found` is what stands there, `known` what could stand there, `refused` the rule of the meeting that is broken.
    """

    problem: Problem
    line: int | None = None
    key: str = ""
    found: str = ""
    known: tuple[str, ...] = ()
    refused: Refused | None = None

    def told(self, file: str) -> str:
        """The sentence: `kantor.toml baris 14: kertas tertulis F5; pilihannya: F4, A4.`."""
        sentence = self.problem.format(
            key=self.key,
            found=self.found or "kosong",
            known=", ".join(filter(None, self.known)),
            like=f"; mungkin maksudnya {self.known[0]}" if self.known else "",
            refused=explain(self.refused) if self.refused else "",
        )
        return f"{file} baris {self.line}: {sentence}" if self.line else f"{file}: {sentence}"


class OfficeFileWrong(MusrenbangError):
    """An office file that cannot be taken: its name and everything wrong in it, warnings too, by line."""

    def __init__(self, file: str, faults: Sequence[FileFault]) -> None:
        self.file = file
        self.faults = tuple(faults)
        super().__init__(f"{file}: {len(self.faults)} faults")

    @property
    def sentences(self) -> tuple[str, ...]:
        """Every fault as it is told."""
        return tuple(fault.told(self.file) for fault in self.faults)
