"""What SIPD's status of a proposal comes to."""

import pytest

from sessions.intake.repairs.codes import is_stopped


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
        "Tidak-Diteruskan",
        "Ditolak2",
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


@pytest.mark.parametrize(
    "word",
    [
        *("tolak", "ditolak", "menolak", "penolakan", "batal", "dibatalkan", "membatalkan", "pembatalan", "kembali"),
        *("kembalikan", "dikembalikan"),
        *(
            f"{no} {can}{word}".replace("  ", " ")
            for no in ("tidak", "tdk")
            for can in ("", "dapat ", "bisa ", "di", "dapat di")
            for word in ("teruskan", "terima", "setujui", "akomodir", "akomodasi", "lolos", "layak")
        ),
    ],
)
def test_every_word_for_a_stop_is_one_and_nothing_before_or_behind_it(word: str) -> None:
    assert is_stopped(f"Usulan {word.upper()} oleh mitra")
    assert not is_stopped(f"Usulan {word}xx")


@pytest.mark.parametrize("no", ["tidak", "tdk", "bukan", "belum"])
@pytest.mark.parametrize("stop", ["tolak", "ditolak", "batalkan", "dibatalkan", "kembalikan", "dikembalikan"])
def test_what_is_not_stopped_goes_on(no: str, stop: str) -> None:
    assert not is_stopped(f"{no} {stop}")
