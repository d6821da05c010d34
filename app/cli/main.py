"""Arguments → one command; exit codes 0 nothing found, 1 found something, 2 could not run."""

import argparse
import getpass
import os
import sys
from collections.abc import Sequence

from app import VERSION
from app.cli.arguments import COMMANDS
from app.cli.arguments.command import Command
from app.errors import ServiceError

CANNOT_RUN = 2


def run() -> None:
    """The program `plumbline`."""
    sys.exit(main(sys.argv[1:]))


def main(arguments: Sequence[str]) -> int:
    """The exit code of the command that `arguments` ask for; errors are said on stderr."""
    asked = parser().parse_args(arguments)
    command: Command = asked.command
    try:
        return _called(command, asked)
    except KeyboardInterrupt:
        _note("interrupted")
        return CANNOT_RUN
    except BrokenPipeError:  # whoever read our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CANNOT_RUN
    except ServiceError as error:
        _note(str(error))
        return CANNOT_RUN
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        _note(f"{where}{error.strerror or error}")
        return CANNOT_RUN


def _note(message: str) -> None:
    from app.cli.terminal import note  # not loaded to say how to be used

    note(message)


def _called(command: Command, asked: argparse.Namespace) -> int:
    """Runs the command in the name of whoever started it."""
    from app.watching import Call, Who, WhoKind, calling  # not loaded to say how to be used

    with calling(Call(who=Who(WhoKind.COMMAND, name=_user()))):
        return command(asked)


def _user() -> str:
    """Who runs the command, as the system knows them; by number where it knows no name."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a container may run as a number that nobody has
        return f"user {os.getuid()}" if hasattr(os, "getuid") else "unknown"


def parser() -> argparse.ArgumentParser:
    """Every command with its options."""
    top = argparse.ArgumentParser(
        prog="plumbline",
        description="Finds the numbers an article asserts and holds them against known figures.",
    )
    top.add_argument("--version", action="version", version=f"plumbline {VERSION}")
    commands = top.add_subparsers(title="commands", required=True, metavar="COMMAND")
    for add in COMMANDS:
        add(commands)
    return top
