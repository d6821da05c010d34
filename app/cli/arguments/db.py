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
    backup = actions.add_parser("backup", help="write a backup and its manifest, while in use")
    backup.add_argument("file", metavar="FILE", help="a name that is not taken")
    backup.set_defaults(command=_backup)
    verify = actions.add_parser("verify", help="look for faults; exit 1 where there is one")
    verify.add_argument("file", metavar="FILE", nargs="?", help="a backup; else the database")
    verify.set_defaults(command=_verify)
    restore = actions.add_parser("restore", help="put a backup in the place of the database")
    restore.add_argument("file", metavar="FILE", help="what `db backup` wrote")
    restore.add_argument(
        "--replace", action="store_true", help="move a database that holds records aside"
    )
    restore.set_defaults(command=_restore)


def _upgrade(_asked: argparse.Namespace) -> int:
    from app.cli.db import upgrade

    return upgrade()


def _reindex(_asked: argparse.Namespace) -> int:
    from app.cli.db import reindex

    return reindex()


def _rejudge(_asked: argparse.Namespace) -> int:
    from app.cli.db import rejudge

    return rejudge()


def _backup(asked: argparse.Namespace) -> int:
    from app.cli.db import backup

    return backup(asked.file)


def _verify(asked: argparse.Namespace) -> int:
    from app.cli.db import verify

    return verify(asked.file)


def _restore(asked: argparse.Namespace) -> int:
    from app.cli.db import restore

    return restore(asked.file, replace=asked.replace)
