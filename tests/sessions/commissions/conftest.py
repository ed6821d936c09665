"""Fixtures that tests of more than one subject share."""

from support.lists import office  # noqa: F401 - a fixture
