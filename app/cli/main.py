"""Arguments → one command; exit codes 0 nothing found, 1 found something, 2 could not run."""

import argparse
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
        return command(asked)
    except KeyboardInterrupt:
        sys.stderr.write("plumbline: interrupted\n")
        return CANNOT_RUN
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
    for add in COMMANDS:
        add(commands)
    return top
