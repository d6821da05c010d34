"""`plumbline mcp`."""

import argparse

from app.cli.arguments.command import Commands
from app.errors import Unavailable

EXTRA = "plumbline mcp needs one more package: pip install 'plumbline[mcp]'"


def add(commands: Commands) -> None:
    """Adds the command that answers assistants."""
    command = commands.add_parser(
        "mcp", help="give assistants read-only tools, over stdin and stdout"
    )
    command.set_defaults(command=_serve)


def _serve(_asked: argparse.Namespace) -> int:
    try:
        from app.cli.mcp import serve
    except ModuleNotFoundError as error:
        if error.name is None or not error.name.startswith("mcp"):
            raise
        raise Unavailable(EXTRA) from error
    return serve()
