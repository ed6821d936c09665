"""A lot anybody can recompute (undian yang dapat dihitung ulang): a list, a seed called out in the hall, SHA-256.

The list is shown first; then a seed of at least six digits is called out. List, seed and formula go into the Berita
Acara: paper number = SHA-256 of `seed,turn` read as a whole number, mod papers left, plus 1.
"""

import re
from collections.abc import Sequence
from hashlib import sha256

_SEED = re.compile(r"[0-9]{6,}")


def is_seed(text: str) -> bool:
    """Whether the text is a seed: six digits or more and nothing else."""
    return _SEED.fullmatch(text) is not None


def drawn(seed: str, turn: int, papers: int) -> int:
    """Number of the paper drawn, from 1 to `papers`; turns count from 1."""
    return int(digest(seed, turn), 16) % papers + 1


def digest(seed: str, turn: int) -> str:
    """SHA-256 of seed, comma and turn, in hexadecimal."""
    return sha256(f"{seed},{turn}".encode()).hexdigest()


def draw_all(seed: str, listed: Sequence[str]) -> tuple[str, ...]:
    """The whole list in drawn order: each turn draws from the papers not yet drawn, which keep the order shown."""
    papers = list(listed)
    return tuple(papers.pop(drawn(seed, turn, len(papers)) - 1) for turn in range(1, len(listed) + 1))
