"""The eight steps of the SOP: their numbers, and what each is called."""

from collections.abc import Mapping

from sessions.language.local import Phrase, Shown

PRA_MUSRENBANG = 4
"""The step that puts out what goes into the sidang."""

SIDANG = 5
"""The step that is the meeting itself; it ends when the sidang is closed."""

REPORTING, SIGNING, SENDING = 6, 7, 8
"""The steps after it."""

TITLES: Mapping[int, Shown] = {
    1: Phrase("Menerima dan merekap hasil Musrenbang {desa}"),
    2: Phrase("Verifikasi hasil Musrenbang {desa}"),
    3: "Membentuk Panitia Musrenbang Kecamatan",
    4: "Pra-Musrenbang: mencermati rekap dan membagi usulan ke dalam komisi",
    5: "Melaksanakan Musrenbang Kecamatan",
    6: "Membuat laporan hasil Musrenbang",
    7: "Menandatangani laporan Musrenbang",
    8: "Menggandakan, mengarsipkan, dan mengirim laporan",
}
"""Number -> title."""
