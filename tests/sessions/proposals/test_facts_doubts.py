"""The doubts of a proposal in words."""

from sessions.intake.verdicts import Why
from sessions.proposals import facts as proposals


def test_every_reason_that_stays_with_a_draft_has_its_own_phrase():
    assert {why for why in Why if why.is_doubt} == set(proposals.DOUBTS)
    assert len(proposals.DOUBTS) == len(set(proposals.DOUBTS.values()))


def test_doubts_are_told_in_their_order():
    assert ("biaya tidak terbaca", "desa diduga dari alamat") == proposals.phrases(
        ("COST_UNREADABLE", "VILLAGE_GUESSED")
    )


def test_a_doubt_of_a_later_version_stands_as_it_is():
    assert ("SOMETHING_NEW",) == proposals.phrases(("SOMETHING_NEW",))
