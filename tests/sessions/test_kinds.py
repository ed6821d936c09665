"""Every kind of decision: it can be taken, comes back from its journal data as it was, and can be taken back."""

import json
from dataclasses import replace

import pytest
from support.examples import EXAMPLES, Example
from support.small import closed, gathered

from sessions.kernel.session import Session
from sessions.kinds import KINDS
from sessions.record.codec import decode, encode
from sessions.record.ledger import Ledger, extend
from sessions.record.sitting import Sitting
from sessions.steps.decisions import Withdrawn

every_kind = pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: type(example.decision).__name__)


def test_there_is_one_example_of_every_kind() -> None:
    assert sorted(KINDS) == sorted(type(example.decision).__name__ for example in EXAMPLES)


@every_kind
def test_a_kind_can_be_taken_and_moves_the_session_on(example: Example) -> None:
    if example.given is None:
        return
    meeting = example.given()
    before = meeting.session
    meeting.decide(example.decision)
    assert before.seq + 1 == meeting.session.seq
    if not isinstance(example.decision, Withdrawn):
        assert replace(before, seq=meeting.session.seq) != meeting.session


@every_kind
def test_a_kind_comes_back_from_its_journal_data_as_it_was(example: Example) -> None:
    kind = type(example.decision).__name__
    data = json.loads(json.dumps(encode(example.decision)))
    assert example.decision == decode(kind, data, KINDS)


@every_kind
def test_an_undo_gives_back_the_session_of_before(example: Example) -> None:
    if example.given is None or example.decision.facts.barrier or isinstance(example.decision, Withdrawn):
        return
    meeting = example.given()
    before = meeting.session
    meeting.decide(example.decision)
    meeting.take_back()
    assert replace(before, seq=before.seq + 2) == meeting.session


def test_a_meeting_replayed_from_its_lines_is_the_same_session() -> None:
    meeting = closed()
    assert meeting.ledger == extend(Ledger(), meeting.entries, is_checked=True)


def test_the_mappings_of_an_earlier_session_are_never_changed() -> None:
    meeting = gathered()
    before = meeting.session
    people, agenda, proposals = dict(before.people), before.agenda, dict(before.proposals)
    for example in EXAMPLES:
        if example.given is gathered:
            example.decision.apply(before, meeting.entries[-1].stamp)
    assert (people, agenda, proposals) == (before.people, before.agenda, before.proposals)


def test_before_decision_1_a_session_knows_no_names() -> None:
    assert "" == Session().village_name(None)
    assert Session().agency("DPUPR") is None
    assert not Session().is_opened


def test_a_whole_meeting_on_disk_is_the_session_that_was_decided_in_memory(tmp_path) -> None:
    meeting = closed()
    first, *others = meeting.entries
    clock = [first.at]
    with Sitting.create(tmp_path / "sesi", "Sari", lambda: clock[0], first.decision) as sitting:
        for entry in others:
            clock[0] = entry.at
            sitting.decide(entry.decision)
        assert meeting.session == sitting.session
    with Sitting.open(tmp_path / "sesi", "Sari", lambda: clock[0], read_only=True) as again:
        assert meeting.session == again.session
