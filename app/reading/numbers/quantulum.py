"""The only file that knows quantulum3: its unit names, copied out of its tables."""

import threading
import warnings
from functools import lru_cache
from typing import NamedTuple

from app.lexicon.phrases import openers_of, starters_of

LANGUAGE = "en_US"
LOCK = threading.Lock()
REFUSED = frozenset({"dimensionless", "currency"})


class KnownUnit(NamedTuple):
    """A unit's name and the kind of thing that it measures, as quantulum3 calls them."""

    name: str
    entity: str


@lru_cache(maxsize=4096)
def unit_named(surface: str) -> KnownUnit | None:
    """The unit that a surface ("furlongs") names; None where it names none, or several."""
    return _surfaces().get(surface)


@lru_cache(maxsize=1)
def openers() -> frozenset[str]:
    """The first words of the surfaces that have several: "degrees" of "degrees Celsius"."""
    return openers_of(_surfaces())


@lru_cache(maxsize=1)
def starters() -> frozenset[str]:
    """The first pieces of all surfaces, in lower case."""
    return starters_of(_surfaces())


def warm() -> int:
    """Reads the tables, so that no request has to; says how many surfaces they hold."""
    return len(_surfaces())


@lru_cache(maxsize=1)
def _surfaces() -> dict[str, KnownUnit]:
    # Its objects are shared and changed while it parses: nothing but strings leaves the lock.
    with LOCK, warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Classifier dependencies not installed")
        from quantulum3 import classifier, load

        classifier.USE_CLF = False
        known = load.units(LANGUAGE).surfaces.items()
        return {
            surface: KnownUnit(str(unit.name), str(unit.entity.name))
            for surface, found in known
            if len(found) == 1
            for unit in found
            if unit.entity.name not in REFUSED
        }
