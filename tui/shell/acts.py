"""What the keys do where: on each screen the thing that a verb is done to; and what the palette alone has.

Footer, help, palette and the tables of the guide are made from these lists. A screen does an act by having the method
`action_<id>`. To add one: one line here, one method in the screen; a new key is a line in `shell/keys`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from textual.binding import Binding

from sessions.language.local import Phrase, Shown
from tui.shell.keys import KEY, Key

EVERYWHERE: tuple[str, ...] = ()
"""`where` of an act that every screen may have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenAct:
    """What a key does on some screens, or a command that only the palette has, without a key.

    `what` names the thing: behind the verb of the key, of a command all of it. `where` names the sheets that have it;
    `only` are the digits that mean something there. `by_app` acts are done by the program, not by a screen. `rank`:
    where the footer is too narrow, the greatest rank goes first; None never stands in the footer. Without `told`
    the help is the key's. `opens` acts look at no row: the palette of another sheet does them as soon as it is there.
    """

    id: str
    key: str = ""
    what: str = ""
    where: tuple[str, ...] = EVERYWHERE
    only: str = ""
    rank: int | None = 5
    by_app: bool = False
    told: Shown = ""
    opens: bool = False

    @property
    def line(self) -> Key | None:
        """The key's line in the table of keys; None of a command."""
        return KEY[self.key] if self.key else None

    @property
    def keys(self) -> tuple[str, ...]:
        """What is pressed for it."""
        return tuple(self.only) or (self.line.keys if self.line else ())

    @property
    def shown(self) -> str:
        """How footer and help write the key."""
        if self.only:
            return f"{self.only[0]}–{self.only[-1]}"
        return self.line.shown if self.line else "^P …"

    @property
    def label(self) -> str:
        """`tambah: nama`; of digits, arrows and commands only the thing."""
        if self.line is None or (self.line.of_screen and self.what):
            return self.what
        return f"{self.line.verb}: {self.what}" if self.what else self.line.verb

    @property
    def help(self) -> Shown:
        """A sentence."""
        return self.told or (self.line.help if self.line else "")

    @property
    def says_which(self) -> bool:
        """Whether the action gets the pressed key."""
        return self.line is not None and self.line.says_which

    @property
    def always(self) -> bool:
        """Whether it works whatever stands on the screen."""
        return self.line is not None and self.line.always

    def is_forced(self, pressed: str) -> bool:
        """Whether this key goes before what stands on the screen."""
        return self.line is not None and (self.line.over or pressed in self.line.forced)

    def action(self, key: str) -> str:
        """The action as Textual writes it."""
        return f"{self.id}({key!r})" if self.says_which else self.id

    def is_at(self, place: str) -> bool:
        """Whether this place may have it."""
        return not self.where or place in self.where


