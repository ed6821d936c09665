"""Refusals about the session, its steps and its record."""

from collections.abc import Mapping

from sessions.kernel import refusal_wording, refusals

R = refusals.Reason
W = refusal_wording.Wording

SENTENCES: Mapping[R, W] = {
    # the session and its steps
    R.SESSION_NOT_OPENED: W("Sesi belum dibuka.", "Buat sesi dahulu dengan perintah musrenbang baru."),
    R.SESSION_ALREADY_OPENED: W("Sesi ini sudah dibuka.", "Lanjutkan sesi ini, atau buat sesi lain di folder baru."),
    R.SIDANG_CLOSED: W(
        "Sidang sudah ditutup; hasilnya terkunci.",
        "Yang sudah ditandatangani diperbaiki dengan Berita Acara Perbaikan (g b, lalu u).",
    ),
    R.SIDANG_NOT_CLOSED: W("Sidang belum ditutup.", "Tutup sidang dahulu di layar penutupan (g b)."),
    R.STEP_UNKNOWN: W(
        "Langkah {step} tidak ada dalam SOP.", "Pilih langkah 1 s.d. 8.", "Langkah itu tidak ada dalam SOP."
    ),
    R.STEP_ALREADY_DONE: W("Langkah {step} sudah selesai.", "Lanjutkan di Alur SOP (g a).", "Langkah sudah selesai."),
    R.STEP_ALREADY_BEGUN: W(
        "Langkah {step} sudah dimulai.", "Selesaikan langkah itu di Alur SOP (g a).", "Langkah itu sudah dimulai."
    ),
    R.STEP_GATE_CLOSED: W(
        "Langkah {step} belum dapat diselesaikan; belum terpenuhi: {missing}.",
        "Lengkapi dahulu syaratnya; daftarnya ada di Alur SOP (g a).",
        "Syarat langkah ini belum terpenuhi.",
    ),
    R.COMMITTEE_EMPTY: W("Panitia belum memuat seorang pun.", "Isi sedikitnya satu baris di layar panitia (g i)."),
    R.INVITATION_AFTER_THE_DAY: W(
        "Tanggal {day} sesudah hari sidang, {sidang}.",
        "Periksa tanggal undangan dan pengumuman.",
        "Tanggal itu sesudah hari sidang.",
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
    R.AMENDMENT_OPEN: W(
        "Perbaikan ke-{number} masih dibuka.",
        "Tutup perbaikan itu dahulu di layar penutupan (g b), atau batalkan isinya dengan Ctrl+Z.",
        "Sebuah perbaikan masih dibuka.",
    ),
    R.AMENDMENT_UNKNOWN: W(
        "Berita Acara Perbaikan ke-{number} tidak ada.",
        "Periksa nomor urutnya di layar penutupan (g b).",
        "Berita Acara Perbaikan itu tidak ada.",
    ),
    R.AMENDMENT_NOT_OPEN: W(
        "Tidak ada perbaikan yang sedang dibuka.", "Buka Berita Acara Perbaikan di layar penutupan (g b)."
    ),
    R.AMENDMENT_EMPTY: W(
        "Perbaikan ke-{number} belum memuat perubahan apa pun.",
        "Betulkan yang keliru dahulu, atau batalkan pembukaannya dengan Ctrl+Z.",
        "Perbaikan belum memuat perubahan apa pun.",
    ),
    R.AMENDMENT_GAPS: W(
        "Perbaikan ke-{number} belum dapat ditutup, {count} hal belum beres: {gaps}.",
        "Buka pemeriksaan keabsahan (g b), lalu Enter pada tiap butir.",
        "Perbaikan belum dapat ditutup.",
    ),
    R.NOT_AMENDABLE: W(
        "Berita Acara Perbaikan tidak memuat hal ini: {ground}.",
        "Betulkan yang tertulis keliru (nama, angka, hasil, utusan), atau tulis catatan persidangan.",
        "Berita Acara Perbaikan tidak memuat hal ini.",
    ),
    R.REPORT_NOT_FINISHED: W(
        "Laporan belum selesai disusun.", "Selesaikan langkah 6 dahulu di Alur SOP (g a, lalu s)."
    ),
    R.REPORT_SIGNED: W(
        "Laporan sudah ditandatangani Camat; isinya tidak diubah lagi.",
        "Catat dahulu bahwa Camat mengembalikannya (g c), lalu ubah dan tanda tangani lagi.",
    ),
    R.REPORT_NOT_SIGNED: W(
        "Laporan belum ditandatangani Camat.", "Catat tanda tangannya dahulu di layar laporan (g c)."
    ),
    R.REPORT_SENT: W(
        "Laporan sudah dikirim.", "Yang sudah keluar tidak ditarik kembali; perbaiki dengan surat susulan."
    ),
    R.REPORT_NOT_SENT: W("Laporan belum dikirim.", "Catat surat pengantarnya dahulu di layar laporan (g c)."),
    R.DATE_TOO_EARLY: W(
        "Tanggal {field} mendahului {event}.", "Periksa tanggal dan tahunnya.", "Tanggalnya terlalu awal."
    ),
    R.SCAN_INVALID: W("Pindaian itu tidak tersimpan di folder sesi.", "Lampirkan berkasnya dari layar laporan (g c)."),
    # last year
    R.NOT_AN_EARLIER_YEAR: W(
        "RKPD {year} tidak lebih awal daripada RKPD {plan_year}.",
        "Pilih sesi atau tabel Musrenbang tahun sebelumnya.",
        "Tahunnya tidak lebih awal.",
    ),
    R.LAST_YEAR_MISSING: W(
        "Daftar usulan tahun lalu belum dimuat.", "Muat dahulu dari folder sesi atau tabel tahun lalu."
    ),
    R.LAST_YEAR_ITEM_UNKNOWN: W(
        "Usulan {code} tidak ada dalam daftar tahun lalu.", "Periksa kodenya.", "Usulan itu tidak ada di daftar."
    ),
    # the record
    R.READ_ONLY: W(
        "Sesi hanya dapat dibaca: {cause}.",
        "Lanjutkan di folder lain: Ctrl+P, Simpan ke tempat lain; lalu kirim lagi isian ini.",
        "Sesi hanya dapat dibaca.",
    ),
    R.NOT_SAVED: W(
        "Keputusan belum tersimpan: {cause}.",
        "Sediakan ruang atau periksa media simpan, lalu ulangi keputusan ini.",
        "Keputusan belum tersimpan.",
    ),
}

_RESTORE = "Periksa dengan musrenbang periksa FOLDER; bila ada cadangan: musrenbang pulihkan FOLDER."

READ_ONLY_ADVICE: Mapping[str, str] = {
    "OPENED_FOR_READING": "Tutup dahulu di tempat sesi ini sedang ditulis, lalu buka lagi di sini.",
    "JournalCorrupt": _RESTORE,
    "JournalShortened": "Buka lagi dan pilih pakai jurnal; bila ada cadangan: musrenbang pulihkan FOLDER.",
    "JournalRewritten": _RESTORE,
    "StoreEdited": "Buka lagi dan pilih pakai jurnal; jurnalnya utuh.",
}
"""What to do where the session was opened only for reading; elsewhere a folder has failed in the middle."""
