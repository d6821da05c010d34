"""`plumbline serve`."""

import argparse

from app.cli.arguments.command import Commands


def add(commands: Commands) -> None:
    """Adds the command that answers HTTP."""
    serve = commands.add_parser("serve", help="migrate the embedded database, then serve")
    serve.add_argument("--host", help="an IP address; PLUMBLINE_HOST or 127.0.0.1")
    serve.add_argument("--port", help="PLUMBLINE_PORT or 8000")
    serve.set_defaults(command=_serve)


def _serve(asked: argparse.Namespace) -> int:
    from app.cli.serve import serve

    return serve(asked.host, asked.port)
