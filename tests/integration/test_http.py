"""The HTTP door as its clients see it: the real app, a real database, nothing in between."""

import asyncio
import json
import logging
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from pydantic import BaseModel

from app.intake import INTAKE
from app.store import Store
from app.web import answers, batch_answers, entries
from app.web.app import create_app
from app.web.deps import Gate
from app.wiring import House

TEXT = "The port authority hired 300 engineers.\nIt paid $7.2 billion for new cranes in March.\n"
ARTICLE = {
    "text": TEXT,
    "source": "Harbour Post",
    "published": "2023-05-02",
    "url": "https://harbour.example/cranes",
}
FIGURE = {
    "series": {"item": "engineer", "subject": "port authority"},
    "quantity": {"low": 310, "high": 310, "bound": "exact", "unit": "engineer"},
    "time": {"as_of": "2023-04-30"},
    "source": "Coast Agency",
    "quote": "The authority employs 310 engineers.",
}
JSON = {"content-type": "application/json"}
MIB = 1_048_576

Ask = Callable[..., httpx.Response]
Rows = dict[str, list[tuple[object, ...]]]


@pytest.fixture
def app(house: House) -> FastAPI:
    return create_app(house)


@pytest.fixture
def ask(app: FastAPI) -> Ask:
    """Sends one request and gives the answer; an error of ours would be raised here."""

    def sent(method: str, path: str, **options: Any) -> httpx.Response:  # httpx's own options
        async def send() -> httpx.Response:
            transport = httpx.ASGITransport(app=app)
            async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
                return await client.request(method, path, **options)

        return asyncio.run(send())

    return sent


def is_problem(response: httpx.Response, status: int) -> Any:  # JSON has any shape
    problem = response.json()
    assert response.status_code == status, problem
    assert response.headers["content-type"] == "application/problem+json"
    assert set(problem) - {"errors"} == {"type", "title", "status", "detail"}
    assert problem["status"] == status
    assert ("errors" in problem) is (status == 422)
    return problem


# POST /check


def test_a_check_answers_with_the_report(ask: Ask) -> None:
    response = ask("POST", "/check", json=ARTICLE)
    report = response.json()
    assert response.status_code == 200
    assert response.headers["content-type"] == "application/json"
    assert report["article"]["recorded"] is True
    assert report["summary"]["claims"] == len(report["claims"]) > 0
    for claim in report["claims"]:
        assert TEXT[claim["start"] : claim["end"]] == claim["surface"]


def test_the_same_article_again_changes_no_row(ask: Ask, table: Callable[[], Rows]) -> None:
    ask("POST", "/check", json=ARTICLE)
    before = table()
    ask("POST", "/check", json=ARTICLE)
    assert table() == before


def test_without_record_nothing_is_kept(ask: Ask, table: Callable[[], Rows]) -> None:
    before = table()
    report = ask("POST", "/check", json={**ARTICLE, "record": False}).json()
    assert report["article"]["recorded"] is False
    assert table() == before


def test_absent_and_null_mean_the_same(ask: Ask) -> None:
    bare = {"text": TEXT, "record": False}
    nulls = dict.fromkeys(("title", "source", "published", "url", "language"))
    assert ask("POST", "/check", json={**bare, **nulls}).content == (
        ask("POST", "/check", json=bare).content
    )


def test_null_for_record_means_that_it_is_recorded(ask: Ask) -> None:
    report = ask("POST", "/check", json={**ARTICLE, "record": None}).json()
    assert report["article"]["recorded"] is True


def test_a_title_that_its_text_has_otherwise_is_a_finding_and_stays_one(
    ask: Ask, house: House
) -> None:
    body = {**ARTICLE, "title": "Port hires 390 engineers"}
    report = ask("POST", "/check", json=body).json()
    (finding,) = report["findings"]
    assert (finding["kind"], finding["quote"]) == (
        "contradicts-itself",
        "The port authority hired 300 engineers.",
    )
    assert finding["reason"] == "The title says 390 engineers, the text 300 engineers."
    kept = ask("GET", f"/articles/{report['article']['id']}").json()["report"]
    assert kept["findings"] == report["findings"]
    assert ask("POST", "/check", json=ARTICLE).json()["findings"] == []


