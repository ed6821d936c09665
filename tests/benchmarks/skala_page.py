"""docs/skala.md out of the figures that `skala.py` measured; the words are Indonesian, for who plans the machines."""

from collections.abc import Iterable, Mapping
from typing import Any

Figures = Mapping[str, Any]

PHASES = (
    ("menghitung ulang", "memeriksa", "diterima"),
    ("menyusun baris", "diterima", "menulis tabel"),
    ("tabel, kemiripan, CSV, Parquet", "menulis tabel", "menulis buku kerja"),
    ("buku kerja, uraian, Berita Acara", "menulis buku kerja", "selesai"),
)
"""What a phase is called, and the marks between which it lies."""

OPENING = """# Seberapa besar

Halaman ini menjawab dua pertanyaan: berapa besar himpunan yang muat di satu laptop, dan apa yang berubah bila sebuah
kementerian menghimpun seluruh negeri. Semua angkanya dari satu perintah, dengan hasil Musrenbang tiruan:

```sh
python tests/benchmarks/skala.py
```

Setiap hasil tiruan utuh: angkanya mengikuti bahannya dan Kode datanya sendiri. Karena komputer yang mengukur dipakai
bersama, yang diandalkan adalah **detik prosesor**: jumlah kerja semua inti, yang tidak bergantung pada siapa lagi yang
memakai komputernya. Di laptop yang tidak dipakai lain-lain, waktu tunggunya kira-kira detik prosesor dibagi banyaknya
inti. Memori adalah yang dipegang semua proses bersama-sama, paling banyak, dilihat dua kali sedetik.
"""

BOUNDED = """
Memorinya terbatas: setiap proses memegang satu berkas, mesin datanya paling banyak memakai {memory} dan memindahkan
kelebihannya ke media simpan, CSV ditulis baris demi baris. Teks usulan tiruan banyak berulang, sehingga Parquet yang
nyata lebih besar daripada di sini.
"""

CHANGES = """
## Bila mesinnya terbagi

Tabel yang dihimpun ada di `parquet/`, kuerinya di `exports/joining/sql/`, masing-masing satu berkas. Kuerinya hanya
memakai yang dikenal semua mesin SQL: `GROUP BY`, `JOIN`, `CASE`, `SUM` atas `DECIMAL(38, 0)`; sebuah tes menolak
yang lain.
{other}
Yang tetap: kuerinya, tabelnya, jumlahnya sampai satuan rupiah. Yang berubah:

- tempat tabelnya: satu berkas Parquet menjadi satu folder per provinsi di penyimpanan bersama, didaftarkan dengan nama
  yang sama (`kecamatan`, `desa`, `usulan`, `tema`, `batas`);
- `hitungan.sql` dijalankan sekali pada awal; mesin yang tidak mengenal pandangan sementara memakai `CREATE VIEW`;
- menghitung ulang tetap satu berkas satu pekerjaan, tanpa saling menunggu, sehingga dibagi menurut banyaknya inti;
- CSV, buku kerja, dan Berita Acara Penghimpunan tetap dibuat per wilayah oleh `musrenbang himpun`.

Yang tidak berubah pula: nilai tidak pernah dibandingkan antarkecamatan, dan Kode data setiap kecamatan tetap dicocokkan
dengan Berita Acara yang ditandatangani.
"""


def page(found: Figures) -> str:
    """The whole page."""
    scales = [found[name] for name in found if name.isdecimal()]
    parts = (OPENING, _sizes(scales), BOUNDED.format(memory="1 GB"), _phases(scales), _limit(scales, found["more"]))
    return "".join((*parts, CHANGES.format(other=_other(found))))


