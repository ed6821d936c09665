"""Words as people type them: with one letter wrong, swapped with its neighbour, missing or too many."""

from collections.abc import Iterable

SHORTEST = 3
"""A word of fewer letters is taken as it is typed."""


def is_near(typed: str, word: str) -> bool:
    """Whether both are the same but for one letter: another one, one too many or too few, or two swapped."""
    if typed == word:
        return True
    if abs(len(typed) - len(word)) > 1 or max(len(typed), len(word)) < SHORTEST:
        return False
    shorter = min(len(typed), len(word))
    alike = next((number for number in range(shorter) if typed[number] != word[number]), shorter)
    mine, its = typed[alike:], word[alike:]
    if mine[1:] == its[1:] or mine[1:] == its or mine == its[1:]:
        return True
    return mine[:2] == its[1::-1] and mine[2:] == its[2:]


def begins_near(typed: str, word: str) -> bool:
    """Whether the word, or what it begins with, is what was typed but for one letter."""
    return any(is_near(typed, word[:length]) for length in range(max(SHORTEST, len(typed) - 1), len(typed) + 2))


def each(typed: Iterable[str], words: Iterable[str]) -> bool:
    """Whether every typed word is near one of these."""
    known = tuple(words)
    return all(any(is_near(part, word) for word in known) for part in typed)
