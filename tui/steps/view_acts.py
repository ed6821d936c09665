"""What Enter does with each work, in words; `tui/program/leading.py` does it."""

from collections.abc import Mapping

from sessions.kernel.session import Session
from sessions.language.local import Phrase, Shown
from sessions.steps.works import Led, Standing, Work
from sessions.values.attendance import Unsur
from sessions.values.commissions import CommissionId
from sessions.values.office import VillageCode
from sessions.values.proposals import ProposalCode

DOES: Mapping[str, Shown] = {
    "berkas-desa": "tanda terima berkasnya",
    "impor": Phrase("memasukkan berkas usulan {desa}, setelah diperiksa baris demi baris"),
    "surat-pengantar": "mencocokkan jumlah dan rupiah dengan surat pengantarnya",
    "periksa": "membetulkan yang meragukan, dengan alasan",
    "tahun-lalu": "memuat dan melihat usulan tahun sebelumnya",
    "verifikasi": "mengisi daftar periksanya",
    "jawaban-desa": "mencatat bahwa usulan yang diperbaiki sudah kembali",
    "pimpinan": "nama Camat dan pimpinan sidang",
    "panitia": "susunan panitia",
    "petugas-komisi": "ketua dan sekretarisnya",
    "narasumber": "nama, jabatan, dan materi setiap narasumber",
    "batas": Phrase("usulan {desa} yang melebihi batas"),
    "bagi": "membagi usulan ke komisi, menurut saran",
    "mirip": "memutuskan apakah keduanya sama, lalu menggabungkan",
    "kewenangan": Phrase("memutuskan yang diduga bukan kewenangan {kabupaten}"),
    "hari": "hari, tanggal, tempat, dan pukul sidang",
    "kriteria": "kriteria, bobot, dan tangga pedoman",
    "pagu": "mengisi pagu atau kuota, dengan dasarnya",
    "undangan": "nomor dan tanggal undangan, tempat pengumuman",
    "naskah": "mencetak naskah untuk yang berbicara",
    "kehadiran": "laki-laki perempuan utusan, misalnya 2 1 3; 0 tidak hadir",
    "unsur": "hitungan tiap unsur: laki-laki perempuan, misalnya 4 2",
    "cocokkan-nama": "mencatat nama yang sudah dihitung",
    "kelebihan": "melihat utusan yang melebihi kursinya",
    "pemimpin-doa": "mencatat namanya",
    "laporan-panitia": "siapa yang melaporkan, dan pokoknya",
    "sambutan": "menandai yang memberi sambutan, atau tidak ada",
    "pemaparan": "menandai yang memaparkan, atau tidak ada",
    "realisasi": "menayangkan realisasi usulan tahun lalu",
    "catatan-acara": "mencatat kejadian untuk Berita Acara",
    "kuorum": "menyatakan kuorum seperti sekarang",
    "benarkan-daftar": "membacakan daftarnya; atau semua yang hadir bersama-sama",
    "sahkan": "membacakan dan mengesahkan tata tertib dan pedoman",
    "peserta-komisi": "ketua, sekretaris, dan pesertanya",
    "komisi": "menilai dan mengurutkan usulannya, atau menerima lembar kerjanya",
    "paparan-komisi": "siapa yang memaparkan, dan tanggapannya",
    "usulan-sidang": "menilai dan memutuskan usulan dari sidang",
    "nilai-lengkap": "mengisi skornya yang kosong",
    "biaya": "mengisi biayanya",
    "perangkat-daerah": "menetapkan Perangkat Daerahnya",
    "ditunda": "memutuskan atau mengeluarkannya dari daftar tunda",
    "geser": "menggeser atau menukar dengan o, di layar Prioritas",
    "suara": "membuka pemungutan suara, atau menghitungnya",
    "nilai-sama": "menyelesaikan dengan musyawarah atau undian",
    "sesuai-garis": "membacakan, lalu memutuskan semua yang sudah pasti",
    "alasan": "menulis alasannya",
    "keberatan": "mencatat keberatan peserta, dengan namanya",
    "calon": "menandai calon utusan dari daftar hadir",
    "suara-sama": "menyelesaikan suara sama di kursi terakhir",
    "tetapkan-utusan": "membacakan, lalu menetapkan utusan",
    "kesediaan": "mencatat kesediaan tertulisnya",
    "catat-dulu": "menyelesaikan baris yang dicatat dahulu",
    "wakil-peserta": "menetapkan wakil peserta yang menandatangani",
    "keabsahan": "daftar pemeriksaan keabsahan",
    "bacakan": "menayangkan Berita Acara untuk dibacakan",
    "pembetulan": "membetulkan usulan menurut kodenya",
    "ttd-wakil": "menandai siapa yang sudah menandatangani",
    "tutup": "membacakan kalimat penutupan, lalu mengunci hasilnya",
    "cetak-inti": "mencetak Berita Acara Inti dan Lembar Tanda Tangan",
    "cetak": "menulis dan mencetak dokumen sidang",
    "tulis-kode": "siapa yang menulis kode pada Lembar Tanda Tangan",
    "salin-usb": "menyalin sesi dan dokumennya ke stik USB",
    "salinan-usb": "menyalin sesi dan dokumennya ke stik USB",
    "serahkan": "siapa yang menerima untuk Camat, dan pukul berapa",
    "skors": "menskors sidang dengan sebab dan lamanya",
    "lanjut": "memulainya, setelah kalimatnya dibacakan",
    "narasi": "menulis bagian laporan dengan kata sendiri",
    "nomor-laporan": "nomor dan tanggal laporan",
    "tulis-laporan": "menulis laporan sebagai PDF",
    "paraf": "siapa yang memaraf, dan kapan",
    "ttd-camat": "kapan Camat menandatangani laporan",
    "berita-acara": "siapa yang menandatangani, lalu nomornya",
    "umpan-balik": Phrase("mencetak lembar umpan balik setiap {desa}"),
    "gandakan": "berapa rangkap",
    "arsip": "map dan tempatnya",
    "sipd": "menandai usulan yang sudah diinput ke SIPD",
    "kirim": "surat pengantar: nomor, tanggal, cara, dan pengantarnya",
    "nomor-perbaikan": "nomor Berita Acara Perbaikan",
    "ttd-perbaikan": "siapa yang menandatangani Berita Acara Perbaikan, dan kapan",
    "nomor-tanda-tangan": "nomor dan tanda tangan yang belum ada",
    "tanda-terima": "siapa yang menerima laporan, dan kapan",
    "selesai": "menulis dokumen langkah ini dan menyatakannya selesai",
}
"""Kind of work -> what Enter does."""


