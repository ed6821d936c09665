"""The results as a workbook: the same order and sums as the papers, and a real spreadsheet that computes them so."""

import csv
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from support import kerjo_sidang, small
from support.meeting import Meeting

from exports.line.papers_workbook import results_workbook
from exports.paper.document import Formula, Workbook
from exports.xlsx import to_xlsx
from sessions.closing import facts as closing
from sessions.line import facts as line
from sessions.outcomes.decisions import OutcomesDecided
from sessions.proposals.decisions import ProposalAdded
from sessions.values.proposals import PRIORITIES, Origin, Outcome

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
    facts, read = closing.facts(kerjo.session), recalculated(book, tmp_path)
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


def recalculated(book: Workbook, folder: Path) -> dict[str, list[list[str]]]:
    """The sheets as a real spreadsheet shows them, formulas as what they come to."""
    office = shutil.which("soffice")
    if office is None or not any(Path(office).resolve().parent.glob("libsclo.*")):
        pytest.skip("LibreOffice Calc is not installed")
    path = folder / "hasil.xlsx"
    path.write_bytes(to_xlsx(book))
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    command = [office, "--headless", profile, "--convert-to", CONVERT, "--outdir", folder, path]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return {own.name: sheet(folder / f"hasil-{own.name}.csv") for own in book.sheets}


def test_what_names_no_agency_is_counted_in_its_own_row(tmp_path: Path) -> None:
    """A criterion of COUNTIF would find no empty cell, and take the star of a name for any text."""
    meeting = small.settled()
    drafts = {"": ("Mobil jenazah", 9), "DPU*": ("Sumur resapan", 7), "DPUPR": ("Drainase", 5)}
    added = [
        ProposalAdded(draft=replace(small.draft(None, name, cost), agency=agency), origin=Origin.KECAMATAN)
        for agency, (name, cost) in drafts.items()
    ]
    meeting.decide(*added, OutcomesDecided(endings=tuple(small.ending(f"KEC-0{n}", Outcome.AGREED) for n in (1, 2, 3))))
    book = results_workbook(meeting.ledger)
    (recap,) = (found for found in book.sheets if found.name == "Rekap PD")
    assert ["DPUPR", "DPU*", "Perangkat Daerah belum ditetapkan"] == [row[0] for row in recap.rows]
    assert ["5", "7", "9"] == [str(cost) for cost in column(book, "T-D.4", "Pagu (Rp)")]
    assert not [cell for row in recap.rows for cell in row if isinstance(cell, Formula) and "IF(" in cell.text]
    counted = [[row[0], *row[2:]] for row in recalculated(book, tmp_path)["Rekap PD"][-4:]]
    assert [
        ["DPUPR", "1", "5"],
        ["DPU*", "1", "7"],
        [str(recap.rows[2][0]), "1", "9"],
        ["JUMLAH", "3", "21"],
    ] == counted


def sheet(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file, delimiter=";"))
