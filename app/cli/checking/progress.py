"""How far a run is, on a terminal that somebody looks at and nowhere else."""

import contextlib
import sys
from collections.abc import Callable, Iterator

WORTH_SHOWING = 2
"""Files: of one there is nothing to count."""


@contextlib.contextmanager
def progress(files: int, *, quiet: bool) -> Iterator[Callable[[], None]]:
    """What to call after each file. The bar goes to stderr and leaves no trace there."""
    if quiet or files < WORTH_SHOWING or not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("plumbline"), BarColumn(), MofNCompleteColumn(), TextColumn("files"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=files)
        yield lambda: bar.advance(task)
