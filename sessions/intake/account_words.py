"""The sentences of an account, made of the same values as its sums."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sessions.intake.evidence import Because, Evidence
from sessions.intake.grid import SheetMoney
from sessions.intake.layouts import FieldName, Known
from sessions.intake.mapping import MANY, ColumnMapping, MappedColumn
from sessions.intake.readers.guards import column_letters
from sessions.intake.source_fields import SourceFields
from sessions.intake.sums import PrintedTotal
from sessions.intake.tables_below import TableBelow, TableDoubt
from sessions.intake.verdicts import COMES_IN, Preview, Verdict, Why
from sessions.intake.words import field_name
from sessions.kernel.text import clean
from sessions.language.local import filled
from sessions.language.numbers import rupiah, thousands

CLASS_NAMES: Mapping[Verdict, str] = {
    Verdict.ACCEPTED: "diterima",
    Verdict.REPAIRED: "diperbaiki",
    Verdict.DOUBTFUL: "diragukan",
    Verdict.DUPLICATE: "ganda",
    Verdict.REFUSED: "ditolak",
    Verdict.ELSEWHERE: "milik kecamatan lain",
    Verdict.SKIPPED: "bukan usulan",
}

SHEET_ADVICE = "Pilih dengan --lembar, atau masukkan semuanya sekaligus dengan --semua-lembar."
HEADLESS_ADVICE = "Bila keliru, sebutkan kolomnya, misalnya --kolom kegiatan=C."

_DOUBTS: Mapping[TableDoubt, str] = {
    TableDoubt.NO_LIST: "kolom kegiatannya tidak ditemukan",
    TableDoubt.ASIDE: "judulnya bukan judul daftar usulan",
    TableDoubt.SAME_SUM: "jumlah biayanya sama dengan daftar lain di lembar ini, jadi mungkin rekapitulasi",
    TableDoubt.OF_ONE_WISH: "isinya seperti rincian biaya satu usulan",
    TableDoubt.OPEN_COLUMN: "arti salah satu kolomnya belum jelas",
}

_BECAUSE: Mapping[Because, str] = {
    Because.BY_HAND: "dipilih sendiri",
    Because.AS_BEFORE: "seperti susunan sebelumnya",
    Because.LAYOUT: "menurut tata letaknya",
    Because.HEADING: "menurut judulnya",
    Because.LIKE_HEADING: "judulnya mirip",
    Because.MONEY: "{count} dari {of} isinya rupiah",
    Because.VILLAGES: "{count} dari {of} isinya menyebut {desa} di kecamatan ini",
    Because.KECAMATAN: "{count} dari {of} isinya kecamatan ini",
    Because.DIFFERENT: "{count} teks berbeda dalam {of} baris",
    Because.PLACES: "{count} dari {of} isinya menyebut tempat",
    Because.MEASURED: "{count} dari {of} isinya ukuran dengan satuan",
    Because.NUMBERS: "{count} dari {of} isinya angka",
    Because.UNITS: "{count} dari {of} isinya satuan",
    Because.COUNTS: "{count} dari {of} isinya nomor",
    Because.AGENCIES: "{count} dari {of} isinya nama instansi",
    Because.BESIDE_UNIT: "di samping satuan",
    Because.SUM_OF: "jumlah dari kolom {columns}",
    Because.PRODUCT_OF: "volume kali harga satuan di kolom {columns}",
    Because.FIRST_OF_RANGE: "awal kisaran; kolom {columns} batas atasnya, masuk ke catatan",
    Because.LAST_OF_RANGE: "batas atas kisaran yang mulai di kolom {columns}",
    Because.PART_OF: "bagian dari jumlah di kolom {columns}",
    Because.PRICE_OF: "harga satuan bagi kolom {columns}",
    Because.DATES: "isinya tanggal atau tahun",
    Because.FLAGS: "isinya hanya tanda",
    Because.CODES: "isinya kode",
    Because.CATEGORY: "hanya {count} teks berbeda dalam {of} baris, jadi kelompok",
    Because.EMPTY: "kosong",
    Because.UNKNOWN: "judul dan isinya tidak dikenal",
    Because.CONTRADICTED: "isinya tidak sesuai judulnya",
    Because.TWICE: "kolom lain lebih cocok",
    Because.OTHER_TABLE: "tabel lain di samping daftar usulan",
    Because.OTHER_YEAR: "biaya tahun lain",
    Because.OF_VILLAGE: "biaya satu {desa}, yang namanya menjadi judul",
    Because.LINES: "bagian dari {count} baris pesan",
}


def column_name(mapped: MappedColumn) -> str:
    """`kolom G “Biaya”`."""
    letters = column_letters(mapped.column + 1)
    return f"kolom {letters} “{mapped.heading}”" if mapped.heading else f"kolom {letters} (tanpa judul)"


def because(evidence: Iterable[Evidence]) -> str:
    """The reasons in one clause: `menurut judulnya, 63 dari 64 isinya rupiah, di samping satuan`."""
    return ", ".join(
        filled(_BECAUSE[one.because], count=thousands(one.count), of=thousands(one.out_of), columns=one.columns)
        for one in evidence
    )


def column_sentence(known: SourceFields, mapped: MappedColumn) -> str:
    """`Kolom G “]” dibaca sebagai Perkiraan Anggaran: 63 dari 64 isinya rupiah, di samping satuan`."""
    name = column_name(mapped)
    told = because(mapped.evidence)
    field = mapped.field
    read = "tidak dibaca" if field is None or field in MANY else f"dibaca sebagai {field_name(known, field)}"
    return f"{name[:1].upper()}{name[1:]} {read}{f': {told}' if told else ''}."


_TOLD_MISSING = (Known.COST, Known.VOLUME, Known.LOCATION)


def column_lines(known: SourceFields, seen: Preview) -> Iterator[str]:
    """What columns were read as where their headings alone do not say it, what is not read, and what there is not."""
    for mapped in seen.mapping.columns:
        is_read = mapped.field not in {None, *MANY}
        if is_read and seen.has_headings and (not mapped.is_by_heading or not mapped.is_sure):
            yield column_sentence(known, mapped)
    unread = [_letters(c) for c in seen.mapping.columns if c.field in {None, *MANY} and c.samples and not c.is_aside]
    if unread:
        yield f"Tidak dibaca, tetapi disimpan bersama usulannya: {', '.join(unread)}."
    missing = [field_name(known, field) for field in _TOLD_MISSING if field not in seen.mapping.places]
    if missing:
        yield f"Tidak ada kolom untuk: {', '.join(missing)}."


REASONS: Mapping[Why, str] = {
    Why.BLANK: "kosong",
    Why.EMPTY_NUMBER: "nomor tanpa isi",
    Why.TITLE: "judul tabel berikutnya",
    Why.HEADING_REPEATED: "judul kolom lagi",
    Why.COLUMN_NUMBERS: "nomor kolom",
    Why.SUBTOTAL: "jumlah",
    Why.SECTION: "judul kelompok",
    Why.SIGNATURE: "tanda tangan",
    Why.EXAMPLE: "contoh",
    Why.REMARK: "keterangan",
    Why.CONTINUED: "lanjutan usulan di atasnya",
    Why.INCOME: "pendapatan atau pembiayaan",
    Why.OTHER_TABLE: "tabel lain",
}
"""What rows are that hold no wish."""


def reasons(counted: Mapping[Why, int]) -> str:
    """`3 jumlah, 2 judul kelompok`: for what reasons rows hold no wish."""
    return ", ".join(f"{thousands(counted[why])} {name}" for why, name in REASONS.items() if counted.get(why))


def class_lines(
    classes: Mapping[Verdict, tuple[int, int]], skipped: Mapping[Why, int], money: SheetMoney | None
) -> Iterator[str]:
    """All rows by class, of which there are so many with so many rupiah; and whether those are all of the sheet."""
    told = [
        f"{thousands(rows)} {CLASS_NAMES[verdict]}{f' ({rupiah(cost)})' if cost else ''}"
        f"{f': {reasons(skipped)}' if verdict is Verdict.SKIPPED else ''}"
        for verdict, (rows, cost) in classes.items()
        if rows
    ]
    yield f"{thousands(sum(rows for rows, _ in classes.values()))} baris: {'; '.join(told) or 'tidak ada'}."
    if money is None:
        return
    cost = sum(cost for _, cost in classes.values())
    together = "sama dengan jumlah golongan di atas" if cost == money.rupiah else f"golongan di atas {rupiah(cost)}"
    unread = f"; {thousands(money.unread)} sel tidak terbaca sebagai rupiah" if money.unread else ""
    yield f"Isi kolom biaya {rupiah(money.rupiah)} dalam {thousands(money.cells)} sel, {together}{unread}."


def total_lines(totals: Sequence[PrintedTotal]) -> Iterator[str]:
    """The printed totals: that they agree, or each that differs."""
    if totals and all(total.agrees for total in totals):
        yield f"{thousands(len(totals))} jumlah tercetak sesuai dengan baris-barisnya."
    for total in totals:
        if not total.agrees:
            yield (
                f"Jumlah tercetak berbeda: baris {total.row} menyebut {rupiah(total.stated)}, "
                f"baris-barisnya {rupiah(total.found)}; yang dipakai baris-barisnya."
            )


_QUOTED = (Why.REMARK, Why.INCOME, Why.OTHER_TABLE)
_LONGEST_QUOTE = 60


def remark_lines(seen: Preview) -> Iterator[str]:
    """What was read as a remark or as another table, word for word as far as there is room."""
    for why in _QUOTED:
        found = [(row.row, f.was) for row in seen.rows for f in row.findings if f.why is why]
        told = "; ".join(f"baris {row} “{clean(said, _LONGEST_QUOTE)}”" for row, said in found[:_SHOWN])
        if told:
            more = f"; dan {thousands(len(found) - _SHOWN)} lagi" if len(found) > _SHOWN else ""
            yield f"Tidak dibaca sebagai usulan, karena {REASONS[why]}: {told}{more}."


def uncalculated_line(seen: Preview) -> Iterator[str]:
    """How many amounts are formulas whose results the file does not hold."""
    found = sum(
        any(f.why is Why.FORMULA_NOT_CALCULATED and f.field == Known.COST for f in row.findings) for row in seen.rows
    )
    if found:
        told = "kolom biaya berisi rumus tanpa hasil; buka lalu simpan ulang berkasnya, kemudian impor lagi"
        yield f"{thousands(found)} sel {told}."


def elsewhere_lines(elsewhere: Mapping[str, int]) -> Iterator[str]:
    """`15 baris milik Girimulyo tidak dimasukkan`."""
    if elsewhere:
        told = ", ".join(f"{thousands(count)} baris milik {name}" for name, count in elsewhere.items())
        yield f"Tidak dimasukkan karena milik kecamatan lain: {told}."


def column_question(known: SourceFields, field: FieldName, alike: Sequence[MappedColumn], *, is_missing: bool) -> str:
    """Which column is the field, of those that may be it."""
    named = "; ".join(f"{column_name(c)}, misalnya {' · '.join(c.samples)}" for c in alike)
    asked = "Kolom mana yang berisi" if is_missing else "Apakah ini juga"
    return f"{asked} {field_name(known, field)}? Mungkin {named}."


def column_advice(known: SourceFields, field: FieldName, letters: str) -> str:
    """How the question is answered on the command line."""
    name = filled(known.columns[field].label)
    return f"Jawab dengan --kolom {name}={letters}, atau --kolom {name}=- bila memang tidak ada."


_SHOWN = 8


def carrier_question(rows: Sequence[int]) -> str:
    """Who carries the wishes of several villages."""
    named = ", ".join(map(str, rows[:_SHOWN]))
    more = ", …" if len(rows) > _SHOWN else ""
    return filled("Baris {named} menyebut beberapa {desa}; tentukan {desa} pembawanya.", named=f"{named}{more}")


def other_sheet_lines(seen: Preview) -> Iterator[str]:
    """Which sheets have rows and are no lists that could be read."""
    left = set() if seen.is_sheet_chosen else seen.sheet_rows.keys() - {seen.sheet, *seen.other_sheets}
    told = [f"{name} ({thousands(rows)} baris)" for name, rows in seen.sheet_rows.items() if rows and name in left]
    if told:
        yield f"Tidak dikenali sebagai daftar usulan dan tidak dibaca: lembar {', '.join(told)}."


def table_line(heading_row: int, told: str) -> str:
    """That a further table of the sheet was read by headings of its own, and as what."""
    return f"Baris {heading_row} memulai tabel lain, yang dibaca menurut judulnya sendiri: {told}."


def named_columns(known: SourceFields, mapping: ColumnMapping) -> str:
    """`B “Kegiatan” sebagai Usulan Kegiatan; D sebagai Perkiraan Anggaran`, and which columns are not read."""
    read = [c for c in mapping.columns if c.field is not None and c.field not in {*MANY, Known.NUMBER}]
    told = [f"{_letters(c)} sebagai {field_name(known, c.field)}" for c in read if c.field is not None]
    unread = [_letters(c) for c in mapping.columns if c.field in {None, *MANY} and c.samples]
    return "; ".join([*told, *([f"tidak dibaca: {', '.join(unread)}"] if unread else [])])


_IN_A_ROW = 2


def hidden_lines(seen: Preview) -> Iterator[str]:
    """What nobody sees in the file: hidden rows, with the rupiah of those that come in, columns and sheets."""
    hidden, numbers = seen.hidden, frozenset(seen.hidden.rows)
    cost = sum(row.cost or 0 for row in seen.rows if row.row in numbers and row.verdict in COMES_IN)
    if hidden.has_sheet:
        yield f"Lembar {seen.sheet} yang dibaca tersembunyi di berkasnya."
    money = f" ({rupiah(cost)})" if cost else ""
    told = [f"{thousands(len(hidden.rows))} baris{money}: {_runs(hidden.rows)}"] if hidden.rows else []
    columns = ", ".join(map(column_letters, hidden.columns[:_SHOWN]))
    told += [f"kolom {columns}{', …' if len(hidden.columns) > _SHOWN else ''}"] if hidden.columns else []
    if told:
        yield f"Tersembunyi tetapi ikut dibaca: {'; '.join(told)}."
    if hidden.sheets:
        names = ", ".join(f"{name} ({thousands(rows)} baris)" for name, rows in hidden.sheets.items())
        yield f"Lembar tersembunyi, tidak dibaca: {names}."


def _runs(numbers: Sequence[int]) -> str:
    """`12–14, 20`, the first few of them."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    told = [str(run[0]) if len(run) < _IN_A_ROW else f"{run[0]}–{run[-1]}" for run in runs[:_SHOWN]]
    return ", ".join([*told, "…"] if len(runs) > _SHOWN else told)


