"""`musrenbang impor`: files of the villages, row by row, and the template to hand out."""

import csv
import json
import shutil
import zipfile
from importlib.resources import files
from pathlib import Path

import openpyxl
import pytest

from sessions.intake.layouts import Known
from sessions.intake.mapping import ColumnMapping, MappedColumn, fingerprint
from tui.shell import settings

HEADINGS = [
    "No",
    "Desa",
    "Usulan Kegiatan",
    "Permasalahan",
    "Lokasi",
    "Volume",
    "Satuan",
    "Perkiraan Anggaran (Rp)",
    "OPD",
]
ROAD = [
    "1",
    "Kwadungan",
    "Jalan usaha tani Dk. Ngemplak",
    "Berlumpur",
    "Dk. Ngemplak",
    "320",
    "m",
    "150.000.000",
    "DPUPR",
]
DITCH = ["2", "Ganten", "Drainase Dk. Krajan", "Banjir", "Dk. Krajan", "100", "m", "90 jt", "Dinas PU"]
TWIN = ["3", *ROAD[1:]]
STRANGER = ["4", "Bantarjo", "Talud Dk. Jati", "Longsor", "Dk. Jati", "40", "m", "80.000.000", "DPUPR"]
NAMELESS = ["5", "Kuto", "", "Longsor", "Dk. Jati", "40", "m", "80.000.000", "DPUPR"]
TOTAL = ["", "", "JUMLAH", "", "", "", "", "550.000.000", ""]


@pytest.fixture
def village_file(tmp_path):
    """`village_file(rows, name)`: a CSV or XLSX as a village would send it."""

    def write(rows=(ROAD, DITCH), name="rekap.csv", headings=HEADINGS):
        path = tmp_path / name
        if path.suffix == ".xlsx":
            book = openpyxl.Workbook()
            for row in (headings, *rows):
                book.worksheets[0].append(list(row))
            book.save(path)
        else:
            with path.open("w", encoding="utf-8", newline="") as file:
                csv.writer(file).writerows([headings, *rows])
        return path

    return write


@pytest.fixture
def wishes(musrenbang, kerjo):
    """`wishes()`: the table `usulan` as it now stands."""

    def rows():
        return json.loads(musrenbang("daftar", kerjo, "usulan", "--json").out)

    return rows


@pytest.mark.parametrize("name", ["rekap.csv", "rekap.xlsx"])
def test_a_village_file_comes_in(musrenbang, kerjo, village_file, wishes, name):
    answer = musrenbang("impor", kerjo, village_file(name=name))
    assert (0, "") == (answer.code, answer.err)
    assert "2 usulan masuk, seluruhnya Rp240.000.000." == answer.lines[-1]
    assert [("2007-01", "Kwadungan", 150_000_000, "DPUPR"), ("2003-01", "Ganten", 90_000_000, "DPUPR")] == [
        tuple(row[name] for name in ("kode", "desa", "anggaran", "opd")) for row in wishes()
    ]


def test_the_packaged_list_of_the_sample_comes_in_whole(musrenbang, kerjo):
    answer = musrenbang("impor", kerjo, files("sessions") / "sample" / "usulan.csv", "--json")
    seen = json.loads(answer.out)
    assert (0, 156) == (answer.code, len(seen["baris"]))
    assert 156 == sum(row["masuk"] for row in seen["per_desa"])
    assert seen["anggaran"] == sum(row["anggaran"] for row in seen["per_desa"])


def test_each_row_has_its_verdict(musrenbang, kerjo, village_file, wishes):
    file = village_file([ROAD, DITCH, TWIN, STRANGER, NAMELESS, TOTAL])
    answer = musrenbang("impor", kerjo, file, "--json")
    assert 0 == answer.code
    seen = json.loads(answer.out)
    verdicts = {row["baris"]: row["putusan"] for row in seen["baris"]}
    assert {2: "diterima", 3: "diperbaiki", 4: "duplikat", 5: "ditolak", 6: "ditolak", 7: "dilewati"} == verdicts
    told = {row["baris"]: row["keterangan"] for row in seen["baris"]}
    assert "Perkiraan Anggaran “90 jt” dibaca sebagai Rp90.000.000." in told[3]
    assert "Isinya sama dengan baris 2." == told[4]
    assert "Desa “Bantarjo” tidak ada di kecamatan ini." == told[5]
    assert "Usulan kegiatan kosong; setiap usulan harus menyebut kegiatannya." == told[6]
    assert {
        "berkas",
        "sha256",
        "tata_letak",
        "lembar",
        "lembar_lain",
        "putusan",
        "anggaran",
        "perbandingan",
        "kolom",
        "akun",
        "pertanyaan",
        "jumlah_menurut_berkas",
        "per_desa",
        "baris",
    } == seen.keys()
    assert ["2007-01", "2003-01", "2007-02"] == [row["kode"] for row in wishes()]


