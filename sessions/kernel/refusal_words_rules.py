"""Refusals about the rules of the meeting, scores, order and line."""

from collections.abc import Mapping

from sessions.kernel import refusal_wording, refusals

R = refusals.Reason
W = refusal_wording.Wording

SENTENCES: Mapping[R, W] = {
    # rules of the meeting
    R.WEIGHTS_NOT_100: W(
        "Jumlah bobot kriteria {total}, seharusnya 100.",
        "Ubah bobot sampai jumlahnya tepat 100.",
        "Jumlah bobot kriteria bukan 100.",
    ),
    R.CRITERION_UNKNOWN: W(
        "Kriteria {criterion} tidak ada dalam pedoman.",
        "Pilih kriteria yang tercantum.",
        "Kriteria itu tidak ada dalam pedoman.",
    ),
    R.CRITERION_TWICE: W(
        "Kriteria tidak boleh kosong atau kembar.", "Beri setiap kriteria satu kode, K1 sampai dengan K9."
    ),
    R.LADDER_INVALID: W(
        "Tangga penyelesaian nilai sama tidak sah: {ladder}.",
        "Sebut tiap anak tangga satu kali; musyawarah dan undian harus ada.",
        "Tangga penyelesaian nilai sama tidak sah.",
    ),
    R.ARTICLE_COUNTED: W(
        "Baris {article} mengikuti angka tata tertib, bunyinya tidak diubah sendiri.",
        "Ubah angkanya, atau tambah baris sendiri yang menerangkannya.",
        "Baris itu mengikuti angka tata tertib.",
    ),
    R.RULES_FROZEN: W(
        "Tata tertib dan pedoman sudah disahkan.",
        "Perubahan memerlukan versi baru dengan alasan yang disebut dalam sidang.",
    ),
    R.RULES_NOT_ADOPTED: W("Tata tertib dan pedoman belum disahkan.", "Sahkan dahulu dalam Pleno I (g d)."),
    R.RULES_ALREADY_ADOPTED: W("Tata tertib dan pedoman sudah disahkan.", "Lanjutkan acara sidang."),
    R.SEATS_INVALID: W(
        "Kursi utusan {seats} dengan {women} kursi perempuan tidak sah.",
        "Isi sedikitnya satu kursi; kursi perempuan tidak melebihi jumlahnya.",
        "Jumlah kursi utusan tidak sah.",
    ),
    R.QUORUM_INVALID: W(
        "Kuorum {share} tidak sah.", "Isi pecahan di atas nol dan paling besar satu, misalnya 2/3.", "Kuorum tidak sah."
    ),
    # scores, order, line
    R.SCORE_OUT_OF_RANGE: W("Nilai {score} di luar rentang.", "Beri nilai 1 s.d. 5.", "Nilai di luar rentang."),
    R.NOT_A_TIE: W(
        "Yang disebut tidak bernilai sama: {members}.",
        "Periksa kelompok nilai sama di layar prioritas (g p).",
        "Yang disebut tidak bernilai sama.",
    ),
    R.WITNESSES_MISSING: W(
        "Saksi undian baru {count}, perlu {needed}.", "Tulis nama saksi yang berbeda.", "Saksi undian belum lengkap."
    ),
    R.TIE_AT_THE_LINE: W(
        "Bernilai sama di garis batas: {codes}.",
        "Selesaikan nilai sama itu dahulu di layar prioritas (g p).",
        "Ada usulan bernilai sama di garis batas.",
    ),
    R.PAIR_BOTH_INSIDE: W(
        "{codes} tidak dapat keduanya menjadi prioritas.",
        "Sepakati salah satu saja, atau cabut dahulu tanda pasangannya di Prioritas (g p, ^P pasangan).",
        "Dua usulan itu tidak dapat keduanya menjadi prioritas.",
    ),
}
