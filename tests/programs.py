"""Programs that are not ours, by which tests judge what is."""

import shutil

import pytest

from tests.conftest import IN_CI


def wanted_program(name: str) -> str:
    """Where a program is; without it the test is skipped, but in CI it fails."""
    program = shutil.which(name)
    if program is None:
        reason = f"{name} is not installed"
        if IN_CI:
            pytest.fail(reason)
        pytest.skip(reason)
    return program
