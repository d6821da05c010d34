"""How often who asks for what: counted in this process, or by all processes together."""

import hashlib
import threading
from collections import OrderedDict
from contextlib import suppress
from datetime import datetime
from typing import Protocol

from app.domain.quota import Quota, Standing, Tally, counted, uncounted
from app.errors import Conflict, Unavailable
from app.store import Store, tallies

NAMES = 10_000
"""Names that a process keeps in mind; beyond that, the one that was asked for the longest ago is
forgotten."""


class Counts(Protocol):
    """Counts what is done under a name, in time to say no to it."""

    def spend(self, name: str, quota: Quota, now: datetime) -> Standing:
        """Counts one more, unless that is beyond the quota, and says how it then stands."""

    def give_back(self, name: str, quota: Quota) -> None:
        """Takes back what was counted last."""

    def clear(self, name: str, quota: Quota) -> None:
        """Forgets what was counted."""

    def close(self) -> None:
        """Lets go of what it holds on to."""


class CountsHere:
    """Counts in the memory of this process: gone when it ends, and each process by itself.

    Each quota has names of its own to keep in mind: whoever asks under very many of one gets those
    of no other forgotten.
    """

    def __init__(self, names: int = NAMES) -> None:
        self._names = names
        self._quotas: dict[str, OrderedDict[str, Tally]] = {}
        self._lock = threading.Lock()

    def spend(self, name: str, quota: Quota, now: datetime) -> Standing:
        kept = kept_name(name, quota)
        with self._lock:
            known = self._known(quota)
            tally, standing = counted(known.get(kept), quota, now)
            known[kept] = tally
            known.move_to_end(kept)
            if len(known) > self._names:
                known.popitem(last=False)
        return standing

    def give_back(self, name: str, quota: Quota) -> None:
        kept = kept_name(name, quota)
        with self._lock:
            known = self._known(quota)
            if kept in known:
                known[kept] = uncounted(known[kept])

    def clear(self, name: str, quota: Quota) -> None:
        with self._lock:
            self._known(quota).pop(kept_name(name, quota), None)

    def _known(self, quota: Quota) -> OrderedDict[str, Tally]:
        return self._quotas.setdefault(quota.name, OrderedDict())

    def close(self) -> None:
        pass


class CountsTogether:
    """Counts in the database, so that all processes on it know; the store may be a light one.

    While it does not answer, each process counts by itself: nobody is turned away or let in freely
    because of that.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._here = CountsHere()

    def spend(self, name: str, quota: Quota, now: datetime) -> Standing:
        kept = kept_name(name, quota)
        for _ in range(2):  # where two began to count the same, the second try finds it there
            try:
                with self._store.writing() as connection:
                    return tallies.spend(connection, kept, quota, now)
            except Conflict:
                continue
            except Unavailable:
                break
        return self._here.spend(name, quota, now)

    def give_back(self, name: str, quota: Quota) -> None:
        self._here.give_back(name, quota)
        with suppress(Unavailable), self._store.writing() as connection:
            tallies.give_back(connection, kept_name(name, quota))

    def clear(self, name: str, quota: Quota) -> None:
        self._here.clear(name, quota)
        with suppress(Unavailable), self._store.writing() as connection:
            tallies.clear(connection, kept_name(name, quota))

    def close(self) -> None:
        self._store.close()


def kept_name(name: str, quota: Quota) -> str:
    """What is kept of a name: it may be a password typed into the wrong field, of any length."""
    return hashlib.sha256(f"{quota.name} {name}".encode("utf-8", "replace")).hexdigest()
