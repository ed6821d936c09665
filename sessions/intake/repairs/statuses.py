"""What SIPD's status of a proposal comes to: `Validasi Mitra Bappeda Ditolak`, `Diteruskan ke Musrenbang Kecamatan`."""

import re

_STOPPED = re.compile(
    r"\b(?:(?:di)?tolak|menolak|penolakan|(?:di|mem|pem)?batal(?:kan|an)?|(?:di)?kembali(?:kan)?"
    r"|(?:tidak|tdk) (?:dapat |bisa )?(?:di)?(?:teruskan|terima|setujui|akomodir|akomodasi|lolos|layak))\b"
)
_NOT_STOPPED = re.compile(r"\b(?:tidak|tdk|bukan|belum) (?:di)?(?:tolak|batalkan|kembalikan)\b")


def is_stopped(status: str) -> bool:
    """Whether the status says that the proposal was turned down, withdrawn or sent back; not that it is waiting."""
    words = " ".join(re.findall(r"[^\W\d_]+", status.casefold()))
    return _STOPPED.search(_NOT_STOPPED.sub("", words)) is not None
