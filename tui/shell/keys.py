"""Every key of the program, once. Footer, help, palette and the table in the guide are made from this list.

One letter means one thing on every screen: where two screens do it in two ways, the labels begin with the same word
(`a` semua lolos, semua saran). A screen does it by having the method `action_<id>`. Digits, arrows
and Tab belong to the screen. To add a key: one line in KEYS, one method in the screen.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from textual.binding import Binding

from sessions.language.local import Phrase, Shown

_OPTION = (
    *("inverted_exclamation_mark", "trade_mark_sign", "pound_sign", "cent_sign"),
    *("infinity", "section_sign", "pilcrow_sign", "bullet"),
)
"""What Textual takes Alt+1 to Alt+8 for where the terminal sends ESC and the digit, as most do."""

STEP_OF_KEY = {
    **{f"alt+{step}": step for step in range(1, 9)},
    **{name: step for step, name in enumerate(_OPTION, start=1)},
    **{f"f{step + 1}": step for step in range(1, 9)},
}
"""The keys that lead to the steps of the SOP, in every form in which they arrive."""


EVERYWHERE: tuple[str, ...] = ()
"""`where` of a key that every screen may have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """A key and what it does.

    `shown` is how footer and help write it; `where` names the places that have it. With `says_which` the action gets
    the pressed key as argument (`action_pindah("1")`). `by_app` keys are handled by the program, not by a screen.
    `rank`: where the footer is too narrow, the greatest rank goes first; None never stands in the footer. `always`:
    with Ctrl it works over an open question, too, and on a screen that nobody has seen yet; `over`: over a question.
    """

    id: str
    keys: tuple[str, ...]
    shown: str
    label: str
    help: Shown
    where: tuple[str, ...] = EVERYWHERE
    rank: int | None = 5
    says_which: bool = False
    by_app: bool = False
    always: bool = False
    over: bool = False

    @property
    def forced(self) -> tuple[str, ...]:
        """The keys that act whatever stands on the screen."""
        return tuple(pressed for pressed in self.keys if self.always and pressed.startswith("ctrl+"))

    def action(self, key: str) -> str:
        """The action as Textual writes it."""
        return f"{self.id}({key!r})" if self.says_which else self.id

    def is_at(self, place: str) -> bool:
        """Whether this place may have the key."""
        return not self.where or place in self.where


_DIGITS = tuple("12345")

