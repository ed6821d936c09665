"""The same small meeting by commands and by keys: the same tables, the same decisions, the same papers."""

import re
import sys

import pytest

if sys.platform == "win32":
    pytest.skip("needs a pseudo-terminal", allow_module_level=True)

import json

import player
import twice
from clerk import done

TIMES = frozenset({"datang", "pergi", "mulai", "selesai", "ditutup", "terpakai", "waktu"})
OF_THE_FILE = "catatan_berkas"


@pytest.fixture(scope="module")
def typed(tmp_path_factory):
    """The session folder of the meeting held by commands."""
    return twice.by_commands(tmp_path_factory.mktemp("perintah") / "kerja")


@pytest.fixture(scope="module")
def played(tmp_path_factory):
    """The session folder of the meeting held at the screens."""
    return player.by_keys(tmp_path_factory.mktemp("layar") / "kerja")


def timeless(rows):
    """The rows without the columns that tell a time."""
    return [{name: value for name, value in row.items() if name not in TIMES} for row in rows]


def decisions(folder):
    """Kind and data of every decision but the issue of papers, whose hashes hold the time."""
    lines = (folder / "jurnal.jsonl").read_text(encoding="utf-8").splitlines()
    told = [(line["kind"], line["data"], line["by"]) for line in map(json.loads, lines)]
    return [decision for decision in told if decision[0] != "DocumentsIssued"]


def test_both_ways_decide_the_same_in_the_same_order(typed, played):
    by_commands = [(kind, data) for kind, data, _ in decisions(typed)]
    assert by_commands == [(kind, data) for kind, data, _ in decisions(played)]
    assert {"Sari"} == {by for _, _, by in decisions(played)}


def test_both_ways_leave_the_same_tables_but_for_the_times(typed, played, database):
    ours, theirs = database(typed), database(played)
    assert ours.keys() == theirs.keys()
    for name in ours.keys() - {OF_THE_FILE}:
        assert timeless(ours[name]) == timeless(theirs[name]), name


def test_the_meeting_went_as_it_was_meant_to(played, database):
    tables = database(played)
    ends = {row["kode"]: row["status"] for row in tables["usulan"]}
    inside = dict.fromkeys(("2003-01", "2003-02", "2008-02"), "disepakati")
    outside = {"2001-01": "cadangan", "2001-02": "cadangan", "2008-01": "belum disepakati"}
    assert {**inside, **outside} == ends
    assert ["Suparno", "Sri Hartini", "Endang Lestari"] == [row["nama"] for row in tables["utusan"]]
    [tie] = tables["nilai_sama"]
    assert (["2003-01", "2001-01"], "undian") == (tie["urutan"], tie["cara"])
    [vote] = tables["suara"]
    assert "disahkan" == vote["status"]
    assert 7 == len(tables["hadir"])


def words_of(folder):
    """The words of the Berita Acara without times, verification code and the rules of tables."""
    text = (folder / "dokumen" / "berita-acara.txt").read_text(encoding="utf-8")
    text = re.sub(r"(?<![\d.])\d\d\.\d\d(?![\d.])(–\d\d\.\d\d)?|Kode verifikasi: \S+", "·", text)
    return re.sub(r"[+=|-]+", " ", text).split()


def test_both_ways_print_the_same_papers_but_for_the_times(typed, played):
    assert words_of(typed) == words_of(played)


def test_both_records_are_whole(typed, played):
    for folder in (typed, played):
        assert done("periksa", folder).startswith("Sesi utuh")
