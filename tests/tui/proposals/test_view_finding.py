"""`/`: any proposal by its village and a word, its code too, with what became of it; one letter may be wrong."""

import pytest
from support.examples import EXAMPLES
from support.onstage import sample

from sessions.language.local import speaking
from sessions.outcomes.decisions_split import ProposalSplit
from sessions.values.proposals import Outcome
from tui.proposals import view_finding
from tui.proposals.view_finding import MOST, became, find


@pytest.fixture(scope="module")
def session(tmp_path_factory):
    with speaking(None), sample(tmp_path_factory.mktemp("contoh") / "sesi") as sitting:
        return sitting.session


@pytest.fixture(autouse=True)
def voice(session):
    with speaking(session.office):
        yield


def codes(found):
    return [one.code for one in found.listed]


def test_every_proposal_is_found_by_its_village_and_any_word_of_its_name(session):
    for code, proposal in session.proposals.items():
        name = session.village_name(proposal.draft.village) if proposal.draft.village else ""
        for word in proposal.draft.activity.split():
            found = find(session, f"{name} {word}")
            assert code in codes(found) or found.left, (code, word)


def test_every_proposal_is_found_by_its_code_alone_and_says_what_became_of_it(session):
    for code in session.proposals:
        (found,) = find(session, code.lower()).listed
        assert (code, True) == (found.code, bool(found.became))


def test_one_that_was_merged_says_where_it_went_and_what_became_of_that(session):
    merged = [p for p in session.proposals.values() if p.outcome is Outcome.MERGED]
    assert merged
    for proposal in merged:
        first, second, *_ = became(session, proposal.code).split("\n")
        assert first.startswith(f"Digabung ke {proposal.merged_into}")
        assert second.startswith(f"{proposal.merged_into}: ")
        (found,) = find(session, proposal.code).listed
        assert f"digabung ke {proposal.merged_into}" == found.became


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        (Outcome.WITHDRAWN, "ditarik pengusul"),
        (Outcome.FAILED_VERIFICATION, "tidak lolos verifikasi"),
        (Outcome.RETURNED, "dikembalikan ke desa"),
    ],
)
def test_one_that_is_out_of_the_running_says_so_and_why(session, outcome, words):
    proposal = next(p for p in session.proposals.values() if p.outcome is outcome)
    (found,) = find(session, proposal.code).listed
    assert words == found.became
    assert proposal.reason[:30] in became(session, proposal.code)


def test_one_letter_may_be_wrong_only_where_nothing_else_fits(session):
    exactly, near = find(session, "ganten talud"), find(session, "gantn tlaud")
    assert (False, True) == (exactly.is_near, near.is_near)
    assert codes(near)
    assert set(codes(near)) <= set(codes(exactly))
    assert not find(session, "tidak ada yang begini").listed


def test_nothing_typed_finds_nothing_and_too_many_are_counted(session):
    assert not find(session, "  ").listed
    many = find(session, "2")
    assert MOST == len(many.listed)
    assert sum("2" in view_finding._known(session)[code].read for code in session.proposals) == MOST + many.left


def test_one_that_was_split_says_into_what_and_what_became_of_each():
    example = next(example for example in EXAMPLES if isinstance(example.decision, ProposalSplit))
    meeting = example.given()
    meeting.decide(example.decision)
    parts = meeting.session.proposals[example.decision.code].split_into
    assert len(parts) > 1
    first, *others = became(meeting.session, example.decision.code).split("\n")
    assert first.startswith("Dipecah menjadi")
    assert list(parts) == [line.partition(":")[0] for line in others]