ACTS = (
    ScreenAct(id="pindah", key="angka", what="komisi", only="12345", where=("komisi",), rank=1,
        told="Memindahkan usulan ke Komisi I sampai dengan V."),
    ScreenAct(id="nilai", key="angka", what="skor", only="12345", where=("prioritas",), rank=1,
        told="Memberi skor 1 sampai dengan 5 pada kriteria yang ditunjuk."),
    ScreenAct(id="kolom", key="samping", what="kriteria", where=("prioritas",), rank=4,
        told="Berpindah ke kriteria sebelumnya atau berikutnya, di lembar Garis ke komisi."),
    ScreenAct(id="lembar", key="samping", what="lembar", where=("komisi", "hasil"), rank=6,
        told="Berpindah lembar: yang belum dibagi, lalu tiap komisi."),
    ScreenAct(id="buka", key="buka", rank=1),
    ScreenAct(id="kerja", key="angka", what="pekerjaan", where=("alur",), rank=4,
        told="Menuju pekerjaan dengan nomor itu; dua angka yang diketik beruntun menjadi satu nomor."),
    ScreenAct(id="serahkan", key="selesai", what="serahkan", where=("laporan",), rank=2,
        told="Menyerahkan naskah yang ditunjuk kepada pemegang berikutnya menurut SOP."),
    ScreenAct(id="selesai", key="selesai", what="langkah", where=("langkah", "laporan"), rank=3,
        told="Menyatakan langkah SOP yang ditunjuk selesai."),
    ScreenAct(id="tutup", key="selesai", what="tutup sidang", where=("penutupan",), rank=2,
        told="Menutup sidang dan mengunci hasilnya, setelah kalimatnya dibacakan."),
    ScreenAct(id="perbaikan", key="ubah", what="perbaikan", where=("penutupan",), rank=2,
        told="Membuka Berita Acara Perbaikan sesudah sidang ditutup, dengan alasan dan siapa yang meminta."),
    ScreenAct(id="tutup_perbaikan", key="selesai", what="perbaikan", where=("penutupan",), rank=2,
        told="Menutup Berita Acara Perbaikan, setelah isinya dibacakan, lalu mencetaknya."),
    ScreenAct(id="pratinjau", key="baca", where=("penutupan", "laporan"), rank=2,
        told="Membaca Berita Acara, atau laporan, seperti akan dicetak."),
    ScreenAct(id="cetak", key="cetak", where=("penutupan", "laporan"), rank=2,
        told="Menulis Berita Acara, daftar utusan, dan dokumen lain sebagai PDF."),
    ScreenAct(id="pratinjau_langkah", key="baca", rank=6,
        where=("panitia", "pra", "terima", "usulan", "lalu", "pedoman"),
        told="Membaca dokumen langkah ini seperti akan dicetak."),
    ScreenAct(id="cetak_langkah", key="cetak", where=("panitia", "pra", "terima", "usulan", "lalu", "suara", "hasil",
        "utusan", "pedoman", "prioritas"), rank=4,
        told="Menulis dokumen di sini sebagai PDF: draf usulan (juga lembar kerja), kartu suara, dan lainnya."),
    ScreenAct(id="baca_dokumen", key="baca", where=("dokumen",), rank=2,
        told="Membaca dokumen yang ditunjuk seperti akan dicetak."),
    ScreenAct(id="cetak_dokumen", key="cetak", where=("dokumen",), rank=2,
        told="Menulis dokumen yang ditunjuk, lalu mengirimnya ke pencetak."),
    ScreenAct(id="lewati_desa", key="hasil", what="tidak mengirim", where=("terima",), rank=2,
        told=Phrase("Mencatat bahwa {desa_or_kelurahan} yang ditunjuk tidak mengirim usulan, menurut siapa dan dengan "
            "alasan.")),
    ScreenAct(id="impor", key="impor", what="usulan", where=("rekap",), rank=1,
        told=Phrase("Memasukkan usulan dari berkas {desa} atau SIPD, setelah diperiksa baris demi baris.")),
    ScreenAct(id="entri", key="tambah", what="usulan", where=("rekap", "usulan", "prioritas"), rank=6,
        told=Phrase("Mengetik satu usulan: dari {desa}, kecamatan, forum, atau pokir.")),
    ScreenAct(id="entri_panitia", key="tambah", what="panitia", where=("panitia",), rank=2,
        told="Menambah satu baris susunan panitia."),
    ScreenAct(id="entri_dasar", key="tambah", what="dasar", where=("kantor",), rank=2,
        told="Menambah satu baris dasar hukum, atau satu baris Acuan RKPD."),
    ScreenAct(id="impor_acuan", key="impor", what="acuan", where=("kantor",), rank=3,
        told="Memasukkan Acuan RKPD (prioritas, sasaran, program) dari berkas, setelah diperlihatkan."),
    ScreenAct(id="entri_kriteria", key="tambah", what="kriteria", where=("pedoman",), rank=2,
        told="Menambah satu kriteria, lalu menimbang kembali semua bobot sampai jumlahnya 100."),
    ScreenAct(id="hapus_kriteria", key="cabut", what="kriteria", where=("pedoman",), rank=4,
        told="Menghapus kriteria yang ditunjuk, lalu menimbang kembali bobot yang lain sampai jumlahnya 100."),
    ScreenAct(id="periksa", key="tandai", what="periksa", where=("usulan",), rank=2,
        told="Mengisi daftar periksa usulan yang ditunjuk, lalu menyatakannya lolos atau mengembalikannya."),
    ScreenAct(id="rentang_verifikasi", key="rentang", where=("usulan",), rank=4,
        told=Phrase("Memverifikasi beberapa usulan sekaligus: menurut kode, {desa}, atau yang sedang tampil.")),
    ScreenAct(id="lolos", key="lolos", where=("usulan",), rank=2),
    ScreenAct(id="semua_lolos", key="semua", what="lolos", where=("usulan",), rank=1,
        told="Menyatakan semua usulan yang tampil dan belum diverifikasi lolos sekaligus."),
    ScreenAct(id="hasil", key="hasil", where=("usulan",), rank=3,
        told="Mencatat hasil verifikasi lain, atau membuka kembali usulan yang sudah diputus, dengan alasan."),
    ScreenAct(id="ubah", key="ubah", where=("usulan", "komisi", "prioritas"),
        told="Membetulkan apa pun yang tertulis keliru, atau skor yang sudah berlaku; yang semula tetap tercatat."),
    ScreenAct(id="ubah_ruangan", key="ubah", what="ruangan", where=("layar",), rank=4,
        told="Mencatat tinggi gambar dan jarak kursi terakhir; tayangan uji keterbacaan memberi saran."),
    ScreenAct(id="perbaiki", key="ubah", what="di lembarnya", where=("jurnal",), rank=3,
        told="Menuju layar tempat keputusan yang ditunjuk diperbaiki, dengan keputusan baru."),
    ScreenAct(id="dibahas", key="bahas", where=("komisi", "usulan"), rank=4,
        told="Menandai usulan untuk dibahas, atau menghapus tandanya."),
    ScreenAct(id="gabung", key="gabung", where=("komisi", "usulan"), rank=3),
    ScreenAct(id="ditarik", key="cabut", what="usulan", where=("komisi", "usulan"),
        told="Mencatat bahwa pengusul menarik usulannya, dengan alasan."),
    ScreenAct(id="semua_saran", key="semua", what="saran", where=("komisi", "sipd"), rank=3,
        told="Menerima semua saran sekaligus: pembagian komisi, atau rekomendasi SIPD menurut hasil."),
    ScreenAct(id="urutan", key="geser", where=("prioritas",), rank=1,
        told="Menggeser atau menukar usulan dalam urutan, atau mengisi urutan hasil musyawarah."),
    ScreenAct(id="rentang", key="rentang", where=("prioritas",), rank=1,
        told="Memutuskan beberapa nomor sekaligus, misalnya nomor 7 sampai dengan 15."),
    ScreenAct(id="garis", key="garis", where=("prioritas",), rank=3),
    ScreenAct(id="bagian", key="bagian", rank=4),
    ScreenAct(id="hasil_usulan", key="hasil", where=("prioritas",), rank=1,
        told="Memutuskan hasil usulan yang ditunjuk: disepakati, cadangan, belum disepakati, dan lainnya."),
    ScreenAct(id="sesuai_garis", key="semua", what="sesuai", where=("prioritas",), rank=1,
        told="Memutuskan semua usulan yang belum diputus sesuai garis batas."),
    ScreenAct(id="sesuai_suara", key="semua", what="sesuai", where=("utusan",), rank=3,
        told="Menetapkan utusan sesuai pemungutan suara kartu tertutup yang sudah disahkan."),
    ScreenAct(id="semua_sama", key="semua", what="mufakat", where=("sama",), rank=2,
        told="Mengurutkan sekaligus, secara musyawarah menurut urutan daftar, nilai sama yang tidak menyentuh garis."),
    ScreenAct(id="nilai_sama", key="sama", where=("prioritas", "utusan", "sama"), rank=1,
        told="Menyelesaikan nilai atau suara yang sama: musyawarah, atau undian dengan dua saksi."),
    ScreenAct(id="tunda", key="tunda", where=("prioritas", "hasil")),
    ScreenAct(id="urutan_kertas", key="angka", what="urutan", only="123456789", where=("hasil",), rank=1,
        told="Mengetik nomor urut usulan yang ditunjuk, seperti tertulis di lembar kerja komisi."),
    ScreenAct(id="entri_lain", key="tambah", what="kode lain", where=("hasil",),
        told="Mencatat usulan komisi lain yang ikut ditulis di lembar ini; menjadi pertanyaan Pleno II."),
    ScreenAct(id="hitung", key="angka", what="hitungan", where=("hadir", "suara"), rank=1,
        told="Mengetik hitungan baris yang ditunjuk, misalnya 2 1 3; yang nol di belakang boleh dilewati."),
    ScreenAct(id="entri_acara", key="tambah", what="acara", where=("catatan",), rank=3,
        told="Menambah satu acara, atau di lembar catatan satu kejadian untuk Berita Acara."),
    ScreenAct(id="ubah_acara", key="ubah", what="acara", where=("catatan",), rank=2,
        told="Mengubah nomor urut, nama, atau menit acara yang ditunjuk; 0 menit menghapusnya."),
    ScreenAct(id="selesai_catatan", key="selesai", what="catatan", where=("catatan",), rank=1,
        told="Menyatakan baris catat dulu selesai: sudah menjadi keputusan, menjadi catatan, atau tidak jadi."),
    ScreenAct(id="impor_lalu", key="impor", what="tahun lalu", where=("lalu",), rank=2,
        told="Memuat daftar usulan tahun sebelumnya dari sesi, paket kiriman, hasil.json, atau tabel, juga "
            "realisasinya dan daftar yang masuk RKPD atau APBD."),
    ScreenAct(id="usulkan_kembali", key="tambah", what="usul kembali", where=("lalu",), rank=3,
        told="Mengusulkan kembali usulan tahun sebelumnya yang belum terdanai, beserta riwayatnya; pada yang sudah "
            "terkait, melepas kaitannya."),
    ScreenAct(id="impor_pagu", key="impor", what="pagu", where=("prioritas",), rank=7,
        told="Memasukkan pagu per Perangkat Daerah atau per komisi dari berkas, setelah diperlihatkan."),
    ScreenAct(id="impor_hadir", key="impor", what="daftar", where=("hadir",), rank=3,
        told="Memasukkan daftar undangan atau daftar hadir dari berkas, setelah diperiksa baris demi baris."),
    ScreenAct(id="impor_hasil", key="impor", what="lembar kerja", where=("hasil",), rank=4,
        told="Mengambil lembar kerja komisi yang kembali sebagai berkas, setelah diperlihatkan bedanya dengan sesi."),
    ScreenAct(id="rentang_hadir", key="rentang", where=("hadir", "alur"), rank=4,
        told=Phrase("Mencatat banyak orang pulang atau kembali sekaligus, satu {desa} misalnya, dengan alasannya.")),
    ScreenAct(id="semua_hadir", key="semua", what="hadir", where=("hadir",), rank=3,
        told="Mencatat semua undangan yang tampil dan belum datang hadir sekaligus."),
    ScreenAct(id="entri_nama", key="tambah", what="nama", where=("hadir",), rank=2,
        told="Mencatat satu orang yang hadir, dengan namanya."),
    ScreenAct(id="ubah_nama", key="ubah", what="nama", where=("hadir",), rank=4,
        told=Phrase("Membetulkan nama, unsur, lembaga, {desa}, atau hak suara orang yang ditunjuk.")),
    ScreenAct(id="suara_baru", key="tambah", what="suara", where=("suara", "utusan"), rank=2,
        told="Membuka pemungutan suara, bila pimpinan sidang memintanya."),
    ScreenAct(id="tandai", key="tandai", where=("hadir", "utusan"), rank=1,
        told="Menandai orang yang ditunjuk: hadir, pulang, atau kembali; di layar utusan dipilih atau tidak."),
    ScreenAct(id="tandai_sipd", key="tandai", what="diinput", where=("sipd",), rank=1,
        told="Menandai usulan yang ditunjuk sudah diinput ke SIPD hari ini, atau mencabut tandanya."),
    ScreenAct(id="impor_sipd", key="impor", what="dari SIPD", where=("sipd",), rank=4,
        told="Menandai sekaligus yang sudah diinput menurut daftar yang diunduh dari SIPD, setelah diperlihatkan."),
    ScreenAct(id="rentang_sipd", key="rentang", where=("sipd",), rank=2,
        told="Menandai beberapa usulan sekaligus sudah diinput ke SIPD, dengan tanggal dan nama."),
    ScreenAct(id="sahkan", key="sahkan", where=("suara", "utusan", "tatib", "pedoman", "hasil"), rank=2,
        told="Mengesahkan suara, utusan, hasil komisi, atau tata tertib dan pedoman, setelah kalimatnya dibacakan."),
    ScreenAct(id="sahkan_kuorum", key="sahkan", what="kuorum", where=("hadir",), rank=2,
        told="Mencatat kuorum seperti sekarang; catatan itu lalu berlaku dan tidak menghalangi sidang."),
    ScreenAct(id="batalkan_suara", key="cabut", what="suara", where=("suara",), rank=4,
        told="Membatalkan pemungutan suara yang belum disahkan, dengan alasan."),
    ScreenAct(id="saring", key="saring", where=("usulan", "komisi", "jurnal")),
    ScreenAct(id="cari", key="cari", rank=2, by_app=True),
    ScreenAct(id="halaman", key="samping", what="halaman", where=("layar",), rank=3,
        told="Membalik halaman daftar yang ada di layar hadirin, atau menggulir Berita Acara; juga pada ^L."),
    ScreenAct(id="tayang", key="tayang", rank=6),
    ScreenAct(id="mengapa", key="mengapa", rank=6),
    ScreenAct(id="kembali", key="kembali", rank=None),
    ScreenAct(id="catat_dulu", key="catat_dulu", rank=None, by_app=True),
    ScreenAct(id="keberatan", key="keberatan", rank=None, by_app=True),
    ScreenAct(id="skors", key="skors", rank=None, by_app=True),
    ScreenAct(id="pergi", key="pergi", rank=4, by_app=True),
    ScreenAct(id="langkah", key="langkah", rank=None, by_app=True),
    ScreenAct(id="satu_layar", key="satu_layar", rank=None, by_app=True),
    ScreenAct(id="jeda", key="jeda", rank=None, by_app=True),
    ScreenAct(id="batalkan", key="batalkan", rank=None, by_app=True),
    ScreenAct(id="perintah", key="perintah", rank=7, by_app=True),
    ScreenAct(id="simpan", key="simpan", rank=None),
    ScreenAct(id="keluar", key="keluar", rank=8, by_app=True),
    ScreenAct(id="bantuan", key="bantuan", rank=0, by_app=True),
)  # fmt: skip
"""What has a key, in the order of the footer."""

