"""What is true of every kind of decision: how it is mended, by kinds that there are, on a screen that there is."""

from pathlib import Path

import pytest
from support.golden import assert_golden

from sessions.kernel.decision import Decision, Facts, Group, decides
from sessions.kernel.session import Session
from sessions.kinds import KINDS
from tui.shell.places import SHEETS


def told(name: str) -> str:
    facts = KINDS[name].facts
    by = ", ".join(other or name for other in facts.mended_by) or "-"
    amendment = facts.amendment.name if facts.amendment else "-"
    ends = [facts.group.value, facts.minutes.name, amendment, *(["milestone"] if facts.is_milestone else [])]
    barrier = [f"{facts.barrier.called}: {facts.barrier.because}"] if facts.barrier else []
    return "\n  ".join((name, f"{facts.place or '-'}: {facts.how}", by, ", ".join(ends), *barrier))


def test_the_facts_of_all_kinds_on_one_page() -> None:
    page = "\n".join(map(told, sorted(KINDS)))
    assert_golden(Path(__file__).parent / "goldens" / "facts.txt", f"{page}\n")


@pytest.mark.parametrize("kind", KINDS)
def test_what_mends_it_exists(kind: str) -> None:
    found = KINDS[kind].facts
    assert set(found.mended_by) <= set(KINDS)
    assert found.place in set(SHEETS) | {""}
    assert found.how
    assert not found.how.endswith(".")
    assert found.how == found.how[:1].lower() + found.how[1:] or found.how.startswith("^")


def test_only_what_others_stand_on_is_never_mended() -> None:
    assert {"SessionOpened", "SidangClosed", "Withdrawn"} == {
        name for name, kind in KINDS.items() if not kind.facts.mended_by
    }


def test_an_undo_ends_at_what_others_rely_on() -> None:
    barriers = {name for name, kind in KINDS.items() if kind.facts.barrier}
    assert {"SessionOpened", "SidangClosed", "AmendmentClosed", "DocumentsIssued"} == barriers


def test_every_group_has_decisions() -> None:
    assert set(Group) == {kind.facts.group for kind in KINDS.values()}


def test_a_name_is_entered_once() -> None:
    class VoteOpened(Decision):
        """Called like a kind that there is."""

        facts = Facts(group=Group.VOTES, how="tidak ada")

        def check(self, session: Session) -> None: ...

    with pytest.raises(ValueError, match="VoteOpened"):
        decides(VoteOpened)


def test_a_kind_does_not_take_over_the_facts_of_another() -> None:
    class VoteOpenedAgain(KINDS["VotePrepared"]):
        """Begins like a vote that is prepared, and says nothing of itself."""

    with pytest.raises(ValueError, match="VoteOpenedAgain"):
        decides(VoteOpenedAgain)
