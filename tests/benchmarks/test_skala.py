"""The figures of docs/skala.md are measured and told; here of a few kecamatan, since the whole takes an hour."""

from copy import deepcopy
from pathlib import Path

import pytest
from benchmarks import engines, skala
from benchmarks.skala_page import page


@pytest.mark.long
def test_a_few_kecamatan_are_simulated_compiled_and_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(skala, "SIZES", ((3, 160), (6, 160)))
    monkeypatch.setattr(engines, "is_there", lambda name: name == "duckdb")
    found = skala.figures(tmp_path)
    few, more = found["scales"]
    assert [(3, 480, 0), (6, 960, 0)] == [(own["taken"], own["proposals"], own["turned_away"]) for own in (few, more)]
    own, tenfold = found["engines"]["duckdb"]["queries"], found["more"]["queries"]
    assert (960, 9_600) == (own["usulan"]["rows"], tenfold["usulan"]["rows"])
    told = page(found)
    assert "| kecamatan | 3 | 6 |" in told
    assert "Mesin lain tidak dicoba" in told
    found["engines"]["pyspark"] = deepcopy(found["engines"]["duckdb"])
    rows = f"{sum(one['rows'] for one in own.values()):,}".replace(",", ".")
    assert f"{rows} baris yang sama dengan DuckDB" in " ".join(page(found).split())
    sums = found["engines"]["pyspark"]["queries"]["tema"]["sums"]
    sums[max(sums)] += 1
    assert "menjawab BERBEDA atas tema." in page(found)
    found["engines"]["pyspark"] = None
    assert "tidak selesai di komputer ini: Apache Spark." in page(found)
