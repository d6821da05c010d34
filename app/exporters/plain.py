"""Any text → one line that does nothing but be read, in a terminal and in the log of a build."""

import re

LOG_COMMAND = re.compile(r"##(?=[a-z]*\[)", re.IGNORECASE)
"""How log commands open that build runners obey wherever they stand in a line: ##[error], ##vso[…],
##teamcity[…]."""

UNPRINTED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
"""Controls, turns of the reading direction, half surrogates: a reader sees U+FFFD instead."""


def plain(message: str) -> str:
    """The message on one line, without control characters, direction marks and log commands."""
    # An article must not write lines of its own, move the cursor of the terminal that shows it,
    # turn the reading direction around, or speak to the runner that keeps the log.
    line = message
    if not line.isprintable():
        line = "".join(letter if letter.isprintable() else " " for letter in message)
    return LOG_COMMAND.sub("# #", line)


def plain_path(path: str) -> str:
    """The name of a file as it may open a line: there, two colons would be a runner's command."""
    line = plain(path)
    return f"./{line}" if line.lstrip().startswith(":") else line


def plain_line(*fields: str) -> str:
    """A line of its own: the fields with tabs between them. It opens with no runner's command."""
    line = "\t".join(map(plain, fields))
    return line.replace("::", ": :", 1) if line.lstrip().startswith("::") else line


def letters(text: str) -> str:
    """The text letter for letter, as far as letters are shown."""
    return UNPRINTED.sub("\ufffd", text)