def test_what_was_not_taken_as_it_stands_is_told_on_the_screen(musrenbang, kerjo, village_file):
    answer = musrenbang("impor", kerjo, village_file([ROAD, DITCH, STRANGER]))
    assert 0 == answer.code
    assert "Desa “Bantarjo” tidak ada di kecamatan ini." in answer.out
    counted = "1 diterima (Rp150.000.000); 1 diperbaiki (Rp90.000.000); 1 ditolak (Rp80.000.000)"
    assert f"rekap.csv: 3 baris: {counted}." == answer.lines[0]


def test_a_trial_tells_the_same_and_changes_nothing(musrenbang, kerjo, village_file):
    file = village_file([ROAD, DITCH, STRANGER])
    before = {path: path.read_bytes() for path in kerjo.rglob("*") if path.is_file()}
    trial, trial_json = musrenbang("impor", kerjo, file, "--uji"), musrenbang("impor", kerjo, file, "--uji", "--json")
    assert [0, 0] == [trial.code, trial_json.code]
    assert "2 usulan akan masuk, seluruhnya Rp240.000.000." == trial.lines[-1]
    assert before == {path: path.read_bytes() for path in kerjo.rglob("*") if path.is_file()}
    assert json.loads(trial_json.out) == json.loads(musrenbang("impor", kerjo, file, "--json").out)


@pytest.mark.parametrize("trial", [(), ("--uji",)])
def test_the_same_file_twice_is_refused(musrenbang, refused, kerjo, village_file, trial):
    file = village_file()
    musrenbang("impor", kerjo, file)
    again = shutil.copy(file, file.with_name("rekap (2).csv"))
    assert "sudah pernah diimpor" in refused(kerjo, "impor", kerjo, again, *trial)


def test_a_file_of_which_no_row_can_come_in_is_refused(musrenbang, kerjo, village_file, journal):
    before = journal(kerjo)
    answer = musrenbang("impor", kerjo, village_file([STRANGER, NAMELESS]))
    assert 1 == answer.code
    assert "Desa “Bantarjo” tidak ada di kecamatan ini." in answer.out
    assert "Tidak ada usulan yang dapat masuk dari rekap.csv; tidak ada yang diubah.\n" == answer.err
    assert before == journal(kerjo)


def _encrypted(path: Path) -> None:
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"))


