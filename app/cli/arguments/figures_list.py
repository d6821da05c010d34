"""`plumbline figures list`."""

import argparse

from app.cli.arguments.command import Commands


def add(actions: Commands) -> None:
    """Adds the action that lists figures."""
    show = actions.add_parser("list", help="show figures, the latest recorded first")
    show.add_argument("words", nargs="*", metavar="WORD", help="words of the series or the quote")
    show.add_argument("--source", help="only those of this source")
    show.add_argument("--limit", type=_count, default=50, help="how many at most; default 50")
    show.set_defaults(command=_list)


def _count(said: str) -> int:
    if not (said.isascii() and said.isdigit() and 0 < int(said) <= 100_000):
        raise argparse.ArgumentTypeError("choose from 1 to 100000")
    return int(said)


def _list(asked: argparse.Namespace) -> int:
    from app.cli.figures_list import show

    return show(" ".join(asked.words) or None, asked.source, asked.limit)
