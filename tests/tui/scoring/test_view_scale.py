"""What a score says stands beside the box, empty or filled, in three lines of the narrowest screen."""

import re
from dataclasses import replace
from textwrap import wrap

import pytest
from support.small import draft

from sessions.language.local import speaking
from sessions.office.defaults import KERJO, office_for
from sessions.values.guideline import SCORES
from sessions.values.proposals import AGREED_RATER, Origin, Proposal, ProposalCode, Rater
from tui.scoring.view_scale import SCALE_ROWS, SCALE_WIDTH, scale

OFFICE = office_for(KERJO)
CRITERIA = OFFICE.guideline.criteria
PROPOSAL = Proposal(
    code=ProposalCode("2001-01"), draft=draft(OFFICE.villages[0].code, "Talud", 1, 1), origin=Origin.VILLAGE
)
GIVEN = ({}, *({AGREED_RATER: score} for score in SCORES), {Rater("A"): 5, Rater("B"): 3})


@pytest.mark.parametrize("given", GIVEN, ids=str)
@pytest.mark.parametrize("criterion", CRITERIA, ids=lambda criterion: criterion.id)
def test_all_five_meanings_stand_there_and_the_given_one_in_full(criterion, given):
    with speaking(OFFICE):
        text = scale(replace(PROPOSAL, scores={criterion.id: given}), criterion)
    assert SCALE_ROWS >= len(wrap(text, SCALE_WIDTH))
    told = re.findall(r"[1-5]: ([^·]+)", text)
    assert len(SCORES) == len({part.strip() for part in told})
    for part, anchor in zip(told, criterion.anchors, strict=True):
        assert all(piece in anchor for piece in part.strip().split("…"))
    if len(given) == 1:
        (score,) = given.values()
        assert f"▸{score}: {criterion.anchors[score - 1]}" in text
    else:
        assert "▸" not in text
        assert ("belum diisi" in text) is (not given)


def test_however_long_the_words_are_every_score_is_named():
    long = replace(CRITERIA[0], name="Nama " * 40, anchors=("panjang " * 30,) * 5)
    with speaking(OFFICE):
        text = scale(PROPOSAL, long)
    assert SCALE_ROWS >= len(wrap(text, SCALE_WIDTH))
    assert all(f"{score}: panj" in text for score in SCORES)
