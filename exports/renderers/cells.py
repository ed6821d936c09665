"""Cells of a CSV file: a spreadsheet must never take a typed text for a formula."""

TRIGGERS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")  # the last four are the full-width forms


def safe(text: str) -> str:
    """The text with a leading apostrophe where a spreadsheet could read it as a formula."""
    return f"'{text}" if text.startswith(TRIGGERS) else text
