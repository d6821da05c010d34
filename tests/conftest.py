"""What holds for every test."""

import gc
import logging
import threading
from collections.abc import Iterator

import pytest
from hypothesis import settings

from tests.databases import (
    BY_KIND,
    database_url,
    kinds_for,
    lasting_url,
    opened_store,
    postgres_copy,
    shared_postgres,
)
from tests.postgres import postgres, postgres_url

__all__ = [
    "database_url",
    "lasting_url",
    "opened_store",
    "postgres",
    "postgres_copy",
    "postgres_url",
    "shared_postgres",
]

pytest_plugins = ["tests.properties", "tests.sharing"]

settings.register_profile("suite", deadline=None)  # speed is measured apart, on a machine at rest
settings.load_profile("suite")

gc.set_threshold(10_000)  # as in service: Python's own 700 look too often


@pytest.fixture(autouse=True)
def logging_as_it_was() -> Iterator[None]:
    """A command that serves sets up the log of its process, which is that of the next test too.

    Seen to fail with `serve` on a file that is no database before the tests of the log.
    """
    root, hook = logging.getLogger(), threading.excepthook
    handlers, level = root.handlers[:], root.level
    levels = {name: logging.getLogger(name).level for name in ("app", "uvicorn", "mcp")}
    yield
    logging.captureWarnings(capture=False)
    root.handlers[:], threading.excepthook = handlers, hook
    root.setLevel(level)
    for name, known in levels.items():
        logging.getLogger(name).setLevel(known)


def pytest_collection_finish() -> None:
    """Twenty thousand tests and the house stay: none of it is looked through for garbage again."""
    gc.collect()
    gc.freeze()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Every test that has a database runs on each kind that it is to run on."""
    for name in BY_KIND:
        if name in metafunc.fixturenames:
            metafunc.parametrize(name, kinds_for(metafunc.definition), indirect=True)
