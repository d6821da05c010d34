"""Small stories that a test tells for itself, so that none sees what another did."""

import hashlib
from dataclasses import dataclass

from playwright.sync_api import Locator, Page

from tests.browser.serving import Desk


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim of an article on record: where its page is, and the sentence it stands in."""

    path: str
    sentence: str
    port: str


def port_of(name: str) -> str:
    """A port that no other test has heard of."""
    digest = hashlib.sha256(name.encode()).digest()
    return "".join(chr(ord("a") + byte % 26) for byte in digest[:8]).capitalize()


def hand_in(desk: Desk, sentence: str, source: str, day: int) -> str:
    """The page of the one claim of that article."""
    body = {"text": sentence, "source": source, "published": f"2026-11-{day:02}"}
    report = desk.client.post("/check", json=body).raise_for_status().json()
    (claim,) = report["claims"]
    return f"/desk/articles/{report['article']['id']}/claims/{claim['id']}"


def dispute(desk: Desk, port: str) -> Claim:
    """The claim of a second article about a port, which says another number than the first."""
    hand_in(desk, f"The port of {port} has 400 cranes.", "Meridian Wire", 2)
    sentence = f"The port of {port} has 520 cranes."
    return Claim(hand_in(desk, sentence, "Harbour Post", 2), sentence, port)


def heading(page: Page) -> Locator:
    return page.get_by_role("heading", level=1)


def judged_again(desk: Desk) -> None:
    """Waits until every report that a change touched was judged again; asks when there is news."""
    with desk.client.stream("GET", "/desk/events") as news:
        lines = news.iter_lines()
        while desk.client.get("/desk/work.json").json()["waiting"]["rejudgings"]:
            next(lines)
