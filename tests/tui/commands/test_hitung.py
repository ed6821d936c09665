"""`musrenbang hitung`: a file of results recomputed without its session, and the documented example."""

import os
import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from support.golden import assert_golden
from support.published import as_bytes, with_leaf

from exports.results import binding
from exports.results.shape import parse, schema

DOCS = Path(__file__).parents[3] / "docs"


@pytest.fixture
def sample(finished_sample: Path) -> Path:
    """hasil.json of the sample; only to be read."""
    return finished_sample / "dokumen" / "hasil.json"


def test_the_example_in_docs_is_that_of_the_sample_and_keeps_to_the_schema(sample):
    assert_golden(DOCS / "hasil.contoh.json", sample.read_text(encoding="utf-8"))
    assert [] == list(Draft202012Validator(schema()).iter_errors(parse(sample.read_bytes())))


def test_everything_agrees_and_no_session_is_needed(musrenbang, sample, tmp_path, monkeypatch):
    (tmp_path / "unduhan.json").write_bytes(sample.read_bytes())
    monkeypatch.chdir(tmp_path)
    answer = musrenbang("hitung", "unduhan.json")
    assert (0, "") == (answer.code, answer.err)
    assert answer.out.startswith("Semua 2.")
    agreed, code, uncovered, proven = answer.out.splitlines()
    assert agreed.endswith("angka cocok: 159 usulan dihitung ulang dari skor, urutan, suara, dan pagunya.")
    digest = parse(sample.read_bytes())["sidik_data"]
    assert f"Kode data {binding.code(digest)}: cocokkan dengan Berita Acara." == code
    assert re.fullmatch(r"([0-9A-F]{4}-){4}[0-9A-F]{4}", binding.code(digest))
    assert "Tidak tercakup Kode data: nomor Berita Acara, id SIPD, dan tanda sudah diinput ke SIPD." == uncovered
    assert proven.startswith("Terbukti: angka mengikuti bahan ini. Tidak terbukti: bahan ini sama dengan kejadian")
    assert ["unduhan.json"] == [path.name for path in tmp_path.iterdir()]


def test_one_changed_score_is_found_and_named(musrenbang, sample, tmp_path):
    results = parse(sample.read_bytes())
    at, row = next(
        (n, r) for n, r in enumerate(results["usulan"]) if r["kode"] == results["hitungan"]["usulan"][0]["kode"]
    )
    score = row["skor"]["K1"]["sepakat"]
    changed = tmp_path / "hasil.json"
    changed.write_bytes(as_bytes(with_leaf(results, ("usulan", at, "skor", "K1", "sepakat"), 1 if score > 1 else 2)))
    answer = musrenbang("hitung", changed)
    assert (1, "") == (answer.code, answer.out)
    assert answer.err.startswith(
        f"Usulan {row['kode']}: nilai tertulis {results['hitungan']['usulan'][0]['nilai']}, dihitung "
    )
    assert 1 == len(answer.err.splitlines())


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (None, "Berkas atau folder {path} tidak ditemukan.\n"),
        (b"", "hasil.json tidak dapat dibaca: isinya bukan JSON yang utuh; salah pada baris 1.\n"),
        (
            b'{"format": "\\u001b[2J"}',
            'hasil.json bukan berkas hasil Musrenbang: format-nya bukan "musrenbang-hasil".\n',
        ),
        (
            b'{"\\u001b[31m": 1, "\\u001b[31m": 2}',
            ("hasil.json tidak dapat dibaca: kunci [31m tertulis dua kali pada satu tempat.\n"),
        ),
    ],
)
def test_what_cannot_be_read_is_exit_two(musrenbang, tmp_path, content, sentence):
    path = tmp_path / "hasil.json"
    if content is not None:
        path.write_bytes(content)
    answer = musrenbang("hitung", path)
    assert (2, "") == (answer.code, answer.out)
    assert sentence.format(path=path) == answer.err


def test_a_folder_or_a_device_is_no_file(musrenbang, tmp_path):
    for path in (tmp_path, Path(os.devnull)):
        answer = musrenbang("hitung", path)
        assert 2 == answer.code
        assert f"{path.name} tidak dapat dibaca: yang disebut bukan berkas biasa.\n" == answer.err


def test_what_people_typed_reaches_the_terminal_as_text(musrenbang, sample, tmp_path):
    changed = with_leaf(parse(sample.read_bytes()), ("hitungan", "per_desa", 0, "usulan"), 999)
    changed["desa"][0]["nama"] = "Kuto\x1b[2J"
    (tmp_path / "hasil.json").write_bytes(as_bytes(changed))
    answer = musrenbang("hitung", tmp_path / "hasil.json")
    assert 1 == answer.code
    assert "\x1b" not in answer.err
    assert answer.err.startswith("Desa/kelurahan Kuto[2J: usulan 999, tetapi asal usulan berjumlah ")


def test_the_file_is_proved_against_its_session_too(musrenbang, small_closed):
    answer = musrenbang("periksa", small_closed / "dokumen" / "hasil.json", "--sesi", small_closed)
    assert "hasil.json sama, byte demi byte, dengan yang diterbitkan pada keputusan 25.\n" == answer.out