COMMANDS = (
    ScreenAct(id="berikutnya", what="berikutnya",
        told="Menuju pekerjaan berikutnya yang belum selesai."),
    ScreenAct(id="jadwal", what="susunan acara", where=("alur",),
        told="Menuju susunan acara sidang: memulai acara di luar urutan, mengubah nama, urutan, atau menitnya."),
    ScreenAct(id="kalimat", what="kalimat", where=("alur",),
        told="Memperlihatkan di Alur yang diucapkan pada acara ini, atau menyembunyikannya lagi."),
    ScreenAct(id="lewati", what="lewati langkah", where=("alur", "langkah"),
        told="Melewati langkah SOP, atas perintah siapa dan dengan alasan."),
    ScreenAct(id="tempel", what="tempel tabel", where=("rekap",), opens=True,
        told="Memasukkan usulan dari tabel yang disalin dari lembar kerja atau laman, atau dari pesan WhatsApp."),
    ScreenAct(id="templat", what="templat usulan", where=("rekap",), opens=True,
        told=Phrase("Menulis lembar isian kosong untuk {desa}, dengan pilihan {desa}, OPD, dan satuan.")),
    ScreenAct(id="duplikat", what="duplikat", where=("komisi", "usulan"), opens=True,
        told="Memperlihatkan usulan yang mirip, lalu menggabungkannya bila memang sama."),
    ScreenAct(id="pecah", what="pecah usulan", where=("prioritas",),
        told="Memecah usulan yang ditunjuk menjadi beberapa; pecahannya mendapat kode baru dengan silsilah."),
    ScreenAct(id="pengganti", what="pengganti utusan", where=("utusan",),
        told="Menetapkan pengganti utusan, menurut urutan, bila seorang utusan berhalangan."),
    ScreenAct(id="isi_data", what="isi dari data", where=("prioritas",),
        told="Mengisi skor yang sudah dapat dibaca dari data usulan, sekaligus."),
    ScreenAct(id="urut_kode", what="urut kode", where=("prioritas",),
        told="Berganti antara urutan nomor dan urutan kode, untuk menilai baris demi baris."),
    ScreenAct(id="penilai", what="penilai", where=("prioritas",),
        told="Memilih siapa yang menilai: sepakat, atau penilai menurut namanya; skornya dirata-rata."),
    ScreenAct(id="simulasi", what="simulasi pagu", where=("prioritas",),
        told="Mencoba pagu lain pada gambar garis dan melihat siapa yang masuk dan keluar; tidak ada yang berubah."),
    ScreenAct(id="pasangan", what="pasangan", where=("prioritas",),
        told="Menandai dua usulan yang tidak dapat keduanya di dalam garis batas, atau mencabut tandanya."),
    ScreenAct(id="ganti_utusan", what="ganti utusan", where=("hadir",),
        told=Phrase("Mengganti utusan yang ditunjuk dengan orang lain {desa}nya, dengan surat kuasa; hak suaranya "
            "berpindah.")),
    ScreenAct(id="hitung_ulang", what="hitung ulang", where=("suara",),
        told="Menghitung ulang suara yang sudah disahkan, dengan alasan; hitungan pertama tetap tersimpan."),
    ScreenAct(id="susulan", what="susulan", by_app=True,
        told="Mode susulan: keputusan dari kertas dicatat dengan jam kejadiannya, sampai mode ini ditinggalkan."),
    ScreenAct(id="kit_darurat", what="kit darurat", by_app=True,
        told="Menulis kit kertas darurat sebagai satu PDF: keadaan sampai sekarang dan lembar kosong."),
    ScreenAct(id="tahan", what="tahan layar hadirin", by_app=True,
        told="Menahan layar hadirin seperti sekarang selagi Anda bekerja; ditekan lagi: berjalan lagi."),
    ScreenAct(id="cadangkan", what="salin ke stik USB", by_app=True,
        told="Menyalin sesi dan dokumennya ke stik USB, lalu membacanya kembali."),
    ScreenAct(id="dokumen", what="semua dokumen", by_app=True,
        told="Membaca, menulis, membuka, atau mencetak dokumen apa pun, atau menyalin semuanya ke stik USB."),
    ScreenAct(id="simpan_lain", what="simpan ke tempat lain", by_app=True,
        told="Melanjutkan sidang di folder lain, misalnya di flashdisk, bila media simpan bermasalah."),
)  # fmt: skip
"""What is rare and has no key: it is found in the palette."""


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
"""The acts of the steps up to the sidang that decide what its closing locks, until a Perbaikan is opened."""


