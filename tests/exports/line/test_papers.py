"""Pictures of the result: the bars are the numbers of the meeting."""

from support import small
from support.reading import only, paper, section, tables
from support.small import JT

from exports.line import papers
from exports.paper.frame import Lampiran
from exports.paper.tables import Row
from sessions.closing.decisions import SidangClosed
from sessions.kernel.session import Ceilings
from sessions.line.decisions import CeilingsSet
from sessions.office.decisions_plan import PlanReferencesSet
from sessions.outcomes.decisions import OutcomesDecided, by_line
from sessions.values.guideline import LineKind
from sessions.values.plan import PlanReference
from sessions.values.proposals import PRIORITIES


def session(million: int = 300):
    return small.scored(LineKind.CEILING, ceilings=Ceilings(kecamatan=million * JT)).session


def test_each_class_of_scores_holds_its_proposals_and_those_inside() -> None:
    figure = papers.scores(session())
    assert [("90 s.d. <95", (1, 0)), ("80 s.d. <85", (1, 0)), ("75 s.d. <80", (0, 2))] == [
        (bar.label, bar.parts) for bar in figure.bars if bar.length and bar.label[:2] in {"90", "80", "75"}
    ]
    assert 6 == sum(bar.length for bar in figure.bars)
    assert 2 == sum(bar.parts[0] for bar in figure.bars)


def test_villages_have_what_is_inside_of_what_they_brought() -> None:
    assert [("Desa Kuto", (1, 1), "1 dari 2 · 100 jt"), ("Desa Ganten", (1, 1), "1 dari 2 · 200 jt")] == [
        (bar.label, bar.parts, bar.text) for bar in papers.villages(session()).bars[:2]
    ]


PLAN = PlanReferencesSet(
    references=(
        PlanReference(priority="Infrastruktur wilayah", target="Jalan mantap", program="Jalan", agency="DPUPR"),
        PlanReference(priority="Desa mandiri", prefix="2.13"),
    )
)


def lampiran_two(meeting) -> str:
    return only(paper(meeting), Lampiran.PRIORITIES)


def test_where_no_line_of_the_plan_fits_one_narrow_column_says_so_and_nothing_is_left_to_fill_in() -> None:
    text = lampiran_two(small.closed())
    assert "Prioritas, Sasaran, Program" in text
    assert "menyesuaikan Rancangan Awal RKPD" in text
    assert "Prioritas Daerah" not in text
    assert "Kolom (2), (3), dan (4)" not in text


def test_where_a_table_needs_no_note_there_is_no_heading_of_notes() -> None:
    meeting = small.scored(LineKind.CEILING, ceilings=Ceilings(kecamatan=450 * JT))
    assert by_line(meeting.session)
    meeting.decide(OutcomesDecided(endings=by_line(meeting.session)))
    assert "Keterangan" not in lampiran_two(meeting)
    meeting.decide(CeilingsSet(ceilings=Ceilings()))
    assert "Keterangan: Kolom (7): perkiraan biaya usulan" in " ".join(lampiran_two(meeting).split())


def test_the_plan_fills_its_three_columns_and_leaves_blank_what_it_does_not_know() -> None:
    meeting = small.chosen()
    meeting.decide(PLAN, SidangClosed())
    document = paper(meeting)
    (table, *_) = tables(section(document, Lampiran.PRIORITIES))
    assert ("Prioritas Daerah", "Sasaran Daerah", "Program") == tuple(c.heading for c in table.columns[1:4])
    cells = [row.cells[1:4] for row in table.rows if isinstance(row, Row)]
    agencies = [p.agency for p in meeting.session.proposals.values() if p.outcome in PRIORITIES]
    assert {("Infrastruktur wilayah", "Jalan mantap", "Jalan"), ("", "", "")} >= set(cells)
    assert agencies.count("DPUPR") == sum(any(row) for row in cells)
    assert "Kolom (2), (3), dan (4) menurut Rancangan Awal RKPD." in lampiran_two(meeting)
    assert "menyesuaikan Rancangan Awal RKPD" not in lampiran_two(meeting)