KEYS = (
    Key(id="pindah", keys=_DIGITS, shown="1–5", label="pindah", where=("komisi",), says_which=True, rank=1,
        help="Memindahkan usulan ke Komisi I sampai dengan V."),
    Key(id="nilai", keys=_DIGITS, shown="1–5", label="skor", where=("prioritas",), says_which=True, rank=1,
        help="Memberi skor 1 sampai dengan 5 pada kriteria yang ditunjuk."),
    Key(id="kolom", keys=("left", "right"), shown="←→", label="kolom", where=("prioritas",), says_which=True, rank=4,
        help="Berpindah ke kriteria sebelumnya atau berikutnya, di lembar Garis ke komisi."),
    Key(id="lembar", keys=("left", "right"), shown="←→", label="lembar", where=("komisi", "hasil"),
        says_which=True, rank=6, help="Berpindah lembar: yang belum dibagi, lalu tiap komisi."),
    Key(id="buka", keys=("enter",), shown="↵", label="buka", help="Membuka baris yang ditunjuk.", rank=1),
    Key(id="kerja", keys=tuple("0123456789"), shown="1–9", label="pekerjaan", where=("alur",), says_which=True, rank=4,
        help="Menuju pekerjaan dengan nomor itu; dua angka yang diketik beruntun menjadi satu nomor."),
    Key(id="berikutnya", keys=("n",), shown="n", label="berikutnya", rank=2,
        help="Menuju pekerjaan berikutnya yang belum selesai."),
    Key(id="serahkan", keys=("n",), shown="n", label="berikutnya: serahkan", where=("laporan",), rank=2,
        help="Menyerahkan naskah yang ditunjuk kepada pemegang berikutnya menurut SOP."),
    Key(id="selesai", keys=("s",), shown="s", label="selesai", where=("langkah", "laporan"), rank=3,
        help="Menyatakan langkah SOP yang ditunjuk selesai."),
    Key(id="tutup", keys=("s",), shown="s", label="selesai: tutup sidang", where=("penutupan",), rank=2,
        help="Menutup sidang dan mengunci hasilnya, setelah kalimatnya dibacakan."),
    Key(id="perbaikan", keys=("u",), shown="u", label="ubah: perbaikan", where=("penutupan",), rank=2,
        help="Membuka Berita Acara Perbaikan sesudah sidang ditutup, dengan alasan dan siapa yang meminta."),
    Key(id="tutup_perbaikan", keys=("s",), shown="s", label="selesai: perbaikan", where=("penutupan",), rank=2,
        help="Menutup Berita Acara Perbaikan, setelah isinya dibacakan, lalu mencetaknya."),
    Key(id="pratinjau", keys=("p",), shown="p", label="pratinjau", where=("penutupan", "laporan"), rank=2,
        help="Membaca Berita Acara, atau laporan, seperti akan dicetak."),
    Key(id="cetak", keys=("c",), shown="c", label="cetak", where=("penutupan", "laporan"), rank=2,
        help="Menulis Berita Acara, daftar utusan, dan dokumen lain sebagai PDF."),
    Key(id="pratinjau_langkah", keys=("p",), shown="p", label="pratinjau",
        where=("panitia", "pra", "terima", "usulan", "lalu", "pedoman"), rank=6,
        help="Membaca dokumen langkah ini seperti akan dicetak."),
    Key(id="cetak_langkah", keys=("c",), shown="c", label="cetak",
        where=("panitia", "pra", "terima", "usulan", "lalu", "suara", "hasil", "utusan", "pedoman", "prioritas"),
        rank=4, help="Menulis dokumen di sini sebagai PDF: draf usulan (juga lembar kerja), kartu suara, dan lainnya."),
    Key(id="jadwal", keys=(), shown="^P …", label="jadwal", where=("alur",), rank=None,
        help="Menuju susunan acara sidang: memulai acara di luar urutan, mengubah nama, urutan, atau menitnya."),
    Key(id="kalimat", keys=(), shown="^P …", label="kalimat", where=("alur",), rank=None,
        help="Memperlihatkan di Alur yang diucapkan pada acara ini, atau menyembunyikannya lagi."),
    Key(id="lewati", keys=(), shown="^P …", label="lewati langkah", where=("alur", "langkah"), rank=None,
        help="Melewati langkah SOP, atas perintah siapa dan dengan alasan."),
    Key(id="lewati_desa", keys=("w",), shown="w", label="lewati", where=("terima",), rank=2,
        help=Phrase("Mencatat bahwa {desa_or_kelurahan} yang ditunjuk tidak mengirim usulan, menurut siapa dan dengan "
            "alasan.")),
    Key(id="impor", keys=("i",), shown="i", label="impor", where=("rekap",), rank=1,
        help=Phrase("Memasukkan usulan dari berkas {desa} atau SIPD, setelah diperiksa baris demi baris.")),
    Key(id="tempel", keys=("ctrl+v",), shown="^V", label="tempel tabel", where=("rekap",), rank=None,
        help="Memasukkan usulan dari tabel yang disalin dari lembar kerja atau laman."),
    Key(id="templat", keys=(), shown="^P …", label="templat usulan", where=("rekap",), rank=None,
        help=Phrase("Menulis lembar isian kosong untuk {desa}, dengan pilihan {desa}, OPD, dan satuan.")),
    Key(id="entri", keys=("e",), shown="e", label="entri", where=("rekap", "usulan", "prioritas"), rank=6,
        help=Phrase("Mengetik satu usulan: dari {desa}, kecamatan, forum, atau pokir.")),
    Key(id="entri_panitia", keys=("e",), shown="e", label="entri", where=("panitia",), rank=2,
        help="Menambah satu baris susunan panitia."),
    Key(id="entri_dasar", keys=("e",), shown="e", label="entri", where=("kantor",), rank=2,
        help="Menambah satu baris dasar hukum, atau satu baris Acuan RKPD."),
    Key(id="impor_acuan", keys=("i",), shown="i", label="impor acuan", where=("kantor",), rank=3,
        help="Memasukkan Acuan RKPD (prioritas, sasaran, program) dari berkas, setelah diperlihatkan."),
    Key(id="entri_kriteria", keys=("e",), shown="e", label="entri", where=("pedoman",), rank=2,
        help="Menambah satu kriteria, lalu menimbang kembali semua bobot sampai jumlahnya 100."),
    Key(id="hapus_kriteria", keys=("delete",), shown="Del", label="batalkan kriteria", where=("pedoman",), rank=4,
        help="Menghapus kriteria yang ditunjuk, lalu menimbang kembali bobot yang lain sampai jumlahnya 100."),
    Key(id="periksa", keys=("space",), shown="Spasi", label="tandai", where=("usulan",), rank=2,
        help="Mengisi daftar periksa usulan yang ditunjuk, lalu menyatakannya lolos atau mengembalikannya."),
    Key(id="rentang_verifikasi", keys=("r",), shown="r", label="rentang", where=("usulan",), rank=4,
        help=Phrase("Memverifikasi beberapa usulan sekaligus: menurut kode, {desa}, atau yang sedang tampil.")),
    Key(id="lolos", keys=("l",), shown="l", label="lolos", where=("usulan",), rank=2,
        help="Menyatakan usulan yang ditunjuk lolos verifikasi."),
    Key(id="semua_lolos", keys=("a",), shown="a", label="semua lolos", where=("usulan",), rank=4,
        help="Menyatakan semua usulan yang tampil dan belum diverifikasi lolos sekaligus."),
    Key(id="hasil", keys=("h",), shown="h", label="hasil lain", where=("usulan",), rank=3,
        help="Mencatat hasil verifikasi lain, atau membuka kembali usulan yang sudah diputus, dengan alasan."),
    Key(id="ubah", keys=("u",), shown="u", label="ubah", where=("usulan", "komisi", "prioritas"), rank=5,
        help="Membetulkan apa pun yang tertulis keliru, atau skor yang sudah berlaku; yang semula tetap tercatat."),
    Key(id="ubah_ruangan", keys=("u",), shown="u", label="ubah: ruangan", where=("layar",), rank=4,
        help="Mencatat tinggi gambar dan jarak kursi terakhir; tayangan uji keterbacaan memberi saran."),
    Key(id="perbaiki", keys=("u",), shown="u", label="ubah di layarnya", where=("jurnal",), rank=3,
        help="Menuju layar tempat keputusan yang ditunjuk diperbaiki, dengan keputusan baru."),
    Key(id="dibahas", keys=("b",), shown="b", label="dibahas", where=("komisi", "usulan"), rank=2,
        help="Menandai usulan untuk dibahas, atau menghapus tandanya."),
    Key(id="gabung", keys=("m",), shown="m", label="gabung", where=("komisi", "usulan"), rank=3,
        help="Menggabungkan usulan lain ke usulan ini; silsilahnya tetap tercatat."),
    Key(id="duplikat", keys=("d",), shown="d", label="duplikat", where=("komisi", "usulan"), rank=4,
        help="Memperlihatkan usulan yang mirip, lalu menggabungkannya bila memang sama."),
    Key(id="ditarik", keys=("x",), shown="x", label="ditarik", where=("komisi", "usulan"), rank=5,
        help="Mencatat bahwa pengusul menarik usulannya, dengan alasan."),
    Key(id="semua_saran", keys=("a",), shown="a", label="semua saran", where=("komisi", "sipd"), rank=3,
        help="Menerima semua saran sekaligus: pembagian komisi, atau rekomendasi SIPD menurut hasil."),
    Key(id="urutan", keys=("o",), shown="o", label="geser", where=("prioritas",), rank=1,
        help="Menggeser atau menukar usulan dalam urutan, atau mengisi urutan hasil musyawarah."),
    Key(id="rentang", keys=("r",), shown="r", label="rentang", where=("prioritas",), rank=1,
        help="Memutuskan beberapa nomor sekaligus, misalnya nomor 7 sampai dengan 15."),
    Key(id="garis", keys=("v",), shown="v", label="garis", where=("prioritas",), rank=1,
        help="Mengatur pagu atau kuota yang menentukan garis batas."),
    Key(id="bagian", keys=("tab", "shift+tab"), shown="Tab", label="lembar", says_which=True, rank=4,
        help="Berpindah lembar di tempat ini, berkeliling; Shift+Tab ke lembar sebelumnya."),
    Key(id="hasil_usulan", keys=("h",), shown="h", label="hasil", where=("prioritas",), rank=1,
        help="Memutuskan hasil usulan yang ditunjuk: disepakati, cadangan, belum disepakati, dan lainnya."),
    Key(id="sesuai_garis", keys=("y",), shown="y", label="sesuai", where=("prioritas",), rank=1,
        help="Memutuskan semua usulan yang belum diputus sesuai garis batas."),
    Key(id="sesuai_suara", keys=("y",), shown="y", label="sesuai suara", where=("utusan",), rank=3,
        help="Menetapkan utusan sesuai pemungutan suara kartu tertutup yang sudah disahkan."),
    Key(id="semua_sama", keys=("a",), shown="a", label="semua: mufakat", where=("sama",), rank=2,
        help="Mengurutkan sekaligus, secara musyawarah menurut urutan daftar, nilai sama yang tidak menyentuh garis."),
    Key(id="nilai_sama", keys=("equals_sign",), shown="=", label="sama", where=("prioritas", "utusan", "sama"), rank=1,
        help="Menyelesaikan nilai atau suara yang sama: musyawarah, atau undian dengan dua saksi."),
    Key(id="tunda", keys=("minus",), shown="-", label="tunda", where=("prioritas", "hasil"), rank=5,
        help="Memasukkan usulan ke daftar tunda, atau mengeluarkannya; daftar itu kosong sebelum sidang ditutup."),
    Key(id="pecah", keys=(), shown="^P …", label="pecah usulan", where=("prioritas",), rank=None,
        help="Memecah usulan yang ditunjuk menjadi beberapa; pecahannya mendapat kode baru dengan silsilah."),
    Key(id="urutan_kertas", keys=tuple("123456789"), shown="1–9", label="urutan", where=("hasil",), says_which=True,
        rank=1, help="Mengetik nomor urut usulan yang ditunjuk, seperti tertulis di lembar kerja komisi."),
    Key(id="entri_lain", keys=("e",), shown="e", label="entri kode lain", where=("hasil",), rank=5,
        help="Mencatat usulan komisi lain yang ikut ditulis di lembar ini; menjadi pertanyaan Pleno II."),
    Key(id="pengganti", keys=(), shown="^P …", label="pengganti utusan", where=("utusan",), rank=None,
        help="Menetapkan pengganti utusan, menurut urutan, bila seorang utusan berhalangan."),
    Key(id="isi_data", keys=("asterisk",), shown="*", label="isi dari data", where=("prioritas",), rank=5,
        help="Mengisi skor yang sudah dapat dibaca dari data usulan, sekaligus."),
    Key(id="urut_kode", keys=("k",), shown="k", label="urut kode", where=("prioritas",), rank=6,
        help="Berganti antara urutan nomor dan urutan kode, untuk menilai baris demi baris."),
    Key(id="penilai", keys=("greater_than_sign",), shown=">", label="penilai", where=("prioritas",), rank=6,
        help="Memilih siapa yang menilai: sepakat, atau penilai menurut namanya; skornya dirata-rata."),
    Key(id="simulasi", keys=("less_than_sign",), shown="<", label="simulasi", where=("prioritas",), rank=6,
        help="Mencoba pagu lain pada gambar garis dan melihat siapa yang masuk dan keluar; tidak ada yang berubah."),
    Key(id="pasangan", keys=(), shown="^P …", label="pasangan", where=("prioritas",), rank=None,
        help="Menandai dua usulan yang tidak dapat keduanya di dalam garis batas, atau mencabut tandanya."),
    Key(id="hitung", keys=tuple("0123456789"), shown="1–9", label="hitung", where=("hadir", "suara"), says_which=True,
        rank=1, help="Mengetik hitungan baris yang ditunjuk, misalnya 2 1 3; yang nol di belakang boleh dilewati."),
    Key(id="entri_acara", keys=("e",), shown="e", label="entri", where=("catatan",), rank=3,
        help="Menambah satu acara, atau di lembar catatan satu kejadian untuk Berita Acara."),
    Key(id="ubah_acara", keys=("u",), shown="u", label="ubah", where=("catatan",), rank=2,
        help="Mengubah nomor urut, nama, atau menit acara yang ditunjuk; 0 menit menghapusnya."),
    Key(id="selesai_catatan", keys=("s",), shown="s", label="selesai", where=("catatan",), rank=1,
        help="Menyatakan baris catat dulu selesai: sudah menjadi keputusan, menjadi catatan, atau tidak jadi."),
    Key(id="impor_lalu", keys=("i",), shown="i", label="impor", where=("lalu",), rank=2,
        help="Memuat daftar usulan tahun sebelumnya dari sesi, paket kiriman, hasil.json, atau tabel, juga "
        "realisasinya dan daftar yang masuk RKPD atau APBD."),
    Key(id="usulkan_kembali", keys=("e",), shown="e", label="entri kembali", where=("lalu",), rank=3,
        help="Mengusulkan kembali usulan tahun sebelumnya yang belum terdanai, beserta riwayatnya; pada yang sudah "
        "terkait, melepas kaitannya."),
    Key(id="impor_pagu", keys=("i",), shown="i", label="impor pagu", where=("prioritas",), rank=7,
        help="Memasukkan pagu per Perangkat Daerah atau per komisi dari berkas, setelah diperlihatkan."),
    Key(id="impor_hadir", keys=("i",), shown="i", label="impor", where=("hadir",), rank=3,
        help="Memasukkan daftar undangan atau daftar hadir dari berkas, setelah diperiksa baris demi baris."),
    Key(id="impor_hasil", keys=("i",), shown="i", label="impor", where=("hasil",), rank=4,
        help="Mengambil lembar kerja komisi yang kembali sebagai berkas, setelah diperlihatkan bedanya dengan sesi."),
    Key(id="rentang_hadir", keys=("r",), shown="r", label="rentang", where=("hadir", "alur"), rank=4,
        help=Phrase("Mencatat banyak orang pulang atau kembali sekaligus, satu {desa} misalnya, dengan alasannya.")),
    Key(id="semua_hadir", keys=("a",), shown="a", label="semua hadir", where=("hadir",), rank=3,
        help="Mencatat semua undangan yang tampil dan belum datang hadir sekaligus."),
    Key(id="ganti_utusan", keys=("percent_sign",), shown="%", label="ganti utusan", where=("hadir",), rank=5,
        help=Phrase("Mengganti utusan yang ditunjuk dengan orang lain {desa}nya, dengan surat kuasa; hak suaranya "
            "berpindah.")),
    Key(id="entri_nama", keys=("e",), shown="e", label="entri", where=("hadir",), rank=2,
        help="Mencatat satu orang yang hadir, dengan namanya."),
    Key(id="ubah_nama", keys=("u",), shown="u", label="ubah", where=("hadir",), rank=4,
        help=Phrase("Membetulkan nama, unsur, lembaga, {desa}, atau hak suara orang yang ditunjuk.")),
    Key(id="suara_baru", keys=("plus",), shown="+", label="suara baru", where=("suara", "utusan"), rank=2,
        help="Membuka pemungutan suara, bila pimpinan sidang memintanya."),
    Key(id="tandai", keys=("space",), shown="Spasi", label="tandai", where=("hadir", "utusan"), rank=1,
        help="Menandai orang yang ditunjuk: hadir, pulang, atau kembali; di layar utusan dipilih atau tidak."),
    Key(id="tandai_sipd", keys=("space",), shown="Spasi", label="tandai diinput", where=("sipd",), rank=1,
        help="Menandai usulan yang ditunjuk sudah diinput ke SIPD hari ini, atau mencabut tandanya."),
    Key(id="rentang_sipd", keys=("r",), shown="r", label="rentang", where=("sipd",), rank=2,
        help="Menandai beberapa usulan sekaligus sudah diinput ke SIPD, dengan tanggal dan nama."),
    Key(id="sahkan", keys=("z",), shown="z", label="sahkan", rank=2,
        where=("suara", "utusan", "tatib", "pedoman", "hasil"),
        help="Mengesahkan suara, utusan, hasil komisi, atau tata tertib dan pedoman, setelah kalimatnya dibacakan."),
    Key(id="sahkan_kuorum", keys=("z",), shown="z", label="sahkan kuorum", where=("hadir",), rank=2,
        help="Mencatat kuorum seperti sekarang; catatan itu lalu berlaku dan tidak menghalangi sidang."),
    Key(id="batalkan_suara", keys=("delete",), shown="Del", label="batalkan", where=("suara",), rank=4,
        help="Membatalkan pemungutan suara yang belum disahkan, dengan alasan."),
    Key(id="hitung_ulang", keys=(), shown="^P …", label="hitung ulang", where=("suara",), rank=None,
        help="Menghitung ulang suara yang sudah disahkan, dengan alasan; hitungan pertama tetap tersimpan."),
    Key(id="saring", keys=("f",), shown="f", label="saring", where=("usulan", "komisi", "jurnal"), rank=5,
        help=Phrase("Menyaring daftar, misalnya menurut {desa}; Esc menghapus saringan.")),
    Key(id="cari", keys=("slash",), shown="/", label="cari", by_app=True, rank=2,
        help=Phrase("Mencari di daftar ini, dan dari mana saja usulan mana pun menurut {desa} dan katanya, beserta apa "
            "jadinya.")),
    Key(id="halaman", keys=("left", "right"), shown="←→", label="halaman", where=("layar",), says_which=True, rank=3,
        help="Membalik halaman daftar yang ada di layar hadirin, atau menggulir Berita Acara; juga pada ^L."),
    Key(id="tayang", keys=("t",), shown="t", label="tayang", rank=6,
        help="Menayangkan di layar hadirin yang cocok di sini; ditekan lagi: tayangan berikutnya, atau baris lain."),
    Key(id="mengapa", keys=("question_mark",), shown="?", label="mengapa", rank=6,
        help="Menjelaskan alasannya: mengapa belum, mengapa ditolak, mengapa di urutan ini."),
    Key(id="kembali", keys=("escape",), shown="Esc", label="kembali", rank=None,
        help="Menutup pemberitahuan atau pencarian, lalu kembali ke Alur."),
    Key(id="catat_dulu", keys=("semicolon",), shown=";", label="catat dulu", by_app=True, rank=None,
        help="Menyimpan satu baris bebas sekarang juga; di lembar Catatan (g a) diputuskan atau diselesaikan."),
    Key(id="keberatan", keys=("exclamation_mark",), shown="!", label="keberatan", by_app=True, rank=None,
        help="Mencatat keberatan peserta atas usulan yang ditunjuk atau keputusan terakhir, dengan namanya."),
    Key(id="skors", keys=("full_stop",), shown=".", label="skors", by_app=True, rank=None,
        help="Menskors sidang dengan sebabnya; sekali lagi melanjutkannya. Jamnya masuk Berita Acara."),
    Key(id="susulan", keys=("at",), shown="@", label="susulan", by_app=True, rank=None,
        help="Mode susulan: keputusan dari kertas dicatat dengan jam kejadiannya, sampai mode ini ditinggalkan."),
    Key(id="kit_darurat", keys=("number_sign",), shown="#", label="kit darurat", by_app=True, rank=None,
        help="Menulis kit kertas darurat sebagai satu PDF: keadaan sampai sekarang dan lembar kosong."),
    Key(id="pergi", keys=("g",), shown="g", label="pergi", by_app=True, rank=4,
        help="g lalu satu huruf: menuju layar lain. g lalu angka: menuju usulan dengan kode itu."),
    Key(id="langkah", keys=tuple(STEP_OF_KEY),
        shown="Alt+1…8", label="langkah", by_app=True, says_which=True, rank=None,
        help="Menuju langkah SOP 1 sampai dengan 8; F2 sampai dengan F9 sama artinya."),
    Key(id="satu_layar", keys=("ctrl+l",), shown="^L", label="lihat layar hadirin", by_app=True, always=True, rank=None,
        help="Memperlihatkan layar hadirin di layar ini, bila proyektornya hanya satu; ^L atau Esc kembali bekerja."),
    Key(id="tahan", keys=("backslash",), shown="\\", label="tahan layar hadirin", by_app=True, rank=None,
        help="Menahan layar hadirin seperti sekarang selagi Anda bekerja; ditekan lagi: berjalan lagi."),
    Key(id="jeda", keys=("ctrl+n", "grave_accent"), shown="^N", label="layar jeda", by_app=True, always=True,
        rank=None,
        help="Layar jeda: menutup layar hadirin dan layar ini seketika, dari mana saja; ditekan lagi: kembali."),
    Key(id="batalkan", keys=("ctrl+z",), shown="^Z", label="batalkan", by_app=True, rank=None,
        help="Membatalkan keputusan terakhir, setelah menyebutkan isinya."),
    Key(id="cadangkan", keys=("ctrl+s",), shown="^S", label="cadangkan", by_app=True, rank=None,
        help="Menyalin sesi dan dokumennya ke stik USB, lalu membacanya kembali."),
    Key(id="dokumen", keys=("ctrl+o",), shown="^O", label="dokumen", by_app=True, rank=None,
        help="Membaca, menulis, membuka, atau mencetak dokumen apa pun, atau menyalin semuanya ke stik USB."),
    Key(id="perintah", keys=("ctrl+p",), shown="^P", label="perintah", by_app=True, over=True, rank=7,
        help="Mencari perintah menurut namanya."),
    Key(id="simpan_lain", keys=(), shown="^P …", label="simpan ke tempat lain", by_app=True, rank=None,
        help="Melanjutkan sidang di folder lain, misalnya di flashdisk, bila media simpan bermasalah."),
    Key(id="keluar", keys=("q", "ctrl+q", "ctrl+c"), shown="q", label="keluar", by_app=True, rank=8,
        help="Keluar dari program, setelah bertanya."),
    Key(id="bantuan", keys=("f1",), shown="F1", label="bantuan", by_app=True, over=True, rank=0,
        help="Menampilkan yang sekarang dikerjakan, tombol yang berlaku di sini, dan panduan; juga dalam formulir."),
)  # fmt: skip
"""In the order of the footer."""


