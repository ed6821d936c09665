"""Refusals about proposals and commissions."""

from collections.abc import Mapping

from sessions.kernel import refusal_wording, refusals

R = refusals.Reason
W = refusal_wording.Wording

SENTENCES: Mapping[R, W] = {
    # proposals
    R.PROPOSAL_UNKNOWN: W(
        "Usulan {code} tidak ditemukan.",
        "Periksa kodenya; tekan / untuk mencari menurut nama kegiatan.",
        "Usulan tidak ditemukan.",
    ),
    R.PROPOSAL_DISPOSED: W(
        "Usulan {code} sudah {outcome}.",
        "Pilih usulan lain, atau buka kembali dengan h di Semua usulan (g u); riwayatnya dengan Enter.",
        "Usulan itu sudah diputus.",
    ),
    R.PROPOSAL_NAMED_TWICE: W(
        "Disebut lebih dari satu kali: {codes}.", "Sebut masing-masing satu kali.", "Ada yang disebut dua kali."
    ),
    R.VILLAGE_UNKNOWN: W(
        "Kode desa {village} tidak ada di kecamatan ini.",
        "Pilih desa dari daftar.",
        "Desa itu tidak ada di kecamatan ini.",
    ),
    R.AGENCY_UNKNOWN: W(
        "Perangkat Daerah {agency} tidak dikenal.",
        "Pilih dari daftar, atau tambahkan singkatannya ke data kantor.",
        "Perangkat Daerah itu tidak dikenal.",
    ),
    R.FILE_ALREADY_IMPORTED: W(
        "Tidak ada yang berubah: berkas {file} sudah pernah diimpor.",
        "Bila isinya baru, perbaiki berkasnya lalu impor lagi.",
        "Berkas itu sudah pernah diimpor.",
    ),
    R.NEGATIVE_AMOUNT: W(
        "Isian {field} kurang dari nol.",
        "Isi nol atau lebih; kosongkan bila belum diketahui.",
        "Jumlah tidak boleh kurang dari nol.",
    ),
    R.TEXT_EMPTY: W("Isian {field} masih kosong.", "Lengkapi isian itu.", "Ada isian yang masih kosong."),
    R.SUB_ACTIVITY_NO_CODE: W(
        "Kode sub kegiatan {code} bukan angka dan titik.",
        "Tulis seperti 1.03.02.2.01.0005; kosongkan bila belum diketahui.",
        "Kode sub kegiatan itu bukan angka dan titik.",
    ),
    R.THEMES_NOT_IN_ORDER: W(
        "Tematik tidak menurut abjad, atau ada yang disebut dua kali; seharusnya {themes}.",
        "Tulis menurut abjad, masing-masing satu kali.",
        "Tematik tidak menurut abjad, atau ada yang disebut dua kali.",
    ),
    R.BROUGHT_BY_MISSING: W("Pembawa usulan belum disebut.", "Tulis nama dan asal yang membawa usulan ini."),
    R.MERGE_WITH_ITSELF: W(
        "Usulan {code} tidak dapat digabung dengan dirinya sendiri.",
        "Pilih usulan lain.",
        "Usulan tidak dapat digabung dengan dirinya sendiri.",
    ),
    R.OUTCOME_NEEDS_OTHER_DECISION: W(
        "Hasil {outcome} tidak dapat ditetapkan di sini.",
        "Pakai penggabungan (m) atau penarikan usulan (x) di layar komisi (g k).",
        "Hasil itu ditetapkan melalui keputusan lain.",
    ),
    R.OUTCOME_CHANGE_MISSING: W(
        "Usulan {code} disepakati dengan perubahan, tetapi perubahannya belum diisi.",
        "Isi volume, anggaran, atau Perangkat Daerah yang baru.",
        "Perubahan yang disepakati belum diisi.",
    ),
    R.PROPOSAL_DECIDED: W(
        "Usulan {code} sudah diputus musyawarah; berkas tidak mengubahnya.",
        "Ubah melalui layar usulan (u), dengan alasan.",
        "Usulan itu sudah diputus musyawarah.",
    ),
    R.RECEIPT_UNKNOWN: W(
        "Tanda terima nomor {number} dari {village} tidak ada.",
        "Pilih tanda terima dari layar Terima (g m).",
        "Tanda terima itu tidak ada.",
    ),
    R.LETTER_ALREADY_RECEIVED: W(
        "Surat nomor {letter} dari desa ini sudah diterima.",
        "Betulkan tanda terimanya bila ada yang keliru (g m, lalu Enter).",
        "Surat itu sudah diterima.",
    ),
    R.VILLAGE_HAS_SENT: W(
        "{village} sudah mengirim berkas atau usulan.",
        "Desa yang sudah mengirim tidak perlu dinyatakan tidak mengirim.",
        "Desa itu sudah mengirim.",
    ),
    R.CHECKLIST_ITEM_UNKNOWN: W(
        "Butir {item} tidak ada dalam daftar periksa.",
        "Pilih butir dari daftar periksa kantor ini.",
        "Butir itu tidak ada dalam daftar periksa.",
    ),
    R.PROPOSAL_SENT_BACK: W(
        "Usulan {code} masih di desa untuk diperbaiki.",
        "Catat dahulu bahwa usulan itu masuk kembali (h di Semua usulan, g u).",
        "Usulan itu masih di desa untuk diperbaiki.",
    ),
    R.PROPOSAL_NOT_SENT_BACK: W(
        "Usulan {code} tidak sedang diperbaiki desa.",
        "Hanya usulan yang dikembalikan untuk diperbaiki yang masuk kembali.",
        "Usulan itu tidak sedang diperbaiki desa.",
    ),
    R.PROPOSAL_OF_NO_VILLAGE: W(
        "Usulan {code} bukan usulan desa, jadi tidak ada desa yang memperbaikinya.",
        "Ubah dengan u, atau catat hasil lain dengan h.",
        "Usulan itu bukan usulan desa.",
    ),
    R.DEADLINE_AFTER_THE_DAY: W(
        "Batas waktu {deadline} lewat dari hari sidang, {day}.",
        "Pilih hari sebelum sidang.",
        "Batas waktu itu lewat dari hari sidang.",
    ),
    R.VILLAGE_DIFFERS: W(
        "Usulan {code} milik {village}; desanya tidak berubah karena diperbaiki.",
        "Kirim kembali dengan desa yang sama.",
        "Desa usulan tidak berubah karena diperbaiki.",
    ),
    # commissions
    R.COMMISSION_UNKNOWN: W(
        "Komisi {commission} tidak ada.", "Pilih komisi yang sudah dibentuk.", "Komisi itu tidak ada."
    ),
    R.COMMISSION_COUNT: W(
        "Jumlah komisi {count}.", "Bentuk dua sampai dengan lima komisi yang berbeda.", "Jumlah komisi tidak sesuai."
    ),
    R.COMMISSION_NOT_EMPTY: W(
        "Komisi {commission} masih memuat usulan.",
        "Pindahkan dahulu usulannya ke komisi lain (g k).",
        "Komisi itu masih memuat usulan.",
    ),
    R.PART_WITHOUT_PARENT: W(
        "Pecahan tidak diketik tersendiri.", "Pecah usulan induknya di layar prioritas (^P pecah)."
    ),
    R.PARTS_TOO_FEW: W(
        "Pecahannya baru {count}, perlu sedikitnya {needed}.",
        "Tulis kegiatan, volume, dan biaya setiap pecahan.",
        "Pecahannya kurang dari dua.",
    ),
    R.SPLIT_STANDS: W(
        "Usulan {code} sudah dipecah menjadi {parts}.",
        "Putuskan pecahannya, atau tarik pecahan itu; induknya tidak dibuka lagi.",
        "Usulan itu sudah dipecah.",
    ),
    R.CLAIMED_TWICE: W(
        "Usulan {code} juga diminta Komisi {commissions}.",
        "Pleno II menetapkan komisinya: tekan - pada usulan itu di layar prioritas (g p).",
        "Usulan itu diminta lebih dari satu komisi.",
    ),
    R.RESULT_PRESENTED: W(
        "Hasil Komisi {commission} sudah dipaparkan dalam Pleno II.",
        "Ubah dengan keputusan Pleno II yang beralasan: o untuk urutan, h untuk hasil (g p).",
        "Hasil komisi itu sudah dipaparkan.",
    ),
    R.NO_COMMISSION: W(
        "Usulan {code} tidak termasuk Komisi {commission}.",
        "Pindahkan dahulu usulannya di layar komisi (g k).",
        "Usulan itu tidak termasuk komisi ini.",
    ),
}
