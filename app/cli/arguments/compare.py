"""`plumbline compare`."""

import argparse
import sys

from app.cli.arguments.command import Commands


def add(commands: Commands) -> None:
    """Adds the command that holds pairs of texts together."""
    command = commands.add_parser(
        "compare", help="hold pairs of texts together, one JSON object a line"
    )
    command.add_argument(
        "--jsonl", action="store_true", required=True, help="stdin and stdout are JSON lines"
    )
    command.add_argument(
        "--rates",
        action="store_true",
        help="compare sums in two currencies by the exchange rates of the database",
    )
    command.set_defaults(command=_compare)


def _compare(asked: argparse.Namespace) -> int:
    from app.cli.compare import compare

    return compare(sys.stdin.buffer, sys.stdout.buffer, by_rates=asked.rates)
