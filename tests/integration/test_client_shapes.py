"""The clients' calls and types are what the service's OpenAPI document says of them."""

import inspect
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, get_args, get_type_hints

import pytest
from pydantic import BaseModel

from app.client import Client, SeenArticle, methods, shapes
from app.client.calls import Call
from app.domain import Verdict
from app.domain.review import ReviewKind
from app.settings import Profile
from app.store import open_store
from app.web.app import create_app
from app.wiring import House, build_engine

Document = dict[str, Any]  # OpenAPI

FIGURE = shapes.FigureBody(
    series="ser_1",
    quantity=shapes.QuantityBody(low=Decimal(1), unit="troop"),
    source="Harbour Post",
)
REVIEW = shapes.ReviewBody(kind=ReviewKind.OVERRIDE, verdict=Verdict.AGREES, reason="so")
SEEN = SeenArticle(
    shapes.ArticleReport.model_construct(id="art_1"),  # of which only the id is sent
    tag='"1.0.0"',
)
SPLIT = shapes.SplitBody(figures=["fig_1"], facets=shapes.FacetsBody(part="marine"))
ARTICLE = shapes.CheckBody(text="12 men", source="Harbour Post")

CALLS: dict[str, Any] = {
    "check": methods.check(ARTICLE),
    "check_batch": methods.check_batch([ARTICLE]),
    "extract": methods.extract(shapes.ArticleBody(text="12 men")),
    "figures": methods.figures(shapes.FigureListing(q="troop", series="ser_1"))("cursor"),
    "add_figures": methods.add_figures([FIGURE]),
    "figure": methods.figure("fig_1"),
    "retract": methods.retract("fig_1", shapes.WordBody(who="desk", reason="a slip")),
    "find_series": methods.find_series("troop")("cursor"),
    "series": methods.series("ser_1"),
    "merge": methods.merge("ser_1", shapes.MergeBody(into="ser_2")),
    "apart": methods.apart("ser_1", shapes.ApartBody(other="ser_2")),
    "split": methods.split("ser_1", SPLIT),
    "pin": methods.pin("ser_1", shapes.PinBody(figure="fig_1")),
    "unpin": methods.unpin("ser_1", shapes.WordBody()),
    "undo": methods.undo("ser_1", shapes.UndoBody(number=1)),
    "decisions": methods.decisions()("cursor"),
    "articles": methods.articles()("cursor"),
    "article": methods.article("art_1"),
    "report": methods.report("art_1"),
    "claimreview": methods.claimreview("art_1"),
    "review": methods.review(SEEN, "clm_1", REVIEW),
    "reviews": methods.reviews("art_1")("cursor"),
    "search_claims": methods.search_claims(shapes.SearchTerms("a", "en", "b", 3))("cursor"),
}


@pytest.fixture(scope="module")
def document() -> Iterator[Document]:
    house = House(build_engine(Profile.FAST), open_store("sqlite:///never-opened.sqlite3"))
    yield create_app(house).openapi()
    house.store.close()


def operation_of(call: Call[object], document: Document) -> Document:
    """The operation that the call reaches: of several paths that fit, the one with most words."""
    fitting = [
        path
        for path in document["paths"]
        if re.fullmatch(re.sub(r"\\{\w+\\}", "[^/]+", re.escape(path)), call.path)
    ]
    path = max(fitting, key=lambda one: -one.count("{"))
    operation: Document = document["paths"][path][call.method.lower()]
    return operation


def answers_of(operation: Document) -> str | None:
    """The name of the schema that the operation answers with; None where it is no JSON."""
    (success,) = (answer for status, answer in operation["responses"].items() if status < "3")
    schema = success["content"].get("application/json", {}).get("schema", {})
    return str(schema["$ref"]).rpartition("/")[2] if "$ref" in schema else None


def models_in(annotation: object) -> list[type[BaseModel]]:
    """The models in what a method returns, out of lists, iterators and unions."""
    if annotation is SeenArticle:
        return [shapes.ArticleReport]
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in get_args(annotation) for model in models_in(part)]


def named_in(schema: object) -> Iterator[str]:
    """The schemas that a schema refers to by itself."""
    match schema:
        case {"$ref": str() as reference}:
            yield reference.rpartition("/")[2]
        case dict():
            for value in schema.values():
                yield from named_in(value)
        case list():
            for value in schema:
                yield from named_in(value)


def test_every_method_is_held_against_the_document() -> None:
    public = {name for name, _ in inspect.getmembers(Client, inspect.isfunction)}
    assert {name for name in public if not name.startswith("_")} == {*CALLS, "close"}


@pytest.mark.parametrize("name", CALLS)
def test_what_a_method_returns_is_what_the_service_answers_with(
    document: Document, name: str
) -> None:
    returned = models_in(get_type_hints(getattr(Client, name))["return"])
    answered = answers_of(operation_of(CALLS[name], document))
    if answered is None:
        assert name == "claimreview"
        return
    schemas = document["components"]["schemas"]
    named = {model.__name__ for model in returned}
    assert named == {answered} or named <= set(named_in(schemas[answered]))
    for model in returned:
        ours = model.model_json_schema(mode="serialization", by_alias=True)
        theirs = schemas[model.__name__]
        assert set(ours["properties"]) == set(theirs["properties"])


@pytest.mark.parametrize("name", CALLS)
def test_what_a_method_asks_is_what_the_service_takes(document: Document, name: str) -> None:
    call, operation = CALLS[name], operation_of(CALLS[name], document)
    known = {one["name"] for one in operation.get("parameters", []) if one["in"] == "query"}
    assert set(call.params) <= known
    headers = {
        one["name"].lower() for one in operation.get("parameters", []) if one["in"] == "header"
    }
    assert set(call.headers) - {"content-type", "idempotency-key"} <= headers
    assert (call.body is not None) is ("requestBody" in operation)


@pytest.mark.parametrize("name", CALLS)
def test_what_a_method_takes_is_a_body_of_the_service(document: Document, name: str) -> None:
    operation = operation_of(CALLS[name], document)
    if "requestBody" not in operation:
        return
    schema = operation["requestBody"]["content"]["application/json"]["schema"]
    hints = get_type_hints(getattr(Client, name))
    hints.pop("return")
    taken = {
        model.__name__: model
        for hint in hints.values()
        if hint is not SeenArticle
        for model in models_in(hint)
    }
    named = list(named_in(schema))
    if not named:  # an article has formats of its own, and is described in place
        (model,) = taken.values()
        ours, theirs = model.model_json_schema()["properties"], schema["anyOf"][0]["properties"]
        assert set(ours) == set(theirs)
        return
    assert taken
    schemas = document["components"]["schemas"]
    assert set(taken) <= {*named, *named_in(schemas[named[0]])}
