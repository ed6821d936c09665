"""The figures of docs/skala.md are measured and told; here of a few kecamatan, since the whole takes an hour."""

from pathlib import Path

import pytest
from benchmarks import skala
from benchmarks.skala_page import page


@pytest.mark.long
def test_a_few_kecamatan_are_simulated_compiled_and_told(tmp_path: Path) -> None:
    recounted = skala.scale(tmp_path, 6, 160)
    assert (6, 960, 0) == (recounted["taken"], recounted["proposals"], recounted["turned_away"])
    laid = skala.scale(tmp_path, skala.RECOUNTED + 1, 20)
    assert (skala.RECOUNTED + 1, 0) == (laid["taken"], laid["turned_away"])
    more = {**skala.measured(["--alone", str(tmp_path / "ke-6" / "parquet")]), "times": 1}
    assert {name: own["rows"] for name, own in recounted["alone"]["queries"].items()} == {
        name: own["rows"] for name, own in more["queries"].items()
    }
    told = page({"6": recounted, "1001": laid, "other": None, "more": more})
    assert "| kecamatan | 6 | 1.001 |" in told
    assert "| usulan | 960 | 20.020 |" in told