def test_a_text_without_numbers_has_no_claims(ask: Ask) -> None:
    response = ask("POST", "/check", json={"text": "The harbour slept.", "source": "Post"})
    assert (response.status_code, response.json()["claims"]) == (200, [])


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("html", "<p>12 men</p>"),
        ("fetch", "https://harbour.example/"),
        ("body", "12 men"),
        ("text", ""),
        ("text", 12),
        ("published", "2022-02-30"),
        ("published", 1643328000),
        ("url", "javascript:alert(1)"),
        ("source", ["AFP"]),
        ("record", "no"),
        ("language", "tlh"),
        ("title", "x" * 501),
    ],
)
def test_a_field_of_no_use_is_named_and_nothing_is_kept(
    ask: Ask, table: Callable[[], Rows], field: str, value: object
) -> None:
    before = table()
    problem = is_problem(ask("POST", "/check", json={**ARTICLE, field: value}), 422)
    assert [error["loc"] for error in problem["errors"]] == [[field]]
    assert table() == before


def test_a_problem_does_not_repeat_the_article(ask: Ask) -> None:
    response = ask("POST", "/check", json={**ARTICLE, "record": "perhaps"})
    assert "engineers" not in response.text
    assert "perhaps" not in response.text


def test_a_body_is_needed(ask: Ask) -> None:
    is_problem(ask("POST", "/check", content=b"", headers=JSON), 422)


# Bodies that are no JSON, or too much of it


@pytest.mark.parametrize(
    "body",
    [
        b"{",
        b"text=12",
        b'{"text": NaN}',
        b'{"text": -Infinity}',
        b'{"text": "\xff"}',
        b'{"text": "\\ud800 12 men"}',
        b'{"\\udfff": 1, "text": "12 men"}',
        b'{"text": "a\\u0000b"}',
        b'{"text": ' + b"9" * 5000 + b"}",
        b'{"text": 1e99999999999999999999}',
        b"[" * 200_000,
        b'{"a":' * 50_000,
        "\ufeff{}".encode("utf-16"),
    ],
    ids=lambda body: body[:24].decode("latin-1"),
)
@pytest.mark.parametrize("path", ["/check", "/check/batch", "/extract", "/figures"])
def test_what_is_no_plain_json_is_refused(ask: Ask, path: str, body: bytes) -> None:
    is_problem(ask("POST", path, content=body, headers=JSON), 400)


@pytest.mark.parametrize("body", [b"1e999999", b"[]", b"null", b'"text"', b"12"])
@pytest.mark.parametrize("path", ["/check", "/check/batch", "/extract", "/figures"])
def test_json_that_is_no_object_is_refused(ask: Ask, path: str, body: bytes) -> None:
    is_problem(ask("POST", path, content=body, headers=JSON), 422)


@pytest.mark.parametrize(
    ("path", "mib"), [("/check", 8), ("/check/batch", 16), ("/extract", 8), ("/figures", 1)]
)
def test_a_body_beyond_its_limit_is_refused(ask: Ask, path: str, mib: int) -> None:
    is_problem(ask("POST", path, content=b" " * (mib * MIB + 1), headers=JSON), 413)


def test_a_body_without_a_declared_length_is_counted(app: FastAPI) -> None:
    taken = 0

    async def body() -> Any:  # an async iterator of bytes
        nonlocal taken
        for _ in range(64):
            taken += 1
            yield b" " * MIB

    async def send() -> httpx.Response:
        transport = httpx.ASGITransport(app=app)
        async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
            return await client.post("/figures", content=body(), headers=JSON)

    is_problem(asyncio.run(send()), 413)
    assert taken <= 3


