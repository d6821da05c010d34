"""The manual of the desk names pages that are there, and every key that does something."""

import re
from pathlib import Path

from app.domain import Verdict
from app.web.app import ROUTERS

ROOT = Path(__file__).parents[2]
MANUAL = (ROOT / "docs" / "desk.md").read_text(encoding="utf-8")
KEYS = (ROOT / "app" / "web" / "pages" / "templates" / "keys.html.jinja").read_text("utf-8")


def test_every_page_it_names_is_there() -> None:
    named = set(re.findall(r"`(/(?:desk[a-z/.-]*)?)`", MANUAL))
    there = {getattr(route, "path", "") for router in ROUTERS for route in router.routes}
    assert {"/", "/desk/queue", "/desk/keys", "/desk/events"} <= named
    assert named <= there


def test_it_lists_the_keys_that_the_page_of_keys_lists() -> None:
    rows = re.findall(r'\("([^"]+)", "[^"]+"\)', KEYS)
    single = {one for row in rows for one in row.replace("then", "").split()} - {"Esc", "?"}
    manual = set(re.findall(r"`(\S+)`", MANUAL.partition("## Keys")[2].partition("## Live")[0]))
    assert {"j", "k", "a", "o", "m", "u", "x"} <= single <= manual


def test_it_says_how_each_verdict_looks() -> None:
    table = MANUAL.partition("## How verdicts look")[2]
    assert all(f"| {verdict} |" in table for verdict in Verdict)
