"""Lembar Hari-H: one page to lie beside the laptop, eight keys and what to do when something happens."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from exports.paper import columns, frame
from exports.paper.blocks import Block, Heading, Paragraph, Space, Title
from exports.paper.document import Document, Section
from exports.paper.registered import paper
from exports.paper.tables import Column
from sessions.language.local import Phrase
from sessions.record.ledger import Ledger

DAY, TITLE = "hari-h", "Lembar Hari-H"

_KEY = re.compile(r"`([^`]+)`")
_MARKS = re.compile(r"[`*]")


class Advice(NamedTuple):
    """A key or what happens, and what is to be done; as Markdown, `plain` without its marks."""

    when: Phrase
    do: Phrase


def _all(*rows: tuple[str, str]) -> tuple[Advice, ...]:
    return tuple(Advice(Phrase(when), Phrase(do)) for when, do in rows)


LEADING = (
    "Alur memimpin. Kursor sudah pada yang sekarang dikerjakan: tekan Enter, isi yang ditanyakan, bacakan kalimatnya, "
    "Enter. Alur lalu menunjuk pekerjaan berikutnya; baris terakhirnya memulai acara berikutnya. Bila tersesat: Esc "
    "sampai Alur tampil."
)
OTHERS = (
    "Tombol lain tidak perlu dihafal: `^P`, lalu kata sehari-hari (*walkout*, *istirahat*, *plafon*, *print*), atau F1."
)
BEFORE = (
    "Sebelum pintu dibuka: laptop dicas dan tersambung listrik, dua stik USB, pencetak dicoba, *Uji keterbacaan* dari "
    "`g l` terbaca dari kursi terakhir, Naskah dan daftar hadir kosong tercetak, kit darurat tercetak (`^P` *kit "
    "darurat*)."
)
AFTER = (
    "Sesudah palu, ikuti Alur: *Tutup sidang*, *Cetak*, *Tulis kode pada Lembar Tanda Tangan*, *Salin ke USB*, "
    "*Serahkan kepada Camat*."
)
"""What is said around the two tables."""

KEYS = _all(
    ("`Enter`", "mengerjakan baris yang ditunjuk; mengesahkan kalimat yang dibacakan"),
    ("`Esc`", "mundur satu langkah tanpa mengubah apa pun, akhirnya ke Alur"),
    ("`Spasi`", "menandai: hadir, pulang, dipilih, diperiksa"),
    ("`/`", "mencari usulan dari mana saja: {desa} dan satu kata, misalnya *ganten talud*"),
    ("`;`", "catat dulu: menyimpan satu baris sekarang juga, diputuskan nanti"),
    ("`t`", "menayangkan di layar hadirin yang cocok dengan layar ini"),
    ("`^N`", "Ctrl dan N: layar jeda, semua layar tertutup seketika; sekali lagi: kembali"),
    ("`^Z`", "Ctrl dan Z: menarik keputusan terakhir, sesudah menyebut akibatnya"),
)
"""The eight keys to learn."""

CASES = _all(
    (
        '{desa} berkata "usulan kami hilang"',
        (
            "`/`, {desa} dan satu kata. Tertulis apa jadinya: di dalam garis, digabung ke mana, ditarik, ditolak "
            "karena apa; Enter membuka riwayatnya. Bila memang keliru: `g u`, `h` membukanya kembali"
        ),
    ),
    (
        "salah ketik",
        (
            "Belum Enter: ketik ulang, atau Esc. Sudah: `^Z`, baca, Enter. Keputusan yang lebih lama: `g j`, "
            "tunjuk, Enter; di situ tertulis cara memperbaikinya"
        ),
    ),
    (
        "utusan terlambat",
        (
            "`g h`, baris {desa}nya, ketik seluruh hitungannya lagi, misalnya `2 1 3` (laki-laki, perempuan, "
            "utusan), Enter; *ganti?* Enter"
        ),
    ),
    (
        "walkout, pulang lebih dahulu",
        (
            "Di Alur `r`, lalu {desa}nya; di `g h` `r`, lalu `{desa:title} Botok` atau nama-nama. Pukul berapa, "
            "sebabnya. Kuorum sebelum dan sesudahnya dibacakan; sidang tidak terhalang"
        ),
    ),
    (
        "kuorum belum terpenuhi",
        "Pimpinan memilih *tunda 15 menit* atau *lanjut sesuai Tata Tertib*; Berita Acara menyebutkannya",
    ),
    (
        '"nomor 7 sampai 15 setuju!", terlalu cepat',
        (
            "`;` (selagi formulir terbuka: pada isian kosong), kalimatnya, Enter. Putuskan semenit kemudian di lembar "
            "*Catatan* (`g a`): nomornya sudah terisi"
        ),
    ),
    (
        '"nomor 15 naik ke 12"',
        "`g p`, `o`, `15>12`, alasan bila diminta, bacakan, Enter",
    ),
    (
        "nilai sama di garis",
        (
            "Alur: *Nilai sama di garis*. Musyawarah, atau undian: nama pengambil dan dua saksi. Program tidak "
            "pernah memilih"
        ),
    ),
    (
        "hitungan suara tidak cocok",
        (
            "Hasil tidak dapat disahkan, dan itu benar. Hitung kartunya sekali lagi; bila tetap berbeda: baris "
            "*Catat selisih*, dua nama, sebabnya; tercetak dalam Berita Acara"
        ),
    ),
    (
        "lembar komisi tidak terbaca",
        "Tanyakan kepada ketua komisi. Belum jelas juga: `-` menunda usulan itu, isi yang lain; Pleno II memutuskannya",
    ),
    (
        "{bupati:title} atau DPRD datang",
        "`^P` *susunan acara*: Enter memulai acara di luar urutan, `u` mengubah nomor urut, `e` menambah acara",
    ),
    (
        "keberatan",
        "`!`: siapa, isinya, atas usulan atau keputusan mana",
    ),
    (
        "istirahat, ribut",
        "`.` menskors sidang; `.` sekali lagi melanjutkan",
    ),
    (
        "listrik padam, laptop mati",
        (
            "Nyalakan, buka sesi yang sama. Yang bertanda `✓ tersimpan` masih ada, formulir yang setengah terisi "
            "kembali; terima tawaran *skors*. Belum menyala: kit darurat, lalu `^P` *susulan*"
        ),
    ),
    (
        "orang pulang sebelum tanda tangan",
        "Alur, acara Pembacaan: *Cetak Inti dan Lembar Tanda Tangan*; boleh kapan saja dengan `^P` *semua dokumen*",
    ),
    (
        "hadirin memotret kode",
        (
            "Silakan. Tayangan *Kode verifikasi* (`g l`) memang untuk difoto: foto itu saksi bahwa jurnal tidak "
            "diubah kemudian. `musrenbang periksa FOLDER --kode KODE` mencocokkannya"
        ),
    ),
    (
        "tampil yang tidak boleh tampil",
        "`^N`. Telepon dan alamat memang tidak pernah tampil di layar hadirin",
    ),
)
"""What happens in a hall, and what is done then."""


@paper(DAY, order=407, stem="lembar-hari-h", title=TITLE, is_usual=False)
def day_sheet(ledger: Ledger) -> Document:
    """The same for every session but for the office's own words."""
    session = ledger.session
    section = Section(blocks=tuple(_blocks(frame.meeting_name(session))), bookmark=TITLE)
    made = frame.document(session, TITLE, (section,), head_hash=ledger.head, latest=ledger.latest, is_form=True)
    return made.on(frame.paper(frame.office_of(session)))


def _blocks(meeting: str) -> Iterator[Block]:
    yield Title((TITLE.upper(), meeting.upper()))
    yield Paragraph(plain(LEADING))
    yield columns.table(KEYS, _columns("Tombol", "Gunanya", 25), dense=True)
    yield Paragraph(plain(OTHERS))
    yield Heading("Bila sesuatu terjadi")
    yield columns.table(CASES, _columns("Bila", "Lakukan", 45), dense=True)
    yield Space()
    yield Paragraph(plain(BEFORE))
    yield Paragraph(plain(AFTER))


def _columns(title: str, told: str, width: int) -> tuple[Column[Advice], ...]:
    return (
        Column(title, width, lambda one: _MARKS.sub("", str(one.when))),
        Column(told, 175 - width, lambda one: plain(str(one.do))),
    )


def plain(marked: str) -> str:
    """Markdown as it stands on paper: what is typed between quotation marks, names without marks."""
    return _MARKS.sub("", _KEY.sub(r"“\1”", marked))
