"""The reports that a change touches are judged again in the background, and tell their history."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from app.jobs.worker import IDLE_SECONDS, REJUDGING_REST, Lane, lanes_of
from app.web import entries
from app.web.app import create_app
from app.wiring import House

Ask = Callable[..., Any]
Check = Callable[..., dict[str, Any]]

TROOPS = "Norland has sent 4,000 troops to the border."


@pytest.fixture
def ask(house: House) -> Ask:
    app = create_app(house, now=lambda: datetime.now(UTC) - timedelta(minutes=1))

    def sent(method: str, path: str, body: object = None) -> Any:  # JSON has any shape
        async def send() -> httpx.Response:
            transport = httpx.ASGITransport(app=app)
            async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
                return await client.request(method, path, json=body)

        return asyncio.run(send()).json()

    return sent


def rejudging(house: House) -> Lane:
    return next(lane for lane in lanes_of(house) if lane.name == "rejudging")


def checked(ask: Ask, source: str) -> dict[str, Any]:
    body = {"text": TROOPS, "source": source, "published": "2022-01-30"}
    answer: dict[str, Any] = ask("POST", "/check", body)
    return answer


def test_an_article_tells_how_its_verdicts_changed(house: House, ask: Ask) -> None:
    first, second = checked(ask, "Harbour Post"), checked(ask, "Meridian Wire")
    assert rejudging(house).step() < IDLE_SECONDS * REJUDGING_REST
    path = f"/articles/{first['article']['id']}"
    article = ask("GET", path)
    entries.ArticleReport.model_validate(article)
    (change,) = article["history"]
    assert (change["old"], change["new"]) == ("unseen", "agrees")
    assert change["cause"] == {"kind": "figures.recorded", "id": second["article"]["id"]}
    assert article["edition"] == 1
    assert article["report"]["claims"][0]["verdict"] == "agrees"
    assert ask("GET", f"{path}/report.json") == article["report"]

    (figure,) = ask("GET", "/figures?source=Meridian%20Wire")["items"]
    ask("DELETE", f"/figures/{figure['id']}")
    rejudging(house).step()
    article = ask("GET", path)
    assert [change["new"] for change in article["history"]] == ["agrees", "unseen"]
    assert article["report"]["claims"][0]["evidence"] == []


@pytest.mark.on_sqlite("it alters the schema")
def test_a_lane_outlives_what_it_cannot_do(house: House, ask: Ask) -> None:
    checked(ask, "Harbour Post")
    checked(ask, "Meridian Wire")
    with house.store.writing() as connection:
        connection.exec_driver_sql("DROP TABLE editions")
    assert rejudging(house).step() == IDLE_SECONDS
