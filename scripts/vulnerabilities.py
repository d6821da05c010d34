"""Known vulnerabilities of what the locks name: `python -m scripts.vulnerabilities [LOCK…]`.

pip-audit asks the package index for each pinned package. Exit codes: 0 none is known, 1 some are, 2
nobody knows, for the index was not reached or the lock not read. So a pipeline may fail on 1, and
on 2 say that it did not look.
"""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any  # JSON of pip-audit's own shape

ROOT = Path(__file__).parents[1]
LOCKS = (ROOT / "requirements" / "run.txt",)
NONE_KNOWN, SOME_KNOWN, NOT_KNOWN = 0, 1, 2
SECONDS = 15
"""How long one question to the index may take."""

AUDIT = (
    *("-m", "pip_audit", "--require-hashes", "--disable-pip", "--format", "json"),
    *("--progress-spinner", "off", "--timeout", str(SECONDS)),
)
"""The lock as it stands is asked about: nothing is resolved, downloaded or installed."""


def main(arguments: Sequence[str]) -> int:
    """Says what is known of the packages of each lock."""
    worst = NONE_KNOWN
    for lock in [Path(one) for one in arguments] or LOCKS:
        asked = [sys.executable, *AUDIT, "--requirement", str(lock)]
        done = subprocess.run(asked, capture_output=True, text=True, check=False)
        code, lines = outcome(done.stdout, done.stderr)
        print(f"{lock.name}:")
        for line in lines:
            print(f"  {line}")
        worst = max(worst, code)
    return worst


def outcome(told: str, errors: str) -> tuple[int, list[str]]:
    """The exit code, and a line for each thing to say, from what pip-audit wrote to its outputs.

    Its own code is 1 for what it found and for what went wrong alike.
    """
    try:
        packages = json.loads(told)["dependencies"]
    except (ValueError, KeyError, TypeError):
        return NOT_KNOWN, [f"not known: {_reason(errors)}"]
    found = list(_found(packages))
    unread = [f"{one['name']}: {one['skip_reason']}" for one in packages if "skip_reason" in one]
    if found:
        return SOME_KNOWN, [*found, *unread]
    if unread:
        return NOT_KNOWN, ["not known of:", *unread]
    return NONE_KNOWN, [f"no vulnerability is known of {len(packages)} packages"]


def _found(packages: Sequence[dict[str, Any]]) -> Iterator[str]:
    for package in packages:
        for one in package.get("vulns", ()):
            names = ", ".join([one["id"], *one.get("aliases", ())])
            mended = ", ".join(one.get("fix_versions", ())) or "no release yet"
            yield f"{package['name']} {package['version']}: {names}; mended in {mended}"


def _reason(errors: str) -> str:
    """The last line that says something: what pip-audit ended with."""
    lines = [line.strip() for line in errors.splitlines() if line.strip()]
    return lines[-1][:300] if lines else "pip-audit said nothing"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
