"""What a PDF of ours carries inside: the bytes of its attached files, found without a PDF library.

An attachment is a stream of the type EmbeddedFile, as `exports.pdf.file` writes it. What an electronic signature adds
behind the file leaves it where it is; a program that saves the PDF anew may pack it out of sight.
"""

import re
import zlib
from collections.abc import Iterator

from exports.results.shape import LARGEST_FILE

PDF = b"%PDF-"
"""How a PDF begins."""

_ATTACHED = re.compile(rb"/Type\s*/EmbeddedFile\b")
_FURTHEST = 2_000
"""Bytes from the type of a stream to where it begins."""


def carried(pdf: bytes) -> tuple[bytes, ...]:
    """The attached files, each content once; none where there is none, or none that can be read."""
    return tuple(dict.fromkeys(_attached(pdf)))


def _attached(pdf: bytes) -> Iterator[bytes]:
    for found in _ATTACHED.finditer(pdf):
        start = pdf.rfind(b" obj", max(found.start() - _FURTHEST, 0), found.start())
        begin = re.compile(rb"stream\r?\n").search(pdf, found.end(), found.end() + _FURTHEST)
        if start < 0 or begin is None or b"/FlateDecode" not in pdf[start : begin.start()]:
            continue
        inflating = zlib.decompressobj()
        try:
            content = inflating.decompress(pdf[begin.end() :], LARGEST_FILE + 1)
        except zlib.error:
            continue
        if inflating.eof or len(content) > LARGEST_FILE:
            yield content
