"""Cells that a spreadsheet would take for a formula: guarded when written, bared again when read.

A text that begins with one of `= + - @`, a tab or a carriage return (also in full width) may run as a formula when the
file is opened. An apostrophe before it makes it text; a text that itself begins with an apostrophe gets one more, so
that reading gives back exactly what was written.
"""

import re

_FAULT = re.compile(r"#(?:REF!|N/A|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|#{2,})|Err:5\d\d")
_DANGEROUS = tuple("=+-@\t\r\uff1d\uff0b\uff0d\uff20")
_APOSTROPHE = "'"


def guarded(text: str) -> str:
    """The text as it may stand in a CSV cell."""
    return _APOSTROPHE + text if text.startswith((*_DANGEROUS, _APOSTROPHE)) or is_fault(text) else text


def guarded_apostrophe(text: str) -> str:
    """The text as it may stand in a cell that is text by its type (XLSX): only an apostrophe needs a second one, and
    the name of an error one before it.
    """
    return _APOSTROPHE + text if text.startswith(_APOSTROPHE) or is_fault(text) else text


def is_fault(text: str) -> bool:
    """Whether a cell's text is what a spreadsheet shows for an error, or for a column too narrow: `#REF!`, `####`."""
    return text[:1] in {"#", "E"} and _FAULT.fullmatch(text) is not None


def bared(text: str) -> str:
    """The text of a cell without the apostrophe that guards it; another leading apostrophe belongs to the text."""
    if text.startswith(_APOSTROPHE) and (text[1:].startswith((*_DANGEROUS, _APOSTROPHE)) or is_fault(text[1:])):
        return text[1:]
    return text