def test_a_false_length_is_refused_before_the_body_is_read(ask: Ask) -> None:
    headers = {**JSON, "content-length": str(10**15)}
    is_problem(ask("POST", "/check", content=b"{}", headers=headers), 413)


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"content-type": "text/csv"},
        {"content-type": "text/plain; charset=utf-16"},
        {"content-type": "multipart/form-data; boundary=x"},
        {**JSON, "content-encoding": "gzip"},
        {**JSON, "content-encoding": "br"},
        {**JSON, "content-encoding": "zstd"},
    ],
)
def test_other_forms_of_body_are_refused(ask: Ask, headers: dict[str, str]) -> None:
    is_problem(ask("POST", "/check", content=b"{}", headers=headers), 415)


def test_a_text_beyond_its_limit_is_refused_and_nothing_is_kept(
    ask: Ask, table: Callable[[], Rows]
) -> None:
    before = table()
    is_problem(ask("POST", "/check", json={"text": "a man " * 200_000}), 413)
    assert table() == before


# Repeats


def test_a_repeat_with_the_same_key_gets_the_first_answer(ask: Ask) -> None:
    headers = {"Idempotency-Key": "morning-run-1"}
    first = ask("POST", "/check", json=ARTICLE, headers=headers)
    other = {**ARTICLE, "source": "Coast Agency", "url": None}
    ask("POST", "/check", json={**other, "text": TEXT.replace("300", "400")})
    assert ask("POST", "/check", json=ARTICLE, headers=headers).content == first.content


def test_the_same_key_with_another_body_is_refused(ask: Ask) -> None:
    headers = {"Idempotency-Key": "morning-run-1"}
    ask("POST", "/check", json=ARTICLE, headers=headers)
    problem = is_problem(
        ask("POST", "/check", json={**ARTICLE, "title": "Cranes"}, headers=headers), 422
    )
    assert problem["errors"][0]["loc"] == ["Idempotency-Key"]


def test_a_repeat_while_the_first_is_answered_is_told_when_to_come_again(
    ask: Ask, house: House
) -> None:
    """Seen to fail with the error's headers left out: nothing said when."""
    headers = {"Idempotency-Key": "morning-run-1"}
    ask("POST", "/check", json=ARTICLE, headers=headers)
    with house.store.writing() as connection:
        connection.exec_driver_sql("UPDATE answers SET status = NULL, body = NULL")
    refused = ask("POST", "/check", json=ARTICLE, headers=headers)
    is_problem(refused, 409)
    assert refused.headers["retry-after"] == "1"


@pytest.mark.parametrize("key", ["", "k" * 256])
def test_a_key_of_no_use_is_refused(ask: Ask, key: str) -> None:
    is_problem(ask("POST", "/check", json=ARTICLE, headers={"Idempotency-Key": key}), 422)


# POST /check/batch and /extract


def test_each_article_of_a_batch_gets_its_own_answer_in_order(ask: Ask) -> None:
    bad = [{"text": ""}, {"text": TEXT, "html": "x"}, "a text", {"text": "a man " * 200_000}]
    response = ask("POST", "/check/batch", json={"articles": [ARTICLE, *bad, ARTICLE]})
    results = response.json()["results"]
    assert response.status_code == 200
    assert [result["status"] for result in results] == [200, 422, 422, 422, 413, 200]
    assert results[2]["problem"]["errors"][0]["loc"] == ["html"]
    assert results[0]["report"]["article"] == results[5]["report"]["article"]


def test_a_batch_of_more_than_a_hundred_is_refused(ask: Ask, table: Callable[[], Rows]) -> None:
    before = table()
    is_problem(ask("POST", "/check/batch", json={"articles": [ARTICLE] * 101}), 422)
    assert table() == before


def test_an_empty_batch_has_no_results(ask: Ask) -> None:
    assert ask("POST", "/check/batch", json={"articles": []}).json() == {"results": []}


def test_extract_shows_claims_and_keeps_nothing(ask: Ask, table: Callable[[], Rows]) -> None:
    before = table()
    reading = ask("POST", "/extract", json={"text": TEXT}).json()
    assert [claim["surface"] for claim in reading["claims"]]
    assert "verdict" not in reading["claims"][0]
    assert len(reading["quantities"]) >= len(reading["claims"])
    assert table() == before


def test_extract_knows_no_record(ask: Ask) -> None:
    is_problem(ask("POST", "/extract", json={"text": TEXT, "record": False}), 422)


