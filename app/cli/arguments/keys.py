"""`plumbline keys`."""

import argparse

from app.cli.arguments.command import Commands
from app.cli.arguments.days import day

SCOPES = ("read", "check", "write", "admin")


def add(commands: Commands) -> None:
    """Adds the commands that say which programs are let in."""
    keys = commands.add_parser("keys", help="what programs show to be let in")
    actions = keys.add_subparsers(title="actions", required=True, metavar="ACTION")
    create = actions.add_parser("create", help="make a key; it is printed once")
    create.add_argument("name", metavar="NAME", help="what it is for, as 'the CMS'")
    create.add_argument(
        "--scopes", type=_scopes, required=True, metavar="SCOPES", help="as read,check: " + _KNOWN
    )
    create.add_argument(
        "--expires", type=day, metavar="DATE", help="the last day it holds, in UTC; else for good"
    )
    create.add_argument(
        "--source",
        action="append",
        default=[],
        dest="sources",
        metavar="NAME",
        help="the only source it writes as; give it again for another, and not at all for any",
    )
    create.set_defaults(command=_create)
    listed = actions.add_parser("list", help="all keys, without their secrets")
    listed.set_defaults(command=_list)
    revoke = actions.add_parser("revoke", help="let nobody in with a key any more")
    revoke.add_argument("key_id", metavar="ID", help="the middle part of the key")
    revoke.set_defaults(command=_revoke)


_KNOWN = "read what is on record, check articles, write figures and decisions, admin for all"


def _scopes(said: str) -> tuple[str, ...]:
    """read,check; argparse says of anything else what there is."""
    named = tuple(one.strip() for one in said.split(","))
    if not set(named) <= set(SCOPES):
        raise argparse.ArgumentTypeError(f"choose from {', '.join(SCOPES)}, as read,check")
    return named


def _create(asked: argparse.Namespace) -> int:
    from app.cli.keys import create_key

    return create_key(asked.name, asked.scopes, asked.expires, asked.sources)


def _list(_asked: argparse.Namespace) -> int:
    from app.cli.keys import list_keys

    return list_keys()


def _revoke(asked: argparse.Namespace) -> int:
    from app.cli.keys import revoke_key

    return revoke_key(asked.key_id)
