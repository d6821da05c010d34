"""Two transactions that meet: one begins while the other is open."""

import threading
from collections.abc import Callable

from app.store import Store, Transaction

Work = Callable[[Transaction], object]


def overlap(store: Store, first: Work, second: Work) -> bool:
    """Does the second while the transaction of the first is open; says whether it was over by then.

    Whatever befalls the second is raised.
    """
    failed: list[Exception] = []

    def follow() -> None:
        try:
            with store.writing() as connection:
                second(connection)
        except Exception as error:  # noqa: BLE001  # raised below
            failed.append(error)

    following = threading.Thread(target=follow)
    with store.writing() as connection:
        first(connection)
        following.start()
        following.join(0.3)
        is_over = not following.is_alive()
    following.join()
    if failed:
        raise failed[0]
    return is_over
