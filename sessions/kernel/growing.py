"""A sequence that grows at its end and shares the rest with what it was before; otherwise it is like a tuple."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Generic, TypeVar, overload

T = TypeVar("T")

BLOCK = 256
"""Items that are copied at most when one is added, or one is exchanged."""


class Growing(Sequence[T], Generic[T]):
    """A frozen value: blocks of BLOCK items that never change, and the few behind the last full block."""

    __slots__ = ("_full", "_rest")

    def __init__(self, items: Iterable[T] = ()) -> None:
        full: list[tuple[T, ...]] = []
        source = iter(items)
        while len(block := tuple(islice(source, BLOCK))) == BLOCK:
            full.append(block)
        self._full = tuple(full)
        self._rest = block

    @classmethod
    def _of(cls, full: tuple[tuple[T, ...], ...], rest: tuple[T, ...]) -> "Growing[T]":
        made = cls.__new__(cls)
        made._full, made._rest = (full, rest) if len(rest) < BLOCK else ((*full, rest), ())  # noqa: SLF001  # its own
        return made

    def with_last(self, item: T) -> "Growing[T]":
        """The same and one more behind it."""
        return self._of(self._full, (*self._rest, item))

    def with_item(self, index: int, item: T) -> "Growing[T]":
        """The same with another item at this index, counted from 0; IndexError if there is none."""
        if not 0 <= index < len(self):
            raise IndexError(index)
        number, inside = divmod(index, BLOCK)
        block = self._rest if number == len(self._full) else self._full[number]
        changed = (*block[:inside], item, *block[inside + 1 :])
        if number == len(self._full):
            return self._of(self._full, changed)
        return self._of((*self._full[:number], changed, *self._full[number + 1 :]), self._rest)

    def __len__(self) -> int:
        return BLOCK * len(self._full) + len(self._rest)

    def __iter__(self) -> Iterator[T]:
        return chain(chain.from_iterable(self._full), self._rest)

    def __reversed__(self) -> Iterator[T]:
        blocks = chain((self._rest,), reversed(self._full))
        return chain.from_iterable(reversed(block) for block in blocks)

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[T, ...]: ...
    def __getitem__(self, index: int | slice) -> T | tuple[T, ...]:
        """An item, or a tuple of some."""
        if isinstance(index, slice):
            return self._part(index)
        place = index + len(self) if index < 0 else index
        if not 0 <= place < len(self):
            raise IndexError(index)
        number, inside = divmod(place, BLOCK)
        return (self._rest if number == len(self._full) else self._full[number])[inside]

    def _part(self, which: slice) -> tuple[T, ...]:
        start, stop, step = which.indices(len(self))
        if step != 1:
            return tuple(self)[which]
        skipped = start // BLOCK
        items = chain(chain.from_iterable(self._full[skipped:]), self._rest if skipped <= len(self._full) else ())
        return tuple(islice(items, start - skipped * BLOCK, max(stop, start) - skipped * BLOCK))

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Growing):
            return self._full == other._full and self._rest == other._rest
        return tuple(self) == other if isinstance(other, tuple) else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return f"Growing({tuple(self)!r})"
