"""`musrenbang himpun`: what is taken in, what is turned away and why, and that nothing else changes."""

import json
import os
import shutil
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest
from pypdf import PdfWriter
from support import regency
from support.published import as_bytes

from exports.results import binding
from exports.results.derived import published, results_of
from exports.results.shape import parse

KERJO, JENAWI = "33.13.16", "33.13.17"


def written(meeting, path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(published(meeting.ledger))
    return path


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Path:
    """hasil.json of Kerjo, of Jenawi, and of other states of Kerjo; only to be read."""
    folder = tmp_path_factory.mktemp("hasil")
    for name, meeting in (
        ("kerjo", regency.held(KERJO)),
        ("jenawi", regency.held(JENAWI)),
        ("konsep", regency.held(KERJO, closed=False)),
        ("lain", regency.held(KERJO, more=1)),
        ("2029", regency.held(KERJO, plan_year=2029)),
        ("perbaikan", regency.put_right(regency.held(KERJO))),
    ):
        written(meeting, folder / f"{name}.json")
    return folder


def changed(source: Path, target: Path, **whose: object) -> Path:
    """The same results with other facts of the session, bound anew, so that all of it agrees."""
    results = parse(source.read_bytes())
    results["sesi"].update(whose)
    results["sidik_data"] = binding.digest(results)
    target.write_bytes(as_bytes(results))
    return target


@pytest.fixture
def told(musrenbang, tmp_path):
    """`told(path, …)`: the answer as JSON, and the lines on stderr."""

    def ask(*arguments):
        answer = musrenbang("himpun", tmp_path / "ke", *arguments, "--json")
        return answer.code, json.loads(answer.out) if answer.out else {}, answer.err.splitlines()

    return ask


def test_each_is_recounted_and_its_code_stands_beside_it(musrenbang, made, tmp_path):
    answer = musrenbang("himpun", tmp_path / "ke", made / "kerjo.json", made / "jenawi.json")
    assert (0, "") == (answer.code, answer.err)
    for name in ("kerjo", "jenawi"):
        code = binding.code(parse((made / f"{name}.json").read_bytes())["sidik_data"])
        assert code in answer.out
        assert f"Kode data {code}: cocokkan" in musrenbang("hitung", made / f"{name}.json").out
    assert "15 dari 17 kecamatan belum dihimpun: Jatipuro (33.13.01), " in answer.out


def test_running_it_again_adds_and_the_same_file_changes_nothing(told, made, tmp_path):
    told(made / "kerjo.json")
    before = (tmp_path / "ke" / "penerimaan.jsonl").read_bytes()
    told(made / "kerjo.json")
    assert before == (tmp_path / "ke" / "penerimaan.jsonl").read_bytes()
    code, said, _ = told(made / "jenawi.json")
    assert (0, [KERJO, JENAWI]) == (code, [row["kode"] for row in said["dihimpun"]])
    assert (tmp_path / "ke" / "penerimaan.jsonl").read_bytes().startswith(before)


def test_the_results_of_a_rehearsal_say_so():
    held = regency.held(KERJO).session
    told = [results_of(replace(held, is_rehearsal=is_one), "")["sesi"].get("gladi") for is_one in (True, False)]
    assert [True, None] == told


def names_that_lead_elsewhere(kerjo: Path, folder: Path) -> dict[str, str]:
    """A link and a pipe, which Windows gives to administrators and to nobody."""
    (folder / "tautan.json").symlink_to(kerjo)
    os.mkfifo(folder / "pipa.json")
    return {"tautan.json": "adalah tautan", "pipa.json": "bukan berkas biasa"}


def zipped(path: Path, files: dict[str, bytes]) -> Path:
    with ZipFile(path, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def bad_files(made: Path, folder: Path) -> dict[str, str]:
    """A folder of everything that goes wrong: name -> how its sentence goes on."""
    kerjo = made / "kerjo.json"
    whole = kerjo.read_text(encoding="utf-8")
    shutil.copy(made / "konsep.json", folder / "konsep.json")
    shutil.copy(made / "2029.json", folder / "tahun.json")
    (folder / "separuh.json").write_text(whole[: len(whole) // 2], encoding="utf-8")
    (folder / "lain.json").write_text('{"format": "excel"}', encoding="utf-8")
    (folder / "kosong.json").write_bytes(b"")
    (folder / "foto.jpg").write_bytes(b"\xff\xd8\xff")
    (folder / "ubah.json").write_text(whole.replace('"biaya_usulan": 1', '"biaya_usulan": 2', 1), encoding="utf-8")
    changed(kerjo, folder / "contoh.json", contoh=True)
    changed(kerjo, folder / "gladi.json", gladi=True)
    changed(kerjo, folder / "anonim.json", anonim=True)
    changed(kerjo, folder / "tanpa-kode.json", kode_kecamatan="")
    changed(kerjo, folder / "antah.json", kode_kecamatan="33.13.99")
    only_here = {} if os.name == "nt" else names_that_lead_elsewhere(kerjo, folder)
    with (folder / "banjir.json").open("wb") as flood:
        flood.truncate(8 * 2**30)
    (folder / "scan.pdf").write_bytes(b"%PDF-1.7\n%%EOF\n")
    (folder / "rusak.zip").write_bytes(b"PK\x03\x04 bukan zip")
    zipped(folder / "foto.zip", {"foto.jpg": b""})
    zipped(folder / "surat.zip", {"berita-acara.pdf": b"%PDF-1.7"})
    (folder / "notepad.json").write_bytes(whole.encode("utf-16"))
    return only_here | {
        "konsep.json": "masih konsep",
        "tahun.json": "adalah hasil RKPD 2029; yang dihimpun RKPD 2028",
        "separuh.json": "tidak dapat dibaca: isinya bukan JSON yang utuh",
        "lain.json": "bukan berkas hasil Musrenbang",
        "kosong.json": "kosong; minta",
        "foto.jpg": "bukan hasil.json, PDF Berita Acara, atau kiriman zip",
        "ubah.json": "tidak cocok dengan bahannya",
        "contoh.json": "adalah sesi contoh",
        "gladi.json": "adalah gladi",
        "anonim.json": "adalah salinan anonim",
        "tanpa-kode.json": "tidak menyebut kode kecamatan",
        "antah.json": "menyebut kode kecamatan yang tidak ada",
        "banjir.json": "lebih besar daripada",
        "scan.pdf": "tidak membawa hasil.json",
        "rusak.zip": "bukan berkas zip yang utuh",
        "foto.zip": "tidak memuat hasil.json; sertakan",
        "surat.zip": "tidak memuat hasil.json, tetapi PDF atau zip lain",
        "notepad.json": "tidak dapat dibaca: isinya bukan teks UTF-8",
    }


def test_what_is_bad_is_named_in_one_sentence_each_and_the_others_are_taken_in(told, made, tmp_path):
    folder = tmp_path / "kiriman"
    folder.mkdir()
    expected = bad_files(made, folder)
    for name in ("kerjo", "jenawi"):
        shutil.copy(made / f"{name}.json", folder / f"{name}.json")
    code, said, err = told(folder)
    assert (0, [KERJO, JENAWI]) == (code, [row["kode"] for row in said["dihimpun"]])
    assert len(expected) == len(err) == len(said["ditolak"])
    for name, beginning in expected.items():
        (sentence,) = (line for line in err if f"{name} " in line)
        assert beginning in sentence
        assert sentence.endswith(".")
    code, again, _ = told(folder)
    assert (0, said["dihimpun"]) == (code, again["dihimpun"])


def test_what_systems_lay_beside_the_files_of_people_was_sent_by_nobody(told, made, tmp_path):
    folder = tmp_path / "stik"
    (folder / "System Volume Information").mkdir(parents=True)
    for name in (
        ".DS_Store",
        "Thumbs.db",
        "desktop.ini",
        "._kerjo.json",
        "~$rekap.xlsx",
        "System Volume Information/x",
    ):
        (folder / name).write_bytes(b"x")
    kerjo, jenawi = ((made / f"{name}.json").read_bytes() for name in ("kerjo", "jenawi"))
    zipped(folder / "mac.zip", {"kerjo/hasil.json": kerjo, "__MACOSX/kerjo/hasil.json": b"x", "kerjo/.DS_Store": b"x"})
    zipped(folder / "windows.zip", {"jenawi\\HASIL.JSON": jenawi})
    code, said, err = told(folder)
    assert (0, []) == (code, err)
    assert ["stik/mac.zip", "stik/windows.zip"] == [row["berkas"] for row in said["dihimpun"]]


def test_a_pdf_that_another_program_saved_still_carries_its_results_and_two_are_refused(told, made, tmp_path):
    for name, others in (("lagi.pdf", ["kerjo"]), ("dua.pdf", ["kerjo", "jenawi"])):
        writer = PdfWriter()
        writer.add_blank_page(100, 100)
        for other in others:
            writer.add_attachment(f"{other}.json", (made / f"{other}.json").read_bytes())
        writer.write(tmp_path / name)
    code, said, err = told(tmp_path / "lagi.pdf", tmp_path / "dua.pdf")
    assert (0, ["lagi.pdf"]) == (code, [row["berkas"] for row in said["dihimpun"]])
    assert ["dua.pdf membawa lebih dari satu hasil.json; sertakan satu hasil.json saja."] == err


def test_what_a_call_left_that_was_cut_off_goes_with_the_next(told, made, tmp_path):
    store = tmp_path / "ke" / "diterima"
    store.mkdir(parents=True)
    (store / f"{KERJO}-abc.json.4711").write_bytes(b"half")
    told(made / "jenawi.json")
    assert [f"{JENAWI}-"] == [path.name[:9] for path in store.iterdir()]


def test_two_thousand_strange_files_are_each_named_and_the_results_among_them_taken_in(told, made, tmp_path):
    folder = tmp_path / "kiriman"
    folder.mkdir()
    for number in range(2_000):
        (folder / f"surat-{number:04d}.txt").write_bytes(b"x")
    shutil.copy(made / "kerjo.json", folder / "surat-0999b.json")
    code, said, err = told(folder)
    assert (0, 1, 2_000) == (code, len(said["dihimpun"]), len(err))
    assert 2_000 == len({line.partition(" ")[0] for line in err})


def test_two_closings_are_named_until_one_is_chosen_and_the_others_are_taken_in(told, made):
    code, said, err = told(made / "kerjo.json", made / "lain.json", made / "jenawi.json")
    assert (1, [JENAWI]) == (code, [row["kode"] for row in said["dihimpun"]])
    (sentence,) = err
    assert "Kecamatan Kerjo (33.13.16) mengirim dua penutupan yang berbeda: kerjo.json (" in sentence
    assert "lain.json (" in sentence
    code, said, err = told("--ambil", made / "lain.json")
    assert (0, []) == (code, err)
    assert "lain.json" == next(row["berkas"] for row in said["dihimpun"] if row["kode"] == KERJO)


@pytest.mark.parametrize("order", [("kerjo", "perbaikan"), ("perbaikan", "kerjo"), ("perbaikan",)])
def test_an_amendment_supersedes_the_closing_that_it_puts_right(told, made, order):
    code, said, err = told(*(made / f"{name}.json" for name in order))
    assert (0, []) == (code, err)
    (row,) = said["dihimpun"]
    assert "perbaikan.json" == row["berkas"]
    code, said, err = told("--ambil", made / "kerjo.json")
    assert 1 == code
    assert ["kerjo.json sudah digantikan Berita Acara Perbaikan yang juga diterima."] == err


def test_two_kecamatan_with_one_code_are_both_named(told, made, tmp_path):
    other = changed(made / "lain.json", tmp_path / "jenawi-salah.json", kecamatan="Jenawi")
    code, said, err = told(made / "kerjo.json", other)
    assert (1, []) == (code, said["dihimpun"])
    (sentence,) = err
    assert "Kode kecamatan 33.13.16 disebut dua kecamatan, Jenawi dan Kerjo: jenawi-salah.json (" in sentence
    assert "kode itu milik Kecamatan Kerjo" in sentence


def test_paper_parcel_and_session_folder_carry_the_same_results_once(musrenbang, told, tmp_path):
    session = regency.on_disk(regency.held(KERJO), tmp_path / "rapat")
    assert 0 == musrenbang("ekspor", session, "--hanya", "berita-acara,hasil", "--kiriman-ke", tmp_path).code
    (parcel,) = tmp_path.glob("kiriman-kerjo-2028/*.zip")
    codes = set()
    for number, source in enumerate((session / "dokumen" / "berita-acara.pdf", parcel, parcel.parent, session)):
        code, said, err = told(source, *(["--oleh", "Budi"] if number else []))
        assert (0, []) == (code, err)
        codes.add(said["dihimpun"][0]["kode_data"])
    assert 1 == len(codes)


def test_a_folder_of_somebody_else_is_left_alone(musrenbang, made, tmp_path):
    (tmp_path / "skripsi.docx").write_bytes(b"x")
    answer = musrenbang("himpun", tmp_path, made / "kerjo.json")
    assert (1, f"Folder {tmp_path} berisi berkas lain; pilih folder baru atau kosong untuk himpunan.\n") == (
        answer.code,
        answer.err,
    )
    assert ["skripsi.docx"] == [path.name for path in tmp_path.iterdir()]


def test_nothing_to_compile_changes_nothing(musrenbang, made, tmp_path):
    answer = musrenbang("himpun", tmp_path / "ke", made / "konsep.json")
    assert 1 == answer.code
    assert answer.err.endswith("Tidak ada hasil yang dapat dihimpun; tidak ada yang diubah.\n")
    assert not (tmp_path / "ke" / "penerimaan.jsonl").exists()


def test_as_many_of_two_years_ask_for_the_year(musrenbang, made, tmp_path):
    files = (made / "2029.json", made / "jenawi.json")
    answer = musrenbang("himpun", tmp_path / "ke", *files)
    assert (1, "Berkasnya sama banyak untuk RKPD 2028 dan RKPD 2029; sebutkan tahunnya dengan --tahun.\n") == (
        answer.code,
        answer.err,
    )
    assert 0 == musrenbang("himpun", tmp_path / "ke", *files, "--tahun", "2029").code
    answer = musrenbang("himpun", tmp_path / "ke", "--tahun", "2028")
    assert answer.err.endswith("menghimpun RKPD 2029, bukan RKPD 2028.\n")


def test_a_compilation_within_the_folder_that_is_searched_is_no_source_of_itself(musrenbang, made, tmp_path):
    shutil.copy(made / "kerjo.json", tmp_path / "kerjo.json")
    first = musrenbang("himpun", tmp_path / "ke", tmp_path)
    again = musrenbang("himpun", tmp_path / "ke", tmp_path)
    assert [(0, "")] * 2 == [(answer.code, answer.err) for answer in (first, again)]
