"""docs/skala.md out of the figures that `skala.py` measured; the words are Indonesian, for who plans the machines."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from textwrap import fill
from typing import Any

from benchmarks.engines import WORKERS

from exports.joining.engine import MEMORY
from exports.joining.workbook import MOST_ROWS
from sessions.language.dates import long_date
from sessions.sentences.clauses import listed

Figures = Mapping[str, Any]

PHASES = (
    ("menghitung ulang", "mulai", "diterima"),
    ("menyusun baris", "diterima", "menulis tabel"),
    ("tabel, kemiripan, CSV, Parquet", "menulis tabel", "menulis buku kerja"),
    ("buku kerja, uraian, Berita Acara", "menulis buku kerja", "selesai"),
)
"""What a phase is called, and the marks between which it lies."""

CALLED = {"duckdb": "DuckDB", "datafusion": "Apache DataFusion", "pyspark": "Apache Spark"}
"""The engines by their names in Python."""

OPENING = """# Seberapa besar

Halaman ini menjawab dua pertanyaan: berapa besar himpunan yang muat di satu laptop, dan apa yang berubah bila sebuah
kementerian menghimpun seluruh negeri. Semua angkanya dari satu kali menjalankan satu perintah, dengan hasil Musrenbang
tiruan:

```sh
python tests/benchmarks/skala.py
```

Setiap hasil tiruan utuh: angkanya mengikuti bahannya dan Kode datanya sendiri, dan semuanya dihitung ulang. Diukur
pada {day} di komputer dengan {cores} inti dan memori {memory} GB, dengan Python {python} dan DuckDB {duckdb}.

Komputer itu dipakai bersama. Yang diandalkan karena itu adalah **detik prosesor**: jumlah kerja semua inti untuk
pekerjaan ini saja; detik menurut jam lebih lama daripada di komputer yang tidak dipakai orang lain. Di laptop seperti
itu waktu tunggunya kira-kira detik prosesor dibagi banyaknya inti. Memori adalah yang dipegang semua proses
bersama-sama, paling banyak, dilihat dua kali sedetik.
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
{others}
Yang tetap: kuerinya, tabelnya, jumlahnya sampai satuan rupiah. Yang berubah:

- tempat tabelnya: satu berkas Parquet menjadi satu folder per provinsi di penyimpanan bersama, didaftarkan dengan nama
  yang sama (`kecamatan`, `desa`, `usulan`, `tema`, `batas`);
- `hitungan.sql` dijalankan sekali pada awal;
- menghitung ulang tetap satu berkas satu pekerjaan, tanpa saling menunggu, sehingga dibagi menurut banyaknya inti;
- CSV, buku kerja, dan Berita Acara Penghimpunan tetap dibuat per wilayah oleh `musrenbang himpun`.

