"""A secret that somebody else made, out of a file."""

import sys
from pathlib import Path

NOTE = "note the secret now, it is never shown again"


def secret_in(file: str | None) -> str | None:
    """The secret that stands in the file: an argument could be seen by others on the machine.

    "-" is stdin, None no secret. Raises OSError where the file cannot be read.
    """
    if file is None:
        return None
    text = sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8")
    return text.strip()
