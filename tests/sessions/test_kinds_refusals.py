"""Every kind is refused for each of its reasons, with its facts, and then nothing has changed."""

from pathlib import Path

import pytest
from support.case import Case
from support.examples import EXAMPLES
from support.golden import assert_golden
from support.reasons import reasons_of
from support.refused import CASES
from support.small import chosen, closed

from sessions.kernel.decision import NOT_AMENDABLE, SIDANG_CLOSED, Amends
from sessions.kernel.refusals import REFUSALS, SESSION_NOT_OPENED, Refusal, Refused
from sessions.kernel.session import Session
from sessions.kinds import KINDS

AFTER_THE_CLOSING = {name for name, kind in KINDS.items() if kind.facts.amendment in {None, Amends.ALONGSIDE}}
"""Kinds that the closing does not lock; that it locks the others is read from their code in `closing`."""


def named(case: Case) -> str:
    return f"{case.kind}-{case.reason.name}"


def told(refusal: Refusal) -> str:
    at = f" @ {', '.join(refusal.fields)}" if refusal.fields else ""
    return "\n  ".join((f"{refusal.name}{at}", refusal.found, refusal.plain or "=", refusal.advice))


def test_the_sentences_of_all_refusals_on_one_page_with_the_fields_they_point_at() -> None:
    page = "\n".join(told(REFUSALS[name]) for name in sorted(REFUSALS))
    assert_golden(Path(__file__).parent / "goldens" / "refusals.txt", f"{page}\n")


@pytest.mark.parametrize("case", CASES, ids=named)
def test_a_decision_is_refused_for_its_reason_with_its_facts(case: Case) -> None:
    session = case.given().session if case.given else Session()
    with pytest.raises(Refused) as refusal:
        case.decision.check(session)
    assert (case.reason, case.facts) == (refusal.value.reason, refusal.value.facts)


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.__name__)
def test_every_reason_that_stands_in_the_code_of_a_kind_has_a_case(kind: type) -> None:
    everywhere = {SESSION_NOT_OPENED, SIDANG_CLOSED, NOT_AMENDABLE}
    tried = {case.reason for case in CASES if case.kind == kind.__name__}
    assert set(reasons_of(kind)) - everywhere == tried


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: type(example.decision).__name__)
def test_nothing_is_decided_before_the_session_is_opened(example) -> None:
    if type(example.decision).__name__ in {"SessionOpened", "Withdrawn"}:
        example.decision.check(Session())
        return
    with pytest.raises(Refused) as refusal:
        example.decision.check(Session())
    assert SESSION_NOT_OPENED == refusal.value.reason


FILLS_BLANKS = {"SpeechesRecorded"}
"""Kinds that fill in after the closing what nobody did before; their own tests tell until when."""


@pytest.mark.parametrize("kind", sorted(set(KINDS) - AFTER_THE_CLOSING - FILLS_BLANKS))
def test_the_sidang_decides_nothing_after_its_closing(kind: str) -> None:
    (example,) = (e for e in EXAMPLES if type(e.decision).__name__ == kind)
    with pytest.raises(Refused) as refusal:
        example.decision.check(closed().session)
    assert (SIDANG_CLOSED, {}) == (refusal.value.reason, refusal.value.facts)


def test_a_refused_decision_leaves_the_meeting_as_it_was() -> None:
    meeting = chosen()
    before = meeting.ledger
    for case in CASES:
        try:
            meeting.decide(case.decision)
        except Refused:
            assert meeting.ledger is before
        else:
            meeting.ledger = before