def _table(headings: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    lines = [list(headings)]
    lines += [["---", *["--:"] * (len(lines[0]) - 1)], *map(list, rows)]
    return "\n" + "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _sizes(scales: list[Figures]) -> str:
    rows = (
        ("kecamatan", lambda own: _whole(own["taken"])),
        ("usulan", lambda own: _whole(own["proposals"])),
        ("kiriman (MB)", lambda own: _mega(own["sizes"]["sent"])),
        ("detik prosesor", lambda own: _whole(own["busy"])),
        ("memori, semua proses (MB)", lambda own: _mega(own["memory"])),
        ("disimpan di `diterima/` (MB)", lambda own: _mega(own["sizes"]["kept"])),
        ("CSV (MB)", lambda own: _mega(own["sizes"]["csv"])),
        ("Parquet (MB)", lambda own: _mega(own["sizes"]["parquet"])),
        ("buku kerja (MB)", lambda own: _mega(own["sizes"]["workbook"])),
    )
    headings = ("", *(f"{_whole(own['taken'])} × {_whole(own['each'])}" for own in scales))
    told = ((name, *(tell(own) for own in scales)) for name, tell in rows)
    return f"\n## Yang diukur\n{_table(headings, told)}"


def _phases(scales: list[Figures]) -> str:
    headings = ("detik prosesor", *(f"{_whole(own['taken'])} × {_whole(own['each'])}" for own in scales))
    rows = [[name, *(_phase(own, first, last) for own in scales)] for name, first, last in PHASES]
    each = _recounted(scales)
    return (
        f"\n## Ke mana waktunya\n{_table(headings, rows)}\n"
        f"Menghitung ulang satu kecamatan dengan 160 usulan memerlukan {_seconds(each)} detik prosesor. Setiap berkas "
        "berdiri sendiri, sehingga pekerjaan ini terbagi rata pada berapa pun banyaknya inti. Kolom terakhir tidak "
        "menghitung ulang; berkasnya diletakkan seakan-akan sudah diterima, dan yang diukur adalah semua sesudahnya. "
        f"Menghitung ulang {_whole(scales[-1]['taken'])} kecamatan menambah {_whole(each * scales[-1]['taken'])} detik "
        "prosesor.\n"
    )


def _phase(own: Figures, first: str, last: str) -> str:
    marks = own["marks"]
    if first not in marks:
        return "–"
    return _whole(max(0, marks[last][1] - marks[first][1]))


def _recounted(scales: list[Figures]) -> float:
    """Seconds of a processor for a kecamatan of 160, out of those that were recounted."""
    own = next(own for own in scales if own["each"] == 160 and "memeriksa" in own["marks"])
    return (own["marks"]["diterima"][1] - own["marks"]["memeriksa"][1]) / own["taken"]


def _limit(scales: list[Figures], more: Figures) -> str:
    largest = scales[-1]
    rows = [
        [name, *(_seconds(own["queries"][name]["seconds"]) for own in (largest["alone"], more))]
        for name in largest["alone"]["queries"]
    ]
    rows.append(["semuanya", _seconds(largest["alone"]["all"]), _seconds(more["all"])])
    rows.append(["memori (MB)", _mega(largest["alone"]["memory"]), _mega(more["memory"])])
    counts = (largest["proposals"], largest["proposals"] * more["times"])
    headings = ("kueri, detik", *(f"{_whole(count)} usulan" for count in counts))
    recounting = _recounted(scales) * largest["taken"]
    seconds = recounting + largest["busy"]
    alone, tenfold = _seconds(largest["alone"]["all"]), _seconds(more["all"])
    return (
        "\n## Batas satu laptop\n\nKueri yang sama atas Parquet yang sama, hanya mesin datanya, paling banyak 1 GB:\n"
        f"{_table(headings, rows)}\n"
        f"Seluruh negeri, {_whole(counts[0])} usulan, memerlukan kira-kira {_whole(seconds / 60)} menit prosesor, "
        f"termasuk menghitung ulang ({_whole(100 * recounting / seconds)} persen dari itu), dan "
        f"{_mega(largest['memory'])} MB memori. Mesin datanya menjawab semua kueri dalam {alone} detik, dan atas "
        f"{more['times']} kali banyaknya usulan dalam {tenfold} detik dengan {_mega(more['memory'])} MB. Satu laptop "
        "karena itu cukup untuk menghimpun seluruh negeri; yang pertama terasa adalah menghitung ulang, yang tumbuh "
        "lurus dengan banyaknya berkas, lalu ruang simpan untuk kirimannya. Batas buku kerja lebih dekat: "
        "daftar yang lebih panjang daripada 60.000 baris hanya ada sebagai CSV.\n"
    )


def _other(found: Figures) -> str:
    own, largest = found.get("other"), [found[name] for name in found if name.isdecimal()][-1]
    if not own:
        return "Mesin lain tidak dicoba di komputer ini.\n"
    same = all(own["queries"][name]["rows"] == told["rows"] for name, told in largest["alone"]["queries"].items())
    rows = "dengan banyaknya baris yang sama" if same else "BERBEDA"
    return (
        f"Kueri yang sama dijalankan di Apache DataFusion {own['version']}, mesin di dalam Apache Ballista yang "
        f"terbagi, atas berkas Parquet yang sama: semua kueri menjawab {rows}, dalam {_seconds(own['all'])} detik. "
        "Yang diganti hanya `CREATE TEMPORARY VIEW` menjadi `CREATE VIEW`. Mesin yang benar-benar terbagi atas banyak "
        "komputer belum dicoba.\n"
    )


def _whole(value: float) -> str:
    return f"{round(value):,}".replace(",", ".")


def _mega(value: float) -> str:
    return _decimal(value / 1e6) if value < 1e7 else _whole(value / 1e6)


def _decimal(value: float) -> str:
    return f"{value:.1f}".replace(".", ",")


def _seconds(value: float) -> str:
    return f"{value:.2f}".replace(".", ",")