# The reference table


def test_a_figure_is_added_looked_at_and_retracted(ask: Ask) -> None:
    added = ask("POST", "/figures", json={"figures": [FIGURE]})
    assert added.status_code == 201
    (figure,) = added.json()["items"]
    assert (figure["source"], figure["status"]) == ("Coast Agency", "current")
    assert figure["quantity"] == FIGURE["quantity"]
    path = f"/figures/{figure['id']}"
    assert ask("GET", path).json() == figure
    assert ask("DELETE", path).json()["status"] == "retracted"
    assert ask("GET", path).json()["status"] == "retracted"


def test_a_figure_carries_what_its_publisher_says_of_it(ask: Ask) -> None:
    said = {"status": "provisional", "vintage": "2022-05-03", "licence": "CC BY 4.0", "page": "3"}
    (figure,) = ask("POST", "/figures", json={"figures": [FIGURE | {"observation": said}]}).json()[
        "items"
    ]
    unsaid = {"method": None, "external_id": None, "rank": "normal"}
    assert figure["observation"] == {**said, **unsaid}
    assert ask("GET", f"/figures/{figure['id']}").json() == figure


def test_a_status_that_statistics_do_not_know_is_refused(ask: Ask) -> None:
    odd = FIGURE | {"observation": {"status": "guessed"}}
    problem = is_problem(ask("POST", "/figures", json={"figures": [odd]}), 422)
    assert problem["errors"][0]["loc"] == ["figures", 0, "observation", "status"]


def test_a_number_keeps_every_digit(ask: Ask) -> None:
    digits = "1234567890123456.000000012"
    quantity = '{"low": %s, "high": %s, "unit": "euro"}' % (digits, digits)  # noqa: UP031  # braces
    body = json.dumps({"figures": [FIGURE]}).replace(json.dumps(FIGURE["quantity"]), quantity)
    response = ask("POST", "/figures", content=body.encode(), headers=JSON)
    assert response.status_code == 201, response.text
    figure = json.loads(response.text, parse_float=Decimal)["items"][0]
    assert figure["quantity"]["low"] == Decimal(digits)


def test_one_bad_figure_keeps_out_all(ask: Ask, table: Callable[[], Rows]) -> None:
    before = table()
    bad = {**FIGURE, "quantity": {"low": 2, "high": 1, "unit": "engineer"}}
    problem = is_problem(ask("POST", "/figures", json={"figures": [FIGURE, bad]}), 422)
    assert problem["errors"][0]["loc"][:2] == ["figures", 1]
    assert table() == before


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("quantity", "low"), "310"),
        (("quantity", "low"), True),
        (("quantity", "low"), 10**40),
        (("quantity", "bound"), "roughly"),
        (("time", "as_of"), 1643328000),
        (("time", "as_of"), "2022-02-30"),
        (("series", "colour"), "red"),
        (("series",), 12),
        (("source",), None),
        (("quote",), "x" * 5000),
    ],
)
def test_a_figure_names_the_field_that_cannot_be_used(
    ask: Ask, path: tuple[str, ...], value: object
) -> None:
    figure = json.loads(json.dumps(FIGURE))
    inner = figure
    for name in path[:-1]:
        inner = inner[name]
    inner[path[-1]] = value
    problem = is_problem(ask("POST", "/figures", json={"figures": [figure]}), 422)
    assert problem["errors"][0]["loc"][:2] == ["figures", 0]
    assert path[-1] in problem["errors"][0]["loc"]


def test_a_number_with_a_huge_exponent_is_refused(ask: Ask) -> None:
    body = json.dumps({"figures": [FIGURE]}).replace("310,", "1e999999,")
    is_problem(ask("POST", "/figures", content=body.encode(), headers=JSON), 422)


