"""The folder in which the processes of one service count together (prometheus-client, "Multiprocess
Mode"): whichever of them is asked tells for all.
"""

import tempfile
from collections.abc import Iterator, Mapping, MutableMapping
from contextlib import contextmanager
from pathlib import Path

SHARED = "PROMETHEUS_MULTIPROC_DIR"
"""The library's own variable; it looks at it when it is loaded."""

COUNTS = "*_[0-9]*.db"
"""What a process leaves there: a kind of measure and the process' number."""

OF_THE_LIVING = "gauge_live*_{}.db"


def make_folder(environment: Mapping[str, str]) -> None:
    """Makes the folder that is named, if one is: the library does not."""
    if environment.get(SHARED):
        Path(environment[SHARED]).mkdir(parents=True, exist_ok=True)


@contextmanager
def counting_together(environment: MutableMapping[str, str]) -> Iterator[None]:
    """While the block runs, processes that are started with this environment count into one folder:
    the one that it names, or else one that is gone afterwards.

    What an earlier service left in a folder that is named is taken away: it would count again.
    """
    if environment.get(SHARED):
        make_folder(environment)
        for left in Path(environment[SHARED]).glob(COUNTS):
            left.unlink()
        yield
        return
    with tempfile.TemporaryDirectory(prefix="plumbline-counts-") as made:
        environment[SHARED] = made
        try:
            yield
        finally:
            del environment[SHARED]


def forget(process: int, environment: Mapping[str, str]) -> None:
    """Takes away what a process that has ended said of itself alone: how many work and wait there.
    What it counted stays counted."""
    for left in Path(environment[SHARED]).glob(OF_THE_LIVING.format(process)):
        left.unlink()
