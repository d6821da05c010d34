"""Around every request: its id, one line in the log when it is answered, and its measures."""

import logging
import time
from collections.abc import Callable
from datetime import datetime

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.watching import UNWATCHED, Call, Watch, Who, WhoKind, calling
from app.watching.ids import request_id_from, trace_parent
from app.watching.watch import Fact, Span
from app.web.deps import utc_now
from app.web.routes import method_of, route_of

REQUEST_ID = "X-Request-ID"
TRACEPARENT = "traceparent"
LEFT = 499
"""The status in the log where the client left before it was answered; nginx's number for it."""

QUIET = ("/healthz", "/readyz", "/metrics")
"""What machines ask every few seconds: as long as it goes well, that is no news."""

log = logging.getLogger(__name__)


class Watched:
    """Gives each request an id and each answer the same, and tells of it when it is answered."""

    def __init__(
        self, app: ASGIApp, watch: Watch = UNWATCHED, now: Callable[[], datetime] = utc_now
    ) -> None:
        self.app = app
        self.watch = watch
        self.now = now

    async def __call__(self, asked: Scope, receive: Receive, send: Send) -> None:
        if asked["type"] != "http":
            await self.app(asked, receive, send)
            return
        headers = Headers(scope=asked)
        trace = trace_parent(headers.get(TRACEPARENT))
        client = asked.get("client")
        call = Call(
            request_id=request_id_from(headers.get(REQUEST_ID), trace),
            address=client[0] if client else None,
            who=Who(WhoKind.UNKNOWN),
            watch=self.watch,
            now=self.now,
        )
        answer = _Answer(call, send)
        with calling(call), self.watch.request(trace) as span:
            try:
                await self.app(asked, receive, answer.send)
            finally:
                _tell(asked, answer, span)


class _Answer:
    """What was answered so far, and when."""

    def __init__(self, call: Call, send: Send) -> None:
        self.call = call
        self.status = LEFT
        self._began = time.perf_counter()
        self.begun: float | None = None
        self._send = send

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status, self.begun = message["status"], self.seconds
            message.setdefault("headers", [])
            MutableHeaders(scope=message)[REQUEST_ID] = self.call.request_id or ""
        await self._send(message)

    @property
    def seconds(self) -> float:
        return time.perf_counter() - self._began


def _tell(asked: Scope, answer: _Answer, span: Span | None) -> None:
    method, route, call = method_of(asked), route_of(asked), answer.call
    if call.watch.meters is not None:
        seconds = answer.seconds if answer.begun is None else answer.begun
        call.watch.meters.request(method, route, answer.status, seconds)
    if span is not None:
        span.name_it(f"{method} {route}", _drawn(method, route, answer))
    is_quiet = route in QUIET and answer.status < 400
    facts = {
        "method": method,
        "route": route,
        "status": answer.status,
        "ms": round(answer.seconds * 1000, 1),
        **_who(call.who),
        **call.facts,
    }
    log.log(logging.DEBUG if is_quiet else logging.INFO, "request answered", extra=facts)


def _drawn(method: str, route: str, answer: _Answer) -> dict[str, Fact]:
    """The same for a span, in OpenTelemetry's words for HTTP and, where it has none, our own."""
    own = {"request_id": answer.call.request_id or "", **answer.call.facts}
    return {
        "http.request.method": method,
        "http.route": route,
        "http.response.status_code": answer.status,
        **{f"plumbline.{name}": fact for name, fact in own.items()},
    }


def _who(who: Who) -> dict[str, str]:
    """The key or the person by id; whoever else it is has none."""
    is_told = who.kind in (WhoKind.KEY, WhoKind.PERSON, WhoKind.SENDER) and who.id is not None
    return {str(who.kind): str(who.id)} if is_told else {}
