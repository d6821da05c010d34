"""Asks git on which day a file was committed last."""

import os
import shutil
import subprocess
from pathlib import Path

SECONDS = 10
OF_A_HOOK = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")
QUIET = (
    "--no-pager",
    "--literal-pathspecs",
    "--no-optional-locks",
    # What a repository's own settings would have git run besides.
    *("-c", "log.showSignature=false"),
    *("-c", "core.fsmonitor=false"),
)


def committed_on(path: Path) -> str | None:
    """The day of the last commit that changed the file, as 2022-01-28 and where it was made.

    None without git, outside a repository, for a file that was never committed, and where the
    history was cut off before that commit: then git knows only that it is not younger.
    """
    told = _git(path, "log", "-1", "--format=%cs %P", "--", path.name)
    if not told:
        return None
    day, _, parents = told.partition(" ")
    if not parents and _git(path, "rev-parse", "--is-shallow-repository") == "true":
        return None
    return day


def _environment() -> dict[str, str]:
    """That of this process without what a hook of git tells those whom it calls."""
    plain = {name: value for name, value in os.environ.items() if name not in OF_A_HOOK}
    return {**plain, "LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0"}


def _git(path: Path, *arguments: str) -> str | None:
    program = shutil.which("git")
    if program is None:
        return None
    try:
        done = subprocess.run(  # noqa: S603  # a list of arguments, no shell
            [program, *QUIET, *arguments],
            cwd=path.parent,
            env=_environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.decode("utf-8", "replace").strip() if done.returncode == 0 else None