def test_a_listing_leads_from_page_to_page(ask: Ask) -> None:
    figures = [{**FIGURE, "time": {"as_of": f"2023-04-{day:02}"}} for day in range(1, 6)]
    ask("POST", "/figures", json={"figures": figures})
    seen, path = [], "/figures?q=authority&limit=2"
    for _ in range(3):
        page = ask("GET", path)
        seen += [figure["time"]["as_of"] for figure in page.json()["items"]]
        link = page.headers.get("link", "")
        path = link.removeprefix("<").split(">")[0]
        assert bool(link) is (page.json()["next_cursor"] is not None)
        assert not link or link.endswith('; rel="next"')
    assert sorted(seen) == [f"2023-04-{day:02}" for day in range(1, 6)]
    assert path == ""


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("", 1),
        ("source=Coast%20Agency", 1),
        ("source=Harbour%20Post", 0),
        ("unit=engineer", 1),
        ("since=2023-04-30&until=2023-04-30", 1),
        ("since=2023-05-01", 0),
        ("q=310", 1),
        ("q=%27%20OR%201=1%20--", 0),
        ("series=ser_none", 0),
    ],
)
def test_figures_are_found_by_their_facts(ask: Ask, query: str, count: int) -> None:
    ask("POST", "/figures", json={"figures": [FIGURE]})
    assert len(ask("GET", f"/figures?{query}").json()["items"]) == count


@pytest.mark.parametrize(
    "path",
    [
        "/figures?limit=0",
        "/figures?limit=201",
        "/figures?limit=ten",
        "/figures?since=yesterday",
        "/figures?colour=red",
        "/figures?q=" + "x" * 401,
        "/figures?q=%00",
        "/figures?cursor=bm9wZQ",
        "/series?cursor=%F0%9F%9B%B6",
        "/articles?cursor=" + "A" * 3000,
        "/articles?limit=-1",
    ],
)
def test_a_listing_refuses_what_it_cannot_use(ask: Ask, path: str) -> None:
    problem = is_problem(ask("GET", path), 422)
    name = path.partition("?")[2].partition("=")[0]
    assert [error["loc"] for error in problem["errors"]] == [[name]]


def test_a_series_shows_its_time_line(ask: Ask) -> None:
    ask("POST", "/figures", json={"figures": [FIGURE]})
    (entry,) = ask("GET", "/series").json()["items"]
    assert (entry["figures"], entry["latest"]) == (1, "2023-04-30")
    series = ask("GET", f"/series/{entry['id']}").json()
    assert [figure["quantity"]["low"] for figure in series["figures"]] == [310]
    assert series["consensus"]["figures"] == 1


def test_an_article_keeps_its_report_byte_for_byte(ask: Ask) -> None:
    first = ask("POST", "/check", json=ARTICLE)
    (entry,) = ask("GET", "/articles").json()["items"]
    path = f"/articles/{entry['id']}"
    assert ask("GET", f"{path}/report.json").content == first.content
    assert ask("GET", path).json() == {
        **entry,
        "report": first.json(),
        "history": [],
    }


def test_a_figure_is_given_as_linked_data_to_who_asks_for_it(filled: Ask) -> None:
    figure = filled("GET", "/figures").json()["items"][0]
    path = f"/figures/{figure['id']}"
    plain = filled("GET", path)
    linked = filled("GET", path, headers={"accept": "application/ld+json"})
    assert plain.json() == figure
    assert plain.headers["vary"] == linked.headers["vary"] == "Accept"
    assert linked.headers["content-type"].startswith("application/ld+json")
    document = linked.json()
    assert (document["@type"], document["identifier"]) == ("Observation", figure["id"])
    assert "@id" not in document
    missing = filled("GET", "/figures/fig_none", headers={"accept": "application/ld+json"})
    is_problem(missing, 404)


# Addresses


@pytest.mark.parametrize(
    "path",
    [
        "/nothing",
        "/check/",
        "/figures/",
        "/figures/fig_none",
        "/series/ser_none",
        "/articles/art_none",
        "/articles/art_none/report.json",
        "/articles/..%2F..%2Fetc%2Fpasswd",
    ],
)
def test_what_is_not_there_is_a_problem(ask: Ask, path: str) -> None:
    is_problem(ask("GET", path), 404)


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("PUT", "/check", "POST"),
        ("GET", "/check", "POST"),
        ("DELETE", "/figures", "GET, POST"),
        ("POST", "/figures/fig_1", "DELETE, GET"),
        ("POST", "/healthz", "GET"),
    ],
)
def test_another_method_is_told_which_are_taken(
    ask: Ask, method: str, path: str, allowed: str
) -> None:
    response = ask(method, path)
    is_problem(response, 405)
    assert response.headers["allow"] == allowed


