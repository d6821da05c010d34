"""Requests and the stages of their work → spans of OpenTelemetry: the one file that knows it.

A span holds what the log's line holds: a route, a status, counts. No error is recorded with it, for
what an error says may quote an article.
"""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pkgutil import resolve_name

from opentelemetry.context import Context
from opentelemetry.sdk.resources import SERVICE_NAME, SERVICE_VERSION, Resource
from opentelemetry.sdk.trace import SpanProcessor, TracerProvider
from opentelemetry.sdk.trace.export import (
    BatchSpanProcessor,
    ConsoleSpanExporter,
    SimpleSpanProcessor,
    SpanExporter,
)
from opentelemetry.trace import (
    NonRecordingSpan,
    Span,
    SpanContext,
    SpanKind,
    StatusCode,
    TraceFlags,
    set_span_in_context,
)

from app import VERSION
from app.watching.ids import TraceParent
from app.watching.watch import Fact

NAME = "plumbline"
EXPORTER = "opentelemetry.exporter.otlp.proto.http.trace_exporter:OTLPSpanExporter"
"""By name: its package is no part of the extra, for it brings an HTTP client of its own."""

STATUS = "http.response.status_code"
"""OpenTelemetry's conventions for HTTP spans (stable since 1.23) name it, the method and the route.
"""


class Spans:
    """Draws spans and hands each, once it has ended, to the processor."""

    def __init__(self, processor: SpanProcessor) -> None:
        self._provider = TracerProvider(resource=_resource())
        self._provider.add_span_processor(processor)
        self._tracer = self._provider.get_tracer(NAME, VERSION)

    def flush(self) -> None:
        """Hands over what waits; the library does so by itself when the process ends."""
        self._provider.force_flush()

    @contextmanager
    def span(self, name: str) -> Iterator["Drawn"]:
        """A stretch inside the one that is being drawn."""
        with self._tracer.start_as_current_span(
            name, record_exception=False, set_status_on_exception=False
        ) as span:
            yield Drawn(span)

    @contextmanager
    def request(self, parent: TraceParent | None) -> Iterator["Drawn"]:
        """A stretch that answers a request; `parent` says of which trace it is part."""
        with self._tracer.start_as_current_span(
            NAME,
            context=_context(parent),
            kind=SpanKind.SERVER,
            record_exception=False,
            set_status_on_exception=False,
        ) as span:
            yield Drawn(span)


class Drawn:
    """One span that is being drawn."""

    def __init__(self, span: Span) -> None:
        self._span = span

    def name_it(self, name: str, facts: Mapping[str, Fact]) -> None:
        """Says what the stretch was; a status of our own fault marks it as an error."""
        self._span.update_name(name)
        self._span.set_attributes(facts)
        status = facts.get(STATUS)
        if isinstance(status, int) and status >= 500:
            self._span.set_status(StatusCode.ERROR)


def to_console() -> Spans:
    """Writes each span on stderr as it ends."""
    return Spans(SimpleSpanProcessor(ConsoleSpanExporter(out=sys.stderr)))


def to_collector() -> Spans:
    """Sends spans in batches to where the variables OTEL_EXPORTER_OTLP_… say.

    ModuleNotFoundError where the exporter's own package is not installed.
    """
    exporter: SpanExporter = resolve_name(EXPORTER)()
    return Spans(BatchSpanProcessor(exporter))


def _resource() -> Resource:
    """Who draws; whoever runs several services names each with OTEL_SERVICE_NAME."""
    is_named = "service.name" in os.environ.get("OTEL_RESOURCE_ATTRIBUTES", "")
    name = {} if is_named or os.environ.get("OTEL_SERVICE_NAME") else {SERVICE_NAME: NAME}
    return Resource.create({**name, SERVICE_VERSION: VERSION})


def _context(parent: TraceParent | None) -> Context:
    if parent is None:
        return Context()
    flags = TraceFlags(TraceFlags.SAMPLED if parent.is_sampled else TraceFlags.DEFAULT)
    sent = SpanContext(
        int(parent.trace_id, 16), int(parent.parent_id, 16), is_remote=True, trace_flags=flags
    )
    return set_span_in_context(NonRecordingSpan(sent), Context())
