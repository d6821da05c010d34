"""A row of an archive is an article of our own fields, or an item of ninjs."""

import json

import pytest

from app.errors import BadInput
from app.intake import Payload, payload_of_row

TEXT = "The port hired 120 engineers."


def row(**fields: object) -> str:
    return json.dumps(fields)


def test_our_own_fields_are_those_of_a_check_and_others_are_passed_over() -> None:
    beside = {
        "source": "Harbour Post",
        "published": "2022-01-28",
        "url": "https://harbour.example/1",
        "title": "Port hires",
        "language": "en",
    }
    assert payload_of_row(row(text=TEXT, author="Ada", id=7, **beside)) == Payload(TEXT, **beside)  # type: ignore[arg-type]  # checked by use


def test_html_is_read_as_a_page() -> None:
    read = payload_of_row(row(html=f"<p>{TEXT}</p>", source="Harbour Post"))
    assert (read.text.strip(), read.source) == (TEXT, "Harbour Post")
    assert read.html is not None


def test_an_item_of_ninjs_is_known_by_its_shape() -> None:
    item = {"uri": "urn:x:1", "bodies": [{"value": TEXT}], "versioncreated": "2022-01-28T09:00:00Z"}
    read = payload_of_row(json.dumps(item))
    assert (read.text, read.uri) == (TEXT, "urn:x:1")
    assert read.published == "2022-01-28T09:00:00Z"


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ("{", "is not JSON"),
        ("[]", "is no JSON object"),
        ("[" * 100_000, "is nested too deeply"),
        ("9" * 5_000, "is not JSON"),
        (row(source="A"), "needs text or html"),
        (row(text=TEXT, html=TEXT), "needs text or html"),
        (row(text=TEXT, published=2022), "published is no string"),
        (row(text={"a": 1}), "text is no string"),
        (row(uri="urn:x:1", bodies=[]), "the item holds no text"),
    ],
)
def test_a_row_that_holds_no_article_says_why(said: str, problem: str) -> None:
    with pytest.raises(BadInput, match=problem):
        payload_of_row(said)
