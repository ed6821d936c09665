"""What functions make of a frozen value is made once, and goes with it alone."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import fields, replace

from sessions.kernel.session import Session


def size(session: Session) -> list[int]:
    """A list, so that one that was made again is another one."""
    return [len(session.proposals)]


def plus(session: Session, number: int) -> list[int]:
    """The same with something given."""
    return [len(session.proposals) + number]


def test_a_result_is_made_once_for_each_function() -> None:
    session = Session()
    assert session.known(size) is None
    assert [0] == session.derived(size)
    assert session.derived(size) is session.derived(size)
    assert session.derived(size) is session.known(size)
    assert [3] == session.derived(plus, 3)


def test_another_thing_that_is_given_makes_it_again() -> None:
    session = Session()
    kept = session.derived(plus, 3)
    assert kept is session.derived(plus, 3)
    assert session.known(plus, 4) is None
    assert [4] == session.derived(plus, 4)


def test_what_is_kept_is_no_part_of_the_value_and_stays_with_it() -> None:
    session = Session(plan_year=2028)
    before = repr(session), [field.name for field in fields(session)], dict(session.__dict__)
    session.derived(size)
    assert before == (repr(session), [field.name for field in fields(session)], dict(session.__dict__))
    assert Session(plan_year=2028) == session
    for copy in (session.at(2), session.with_proposals(()), replace(session)):
        assert copy.known(size) is None


def test_what_is_let_go_is_made_again() -> None:
    session = Session()
    kept = session.derived(size)
    session.forget()
    assert session.known(size) is None
    assert kept == session.derived(size)


def test_threads_that_ask_at_the_same_time_get_what_is_right() -> None:
    session = Session()
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda number: session.derived(plus, number % 3), range(300)))
    assert [[number % 3] for number in range(300)] == found
