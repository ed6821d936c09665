"""The papers of steps 1 and 2: recapitulation, receipts, report, sheets and letters; they add up and do not change."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from support.first_steps import RECEIVED, RESUBMITTED, verified
from support.meeting import Meeting
from support.reading import flat, lines, paper, tables, totals
from support.small import DAY, KUTO, code, codes, draft, ending, opened

from exports.catalogue import PAPERS, every_paper, of_step, outputs
from exports.paper.document import Document
from exports.paper.registered import VILLAGES
from sessions.commissions.decisions import ProposalsAssigned
from sessions.outcomes.decisions import OutcomesDecided
from sessions.proposals.decisions import ProposalAdded
from sessions.steps.decisions import MeetingScheduled, StepCompleted
from sessions.values.commissions import CommissionId
from sessions.values.proposals import Origin, Outcome
from sessions.values.verification import CHECKLIST
from sessions.verification.decisions import ProposalsVerified

STEP_ONE = ("rekap", "tanda-terima-desa")
STEP_TWO = ("laporan-verifikasi", "lembar-verifikasi", "surat-pengembalian")


@pytest.fixture(scope="module")
def meeting() -> Meeting:
    return verified()


@pytest.mark.parametrize("name", [*STEP_ONE, *STEP_TWO])
def test_the_paper_reads_as_reviewed(name: str, meeting: Meeting, golden: Callable[[Document, str], None]) -> None:
    golden(paper(meeting, name), PAPERS[name].stem)


def test_the_steps_put_their_papers_out() -> None:
    assert STEP_ONE == of_step(1)
    assert STEP_TWO == of_step(2)


def test_the_recapitulation_adds_up_and_names_who_sent_nothing(meeting: Meeting) -> None:
    summary, silent = tables(paper(meeting, "rekap").sections[0])
    assert ["2", "2", "0"] == [row[5] for row in lines(summary)]
    assert ("5", "250.000.000", "4", "600.000.000", "") == totals(summary)["JUMLAH"]
    assert [("1", "Desa Botok")] == [row[:2] for row in lines(silent)]
    assert "rekap kurang 1 usulan dari surat" == lines(summary)[1][-1]


def test_the_recapitulation_tells_the_commissions_once_they_are_known_and_what_no_village_brought() -> None:
    meeting = opened()
    meeting.decide(
        replace(RECEIVED, stated_count=1),
        ProposalAdded(draft=draft(KUTO, "Talud", 5), origin=Origin.VILLAGE),
        ProposalAdded(draft=draft(None, "Pelatihan", 7), origin=Origin.KECAMATAN),
        ProposalsAssigned(assignments={code("2001-01"): CommissionId("I")}),
    )
    summary, _ = tables(paper(meeting, "rekap").sections[0])
    headings = [column.heading for column in summary.columns]
    assert ["Komisi I", "Komisi II", "Komisi III"] == headings[7:10]
    assert ("1", "5", "1", "0", "0") == lines(summary)[0][5:10]
    assert ("4", "Kecamatan", "-", "-", "-", "1", "7") == lines(summary)[3][:7]
    assert ("1", "250.000.000", "2", "12", "1", "0", "0", "") == totals(summary)["JUMLAH"]


def test_the_report_adds_up_by_verdict_and_by_village(meeting: Meeting) -> None:
    (section,) = paper(meeting, "laporan-verifikasi").sections
    by_verdict, by_village, ended, sent_back, points = tables(section)
    assert "2" == totals(by_verdict)["JUMLAH yang diverifikasi"][0]
    assert ("4", "600.000.000") == totals(by_verdict)["JUMLAH yang diterima"]
    assert "Jumlah usulan yang diverifikasi kecamatan: 2 (dua) usulan" in flat(paper(meeting, "laporan-verifikasi"))
    for row in [*lines(by_village), ("", "", *totals(by_village)["JUMLAH"])]:
        received, *parts = [0 if cell == "-" else int(cell) for cell in row[2:]]
        assert received == sum(parts)
    assert ["2003-02"] == [row[1] for row in lines(ended)]
    assert [("2001-02", "18-01-2027"), ("2003-01", "belum")] == [(row[1], row[-1]) for row in lines(sent_back)]
    assert len(CHECKLIST) == len(lines(points))
    assert all(4 == sum(map(int, row[2:])) for row in lines(points))


def test_the_sheet_of_a_village_shows_each_answer_under_its_point(meeting: Meeting) -> None:
    sheet, _ = paper(meeting, "lembar-verifikasi").sections
    (table,) = tables(sheet)
    first, second = lines(table)
    land, cost = (next(n for n, p in enumerate(CHECKLIST) if p.id == id_) for id_ in ("lahan", "biaya"))
    assert ("Y", "T", "lolos") == (first[3 + land], first[3 + cost], first[-2])
    assert ("Y", "", "") == (second[3 + land], second[3 + cost], second[-2])


def test_the_letter_stays_as_it_was_sent_when_the_proposal_comes_again(meeting: Meeting) -> None:
    text = flat(paper(meeting, "surat-pengembalian"))
    assert "Yth. Kepala Desa Kuto" in text
    assert "Belum terpenuhi: Perkiraan biaya wajar (RAB)" in text
    assert "paling lambat Jumat, 22 Januari 2027" in text


def test_what_did_not_pass_is_told_to_its_village_with_the_reason() -> None:
    meeting = verified()
    meeting.decide(OutcomesDecided(endings=(ending("2001-01", Outcome.RETURNED, "Kewenangan desa sendiri"),)))
    text = flat(outputs(meeting.session)["surat-pengembalian-2001"].build(meeting.ledger))
    assert "1 (satu) usulan dari Desa Kuto yang tidak dibahas dalam Musrenbang Kecamatan, dengan alasan" in text
    assert "dikembalikan ke desa" in text
    assert "Kewenangan desa sendiri" in text
    assert "dapat didanai dari APB Desa, termasuk dari Dana Desa" in text


def test_papers_of_a_step_are_the_same_whenever_they_are_written_again() -> None:
    meeting = verified()
    meeting.decide(
        RESUBMITTED.__class__(code=code("2003-01"), draft=meeting.session.proposals[code("2003-01")].draft),
        ProposalsVerified(codes=codes("2001-02 2003-01")),
    )
    before = {name: paper(meeting, name) for name in ("rekap", *STEP_TWO)}
    meeting.decide(
        StepCompleted(step=2),
        MeetingScheduled(held_on=DAY, place="Pendapa"),
        OutcomesDecided(endings=(ending("2001-01", Outcome.RETURNED, "Kewenangan desa sendiri"),)),
    )
    assert before == {name: paper(meeting, name) for name in before}


def test_a_village_has_papers_of_its_own_as_far_as_there_are_any(meeting: Meeting) -> None:
    names = {entry.name for entry in VILLAGES.papers(meeting.session)}
    assert names < every_paper(meeting.session).keys()
    assert {
        *(f"{paper}-{tail}" for paper in ("tanda-terima-desa", "lembar-verifikasi", "surat-pengembalian",
          "lembar-umpan-balik") for tail in ("2001", "2003")),
    } == names  # fmt: skip
    slip = flat(outputs(meeting.session)["tanda-terima-desa-2003"].build(meeting.ledger))
    assert "Bambang Triyono" in slip
    assert "Suparno" not in slip


def test_a_slip_does_not_change_with_what_is_decided_later(meeting: Meeting) -> None:
    slip = every_paper(meeting.session)["tanda-terima-desa-2001"]
    early = opened()
    early.decide(RECEIVED)
    assert slip.build(early.ledger) == slip.build(meeting.ledger)
