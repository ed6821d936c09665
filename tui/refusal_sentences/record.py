"""Refusals about the session, its steps and its record."""

from collections.abc import Mapping

from sessions import refusals
from tui.refusal_sentences import wording

R = refusals.Reason
W = wording.Wording

SENTENCES: Mapping[R, W] = {
    # the session and its steps
    R.SESSION_NOT_OPENED: W("Sesi belum dibuka.", "Buat sesi dahulu dengan perintah musrenbang baru."),
    R.SESSION_ALREADY_OPENED: W("Sesi ini sudah dibuka.", "Lanjutkan sesi ini, atau buat sesi lain di folder baru."),
    R.SIDANG_CLOSED: W("Sidang sudah ditutup; hasilnya terkunci.", "Perbaiki dengan Berita Acara Perbaikan."),
    R.SIDANG_NOT_CLOSED: W("Sidang belum ditutup.", "Tutup sidang dahulu di layar penutupan (g b)."),
    R.STEP_UNKNOWN: W(
        "Langkah {step} tidak ada dalam SOP.", "Pilih langkah 1 s.d. 8.", "Langkah itu tidak ada dalam SOP."
    ),
    R.STEP_ALREADY_DONE: W("Langkah {step} sudah selesai.", "Lanjutkan di Alur SOP (g a).", "Langkah sudah selesai."),
    R.STEP_GATE_CLOSED: W(
        "Langkah {step} belum dapat diselesaikan; belum terpenuhi: {missing}.",
        "Lengkapi dahulu syaratnya; daftarnya ada di Alur SOP (g a).",
        "Syarat langkah ini belum terpenuhi.",
    ),
    R.STALE: W(
        "Keadaan sudah berubah: keputusan nomor {seq} lebih dahulu tersimpan.",
        "Periksa yang terakhir, lalu ulangi bila perlu.",
        "Keadaan sudah berubah.",
    ),
    R.UNKNOWN_KIND: W(
        "Jenis keputusan {kind} tidak dikenal.",
        "Periksa nama keputusannya, atau pakai versi program yang lebih baru.",
        "Jenis keputusan itu tidak dikenal.",
    ),
    R.BAD_SHAPE: W(
        "Isian {field} tidak sesuai bentuknya.", "Periksa isian, lalu ulangi.", "Bentuk isian tidak sesuai."
    ),
    R.REASON_TOO_SHORT: W(
        "Alasan baru {length} huruf, paling sedikit {needed}.",
        "Tulis alasan yang masih dapat dipahami setahun lagi.",
        "Alasan terlalu pendek.",
    ),
    R.NOTHING_TO_DO: W("Tidak ada yang berubah.", "Pilih atau isi sesuatu yang berbeda dari keadaan sekarang."),
    R.NOTHING_TO_UNDO: W("Tidak ada keputusan yang dapat dibatalkan.", "Lanjutkan sidang."),
    R.NOT_THE_LATEST: W(
        "Keputusan nomor {seq} bukan yang terakhir; yang terakhir nomor {latest}.",
        "Batalkan dari yang terakhir, atau catat keputusan perbaikan.",
        "Hanya keputusan terakhir yang dapat dibatalkan.",
    ),
    R.UNDO_BARRIER: W(
        "Keputusan terakhir adalah {kind}; yang itu tidak dapat dibatalkan.",
        "Perbaiki dengan keputusan baru atau Berita Acara Perbaikan.",
        "Keputusan terakhir tidak dapat dibatalkan.",
    ),
    # closing
    R.CLOSING_GAPS: W(
        "Sidang belum dapat ditutup, {count} hal belum beres: {gaps}.",
        "Buka pemeriksaan keabsahan (g b), lalu Enter pada tiap butir.",
        "Sidang belum dapat ditutup.",
    ),
    # the record
    R.READ_ONLY: W(
        "Sesi hanya dapat dibaca: {cause}.",
        "Tutup program, periksa media simpan dan salinan, lalu buka kembali.",
        "Sesi hanya dapat dibaca.",
    ),
    R.NOT_SAVED: W(
        "Keputusan belum tersimpan: {cause}.",
        "Sediakan ruang atau periksa media simpan, lalu ulangi keputusan ini.",
        "Keputusan belum tersimpan.",
    ),
}
