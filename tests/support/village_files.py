"""Look-alikes of the files that come in, with invented data: rows as a spreadsheet shows them, and what they add up to.

Every builder gives a `Recap`: the rows to write, how many proposals they hold and how many rupiah these state.
"""

from collections.abc import Sequence
from dataclasses import dataclass

Cells = list[object]

SIPD_2021_HEADINGS = (
    *("Tgl Usul", "Pengusul", "Profil", "Urusan", "Usulan", "Permasalahan", "Alamat", "OPD Tujuan"),
    *("Rekomendasi Mitra Bappeda", "Kategori Usulan", "Koefisien", "Rekomendasi Kelurahan/Desa"),
    *("Rekomendasi Kecamatan", "Rekomendasi SKPD", "Rekomendasi TAPD", "Status"),
)
SIPD_RI_HEADINGS = (
    *("No", "ID Usulan", "Tanggal Usul", "Pengusul", "Profil", "Usulan", "Masalah", "Alamat", "Kabupaten/Kota"),
    *("Kecamatan", "Kelurahan", "Usulan Ke", "OPD Tujuan Awal", "OPD Tujuan Akhir", "Status", "Catatan"),
    *("Rekomendasi Mitra", "Rekomendasi Kelurahan/Desa", "Rekomendasi Kecamatan", "Rekomendasi SKPD"),
    *("Rekomendasi TAPD", "Volume", "Satuan", "Anggaran", "Jenis Belanja", "Sub Kegiatan"),
)
POKIR_HEADINGS = (
    *("id_usulan", "tanggal usul", "pengusul", "Usulan", "masalah", "alamat_lokasi", "usulan_ke"),
    *("opd_tujuan_awal", "opd_tujuan_akhir", "status", "catatan", "rekomendasi_sekwan", "rekomendasi_mitra"),
    *("rekomendasi_skpd", "rekomendasi_tapd", "volume", "satuan", "anggaran", "jenis_belanja", "sub_kegiatan"),
)
CEILING_HEADINGS = ("Kecamatan", "Dinkes", "DPUPR", "Dinsos", "Dinas Pertanian", "Disdamkar")

VILLAGES = ("Botok", "Kuto", "Tamansari", "Karangrejo")
WISHES = ("Pembangunan talud", "Rehab saluran", "Pelatihan olahan singkong", "Pengadaan bibit", "Jalan usaha tani")


@dataclass(frozen=True, slots=True, kw_only=True)
class Recap:
    """Rows of a sheet; proposals and rupiah that must come out of them."""

    rows: tuple[Sequence[object], ...]
    proposals: int
    cost: int


def _named(headings: Sequence[str], cells: dict[str, object]) -> Cells:
    assert set(cells) <= set(headings)
    return [cells.get(heading, "") for heading in headings]


def sipd_2021(count: int = 40) -> Recap:
    """Sixteen columns; every third row has the budget from the kecamatan, the others from the mitra."""
    rows: list[Cells] = []
    total = 0
    for n in range(count):
        cost = 25_000_000 + 1_000_000 * n
        total += cost
        mitra = f"Disetujui Volume : {n + 1} unit : Anggaran : {cost} Catatan : sesuai"
        camat = f"Setuju : {n + 1} : unit : Rp {cost:,}".replace(",", ".") if n % 3 == 0 else ""
        rows.append(
            _named(
                SIPD_2021_HEADINGS,
                {
                    "Tgl Usul": f"{n % 28 + 1:02d}-01-2021",
                    "Pengusul": f"Kades {VILLAGES[n % 4]}",
                    "Profil": "Pemerintah Desa",
                    "Usulan": f"{WISHES[n % 5]} ruas {n}",
                    "Permasalahan": f"Belum ada {n}",
                    "Alamat": f"Dusun Krajan RT.{n % 9 + 1}/RW.{n % 4 + 1}",
                    "OPD Tujuan": "Dinas PU",
                    "Rekomendasi Mitra Bappeda": mitra if n % 3 else f"Setuju:1:unit:{cost * 2}",
                    "Koefisien": f"{n + 1} unit",
                    "Rekomendasi Kecamatan": camat,
                    "Status": "Diteruskan ke Forum SKPD",
                },
            )
        )
    return Recap(rows=(SIPD_2021_HEADINGS, *rows), proposals=count, cost=total)


def sipd_ri(count: int = 60) -> Recap:
    """Twenty-six columns with coordinates before, in and behind the address."""
    rows: list[Cells] = []
    total = 0
    for n in range(count):
        cost = 10_000_000 + 500_000 * n
        total += cost
        place = f"-7.5{n:03d}, 111.0{n:03d}"
        address = (f"{place}, Dusun Krajan", f"Dusun Krajan {place}, Kab. Karanganyar", f"Dusun Krajan {place}")[n % 3]
        rows.append(
            _named(
                SIPD_RI_HEADINGS,
                {
                    "No": n + 1,
                    "ID Usulan": 448_000 + n,
                    "Tanggal Usul": f"2027-01-{n % 28 + 1:02d}",
                    "Pengusul": f"Kades {VILLAGES[n % 4]}",
                    "Usulan": f"{WISHES[n % 5]} {n}",
                    "Masalah": f"Rusak {n}",
                    "Alamat": address,
                    "Kabupaten/Kota": "Kab. Karanganyar",
                    "Kecamatan": "Kerjo",
                    "Kelurahan": VILLAGES[n % 4],
                    "OPD Tujuan Akhir": "Dinas Pekerjaan Umum dan Penataan Ruang",
                    "Status": "Diteruskan ke Musrenbang Kecamatan",
                    "Volume": n + 1,
                    "Satuan": "unit",
                    "Anggaran": cost,
                },
            )
        )
    return Recap(rows=(SIPD_RI_HEADINGS, *rows), proposals=count, cost=total)


