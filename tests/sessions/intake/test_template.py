"""The app's own form: written, guarded, and read back."""

import csv
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.lists import HEADINGS

from sessions.intake.grid import Finding, NotATable
from sessions.intake.preview import preview
from sessions.intake.repairs.codes import read_identifier
from sessions.intake.repairs.money import UNUSUALLY_LARGE, UNUSUALLY_SMALL
from sessions.intake.repairs.numbers import UNUSUALLY_MANY, is_nothing
from sessions.intake.rows import bared, guarded, guarded_apostrophe
from sessions.intake.template import number_text, write_proposals, write_template
from sessions.intake.verdicts import Verdict, Why
from sessions.kernel.text import clean
from sessions.proposals.fields import IN_FILES
from sessions.values.labels import Theme, in_order
from sessions.values.office import Office, VillageCode
from sessions.values.proposals import ProposalDraft

_SUFFIXES = (".csv", ".xlsx")
_VILLAGES = ("33.13.16.2001", "33.13.16.2007", "33.13.16.2008")

_texts = st.text(
    alphabet=st.one_of(st.characters(codec="utf-8"), st.sampled_from("=+-@'\"\t\r\n;,|")), max_size=30
).map(clean)
_counts = st.none() | st.integers(0, UNUSUALLY_MANY - 1)
_documents = _texts.map(lambda text: text.replace(";", "").strip()).filter(lambda text: not is_nothing(text))
_volumes = st.none() | st.decimals(0, 10**9, allow_nan=False, places=4).map(lambda d: d.normalize())


@st.composite
def _drafts(draw: st.DrawFn) -> ProposalDraft:
    households = draw(_counts)
    return ProposalDraft(
        activity=f"Talud {draw(_texts)}".strip(),
        village=VillageCode(draw(st.sampled_from(_VILLAGES))),
        problem=draw(_texts),
        location=f"Dusun {draw(_texts)}".strip(),
        volume=draw(_volumes),
        unit=draw(_texts.filter(lambda text: not text or not (text[:1].isdecimal() or is_nothing(text)))),
        cost=draw(st.none() | st.just(0) | st.integers(UNUSUALLY_SMALL, UNUSUALLY_LARGE)),
        agency=draw(st.sampled_from(["", "DPUPR", "DINKES", "DISPERTAN PP", "Kecamatan Kerjo"])),
        households=households,
        poor_households=draw(st.none() | st.integers(0, households)) if households else None,
        village_priority=draw(st.none() | st.integers(1, 999)),
        proposer=draw(_texts),
        documents=tuple(draw(st.lists(_documents, max_size=3))),
        land_status=draw(_texts),
        sub_activity=draw(st.sampled_from(["", "5", "1.03.02.2.01.0005"])),
        themes=in_order(draw(st.sets(st.sampled_from(Theme)))),
        from_women=draw(st.booleans()),
        note=draw(_texts),
        sipd_id=draw(_texts.filter(lambda text: (text, None) == read_identifier(text))),
    )


def _read_back(path: Path, drafts: Sequence[ProposalDraft], office: Office) -> None:
    write_proposals(IN_FILES, path, drafts, office)
    rows = preview(IN_FILES, path, office).rows
    assert len(drafts) == len(rows)
    for number, (draft, row) in enumerate(zip(drafts, rows, strict=True), start=2):
        assert row.draft is not None
        assert number == row.row == row.draft.row
        assert draft == replace(row.draft, row=None, doubts=())
        assert set(row.draft.doubts) <= {Why.SAME_ROW.value, Why.SAME_SIPD_ID.value}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(st.lists(_drafts(), max_size=4))
def test_what_is_written_as_csv_is_what_is_read(tmp_path: Path, office: Office, drafts: list[ProposalDraft]) -> None:
    _read_back(tmp_path / "usulan.csv", drafts, office)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=8)
@given(st.lists(_drafts(), min_size=10, max_size=30))
def test_what_is_written_as_xlsx_is_what_is_read(tmp_path: Path, office: Office, drafts: list[ProposalDraft]) -> None:
    _read_back(tmp_path / "usulan.xlsx", drafts, office)


@pytest.mark.parametrize("suffix", _SUFFIXES)
def test_texts_that_look_like_formulas_come_back_as_they_were(tmp_path: Path, office: Office, suffix: str) -> None:
    texts = ["=1+1", "+62", "-5", "@SUM(A1)", "'=1+1", "''", "'aisyiyah", "＝1", "#REF!", "TRUE", "007"]
    drafts = [
        ProposalDraft(
            activity=f"{text} talud {n}",
            village=VillageCode(_VILLAGES[0]),
            location="Dusun Krajan",
            problem=text,
            documents=("RAB, lengkap",) if n % 2 else ("RAB", "foto, peta"),
        )
        for n, text in enumerate(texts)
    ]
    _read_back(tmp_path / f"usulan{suffix}", drafts, office)


@pytest.mark.parametrize("suffix", _SUFFIXES)
def test_the_example_rows_are_skipped(tmp_path: Path, office: Office, suffix: str) -> None:
    for place in (office, None):
        write_template(IN_FILES, tmp_path / f"templat{suffix}", place)
        result = preview(IN_FILES, tmp_path / f"templat{suffix}", office)
        assert [Why.EXAMPLE, Why.EXAMPLE] == [row.findings[0].why for row in result.rows]
        assert (0, 0, 2) == (result.accepted, result.refused, result.skipped)


