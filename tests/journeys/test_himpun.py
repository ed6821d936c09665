"""Seventeen kecamatan of one kabupaten, as they would send: joined, every sum is that of their own sessions' tables.

One sent a draft, one closed and then put it right by an amendment, one edited by hand, one did not send. The others
came as hasil.json, as the Berita Acara, as a parcel, and as the folder of a parcel.
"""

import csv
import json
import shutil
from collections import Counter, defaultdict

import pytest
from support import regency
from support.clerk import asked, done

DRAFT, MENDED, EDITED, MISSING = "33.13.02", "33.13.05", "33.13.09", "33.13.17"
AS_PAPER, AS_PARCEL, AS_FOLDER = "33.13.01", "33.13.03", "33.13.04"
SUMS = ("usulan", "biaya_usulan", "biaya_hasil", "prioritas", "biaya_prioritas", "cadangan", "biaya_cadangan")
ELSEWHERE = {"digabung", "dipecah"}


@pytest.fixture(scope="module")
def sessions(tmp_path_factory):
    """The folders of the sixteen sessions that were held, by code."""
    base = tmp_path_factory.mktemp("sesi")
    return {
        code: regency.on_disk(regency.held(code, closed=code != DRAFT), base / code)
        for code in regency.KECAMATAN
        if code != MISSING
    }


@pytest.fixture(scope="module")
def sent(sessions, tmp_path_factory):
    """What they sent, a folder for each."""
    folder = tmp_path_factory.mktemp("kiriman") / "kiriman"
    for code, session in sessions.items():
        target = folder / code
        target.mkdir(parents=True)
        if code == AS_PAPER:
            done("ekspor", session, "--hanya", "berita-acara")
            shutil.copy(session / "dokumen" / "berita-acara.pdf", target / "scan BA.pdf")
        elif code in {AS_PARCEL, AS_FOLDER}:
            done("ekspor", session, "--hanya", "berita-acara,hasil", "--kiriman-ke", target)
            (parcel,) = target.iterdir()
            for file in parcel.iterdir() if code == AS_PARCEL else ():
                if file.suffix != ".zip":
                    file.unlink()
        else:
            shutil.copy(regency.results_in(session), target / "hasil.json")
    mended = regency.on_disk(regency.put_right(regency.held(MENDED)), sessions[MENDED].parent / "perbaikan")
    sessions[MENDED] = mended
    done("ekspor", mended, "--hanya", "berita-acara-perbaikan-1")
    shutil.copy(mended / "dokumen" / "berita-acara-perbaikan-1.pdf", folder / MENDED)
    edited = folder / EDITED / "hasil.json"
    edited.write_text(edited.read_text(encoding="utf-8").replace('"hasil": "cadangan"', '"hasil": "disepakati"', 1))
    return folder


@pytest.fixture(scope="module")
def joined(sent, tmp_path_factory):
    """The compilation, with what the command said."""
    folder = tmp_path_factory.mktemp("ke") / "himpunan-2028"
    answer = asked("himpun", folder, sent, "--json")
    return folder, answer, json.loads(answer.out)


@pytest.fixture(scope="module")
def wishes(sessions, sent):
    """Every proposal of the sessions that count, as `daftar usulan` of its own session tells it."""
    assert sent.is_dir()
    return [
        {**row, "kecamatan": code, "kode_desa": f"{code}.{row['kode'][:4]}"}
        for code in set(sessions) - {DRAFT, EDITED}
        for row in json.loads(done("daftar", sessions[code], "usulan", "--json"))
    ]


def test_those_that_can_be_compiled_are_each_with_the_code_of_its_own_data(sessions, joined):
    _, answer, said = joined
    assert 0 == answer.code
    assert sorted(set(regency.KECAMATAN) - {DRAFT, EDITED, MISSING}) == [row["kode"] for row in said["dihimpun"]]
    for row in said["dihimpun"]:
        results = regency.results_in(sessions[row["kode"]])
        assert f"Kode data {row['kode_data']}: cocokkan" in done("hitung", results)


