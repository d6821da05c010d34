"""What commands say on a terminal: one line at a time, in which nothing can be but words."""

import sys

from app.exporters.plain import plain, plain_line


def say(*fields: str) -> None:
    """A line on stdout: what was asked for, its fields with tabs between them.

    Names, addresses and reasons come from articles, senders and files. No sign of theirs moves the
    cursor, turns the reading direction, makes a field of its own or is a command to a build runner.
    """
    sys.stdout.write(plain_line(*fields) + "\n")


def note(message: str) -> None:
    """A line on stderr: what happened, or why it did not."""
    sys.stderr.write(f"plumbline: {plain(message)}\n")


def spelt_out(text: str) -> str:
    """The text with signs that are not printed as escapes, so that a file's name can be told."""
    return "".join(sign if sign.isprintable() else f"\\x{ord(sign):02x}" for sign in text)