# Health and faults


def test_a_migrated_service_is_alive_and_ready(ask: Ask) -> None:
    assert ask("GET", "/healthz").json() == {"status": "alive"}
    assert ask("GET", "/readyz").json() == {"status": "ready"}


def test_without_its_migrations_the_service_is_alive_but_not_ready(ask: Ask, house: House) -> None:
    with house.store.writing() as connection:
        connection.exec_driver_sql("DELETE FROM alembic_version")
    assert ask("GET", "/healthz").status_code == 200
    response = ask("GET", "/readyz")
    is_problem(response, 503)
    assert int(response.headers["retry-after"]) > 0


def test_a_full_queue_is_a_problem_with_a_time_to_come_back(ask: Ask, app: FastAPI) -> None:
    full = Gate(places=1, queue=-1)
    app.state.door = type(app.state.door)(app.state.door.house, full)
    response = ask("POST", "/check", json=ARTICLE)
    is_problem(response, 503)
    assert int(response.headers["retry-after"]) > 0


class BrokenStore(Store):
    """A store with a mistake in it, such as ours might have."""

    def reading(self) -> Any:  # never returns
        raise RuntimeError(f"cannot digest: {TEXT}")


def test_a_mistake_of_ours_tells_nothing_and_logs_no_text(
    house: House, ask: Ask, app: FastAPI, caplog: pytest.LogCaptureFixture
) -> None:
    broken = House(house.engine, BrokenStore(house.store.engine))
    app.state.door = type(app.state.door)(broken, app.state.door.gate)
    with caplog.at_level(logging.INFO):
        response = ask("POST", "/check", json=ARTICLE)
    problem = is_problem(response, 500)
    assert "digest" not in json.dumps(problem)
    (record,) = [one for one in caplog.records if one.message == "unexpected error"]
    assert vars(record)["error"] == "RuntimeError"
    assert not [one for one in caplog.records if "engineers" in json.dumps(vars(one), default=str)]