def pokir(count: int = 24) -> Recap:
    """Twenty columns; every sixth address is in another kecamatan, so it is refused."""
    rows: list[Cells] = []
    total = 0
    for n in range(count):
        cost = 100_000_000 + n
        is_here = n % 6 != 5
        total += cost if is_here else 0
        rows.append(
            _named(
                POKIR_HEADINGS,
                {
                    "id_usulan": 91_000 + n,
                    "tanggal usul": "5 Januari 2027",
                    "pengusul": f"Anggota DPRD Fraksi {n % 3 + 1}",
                    "Usulan": f"{WISHES[n % 5]} pokir {n}",
                    "masalah": f"Aspirasi reses {n}",
                    "alamat_lokasi": f"Desa {VILLAGES[n % 4]}, Kec. {'Kerjo' if is_here else 'Jenawi'}",
                    "opd_tujuan_akhir": "Dispertan",
                    "status": "Diteruskan",
                    "volume": 1,
                    "satuan": "paket",
                    "anggaran": cost,
                },
            )
        )
    return Recap(rows=(POKIR_HEADINGS, *rows), proposals=count - count // 6, cost=total)


def village_form(village: str = "Kuto") -> Recap:
    """A form of a village: title block, headings over two rows, letters, groups with their sums, signatures.

    The headings are those of no layout of ours; the amounts of the groups and the total are not proposals.
    """
    groups = (("Bidang Pelaksanaan Pembangunan", 3, 40), ("Bidang Pemberdayaan Masyarakat", 2, 15))
    rows: list[Cells] = [
        ["RANCANGAN RENCANA KERJA"],
        [],
        ["DESA", "", f": {village}"],
        ["KECAMATAN", "", ": Kerjo"],
        [],
        ["No", "Bidang / Jenis Kegiatan", "", "Lokasi ", "Volume", "Sasaran", "Biaya dan Sumber Dana", "", "Ket"],
        ["", "Bidang", "Jenis Kegiatan", "", "", "", "Jmlh (Rp)", "Sumber", ""],
        list("abcdefghi"),
    ]
    total = number = 0
    for group, wishes, million in groups:
        rows.append(["", group])
        amount = million * 1_000_000
        for n in range(wishes):
            number += 1
            place = f"RT 0{n + 1}/RW 01"
            rows.append([number, "", f"{WISHES[n]} {group[7:19]}", place, f"{n + 1} unit", "Warga", amount, "APBD", ""])
        rows.append([f"Jumlah Per {group}", "", "", "", "", "", amount * wishes, "", ""])
        total += amount * wishes
    rows += [
        ["JUMLAH TOTAL", "", "", "", "", "", total],
        [],
        ["", "", "Mengetahui :", "", "", "", "Disusun oleh:"],
        ["", "", f"Kepala Desa {village}", "", "", "", "Tim Penyusun"],
    ]
    return Recap(rows=tuple(rows), proposals=5, cost=total)


def by_section() -> Recap:
    """A recap of a whole kecamatan in sections per village, each with its sum beside its name and below its rows."""
    rows: list[Cells] = [
        ["REKAPITULASI USULAN KECAMATAN KERJO"],
        ["No", "Uraian Pekerjaan", "Tempat", "Ukuran", "Nilai Usulan (Rp)", "Dinas Terkait"],
    ]
    total = 0
    for letter, village in zip("ABCD", VILLAGES, strict=True):
        costs = [20_000_000, 35_500_000, 12_250_000]
        rows.append([letter, f"Desa {village}", "", "", sum(costs), ""])
        rows += [
            [n, f"{WISHES[n]} {village}", f"Dusun {n}", f"{n * 10} m", cost, "DPUPR"] for n, cost in enumerate(costs, 1)
        ]
        rows.append(["", f"Jumlah Desa {village}", "", "", sum(costs), ""])
        total += sum(costs)
    rows.append(["", "TOTAL", "", "", total, ""])
    return Recap(rows=tuple(rows), proposals=12, cost=total)


def ceilings() -> tuple[Sequence[object], ...]:
    """Indicative ceilings, agencies across and kecamatan down."""
    return (
        CEILING_HEADINGS,
        ["Jenawi", 1_000_000, 2_000_000, 3_000_000, 4_000_000, 5_000_000],
        ["Kec. Kerjo", "250.000.000", 4_500_000_000, "-", "1,5 M", "75 jt"],
    )
