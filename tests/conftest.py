"""What every test shares: a deterministic Hypothesis, the same on a slow machine as on a fast one."""

import os

from hypothesis import HealthCheck, settings

settings.register_profile("steady", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("steady")


def pytest_xdist_auto_num_workers() -> int:
    """One worker more than there are processors: a test of a screen waits as often as it computes."""
    return (os.cpu_count() or 1) + 1
