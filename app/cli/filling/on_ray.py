"""A Ray cluster that reads the articles of an archive: one of this machine, or one that is there.

Ray starts a batch anew on another worker where one is lost: reading leaves nothing behind, so that
does no harm. What comes back is pickled, so whoever may speak in the cluster runs code here: it
belongs into a network of its own, with Ray's tokens on (docs/backfill.md).
"""

import contextlib
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any, TypeVar

from app import VERSION
from app.cli.checking.readings import cores
from app.cli.filling.engine import AHEAD, DIED, Engine
from app.errors import BadInput, Unavailable

Item = TypeVar("Item")
Result = TypeVar("Result")

ADDRESS = "RAY_ADDRESS"
"""Where the cluster is, Ray's own setting; without it one is started here, for this run."""

QUIET = {
    "RAY_USAGE_STATS_ENABLED": "0",  # or Ray tells its makers how it is used
    "RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO": "0",  # or it warns of graphics cards
}
GUARDED = {"RAY_AUTH_MODE": "token"}
"""Of a cluster of this machine: it listens on all addresses, and runs what it is sent."""

MISSING = "--engine: ray is not installed: pip install 'plumbline[ray]'"
NO_CLUSTER = "the Ray cluster at {} does not answer: {}"
OTHER_RELEASE = "a node of the Ray cluster has release {} installed, and this is {}"


@contextlib.contextmanager
def on_ray(processes: int | None) -> Iterator[Engine]:
    """The cluster that RAY_ADDRESS names, or one of this machine while the block runs.

    `processes` is how many work at once: where nobody says, as many as the cluster has cores.
    Raises BadInput where the package is missing, Unavailable where the cluster does not answer.
    """
    said = QUIET if os.environ.get(ADDRESS) else {**QUIET, **GUARDED}
    os.environ.update({name: value for name, value in said.items() if name not in os.environ})
    try:
        import ray  # it reads the environment as it is loaded
    except ModuleNotFoundError as error:
        raise BadInput(MISSING, "engine") from error
    _join(ray, processes)
    try:
        yield Cluster(ray, processes or int(ray.cluster_resources().get("CPU", 1)))
    finally:
        ray.shutdown()


class Cluster:
    """Workers on the nodes of a cluster, each of which has this release installed."""

    def __init__(self, ray: Any, processes: int) -> None:
        self._ray = ray
        self._in_hand = AHEAD * processes
        self._task = ray.remote(num_cpus=1)(_worked)

    def spread(self, work: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """What `work` makes of each item, in order."""
        ray = self._ray
        rest = iter(items)
        shared = ray.put(work)
        waiting: deque[Any] = deque()
        try:
            waiting.extend(self._sent(shared, item) for item in islice(rest, self._in_hand))
            while waiting:
                yield ray.get(waiting.popleft())
                waiting.extend(self._sent(shared, item) for item in islice(rest, 1))
        except ray.exceptions.RayTaskError as error:
            raise (error.cause or error) from error
        except ray.exceptions.RayError as error:
            raise Unavailable(DIED) from error

    def _sent(self, work: Any, item: object) -> Any:
        return self._task.remote(work, item, VERSION)


def _worked(work: Callable[[Item], Result], item: Item, release: str) -> Result:
    """What a worker does. Two releases read differently: the archive must not be of both."""
    if release != VERSION:
        raise Unavailable(OTHER_RELEASE.format(VERSION, release))
    return work(item)


def _join(ray: Any, processes: int | None) -> None:
    address = os.environ.get(ADDRESS)
    ours = signal.getsignal(signal.SIGTERM)
    try:
        if address:
            ray.init(address=address, log_to_driver=False, logging_level="error")
        else:
            _start(ray, processes or cores())
    except Exception as error:  # Ray has no class of its own for what keeps it from starting
        raise Unavailable(NO_CLUSTER.format(address or "this machine", error)) from error
    finally:
        signal.signal(signal.SIGTERM, ours)  # Ray puts its own in the place


def _start(ray: Any, processes: int) -> None:
    """Nothing that a worker prints comes here: it could be an article's text."""
    ray.init(
        address="local",
        num_cpus=processes,
        include_dashboard=False,
        log_to_driver=False,
        logging_level="error",
    )