def test_a_check_is_logged_by_id_and_counts(ask: Ask, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        report = ask("POST", "/check", json=ARTICLE).json()
    (record,) = [one for one in caplog.records if one.message == "article checked"]
    assert vars(record)["article_id"] == report["article"]["id"]
    assert vars(record)["claims"] == report["summary"]["claims"]


# What the service says about itself


@pytest.fixture
def document(ask: Ask) -> Any:  # OpenAPI
    return ask("GET", "/openapi.json").json()


def test_the_service_describes_itself(document: Any) -> None:
    assert document["openapi"].startswith("3.1")
    assert document["info"]["title"] == "Plumbline"
    paths = {
        f"{method.upper()} {path}"
        for path, operations in document["paths"].items()
        for method in operations
    }
    assert paths == {
        "POST /check",
        "POST /check/batch",
        "POST /extract",
        "DELETE /articles/{article_id}",
        "GET /figures",
        "POST /figures",
        "GET /figures/{figure_id}",
        "DELETE /figures/{figure_id}",
        "GET /series",
        "GET /series/{series_id}",
        "POST /series/{series_id}/merge",
        "POST /series/{series_id}/split",
        "POST /series/{series_id}/apart",
        "POST /series/{series_id}/pin",
        "POST /series/{series_id}/unpin",
        "POST /series/{series_id}/undo",
        "GET /decisions",
        "GET /articles",
        "GET /articles/{article_id}",
        "GET /articles/{article_id}/report.json",
        "POST /hooks/{cms}/{source_id}",
        "GET /hooks/deliveries",
        "POST /hooks/deliveries/{delivery_id}/replay",
        "GET /webhooks",
        "POST /webhooks",
        "DELETE /webhooks/{subscription_id}",
        "POST /webhooks/{subscription_id}/rotate",
        "POST /webhooks/{subscription_id}/enable",
        "POST /webhooks/{subscription_id}/test",
        "GET /webhooks/{subscription_id}/deliveries",
        "POST /webhooks/deliveries/{message_id}/replay",
        "GET /articles/{article_id}/report.html",
        "GET /articles/{article_id}/report.sarif",
        "GET /articles/{article_id}/report.claimreview",
        "GET /articles/{article_id}/reviews",
        "GET /reviews",
        "GET /claims:search",
        "POST /articles/{article_id}/claims/{claim_id}/review",
        "GET /healthz",
        "GET /readyz",
        "GET /audit",
        "GET /metrics",
    }


def test_every_reference_of_the_description_leads_somewhere(document: Any) -> None:
    schemas = document["components"]["schemas"]
    text = json.dumps(document)
    named = {part.split('"')[0] for part in text.split("#/components/schemas/")[1:]}
    assert named <= set(schemas)
    assert "HTTPValidationError" not in schemas


def test_the_description_knows_each_way_to_hand_an_article_in(document: Any) -> None:
    content = document["paths"]["/check"]["post"]["requestBody"]["content"]
    assert set(content) == {"application/json", *INTAKE}
    fields = document["components"]["schemas"]["CheckBody"]["properties"]
    assert set(fields) == {
        "text",
        "html",
        "fetch",
        "title",
        "source",
        "published",
        "url",
        "language",
        "record",
    }


def test_the_manual_page_lists_the_operations_and_loads_nothing(ask: Ask) -> None:
    response = ask("GET", "/docs")
    assert response.headers["content-type"].startswith("text/html")
    assert "POST /check/batch" in response.text
    assert "default-src 'none'" in response.headers["content-security-policy"]
    for mark in ("://", "<script", "src="):
        assert mark not in response.text


@pytest.fixture
def filled(ask: Ask) -> Ask:
    """A service that has an article, a second one about the same, and a figure by hand."""
    ask("POST", "/check", json=ARTICLE)
    ask("POST", "/figures", json={"figures": [FIGURE]})
    return ask


def answers_to(ask: Ask) -> Iterator[tuple[type[BaseModel], bytes]]:
    again = {**ARTICLE, "source": "Coast Agency", "url": None}
    yield answers.ReportAnswer, ask("POST", "/check", json=again).content
    yield (
        batch_answers.BatchAnswer,
        ask("POST", "/check/batch", json={"articles": [again, {}]}).content,
    )
    yield answers.ReadingAnswer, ask("POST", "/extract", json={"text": TEXT}).content
    yield entries.FigurePage, ask("GET", "/figures").content
    yield entries.FigureItems, ask("POST", "/figures", json={"figures": [FIGURE]}).content
    yield entries.SeriesPage, ask("GET", "/series").content
    yield entries.ArticlePage, ask("GET", "/articles").content
    yield answers.HealthAnswer, ask("GET", "/readyz").content
    yield batch_answers.ProblemAnswer, ask("POST", "/check", json={}).content
    for entry in ask("GET", "/figures").json()["items"]:
        yield entries.FigureAnswer, ask("GET", f"/figures/{entry['id']}").content
    for entry in ask("GET", "/series").json()["items"]:
        yield entries.SeriesTimeLine, ask("GET", f"/series/{entry['id']}").content
    for entry in ask("GET", "/articles").json()["items"]:
        yield entries.ArticleReport, ask("GET", f"/articles/{entry['id']}").content


def test_what_is_sent_is_what_the_description_says(filled: Ask) -> None:
    for model, body in answers_to(filled):
        read = model.model_validate_json(body)
        sent = json.loads(body, parse_float=Decimal)
        assert _names(json.loads(read.model_dump_json(exclude_unset=True))) == _names(sent)


def _names(value: Any) -> Any:  # JSON has any shape
    """The field names of a JSON value, in order, without what the fields hold."""
    if isinstance(value, dict):
        return [(name, _names(inner)) for name, inner in value.items()]
    return [_names(inner) for inner in value] if isinstance(value, list) else None
