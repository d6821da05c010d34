"""A request is drawn as one span with its stages inside, and no span holds a word of an article."""

import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from types import ModuleType
from typing import Any

import pytest
from opentelemetry.sdk.trace import ReadableSpan
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

import app.watching
from app.errors import BadInput
from app.settings import TracesTo, from_environment
from app.watching import Watch
from app.watching.meters import Meters
from app.watching.traces import Spans
from app.wiring import House, load_watch
from tests.integration.browsers import Desk
from tests.integration.test_logs import ARTICLE, CANARY, BrokenStore

TRACE, PARENT = "4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7"


@pytest.fixture
def kept() -> InMemorySpanExporter:
    return InMemorySpanExporter()


@pytest.fixture
def traced(house: House, kept: InMemorySpanExporter) -> House:
    return replace(house, watch=Watch(Meters(), Spans(SimpleSpanProcessor(kept))))


def by_name(kept: InMemorySpanExporter) -> dict[str, ReadableSpan]:
    return {span.name: span for span in kept.get_finished_spans()}


def facts(span: ReadableSpan) -> dict[str, Any]:
    return dict(span.attributes or {})


def test_a_check_is_a_span_with_its_stages_inside(
    traced: House, kept: InMemorySpanExporter
) -> None:
    """Routes run in threads of a pool: what is drawn goes along."""
    Desk(traced).browser().ask("POST", "/check", json=ARTICLE)
    spans = by_name(kept)
    assert set(spans) == {"POST /check", "check", "read", "look_up", "compare", "record"}
    inside = {
        name: next(
            (
                other.name
                for other in spans.values()
                if span.parent and other.context.span_id == span.parent.span_id
            ),
            None,
        )
        for name, span in spans.items()
    }
    assert inside == {
        "POST /check": None,
        "check": "POST /check",
        **dict.fromkeys(("read", "look_up", "compare", "record"), "check"),
    }
    assert len({span.context.trace_id for span in spans.values()}) == 1


def test_a_span_holds_the_route_the_status_and_counts(
    traced: House, kept: InMemorySpanExporter
) -> None:
    Desk(traced).browser().get("/figures/fig_1", **{"X-Request-ID": "req-7"})
    (span,) = kept.get_finished_spans()
    assert facts(span) == {
        "http.request.method": "GET",
        "http.route": "/figures/{figure_id}",
        "http.response.status_code": 404,
        "plumbline.request_id": "req-7",
    }
    assert span.resource.attributes["service.name"] == "plumbline"


def test_a_request_that_is_part_of_a_trace_goes_on_with_it(
    traced: House, kept: InMemorySpanExporter
) -> None:
    browser = Desk(traced).browser()
    browser.get("/healthz", traceparent=f"00-{TRACE}-{PARENT}-01")
    browser.get("/healthz", traceparent=f"00-{TRACE}-{PARENT}-00")
    (span,) = kept.get_finished_spans()
    assert f"{span.context.trace_id:032x}" == TRACE
    assert span.parent is not None
    assert f"{span.parent.span_id:016x}" == PARENT


def test_no_span_holds_a_word_that_was_sent(traced: House, kept: InMemorySpanExporter) -> None:
    """Seen to fail with errors recorded with the span, as the library does unless it is told."""
    desk = Desk(traced)
    browser = desk.browser()
    browser.ask("POST", "/check", json=ARTICLE)
    browser.ask("POST", "/check", json={**ARTICLE, CANARY: 1})
    browser.get(f"/{CANARY}?q={CANARY}")
    broken = replace(traced, store=BrokenStore(traced.store.engine))
    desk.app.state.door = type(desk.app.state.door)(broken, desk.app.state.door.gate)
    assert browser.ask("POST", "/check", json=ARTICLE).status_code == 500
    told = [span.to_json() for span in kept.get_finished_spans()]
    assert len(told) >= 8
    assert CANARY not in "".join(told).lower()
    statuses = [span.status.status_code.name for span in kept.get_finished_spans()]
    assert statuses.count("ERROR") == 1


def test_a_stage_that_fails_records_no_error(kept: InMemorySpanExporter) -> None:
    """Seen to fail with `record_exception` left to its default."""
    watch = Watch(tracer=Spans(SimpleSpanProcessor(kept)))
    with pytest.raises(ValueError, match=CANARY), watch.request(None), watch.stage("read"):
        raise ValueError(CANARY)
    told = [json.loads(span.to_json()) for span in kept.get_finished_spans()]
    assert [span["events"] for span in told] == [[], []]
    assert CANARY not in json.dumps(told)


@pytest.mark.parametrize(
    ("environment", "wanted"),
    [
        ({}, TracesTo.NONE),
        ({"PLUMBLINE_TRACES": "console"}, TracesTo.CONSOLE),
        ({"OTEL_TRACES_EXPORTER": "otlp"}, TracesTo.OTLP),
        ({"OTEL_TRACES_EXPORTER": "zipkin"}, TracesTo.NONE),
        ({"OTEL_TRACES_EXPORTER": "otlp", "PLUMBLINE_TRACES": "none"}, TracesTo.NONE),
    ],
)
def test_traces_go_where_the_settings_say(environment: dict[str, str], wanted: TracesTo) -> None:
    assert from_environment(environment).traces is wanted


@pytest.fixture
def fresh() -> Iterator[None]:
    load_watch.cache_clear()
    yield
    load_watch.cache_clear()


@pytest.mark.parametrize(
    ("missing", "package"),
    [
        ("opentelemetry.exporter", "opentelemetry-exporter-otlp-proto-http"),
        ("opentelemetry.sdk.trace", "opentelemetry-sdk"),
    ],
)
def test_what_is_missing_is_named(
    missing: str, package: str, monkeypatch: pytest.MonkeyPatch, fresh: None
) -> None:
    monkeypatch.delitem(sys.modules, "app.watching.traces", raising=False)
    monkeypatch.delattr(app.watching, "traces", raising=False)
    monkeypatch.setitem(sys.modules, missing, None)
    with pytest.raises(BadInput, match=f"PLUMBLINE_TRACES=otlp .* pip install {package}"):
        load_watch(TracesTo.OTLP)


def test_a_collector_gets_what_was_drawn(
    kept: InMemorySpanExporter, monkeypatch: pytest.MonkeyPatch, fresh: None
) -> None:
    """With the exporter's package in place, which is no part of the suite."""
    name = "opentelemetry.exporter.otlp.proto.http.trace_exporter"
    exporter = ModuleType(name)
    exporter.OTLPSpanExporter = lambda: kept  # type: ignore[attr-defined]  # a module of our own
    parts = name.split(".")
    for length in range(2, len(parts)):
        monkeypatch.setitem(sys.modules, ".".join(parts[:length]), ModuleType(parts[length - 1]))
    monkeypatch.setitem(sys.modules, name, exporter)
    watch = load_watch(TracesTo.OTLP)
    assert isinstance(watch.tracer, Spans)
    with watch.stage("read"):
        pass
    watch.tracer.flush()
    assert set(by_name(kept)) == {"read"}


def test_the_console_is_stderr(capfd: pytest.CaptureFixture[str], fresh: None) -> None:
    with load_watch(TracesTo.CONSOLE).stage("read"):
        pass
    said = capfd.readouterr()
    assert said.out == ""
    assert '"name": "read"' in said.err


def test_a_house_draws_nothing_unless_it_is_told_to(house: House) -> None:
    assert house.watch.tracer is None
    assert load_watch().tracer is None