def at(place: str, actions: Iterable[str]) -> tuple[ScreenAct, ...]:
    """What can be done at a place: the acts of the program, and those its screen has an action for."""
    able = set(actions)
    return tuple(act for act in (*ACTS, *COMMANDS) if act.by_app or (act.is_at(place) and act.id in able))


def bindings(acts: Iterable[ScreenAct]) -> list[Binding]:
    """The keys as Textual wants them."""
    return [
        Binding(
            pressed, act.action(pressed), act.label, show=False, priority=act.line.over or pressed in act.line.forced
        )
        for act in acts
        if act.line is not None
        for pressed in act.keys
    ]


def fitting(acts: Sequence[ScreenAct], width: int) -> tuple[ScreenAct, ...]:
    """The acts that find room in the footer, in their order; the greatest rank is dropped first, of equals the last."""
    kept = [act for act in acts if act.key and act.rank is not None]
    while kept and _width(kept) > width:
        kept.remove(max(reversed(kept), key=lambda act: act.rank or 0))
    return tuple(kept)


def _width(acts: Sequence[ScreenAct]) -> int:
    return sum(cell_len(f"{act.shown} {act.label}") for act in acts) + GAP * (len(acts) - 1) + 1


GAP = 2
"""Spaces between two keys of the footer; one more stands before the first."""
