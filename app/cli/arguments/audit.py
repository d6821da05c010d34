"""`plumbline audit`."""

import argparse

from app.cli.arguments.command import Commands
from app.cli.arguments.days import day


def add(commands: Commands) -> None:
    """Adds the commands that look at who did what."""
    audit = commands.add_parser("audit", help="who did what, and whether the record holds")
    actions = audit.add_subparsers(title="actions", required=True, metavar="ACTION")
    listed = actions.add_parser("list", help="acts and decisions, the latest first")
    listed.add_argument("--since", type=day, metavar="DATE", help="from this day on, in UTC")
    listed.add_argument("--who", metavar="NAME", help="name or id of a person, a key or a sender")
    listed.add_argument("--act", metavar="ACT", help="as key.created, or key for all about keys")
    listed.add_argument("--limit", type=_count, default=50, help="how many at most; default 50")
    listed.add_argument("--format", choices=("text", "json"), default="text")
    listed.set_defaults(command=_list)
    verify = actions.add_parser("verify", help="hold each entry against its digest")
    verify.add_argument(
        "--noted",
        type=_noted,
        metavar="NUMBER:DIGEST",
        help="what an earlier verify said, to see that nothing was cut off since",
    )
    verify.set_defaults(command=_verify)


def _count(said: str) -> int:
    if not (said.isascii() and said.isdigit() and 0 < int(said) <= 1_000_000):
        raise argparse.ArgumentTypeError("choose from 1 to 1000000")
    return int(said)


def _noted(said: str) -> tuple[int, str]:
    number, _, digest = said.partition(":")
    is_number = number.isascii() and number.isdigit() and 0 < int(number) <= 2_147_483_647
    if not is_number or len(digest) != 64:
        raise argparse.ArgumentTypeError("write what verify said: a number, a colon, 64 digits")
    return int(number), digest


def _list(asked: argparse.Namespace) -> int:
    from app.cli.audit import list_acts, midnight
    from app.domain.audit import AuditFilter

    wanted = AuditFilter(midnight(asked.since), asked.who, asked.act)
    return list_acts(wanted, asked.limit, is_json=asked.format == "json")


def _verify(asked: argparse.Namespace) -> int:
    from app.cli.audit import verify

    return verify(asked.noted)
