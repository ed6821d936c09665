"""What every test shares: a steady Hypothesis, compiled code that is kept, and what need not be computed twice."""

import gc
import os
import sys

import pytest
from hypothesis import HealthCheck, settings
from textual.css.stylesheet import Stylesheet

settings.register_profile("steady", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("steady")

sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
"""Tests start the program dozens of times, and every worker rewrites the assertions of every file."""


def pytest_xdist_auto_num_workers() -> int:
    """One worker more than there are processors: a test of a screen waits as often as it computes."""
    return (os.cpu_count() or 1) + 1


def pytest_collection_finish() -> None:
    """What was collected stays until the end: the collector need not walk over it again and again."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def styles_parsed_once() -> None:
    """Textual parses the styles anew for each App, a third of its start; the rules are the same for the same text."""
    parse, parsed = Stylesheet._parse_rules, {}

    def parse_once(sheet: Stylesheet, *text: object, **options: object) -> object:
        key = (text, *options.items(), *sheet._variables.items())
        if key not in parsed:
            parsed[key] = parse(sheet, *text, **options)
        return parsed[key]

    Stylesheet._parse_rules = parse_once
