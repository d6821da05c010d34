"""A request gets a form that it takes, and nothing that it has already."""

import pytest
from fastapi import HTTPException

from app.web.conditions import has_already, preferred, require_form

OFFERED = ("application/sarif+json", "application/json")


@pytest.mark.parametrize(
    ("accept", "form"),
    [
        (None, "application/sarif+json"),
        ("", "application/sarif+json"),
        ("*/*", "application/sarif+json"),
        ("text/html, application/*;q=0.8", "application/sarif+json"),
        ("Application/JSON", "application/json"),
        ("application/sarif+json;q=0, */*", "application/json"),
        ("application/*;q=0, application/json;q=0.1", "application/json"),
        ("application/sarif+json;q=0.5, application/json", "application/json"),
        ("application/json;q=0.9, */*;q=0.1", "application/json"),
        ("application/json, application/sarif+json", "application/sarif+json"),
    ],
)
def test_the_form_that_is_wanted_most_is_given(accept: str | None, form: str) -> None:
    assert require_form(accept, OFFERED) == form


@pytest.mark.parametrize(
    "accept",
    ["text/html", "application/xml", "*/*;q=0", "*/*;q=0.000", "nonsense", "*/*;q=x", "*/*;q=nan"],
)
def test_where_none_is_taken_the_forms_are_named(accept: str) -> None:
    with pytest.raises(HTTPException, match=r"application/sarif\+json or application/json") as told:
        require_form(accept, OFFERED)
    assert told.value.status_code == 406


@pytest.mark.parametrize(
    ("accept", "form"),
    [
        (None, "application/sarif+json"),
        ("text/html", "application/sarif+json"),
        (",;,", "application/sarif+json"),
        ("*/*;q=9", "application/sarif+json"),
        ("APPLICATION/JSON", "application/json"),
        ("application/json;q=0.2, */*;q=0.1", "application/json"),
    ],
)
def test_who_insists_on_nothing_gets_the_first(accept: str | None, form: str) -> None:
    assert preferred(accept, OFFERED) == form


@pytest.mark.parametrize("header", ['"a"', 'W/"a"', '"b", "a"', "*", ' "b" , W/"a"'])
def test_a_tag_that_is_told_is_had_already(header: str) -> None:
    assert has_already(header, '"a"')


@pytest.mark.parametrize("header", [None, "", '"b"', "a", '"a'])
def test_any_other_tag_is_not(header: str | None) -> None:
    assert not has_already(header, '"a"')
