"""What SIPD's status of a proposal comes to."""

import pytest

from sessions.intake.repairs.statuses import is_stopped


@pytest.mark.parametrize(
    "status",
    [
        "Validasi Mitra Bappeda Ditolak",
        "Diteruskan ke Forum SKPD (Ditolak)",
        "DITOLAK_KECAMATAN",
        "Tolak",
        "Dibatalkan pengusul",
        "Batal",
        "Dikembalikan ke Desa",
        "Tidak Diteruskan",
        "Tidak dapat diakomodir",
        "tdk disetujui",
        "Penolakan mitra",
    ],
)
def test_turned_down_withdrawn_and_sent_back_are_told_by_their_words(status: str) -> None:
    assert is_stopped(status)


@pytest.mark.parametrize(
    "status",
    [
        "",
        "Diteruskan ke Musrenbang Kecamatan",
        "Belum Diverifikasi",
        "Belum diteruskan",
        "Tidak ditolak",
        "Diakomodir",
        "Validasi Mitra Bappeda",
    ],
)
def test_what_waits_or_goes_on_is_not_stopped(status: str) -> None:
    assert not is_stopped(status)
