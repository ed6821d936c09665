"""The results as a workbook: the same order and sums as the papers, and a real spreadsheet that computes them so."""

import csv
import shutil
import subprocess
from pathlib import Path

import pytest
from support import kerjo_sidang
from support.meeting import Meeting

from exports.line.papers_workbook import results_workbook
from exports.paper.document import Workbook
from exports.xlsx import to_xlsx
from sessions.closing import facts as closing
from sessions.line import facts as line
from sessions.values.proposals import PRIORITIES

CONVERT = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1"
"""Every sheet as UTF-8 with semicolons, formulas as what they come to."""


@pytest.fixture(scope="module")
def book(kerjo: Meeting) -> Workbook:
    return results_workbook(kerjo.ledger)


def column(book: Workbook, name: str, heading: str) -> list[object]:
    (sheet,) = [sheet for sheet in book.sheets if sheet.name == name]
    place = [column.heading for column in sheet.columns].index(heading)
    return [row[place] for row in sheet.rows]


def test_the_ranking_holds_every_proposal_once_in_its_order(kerjo: Meeting, book: Workbook) -> None:
    listed = column(book, "Urutan", "Kode")
    ranked = [row.code for row in line.of(kerjo.session).rows]
    assert ranked == listed[: len(ranked)]
    assert sorted(kerjo.session.proposals) == sorted(map(str, listed))
    assert list(range(1, len(listed) + 1)) == column(book, "Urutan", "No")


def test_the_sheets_part_what_was_received(kerjo: Meeting, book: Workbook) -> None:
    chosen = [p for p in kerjo.session.proposals.values() if p.outcome in PRIORITIES]
    facts = closing.facts(kerjo.session)
    parts = [len(column(book, name, "No")) for name in ("T-D.4", "Cadangan", "Hasil lain")]
    assert [facts.of_the_regency.count, len(facts.reserve)] == parts[:2]
    assert len(kerjo.session.proposals) == sum(parts) + len(chosen) - facts.of_the_regency.count
    assert facts.of_the_regency.result == sum(
        cost for cost in column(book, "T-D.4", "Pagu (Rp)") if isinstance(cost, int)
    )


def test_a_draft_and_the_foot_say_what_they_are(kerjo: Meeting, book: Workbook) -> None:
    draft = kerjo_sidang.held(until=kerjo_sidang.hear_the_hall)
    of_the_draft = results_workbook(draft.ledger)
    assert {"KONSEP"} == {sheet.title[0] for sheet in of_the_draft.sheets}
    assert "Kode verifikasi: " in book.footer
    assert to_xlsx(book) == to_xlsx(results_workbook(kerjo.ledger))


def test_a_spreadsheet_opens_it_and_comes_to_the_sums_of_the_berita_acara(
    kerjo: Meeting, book: Workbook, tmp_path: Path
) -> None:
    office = shutil.which("soffice")
    if office is None or not any(Path(office).resolve().parent.glob("libsclo.*")):
        pytest.skip("LibreOffice Calc is not installed")
    path = tmp_path / "hasil.xlsx"
    path.write_bytes(to_xlsx(book))
    profile = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
    command = [office, "--headless", profile, "--convert-to", CONVERT, "--outdir", tmp_path, path]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    facts = closing.facts(kerjo.session)
    read = {name: sheet(tmp_path / f"hasil-{name}.csv") for name in ("T-D.4", "Rekap PD", "Menurut desa", "Cadangan")}
    assert str(facts.of_the_regency.result) == read["T-D.4"][-1][8]
    assert ["JUMLAH", "", str(facts.of_the_regency.count), str(facts.of_the_regency.result)] == read["Rekap PD"][-1]
    by_agency = {row[0]: (row[2], row[3]) for row in read["Rekap PD"][3:-1] if row[0]}
    for share in facts.regency:
        assert (str(len(share.proposals)), str(share.sums.result)) == by_agency[share.agency]
    asked, chosen = facts.recapitulation.all.asked, facts.priorities.result
    received = facts.recapitulation.received
    sums = (received, asked, facts.recapitulation.all.result, facts.priorities.count, chosen)
    assert ["JUMLAH", *map(str, sums)] == read["Menurut desa"][-1]
    assert str(facts.reserves.result) == read["Cadangan"][-1][10]
    assert not [cell for rows in read.values() for row in rows for cell in row if cell.startswith(("#", "Err:"))]


def sheet(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file, delimiter=";"))
