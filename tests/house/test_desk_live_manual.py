"""docs/desk-live.md: it names what events and documents hold, and what bounds them."""

import json
import re
from datetime import UTC, datetime
from pathlib import Path

from app.domain.limits import TEXT_BYTES
from app.domain.news import News, State, Waiting, mark_from
from app.domain.undertaking import Count, Going, Undertaking, UndertakingKind
from app.exporters.as_undertakings import undertaking_document, work_document
from app.services.news import ARRIVALS
from app.web.event_stream import Patience
from app.web.feed import PLACES, QUIET_SECONDS, RETRY_MILLISECONDS, hello_document
from app.web.feed import news_document as told_news
from app.web.feed import work_document as told_work

MANUAL = (Path(__file__).parents[2] / "docs" / "desk-live.md").read_text(encoding="utf-8")
NOW = datetime(2022, 3, 1, 12, 0, tzinfo=UTC)
ONE = Undertaking("und_1", UndertakingKind.IMPORT, "a", None, Count(), None, NOW, NOW)


def events() -> dict[str, dict[str, object]]:
    found = re.findall(r"^event: (\w+)\ndata: (.*)$", MANUAL, re.MULTILINE)
    return {kind: json.loads(data) for kind, data in found}


def test_the_events_shown_hold_what_is_sent() -> None:
    shown = events()
    assert list(shown) == ["hello", "news", "work"]
    assert shown["hello"].keys() == hello_document(State(), NOW).keys()
    assert shown["news"].keys() == told_news(News()).keys()
    assert shown["work"].keys() == told_work(State()).keys()


def test_the_ids_shown_are_marks() -> None:
    ids = re.findall(r"^id: (.*)$", MANUAL, re.MULTILINE)
    assert len(ids) == 3
    assert all(mark_from(one) for one in ids)


def test_the_document_shown_holds_what_is_told() -> None:
    (block,) = re.findall(r"```json\n(.*?)```", MANUAL, re.DOTALL)
    shown = json.loads(block)
    told = work_document([ONE], Waiting(), NOW)
    assert shown.keys() == told.keys()
    assert shown["waiting"] == told["waiting"]
    assert shown["undertakings"][0].keys() == undertaking_document(ONE, NOW).keys()
    assert all(f"`{one}`" in MANUAL for one in Going)


def test_the_bounds_are_those_of_the_code() -> None:
    patience = Patience()
    for said in (
        f"retry: {RETRY_MILLISECONDS}",
        f"At most {PLACES} listen",
        f"After {QUIET_SECONDS:.0f} seconds without an event",
        f"After {patience.life_seconds / 60:.0f} minutes the stream ends",
        f"does not read for {patience.send_seconds} seconds",
        f"at most {ARRIVALS};",
        f"longer than {TEXT_BYTES} bytes",
    ):
        assert said in MANUAL