def kind(id_: str) -> str:
    """The work without what it is about: `komisi` of `komisi-II`, `selesai` of `selesai-4`."""
    stem = id_.rpartition("-")[0]
    return stem if stem in _OF_EACH else id_


_OF_EACH = frozenset({"komisi", "selesai"})
"""Works of which there is one for each commission, or for each step."""


_OF_ALL = frozenset({"bagi", "sesuai-garis"})
"""Acts on everything that is open; their row only says where the cursor stands."""


def told(session: Session, led: Led, work: Work) -> str:
    """`Botok: laki-laki perempuan utusan, misalnya 2 1 3`; of a work that waits, what for."""
    if work.standing is Standing.WAITS:
        awaited = [str(other.title) for other in led.works if other.id in work.waits_for]
        return f"menunggu {', '.join(awaited)}; menuju ke sana"
    name = "" if work.id in _OF_ALL else row_name(session, work.row)
    return f"{name}: {DOES[kind(work.id)]}" if name else str(DOES[kind(work.id)])


def why(session: Session, led: Led, work: Work) -> str:
    """The page behind `?`: how the work stands, what Enter does, and what the marks mean."""
    stands = f"{_STANDS[work.standing]}. {work.counted}".removesuffix(". ").strip()
    return "\n".join((str(work.title), "", f"{stands}.", f"Enter: {told(session, led, work)}.", "", _MARKS))


_STANDS: Mapping[Standing, str] = {
    Standing.DONE: "Selesai",
    Standing.NOW: "Yang sekarang dikerjakan",
    Standing.OPEN: "Belum selesai",
    Standing.WAITS: "Menunggu pekerjaan lain",
    Standing.UNASKED: "Tidak wajib",
    Standing.CARRIED: "Terbawa dari acara atau langkah sebelumnya",
}

_MARKS = (
    "✓ selesai · ▸ sekarang · · belum · ○ menunggu · – bila perlu · ↷ terbawa. Tandanya mengikuti keputusan; "
    "tidak ada yang dicentang dengan tangan."
)


def row_name(session: Session, row: object) -> str:
    """What the row of an act is called; empty where it has none of its own."""
    match row:
        case Unsur():
            return row.label
        case str() if row in session.proposals:
            village = session.proposals[ProposalCode(row)].draft.village
            return f"{row} {session.village_name(village)}" if village else row
        case str() if session.commission(CommissionId(row)):
            return f"Komisi {row}"
        case str() if session.office and any(row == village.code for village in session.office.villages):
            return session.village_name(VillageCode(row))
    return ""
