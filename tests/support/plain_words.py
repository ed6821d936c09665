"""What no message of the program may hold, since people read it."""

import errno
import re

NOT_FOR_PEOPLE = {
    "the name of an error of the system": rf"\b(?:{'|'.join(errno.errorcode.values())})\b|\bErrno\b|\bWinError\b",
    "a time as programs write it": r"\d{4}-\d\d-\d\dT\d\d",
    "an escape": r"[\x00-\x09\x0b-\x1f\x7f-\x9f]|\\x[0-9a-f]{2}|\\u[0-9a-f]{4}",
    "the name of a field": r"(?<![\w/.-])[a-z]+_[a-z_]+(?![\w/.-])",
    "the inside of Python": r"Traceback|PosixPath|\b[A-Za-z]+Error\b|<class|NoneType|\bobject at\b",
    "English": r"(?i)no such file|permission denied|is a directory|not a directory|expected|unexpected|invalid|decode",
}


def wrong_in(text: str) -> list[str]:
    """What of a message is not for people."""
    return [what for what, pattern in NOT_FOR_PEOPLE.items() if re.search(pattern, text)]
