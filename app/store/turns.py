"""Who writes next: one at a time in this process, in the order in which they came.

SQLite has one writer. Whoever finds it taken sleeps and looks again, and so may be passed by any
number of others; here the place is handed on at once, to who has waited longest. Other processes
are none of it: they still meet at the lock of the database itself.
"""

import contextlib
import threading
from collections import deque
from collections.abc import Iterator
from functools import cache

from app.errors import Unavailable


class Turns:
    """One place, and a line of those who want it; whoever is first in it has the place.

    A thread that has the place must not ask for it again.
    """

    def __init__(self, wait_seconds: float) -> None:
        self._wait_seconds = wait_seconds
        self._changing = threading.Lock()
        self._line: deque[threading.Event] = deque()

    @contextlib.contextmanager
    def taken(self) -> Iterator[None]:
        """The place for as long as the block runs; Unavailable where it does not come in time."""
        mine = threading.Event()
        self._join(mine)
        try:
            if not mine.wait(self._wait_seconds):
                raise Unavailable("the database is busy with what others write")
            yield
        finally:
            self._leave(mine)

    def _join(self, mine: threading.Event) -> None:
        with self._changing:
            self._line.append(mine)
            self._line[0].set()

    def _leave(self, mine: threading.Event) -> None:
        with self._changing:
            self._line.remove(mine)
            if self._line:
                self._line[0].set()


@cache
def turns_at(file: str, wait_seconds: float) -> Turns:
    """The turns at that database file, the same for all who open it in this process."""
    return Turns(wait_seconds)
