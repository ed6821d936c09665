"""What is wrong in an office file, as one Indonesian sentence that begins with the file and the line."""

from collections.abc import Mapping
from types import MappingProxyType

from sessions.office_file.faults import Fault, OfficeFileWrong, Problem
from tui.refusals import explain

SENTENCES: Mapping[Problem, str] = MappingProxyType(
    {
        Problem.TOO_LARGE: "berkas terlalu besar untuk berkas kantor (batas 256 KB).",
        Problem.NOT_UTF8: "ada huruf yang tidak terbaca; simpan berkas sebagai UTF-8.",
        Problem.SYNTAX: "penulisannya tidak terbaca; periksa tanda kutip, kurung siku, dan tanda sama dengan.",
        Problem.TWICE: "kunci atau bagian ini sudah tertulis di atasnya; hapus salah satu.",
        Problem.UNKNOWN_KEY: "{key} tidak dikenal{like}.",
        Problem.MISSING: "{key} belum diisi.",
        Problem.NOT_A_TEXT: "{key} harus berupa teks di antara tanda kutip; tertulis {found}.",
        Problem.NOT_A_NUMBER: "{key} harus berupa bilangan bulat 0 sampai 9999 tanpa tanda kutip; tertulis {found}.",
        Problem.NOT_A_DATE: "{key} harus berupa tanggal seperti 2027-02-05; tertulis {found}.",
        Problem.NOT_A_LIST: "{key} harus berupa daftar di antara kurung siku; tertulis {found}.",
        Problem.NOT_A_TABLE: "{key} harus berupa bagian dengan judul di antara kurung siku.",
        Problem.NOT_ONE_OF: "{key} tertulis {found}; pilihannya: {known}.",
        Problem.WRONG_COUNT: "{key} harus berisi {known}; tertulis {found}.",
        Problem.NAMED_TWICE: "{key} {found} sudah tertulis di atasnya.",
        Problem.PLACE_UNKNOWN: "kode kecamatan {found} tidak dikenal; contoh kode yang benar: 33.13.16.",
        Problem.ELSEWHERE: "{key} {found} bukan kode desa di kecamatan ini; contohnya: {known}.",
        Problem.NIP_DIGITS: "{key} terdiri atas 18 angka; tertulis {found}.",
        Problem.LOGO_MISSING: "berkas logo {found} tidak ditemukan atau tidak dapat dibuka.",
        Problem.LOGO_TOO_LARGE: "berkas logo {found} lebih besar dari 500 KB; perkecil gambarnya.",
        Problem.LOGO_NOT_A_PICTURE: "berkas logo {found} bukan gambar PNG atau JPG.",
        Problem.OLD_LAW: (
            "dasar hukum {found} sudah diganti oleh Undang-Undang Nomor 23 Tahun 2014; hapus atau ganti barisnya."
        ),
        Problem.NIP_DOUBTFUL: "{key} {found} meragukan; cocokkan dengan kartu pegawai.",
        Problem.BLANK_NAME: "{key} masih kosong, sehingga pejabat ini tidak ikut disalin.",
    }
)
"""Sentences with `{key}`, `{found}`, `{known}` and `{like}`, the key that may have been meant."""


def told(file: str, fault: Fault) -> str:
    """The sentence: `kantor.toml baris 14: kertas tertulis F5; pilihannya: F4, A4.`."""
    where = f"{file} baris {fault.line}" if fault.line else file
    if fault.refused is not None:
        return f"{where}: {explain(fault.refused)}"
    like = f"; mungkin maksudnya {fault.known[0]}" if fault.known else ""
    text = SENTENCES[fault.problem].format(
        key=fault.key, found=fault.found or "kosong", known=", ".join(filter(None, fault.known)), like=like
    )
    return f"{where}: {text}"


def all_told(wrong: OfficeFileWrong) -> str:
    """Every fault on a line of its own."""
    return "\n".join(told(wrong.file, fault) for fault in wrong.faults)