LOCKED = frozenset(
    (
        *("impor", "tempel", "entri", "periksa", "rentang_verifikasi", "lolos", "semua_lolos", "hasil"),
        *("ubah", "dibahas", "gabung", "duplikat", "ditarik", "pindah", "semua_saran", "entri_kriteria"),
        *("hapus_kriteria", "nilai", "isi_data", "penilai", "urutan", "rentang", "garis", "impor_pagu", "pasangan"),
        *("hasil_usulan", "sesuai_garis", "nilai_sama", "semua_sama", "tunda", "pecah", "urutan_kertas", "entri_lain"),
        *("hitung", "semua_hadir", "impor_hadir", "impor_hasil", "entri_nama", "ubah_nama", "ganti_utusan", "tandai"),
        *("rentang_hadir",),
        *("suara_baru", "batalkan_suara", "hitung_ulang", "sesuai_suara", "sahkan", "sahkan_kuorum", "pengganti"),
    )
)
"""The keys of the steps up to the sidang that decide what its closing locks, until a Perbaikan is opened."""


ALWAYS = frozenset(pressed for key in KEYS for pressed in key.forced)
"""Keys that act whatever stands on the screen, and however new it is."""


def at(place: str, actions: Iterable[str]) -> tuple[Key, ...]:
    """The keys that work at a place: those of the program, and those its screen has an action for."""
    able = set(actions)
    return tuple(key for key in KEYS if key.by_app or (key.is_at(place) and key.id in able))


def bindings(keys: Iterable[Key]) -> list[Binding]:
    """The keys as Textual wants them."""
    return [
        Binding(pressed, key.action(pressed), key.label, show=False, priority=key.over or pressed in key.forced)
        for key in keys
        for pressed in key.keys
    ]


def fitting(keys: Sequence[Key], width: int) -> tuple[Key, ...]:
    """The keys that find room in the footer, in their order; the greatest rank is dropped first, of equals the last."""
    kept = [key for key in keys if key.rank is not None]
    while kept and _width(kept) > width:
        kept.remove(max(reversed(kept), key=lambda key: key.rank or 0))
    return tuple(kept)


def _width(keys: Sequence[Key]) -> int:
    return sum(cell_len(f"{key.shown} {key.label}") for key in keys) + GAP * (len(keys) - 1) + 1


GAP = 2
"""Spaces between two keys of the footer; one more stands before the first."""
