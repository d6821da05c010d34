"""`plumbline figures import`."""

import argparse
from pathlib import Path

from app.cli.arguments.command import Commands
from app.cli.arguments.days import day

PRESETS = (
    *("sdmx-csv-1", "sdmx-csv-2", "sdmx-json", "sdmx-ml", "eurostat-tsv", "owid", "world-bank"),
    *("datapackage", "wikidata", "claimreview"),
)


def add(actions: Commands) -> None:
    """Adds the action that takes in a file of figures."""
    take = actions.add_parser(
        "import",
        help="take in a file of reference figures",
        description="Takes in reference figures. The same file again adds nothing. "
        "Ends with 0, with 1 where rows were rejected, with 2 where nothing could be read.",
    )
    table = take.add_mutually_exclusive_group(required=True)
    table.add_argument(
        "file",
        nargs="?",
        type=Path,
        metavar="FILE",
        help="a table; .gz is unpacked on the way",
    )
    table.add_argument(
        "--starter", action="store_true", help="the figures of countries that come with Plumbline"
    )
    form = take.add_mutually_exclusive_group()
    form.add_argument("--preset", choices=PRESETS, help="a form that is known")
    form.add_argument(
        "--mapping", type=Path, metavar="FILE", help="how to read a table of your own"
    )
    take.add_argument("--map", type=Path, dest="words", metavar="FILE", help="words for its codes")
    take.add_argument("--source", metavar="NAME", help="whose figures they are, if it does not say")
    take.add_argument(
        "--vintage", type=day, metavar="DAY", help="when they were published, as 2022-05-03"
    )
    take.add_argument("--dry-run", action="store_true", help="count and reject; write nothing")
    take.add_argument(
        "--rejects", type=Path, metavar="FILE", help="write the rejected rows there, as CSV"
    )
    take.set_defaults(command=_import)


def _import(asked: argparse.Namespace) -> int:
    from app.cli.figures_import import Asked, take_in
    from app.importers import Given
    from app.importers.starter import MAPPING, TABLE

    mapping = MAPPING if asked.starter else asked.mapping
    given = Given(asked.source, asked.vintage, mapping, asked.words)
    file, preset = (TABLE, None) if asked.starter else (asked.file, asked.preset)
    return take_in(Asked(file, preset, given, asked.dry_run, asked.rejects))
