"""What a PDF of ours carries inside: the bytes of its attached files, found without a PDF library.

An attachment is a stream of the type EmbeddedFile, as `exports.pdf.file` writes it, or not packed, as a program that
saved the PDF anew may leave it. What an electronic signature adds behind the file leaves it where it is; a PDF that was
locked, or packed in another way, keeps it out of sight.
"""

import re
import zlib
from collections.abc import Iterator

from exports.results.shape import LARGEST_FILE

PDF = b"%PDF-"
"""How a PDF begins."""

_ATTACHED = re.compile(rb"/Type\s*/EmbeddedFile\b")
_STREAM = re.compile(rb"stream\r?\n")
_FURTHEST = 2_000
"""Bytes from the type of a stream to where it begins."""


def carried(pdf: bytes) -> tuple[bytes, ...]:
    """The attached files, each content once; none where there is none, or none that can be read."""
    return tuple(dict.fromkeys(_attached(pdf)))


def _attached(pdf: bytes) -> Iterator[bytes]:
    for found in _ATTACHED.finditer(pdf):
        start = pdf.rfind(b" obj", max(found.start() - _FURTHEST, 0), found.start())
        begin = _STREAM.search(pdf, found.end(), found.end() + _FURTHEST)
        if start < 0 or begin is None:
            continue
        told = pdf[start : begin.start()]
        if b"/Filter" not in told:
            yield from _plain(pdf, begin.end())
        elif b"/FlateDecode" in told:
            yield from _inflated(pdf, begin.end())


def _plain(pdf: bytes, start: int) -> Iterator[bytes]:
    end = pdf.find(b"endstream", start, start + LARGEST_FILE + _FURTHEST)
    if end >= 0:
        yield pdf[start:end].removesuffix(b"\n").removesuffix(b"\r")


def _inflated(pdf: bytes, start: int) -> Iterator[bytes]:
    inflating = zlib.decompressobj()
    try:
        content = inflating.decompress(pdf[start:], LARGEST_FILE + 1)
    except zlib.error:
        return
    if inflating.eof or len(content) > LARGEST_FILE:
        yield content