def _letters(mapped: MappedColumn) -> str:
    letters = column_letters(mapped.column + 1)
    return f"{letters} “{mapped.heading}”" if mapped.heading else letters


def beside_question(columns: Sequence[MappedColumn]) -> str:
    """That a second list stands at the side of the one that is read, and what to do about it."""
    first, last = (column_letters(columns[n].column + 1) for n in (0, -1))
    rows = max(told.count for column in columns for told in column.evidence)
    return (
        f"Kolom {first}–{last} memuat daftar usulan lain di samping ({thousands(rows)} baris) yang tidak dibaca; "
        "pindahkan ke bawah daftar ini atau ke lembar sendiri, lalu impor lagi."
    )


def pivot_question(columns: Sequence[MappedColumn]) -> str:
    """That the columns are villages, so that a row is a wish of several, and what to do about it."""
    named = ", ".join(map(_letters, columns))
    return filled(
        "Kolom {named} berjudul nama {desa}, jadi satu baris memuat biaya beberapa {desa}; susun satu baris bagi tiap "
        "{desa}, lalu impor lagi.",
        named=named,
    )


def table_question(table: TableBelow) -> str:
    """Whether a further table is a list of wishes, where something speaks against it."""
    why = f": {_DOUBTS[table.doubt]}" if table.doubt is not None else ""
    rows = f"{table.heading_row}–{table.last_row}"
    return f"Baris {rows} adalah tabel lain yang tidak dibaca{why}. Apakah itu juga daftar usulan?"


