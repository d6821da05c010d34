"""What a thread in the background has in its hands, to be given back when it must go."""

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from app.store import Store, Transaction

GiveBack = Callable[[Transaction], None]


@dataclass(slots=True)
class Hand:
    """One piece of work at a time, or nothing."""

    _held: GiveBack | None = field(default=None)

    @contextlib.contextmanager
    def holding(self, give_back: GiveBack) -> Iterator[None]:
        """Holds the work while the block runs; `give_back` lets another take it at once."""
        self._held = give_back
        try:
            yield
        finally:
            self._held = None

    def let_go(self, store: Store) -> bool:
        """Gives back what is held, for a process that ends before the work does; whether there was
        anything. Whoever ends the work after all changes nothing by that."""
        held = self._held
        if held is None:
            return False
        with store.writing() as connection:
            held(connection)
        return True
