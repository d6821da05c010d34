"""`plumbline jobs`."""

import argparse

from app.cli.arguments.command import Commands


def add(commands: Commands) -> None:
    """Adds the commands that show which work in the background was given up."""
    jobs = commands.add_parser("jobs", help="work in the background that was given up")
    actions = jobs.add_subparsers(title="actions", required=True, metavar="ACTION")
    listed = actions.add_parser("list", help="what was given up, and why")
    listed.add_argument("--after", default="", metavar="JOB", help="behind that one")
    listed.add_argument("--limit", type=int, default=50, help="at most 200; default 50")
    listed.set_defaults(command=_list)
    again = actions.add_parser("retry", help="have jobs tried again, as if for the first time")
    again.add_argument("jobs", nargs="+", metavar="JOB")
    again.set_defaults(command=_retry)


def _list(asked: argparse.Namespace) -> int:
    from app.cli.jobs import list_jobs

    return list_jobs(asked.after, asked.limit)


def _retry(asked: argparse.Namespace) -> int:
    from app.cli.jobs import retry

    return retry(asked.jobs)
