"""The wording of one refusal."""

from typing import NamedTuple


class Wording(NamedTuple):
    """What was found, with its facts; what to do; and what was found where a fact is missing (else as `found`)."""

    found: str
    advice: str
    plain: str = ""
