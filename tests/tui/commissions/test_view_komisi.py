"""Dividing among the commissions: sheets, rows and suggestions."""

from dataclasses import replace

from support import small

from sessions.commissions.decisions import CommissionsFormed, ProposalsAssigned, ProposalsMarked
from sessions.outcomes.decisions import Ending, OutcomesDecided
from sessions.proposals.decisions_corrections import ProposalChanged
from sessions.values.proposals import Outcome
from sessions.verification.decisions import ProposalsVerified
from tui.commissions import view


def shown(hall, sheet=view.UNDIVIDED, village="", alikes=None):
    return view.sheet_rows(hall.session, sheet, village, alikes or {})


def test_the_sheets_count_what_is_in_them(hall):
    hall.take(ProposalsAssigned(assignments={"2007-01": "II", "2003-01": "I"}))
    assert (
        ("", "Belum dibagi 3", " · 205 jt menurut hasil"),
        ("I", "I Infrastruktur 1", " · 200 jt menurut hasil"),
        ("II", "II Ekonomi 1", " · 150 jt menurut hasil"),
        ("III", "III Manusia 0", ""),
    ) == tuple((tab.key, tab.label, tab.note) for tab in view.tabs(hall.session))


def test_the_sheets_of_one_village_count_only_its_own(hall):
    assert "Belum dibagi 2" == view.tabs(hall.session, "33.13.16.2007")[0].label
    assert ["2007-01", "2007-02"] == [row.key for row in shown(hall, village="33.13.16.2007")]
    assert ["KEC-01"] == [row.key for row in shown(hall, village="-")]


def test_what_is_out_of_the_running_is_on_no_sheet(hall):
    ending = Ending(code="2003-01", outcome=Outcome.FAILED_VERIFICATION, reason="Data tidak lengkap")
    hall.take(OutcomesDecided(endings=(ending,)))
    assert "Belum dibagi 4" == view.tabs(hall.session)[0].label
    assert "2003-01" not in [row.key for row in shown(hall)]


def test_a_suggestion_is_shown_until_it_is_followed(hall):
    assert "→ II" == shown(hall)[0].cells[-1]
    hall.take(ProposalsAssigned(assignments={"2007-01": "I"}))
    assert "→ II" == shown(hall, "I")[0].cells[-1]
    hall.take(ProposalsAssigned(assignments={"2007-01": "II"}))
    assert "" == shown(hall, "II")[0].cells[-1]


def test_where_nothing_tells_there_is_no_suggestion(hall):
    row = next(row for row in shown(hall) if row.key == "KEC-01")
    assert "" == row.cells[-1]


def test_suggestions_follow_the_commissions_as_they_were_formed(hall):
    proposal = hall.session.proposals["2003-01"]
    assert "I" == view.suggestion(hall.session, proposal)
    ekonomi, infrastruktur = hall.session.commissions[1], hall.session.commissions[0]
    swapped = (replace(ekonomi, id="I"), replace(infrastruktur, id="II"))
    hall.take(CommissionsFormed(commissions=swapped))
    assert view.suggestion(hall.session, proposal) in {"I", "II"}
    assert "III" not in {view.suggestion(hall.session, p) for p in hall.session.proposals.values()}


def test_a_row_is_made_again_only_when_its_proposal_changed(hall):
    before = view.sheet_rows(hall.session, "", "", {})
    hall.take(ProposalsMarked(codes=("2007-01",), to_be_discussed=True))
    after = view.sheet_rows(hall.session, "", "", {})
    assert [False, True, True, True, True] == [a is b for a, b in zip(before, after, strict=True)]
    assert "◆" == after[0].cells[2]
    hall.take(ProposalChanged(code="2007-01", reason="hasil survei lapangan", cost=1_000_000))
    assert "1 jt" == view.sheet_rows(hall.session, "", "", {})[0].cells[5]
    assert "◆≈" == view.sheet_rows(hall.session, "", "", {"2007-01": ("2007-02",)})[0].cells[2]


def test_all_suggestions_leave_alone_what_is_divided_and_what_has_none(hall):
    hall.take(ProposalsAssigned(assignments={"2003-01": "III"}))
    moves = view.suggested_moves(hall.session, list(hall.session.proposals))
    assert {"2007-01": "II", "2005-01": "I", "2007-02": "II"} == moves


def test_the_question_before_tells_how_many_go_where(hall):
    text = view.moves_question(hall.session, {"a": "I", "b": "II", "c": "I"}, 2)
    assert [
        "    2 usulan ke Komisi I Infrastruktur dan Kewilayahan",
        "    1 usulan ke Komisi II Perekonomian dan Sumber Daya Alam",
        "",
        "2 usulan tanpa saran tetap belum dibagi.",
    ] == text.splitlines()
    assert "tanpa saran" not in view.moves_question(hall.session, {"a": "I"}, 0)


def test_an_empty_sheet_says_what_to_do_next(hall, make_hall):
    assert "g r" in view.empty(make_hall(()).session, "", "")
    assert "belum ada usulan di lembar ini" in view.empty(hall.session, "III", "").casefold()
    assert "Esc" in view.empty(hall.session, "", "33.13.16.2001")
    hall.take(ProposalsVerified(codes=("2007-01",)))
    assert "g a" in view.empty(hall.session, "", "")


def test_the_members_of_a_commission_stand_above_its_sheet() -> None:
    session = small.gathered().session
    assert "3 anggota (L 2, P 1)" == view.members(session, "I")
    assert "2 anggota (L 1, P 1), 1 desa belum berutusan" == view.members(session, "III")
    assert "" == view.members(session, view.UNDIVIDED) == view.members(small.prepared().session, "I")
