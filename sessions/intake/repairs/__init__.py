"""Cells as people write them to values: pure functions of text, each answering (value, reason of a finding or None)."""
