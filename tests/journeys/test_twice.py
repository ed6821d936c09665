"""The same small meeting by commands and by keys: the same decisions, the same tables, the same papers."""

import json
import re
import sys

import pytest
from support import twice
from support.clerk import done

if sys.platform == "win32":
    pytest.skip("needs a pseudo-terminal", allow_module_level=True)

from support import player

pytestmark = pytest.mark.long

TIMES = frozenset({"datang", "pergi", "mulai", "selesai", "ditutup", "terpakai", "waktu", "lolos_waktu"})
OF_THE_FILE = "catatan_berkas"
"""The table of sesi.json about itself: position and hash."""


def timeless(rows):
    """The rows without the columns that tell a time."""
    return [{name: value for name, value in row.items() if name not in TIMES} for row in rows]


def decisions(folder):
    """Kind and data of every decision, without the papers issued on the way, whose hashes hold the time."""
    lines = map(json.loads, (folder / "jurnal.jsonl").read_text(encoding="utf-8").splitlines())
    decided = [(line["kind"], line["data"]) for line in lines if line["kind"] != "DocumentsIssued"]
    return [(kind, {name: value for name, value in data.items() if name != "outputs"}) for kind, data in decided]


def words_of(folder):
    """The words of the Berita Acara without times, without fingerprint and codes, which hold times, and table rules."""
    text = (folder / "dokumen" / "berita-acara.txt").read_text(encoding="utf-8")
    text = re.sub(
        r"(?<![\d.])\d\d\.\d\d(?![\d.])(–\d\d\.\d\d)?|\b[0-9A-F]{4}(?:-[0-9A-F]{4}){3,4}\b|\b[0-9a-f]{64}\b", "·", text
    )
    return re.sub(r"[+=|-]+", " ", text).split()


def check_the_course(tables):
    """The meeting went as it was meant to go."""
    agreed = dict.fromkeys(("2003-01", "2003-02", "2008-02"), "disepakati")
    others = {"2001-01": "cadangan", "2001-02": "cadangan", "2008-01": "belum disepakati"}
    assert {**agreed, **others} == {row["kode"]: row["status"] for row in tables["usulan"]}
    assert ["Suparno", "Sri Hartini", "Endang Lestari"] == [row["nama"] for row in tables["utusan"]]
    [tie], [vote] = tables["nilai_sama"], tables["suara"]
    assert (["2003-01", "2001-01"], "undian") == (tie["urutan"], tie["cara"])
    assert "disahkan" == vote["status"]
    assert 7 == len(tables["hadir"])


def test_commands_and_keys_hold_the_same_meeting(tmp_path, database):
    typed, played = twice.by_commands(tmp_path / "perintah"), player.by_keys(tmp_path / "layar")
    assert decisions(typed) == decisions(played)
    assert {"Sari"} == {row["oleh"] for row in json.loads(done("daftar", played, "jurnal", "--json"))}
    ours, theirs = database(typed), database(played)
    assert ours.keys() == theirs.keys()
    for name in ours.keys() - {OF_THE_FILE}:
        assert timeless(ours[name]) == timeless(theirs[name]), name
    check_the_course(theirs)
    assert words_of(typed) == words_of(played)
    for folder in (typed, played):
        assert done("periksa", folder).startswith("Sesi utuh")
