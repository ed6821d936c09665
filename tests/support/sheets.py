"""Sheets as villages make them, invented by Hypothesis, with the truth about every row: what a careful reader reads.

The structure is drawn, so that a failing sheet shrinks; what is in the cells comes from one drawn seed.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import TypeVar

from hypothesis import strategies as st

from sessions.intake.grid import Grid, SourceSheet
from sessions.values.office import VillageCode

VILLAGES = {"Kuto": "2001", "Tamansari": "2002", "Karangrejo": "2006", "Kwadungan": "2007", "Botok": "2008"}
_ELSEWHERE = {"Jenawi": ("Balong", "Anggrasmanis", "Sidomukti"), "Mojogedang": ("Pojok", "Munggur", "Kuto")}
_HAMLETS = ("Krajan", "Tegalsari", "Ngrambe", "Pucung", "Gondang", "Sanggrahan", "Kalitengah")
_WORKS = (
    *("Pembangunan talud", "Rehab saluran irigasi", "Pengaspalan jalan", "Pelatihan menjahit", "Pengadaan bibit jati"),
    *("Rabat beton jalan", "Bantuan RTLH", "Pembuatan sumur resapan", "Lampu jalan", "Gapura batas", "Jambanisasi"),
    *("Penyuluhan gizi balita", "Normalisasi drainase", "Perbaikan atap balai RT", "Kursus komputer pemuda"),
    *("Pagar makam", "MCK umum rusak", "Seragam kader posyandu", "Pavingisasi gang", "Honor guru PAUD"),
)
_GROUPS = ("Bidang Pembangunan", "BIDANG PEMBERDAYAAN MASYARAKAT", "Jalan dan Jembatan", "Sarana Umum", "Pendidikan")
_UNITS = ("m", "unit", "paket", "orang", "meter", "buah", "KK", "titik", "m2")
_AGENCIES = ("Dinas Kesehatan", "DPUPR", "Dinas Sosial", "Dinas Pertanian")
_ODD = ("", "]", "Kolom1", "x", "?", "Data", "F7")
_HEADINGS = {
    "number": ("No", "No.", "NO URUT", "Nomor", ""),
    "wish": ("Usulan Kegiatan", "Kegiatan", "Gagasan/Kegiatan", "Nama Kegiatan", "Uraian Pekerjaan", "Jenis Kegiatan",
             "Usulan Program/Kegiatan", "Kegiatan/Aktifitas yang dilakukan", "name", "Uraian Usulan", "Bidang/Kegiatan",
             "Jenis Usulan"),
    "village": ("Desa", "Desa/Kelurahan", "Kalurahan/Kelurahan", "Nama Desa", "Desa/Kel", "village"),
    "kecamatan": ("Kecamatan", "Kapanewon"),
    "location": ("Lokasi", "Alamat", "Lokasi Kegiatan", "Dusun/RT/RW", "Lokasi (Dusun)"),
    "volume": ("Volume", "Vol", "Prakiraan Volume", "Volume Kegiatan"),
    "unit": ("Satuan", "Sat", "Satuan Volume"),
    "cost": ("Anggaran", "Biaya (Rp)", "Jumlah", "RAB", "Pagu", "Perkiraan Biaya", "nominal", "Total", "Jumlah (Rp)"),
    "problem": ("Permasalahan", "Masalah", "Latar Belakang"),
    "agency": ("OPD", "Perangkat Daerah", "Dinas Terkait"),
    "category": ("Bidang", "Urusan/Bidang", "Program", "Kategori"),
    "code": ("kode", "code", "Kode Rekening"),
    "date": ("Tanggal Usul", "created_at"),
    "year": ("Tahun", "TAHUN"),
    "note": ("Keterangan", "Ket", "Catatan"),
    "men": ("LK", "Laki-laki"),
    "women": ("PR", "Perempuan"),
    "source": ("Sumber Dana", "Sumber"),
    "price": ("Harga Satuan", "Harga Satuan (Rp)"),
    "own": ("Swadaya", "Swadaya (Rp)"),
    "grant": ("APBD Kab", "APBD Kabupaten"),
    "limit": ("Biaya Perkiraan (end range)", "Biaya maksimal"),
    "detail": ("Rincian", "Rincian Volume"),
}  # fmt: skip
_OVER = (("men", "women", "Penerima Manfaat"), ("cost", "source", "Biaya dan Sumber Pembiayaan"))
_SETS = (
    *(("number", "wish", "village", "location", "volume", "unit", "cost"), ("number", "wish", "location", "cost")),
    *(("number", "category", "wish", "village", "volume", "unit", "cost", "source"), ("number", "village", "wish")),
    *(("number", "wish", "location", "volume", "unit", "men", "women"), ("code", "wish", "volume", "cost", "source")),
    *(("number", "year", "category", "wish", "kecamatan", "village", "location", "volume", "unit", "cost", "agency"),),
    *(("village", "wish", "problem", "location", "volume", "cost", "note"), ("number", "wish", "volume", "unit")),
    *(("number", "wish", "location", "volume", "unit", "price", "cost"), ("wish", "cost", "date", "village")),
    *(("number", "wish", "village", "volume", "cost", "grant", "own"), ("number", "wish", "village", "cost", "limit")),
    *(("number", "date", "wish", "village", "location", "volume", "cost", "detail", "agency", "note"),),
    *(("number", "wish", "village", "location", "volume", "unit", "cost", "men", "women", "source"),),
)

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class TrueWish:
    """What stands in a row: the village by its code, None where it must be asked; whole rupiah, None for none."""

    row: int
    village: VillageCode | None
    wish: str
    cost: int | None


@dataclass(slots=True)
class MadeSheet:
    """A sheet that grows from the top, with the truth about its rows so far. Rows count from 1."""

    random: Random
    columns: tuple[str, ...] = ()
    rows: list[list[str]] = field(default_factory=list)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    wishes: dict[int, TrueWish] = field(default_factory=dict)
    elsewhere: set[int] = field(default_factory=set)
    headings: range = range(0)
    village: str = ""
    style: str = "plain"
    factor: int = 1
    number: int = 0

    def add(self, **cells: str) -> int:
        """A row with these cells in their columns; its number."""
        self.rows.append([cells.get(name, "") for name in self.columns])
        return len(self.rows)

    def grid(self) -> Grid:
        """The sheet as it would have been read from a file."""
        rows = tuple(tuple(row) for row in self.rows)
        sheet = SourceSheet(name="Usulan", rows=rows, merged=tuple(self.merged))
        return Grid(file_name="usulan.xlsx", sha256="", sheets=(sheet,))

    def pick(self, values: Sequence[T]) -> T:
        """One of the values by the seed."""
        return self.random.choice(values)

    def money(self, amount: int) -> str:
        """The amount as this sheet writes it."""
        amount //= self.factor
        dotted = f"{amount:,}".replace(",", ".")
        match self.style:
            case "rupiah":
                return f"Rp {dotted}"
            case "dotted":
                return dotted
            case "tail":
                return f"Rp. {dotted},-"
        return str(amount)


def _code(name: str) -> VillageCode:
    return VillageCode(f"33.13.16.{VILLAGES[name]}")


def _village_cell(sheet: MadeSheet, name: str) -> str:
    hamlet = sheet.pick(_HAMLETS)
    shapes: tuple[Callable[[], str], ...] = (
        lambda: name, lambda: name, lambda: name, lambda: f"Desa {name}", name.upper, lambda: f"{name} ",
        lambda: f"{hamlet} ({name})", lambda: f"{hamlet} RT 0{sheet.random.randint(1, 9)} RW 02 {name}",
        lambda: f"Se Desa {name}", lambda: f"{hamlet} - {name}",
    )  # fmt: skip
    return sheet.pick(shapes)()


def _wish_row(sheet: MadeSheet, names: Sequence[str], *, numbered: bool = True) -> None:
    """One wish with all that the columns hold of it."""
    made, random = sheet, sheet.random
    name = sheet.village or made.pick(names)
    hamlet, unit, volume = made.pick(_HAMLETS), made.pick(_UNITS), random.randint(1, 900)
    cost = random.randint(6, 900) * 500_000 + (random.randint(0, 999) if random.random() < 0.2 else 0) * made.factor
    if "price" in made.columns:
        cost = volume * (cost // volume)
    cost -= cost % made.factor
    is_costless = random.random() < 0.1
    wish = f"{made.pick(_WORKS)} {made.pick(('', hamlet, f'RT 0{random.randint(1, 9)}', 'tahap II'))}".strip()
    place = f"Dusun {hamlet} RT 0{random.randint(1, 9)}/RW 0{random.randint(1, 4)}"
    elsewhere = "kecamatan" in made.columns and random.random() < 0.15
    other = made.pick(tuple(_ELSEWHERE))
    home = made.pick(_ELSEWHERE[other]) if elsewhere else name
    measured = "unit" not in made.columns
    own = random.randint(1, 40) * 100_000 if "own" in made.columns else 0
    made.number += numbered
    row = made.add(
        number=str(made.number) if numbered else "",
        wish=wish,
        village=home if elsewhere else _village_cell(made, name),
        kecamatan=other if elsewhere else made.pick(("Kerjo", "KERJO", "Kec. Kerjo")),
        location=place if "village" in made.columns or made.village else f"Desa {name}, {place}",
        volume=f"{volume} {unit}" if measured else str(volume),
        unit=unit,
        cost="" if is_costless else made.money(cost + own),
        own=made.money(own) if own else "",
        grant="" if is_costless else made.money(cost),
        price=made.money(cost // volume),
        limit=made.money(cost + 5_000_000),
        problem=f"Warga {hamlet} sangat membutuhkan karena {made.pick(('rusak', 'belum ada', 'sering banjir'))}",
        agency=made.pick(_AGENCIES),
        category=made.pick(_GROUPS[:3]),
        code=f"1.{random.randint(1, 4)}.0{random.randint(1, 9)}",
        date=f"2027-01-{random.randint(10, 28)}",
        year="2027",
        note=made.pick(("", "", "prioritas lama", "hasil musdus")),
        men=str(random.randint(5, 300)),
        women=str(random.randint(5, 300)),
        source=made.pick(("DD", "APBD", "ADD")),
        detail=f"{volume} {unit}",
    )
    if elsewhere:
        made.elsewhere.add(row)
        return
    stated = None if is_costless or "cost" not in made.columns else cost + own
    made.wishes[row] = TrueWish(row=row, village=_code(name), wish=wish, cost=stated)


def _cost_of(made: MadeSheet, first: int, last: int | None = None) -> int:
    """Rupiah of the true wishes, and of other kecamatan's rows, between two rows."""
    place = made.columns.index("cost")
    cells = (made.rows[row - 1][place] for row in range(first, (last or len(made.rows)) + 1))
    rows = range(first, (last or len(made.rows)) + 1)
    counted = {row for row in rows if row in made.wishes or row in made.elsewhere}
    return sum(
        int("".join(filter(str.isdigit, cell.partition(",")[0]))) * made.factor
        for row, cell in zip(rows, cells, strict=True)
        if cell and row in counted
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What is drawn of a sheet: everything that makes one differ from another but the words in its cells."""

    seed: int
    columns: tuple[str, ...]
    lost: frozenset[int]
    style: str
    scale: int
    title: bool
    marks: str
    two_rows: bool
    merged_number: bool
    groups: str
    nested: bool
    total: str
    is_total_wrong: bool
    empties: bool
    unnumbered: bool
    again: bool
    signed: bool
    beside: bool
    wishes: int


@st.composite
def shapes(draw: st.DrawFn) -> Shape:
    """Any combination; small ones first."""
    columns = draw(st.sampled_from(_SETS))
    flag = st.booleans()
    return Shape(
        seed=draw(st.integers(0, 2**32)),
        columns=columns,
        lost=draw(st.frozensets(st.integers(0, len(columns) - 1), max_size=2)) if draw(flag) else frozenset(),
        style=draw(st.sampled_from(("plain", "dotted", "rupiah", "tail"))),
        scale=draw(st.sampled_from((1, 1, 1, 1000))),
        title=draw(flag),
        marks=draw(st.sampled_from(("", "numbers", "letters", "gaps"))),
        two_rows=draw(flag),
        merged_number=draw(flag),
        groups=draw(st.sampled_from(("", "", "plain", "sums", "villages"))),
        nested=draw(st.sampled_from((False, False, True))),
        total=draw(st.sampled_from(("", "JUMLAH", "Total Keseluruhan", "unlabelled"))),
        is_total_wrong=draw(st.sampled_from((False, False, False, True))),
        empties=draw(flag),
        unnumbered=draw(flag),
        again=draw(st.sampled_from((False, False, True))),
        signed=draw(flag),
        beside=draw(st.sampled_from((False, False, True))),
        wishes=draw(st.integers(5, 24)),
    )


def made(shape: Shape) -> MadeSheet:
    """The sheet of this shape."""
    random = Random(shape.seed)  # noqa: S311 (nothing secret)
    sheet = MadeSheet(random=random, columns=shape.columns, style=shape.style, factor=shape.scale)
    if "cost" not in shape.columns or shape.style == "rupiah":
        sheet.factor = 1
    names = tuple(sheet.random.sample(tuple(VILLAGES), k=sheet.random.randint(1, 4)))
    is_placed = not {"village", "location"}.isdisjoint(shape.columns)
    by_village = shape.groups == "villages" and "village" not in shape.columns
    if shape.title or not (is_placed or by_village):
        _title(sheet, names[0] if "village" not in shape.columns and not by_village else "")
    top = _headings(sheet, shape)
    first = len(sheet.rows) + 1
    sheet.headings = range(top, first)
    _body(sheet, shape, names)
    _end(sheet, shape, first)
    if shape.beside:
        _beside(sheet, top)
    return sheet


def _title(sheet: MadeSheet, village: str) -> None:
    wide = max(3, len(sheet.columns))
    lines = [["DAFTAR USULAN MUSRENBANG TAHUN 2027"], []]
    if village:
        sheet.village = village
        lines.append(sheet.pick((["DESA", "", f": {village.upper()}"], [f"Desa : {village}"], ["Desa", village])))
    lines += [["KECAMATAN", "", ": KERJO"], []]
    sheet.rows += [[*line, *[""] * (wide - len(line))] for line in lines]


def _headings(sheet: MadeSheet, shape: Shape) -> int:
    texts = [sheet.pick(_HEADINGS[name]) for name in shape.columns]
    if sheet.factor != 1:
        texts[shape.columns.index("cost")] = "Anggaran (ribu rupiah)"
    if "price" in shape.columns or "limit" in shape.columns:
        texts[shape.columns.index("cost")] = "Biaya Perkiraan (start range)" if "limit" in shape.columns else "Jumlah"
    for place in shape.lost:
        if shape.columns[place] not in {"limit", "price"} and not (
            sheet.factor != 1 and shape.columns[place] == "cost"
        ):
            texts[place] = sheet.pick(_ODD)
    lower = [""] * len(texts)
    row = len(sheet.rows) + 1
    for left, right, over in _OVER:
        if shape.two_rows and left in shape.columns and right in shape.columns:
            at = shape.columns.index(left)
            if shape.columns.index(right) == at + 1:
                lower[at : at + 2] = texts[at : at + 2]
                texts[at : at + 2] = [over, ""]
                sheet.merged.append((row, at + 1, row, at + 2))
    if shape.merged_number and shape.columns[:2] == ("number", "wish"):
        texts[:2] = [sheet.pick(("Bidang/ Jenis Kegiatan", "Usulan Kegiatan")), ""]
        sheet.merged.append((row, 1, row + any(lower), 2))
    sheet.rows.append(texts)
    if any(lower):
        sheet.merged += [(row, n, row + 1, n) for n, text in enumerate(lower, 1) if not text and texts[n - 1]]
        sheet.rows.append(lower)
    _marks(sheet, shape)
    return row


def _marks(sheet: MadeSheet, shape: Shape) -> None:
    width = len(shape.columns)
    match shape.marks:
        case "numbers":
            sheet.rows.append([str(n) for n in range(1, width + 1)])
        case "letters":
            sheet.rows.append(list("abcdefghijklmnop"[:width]))
        case "gaps":
            sheet.rows.append([str(n) if n != 2 else "" for n in range(1, width + 1)])


def _body(sheet: MadeSheet, shape: Shape, names: Sequence[str]) -> None:
    left = shape.wishes
    begun = len(sheet.rows) + 1
    while left > 0:
        count = min(left, sheet.random.randint(3, 7))
        left -= count
        if shape.groups:
            begun = _group(sheet, shape, names)
        if shape.nested and "cost" in sheet.columns and "number" in sheet.columns:
            _nested(sheet, names, count)
        else:
            for _ in range(count):
                lonely = shape.unnumbered and "number" in sheet.columns and sheet.random.random() < 0.2
                _wish_row(sheet, names, numbered=not lonely)
        if shape.empties:
            _empty(sheet)
        if shape.groups == "sums" and "cost" in sheet.columns:
            sheet.add(
                wish=f"Jumlah {sheet.pick(('Per Bidang 1', '', 'I'))}".strip(), cost=sheet.money(_cost_of(sheet, begun))
            )


def _group(sheet: MadeSheet, shape: Shape, names: Sequence[str]) -> int:
    letter = sheet.pick(("A", "B", "I", "II", ""))
    if shape.groups == "villages" and "village" not in sheet.columns:
        sheet.village = sheet.pick(names)
        label = f"Desa {sheet.village}"
    else:
        label = sheet.pick(_GROUPS)
    row = sheet.add(number=letter, wish=label) if "number" in sheet.columns else sheet.add(wish=label)
    sheet.number = 0
    return row


def _nested(sheet: MadeSheet, names: Sequence[str], count: int) -> None:
    """A line with the sum of those below it, which have its number and one of their own."""
    sheet.number += 1
    whole, own = sheet.number, len(sheet.rows)
    place = sheet.columns.index("number")
    sheet.add(number=str(whole), wish=sheet.pick(("Peningkatan jalan desa", "Pelatihan warga", "Sarana air bersih")))
    for part in range(1, count + 1):
        _wish_row(sheet, names)
        sheet.rows[-1][place] = f"{whole}.{part}"
    sheet.rows[own][sheet.columns.index("cost")] = sheet.money(_cost_of(sheet, own + 2))
    sheet.number = whole


def _empty(sheet: MadeSheet) -> None:
    if "number" in sheet.columns:
        sheet.number += 1
        sheet.add(number=f"{sheet.number}.")
    sheet.add()


def _end(sheet: MadeSheet, shape: Shape, first: int) -> None:
    if shape.again:
        sheet.rows.append(list(sheet.rows[first - 2 - bool(shape.marks)]))
        _wish_row(sheet, tuple(VILLAGES))
    if shape.total and "cost" in sheet.columns:
        total = _cost_of(sheet, first) + (7_000_000 if shape.is_total_wrong else 0)
        label = {} if shape.total == "unlabelled" else {sheet.pick(("wish", sheet.columns[0])): shape.total}
        sheet.add(**{**label, "cost": sheet.money(total)})
    if shape.signed:
        last = sheet.columns[-1]
        sheet.add()
        for text, other in (("", "Kuto, 5 Januari 2027"), ("Mengetahui,", "Ketua Tim Penyusun"), ("Kepala Desa", "")):
            sheet.add(**{"wish": text, last: other})
        sheet.add(**{"wish": "SUTRISNO", last: "HARYANTO"})


def _beside(sheet: MadeSheet, top: int) -> None:
    """A narrow table two columns to the right: how many of what."""
    small = [["Rekap", "Jumlah"], ["Fisik", "12"], ["Nonfisik", "5"]]
    for at, cells in enumerate(small, start=top - 1):
        if at < len(sheet.rows):
            row = sheet.rows[at]
            row += [*[""] * (len(sheet.columns) - len(row)), "", "", *cells]


@dataclass(frozen=True, slots=True, kw_only=True)
class Misread:
    """A row that came in without a mark and says something else than the sheet, or that was lost without a word."""

    row: int
    what: str
    truth: object
    read: object
