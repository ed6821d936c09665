"""The lists of reasons, word for word, and what has to be typed behind the colon: at least one word."""

import pytest
from support.small import OFFICE

from sessions.kernel.reasons import (
    OF_A_CORRECTION,
    OF_A_MOVE,
    OF_A_REFUSAL,
    OF_A_SCORE,
    REASON_NOT_LISTED,
    of_a_refusal,
    require_listed,
)
from sessions.kernel.refusals import Refused
from sessions.language.local import speaking
from sessions.values.proposals import Outcome

LISTS = {
    OF_A_SCORE: ("kekeliruan pencatatan", "data baru dari desa: …", "tanggapan Pleno II: …"),
    OF_A_MOVE: (
        "keadaan mendesak: …",
        "pemerataan antardesa: …",
        "kesepakatan komisi: …",
        "kesepakatan Pleno II: …",
        "alasan lain: …",
    ),
    OF_A_REFUSAL: (
        "bukan kewenangan kabupaten",
        "lahan belum siap",
        "sudah dianggarkan",
        "sama dengan usulan lain",
        "lain: …",
    ),
    OF_A_CORRECTION: ("kekeliruan pencatatan", "keterangan desa: …"),
}


@pytest.mark.parametrize("choices", LISTS, ids=["score", "move", "refusal", "correction"])
def test_the_lists_are_these_and_what_is_typed_has_at_least_one_word(choices) -> None:
    with speaking(OFFICE):
        assert LISTS[choices] == tuple(choice.label for choice in choices)
        for choice in choices:
            if choice.is_typed:
                assert choice.is_told_by(choice.told("surat"))
                assert not choice.is_told_by(choice.told(" "))
            else:
                assert choice.is_told_by(choice.told())


@pytest.mark.parametrize("choices", [OF_A_SCORE, OF_A_MOVE, OF_A_CORRECTION], ids=["score", "move", "correction"])
def test_a_reason_of_ones_own_is_refused_where_the_list_is_closed(choices) -> None:
    with speaking(OFFICE), pytest.raises(Refused) as refused:
        require_listed("karena diminta", choices)
    assert REASON_NOT_LISTED is refused.value.reason


@pytest.mark.parametrize("outcome", Outcome)
def test_every_refusal_may_give_the_reasons_of_all(outcome: Outcome) -> None:
    assert OF_A_REFUSAL == of_a_refusal(outcome)[-len(OF_A_REFUSAL) :]
