"""`plumbline check`."""

import argparse

from app.cli.arguments.command import Commands

CHECK_FORMATS = ("text", "json")
VERDICTS = ("agrees", "unseen", "superseded", "drifts", "conflicts")
"""From the least grave to the gravest."""


def add(commands: Commands) -> None:
    """Adds the command that checks files."""
    check = commands.add_parser("check", help="check files")
    check.add_argument("files", nargs="+", metavar="FILE", help="a text file, or - for stdin")
    check.add_argument("--format", choices=CHECK_FORMATS, default="text")
    check.add_argument(
        "--fail-on",
        type=_verdicts,
        default=("conflicts",),
        metavar="VERDICT,…",
        help="exit with 1 at the least grave of these verdicts or any graver one; "
        f"in rising order {', '.join(VERDICTS)}; findings count as drifts; "
        "none never fails; default conflicts",
    )
    check.add_argument("--server", metavar="URL", help="ask a running service")
    check.add_argument("--no-record", action="store_true", help="leave the reference table alone")
    check.add_argument("--source", help="who published the files")
    check.add_argument("--published", help="when, as 2022-01-28")
    check.add_argument("--url", help="where; with one file only")
    check.add_argument("--title", help="the headline; with one file only")
    check.set_defaults(command=_check)


def _verdicts(said: str) -> tuple[str, ...]:
    named = tuple(word.strip() for word in said.split(",") if word.strip())
    if named == ("none",):
        return ()
    unknown = [word for word in named if word not in VERDICTS]
    if unknown or not named:
        raise argparse.ArgumentTypeError(f"choose from {', '.join(VERDICTS)} or none")
    return named


def _check(asked: argparse.Namespace) -> int:
    from app.cli.check import Wanted, check

    return check(
        Wanted(
            files=tuple(asked.files),
            form=asked.format,
            fail_on=tuple(VERDICTS[min(map(VERDICTS.index, asked.fail_on)) :])
            if asked.fail_on
            else (),
            server=asked.server,
            record=not asked.no_record,
            source=asked.source,
            published=asked.published,
            url=asked.url,
            title=asked.title,
        )
    )
