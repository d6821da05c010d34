"""A bar shows on a terminal that somebody looks at, and nowhere else."""

import io
import sys

import pytest

from app.cli.checking.progress import progress


class Screen(io.StringIO):
    """A stderr that is, or is not, a terminal."""

    def __init__(self, *, terminal: bool) -> None:
        super().__init__()
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal


@pytest.mark.parametrize(
    ("terminal", "quiet", "files", "shows"),
    [
        (True, False, 3, True),
        (False, False, 3, False),
        (True, True, 3, False),
        (True, False, 1, False),
    ],
)
def test_a_bar_shows_where_somebody_looks(
    monkeypatch: pytest.MonkeyPatch, *, terminal: bool, quiet: bool, files: int, shows: bool
) -> None:
    screen = Screen(terminal=terminal)
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setenv("TERM", "xterm")
    with progress(files, quiet=quiet) as advance:
        for _ in range(files):
            advance()
    assert ("3/3" in screen.getvalue()) is shows
