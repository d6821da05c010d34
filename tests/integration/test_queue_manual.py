"""The manual of the queue shows what the service answers, and names fields that are there."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from app.domain.queue import GRAVITY, ClaimState, Sort
from app.services import sources
from app.store import queue as queue_store
from app.web.pages.queue import QueueListing
from app.wiring import House
from tests.integration.conftest import NOW
from tests.integration.pages import asking

MANUAL = (Path(__file__).parents[2] / "docs" / "queue.md").read_text(encoding="utf-8")
(SAMPLE,) = re.findall(r"```json\n(.*?)```", MANUAL, re.DOTALL)
PATHS = re.findall(r"curl -s 'http://127\.0\.0\.1:8000([^']+)'", MANUAL)


def test_the_answer_is_as_shown(house: House, check: Callable[..., dict[str, Any]]) -> None:
    for number, source in (("8,500", "Harbour Post"), ("12,000", "Tarsa Times")):
        check(
            f"Norland has sent {number} troops to the border.",
            source=source,
            published="2022-01-28",
        )
    desk, queue = PATHS
    answer = asking(house)("GET", queue)
    assert json.loads(answer.text) == json.loads(SAMPLE)
    assert json.loads(SAMPLE)["items"][0]["recorded_at"] == NOW.isoformat()
    assert asking(house)("GET", desk).status_code == 200


def test_every_field_and_choice_is_told() -> None:
    table = MANUAL.partition("| field |")[2].partition("\n\n")[0]
    told = set(re.findall(r"`(\w+)`", table))
    asked = set(QueueListing.model_fields) - {"done", "count"}
    choices = {*map(str, GRAVITY), *map(str, ClaimState), *map(str, Sort)}
    assert asked | choices <= told


def test_the_bounds_are_those_of_the_code() -> None:
    bounds = (
        *(queue_store.WINDOW, queue_store.WINDOW_OF_GAPS, queue_store.COUNTED),
        *(sources.NEWEST_EACH, sources.NEWEST, sources.NEWEST_FIRSTS),
    )
    assert [bound for bound in bounds if f"{bound:,}" not in MANUAL] == []
