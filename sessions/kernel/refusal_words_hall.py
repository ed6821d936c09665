"""Refusals about agenda, attendance, votes and delegates."""

from collections.abc import Mapping

from sessions.kernel import refusal_wording, refusals

R = refusals.Reason
W = refusal_wording.Wording

SENTENCES: Mapping[R, W] = {
    # agenda and attendance
    R.AGENDA_ITEM_UNKNOWN: W(
        "Acara {item} tidak ada dalam susunan acara.",
        "Pilih acara dari daftar.",
        "Acara itu tidak ada dalam susunan acara.",
    ),
    R.AGENDA_ALREADY_THERE: W("Acara {item} sedang berjalan.", "Pilih acara berikutnya.", "Acara sedang berjalan."),
    R.AGENDA_ITEM_TWICE: W(
        "Acara {item} tercantum dua kali.", "Sebut setiap acara satu kali.", "Ada acara yang tercantum dua kali."
    ),
    R.AGENDA_ITEM_HELD: W(
        "Acara {item} sudah dimulai, tidak dapat dihapus.",
        "Biarkan acara itu dalam susunan; yang belum dimulai boleh dihapus.",
        "Acara yang sudah dimulai tidak dapat dihapus.",
    ),
    R.AGENDA_NOT_RUNNING: W("Belum ada acara yang berjalan.", "Mulai acaranya dahulu (g a, lalu n)."),
    R.SIDANG_PAUSED: W("Sidang sedang diskors.", "Lanjutkan sidang dahulu (tombol titik)."),
    R.SIDANG_NOT_PAUSED: W("Sidang tidak sedang diskors.", "Tidak ada yang perlu dilanjutkan."),
    R.DECISION_UNKNOWN: W(
        "Keputusan nomor {number} belum ada.", "Pilih nomor dari jurnal (g j).", "Keputusan itu belum ada."
    ),
    R.NOTE_UNKNOWN: W(
        "Baris catatan nomor {note} tidak ada.", "Pilih dari Catatan sidang (g v).", "Baris catatan itu tidak ada."
    ),
    R.NOTE_ALREADY_SETTLED: W(
        "Baris catatan nomor {note} sudah selesai.",
        "Pilih baris lain di Catatan sidang (g v).",
        "Baris catatan itu sudah selesai.",
    ),
    R.DATE_MISSING: W(
        "Hari dan tanggal sidang belum ditetapkan.", "Tetapkan dahulu hari, tanggal, dan tempat sidang (g d)."
    ),
    R.PERSON_UNKNOWN: W("Nama itu tidak ada dalam daftar hadir.", "Catat kehadirannya dahulu (g h)."),
    R.PERSON_ABSENT: W(
        "{name} tercatat sudah meninggalkan sidang.",
        "Catat bahwa yang bersangkutan kembali (g h).",
        "Yang bersangkutan tercatat sudah meninggalkan sidang.",
    ),
    R.PERSON_ALREADY_LISTED: W(
        "{name} sudah ada dalam daftar hadir.",
        "Bila orangnya berbeda, bedakan namanya, misalnya dengan jabatan.",
        "Nama itu sudah ada dalam daftar hadir.",
    ),
    R.DELEGATE_NEEDS_VILLAGE: W("Utusan desa belum disebut desanya.", "Pilih desa yang diwakilinya."),
    R.TOO_MANY_DELEGATES: W(
        "Utusan {village} menjadi {delegates}, paling banyak {allowed}.",
        "Catat sebagai peserta tanpa hak suara, atau catat penggantian utusan.",
        "Utusan desa itu sudah penuh.",
    ),
    R.NOT_A_DELEGATE: W(
        "{name} bukan utusan desa.",
        "Yang diganti adalah utusan dengan hak suara; peserta lain dicatat biasa (e).",
        "Yang bersangkutan bukan utusan desa.",
    ),
    R.REPLACEMENT_DIFFERS: W(
        "Pengganti harus utusan desa yang sama: {village}.",
        "Isi desanya sama dan beri hak suara.",
        "Pengganti harus utusan desa yang sama.",
    ),
    R.LETTER_NOT_KNOWN: W(
        "Surat kuasa {name} belum diketahui Kepala Desa dan BPD.",
        "Catat sebagai peserta tanpa hak suara (e) sampai suratnya lengkap.",
        "Surat kuasanya belum diketahui Kepala Desa dan BPD.",
    ),
    R.COUNT_INVALID: W(
        "Jumlah {field} tidak sah.", "Periksa jumlahnya; utusan tidak melebihi yang hadir.", "Jumlah itu tidak sah."
    ),
    # the wall
    R.WALL_EMPTY: W(
        "Tayangan {slide} belum ada isinya.",
        "Pilih tayangan lain di daftar layar dinding (g l).",
        "Tayangan itu belum ada isinya.",
    ),
    # votes and delegates
    R.VOTE_UNKNOWN: W(
        "Pemungutan suara nomor {vote} tidak ada.",
        "Pilih dari daftar di layar suara (g s).",
        "Pemungutan suara itu tidak ada.",
    ),
    R.VOTE_STILL_OPEN: W(
        "Pemungutan suara nomor {vote} belum selesai.",
        "Sahkan atau batalkan dahulu di layar suara (g s).",
        "Masih ada pemungutan suara yang belum selesai.",
    ),
    R.VOTE_NOT_OPEN: W(
        "Pemungutan suara nomor {vote} sudah {state}.",
        "Buka yang baru bila sidang memintanya.",
        "Pemungutan suara itu sudah selesai.",
    ),
    R.VOTE_OPTIONS: W(
        "Pilihan untuk cara {method} tidak sesuai.",
        "Sebut sedikitnya dua pilihan yang berbeda, sesuai daftar pemungutan suara.",
        "Pilihan pemungutan suara tidak sesuai.",
    ),
    R.VOTE_MARKS: W(
        "{marks} tanda per kartu untuk {options} pilihan tidak sah.",
        "Isi sedikitnya 1 dan kurang dari jumlah pilihan.",
        "Jumlah tanda per kartu tidak sah.",
    ),
    R.NOBODY_ENTITLED: W("Belum ada yang hadir dengan hak suara.", "Catat kehadiran utusan desa dahulu (g h)."),
    R.ROW_NOT_EXPECTED: W(
        "{village} tidak ada dalam daftar pemungutan suara ini.",
        "Isi baris desa yang tercantum.",
        "Baris itu tidak ada dalam pemungutan suara ini.",
    ),
    R.NOT_RECONCILED: W(
        "Penghitungan belum cocok pada {count} hal.",
        "Hitung ulang, atau buat catatan selisih dengan dua nama.",
        "Penghitungan belum cocok.",
    ),
    R.ROWS_MISSING: W(
        "Belum diisi: {rows}.", "Lengkapi semua baris penghitungan.", "Masih ada baris penghitungan yang kosong."
    ),
    R.ENTERED_ONCE: W(
        "Belum dientri dua kali dengan hasil sama: {rows}.",
        "Ketik barisnya sekali lagi tanpa melihat entri pertama (z di layar suara).",
        "Masih ada baris yang belum dientri dua kali dengan hasil sama.",
    ),
    R.TWO_NAMES_NEEDED: W("Catatan selisih perlu dua nama.", "Tulis dua nama yang berbeda."),
    R.VOTE_NOT_CERTIFIED: W(
        "Pemungutan suara nomor {vote} belum disahkan.",
        "Sahkan hasilnya dahulu (g s).",
        "Pemungutan suara itu belum disahkan.",
    ),
    R.VOTE_WRONG_METHOD: W(
        "Cara {method} tidak dipakai untuk memilih utusan.",
        "Pakai pemungutan suara dengan kartu tertutup.",
        "Cara pemungutan suaranya tidak sesuai.",
    ),
    R.SEATS_TIED: W(
        "Suara sama untuk kursi terakhir: {names}.",
        "Musyawarahkan, atau undi di hadapan dua saksi.",
        "Suara sama untuk kursi terakhir.",
    ),
    R.DELEGATES_MISSING: W("Utusan belum ditetapkan.", "Tetapkan utusan dahulu, lalu penggantinya (g t)."),
    R.ALREADY_CHOSEN: W(
        "{name} sudah menjadi utusan atau pengganti.", "Pilih orang lain sebagai pengganti.", "Nama itu sudah dipilih."
    ),
    R.TOO_MANY_SEATS: W(
        "Disebut {count} orang untuk {seats} kursi.",
        "Kurangi sampai sesuai jumlah kursi.",
        "Nama melebihi jumlah kursi.",
    ),
    R.WOMEN_REASON_MISSING: W(
        "Utusan perempuan baru {women}, perlu {needed}.",
        "Tambah utusan perempuan, atau tulis alasannya.",
        "Utusan perempuan belum cukup.",
    ),
    R.DELEGATE_NOT_PRESENT: W(
        "{name} tidak ada dalam daftar hadir.", "Catat kehadirannya atau pilih orang lain.", "Calon utusan tidak hadir."
    ),
}
