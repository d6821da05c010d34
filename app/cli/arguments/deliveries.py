"""`plumbline deliveries`."""

import argparse

from app.cli.arguments.command import Commands

STATES = ("waiting", "failed", "done")


def add(commands: Commands) -> None:
    """Adds the commands that show what came by webhook."""
    deliveries = commands.add_parser("deliveries", help="what came by webhook")
    actions = deliveries.add_subparsers(title="actions", required=True, metavar="ACTION")
    listed = actions.add_parser("list", help="the latest deliveries and what they came to")
    listed.add_argument("--state", choices=STATES)
    listed.add_argument("--sender", metavar="ID", help="of one sender only")
    listed.add_argument("--limit", type=int, default=50, help="at most 200; default 50")
    listed.set_defaults(command=_list)
    again = actions.add_parser("replay", help="have deliveries carried out once more")
    again.add_argument("deliveries", nargs="+", metavar="DELIVERY")
    again.set_defaults(command=_replay)


def _list(asked: argparse.Namespace) -> int:
    from app.cli.deliveries import list_deliveries

    return list_deliveries(asked.state, asked.sender, asked.limit)


def _replay(asked: argparse.Namespace) -> int:
    from app.cli.deliveries import replay

    return replay(asked.deliveries)
