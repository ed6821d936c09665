"""Which column is what: asked before anything comes in, answered by --kolom."""

import json

import pytest

ROWS = [
    ["No", "Kegiatan", "Desa", "x", "y"],
    ["1", "Pembangunan talud jalan Krajan", "Kwadungan", "10000000", "12000000"],
    ["2", "Pelatihan menjahit remaja putri", "Botok", "25000000", "5000000"],
    ["3", "Rehab saluran irigasi Tegal", "Botok", "31000000", "1000000"],
    ["4", "Pengadaan bibit kelapa genjah", "Kwadungan", "8000000", "90000000"],
]


@pytest.fixture
def unclear(tmp_path):
    """A list with two columns of amounts that nothing tells apart."""
    path = tmp_path / "dua.csv"
    path.write_text("\n".join(";".join(row) for row in ROWS), encoding="utf-8")
    return path


def test_a_file_whose_amounts_are_unclear_is_asked_about_and_nothing_comes_in(musrenbang, kerjo, unclear):
    before = (kerjo / "jurnal.jsonl").read_bytes()
    answer = musrenbang("impor", kerjo, unclear)
    assert 1 == answer.code
    assert "Kolom mana yang berisi Perkiraan Anggaran?" in answer.err
    assert "--kolom biaya=D" in answer.err
    assert "Kolom D “x” tidak dibaca" in answer.out
    assert before == (kerjo / "jurnal.jsonl").read_bytes()


@pytest.mark.parametrize(("answer", "total"), [("E", 108_000_000), ("x", 74_000_000), ("-", 0)])
def test_an_answer_lets_the_file_in(musrenbang, kerjo, unclear, answer, total):
    taken = musrenbang("impor", kerjo, unclear, "--kolom", f"biaya={answer}", "--json")
    assert (0, total) == (taken.code, json.loads(taken.out)["anggaran"])


def test_the_question_is_in_the_document_too(musrenbang, kerjo, unclear):
    answer = musrenbang("impor", kerjo, unclear, "--json")
    assert 1 == answer.code
    [question] = json.loads(answer.out)["pertanyaan"]
    assert ("cost", True) == (question["tentang"], question["menahan"])


@pytest.mark.parametrize("given", ["biaya", "biaya=", "nilai=G", "=G"])
def test_an_answer_that_cannot_be_read_is_refused(refused, kerjo, unclear, given):
    assert "--kolom ISI=KOLOM" in refused(kerjo, "impor", kerjo, unclear, "--kolom", given)


def test_a_column_that_is_not_there_is_refused(refused, kerjo, unclear):
    assert "Kolom “Q” tidak ada" in refused(kerjo, "impor", kerjo, unclear, "--kolom", "biaya=Q")
