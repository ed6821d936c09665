"""What a compilation writes: every sum against one made apart, the description against the files, the same bytes."""

import csv
import json
from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from support import regency
from support.clerk import asked, done
from support.small import JT

from exports.joining.engine import Engine
from exports.joining.tables import STORED, SUMS, TOLD, query
from exports.results.derived import published

Row = dict[str, Any]
CODES = regency.KECAMATAN[:4]
SENT = "kiriman"


@pytest.fixture(scope="module")
def results(tmp_path_factory) -> Path:
    """A folder with hasil.json of four kecamatan; only to be read."""
    folder = tmp_path_factory.mktemp("himpun") / SENT
    for code in CODES:
        (folder / code).mkdir(parents=True)
        (folder / code / "hasil.json").write_bytes(published(regency.held(code).ledger))
    return folder


@pytest.fixture(scope="module")
def joined(results, tmp_path_factory) -> Path:
    """Their compilation; only to be read."""
    folder = tmp_path_factory.mktemp("ke") / "himpunan"
    done("himpun", folder, results)
    return folder


def read(folder: Path, name: str) -> list[Row]:
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def raw(results: Path) -> Iterator[Row]:
    """Every proposal as its kecamatan published it, with what it costs by the words of the schema, and no more."""
    for code in CODES:
        told = json.loads((results / code / "hasil.json").read_text(encoding="utf-8"))
        ranks = {row["kode"]: row for row in told["hitungan"]["usulan"]}
        for row in told["usulan"]:
            brought = row.get("biaya_perbaikan", row["biaya_usulan"])
            now = brought if row["biaya_disepakati"] is None else row["biaya_disepakati"]
            yield {
                **row,
                "kecamatan": code,
                "sent": 0 if row["asal"] == "pecahan" else row["biaya_usulan"],
                "now": 0 if row["hasil"] in {"digabung", "dipecah"} else now,
                "line": ranks.get(row["kode"]),
            }


def sums(rows: list[Row]) -> dict[str, int]:
    """The sums of some proposals by the names of their columns."""
    agreed = [row for row in rows if row["hasil"] in {"disepakati", "disepakati dengan perubahan"}]
    reserve = [row for row in rows if row["hasil"] == "cadangan"]
    return {
        "usulan": len(rows),
        "biaya_usulan": sum(row["sent"] or 0 for row in rows),
        "biaya_usulan_belum_diketahui": sum(row["sent"] is None for row in rows),
        "biaya_hasil": sum(row["now"] or 0 for row in rows),
        "biaya_hasil_belum_diketahui": sum(row["now"] is None for row in rows),
        "prioritas": len(agreed),
        "biaya_prioritas": sum(row["now"] or 0 for row in agreed),
        "cadangan": len(reserve),
        "biaya_cadangan": sum(row["now"] or 0 for row in reserve),
    }


KEYS = {
    "kecamatan": (("kode_kecamatan",), lambda row: [(row["kecamatan"],)]),
    "perangkat_daerah": (("perangkat_daerah",), lambda row: [(row["perangkat_daerah"].upper(),)]),
    "perangkat_daerah_kecamatan": (
        ("perangkat_daerah", "kode_kecamatan"),
        lambda row: [(row["perangkat_daerah"].upper(), row["kecamatan"])],
    ),
    "tema": (("tema",), lambda row: [(theme,) for theme in row["tematik"] or [""]]),
    "sub_kegiatan": (("kode_sub_kegiatan",), lambda row: [(row["kode_sub_kegiatan"],)]),
    "desa": (("kode_kecamatan", "kode_desa"), lambda row: [(row["kecamatan"], row["desa"] or "")]),
}
"""Table -> what names a row of it, and of which rows a proposal is a part."""


@pytest.mark.parametrize("name", KEYS)
def test_every_sum_of_a_table_is_the_one_that_is_made_apart(results, joined, name):
    columns, keys = KEYS[name]
    groups = defaultdict(list)
    for row in raw(results):
        for key in keys(row):
            groups[key].append(row)
    expected = {key: sums(rows) for key, rows in groups.items()}
    found = {
        tuple(row[column] for column in columns): {field.name: int(row[field.name]) for field in SUMS}
        for row in read(joined, name)
    }
    assert expected == found
    assert sum(own["biaya_hasil"] for own in found.values()) > 4 * JT


