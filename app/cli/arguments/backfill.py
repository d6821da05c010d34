"""`plumbline backfill`."""

import argparse
from pathlib import Path

from app.cli.arguments.command import Commands
from app.cli.arguments.days import day

MOST_PROCESSES = 256
MOST_IN_A_BATCH = 10_000


def add(commands: Commands) -> None:
    """Adds the command that takes in an archive."""
    backfill = commands.add_parser(
        "backfill",
        help="take in an archive of articles",
        description="Checks and records the articles of an archive in the order of their days. "
        "Begun again after it was stopped, it goes on where it was; the same archive again changes "
        "nothing. Ends with 0, with 1 where articles were set aside, with 2 where it could not be "
        "done.",
    )
    backfill.add_argument(
        "sources",
        nargs="+",
        metavar="SOURCE",
        help="JSON lines, a folder of texts, pages and ninjs items, a single one, or - for JSON "
        "lines on stdin; .gz is unpacked on the way",
    )
    backfill.add_argument("--source", metavar="NAME", help="whose articles, if they do not say")
    backfill.add_argument(
        "--published", type=day, metavar="DAY", help="when, if they do not say, as 2022-01-28"
    )
    backfill.add_argument(
        "--engine", default="local", metavar="NAME", help="what reads the articles: local, ray"
    )
    backfill.add_argument(
        "--processes", type=_processes, metavar="N", help="read in N processes; one a core"
    )
    backfill.add_argument(
        "--batch", type=_batch, default=100, metavar="N", help="articles handed to one; 100"
    )
    backfill.add_argument(
        "--profile", choices=("fast", "full"), help="how to read; PLUMBLINE_PROFILE"
    )
    backfill.add_argument(
        "--rejects", type=Path, metavar="FILE", help="write what was set aside there, as JSON lines"
    )
    backfill.set_defaults(command=_backfill)


def _processes(said: str) -> int:
    return _number(said, MOST_PROCESSES)


def _batch(said: str) -> int:
    return _number(said, MOST_IN_A_BATCH)


def _number(said: str, most: int) -> int:
    if not (said.isascii() and said.isdigit() and 0 < int(said) <= most):
        raise argparse.ArgumentTypeError(f"choose from 1 to {most}")
    return int(said)


def _backfill(asked: argparse.Namespace) -> int:
    from app.cli.backfill import Asked, fill

    return fill(
        Asked(
            sources=tuple(asked.sources),
            source=asked.source,
            published=None if asked.published is None else asked.published.isoformat(),
            engine=asked.engine,
            processes=asked.processes,
            batch=asked.batch,
            profile=asked.profile,
            rejects=asked.rejects,
        )
    )
