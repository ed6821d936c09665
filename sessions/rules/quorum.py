"""Quorum and majority: how many delegates make the hall complete, and how many voices carry a question."""


def needed(invited: int, numerator: int, denominator: int) -> int:
    """Smallest number of delegates that is at least `numerator / denominator` of those invited.

    Two thirds of 30 utusan are 20, of 31 they are 21: a part of a person is a person more.
    """
    return -(-invited * numerator // denominator)


def majority(voices: int) -> int:
    """Smallest number that is more than half: 20 of 39, 21 of 40, 21 of 41."""
    return voices // 2 + 1