Yang tidak berubah pula: nilai tidak pernah dibandingkan antarkecamatan, dan Kode data setiap kecamatan tetap dicocokkan
dengan Berita Acara yang ditandatangani.
"""


def page(found: Figures) -> str:
    """The whole page."""
    scales, own = found["scales"], found["machine"]
    opening = OPENING.format(
        day=long_date(datetime.fromisoformat(own["began"]).date()),
        cores=own["cores"],
        memory=_whole(own["memory"] / 2**30),
        python=own["python"],
        duckdb=own["duckdb"],
    )
    bounded = BOUNDED.format(memory=MEMORY.replace("GB", " GB"))
    limit = _limit(scales[-1], found["engines"]["duckdb"], found["more"])
    others = _others(found["engines"])
    return "".join((opening, _sizes(scales), bounded, _phases(scales), limit, CHANGES.format(others=others)))


def _table(headings: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    lines = [list(headings)]
    lines += [["---", *["--:"] * (len(lines[0]) - 1)], *map(list, rows)]
    return "\n" + "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _sizes(scales: list[Figures]) -> str:
    rows: tuple[tuple[str, Callable[[Figures], str]], ...] = (
        ("kecamatan", lambda own: _whole(own["taken"])),
        ("usulan", lambda own: _whole(own["proposals"])),
        ("kiriman (MB)", lambda own: _mega(own["sizes"]["sent"])),
        ("detik prosesor", lambda own: _whole(own["busy"])),
        ("detik menurut jam", lambda own: _whole(own["seconds"])),
        ("memori, semua proses (MB)", lambda own: _mega(own["memory"])),
        ("disimpan di `diterima/` (MB)", lambda own: _mega(own["sizes"]["kept"])),
        ("CSV (MB)", lambda own: _mega(own["sizes"]["csv"])),
        ("Parquet (MB)", lambda own: _mega(own["sizes"]["parquet"])),
        ("buku kerja (MB)", lambda own: _mega(own["sizes"]["workbook"])),
    )
    told = ((name, *(tell(own) for own in scales)) for name, tell in rows)
    return f"\n## Yang diukur\n{_table(('', *map(_called, scales)), told)}"


def _called(own: Figures) -> str:
    return f"{_whole(own['taken'])} × {_whole(own['each'])}"


def _phases(scales: list[Figures]) -> str:
    rows = [[name, *(_whole(_phase(own, first, last)) for own in scales)] for name, first, last in PHASES]
    each = _phase(scales[-1], "mulai", "diterima") / scales[-1]["taken"]
    told = (
        f"Menghitung ulang satu kecamatan dengan {_whole(scales[-1]['each'])} usulan memerlukan {_seconds(each)} detik "
        "prosesor, termasuk membaca berkasnya dan menyimpan salinannya. Setiap berkas berdiri sendiri, sehingga "
        "pekerjaan ini terbagi rata pada berapa pun banyaknya inti."
    )
    return f"\n## Ke mana waktunya\n{_table(('detik prosesor', *map(_called, scales)), rows)}\n{_paragraph(told)}"


def _phase(own: Figures, first: str, last: str) -> float:
    return max(0.0, own["marks"][last] - own["marks"][first])


def _limit(largest: Figures, own: Figures, more: Figures) -> str:
    rows = [[name, *(_seconds(told["queries"][name]["busy"]) for told in (own, more))] for name in own["queries"]]
    rows.append(["**semuanya**", *(_seconds(_all(told, "busy")) for told in (own, more))])
    rows.append(["semuanya, menurut jam", *(_seconds(_all(told, "seconds")) for told in (own, more))])
    rows.append(["memori (MB)", *(_mega(told["memory"]) for told in (own, more))])
    counts = (largest["proposals"], largest["proposals"] * more["times"])
    headings = ("kueri, detik prosesor", *(f"{_whole(count)} usulan" for count in counts))
    recounting = _phase(largest, "mulai", "diterima") / largest["busy"]
    told = (
        f"Seluruh negeri, {_whole(counts[0])} usulan, memerlukan {_whole(largest['busy'] / 60)} menit prosesor, "
        f"{_whole(100 * recounting)} persen untuk menghitung ulang, dan {_mega(largest['memory'])} MB memori. Mesin "
        f"datanya menjawab semua kueri dalam {_whole(_all(own, 'busy'))} detik prosesor, dan atas {more['times']} kali "
        f"banyaknya usulan dalam {_whole(_all(more, 'busy'))} detik prosesor dengan {_mega(more['memory'])} MB. Satu "
        "laptop karena itu cukup untuk menghimpun seluruh negeri. Menghitung ulang tumbuh lurus dengan banyaknya "
        f"berkas, begitu pula ruang simpan untuk kirimannya ({_mega(largest['sizes']['sent'])} MB). Batas buku kerja "
        f"lebih dekat: daftar yang lebih panjang daripada {_whole(MOST_ROWS)} baris hanya ada sebagai CSV."
    )
    return (
        "\n## Batas satu laptop\n\nKueri yang sama atas Parquet yang sama, hanya mesin datanya, sampai baris terakhir "
        f"diserahkan:\n{_table(headings, rows)}\n{_paragraph(told)}"
    )


def _all(told: Figures, what: str) -> float:
    return sum(own[what] for own in told["queries"].values())


def _others(tried: Mapping[str, Figures | None]) -> str:
    """What other engines answered to the same."""
    engines = {name: told for name, told in tried.items() if told}
    own = engines["duckdb"]
    others = {name: told for name, told in engines.items() if told is not own}
    failed = [CALLED[name] for name, told in tried.items() if not told]
    unfinished = f"\nDicoba, tetapi tidak selesai di komputer ini: {listed(failed)}.\n" if failed else ""
    if not others:
        return unfinished or "\nMesin lain tidak dicoba di komputer ini.\n"
    columns = [own, *others.values()]
    rows = (
        ("menyalakan, detik prosesor", *(_seconds(told["start_busy"]) for told in columns)),
        ("semua kueri, detik prosesor", *(_whole(_all(told, "busy")) for told in columns)),
        ("semua kueri, detik menurut jam", *(_whole(_all(told, "seconds")) for told in columns)),
        ("memori, semua proses (MB)", *(_mega(told["memory"]) for told in columns)),
    )
    headings = ("", *(f"{CALLED[name]} {told['version']}" for name, told in engines.items()))
    said = "\n".join(_paragraph(f"{_compared(name, told, own)} {_RUN[name]}") for name, told in others.items())
    return f"\n{said}{_table(headings, rows)}{unfinished}{_worth(own, others.get('pyspark'))}"


def _worth(own: Figures, cluster: Figures | None) -> str:
    """What a cluster is for, where it needed several times the work for the same."""
    times = _all(cluster, "busy") / _all(own, "busy") if cluster else 0
    if times < _SEVERAL:
        return ""
    told = (
        f"Di satu komputer gugus itu memerlukan {_whole(times)} kali detik prosesor DuckDB untuk jawaban yang sama. "
        "Gunanya baru ada bila tabelnya tidak lagi muat di satu komputer."
    )
    return f"\n{_paragraph(told)}"


_SEVERAL = 2


_RUN = {
    "datafusion": "Mesin ini ada di dalam Apache Ballista, yang membaginya atas banyak komputer.",
    "pyspark": (
        f"Ia dijalankan sebagai gugus di satu komputer: satu proses merencanakan dan {WORKERS} proses lain bekerja, "
        "masing-masing mesin Java sendiri, dan semuanya saling berbicara lewat jaringan. Gugus atas beberapa komputer "
        "belum dicoba."
    ),
}
"""How an engine was run."""


def _compared(name: str, told: Figures, own: Figures) -> str:
    called = f"{CALLED[name]} {told['version']}"
    differing = [query for query, ours in own["queries"].items() if _answer(told["queries"][query]) != _answer(ours)]
    if differing:
        return f"{called} menjawab BERBEDA atas {listed(differing)}."
    rows = sum(ours["rows"] for ours in own["queries"].values())
    return (
        f"{called} menjawab semua kueri itu ({len(own['queries'])}) atas berkas yang sama, tanpa satu huruf "
        f"pun diubah: {_whole(rows)} baris yang sama dengan DuckDB, dalam urutan yang sama, sampai satuan rupiah."
    )


def _paragraph(text: str) -> str:
    return f"{fill(text, 120, break_long_words=False, break_on_hyphens=False)}\n"


def _answer(told: Figures) -> tuple[Any, ...]:
    return told["rows"], told["sums"], told["sha256"]


def _whole(value: float) -> str:
    return f"{round(value):,}".replace(",", ".")


def _mega(value: float) -> str:
    return _decimal(value / 1e6) if value < 1e7 else _whole(value / 1e6)


def _decimal(value: float) -> str:
    return f"{value:.1f}".replace(".", ",")


def _seconds(value: float) -> str:
    return f"{value:.2f}".replace(".", ",")
