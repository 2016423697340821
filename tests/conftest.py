"""What several tests share."""

from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("search", max_examples=3000, deadline=None)
settings.load_profile("same")
"""The same examples on every run, so that red is red for everyone; `--hypothesis-profile=search` looks for new ones."""

SHARED = Path(__file__).resolve().parents[2] / "shared"
"""The folder with the specimen and the gold data, beside the repository; absent on most machines."""
_WORKTREES = Path(__file__).resolve().parents[3] / "shared"
"""The same folder, seen from a git worktree one level deeper."""


@pytest.fixture(scope="session")
def shared() -> Path:
    """The shared folder; the test is skipped where it is absent."""
    for folder in (SHARED, _WORKTREES):
        if folder.is_dir():
            return folder
    pytest.skip(f"{SHARED} is absent: the specimen and the gold data are not part of the repository")
