"""Which line of the Acuan RKPD a proposal follows, and what a table of it says."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.plan import BY_AGENCY, PLAN, ROADS
from support.small import DRAFTS, OFFICE, opened, recapped

from sessions.intake.grid import NotATable
from sessions.office.facts_plan import are_all_blank, reference
from sessions.office.intake import read_plan
from sessions.record.tables import tables
from sessions.values.plan import PlanReference
from sessions.values.proposals import Origin, Proposal, ProposalCode

PARTS = ("1", "03", "10", "2", "0001", "11")
codes = st.lists(st.sampled_from(PARTS), max_size=5).map(".".join)
agencies = st.sampled_from(("", "DPUPR", "DINKES"))
lines = st.builds(PlanReference, program=st.just("P"), prefix=codes, agency=agencies)


def proposal(code: str = "", agency: str = "") -> Proposal:
    draft = replace(DRAFTS[0], sub_activity=code, agency=agency)
    return Proposal(code=ProposalCode("2001-01"), origin=Origin.VILLAGE, draft=draft)


@given(known=st.lists(lines, max_size=6, unique_by=lambda r: (r.prefix, r.agency)), code=codes, agency=agencies)
def test_the_longest_prefix_wins_then_the_agency_else_nothing(known, code, agency) -> None:
    session = replace(opened().session, plan_references=tuple(r for r in known if r.prefix or r.agency))
    expected = None
    for length in range(len(code.split(".")) if code else 0, 0, -1):
        prefix = ".".join(code.split(".")[:length])
        found = [r for r in session.plan_references if r.prefix == prefix]
        if found:
            own = [r for r in found if r.agency == agency]
            expected = (own or found)[0]
            break
    if expected is None:
        expected = next((r for r in session.plan_references if not r.prefix and r.agency == agency and agency), None)
    assert expected == reference(session, proposal(code, agency))


def test_a_prefix_ends_where_a_part_of_the_code_does() -> None:
    session = replace(opened().session, plan_references=(replace(ROADS, prefix="1.03"),))
    assert reference(session, proposal("1.03.10.2.01.0042")) is not None
    assert reference(session, proposal("1.031.10")) is None
    assert reference(session, proposal("1")) is None


def test_whether_all_are_blank_is_asked_of_those_that_are_printed() -> None:
    meeting = recapped()
    held = tuple(meeting.session.proposals.values())
    assert are_all_blank(meeting.session, held)
    meeting.decide(PLAN)
    agencies_held = {p.agency for p in held}
    assert ("DPUPR" in agencies_held) is not are_all_blank(meeting.session, held)
    assert are_all_blank(meeting.session, ())
    assert ["1.03.10", None] == [row["awal_kode"] for row in tables(meeting.session)["acuan_rkpd"]]


def test_a_table_is_read_by_its_headings_in_any_order(tmp_path) -> None:
    path = tmp_path / "acuan.csv"
    path.write_text(
        "Acuan RKPD 2028;;;;\n"
        "Program;Kode Sub Kegiatan;Prioritas Daerah;Sasaran Daerah;Perangkat Daerah\n"
        "Penyelenggaraan jalan;1.03.10.;Infrastruktur wilayah;Jalan mantap 85%;\n"
        "Pengelolaan drainase;;Infrastruktur wilayah;;Dinas Pekerjaan Umum dan Penataan Ruang\n"
        ";;;;\n"
        "Tanpa tujuan;;;;\n",
        encoding="utf-8",
    )
    found = read_plan(path, OFFICE)
    first, second = found.references
    assert (ROADS, 1) == (first, found.skipped)
    assert (BY_AGENCY.priority, BY_AGENCY.program, "") == (second.priority, second.program, second.prefix)


def test_a_table_without_what_it_is_for_is_none(tmp_path) -> None:
    path = tmp_path / "acuan.csv"
    path.write_text("Program;Prioritas\nJalan;Infrastruktur\n", encoding="utf-8")
    with pytest.raises(NotATable):
        read_plan(path, OFFICE)