def test_a_filled_in_example_row_is_a_proposal(tmp_path: Path, office: Office) -> None:
    path = tmp_path / "templat.csv"
    write_template(IN_FILES, path, office)
    path.write_text(path.read_text("utf-8").replace("CONTOH: ", "", 1), "utf-8")
    result = preview(IN_FILES, path, office)
    assert [Verdict.ACCEPTED, Verdict.SKIPPED] == [row.verdict for row in result.rows]
    assert "33.13.16.2001" == result.drafts[0].village


def test_the_csv_opens_by_itself_where_the_comma_is_decimal(tmp_path: Path, office: Office) -> None:
    write_template(IN_FILES, tmp_path / "templat.csv", office)
    content = (tmp_path / "templat.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbfNo;Desa;Prioritas Desa;Usulan Kegiatan;")
    assert 3 == content.count(b"\r\n")


def test_no_csv_cell_can_run_as_a_formula(tmp_path: Path, office: Office) -> None:
    draft = ProposalDraft(activity="=cmd|' /C calc'!A0", village=VillageCode(_VILLAGES[0]), note="\t=1", unit="@m")
    write_proposals(IN_FILES, tmp_path / "usulan.csv", [draft], office)
    with (tmp_path / "usulan.csv").open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for row in csv.reader(file, delimiter=";") for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_the_xlsx_holds_text_as_text_numbers_as_numbers_and_choices(tmp_path: Path, office: Office) -> None:
    draft = ProposalDraft(
        activity="=1+1", village=VillageCode(_VILLAGES[1]), cost=150_000_000, volume=Decimal("1.25"), sipd_id="0448"
    )
    write_proposals(IN_FILES, tmp_path / "usulan.xlsx", [draft], office)
    book = openpyxl.load_workbook(tmp_path / "usulan.xlsx")
    cells = dict(zip(HEADINGS, book["Usulan"][2], strict=True))
    assert ("s", "=1+1") == (cells["Usulan Kegiatan"].data_type, cells["Usulan Kegiatan"].value)
    assert cells["Usulan Kegiatan"].quotePrefix
    assert (150_000_000, 1.25) == (cells["Perkiraan Anggaran (Rp)"].value, cells["Volume"].value)
    assert ("Kwadungan", "0448") == (cells["Desa"].value, cells["ID Usulan SIPD"].value)
    choices = {v.formula1: str(v.sqref) for v in book["Usulan"].data_validations.dataValidation}
    assert "B2:B1000" == choices["Daftar!$A$2:$A$6"]
    assert ["Desa", "Kuto"] == [book["Daftar"]["A1"].value, book["Daftar"]["A2"].value]


def test_the_form_sends_back_what_cannot_be_and_offers_units(tmp_path: Path, office: Office) -> None:
    write_template(IN_FILES, tmp_path / "templat.xlsx", office, ("m", "paket"))
    book = openpyxl.load_workbook(tmp_path / "templat.xlsx")
    rules = {
        HEADINGS[min(r.min_col for r in v.sqref.ranges) - 1]: v for v in book["Usulan"].data_validations.dataValidation
    }
    assert {"Desa", "OPD", "Satuan", "Kelompok Perempuan (ya/tidak)", "Volume"} <= set(rules)
    assert ["stop", "information", "information"] == [
        rules[name].errorStyle or "stop" for name in ("Desa", "OPD", "Satuan")
    ]
    assert ("Daftar!$C$2:$C$3", "whole", "decimal") == (
        rules["Satuan"].formula1,
        rules["Perkiraan Anggaran (Rp)"].type,
        rules["Volume"].type,
    )
    assert all(v.showErrorMessage and v.error and len(v.errorTitle) <= 32 for v in rules.values())
    assert ("information", f'"{",".join(Theme)}"') == (rules["Tematik"].errorStyle, rules["Tematik"].formula1)
    assert ["Satuan", "m", "paket"] == [cell.value for cell in book["Daftar"]["C"][:3]]


def test_a_volume_with_more_digits_than_a_spreadsheet_keeps_stays_exact(tmp_path: Path, office: Office) -> None:
    draft = ProposalDraft(
        activity="Talud jalan",
        village=VillageCode(_VILLAGES[0]),
        location="Krajan",
        volume=Decimal("1234567890.1234567"),
    )
    _read_back(tmp_path / "usulan.xlsx", [draft], office)


def test_a_name_two_villages_share_is_written_as_code(tmp_path: Path, twin_name_office: Office) -> None:
    draft = ProposalDraft(activity="Talud jalan", village=VillageCode("33.13.16.1001"), location="Dusun Krajan")
    write_proposals(IN_FILES, tmp_path / "usulan.csv", [draft], twin_name_office)
    assert "33.13.16.1001" == preview(IN_FILES, tmp_path / "usulan.csv", twin_name_office).drafts[0].village


def test_another_suffix_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(NotATable) as caught:
        write_template(IN_FILES, tmp_path / "templat.pdf", None)
    assert Finding.UNSUPPORTED is caught.value.finding
    assert [] == list(tmp_path.iterdir())


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("'=+-@＝")), max_size=20))
def test_a_guard_is_always_removed_and_nothing_else(text: str) -> None:
    assert text == bared(guarded(text))
    assert not guarded(text).startswith(("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"))
    assert text == bared(guarded_apostrophe(text))


@pytest.mark.parametrize(
    ("number", "text"), [("1250", "1250"), ("1.25", "1,25"), ("1.250", "1,2500"), ("1E+3", "1000"), ("0.5", "0,5")]
)
def test_a_number_is_written_so_that_its_comma_is_never_one_of_thousands(number: str, text: str) -> None:
    assert text == number_text(Decimal(number))
