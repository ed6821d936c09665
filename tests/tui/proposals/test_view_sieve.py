"""Sieving a list of proposals by several things at once."""

import pytest

from sessions.commissions.decisions import ProposalsAssigned, ProposalsMarked
from sessions.outcomes.decisions import Ending, OutcomesDecided
from sessions.proposals.decisions import ProposalAdded
from sessions.values.proposals import Origin, Outcome, ProposalDraft
from sessions.verification.decisions import ProposalsVerified
from tui.proposals import view
from tui.proposals.view import EVERYTHING, Sieve

LAMP = ProposalDraft(activity="Lampu", cost=1, village="33.13.16.2001")


def passing(hall, wanted):
    return [code for code, proposal in hall.session.proposals.items() if wanted.lets_through(proposal)]


def test_everything_passes_an_open_sieve(hall):
    assert EVERYTHING.is_open
    assert 5 == len(passing(hall, EVERYTHING))


@pytest.mark.parametrize(
    ("wanted", "codes"),
    [
        (Sieve(village="33.13.16.2007"), ["2007-01", "2007-02"]),
        (Sieve(village="-"), ["KEC-01"]),
        (Sieve(state="terverifikasi"), ["2003-01"]),
        (Sieve(commission="II"), ["2007-01"]),
        (Sieve(commission="-"), ["2003-01", "2005-01", "2007-02", "KEC-01", "FRM-01"]),
        (Sieve(origin="forum"), ["FRM-01"]),
        (Sieve(mark="biaya"), ["2007-02"]),
        (Sieve(mark="periksa"), ["2007-02"]),
        (Sieve(mark="dibahas"), ["2003-01"]),
        (Sieve(village="33.13.16.2007", mark="biaya"), ["2007-02"]),
        (Sieve(village="33.13.16.2003", mark="biaya"), []),
    ],
)
def test_what_passes(hall, wanted, codes):
    hall.take(
        ProposalsVerified(codes=("2003-01",)),
        ProposalsAssigned(assignments={"2007-01": "II"}),
        ProposalsMarked(codes=("2003-01",), to_be_discussed=True),
        ProposalAdded(draft=LAMP, origin=Origin.FORUM, brought_by="Tono"),
    )
    assert codes == passing(hall, wanted)


def test_choices_add_up_and_the_same_again_takes_one_away():
    one = EVERYTHING.with_choice(Sieve(village="33.13.16.2007"))
    two = one.with_choice(Sieve(mark="biaya"))
    assert Sieve(village="33.13.16.2007", mark="biaya") == two
    assert one == two.with_choice(Sieve(mark="biaya"))
    assert Sieve(village="33.13.16.2001", mark="biaya") == two.with_choice(Sieve(village="33.13.16.2001"))
    assert EVERYTHING == two.with_choice(EVERYTHING)


def test_only_what_exists_can_be_chosen(hall):
    listed = {value: note for value, _, note in view.choices(hall.session)}
    assert "5 usulan" == listed[EVERYTHING]
    assert "2 usulan" == listed[Sieve(village="33.13.16.2007")]
    assert Sieve(village="33.13.16.2001") not in listed
    assert Sieve(origin="forum") not in listed
    assert Sieve(state="disepakati") not in listed


def test_every_choice_can_be_taken_and_lets_through_what_it_counts(hall):
    for value, label, note in view.choices(hall.session):
        wanted = EVERYTHING.with_choice(value)
        assert f"{len(passing(hall, wanted))} usulan" == note
        assert label
        if value != EVERYTHING:
            assert wanted.words(hall.session)


def test_the_words_name_all_that_is_asked(hall):
    wanted = Sieve(village="33.13.16.2007", state="masuk", commission="I", origin="desa", mark="periksa")
    assert "Desa Kwadungan · masuk, belum diputus · Komisi I Infrastruktur · usulan desa · perlu diperiksa" == (
        wanted.words(hall.session)
    )
    assert "Kecamatan Kerjo · belum dibagi ke komisi" == Sieve(village="-", commission="-").words(hall.session)


def test_a_doubt_about_what_is_settled_needs_no_look(hall):
    ending = Ending(code="2007-02", outcome=Outcome.FAILED_VERIFICATION, reason="Data tidak lengkap")
    hall.take(OutcomesDecided(endings=(ending,)))
    assert [] == passing(hall, Sieve(mark="periksa"))
