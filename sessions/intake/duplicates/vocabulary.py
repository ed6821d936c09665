"""The words of wishes: which spellings mean the same thing, which words name a work, and which introduce a place."""

import re
from collections.abc import Mapping

THINGS: Mapping[str, str] = {
    "talud": "tembok penahan tanah|tembok penahan tebing|tembok penahan jalan|tembok penahan|dinding penahan tanah"
    "|dinding penahan|penahan tebing|penahan tanah|talud penahan jalan|talud penahan|talut|tpt|senderan|turap"
    "|talud",
    "bronjong": "bronjong penahan tebing|beronjong penahan tebing|bronjong tebing|bronjongisasi|beronjong|bronjong",
    "irigasi": "saluran irigasi|jaringan irigasi|saluran tersier|saluran sekunder|irigasi",
    "drainase": "saluran drainase|saluran pembuangan air|saluran pembuangan|saluran air hujan|saluran air|u ditch"
    "|uditch|drainase|drainasi|drainese|selokan|saluran|parit|sal",
    "gorong": "gorong gorong|gorong|box culvert",
    "jut": "jalan usaha tani|jalan usahatani|jalan pertanian|jalan produksi pertanian|jalan tani|jut",
    "pju": "penerangan jalan umum|lampu penerangan jalan umum|lampu penerangan jalan|lampu jalan umum|lampu jalan"
    "|penerangan jalan|lampu penerangan|penerangan lampu|lpju|pjuts|pju",
    "jembatan": "jembatan",
    "jalan": "jalan",
    "rtlh": "rumah tidak layak huni|rumah tak layak huni|rumah layak huni|bedah rumah|rutilahu|rtlh|rlh",
    "jamban": "tangki septik|tangki septic|septic tank|septik tank|septictank|septiktank|jambanisasi|jamban",
    "mck": "kamar mandi|toilet|wc|mck",
    "resapan": "sumur resapan|resapan",
    "sumur": "sumur dalam|sumur bor|sumur artetis|sumur",
    "air bersih": "perpipaan air bersih|jaringan air bersih|jaringan pipa|perpipaan|pipanisasi|air bersih|air minum"
    "|pamsimas|spam|pipa air|mata air",
    "embung": "embung",
    "kelas": "ruang kelas baru|ruang kelas|ruang belajar|lokal kelas|rkb|kelas",
    "mebel": "meja kursi|kursi meja|meubelair|mebelair|meubel|mebeler|mebel",
    "ape": "alat permainan edukatif|alat permainan|ape",
    "antropometri": "antropometri kit|antropometri|alat timbang|timbangan",
    "pmt": "pemberian makanan tambahan|makanan tambahan|pmt",
    "motor sampah": "motor roda tiga pengangkut sampah|motor pengangkut sampah|motor roda tiga|motor sampah|tossa|viar",
    "tps": "tps 3r|tps3r|tempat pengolahan sampah|tempat pembuangan sampah|tps",
    "bank sampah": "bank sampah",
    "internet": "akses internet|jaringan internet|internet|wifi|wi fi|hotspot",
    "bibit": "bibit|benih",
    "pupuk": "pupuk",
    "kambing": "kambing|domba",
    "sapi": "sapi",
    "ayam": "ayam|itik|bebek|unggas",
    "lele": "bioflok|ikan lele|lele|ikan nila|nila",
    "traktor": "traktor tangan|hand traktor|traktor|kultivator|cultivator",
    "gamelan": "gamelan",
    "gapura": "gapura|gapuro",
    "lapangan": "lapangan olahraga|lapangan",
    "pagar": "pagar keliling|pagar",
    "atap": "atap|plafon",
    "linmas": "linmas|hansip",
    "halal": "sertifikat halal|halal|nib|pirt",
    "wisata": "wisata|pokdarwis",
    "alat bantu": "alat bantu",
    "kursi roda": "kursi roda",
}
"""Each kind of work with its spellings; two wishes that name different kinds are not the same wish."""

ACTIONS: Mapping[str, str] = {
    "bangun": "pembangunan|pembuatan|bangun|membangun|membuat|pengadaan|penyediaan|pemasangan|bantuan|pemberian"
    "|budidaya|pengembangan|pembangungan|penambahan|fasilitasi|hibah|pembelian|pbangunan|pemb",
    "baik": "perbaikan|rehabilitasi|rehab|renovasi|pemeliharaan|peningkatan|memperbaiki|normalisasi|lanjutan|pelebaran"
    "|penataan|perkuatan|revitalisasi|meningkatkan|perawatan|pening",
    "latih": "pelatihan|bimtek|bimbingan teknis|penyuluhan|sosialisasi|pembinaan|kursus|pengkaderan|penguatan"
    "|keterampilan|peningkatan kapasitas|meningkatkan kemampuan|meningkatkan pengetahuan|kemampuan|pengetahuan"
    "|kapasitas",
    "lapis": "rabat beton|rabat|betonisasi|cor beton|cor|pengecoran|pavingisasi|paving blok|paving block|paving"
    "|pengaspalan|aspal|overlay|overlai|hotmix|hot mix|lapen|telford|makadam|beton",
}
"""What is done to a thing; counts little, since one village builds what another repairs. Laying makes a road."""