def test_what_cannot_is_named_and_who_is_missing_too(joined):
    _, answer, said = joined
    draft, edited = sorted(answer.err.splitlines())
    assert draft.startswith(f"kiriman/{DRAFT}/hasil.json masih konsep")
    assert edited.startswith(f"kiriman/{EDITED}/hasil.json tidak cocok dengan bahannya")
    (absent,) = said["belum_dihimpun"]
    assert [DRAFT, EDITED, MISSING] == [own["kode"] for own in absent["kecamatan"]]
    assert [] == said["bertentangan"]


def test_the_amendment_counts_in_the_place_of_the_closing_that_it_puts_right(joined):
    _, _, said = joined
    fates = {row["berkas"]: row["kedudukan"] for row in said["diterima"]}
    assert "digantikan Berita Acara Perbaikan" == fates[f"kiriman/{MENDED}/hasil.json"]
    assert "dihimpun" == fates[f"kiriman/{MENDED}/berita-acara-perbaikan-1.pdf"]


def sums_of(rows):
    """The sums of some proposals by the columns of `daftar usulan`."""
    found = Counter(dict.fromkeys(SUMS, 0))
    for row in rows:
        cost = 0 if row["status"] in ELSEWHERE else row["anggaran"] or 0
        found.update({"usulan": 1, "biaya_usulan": row["anggaran_usulan"] or 0, "biaya_hasil": cost})
        if row["status"].startswith("disepakati"):
            found.update({"prioritas": 1, "biaya_prioritas": cost})
        elif row["status"] == "cadangan":
            found.update({"cadangan": 1, "biaya_cadangan": cost})
    return dict(found)


def themes_of(row):
    return [(theme,) for theme in row["tematik"] or [""]]


@pytest.mark.parametrize(
    ("table", "names", "keys"),
    [
        ("kecamatan", ["kode_kecamatan"], lambda row: [(row["kecamatan"],)]),
        ("perangkat_daerah", ["perangkat_daerah"], lambda row: [(row["opd"].upper(),)]),
        (
            "perangkat_daerah_kecamatan",
            ["perangkat_daerah", "kode_kecamatan"],
            lambda row: [(row["opd"].upper(), row["kecamatan"])],
        ),
        ("tema", ["tema"], themes_of),
        ("sub_kegiatan", ["kode_sub_kegiatan"], lambda row: [(row["kode_sub_kegiatan"],)]),
        ("desa", ["kode_desa"], lambda row: [(row["kode_desa"],)]),
    ],
)
def test_every_sum_is_that_of_the_sessions_own_tables(joined, wishes, table, names, keys):
    folder, _, _ = joined
    groups = defaultdict(list)
    for row in wishes:
        for key in keys(row):
            groups[key].append(row)
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        told = {
            tuple(row[name] for name in names): {name: int(row[name]) for name in SUMS} for row in csv.DictReader(file)
        }
    assert {key: sums_of(rows) for key, rows in groups.items()} == told
    assert 14 * 12 <= sum(own["usulan"] for own in told.values())


def test_the_missing_one_comes_later_and_is_added(joined, tmp_path):
    before, _, said = joined
    folder = shutil.copytree(before, tmp_path / "himpunan-2028")
    late = regency.results_in(regency.on_disk(regency.held(MISSING), tmp_path / "rapat"))
    answer = asked("himpun", folder, late, "--json")
    again = json.loads(answer.out)
    assert (0, "") == (answer.code, answer.err)
    assert [*said["dihimpun"], *again["dihimpun"][-1:]] == again["dihimpun"]
    assert MISSING == again["dihimpun"][-1]["kode"]
    assert (folder / "penerimaan.jsonl").read_bytes().startswith((before / "penerimaan.jsonl").read_bytes())