def test_each_kecamatan_has_what_is_above_and_below_its_own_line(results, joined):
    for row in read(joined, "kecamatan"):
        own = [one for one in raw(results) if one["kecamatan"] == row["kode_kecamatan"] and one["line"]]
        inside = [one for one in own if one["line"]["garis"] in {"dalam", "sebagian"}]
        outside = [one for one in own if one["line"]["garis"] not in {"dalam", "sebagian"}]
        assert (len(inside), sum(one["line"]["dibiayai"] for one in inside)) == (
            int(row["di_dalam_garis"]),
            int(row["dibiayai_di_dalam_garis"]),
        )
        assert (len(outside), sum(one["now"] or 0 for one in outside)) == (
            int(row["di_luar_garis"]),
            int(row["biaya_di_luar_garis"]),
        )


def test_nothing_but_what_was_agreed_and_not_entered_is_to_be_entered(results, joined):
    agreed = [one for one in raw(results) if one["hasil"].startswith("disepakati")]
    assert sorted((one["kecamatan"], one["kode"]) for one in agreed) == sorted(
        (row["kode_kecamatan"], row["kode_usulan"]) for row in read(joined, "belum_di_sipd")
    )


@settings(max_examples=15)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(CODES),
            st.sampled_from(["DPUPR", "dpupr", ""]),
            st.none() | st.integers(0, 2**53 - 1),
            st.none() | st.integers(2**53 - 9, 2**53 - 1),
            st.sampled_from(["disepakati", "cadangan", "belum disepakati"]),
        ),
        min_size=1,
        max_size=40,
    )
)
def test_sums_beyond_every_binary_fraction_are_exact_to_the_rupiah(rows):
    import tempfile  # noqa: PLC0415 - a folder for each example

    with tempfile.TemporaryDirectory() as place:
        engine = loaded(Path(place), rows)
        told = {row[0].upper(): row for row in engine.answers("perangkat_daerah", TOLD[1].fields)}
        engine.close()
    for agency in {row[1].upper() for row in rows}:
        own = [row for row in rows if row[1].upper() == agency]
        reserve = [row[3] or 0 for row in own if row[4] == "cadangan"]
        assert (len({row[0] for row in own}), len(own), sum(row[2] or 0 for row in own)) == told[agency][1:4]
        assert (sum(row[3] or 0 for row in own), sum(reserve)) == (told[agency][5], told[agency][10])


def loaded(place: Path, rows: list[tuple]) -> Engine:
    """An engine with these proposals: kecamatan, agency, cost as sent, cost in force, outcome."""
    (place / "baris" / "semua").mkdir(parents=True)
    empty = {field.name: "" if field.holds.column == "VARCHAR" else None for field in STORED["usulan"]}
    lines = [
        {**empty, "kode_kecamatan": code, "kode_usulan": str(number), "perangkat_daerah": agency, "dibiayai": 0}
        | {"biaya_usulan": sent, "biaya_hasil": now, "hasil": outcome, "garis": "dalam"}
        for number, (code, agency, sent, now, outcome) in enumerate(rows)
    ]
    file = place / "baris" / "semua" / "usulan.jsonl"
    file.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    engine = Engine(place, 1)
    engine.load(place / "baris")
    return engine


def test_the_description_tells_what_the_files_hold(joined):
    package = json.loads((joined / "datapackage.json").read_text(encoding="utf-8"))
    assert "tabular-data-package" == package["profile"]
    assert datetime.fromisoformat(package["created"]).tzinfo
    assert {path.name for path in joined.glob("*.csv")} == {one["path"] for one in package["resources"]}
    reads = {"string": str, "integer": int, "boolean": {"ya": True, "tidak": False}.__getitem__}
    reads["date"] = datetime.fromisoformat
    for resource in package["resources"]:
        content = (joined / resource["path"]).read_bytes()
        assert (len(content), f"sha256:{sha256(content).hexdigest()}") == (resource["bytes"], resource["hash"])
        heading, *rows = csv.reader(content.decode().splitlines())
        fields = resource["schema"]["fields"]
        assert heading == [field["name"] for field in fields]
        assert len(rows) == resource["rows"]
        for row in rows:
            for field, cell in zip(fields, row, strict=True):
                assert cell == "" or reads[field["type"]](cell) is not None


def test_parquet_holds_the_same_rows_as_typed_columns(results, joined):
    for name, fields in STORED.items():
        table = duckdb.read_parquet(str(joined / "parquet" / f"{name}.parquet"))
        assert [field.name for field in fields] == table.columns
        assert [field.holds.column for field in fields] == [str(kind) for kind in table.types]
    costs = [
        row[0]
        for row in duckdb.read_parquet(str(joined / "parquet" / "usulan.parquet")).select("biaya_hasil").fetchall()
    ]
    assert (len(costs), sum(cost or 0 for cost in costs)) == tuple(
        sums(list(raw(results)))[name] for name in ("usulan", "biaya_hasil")
    )


