"""Agencies (Perangkat Daerah) a session starts from: those of Kabupaten Karanganyar, and a general list elsewhere.

Short names are those in use in Karanganyar in 2024-25; some full names are readings of the abbreviation. Aliases are
other spellings and former names that still come in from the villages. All of it can be changed in the office file.
"""

import re

from sessions.values.commissions import CommissionId
from sessions.values.office import Agency

INFRASTRUCTURE = CommissionId("I")
ECONOMY = CommissionId("II")
PEOPLE = CommissionId("III")


def _agency(commission: str, short: str, name: str, aliases: str = "", level: str = "kabupaten") -> Agency:
    spellings = tuple(filter(None, aliases.split(", ")))
    return Agency(short=short, name=name, commission=CommissionId(commission), aliases=spellings, level=level)


def _agencies(table: str) -> tuple[Agency, ...]:
    """The agencies of a table, one a line, which may go on below and then is indented.

    Its columns: commission | short name | name | other spellings | level.
    """
    rows = re.sub(r"\n +", " ", table.strip()).splitlines()
    return tuple(_agency(*map(str.strip, row.split("|"))) for row in rows)


_KARANGANYAR = _agencies("""
I | DPUPR | Dinas Pekerjaan Umum dan Penataan Ruang | DPU, DPU PR, PUPR, Dinas PU, Dinas PUPR, Dinas Pekerjaan Umum
I | DISPERKIM | Dinas Perumahan Rakyat dan Kawasan Permukiman | DPRKP, Disperwaskim, Dinas Perumahan,
    Dinas Perkim, Perkim
I | DISHUB | Dinas Perhubungan | Dishubkominfo, Perhubungan
I | DLH | Dinas Lingkungan Hidup | BLH, Badan Lingkungan Hidup
I | BPBD | Badan Penanggulangan Bencana Daerah | BPBD Kabupaten
I | DISKOMINFO | Dinas Komunikasi dan Informatika | Kominfo, Dinas Kominfo
II | DISPERTAN PP | Dinas Pertanian, Pangan dan Perikanan | Dispertan, Dispertanpp, Dispertanbunhut,
    Dinas Pertanian, Disnakkan, Dinas Peternakan dan Perikanan, Badan Ketahanan Pangan
II | DISDAGPERINAKER | Dinas Perdagangan, Perindustrian dan Tenaga Kerja | Disdagperin, Disperindag, Disnaker,
    Dinas Perindustrian, Dinas Tenaga Kerja
II | DISKUKTRANS ESDM | Dinas Koperasi, Usaha Kecil Menengah, Transmigrasi, Energi dan Sumber Daya Mineral |
    Diskuktrans, Disdagnakerkop UKM, Dinas Koperasi, Dinkop UKM, Dinas Koperasi dan UKM
II | DISPARPORA | Dinas Pariwisata, Pemuda dan Olahraga | Dispar, Disparbud, Dispora, Dinas Pariwisata
II | DISPERMADES | Dinas Pemberdayaan Masyarakat dan Desa | Dispermasdes, DPMD, Bapermasdes, Dinas PMD
II | DPMPTSP | Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu | BPMPTSP
III | DISDIKBUD | Dinas Pendidikan dan Kebudayaan | Disdik, Dikpora, Disdikpora, Diknas, Dinas Pendidikan
III | DINKES | Dinas Kesehatan | DKK, Dinas Kesehatan Kabupaten, Puskesmas Kerjo
III | DINSOS | Dinas Sosial | Dinsosnakertrans
III | DP3APPKB | Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana |
    DP3A, DP3AP2KB, BP3AKB, BKKBN, Dinas KB
III | DISDUKCAPIL | Dinas Kependudukan dan Pencatatan Sipil | Dukcapil, Capil
III | SATPOL PP | Satuan Polisi Pamong Praja | Satpol, Pol PP, Polisi Pamong Praja
III | BAKESBANGPOL | Badan Kesatuan Bangsa dan Politik | Kesbangpol, Kesbang
III | DISARPUS | Dinas Kearsipan dan Perpustakaan | Dinas Perpustakaan, Arpus
III | SETDA | Sekretariat Daerah | Setda Bagian Kesra, Bagian Kesra, Kesra
""")

