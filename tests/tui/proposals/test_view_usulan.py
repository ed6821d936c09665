"""The list of all proposals, its summary, and verifying many at once."""

import pytest

from sessions.commissions.decisions import ProposalsAssigned, ProposalsMarked
from sessions.outcomes.decisions import Ending, OutcomesDecided
from sessions.proposals.decisions_pairs import WorksCatalogueLoaded
from sessions.values.labels import StandardWork
from sessions.values.proposals import Outcome, ProposalDraft
from sessions.verification.decisions import ProposalsVerified
from tui.proposals import view
from tui.proposals.view import EVERYTHING, Sieve
from tui.proposals.view_one import proposal_detail
from tui.verification import view as verification_view
from tui.widgets.view import Tone, found


def rows(hall, sieve=EVERYTHING, alikes=None):
    return {row.key: row for row in view.rows(hall.session, sieve, alikes or {})}


def test_a_row_shows_where_the_proposal_stands(hall):
    hall.take(ProposalsAssigned(assignments={"2007-01": "II"}))
    row = rows(hall)["2007-01"]
    assert (
        "2007-01",
        "Kwadungan",
        "",
        "Jalan usaha tani Dk. Ngemplak",
        "DISPERTAN PP",
        "II",
        "150 jt",
        "masuk",
    ) == row.cells


def test_what_is_not_known_is_a_dash(hall):
    assert ("–", "–", "25 jt") == rows(hall)["KEC-01"].cells[4:7]
    assert "Kecamatan Kerjo" == rows(hall)["KEC-01"].cells[1]
    assert "–" == rows(hall)["2007-02"].cells[6]


def test_marks_tell_discussion_and_likeness(hall):
    hall.take(ProposalsMarked(codes=("2003-01",), to_be_discussed=True))
    alikes = {"2003-01": ("2005-01",), "2005-01": ("2003-01",)}
    shown = rows(hall, alikes=alikes)
    assert ["◆≈", "≈", ""] == [shown[code].cells[2] for code in ("2003-01", "2005-01", "2007-01")]


@pytest.mark.parametrize(("price", "mark", "is_dear"), [(100_000, "◆↑", True), (200_000, "◆≈", False)])
def test_a_price_far_above_the_kamus_is_marked_and_told(hall, price, mark, is_dear):
    draft = hall.session.proposals["2007-01"].draft
    assert (320, 150_000_000) == (draft.volume, draft.cost)
    work = StandardWork(name=draft.activity, unit=draft.unit, price=price)
    hall.take(WorksCatalogueLoaded(file="kamus.csv", sha256="1", works=(work,)))
    hall.take(ProposalsMarked(codes=("2007-01",), to_be_discussed=True))
    assert mark == rows(hall, alikes={"2007-01": ("2005-01",)})["2007-01"].cells[2]
    told = proposal_detail(hall.session, "2007-01")
    assert is_dear is ("Periksa: harga satuan 4,7 kali kamus." in told.lines[1])
    assert "kali kamus" in dict(told.facts)["Harga satuan"]


def test_a_lost_proposal_is_still_in_the_list_and_found_by_its_reason(hall):
    ending = Ending(code="2007-01", outcome=Outcome.FAILED_VERIFICATION, reason="Duplikat atau sudah didanai")
    hall.take(OutcomesDecided(endings=(ending,)))
    row = rows(hall)["2007-01"]
    assert ("tidak lolos", Tone.DIM) == (row.cells[-1], row.tone)
    assert found([row], "kwadungan duplikat")
    assert found([row], "rekap.xlsx 2187344")


def test_the_rows_keep_the_order_of_arrival(hall):
    assert ["2007-01", "2003-01", "2005-01", "2007-02", "KEC-01"] == list(rows(hall))


def test_the_summary_counts_every_state(hall):
    hall.take(ProposalsVerified(codes=("2003-01", "2005-01")))
    ending = Ending(code="KEC-01", outcome=Outcome.RETURNED, reason="kewenangan desa sendiri")
    hall.take(OutcomesDecided(endings=(ending,)))
    assert "5 usulan · 555 jt menurut hasil · 2 masuk · 2 terverifikasi · 1 dikembalikan ke desa" == view.summary(
        hall.session, EVERYTHING
    )


def test_the_summary_of_a_sieve_says_what_it_asks(hall):
    sieve = Sieve(village="33.13.16.2007", mark="biaya")
    assert "Desa Kwadungan · biaya belum diketahui: 1 dari 5 · 1 masuk · Esc menghapus" == view.summary(
        hall.session, sieve
    )
    nothing = Sieve(village="33.13.16.2001")
    assert "Desa Kuto: 0 dari 5 · Esc menghapus" == view.summary(hall.session, nothing)


def test_an_empty_meeting_has_no_summary(make_hall):
    assert "" == view.summary(make_hall(()).session, EVERYTHING)


def test_only_what_waits_is_verified(hall):
    hall.take(ProposalsVerified(codes=("2003-01",)))
    ending = Ending(code="KEC-01", outcome=Outcome.DIVERTED, reason="hibah diajukan tersendiri")
    hall.take(OutcomesDecided(endings=(ending,)))
    codes = ["2007-02", "2003-01", "KEC-01", "2007-01"]
    assert ("2007-02", "2007-01") == view.unverified(hall.session, codes)


def test_the_question_before_verifying_many_names_villages_and_doubts(hall):
    text = verification_view.preview(hall.session, ("2007-01", "2007-02", "2003-01"))
    assert text.startswith("3 usulan, menurut usulan 350 jt: Kwadungan 2, Ganten 1.")
    assert text.endswith("1 di antaranya perlu diperiksa: 2007-02.")


@pytest.mark.parametrize(("count", "end"), [(8, "2001-08."), (9, "2001-08, dan 1 lainnya.")])
def test_many_doubts_are_counted(make_hall, count, end):
    draft = ProposalDraft(activity="Talud", village="33.13.16.2001", doubts=("COST_UNUSUAL",))
    hall = make_hall([draft] * count)
    assert verification_view.preview(hall.session, tuple(hall.session.proposals)).endswith(end)
