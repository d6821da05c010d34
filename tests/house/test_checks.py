"""The checks every push must pass run in the suite: one command says whether the house stands."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROGRAMS = Path(sys.executable).parent
CODE = ("app", "migrations", "tests", "scripts")

CHECKS = {
    "format": ("ruff", "format", "--check", *CODE),
    "lint": ("ruff", "check", *CODE),
    "types": ("mypy",),
    "imports": ("lint-imports",),
}


@pytest.mark.parametrize("check", CHECKS)
def test_the_check_passes(check: str) -> None:
    program, *arguments = CHECKS[check]
    done = subprocess.run(
        [PROGRAMS / program, *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
