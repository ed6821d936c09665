"""Arithmetic of the hall: pure functions of plain values."""
