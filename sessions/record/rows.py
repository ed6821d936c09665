"""What the rows of all tables are made of."""

from datetime import datetime

from sessions.record.plain_json import Plain

Row = dict[str, Plain]
"""Column -> value; every row of a table has the same columns."""


def iso(at: datetime | None) -> str | None:
    """A time with its offset; None stays None."""
    return at.isoformat() if at is not None else None
