"""A kelurahan from its file to its papers, by commands alone: nothing is lost on the way."""

import csv
import json

import pytest
from support import kauman
from support.clerk import asked, done, message


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    """Forty-two invented rows in the layout of a SIPD-derived list."""
    return kauman.look_alike(tmp_path_factory.mktemp("berkas") / "kauman_2023_usulan.csv")


@pytest.fixture(scope="module")
def rows(file):
    with file.open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


@pytest.fixture(scope="module")
def clerk(tmp_path_factory, file):
    """Somebody at the command line of the meeting, which is over."""
    return kauman.play(tmp_path_factory.mktemp("klojen") / "sesi", file)


@pytest.fixture(scope="module")
def tables(clerk, database):
    return database(clerk.folder)


@pytest.fixture(scope="module")
def text(clerk, text_of):
    return text_of(clerk.folder / "dokumen" / "berita-acara.pdf")


def test_every_row_came_in_with_what_it_says(rows, tables):
    wishes = tables["usulan"]
    for row, wish in zip(rows, wishes, strict=True):
        told = (row["permasalahan"], row["usulan"], row["alamat"], int(row["anggaran"]), row["id_usulan"])
        assert told == tuple(wish[name] for name in ("kegiatan", "kamus", "lokasi", "anggaran_usulan", "id_sipd"))
    assert {"Kauman"} == {wish["desa"] for wish in wishes}
    assert len(rows) == len({wish["kode"] for wish in wishes})


def test_volume_unit_and_priority_are_read_out_of_their_cells(rows, tables):
    for row, wish in zip(rows, tables["usulan"], strict=True):
        volume, unit = row["koefisien"].split(" ")
        assert (volume, unit) == (wish["volume"], wish["satuan"])
        assert int(row["prioritas"]) == wish["prioritas_desa"]


def test_the_sum_of_the_file_is_the_sum_of_the_papers(rows, tables, text, number):
    [facts] = tables["berita_acara"]
    total = sum(int(row["anggaran"]) for row in rows)
    assert (len(rows), total) == (facts["usulan_masuk"], facts["anggaran_usulan"])
    assert f"Rekapitulasi {len(rows)} (empat puluh dua) usulan dengan biaya menurut usulan Rp{number(total)},00" in text
    [share] = [share for share in facts["per_desa"] if share["usulan"]]
    assert ("Kauman", len(rows), total) == tuple(share[name] for name in ("desa", "usulan", "anggaran"))


def test_the_line_holds_quota_and_ceiling(tables):
    agreed = [wish for wish in tables["usulan"] if wish["status"] == "disepakati"]
    assert 0 < sum(wish["anggaran"] for wish in agreed) <= 300_000_000
    by_commission = [wish["komisi"] for wish in agreed]
    assert max(by_commission.count(commission) for commission in ("I", "II", "III")) <= 9
    ranks = {wish["status"]: [] for wish in tables["usulan"]}
    for wish in tables["usulan"]:
        ranks[wish["status"]].append(wish["peringkat"])
    assert max(ranks["disepakati"]) < min(ranks["cadangan"])


def test_a_tie_at_the_line_was_drawn_by_lot_before_two_witnesses(tables, text):
    ties = tables["nilai_sama"]
    assert ties
    for tie in ties:
        assert ("undian", 2) == (tie["cara"], len(tie["saksi"]))
        assert len(tie["urutan"]) >= 2
    assert f"penyelesaian nilai sama: {len(ties)} (" in text


def test_all_eight_steps_are_done_and_the_record_is_whole(clerk, tables):
    assert ["selesai"] * 8 == [step["status"] for step in tables["langkah"]]
    assert done("periksa", clerk.folder).startswith("Sesi utuh: ")
    assert done("periksa", clerk.folder / "dokumen" / "berita-acara.pdf", "--sesi", clerk.folder)


def test_papers_say_kelurahan_and_kota(text):
    assert text.startswith("PEMERINTAH KOTA MALANG KECAMATAN KLOJEN")
    assert "RKPD KOTA MALANG TAHUN 2024 DI KECAMATAN KLOJEN" in text
    assert "Desa Kauman" not in text


def test_nothing_more_is_decided_about_the_sidang_once_it_is_closed(clerk, tables):
    [facts] = tables["berita_acara"]
    before = (clerk.folder / "jurnal.jsonl").read_bytes()
    messages = [
        message("OutcomesDecided", endings=[{"code": "1007-01", "outcome": "cadangan", "reason": "berubah pikiran"}]),
        message("DelegatesAppointed", persons=["P001", "P002"]),
        message("ProposalsVerified", codes=["1007-01"]),
        message("Withdrawn", seq=facts["ditutup_pada_keputusan"]),
    ]
    answers = clerk.answers(messages)
    assert [False] * 4 == [answer["ok"] for answer in answers]
    assert ["SIDANG_CLOSED"] * 3 == [answer["reason"] for answer in answers[:3]]
    assert before == (clerk.folder / "jurnal.jsonl").read_bytes()


def test_the_second_import_of_the_file_is_refused_with_its_name(clerk, file):
    answer = asked("impor", clerk.folder, file)
    assert (1, "") == (answer.code, answer.out)
    assert "sidang sudah ditutup" in answer.err.casefold() or "sudah pernah diimpor" in answer.err


def test_the_answers_of_the_record_are_json_that_anybody_can_read(clerk):
    for name in ("usulan", "peringkat", "langkah", "jurnal", "periksa-sah"):
        assert json.loads(done("daftar", clerk.folder, name, "--json"))
