"""What Prometheus is told: counts and times of requests, checks, gates and background work.

Every label has a handful of values, all of them ours: a method, a route's template, a status, a
verdict, a kind of job. Nothing that anybody sends becomes one.

With `PROMETHEUS_MULTIPROC_DIR` set, several processes count into the files of that folder, and
whichever of them is asked tells for all (prometheus-client, "Multiprocess Mode").
"""

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.metrics_core import GaugeMetricFamily, Metric
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.process_collector import ProcessCollector
from prometheus_client.registry import Collector

from app.watching.shared import SHARED

MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8"
"""Prometheus' text format 0.0.4."""

PREFIX = "plumbline"
SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
"""Upper ends of the buckets: a listing takes 5 ms, a long article a second, a wait for a place ten.
"""

LIVE: Final = "livesum"
"""Of several processes the sum counts, and of those alone that are alive."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A measure that is taken when it is asked for: each value under those of its labels."""

    name: str
    told: str
    labels: tuple[str, ...]
    values: Mapping[tuple[str, ...], float]


class Meters:
    """Everything that is counted, in a register of its own."""

    def __init__(self) -> None:
        self._own = own = CollectorRegistry(auto_describe=True)

        def counter(name: str, told: str, *labels: str) -> Counter:
            return Counter(name, told, labels, namespace=PREFIX, registry=own)

        def seconds(name: str, told: str, *labels: str) -> Histogram:
            return Histogram(name, told, labels, namespace=PREFIX, buckets=SECONDS, registry=own)

        def gauge(name: str, told: str, *labels: str) -> Gauge:
            return Gauge(name, told, labels, namespace=PREFIX, registry=own, multiprocess_mode=LIVE)

        self.requests = counter("requests", "Requests answered.", "method", "route", "status")
        self.request_seconds = seconds(
            "request_seconds", "Seconds until an answer began.", "method", "route"
        )
        self.checks = counter("checks", "Articles checked.", "recorded")
        self.check_seconds = seconds("check_seconds", "Seconds a check took, waiting not counted.")
        self.stage_seconds = seconds("stage_seconds", "Seconds of one stage of a check.", "stage")
        self.verdicts = counter("verdicts", "Claims judged, by verdict.", "verdict")
        self.places = gauge("gate_places", "How many may work at once.", "gate")
        self.working = gauge("gate_working", "How many work.", "gate")
        self.waiting = gauge("gate_waiting", "How many wait for a place.", "gate")
        self.rejected = counter("gate_rejected", "How many were sent away.", "gate", "why")
        self.background = counter(
            "background_tries", "Tries at background work, by how they ended.", "kind", "outcome"
        )
        self.deliveries = counter(
            "webhook_tries", "Tries to deliver a webhook, by what became of the message.", "outcome"
        )

    def request(self, method: str, route: str, status: int, seconds: float) -> None:
        """A request was answered, `seconds` after it came."""
        self.requests.labels(method, route, str(status)).inc()
        self.request_seconds.labels(method, route).observe(seconds)

    def checked(self, verdicts: Mapping[str, int], *, recorded: bool) -> None:
        """An article was checked, with so many claims of each verdict."""
        self.checks.labels(str(recorded).lower()).inc()
        for verdict, number in verdicts.items():
            self.verdicts.labels(verdict).inc(number)

    def stage(self, name: str, seconds: float) -> None:
        """A stage of a check was done, or with the name "check" the whole."""
        if name == WHOLE:
            self.check_seconds.observe(seconds)
        else:
            self.stage_seconds.labels(name).observe(seconds)

    def exposition(self, take: Callable[[], Iterable[Measured]]) -> bytes:
        """Everything in Prometheus' text format, with what `take` measures now."""
        told = CollectorRegistry()
        if os.environ.get(SHARED):
            MultiProcessCollector(told)  # type: ignore[no-untyped-call]  # the library's own
        else:
            told.register(_Held(self._own))
        ProcessCollector(registry=told)
        told.register(_Taken(take))
        return generate_latest(told)


BEGAN = "_created"
WHOLE = "check"
"""The stage that all others are part of."""


class _Held(Collector):
    """What a register holds, told as part of another; not when each count began: nobody asks."""

    def __init__(self, held: CollectorRegistry) -> None:
        self._held = held

    def collect(self) -> Iterable[Metric]:
        for family in self._held.collect():
            family.samples = [one for one in family.samples if not one.name.endswith(BEGAN)]
            yield family


class _Taken(Collector):
    """Measures that are taken when they are asked for."""

    def __init__(self, take: Callable[[], Iterable[Measured]]) -> None:
        self._take = take

    def describe(self) -> Iterable[Metric]:
        return ()  # or the register would take the measures to learn their names

    def collect(self) -> Iterable[Metric]:
        for one in self._take():
            family = GaugeMetricFamily(f"{PREFIX}_{one.name}", one.told, labels=one.labels)
            for labels, value in one.values.items():
                family.add_metric(labels, value)
            yield family
