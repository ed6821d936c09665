"""A decision that is refused: where, for what reason, with what facts."""

from collections.abc import Callable
from dataclasses import dataclass

from support.meeting import Meeting

from sessions.kernel.decision import Decision
from sessions.kernel.refusals import Fact, Refusal

Given = Callable[[], Meeting] | None
"""The meeting just before; None is before decision 1."""


@dataclass(frozen=True, slots=True)
class Case:
    given: Given
    decision: Decision
    reason: Refusal
    facts: dict[str, Fact]

    @property
    def kind(self) -> str:
        return type(self.decision).__name__


def case(given: Given, decision: Decision, reason: Refusal, **facts: Fact) -> Case:
    return Case(given, decision, reason, facts)
