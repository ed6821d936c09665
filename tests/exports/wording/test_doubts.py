"""The doubts of a proposal in words."""

from exports.wording import doubts


def test_every_reason_that_stays_with_a_draft_has_its_own_phrase():
    assert set(doubts.FLAGGED) == set(doubts.DOUBTS)
    assert len(doubts.DOUBTS) == len(set(doubts.DOUBTS.values()))


def test_doubts_are_told_in_their_order():
    assert ("biaya tidak terbaca", "desa diduga dari alamat") == doubts.phrases(
        None, ("COST_UNREADABLE", "VILLAGE_GUESSED")
    )


def test_a_doubt_of_a_later_version_stands_as_it_is():
    assert ("SOMETHING_NEW",) == doubts.phrases(None, ("SOMETHING_NEW",))
