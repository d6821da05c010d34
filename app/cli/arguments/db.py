"""`plumbline db`."""

import argparse

from app.cli.arguments.command import Commands


def add(commands: Commands) -> None:
    """Adds the commands that operate the database."""
    database = commands.add_parser("db", help="operate the database")
    actions = database.add_subparsers(title="actions", required=True, metavar="ACTION")
    upgrade = actions.add_parser("upgrade", help="run the migrations that are missing")
    upgrade.set_defaults(command=_upgrade)
    reindex = actions.add_parser("reindex", help="make anew by what series are found")
    reindex.set_defaults(command=_reindex)
    rejudge = actions.add_parser("rejudge", help="judge the reports again that wait for it")
    rejudge.set_defaults(command=_rejudge)


def _upgrade(_asked: argparse.Namespace) -> int:
    from app.cli.db import upgrade

    return upgrade()


def _reindex(_asked: argparse.Namespace) -> int:
    from app.cli.db import reindex

    return reindex()


def _rejudge(_asked: argparse.Namespace) -> int:
    from app.cli.db import rejudge

    return rejudge()
