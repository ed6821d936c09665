"""The wording of refusals: what was found (FOUND, or PLAIN where a fact is missing) and what to do (ADVICE)."""

from typing import NamedTuple

from sessions import refusals

R = refusals.Reason


class _W(NamedTuple):
    found: str
    advice: str
    plain: str = ""


_ALL = {
    # the session and its steps
    R.SESSION_NOT_OPENED: _W("Sesi belum dibuka.", "Buat sesi dahulu dengan perintah musrenbang baru."),
    R.SESSION_ALREADY_OPENED: _W("Sesi ini sudah dibuka.", "Lanjutkan sesi ini, atau buat sesi lain di folder baru."),
    R.SIDANG_CLOSED: _W("Sidang sudah ditutup; hasilnya terkunci.", "Perbaiki dengan Berita Acara Perbaikan."),
    R.SIDANG_NOT_CLOSED: _W("Sidang belum ditutup.", "Tutup sidang dahulu di layar penutupan (g b)."),
    R.STEP_UNKNOWN: _W(
        "Langkah {step} tidak ada dalam SOP.", "Pilih langkah 1 s.d. 8.", "Langkah itu tidak ada dalam SOP."
    ),
    R.STEP_ALREADY_DONE: _W("Langkah {step} sudah selesai.", "Lanjutkan di Alur SOP (g a).", "Langkah sudah selesai."),
    R.STEP_GATE_CLOSED: _W(
        "Langkah {step} belum dapat diselesaikan; belum terpenuhi: {missing}.",
        "Lengkapi dahulu syaratnya; daftarnya ada di Alur SOP (g a).",
        "Syarat langkah ini belum terpenuhi.",
    ),
    R.STALE: _W(
        "Keadaan sudah berubah: keputusan nomor {seq} lebih dahulu tersimpan.",
        "Periksa yang terakhir, lalu ulangi bila perlu.",
        "Keadaan sudah berubah.",
    ),
    R.UNKNOWN_KIND: _W(
        "Jenis keputusan {kind} tidak dikenal.",
        "Periksa nama keputusannya, atau pakai versi program yang lebih baru.",
        "Jenis keputusan itu tidak dikenal.",
    ),
    R.BAD_SHAPE: _W(
        "Isian {field} tidak sesuai bentuknya.", "Periksa isian, lalu ulangi.", "Bentuk isian tidak sesuai."
    ),
    R.REASON_TOO_SHORT: _W(
        "Alasan baru {length} huruf, paling sedikit {needed}.",
        "Tulis alasan yang masih dapat dipahami setahun lagi.",
        "Alasan terlalu pendek.",
    ),
    R.NOTHING_TO_DO: _W("Tidak ada yang berubah.", "Pilih atau isi sesuatu yang berbeda dari keadaan sekarang."),
    R.NOTHING_TO_UNDO: _W("Tidak ada keputusan yang dapat dibatalkan.", "Lanjutkan sidang."),
    R.NOT_THE_LATEST: _W(
        "Keputusan nomor {seq} bukan yang terakhir; yang terakhir nomor {latest}.",
        "Batalkan dari yang terakhir, atau catat keputusan perbaikan.",
        "Hanya keputusan terakhir yang dapat dibatalkan.",
    ),
    R.UNDO_BARRIER: _W(
        "Keputusan terakhir adalah {kind}; yang itu tidak dapat dibatalkan.",
        "Perbaiki dengan keputusan baru atau Berita Acara Perbaikan.",
        "Keputusan terakhir tidak dapat dibatalkan.",
    ),
    # proposals
    R.PROPOSAL_UNKNOWN: _W(
        "Usulan {code} tidak ditemukan.",
        "Periksa kodenya; tekan / untuk mencari menurut nama kegiatan.",
        "Usulan tidak ditemukan.",
    ),
    R.PROPOSAL_DISPOSED: _W(
        "Usulan {code} sudah {outcome}.",
        "Pilih usulan lain; riwayatnya ada di layar usulan (g u).",
        "Usulan itu sudah diputus.",
    ),
    R.PROPOSAL_NAMED_TWICE: _W(
        "Disebut lebih dari satu kali: {codes}.", "Sebut masing-masing satu kali.", "Ada yang disebut dua kali."
    ),
    R.VILLAGE_UNKNOWN: _W(
        "Kode desa {village} tidak ada di kecamatan ini.",
        "Pilih desa dari daftar.",
        "Desa itu tidak ada di kecamatan ini.",
    ),
    R.AGENCY_UNKNOWN: _W(
        "Perangkat Daerah {agency} tidak dikenal.",
        "Pilih dari daftar, atau tambahkan singkatannya ke data kantor.",
        "Perangkat Daerah itu tidak dikenal.",
    ),
    R.FILE_ALREADY_IMPORTED: _W(
        "Berkas {file} sudah pernah diimpor.",
        "Bila isinya baru, perbaiki berkasnya lalu impor lagi.",
        "Berkas itu sudah pernah diimpor.",
    ),
    R.NEGATIVE_AMOUNT: _W(
        "Isian {field} kurang dari nol.",
        "Isi nol atau lebih; kosongkan bila belum diketahui.",
        "Jumlah tidak boleh kurang dari nol.",
    ),
    R.TEXT_EMPTY: _W("Isian {field} masih kosong.", "Lengkapi isian itu.", "Ada isian yang masih kosong."),
    R.BROUGHT_BY_MISSING: _W("Pembawa usulan belum disebut.", "Tulis nama dan asal yang membawa usulan ini."),
    R.MERGE_WITH_ITSELF: _W(
        "Usulan {code} tidak dapat digabung dengan dirinya sendiri.",
        "Pilih usulan lain.",
        "Usulan tidak dapat digabung dengan dirinya sendiri.",
    ),
    R.OUTCOME_NEEDS_OTHER_DECISION: _W(
        "Hasil {outcome} tidak dapat ditetapkan di sini.",
        "Pakai penggabungan (m) atau penarikan usulan (x) di layar komisi (g k).",
        "Hasil itu ditetapkan melalui keputusan lain.",
    ),
    R.OUTCOME_CHANGE_MISSING: _W(
        "Usulan {code} disepakati dengan perubahan, tetapi perubahannya belum diisi.",
        "Isi volume, anggaran, atau Perangkat Daerah yang baru.",
        "Perubahan yang disepakati belum diisi.",
    ),
    # commissions
    R.COMMISSION_UNKNOWN: _W(
        "Komisi {commission} tidak ada.", "Pilih komisi yang sudah dibentuk.", "Komisi itu tidak ada."
    ),
    R.COMMISSION_COUNT: _W(
        "Jumlah komisi {count}.", "Bentuk dua sampai dengan lima komisi yang berbeda.", "Jumlah komisi tidak sesuai."
    ),
    R.COMMISSION_NOT_EMPTY: _W(
        "Komisi {commission} masih memuat usulan.",
        "Pindahkan dahulu usulannya ke komisi lain (g k).",
        "Komisi itu masih memuat usulan.",
    ),
    R.NO_COMMISSION: _W(
        "Usulan {code} tidak termasuk Komisi {commission}.",
        "Pindahkan dahulu usulannya di layar komisi (g k).",
        "Usulan itu tidak termasuk komisi ini.",
    ),
    # rules of the meeting
    R.WEIGHTS_NOT_100: _W(
        "Jumlah bobot kriteria {total}, seharusnya 100.",
        "Ubah bobot sampai jumlahnya tepat 100.",
        "Jumlah bobot kriteria bukan 100.",
    ),
    R.CRITERION_UNKNOWN: _W(
        "Kriteria {criterion} tidak ada dalam pedoman.",
        "Pilih kriteria yang tercantum.",
        "Kriteria itu tidak ada dalam pedoman.",
    ),
    R.CRITERION_TWICE: _W(
        "Kriteria tidak boleh kosong atau kembar.", "Beri setiap kriteria satu kode, K1 sampai dengan K9."
    ),
    R.LADDER_INVALID: _W(
        "Tangga penyelesaian nilai sama tidak sah: {ladder}.",
        "Sebut tiap anak tangga satu kali; musyawarah dan undian harus ada.",
        "Tangga penyelesaian nilai sama tidak sah.",
    ),
    R.RULES_FROZEN: _W(
        "Tata tertib dan pedoman sudah disahkan.",
        "Perubahan memerlukan versi baru dengan alasan yang disebut dalam sidang.",
    ),
    R.RULES_NOT_ADOPTED: _W("Tata tertib dan pedoman belum disahkan.", "Sahkan dahulu dalam Pleno I (g d)."),
    R.RULES_ALREADY_ADOPTED: _W("Tata tertib dan pedoman sudah disahkan.", "Lanjutkan acara sidang."),
    R.SEATS_INVALID: _W(
        "Kursi utusan {seats} dengan {women} kursi perempuan tidak sah.",
        "Isi sedikitnya satu kursi; kursi perempuan tidak melebihi jumlahnya.",
        "Jumlah kursi utusan tidak sah.",
    ),
    R.QUORUM_INVALID: _W(
        "Kuorum {share} tidak sah.", "Isi pecahan di atas nol dan paling besar satu, misalnya 2/3.", "Kuorum tidak sah."
    ),
    # scores, order, line
    R.SCORE_OUT_OF_RANGE: _W("Nilai {score} di luar rentang.", "Beri nilai 1 s.d. 5.", "Nilai di luar rentang."),
    R.NOT_A_TIE: _W(
        "Yang disebut tidak bernilai sama: {members}.",
        "Periksa kelompok nilai sama di layar prioritas (g p).",
        "Yang disebut tidak bernilai sama.",
    ),
    R.WITNESSES_MISSING: _W(
        "Saksi undian baru {count}, perlu {needed}.", "Tulis nama saksi yang berbeda.", "Saksi undian belum lengkap."
    ),
    R.TIE_AT_THE_LINE: _W(
        "Bernilai sama di garis batas: {codes}.",
        "Selesaikan nilai sama itu dahulu di layar prioritas (g p).",
        "Ada usulan bernilai sama di garis batas.",
    ),
    # agenda and attendance
    R.AGENDA_ITEM_UNKNOWN: _W(
        "Acara {item} tidak ada dalam susunan acara.",
        "Pilih acara dari daftar.",
        "Acara itu tidak ada dalam susunan acara.",
    ),
    R.AGENDA_ALREADY_THERE: _W("Acara {item} sedang berjalan.", "Pilih acara berikutnya.", "Acara sedang berjalan."),
    R.DATE_MISSING: _W(
        "Hari dan tanggal sidang belum ditetapkan.", "Tetapkan dahulu hari, tanggal, dan tempat sidang (g d)."
    ),
    R.PERSON_UNKNOWN: _W("Nama itu tidak ada dalam daftar hadir.", "Catat kehadirannya dahulu (g h)."),
    R.PERSON_ABSENT: _W(
        "{name} tercatat sudah meninggalkan sidang.",
        "Catat bahwa yang bersangkutan kembali (g h).",
        "Yang bersangkutan tercatat sudah meninggalkan sidang.",
    ),
    R.PERSON_ALREADY_LISTED: _W(
        "{name} sudah ada dalam daftar hadir.",
        "Bila orangnya berbeda, bedakan namanya, misalnya dengan jabatan.",
        "Nama itu sudah ada dalam daftar hadir.",
    ),
    R.DELEGATE_NEEDS_VILLAGE: _W("Utusan desa belum disebut desanya.", "Pilih desa yang diwakilinya."),
    R.TOO_MANY_DELEGATES: _W(
        "Utusan {village} menjadi {delegates}, paling banyak {allowed}.",
        "Catat sebagai peserta tanpa hak suara, atau catat penggantian utusan.",
        "Utusan desa itu sudah penuh.",
    ),
    R.COUNT_INVALID: _W(
        "Jumlah {field} tidak sah.", "Periksa jumlahnya; utusan tidak melebihi yang hadir.", "Jumlah itu tidak sah."
    ),
    # votes and delegates
    R.VOTE_UNKNOWN: _W(
        "Pemungutan suara nomor {vote} tidak ada.",
        "Pilih dari daftar di layar suara (g s).",
        "Pemungutan suara itu tidak ada.",
    ),
    R.VOTE_STILL_OPEN: _W(
        "Pemungutan suara nomor {vote} belum selesai.",
        "Sahkan atau batalkan dahulu di layar suara (g s).",
        "Masih ada pemungutan suara yang belum selesai.",
    ),
    R.VOTE_NOT_OPEN: _W(
        "Pemungutan suara nomor {vote} sudah {state}.",
        "Buka yang baru bila sidang memintanya.",
        "Pemungutan suara itu sudah selesai.",
    ),
    R.VOTE_OPTIONS: _W(
        "Pilihan untuk cara {method} tidak sesuai.",
        "Sebut sedikitnya dua pilihan yang berbeda, sesuai daftar pemungutan suara.",
        "Pilihan pemungutan suara tidak sesuai.",
    ),
    R.VOTE_MARKS: _W(
        "{marks} tanda per kartu untuk {options} pilihan tidak sah.",
        "Isi sedikitnya 1 dan kurang dari jumlah pilihan.",
        "Jumlah tanda per kartu tidak sah.",
    ),
    R.NOBODY_ENTITLED: _W("Belum ada yang hadir dengan hak suara.", "Catat kehadiran utusan desa dahulu (g h)."),
    R.ROW_NOT_EXPECTED: _W(
        "{village} tidak ada dalam daftar pemungutan suara ini.",
        "Isi baris desa yang tercantum.",
        "Baris itu tidak ada dalam pemungutan suara ini.",
    ),
    R.NOT_RECONCILED: _W(
        "Penghitungan belum cocok pada {count} hal.",
        "Hitung ulang, atau buat catatan selisih dengan dua nama.",
        "Penghitungan belum cocok.",
    ),
    R.ROWS_MISSING: _W(
        "Belum diisi: {rows}.", "Lengkapi semua baris penghitungan.", "Masih ada baris penghitungan yang kosong."
    ),
    R.TWO_NAMES_NEEDED: _W("Catatan selisih perlu dua nama.", "Tulis dua nama yang berbeda."),
    R.VOTE_NOT_CERTIFIED: _W(
        "Pemungutan suara nomor {vote} belum disahkan.",
        "Sahkan hasilnya dahulu (g s).",
        "Pemungutan suara itu belum disahkan.",
    ),
    R.VOTE_WRONG_METHOD: _W(
        "Cara {method} tidak dipakai untuk memilih utusan.",
        "Pakai pemungutan suara dengan kartu tertutup.",
        "Cara pemungutan suaranya tidak sesuai.",
    ),
    R.SEATS_TIED: _W(
        "Suara sama untuk kursi terakhir: {names}.",
        "Musyawarahkan, atau undi di hadapan dua saksi.",
        "Suara sama untuk kursi terakhir.",
    ),
    R.TOO_MANY_SEATS: _W(
        "Disebut {count} orang untuk {seats} kursi.",
        "Kurangi sampai sesuai jumlah kursi.",
        "Nama melebihi jumlah kursi.",
    ),
    R.WOMEN_REASON_MISSING: _W(
        "Utusan perempuan baru {women}, perlu {needed}.",
        "Tambah utusan perempuan, atau tulis alasannya.",
        "Utusan perempuan belum cukup.",
    ),
    R.DELEGATE_NOT_PRESENT: _W(
        "{name} tidak ada dalam daftar hadir.", "Catat kehadirannya atau pilih orang lain.", "Calon utusan tidak hadir."
    ),
    # closing
    R.CLOSING_GAPS: _W(
        "Sidang belum dapat ditutup, {count} hal belum beres: {gaps}.",
        "Buka pemeriksaan keabsahan (g b), lalu Enter pada tiap butir.",
        "Sidang belum dapat ditutup.",
    ),
    # the record
    R.READ_ONLY: _W(
        "Sesi hanya dapat dibaca: {cause}.",
        "Tutup program, periksa media simpan dan salinan, lalu buka kembali.",
        "Sesi hanya dapat dibaca.",
    ),
    R.NOT_SAVED: _W(
        "Keputusan belum tersimpan: {cause}.",
        "Sediakan ruang atau periksa media simpan, lalu ulangi keputusan ini.",
        "Keputusan belum tersimpan.",
    ),
}

FOUND = {reason: wording.found for reason, wording in _ALL.items()}
PLAIN = {reason: wording.plain for reason, wording in _ALL.items() if wording.plain}
ADVICE = {reason: wording.advice for reason, wording in _ALL.items()}
