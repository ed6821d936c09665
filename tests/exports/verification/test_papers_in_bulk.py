"""Who passed many at once, when, and which points for all: told on both papers, and nothing is called unanswered."""

import re
from dataclasses import replace

from support.meeting import Meeting
from support.reading import flat, paper
from support.small import codes, recapped

from exports.verification.papers import bulk_told
from sessions.record.tables import tables
from sessions.steps.decisions import StepCompleted
from sessions.values.verification import COST, VOLUME, Answer
from sessions.verification.decisions import ChecklistAnswered, ProposalsVerified
from sessions.verification.facts import Looked, looked_at, passed_in_bulk


def verified() -> Meeting:
    """Two points were looked at for five at once, one of which had an answer of its own; one passed alone."""
    meeting = recapped()
    first, *others = meeting.session.proposals
    meeting.decide(
        ChecklistAnswered(codes=codes("2001-01"), answers={VOLUME: Answer.NO}),
        ProposalsVerified(codes=tuple(others)),
        ProposalsVerified(codes=(first,)),
    )
    return meeting


def in_bulk() -> Meeting:
    meeting = recapped()
    meeting.decide(
        ChecklistAnswered(codes=codes("2001-01"), answers={VOLUME: Answer.NO}),
        ProposalsVerified(codes=tuple(meeting.session.proposals), points=(VOLUME, COST)),
        StepCompleted(step=2),
    )
    return meeting


def test_what_each_proposal_says_of_a_point() -> None:
    meeting = in_bulk()
    own, other = (meeting.session.proposals[code] for code in codes("2001-01 2001-02"))
    assert (Looked.NO, Looked.IN_BULK) == (looked_at(own, VOLUME), looked_at(other, VOLUME))
    assert Looked.IN_BULK is looked_at(own, COST)
    land = next(p.id for p in meeting.session.office.checklist if p.id not in {VOLUME, COST})
    assert Looked.PASSED is looked_at(other, land)
    assert Looked.OPEN is looked_at(recapped().session.proposals[own.code], land)


def test_the_report_counts_every_proposal_once_in_each_row_and_says_who_and_when() -> None:
    meeting = in_bulk()
    text = flat(paper(meeting, "laporan-verifikasi"))
    assert "Belum dijawab" not in text
    assert "Diperiksa sekaligus" in text
    assert "Belum diperiksa" not in text.partition("5. Daftar periksa")[2]
    told = re.search(
        r"Sebanyak 6 \(enam\) usulan diperiksa sekaligus oleh Sari pada 18 Januari 2027 pukul [0-9.]+;", text
    )
    assert told is not None
    points = [str(at) for at, p in enumerate(meeting.session.office.checklist, start=1) if p.id in {VOLUME, COST}]
    assert f"; yang diperiksa untuk semuanya: butir {' dan '.join(points)}." in text
    whole = replace(
        meeting.session.office, checklist=tuple(p for p in meeting.session.office.checklist if p.id == VOLUME)
    )
    told = list(bulk_told(replace(meeting.session, office=whole), meeting.session.proposals.values()))
    assert told[0].endswith("; semua butir diperiksa untuk semuanya.")
    row = re.search(r"Volume dan satuan terisi +(\d+) +(\d+) +(\d+) +(\d+) +(\d+)", text)
    assert row is not None
    assert ["0", "1", "0", "5", "0"] == list(row.groups())


def test_the_sheets_mark_what_was_looked_at_for_all() -> None:
    text = flat(paper(in_bulk(), "lembar-verifikasi"))
    assert "S = diperiksa sekaligus" in text
    assert "usulan diperiksa sekaligus oleh Sari" in text


def test_points_that_were_not_named_are_not_claimed() -> None:
    meeting = verified()
    (found,) = passed_in_bulk(meeting.session.proposals.values()).items()
    assert (5, 5, ()) == (found[1], found[0].together, found[0].points)
    text = flat(paper(meeting, "laporan-verifikasi"))
    assert "Lolos, tidak dirinci" in text
    assert "butirnya tidak dirinci" in text


def test_the_table_tells_who_when_and_how_many_at_once() -> None:
    rows = {row["kode"]: row for row in tables(in_bulk().session)["verifikasi"]}
    row = rows["2001-02"]
    assert ("Sari", 6, [VOLUME, COST]) == (row["lolos_oleh"], row["sekaligus"], row["butir_sekaligus"])
    assert rows["2001-02"]["lolos_waktu"].startswith("2027-01-18T")
