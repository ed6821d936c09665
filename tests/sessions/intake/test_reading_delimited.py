"""CSV in the encodings and with the delimiters that occur."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sessions.intake.grid import FACTS, Finding, NotATable
from sessions.intake.reading import chosen_delimiter, delimited_sheet, read_grid


def _rows(content: bytes) -> tuple[tuple[str, ...], ...]:
    return delimited_sheet("usulan.csv", content).rows


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_the_same_rows_come_out_of_every_encoding(encoding: str) -> None:
    text = "No;Usulan – “baru”;Anggaran\n1;Talud ± 40 m;100\n"
    assert (("No", "Usulan – “baru”", "Anggaran"), ("1", "Talud ± 40 m", "100")) == _rows(text.encode(encoding))


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_the_one_that_cuts_evenly(delimiter: str) -> None:
    lines = [
        ["Daftar usulan, Desa Botok"],
        ["No", "Usulan", "Lokasi"],
        ["1", "Talud", "RT 01; RT 02"],
        ["2", "PJU", "-"],
    ]
    text = "\n".join(delimiter.join(f'"{cell}"' for cell in line) for line in lines)
    assert delimiter == chosen_delimiter(text)


def test_commas_in_the_cells_of_every_row_do_not_win_over_semicolons() -> None:
    text = "Daftar, 2027\nNo;Usulan;Lokasi\n1;Talud;Krajan, RT 01\n2;PJU;Tegal, RT 02\n3;Jalan;Jambon, RT 03\n"
    assert ";" == chosen_delimiter(text)


def test_as_many_commas_in_every_row_do_not_win_over_the_semicolons_of_the_headings() -> None:
    rows = "".join(f"{n};Talud, saluran, jalan;Krajan, RT 1, RW 2;10000000\n" for n in range(9))
    assert ";" == chosen_delimiter(f"No;Usulan;Lokasi;Biaya\n{rows}")
    assert ";" == chosen_delimiter(f"REKAP\n\nNo;Usulan;Lokasi;Biaya\n{rows}")


@pytest.mark.parametrize("delimiter", ["^", "~", "#"])
def test_a_rare_delimiter_is_thought_of_where_no_other_cuts(delimiter: str) -> None:
    text = "No;Usulan;Lokasi\n1;Talud;RT 01\n2;PJU;RT 02\n".replace(";", delimiter)
    assert (("No", "Usulan", "Lokasi"), ("1", "Talud", "RT 01")) == _rows(text.encode())[:2]


def test_a_sep_line_decides_and_is_not_a_row() -> None:
    assert (("a,b", "c"), ("d", "e,f")) == _rows(b"sep=;\r\na,b;c\r\nd;e,f\r\n")
    assert (("a", "b"),) == _rows(b"\xef\xbb\xbfSEP=^\na^b\n")


def test_rows_are_numbered_as_a_spreadsheet_shows_them() -> None:
    rows = _rows(b'No,Usulan\r\n1,"dua\r\nbaris"\r\n\r\n2,PJU\r\n')
    assert ("2", "PJU") == rows[3]
    assert ("1", "dua\r\nbaris") == rows[1]


def test_old_line_ends_are_line_ends_too() -> None:
    assert (("a", "b"), ("1", "2")) == _rows(b"a,b\r1,2\r")


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b" \r\n\r\n", b",,,\n;;;\n"])
def test_an_empty_file_is_said_to_be_empty(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "kosong.csv"
    path.write_bytes(content)
    with pytest.raises(NotATable) as caught:
        read_grid(path)
    assert Finding.EMPTY is caught.value.finding


def test_a_quote_that_never_ends_names_its_line() -> None:
    with pytest.raises(NotATable) as caught:
        _rows(b'No,Usulan\n1,"talud\n2,PJU\n')
    assert (Finding.BROKEN_QUOTES, 3) == (caught.value.finding, caught.value.facts["line"])


@pytest.mark.parametrize("content", [b"No,Usulan\n1,\x00\x01\x02\n", b"a\x81\x8d,b\n", b"\xff\xfea"])
def test_binary_content_is_no_table(content: bytes) -> None:
    with pytest.raises(NotATable) as caught:
        _rows(content)
    assert Finding.NOT_A_TABLE is caught.value.finding


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(st.binary(max_size=300))
def test_any_bytes_give_a_grid_or_one_well_formed_refusal(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "apa-saja.csv"
    path.write_bytes(content)
    try:
        cells = [cell for sheet in read_grid(path).sheets for row in sheet.rows for cell in row]
        names, facts = ("cells",), {"cells"} if any(cells) else set()
    except NotATable as refusal:
        names, facts = FACTS[refusal.finding], set(refusal.facts)
    assert set(names) == facts
