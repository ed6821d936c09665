"""Several sheets and tables of one file on the command line, and the worksheet of a commission that came back."""

import json
import sys

import openpyxl
import pytest
from support import small
from support.on_disk import sitting_of

HEADINGS = ["No", "Kegiatan", "Lokasi", "Biaya"]


def _rows(*wishes):
    return [HEADINGS, *([n, wish, "Dusun Krajan", n * 1_000_000] for n, wish in enumerate(wishes, start=1))]


@pytest.fixture
def book(tmp_path):
    """A workbook with a sheet for each of two villages, and one of notes."""
    path = tmp_path / "semua-desa.xlsx"
    file = openpyxl.Workbook()
    file.remove(file.active)
    for name, wishes in (("Kwadungan", ("Talud jalan", "Rabat beton")), ("Botok", ("Pelatihan las", "Posyandu baru"))):
        for row in _rows(*wishes):
            file[name].append(row) if name in file.sheetnames else file.create_sheet(name).append(row)
    file.create_sheet("Catatan").append(["Mohon dibaca", "lampiran"])
    file.save(path)
    return path


def _villages(musrenbang, folder):
    return sorted((p["desa"], p["anggaran"]) for p in json.loads(musrenbang("daftar", folder, "usulan", "--json").out))


def test_all_sheets_come_in_at_once_each_as_a_decision_of_its_own(musrenbang, kerjo, book, journal):
    before = journal(kerjo).count(b"\n")
    first = musrenbang("impor", kerjo, book, "--uji")
    assert "lembar lain: Botok" in first.out
    assert "Tidak dikenali sebagai daftar usulan dan tidak dibaca: lembar Catatan (1 baris)." in first.out
    answer = musrenbang("impor", kerjo, book, "--semua-lembar")
    assert 0 == answer.code
    assert ["Lembar Kwadungan", "Lembar Botok"] == [
        line for line in answer.out.splitlines() if line.startswith("Lembar")
    ]
    expected = [("Botok", 1_000_000), ("Botok", 2_000_000), ("Kwadungan", 1_000_000), ("Kwadungan", 2_000_000)]
    assert expected == _villages(musrenbang, kerjo)
    assert before + 2 == journal(kerjo).count(b"\n")


def test_where_one_sheet_must_be_asked_about_none_comes_in(musrenbang, kerjo, book, journal):
    file = openpyxl.load_workbook(book)
    file["Botok"]["D1"] = "x"
    file["Botok"]["E1"] = "y"
    for row in range(2, 4):
        file["Botok"].cell(row, 5, 7_000_000)
    for row, wish in enumerate(("Drainase jalan", "Senam lansia", "Lampu jalan"), start=4):
        for column, value in enumerate((row - 1, wish, "Dusun Krajan", 3_000_000, 9_000_000), start=1):
            file["Botok"].cell(row, column, value)
    file.save(book)
    before = journal(kerjo)
    answer = musrenbang("impor", kerjo, book, "--semua-lembar")
    assert (1, before) == (answer.code, journal(kerjo))
    assert "Belum ada yang dimasukkan." in answer.err


def test_a_table_that_is_not_there_is_refused(refused, kerjo, book):
    assert "Tidak ada tabel lain yang judulnya di baris 40" in refused(kerjo, "impor", kerjo, book, "--tabel", "40")


HEADS = "Kode;Kegiatan;Volume;Biaya (Rp);Urutan;Volume baru;Biaya baru (Rp);S/T;Alasan"
ROWS = (
    "2001-01;Talud jalan Dk. Ngasem;100;100.000.000;2;80;90 jt;S;Hanya ruas yang rusak berat",
    "2003-01;Overlay jalan Dk. Krajan;100;200.000.000;1;;;;",
)


@pytest.fixture
def hall(tmp_path):
    """A small sidang whose tata tertib is adopted."""
    folder = tmp_path / "sidang"
    sitting_of(small.adopted(), folder).close()
    return folder


def _sheet(tmp_path, *rows):
    path = tmp_path / "komisi.csv"
    path.write_text("\n".join((HEADS, *rows)), encoding="utf-8")
    return path


def test_a_worksheet_comes_back_on_the_command_line_as_on_the_screen(musrenbang, hall, tmp_path, journal):
    before = journal(hall)
    sheet = _sheet(tmp_path, *ROWS)
    tried = musrenbang("impor", hall, sheet, "--hasil-komisi", "--uji")
    assert (0, before) == (tried.code, journal(hall))
    assert "2 baris akan diterima" in tried.out
    taken = musrenbang("impor", hall, sheet, "--hasil-komisi", "I")
    assert 0 == taken.code
    assert "urutan 2, 80 m, dan Rp90.000.000" in taken.out
    last = json.loads(journal(hall).splitlines()[-1])
    assert "CommissionResultReceived" == last["kind"]
    assert ["2003-01", "2001-01"] == last["data"]["order"]


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (("2001-01;;;;2;80;;S;",), "Belum ada alasan"),
        (("2001-01;;;;1;;;;", "2003-01;;;;1;;;;"), "Urutan 1 dipakai lebih dari satu kali"),
        (("2001-01;;;;;;;;",), "Tidak ada baris komisi.csv yang diisi"),
    ],
)
def test_a_worksheet_that_cannot_be_taken_changes_nothing(refused, hall, tmp_path, rows, said):
    assert said in refused(hall, "impor", hall, _sheet(tmp_path, *rows), "--hasil-komisi")


def test_a_worksheet_of_a_commission_that_is_not_there_is_refused(refused, hall, tmp_path):
    assert "Komisi IX tidak ada" in refused(hall, "impor", hall, _sheet(tmp_path, *ROWS), "--hasil-komisi", "IX")


WHOLE = [
    [],
    [("Kwadungan", 1_000_000), ("Kwadungan", 2_000_000)],
    [("Botok", 1_000_000), ("Botok", 2_000_000), ("Kwadungan", 1_000_000), ("Kwadungan", 2_000_000)],
]


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on the size of files")
@pytest.mark.parametrize("room", [0, 400, 2_500, 100_000])
def test_on_a_full_disk_a_sheet_comes_in_whole_or_not_at_all(musrenbang, kerjo, book, monkeypatch, room):
    import resource  # noqa: PLC0415 (not on Windows)

    file = kerjo / "jurnal.jsonl"
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    before = file.read_bytes()
    limit = len(before) + room
    was = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, was[1]))
    try:
        told = musrenbang("impor", kerjo, book, "--semua-lembar")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, was)
    after = file.read_bytes()
    assert after.startswith(before)
    assert len(after) <= limit
    assert _villages(musrenbang, kerjo) == WHOLE[after.count(b"\n") - before.count(b"\n")]
    assert ("Keputusan belum tersimpan" in told.err) is bool(told.code) is (room < 100_000)