_KARANGANYAR_OTHERS = _agencies("""
III | Pemerintah Desa | Pemerintah Desa | Pemdes, Desa, APBDes, Dana Desa | desa
I | BBWS Bengawan Solo | Balai Besar Wilayah Sungai Bengawan Solo | BBWS, BBWSBS | pusat
I | PTPN | PT Perkebunan Nusantara | PTPN IX, PTP, Perkebunan | pusat
II | Perhutani | Perum Perhutani | KPH Surakarta | pusat
III | Kementerian Agama | Kantor Kementerian Agama | Kemenag, KUA | pusat
III | Dinas Pendidikan Provinsi | Dinas Pendidikan dan Kebudayaan Provinsi Jawa Tengah | Disdik Provinsi,
    Disdikbud Provinsi, Cabang Dinas Pendidikan | provinsi
I | DPU Provinsi | Dinas Pekerjaan Umum Bina Marga dan Cipta Karya Provinsi Jawa Tengah | DPUBMCK,
    Bina Marga Provinsi | provinsi
I | Pusdataru Provinsi | Dinas Pekerjaan Umum Sumber Daya Air dan Penataan Ruang Provinsi Jawa Tengah |
    Pusdataru | provinsi
""")

_GENERAL = _agencies("""
I | Dinas PUPR | Dinas Pekerjaan Umum dan Penataan Ruang | DPUPR, DPU, PUPR, Dinas PU, DPUPRPKP
I | Dinas Perkim | Dinas Perumahan Rakyat dan Kawasan Permukiman | Disperkim, DPRKP, Disperkimtan, Dinas Perumahan
I | Dishub | Dinas Perhubungan | Perhubungan
I | DLH | Dinas Lingkungan Hidup | BLH
I | BPBD | Badan Penanggulangan Bencana Daerah
I | Diskominfo | Dinas Komunikasi dan Informatika | Kominfo
II | Dinas Pertanian | Dinas Pertanian dan Ketahanan Pangan | Distan, Dispertan, Dispangtan
II | Dinas Perikanan | Dinas Perikanan dan Peternakan | Dispakan, Disnakkan
II | Dinas Koperasi dan UKM | Dinas Koperasi, Usaha Kecil dan Menengah | Diskop UKM, Diskopindag
II | Dinas Perdagangan | Dinas Perdagangan dan Perindustrian | Disdag, Disperindag
II | Disnaker | Dinas Tenaga Kerja | Disnakertrans, Disnaker PMPTSP
II | Dinas Pariwisata | Dinas Kebudayaan dan Pariwisata | Dispar, Disparbud, Disporapar
II | DPMD | Dinas Pemberdayaan Masyarakat dan Desa | Dispermades, Dispermasdes, Bapermasdes
III | Dinas Pendidikan | Dinas Pendidikan | Disdik, Disdikbud, Dikbud, Dikpora
III | Dinkes | Dinas Kesehatan | Dinas Kesehatan Kota, Puskesmas
III | Dinsos | Dinas Sosial | Dinsos P3AP2KB
III | DP3AP2KB | Dinas Pemberdayaan Perempuan, Perlindungan Anak dan Keluarga Berencana | DP3A, DP3AKB, Dinas KB
III | Dispora | Dinas Pemuda dan Olahraga
III | Disdukcapil | Dinas Kependudukan dan Pencatatan Sipil | Dukcapil
III | Satpol PP | Satuan Polisi Pamong Praja | Satpol
III | Kesbangpol | Badan Kesatuan Bangsa dan Politik | Bakesbangpol
III | Setda | Sekretariat Daerah | Bagian Kesra
III | Pemerintah Desa | Pemerintah Desa | Pemdes, Dana Desa | desa
III | Pemerintah Provinsi | Pemerintah Provinsi | Provinsi | provinsi
III | Pemerintah Pusat | Kementerian atau lembaga pusat | Pusat | pusat
""")


def agencies_for(regency_code: str, kecamatan: str) -> tuple[Agency, ...]:
    """The agencies of a kabupaten or kota by its code (`33.13`), with the kecamatan itself as one of them."""
    name = f"Kecamatan {kecamatan}"
    own = _agency(PEOPLE, name, name, f"Kantor {name}", "kecamatan")
    return (*_KARANGANYAR, own, *_KARANGANYAR_OTHERS) if regency_code == "33.13" else (*_GENERAL, own)
