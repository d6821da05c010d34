"""Every answer that a browser shows as a page says what the page may do, problems included."""

import pytest

from app.wiring import House
from tests.integration.browsers import Desk

HOSTILE = ("/nowhere", "/desk/nowhere", "/desk/<script>", "/desk/articles/%3Cb%3E", "/docs/%00")
STREAM = "/desk/events"


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_each_page_has_a_policy_and_no_other_type(house: House, method: str) -> None:
    """Seen to fail with the policy left out of the pages' answers and of /docs, with pages that may
    be framed, and with the type of a page left to be guessed."""
    desk = Desk(house)
    browser = desk.browser()
    browser.ask("POST", "/check", json={"text": "The mill hired 310 people.", "source": "Wire"})
    paths = {route.path.replace("{", "").replace("}", "") for route in desk.app.state.routes}
    pages = 0
    for path in sorted({*paths, *HOSTILE} - {STREAM}):
        answer = browser.ask(method, path, headers={"Accept": "text/html"})
        assert answer.headers.get("x-content-type-options", "nosniff") == "nosniff"
        if answer.headers.get("content-type", "").startswith("text/html"):
            pages += 1
            policy = answer.headers["content-security-policy"]
            assert "default-src 'none'" in policy or "default-src 'self'" in policy, path
            assert "unsafe-eval" not in policy
            assert "frame-ancestors 'none'" in policy, path
            assert answer.headers["x-content-type-options"] == "nosniff", path
    assert pages > 10
