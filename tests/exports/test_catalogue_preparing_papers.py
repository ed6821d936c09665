"""Papers of SOP steps 3 and 4: Susunan Panitia, letters, Tata Tertib, Pedoman, and the draft as a workbook."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook
from support import kerjo_sidang
from support.kerjo import SESSION_DAY
from support.meeting import Meeting
from support.reading import flat, lines, paper, tables

from exports.catalogue import PAPERS
from exports.paper.document import Document, Format
from exports.xlsx import to_xlsx
from sessions.attendance.decisions_guests import InvitationIssued
from sessions.kernel.session import Session
from sessions.office.decisions import CommitteeFormed, OfficialsNamed
from sessions.office.defaults import usual_members
from sessions.record.ledger import Ledger
from sessions.values.attendance import Official, Role, Sex, Speech


@pytest.fixture(scope="module")
def ready() -> Meeting:
    """Committee and invitation are recorded, the sidang is still to come."""
    meeting = kerjo_sidang.held(until=kerjo_sidang.prepare)
    sekcam = Official(
        role=Role.SEKCAM,
        name="Endah Purwanti, S.Sos.",
        rank="Penata Tingkat I (III/d)",
        nip="197505102000032001",
        sex=Sex.FEMALE,
    )
    meeting.decide(OfficialsNamed(officials=(sekcam,)))
    meeting.decide(
        CommitteeFormed(
            members=usual_members(meeting.session.office, {**meeting.session.officials, Role.COMMITTEE_CHAIR: sekcam}),
            speakers=(Speech(speaker="Nur Hidayati", position="BAPERLITBANG", topic="Rancangan awal RKPD"),),
            decree_number="400.10.2/07/2027",
            decree_date=date(2027, 1, 20),
        ),
        InvitationIssued(
            number="400.10.2/11/2027",
            dated=date(2027, 1, 25),
            announced_on=date(2027, 1, 26),
            announced_where="papan pengumuman",
        ),
    )
    return meeting


@pytest.mark.parametrize(
    ("meeting", "name", "file"),
    [
        ("ready", "panitia", "panitia"),
        ("ready", "undangan", "undangan"),
        ("ready", "pengumuman", "pengumuman"),
        ("kerjo", "tata-tertib", "tata-tertib"),
        ("kerjo", "pedoman", "pedoman"),
        ("city", "tata-tertib", "tata-tertib-kota"),
        ("city", "undangan", "undangan-kota"),
        ("empty", "panitia", "panitia-kosong"),
    ],
)
def test_the_paper_reads_as_reviewed(
    meeting: str, name: str, file: str, golden: Callable[[Document, str], None], request: pytest.FixtureRequest
) -> None:
    golden(paper(request.getfixturevalue(meeting), name), file)


@pytest.mark.parametrize("name", ["panitia", "undangan", "pengumuman", "tata-tertib", "pedoman"])
def test_what_is_not_known_yet_is_a_dotted_line_and_never_today(name: str, empty: Meeting) -> None:
    text = flat(paper(empty, name))
    assert "....." in text
    assert "2026" not in text


def test_the_decree_and_the_letters_carry_their_own_dates(ready: Meeting) -> None:
    assert "pada tanggal 20 Januari 2027" in flat(paper(ready, "panitia"))
    assert "NOMOR : 400.10.2/07/2027" in flat(paper(ready, "panitia"))
    assert "Kerjo, 25 Januari 2027" in flat(paper(ready, "undangan"))
    assert "Kerjo, 26 Januari 2027" in flat(paper(ready, "pengumuman"))
    assert Format.A4 == paper(ready, "undangan").paper == paper(ready, "pengumuman").paper


def test_the_lampiran_of_a_decree_has_no_kop(ready: Meeting) -> None:
    assert paper(ready, "panitia").letterhead is None
    assert paper(ready, "undangan").letterhead is not None


def test_the_planned_times_follow_from_the_hour_of_the_sidang(ready: Meeting) -> None:
    items = lines(tables(paper(ready, "undangan").sections[2])[0])
    assert ("1", "08.30–09.00", "Pendaftaran peserta", "30") == items[0]
    assert "12.45–13.15" == items[-1][1]
    session = replace(ready.session, sidang=replace(ready.session.sidang, starts="pagi"))
    unknown = lines(tables(PAPERS["undangan"].build(Ledger(session=session)).sections[2])[0])
    assert {"." * 24} == {item[1] for item in unknown}


def test_rules_are_a_draft_until_pleno_one_has_adopted_them(ready: Meeting, kerjo: Meeting) -> None:
    for name in ("tata-tertib", "pedoman"):
        assert "Rancangan, untuk disahkan dalam Sidang Pleno I" in flat(paper(ready, name))
        assert "disahkan dalam Sidang Pleno I pada Rabu, 3 Februari 2027" in flat(paper(kerjo, name))


def test_the_quorum_is_told_in_delegates(kerjo: Meeting) -> None:
    assert "2/3 dari utusan desa yang diundang, dibulatkan ke atas, yaitu 20 dari 30 utusan" in flat(
        paper(kerjo, "tata-tertib")
    )


def workbook(session: Session, meeting: Meeting) -> bytes:
    build = PAPERS["draf-usulan"].workbook
    assert build is not None
    return to_xlsx(build(replace(meeting.ledger, session=session)))


def test_the_workbook_has_what_the_paper_has_with_numbers_as_numbers(kerjo: Meeting) -> None:
    content = workbook(kerjo.session, kerjo)
    book = load_workbook(BytesIO(content))
    (part,) = paper(kerjo, "draf-usulan").sections
    printed = [lines(table) for table in tables(part)][:3]
    assert ["Komisi I", "Komisi II", "Komisi III"] == book.sheetnames
    for sheet, rows in zip(book.worksheets, printed, strict=True):
        codes = [sheet.cell(row=number, column=2).value for number in range(5, 5 + len(rows))]
        assert [row[1] for row in rows] == codes
        costs = [sheet.cell(row=number, column=9).value for number in range(5, 5 + len(rows))]
        assert all(cost is None or type(cost) is int for cost in costs)
        assert f"=SUM(I5:I{4 + len(rows)})" == sheet.cell(row=5 + len(rows), column=9).value


def test_the_workbook_stays_what_went_into_the_sidang(kerjo: Meeting) -> None:
    prepared = kerjo_sidang.held(until=kerjo_sidang.prepare)
    assert workbook(prepared.session, prepared) == workbook(kerjo.session, kerjo)
    assert load_workbook(BytesIO(workbook(kerjo.session, kerjo))).properties.modified.date() < SESSION_DAY
