"""Arguments → one command; exit codes 0 nothing found, 1 found something, 2 could not run."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from app import VERSION
from app.errors import ServiceError

CANNOT_RUN = 2
CHECK_FORMATS = ("text", "json")
VERDICTS = ("agrees", "unseen", "superseded", "drifts", "conflicts")
"""From the least grave to the gravest."""

Command = Callable[[argparse.Namespace], int]


def run() -> None:
    """The program `plumbline`."""
    sys.exit(main(sys.argv[1:]))


def main(arguments: Sequence[str]) -> int:
    """The exit code of the command that `arguments` ask for; errors are said on stderr."""
    asked = parser().parse_args(arguments)
    command: Command = asked.command
    try:
        return command(asked)
    except BrokenPipeError:  # whoever read our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CANNOT_RUN
    except ServiceError as error:
        sys.stderr.write(f"plumbline: {error}\n")
        return CANNOT_RUN
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        sys.stderr.write(f"plumbline: {where}{error.strerror or error}\n")
        return CANNOT_RUN


def parser() -> argparse.ArgumentParser:
    """Every command with its options."""
    top = argparse.ArgumentParser(
        prog="plumbline",
        description="Finds the numbers an article asserts and holds them against known figures.",
    )
    top.add_argument("--version", action="version", version=f"plumbline {VERSION}")
    commands = top.add_subparsers(title="commands", required=True, metavar="COMMAND")
    _add_serve(commands.add_parser("serve", help="migrate the embedded database, then serve"))
    _add_check(commands.add_parser("check", help="check files"))
    _add_extract(commands.add_parser("extract", help="read articles, or say why they read so"))
    _add_lines(
        commands.add_parser("compare", help="hold pairs of texts together, one JSON object a line"),
        _compare,
    )
    database = commands.add_parser("db", help="operate the database")
    actions = database.add_subparsers(title="actions", required=True, metavar="ACTION")
    upgrade = actions.add_parser("upgrade", help="run the migrations that are missing")
    upgrade.set_defaults(command=_upgrade)
    reindex = actions.add_parser("reindex", help="make anew by what series are found")
    reindex.set_defaults(command=_reindex)
    rejudge = actions.add_parser("rejudge", help="judge the reports again that wait for it")
    rejudge.set_defaults(command=_rejudge)
    return top


def _add_serve(serve: argparse.ArgumentParser) -> None:
    serve.add_argument("--host", help="a loopback address; PLUMBLINE_HOST or 127.0.0.1")
    serve.add_argument("--port", help="PLUMBLINE_PORT or 8000")
    serve.set_defaults(command=_serve)


def _add_check(check: argparse.ArgumentParser) -> None:
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


def _add_extract(extract: argparse.ArgumentParser) -> None:
    form = extract.add_mutually_exclusive_group(required=True)
    form.add_argument("--jsonl", action="store_true", help="stdin and stdout are JSON lines")
    form.add_argument(
        "--explain",
        nargs="?",
        const="-",
        metavar="FILE",
        help="for each number of the text, every field with its rule and words; - or none is stdin",
    )
    extract.add_argument("--published", help="when the text of --explain was, as 2022-01-28")
    extract.set_defaults(command=_extract)


def _add_lines(command: argparse.ArgumentParser, run: Command) -> None:
    command.add_argument(
        "--jsonl", action="store_true", required=True, help="stdin and stdout are JSON lines"
    )
    command.set_defaults(command=run)


def _verdicts(said: str) -> tuple[str, ...]:
    named = tuple(word.strip() for word in said.split(",") if word.strip())
    if named == ("none",):
        return ()
    unknown = [word for word in named if word not in VERDICTS]
    if unknown or not named:
        raise argparse.ArgumentTypeError(f"choose from {', '.join(VERDICTS)} or none")
    return named


# Each command is imported when it is asked for, so that `extract` does not load a web server.


def _serve(asked: argparse.Namespace) -> int:
    from app.cli.serve import serve

    return serve(asked.host, asked.port)


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


def _extract(asked: argparse.Namespace) -> int:
    from app.cli.extract import explain, extract

    if asked.explain is None:
        return extract(sys.stdin.buffer, sys.stdout.buffer)
    text = sys.stdin.buffer.read() if asked.explain == "-" else Path(asked.explain).read_bytes()
    return explain(text, asked.published, sys.stdout)


def _compare(_asked: argparse.Namespace) -> int:
    from app.cli.compare import compare

    return compare(sys.stdin.buffer, sys.stdout.buffer)


def _upgrade(_asked: argparse.Namespace) -> int:
    from app.cli.db import upgrade

    return upgrade()


def _reindex(_asked: argparse.Namespace) -> int:
    from app.cli.db import reindex

    return reindex()


def _rejudge(_asked: argparse.Namespace) -> int:
    from app.cli.db import rejudge

    return rejudge()
