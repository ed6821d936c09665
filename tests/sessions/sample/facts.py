"""What the sample says that is in none of its lists: outcomes and their reasons, changes, names, addresses."""

import csv
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from sessions.values.attendance import Official, Role, Sex, Speech
from sessions.values.last_year import LastYearItem, Realization
from sessions.values.office import VillageCode
from sessions.values.proposals import Agreed, Origin, Outcome, ProposalCode, ProposalDraft

MERGES = (
    ("2003-11", "2005-02", Decimal(80), "m", 200_000_000, "Satu talud di batas Desa Ganten dan Desa Plosorejo"),
    ("2001-13", "2001-14", Decimal(2), "ruang", 220_000_000, "Satu sekolah, dua ruang kelas"),
    ("2007-04", "2007-13", Decimal(25), "orang", 40_000_000, "Pelatihan yang sama, satu angkatan"),
    ("2008-07", "2008-08", Decimal(16), "titik", 192_000_000, "Ruas jalan yang sama, 16 titik"),
)
"""Survivor, the one it takes in, volume, unit and cost of both together, reason."""

FAILED = {
    "2004-05": "Data tidak lengkap: penerima manfaat dan RAB tidak ada sampai batas waktu",
    "2005-15": "Data tidak lengkap: penerima manfaat, harga, dan RAB tidak ada",
    "2010-09": "Data tidak lengkap: penerima manfaat, harga, dan RAB tidak ada",
}
SENT_BACK = dict.fromkeys(
    ("2001-08", "2005-10", "2002-08", "2004-09"),
    "Kewenangan desa, dapat didanai dari APB Desa, termasuk dari Dana Desa",
)
FORWARDED = {
    "2003-10": "Kewenangan BBWS Bengawan Solo, diteruskan melalui provinsi",
    "2007-11": "Kewenangan BBWS Bengawan Solo, diteruskan melalui provinsi",
    "2006-01": "Ruas jalan berada di areal PTPN, diteruskan kepada pengelola",
    "2008-17": "Sekolah menengah kejuruan menjadi kewenangan provinsi",
}
DIVERTED = dict.fromkeys(
    ("2001-16", "2005-14"), "Penerima harus berbadan hukum, diajukan melalui mekanisme hibah daerah"
)
NOT_AGREED = {
    "2003-15": "Bukan prioritas tahun rencana dan RAB belum ada",
    "2006-15": "Layanan rutin Perangkat Daerah, cukup dengan surat permohonan Camat",
    "2002-15": "RAB belum ada dan data KK miskin belum lengkap",
    "2007-17": "RAB belum ada dan data KK miskin belum lengkap",
    "2006-12": "Harga per orang terlalu tinggi, RAB perlu dihitung ulang oleh desa",
}
CHANGED = {
    "2008-01": (Agreed(volume=Decimal(500), cost=600_000_000), "Disesuaikan dengan ruas yang rusak berat, 500 m"),
    "2003-01": (Agreed(volume=Decimal(600), cost=720_000_000), "Disesuaikan dengan ruas yang rusak berat, 600 m"),
    "2006-13": (Agreed(volume=Decimal(2), cost=190_000_000), "Satu ruang kelas sudah direhab tahun 2026"),
    "2003-12": (Agreed(cost=125_000_000), "Harga satuan disesuaikan dengan RAB yang diperiksa DPUPR"),
}

CORRECTED = (
    "2004-02",
    "Overlay jalan kabupaten ruas Gempolan–Bendungan Gondang (400 m x 4 m)",
    "keterangan desa: ruas ini jalan kabupaten",
)
"""A name put right in Pleno II: code, the new name, the reason."""

MOVED = ("2003-06", "2008-06", "keadaan mendesak: Sendang Jambon mengering sejak September 2026")
"""Moved in Pleno II: code, above which, the reason."""

BY_VOTES = {
    "2006-13": ("Karangrejo", "Tamansari", "Gempolan"),
    "2001-13": ("Kuto", "Tawangsari"),
    "2007-15": ("Kwadungan", "Botok", "Sumberejo", "Ganten", "Plosorejo"),
}
"""Three proposals of Komisi III and the villages that voted for each."""

CONTESTED = tuple(
    map(
        ProposalCode,
        ("2008-03", "2009-02", "2010-03", "2003-11", "2003-12", "2008-01", "2003-01", "2006-13", "2006-12"),
    )
)
"""Marked at Pra-Musrenbang, and scored one by one in the sidang."""

TIED = ("2009-02", "2008-03")
"""The lot's order of the exact tie that crosses the line of Komisi I."""

DELEGATES = ("Tri Widodo", "Sumiyati Rahmawati", "Teguh Wicaksono", "Suyatmi Ningsih", "Eko Budi Santosa")

CAMAT, SEKCAM, KASI = "Drs. Wisnu Hardjanto, M.M.", "Retno Widyastuti, S.Sos., M.Si.", "Budi Hartanto, S.IP."
FACILITATORS = {"I": "Imam Subekti, S.Sos.", "II": "Wening Pratiwi", "III": "Lutfi Ardiansyah"}
DPRD, BAPERLITBANG = "Drs. Suwondo Hadipranoto", "Arif Budiman, S.T., M.Si."

L, P = Sex.MALE, Sex.FEMALE

