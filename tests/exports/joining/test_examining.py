"""Work in several processes: in order, and never more taken in hand than keeps them busy."""

from exports.joining.examining import in_processes, processes_for


def test_answers_come_in_order_and_only_a_few_items_are_taken_ahead() -> None:
    taken: list[int] = []

    def items():
        for number in range(200):
            taken.append(number)
            yield -number

    answers = in_processes(abs, items(), 2)
    first = next(answers)
    assert len(taken) < 20
    assert list(range(200)) == [first, *answers]


def test_little_is_done_in_one_process_and_much_in_no_more_than_there_are_cores() -> None:
    assert 1 == processes_for(0) == processes_for(2**20 - 1)
    assert 1 <= processes_for(2**40) <= processes_for(2**41)


def test_one_process_is_this_one() -> None:
    seen: list[int] = []
    assert [None, None] == list(in_processes(seen.append, [1, 2], 1))
    assert [1, 2] == seen
