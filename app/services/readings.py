"""The last articles that were read again, so that going from claim to claim reads each once."""

import threading
from collections import OrderedDict
from collections.abc import Hashable

from app.domain import Article, Reading
from app.services.engine import Engine
from app.services.extract import read_article

KEPT = 4
"""Articles; the reading of the longest takes a few megabytes."""


class Readings:
    """Reads an article, or gives what it read of the same text before, by the same engine."""

    def __init__(self, kept: int = KEPT) -> None:
        self._kept = kept
        self._known: OrderedDict[Hashable, Reading] = OrderedDict()
        self._lock = threading.Lock()

    def of(self, article: Article, engine: Engine) -> Reading:
        """The article's reading; TooLarge if it says more than can be checked."""
        name = (article, engine.stamp)
        with self._lock:
            if name in self._known:
                self._known.move_to_end(name)
                return self._known[name]
        reading = read_article(article, engine)
        with self._lock:
            self._known[name] = reading
            while len(self._known) > self._kept:
                self._known.popitem(last=False)
        return reading