def table_advice(table: TableBelow) -> str:
    """How that is answered on the command line."""
    if table.doubt is TableDoubt.NO_LIST:
        return "Bila ya, pindahkan ke lembar sendiri dengan baris judul, lalu impor lagi."
    return f"Bila ya, tambahkan --tabel {table.heading_row}."


def headless_question(known: SourceFields, seen: Preview) -> str:
    """As what a file without headings was read, and why; of a message how many of its lines are wishes."""
    read = [c for c in seen.mapping.columns if c.field is not None and c.field not in {*MANY, Known.NUMBER}]
    if lines := next((told for c in read for told in c.evidence if told.because is Because.LINES), None):
        parts = ", ".join(field_name(known, c.field) for c in read if c.field is not None)
        count, of = thousands(lines.count), thousands(lines.out_of)
        return f"Pesan dibaca baris demi baris: {count} dari {of} baris memuat usulan ({parts}). Benarkah demikian?"
    told = (
        f"{_letters(c)} sebagai {field_name(known, c.field)} ({because(c.evidence)})"
        for c in seen.mapping.columns
        if c.field is not None and c.field not in MANY
    )
    return f"Dibaca tanpa baris judul: {'; '.join(told)}. Benarkah demikian?"


def sheet_question(seen: Preview) -> str:
    """Which sheet is the list, where several could be."""

    def told(name: str) -> str:
        return f"{name} ({thousands(seen.sheet_rows.get(name, 0))} baris)"

    hidden = (f"{name} ({thousands(seen.hidden.sheets[name])} baris, tersembunyi)" for name in seen.hidden.lists)
    others = ", ".join([*map(told, seen.other_sheets), *hidden])
    return f"Hanya lembar {told(seen.sheet)} yang dibaca; lembar lain: {others}."
