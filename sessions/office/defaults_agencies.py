"""Agencies (Perangkat Daerah) a session starts from: those of Kabupaten Karanganyar, and a general list elsewhere.

Short names are those in use in Karanganyar in 2024-25; some full names are readings of the abbreviation. Aliases are
other spellings and former names that still come in from the villages. All of it can be changed in the office file.
"""

from sessions.values.commissions import CommissionId
from sessions.values.office import Agency

INFRASTRUCTURE = CommissionId("I")
ECONOMY = CommissionId("II")
PEOPLE = CommissionId("III")


def _agency(short: str, name: str, commission: CommissionId, *aliases: str, level: str = "kabupaten") -> Agency:
    return Agency(short=short, name=name, commission=commission, aliases=aliases, level=level)


_KARANGANYAR_INFRASTRUCTURE = (
    _agency(
        "DPUPR",
        "Dinas Pekerjaan Umum dan Penataan Ruang",
        INFRASTRUCTURE,
        "DPU",
        "DPU PR",
        "PUPR",
        "Dinas PU",
        "Dinas PUPR",
        "Dinas Pekerjaan Umum",
    ),
    _agency(
        "DISPERKIM",
        "Dinas Perumahan Rakyat dan Kawasan Permukiman",
        INFRASTRUCTURE,
        "DPRKP",
        "Disperwaskim",
        "Dinas Perumahan",
        "Dinas Perkim",
        "Perkim",
    ),
    _agency("DISHUB", "Dinas Perhubungan", INFRASTRUCTURE, "Dishubkominfo", "Perhubungan"),
    _agency("DLH", "Dinas Lingkungan Hidup", INFRASTRUCTURE, "BLH", "Badan Lingkungan Hidup"),
    _agency("BPBD", "Badan Penanggulangan Bencana Daerah", INFRASTRUCTURE, "BPBD Kabupaten"),
    _agency("DISKOMINFO", "Dinas Komunikasi dan Informatika", INFRASTRUCTURE, "Kominfo", "Dinas Kominfo"),
)

_KARANGANYAR_ECONOMY = (
    _agency(
        "DISPERTAN PP",
        "Dinas Pertanian, Pangan dan Perikanan",
        ECONOMY,
        "Dispertan",
        "Dispertanpp",
        "Dispertanbunhut",
        "Dinas Pertanian",
        "Disnakkan",
        "Dinas Peternakan dan Perikanan",
        "Badan Ketahanan Pangan",
    ),
    _agency(
        "DISDAGPERINAKER",
        "Dinas Perdagangan, Perindustrian dan Tenaga Kerja",
        ECONOMY,
        "Disdagperin",
        "Disperindag",
        "Disnaker",
        "Dinas Perindustrian",
        "Dinas Tenaga Kerja",
    ),
    _agency(
        "DISKUKTRANS ESDM",
        "Dinas Koperasi, Usaha Kecil Menengah, Transmigrasi, Energi dan Sumber Daya Mineral",
        ECONOMY,
        "Diskuktrans",
        "Disdagnakerkop UKM",
        "Dinas Koperasi",
        "Dinkop UKM",
        "Dinas Koperasi dan UKM",
    ),
    _agency(
        "DISPARPORA",
        "Dinas Pariwisata, Pemuda dan Olahraga",
        ECONOMY,
        "Dispar",
        "Disparbud",
        "Dispora",
        "Dinas Pariwisata",
    ),
    _agency(
        "DISPERMADES",
        "Dinas Pemberdayaan Masyarakat dan Desa",
        ECONOMY,
        "Dispermasdes",
        "DPMD",
        "Bapermasdes",
        "Dinas PMD",
    ),
    _agency("DPMPTSP", "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", ECONOMY, "BPMPTSP"),
)

