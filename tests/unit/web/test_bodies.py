"""The OpenAPI document says every format that an article may come in."""

from jsonschema import Draft202012Validator

from app.intake import INTAKE
from app.web.bodies import article_body
from app.web.schemas import ArticleBody, CheckBody

CONTENT = article_body(CheckBody)["requestBody"]["content"]


def allows(value: object) -> bool:
    return Draft202012Validator(CONTENT["application/json"]["schema"]).is_valid(value)


def test_every_format_has_its_entry() -> None:
    assert set(CONTENT) == {"application/json", *INTAKE}


def test_our_own_json_holds_exactly_one_article() -> None:
    assert allows({"text": "300 men", "record": False})
    assert allows({"html": "<p>300 men", "text": None, "title": "Men"})
    assert not allows({"title": "Men"})
    assert not allows({"text": "300 men", "html": "<p>300 men"})
    assert not allows({"text": "300 men", "words": 2})


def test_an_item_of_ninjs_is_allowed_in_its_place() -> None:
    assert allows({"guid": "urn:1", "body_html": "<p>300 men", "priority": 5})
    assert not allows({"body_html": "<p>300 men"})


def test_what_is_only_read_has_no_record() -> None:
    schema = article_body(ArticleBody)["requestBody"]["content"]["application/json"]["schema"]
    assert not Draft202012Validator(schema).is_valid({"text": "300 men", "record": True})
