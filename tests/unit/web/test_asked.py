"""A request's article is understood by its format, or the request is refused by the field."""

import asyncio
import json
from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any

import pytest
from fastapi import HTTPException, Request
from fastapi.exceptions import RequestValidationError

from app.domain.limits import Limits
from app.errors import BadInput
from app.intake import Payload
from app.outgoing import Reach
from app.web.asked import ArticleRequest, Asked, asked_in, asked_to_check, asked_to_read
from app.web.schemas import ArticleFields, CheckBody, CheckQuery

WORDS = "The port hired 300 engineers."
APP = SimpleNamespace(state=SimpleNamespace(door=SimpleNamespace(limits=Limits())))
ITEM = {"uri": "urn:newsml:meridian.example:17", "body_html": f"<p>{WORDS}</p>"}


def request_of(body: bytes, content_type: str) -> Request:
    async def receive() -> dict[str, object]:
        return {"type": "http.request", "body": body, "more_body": False}

    headers = [(b"content-type", content_type.encode()), (b"content-length", b"%d" % len(body))]
    scope = {"type": "http", "method": "POST", "path": "/check", "headers": headers, "app": APP}
    return ArticleRequest(scope, receive)


def ask(body: bytes, content_type: str, query: Mapping[str, str] | None = None) -> Asked:
    asked = CheckQuery.model_validate(query or {})
    return asyncio.run(asked_to_check(request_of(body, content_type), asked))


def as_json(value: object) -> bytes:
    return json.dumps(value).encode()


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (WORDS.encode(), "text/plain"),
        (b"\xef\xbb\xbf" + WORDS.encode(), "Text/Plain; charset=UTF-8"),
        (f"<p>{WORDS}</p>".encode(), "text/html"),
        (WORDS.encode(), "text/markdown; variant=GFM"),
        (as_json({"text": WORDS}), "application/json"),
        (as_json({"html": f"<p>{WORDS}", "text": None}), "application/json; charset=utf-8"),
        (as_json(ITEM), "application/json"),
        (as_json(ITEM), "application/ninjs+json"),
        (as_json(ITEM), 'application/json; profile="https://iptc.org/std/ninjs/schema.json"'),
    ],
)
def test_each_format_gives_the_same_text(body: bytes, content_type: str) -> None:
    assert ask(body, content_type).payload().text == WORDS


def test_what_is_said_of_a_text_stands_in_the_query() -> None:
    query: dict[str, Any] = {  # all of them texts, unlike other fields of a payload
        "source": "Harbour Post",
        "published": "2023-05-02",
        "url": "https://harbour.example/1",
        "title": "Port",
        "language": "en",
    }
    assert ask(WORDS.encode(), "text/plain", query).payload() == Payload(WORDS, **query)
    item = ask(as_json(ITEM), "application/json", query).payload()
    assert (item.source, item.url, item.uri) == (query["source"], query["url"], ITEM["uri"])


@pytest.mark.parametrize(("said", "record"), [(None, True), ("true", True), ("false", False)])
def test_an_article_is_recorded_unless_it_must_not_be(said: str | None, record: bool) -> None:  # noqa: FBT001
    query = {} if said is None else {"record": said}
    assert ask(WORDS.encode(), "text/plain", query).record is record
    body = CheckBody.model_validate({"text": WORDS, "record": None if said is None else record})
    assert asked_in(body).record is record


def test_the_same_request_has_the_same_digest_and_no_other_has() -> None:
    requests = [
        (WORDS.encode(), "text/plain", None),
        (WORDS.encode(), "text/markdown", None),
        (WORDS.encode(), "text/plain", {"title": "Port"}),
        (WORDS.encode() + b"\n", "text/plain", None),
        (as_json({"text": WORDS}), "application/json", None),
        (as_json({"html": WORDS}), "application/json", None),
        (as_json(ITEM), "application/json", None),
    ]
    digests = [ask(*each).digest for each in requests]
    assert len(set(digests)) == len(digests)
    assert digests == [ask(*each).digest for each in requests]


@pytest.mark.parametrize(
    ("body", "loc"),
    [
        ({}, "text"),
        ({"text": None, "title": "Port"}, "text"),
        ({"text": WORDS, "html": "<p>"}, "html"),
        ({"text": WORDS, "fetch": "https://harbour.example/"}, "fetch"),
        ({"html": WORDS, "fetch": "https://harbour.example/"}, "fetch"),
    ],
)
def test_exactly_one_field_holds_the_article(body: dict[str, Any], loc: str) -> None:
    with pytest.raises(BadInput) as refused:
        asked_in(CheckBody.model_validate(body))
    assert refused.value.loc == (loc,)


def test_a_page_to_fetch_is_not_fetched_by_asking() -> None:
    body = {"fetch": "http://127.0.0.1/", "source": "Harbour Post", "record": False}
    asked = asked_in(CheckBody.model_validate(body))
    assert asked.fetch
    assert not asked.record
    with pytest.raises(BadInput) as refused:
        asked.fetch(Reach())
    assert refused.value.loc == ("fetch",)


def test_our_own_json_says_everything_itself() -> None:
    with pytest.raises(BadInput, match="goes into the JSON body") as refused:
        ask(as_json({"text": WORDS}), "application/json", {"source": "Harbour Post"})
    assert refused.value.loc == ("source",)


@pytest.mark.parametrize("body", [b"", b"[]", b'{"text": 1}', b'{"words": "x"}', b'{"uri": "a"}'])
def test_json_of_another_shape_is_refused_inside_the_body(body: bytes) -> None:
    with pytest.raises(RequestValidationError) as refused:
        ask(body, "application/json")
    assert {error["loc"][0] for error in refused.value.errors()} == {"body"}


def test_json_that_calls_itself_an_item_is_read_as_one() -> None:
    for content_type in ("application/ninjs+json", "application/json; profile=ninjs"):
        with pytest.raises(BadInput, match="the item's id"):
            ask(as_json({"text": WORDS}), content_type).payload()


@pytest.mark.parametrize(
    ("body", "content_type", "status"),
    [
        (b"\xff", "text/plain", 400),
        (WORDS.encode("utf-16"), "text/html; charset=utf-16", 415),
        (WORDS.encode(), "text/csv", 415),
        (WORDS.encode(), "", 415),
        (b"{", "application/ninjs+json", 400),
    ],
)
def test_a_body_that_cannot_be_read_is_refused(body: bytes, content_type: str, status: int) -> None:
    with pytest.raises(HTTPException) as refused:
        ask(body, content_type)
    assert refused.value.status_code == status


def test_an_article_that_is_only_read_knows_no_record() -> None:
    request = request_of(as_json({"text": WORDS, "record": True}), "application/json")
    with pytest.raises(RequestValidationError):
        asyncio.run(asked_to_read(request, ArticleFields.model_validate({})))