def test_texts_stay_texts_money_is_a_number_and_no_score_is_anywhere(joined):
    book = load_workbook(joined / "himpunan.xlsx")
    assert [str(table.title) for table in TOLD] == book.sheetnames
    sheet = book["Usulan"]
    planted = [cell for row in sheet.iter_rows() for cell in row if "HYPERLINK" in str(cell.value)]
    assert planted
    assert {"s"} == {cell.data_type for cell in planted}
    planted_in_csv = [row["kegiatan"] for row in read(joined, "usulan") if "HYPERLINK" in row["kegiatan"]]
    assert len(planted) == len(planted_in_csv)
    assert all(text.startswith("'=") for text in planted_in_csv)
    money = [cell for row in book["Kecamatan"].iter_rows(min_row=5) for cell in row if cell.data_type == "f"]
    assert money
    assert all(cell.value.startswith("=SUBTOTAL(9,") for cell in money)
    headings = {field.name for table in TOLD for field in table.fields} | {
        field.name for fields in STORED.values() for field in fields
    }
    assert not [name for name in headings if "nilai" in name or "skor" in name]


def test_a_table_that_is_longer_than_a_sheet_bears_is_pointed_to(results, tmp_path, monkeypatch):
    monkeypatch.setattr("exports.joining.compiling.MOST_ROWS", 40)
    done("himpun", tmp_path / "ke", results)
    book = load_workbook(tmp_path / "ke" / "himpunan.xlsx")
    assert "48 baris: lihat usulan.csv" in {cell.value for row in book["Usulan"].iter_rows() for cell in row}
    assert 48 == len(read(tmp_path / "ke", "usulan"))
    assert 4 == sum(str(row[0].value).startswith("33.13.") for row in book["Kecamatan"].iter_rows())


def test_the_paper_names_everybody_with_code_and_hash(results, joined):
    paper = (joined / "berita-acara-penghimpunan.txt").read_text(encoding="utf-8")
    words = "".join(paper.split()).replace("|", "")
    total = sums(list(raw(results)))
    assert f"Rp{total['biaya_hasil']:,}".replace(",", ".") in paper
    assert "dari 4 dari 17 kecamatan" in paper
    for row in read(joined, "kecamatan"):
        assert row["kode_data"] in words
    for row in read(joined, "penerimaan"):
        assert row["sha256"][:20] in words
    digest = sha256((joined / "datapackage.json").read_bytes()).hexdigest()
    assert digest in words


def everything(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_same_receipts_give_the_same_bytes(results, joined):
    before = everything(joined)
    done("himpun", joined, results)
    assert {**before, "kunci.json": b""} == {**everything(joined), "kunci.json": b""}


def test_in_whatever_order_and_however_often_they_come_the_tables_are_the_same(results, joined, tmp_path):
    for code in reversed(CODES):
        done("himpun", tmp_path / "ke", results / code / "hasil.json")
    of_files = {"penerimaan.csv"}
    names = {path.name for path in joined.glob("*.csv")} - of_files
    assert {name: (joined / name).read_bytes() for name in names} == {
        name: (tmp_path / "ke" / name).read_bytes() for name in names
    }


def test_results_that_were_changed_where_they_are_kept_are_not_told(joined, tmp_path):
    import shutil  # noqa: PLC0415 - once

    folder = Path(shutil.copytree(joined, tmp_path / "ke"))
    first, second = sorted((folder / "diterima").iterdir())[:2]
    first.write_bytes(second.read_bytes())
    answer = asked("himpun", folder)
    assert (
        1,
        f"Salinan di {folder / 'diterima'} berubah sesudah diterima; mulailah himpunan baru di folder lain.",
    ) == (
        answer.code,
        answer.err.strip(),
    )
    assert (joined / "usulan.csv").read_bytes() == (folder / "usulan.csv").read_bytes()


def test_without_the_extra_one_sentence_says_how_to_get_it(results, tmp_path, monkeypatch):
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    answer = asked("himpun", tmp_path / "ke", results)
    assert (1, "Himpunan memerlukan DuckDB; pasang dengan: pip install 'musrenbang[himpun]'.\n") == (
        answer.code,
        answer.err,
    )
    assert not (tmp_path / "ke").exists()


def test_the_queries_use_nothing_that_only_one_engine_has():
    common = {"COUNT", "SUM", "MIN", "COALESCE", "CAST", "UPPER", "DECIMAL", "IN", "AS", "AND", "ON"}
    names = [table.name for table in TOLD if not table.made] + ["hitungan", "calon_mirip"]
    import re  # noqa: PLC0415 - once

    for name in names:
        text = re.sub(r"--.*|'[^']*'", "", query(name))
        assert set(re.findall(r"\b([A-Za-z_]+)\s*\(", text)) <= common, name
