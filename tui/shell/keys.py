"""Every key of the program, once: one line a key, with the one verb that it stands for on every screen.

Screens add only what the verb is done to, in `shell/acts`; what is rare has no key and stands in the palette alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """A key and its verb.

    `shown` is how footer and help write it, `keys` are what arrives. `of_screen` keys, digits and arrows, have no verb
    of their own: what they do is named by the act. With `says_which` the action gets the pressed key as argument
    (`action_pindah("1")`). `always`: with Ctrl it works over an open question, too, and on a screen that nobody has
    seen yet; `over`: over a question.
    """

    id: str
    keys: tuple[str, ...]
    shown: str
    verb: str
    help: Shown
    of_screen: bool = False
    says_which: bool = False
    always: bool = False
    over: bool = False

    @property
    def forced(self) -> tuple[str, ...]:
        """The keys that act whatever stands on the screen."""
        return tuple(pressed for pressed in self.keys if self.always and pressed.startswith("ctrl+"))


KEYS = (
    Key(id="angka", keys=tuple("0123456789"), shown="0–9", verb="isi", of_screen=True, says_which=True,
        help="Mengisi baris atau kotak yang ditunjuk: skor, komisi, hitungan, urutan."),
    Key(id="samping", keys=("left", "right"), shown="←→", verb="pindah", of_screen=True, says_which=True,
        help="Berpindah ke samping: kriteria, lembar, atau halaman layar hadirin."),
    Key(id="bagian", keys=("tab", "shift+tab"), shown="Tab", verb="lembar", of_screen=True, says_which=True,
        help="Menuju lembar berikutnya di tempat ini, berkeliling; Shift+Tab ke lembar sebelumnya."),
    Key(id="buka", keys=("enter",), shown="↵", verb="buka",
        help="Membuka baris yang ditunjuk; pada pertanyaan menyetujui, pada isian terakhir menyimpan."),
    Key(id="kembali", keys=("escape",), shown="Esc", verb="kembali",
        help="Mundur satu langkah: menutup pertanyaan, pemberitahuan, atau pencarian, lalu kembali ke Alur."),
    Key(id="tandai", keys=("space",), shown="Spasi", verb="tandai",
        help="Menandai yang ditunjuk: hadir atau pulang, dipilih, diperiksa, diinput; ditekan lagi mencabut tandanya."),
    Key(id="tambah", keys=("e",), shown="e", verb="tambah", help="Menambah satu baris dengan mengetiknya."),
    Key(id="ubah", keys=("u",), shown="u", verb="ubah",
        help="Membetulkan apa pun yang tertulis keliru; yang semula tetap tercatat."),
    Key(id="impor", keys=("i",), shown="i", verb="impor",
        help="Memasukkan isi sebuah berkas, setelah diperlihatkan dan diperiksa baris demi baris."),
    Key(id="semua", keys=("a",), shown="a", verb="semua", help="Memutuskan semua baris yang tampil sekaligus."),
    Key(id="rentang", keys=("r",), shown="r", verb="rentang",
        help="Memutuskan beberapa baris sekaligus, misalnya nomor 7 sampai dengan 15."),
    Key(id="hasil", keys=("h",), shown="h", verb="hasil",
        help="Memutuskan atau mencatat hasil yang ditunjuk, atau membukanya kembali."),
    Key(id="lolos", keys=("l",), shown="l", verb="lolos", help="Menyatakan usulan yang ditunjuk lolos verifikasi."),
    Key(id="geser", keys=("o",), shown="o", verb="geser",
        help="Menggeser atau menukar usulan dalam urutan, atau mengisi urutan hasil musyawarah."),
    Key(id="garis", keys=("v",), shown="v", verb="garis",
        help="Mengatur pagu atau kuota yang menentukan garis batas."),
    Key(id="sama", keys=("equals_sign",), shown="=", verb="sama",
        help="Menyelesaikan nilai atau suara yang sama: musyawarah, atau undian dengan dua saksi."),
    Key(id="tunda", keys=("minus",), shown="-", verb="tunda",
        help="Memasukkan usulan ke daftar tunda, atau mengeluarkannya; daftar itu kosong sebelum sidang ditutup."),
    Key(id="sahkan", keys=("z",), shown="z", verb="sahkan",
        help="Mengesahkan yang tampil, setelah kalimatnya dibacakan."),
    Key(id="cabut", keys=("x",), shown="x", verb="cabut",
        help="Mencabut yang ditunjuk, dengan alasan: usulan yang ditarik pengusulnya, kriteria, pemungutan suara."),
    Key(id="bahas", keys=("b",), shown="b", verb="bahas",
        help="Menandai usulan untuk dibahas, atau menghapus tandanya."),
    Key(id="gabung", keys=("m",), shown="m", verb="gabung",
        help="Menggabungkan usulan lain ke usulan ini; silsilahnya tetap tercatat."),
    Key(id="selesai", keys=("s",), shown="s", verb="selesai",
        help="Menyatakan yang ditunjuk selesai: langkah SOP, baris catat dulu, atau sidang, yang lalu ditutup."),
    Key(id="baca", keys=("p",), shown="p", verb="baca", help="Membaca dokumen di sini seperti akan dicetak."),
    Key(id="cetak", keys=("c",), shown="c", verb="cetak", help="Menulis dokumen di sini sebagai PDF."),
    Key(id="saring", keys=("f",), shown="f", verb="saring",
        help=Phrase("Menyaring daftar, misalnya menurut {desa}; Esc menghapus saringan.")),
    Key(id="cari", keys=("slash",), shown="/", verb="cari",
        help=Phrase("Mencari di daftar ini, dan dari mana saja usulan mana pun menurut {desa} dan katanya, beserta apa "
            "jadinya.")),
    Key(id="tayang", keys=("t",), shown="t", verb="tayang",
        help="Menayangkan di layar hadirin yang cocok di sini; ditekan lagi: tayangan berikutnya, atau baris lain."),
    Key(id="mengapa", keys=("question_mark",), shown="?", verb="mengapa",
        help="Menjelaskan alasannya: mengapa belum, mengapa ditolak, mengapa di urutan ini."),
    Key(id="catat_dulu", keys=("semicolon",), shown=";", verb="catat dulu",
        help="Menyimpan satu baris bebas sekarang juga; di lembar Catatan (g a) diputuskan atau diselesaikan."),
    Key(id="keberatan", keys=("exclamation_mark",), shown="!", verb="keberatan",
        help="Mencatat keberatan peserta atas usulan yang ditunjuk atau keputusan terakhir, dengan namanya."),
    Key(id="skors", keys=("full_stop",), shown=".", verb="skors",
        help="Menskors sidang dengan sebabnya; sekali lagi melanjutkannya. Jamnya masuk Berita Acara."),
    Key(id="pergi", keys=("g",), shown="g", verb="pergi",
        help="g lalu satu huruf: menuju tempat lain. g lalu angka: menuju usulan dengan kode itu."),
    Key(id="langkah", keys=tuple(STEP_OF_KEY), shown="Alt+1…8", verb="langkah", says_which=True,
        help="Menuju langkah SOP 1 sampai dengan 8; F2 sampai dengan F9 sama artinya."),
    Key(id="satu_layar", keys=("ctrl+l",), shown="^L", verb="lihat layar hadirin", always=True,
        help="Memperlihatkan layar hadirin di layar ini, bila proyektornya hanya satu; ^L atau Esc kembali bekerja."),
    Key(id="jeda", keys=("ctrl+n", "grave_accent"), shown="^N", verb="layar jeda", always=True,
        help="Layar jeda: menutup layar hadirin dan layar ini seketika, dari mana saja; ditekan lagi: kembali."),
    Key(id="batalkan", keys=("ctrl+z",), shown="^Z", verb="tarik keputusan",
        help="Menarik keputusan terakhir, setelah menyebutkan isinya dan apa yang kembali seperti semula."),
    Key(id="simpan", keys=("ctrl+s",), shown="^S", verb="simpan",
        help="Menyimpan isian yang terbuka, dari isian mana saja. Keputusan sendiri selalu langsung tersimpan."),
    Key(id="perintah", keys=("ctrl+p",), shown="^P", verb="perintah", over=True,
        help="Mencari perintah dengan kata sehari-hari, juga yang tidak mempunyai tombol."),
    Key(id="keluar", keys=("q", "ctrl+q", "ctrl+c"), shown="q", verb="keluar",
        help="Keluar dari program, setelah bertanya."),
    Key(id="bantuan", keys=("f1",), shown="F1", verb="bantuan", over=True,
        help="Menampilkan yang sekarang dikerjakan, tombol yang berlaku di sini, dan panduan; juga dalam formulir."),
)  # fmt: skip
"""One line a key. Digits, arrows and Tab belong to the screen; every other key has one verb everywhere."""

KEY: Mapping[str, Key] = {key.id: key for key in KEYS}
"""Id -> key."""

ALWAYS = frozenset(pressed for key in KEYS for pressed in key.forced)
"""Keys that act whatever stands on the screen, and however new it is."""
