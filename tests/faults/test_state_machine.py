"""Any decision at any moment: the journal tells the session again, a refusal changes nothing, an undo gives it back."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule, run_state_machine_as_test
from support.examples import EXAMPLES
from support.model_disk import ModelDisk
from support.small import STAGES

from sessions.kernel.refusals import Refusal, Refused
from sessions.kernel.session import Session
from sessions.record.errors import NOT_THE_LATEST, UNDO_BARRIER, RecordError
from sessions.record.journal import Journal
from sessions.record.ledger import Ledger
from sessions.record.sitting import Sitting
from sessions.steps.decisions import Withdrawn

FOLDER = Path("/laptop/sesi")
DECISIONS = [example.decision for example in EXAMPLES if not isinstance(example.decision, Withdrawn)]


class Desk(RuleBasedStateMachine):
    """A sitting that begins at a stage of the meeting and is asked for decisions of every kind, in any order."""

    @initialize(stage=st.sampled_from(STAGES))
    def begin(self, stage) -> None:
        first, *others = stage().entries
        self.disk = ModelDisk()
        self.now = first.at
        self.before: dict[int, Session] = {}
        self.sitting = Sitting.create(FOLDER, "Sari", self.clock, first.decision, disk=self.disk)
        for entry in others:
            self.now = entry.at
            self.take(entry.decision)

    def clock(self):
        return self.now

    def take(self, decision) -> None:
        before = self.sitting.session
        entry = self.sitting.decide(decision)
        self.before[entry.seq] = before

    def refused_or(self, decision) -> Refusal | None:
        """Ask; when it is refused, nothing may have changed."""
        before = self.sitting.ledger, self.disk.read(FOLDER / "jurnal.jsonl")
        try:
            self.take(decision)
        except Refused as refused:
            assert before == (self.sitting.ledger, self.disk.read(FOLDER / "jurnal.jsonl"))
            return refused.reason
        return None

    @rule(decision=st.sampled_from(DECISIONS))
    def ask(self, decision) -> None:
        self.now += timedelta(seconds=30)
        self.refused_or(decision)

    @precondition(lambda self: not self.sitting.standing[-1].decision.facts.barrier)
    @rule()
    def take_back_the_latest(self) -> None:
        latest = self.sitting.standing[-1].seq

        self.sitting.decide(Withdrawn(seq=latest))

        assert replace(self.before[latest], seq=len(self.sitting.entries)) == self.sitting.session
        assert self.sitting.entries[latest - 1].is_withdrawn

    @rule(back=st.integers(-2, 30))
    def take_back_any_other(self, back) -> None:
        seq = len(self.sitting.entries) - back
        if seq == self.sitting.standing[-1].seq:
            seq += 1
        assert self.refused_or(Withdrawn(seq=seq)) in {NOT_THE_LATEST, UNDO_BARRIER}

    @rule()
    def open_again(self) -> None:
        ledger = self.sitting.ledger
        self.sitting.close()

        self.sitting = Sitting.open(FOLDER, "Sari", self.clock, disk=self.disk)

        assert ledger == self.sitting.ledger

    def teardown(self) -> None:
        if hasattr(self, "sitting"):
            self.open_again()


TestDesk = Desk.TestCase
TestDesk.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)


def with_an_undo_that_changes_nothing(patch: pytest.MonkeyPatch) -> None:
    after = Ledger.after

    def keep_the_session(ledger: Ledger, entry) -> Ledger:
        new = after(ledger, entry)
        return replace(new, session=replace(ledger.session, seq=entry.seq)) if entry.kind == "Withdrawn" else new

    patch.setattr(Ledger, "after", keep_the_session)


def with_a_refusal_that_leaves_a_trace(patch: pytest.MonkeyPatch) -> None:
    decide = Sitting._decide

    def count_it(sitting: Sitting, *asked):
        try:
            return decide(sitting, *asked)
        except Refused:
            sitting.ledger = replace(sitting.ledger, session=replace(sitting.session, seq=sitting.session.seq + 1))
            raise

    patch.setattr(Sitting, "_decide", count_it)


def with_a_line_that_is_never_written(patch: pytest.MonkeyPatch) -> None:
    append = Journal.append

    def pass_over(journal: Journal, raw: bytes, line) -> None:
        if line.seq % 20 == 0:
            journal.seq, journal.hash = line.seq, line.hash
        else:
            append(journal, raw, line)

    patch.setattr(Journal, "append", pass_over)


BROKEN = (with_an_undo_that_changes_nothing, with_a_refusal_that_leaves_a_trace, with_a_line_that_is_never_written)


@pytest.mark.long
@pytest.mark.parametrize("break_it", BROKEN, ids=lambda break_it: break_it.__name__)
def test_a_record_without_this_rule_is_found_out(break_it, monkeypatch) -> None:
    break_it(monkeypatch)
    quick = settings(TestDesk.settings, phases=(Phase.generate,), report_multiple_bugs=False)
    with pytest.raises((AssertionError, RecordError)):
        run_state_machine_as_test(Desk, settings=quick)