def _zipped(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("surat.txt", "undangan")


@pytest.mark.parametrize(
    "case",
    [
        ("kosong.csv", lambda path: path.write_bytes(b""), "Berkas kosong.csv kosong."),
        ("surat.pdf", lambda path: path.write_bytes(b"%PDF-1.7\n"), "Berkas surat.pdf bukan tabel (ditemukan: PDF)"),
        ("foto.xlsx", lambda path: path.write_bytes(b"\x89PNG\r\n"), "Berkas foto.xlsx bukan tabel (ditemukan: PNG)"),
        ("rahasia.xlsx", _encrypted, "Berkas rahasia.xlsx dilindungi kata sandi; simpan salinannya tanpa kata sandi."),
        ("arsip.xlsx", _zipped, "Berkas arsip.xlsx"),
        ("kolom.csv", lambda path: path.write_text("a,b\n1,2\n"), "Berkas kolom.csv tidak memuat tabel usulan"),
        ("kutip.csv", lambda path: path.write_text('a,b\n"1,2\n'), "Tanda kutip di berkas kutip.csv tidak berpasangan"),
        ("rapat", Path.mkdir, "rapat adalah folder, bukan berkas; ketik juga nama berkas di dalamnya"),
        ("tidak-ada.csv", lambda _: None, "Berkas tidak-ada.csv tidak ditemukan atau tidak dapat dibuka."),
    ],
)
@pytest.mark.parametrize("form", [(), ("--json",), ("--uji",)])
def test_a_file_that_is_no_table_is_told_in_one_sentence(refused, kerjo, tmp_path, case, form):
    name, make, sentence = case
    make(tmp_path / name)
    assert refused(kerjo, "impor", kerjo, tmp_path / name, *form).startswith(sentence)


def test_a_layout_can_be_forced_and_may_not_fit(refused, kerjo, village_file):
    sentence = refused(kerjo, "impor", kerjo, village_file(), "--tata-letak", "sipd-ri")
    assert "Paling mendekati unduhan SIPD-RI" in sentence


def test_other_sheets_of_a_workbook_are_named(musrenbang, kerjo, village_file):
    path = village_file(name="rekap.xlsx")
    book = openpyxl.load_workbook(path)
    reserve = book.create_sheet("Cadangan")
    reserve.append(HEADINGS)
    reserve.append(STRANGER)
    book.save(path)
    answer = musrenbang("impor", kerjo, path)
    assert "Hanya lembar Sheet (3 baris) yang dibaca; lembar lain: Cadangan (2 baris)." in answer.lines


@pytest.mark.parametrize("name", ["rekap.xlsx", "rekap.csv"])
def test_the_template_is_written_and_comes_back_empty(musrenbang, kerjo, tmp_path, name, journal):
    before = journal(kerjo)
    answer = musrenbang("impor", "--contoh-berkas", tmp_path / name, kerjo)
    assert (0, f"Templat usulan ditulis ke {tmp_path / name}.\n") == (answer.code, answer.out)
    again = musrenbang("impor", kerjo, tmp_path / name, "--json")
    assert 1 == again.code
    assert {"dilewati"} == {row["putusan"] for row in json.loads(again.out)["baris"]}
    assert before == journal(kerjo)


def test_the_template_needs_no_session(musrenbang, tmp_path):
    assert 0 == musrenbang("impor", "--contoh-berkas", tmp_path / "rekap.csv").code
    assert (tmp_path / "rekap.csv").read_text(encoding="utf-8-sig").startswith("No;Desa;")


def test_the_template_never_overwrites_a_filled_file(musrenbang, tmp_path):
    (tmp_path / "rekap.xlsx").write_text("isian desa")
    answer = musrenbang("impor", "--contoh-berkas", tmp_path / "rekap.xlsx")
    assert (1, f"Berkas {tmp_path / 'rekap.xlsx'} sudah ada; pilih nama lain.\n") == (answer.code, answer.err)
    assert "isian desa" == (tmp_path / "rekap.xlsx").read_text()


@pytest.mark.parametrize("name", ["rekap.pdf", "rekap", "tidak-ada/rekap.csv"])
def test_a_template_that_cannot_be_written_is_told(musrenbang, tmp_path, name):
    answer = musrenbang("impor", "--contoh-berkas", tmp_path / name)
    assert (1, "") == (answer.code, answer.out)
    assert name.split("/")[-1] in answer.err
    assert [] == list(tmp_path.iterdir())


def test_a_report_of_every_row_is_written_beside(musrenbang, refused, kerjo, village_file, tmp_path):
    report = tmp_path / "hasil.xlsx"
    answer = musrenbang("impor", kerjo, village_file([ROAD, DITCH, STRANGER]), "--uji", "--laporan", report)
    assert 0 == answer.code
    rows = list(openpyxl.load_workbook(report).worksheets[0].values)
    assert ("Baris", "Putusan", "Desa") == rows[0][:3]
    assert {2, 3, 4} == {row[0] for row in rows[1:] if row[0]}
    assert "sudah ada" in refused(kerjo, "impor", kerjo, village_file(), "--uji", "--laporan", report)


def test_a_report_can_be_a_paper(musrenbang, kerjo, village_file, tmp_path):
    report = tmp_path / "hasil.pdf"
    assert 0 == musrenbang("impor", kerjo, village_file([ROAD, STRANGER]), "--uji", "--laporan", report).code
    assert report.read_bytes().startswith(b"%PDF")
    assert 2 == musrenbang("impor", kerjo, village_file(), "--uji", "--laporan", tmp_path / "hasil.docx").code


def test_columns_that_were_arranged_on_screen_are_read_so_by_command(musrenbang, kerjo, village_file, settings_file):
    file = village_file([["Kuto", "Talud", "Krajan", "5 jt"]], headings=["A", "B", "C", "D"])
    assert 1 == musrenbang("impor", kerjo, file, "--uji").code
    fields = (Known.VILLAGE, Known.ACTIVITY, Known.LOCATION, Known.COST)
    columns = tuple(MappedColumn(column=n, heading="ABCD"[n], field=field) for n, field in enumerate(fields))
    settings.keep_columns(settings_file, ColumnMapping(fingerprint=fingerprint("ABCD"), columns=columns))
    assert "1 usulan akan masuk, seluruhnya Rp5.000.000." == musrenbang("impor", kerjo, file, "--uji").lines[-1]


def test_rows_without_village_get_the_one_that_is_given(musrenbang, refused, kerjo, village_file, wishes):
    file = village_file([[*ROAD[:1], "", *ROAD[2:]]], headings=HEADINGS)
    assert 1 == musrenbang("impor", kerjo, file).code
    assert "Desa Mars tidak ada di Kecamatan Kerjo." == refused(kerjo, "impor", kerjo, file, "--desa", "Mars").strip()
    assert 0 == musrenbang("impor", kerjo, file, "--desa", "Kuto").code
    assert ["Kuto"] == [row["desa"] for row in wishes()]