_KARANGANYAR_PEOPLE = (
    _agency(
        "DISDIKBUD",
        "Dinas Pendidikan dan Kebudayaan",
        PEOPLE,
        "Disdik",
        "Dikpora",
        "Disdikpora",
        "Diknas",
        "Dinas Pendidikan",
    ),
    _agency("DINKES", "Dinas Kesehatan", PEOPLE, "DKK", "Dinas Kesehatan Kabupaten", "Puskesmas Kerjo"),
    _agency("DINSOS", "Dinas Sosial", PEOPLE, "Dinsosnakertrans"),
    _agency(
        "DP3APPKB",
        "Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana",
        PEOPLE,
        "DP3A",
        "DP3AP2KB",
        "BP3AKB",
        "BKKBN",
        "Dinas KB",
    ),
    _agency("DISDUKCAPIL", "Dinas Kependudukan dan Pencatatan Sipil", PEOPLE, "Dukcapil", "Capil"),
    _agency("SATPOL PP", "Satuan Polisi Pamong Praja", PEOPLE, "Satpol", "Pol PP", "Polisi Pamong Praja"),
    _agency("BAKESBANGPOL", "Badan Kesatuan Bangsa dan Politik", PEOPLE, "Kesbangpol", "Kesbang"),
    _agency("DISARPUS", "Dinas Kearsipan dan Perpustakaan", PEOPLE, "Dinas Perpustakaan", "Arpus"),
    _agency("SETDA", "Sekretariat Daerah", PEOPLE, "Setda Bagian Kesra", "Bagian Kesra", "Kesra"),
)

_KARANGANYAR_OTHERS = (
    _agency("Pemerintah Desa", "Pemerintah Desa", PEOPLE, "Pemdes", "Desa", "APBDes", "Dana Desa", level="desa"),
    _agency(
        "BBWS Bengawan Solo",
        "Balai Besar Wilayah Sungai Bengawan Solo",
        INFRASTRUCTURE,
        "BBWS",
        "BBWSBS",
        level="pusat",
    ),
    _agency("PTPN", "PT Perkebunan Nusantara", INFRASTRUCTURE, "PTPN IX", "PTP", "Perkebunan", level="pusat"),
    _agency("Perhutani", "Perum Perhutani", ECONOMY, "KPH Surakarta", level="pusat"),
    _agency("Kementerian Agama", "Kantor Kementerian Agama", PEOPLE, "Kemenag", "KUA", level="pusat"),
    _agency(
        "Dinas Pendidikan Provinsi",
        "Dinas Pendidikan dan Kebudayaan Provinsi Jawa Tengah",
        PEOPLE,
        "Disdik Provinsi",
        "Disdikbud Provinsi",
        "Cabang Dinas Pendidikan",
        level="provinsi",
    ),
    _agency(
        "DPU Provinsi",
        "Dinas Pekerjaan Umum Bina Marga dan Cipta Karya Provinsi Jawa Tengah",
        INFRASTRUCTURE,
        "DPUBMCK",
        "Bina Marga Provinsi",
        level="provinsi",
    ),
    _agency(
        "Pusdataru Provinsi",
        "Dinas Pekerjaan Umum Sumber Daya Air dan Penataan Ruang Provinsi Jawa Tengah",
        INFRASTRUCTURE,
        "Pusdataru",
        level="provinsi",
    ),
)