SPELLINGS: Mapping[str, str] = {
    "jalan": "jln|jl|jalanan",
    "gang": "gg|lorong",
    "dusun": "dk|dkh|dukuh|dsn|dsun|padukuhan|pedukuhan",
    "sungai": "kali|kalen|sungai|kl",
    "kampung": "kp|kmp|kampung|kampong",
    "sd": "sd negeri|sekolah dasar negeri|sekolah dasar|sdn|sd n",
    "smp": "smp negeri|smpn",
    "masjid": "mesjid|masjid|musholla|mushola|musala|langgar",
    "kelompok": "kelompok tani|kelompok wanita tani|kelompok ternak|poktan|gapoktan|kwt|klp",
    "perempatan": "perempatan|prapatan|simpang empat",
    "pertigaan": "pertigaan|simpang tiga|simpang",
    "batas": "perbatasan|perbatasaan|batas",
    "makam": "pemakaman|kuburan|makam|pesarean",
    "anak": "balita|baduta|anak",
    "difabel": "penyandang disabilitas|penyandang cacat|disabilitas|difabel",
    "jahit": "menjahit|penjahitan|jahit",
    "olah": "pengolahan|mengolah|olahan|olah",
    "las": "mengelas|pengelasan|las",
    "utara": "lor|utara|sebelah utara",
    "selatan": "kidul|selatan",
    "timur": "wetan|timur",
    "barat": "kulon|barat",
}
"""Other spellings and near synonyms, for wishes and places alike."""


def _each(words: str) -> frozenset[str]:
    return frozenset(words.split())


PLACE_MARKS = _each(
    """
    dusun jalan gang sungai kampung sd smp sma smk tk paud tpq masjid kelompok posyandu makam sendang bulak blok
    lingkungan embung bendungan bendung pasar ruas perempatan pertigaan poros jembatan kompleks perumahan sanggar
    umkm bumdes menuju arah depan dekat belakang samping hulu hilir batas antara sampai di
    """
)
"""Words that a name follows."""

BESIDE = frozenset({"menuju", "arah", "depan", "dekat", "belakang", "samping", "akses"})
"""Words that are followed by what is only nearby."""

BUILDINGS = _each(
    """
    sd smp sma smk tk paud tpq masjid posyandu makam pasar balai kantor
    """
)
"""Places that are themselves the work where nothing else is wanted."""

_FACING = (("utara", "selatan"), ("timur", "barat"), ("hulu", "hilir"), ("atas", "bawah"))
OPPOSITE = {side: other for pair in _FACING for side, other in (pair, pair[::-1])}
SIDES = frozenset(OPPOSITE)
"""Sides of a place: a work at the west of it is another than one at the east."""

COMMON_HAMLETS = frozenset({"krajan", "kauman", "tengah", "baru", "lama", "utara", "selatan", "timur", "barat"})
"""Names that many villages have: they say nothing about two villages."""

EMPTY = _each(
    """
    di dan ke dari yang untuk pada dengan desa kelurahan ds kec kab kecamatan kabupaten kota oleh para bagi warga
    masyarakat serta atau sebelah sisi wilayah rt rw no nomor tahap tahun milik umum lokasi tersebar se nya secara
    dalam rangka guna sepanjang panjang lebar tinggi ukuran volume lingkungan balai kantor poros penghubung utama
    tepi pinggir sekitar area kawasan titik unit meter buah paket kegiatan usulan program gedung sistem publik
    satu dua tiga empat lima enam tujuh delapan sembilan sepuluh antar km cm ha bh org sr kk ekor batang ruang
    lokal set orang stel pot kg ton hari lembar anggota keluarga miskin ibu rumah tangga kader baru rusak
    """
)
"""Words that tell neither the work nor the place."""

_SPOKEN = {
    said: f" {word.replace(' ', '_')} "
    for table in (THINGS, ACTIONS, SPELLINGS)
    for word, spellings in table.items()
    for said in spellings.split("|")
}
_SPELLING = re.compile(rf"\b(?:{'|'.join(sorted(_SPOKEN, key=len, reverse=True))})\b")

WORKS = frozenset(name.replace(" ", "_") for name in THINGS)
DOINGS = frozenset(ACTIONS)


def spelt_alike(words: str) -> list[str]:
    """The words with each spelling made one: `pembuatan senderan jl mawar` -> bangun, talud, jalan, mawar."""
    return _SPELLING.sub(lambda found: _SPOKEN[found[0]], words).split()
