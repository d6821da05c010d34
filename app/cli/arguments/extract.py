"""`plumbline extract`."""

import argparse
import sys
from pathlib import Path

from app.cli.arguments.command import Commands


def add(commands: Commands) -> None:
    """Adds the command that reads and compares nothing."""
    extract = commands.add_parser("extract", help="read articles, or say why they read so")
    form = extract.add_mutually_exclusive_group(required=True)
    form.add_argument("--jsonl", action="store_true", help="stdin and stdout are JSON lines")
    form.add_argument(
        "--explain",
        nargs="?",
        const="-",
        metavar="FILE",
        help="for each number of the text, every field with its rule and words; - or none is stdin",
    )
    extract.add_argument("--published", help="when the text of --explain was, as 2022-01-28")
    extract.set_defaults(command=_extract)


def _extract(asked: argparse.Namespace) -> int:
    from app.cli.extract import explain, extract

    if asked.explain is None:
        return extract(sys.stdin.buffer, sys.stdout.buffer)
    text = sys.stdin.buffer.read() if asked.explain == "-" else Path(asked.explain).read_bytes()
    return explain(text, asked.published, sys.stdout)
