"""`plumbline check`."""

import argparse

from app.cli.arguments.command import Commands

LEVELS = ("error", "warning", "note")
FORMS = (
    *("text", "json", "jsonl", "sarif", "sarif-hashed", "github", "gitlab", "junit", "checkstyle"),
    *("html", "claimreview"),
)
"""Named here for the help, which loads nothing of what makes them."""


def add(commands: Commands) -> None:
    """Adds the command that checks files."""
    check = commands.add_parser(
        "check",
        help="check files",
        description="Checks files and ends with 0 where nothing is as grave as --fail-on says, "
        "with 1 where something is, with 2 where a file could not be checked.",
    )
    check.add_argument(
        "files",
        nargs="+",
        metavar="FILE",
        help="a file, a directory, a pattern such as 'content/**/*.md', or - for stdin",
    )
    for add_group in (_of_articles, _of_what_is_asked, _of_what_is_told, _of_projects):
        add_group(check)
    check.set_defaults(command=_check)


def _of_articles(check: argparse.ArgumentParser) -> None:
    articles = check.add_argument_group("the articles")
    articles.add_argument("--source", help="who published the files")
    articles.add_argument("--published", metavar="DAY", help="when, as 2022-01-28")
    articles.add_argument("--url", help="where; with one file only")
    articles.add_argument("--title", help="the headline; with one file only")
    articles.add_argument("--stdin-filename", metavar="FILE", help="the name of what stdin holds")


def _of_what_is_asked(check: argparse.ArgumentParser) -> None:
    asked = check.add_argument_group("what they are held against")
    asked.add_argument("--server", metavar="URL", help="ask a running service")
    asked.add_argument(
        "--offline-ok",
        action=argparse.BooleanOptionalAction,
        help="end with 0 where the service does not answer",
    )
    asked.add_argument(
        "--db", metavar="PATH", help="the database, a file or a URL; PLUMBLINE_DATABASE_URL"
    )
    asked.add_argument(
        "--record",
        action=argparse.BooleanOptionalAction,
        help="keep the figures of what is checked; otherwise leave the reference table alone",
    )
    asked.add_argument("--jobs", type=int, metavar="N", help="read N files at once")


def _of_what_is_told(check: argparse.ArgumentParser) -> None:
    told = check.add_argument_group("what is told")
    told.add_argument(
        "--format",
        metavar="FORM",
        help=f"the form of what is printed: {', '.join(FORMS)}; in a GitHub workflow github, "
        "otherwise text",
    )
    told.add_argument(
        "--output",
        action="append",
        default=[],
        metavar="[FORM=]FILE",
        help="write to a file instead of stdout; as FORM=FILE, repeatedly, besides it",
    )
    told.add_argument(
        "--fail-on",
        metavar="WORD,…",
        help="end with 1 at this level (error, warning, note), or at this verdict or any graver "
        "one (in rising order agrees, unseen, superseded, drifts, conflicts; findings count as "
        "drifts); never never fails; default error",
    )
    told.add_argument("--min-level", choices=LEVELS, help="list nothing less grave")
    told.add_argument(
        "--unverified",
        action=argparse.BooleanOptionalAction,
        help="list numbers with nothing on file",
    )
    told.add_argument("--quiet", action="store_true", help="no progress and no line that sums up")
    told.add_argument("--no-color", dest="colour", action="store_false", help="plain text")


def _of_projects(check: argparse.ArgumentParser) -> None:
    projects = check.add_argument_group("the project")
    projects.add_argument(
        "--config",
        metavar="FILE",
        help="settings; otherwise plumbline.toml or pyproject.toml upwards from each file",
    )
    projects.add_argument(
        "--baseline", metavar="FILE", help="remarks to put up with; plumbline.baseline.json"
    )
    projects.add_argument(
        "--write-baseline", action="store_true", help="put up with all remarks from now on"
    )


def _check(asked: argparse.Namespace) -> int:
    from app.cli.check import Wanted, check

    return check(
        Wanted(
            files=tuple(asked.files),
            form=asked.format,
            outputs=tuple(asked.output),
            fail_on=asked.fail_on,
            min_level=asked.min_level,
            unverified=asked.unverified,
            server=asked.server,
            db=asked.db,
            offline_ok=asked.offline_ok,
            record=asked.record,
            source=asked.source,
            published=asked.published,
            url=asked.url,
            title=asked.title,
            stdin_name=asked.stdin_filename,
            jobs=asked.jobs,
            quiet=asked.quiet,
            colour=asked.colour,
            config=asked.config,
            baseline=asked.baseline,
            write_baseline=asked.write_baseline,
        )
    )
