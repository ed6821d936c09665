"""Which words are one word, misspelt."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from sessions.intake.duplicates.vocabulary import DOINGS, WORKS

Twins = Mapping[str, frozenset[str]]
"""To each word its misspellings; a word without any is left out."""

_LENGTHS = range(5, 31)
"""Letters of words that are looked at: short ones differ by one letter too easily."""


def misspelt(words: Iterable[str]) -> Twins:
    """To each word those that become the same when each drops one letter at most: lost, added, changed, or moved."""
    bare: dict[str, set[str]] = defaultdict(set)
    for word in words:
        if len(word) in _LENGTHS and word.isalpha() and word not in WORKS | DOINGS:
            for shorter in (word, *(word[:place] + word[place + 1 :] for place in range(len(word)))):
                bare[shorter].add(word)
    twins: dict[str, set[str]] = defaultdict(set)
    for alike in bare.values():
        if len(alike) > 1:
            for word in alike:
                twins[word] |= alike - {word}
    return {word: frozenset(others) for word, others in twins.items()}
