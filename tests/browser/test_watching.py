"""A test fails for what the browser complains of, whatever it was about."""

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.watching import Watch, opening

HERE = "http://127.0.0.1"
STRICT = "default-src 'none'; script-src 'self'"


@pytest.fixture
def inner() -> Watch:
    """A watch of our own, so that the test itself does not fail for what is staged in it."""
    return Watch()


@pytest.fixture
def watched(chromium: Browser, inner: Watch) -> Page:
    kept: list[BrowserContext] = []
    return opening(chromium, inner, kept)(base_url=HERE).new_page()


def show(page: Page, body: str, status: int = 200, **headers: str) -> None:
    """Has the page go where this is answered."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    page.route(
        f"{HERE}/tides",
        lambda route: route.fulfill(
            status=status, body=body, headers={"content-type": "text/html", **named}
        ),
    )
    page.route(f"{HERE}/gone", lambda route: route.abort())
    page.route(f"{HERE}/missing", lambda route: route.fulfill(status=404, body="nothing"))
    page.goto("/tides")
    page.context.close()


def test_a_quiet_page_is_not_complained_of(watched: Page, inner: Watch) -> None:
    show(watched, "<script>console.log('high water')</script>")
    assert inner.found() == []


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("<script>console.error('no tide')</script>", "console error: no tide"),
        ("<script>console.warn('low tide')</script>", "console warning: low tide"),
        ("<script>ebb()</script>", "page error: ebb is not defined"),
        ("<script>alert('flood')</script>", "dialog: flood"),
        ("<img src=/gone>", "request failed: net::ERR_FAILED"),
        ("<img src=/missing>", "answer: 404 GET /missing"),
    ],
)
def test_what_a_page_does_wrong_is_found(watched: Page, inner: Watch, body: str, said: str) -> None:
    show(watched, body)
    assert any(one.startswith(said) for one in inner.found())


def test_a_breach_of_the_policy_is_found(watched: Page, inner: Watch) -> None:
    show(watched, "<p style='color: red'>Ebb</p>", content_security_policy=STRICT)
    assert any(one.startswith("content security policy: style-src") for one in inner.found())


def test_a_status_that_is_asked_for_is_expected(watched: Page, inner: Watch) -> None:
    inner.expected.add(412)
    show(watched, "somebody was first", status=412)
    assert inner.found() == []


def test_a_status_that_was_expected_and_never_came_is_found(watched: Page, inner: Watch) -> None:
    inner.expected.add(412)
    show(watched, "nobody was first")
    assert inner.found() == ["no answer 412 came"]
