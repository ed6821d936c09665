"""Values out of a PDF that somebody else may have written, and what stands where on a page of ours. Knows pypdf.

What is read becomes plain values at once: nothing is looked up, unpacked or run while it is read; what is malformed,
said twice or nested without end is refused.
"""

import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from decimal import Decimal
from io import BytesIO
from typing import Any, NamedTuple


@dataclass(frozen=True, slots=True)
class Ref:
    """A reference to an object."""

    number: int
    generation: int


@dataclass(frozen=True, slots=True)
class Name:
    """A name with its stroke, such as `/Sig`; true and false are names without one. It equals no text."""

    text: str


@dataclass(frozen=True, slots=True)
class PdfStream:
    """A dictionary and the bytes behind it, packed as they are."""

    about: "Mapping[str, Value]"
    data: bytes = field(repr=False)


Value = Ref | Name | bytes | Decimal | None | tuple["Value", ...] | Mapping[str, "Value"] | PdfStream
"""Texts are bytes as they stand in the file."""


class Malformed(ValueError):
    """What stands there is no value as the format has it."""


def read_value(content: bytes, length_of: Callable[[Ref], int]) -> tuple[Value, int]:
    """The value with which the bytes begin, and its length; `length_of` tells that of a stream by reference."""
    from pypdf.errors import PyPdfError  # noqa: PLC0415 - only where a signed file is looked at
    from pypdf.generic import read_object  # noqa: PLC0415

    stream = BytesIO(content)
    try:
        found = read_object(stream, _Lengths(length_of))  # type: ignore[arg-type]
        return _plain(found), stream.tell()
    except (PyPdfError, ValueError, TypeError, LookupError, AttributeError, ArithmeticError, AssertionError) as error:
        raise Malformed(str(error)) from error
    except (RecursionError, MemoryError) as error:
        raise Malformed("nested without end") from error


class _Lengths:
    """What pypdf asks while it reads: to be strict, and how long a stream is."""

    strict = True

    def __init__(self, length_of: Callable[[Ref], int]) -> None:
        self._length_of = length_of

    def get_object(self, reference: Any) -> int:
        return self._length_of(Ref(reference.idnum, reference.generation))


def _plain(found: Any) -> Value:
    from pypdf import generic  # noqa: PLC0415

    match found:
        case generic.IndirectObject():
            plain: Value = Ref(found.idnum, found.generation)
        case generic.StreamObject():
            plain = PdfStream(_entries(found), bytes(found._data))  # noqa: SLF001 - packed, as it stands in the file
        case generic.DictionaryObject():
            plain = _entries(found)
        case generic.ArrayObject():
            plain = tuple(_plain(list.__getitem__(found, place)) for place in range(len(found)))
        case generic.NameObject() | generic.BooleanObject():
            plain = Name(str(found).lower() if isinstance(found, generic.BooleanObject) else str(found))
        case generic.TextStringObject() | generic.ByteStringObject():
            plain = bytes(found.original_bytes)
        case generic.NumberObject() | generic.FloatObject():
            plain = Decimal(str(found))
        case generic.NullObject():
            plain = None
        case _:
            raise Malformed(f"no value: {type(found).__name__}")
    return plain


def _entries(found: Any) -> Mapping[str, Value]:
    return {str(key): _plain(dict.__getitem__(found, key)) for key in found}


def described(data: bytes) -> tuple[tuple[str, ...], ...]:
    """Title, subject and author in a description that is not packed, in what they say; Malformed where it is none."""
    from pypdf.errors import PyPdfError  # noqa: PLC0415
    from pypdf.generic import StreamObject  # noqa: PLC0415
    from pypdf.xmp import XmpInformation  # noqa: PLC0415

    stream = StreamObject()
    stream._data = data  # noqa: SLF001 - what a stream holds that is not packed
    try:
        told = XmpInformation(stream)
        title, subject = ((one or {}).values() for one in (told.dc_title, told.dc_description))
        return tuple(tuple(filter(None, texts)) for texts in (title, subject, told.dc_creator or ()))
    except (PyPdfError, ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        raise Malformed(str(error)) from error


class OnPage(NamedTuple):
    """Something on a page: words, or nothing where it is drawn, and its box in points from the lower left corner."""

    text: str
    left: float
    low: float
    right: float
    high: float


_LETTER, _BELOW, _ABOVE = 0.5, 0.25, 0.75
"""In parts of the size: how wide a letter is, nearly, and how far letters reach below and above their line."""


def printed(ours: bytes, page: int) -> list[OnPage]:
    """Words and shaded places of a page of our own, counted from 0; not what lies slanted behind them."""
    from pypdf import PdfReader  # noqa: PLC0415

    found: list[OnPage] = []

    def see(text: str, outer: list[float], inner: list[float], _font: object, size: float) -> None:
        x, y, words = outer[4] + inner[4], outer[5] + inner[5], text.strip()
        if words and outer[1] == inner[1] == 0:
            found.append(OnPage(words, x, y - _BELOW * size, x + _LETTER * size * len(words), y + _ABOVE * size))

    def look(operator: bytes, operands: Any, outer: list[float], _inner: list[float]) -> None:
        if operator == b"re" and outer[1] == 0:
            x, y, width, height = (float(operand) for operand in operands)
            found.append(OnPage("", min(x, x + width), min(y, y + height), max(x, x + width), max(y, y + height)))

    with _quiet():
        sheet = PdfReader(BytesIO(ours)).pages[page]
        sheet.extract_text(visitor_text=see, visitor_operand_before=look)
    return found


@contextmanager
def _quiet() -> Iterator[None]:
    """What pypdf remarks of our own fonts is nothing that somebody at the command line has to read."""
    logger = logging.getLogger("pypdf")
    before = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        logger.setLevel(before)
