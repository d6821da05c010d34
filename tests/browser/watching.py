"""What a browser complains of while pages are looked at; a test may end with none of it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Dialog,
    Page,
    Request,
    Response,
    ViewportSize,
    WebError,
)

PATIENCE = 30_000
"""Milliseconds that anything may take before a test fails: other tests keep the machine busy."""

STATUS_TOLD = "Failed to load resource: the server responded with a status of"
"""Chromium's console says so of every answer from 400 on; the answers are noted themselves."""

REPORT = """
document.addEventListener("securitypolicyviolation", event =>
  plumblineReport(`${event.violatedDirective} refused ${event.blockedURI} ${event.sample}`));
"""
"""Tells of each breach of the page's Content-Security-Policy (CSP level 3, section 5)."""


@dataclass
class Watch:
    """Everything that a browser complained of; `expected` are statuses that a test asks for."""

    troubles: list[str] = field(default_factory=list)
    expected: set[int] = field(default_factory=set)
    refused: list[int] = field(default_factory=list)

    def over(self, context: BrowserContext) -> None:
        """Looks at every page of the context from now on."""
        context.on("console", self._said)
        context.on("weberror", self._erred)
        context.on("requestfailed", self._failed)
        context.on("response", self._answered)
        context.on("dialog", self._asked)
        context.expose_binding("plumblineReport", self._violated)
        context.add_init_script(REPORT)

    def found(self) -> list[str]:
        """What was not expected, and the expected statuses that never came."""
        missed = [f"no answer {status} came" for status in self.expected - set(self.refused)]
        return self.troubles + missed

    def _said(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and not message.text.startswith(STATUS_TOLD):
            self.troubles.append(f"console {message.type}: {message.text}")

    def _erred(self, error: WebError) -> None:
        self.troubles.append(f"page error: {error.error}")

    def _failed(self, request: Request) -> None:
        # What still loads when its page is left is given up by the browser itself.
        if request.failure != "net::ERR_ABORTED":
            self.troubles.append(f"request failed: {request.failure} {request.url}")

    def _answered(self, response: Response) -> None:
        if response.status < 400:
            return
        self.refused.append(response.status)
        if response.status not in self.expected:
            path = urlsplit(response.url).path
            self.troubles.append(f"answer: {response.status} {response.request.method} {path}")

    def _asked(self, dialog: Dialog) -> None:
        self.troubles.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _violated(self, _source: object, report: str) -> None:
        self.troubles.append(f"content security policy: {report}")


WIDE: ViewportSize = {"width": 1280, "height": 900}

Opened = Callable[..., BrowserContext]
"""Opens a context of its own; the options are Playwright's for `new_context`."""


Looked = Callable[..., Page]
"""Shows an address in a window that is open already: see `Windows.page`."""


Seated = Callable[[str], Page]
"""Opens a page for a person of that name, in a browser of their own."""


def opening(browser: Browser, watch: Watch, kept: list[BrowserContext]) -> Opened:
    """What opens contexts that are watched; each is added to those that are kept."""

    def opened(**options: Any) -> BrowserContext:  # Playwright's own, some thirty of them
        settled: dict[str, Any] = {
            "viewport": WIDE,
            "reduced_motion": "reduce",
        }
        context = browser.new_context(**{**settled, **options})
        context.set_default_timeout(PATIENCE)
        watch.over(context)
        kept.append(context)
        return context

    return opened


class Windows:
    """Pages that stay open from test to test, for what is loaded and looked at and no more.

    A context of its own costs a process of the browser, and a page in it that nothing is known of
    yet: several times what the look costs. Every test loads its page anew, in the shape in which
    the window was opened, so that it starts from the session that the window was given. The desk
    keeps nothing in a browser but its session, and what is looked at sends nothing.
    """

    def __init__(self, browser: Browser) -> None:
        self._watch = Watch()
        self._contexts: list[BrowserContext] = []
        self._open = opening(browser, self._watch, self._contexts)
        self._pages: dict[str, Page] = {}

    def page(self, path: str, **options: object) -> Page:
        """That address in the window of those options, which are Playwright's for `new_context`."""
        key = repr(sorted(options.items()))
        if key not in self._pages:
            self._pages[key] = self._open(**options).new_page()
        page = self._pages[key]
        page.emulate_media(media="screen", color_scheme="light", forced_colors="none")
        page.set_viewport_size(WIDE)
        page.goto(path)
        return page

    def found(self) -> list[str]:
        """What they complained of since they were asked last."""
        for page in self._pages.values():
            page.evaluate("1")  # what the page told until now has arrived when this is answered
        found = self._watch.found()
        self._watch.troubles.clear()
        return found

    def close(self) -> None:
        """Closes them all."""
        for context in self._contexts:
            context.close()
