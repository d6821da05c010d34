"""`plumbline figures export`."""

import argparse
from pathlib import Path

from app.cli.arguments.command import Commands
from app.cli.arguments.days import day

FORMS = ("csv", "json", "csvw")


def add(actions: Commands) -> None:
    """Adds the action that writes the reference table out."""
    export = actions.add_parser("export", help="write the current figures out")
    export.add_argument("--format", choices=FORMS, default="csv", dest="form")
    export.add_argument(
        "--out", type=Path, metavar="FILE", help="stdout without it; csvw needs a file"
    )
    export.add_argument("--source", help="only the figures of this source")
    export.add_argument("--since", type=day, metavar="DAY", help="of this day on")
    export.add_argument("--until", type=day, metavar="DAY", help="up to this day")
    export.add_argument(
        "--reference", action="store_true", help="only figures that no article brought"
    )
    export.add_argument(
        "--licence", metavar="URL", help="the address of the licence, for the metadata of csvw"
    )
    export.set_defaults(command=_export)


def _export(asked: argparse.Namespace) -> int:
    from app.cli.figures_export import Asked, export
    from app.services.figure_exports import Wanted

    wanted = Wanted(asked.source, asked.since, asked.until, asked.reference)
    return export(Asked(asked.form, wanted, asked.out, asked.licence))