_GENERAL = (
    _agency(
        "Dinas PUPR",
        "Dinas Pekerjaan Umum dan Penataan Ruang",
        INFRASTRUCTURE,
        "DPUPR",
        "DPU",
        "PUPR",
        "Dinas PU",
        "DPUPRPKP",
    ),
    _agency(
        "Dinas Perkim",
        "Dinas Perumahan Rakyat dan Kawasan Permukiman",
        INFRASTRUCTURE,
        "Disperkim",
        "DPRKP",
        "Disperkimtan",
        "Dinas Perumahan",
    ),
    _agency("Dishub", "Dinas Perhubungan", INFRASTRUCTURE, "Perhubungan"),
    _agency("DLH", "Dinas Lingkungan Hidup", INFRASTRUCTURE, "BLH"),
    _agency("BPBD", "Badan Penanggulangan Bencana Daerah", INFRASTRUCTURE),
    _agency("Diskominfo", "Dinas Komunikasi dan Informatika", INFRASTRUCTURE, "Kominfo"),
    _agency("Dinas Pertanian", "Dinas Pertanian dan Ketahanan Pangan", ECONOMY, "Distan", "Dispertan", "Dispangtan"),
    _agency("Dinas Perikanan", "Dinas Perikanan dan Peternakan", ECONOMY, "Dispakan", "Disnakkan"),
    _agency("Dinas Koperasi dan UKM", "Dinas Koperasi, Usaha Kecil dan Menengah", ECONOMY, "Diskop UKM", "Diskopindag"),
    _agency("Dinas Perdagangan", "Dinas Perdagangan dan Perindustrian", ECONOMY, "Disdag", "Disperindag"),
    _agency("Disnaker", "Dinas Tenaga Kerja", ECONOMY, "Disnakertrans", "Disnaker PMPTSP"),
    _agency("Dinas Pariwisata", "Dinas Kebudayaan dan Pariwisata", ECONOMY, "Dispar", "Disparbud", "Disporapar"),
    _agency("DPMD", "Dinas Pemberdayaan Masyarakat dan Desa", ECONOMY, "Dispermades", "Dispermasdes", "Bapermasdes"),
    _agency("Dinas Pendidikan", "Dinas Pendidikan", PEOPLE, "Disdik", "Disdikbud", "Dikbud", "Dikpora"),
    _agency("Dinkes", "Dinas Kesehatan", PEOPLE, "Dinas Kesehatan Kota", "Puskesmas"),
    _agency("Dinsos", "Dinas Sosial", PEOPLE, "Dinsos P3AP2KB"),
    _agency(
        "DP3AP2KB",
        "Dinas Pemberdayaan Perempuan, Perlindungan Anak dan Keluarga Berencana",
        PEOPLE,
        "DP3A",
        "DP3AKB",
        "Dinas KB",
    ),
    _agency("Dispora", "Dinas Pemuda dan Olahraga", PEOPLE),
    _agency("Disdukcapil", "Dinas Kependudukan dan Pencatatan Sipil", PEOPLE, "Dukcapil"),
    _agency("Satpol PP", "Satuan Polisi Pamong Praja", PEOPLE, "Satpol"),
    _agency("Kesbangpol", "Badan Kesatuan Bangsa dan Politik", PEOPLE, "Bakesbangpol"),
    _agency("Setda", "Sekretariat Daerah", PEOPLE, "Bagian Kesra"),
    _agency("Pemerintah Desa", "Pemerintah Desa", PEOPLE, "Pemdes", "Dana Desa", level="desa"),
    _agency("Pemerintah Provinsi", "Pemerintah Provinsi", PEOPLE, "Provinsi", level="provinsi"),
    _agency("Pemerintah Pusat", "Kementerian atau lembaga pusat", PEOPLE, "Pusat", level="pusat"),
)


def agencies_for(regency_code: str, kecamatan: str) -> tuple[Agency, ...]:
    """The agencies of a kabupaten or kota by its code (`33.13`), with the kecamatan itself as one of them."""
    own = _agency(
        f"Kecamatan {kecamatan}", f"Kecamatan {kecamatan}", PEOPLE, f"Kantor Kecamatan {kecamatan}", level="kecamatan"
    )
    if regency_code != "33.13":
        return (*_GENERAL, own)
    kabupaten = (*_KARANGANYAR_INFRASTRUCTURE, *_KARANGANYAR_ECONOMY, *_KARANGANYAR_PEOPLE)
    return (*kabupaten, own, *_KARANGANYAR_OTHERS)
