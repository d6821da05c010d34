"""`plumbline serve`."""

import argparse
import gc

from app.cli.arguments.command import Commands


def add(commands: Commands) -> None:
    """Adds the command that answers HTTP."""
    serve = commands.add_parser("serve", help="migrate the embedded database, then serve")
    serve.add_argument("--host", help="an IP address; PLUMBLINE_HOST or 127.0.0.1")
    serve.add_argument("--port", help="PLUMBLINE_PORT or 8000")
    serve.add_argument("--workers", help="processes that answer; PLUMBLINE_WORKERS or 1")
    serve.set_defaults(command=_serve)


def _serve(asked: argparse.Namespace) -> int:
    said = {"HOST": asked.host, "PORT": asked.port, "WORKERS": asked.workers}
    gc.disable()  # what is loaded until it serves stays; the application turns it on
    try:
        from app.cli.serve import serve

        return serve({f"PLUMBLINE_{name}": value for name, value in said.items()})
    finally:
        gc.enable()