_CAMAT = Official(
    role=Role.CAMAT,
    name=CAMAT,
    position="Camat Kerjo",
    rank="Pembina Tingkat I (IV/b)",
    nip="197103121998031004",
    sex=L,
)
_SEKCAM = Official(
    role=Role.SEKCAM,
    name=SEKCAM,
    position="Sekretaris Kecamatan",
    rank="Pembina (IV/a)",
    nip="197508202002122003",
    sex=P,
)
_KASI = Official(
    role=Role.KASI_PMD,
    name=KASI,
    position="Kepala Seksi PMD",
    rank="Penata Tingkat I (III/d)",
    nip="198004172006041005",
    sex=L,
)
OFFICIALS = (
    _CAMAT,
    _SEKCAM,
    _KASI,
    replace(_CAMAT, role=Role.CHAIR),
    replace(_SEKCAM, role=Role.COMMITTEE_CHAIR),
    replace(_KASI, role=Role.SECRETARY),
    Official(role=Role.FACILITATOR, name=FACILITATORS["I"], position="Fasilitator Komisi I", sex=L),
)
"""People and numbers are invented."""

POSTS = (
    ("Maya Kartikasari, S.Kom.", P, ""),
    ("Nanang Febrianto, S.H.", L, ""),
    ("Dian Kusumawati", P, "Pelaksana Seksi Pemerintahan"),
    ("Wahyu Hidayat, S.Sos.", L, "Kepala Seksi Ketenteraman dan Ketertiban Umum"),
    ("Sari Utami, S.E.", P, "Pelaksana Seksi PMD"),
    ("Sri Handayani, S.A.P.", P, ""),
    ("Joko Winarno", L, "Pelaksana Subbagian Umum dan Kepegawaian"),
    ("Nur Hidayati, S.Sos.", P, ""),
    ("Puji Santoso", L, "Pelaksana Seksi Kesejahteraan Rakyat"),
    ("Mulyadi, S.H.", L, ""),
    ("Rizky Pratama", L, "Pelaksana Seksi Pelayanan Umum"),
)
"""Who holds the posts of the committee below its head, in their order; a position where it is not the usual one."""

OFFICERS = {
    "I": ("Tri Widodo", "Sukamto Prawiro", FACILITATORS["I"]),
    "II": ("Teguh Wicaksono", "Siti Maryani", FACILITATORS["II"]),
    "III": ("Eko Budi Santosa", "Ratna Puspitaningrum", FACILITATORS["III"]),
}
"""Chair, secretary and facilitator of each commission."""

SPEECHES = (
    Speech(speaker=SEKCAM, position="Ketua Panitia", topic="Laporan Ketua Panitia"),
    Speech(speaker=CAMAT, position="Camat Kerjo", topic="Sambutan dan pembukaan"),
    Speech(speaker=DPRD, position="Anggota DPRD", topic="Sambutan"),
)
PRESENTATIONS = (
    Speech(speaker=BAPERLITBANG, position="BAPERLITBANG", topic="Arah kebijakan dan rancangan awal RKPD Tahun 2028"),
    Speech(speaker=KASI, position="Kepala Seksi PMD", topic="Rekapitulasi dan verifikasi usulan desa"),
)

BEARERS = (
    "Suparno Hadi",
    "Widodo Santoso",
    "Tri Widodo",
    "Joko Susilo",
    "Purwanto Adi",
    "Sugiyarti",
    "Bambang Irawan",
    "Tutik Handayani",
    "Paryanto Edi",
    "Darmadi Utomo",
)
"""Who handed over the papers of each village, in the order of their codes."""


def _last_year() -> Iterator[LastYearItem]:
    with (Path(__file__).parent / "tahun-lalu.csv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            yield LastYearItem(
                code=row["kode"],
                activity=row["kegiatan"],
                village=VillageCode(f"33.13.16.{row['kode'][:4]}"),
                location=row["lokasi"],
                agency=row["pd"],
                cost=int(row["biaya"]),
                outcome=Outcome(row["hasil"]),
                realization=Realization(row["realisasi"]),
                note=row["catatan"],
            )


LAST_YEAR = tuple(_last_year())
"""What the ten villages proposed the year before, and what became of it."""

OBSTACLES = (
    "Sebagian desa belum menyertakan RAB dan data penerima manfaat, sehingga verifikasi memerlukan waktu tambahan.",
)
SUGGESTIONS = ("Pagu indikatif kecamatan diharapkan sudah diketahui sebelum Musrenbang desa.",)

OF_THE_KECAMATAN = ProposalDraft(
    activity="Rambu dan cermin tikungan pada titik rawan kecelakaan",
    problem="Tiga kecelakaan pada tahun 2026 di tikungan jalan kabupaten antardesa",
    location="12 titik di tujuh desa",
    volume=Decimal(12),
    unit="titik",
    cost=60_000_000,
    agency="DISHUB",
    households=310,
    proposer="Kecamatan Kerjo",
)

IN_THE_HALL = (
    (
        Origin.FORUM,
        "Yuliana Ratnasari",
        ProposalDraft(
            activity="Pelatihan paralegal perlindungan perempuan dan anak",
            problem="Belum ada pendamping korban kekerasan di tingkat desa",
            location="Kecamatan Kerjo",
            volume=Decimal(20),
            unit="orang",
            cost=20_000_000,
            agency="DP3APPKB",
            from_women=True,
        ),
    ),
    (
        Origin.POKIR,
        DPRD,
        ProposalDraft(
            activity="Talud penahan jalan Dk. Sanggrahan",
            problem="Bahu jalan longsor",
            location="Dk. Sanggrahan",
            volume=Decimal(30),
            unit="m",
            cost=95_000_000,
            agency="DPUPR",
        ),
    ),
)
"""Origin, who brought it, and the proposal."""
